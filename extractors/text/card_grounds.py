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

# Pixels to which the lower words of a card are enlarged: what labels are tall on a card 2000 dots wide. On 40
# made cards, values and labels read by one look: 222 when left as they were, 232 at that width.
_LOW_WORDS = 22
_LEAST_LETTERS = 3
# What an engine is told of a card so enlarged: with the true resolution it parts words whose letters are
# spaced («PA RIS»). Recall on 40 made cards and a specimen: 0.695 with the true one, 0.710 with this.
READING_DPI = 300
_SCALES = (0.5, 4.0)
_MOST_PIXELS = 12_000_000
# Share of the smaller box by which two words overlap that are one word read twice.
_SAME_WORD = 0.4
# Of two that overlap so far and are not equally tall, by this share, both stay, unless one is doubted.
_SAME_HEIGHT, _DOUBTED = 0.5, 0.4
# How much the length of a word counts beside its confidence: «PARIS» at 0.89 before «PA» at 0.96.
_LENGTH_COUNTS = 0.25
# Height of a box in widths of a letter: a capital is 0.7 em tall and about 0.6 wide, which makes 1.2; with
# the line above in the box too it is twice that. Judged by the shape of letters, not measured.
_TALL = 2.2
_FEWEST_TO_TELL = 2
# A row of a word's box holds ink when so much of it is darker than this.
_INK, _INKED_ROW = 128, 0.03
# Engines doubt the lines that machines read, which are one word each: they count for so much at least.
_CODED, _CODED_LETTERS = 0.5, 20
# Rows of the several looks are told apart, and from those of words looked for once more, by a first number.
_LOOK = -2
# Greys between which print is stretched, of a page whose paper is 255.
_BLACK, _WHITE = 30, 200


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


def surest(looks: Sequence[Sequence[SeenWord]]) -> tuple[SeenWord, ...]:
    """Of the words of several looks at one page, all in the same pixels, those that are surest.

    Where readings overlap the surer one stays, a long word before its halves.
    """
    words = [
        replace(word, row=(_LOOK - number, *word.row)) for number, seen in enumerate(looks) for word in seen
    ]
    kept: list[SeenWord] = []
    for word in sorted(words, key=_weight, reverse=True):
        if not any(_is_same(word, other) for other in kept):
            kept.append(word)
    return tuple(kept)


def trimmed(seen: Sequence[SeenWord], dark: "GreyImage") -> tuple[SeenWord, ...]:
    """The words of a page that shows only what is dark, without the lines that engines box in with them."""
    return tuple(_trimmed(word, dark) if _tallness(word) > _TALL else word for word in seen)


def _trimmed(word: SeenWord, dark: "GreyImage") -> SeenWord:
    """A word too tall for its letters, cut down to the rows of ink that hold most of it."""
    import numpy as np

    part = dark[int(word.top) : int(word.bottom), int(word.left) : int(word.right)]
    inked = np.flatnonzero((part < _INK).mean(axis=1) >= _INKED_ROW)
    if not len(inked):
        return word
    rows = max(np.split(inked, np.flatnonzero(np.diff(inked) > 1) + 1), key=len)
    return replace(word, top=int(word.top) + int(rows[0]), bottom=int(word.top) + int(rows[-1]) + 1)


def _tallness(word: SeenWord) -> float:
    """The height of a word's box in widths of its letters."""
    if len(word.text) < _FEWEST_TO_TELL:
        return 0.0
    return len(word.text) * (word.bottom - word.top) / max(word.right - word.left, 1.0)


def _weight(word: SeenWord) -> float:
    """How much a reading counts; one whose box is too tall for its letters holds shreds of the ground."""
    letters = len(word.text)
    boxed = min(1.0, _TALL / max(_tallness(word), _TALL))
    confidence = max(word.confidence, _CODED) if letters >= _CODED_LETTERS else word.confidence
    return float(confidence * letters**_LENGTH_COUNTS * boxed)


def _is_same(word: SeenWord, surer: SeenWord) -> bool:
    """Whether a word was read where another, surer one was; a tall one is a shred that covers two lines."""
    wide = min(word.right, surer.right) - max(word.left, surer.left)
    high = min(word.bottom, surer.bottom) - max(word.top, surer.top)
    if wide <= 0 or high <= 0 or wide * high < _SAME_WORD * min(_area(word), _area(surer)):
        return False
    tallest = max(word.bottom - word.top, surer.bottom - surer.top)
    same = word.text.casefold() in surer.text.casefold() or surer.text.casefold() in word.text.casefold()
    return same or high >= _SAME_HEIGHT * tallest or word.confidence < _DOUBTED


def _area(word: SeenWord) -> float:
    return max((word.right - word.left) * (word.bottom - word.top), 1.0)


def enlarged(seen: Sequence[SeenWord], scale: float) -> tuple[SeenWord, ...]:
    """The words in pixels of a page `scale` times as large."""
    return tuple(
        replace(
            word,
            left=word.left * scale,
            top=word.top * scale,
            right=word.right * scale,
            bottom=word.bottom * scale,
        )
        for word in seen
    )


def only_dark(grey: "GreyImage") -> "GreyImage":
    """The page with all that is lighter than print made white: of dark patterns no line is left."""
    import cv2
    import numpy as np

    levels = np.clip((np.arange(256) - _BLACK) * 255 / (_WHITE - _BLACK), 0, 255).astype(np.uint8)
    return cv2.LUT(grey, levels)
