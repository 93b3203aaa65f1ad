"""What was received and what was made of it, down to the text that the search looks through."""

import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint

from storage.tables.base import BIG_ID, Moment, metadata

_IN_FLIGHT = sa.text("state IN ('received', 'reading')")

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
        sqlite_where=_IN_FLIGHT,
        postgresql_where=_IN_FLIGHT,
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
    Column("id", BIG_ID, primary_key=True, autoincrement=True),
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
    Column("notes", Text, nullable=False, server_default=""),  # codes, with spaces between
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

# What the search looks through: stems of a page or of a case. The index over them is made by the migration,
# in each database's own way (GIN, FTS5), under names that begin with "search_fts".
search_text = Table(
    "search_text",
    metadata,
    Column("id", BIG_ID, primary_key=True, autoincrement=True),
    Column("pli", ForeignKey("pli.id"), nullable=False),
    Column("kind", String(4), nullable=False),
    Column("position", Integer, nullable=False),  # of the page, or the number of the case
    Column("case_number", Integer, nullable=False),  # 0: of no case
    Column("mark", String(16), nullable=False),  # tells whether the text has changed
    Column("stems", Text, nullable=False),
    UniqueConstraint("pli", "kind", "position"),
)
