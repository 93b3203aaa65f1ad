"""Months, as pay slips name them: "mars 2024", "03/2024", "du 01/03/2024 au 31/03/2024". "2024-03"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from extractors.fields.calendar_words import MONTH_NAME, misread_month, month_number
from extractors.fields.dates import EARLIEST_YEAR, LATEST_YEAR, find_dates
from extractors.fields.found import Found
from extractors.fields.typography import apart, plain

NAMED = 0.9
FIGURES = 0.8
PERIOD = 0.9
MISREAD = 0.6

_NAMED = re.compile(
    rf"(?<![\w'])(?P<month>{MONTH_NAME}(?![a-z])|[a-z0-9|!]{{6,10}})\.?[ ]*[-/]?[ ]*"
    r"(?P<year>(?:19|20)\d\d)(?![\d/])"
)
_FIGURES = re.compile(r"(?<![\d/.-])(?P<month>0?[1-9]|1[0-2])[ ]?[/.-][ ]?(?P<year>(?:19|20)\d\d)(?![\d/.-])")
_YEAR_FIRST = re.compile(r"(?<![\w/.-])(?P<year>(?:19|20)\d\d)[-/](?P<month>0[1-9]|1[0-2])(?![\d/.-])")
_ONE_MONTH = re.compile(r"(?:du\s+)?(?:1[ ]?er|ler|0?1)\s+au\s+$")
_BETWEEN = re.compile(r"\s*(?:au|-|a|jusqu'au|/|>)\s*", re.IGNORECASE)


def find_months(text: str) -> list[Found]:
    """Every month of the text, left to right. A day's date is no month; a period within one month is."""
    level = plain(text)
    days = find_dates(text)
    months = [*_named(level), *_in_figures(level)]
    return apart([*_periods(text, level, days), *(m for m in months if not _inside(m, days))])


def months_of_days(text: str) -> list[Found]:
    """The month of every day that the text names: wages are mostly paid in the month that they are for."""
    return [replace(day, value=day.value[:7]) for day in find_dates(text)]


def _inside(month: Found, days: list[Found]) -> bool:
    return any(day.start < month.end and month.start < day.end for day in days)


def _named(level: str) -> Iterator[Found]:
    for match in _NAMED.finditer(level):
        named = month_number(match["month"])
        month = named or misread_month(match["month"])
        if month:
            yield Found(f"{match['year']}-{month:02d}", *match.span(), NAMED if named else MISREAD)


def _in_figures(level: str) -> Iterator[Found]:
    for pattern in (_FIGURES, _YEAR_FIRST):
        for match in pattern.finditer(level):
            if EARLIEST_YEAR <= int(match["year"]) <= LATEST_YEAR:
                yield Found(f"{match['year']}-{int(match['month']):02d}", *match.span(), FIGURES)


def _periods(text: str, level: str, days: list[Found]) -> Iterator[Found]:
    """Reads "du 01/03/2024 au 31/03/2024", "du 1er au 31 mars 2024": one month, or nothing."""
    for first, last in pairwise(days):
        if _BETWEEN.fullmatch(level, first.end, last.start) and first.value[:7] == last.value[:7]:
            yield Found(first.value[:7], first.start, last.end, PERIOD)
    for day in days:
        opening = _ONE_MONTH.search(level, 0, day.start)
        if opening:
            yield Found(day.value[:7], opening.start(), day.end, PERIOD)
