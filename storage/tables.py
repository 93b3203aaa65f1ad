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
