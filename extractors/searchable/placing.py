"""Where the words of a page are to be written for their boxes to lie on the pixels that they were read from.

A word is as wide as it was read, and as tall as its line: a line is selected as one even band. Words of a
page that leans are written leaning.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from statistics import linear_regression, median

from claims.pages import Line, ReadPage, Word
from extractors.searchable.alphabet import searchable

# A page leans as lines of at least so many words do, so long, when there are so many. Less lean than this is
# as good as none: reading levels no less either.
_LEANING_WORDS, _LEANING_SPAN, _LEANING_LINES = 4, 0.25, 5
_LEAST_LEAN, _MOST_LEAN = 0.25, 15.0  # degrees
# Words with both ascenders and descenders are twice as tall as those with neither. What makes a line taller
# than that (a rule taken for a letter, a stamp beside it, a curved sheet) must not: its words stand alone.
_TALLEST = 2.2
# PDFium asks no further when words cover more than that of the width.
_SURELY_LEVEL = 0.8
_LEAST_GAP = 0.3  # points
_LEAST_SIDE = 0.1  # points


@dataclass(frozen=True, slots=True)
class PlacedWord:
    """A word to write: from (x, y) on, the left end of its foot, in points from the bottom left of the page.

    `width` and `height` are in points, along the line and across; `gap` is the space up to the next word of
    its line, 0 after the last.
    """

    text: str
    x: float
    y: float
    width: float
    height: float
    gap: float


@dataclass(frozen=True, slots=True)
class PlacedText:
    """The lines of a page in reading order; `lean` in radians, clockwise."""

    lines: tuple[tuple[PlacedWord, ...], ...]
    lean: float


@dataclass(frozen=True, slots=True)
class _Level:
    """A word on the page turned back until its lines are level: points from the top left."""

    text: str
    left: float
    right: float
    top: float
    bottom: float


def placed(page: ReadPage, width: float, height: float) -> PlacedText:
    """The words of a read page on a page of `width` by `height` points, upright as it was read."""
    lean = page_lean(page, width, height)
    lines = (_placed_line(line, lean, width, height) for line in page.lines)
    return PlacedText(tuple(line for line in lines if line), lean)


def looks_upright(text: PlacedText) -> bool:
    """Whether PDFium takes the lines of a page for upright ones, and copies each word on a line of its own.

    It does where words cover less of the width that they span than of the height: receipts, forms, columns.
    (CPDF_TextPage::FindTextlineFlowOrientation.)
    """
    words = [word for line in text.lines for word in line]
    across = _covered((word.x, word.x + word.width) for word in words)
    down = _covered((word.y, word.y + word.height) for word in words)
    return across <= min(_SURELY_LEVEL, down)


def _covered(spans: Iterable[tuple[float, float]]) -> float:
    """The share of whole points, from the first to the last, that lie in some span; 1 without any."""
    points = {point for start, end in spans for point in range(math.floor(start), math.ceil(end))}
    return len(points) / (max(points) - min(points) + 1) if points else 1.0


def page_lean(page: ReadPage, width: float, height: float) -> float:
    """By how many radians the lines of a page lean, clockwise positive; 0 when they are as good as level."""
    slopes = [slope for line in page.lines if (slope := _slope(line, width, height)) is not None]
    if len(slopes) < _LEANING_LINES:
        return 0.0
    lean = math.atan(median(slopes))
    return lean if _LEAST_LEAN <= abs(math.degrees(lean)) <= _MOST_LEAN else 0.0


def _slope(line: Line, width: float, height: float) -> float | None:
    """How much a line falls on its way to the right; None when it is too short to tell."""
    if len(line.words) < _LEANING_WORDS or line.box.width < _LEANING_SPAN:
        return None
    middles = [word.box.middle for word in line.words]
    return linear_regression([x * width for x, _ in middles], [y * height for _, y in middles]).slope


def _placed_line(line: Line, lean: float, width: float, height: float) -> tuple[PlacedWord, ...]:
    words = [level for word in line.words if (level := _levelled(word, lean, width, height))]
    return tuple(_written(words, lean, height)) if words else ()


def _levelled(word: Word, lean: float, width: float, height: float) -> _Level | None:
    """The word on the levelled page; None when nothing of it can be searched.

    The box around a leaning word is wider and taller than the word: its own sides follow from the lean.
    """
    text = searchable(word.text).strip()
    if not text:
        return None
    cos, sin = math.cos(lean), math.sin(lean)
    across, down = word.box.width * width, word.box.height * height
    long = max((across * cos - down * abs(sin)) / math.cos(2 * lean), across / 2, _LEAST_SIDE)
    tall = max((down * cos - across * abs(sin)) / math.cos(2 * lean), down / 3, _LEAST_SIDE)
    x, y = word.box.middle[0] * width, word.box.middle[1] * height
    u, v = x * cos + y * sin, y * cos - x * sin
    return _Level(text, u - long / 2, u + long / 2, v - tall / 2, v + tall / 2)


def _written(words: Sequence[_Level], lean: float, height: float) -> Iterator[PlacedWord]:
    cos, sin = math.cos(lean), math.sin(lean)
    top, bottom = min(w.top for w in words), max(w.bottom for w in words)
    even = bottom - top <= _TALLEST * median(w.bottom - w.top for w in words)
    for word, after in zip_longest(words, words[1:]):
        foot, tall = (bottom, bottom - top) if even else (word.bottom, word.bottom - word.top)
        right = word.right if after is None else _short_of(after, word)
        gap = 0.0 if after is None else max(after.left - right, _LEAST_GAP)
        x, down = word.left * cos - foot * sin, word.left * sin + foot * cos
        yield PlacedWord(word.text, x, height - down, right - word.left, tall, gap)


def _short_of(after: _Level, word: _Level) -> float:
    """Where a word ends for there to be a space before the next: PDFium joins words that touch."""
    end = min(word.right, after.left - _LEAST_GAP)
    return end if end > word.left else word.right
