"""What is counted for all web processes together: tries to sign in. Keys are kept as SHA-256."""

import hashlib
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from claims.pace import Pace
from storage.tables import pace

# Both databases have the clause, and each its own insert.
_INSERTS: Mapping[str, Callable[..., Any]] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


def wait(connection: sa.Connection, paces: Mapping[str, Pace], now: datetime) -> timedelta:
    """How long before all of these may be done again; the rows stay locked until this transaction ends."""
    untils = _locked(connection, list(paces), now)
    return max(each.wait(untils.get(key), now) for key, each in paces.items())


def count(connection: sa.Connection, paces: Mapping[str, Pace], now: datetime) -> None:
    """Write down that each was done once more, and forget what counts no more."""
    untils = _locked(connection, list(paces), now)
    for key, each in paces.items():
        keep(connection, key, each.after(untils.get(key), now))
    gone = sa.select(pace.c.key).where(pace.c.until < now).with_for_update(skip_locked=True)
    connection.execute(sa.delete(pace).where(pace.c.key.in_(gone)))


def keep(connection: sa.Connection, key: str, until: datetime) -> None:
    """Set until when something counts."""
    values = {"key": _digest(key), "until": until}
    made = _INSERTS[connection.dialect.name](pace).values(values)
    connection.execute(made.on_conflict_do_update(index_elements=[pace.c.key], set_={"until": until}))


def is_kept(connection: sa.Connection, key: str, now: datetime) -> bool:
    """Whether something counts still."""
    query = sa.select(pace.c.until).where(pace.c.key == _digest(key), pace.c.until > now)
    return connection.execute(query).first() is not None


def forget(connection: sa.Connection, key: str) -> None:
    """What was counted under that key counts no more."""
    connection.execute(sa.delete(pace).where(pace.c.key == _digest(key)))


def _locked(connection: sa.Connection, keys: list[str], now: datetime) -> dict[str, datetime]:
    """Until when each counts; always locked in the same order, so that no two wait for each other.

    A key without a row gets one: what is not there cannot be locked, and many tries at once would be one.
    """
    by_digest = {_digest(key): key for key in sorted(keys, key=_digest)}
    fresh = _INSERTS[connection.dialect.name](pace)
    for digest in by_digest:
        values = {"key": digest, "until": now}
        connection.execute(fresh.values(values).on_conflict_do_nothing(index_elements=[pace.c.key]))
    query = sa.select(pace).where(pace.c.key.in_(by_digest)).order_by(pace.c.key).with_for_update()
    return {by_digest[row.key]: row.until for row in connection.execute(query)}


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode("utf-8", "surrogateescape")).hexdigest()
