"""A database tried out: that it keeps what is written, what it is, and what time it has."""

from datetime import datetime

import sqlalchemy as sa

from storage import heartbeats
from storage.database import Database

_PART = "doctor"


def write_and_take_back(database: Database, program: str, now: datetime) -> None:
    """Write a sign of life and take it back, seen by nobody else. Raises: Unavailable."""
    with database.begin() as connection:
        heartbeats.beat(connection, program, {_PART: now}, now)
        heartbeats.end(connection, program)


def server_version(database: Database) -> str:
    """Version of the server, or of SQLite: "15.8". Raises: Unavailable."""
    with database.reading() as connection:
        numbers = connection.dialect.server_version_info or ()
    return ".".join(str(number) for number in numbers)


def server_time(database: Database) -> datetime | None:
    """The clock of the server; None where there is none. Raises: Unavailable."""
    with database.reading() as connection:
        if connection.dialect.name == "sqlite":
            return None
        moment: datetime = connection.execute(sa.select(sa.func.clock_timestamp())).scalar_one()
    return moment
