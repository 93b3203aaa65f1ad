"""The database: SQLite in one file, or PostgreSQL; opened once, used one unit of work at a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import monotonic
from typing import Any

import psycopg
import sqlalchemy as sa
from sqlalchemy.exc import (
    DataError,
    DBAPIError,
    IntegrityError,
    InterfaceError,
    InternalError,
    OperationalError,
)

from claims.errors import AgentMustAct, BadSetting, Unavailable

Connection = sa.Connection
"""One unit of work, for those who may not name SQLAlchemy."""

_TRUSTED_S = 0.5  # how long a connection that was just used is taken to be open
_BUSY_MS = 30_000  # how long a writer waits for another one; SQLite lets one write at a time


class Database:
    """Where the ledger is kept. `url` is a SQLAlchemy URL of SQLite or PostgreSQL."""

    def __init__(self, url: str) -> None:
        self.url = url
        try:
            self.engine = _engine(sa.make_url(url))
        except (sa.exc.ArgumentError, sa.exc.NoSuchModuleError) as error:
            raise BadSetting("VAGUEMESTRE_DATABASE_URL must be sqlite:///PATH or postgresql://…") from error
        self._reader = self.engine.execution_options(reading=True)
        self._snapshot = self._reader
        if self.engine.dialect.name == "postgresql":
            self._snapshot = self.engine.execution_options(
                isolation_level="REPEATABLE READ", postgresql_readonly=True
            )

    @contextmanager
    def begin(self) -> Iterator[sa.Connection]:
        """One transaction: committed at the end, rolled back by any error.

        Raises: Unavailable: the database does not answer, is full or only to be read, or gave up this
            transaction, or another process wrote the same row at once: try again.
            AgentMustAct: a value cannot be kept as it is.
        """
        with self._unit(self.engine) as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """One transaction that only reads: it waits for no writer, and none waits for it.

        Raises: Unavailable: as `begin`.
        """
        with self._unit(self._reader) as connection:
            yield connection

    @contextmanager
    def snapshot(self) -> Iterator[sa.Connection]:
        """One transaction that only reads, and sees one moment from its first question to its last.

        Raises: Unavailable: as `begin`.
        """
        with self._unit(self._snapshot) as connection:
            yield connection

    @contextmanager
    def _unit(self, engine: sa.Engine) -> Iterator[sa.Connection]:
        try:
            with engine.begin() as connection:
                yield connection
        except (OperationalError, InterfaceError, IntegrityError, InternalError) as error:
            raise Unavailable(f"database: {type(error.orig).__name__}") from error
        except sa.exc.TimeoutError as error:  # all connections are in use, and stay so
            raise Unavailable("database: TimeoutError") from error
        except DataError as error:  # a NUL in a text, a number that no column holds
            raise AgentMustAct(
                "Une valeur contient un signe ou un nombre qui ne peut pas être gardé : la retaper.",
                code="valeur_impossible",
            ) from error
        except DBAPIError as error:
            if error.connection_invalidated:
                raise Unavailable(f"database: {type(error.orig).__name__}") from error
            raise

    def close(self) -> None:
        """Give the connections back."""
        self.engine.dispose()


def _engine(url: sa.URL) -> sa.Engine:
    if url.drivername == "sqlite":
        return _sqlite(url)
    if url.drivername == "postgresql":
        return _postgresql(url.set(drivername="postgresql+psycopg"))
    raise sa.exc.ArgumentError(url.drivername)


def _postgresql(url: sa.URL) -> sa.Engine:
    engine = sa.create_engine(
        url,
        pool_size=10,
        max_overflow=30,  # a connection for each of the forty threads that serve pages
        pool_use_lifo=True,  # the connection used last has its statements prepared
        connect_args={"connect_timeout": 5},
    )

    # A server that was restarted is met again without an error, and what was just used is not asked whether
    # it still answers: that would be a third of what a page asks.
    @sa.event.listens_for(engine, "checkin")
    def _put_back(_connection: Any, record: Any) -> None:
        record.info["used_at"] = monotonic()

    @sa.event.listens_for(engine, "checkout")
    def _take(connection: Any, record: Any, _proxy: object) -> None:
        used_at = record.info.get("used_at")
        if used_at is not None and monotonic() - used_at > _TRUSTED_S:
            try:
                engine.dialect.do_ping(connection)
            except psycopg.Error as error:
                raise sa.exc.InvalidatePoolError from error

    return engine


def _sqlite(url: sa.URL) -> sa.Engine:
    if url.database:
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
    engine = sa.create_engine(url, connect_args={"timeout": _BUSY_MS / 1000})

    @sa.event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # transactions begin where `_begin` says
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",  # what was committed survives a power cut
            f"busy_timeout={_BUSY_MS}",
            "foreign_keys=ON",
        ):
            connection.execute(f"PRAGMA {pragma}")

        connection.create_aggregate("median", 1, _Median)

    @sa.event.listens_for(engine, "begin")
    def _begin(connection: sa.Connection) -> None:
        # Read, then write: a transaction that begins by reading could not become a writer under another.
        only_reads = connection.get_execution_options().get("reading", False)
        connection.exec_driver_sql("BEGIN" if only_reads else "BEGIN IMMEDIATE")

    return engine


class _Median:
    """The aggregate that PostgreSQL has and SQLite lacks: the middle value, what is null left out."""

    def __init__(self) -> None:
        self._values: list[float] = []

    def step(self, value: float | None) -> None:
        if value is not None:
            self._values.append(value)

    def finalize(self) -> float | None:
        return median(self._values) if self._values else None
