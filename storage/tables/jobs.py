"""Work to do: rows, written with what caused them."""

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint

from storage.tables.base import BIG_ID, Moment, metadata

job = Table(
    "job",
    metadata,
    Column("id", BIG_ID, primary_key=True, autoincrement=True),
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
