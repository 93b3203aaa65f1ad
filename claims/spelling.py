"""Whether two spellings may be one: slips of the pen, of the keyboard and of the reading machine."""

from enum import StrEnum
from functools import lru_cache

from claims.phonetics import sound

# What reading takes for one another, in numbers and references.
_CONFUSED = str.maketrans("OQDILZSBGT", "0001125867")
_LEAST = 4  # letters below which a slip makes another word
_LONG = 8  # letters from which two slips are forgiven


class Likeness(StrEnum):
    """How like two values are."""

    SAME = "same"
    CLOSE = "close"
    OTHER = "other"


@lru_cache(maxsize=200_000)
def likeness(one: str, other: str) -> Likeness:
    """How like two folded words or numbers are: a slip from four letters on, two from eight."""
    if one == other:
        return Likeness.SAME
    shorter = min(len(one), len(other))
    allowed = 0 if shorter < _LEAST else 1 if shorter < _LONG else 2
    if allowed and slips(one, other, allowed) <= allowed:
        return Likeness.CLOSE
    if one.isalpha() and shorter >= _LEAST and one[0] == other[0] and sound(one) == sound(other):
        return Likeness.CLOSE
    return Likeness.OTHER


def slips(one: str, other: str, most: int) -> int:
    """Letters added, left out, changed or swapped with their neighbour; `most` + 1 stands for more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, against in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]


def bare_number(number: str) -> str:
    """A number or reference without its punctuation, what looks alike written one way.

    >>> bare_number("BRI/2025O410/001") == bare_number("bri 20250410-OO1")
    True
    """
    return "".join(c for c in number.upper() if c.isalnum()).translate(_CONFUSED)


def date_likeness(one: str, other: str) -> Likeness:
    """How like two dates ("2024-03-09") are: one digit misread, two swapped, or day and month swapped."""
    if one == other:
        return Likeness.SAME
    if (one[:4], one[5:7], one[8:]) == (other[:4], other[8:], other[5:7]):
        return Likeness.CLOSE
    return Likeness.CLOSE if slips(one, other, 1) <= 1 and len(one) == len(other) else Likeness.OTHER
