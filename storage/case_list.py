"""Cases one after the other, for programs: in the order they were drafted first, page by page."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from claims.cases import Procedure, Verdict
from claims.work import WorkItem, WorkState
from storage.tables import work
from storage.work import item_of


@dataclass(frozen=True, slots=True)
class Filters:
    """Which cases; what is None does not matter. `decided_since`: decided at that moment or later."""

    state: WorkState | None = None
    procedure: Procedure | None = None
    verdict: Verdict | None = None
    batch: str | None = None
    drafted_since: datetime | None = None
    decided_since: datetime | None = None


def listed(connection: sa.Connection, filters: Filters, after: int, most: int) -> list[WorkItem]:
    """The cases after that one (`WorkItem.case`), at most so many."""
    query = sa.select(work).where(work.c.case > after).order_by(work.c.case).limit(most)
    for name in ("state", "procedure", "verdict", "batch"):
        if (equal := getattr(filters, name)) is not None:
            query = query.where(work.c[name] == equal)
    if filters.drafted_since is not None:
        query = query.where(work.c.drafted_at >= filters.drafted_since)
    if filters.decided_since is not None:
        query = query.where(work.c.decided_at >= filters.decided_since)
    return [item_of(row) for row in connection.execute(query)]
