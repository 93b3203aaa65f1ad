"""What has been kept as long as its rule says: found, and for what is no pli, deleted."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from claims.ledger import PliState
from claims.retention import Kept
from claims.review import EditKind
from claims.work import DECIDED
from storage.tables import (
    blind_sample,
    original,
    page,
    pli,
    review,
    review_edit,
    seeded_error,
    webhook_call,
    work,
)


@dataclass(frozen=True, slots=True)
class Due:
    """Something to erase. `since` is what its age counts from; `size` its originals in bytes, 0 unknown."""

    name: str
    since: datetime
    size: int = 0


def found(connection: sa.Connection, kept: Kept, before: datetime) -> list[Due]:
    """What that rule lets go of, of those that date from before that moment, oldest first."""
    query = _QUERIES[kept]()
    rows = connection.execute(query.where(query.selected_columns.since < before).order_by(sa.text("since")))
    return [Due(str(row.name), row.since, int(getattr(row, "size", 0) or 0)) for row in rows]


def _decided() -> sa.Select[*tuple[Any, ...]]:
    """Plis whose cases are all decided, since the last decision."""
    every = sa.func.count()
    done = sa.func.count(sa.case((work.c.state.in_(DECIDED), work.c.decided_at)))
    return (
        sa.select(work.c.pli, sa.func.max(work.c.decided_at).label("since"))
        .group_by(work.c.pli)
        .having(every == done)
    )


def _of_plis(dated: sa.Subquery) -> sa.Select[*tuple[Any, ...]]:
    size = sa.select(sa.func.sum(original.c.size)).where(original.c.pli == dated.c.pli).scalar_subquery()
    return (
        sa.select(dated.c.pli.label("name"), dated.c.since.label("since"), size.label("size"))
        .join(pli, pli.c.id == dated.c.pli)
        .where(pli.c.state == PliState.DRAFTED)
    )


def _closed() -> sa.Select[*tuple[Any, ...]]:
    return _of_plis(_decided().subquery())


def _without_case() -> sa.Select[*tuple[Any, ...]]:
    none = ~sa.exists().where(work.c.pli == pli.c.id)
    return _of_plis(sa.select(pli.c.id.label("pli"), pli.c.drafted_at.label("since")).where(none).subquery())


def _abandoned() -> sa.Select[*tuple[Any, ...]]:
    """Plis with a case to decide, since the last thing that anybody did about any of their cases."""
    last = sa.func.max(sa.func.coalesce(review.c.edited_at, work.c.decided_at, work.c.drafted_at))
    undecided = sa.func.count(sa.case((work.c.state.not_in(DECIDED), 1)))
    dated = (
        sa.select(work.c.pli, last.label("since"))
        .outerjoin(review, review.c.pli == work.c.pli)
        .group_by(work.c.pli)
        .having(undecided > 0)
    )
    return _of_plis(dated.subquery())


def _pictured() -> sa.Select[*tuple[Any, ...]]:
    dated = _decided().subquery()
    has_pictures = sa.exists().where(page.c.pli == dated.c.pli, page.c.picture.is_not(None))
    return _of_plis(dated).where(has_pictures)


def _samples() -> sa.Select[*tuple[Any, ...]]:
    blind, seeded = (
        sa.select(_row_name(table), moment.label("since")).where(moment.is_not(None))
        for table, moment in (
            (blind_sample, blind_sample.c.typed_at),
            (seeded_error, seeded_error.c.settled_at),
        )
    )
    both = sa.union_all(blind, seeded).subquery()
    return sa.select(both.c.name, both.c.since)


def _calls() -> sa.Select[*tuple[Any, ...]]:
    since = sa.func.coalesce(webhook_call.c.delivered_at, webhook_call.c.created_at)
    return sa.select(_row_name(webhook_call), since.label("since")).where(webhook_call.c.next_at.is_(None))


def _row_name(table: sa.Table) -> sa.Label[str]:
    """What a row is called: "blind_sample/12"."""
    return (sa.literal(f"{table.name}/") + sa.cast(table.c.id, sa.String)).label("name")


_QUERIES = {
    Kept.CLOSED: _closed,
    Kept.UNREADABLE: _without_case,
    Kept.ABANDONED: _abandoned,
    Kept.PICTURES: _pictured,
    Kept.SAMPLES: _samples,
    Kept.CALLS: _calls,
}
_TABLES = {table.name: table for table in (blind_sample, seeded_error, webhook_call)}


def delete_rows(connection: sa.Connection, names: Sequence[str]) -> int:
    """Delete rows that `found` named; returns how many were there."""
    deleted = 0
    for name in names:
        table, _, number = name.partition("/")
        row = _TABLES[table]
        deleted += connection.execute(sa.delete(row).where(row.c.id == int(number))).rowcount
    return deleted


def drop_pictures(connection: sa.Connection, plis: Collection[str]) -> None:
    """Let go of the pictures of pages; reading the plis anew makes them again.

    Of a page that an agent turned, turning it again does: its words stay.
    """
    chosen = sa.update(page).where(page.c.pli.in_(plis))
    connection.execute(chosen.values(picture=None, thumbnail=None))
    edit = review_edit.c
    turns = sa.select(review_edit).where(edit.pli.in_(plis), edit.kind == EditKind.TURN)
    for row in connection.execute(turns).all():
        content = json.dumps(json.loads(row.content) | {"picture": None, "thumbnail": None})
        turn = sa.update(review_edit).where(edit.pli == row.pli, edit.number == row.number)
        connection.execute(turn.values(content=content))
