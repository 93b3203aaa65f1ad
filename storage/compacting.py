"""What is deleted leaves the files of the database too: until then its bytes lie there, out of reach."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.exc import OperationalError

from claims.errors import Unavailable
from storage.database import Database
from storage.tables import metadata


@dataclass(frozen=True, slots=True)
class Left:
    """What still holds bytes of what was deleted, and until when; French sentences for the operator."""

    sentences: Sequence[str]


_OF_POSTGRESQL = (
    (
        "les octets effacés restent dans les pages à demi vides des tables jusqu'à leur réemploi "
        "(VACUUM FULL, à une heure creuse, les rend aussitôt)"
    ),
    (
        "les journaux de PostgreSQL (WAL) les gardent jusqu'à leur recyclage, les archives de journaux et "
        "les répliques autant qu'elles sont gardées"
    ),
)


def compact(database: Database) -> Left:
    """Rewrite what holds deleted rows. Raises: Unavailable: others use the database for too long."""
    try:
        return (
            _of_postgresql(database) if database.engine.dialect.name == "postgresql" else _of_sqlite(database)
        )
    except (OperationalError, sqlite3.OperationalError) as error:  # SQLAlchemy wraps no raw cursor
        cause = getattr(error, "orig", None) or error
        raise Unavailable(f"database: {type(cause).__name__}") from error


def _of_sqlite(database: Database) -> Left:
    """The segments of the search are merged, which drops deleted words; then the file is written anew."""
    connection = database.engine.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute("INSERT INTO search_fts(search_fts) VALUES ('optimize')")
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (is_busy, *_) = cursor.fetchone() or (1,)
    finally:
        connection.close()
    busy = "le journal de SQLite (fichier -wal) n'a pas pu être vidé : un programme lit encore ; recommencer"
    return Left([busy] if is_busy else [])


def _of_postgresql(database: Database) -> Left:
    """GIN never forgets a word by itself: its index is built anew, without keeping others from the table."""
    tables = ", ".join(f'"{table.name}"' for table in metadata.sorted_tables)
    with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(sa.text(f"VACUUM {tables}"))
        connection.execute(sa.text("REINDEX INDEX CONCURRENTLY search_fts_stems"))
    return Left(_OF_POSTGRESQL)
