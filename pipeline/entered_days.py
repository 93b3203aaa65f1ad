"""Days, months and periods as an agent types them."""

import re
from contextlib import suppress
from datetime import date
from itertools import pairwise

from claims.detention import stated_stretches
from claims.errors import DoubtfulValue
from claims.folding import squeeze
from extractors.fields.dates import RAGGED, find_dates
from extractors.fields.months import find_months

_GLUED = re.compile(r"(\d{2})(\d{2})(\d{4}|\d{2})")
_SHORT_YEAR = re.compile(r"(.*[^\d])(\d{2})")
_SHORT_MONTH = re.compile(r"(\d{1,2})\s?[/.-]\s?(\d{2})")
_COMING_YEARS = 20  # papers expire, leases end: until then a two-digit year may be of this century
_PERIOD = re.compile(
    r"(?:du\s|de\s|depuis le\s)?\s*(?P<first>.+?)"
    r"(?:\s-\s|\s?[–—→]\s?|\s(?:au|à|jusqu['’]au)\s|(?<=\d)-(?=\d{1,2}[/.]))\s*(?P<last>.+)",
    re.IGNORECASE,
)
_APART = re.compile(r"\s*[;\n]\s*|\s+et\s+(?=du\s|\d)")
_ISO_PERIODS = re.compile(r"\d{4}-\d{2}-\d{2}/\d{4}-\d{2}-\d{2}(?: \d{4}-\d{2}-\d{2}/\d{4}-\d{2}-\d{2})*")
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_DATE_WANTED = "écrire le jour, le mois et l'année, par exemple 09/03/2024."
_MONTH_WANTED = "écrire le mois et l'année, par exemple 03/2024 ou mars 2024."
_PERIOD_WANTED = "écrire le premier et le dernier jour, par exemple 11/02/2022 - 24/10/2022 ; 03/01/2023 - …"


def entered_date(text: str, today: date) -> str:
    """A day, "2024-03-09".

    A year of two digits is this century's up to this year («9/3/24» is 2024), and the last century's
    beyond the next twenty («9/3/65» is 1965); between the two it is asked for in full.

    Raises: DoubtfulValue.
    """
    typed = squeeze(text)
    typed = "/".join(glued.groups()) if (glued := _GLUED.fullmatch(typed)) else typed
    _check_century(typed, today)
    found = [each for each in find_dates(typed, today) if each.strength > RAGGED]
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(typed)):
        raise DoubtfulValue(f"« {squeeze(text)} » n'est pas une date qui existe : {_DATE_WANTED}")
    return found[0].value


def _check_century(typed: str, today: date) -> None:
    """Refuse a year of two digits that may be of either century."""
    short = _SHORT_YEAR.fullmatch(typed)
    if short is None or _ISO_DATE.fullmatch(typed):
        return
    year = today.year - today.year % 100 + int(short[2])
    if today.year < year <= today.year + _COMING_YEARS:
        raise DoubtfulValue(
            f"« {typed} » peut être de {year - 100} ou de {year} : écrire l'année avec quatre chiffres."
        )


def shown_date(value: str) -> str:
    """A day as it is typed: "09/03/2024"."""
    return f"{date.fromisoformat(value):%d/%m/%Y}"


def entered_month(text: str, today: date) -> str:
    """A month, "2024-03"; a year of two digits is this century's up to this year.

    Raises: DoubtfulValue.
    """
    typed = squeeze(text)
    short = _SHORT_MONTH.fullmatch(typed)
    if short is not None:
        century = today.year - today.year % 100
        year = century + int(short[2])
        typed = f"{short[1]}/{year if year <= today.year else year - 100}"
    found = find_months(typed)
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(typed)):
        raise DoubtfulValue(f"« {squeeze(text)} » n'est pas un mois : {_MONTH_WANTED}")
    return found[0].value


def shown_month(value: str) -> str:
    """A month as it is typed: "03/2024"."""
    year, _, month = value.partition("-")
    return f"{month}/{year}"


def entered_periods(text: str, today: date) -> str:
    """Periods, first and last days held, as ISO intervals in order: "2022-02-11/2022-10-24 2023-…".

    Raises: DoubtfulValue: one is no period, ends before it begins, or has days in common with another.
    """
    typed = squeeze(text)
    if not _ISO_PERIODS.fullmatch(typed):
        parts = [part for part in _APART.split(text.strip(" ;\n")) if part.strip()]
        typed = " ".join(_period(squeeze(part), today) for part in parts)
    if not typed:
        raise DoubtfulValue(f"Aucune période : {_PERIOD_WANTED}")
    return " ".join(_in_order(typed.split()))


def _period(part: str, today: date) -> str:
    ends = _PERIOD.fullmatch(part)
    if ends is None:
        raise DoubtfulValue(f"« {part} » n'est pas une période : {_PERIOD_WANTED}")
    return f"{entered_date(ends['first'], today)}/{entered_date(ends['last'], today)}"


def _in_order(intervals: list[str]) -> list[str]:
    """The intervals by their first day, once each is right and none overlaps another."""
    for interval in intervals:
        _check_order(interval)
    ordered = sorted(intervals)
    for one, other in pairwise(ordered):
        if other.partition("/")[0] <= one.partition("/")[2]:
            told = f"{shown_periods(one)} et {shown_periods(other)}"
            raise DoubtfulValue(f"Les périodes {told} ont des jours en commun : n'en faire qu'une.")
    return ordered


def _check_order(interval: str) -> None:
    try:
        stated_stretches(interval)
    except DoubtfulValue:
        told = interval.replace("/", " - ")
        with suppress(ValueError):
            told = shown_periods(interval)
        raise DoubtfulValue(f"La période {told} finit avant de commencer, ou n'existe pas.") from None


def shown_periods(value: str) -> str:
    """Periods as they are typed: "11/02/2022 - 24/10/2022 ; 03/01/2023 - 04/03/2023"."""
    return " ; ".join(" - ".join(shown_date(day) for day in each.split("/")) for each in value.split())
