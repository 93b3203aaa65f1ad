"""Errors shown on purpose and values typed again: what they are of which case, and how each ended.

Wrong values live in `seeded_error` alone. Drafts, exports and letters are made from `draft` and `review`,
which nothing here writes: a wrong value cannot leave with them.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import Any

import sqlalchemy as sa

from claims.fields import Decision, Method
from claims.quality import agree, is_drawn
from claims.rulebook import Kind
from storage.tables import blind_sample, seeded_error

BLIND_PERCENT = 2
LEAST_TOLD = 5  # a team with fewer results is not shown: they could be those of one person


@dataclass(frozen=True, slots=True)
class Sample:
    """A confirmed value to be typed again."""

    id: int
    pli: str
    case: int
    field: str
    confirmed: str
    was_auto: bool


@dataclass(frozen=True, slots=True)
class TeamResult:
    """What a team did: of errors `shown` it `found` so many; of values `typed` again so many were `wrong`."""

    team: str
    shown: int = 0
    found: int = 0
    typed: int = 0
    wrong: int = 0


def plant(
    connection: sa.Connection,
    pli: str,
    case: int,
    field: str,
    shown: str,
    right: str,
    team: str,
    now: datetime,
) -> bool:
    """Have a value shown wrong until it is edited or the case decided; false when the case has had one."""
    known = sa.select(seeded_error.c.id).where(*_of(pli, case))
    if connection.execute(known.limit(1)).first() is not None:
        return False
    values = {"pli": pli, "position": case, "field": field, "shown": shown, "right": right}
    connection.execute(sa.insert(seeded_error).values(**values, team=team, planted_at=now))
    return True


def shown(connection: sa.Connection, pli: str, case: int) -> dict[str, str]:
    """The values to show in the place of the right ones, by field."""
    query = sa.select(seeded_error.c.field, seeded_error.c.shown).where(*_open(pli, case))
    return {row.field: row.shown for row in connection.execute(query)}


def seeded(connection: sa.Connection, pli: str, case: int) -> set[str]:
    """The fields of a case that were ever shown wrong on purpose."""
    return set(connection.execute(sa.select(seeded_error.c.field).where(*_of(pli, case))).scalars())


def settle_edit(
    connection: sa.Connection, pli: str, case: int, field: str, value: str | None, now: datetime
) -> bool | None:
    """An agent says that a field is `value` (None: absent); None when nothing wrong was shown there.

    True: the error was found. False: the wrong value was confirmed; nothing may be written of such an edit.
    """
    query = sa.select(seeded_error).where(*_open(pli, case), seeded_error.c.field == field)
    row = connection.execute(query).one_or_none()
    if row is None:
        return None
    found = value is None or not any(agree(kind, value, row.shown) for kind in _WRITTEN_AS)
    _settle(connection, [row.id], found=found, now=now)
    return found


# The kind of a value is not kept beside it: the same under any way of writing is the same.
_WRITTEN_AS = (Kind.REFERENCE, Kind.AMOUNT, Kind.DATE)


def settle_decision(connection: sa.Connection, pli: str, case: int, now: datetime) -> list[str]:
    """The case is decided: what is still shown wrong was missed. Returns all fields that were missed."""
    rows = connection.execute(sa.select(seeded_error.c.id).where(*_open(pli, case))).scalars().all()
    _settle(connection, rows, found=False, now=now)
    missed = sa.select(seeded_error.c.field).where(*_of(pli, case), seeded_error.c.found.is_(False))
    return list(connection.execute(missed.order_by(seeded_error.c.id)).scalars())


def _settle(connection: sa.Connection, ids: Sequence[int], *, found: bool, now: datetime) -> None:
    settled = sa.update(seeded_error).where(seeded_error.c.id.in_(ids))
    connection.execute(settled.values(found=found, settled_at=now))


def _of(pli: str, case: int) -> list[sa.ColumnElement[bool]]:
    return [seeded_error.c.pli == pli, seeded_error.c.position == case]


def _open(pli: str, case: int) -> list[sa.ColumnElement[bool]]:
    return [*_of(pli, case), seeded_error.c.settled_at.is_(None)]


def draw(
    connection: sa.Connection,
    pli: str,
    case: int,
    fields: Sequence[Mapping[str, Any]],
    account: int,
    team: str,
    now: datetime,
    rng: Random,
    *,
    percent: int = BLIND_PERCENT,
) -> int:
    """A case is confirmed: draw some of its values to be typed again; returns how many.

    `fields` are those of the case in its draft. Each value is drawn by itself, so that errors of one case
    do not pass for many. Only values that stand on a page can be looked at again.
    """
    drawn = [field for field in fields if field["page"] and field["value"] and is_drawn(percent, rng)]
    rows = [
        {
            "pli": pli,
            "position": case,
            "field": field["name"],
            "confirmed": field["value"],
            "was_auto": field["decision"] == Decision.AUTO and field["method"] != Method.HUMAN,
            "confirmed_by": account,
            "team": team,
            "drawn_at": now,
        }
        for field in drawn
    ]
    if rows:
        connection.execute(sa.insert(blind_sample), rows)
    return len(rows)


def next_blind(connection: sa.Connection, typist: int, passed: Sequence[int] = ()) -> Sample | None:
    """The oldest value to be typed again by somebody who did not confirm it; None when there is none."""
    query = (
        sa.select(blind_sample)
        .where(blind_sample.c.typed_at.is_(None), blind_sample.c.confirmed_by != typist)
        .where(blind_sample.c.id.not_in(passed))
        .order_by(blind_sample.c.id)
        .limit(1)
    )
    row = connection.execute(query).one_or_none()
    return None if row is None else _sample(row)


def blind(connection: sa.Connection, sample: int, typist: int) -> Sample | None:
    """One value that is still to be typed again, and that somebody else confirmed."""
    query = sa.select(blind_sample).where(blind_sample.c.id == sample, blind_sample.c.typed_at.is_(None))
    row = connection.execute(query.where(blind_sample.c.confirmed_by != typist)).one_or_none()
    return None if row is None else _sample(row)


def waiting(connection: sa.Connection, typist: int) -> int:
    """How many values wait to be typed again by that agent or another."""
    query = sa.select(sa.func.count()).select_from(blind_sample)
    query = query.where(blind_sample.c.typed_at.is_(None), blind_sample.c.confirmed_by != typist)
    return int(connection.execute(query).scalar_one())


def record_typed(
    connection: sa.Connection, sample: int, typed: str, agrees: bool | None, typist: int, now: datetime
) -> bool:
    """Write down what was typed; `agrees` None when it could not be read. False when it already was,
    or when the typist is who confirmed the value.
    """
    open_one = sa.update(blind_sample).where(
        blind_sample.c.id == sample, blind_sample.c.typed_at.is_(None), blind_sample.c.confirmed_by != typist
    )
    values = {"typed": typed, "agrees": agrees, "typed_by": typist, "typed_at": now}
    return connection.execute(open_one.values(values)).rowcount == 1


def _sample(row: sa.Row[Any]) -> Sample:
    return Sample(row.id, row.pli, row.position, row.field, row.confirmed, row.was_auto)


def team_results(connection: sa.Connection) -> tuple[list[TeamResult], TeamResult]:
    """By team, those with enough results only; and all teams together."""
    told: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for team, seen, found in connection.execute(
        _counted(seeded_error.c.team, seeded_error.c.found, is_right=True)
    ):
        told[team] |= {"shown": seen, "found": found}
    for team, seen, wrong in connection.execute(
        _counted(blind_sample.c.team, blind_sample.c.agrees, is_right=False)
    ):
        told[team] |= {"typed": seen, "wrong": wrong}
    every = [TeamResult(team, **counts) for team, counts in sorted(told.items())]
    names = ("shown", "found", "typed", "wrong")
    return [_told(each) for each in every if max(each.shown, each.typed) >= LEAST_TOLD], TeamResult(
        "", *(sum(getattr(each, name) for each in every) for name in names)
    )


def _told(result: TeamResult) -> TeamResult:
    """The result without what rests on too few."""
    seeded = (result.shown, result.found) if result.shown >= LEAST_TOLD else (0, 0)
    typed = (result.typed, result.wrong) if result.typed >= LEAST_TOLD else (0, 0)
    return TeamResult(result.team, *seeded, *typed)


def _counted(
    team: sa.ColumnElement[str], outcome: sa.ColumnElement[bool | None], *, is_right: bool
) -> sa.Select[Any]:
    counted = sa.func.sum(sa.case((outcome.is_(sa.true() if is_right else sa.false()), 1), else_=0))
    query: sa.Select[Any] = sa.select(team).add_columns(sa.func.count(), counted)
    return query.where(outcome.is_not(None)).group_by(team)
