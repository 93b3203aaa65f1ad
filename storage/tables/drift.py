"""What agents made of sure values, counted by field; and the fields that are looked at again."""

import sqlalchemy as sa
from sqlalchemy import Column, Date, ForeignKey, Index, Integer, String, Table, Text

from storage.tables.base import BIG_ID, Moment, metadata

# Counts alone: no value, no case, no agent. `judgement` is the version of what was sure of them.
sure_count = Table(
    "sure_count",
    metadata,
    Column("judgement", String(16), primary_key=True),
    Column("field", String(60), primary_key=True),
    Column("source", String(10), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("seen", Integer, nullable=False),
    Column("wrong", Integer, nullable=False),
)

_STANDING = sa.text("lifted_at IS NULL")

demotion = Table(
    "demotion",
    metadata,
    Column("id", BIG_ID, primary_key=True, autoincrement=True),
    Column("judgement", String(16), nullable=False),
    Column("field", String(60), nullable=False),
    Column("source", String(10), nullable=False),
    Column("seen", Integer, nullable=False),
    Column("wrong", Integer, nullable=False),
    Column("since", Moment, nullable=False),
    Column("lifted_at", Moment),
    Column("lifted_by", ForeignKey("account.id")),
    Column("why", Text),
    Index(
        "uq_demotion_standing",
        "judgement",
        "field",
        unique=True,
        sqlite_where=_STANDING,
        postgresql_where=_STANDING,
    ),
)
