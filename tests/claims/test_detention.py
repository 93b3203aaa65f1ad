"""A detention lasts what the calendar says, whatever the order of its papers; what is not known stays so."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.detention import Stretch, custody, days, joined, length, stated_stretches, without
from claims.errors import DoubtfulValue
from claims.periods import Duration


def stretch(interval: str) -> Stretch:
    (one,) = stated_stretches(interval)
    return one


@pytest.mark.parametrize(
    ("first", "last", "iso"),
    [
        ("2018-01-25", "2023-05-17", "P5Y3M23D"),  # a reported order
        ("2022-03-10", "2022-10-19", "P7M10D"),
        ("2024-01-31", "2024-02-29", "P1M1D"),  # the end of a month that is the shorter
        ("2023-01-31", "2023-02-27", "P1M"),
        ("2024-02-29", "2025-02-28", "P1Y1D"),  # from a leap day
        ("2024-02-01", "2024-02-29", "P1M"),
        ("2023-02-01", "2023-02-28", "P1M"),
        ("2023-12-31", "2023-12-31", "P1D"),
    ],
)
def test_years_months_and_days_count_both_ends(first: str, last: str, iso: str) -> None:
    assert length([stretch(f"{first}/{last}")]).iso() == iso


@pytest.mark.parametrize(
    ("interval", "without_release", "with_release"),
    [
        ("2022-02-11/2022-10-24", 255, 256),
        ("2017-03-17/2018-07-03", 473, 474),
        ("2024-05-02/2024-05-02", 0, 1),
    ],
)
def test_days_leave_out_the_release_as_reported_orders_do_unless_asked(
    interval: str, without_release: int, with_release: int
) -> None:
    held = stated_stretches(interval)
    assert (days(held), days(held, count_release=True)) == (without_release, with_release)


def test_years_months_and_days_can_leave_out_the_release_too() -> None:
    held = stated_stretches("2022-03-10/2022-10-19")
    assert length(held, count_release=False).iso() == "P7M9D"
    assert length(stated_stretches("2024-05-02/2024-05-02"), count_release=False) == Duration()


@pytest.mark.parametrize(
    ("intervals", "iso", "without_release"),
    [
        ("2022-01-01/2022-02-28 2022-06-01/2022-07-31", "P4M", 118),  # two releases
        ("2022-01-01/2022-02-28 2022-03-01/2022-04-30", "P4M", 119),  # a transfer is no release
        ("2022-01-01/2022-03-15 2022-03-15/2022-04-30", "P4M", 119),  # the day of transfer counts once
        ("2022-01-01/2022-04-30 2022-02-01/2022-02-10", "P4M", 119),  # the same days told twice
        ("2022-01-01/2022-01-20 2022-06-01/2022-06-10", "P30D", 28),
        ("2022-01-01/2022-01-20 2022-06-01/2022-06-11", "P1M", 29),  # they fill the longest month
    ],
)
def test_several_stretches_add_up_their_months_and_their_days(
    intervals: str, iso: str, without_release: int
) -> None:
    held = stated_stretches(intervals)
    assert (length(held).iso(), days(held)) == (iso, without_release)


@pytest.mark.parametrize(
    ("other", "iso", "left_in_days"),
    [
        ("2022-03-01/2022-03-31", "P11M", 333),  # in the middle
        ("2021-06-01/2022-01-31", "P11M", 333),  # before and into it
        ("2022-12-01/2023-05-31", "P11M", 334),  # the last day that counts is no release
        ("2022-01-01/2022-12-31", "P0D", 0),  # all of it
        ("2021-01-01/2023-12-31", "P0D", 0),
        ("2023-01-01/2023-12-31", "P1Y", 364),  # none of it
    ],
)
def test_days_held_for_another_cause_are_taken_away(other: str, iso: str, left_in_days: int) -> None:
    left = without(stated_stretches("2022-01-01/2022-12-31"), stated_stretches(other))
    assert (length(left).iso(), days(left)) == (iso, left_in_days)


@pytest.mark.parametrize(
    ("interval", "cap", "left"),
    [
        ("2022-03-10/2022-10-19", 4, "P3M10D"),  # the seed: 7 months 10 days less 4 months
        ("2018-01-25/2023-05-17", 24, "P3Y3M23D"),  # a reported order
        ("2022-03-10/2022-07-09", 4, "P0D"),  # just the cap
        ("2022-03-10/2022-07-10", 4, "P1D"),
    ],
)
def test_a_partial_acquittal_leaves_what_exceeds_the_cap(interval: str, cap: int, left: str) -> None:
    values = {"periodes_detention": interval, "decision_partielle": "true", "plafond_mois": str(cap)}
    held = custody((), values)
    assert held.compensable is not None
    assert held.compensable.iso() == left


def test_nothing_is_compensable_for_sure_until_the_cap_is_confirmed() -> None:
    values = {"periodes_detention": "2022-03-10/2022-10-19", "decision_partielle": "true"}
    assert custody((), values).compensable is None


def test_the_surest_papers_tell_the_stretches(piece: Any) -> None:
    papers = (
        piece(
            "requete_reparation_detention", date_debut_detention="2022-01-01", date_fin_detention="2022-12-31"
        ),
        piece("billet_sortie", date_debut="2022-06-01", date_fin="2022-07-31"),
        piece("certificat_presence_detention", date_debut="2022-01-01", date_fin="2022-02-28"),
    )
    values = {"date_debut_detention": "2022-06-01", "date_fin_detention": "2022-07-31"}
    held = custody(papers, values)
    assert held.served == stated_stretches("2022-01-01/2022-02-28 2022-06-01/2022-07-31")


def test_what_a_human_corrected_stands_over_the_paper(piece: Any) -> None:
    paper = piece("fiche_penale", date_debut="2022-01-01", date_fin="2022-02-28")
    values = {"date_debut_detention": "2022-01-01", "date_fin_detention": "2022-03-28"}
    assert custody([paper], values).served == stated_stretches("2022-01-01/2022-03-28")
    assert custody([paper], {"periodes_detention": "2022-05-01/2022-05-02"}).served == stated_stretches(
        "2022-05-01/2022-05-02"
    )


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"date_debut_detention": "2022-01-01"},
        {"date_debut_detention": "2022-02-01", "date_fin_detention": "2022-01-01"},
    ],
)
def test_two_days_that_make_no_stretch_tell_nothing(values: dict[str, str]) -> None:
    assert custody((), values).served == ()


@pytest.mark.parametrize(
    "values",
    [
        {"periodes_detention": "2022-02-01/2022-01-01"},
        {"periodes_detention": "2022-02-01"},
        {"periodes_autre_cause": "non"},
        {"plafond_mois": "-4"},
        {"plafond_mois": "quatre"},
    ],
)
def test_what_is_stated_and_cannot_be_read_is_refused(values: dict[str, str]) -> None:
    with pytest.raises(DoubtfulValue):
        custody((), values)


@st.composite
def stretches(draw: st.DrawFn) -> Stretch:
    first = draw(st.dates(date(2000, 1, 1), date(2030, 12, 31)))
    return Stretch(first, first + timedelta(days=draw(st.integers(0, 1500))), draw(st.booleans()))


SEVERAL = st.lists(stretches(), max_size=5)


@given(stretches(), st.integers(1, 400))
def test_a_longer_stretch_is_never_shorter(one: Stretch, more: int) -> None:
    for longer in (
        Stretch(one.first, one.last + timedelta(days=more), one.is_released),
        Stretch(one.first - timedelta(days=more), one.last, one.is_released),
    ):
        assert length([longer]) >= length([one])
        assert days([longer]) > days([one])


@given(SEVERAL, stretches())
def test_one_more_stretch_never_takes_a_day_away(several: list[Stretch], one: Stretch) -> None:
    assert days([*several, one], count_release=True) >= days(several, count_release=True)


@given(SEVERAL, st.randoms(use_true_random=False))
def test_the_order_of_stretches_changes_nothing(several: list[Stretch], random: Any) -> None:
    shuffled = random.sample(several, len(several))
    assert length(shuffled) == length(several)
    assert days(shuffled, count_release=True) == days(several, count_release=True)


@given(SEVERAL, SEVERAL)
def test_taking_days_away_leaves_just_the_others(several: list[Stretch], others: list[Stretch]) -> None:
    left = without(several, others)
    assert _days(left) == _days(several) - _days(others)
    assert joined(left) == left


def _days(several: Any) -> set[date]:
    return {one.first + timedelta(days=n) for one in several for n in range((one.last - one.first).days + 1)}
