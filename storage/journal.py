"""Who did what, when: lines are added, never changed. Ids and counts only, never text of documents."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from storage.tables import journal


@dataclass(frozen=True, slots=True)
class Entry:
    """One line. `actor` is a program or a person's id; `details` holds ids, codes and counts."""

    at: datetime
    actor: str
    event: str
    pli: str | None
    details: dict[str, str | int]


def record(
    connection: sa.Connection,
    at: datetime,
    actor: str,
    event: str,
    pli: str | None = None,
    details: Mapping[str, str | int] | None = None,
) -> None:
    """Add a line, in the transaction of what it tells."""
    line = {"at": at, "actor": actor, "event": event, "pli": pli, "details": json.dumps(dict(details or {}))}
    connection.execute(sa.insert(journal).values(line))


def history(connection: sa.Connection, pli: str) -> list[Entry]:
    """Everything that happened to one pli, oldest first."""
    rows = connection.execute(sa.select(journal).where(journal.c.pli == pli).order_by(journal.c.id))
    return [Entry(r.at, r.actor, r.event, r.pli, json.loads(r.details)) for r in rows]
