"""Which programs live: each writes down, part by part, when it was last seen at work."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa

from storage.tables import heartbeat

_FORGOTTEN = timedelta(days=1)  # a program that was killed is remembered that long


@dataclass(frozen=True, slots=True)
class Heartbeat:
    """A part of a program, and when it was last at work. `program` is "machine:process"."""

    program: str
    part: str
    seen_at: datetime


def beat(connection: sa.Connection, program: str, seen: Mapping[str, datetime], now: datetime) -> None:
    """Write down when each part of a program was last at work; forget programs that died long ago."""
    connection.execute(sa.delete(heartbeat).where(heartbeat.c.seen_at < now - _FORGOTTEN))
    end(connection, program)
    rows = [{"program": program, "part": part, "seen_at": at} for part, at in seen.items()]
    if rows:
        connection.execute(sa.insert(heartbeat), rows)


def end(connection: sa.Connection, program: str) -> None:
    """A program ends in good order."""
    connection.execute(sa.delete(heartbeat).where(heartbeat.c.program == program))


def every(connection: sa.Connection) -> list[Heartbeat]:
    """All that is known, by part, the latest seen first."""
    query = sa.select(heartbeat).order_by(heartbeat.c.part, heartbeat.c.seen_at.desc())
    return [Heartbeat(row.program, row.part, row.seen_at) for row in connection.execute(query)]
