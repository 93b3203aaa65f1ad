"""Lines chained by hashes: each one's hash covers the line and the hash before it, so that none can change.

A chain alone cannot tell that its last lines are gone: for that a head (`Head`), written down elsewhere, is
compared with it.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

FIRST = "0" * 64  # what stands before the first line


@dataclass(frozen=True, slots=True)
class Line:
    """What a line tells. `details` is the text as it is kept."""

    id: int
    at: datetime
    actor: str
    event: str
    pli: str | None
    details: str


@dataclass(frozen=True, slots=True)
class Head:
    """The end of a chain: the number of its last line, from 1, and the hash of it."""

    number: int = 0
    hash: str = FIRST


@dataclass(frozen=True, slots=True)
class Sealed:
    """A line in its place in a chain."""

    line: Line
    head: Head


class Fault(StrEnum):
    """What is wrong at a place of a chain."""

    ALTERED = "altered"  # the line is not the one that was sealed there
    MISSING = "missing"  # lines were taken out before it
    CUT = "cut"  # a head written down elsewhere is beyond the end
    REPLACED = "replaced"  # a head written down elsewhere is another: the chain was made anew


@dataclass(frozen=True, slots=True)
class Break:
    """The first place where a chain does not hold. `line` is the id of the line there, if there is one."""

    number: int
    line: int | None
    fault: Fault


@dataclass(frozen=True, slots=True)
class Walk:
    """How far a chain holds: its head there, how many lines were walked, and what is wrong after."""

    head: Head
    lines: int
    broken: Break | None


def sealed(chain: str, before: Head, line: Line) -> Sealed:
    """The line that comes after `before`, in its place."""
    number = before.number + 1
    return Sealed(line, Head(number, _hash(chain, number, before.hash, line)))


def _hash(chain: str, number: int, previous: str, line: Line) -> str:
    """SHA-256 of one JSON text, which no other line or place has."""
    at = line.at.astimezone(UTC).isoformat(timespec="microseconds")
    told = [previous, chain, number, line.id, at, line.actor, line.event, line.pli, line.details]
    text = json.dumps(told, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def walk(chain: str, start: Head, lines: Iterable[Sealed], known: Mapping[int, str] | None = None) -> Walk:
    """Follow a chain from `start`, which is trusted, to its end or its first break.

    `known` are hashes by number that were written down elsewhere; those before `start` can tell no more.
    """
    known = known or {}
    if known.get(start.number, start.hash) != start.hash:
        return Walk(start, 0, Break(start.number, None, Fault.REPLACED))
    here, walked = start, 0
    for each in lines:
        fault = _fault(chain, here, each, known)
        if fault is not None:
            return Walk(here, walked, Break(here.number + 1, each.line.id, fault))
        here, walked = each.head, walked + 1
    is_cut = any(number > here.number for number in known)
    return Walk(here, walked, Break(here.number + 1, None, Fault.CUT) if is_cut else None)


def _fault(chain: str, before: Head, found: Sealed, known: Mapping[int, str]) -> Fault | None:
    if found.head.number != before.number + 1:
        return Fault.MISSING
    if found != sealed(chain, before, found.line):
        return Fault.ALTERED
    if known.get(found.head.number, found.head.hash) != found.head.hash:
        return Fault.REPLACED
    return None
