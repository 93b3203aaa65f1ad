"""Placed words as the content of a PDF page: written, and not drawn."""

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING

from claims.pages import ReadPage
from extractors.searchable.alphabet import Alphabet, Typeface
from extractors.searchable.placing import PlacedText, PlacedWord, looks_upright, placed

if TYPE_CHECKING:
    import pikepdf

_NOT_DRAWN = 3  # text rendering mode: neither filled nor stroked


def write_words(page: "pikepdf.Page", read: ReadPage, face: Typeface, pdf: "pikepdf.Pdf") -> None:
    """Put the words that were read on a page beneath whatever it shows; its other content stays as it is.

    The page must be upright as a viewer shows it, its own turn included, the way up that it was read. One
    that states no size is left alone: viewers do not agree on what they show.
    """
    import pikepdf

    if "/MediaBox" not in page.obj:
        return
    to_page, width, height = _shown(page)
    name = str(page.add_resource(face.font, pikepdf.Name.Font, prefix="Lu"))
    written = _operators(placed(read, width, height), width, face.alphabet, name.encode())
    content = b"\n".join([b"q", _numbers(*to_page) + b" cm", *written, b"Q\n"])
    # Before the page's own content, which may leave the plane turned or scaled.
    page.contents_add(pikepdf.Stream(pdf, content), prepend=True)


def _shown(page: "pikepdf.Page") -> tuple[tuple[float, ...], float, float]:
    """The matrix from the page as shown, in points from its bottom left, to its own space; its size."""
    left, bottom, right, top = _visible_part(page)
    width, height = right - left, top - bottom
    turn = int(page.obj.get("/Rotate", 0)) // 90 * 90 % 360
    return {
        0: ((1, 0, 0, 1, left, bottom), width, height),
        90: ((0, 1, -1, 0, right, bottom), height, width),
        180: ((-1, 0, 0, -1, right, top), width, height),
        270: ((0, -1, 1, 0, left, top), height, width),
    }[turn]


def _visible_part(page: "pikepdf.Page") -> tuple[float, float, float, float]:
    """What a viewer shows: of the sheet, what lies in the crop box."""
    import pikepdf

    sheet = pikepdf.Rectangle(page.mediabox)
    shown = sheet & pikepdf.Rectangle(page.cropbox)
    if shown.width <= 0 or shown.height <= 0:
        shown = sheet
    return float(shown.llx), float(shown.lly), float(shown.urx), float(shown.ury)


def _operators(text: PlacedText, width: float, alphabet: Alphabet, font: bytes) -> Iterator[bytes]:
    """Text operators of PDF 1.7, 9.3 and 9.4; words of one line, and the spaces between them, in a row."""
    yield b"BT %d Tr" % _NOT_DRAWN
    if looks_upright(text):  # a space from edge to edge, above the first line, shows how lines run
        first = text.lines[0][0]
        yield from _word(PlacedWord(" ", 0, first.y + 1.5 * first.height, width, 1, 0), 0, alphabet, font)
    for line in text.lines:
        for word in line:
            yield from _word(word, text.lean, alphabet, font)
    yield b"ET"


def _word(word: PlacedWord, lean: float, alphabet: Alphabet, font: bytes) -> Iterator[bytes]:
    cos, sin = math.cos(lean), math.sin(lean)
    yield font + b" " + _numbers(word.height) + b" Tf"
    yield _numbers(cos, -sin, sin, cos, word.x, word.y) + b" Tm"
    yield from _stretched(word.text, word.width, word.height, alphabet)
    if word.gap:
        yield from _stretched(" ", word.gap, word.height, alphabet)


def _stretched(text: str, width: float, height: float, alphabet: Alphabet) -> Iterator[bytes]:
    """A text made to take that width at that height, in points."""
    natural = alphabet.width(text) / 1000 * height
    if natural:
        yield _numbers(100 * width / natural) + b" Tz <" + alphabet.encoded(text) + b"> Tj"


def _numbers(*values: float) -> bytes:
    return " ".join(f"{value:.4f}".rstrip("0").rstrip(".") for value in values).encode()
