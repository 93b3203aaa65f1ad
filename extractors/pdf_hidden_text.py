"""Text of a PDF that nobody sees, and pages whose text says another number than their pixels.

Neither becomes a value: what leaves no mark on the page is not read. But whoever searches or copies the
original meets it, other programs read it, and an agent should know that it is there. The layer that
recognition leaves under a scan is not told: half of all mail has one.
"""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claims.active_content import in_order
from extractors.text.letters import Letters, read_letters, words_of
from extractors.text.orientation import turn_image
from extractors.text.pdf_pages import grey_pixels, open_page, scan_resolution

if TYPE_CHECKING:
    from claims.pages import Box, Word
    from extractors.text.engine import GreyImage, SecondReader

_MOST_PAGES = 30
_LONGEST_S = 8.0  # for a whole file; an ordinary page takes some milliseconds, one that hides text 50
_DPI = 100
# Letters and digits that must be hidden in a file to be told: an account number has 27, a mark for an
# electronic signature ("/sig1/") some five.
_FEWEST_HIDDEN = 12
_TINY_PT = 2.0  # the smallest print of contracts has 4
_WHITE = 235  # of 255
# Grey levels between the ink of a word that is seen and its paper: white on white has 0.
_VISIBLE_CONTRAST = 20
_INVISIBLE_MODES = frozenset({3, 7})  # ISO 32000-1, table 106: neither filled nor stroked
# Numbers of a page that are read from its pixels.
_MOST_COMPARED, _FEWEST_DIGITS = 8, 4
_COMPARED_DPI = 200
_MARGIN = 0.1
_SURE = 0.9
_ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class _Looked:
    """What was found of one page: how many letters cannot be seen, and whether a number differs."""

    hidden: int = 0
    differs: bool = False


def notes_of_hidden_text(path: Path, pages: int, reader: "SecondReader") -> tuple[str, ...]:
    """Codes of `claims.active_content` for the first pages of a PDF.

    Raises: UnreadableFile: a page cannot be opened.
    """
    deadline = time.monotonic() + _LONGEST_S
    hidden, differs = 0, False
    for number in range(1, min(pages, _MOST_PAGES) + 1):
        if time.monotonic() > deadline:
            break
        looked = _look(path, number, reader)
        hidden += looked.hidden
        differs |= looked.differs
    found = ["texte_invisible"] * (hidden >= _FEWEST_HIDDEN) + ["texte_autre_que_image"] * differs
    return in_order(found)


def _look(path: Path, number: int, reader: "SecondReader") -> _Looked:
    with open_page(path, number) as page:
        is_scan = scan_resolution(page) is not None
        if not is_scan and not _may_hide(page):
            return _Looked()
        letters = read_letters(page)
        if not any(letters.texts):
            return _Looked()
        width, height = page.get_size()
        rotation = letters.upright_turn
        if rotation in (90, 270):
            width, height = height, width
        words = words_of(letters, rotation, width / height)
        if is_scan:
            pixels = turn_image(grey_pixels(page, _dots(width, height, _COMPARED_DPI)), rotation)
            return _Looked(differs=_differs(words, pixels, reader))
        pixels = turn_image(grey_pixels(page, _dots(width, height, _DPI)), rotation)
        return _Looked(_off_page(letters) + sum(_hidden(word, pixels, height) for word in words))


def _dots(width: float, height: float, dpi: int) -> int:
    """A resolution that keeps a page of that size under eight megapixels."""
    return max(1, min(dpi, int(72 * (8e6 / max(width * height, 1.0)) ** 0.5)))


def _may_hide(page: Any) -> bool:
    """Whether anything on the page is written as hidden text is: asked of each object, nothing is drawn."""
    import pypdfium2.raw as pdfium

    left, bottom, right, top = page.get_bbox()
    written: list[tuple[float, float]] = []
    for thing in page.get_objects(max_depth=5):
        if thing.type == pdfium.FPDF_PAGEOBJ_TEXT:
            if _is_faint(thing):
                return True
            x0, y0, x1, y1 = thing.get_bounds()
            x, y = (x0 + x1) / 2, (y0 + y1) / 2
            if thing.level == 0 and not (left <= x <= right and bottom <= y <= top):
                return True
            written.append((x, y))
        elif thing.type != pdfium.FPDF_PAGEOBJ_FORM and written and _covers(thing, written):
            return True
    return False


