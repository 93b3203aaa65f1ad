"""What the database knows of how the work goes, as numbers to be measured: counts, ages, shares.

Labels are words of the program (states, kinds, names of fields), never anything that was received.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import sqlalchemy as sa

from claims.ledger import Counts, JobKind, JobState
from claims.work import DECIDED, OPEN_STATES
from storage import heartbeats, ledger
from storage.tables import blind_sample, job, webhook_call, work

_WINDOW = timedelta(days=30)  # of what is told of the machine's values


Labels = tuple[str, ...]
Samples = Mapping[Labels, float]


@dataclass(frozen=True, slots=True)
class Gauge:
    """A number that goes up and down, for each value of its labels. `meaning` is one English sentence."""

    name: str
    meaning: str
    labels: Labels = ()
    samples: Samples = field(default_factory=dict)


Question = Callable[[sa.Connection, datetime], Iterator[Gauge]]


def gauges(connection: sa.Connection, now: datetime) -> Iterator[Gauge]:
    """All the gauges. A dozen questions; the longest is the count of everything (`storage.ledger.count`)."""
    for ask in QUESTIONS:
        yield from ask(connection, now)


def _counted(connection: sa.Connection, _now: datetime) -> Iterator[Gauge]:
    counts: Counts = ledger.count(connection)
    for name, meaning, label, found in (
        ("receipts", "Arrivals by what became of them.", "fate", counts.receipts),
        ("plis", "Plis by how far they have come.", "state", counts.plis),
        ("items", "Files of plis by what became of them.", "fate", counts.items),
        ("pages", "Pages by whether they have been read.", "state", counts.pages),
    ):
        yield Gauge(name, meaning, (label,), {(key,): number for key, number in found.items()})


def _waiting(connection: sa.Connection, now: datetime) -> Iterator[Gauge]:
    """Every kind is told, also when nothing waits: an alert needs a zero to come back to."""
    query = sa.select(job.c.kind, job.c.state, sa.func.count(), sa.func.min(job.c.created_at))
    rows = {
        (row[0], row[1]): (row[2], row[3])
        for row in connection.execute(query.group_by(job.c.kind, job.c.state))
    }
    states = [(kind, state) for kind in JobKind for state in (JobState.WAITING, JobState.RUNNING)]
    number: Samples = {key: float(rows.get(key, (0, None))[0]) for key in states}
    yield Gauge("jobs", "Steps of the line that wait or run.", ("kind", "state"), number)
    dead: Samples = {(kind,): float(rows.get((kind, JobState.DEAD), (0, None))[0]) for kind in JobKind}
    yield Gauge("dead_letters", "Steps that failed on every try.", ("kind",), dead)
    oldest: Samples = {
        (kind,): max((_age(now, rows[key][1]) for key in states if key[0] == kind and key in rows), default=0)
        for kind in JobKind
    }
    yield Gauge("oldest_job_seconds", "Age of the oldest step that waits or runs.", ("kind",), oldest)


def _cases(connection: sa.Connection, now: datetime) -> Iterator[Gauge]:
    query = sa.select(work.c.state, sa.func.count(), sa.func.min(work.c.received_at))
    rows = {row[0]: row for row in connection.execute(query.group_by(work.c.state))}
    yield Gauge("cases", "Drafted cases by state.", ("state",), {(s,): row[1] for s, row in rows.items()})
    oldest = max((_age(now, rows[state][2]) for state in OPEN_STATES if state in rows), default=0.0)
    yield Gauge("oldest_case_seconds", "Time since the oldest open case arrived.", (), {(): oldest})
    late = sa.select(sa.func.count()).where(work.c.state.in_(OPEN_STATES), work.c.due < now.date())
    overdue = float(connection.execute(late).scalar_one())
    yield Gauge("cases_overdue", "Open cases whose nearest deadline is past.", (), {(): overdue})


def _values(connection: sa.Connection, now: datetime) -> Iterator[Gauge]:
    """The share of values the machine is sure of, and how often agents had to change these."""
    fields, doubts = _sums(connection, work.c.drafted_at >= now - _WINDOW)[:2]
    shares: Samples = {("auto",): float(fields - doubts), ("check",): float(doubts)}
    yield Gauge("drafted_values", "Values drafted in the last 30 days.", ("decision",), shares)
    decided = sa.and_(work.c.decided_at >= now - _WINDOW, work.c.state.in_(DECIDED))
    fields, doubts, wrong = _sums(connection, decided)
    outcomes: Samples = {("kept",): float(fields - doubts - wrong), ("corrected",): float(wrong)}
    meaning = "Values the machine was sure of, in cases decided in the last 30 days."
    yield Gauge("auto_values_decided", meaning, ("outcome",), outcomes)


def _sums(connection: sa.Connection, which: sa.ColumnElement[bool]) -> tuple[int, int, int]:
    columns = (work.c.drafted_fields, work.c.drafted_doubts, work.c.wrong_auto)
    query = sa.select(*(sa.func.coalesce(sa.func.sum(column), 0) for column in columns)).where(which)
    fields, doubts, wrong = connection.execute(query).one()
    return int(fields), int(doubts), int(wrong)


def _typed_again(connection: sa.Connection, now: datetime) -> Iterator[Gauge]:
    query = (
        sa.select(blind_sample.c.field, blind_sample.c.agrees, sa.func.count())
        .where(blind_sample.c.typed_at >= now - _WINDOW, blind_sample.c.agrees.is_not(None))
        .where(blind_sample.c.was_auto)
        .group_by(blind_sample.c.field, blind_sample.c.agrees)
    )
    told: Samples = {
        (row[0], "same" if row[1] else "other"): float(row[2]) for row in connection.execute(query)
    }
    meaning = "Values the machine was sure of, typed again without being seen in the last 30 days."
    yield Gauge("auto_values_retyped", meaning, ("field", "outcome"), told)


def _told(connection: sa.Connection, _now: datetime) -> Iterator[Gauge]:
    waits = webhook_call.c.next_at.is_not(None)
    lost = sa.and_(webhook_call.c.next_at.is_(None), webhook_call.c.delivered_at.is_(None))
    conditions = {
        "waiting": sa.and_(waits, webhook_call.c.attempts == 0),
        "failing": sa.and_(waits, webhook_call.c.attempts > 0),
        "given_up": lost,
    }
    counted = {name: sa.select(sa.func.count()).where(which) for name, which in conditions.items()}
    found: Samples = {
        (name,): float(connection.execute(query).scalar_one()) for name, query in counted.items()
    }
    yield Gauge("webhook_calls", "Calls to other programs that were not taken yet.", ("state",), found)


def _living(connection: sa.Connection, now: datetime) -> Iterator[Gauge]:
    """The youngest of each part: of four workers one may have been killed, and replaced."""
    ages: dict[Labels, float] = {}
    for each in heartbeats.every(connection):
        ages[(each.part,)] = min(ages.get((each.part,), float("inf")), _age(now, each.seen_at))
    yield Gauge("heartbeat_age_seconds", "Time since a part was last seen at work.", ("part",), ages)


def _age(now: datetime, since: datetime) -> float:
    """Seconds; none are negative when clocks differ a little."""
    return max(0.0, (now - since).total_seconds())


# What is measured of the database: one line more for whoever brings a table worth watching.
QUESTIONS: tuple[Question, ...] = (_counted, _waiting, _cases, _values, _typed_again, _told, _living)
