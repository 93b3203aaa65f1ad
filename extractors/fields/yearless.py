"""Days named without their year, as letters do: «le 7 mars», «samedi 20 avril», «le deux octobre»."""

import re
from collections.abc import Iterator
from datetime import date

from extractors.fields.calendar_words import MONTH_NAME, month_number
from extractors.fields.dates import day_before, find_dates
from extractors.fields.found import Found
from extractors.fields.numerals import spelled_words
from extractors.fields.typography import apart, plain

INFERRED = 0.5  # strength: the year is not on the paper

_FIGURES = re.compile(
    rf"(?<![\w.,/])(?P<day>1er|premier|\d{{1,2}})[ ]+(?P<month>{MONTH_NAME})(?![a-z])(?!\.?,?[ ]*'?\d)"
)
_MONTH_LEAST = 3  # letters of a month behind a day in words
_LEAP = 4  # years to the last 29 February, at most


def find_days(text: str, written: date) -> list[Found]:
    """Dates, and days without a year: those are the last such day up to the one on which a paper was written.

    Strength of the latter: `INFERRED`.
    """
    known = find_dates(text)
    days = [f for f in (*_in_figures(text, written), *_in_words(text, written)) if not _within(f, known)]
    return apart([*known, *days])


def _in_figures(text: str, written: date) -> Iterator[Found]:
    for match in _FIGURES.finditer(plain(text)):
        day = int(match["day"]) if match["day"].isdigit() else 1
        yield from _last(day, month_number(match["month"]), written, *match.span())


def _in_words(text: str, written: date) -> Iterator[Found]:
    words = spelled_words(text)
    for at, word in enumerate(words):
        month = month_number(word.letters) if len(word.letters) >= _MONTH_LEAST else None
        day = day_before(words, at) if month else None
        if day is not None:
            yield from _last(day.value, month, written, day.start, word.end)


def _last(day: int, month: int | None, written: date, start: int, end: int) -> Iterator[Found]:
    """The last such day that is not after `written`; nothing when there is none."""
    if month is None:
        return
    for year in range(written.year, written.year - _LEAP - 1, -1):
        try:
            named = date(year, month, day)
        except ValueError:
            continue
        if named <= written:
            yield Found(named.isoformat(), start, end, INFERRED)
            return


def _within(found: Found, known: list[Found]) -> bool:
    return any(found.start < other.end and other.start < found.end for other in known)
