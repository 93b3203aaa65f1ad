"""A chain of lines: whatever is done to it afterwards is found, at the place where it was done."""

import hashlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from claims.chaining import Fault, Head, Line, Sealed, sealed, walk

CHAIN = "security"

lines = st.builds(
    Line,
    id=st.integers(1, 2**60),
    at=st.datetimes(timezones=st.just(UTC)),
    actor=st.text(max_size=12),
    event=st.text(max_size=12),
    pli=st.none() | st.text(max_size=12),
    details=st.text(max_size=30),
)
chains = st.lists(lines, min_size=1, max_size=12, unique_by=lambda line: line.id)


def chained(told: list[Line], chain: str = CHAIN) -> list[Sealed]:
    made: list[Sealed] = []
    for line in told:
        made.append(sealed(chain, made[-1].head if made else Head(), line))
    return made


def broken(found: list[Sealed], known: dict[int, str] | None = None):
    """(number, fault) of the first break; None for none."""
    place = walk(CHAIN, Head(), found, known).broken
    return (place.number, place.fault) if place else None


@given(chains)
def test_a_chain_that_nobody_touched_holds_to_its_end(told):
    made = chained(told)
    found = walk(CHAIN, Head(), made, {each.head.number: each.head.hash for each in made})
    assert (found.broken, found.lines, found.head) == (None, len(told), made[-1].head)


@given(chains, st.data(), lines)
def test_a_change_of_any_part_of_any_line_is_found_there(told, data, other):
    made = chained(told)
    place = data.draw(st.integers(0, len(made) - 1))
    name = data.draw(st.sampled_from(["id", "at", "actor", "event", "pli", "details"]))
    changed = replace(made[place].line, **{name: getattr(other, name)})
    if changed == made[place].line:
        return
    made[place] = replace(made[place], line=changed)
    assert broken(made) == (place + 1, Fault.ALTERED)


@given(chains, st.data())
def test_a_line_taken_out_is_found(told, data):
    made = chained(told)
    place = data.draw(st.integers(0, len(made) - 1))
    end = made[-1].head
    del made[place]
    expected = (place + 1, Fault.MISSING if place < len(made) else Fault.CUT)
    assert broken(made, {end.number: end.hash}) == expected


@given(chains, st.data())
def test_two_lines_that_changed_places_are_found(told, data):
    made = chained(told)
    first, second = (data.draw(st.integers(0, len(made) - 1)) for _ in range(2))
    if first == second:
        return
    swapped = list(made)
    swapped[first] = replace(made[first], line=made[second].line)
    swapped[second] = replace(made[second], line=made[first].line)
    assert broken(swapped) == (min(first, second) + 1, Fault.ALTERED)


@given(chains, st.data(), lines)
def test_a_line_put_in_between_is_found(told, data, other):
    made = chained(told)
    place = data.draw(st.integers(0, len(made) - 1))
    before = made[place - 1].head if place else Head()
    later = [replace(each, head=replace(each.head, number=each.head.number + 1)) for each in made[place:]]
    assert broken([*made[:place], sealed(CHAIN, before, other), *later]) == (place + 2, Fault.ALTERED)


@given(chains, st.data())
def test_an_end_cut_off_is_found_by_a_head_written_down_elsewhere_and_by_nothing_else(told, data):
    made = chained(told)
    left = data.draw(st.integers(0, len(made) - 1))
    assert broken(made[:left]) is None
    assert broken(made[:left], {made[-1].head.number: made[-1].head.hash}) == (left + 1, Fault.CUT)


@given(chains, lines)
def test_a_chain_made_anew_is_found_by_a_head_written_down_elsewhere(told, other):
    if other == told[0]:
        return
    anew = chained([other, *told[1:]])
    end = chained(told)[-1].head
    assert broken(anew) is None
    assert broken(anew, {end.number: end.hash}) == (end.number, Fault.REPLACED)


@given(chains, st.data())
def test_a_chain_is_followed_from_its_anchor_when_its_first_lines_are_gone(told, data):
    made = chained(told)
    gone = data.draw(st.integers(0, len(made) - 1))
    start = made[gone - 1].head if gone else Head()
    known = {each.head.number: each.head.hash for each in made}  # of lines that are gone, too
    assert walk(CHAIN, start, made[gone:], known).broken is None
    if gone:
        wrong = replace(start, hash="f" * 64)
        assert walk(CHAIN, wrong, made[gone:], known).broken.fault is Fault.REPLACED
        assert walk(CHAIN, wrong, made[gone:]).broken.fault is Fault.ALTERED


@given(chains)
def test_a_line_of_one_chain_has_no_place_in_another(told):
    assert walk("provenance", Head(), chained(told)).broken.number == 1


def test_the_same_moment_is_the_same_line_in_any_time_zone():
    noon = datetime(2026, 3, 2, 12, tzinfo=UTC)
    line = Line(1, noon, "worker", "drafted", "P260302-AAAAAA", "{}")
    paris = replace(line, at=noon.astimezone(timezone(timedelta(hours=1))))
    assert sealed(CHAIN, Head(), line).head == sealed(CHAIN, Head(), paris).head


def test_the_encoding_never_changes_or_no_journal_could_be_verified_any_more():
    line = Line(7, datetime(2026, 3, 2, 12, tzinfo=UTC), "account:3", "decided", None, '{"case": 1}')
    text = (
        f'["{"ab" * 32}","provenance",5,7,"2026-03-02T12:00:00.000000+00:00","account:3","decided",null,'
        r'"{\"case\": 1}"]'
    )
    expected = hashlib.sha256(text.encode()).hexdigest()
    assert sealed("provenance", Head(4, "ab" * 32), line).head == Head(5, expected)
