"""Programs that run, as they say themselves from time to time."""

from sqlalchemy import Column, String, Table, Text

from storage.tables.base import Moment, metadata

heartbeat = Table(
    "heartbeat",
    metadata,
    Column("program", Text, primary_key=True),  # machine:process
    Column("part", String(20), primary_key=True),
    Column("seen_at", Moment, nullable=False, index=True),
)
