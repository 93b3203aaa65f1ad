"""The tables of the ledger. The database is the truth: queue and object store follow it."""

from datetime import UTC, datetime

import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Moment(sa.TypeDecorator[datetime]):
    """A moment in UTC, whatever the database: text that sorts on SQLite, timestamptz on PostgreSQL."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        """Raises: ValueError: a moment without time zone, which could be any hour."""
        if value is not None and value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        return value.replace(tzinfo=UTC) if value is not None and value.tzinfo is None else value


_BIG_ID = sa.BigInteger().with_variant(Integer, "sqlite")

# Counted when a pli is drafted, so that the whole ledger sums a row a pli and not a row a page.
COUNTED = (
    "items_processed",
    "items_container",
    "items_duplicate",
    "items_rejected",
    "items_ignored",
    "pages_read",
    "pages_failed",
)

pli = Table(
    "pli",
    metadata,
    Column("id", String(20), primary_key=True),
    Column("fingerprint", String(64), nullable=False, unique=True),
    Column("source", String(10), nullable=False),
    Column("name", Text, nullable=False),
    Column("batch", Text, nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("state", String(10), nullable=False),
    Column("run", Integer, nullable=False, default=1),
    Column("drafted_at", Moment),
    *(Column(name, Integer, nullable=False, default=0, server_default="0") for name in COUNTED),
    Index("ix_pli_counted", "state", postgresql_include=list(COUNTED)),
    Index(
        "ix_pli_undrafted",
        "state",
        sqlite_where=sa.text("state <> 'drafted'"),
        postgresql_where=sa.text("state <> 'drafted'"),
    ),
    Index("ix_pli_received_at", "received_at"),
)

original = Table(
    "original",
    metadata,
    Column("pli", ForeignKey("pli.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("size", sa.BigInteger, nullable=False),
)

receipt = Table(
    "receipt",
    metadata,
    Column("id", _BIG_ID, primary_key=True, autoincrement=True),
    Column("source", String(10), nullable=False),
    Column("source_key", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("batch", Text, nullable=False),
    Column("size", sa.BigInteger, nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("fate", String(10), nullable=False),
    Column("pli", ForeignKey("pli.id"), index=True),
    Column("reason_code", String(40)),
    Column("reason_message", Text),
    Column("attempts", Integer, nullable=False, default=0, server_default="0"),
    Column("retry_at", Moment),
    Column("settled_at", Moment),
    Index("ix_receipt_fate", "fate"),
    Index(
        "ix_receipt_unsettled",
        "source",
        sqlite_where=sa.text("settled_at IS NULL"),
        postgresql_where=sa.text("settled_at IS NULL"),
    ),
)

item = Table(
    "item",
    metadata,
    Column("pli", ForeignKey("pli.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("path", Text, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("media_type", Text, nullable=False),
    Column("size", sa.BigInteger, nullable=False),
    Column("fate", String(10), nullable=False),
    Column("reason_code", String(40)),
    Column("reason_message", Text),
    Column("pages", Integer, nullable=False),
    UniqueConstraint("pli", "path"),
)

page = Table(
    "page",
    metadata,
    Column("pli", ForeignKey("pli.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("item", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("shelf", String(10), nullable=False),
    Column("content", String(64), nullable=False),
    Column("media_type", Text, nullable=False),
    Column("mail", Text),
    Column("invoice_xml", Text),
    Column("state", String(10), nullable=False),
    Column("failure", String(40)),
    Column("words", String(64)),
    Column("picture", String(64)),
    Column("thumbnail", String(64)),
    Column("read_ms", Integer),
    Column("likeness", sa.BigInteger),
    UniqueConstraint("pli", "item", "number"),
    Index(
        "ix_page_unread",
        "pli",
        sqlite_where=sa.text("state = 'waiting'"),
        postgresql_where=sa.text("state = 'waiting'"),
    ),
)

draft = Table(
    "draft",
    metadata,
    Column("pli", ForeignKey("pli.id"), primary_key=True),
    Column("run", Integer, primary_key=True),
    Column("made_at", Moment, nullable=False),
    Column("content", Text, nullable=False),
)

case = Table(
    "drafted_case",
    metadata,
    Column("id", _BIG_ID, primary_key=True, autoincrement=True),
    Column("pli", ForeignKey("pli.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("procedure", String(40), nullable=False),
    Column("is_open", sa.Boolean, nullable=False),
    Column("keys", Text, nullable=False),
    Column("drafted_at", Moment, nullable=False),
    UniqueConstraint("pli", "position"),
)

# Hashed values that cases are looked up by; the primary key is the index.
case_key = Table(
    "case_key",
    metadata,
    Column("key", sa.BigInteger, primary_key=True, autoincrement=False),
    Column("case", ForeignKey("drafted_case.id"), primary_key=True, index=True),
)

proposal = Table(
    "proposal",
    metadata,
    Column("id", _BIG_ID, primary_key=True, autoincrement=True),
    Column("case", ForeignKey("drafted_case.id"), nullable=False),
    Column("other", ForeignKey("drafted_case.id"), nullable=False, index=True),
    Column("kind", String(20), nullable=False),
    Column("score", sa.Float, nullable=False),
    Column("reasons", Text, nullable=False),
    Column("made_at", Moment, nullable=False),
    UniqueConstraint("case", "other"),
)

service_request = Table(
    "service_request",
    metadata,
    Column("id", _BIG_ID, primary_key=True, autoincrement=True),
    Column("pli", ForeignKey("pli.id"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("service", Text, nullable=False),
    Column("asked_on", sa.Date, nullable=False),
    Column("reminders", Integer, nullable=False),
    Column("reminded_on", sa.Date),
    Column("answered_on", sa.Date),
)

job = Table(
    "job",
    metadata,
    Column("id", _BIG_ID, primary_key=True, autoincrement=True),
    Column("kind", String(10), nullable=False),
    Column("pli", ForeignKey("pli.id"), nullable=False),
    Column("run", Integer, nullable=False),
    Column("position", Integer, nullable=False),
    Column("priority", Integer, nullable=False),
    Column("state", String(10), nullable=False),
    Column("attempts", Integer, nullable=False, default=0, server_default="0"),
    Column("created_at", Moment, nullable=False),
    Column("run_after", Moment, nullable=False),
    Column("sent_at", Moment),
    Column("sends", Integer, nullable=False, default=0, server_default="0"),
    Column("leased_until", Moment),
    Column("worker", Text),
    Column("cause_code", String(40)),
    Column("cause", Text),
    UniqueConstraint("pli", "run", "kind", "position"),
    Index("ix_job_order", "state", "kind", "priority", "id"),
    Index("ix_job_sent", "state", "kind", "sent_at"),
)

journal = Table(
    "journal",
    metadata,
    Column("id", _BIG_ID, primary_key=True, autoincrement=True),
    Column("at", Moment, nullable=False),
    Column("actor", Text, nullable=False),
    Column("event", String(40), nullable=False),
    Column("pli", String(20), index=True),
    Column("details", Text, nullable=False),
)

# People and programs that sign in.

account = Table(
    "account",
    metadata,
    Column("id", _BIG_ID, primary_key=True, autoincrement=True),
    Column("login", String(80), nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("role", String(20), nullable=False),
    Column("team", String(80), nullable=False),
    Column("password", Text, nullable=False),
    Column("is_active", sa.Boolean, nullable=False),
    Column("failures", Integer, nullable=False, default=0, server_default="0"),
    Column("locked_until", Moment),
    Column("preferences", Text, nullable=False, default="{}", server_default="{}"),
    Column("created_at", Moment, nullable=False),
)

web_session = Table(
    "web_session",
    metadata,
    Column(
        "token", String(64), primary_key=True
    ),  # SHA-256 of the cookie: a copy of this table opens nothing
    Column("account", ForeignKey("account.id"), nullable=False, index=True),
    Column("opened_at", Moment, nullable=False),
    Column("seen_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
)

api_client = Table(
    "api_client",
    metadata,
    Column("id", _BIG_ID, primary_key=True, autoincrement=True),
    Column("name", String(80), nullable=False),
    Column("token", String(64), nullable=False, unique=True),  # SHA-256
    Column("scopes", Text, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("revoked_at", Moment),
)

webhook = Table(
    "webhook",
    metadata,
    Column("id", _BIG_ID, primary_key=True, autoincrement=True),
    Column("url", Text, nullable=False),
    Column("secret", Text, nullable=False),
    Column("events", Text, nullable=False),
    Column("is_active", sa.Boolean, nullable=False),
    Column("created_at", Moment, nullable=False),
)

webhook_call = Table(
    "webhook_call",
    metadata,
    Column("id", _BIG_ID, primary_key=True, autoincrement=True),
    Column("webhook", ForeignKey("webhook.id"), nullable=False, index=True),
    Column("event", String(40), nullable=False),
    Column("body", Text, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("attempts", Integer, nullable=False, default=0, server_default="0"),
    Column("next_at", Moment),
    Column("delivered_at", Moment),
    Column("last_status", Integer),
    Index("ix_webhook_call_next_at", "next_at"),
)

# What agents do with a drafted case. One row of `work` a case: what the work list shows, filters and sorts.

_TO_DO = sa.text("state IN ('to_review', 'second_look')")

work = Table(
    "work",
    metadata,
    Column("case", ForeignKey("drafted_case.id"), primary_key=True, autoincrement=False),
    Column("pli", ForeignKey("pli.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("procedure", String(40), nullable=False),
    Column("claimant", String(40), nullable=False),
    Column("verdict", String(20), nullable=False),
    Column("name", Text, nullable=False),
    Column("reference", Text, nullable=False),
    Column("department", String(3), nullable=False),
    Column("source", String(10), nullable=False),
    Column("batch", Text, nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("drafted_at", Moment, nullable=False),
    Column("due", sa.Date),
    Column("due_label", Text, nullable=False, default="", server_default=""),
    Column("pages", Integer, nullable=False),
    Column("fields", Integer, nullable=False),
    Column("doubts", Integer, nullable=False),
    Column("proposals", Integer, nullable=False, default=0, server_default="0"),
    Column("state", String(20), nullable=False),
    Column("assignee", ForeignKey("account.id")),
    Column("holder", ForeignKey("account.id")),
    Column("held_until", Moment),
    Column("held_since", Moment),
    Column("aside_until", sa.Date),
    Column("decided_at", Moment),
    Column("decided_by", ForeignKey("account.id")),
    Column("team", String(80), nullable=False, default="", server_default=""),
    Column("reason", String(60), nullable=False, default="", server_default=""),
    Column("note", Text, nullable=False, default="", server_default=""),
    Column("seconds", Integer, nullable=False, default=0, server_default="0"),
    Column("corrected", Integer, nullable=False, default=0, server_default="0"),
    Column("wrong_auto", Integer, nullable=False, default=0, server_default="0"),
    Column("folded", Text, nullable=False, default="", server_default=""),
    # As the machine drafted it: `fields` and `doubts` follow what agents correct.
    Column("drafted_fields", Integer, nullable=False, default=0, server_default="0"),
    Column("drafted_doubts", Integer, nullable=False, default=0, server_default="0"),
    UniqueConstraint("pli", "position"),
    Index("ix_work_to_do", "due", "received_at", "case", sqlite_where=_TO_DO, postgresql_where=_TO_DO),
    Index("ix_work_to_do_age", "received_at", "case", sqlite_where=_TO_DO, postgresql_where=_TO_DO),
    Index("ix_work_folded", "folded", "case"),
    Index("ix_work_received_at", "received_at"),
    Index("ix_work_due", "state", "due", "case"),
    Index("ix_work_received", "state", "received_at", "case"),
    Index("ix_work_assignee", "assignee", "state"),
    Index("ix_work_holder", "holder"),
    Index("ix_work_decided", "decided_at"),
    Index("ix_work_drafted", "drafted_at"),
)

asked_piece = Table(  # pieces missing or insufficient, for what is asked most often
    "asked_piece",
    metadata,
    Column("case", ForeignKey("drafted_case.id"), primary_key=True, autoincrement=False),
    Column("piece", String(60), primary_key=True),
)

review = Table(
    "review",
    metadata,
    Column("pli", ForeignKey("pli.id"), primary_key=True),
    Column("run", Integer, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("content", Text, nullable=False),
    Column("edited_at", Moment, nullable=False),
)

review_edit = Table(
    "review_edit",
    metadata,
    Column("pli", ForeignKey("pli.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("kind", String(20), nullable=False),
    Column("case_number", Integer, nullable=False),
    Column("target", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("how", String(20), nullable=False),
    Column("actor", ForeignKey("account.id"), nullable=False),
    Column("at", Moment, nullable=False),
    Column("undone_at", Moment),
    Column("undone_by", ForeignKey("account.id")),
)

letter = Table(
    "letter",
    metadata,
    Column("pli", ForeignKey("pli.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("kind", String(40), primary_key=True),
    Column("text", Text, nullable=False),
    Column("edited_at", Moment, nullable=False),
    Column("editor", ForeignKey("account.id"), nullable=False),
)

# A value shown wrong on purpose, to one agent, until the case is decided: it never leaves this table.
seeded_error = Table(
    "seeded_error",
    metadata,
    Column("id", _BIG_ID, primary_key=True, autoincrement=True),
    Column("pli", ForeignKey("pli.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("field", String(60), nullable=False),
    Column("shown", Text, nullable=False),
    Column("right", Text, nullable=False),
    Column("team", String(80), nullable=False),
    Column("planted_at", Moment, nullable=False),
    Column("settled_at", Moment),
    Column("found", sa.Boolean),
    Index("ix_seeded_error_pli", "pli", "position"),
)

# A confirmed value that somebody else types again without seeing it.
blind_sample = Table(
    "blind_sample",
    metadata,
    Column("id", _BIG_ID, primary_key=True, autoincrement=True),
    Column("pli", ForeignKey("pli.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("field", String(60), nullable=False),
    Column("confirmed", Text, nullable=False),
    Column("was_auto", sa.Boolean, nullable=False),
    Column("confirmed_by", ForeignKey("account.id"), nullable=False),
    Column("team", String(80), nullable=False),
    Column("drawn_at", Moment, nullable=False),
    Column("typed", Text),
    Column("typed_at", Moment),
    Column("typed_by", ForeignKey("account.id")),
    Column("agrees", sa.Boolean),
    Index("ix_blind_sample_typed_at", "typed_at"),
)

# What the search looks through: stems of a page or of a case. The index over them is made by the migration,
# in each database's own way (GIN, FTS5), under names that begin with "search_fts".
search_text = Table(
    "search_text",
    metadata,
    Column("id", _BIG_ID, primary_key=True, autoincrement=True),
    Column("pli", ForeignKey("pli.id"), nullable=False),
    Column("kind", String(4), nullable=False),
    Column("position", Integer, nullable=False),  # of the page, or the number of the case
    Column("case_number", Integer, nullable=False),  # 0: of no case
    Column("mark", String(16), nullable=False),  # tells whether the text has changed
    Column("stems", Text, nullable=False),
    UniqueConstraint("pli", "kind", "position"),
)
