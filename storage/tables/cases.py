"""The cases of drafted plis, what they are looked up by, and what they may have to do with each other."""

import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Integer, String, Table, Text, UniqueConstraint

from storage.tables.base import BIG_ID, Moment, metadata

case = Table(
    "drafted_case",
    metadata,
    Column("id", BIG_ID, primary_key=True, autoincrement=True),
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
    Column("id", BIG_ID, primary_key=True, autoincrement=True),
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
    Column("id", BIG_ID, primary_key=True, autoincrement=True),
    Column("pli", ForeignKey("pli.id"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("service", Text, nullable=False),
    Column("asked_on", sa.Date, nullable=False),
    Column("reminders", Integer, nullable=False),
    Column("reminded_on", sa.Date),
    Column("answered_on", sa.Date),
)
