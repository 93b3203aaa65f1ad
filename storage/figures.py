"""What became of the work: volumes, waiting, effort and errors, by week and by department.

Weeks begin on Monday, in UTC. Cases are counted, not plis: a landlord's batch is as many as it holds.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import sqlalchemy as sa

from claims.work import DECIDED, OPEN_STATES, WorkState
from storage.tables import asked_piece, blind_sample, work

AGES = (7, 30, 60)  # days: up to a week, a month, two months (the implied rejection), and longer
_Column = sa.ColumnElement[Any]


@dataclass(frozen=True, slots=True)
class Scope:
    """What the figures are about: days from `since` to before `until`; "" is every procedure, everywhere."""

    since: date
    until: date
    procedure: str = ""
    department: str = ""


@dataclass(frozen=True, slots=True)
class Drafted:
    """Cases that were drafted: their values, those that somebody must look at, cases without any such.

    `hours` is the median from the arrival to the draft; None without cases.
    """

    cases: int = 0
    fields: int = 0
    doubts: int = 0
    clean: int = 0
    hours: float | None = None


@dataclass(frozen=True, slots=True)
class Decided:
    """Cases that were decided. `sure` are values the machine was sure of, `wrong` those agents changed.

    `days` is the median from draft to decision, `minutes` the median of work on a case.
    """

    confirmed: int = 0
    rejected: int = 0
    sure: int = 0
    wrong: int = 0
    days: float | None = None
    minutes: float | None = None

    @property
    def cases(self) -> int:
        """All that were decided."""
        return self.confirmed + self.rejected


@dataclass(frozen=True, slots=True)
class Line:
    """A week (its Monday), or a department, or all of it."""

    name: str
    received: int
    drafted: Drafted
    decided: Decided


@dataclass(frozen=True, slots=True)
class Blind:
    """Confirmed values typed again by somebody else: how many, and how many did not agree."""

    typed: int
    wrong: int


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything that is told of a scope. `ages` counts open cases by AGES, the oldest last."""

    total: Line
    weeks: Sequence[Line]
    departments: Sequence[Line]
    open: int
    late: int
    ages: Sequence[int]
    verdicts: Mapping[str, int]
    pieces: Sequence[tuple[str, int]]
    blind: Blind


def figures(connection: sa.Connection, scope: Scope) -> Figures:
    """All the figures of a scope."""
    open_cases, late, ages = _open(connection, scope)
    weeks = _weeks(connection, scope)
    return Figures(
        total=_total(weeks),
        weeks=weeks,
        departments=_by(connection, scope, lambda _: work.c.department),
        open=open_cases,
        late=late,
        ages=ages,
        verdicts=_verdicts(connection, scope),
        pieces=_pieces(connection, scope),
        blind=_blind(connection, scope),
    )


def _total(weeks: Sequence[Line]) -> Line:
    """All the weeks together; medians do not add up."""
    drafted = [week.drafted for week in weeks]
    decided = [week.decided for week in weeks]
    return Line(
        "",
        sum(week.received for week in weeks),
        Drafted(*(sum(getattr(d, name) for d in drafted) for name in ("cases", "fields", "doubts", "clean"))),
        Decided(
            *(sum(getattr(d, name) for d in decided) for name in ("confirmed", "rejected", "sure", "wrong"))
        ),
    )


