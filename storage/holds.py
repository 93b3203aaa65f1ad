"""What may not be erased, whoever asks, until the hold is lifted."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from claims.retention import Hold, HoldReason
from storage.tables import legal_hold


def add(connection: sa.Connection, pli_id: str, case: int, reason: HoldReason, now: datetime) -> Hold:
    """Hold a pli, or one of its cases, which holds the pli that it came in."""
    values = {"pli": pli_id, "case_number": case, "reason": reason, "placed_at": now}
    return _hold(connection.execute(sa.insert(legal_hold).values(values).returning(legal_hold)).one())


def lift(connection: sa.Connection, pli_id: str, case: int, now: datetime) -> int:
    """End the holds on that very thing; returns how many there were."""
    standing = (
        legal_hold.c.pli == pli_id,
        legal_hold.c.case_number == case,
        legal_hold.c.lifted_at.is_(None),
    )
    return connection.execute(sa.update(legal_hold).where(*standing).values(lifted_at=now)).rowcount


def standing(connection: sa.Connection, plis: Collection[str] | None = None) -> list[Hold]:
    """The holds that stand, oldest first: all of them, or those on some plis."""
    query = sa.select(legal_hold).where(legal_hold.c.lifted_at.is_(None)).order_by(legal_hold.c.id)
    if plis is not None:
        query = query.where(legal_hold.c.pli.in_(plis))
    return [_hold(row) for row in connection.execute(query)]


def _hold(row: sa.Row[Any]) -> Hold:
    return Hold(row.id, row.pli, row.case_number, HoldReason(row.reason), row.placed_at)
