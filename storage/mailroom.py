"""What the mailroom looks at: arrivals with how far they have come, found again by what is remembered."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa

from claims.items import Fate
from claims.journal import Chain
from claims.ledger import IN_FLIGHT, JobState, PageState, PliState, ReceiptFate
from storage.journal import last_id
from storage.receipts import Arrived, arrived_of
from storage.tables import item, job, original, page, pli, receipt

_PLI = re.compile(r"P\d{6}-[0-9A-Z]{6}", re.IGNORECASE)
_MOST_NAMED = 500  # plis found by the name of a file inside: more are no help to anybody


class Chosen(StrEnum):
    """Which arrivals to show."""

    ALL = ""
    GOING = "en_cours"  # received, not drafted yet
    READY = "prets"
    REFUSED = "refuses"
    WAITING = "en_attente"  # could not be fetched yet
    PERSON = "a_reprendre"  # nothing more is tried without a person


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for; what is empty does not matter. From `since` on, before `until`."""

    text: str = ""
    since: datetime | None = None
    until: datetime | None = None
    batch: str = ""
    pli: str = ""
    chosen: Chosen = Chosen.ALL


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the ledger: an arrival, its pages and those still unread, and whether a person must act."""

    arrived: Arrived
    pages: int
    unread: int
    is_dead: bool
    retry_at: datetime | None


def pulse(connection: sa.Connection) -> str:
    """A word that is another one as soon as anything of the ledger has changed; cheap to ask for."""
    query = sa.select(
        last_id(Chain.PROVENANCE),
        sa.select(sa.func.max(receipt.c.id)).scalar_subquery(),
        sa.select(sa.func.count()).select_from(job).scalar_subquery(),
        # The last page read leaves as many jobs as there were: it makes the one that assembles.
        sa.select(sa.func.max(job.c.id)).scalar_subquery(),
    )
    return "-".join(str(part or 0) for part in connection.execute(query).one())


def lines(connection: sa.Connection, wanted: Wanted, most: int, before: int | None = None) -> list[Line]:
    """The latest arrivals that are wanted, newest first; `before`: those older than that receipt."""
    query = _chosen(_lines_query(), wanted.chosen)
    for condition in _conditions(wanted):
        query = query.where(condition)
    if before is not None:
        query = query.where(receipt.c.id < before)
    rows = connection.execute(query.order_by(receipt.c.id.desc()).limit(most)).all()
    return [Line(arrived_of(row), row.pages, row.unread, row.is_dead, row.retry_at) for row in rows]


def batches(connection: sa.Connection, most: int) -> list[tuple[str, int]]:
    """The latest batches, with how many arrivals each has."""
    query = (
        sa.select(receipt.c.batch, sa.func.count())
        .where(receipt.c.batch != "")
        .group_by(receipt.c.batch)
        .order_by(sa.func.max(receipt.c.id).desc())
        .limit(most)
    )
    return [(row[0], row[1]) for row in connection.execute(query)]


def batch_tally(connection: sa.Connection, batch: str) -> dict[str, int]:
    """How many arrivals of a batch have each fate; none when there is no such batch."""
    query = (
        sa.select(receipt.c.fate, sa.func.count()).where(receipt.c.batch == batch).group_by(receipt.c.fate)
    )
    return {row[0]: row[1] for row in connection.execute(query)}


def pli_header(connection: sa.Connection, pli_id: str) -> Any:
    """Name, batch, door, state and times of a pli; None when there is none of that id."""
    columns = (pli.c.id, pli.c.name, pli.c.batch, pli.c.source, pli.c.state, pli.c.received_at)
    query = sa.select(*columns, pli.c.drafted_at, pli.c.run).where(pli.c.id == pli_id)
    return connection.execute(query).one_or_none()


def _lines_query() -> sa.Select[Any]:
    rejected = (
        sa.select(item.c.reason_message)
        .where(item.c.pli == receipt.c.pli, item.c.fate == Fate.REJECTED)
        .order_by(item.c.position)
        .limit(1)
        .scalar_subquery()
    )
    processed = sa.select(item.c.pli).where(item.c.pli == receipt.c.pli, item.c.fate == Fate.PROCESSED)
    # With its limit, PostgreSQL asks it of the lines shown; an EXISTS it answers by reading the whole table.
    is_read = processed.limit(1).scalar_subquery().is_not(None)
    waiting = (
        sa.select(sa.func.count())
        .select_from(page)
        .where(page.c.pli == receipt.c.pli, page.c.state == PageState.WAITING)
        .scalar_subquery()
    )
    announced = (
        sa.select(sa.func.coalesce(sa.func.sum(item.c.pages), 0))
        .where(item.c.pli == receipt.c.pli)
        .scalar_subquery()
    )
    return sa.select(
        receipt,
        pli.c.state,
        rejected.label("refused"),
        is_read.label("is_read"),
        announced.label("pages"),
        waiting.label("unread"),
        _is_dead().label("is_dead"),
    ).join(pli, pli.c.id == receipt.c.pli, isouter=True)


def _is_dead() -> sa.ColumnElement[bool]:
    return receipt.c.pli.in_(sa.select(job.c.pli).where(job.c.state == JobState.DEAD))


def _chosen(query: sa.Select[Any], chosen: Chosen) -> sa.Select[Any]:
    refused = sa.exists().where(item.c.pli == receipt.c.pli, item.c.fate == Fate.REJECTED)
    conditions: dict[Chosen, Sequence[sa.ColumnElement[bool]]] = {
        Chosen.ALL: (),
        Chosen.GOING: (pli.c.state.in_(IN_FLIGHT),),
        Chosen.READY: (pli.c.state == PliState.DRAFTED,),
        Chosen.REFUSED: (sa.or_(receipt.c.fate == ReceiptFate.REJECTED, refused),),
        Chosen.WAITING: (receipt.c.fate == ReceiptFate.FAILING,),
        Chosen.PERSON: (sa.or_(receipt.c.fate == ReceiptFate.PARKED, _is_dead()),),
    }
    return query.where(*conditions[chosen])


def _conditions(wanted: Wanted) -> list[sa.ColumnElement[bool]]:
    found: list[sa.ColumnElement[bool]] = []
    if wanted.since:
        found.append(receipt.c.received_at >= wanted.since)
    if wanted.until:
        found.append(receipt.c.received_at < wanted.until)
    if wanted.batch:
        found.append(receipt.c.batch == wanted.batch)
    if wanted.pli:
        found.append(receipt.c.pli == wanted.pli)
    if wanted.text:
        found.append(_matches(wanted.text))
    return found


def _matches(text: str) -> sa.ColumnElement[bool]:
    """By pli, by number of the receipt, or by name of what arrived or of a file of it."""
    if _PLI.fullmatch(text):
        return receipt.c.pli == text.upper()
    inside = sa.select(original.c.pli).where(original.c.name.icontains(text, autoescape=True))
    by_name = sa.or_(
        receipt.c.name.icontains(text, autoescape=True), receipt.c.pli.in_(inside.limit(_MOST_NAMED))
    )
    number = text.removeprefix("n°").strip()
    if number.isascii() and number.isdigit() and len(number) < 16:
        return sa.or_(receipt.c.id == int(number), by_name)
    return by_name
