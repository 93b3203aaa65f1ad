"""Lines that the first engine hardly reads, handwriting above all, read again whole by the second engine.

Measured on 14 made pages, letters by hand and forms filled in (1,775 words of two letters and more): words
missed 21.6 to 9.7 in a hundred, numbers 30.2 to 13.5, for a fifth more time. On 22 printed pages the second
engine is hardly asked. Sure words at either end stay as the first engine read them: on 48 pages filled in by
pen the printed words missed go from 3.4 to 3.1 in a hundred, those by hand from 30.0 to 29.7.
"""

import time
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from claims.folding import same_letters
from extractors.text.engine import HeardPart, SecondReader, SeenWord, mean_confidence

if TYPE_CHECKING:
    from extractors.text.engine import GreyImage
    from extractors.text.unread import Boxes

_DOUBTED = 0.85  # mean confidence of a line's words, long ones counting for more
_SURE = 0.9  # words at either end of a line that are read so surely stay: a printed label before a pen
_FEWEST = 2  # letters and digits; a line of less says too little
_TAKEN_FROM = 0.75  # mean confidence of the second reading's letters
_KEPT = 0.8  # of the first reading's letters: a wide row squeezed into one picture loses some
_GAP = 1.5  # of a word's height; a wider one parts two columns
_MARGIN = 0.2  # of a line's height, above and under it
_ASIDE = 0.6  # of a line's height, before and after it: the first engine may have lost a letter there
_SMALLEST = 8  # pixels: less holds no line
_MOST_LINES = 80  # on one page
# What is said of a line that only the second engine saw is kept from here on.
_BELIEVED = 0.8
_UNREAD = -1  # begins the row of such a line


def reread(
    grey: "GreyImage", seen: Sequence[SeenWord], second: SecondReader, deadline: float
) -> tuple[SeenWord, ...]:
    """The words; those of doubted lines that the second engine is surer of are its own.

    `grey` is the page they were seen on, (height, width) uint8, ink dark. What the first engine read there
    stays beside each word, as `SeenWord.other`. What is not reached by `deadline` (`time.monotonic`) is left
    as it is.
    """
    words: list[SeenWord] = []
    left = _MOST_LINES
    for line in line_runs(seen):
        asked = left > 0 and _is_doubted(line) and time.monotonic() < deadline
        left -= asked
        words += _surer(grey, line, second) if asked else line
    return tuple(words)


def read_unread(
    grey: "GreyImage", lines: "Boxes", second: SecondReader, deadline: float
) -> tuple[SeenWord, ...]:
    """The words of lines where the first engine saw none, each a box (left, top, right, bottom) of `grey`.

    What the second engine is not sure of is no word: a signature, a seal, the edge of a picture.
    """
    words: list[SeenWord] = []
    for number, (left, top, right, bottom) in enumerate(lines[:_MOST_LINES].tolist()):
        if time.monotonic() >= deadline:
            break
        crop, first = _strip(grey, left, top, right, bottom)
        heard = (
            [word for word in second.read_line(crop) if word.confidence >= _BELIEVED]
            if _is_line(crop)
            else []
        )
        if any(sum(c.isalnum() for c in word.text) >= _FEWEST for word in heard):
            words += [
                SeenWord(
                    w.text, first + w.left, top, first + w.right, bottom, w.confidence, (_UNREAD, number)
                )
                for w in heard
            ]
    return tuple(words)


def line_runs(seen: Sequence[SeenWord]) -> Iterator[list[SeenWord]]:
    """Runs of words of one row, none farther from the one before than words of a sentence are."""
    rows: dict[tuple[int, ...], list[SeenWord]] = {}
    for word in seen:
        rows.setdefault(word.row, []).append(word)
    for row in rows.values():
        line: list[SeenWord] = []
        for word in sorted(row, key=lambda word: word.left):
            if line and word.left - line[-1].right > _GAP * (word.bottom - word.top):
                yield line
                line = []
            line.append(word)
        yield line


def _is_doubted(line: Sequence[SeenWord]) -> bool:
    return _letters(line) >= _FEWEST and mean_confidence(line) < _DOUBTED


def _surer(grey: "GreyImage", line: Sequence[SeenWord], second: SecondReader) -> Sequence[SeenWord]:
    """The line, its doubted stretch as the second engine reads it where that is surer."""
    first, last = _doubted_stretch(line)
    stretch = line[first:last]
    edges = min(word.left for word in stretch), max(word.right for word in stretch)
    room = (line[first - 1].right if first else None, line[last].left if last < len(line) else None)
    heard = read_strip(grey, stretch, edges, second, room)
    is_whole = _letters(heard) >= _KEPT * _letters(stretch)
    is_surer = mean_confidence(heard) >= max(_TAKEN_FROM, mean_confidence(stretch))
    return [*line[:first], *heard, *line[last:]] if heard and is_whole and is_surer else line


def _doubted_stretch(line: Sequence[SeenWord]) -> tuple[int, int]:
    """First word, and the one after the last, of a line without the sure words at its ends."""
    doubted = [n for n, word in enumerate(line) if word.confidence < _SURE]
    return doubted[0], doubted[-1] + 1


def _letters(words: Sequence[SeenWord]) -> int:
    return sum(c.isalnum() for word in words for c in word.text)


def read_strip(
    grey: "GreyImage",
    line: Sequence[SeenWord],
    edges: tuple[float, float],
    second: SecondReader,
    room: tuple[float | None, float | None] = (None, None),
) -> list[SeenWord]:
    """What the second engine reads where a line of words stands, between `edges` from the left, in pixels.

    Beside each word is what the first engine read there; none when there is no picture of a line. `room` is
    where the word before it ends, and the one after it begins.
    """
    top, bottom = min(word.top for word in line), max(word.bottom for word in line)
    crop, first = _strip(grey, edges[0], top, edges[1], bottom, room)
    if not _is_line(crop):
        return []
    return [_placed(word, first, line, top, bottom) for word in second.read_line(crop)]


def _strip(
    grey: "GreyImage",
    left: float,
    top: float,
    right: float,
    bottom: float,
    room: tuple[float | None, float | None] = (None, None),
) -> "tuple[GreyImage, int]":
    """The picture of a line with some paper around it, and where that begins from the left.

    Beside another word, it begins or ends halfway to it.
    """
    over, aside = max(2, round(_MARGIN * (bottom - top))), _ASIDE * (bottom - top)
    before, after = room
    first = left - aside if before is None else max(left - aside, (before + left) / 2)
    last = right + aside if after is None else min(right + aside, (right + after) / 2)
    from_left, from_top = max(0, round(first)), max(0, round(top) - over)
    return grey[from_top : round(bottom) + over, from_left : round(last)], from_left


def _is_line(crop: "GreyImage") -> bool:
    return bool(min(crop.shape) >= _SMALLEST and crop.shape[0] <= crop.shape[1])


def _placed(heard: HeardPart, aside: int, line: Sequence[SeenWord], top: float, bottom: float) -> SeenWord:
    """A word heard so far from the left, on the page; spelt as first read where that only adds accents."""
    left, right = aside + heard.left, aside + heard.right
    first = _read_there(line, left, right)
    text = first if first and same_letters(first, heard.text) else heard.text
    return SeenWord(text, left, top, right, bottom, heard.confidence, line[0].row, first)


def _read_there(line: Sequence[SeenWord], left: float, right: float) -> str:
    """What the first engine read between two edges, by the middle of its words."""
    return "".join(word.text for word in line if left <= (word.left + word.right) / 2 <= right)
