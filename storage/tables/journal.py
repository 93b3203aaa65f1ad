"""Who did what, when; and where a chain begins of which the oldest lines are gone."""

import sqlalchemy as sa
from sqlalchemy import BigInteger, Column, Index, String, Table, Text

from storage.tables.base import BIG_ID, Moment, metadata

_UNSEALED = sa.text("hash IS NULL")

# Lines are added, sealed once, and taken away from the front of their chain: triggers refuse all else.
journal = Table(
    "journal",
    metadata,
    Column("id", BIG_ID, primary_key=True, autoincrement=True),
    Column("at", Moment, nullable=False),
    Column("actor", Text, nullable=False),
    Column("event", String(40), nullable=False),
    Column("pli", String(20), index=True),
    Column("details", Text, nullable=False),
    Column("chain", String(10), nullable=False, server_default="provenance"),
    Column("number", BigInteger),
    Column("hash", String(64)),
    Index("uq_journal_chain_number", "chain", "number", unique=True),
    Index("ix_journal_unsealed", "id", sqlite_where=_UNSEALED, postgresql_where=_UNSEALED),
    Index("ix_journal_actor", "actor", "id"),
    Index("ix_journal_at", "at"),
)

# The last line purged of a chain: what is left is verified from there.
journal_anchor = Table(
    "journal_anchor",
    metadata,
    Column("chain", String(10), primary_key=True),
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("hash", String(64), nullable=False),
    Column("at", Moment, nullable=False),
)
