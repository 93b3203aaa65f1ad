"""A scan read: cleaned, recognised, and turned the right way up by how well it reads."""

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claims.pages import Barcode, Line, PageKind, Word
from extractors.text.barcodes import find_barcodes
from extractors.text.engine import OcrEngine, SeenWord
from extractors.text.kinds import is_blank, is_handwritten, kind_of, look
from extractors.text.orientation import turn_box
from extractors.text.rows import PlacedWord, lines_in_reading_order
from extractors.text.scans import CleanPage, clean, turned
from extractors.text.straightening import StraightPage, straighten

if TYPE_CHECKING:
    from extractors.text.engine import GreyImage

# Mean confidence of a page's words. Upright: 0.85 to 0.96; upside down: 0.32 to 0.48.
_READS_WELL = 0.6
# A word read surely enough to tell which way is up: garbage of a page on its head seldom has three letters at this.
_SURE, _SURE_LETTERS = 0.75, 3
# How many times as many letters another way up must give, read surely, and at least how many.
_CLEARLY_MORE, _LEAST_MORE = 1.5, 12
# Share of the page, where its ink is densest, that is read to try another way up.
_TRIED_SHARE = 0.3


@dataclass(frozen=True, slots=True)
class ReadScan:
    """A scan, read: its lines and codes on the upright page, its kind, and the turn that makes it upright."""

    lines: tuple[Line, ...]
    barcodes: tuple[Barcode, ...]
    kind: PageKind
    rotation: int


def read_scan(grey: "GreyImage", dpi: int, engine: OcrEngine, timeout_s: float) -> ReadScan:
    """Everything that stands on a page image, `dpi` dots an inch. A blank sheet is not given to the engine.

    Raises: MissingProgram, Unavailable: as the engine says.
    """
    deadline = time.monotonic() + timeout_s
    straight = straighten(grey, dpi)
    page = clean(straight)
    seen_look = look(straight.small, page.ink, page.ink_dpi)
    if is_blank(seen_look):
        return ReadScan((), (), PageKind.BLANK, 0)
    words = engine.read(page.grey, page.dpi, _left(deadline))
    confidence = mean_confidence(words)
    turn = 0
    if words and confidence < _READS_WELL:
        turn = _better_turn(page, words, engine, deadline, axis_is_sure=straight.axis_is_sure)
    if turn:
        page = turned(page, turn)
        words = engine.read(page.grey, page.dpi, _left(deadline))
        confidence = mean_confidence(words)
    lines = _lines(page, words)
    kind = kind_of(seen_look, lines)
    if kind is PageKind.PRINTED and is_handwritten(straight.grey, straight.dpi, confidence):
        kind = PageKind.HANDWRITTEN
    return ReadScan(lines, _codes(straight, turn), kind, page.placement.rotation)


def _codes(straight: StraightPage, turn: int) -> tuple[Barcode, ...]:
    """The codes on the page, which was turned clockwise by a further `turn` degrees."""
    found = find_barcodes(straight.grey, straight.small, straight.small_dpi, straight.placement)
    return tuple(replace(code, box=turn_box(code.box, turn)) for code in found)


def mean_confidence(seen: Sequence[SeenWord]) -> float:
    """The mean confidence of words, long ones counting for more; 0 without words."""
    letters = sum(len(word.text) for word in seen)
    return sum(word.confidence * len(word.text) for word in seen) / letters if letters else 0.0


def _better_turn(
    page: CleanPage,
    seen: Sequence[SeenWord],
    engine: OcrEngine,
    deadline: float,
    *,
    axis_is_sure: bool,
) -> int:
    """The clockwise turn after which the page reads clearly better; 0 when it cannot be told."""
    top, bottom = _densest_rows(page)
    before = _sure_letters(word for word in seen if top <= (word.top + word.bottom) / 2 < bottom)
    part = replace(page, grey=page.grey[top:bottom])
    for turn in (180,) if axis_is_sure else (180, 90, 270):
        tried = engine.read(turned(part, turn).grey, page.dpi, _left(deadline))
        if _sure_letters(tried) >= max(_CLEARLY_MORE * before, before + _LEAST_MORE):
            return turn
    return 0


def _densest_rows(page: CleanPage) -> tuple[int, int]:
    """First and last row of the part of the page, a share of its height, that holds the most ink."""
    import numpy as np

    rows = page.ink.sum(axis=1, dtype=float)
    size = max(1, round(_TRIED_SHARE * len(rows)))
    first = int(np.convolve(rows, np.ones(size), mode="valid").argmax())
    scale = page.grey.shape[0] / len(rows)
    return round(first * scale), round((first + size) * scale)


def _sure_letters(seen: Iterable[SeenWord]) -> int:
    """Letters in the words that were read surely."""
    counts = (sum(c.isalpha() for c in word.text) for word in seen if word.confidence >= _SURE)
    return sum(count for count in counts if count >= _SURE_LETTERS)


def _left(deadline: float) -> float:
    """Seconds left, at least one: an engine takes 0 for no limit."""
    return max(1.0, deadline - time.monotonic())


def _lines(page: CleanPage, seen: Sequence[SeenWord]) -> tuple[Line, ...]:
    place = page.placement
    words = [
        PlacedWord(
            Word(word.text, place.page_box(word.left, word.top, word.right, word.bottom), word.confidence),
            word.row,
        )
        for word in seen
    ]
    return lines_in_reading_order(words, place.aspect, page.ruled)
