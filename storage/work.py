"""Who works on which drafted case, and what was decided of it. One pli is held by one agent at a time."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from claims.cases import Claimant, Procedure, Verdict
from claims.folding import fold
from claims.programs import Event
from claims.work import OPEN_STATES, WorkItem, WorkLine, WorkState
from storage import webhooks
from storage.tables import asked_piece, case, pli, work

HELD_FOR = timedelta(minutes=15)  # renewed while the page is open; an agent gone for longer gives it up

_RENEWED_BEFORE = timedelta(minutes=13)  # what is still held for longer is not written down again

_LONGEST_FOLDED = 400  # an index of PostgreSQL takes no longer text than 2,700 bytes


@dataclass(frozen=True, slots=True)
class Decided:
    """What an agent decides of a case, and what the figures keep of it.

    `corrected` counts the machine's values that were changed, `wrong_auto` those among them that the machine
    was sure of.
    """

    state: WorkState
    reason: str = ""
    note: str = ""
    aside_until: date | None = None
    corrected: int = 0
    wrong_auto: int = 0


def write(
    connection: sa.Connection, pli_id: str, ids: Mapping[int, int], lines: Sequence[WorkLine], now: datetime
) -> None:
    """Write down the lines of a pli's cases; each keeps its state and agent.

    `ids` are those that `storage.cases.write` gave the cases, by number.
    """
    for line in lines:
        _write_line(connection, pli_id, ids[line.number], line, now)


def _write_line(connection: sa.Connection, pli_id: str, case_id: int, line: WorkLine, now: datetime) -> None:
    values = {
        "procedure": line.procedure,
        "claimant": line.claimant,
        "verdict": line.verdict,
        "name": line.name,
        "reference": line.reference,
        "folded": fold(f"{line.name} {line.reference}")[:_LONGEST_FOLDED],
        "department": line.department,
        "due": line.due,
        "due_label": line.due_label,
        "pages": line.pages,
        "fields": line.fields,
        "doubts": line.doubts,
        "proposals": line.proposals,
    }
    changed = connection.execute(sa.update(work).where(work.c.case == case_id).values(values))
    if changed.rowcount == 0:
        came = connection.execute(sa.select(pli).where(pli.c.id == pli_id)).one()
        first = {
            "case": case_id,
            "pli": pli_id,
            "position": line.number,
            "source": came.source,
            "batch": came.batch,
            "received_at": came.received_at,
            "drafted_at": now,
            "state": WorkState.TO_REVIEW,
            "drafted_fields": line.fields,
            "drafted_doubts": line.doubts,
        }
        connection.execute(sa.insert(work).values(first | values))
    _write_asked(connection, case_id, set(line.asked))


def _write_asked(connection: sa.Connection, case_id: int, asked: set[str]) -> None:
    own = asked_piece.c.case == case_id
    before = set(connection.execute(sa.select(asked_piece.c.piece).where(own)).scalars())
    if before - asked:
        connection.execute(sa.delete(asked_piece).where(own, asked_piece.c.piece.in_(before - asked)))
    rows = [{"case": case_id, "piece": piece} for piece in sorted(asked - before)]
    if rows:
        connection.execute(sa.insert(asked_piece), rows)


def find(connection: sa.Connection, pli_id: str, number: int) -> WorkItem | None:
    """The line of one case; None when there is no such case."""
    query = sa.select(work).where(work.c.pli == pli_id, work.c.position == number)
    row = connection.execute(query).one_or_none()
    return None if row is None else item_of(row)


def of_pli(connection: sa.Connection, pli_id: str) -> list[WorkItem]:
    """The lines of the cases of a pli, in order."""
    query = sa.select(work).where(work.c.pli == pli_id).order_by(work.c.position)
    return [item_of(row) for row in connection.execute(query)]


def of_plis(connection: sa.Connection, plis: Collection[str]) -> dict[tuple[str, int], WorkItem]:
    """The lines of the cases of several plis, by pli and number."""
    query = sa.select(work).where(work.c.pli.in_(plis))
    return {(row.pli, row.position): item_of(row) for row in connection.execute(query)}


def names(connection: sa.Connection, plis: Collection[str]) -> dict[tuple[str, int], str]:
    """Who claims in each case of several plis, by pli and number."""
    query = sa.select(work.c.pli, work.c.position, work.c.name).where(work.c.pli.in_(plis))
    return {(row.pli, row.position): row.name for row in connection.execute(query)}


def hold(
    connection: sa.Connection, pli_id: str, account: int, now: datetime, *, take_over: bool = False
) -> bool:
    """Hold a pli, or hold it longer; false when another agent does and it is not taken over."""
    free = sa.or_(
        work.c.holder.is_(None),
        work.c.holder == account,
        work.c.held_until.is_(None),
        work.c.held_until < now,
    )
    connection.execute(sa.select(pli.c.id).where(pli.c.id == pli_id).with_for_update())
    others = sa.select(sa.func.count()).select_from(work).where(work.c.pli == pli_id, ~free)
    if not take_over and connection.execute(others).scalar_one():
        return False
    since = sa.case((work.c.holder == account, sa.func.coalesce(work.c.held_since, now)), else_=now)
    held = sa.update(work).where(work.c.pli == pli_id)
    values = {"holder": account, "held_until": now + HELD_FOR, "held_since": since}
    return connection.execute(held.values(values)).rowcount > 0


def is_held_long(connection: sa.Connection, pli_id: str, account: int, now: datetime) -> bool:
    """Whether an agent holds all the cases of a pli for long enough not to renew it with each edit."""
    until = sa.case((work.c.holder == account, work.c.held_until), else_=None)
    query = sa.select(sa.func.count(), sa.func.count(until), sa.func.min(until)).where(work.c.pli == pli_id)
    cases, held, first = connection.execute(query).one()
    return bool(cases) and cases == held and first > now + _RENEWED_BEFORE


def other_holder(connection: sa.Connection, pli_id: str, account: int, now: datetime) -> int | None:
    """Who else holds a pli now; None when nobody else does."""
    query = sa.select(work.c.holder).where(
        work.c.pli == pli_id, work.c.holder != account, work.c.held_until >= now
    )
    return connection.execute(query.limit(1)).scalar_one_or_none()


def release(connection: sa.Connection, pli_id: str, account: int, now: datetime) -> bool:
    """Give up a pli; false when this agent does not hold it.

    The time it was held is added to its cases that are still open.
    """
    rows = connection.execute(
        sa.select(work.c.case, work.c.held_since, work.c.state).where(
            work.c.pli == pli_id, work.c.holder == account
        )
    ).all()
    for row in rows:
        spent = _spent(row.held_since, now) if row.state in OPEN_STATES else 0
        connection.execute(
            sa.update(work)
            .where(work.c.case == row.case)
            .values(holder=None, held_until=None, held_since=None, seconds=work.c.seconds + spent)
        )
    return bool(rows)


def _spent(since: datetime | None, now: datetime) -> int:
    """Seconds it was held, as far as somebody was there."""
    longest = HELD_FOR.total_seconds()
    return 0 if since is None else int(min((now - since).total_seconds(), longest))


def assign(connection: sa.Connection, pli_id: str, number: int, account: int | None) -> bool:
    """Give a case to an agent, or to nobody; false when there is no such case."""
    chosen = sa.update(work).where(work.c.pli == pli_id, work.c.position == number)
    return connection.execute(chosen.values(assignee=account)).rowcount == 1


def decide(
    connection: sa.Connection,
    pli_id: str,
    number: int,
    decided: Decided,
    account: int,
    team: str,
    now: datetime,
) -> None:
    """Write down what an agent decided, and tell those who asked to be told.

    A rejected case is closed: letters about it are still recognised, and told that it is. A confirmed one
    goes on elsewhere, and stays open here.
    """
    row = connection.execute(
        sa.select(work.c.case, work.c.held_since).where(work.c.pli == pli_id, work.c.position == number)
    ).one()
    is_over = decided.state in (WorkState.CONFIRMED, WorkState.REJECTED)
    values = {
        "state": decided.state,
        "reason": decided.reason,
        "note": decided.note,
        "aside_until": decided.aside_until,
        "decided_at": now if is_over else None,
        "decided_by": account,  # a second look is never asked of who asked for it
        "team": team,
        "corrected": decided.corrected,
        "wrong_auto": decided.wrong_auto,
        "held_since": now,
        "seconds": work.c.seconds + _spent(row.held_since, now),
    }
    connection.execute(sa.update(work).where(work.c.case == row.case).values(values))
    is_open = decided.state is not WorkState.REJECTED
    connection.execute(sa.update(case).where(case.c.id == row.case).values(is_open=is_open))
    webhooks.tell(connection, Event.DECIDED, now, pli=pli_id, case=number, state=decided.state)


def count_once(connection: sa.Connection, pli_id: str, number: int) -> bool:
    """Whether the sure values of a case are to be counted: true the first time that it is asked."""
    first = sa.update(work).where(work.c.pli == pli_id, work.c.position == number, ~work.c.is_counted)
    return connection.execute(first.values(is_counted=True)).rowcount == 1


def item_of(row: sa.Row[Any]) -> WorkItem:
    """A row of `work` as a value."""
    line = WorkLine(
        number=row.position,
        procedure=Procedure(row.procedure),
        claimant=Claimant(row.claimant),
        verdict=Verdict(row.verdict),
        name=row.name,
        reference=row.reference,
        department=row.department,
        due=row.due,
        due_label=row.due_label,
        pages=row.pages,
        fields=row.fields,
        doubts=row.doubts,
        proposals=row.proposals,
        asked=(),
    )
    return WorkItem(
        case=row.case,
        pli=row.pli,
        line=line,
        source=row.source,
        batch=row.batch,
        received_at=row.received_at,
        drafted_at=row.drafted_at,
        state=WorkState(row.state),
        assignee=row.assignee,
        holder=row.holder,
        held_until=row.held_until,
        aside_until=row.aside_until,
        decided_at=row.decided_at,
        decided_by=row.decided_by,
        reason=row.reason,
        note=row.note,
    )
