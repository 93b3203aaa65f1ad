"""Dates: figures (day first), words, and the full letters of deeds and reports. "2024-03-09"."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from extractors.fields.calendar_words import MONTH_NAME, misread_month, month_number
from extractors.fields.found import Found
from extractors.fields.numerals import SpelledWord, number_at, spelled_words
from extractors.fields.typography import apart, plain

FIGURES = 0.95
WORDS = 0.95
LETTERS = 0.9
SPACED = 0.7  # "13 07 1990": an identity card, or three numbers side by side
RAGGED = 0.4  # "13:07 1990", "11 022030": the same, its spaces misread
SHORT_YEAR = 0.7
MISREAD_MONTH = 0.7
SHORT_YEAR_WORDS = 0.45  # "12 janv 24": the 24 may be anything

EARLIEST_YEAR, LATEST_YEAR = 1900, 2099
_PIVOT_YEAR = 2039  # two-digit years when the caller does not say how late a date may be

_FIGURES = re.compile(
    r"(?<![\d./-])(?<!\d[ ])(?<!\b[lio|])(?P<day>\d{1,2})[ ]?(?P<mark>[./-])[ ]?(?P<month>\d{1,2})[ ]?"
    r"(?P=mark)[ ]?"
    r"(?P<year>\d{4}|\d{2})(?!\d|[./-]\d|[ ]?[/-][ ]?\d)"
)
_ISO = re.compile(r"(?<![\w./-])(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?![\d-])")
_SPACED = re.compile(
    r"(?<![\w.,/-])(?<!\d[ ])(?P<day>\d{2})[ ](?P<month>\d{2})[ ](?P<year>\d{4})(?![\w.,/-]|[ ]\d)"
)
_RAGGED = re.compile(
    r"(?<![\w.,/-])(?<!\d[ ])(?P<day>\d{2})(?:[ .:;,](?P<month>\d{2})[ .:;,]?|(?P<glued>\d{2})[ .:;,])"
    r"(?P<year>(?:19|20)\d\d)(?![\w.,/-]|[ ]\d)"
)
_DAY = r"(?P<day>1[ ]?(?:er|e[rt°]?|°|\")|ler|[il]er|premier|\d{1,2})"
_WORDS = re.compile(
    rf"(?<![\w.,/]){_DAY}[ ]*(?:jour[ ])?(?:du[ ]mois[ ])?(?:de[ ]|d')?[ ]*[-./]?[ ]*"
    rf"(?P<month>{MONTH_NAME}(?![a-z])|[a-z0-9|!]{{6,10}})\.?,?[ ]*[-./]?[ ]*(?:de[ ]l'an(?:nee)?[ ])?"
    r"(?P<year>\d{4}|'?\d{2}(?=$|\n|[,;:)]|[ ]*$))(?!\d|[.,]\d)",
    re.MULTILINE,
)

_YEAR_FIGURES = re.compile(r"[ ,]{1,2}((?:19|20)\d\d)(?!\d)")
_DAY_FIGURES = re.compile(r"(?<!\d)(\d{1,2})[ ]?(?:er)?[ ]*(?:du mois )?(?:d'|de )?$")


def find_dates(text: str, latest: date | None = None) -> list[Found]:
    """Every date of the text, left to right; impossible ones (31/02, month 13) are refused.

    `latest` says how late a date written with two digits of year may be: "65" is 1965 in 2024. Without
    it the turn is taken at 2039.
    """
    level = plain(text)
    pivot = latest.year if latest else _PIVOT_YEAR
    return apart([*_in_figures(level, pivot), *_in_words(level, pivot), *_in_letters(text)])


def _in_figures(level: str, pivot: int) -> Iterator[Found]:
    for pattern, strength in ((_FIGURES, FIGURES), (_ISO, FIGURES), (_SPACED, SPACED)):
        for match in pattern.finditer(level):
            year, weight = _year(match["year"], pivot, strength)
            yield from _found(year, int(match["month"]), int(match["day"]), match.span(), weight)
    for match in _RAGGED.finditer(level):
        month = int(match["month"] or match["glued"])
        yield from _found(int(match["year"]), month, int(match["day"]), match.span(), RAGGED)


def _year(digits: str, pivot: int, strength: float) -> tuple[int, float]:
    """The year meant by two or four digits, and the strength left."""
    digits = digits.lstrip("'")
    if len(digits) == 4:
        return int(digits), strength
    century = pivot - pivot % 100
    year = century + int(digits)
    return (year if year <= pivot else year - 100), min(strength, SHORT_YEAR)


def _in_words(level: str, pivot: int) -> Iterator[Found]:
    for match in _WORDS.finditer(level):
        named = month_number(match["month"])
        month = named or misread_month(match["month"])
        if month is None:
            continue
        year, strength = _year(match["year"], pivot, WORDS if named else MISREAD_MONTH)
        if len(match["year"].lstrip("'")) == 2:
            strength = SHORT_YEAR_WORDS
        day = int(match["day"]) if match["day"].isdigit() else 1
        yield from _found(year, month, day, match.span(), strength)


def _found(year: int, month: int, day: int, span: tuple[int, int], strength: float) -> Iterator[Found]:
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        return
    try:
        value = date(year, month, day).isoformat()
    except ValueError:
        return
    yield Found(value, *span, strength)


def _in_letters(text: str) -> Iterator[Found]:
    """Reads "le premier avril deux mil dix-neuf", "L'AN DEUX MIL DIX-NEUF, le PREMIER AVRIL"."""
    words = spelled_words(text)
    for index, word in enumerate(words):
        month = month_number(word.letters) if len(word.letters) > 2 else None
        if month is None:
            continue
        day = day_before(words, index) or _figures_before(plain(text), word.start)
        year = (
            _year_after(words, index)
            or _year_in_figures(plain(text), word.end)
            or _year_before(words, day.start if day else word.start)
        )
        if day and year:
            start = min(day.start, year[1])
            end = max(word.end, year[2])
            yield from _found(year[0], month, day.value, (start, end), LETTERS)


class Day(NamedTuple):
    """A day of the month, and where it is said."""

    value: int
    start: int


def _figures_before(level: str, month_start: int) -> Day | None:
    """The day in figures of "l'an deux mille vingt-quatre, le 9 mars"."""
    match = _DAY_FIGURES.search(level, 0, month_start)
    return Day(int(match[1]), match.start()) if match else None


def day_before(words: list[SpelledWord], month: int) -> Day | None:
    """The day in words that ends just before the month (or "du mois de")."""
    end = month
    while end > 0 and words[end - 1].letters in {"de", "d", "mois", "du", "jour"}:
        end -= 1
    for first in range(max(0, end - 3), end):
        number = number_at(words, first)
        if number and number.after == end and 1 <= number.value <= 31:
            return Day(number.value, words[first].start)
    return None


def _year_after(words: list[SpelledWord], month: int) -> tuple[int, int, int] | None:
    """The year in words that follows the month: its value and its span."""
    first = month + 1
    while first < len(words) and first < month + 4 and words[first].letters in {"de", "l", "an", "annee"}:
        first += 1
    number = number_at(words, first)
    if number is None or not EARLIEST_YEAR <= number.value <= LATEST_YEAR:
        return None
    return number.value, words[first].start, words[number.after - 1].end


def _year_in_figures(level: str, month_end: int) -> tuple[int, int, int] | None:
    """The year of "le cinq novembre 2024": its value and its span."""
    match = _YEAR_FIGURES.match(level, month_end)
    return (int(match[1]), *match.span(1)) if match else None


def _year_before(words: list[SpelledWord], day_start: int) -> tuple[int, int, int] | None:
    """The year in words of "l'an deux mil dix-neuf, (et) le": its value and its span."""
    end = sum(word.start < day_start for word in words)
    while end > 0 and words[end - 1].letters in {"le", "et"}:
        end -= 1
    for first in range(max(0, end - 9), end):
        number = number_at(words, first)
        if number and number.after == end and EARLIEST_YEAR <= number.value <= LATEST_YEAR:
            return number.value, words[first].start, words[end - 1].end
    return None
