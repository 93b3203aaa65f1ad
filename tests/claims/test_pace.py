"""A leaky bucket."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from claims.pace import Pace

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
PACE = Pace(3, timedelta(seconds=10))


def test_so_many_at_once_then_one_each_so_often():
    until = None
    for _ in range(3):
        assert not PACE.wait(until, NOON)
        until = PACE.after(until, NOON)
    assert PACE.wait(until, NOON) == timedelta(seconds=10)
    assert PACE.wait(until, NOON + timedelta(seconds=4)) == timedelta(seconds=6)
    assert not PACE.wait(until, NOON + timedelta(seconds=10))


def test_what_was_done_long_ago_counts_no_more():
    assert PACE.after(NOON, NOON + timedelta(hours=1)) == NOON + timedelta(hours=1, seconds=10)


@given(st.lists(st.integers(0, 30), max_size=60))
def test_whoever_waits_as_told_never_does_it_more_often(gaps):
    until, now, done = None, NOON, []
    for gap in gaps:
        now += timedelta(seconds=gap)
        now += PACE.wait(until, now)
        assert not PACE.wait(until, now)
        until = PACE.after(until, now)
        done.append(now)
    for start in done:
        within = [each for each in done if start <= each < start + timedelta(seconds=60)]
        assert len(within) <= 3 + 6
