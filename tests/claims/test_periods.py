"""Periods and deadlines fall where the calendar and the law put them."""

from datetime import date

import pytest

from claims.periods import (
    Duration,
    add_months,
    days_of,
    duration,
    duration_of,
    easter,
    end_of_quadrennial,
    next_working_day,
    public_holidays,
)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        ("2024-01-15", 6, "2024-07-15"),
        ("2024-08-31", 6, "2025-02-28"),  # no 31 February
        ("2023-08-31", 6, "2024-02-29"),  # a leap year
        ("2024-11-30", 3, "2025-02-28"),
        ("2024-12-31", 12, "2025-12-31"),
        ("2024-03-31", -1, "2024-02-29"),
    ],
)
def test_months_are_those_of_the_calendar(day: str, months: int, later: str) -> None:
    assert add_months(date.fromisoformat(day), months) == date.fromisoformat(later)


@pytest.mark.parametrize(
    ("first", "last", "iso"),
    [
        ("2018-01-25", "2023-05-17", "P5Y3M23D"),  # as a reported order counted it
        ("2023-01-01", "2023-01-01", "P1D"),
        ("2023-01-01", "2023-12-31", "P1Y"),
        ("2022-03-10", "2022-10-19", "P7M10D"),
        ("2024-01-31", "2024-02-29", "P1M1D"),
    ],
)
def test_a_detention_counts_its_first_and_its_last_day(first: str, last: str, iso: str) -> None:
    assert duration(date.fromisoformat(first), date.fromisoformat(last)).iso() == iso


def test_a_detention_cannot_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="before the first"):
        duration(date(2024, 2, 2), date(2024, 2, 1))


@pytest.mark.parametrize(
    ("whole", "months", "left"),
    [
        (Duration(0, 7, 10), 4, "P3M10D"),  # customs offence left standing after a relaxe
        (Duration(5, 3, 23), 24, "P3Y3M23D"),
        (Duration(0, 4, 0), 4, "P0D"),
        (Duration(0, 4, 1), 4, "P1D"),
        (Duration(0, 3, 29), 4, "P0D"),
        (Duration(1, 2, 5), 4, "P10M5D"),
    ],
)
def test_what_exceeds_the_longest_lawful_detention_is_left(whole: Duration, months: int, left: str) -> None:
    assert whole.less_months(months).iso() == left


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [("2022-02-11", "2022-10-24", 255), ("2017-03-17", "2018-07-03", 473)],
)
def test_days_leave_out_the_day_of_release_as_courts_count_them(first: str, last: str, days: int) -> None:
    assert days_of(date.fromisoformat(first), date.fromisoformat(last)) == days
    assert days_of(date.fromisoformat(first), date.fromisoformat(last), count_last=True) == days + 1


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (2000, "2000-04-23"),
        (2019, "2019-04-21"),
        (2024, "2024-03-31"),
        (2025, "2025-04-20"),
        (2038, "2038-04-25"),
    ],
)
def test_easter_falls_on_its_sunday(year: int, day: str) -> None:
    assert easter(year) == date.fromisoformat(day)


def test_a_year_has_eleven_public_holidays() -> None:
    assert len(public_holidays(2026)) == 11
    assert {date(2026, 4, 6), date(2026, 5, 14), date(2026, 5, 25)} <= public_holidays(2026)


@pytest.mark.parametrize(
    ("day", "carried_to"),
    [
        ("2026-03-10", "2026-03-10"),  # a Tuesday
        ("2026-03-14", "2026-03-16"),  # a Saturday
        ("2026-04-05", "2026-04-07"),  # Easter Sunday, then Easter Monday
        ("2025-12-25", "2025-12-26"),
        ("2022-12-31", "2023-01-02"),  # Saturday, New Year's Sunday
    ],
)
def test_a_time_limit_is_carried_to_the_next_working_day(day: str, carried_to: str) -> None:
    assert next_working_day(date.fromisoformat(day)) == date.fromisoformat(carried_to)


@pytest.mark.parametrize(
    ("fact", "claims", "last"),
    [
        ("2023-03-15", [], "2027-12-31"),
        ("2020-12-31", [], "2024-12-31"),
        ("2003-05-27", [], "2007-12-31"),
        ("2020-06-01", ["2023-02-01"], "2027-12-31"),  # a claim in time starts it again
        ("2018-06-01", ["2023-02-01"], "2022-12-31"),  # a claim too late does not
        ("2018-06-01", ["2022-02-01", "2026-05-01"], "2030-12-31"),
    ],
)
def test_four_years_run_from_january_after_the_fact(fact: str, claims: list[str], last: str) -> None:
    made = tuple(date.fromisoformat(day) for day in claims)
    assert end_of_quadrennial(date.fromisoformat(fact), claims=made) == date.fromisoformat(last)


@pytest.mark.parametrize(
    ("length", "iso", "french"),
    [
        (Duration(5, 3, 23), "P5Y3M23D", "5 ans, 3 mois et 23 jours"),
        (Duration(0, 7, 10), "P7M10D", "7 mois et 10 jours"),
        (Duration(1, 0, 1), "P1Y1D", "1 an et 1 jour"),
        (Duration(0, 4, 0), "P4M", "4 mois"),
        (Duration(), "P0D", "0 jour"),
    ],
)
def test_a_length_is_told_to_machines_and_to_people_and_read_back(
    length: Duration, iso: str, french: str
) -> None:
    assert (length.iso(), length.french(), duration_of(iso)) == (iso, french, length)


@pytest.mark.parametrize("text", ["", "P", "PAUL", "7 mois", "P1H", "2024-01-01"])
def test_what_is_no_length_is_not_read_as_one(text: str) -> None:
    assert duration_of(text) is None
