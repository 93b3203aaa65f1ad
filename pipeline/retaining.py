"""Letting go of what was kept long enough: what there is to erase by each rule, and erasing it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from claims.errors import AgentMustAct
from claims.retention import ErasureReason, Kept, RetentionRule, Tombstone
from pipeline.erasing import Cleaned, Eraser
from storage import due, holds, journal
from storage.due import Due
from storage.unnamed import Named, pictures

_WHOLE_PLIS = (Kept.CLOSED, Kept.UNREADABLE, Kept.ABANDONED)
_PLIS_AT_A_TIME = 20
_ROWS_AT_A_TIME = 500

Progress = Callable[[int, int], None]
"""Told how much is done, of how much."""


@dataclass(frozen=True, slots=True)
class DueByRule:
    """What one rule lets go of now; `held`: what it would, were it not held."""

    rule: RetentionRule
    due: Sequence[Due]
    held: Sequence[Due]


@dataclass(frozen=True, slots=True)
class Applied:
    """What was done: the tombstones of the plis, and what the cleaning took along."""

    tombstones: Sequence[Tombstone]
    cleaned: Cleaned


def plan(eraser: Eraser, rules: Sequence[RetentionRule]) -> list[DueByRule]:
    """What is to be erased by each rule as of now; a pli under its first rule alone. Changes nothing."""
    now = eraser.clock()
    planned = []
    taken: set[str] = set()
    with eraser.database.reading() as connection:
        held = {hold.pli for hold in holds.standing(connection)}
        for rule in rules:
            before = now - timedelta(days=rule.days)
            found = due.found(connection, rule.id, before) if rule.days else []
            mine = [each for each in found if each.name not in taken]
            taken |= {each.name for each in mine if rule.id in _WHOLE_PLIS}
            planned.append(
                DueByRule(
                    rule,
                    [each for each in mine if each.name not in held],
                    [each for each in mine if each.name in held],
                )
            )
    return planned


def apply(eraser: Eraser, planned: Sequence[DueByRule], progress: Progress) -> Applied:
    """Erase what was planned, in small transactions; cut short, the next run goes on.

    Raises: Unavailable.
    """
    stones: list[Tombstone] = []
    doomed: set[Named] = set()
    total, done, copies = sum(len(each.due) for each in planned), 0, 0
    for kept, names in _portions(planned):
        if kept in _WHOLE_PLIS:
            free = eraser.free(names)
            copies += eraser.copies(free)
            erased = [pair for name in free if (pair := _erased(eraser, name))]
            stones += [stone for stone, _ in erased]
            doomed |= {named for _, each in erased for named in each}
        else:
            doomed |= _let_go(eraser, kept, names)
        done += len(names)
        progress(done, total)
    return Applied(stones, eraser.clean(doomed, "retention", copies))


def _portions(planned: Sequence[DueByRule]) -> Iterator[tuple[Kept, Sequence[str]]]:
    for each in planned:
        names = [one.name for one in each.due]
        size = _PLIS_AT_A_TIME if each.rule.id in _WHOLE_PLIS else _ROWS_AT_A_TIME
        yield from ((each.rule.id, names[start : start + size]) for start in range(0, len(names), size))


def _erased(eraser: Eraser, pli: str) -> tuple[Tombstone, set[Named]] | None:
    """None when it was held, or is read anew, since the plan was made: the next run sees to it."""
    try:
        return eraser.rows(pli, ErasureReason.RETENTION, "retention")
    except AgentMustAct:
        return None


def _let_go(eraser: Eraser, kept: Kept, names: Sequence[str]) -> set[Named]:
    """Delete rows, or the pictures of plis; the objects that nothing names after that."""
    doomed: set[Named] = set()
    with eraser.database.begin() as connection:
        if kept is Kept.PICTURES:
            doomed = pictures(connection, names)
            due.drop_pictures(connection, names)
        else:
            due.delete_rows(connection, names)
        told = {"rule": kept.value, "number": len(names)}
        journal.record(connection, eraser.clock(), "retention", "let_go", details=told)
    return doomed
