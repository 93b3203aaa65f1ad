"""Counts of what agents made of sure values, and the fields that went back to being looked at."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from claims.drift import Tally, is_drifting, present
from storage.journal import record
from storage.tables import demotion, sure_count


class Source(StrEnum):
    """Who looked: the agent who confirmed the case, or one who typed a value again without seeing it."""

    REVIEW = "review"
    BLIND = "blind"


@dataclass(frozen=True, slots=True)
class Demotion:
    """A field whose values are looked at again, since when, and on what evidence."""

    id: int
    field: str
    source: Source
    evidence: Tally
    since: datetime


def count(
    connection: sa.Connection, judgement: str, source: Source, wrong: Mapping[str, bool], day: date
) -> None:
    """Count values, by field, and whether each was wrong."""
    insert = _insert(connection)
    # Always in the same order: two that count at once must not wait for each other.
    for field, is_wrong in sorted(wrong.items()):
        place = {"judgement": judgement, "field": field, "source": source, "day": day}
        made = insert(sure_count).values(**place, seen=1, wrong=int(is_wrong))
        more = {
            "seen": sure_count.c.seen + made.excluded.seen,
            "wrong": sure_count.c.wrong + made.excluded.wrong,
        }
        connection.execute(made.on_conflict_do_update(index_elements=list(place), set_=more))


def _insert(connection: sa.Connection) -> Callable[[sa.Table], postgresql.Insert | sqlite.Insert]:
    """Both databases know what to do on a conflict, each by its own word."""
    return postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert


def tallies(
    connection: sa.Connection, judgement: str, fields: Collection[str]
) -> dict[tuple[str, Source], Tally]:
    """What counts now of each field, by who looked. The day a demotion was lifted counts no more."""
    lifts = (
        sa.select(demotion.c.field, sa.func.max(demotion.c.lifted_at))
        .where(demotion.c.judgement == judgement, demotion.c.lifted_at.is_not(None))
        .group_by(demotion.c.field)
    )
    lifted = {field: at.date() for field, at in connection.execute(lifts)}
    query = sa.select(sure_count).where(sure_count.c.judgement == judgement, sure_count.c.field.in_(fields))
    days: defaultdict[tuple[str, Source], list[Tally]] = defaultdict(list)
    for row in connection.execute(query.order_by(sure_count.c.day)):
        after = lifted.get(row.field)
        if after is None or row.day > after:
            days[row.field, Source(row.source)].append(Tally(row.seen, row.wrong))
    return {key: present(each) for key, each in days.items()}


def demote_drifting(
    connection: sa.Connection, judgement: str, fields: Collection[str], now: datetime
) -> list[str]:
    """Have the fields looked at again of which too many values were wrong; returns their names."""
    insert = _insert(connection)
    standing = demoted(connection, judgement)
    found = sorted(tallies(connection, judgement, fields).items())
    made: list[str] = []
    for (field, source), tally in found:
        if field in standing or field in made or not is_drifting(tally, streams=len(Source)):
            continue
        values = {"judgement": judgement, "field": field, "source": source, "since": now}
        made_now = insert(demotion).values(**values, seen=tally.seen, wrong=tally.wrong)
        own = made_now.on_conflict_do_nothing().returning(demotion.c.id)
        if connection.execute(own).scalar_one_or_none() is None:
            continue  # another program has just seen the same
        details: dict[str, str | int] = {"field": field, "seen": tally.seen, "wrong": tally.wrong}
        record(connection, now, "worker", "field_demoted", details=details)
        made.append(field)
    return made


def demoted(connection: sa.Connection, judgement: str) -> frozenset[str]:
    """The fields whose values are looked at again, whatever that judgement says."""
    return frozenset(each.field for each in standing(connection, judgement))


def standing(connection: sa.Connection, judgement: str) -> list[Demotion]:
    """The demotions that are in force under a judgement, the latest first: another one makes them lapse."""
    query = sa.select(demotion).where(demotion.c.judgement == judgement, demotion.c.lifted_at.is_(None))
    return _demotions(connection.execute(query.order_by(demotion.c.id.desc())))


def lift(connection: sa.Connection, number: int, account: int, why: str, now: datetime) -> str | None:
    """Let a field be taken without a look again; returns its name, None when there is nothing to lift."""
    lifted = (
        sa.update(demotion)
        .where(demotion.c.id == number, demotion.c.lifted_at.is_(None))
        .values(lifted_at=now, lifted_by=account, why=why)
        .returning(demotion.c.field)
    )
    field: str | None = connection.execute(lifted).scalar_one_or_none()
    if field is not None:
        record(connection, now, f"account:{account}", "demotion_lifted", details={"field": field})
    return field


def _demotions(rows: Iterable[sa.Row[Any]]) -> list[Demotion]:
    return [
        Demotion(row.id, row.field, Source(row.source), Tally(row.seen, row.wrong), row.since) for row in rows
    ]