def _is_faint(text: Any) -> bool:
    """Whether a text object is drawn in no ink, in white, transparent, or too small to be read."""
    import ctypes

    import pypdfium2.raw as pdfium

    if pdfium.FPDFTextObj_GetTextRenderMode(text.raw) in _INVISIBLE_MODES:
        return True
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if pdfium.FPDFPageObj_GetFillColor(text.raw, red, green, blue, alpha) and (
        min(red.value, green.value, blue.value) >= _WHITE or alpha.value <= 255 - _WHITE
    ):
        return True
    matrix = text.get_matrix()
    return bool(text.get_font_size() * max(abs(matrix.c), abs(matrix.d)) < _TINY_PT)


def _covers(thing: Any, written: Sequence[tuple[float, float]]) -> bool:
    """Whether what is drawn lies over text drawn before it."""
    left, bottom, right, top = thing.get_bounds()
    return any(left < x < right and bottom < y < top for x, y in written)


def _off_page(letters: Letters) -> int:
    """Letters and digits that stand beside the page."""
    x0, y0, x1, y1 = letters.boxes.T
    x, y = (x0 + x1) / 2, (y0 + y1) / 2
    beside = (x < 0) | (x > 1) | (y < 0) | (y > 1)
    return sum(text.isalnum() for text, away in zip(letters.texts, beside.tolist(), strict=True) if away)


def _hidden(word: "Word", pixels: "GreyImage", height: float) -> int:
    """The letters and digits of a word that leaves no mark, or that nobody can read; 0 when it is seen."""
    tiny = height * (word.box.y1 - word.box.y0) < _TINY_PT
    return sum(map(str.isalnum, word.text)) if tiny or not _leaves_a_mark(word.box, pixels) else 0


def _leaves_a_mark(box: "Box", pixels: "GreyImage") -> bool:
    there = _cut(box, pixels, 0.0)
    return there.size > 0 and int(there.max()) - int(there.min()) >= _VISIBLE_CONTRAST


def _cut(box: "Box", pixels: "GreyImage", margin: float) -> "GreyImage":
    """The pixels of a box, and of a share of its height around it."""
    height, width = pixels.shape
    around = margin * (box.y1 - box.y0) * height
    top, left = int(box.y0 * height - around), int(box.x0 * width - around)
    bottom, right = -int(-box.y1 * height - around), -int(-box.x1 * width - around)
    return pixels[max(0, top) : bottom, max(0, left) : right]


def _differs(words: "Sequence[Word]", pixels: "GreyImage", reader: "SecondReader") -> bool:
    """Whether the pixels surely show a number that the text of the page does not have, or nearly."""
    whole = "".join(_digits(word.text) for word in words)
    numbers = sorted(words, key=lambda word: -len(_digits(word.text)))[:_MOST_COMPARED]
    return any(
        _is_other(_digits(word.text), shown, whole)
        for word in numbers
        if len(_digits(word.text)) >= _FEWEST_DIGITS
        for shown in _shown(word, pixels, reader)
    )


def _shown(word: "Word", pixels: "GreyImage", reader: "SecondReader") -> Iterator[str]:
    """The digits where a word stands, when they are read surely."""
    cut = _cut(word.box, pixels, _MARGIN)
    if min(cut.shape) < 5:
        return
    heard = reader.read_word(cut)
    if heard.confidence >= _SURE and len(_digits(heard.text)) >= _FEWEST_DIGITS:
        yield _digits(heard.text)


def _is_other(said: str, shown: str, whole: str) -> bool:
    """Whether digits are others than those said there; a digit misread is not, nor a layer that slipped."""
    return shown not in whole and SequenceMatcher(None, said, shown).ratio() < _ALIKE


def _digits(text: str) -> str:
    return "".join(filter(str.isdecimal, text))
