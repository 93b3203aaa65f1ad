"""Who saw and did what, when: lines are added, never changed.

Ids, codes and counts only, never text of documents. A line is added in the transaction of what it tells, and
sealed into its chain soon after (`storage.sealing`).
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from claims.journal import Chain, chain_of, check_details
from storage.tables import journal


@dataclass(frozen=True, slots=True)
class Entry:
    """One line. `actor` is a program or a person's id; `details` holds ids, codes and counts.

    `number` is its place in its chain, None while it is not sealed.
    """

    at: datetime
    actor: str
    event: str
    pli: str | None
    details: dict[str, str | int]
    chain: Chain
    id: int
    number: int | None


@dataclass(frozen=True, slots=True)
class Sought:
    """Which lines are asked for: what is None is not asked."""

    pli: str | None = None
    actor: str | None = None
    chain: Chain | None = None
    since: datetime | None = None


def record(
    connection: sa.Connection,
    at: datetime,
    actor: str,
    event: str,
    pli: str | None = None,
    details: Mapping[str, str | int] | None = None,
    chain: Chain | None = None,
) -> None:
    """Add a line, in the transaction of what it tells. `chain` is the event's own unless said.

    Raises: ValueError: a detail is neither id, nor code, nor count.
    """
    check_details(details or {})
    line = {
        "at": at,
        "actor": actor,
        "event": event,
        "pli": pli,
        "details": json.dumps(dict(details or {})),
        "chain": chain or chain_of(event),
    }
    connection.execute(sa.insert(journal).values(line))


def history(connection: sa.Connection, pli: str) -> list[Entry]:
    """Everything that was done with one pli, oldest first; not who looked at it."""
    query = _sought(Sought(pli=pli, chain=Chain.PROVENANCE)).order_by(journal.c.id)
    return [_entry(row) for row in connection.execute(query)]


def latest(connection: sa.Connection, sought: Sought, most: int, before: int | None = None) -> list[Entry]:
    """The last lines that are sought, newest first; `before`: those of lower ids."""
    query = _sought(sought).order_by(journal.c.id.desc()).limit(most)
    if before is not None:
        query = query.where(journal.c.id < before)
    return [_entry(row) for row in connection.execute(query)]


def openings(connection: sa.Connection, pli: str, most: int) -> list[Entry]:
    """Who opened a case of a pli, the latest first."""
    query = _sought(Sought(pli=pli, chain=Chain.SECURITY)).where(journal.c.event == "case_opened")
    return [_entry(row) for row in connection.execute(query.order_by(journal.c.id.desc()).limit(most))]


def every(connection: sa.Connection, sought: Sought) -> Iterator[Entry]:
    """All the lines that are sought, oldest first, as they are read: within `Database.snapshot`."""
    query = _sought(sought).order_by(journal.c.id)
    for row in connection.execute(query, execution_options={"yield_per": 1000}):
        yield _entry(row)


def last_id(chain: Chain) -> sa.ScalarSelect[Any]:
    """The id of the newest line of a chain, as part of a query."""
    newest = sa.select(journal.c.id).where(journal.c.chain == chain).order_by(journal.c.id.desc())
    return newest.limit(1).scalar_subquery()


def _sought(sought: Sought) -> sa.Select[Any]:
    query: sa.Select[Any] = sa.select(journal)
    for column, value in (
        (journal.c.pli, sought.pli),
        (journal.c.actor, sought.actor),
        (journal.c.chain, sought.chain),
    ):
        if value is not None:
            query = query.where(column == value)
    return query if sought.since is None else query.where(journal.c.at >= sought.since)


def _entry(row: sa.Row[Any]) -> Entry:
    details = json.loads(row.details)
    return Entry(row.at, row.actor, row.event, row.pli, details, Chain(row.chain), row.id, row.number)
