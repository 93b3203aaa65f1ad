"""Sure values that are wrong too often are found soon; a good field is hardly ever lost to chance."""

from math import exp
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.drift import ALLOWED, EPOCH, FALSE_ALARM, TOO_MANY, Tally, is_drifting, log_evidence, present
from claims.sampling import lower_bound

tallies = st.integers(0, 400).flatmap(
    lambda seen: st.builds(Tally, seen=st.just(seen), wrong=st.integers(0, seen))
)


@pytest.mark.parametrize(
    ("seen", "wrong", "drifts"),
    [
        (1, 1, False),  # one slip is no drift
        (2, 2, True),
        (50, 2, False),
        (50, 4, True),
        (200, 1, False),
        (200, 6, True),
        (1000, 5, False),  # what is allowed
        (1000, 10, False),
        (1000, 20, True),
        (3000, 15, False),
        (3000, 33, True),
    ],
)
def test_how_many_wrong_values_demote_a_field(seen, wrong, drifts):
    assert is_drifting(Tally(seen, wrong)) is drifts


def test_of_good_fields_looked_at_after_every_value_few_are_lost():
    """A thousand fields that are wrong exactly as often as allowed, each watched through a whole epoch."""
    rng = Random(7)
    lost = sum(_is_ever_lost(rng, ALLOWED) for _ in range(1000))
    assert lost <= 1000 * FALSE_ALARM


@pytest.mark.parametrize(("share", "within"), [(0.02, 1500), (0.05, 300), (0.2, 40)])
def test_of_bad_fields_nine_in_ten_are_found_soon(share, within):
    rng = Random(7)
    found = sum(_is_ever_lost(rng, share, within) for _ in range(300))
    assert found >= 270


def _is_ever_lost(rng: Random, share: float, most: int = EPOCH) -> bool:
    wrong = 0
    for seen in range(1, most + 1):
        if rng.random() < share:  # only a wrong value adds to the evidence: no need to look after the others
            wrong += 1
            if is_drifting(Tally(seen, wrong)):
                return True
    return False


@given(tallies)
def test_the_evidence_is_a_fair_bet_at_the_share_allowed(tally):
    """Its mean over the next value is what it is now: what makes any number of looks allowed."""
    now = log_evidence(tally)
    right = exp(log_evidence(tally + Tally(1, 0)) - now)
    wrong = exp(log_evidence(tally + Tally(1, 1)) - now)
    assert (1 - ALLOWED) * right + ALLOWED * wrong == pytest.approx(1.0, rel=1e-6)


@given(tallies)
def test_a_wrong_value_is_evidence_and_a_right_one_against(tally):
    assert log_evidence(tally + Tally(1, 1)) > log_evidence(tally) > log_evidence(tally + Tally(1, 0))


@given(tallies)
def test_two_streams_alarm_less_than_one(tally):
    assert is_drifting(tally) or not is_drifting(tally, streams=2)


@given(st.lists(tallies, max_size=40))
def test_the_count_begins_anew_when_an_epoch_is_full(days):
    now = present(days)
    assert now.seen < EPOCH + 400
    assert now.wrong <= now.seen
    if sum(day.seen for day in days) < EPOCH:
        assert now == sum(days, Tally())


def test_a_long_good_past_does_not_hide_a_bad_present():
    good = [Tally(100, 0)] * (EPOCH // 100)
    assert not is_drifting(present([*good, Tally(30, 1)]))
    assert is_drifting(present([*good, Tally(30, 4)]))
    assert not is_drifting(sum([*good, Tally(30, 4)], Tally()))


def test_too_many_is_more_than_allowed():
    assert min(TOO_MANY) > ALLOWED


@pytest.mark.parametrize(
    ("wrong", "seen", "bound"),
    [(0, 100, 0.0), (1, 1, 0.05), (5, 100, 0.0199), (20, 1000, 0.0133), (100, 100, 0.9705)],
)
def test_the_lower_bound_of_a_share(wrong, seen, bound):
    assert lower_bound(wrong, seen) == pytest.approx(bound, abs=5e-4)
