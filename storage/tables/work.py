"""What agents do with a drafted case."""

import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint

from storage.tables.base import BIG_ID, Moment, metadata

# One row a case: what the work list shows, filters and sorts.

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
    # Its sure values are counted once, however often it is decided (storage.drift).
    Column("is_counted", sa.Boolean, nullable=False, default=False, server_default=sa.false()),
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

# A value shown wrong on purpose, to one agent, until the case is decided: it never leaves this table.
seeded_error = Table(
    "seeded_error",
    metadata,
    Column("id", BIG_ID, primary_key=True, autoincrement=True),
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
    Column("id", BIG_ID, primary_key=True, autoincrement=True),
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
