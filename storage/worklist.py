"""The work list: cases as agents see them, filtered, sorted, counted, and taken one after the other.

Its order is made of sections read one after the other, each along one index: cases whose day has come back,
cases with a last day, cases without. A page goes on right after the last case of the page before it, so that
the hundredth page costs what the first one does.
"""

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa

from claims.folding import fold
from claims.work import OPEN_STATES, WorkItem, WorkState
from storage import work as holding
from storage.tables import account, pli, work
from storage.work import item_of

_TRIES = 5  # times that another agent may take the very case first


class Whose(StrEnum):
    """Who a case is given to."""

    ANYBODY = ""
    MINE = "mine"
    NOBODY = "nobody"
    OTHERS = "others"


class Order(StrEnum):
    """What comes first."""

    DUE = "due"  # the nearest last day, then the oldest
    AGE = "age"
    NAME = "name"
    DOUBTS = "doubts"  # the most values to look at


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who looks at the list. Second looks are for those who may validate, never for who asked for one."""

    account: int
    validates: bool
    now: datetime
    today: date


@dataclass(frozen=True, slots=True)
class Filter:
    """What is asked of the list; "" asks nothing. `state` "" is what is to be done now.

    `department` "none" is no department. `doubts` is "some" or "none". `text` is looked for in names and
    references, whatever the accents.
    """

    state: str = ""
    procedure: str = ""
    verdict: str = ""
    department: str = ""
    whose: Whose = Whose.ANYBODY
    doubts: str = ""
    text: str = ""
    order: Order = Order.DUE


@dataclass(frozen=True, slots=True)
class Listed:
    """One page of the list, and where the next one begins; None after the last."""

    items: Sequence[WorkItem]
    after: str | None


_NOW = (WorkState.TO_REVIEW, WorkState.SECOND_LOOK)
# Written into the statement: an index for these states alone is only used when they are seen to be these.
_TO_DO = sa.text("work.state IN ('to_review', 'second_look')")
NO_DEPARTMENT = "none"
_Condition = sa.ColumnElement[bool]
_Key = Sequence[sa.ColumnElement[Any]]


def listing(connection: sa.Connection, asked: Filter, viewer: Viewer, size: int, after: str = "") -> Listed:
    """A page of at most `size` cases; `after` is what the page before it gave."""
    begins, case = _cursor(after)
    found: list[tuple[int, sa.Row[Any]]] = []
    for number, (condition, key) in list(enumerate(_sections(asked, viewer)))[begins:]:
        query = sa.select(work).where(condition, *_conditions(asked, viewer)).order_by(*key)
        if number == begins and case:
            query = query.where(_beyond(connection, key, case))
        rows = connection.execute(query.limit(size + 1 - len(found)))
        found += [(number, row) for row in rows]
        if len(found) > size:
            break
    items = [item_of(row) for _, row in found[:size]]
    is_more = len(found) > size
    return Listed(items, f"{found[size - 1][0]}.{items[-1].case}" if is_more else None)


def _cursor(after: str) -> tuple[int, int]:
    section, _, case = after.partition(".")
    is_one = section.isdecimal() and case.isdecimal() and int(section) < _MOST_SECTIONS
    return (int(section), int(case)) if is_one else (0, 0)


def _beyond(connection: sa.Connection, key: _Key, case: int) -> _Condition:
    """Whatever comes after that case, in the order of `key`."""
    row = connection.execute(sa.select(*key).where(work.c.case == case)).one_or_none()
    if row is None:
        return sa.true()
    values = [sa.literal(value, column.type) for value, column in zip(row, key, strict=True)]
    return sa.tuple_(*key) > sa.tuple_(*values)


_MOST_SECTIONS = 3


def _sections(asked: Filter, viewer: Viewer) -> Iterator[tuple[_Condition, _Key]]:
    """The parts of the list in order, each with what sorts it."""
    state = _state(asked)
    if not asked.state:
        yield _is_back(viewer), (work.c.aside_until, work.c.received_at, work.c.case)
    age = (work.c.received_at, work.c.case)
    if asked.order is Order.DUE:
        yield sa.and_(state, work.c.due.is_not(None)), (work.c.due, *age)
        yield sa.and_(state, work.c.due.is_(None)), age
    elif asked.order is Order.AGE:
        yield state, age
    elif asked.order is Order.NAME:
        yield state, (work.c.folded, work.c.case)
    else:
        yield state, (-work.c.doubts, *age)


def _state(asked: Filter) -> _Condition:
    if not asked.state:
        return sa.and_(_TO_DO)
    return sa.true() if asked.state == "all" else work.c.state == asked.state


def _is_back(viewer: Viewer) -> _Condition:
    """Set aside until a day that has come."""
    return sa.and_(work.c.state == WorkState.SET_ASIDE, work.c.aside_until <= viewer.today)


def _conditions(asked: Filter, viewer: Viewer) -> Iterator[_Condition]:
    """What holds for every section."""
    yield _may_see(viewer)
    for name in ("procedure", "verdict"):
        if value := getattr(asked, name):
            yield work.c[name] == value
    if asked.department:
        yield work.c.department == ("" if asked.department == NO_DEPARTMENT else asked.department)
    if asked.whose:
        yield _whose(viewer) == asked.whose
    if asked.doubts:
        yield work.c.doubts > 0 if asked.doubts == "some" else work.c.doubts == 0
    for word in fold(asked.text).split():
        yield work.c.folded.contains(word, autoescape=True)


def _may_see(viewer: Viewer) -> _Condition:
    is_other = work.c.state != WorkState.SECOND_LOOK
    if not viewer.validates:
        return is_other
    return sa.or_(is_other, work.c.decided_by.is_distinct_from(viewer.account))


def _whose(viewer: Viewer) -> sa.Case[str]:
    return sa.case(
        (work.c.assignee.is_(None), Whose.NOBODY),
        (work.c.assignee == viewer.account, Whose.MINE),
        else_=Whose.OTHERS,
    )


# The lists of choices: a choice is counted among what the other choices leave.
_FACETS = ("procedure", "verdict", "department", "doubts")


def counts(connection: sa.Connection, asked: Filter, viewer: Viewer) -> dict[str, Counter[str]]:
    """How many cases each choice of each list would show; "" is all of them."""
    counted = Filter(state=asked.state, whose=asked.whose, text=asked.text)
    named = (
        work.c.procedure.label("procedure"),
        work.c.verdict.label("verdict"),
        sa.func.coalesce(sa.func.nullif(work.c.department, ""), NO_DEPARTMENT).label("department"),
        sa.case((work.c.doubts > 0, "some"), else_="none").label("doubts"),
    )
    cells = _grouped(connection, named, counted, viewer)
    whose = _grouped(
        connection, (_whose(viewer).label("whose"),), replace(asked, whose=Whose.ANYBODY), viewer
    )
    return {facet: _facet(facet, asked, cells) for facet in _FACETS} | {
        "whose": _facet("whose", Filter(), whose)
    }


def _grouped(
    connection: sa.Connection, named: Sequence[sa.Label[Any]], asked: Filter, viewer: Viewer
) -> Sequence[sa.RowMapping]:
    of_state = sa.or_(_state(asked), _is_back(viewer)) if not asked.state else _state(asked)
    query = sa.select(*named, sa.func.count().label("number")).where(of_state, *_conditions(asked, viewer))
    return connection.execute(query.group_by(*positions(named))).mappings().all()


def positions(columns: Sequence[object]) -> list[sa.ColumnElement[int]]:
    """GROUP BY 1, 2, 3: the expressions are not repeated, so that parameters in them stay the same."""
    return [sa.literal_column(str(number)) for number in range(1, len(columns) + 1)]


def _facet(facet: str, asked: Filter, cells: Sequence[sa.RowMapping]) -> Counter[str]:
    others = {name: getattr(asked, name) for name in _FACETS if name != facet and getattr(asked, name)}
    found: Counter[str] = Counter()
    for cell in cells:
        if all(cell[name] == value for name, value in others.items()):
            found[cell[facet]] += cell["number"]
            found[""] += cell["number"]
    return found


def states(connection: sa.Connection, viewer: Viewer) -> Counter[str]:
    """How many cases are in each state, and, under "", to be done now."""
    # all of them by the index of states alone; then those that the viewer may not see are taken off
    query = sa.select(work.c.state, sa.func.count()).group_by(work.c.state)
    found: Counter[str] = Counter({row[0]: row[1] for row in connection.execute(query)})
    hidden = sa.select(sa.func.count()).select_from(work).where(work.c.state == WorkState.SECOND_LOOK)
    found[WorkState.SECOND_LOOK] -= connection.execute(hidden.where(sa.not_(_may_see(viewer)))).scalar_one()
    back = sa.select(sa.func.count()).select_from(work).where(_is_back(viewer))
    found[""] = sum(found[state] for state in _NOW) + connection.execute(back).scalar_one()
    return found


def in_plis(connection: sa.Connection, plis: Sequence[str]) -> dict[str, int]:
    """How many cases each of these plis makes."""
    query = sa.select(work.c.pli, sa.func.count()).where(work.c.pli.in_(plis)).group_by(work.c.pli)
    return {row[0]: row[1] for row in connection.execute(query)}


def names(connection: sa.Connection, accounts: set[int]) -> dict[int, str]:
    """What these accounts are called."""
    query = sa.select(account.c.id, account.c.name).where(account.c.id.in_(accounts))
    return {row.id: row.name for row in connection.execute(query)}


def seen_alike(asked: Filter, viewer: Viewer) -> Hashable:
    """The same for all who would be told the same counts."""
    is_personal = viewer.validates or asked.whose in (Whose.MINE, Whose.OTHERS)
    return replace(asked, order=Order.DUE), viewer.today, viewer.account if is_personal else 0


def take_next(connection: sa.Connection, asked: Filter, viewer: Viewer) -> WorkItem | None:
    """Hold the first case of a filter that nobody holds: given to the viewer, else to nobody.

    None when there is none. Agents who ask at the same moment never get the same one, nor wait for another.
    """
    if asked.state not in ("", *OPEN_STATES):
        return None
    for whose in (Whose.MINE, Whose.NOBODY):
        if asked.whose in (Whose.ANYBODY, whose):
            taken = _take(connection, replace(asked, whose=whose), viewer)
            if taken is not None:
                return taken
    return None


def _take(connection: sa.Connection, asked: Filter, viewer: Viewer) -> WorkItem | None:
    free = sa.or_(work.c.holder.is_(None), work.c.holder == viewer.account, work.c.held_until < viewer.now)
    passed: list[str] = []
    for condition, key in _sections(asked, viewer):
        query = sa.select(work).where(condition, free, *_conditions(asked, viewer)).order_by(*key).limit(1)
        # The pli is locked, never the case: whoever holds a pli takes its lock first too.
        locked = query.join(pli, pli.c.id == work.c.pli).with_for_update(of=pli, skip_locked=True)
        for _ in range(_TRIES):
            row = connection.execute(locked.where(work.c.pli.not_in(passed))).one_or_none()
            if row is None:
                break
            if holding.hold(connection, row.pli, viewer.account, viewer.now):
                return item_of(row)
            passed.append(row.pli)
    return None
