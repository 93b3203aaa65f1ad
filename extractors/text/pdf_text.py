"""The text layer of a PDF page: its words, and where they stand.

PDFium gives the words, not pdfplumber: on four pages of 1,600 to 12,000 characters it takes 11 to 13 µs a
character against 90 to 155 (0.05 s against 0.42 s on a full letter), and it knows filled form fields.
"""

import math
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from claims.pages import Box, Word
from extractors.text.letters import read_letters, words_of
from extractors.text.orientation import turn_image
from extractors.text.pdf_pages import grey_pixels, open_page, scan_resolution

if TYPE_CHECKING:
    from extractors.text.engine import GreyImage

PREVIEW_DPI = 100
# Grey levels between the ink of a visible word and its paper: white on white has 0, pale grey print 50.
_VISIBLE_CONTRAST = 20


@dataclass(frozen=True, slots=True)
class TextLayer:
    """What the text layer of one page says.

    `words` are on the upright page (turned clockwise by `rotation`), in the order they were written;
    those that leave no mark on the page (white, invisible, covered) are not among them but counted in
    `hidden`. `width` and `height` are the upright page's, in points; `preview` is that page in grey at
    100 dpi. `undecoded` is the share of characters for which the fonts hold no text.
    `is_scan` is true when one picture fills the page.
    """

    words: tuple[Word, ...]
    rotation: int
    width: float
    height: float
    preview: "GreyImage"
    undecoded: float
    hidden: int
    is_scan: bool


def read_text_layer(path: Path, number: int) -> TextLayer:
    """The text layer of one page of a PDF, `number` from 1.

    A page without a single character is not drawn for it: its preview is empty.

    Raises: UnreadableFile: no such page, or PDFium cannot open it.
    """
    import numpy as np

    with open_page(path, number) as page:
        width, height = page.get_size()
        letters = read_letters(page)
        if not any(letters.texts):
            return TextLayer((), 0, width, height, np.zeros((0, 0), np.uint8), letters.undecoded, 0, True)
        preview = grey_pixels(page, _preview_dpi(width, height))
        is_scan = scan_resolution(page) is not None
    rotation = letters.upright_turn
    if rotation in (90, 270):
        width, height = height, width
    preview = turn_image(preview, rotation)
    words = words_of(letters, rotation, width / height)
    visible = tuple(word for word in words if _leaves_a_mark(word.box, preview))
    hidden = len(words) - len(visible)
    return TextLayer(visible, rotation, width, height, preview, letters.undecoded, hidden, is_scan)


def _preview_dpi(width: float, height: float) -> int:
    """100 dpi, or what keeps the preview of a huge page under four megapixels."""
    return max(1, min(PREVIEW_DPI, int(72 * math.sqrt(4e6 / max(width * height, 1.0)))))


def _leaves_a_mark(box: Box, preview: "GreyImage") -> bool:
    """Whether anything can be seen where the word is said to stand."""
    height, width = preview.shape
    pixels = preview[
        int(box.y0 * height) : math.ceil(box.y1 * height), int(box.x0 * width) : math.ceil(box.x1 * width)
    ]
    return pixels.size > 0 and int(pixels.max()) - int(pixels.min()) >= _VISIBLE_CONTRAST
