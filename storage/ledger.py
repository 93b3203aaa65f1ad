"""The ledger summed up, and audited: whether everything received is accounted for, once."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from claims.items import Fate
from claims.ledger import Counts, JobState, PageState, PliState, ReceiptFate
from storage.tables import COUNTED, draft, erasure, item, job, original, page, pli, receipt

_IN_FLIGHT = sa.text("pli.state IN ('received', 'reading')")  # in so many letters, as the index has it


@dataclass(frozen=True, slots=True)
class Breach:
    """A break of the law of conservation: which pli, and what is wrong with it. No text of documents."""

    pli: str
    what: str


def count(connection: sa.Connection) -> Counts:
    """The whole ledger in numbers."""
    plis, drafted = _plis_and_sums(connection)
    undrafted = sa.select(pli.c.id).where(_IN_FLIGHT)
    fates = _grouped(connection, item.c.fate, item.c.pli.in_(undrafted))
    states = _grouped(connection, page.c.state, page.c.pli.in_(undrafted))
    oldest = connection.execute(sa.select(sa.func.min(job.c.created_at)).where(job.c.state != JobState.DEAD))
    return Counts(
        receipts=_grouped(connection, receipt.c.fate),
        plis=plis,
        items={f: drafted[f"items_{f}"] + fates.get(f, 0) for f in Fate},
        pages={s: drafted.get(f"pages_{s}", 0) + states.get(s, 0) for s in PageState},
        jobs=_grouped(connection, job.c.state),
        oldest_waiting=oldest.scalar_one(),
    )


def _plis_and_sums(connection: sa.Connection) -> tuple[dict[str, int], dict[str, int]]:
    """How many plis are in each state, and the counts kept with those that were drafted; read in one go."""
    sums = [sa.func.sum(pli.c[name]).label(name) for name in COUNTED]
    rows = connection.execute(sa.select(pli.c.state, sa.func.count(), *sums).group_by(pli.c.state)).all()
    drafted = [row for row in rows if row.state in (PliState.DRAFTED, PliState.ERASED)]
    counted = {name: sum(int(getattr(row, name)) for row in drafted) for name in COUNTED}
    return {row.state: int(row[1]) for row in rows}, counted


def _grouped(
    connection: sa.Connection, column: sa.Column[str], *conditions: sa.ColumnElement[bool]
) -> dict[str, int]:
    query = sa.select(column, sa.func.count()).where(*conditions).group_by(column)
    return {str(key): int(number) for key, number in connection.execute(query).all()}


def breaches(connection: sa.Connection) -> Iterator[Breach]:
    """Every break of the law that the tables show; none when all is well.

    received = processed + container + duplicate + rejected + ignored + in flight, for plis, items and pages.
    """
    for what, query in _LAWS.items():
        yield from (Breach(row[0], what) for row in connection.execute(query))


_HAS_JOB = sa.exists().where(job.c.pli == pli.c.id)
_HAS_DRAFT = sa.exists().where(draft.c.pli == pli.c.id, draft.c.run == pli.c.run)
_HAS_UNREAD = sa.exists().where(page.c.pli == pli.c.id, page.c.state == PageState.WAITING)
_DRAFTED = pli.c.state == PliState.DRAFTED
_ERASED = pli.c.state == PliState.ERASED
_IS_OUT = pli.c.state.in_([PliState.READING, PliState.DRAFTED])
_PAGES_OF_ITEMS = (
    sa.select(sa.func.coalesce(sa.func.sum(item.c.pages), 0)).where(item.c.pli == pli.c.id).scalar_subquery()
)
_PAGES = sa.select(sa.func.count()).select_from(page).where(page.c.pli == pli.c.id).scalar_subquery()
_ITEMS = sa.select(sa.func.count()).select_from(item).where(item.c.pli == pli.c.id).scalar_subquery()
_COUNTED_ITEMS = sum((pli.c[f"items_{fate}"] for fate in Fate), sa.literal(0))
_COUNTED_PAGES = pli.c.pages_read + pli.c.pages_failed
_ACCEPTED = sa.exists().where(receipt.c.pli == pli.c.id, receipt.c.fate == ReceiptFate.ACCEPTED)

_HAS_TOMBSTONE = sa.exists().where(erasure.c.pli == pli.c.id)
_HAS_CONTENT = sa.or_(*(sa.exists().where(t.c.pli == pli.c.id) for t in (original, item, page, draft, job)))

_LAWS: dict[str, sa.Select[Any]] = {
    "no receipt says that it came in": sa.select(pli.c.id).where(~_ACCEPTED),
    "more than one receipt made it, though one was a duplicate": (
        sa.select(receipt.c.pli)
        .where(receipt.c.fate == ReceiptFate.ACCEPTED)
        .group_by(receipt.c.pli)
        .having(sa.func.count() > 1)
    ),
    "a receipt of it names no pli": (
        sa.select(receipt.c.source_key).where(
            receipt.c.fate.in_([ReceiptFate.ACCEPTED, ReceiptFate.DUPLICATE]), receipt.c.pli.is_(None)
        )
    ),
    "it is in flight, and nothing is left to do for it": sa.select(pli.c.id).where(_IN_FLIGHT, ~_HAS_JOB),
    "it is drafted without a draft": sa.select(pli.c.id).where(_DRAFTED, ~_HAS_DRAFT),
    "it is drafted with pages unread": sa.select(pli.c.id).where(_DRAFTED, _HAS_UNREAD),
    "it is taken apart into no item": sa.select(pli.c.id).where(_IS_OUT, _ITEMS == 0),
    "its items announce other pages than it has": (
        sa.select(pli.c.id).where(_IS_OUT, _PAGES_OF_ITEMS != _PAGES)
    ),
    "its items were counted wrongly": sa.select(pli.c.id).where(_DRAFTED, _COUNTED_ITEMS != _ITEMS),
    "its pages were counted wrongly": sa.select(pli.c.id).where(_DRAFTED, _COUNTED_PAGES != _PAGES),
    "it is erased without a word on when and why": sa.select(pli.c.id).where(_ERASED, ~_HAS_TOMBSTONE),
    "it is erased, and something of it is left": sa.select(pli.c.id).where(_ERASED, _HAS_CONTENT),
    "it was erased, and is there": sa.select(pli.c.id).where(~_ERASED, _HAS_TOMBSTONE),
    "an item has no fate the law knows": (
        sa.select(item.c.pli).where(item.c.fate.not_in([str(fate) for fate in Fate]))
    ),
    "an item that was not read has no reason": (
        sa.select(item.c.pli).where(
            item.c.fate.in_([Fate.REJECTED, Fate.IGNORED, Fate.DUPLICATE]), item.c.reason_code.is_(None)
        )
    ),
}
