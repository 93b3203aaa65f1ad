"""Seals the journal's lines into their chains, verifies the chains, and purges their oldest lines.

Lines are added unsealed, so that no transaction waits for another to end; then they are sealed a batch at a
time, in the order of their ids among those that are committed, under one lock. Two sealers at once could only
try to give the same number twice, which the database refuses.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from claims.chaining import Break, Fault, Head, Line, Sealed, Walk, sealed, walk
from claims.journal import Chain
from storage.journal import record
from storage.tables import journal, journal_anchor

AT_ONCE = 500  # lines sealed in one transaction: some thirty milliseconds
_LOCK = 727_006  # any number, the same for all; migrations and cases have others
_PURGED = "journal_purged"


@dataclass(frozen=True, slots=True)
class Waiting:
    """Lines that are not sealed yet: how many, and when the oldest was written."""

    lines: int
    oldest: datetime | None


def waiting(connection: sa.Connection) -> Waiting:
    """What is to be sealed."""
    query = sa.select(sa.func.count(), sa.func.min(journal.c.at)).where(journal.c.hash.is_(None))
    return Waiting(*connection.execute(query).one())


def is_waiting(connection: sa.Connection) -> bool:
    """Whether anything is to be sealed."""
    return connection.execute(sa.select(sa.exists().where(journal.c.hash.is_(None)))).scalar_one()


def seal(connection: sa.Connection, most: int = AT_ONCE) -> int:
    """Seal lines that wait, those of the lowest ids first; returns how many. Waits for another sealer."""
    _lock(connection)
    rows = connection.execute(
        sa.select(journal).where(journal.c.hash.is_(None)).order_by(journal.c.id).limit(most)
    ).all()
    found = heads(connection)
    changes = []
    for row in rows:
        made = sealed(row.chain, found[Chain(row.chain)], _line(row))
        found[Chain(row.chain)] = made.head
        changes.append({"line": row.id, "place": made.head.number, "made": made.head.hash})
    if changes:
        change = sa.update(journal).where(journal.c.id == sa.bindparam("line"))
        to = change.values(number=sa.bindparam("place"), hash=sa.bindparam("made"))
        connection.execute(to, changes)
    return len(changes)


def _lock(connection: sa.Connection) -> None:
    """On SQLite, whoever may write is alone already."""
    if connection.dialect.name == "postgresql":
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCK)))


def heads(connection: sa.Connection) -> dict[Chain, Head]:
    """The last line of each chain."""
    return {chain: _last(connection, journal, chain) or _start(connection, chain) for chain in Chain}


def _start(connection: sa.Connection, chain: Chain) -> Head:
    """What stands before the first line that is still there."""
    return _last(connection, journal_anchor, chain) or Head()


def _last(connection: sa.Connection, table: sa.Table, chain: Chain) -> Head | None:
    query = sa.select(table.c.number, table.c.hash).where(table.c.chain == chain, table.c.number.is_not(None))
    row = connection.execute(query.order_by(table.c.number.desc()).limit(1)).one_or_none()
    return None if row is None else Head(row.number, row.hash)


def verify(connection: sa.Connection, chain: Chain, known: Mapping[int, str]) -> Walk:
    """Follow a chain from its anchor, or its first line, to its end; `known` as `claims.chaining.walk`.

    Lines are read as they are walked, as they stood when the transaction began.
    """
    start = _start(connection, chain)
    if start.number and not _is_told(connection, chain, start):
        return Walk(start, 0, Break(start.number, None, Fault.REPLACED))
    return walk(chain, start, _sealed_lines(connection, chain, start), known)


def _sealed_lines(connection: sa.Connection, chain: Chain, start: Head) -> Iterator[Sealed]:
    query = sa.select(journal).where(journal.c.chain == chain, journal.c.number > start.number)
    rows = connection.execute(query.order_by(journal.c.number), execution_options={"yield_per": AT_ONCE})
    for row in rows:
        yield Sealed(_line(row), Head(row.number, row.hash))


def _is_told(connection: sa.Connection, chain: Chain, anchor: Head) -> bool:
    """Whether the chain itself tells of the purge that left this anchor."""
    query = sa.select(journal.c.details).where(journal.c.chain == chain, journal.c.event == _PURGED)
    told = (json.loads(details) for details in connection.execute(query).scalars())
    return any((each.get("number"), each.get("hash")) == (anchor.number, anchor.hash) for each in told)


def purge(connection: sa.Connection, chain: Chain, before: datetime, now: datetime) -> int:
    """Take away the lines of a chain up to the last one of before that moment; returns how many.

    Only from the front: a line that is older than one before it goes with it. The chain tells of it, with the
    number and the hash of the last line that went, and holds from there.
    """
    _lock(connection)
    last = _last_before(connection, chain, before)
    if last is None:
        return 0
    connection.execute(
        sa.insert(journal_anchor).values(chain=chain, number=last.number, hash=last.hash, at=now)
    )
    told: dict[str, str | int] = {"number": last.number, "hash": last.hash}
    record(connection, now, "worker", _PURGED, details=told, chain=chain)
    gone = sa.delete(journal).where(journal.c.chain == chain, journal.c.number <= last.number)
    return connection.execute(gone).rowcount


def due(connection: sa.Connection, chain: Chain, before: datetime) -> int:
    """How many lines `purge` would take away."""
    last = _last_before(connection, chain, before)
    if last is None:
        return 0
    return last.number - _start(connection, chain).number


def _last_before(connection: sa.Connection, chain: Chain, before: datetime) -> Head | None:
    """The last line before the first that is to be kept."""
    of_chain = sa.select(journal.c.number, journal.c.hash).where(
        journal.c.chain == chain, journal.c.number.is_not(None)
    )
    kept = of_chain.where(journal.c.at >= before).order_by(journal.c.number).limit(1)
    first_kept = connection.execute(kept).one_or_none()
    older = of_chain if first_kept is None else of_chain.where(journal.c.number < first_kept.number)
    row = connection.execute(older.order_by(journal.c.number.desc()).limit(1)).one_or_none()
    return None if row is None else Head(row.number, row.hash)


def _line(row: sa.Row[Any]) -> Line:
    return Line(row.id, row.at, row.actor, row.event, row.pli, row.details)
