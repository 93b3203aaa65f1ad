"""Cards whose print stands on a coloured pattern, looked at again without their colours."""

from collections.abc import Sequence
from dataclasses import replace
from statistics import quantiles
from typing import TYPE_CHECKING

from extractors.text import ink
from extractors.text.engine import SeenWord
from extractors.text.scans import CleanPage

if TYPE_CHECKING:
    from extractors.text.engine import GreyImage

# Pixels to which the lower words of a card are enlarged. On 40 made cards, fields and labels read: 221 when
# left as they were, 232 at this height, 230 a fifth higher.
_LOW_WORDS = 22
_LEAST_LETTERS = 3
_SCALES = (0.5, 4.0)
_MOST_PIXELS = 12_000_000
# Share of the smaller box by which two words overlap that are one word read twice.
_SAME_WORD = 0.4
# A word that the second look did not find is a shred of the pattern when the first was not sure of it.
_BELIEVED = 0.5


def without_ground(page: CleanPage, lightest: "GreyImage", seen: Sequence[SeenWord]) -> CleanPage:
    """The page as its lightest colours show it, evenly lit, its low words enlarged.

    `lightest` has the pixels of the page image that `page` was made of; `seen` are its words, as first read.
    """
    import cv2
    import numpy as np

    scale = _scale(page, seen)
    to_original = page.placement.to_original @ np.diag([1 / scale, 1 / scale, 1])
    size = (round(page.grey.shape[1] * scale), round(page.grey.shape[0] * scale))
    large = cv2.warpPerspective(
        lightest, np.linalg.inv(to_original), size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    small = cv2.resize(large, page.ink.shape[::-1], interpolation=cv2.INTER_AREA)
    paper = ink.paper(small, page.ink_dpi)
    return CleanPage(
        grey=cv2.divide(large, cv2.resize(paper, size, interpolation=cv2.INTER_LINEAR), scale=255),
        dpi=round(page.dpi * scale),
        placement=replace(page.placement, to_original=to_original),
        rules=(page.rules * scale).astype(np.int32),
        ink=ink.ink(small, page.ink_dpi),
        ink_dpi=page.ink_dpi,
    )


def _scale(page: CleanPage, seen: Sequence[SeenWord]) -> float:
    """By how much to enlarge the page so that its lower words are as tall as letters should be."""
    heights = [w.bottom - w.top for w in seen if sum(c.isalnum() for c in w.text) >= _LEAST_LETTERS]
    low = quantiles(heights, n=4)[0] if len(heights) > 1 else _LOW_WORDS
    most = (_MOST_PIXELS / page.grey.size) ** 0.5
    return float(min(max(_LOW_WORDS / low, _SCALES[0]), _SCALES[1], most))


def joined(
    first: Sequence[SeenWord], second: Sequence[SeenWord], scale: float
) -> tuple[SeenWord, ...]:
    """The words of both looks, in pixels of the second, `scale` times those of the first.

    Of a word read twice the surer reading is kept; the second look says which words make a line.
    """
    earlier = [_scaled(word, scale) for word in first]
    kept = [_surer(word, earlier) for word in second]
    missed = [
        word
        for word in earlier
        if word.confidence >= _BELIEVED and not any(_is_same(word, other) for other in second)
    ]
    return (*kept, *missed)


def _surer(word: SeenWord, earlier: Sequence[SeenWord]) -> SeenWord:
    same = [other for other in earlier if _is_same(word, other)]
    if len(same) == 1 and same[0].confidence > word.confidence and _about_as_wide(word, same[0]):
        return replace(same[0], row=word.row)
    return word


def _about_as_wide(word: SeenWord, other: SeenWord) -> bool:
    widths = sorted((word.right - word.left, other.right - other.left))
    return widths[0] >= 0.8 * widths[1]


def _is_same(word: SeenWord, other: SeenWord) -> bool:
    wide = min(word.right, other.right) - max(word.left, other.left)
    high = min(word.bottom, other.bottom) - max(word.top, other.top)
    return wide > 0 and high > 0 and wide * high >= _SAME_WORD * min(_area(word), _area(other))


def _area(word: SeenWord) -> float:
    return max((word.right - word.left) * (word.bottom - word.top), 1.0)


def _scaled(word: SeenWord, scale: float) -> SeenWord:
    return replace(
        word,
        left=word.left * scale,
        top=word.top * scale,
        right=word.right * scale,
        bottom=word.bottom * scale,
        row=(_FIRST_LOOK, *word.row),
    )


_FIRST_LOOK = -2
