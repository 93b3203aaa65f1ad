"""What was erased, and what may not be."""

import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table

from storage.tables.base import BIG_ID, Moment, metadata

# One row a pli erased: enough to answer its receipts and to erase it again after a restore.
erasure = Table(
    "erasure",
    metadata,
    Column("pli", ForeignKey("pli.id"), primary_key=True),
    Column("received_at", Moment, nullable=False),
    Column("erased_at", Moment, nullable=False),
    Column("reason", String(40), nullable=False),
    Column("items", Integer, nullable=False),
    Column("pages", Integer, nullable=False),
    Column("cases", Integer, nullable=False),
    Column("size", sa.BigInteger, nullable=False),  # of its originals, in bytes
)

legal_hold = Table(
    "legal_hold",
    metadata,
    Column("id", BIG_ID, primary_key=True, autoincrement=True),
    Column("pli", ForeignKey("pli.id"), nullable=False),
    Column("case_number", Integer, nullable=False),  # 0: the whole pli
    Column("reason", String(40), nullable=False),
    Column("placed_at", Moment, nullable=False),
    Column("lifted_at", Moment),
    Index("ix_legal_hold_pli", "pli"),
)
