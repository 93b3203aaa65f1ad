"""Work to do, written in the transaction of what caused it; the queue only carries the ids of these rows.

A job is claimed for the length of a lease, which its worker renews while it lives. Whatever happens to
worker or queue, a job whose lease has run out, or whose message was lost, is sent again. Ending a job
asks for the number of the try: whoever lost it meanwhile changes nothing.

Moments are compared with the clock given. One further ahead than any wait can be was written by a clock
that has been put back since, and counts as past.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from claims.ledger import DeadLetter, Job, JobKind, JobState
from storage.journal import record
from storage.tables import job, pli

# Priorities, of jobs of one kind: lower goes first. A replay waits behind all fresh mail.
FRESH, REPLAY = 0, 100
MAX_ATTEMPTS = 4
LEASE = timedelta(seconds=20)
_FIRST_RETRY = timedelta(seconds=2)
_LONGEST_RETRY = timedelta(minutes=10)
# A store that is away holds up every job: none is spent on it, unless it never comes back for that job.
_OUTAGE_WAIT = timedelta(seconds=10)
_OUTAGE = timedelta(days=1)
# A message that was sent and not taken is sent again, later and later: it may only be waiting its turn.
_FIRST_RESEND = timedelta(seconds=30)
_LONGEST_RESEND = timedelta(minutes=30)
# Clocks of machines that work together differ by less.
_TICK = timedelta(seconds=30)


def add_jobs(
    connection: sa.Connection,
    kind: JobKind,
    pli_id: str,
    run: int,
    positions: Iterable[int],
    priority: int,
    now: datetime,
) -> None:
    """Work to do; `positions` are those of the pages to read, or [0]."""
    rows = [
        {
            "kind": kind,
            "pli": pli_id,
            "run": run,
            "position": position,
            "priority": priority,
            "state": JobState.WAITING,
            "created_at": now,
            "run_after": now,
        }
        for position in positions
    ]
    if rows:
        connection.execute(sa.insert(job), rows)


def priority_of(connection: sa.Connection, pli_id: str) -> int:
    """The priority of work on that pli: fresh mail first."""
    run = connection.execute(sa.select(pli.c.run).where(pli.c.id == pli_id)).scalar_one()
    return FRESH if run == 1 else REPLAY


def due(connection: sa.Connection, now: datetime, window: int) -> list[tuple[int, JobKind, bool]]:
    """Jobs to send now, most urgent first, marked as sent: (id, kind, whether all its tries are used up).

    Of each kind, at most `window` messages are out and not taken: the rest waits here, where a letter that
    has just come in can go before a backlog, and where losing the queue loses nothing.
    """
    rows = list(_lost(connection, now, window))
    for kind in JobKind:
        rows += _unsent(connection, kind, now, window)
    if rows:
        connection.execute(
            sa.update(job)
            .where(job.c.id.in_([row.id for row in rows]))
            .values(
                sent_at=now, sends=job.c.sends + 1, state=JobState.WAITING, leased_until=None, worker=None
            )
        )
    return [(row.id, JobKind(row.kind), row.attempts >= MAX_ATTEMPTS) for row in rows]


def _unsent(connection: sa.Connection, kind: JobKind, now: datetime, window: int) -> Sequence[Any]:
    waiting = sa.and_(job.c.state == JobState.WAITING, job.c.kind == kind)
    out = connection.execute(
        sa.select(sa.func.count()).select_from(job).where(waiting, job.c.sent_at.is_not(None))
    ).scalar_one()
    query = (
        sa.select(job.c.id, job.c.kind, job.c.attempts)
        .where(waiting, job.c.sent_at.is_(None), _has_come(job.c.run_after, now, _LONGEST_RETRY))
        .order_by(job.c.priority, job.c.id)
        .limit(max(0, window - out))
        .with_for_update(skip_locked=True)
    )
    return connection.execute(query).all()


def _lost(connection: sa.Connection, now: datetime, most: int) -> Sequence[Any]:
    """Sent and never taken, or taken by a worker that no longer renews its lease."""
    never_taken = sa.and_(job.c.state == JobState.WAITING, job.c.sent_at.is_not(None))
    waits = [
        sa.and_(
            job.c.sends == sends if wait < _LONGEST_RESEND else job.c.sends >= sends,
            _has_come(job.c.sent_at, now - wait, wait),
        )
        for sends, wait in enumerate(_resend_waits(), 1)
    ]
    abandoned = sa.and_(job.c.state == JobState.RUNNING, _has_come(job.c.leased_until, now, LEASE))
    query = (
        sa.select(job.c.id, job.c.kind, job.c.attempts)
        .where(sa.or_(sa.and_(never_taken, sa.or_(*waits)), abandoned))
        .order_by(job.c.priority, job.c.id)
        .limit(most)
        .with_for_update(skip_locked=True)
    )
    return connection.execute(query).all()


def _resend_waits() -> list[timedelta]:
    waits = [_FIRST_RESEND]
    while waits[-1] < _LONGEST_RESEND:
        waits.append(min(waits[-1] * 2, _LONGEST_RESEND))
    return waits


def _has_come(
    moment: sa.ColumnElement[datetime], now: datetime, longest: timedelta
) -> sa.ColumnElement[bool]:
    """Whether a moment that is never set more than `longest` ahead is past."""
    return sa.or_(moment <= now, moment > now + longest + _TICK)


def unsend(connection: sa.Connection, ids: Sequence[int]) -> None:
    """The queue did not take these: they are due again."""
    connection.execute(
        sa.update(job)
        .where(job.c.id.in_(ids), job.c.state == JobState.WAITING)
        .values(sent_at=None, sends=job.c.sends - 1)
    )


def claim(
    connection: sa.Connection, job_id: int, worker: str, now: datetime, *, orphaned: bool = False
) -> Job | None:
    """Take a job for the length of a lease; None when another has it, or it is done, dead or void.

    `orphaned`: the queue itself says that whoever took it is gone.
    """
    free = sa.or_(job.c.state == JobState.WAITING, _has_come(job.c.leased_until, now, LEASE))
    if orphaned:
        free = sa.or_(free, job.c.state == JobState.RUNNING)
    claimed = connection.execute(
        sa.update(job)
        .where(job.c.id == job_id, job.c.state != JobState.DEAD, free)
        .values(state=JobState.RUNNING, leased_until=now + LEASE, worker=worker, attempts=job.c.attempts + 1)
        .returning(job)
    ).one_or_none()
    return None if claimed is None else _job(claimed)


def renew(connection: sa.Connection, jobs: Iterable[Job], worker: str, now: datetime) -> None:
    """Keep the jobs of a worker that lives."""
    connection.execute(
        sa.update(job)
        .where(job.c.id.in_([j.id for j in jobs]), job.c.worker == worker, job.c.state == JobState.RUNNING)
        .values(leased_until=now + LEASE)
    )


def finish(connection: sa.Connection, done: Job) -> bool:
    """End a job, in the transaction of its results; false when it is no longer held: write nothing."""
    query = sa.delete(job).where(
        job.c.id == done.id, job.c.state == JobState.RUNNING, job.c.attempts == done.attempts
    )
    return connection.execute(query).rowcount == 1


def retry(connection: sa.Connection, failed: Job, code: str, cause: str, now: datetime) -> None:
    """Give a job back after a failure of its own; each wait is twice the one before."""
    wait = min(_FIRST_RETRY * 2 ** min(failed.attempts - 1, 20), _LONGEST_RETRY)
    _give_back(connection, failed, now + wait, attempts=job.c.attempts, cause_code=code, cause=cause)


def postpone(connection: sa.Connection, held_up: Job, code: str, cause: str, now: datetime) -> None:
    """Give a job back because something it needs is away; for a day, that is no try."""
    is_young = job.c.created_at > now - _OUTAGE
    attempts = sa.case((is_young, job.c.attempts - 1), else_=job.c.attempts)
    _give_back(connection, held_up, now + _OUTAGE_WAIT, attempts=attempts, cause_code=code, cause=cause)


def _give_back(connection: sa.Connection, held: Job, run_after: datetime, **changed: object) -> None:
    connection.execute(
        sa.update(job)
        .where(job.c.id == held.id, job.c.state == JobState.RUNNING, job.c.attempts == held.attempts)
        .values(
            state=JobState.WAITING,
            run_after=run_after,
            sent_at=None,
            leased_until=None,
            worker=None,
            **changed,
        )
    )


def bury(connection: sa.Connection, failed: Job, code: str, now: datetime) -> str | None:
    """Make a job a dead letter; `code` is its cause when no try told one, as when its worker was killed.

    Returns the code of its cause; None when the job is no longer held.
    """
    buried = connection.execute(
        sa.update(job)
        .where(job.c.id == failed.id, job.c.state == JobState.RUNNING, job.c.attempts == failed.attempts)
        .values(
            state=JobState.DEAD,
            run_after=now,
            leased_until=None,
            cause_code=sa.func.coalesce(job.c.cause_code, code),
        )
        .returning(job.c.cause_code)
    )
    cause: str | None = buried.scalar_one_or_none()
    if cause is not None:
        details: dict[str, str | int] = {
            "job": failed.id,
            "kind": failed.kind,
            "position": failed.position,
            "code": cause,
        }
        record(connection, now, "worker", "dead", failed.pli, details)
    return cause


def void(connection: sa.Connection, pli_id: str) -> None:
    """Drop all work on a pli, dead letters included: it starts over."""
    connection.execute(sa.delete(job).where(job.c.pli == pli_id))


def drop_others(connection: sa.Connection, kept: Job) -> None:
    """Drop all work on a pli but that job."""
    connection.execute(sa.delete(job).where(job.c.pli == kept.pli, job.c.id != kept.id))


def release(connection: sa.Connection) -> int:
    """Let go of all work that is not dead: whoever held or carried it is gone. Returns how much there is.

    A try that nobody could end is none.
    """
    attempts = sa.case((job.c.state == JobState.RUNNING, job.c.attempts - 1), else_=job.c.attempts)
    released = sa.update(job).where(job.c.state != JobState.DEAD)
    values = {"attempts": attempts, "sent_at": None, "sends": 0, "leased_until": None, "worker": None}
    return connection.execute(released.values(state=JobState.WAITING, **values)).rowcount


def revive(connection: sa.Connection, letter: DeadLetter, now: datetime) -> None:
    """Make a dead letter work to do, with all its tries before it."""
    record(connection, now, "operator", "revived", letter.job.pli, {"job": letter.job.id})
    connection.execute(
        sa.update(job)
        .where(job.c.id == letter.job.id, job.c.state == JobState.DEAD)
        .values(
            state=JobState.WAITING,
            attempts=0,
            run_after=now,
            sent_at=None,
            sends=0,
            cause_code=None,
            cause=None,
        )
    )


def held_up(connection: sa.Connection) -> dict[str, int]:
    """What waiting jobs were given back for, most often a service that is away, and how many of them."""
    cause = sa.func.coalesce(sa.func.nullif(job.c.cause, ""), job.c.cause_code)
    query = sa.select(cause, sa.func.count()).where(
        job.c.state == JobState.WAITING, job.c.cause_code.is_not(None)
    )
    return {row[0]: row[1] for row in connection.execute(query.group_by(cause).order_by(cause))}


def dead_letters(connection: sa.Connection) -> list[DeadLetter]:
    """Every job that failed on all its tries, oldest first."""
    rows = connection.execute(sa.select(job).where(job.c.state == JobState.DEAD).order_by(job.c.id))
    return [DeadLetter(_job(r), r.cause_code or "", r.cause or "", r.run_after) for r in rows]


def _job(row: sa.Row[Any]) -> Job:
    return Job(row.id, JobKind(row.kind), row.pli, row.run, row.position, row.attempts)
