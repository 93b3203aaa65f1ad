"""The bound on errors, against published values."""

import pytest

from claims.sampling import upper_bound


@pytest.mark.parametrize(
    ("wrong", "seen", "bound"),
    [
        (0, 59, 0.0495),  # 59 without error show less than 5 %
        (0, 598, 0.0050),  # the rule of three: 3 / n
        (0, 1, 0.95),
        (1, 10, 0.3942),  # beta quantile 0.95 of (2, 9)
        (2, 100, 0.0616),
        (5, 1000, 0.0105),
        (10, 10, 1.0),
        (0, 0, 1.0),
    ],
)
def test_the_bound_is_that_of_the_tables(wrong, seen, bound):
    assert upper_bound(wrong, seen) == pytest.approx(bound, abs=6e-5)


def test_more_seen_makes_it_tighter_and_more_errors_looser():
    assert upper_bound(1, 200) < upper_bound(1, 100) < upper_bound(2, 100)
    assert upper_bound(3, 100_000) == pytest.approx(7.7537 / 100_000, rel=1e-3)


def test_no_error_is_known_in_closed_form():
    for seen in (1, 7, 300, 5000):
        assert upper_bound(0, seen) == pytest.approx(1 - 0.05 ** (1 / seen))
