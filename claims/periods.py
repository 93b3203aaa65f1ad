"""Calendar arithmetic as the law does it: months of the calendar, working days, French public holidays."""

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

SATURDAY = 5
_ISO_DURATION = re.compile(r"P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?")
_ONE_DAY = timedelta(days=1)
_FIXED_HOLIDAYS = ((1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25))
_AFTER_EASTER = (1, 39, 50)  # Easter Monday, Ascension Day, Whit Monday: days after Easter Sunday


@dataclass(frozen=True, slots=True, order=True)
class Duration:
    """A length of time in calendar components, never in months of thirty days."""

    years: int = 0
    months: int = 0
    days: int = 0

    @property
    def whole_months(self) -> int:
        """Years and months as months; the days are left out."""
        return 12 * self.years + self.months

    def iso(self) -> str:
        """ISO 8601.

        >>> Duration(0, 7, 10).iso()
        'P7M10D'
        """
        parts = ((self.years, "Y"), (self.months, "M"), (self.days, "D"))
        return "P" + ("".join(f"{count}{unit}" for count, unit in parts if count) or "0D")

    def french(self) -> str:
        """In words.

        >>> Duration(0, 7, 1).french()
        '7 mois et 1 jour'
        """
        parts = ((self.years, "an", "ans"), (self.months, "mois", "mois"), (self.days, "jour", "jours"))
        told = [f"{count} {many if count > 1 else one}" for count, one, many in parts if count]
        return " et ".join((", ".join(told[:-1]), told[-1])) if len(told) > 1 else "".join(told) or "0 jour"

    def less_months(self, months: int) -> "Duration":
        """What is left once that many months are taken away; nothing when they are as many or more.

        >>> Duration(0, 7, 10).less_months(4).iso()
        'P3M10D'
        """
        left = self.whole_months - months
        if left < 0:
            return Duration()
        return replace(months_long(left), days=self.days)


def months_long(months: int) -> Duration:
    """That many months, as years and months."""
    return Duration(months // 12, months % 12)


def duration_of(iso: str) -> Duration | None:
    """The length that Duration.iso() writes so; None for anything else."""
    found = _ISO_DURATION.fullmatch(iso)
    return Duration(*(int(count or 0) for count in found.groups())) if found else None


def add_months(day: date, months: int) -> date:
    """The same day of the month that many months later, or the last day of that month when it has none."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def duration(first: date, last: date) -> Duration:
    """From one day to another, both counted (the usage of the first presidents for years, months, days).

    Raises: ValueError: `last` comes before `first`.
    """
    if last < first:
        raise ValueError("the last day comes before the first")
    end = last + _ONE_DAY
    months = (end.year - first.year) * 12 + end.month - first.month
    while add_months(first, months) > end:
        months -= 1
    return Duration(months // 12, months % 12, (end - add_months(first, months)).days)


def days_of(first: date, last: date, *, count_last: bool = False) -> int:
    """Days from one day to another; the day of release is left out unless `count_last`, as courts do."""
    return (last - first).days + count_last


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the algorithm of Meeus, Jones and Butcher)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leaps, skipped = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - correction + 15) % 30
    quads, left = divmod(rest, 4)
    weekday = (32 + 2 * skipped + 2 * quads - epact - left) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


@lru_cache(maxsize=64)
def public_holidays(year: int) -> frozenset[date]:
    """The eleven public holidays of metropolitan France (C. trav. art. L.3133-1)."""
    sunday = easter(year)
    fixed = {date(year, month, day) for month, day in _FIXED_HOLIDAYS}
    return frozenset(fixed | {sunday + timedelta(days=days) for days in _AFTER_EASTER})


def is_working_day(day: date) -> bool:
    """Neither a Saturday, a Sunday nor a public holiday."""
    return day.weekday() < SATURDAY and day not in public_holidays(day.year)


def next_working_day(day: date) -> date:
    """That day, or the first working day after it: where a time limit that ends on it is carried to."""
    while not is_working_day(day):
        day += _ONE_DAY
    return day


def end_of_quadrennial(start: date, *, years: int = 4, claims: tuple[date, ...] = ()) -> date:
    """The last day to claim a debt of the State born on `start` (loi n° 68-1250, art. 1 and 2).

    It runs from 1 January after the year of the fact; each written claim made in time (`claims`) starts
    it again from 1 January after its own year.
    """
    last = date(start.year + years, 12, 31)
    for claim in sorted(claims):
        if start <= claim <= last:
            last = max(last, date(claim.year + years, 12, 31))
    return last
