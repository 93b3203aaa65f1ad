"""Justified prose: lines whose words are spread wide, and columns so close that their lines ran together."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from claims.pages import Box
from extractors.text.segments import Segment, segment_of

# Spread lines: words of a line full enough to tell by, how far its neighbour may lie, how exactly the two
# must be flush, and how far apart the words of the spread line may be, all in em.
_FULL_LINE = 4
_NEXT_LINE = 2.2
_FLUSH = 0.5
_WIDEST_SPREAD = 3.0
# Share of a line's height by which two parts of it may lie apart.
_SAME_ROW = 0.5
# Close columns: the space between them, in em and in spaces of the page's words (those of a typewriter are
# wide); how exactly the lines of the second start under one another and how far up and down they are looked
# for, in em; and how many others must start there.
_LEAST_GUTTER = 0.6
_GUTTER_IN_SPACES = 1.5
_ALIGNED = 0.3
_AROUND = 6.0
_WITNESSES = 2


def joined_where_spread(segments: Sequence[Segment], walls: Sequence[Box]) -> list[Segment]:
    """Lines of justified prose whose words lie so far apart that they came out as several, made whole.

    They lie next to a line of several words, and begin and end where that one does.
    """
    by_middle = sorted(segments, key=lambda s: s.middle)
    middles = [segment.middle for segment in by_middle]
    joined: dict[int, Segment] = {}  # by the identity of each part
    for full in by_middle:
        if len(full.words) < _FULL_LINE:
            continue
        low = bisect_left(middles, full.middle - _NEXT_LINE * full.em)
        high = bisect_right(middles, full.middle + _NEXT_LINE * full.em)
        near = by_middle[low:high]
        for parts in (_beside(full, near, above=True), _beside(full, near, above=False)):
            if _spread_out(parts, full, walls) and not any(id(part) in joined for part in parts):
                joined |= dict.fromkeys(map(id, parts), _together(parts))
    whole = (joined.get(id(segment), segment) for segment in segments)
    return list({id(segment): segment for segment in whole}.values())


def _beside(full: Segment, near: Sequence[Segment], *, above: bool) -> list[Segment]:
    """The parts of the line next to a full line, between its two ends, left to right."""
    slack = _FLUSH * full.em
    return sorted(
        (
            segment
            for segment in near
            if (segment.middle < full.y0 if above else segment.middle > full.y1)
            and full.x0 - slack < segment.x0
            and segment.x1 < full.x1 + slack
        ),
        key=lambda s: s.x0,
    )


def _spread_out(parts: Sequence[Segment], full: Segment, walls: Sequence[Box]) -> bool:
    """Whether the parts make one line, flush with the full line on both sides."""
    if (
        len(parts) < 2
        or parts[0].x0 - full.x0 > _FLUSH * full.em
        or full.x1 - parts[-1].x1 > _FLUSH * full.em
    ):
        return False
    for left, right in pairwise(parts):
        one_row = abs(left.middle - right.middle) < _SAME_ROW * full.em
        if not one_row or not 0 < right.x0 - left.x1 < _WIDEST_SPREAD * full.em:
            return False
        if any(left.x1 <= wall.middle[0] <= right.x0 and wall.y0 <= left.middle <= wall.y1 for wall in walls):
            return False
    return True


def _together(parts: Sequence[Segment]) -> Segment:
    words = [word for part in parts for word in part.words]
    return segment_of(words, median(part.em for part in parts), parts[0].aspect)


def parted_at_gutters(segments: Sequence[Segment]) -> list[Segment]:
    """The lines, cut where the words after a gap start exactly under or over one another in several lines."""
    least = _least_gutter(segments)
    starts = sorted((x, segment.middle) for segment in segments for x in _starts(segment, least))
    parted: list[Segment] = []
    for segment in segments:
        cuts = [
            index
            for index in _gaps(segment, least)
            if _is_gutter(segment.starts_at(index), segment, starts, segments)
        ]
        edges = [0, *cuts, len(segment.words)]
        parted += [
            segment_of(segment.words[first:last], segment.em, segment.aspect)
            for first, last in pairwise(edges)
        ]
    return parted


def _least_gutter(segments: Sequence[Segment]) -> float:
    """In em: wider than the space between two words of this page."""
    spaces = [s.gap_before(index) / s.em for s in segments for index in range(1, len(s.words))]
    return max(_LEAST_GUTTER, _GUTTER_IN_SPACES * median(spaces)) if spaces else _LEAST_GUTTER


def _starts(segment: Segment, least: float) -> Iterator[float]:
    """Where the line starts, and where its words after a gap start."""
    yield segment.x0
    for index in _gaps(segment, least):
        yield segment.starts_at(index)


def _gaps(segment: Segment, least: float) -> Iterator[int]:
    """The words that come after a gap of `least` em or more."""
    for index in range(1, len(segment.words)):
        if segment.gap_before(index) >= least * segment.em:
            yield index


def _is_gutter(
    x: float, segment: Segment, starts: Sequence[tuple[float, float]], segments: Sequence[Segment]
) -> bool:
    """Whether other lines near by start at `x`, and none in between goes over it."""
    slack = _ALIGNED * segment.em
    aligned = starts[bisect_left(starts, (x - slack, 0.0)) : bisect_right(starts, (x + slack, 9.0))]
    near = {
        round((y - segment.middle) / segment.em)
        for _, y in aligned
        if _SAME_ROW * segment.em < abs(y - segment.middle) < _AROUND * segment.em
    }
    if len(near) < _WITNESSES:
        return False
    top = segment.middle + min(*near, 0) * segment.em
    bottom = segment.middle + max(*near, 0) * segment.em
    return not any(
        top < other.middle < bottom and other.goes_over(x - 0.5 * _LEAST_GUTTER * segment.em)
        for other in segments
    )