def _weeks(connection: sa.Connection, scope: Scope) -> list[Line]:
    """Every week of the scope, those without any case too."""
    found = {line.name: line for line in _by(connection, scope, lambda moment: _monday(connection, moment))}
    first = scope.since - timedelta(days=scope.since.weekday())
    mondays = [first + timedelta(weeks=n) for n in range((scope.until - first).days // 7 + 1)]
    names = [monday.isoformat() for monday in mondays if monday < scope.until]
    return [found.get(name, Line(name, 0, Drafted(), Decided())) for name in names]


def _by(connection: sa.Connection, scope: Scope, grouped: Callable[[_Column], _Column]) -> list[Line]:
    """The figures by whatever `grouped` makes of the moment that counts."""
    received = _received(connection, scope, grouped(work.c.received_at))
    drafted = _drafted(connection, scope, grouped(work.c.drafted_at))
    decided = _decided(connection, scope, grouped(work.c.decided_at))
    names = sorted(received.keys() | drafted.keys() | decided.keys())
    return [Line(n, received.get(n, 0), drafted.get(n, Drafted()), decided.get(n, Decided())) for n in names]


def _received(connection: sa.Connection, scope: Scope, by: _Column) -> dict[str, int]:
    rows = _grouped(connection, by, [sa.func.count()], _within(scope, work.c.received_at))
    return {str(row[0]): row[1] for row in rows}


def _drafted(connection: sa.Connection, scope: Scope, by: _Column) -> dict[str, Drafted]:
    told = [
        sa.func.count(),
        sa.func.sum(work.c.drafted_fields),
        sa.func.sum(work.c.drafted_doubts),
        _number(work.c.drafted_doubts == 0),
        _median(connection, _seconds(connection, work.c.drafted_at, work.c.received_at) / 3600.0),
    ]
    rows = _grouped(connection, by, told, _within(scope, work.c.drafted_at))
    return {str(row[0]): Drafted(*map(int, row[1:5]), *map(_float, row[5:6])) for row in rows}


def _decided(connection: sa.Connection, scope: Scope, by: _Column) -> dict[str, Decided]:
    told = [
        _number(work.c.state == WorkState.CONFIRMED),
        _number(work.c.state == WorkState.REJECTED),
        sa.func.sum(work.c.drafted_fields - work.c.drafted_doubts),
        sa.func.sum(work.c.wrong_auto),
        _median(connection, _seconds(connection, work.c.decided_at, work.c.drafted_at) / 86_400.0),
        _median(connection, work.c.seconds / 60.0),
    ]
    within = [*_within(scope, work.c.decided_at), work.c.state.in_(DECIDED)]
    rows = _grouped(connection, by, told, within)
    return {str(row[0]): Decided(*map(int, row[1:5]), *map(_float, row[5:7])) for row in rows}


def _grouped(
    connection: sa.Connection, by: _Column, told: Sequence[_Column], within: Sequence[_Column]
) -> Sequence[Any]:
    query = sa.select(by.label("by")).add_columns(*told).where(*within)
    return connection.execute(query.group_by(sa.literal_column("1"))).all()


def _open(connection: sa.Connection, scope: Scope) -> tuple[int, int, list[int]]:
    """Open cases at the end of the scope's last day: all, those past their last day, and by age."""
    ends = _moment(scope.until)
    limits = [ends - timedelta(days=days) for days in AGES]
    newest = [sa.true(), *(work.c.received_at < limit for limit in limits)]
    told = [_number(work.c.due < scope.until), *(_number(each) for each in newest)]
    query = sa.select(*told).where(work.c.state.in_(OPEN_STATES), *_where(scope))
    late, *older = [int(number or 0) for number in tuple(connection.execute(query).one())]
    ages = [older[n] - older[n + 1] for n in range(len(older) - 1)]
    return older[0], late, [*ages, older[-1]]


def _verdicts(connection: sa.Connection, scope: Scope) -> dict[str, int]:
    rows = _grouped(connection, work.c.verdict, [sa.func.count()], _within(scope, work.c.drafted_at))
    return {row[0]: row[1] for row in rows}


def _pieces(connection: sa.Connection, scope: Scope) -> list[tuple[str, int]]:
    """The pieces asked for, the most often asked first."""
    number = sa.func.count()
    query = (
        sa.select(asked_piece.c.piece, number)
        .join(work, work.c.case == asked_piece.c.case)
        .where(*_within(scope, work.c.drafted_at))
        .group_by(asked_piece.c.piece)
        .order_by(number.desc(), asked_piece.c.piece)
    )
    return [(row[0], row[1]) for row in connection.execute(query)]


def _blind(connection: sa.Connection, scope: Scope) -> Blind:
    same = sa.and_(work.c.pli == blind_sample.c.pli, work.c.position == blind_sample.c.position)
    query = (
        sa.select(sa.func.count(), _number(blind_sample.c.agrees.is_(False)))
        .select_from(blind_sample)
        .join(work, same)
        .where(blind_sample.c.agrees.is_not(None), *_within(scope, blind_sample.c.drawn_at))
    )
    typed, wrong = connection.execute(query).one()
    return Blind(int(typed), int(wrong or 0))


def _within(scope: Scope, moment: _Column) -> list[_Column]:
    return [moment >= _moment(scope.since), moment < _moment(scope.until), *_where(scope)]


def _where(scope: Scope) -> list[_Column]:
    named = {"procedure": scope.procedure, "department": scope.department}
    return [work.c[name] == value for name, value in named.items() if value]


def _moment(day: date) -> datetime:
    return datetime.combine(day, time.min, UTC)


def _number(condition: _Column) -> _Column:
    return sa.func.coalesce(sa.func.sum(sa.case((condition, 1), else_=0)), 0)


def _float(value: Any) -> float | None:
    return None if value is None else float(value)


def _monday(connection: sa.Connection, moment: _Column) -> _Column:
    """The Monday of the week of a moment, as text."""
    if connection.dialect.name == "sqlite":
        return sa.func.date(moment, "weekday 0", "-6 days")
    week = sa.func.date_trunc("week", sa.func.timezone("UTC", moment))
    return sa.func.to_char(week, "YYYY-MM-DD")


def _seconds(connection: sa.Connection, later: _Column, earlier: _Column) -> _Column:
    if connection.dialect.name == "sqlite":
        return (sa.func.julianday(later) - sa.func.julianday(earlier)) * 86_400.0
    return sa.cast(sa.extract("epoch", later - earlier), sa.Float)


def _median(connection: sa.Connection, values: _Column) -> _Column:
    if connection.dialect.name == "sqlite":
        return sa.func.median(values)
    return sa.func.percentile_cont(0.5).within_group(values)
