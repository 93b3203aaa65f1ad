"""A scan read: cleaned, recognised, and turned the right way up by how well it reads."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claims.pages import Barcode, Box, Line, PageKind, Word
from extractors.text.barcodes import dark_areas, find_barcodes
from extractors.text.card_grounds import READING_DPI, enlarged, only_dark, surest, trimmed, without_ground
from extractors.text.clipped_lines import completed
from extractors.text.engine import OcrEngine, SecondReader, SeenWord, mean_confidence
from extractors.text.hands import are_by_hand
from extractors.text.kinds import (
    is_blank,
    is_handwritten,
    is_mostly_by_hand,
    is_texture,
    kind_of,
    look,
    may_be_card,
    shows_through,
)
from extractors.text.line_reading import read_unread, reread
from extractors.text.orientation import turn_box
from extractors.text.rows import PlacedWord, lines_in_reading_order
from extractors.text.scans import CleanPage, clean, turned
from extractors.text.second_reading import seconded
from extractors.text.straightening import StraightPage, straighten
from extractors.text.unread import unread_letters, unread_lines

if TYPE_CHECKING:
    from extractors.text.engine import GreyImage
    from extractors.text.unread import Boxes

# Mean confidence of a page's words. Upright: 0.85 to 0.96; upside down: 0.32 to 0.48.
_READS_WELL = 0.6
# A word read surely enough to tell which way is up: on a page that stands on its head few are.
_SURE, _SURE_LETTERS = 0.75, 3
# How many times as many letters another way up must give, read surely, and at least how many.
_CLEARLY_MORE, _LEAST_MORE = 1.5, 12
# Words read less surely are mostly none: of two rows at once, of a seal, of a drawing.
_HARDLY_READ = 0.5
# What an engine makes of what is left of a ruled line.
_RULE_SIGNS = "|¦_"
# Share of the page, where its ink is densest, that is read to try another way up.
_TRIED_SHARE = 0.3


@dataclass(frozen=True, slots=True)
class ReadScan:
    """A scan, read: its lines and codes on the upright page, its kind, and the turn that makes it upright."""

    lines: tuple[Line, ...]
    barcodes: tuple[Barcode, ...]
    kind: PageKind
    rotation: int


def read_scan(
    grey: "GreyImage",
    dpi: int,
    engine: OcrEngine,
    timeout_s: float,
    lightest: "Callable[[], GreyImage | None]" = lambda: None,
    rotation: int | None = None,
    second: SecondReader | None = None,
) -> ReadScan:
    """Everything that stands on a page image, `dpi` dots an inch. A blank sheet is not given to the engine.

    `lightest` gives the same pixels, each as light as its lightest colour; only cards are looked at so.
    `rotation` is the turn that a human says makes the page upright; None: it is found out. `second` is
    asked for the words that tell most.

    Raises: MissingProgram, Unavailable: as the engine says.
    """
    deadline = time.monotonic() + timeout_s
    straight = straighten(grey, dpi)
    page = clean(straight)
    seen_look = look(straight.small, page.ink, page.ink_dpi)
    if is_blank(seen_look):
        return ReadScan((), (), PageKind.BLANK, rotation or 0)
    turn = 0 if rotation is None else (rotation - page.placement.rotation) % 360
    if turn:
        page = turned(page, turn)
    words = engine.read(page.grey, page.dpi, _left(deadline))
    confidence = mean_confidence(words)
    if rotation is None and words and (confidence < _READS_WELL or _lies_on_its_side(words)):
        sideways = _lies_on_its_side(words) or not straight.axis_is_sure
        turn = _better_turn(page, words, (180, 90, 270) if sideways else (180,), engine, deadline)
        if turn:
            page = turned(page, turn)
            words = engine.read(page.grey, page.dpi, _left(deadline))
            confidence = mean_confidence(words)
    if may_be_card(seen_look, words):
        page, words = _without_colours(page, words, lightest(), engine, deadline)
    if second is not None and not is_texture(seen_look, words):
        words = reread(page.grey, words, second, deadline)
        words = completed(page.grey, words, _lost_letters(page, words), second, deadline)
        words = _with_overlooked(page, words, second, deadline)
        words = seconded(page.grey, words, second, deadline)
        words = _told_apart(page, words)
    lines = _lines(page, words)
    kind = kind_of(seen_look, lines)
    if kind is PageKind.PRINTED and shows_through(seen_look, lines, straight.grey, page.ink):
        kind = PageKind.BLANK
    elif kind is PageKind.PRINTED and (
        is_mostly_by_hand(lines) or is_handwritten(straight.grey, straight.dpi, confidence)
    ):
        kind = PageKind.HANDWRITTEN
    scan = ReadScan(lines, _codes(straight, turn), kind, page.placement.rotation)
    return scan if rotation is not None else _settled(scan)


def _without_colours(
    page: CleanPage,
    seen: tuple[SeenWord, ...],
    lightest: "GreyImage | None",
    engine: OcrEngine,
    deadline: float,
) -> tuple[CleanPage, tuple[SeenWord, ...]]:
    """A card read again without its coloured ground, and the words of both readings."""
    if lightest is None or lightest.shape != (page.placement.height, page.placement.width):
        return page, seen
    bare = without_ground(page, lightest, seen)
    dark = only_dark(bare.grey)
    looks = (
        enlarged(seen, bare.grey.shape[1] / page.grey.shape[1]),
        engine.read(bare.grey, READING_DPI, _left(deadline)),
        engine.read(dark, READING_DPI, _left(deadline), sparse=True),
    )
    return bare, surest([trimmed(words, dark) for words in looks])


def _settled(scan: ReadScan) -> ReadScan:
    """A photograph or a blank sheet does not say which way is up: it stays as it came."""
    if scan.kind not in (PageKind.PHOTO, PageKind.BLANK) or not scan.rotation:
        return scan
    back = -scan.rotation % 360
    lines = (
        replace(line, words=tuple(replace(word, box=turn_box(word.box, back)) for word in line.words))
        for line in scan.lines
    )
    codes = (replace(code, box=turn_box(code.box, back)) for code in scan.barcodes)
    return ReadScan(tuple(lines), tuple(codes), scan.kind, 0)


def _codes(straight: StraightPage, turn: int) -> tuple[Barcode, ...]:
    """The codes on the page, which was turned clockwise by a further `turn` degrees."""
    areas = dark_areas(straight.small, straight.small_dpi)
    scale = straight.grey.shape[1] / straight.small.shape[1]
    found = find_barcodes(straight.grey, areas * scale, straight.placement)
    return tuple(replace(code, box=turn_box(code.box, turn)) for code in found)


def _with_overlooked(
    page: CleanPage, seen: Sequence[SeenWord], second: SecondReader, deadline: float
) -> tuple[SeenWord, ...]:
    """The words, and those of lines that the engine lost: it took them for pictures, or two rows for one.

    Lines of identity cards, of boxed tables and of letterheads are dropped whole, also on clean pages. Where
    words were read that hardly can be, their ink counts as unread; what the second engine is sure of there
    takes their place.
    """
    trusted = [word for word in seen if word.confidence >= _HARDLY_READ]
    lines = unread_lines(page.ink, page.ink_dpi, _shares(page, trusted)) * _scale(page)
    found = read_unread(page.grey, lines, second, deadline)
    left = (word for word in seen if word.confidence >= _HARDLY_READ or not _is_covered(word, found))
    return (*left, *found)


def _told_apart(page: CleanPage, seen: Sequence[SeenWord]) -> tuple[SeenWord, ...]:
    """The words, those written by hand marked."""
    hands = are_by_hand(page.grey, seen)
    return tuple(replace(word, by_hand=by_hand) for word, by_hand in zip(seen, hands, strict=True))


def _lost_letters(page: CleanPage, seen: Sequence[SeenWord]) -> "Boxes":
    """What looks like letters that belong to no word, as boxes in pixels of the page."""
    return unread_letters(page.ink, page.ink_dpi, _shares(page, seen)) * _scale(page)


def _shares(page: CleanPage, seen: Sequence[SeenWord]) -> list[Box]:
    height, width = page.grey.shape
    return [Box(w.left / width, w.top / height, w.right / width, w.bottom / height) for w in seen]


def _scale(page: CleanPage) -> float:
    """Pixels of the page in one pixel of its ink."""
    return float(page.grey.shape[1] / page.ink.shape[1])


def _is_covered(word: SeenWord, by: Sequence[SeenWord]) -> bool:
    """Whether the middle of a word lies in another, or the middle of another in it."""
    return any(_holds(word, other) or _holds(other, word) for other in by)


def _holds(one: SeenWord, other: SeenWord) -> bool:
    across, down = (other.left + other.right) / 2, (other.top + other.bottom) / 2
    return one.left <= across <= one.right and one.top <= down <= one.bottom


def _better_turn(
    page: CleanPage,
    seen: Sequence[SeenWord],
    turns: Sequence[int],
    engine: OcrEngine,
    deadline: float,
) -> int:
    """The first clockwise turn after which the page reads clearly better; 0 when there is none.

    A part of it is tried; where next to nothing was read, then the whole: on a card the densest part is the
    face of its bearer.
    """
    parts = [_densest_rows(page)]
    if _upright_letters(seen) < _LEAST_MORE:
        parts.append((0, page.grey.shape[0]))
    for top, bottom in parts:
        before = _upright_letters(word for word in seen if top <= (word.top + word.bottom) / 2 < bottom)
        part = replace(page, grey=page.grey[top:bottom])
        for turn in turns:
            tried = engine.read(turned(part, turn).grey, page.dpi, _left(deadline))
            if _upright_letters(tried) >= max(_CLEARLY_MORE * before, before + _LEAST_MORE):
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


def _sure_letters(seen: Iterable[SeenWord]) -> Iterator[tuple[int, bool]]:
    """For every word read surely: its letters, and whether it stands upright."""
    for word in seen:
        letters = sum(c.isalpha() for c in word.text)
        if word.confidence >= _SURE and letters >= _SURE_LETTERS:
            yield letters, word.right - word.left > word.bottom - word.top


def _upright_letters(seen: Iterable[SeenWord]) -> int:
    """Letters in words read surely, across the page: tesseract also reads lines that run down it."""
    return sum(letters for letters, upright in _sure_letters(seen) if upright)


def _lies_on_its_side(seen: Sequence[SeenWord]) -> bool:
    """Whether most of what was read surely runs down or up the page."""
    return 2 * _upright_letters(seen) < sum(letters for letters, _ in _sure_letters(seen))


def _left(deadline: float) -> float:
    """Seconds left, at least one: an engine takes 0 for no limit."""
    return max(1.0, deadline - time.monotonic())


def _lines(page: CleanPage, seen: Sequence[SeenWord]) -> tuple[Line, ...]:
    """The words in lines: arranged on the clean page, where rows are level, then placed on the page."""
    height, width = page.grey.shape

    def level(left: float, top: float, right: float, bottom: float) -> Box:
        return Box(left / width, top / height, right / width, bottom / height)

    words = [
        PlacedWord(
            Word(
                text,
                level(word.left, word.top, word.right, word.bottom),
                word.confidence,
                word.other,
                word.by_hand,
            ),
            word.row,
        )
        for word in seen
        if (text := word.text.strip(_RULE_SIGNS))
    ]
    rules = [level(*rule) for rule in page.rules.tolist()]
    lines = lines_in_reading_order(words, width / height, rules)
    return tuple(replace(line, words=tuple(_placed(word, page) for word in line.words)) for line in lines)


def _placed(word: Word, page: CleanPage) -> Word:
    height, width = page.grey.shape
    box = word.box
    return replace(
        word,
        box=page.placement.page_box(box.x0 * width, box.y0 * height, box.x1 * width, box.y1 * height),
    )
