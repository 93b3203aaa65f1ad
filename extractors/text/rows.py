"""Words put back into lines, and lines into reading order."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median, quantiles

from claims.pages import Box, Line, Word
from extractors.text.justified import joined_where_spread, parted_at_gutters
from extractors.text.layout import arranged
from extractors.text.segments import Segment, segment_of

# A gap this wide, in em, ends a line: most justified prose stays under 0.9, cells and columns lie 1.3 apart.
_WIDE_GAP = 1.2
# Share of the lower box's height that two words of one row have in common.
_SAME_ROW = 0.5
# Boxes of neighbours may overlap by this much of an em: italics, loose boxes of an engine.
_OVERLAP = 0.5
# In em; a rule this short that goes through one word is none, a longer one through two. Where the inside of a
# word begins, as a share of its width.
_SHORT_WALL, _EDGE = 5.0, 0.1
# An em in heights of a word's box: a font's full height, or the ink of capitals and ascenders.
_EM_OF_FONT_BOX = 0.87
_EM_OF_INK = 1.35


@dataclass(frozen=True, slots=True)
class PlacedWord:
    """A word and what its reader knew of its row: words of equal `row` were seen on one line (OCR only)."""

    word: Word
    row: tuple[int, ...] | None = None


def lines_in_reading_order(
    words: Sequence[PlacedWord], aspect: float, rules: Sequence[Box] = ()
) -> tuple[Line, ...]:
    """The lines that the words make, column by column, table row by table row, with their blocks numbered.

    `aspect` is the upright page's width over its height. `rules` are the boxes of the ruled lines drawn
    on the page: words on either side of an upright one never share a line.
    """
    sized = _sized(words, aspect)
    scaled = [_scaled(rule, aspect) for rule in rules]
    walls = _walls(scaled, sized)
    segments = joined_where_spread(parted_at_gutters(_segments(sized, walls, aspect)), walls)
    return tuple(Line(segment.words, block) for segment, block in arranged(segments, scaled))


@dataclass(slots=True)
class _Sized:
    """A word in units of the page's height, and the em of its print."""

    word: Word
    row: tuple[int, ...] | None
    box: Box
    em: float


def _walls(rules: Sequence[Box], words: Sequence[_Sized]) -> list[Box]:
    """The upright rules that part words. Stems of small letters, line under line, are drawn rules to the eye.

    They go through words; a rule of a table does not, but for a word that was read across it.
    """
    if not words:
        return []
    short = _SHORT_WALL * median(each.em for each in words)
    return [
        rule
        for rule in rules
        if rule.width < rule.height
        and sum(_goes_through(rule, each.box) for each in words) < (1 if rule.height < short else 2)
    ]


def _goes_through(wall: Box, word: Box) -> bool:
    inside = word.x0 + _EDGE * word.width < wall.middle[0] < word.x1 - _EDGE * word.width
    return inside and wall.y0 <= word.middle[1] <= wall.y1


def _sized(words: Sequence[PlacedWord], aspect: float) -> list[_Sized]:
    """Words with their em: of an engine's row when it is known, else of their own font box."""
    heights: dict[tuple[int, ...] | None, list[float]] = defaultdict(list)
    for placed in words:
        heights[placed.row].append(placed.word.box.height)
    ems = {row: _tall(values) * _EM_OF_INK for row, values in heights.items() if row is not None}
    return [
        _Sized(
            placed.word,
            placed.row,
            _scaled(placed.word.box, aspect),
            ems[placed.row] if placed.row is not None else placed.word.box.height * _EM_OF_FONT_BOX,
        )
        for placed in words
    ]


def _tall(heights: Sequence[float]) -> float:
    """A height that words with ascenders reach: the upper quartile."""
    return quantiles(heights, n=4)[2] if len(heights) > 2 else max(heights)


def _scaled(box: Box, aspect: float) -> Box:
    return Box(box.x0 * aspect, box.y0, box.x1 * aspect, box.y1)


def _segments(words: Sequence[_Sized], walls: Sequence[Box], aspect: float) -> list[Segment]:
    return [
        segment_of([sized.word for sized in run], median(sized.em for sized in run), aspect)
        for run in _runs(words, walls)
    ]


def _runs(words: Sequence[_Sized], walls: Sequence[Box]) -> list[list[_Sized]]:
    """Words chained to their right-hand neighbours, closest pairs first."""
    ordered = sorted(words, key=lambda s: s.box.middle[1])
    pairs = sorted(_neighbours(ordered, walls))
    right: dict[int, int] = {}
    taken: set[int] = set()
    for _, left, follower in pairs:
        if left not in right and follower not in taken:
            right[left] = follower
            taken.add(follower)
    starts = (index for index in range(len(ordered)) if index not in taken)
    return [[ordered[index] for index in _chain(start, right)] for start in starts]


def _chain(start: int, right: dict[int, int]) -> Iterator[int]:
    index: int | None = start
    while index is not None:
        yield index
        index = right.get(index)


def _neighbours(ordered: Sequence[_Sized], walls: Sequence[Box]) -> Iterator[tuple[float, int, int]]:
    """(gap, left, right) for every two words that could follow each other; `ordered` from top to bottom."""
    middles = [sized.box.middle[1] for sized in ordered]
    for index, left in enumerate(ordered):
        low = bisect_left(middles, middles[index] - left.em)
        high = bisect_right(middles, middles[index] + left.em)
        for other in range(low, high):
            if ordered[other].box.x0 > left.box.x0 and _can_follow(left, ordered[other], walls):
                yield ordered[other].box.x0 - left.box.x1, index, other


def _can_follow(left: _Sized, right: _Sized, walls: Sequence[Box]) -> bool:
    """Whether the word on the right is the next of its line."""
    em = max(left.em, right.em)
    if not -_OVERLAP * em < right.box.x0 - left.box.x1 < _WIDE_GAP * em:
        return False
    same_row = left.row is not None and left.row == right.row
    if not same_row and _shared_height(left.box, right.box) < _SAME_ROW:
        return False
    return not any(_stands_between(wall, left.box, right.box) for wall in walls)


def _shared_height(one: Box, other: Box) -> float:
    """The height two boxes have in common, as a share of the lower one's."""
    shared = min(one.y1, other.y1) - max(one.y0, other.y0)
    return shared / max(min(one.height, other.height), 1e-9)


def _stands_between(wall: Box, left: Box, right: Box) -> bool:
    x, y = wall.middle[0], (left.middle[1] + right.middle[1]) / 2
    return left.middle[0] < x < right.middle[0] and wall.y0 <= y <= wall.y1 and x > left.x1 - left.height / 2
