"""The text layer of a PDF page: its words, and where they stand.

PDFium gives the words, not pdfplumber: on four pages of 1,600 to 12,000 characters it takes 11 to 13 µs a
character against 90 to 155 (0.05 s against 0.42 s on a full letter), and it knows filled form fields.
"""

import ctypes
import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from claims.pages import WHOLE_PAGE, Box, Word, union
from extractors.text.orientation import turn_box, turn_image
from extractors.text.pdf_pages import grey_pixels, open_page, scan_resolution, viewer_mapping

if TYPE_CHECKING:
    import pypdfium2

    from extractors.text.engine import GreyImage

# Letters of one word are closer than this, in heights of their line: a space is 0.25 of it or more, and
# letter spacing of justified lines stays under 0.1.
_LETTER_GAP = 0.16
# Letters of one word share at least this much of their height.
_SAME_ROW = 0.5
# Above and below a word's ink, in heights of that ink: low words like "nous" need 0.55 for their ascenders.
_FONT_SLACK = 0.6
# A title in spaced letters: so many at least, this close, in heights of their line.
_SPACED_LETTERS, _SPACED_GAP = 4, 0.6
PREVIEW_DPI = 100
_HYPHEN_AT_LINE_END = 0x02
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


@dataclass(frozen=True, slots=True)
class _Letter:
    """One character; `text` is "" where a word ends.

    `box` is its place in the line: its advance, by the height of its font. `ink` is what it blackens.
    """

    text: str
    box: Box
    ink: Box
    turn: int  # clockwise, of the letter on the page as shown: 0, 90, 180, 270


_WORD_END = _Letter("", WHOLE_PAGE, WHOLE_PAGE, 0)


def read_text_layer(path: Path, number: int) -> TextLayer:
    """The text layer of one page of a PDF, `number` from 1.

    A page without a single character is not drawn for it: its preview is empty.

    Raises: UnreadableFile: no such page, or PDFium cannot open it.
    """
    import numpy as np

    with open_page(path, number) as page:
        width, height = page.get_size()
        letters, undecoded = _letters(page)
        if not any(letter.text for letter in letters):
            return TextLayer((), 0, width, height, np.zeros((0, 0), np.uint8), undecoded, 0, True)
        preview = grey_pixels(page, _preview_dpi(width, height))
        is_scan = scan_resolution(page) is not None
    rotation = _upright_turn(letters)
    if rotation in (90, 270):
        width, height = height, width
    preview = turn_image(preview, rotation)
    runs = _unspaced(list(_split_words(letters, rotation, width / height)), rotation, width / height)
    words = [Word("".join(letter.text for letter in run), _word_box(run, rotation)) for run in runs]
    visible = tuple(word for word in words if _leaves_a_mark(word.box, preview))
    return TextLayer(visible, rotation, width, height, preview, undecoded, len(words) - len(visible), is_scan)


def _preview_dpi(width: float, height: float) -> int:
    """100 dpi, or what keeps the preview of a huge page under four megapixels."""
    return max(1, min(PREVIEW_DPI, int(72 * math.sqrt(4e6 / max(width * height, 1.0)))))


def _letters(page: "pypdfium2.PdfPage") -> tuple[list[_Letter], float]:
    """Every character with ends of words between, and the share for which fonts hold no text."""
    import pypdfium2.raw as pdfium

    text = page.get_textpage()
    place = viewer_mapping(page)
    page_turn = page.get_rotation()
    box = pdfium.FS_RECTF()
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    letters, undecoded, seen = [], 0, 0
    for index in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text, index)
        letter = "-" if code == _HYPHEN_AT_LINE_END else chr(code)
        if letter.isspace() or code == 0 or not pdfium.FPDFText_GetLooseCharBox(text, index, box):
            letters.append(_WORD_END)
            continue
        seen += 1
        undecoded += _is_undecoded(letter) or pdfium.FPDFText_HasUnicodeMapError(text, index) == 1
        turn = round(math.degrees(pdfium.FPDFText_GetCharAngle(text, index)) / 90) * 90 + page_turn
        pdfium.FPDFText_GetCharBox(text, index, left, right, bottom, top)
        letters.append(
            _Letter(
                letter,
                _shown(place, box.left, box.bottom, box.right, box.top),
                _shown(place, left.value, bottom.value, right.value, top.value),
                turn % 360,
            )
        )
    return letters, undecoded / max(seen, 1)


def _is_undecoded(letter: str) -> bool:
    """Replacement characters, private use areas, controls."""
    return letter == "\ufffd" or "\ue000" <= letter <= "\uf8ff" or letter < " "


def _shown(place: Sequence[float], left: float, bottom: float, right: float, top: float) -> Box:
    """A rectangle of the page's own space as a box of the page as shown."""
    a, b, c, d, e, f = place
    if b == d == 0 and a > 0 > e:  # most pages
        return Box(a * left + c, e * top + f, a * right + c, e * bottom + f)
    x0, y0 = a * left + b * bottom + c, d * left + e * bottom + f
    x1, y1 = a * right + b * top + c, d * right + e * top + f
    return Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def _upright_turn(letters: Sequence[_Letter]) -> int:
    """The clockwise turn that makes most letters upright."""
    turns = Counter(letter.turn for letter in letters if letter.text)
    return -turns.most_common(1)[0][0] % 360 if turns else 0


def _split_words(letters: Sequence[_Letter], rotation: int, aspect: float) -> Iterator[list[_Letter]]:
    """Runs of letters that follow one another closely; `aspect` is the upright page's width over height."""
    word: list[_Letter] = []
    for letter in letters:
        if word and not (letter.text and _continues(word[-1], letter, rotation, aspect)):
            yield word
            word = []
        if letter.text and _on_page(letter.box):
            word.append(letter)
    if word:
        yield word


def _continues(last: _Letter, letter: _Letter, rotation: int, aspect: float) -> bool:
    """Whether a letter belongs to the word that `last` ends."""
    if last.turn != letter.turn:
        return False
    turn = -letter.turn % 360
    before, after = turn_box(last.box, turn), turn_box(letter.box, turn)
    if (turn - rotation) % 180:
        aspect = 1 / aspect
    height = max(before.height, after.height) / aspect
    gap = (after.x0 - before.x1) / height if height else 0.0
    shared = min(before.y1, after.y1) - max(before.y0, after.y0)
    return -1 < gap < _LETTER_GAP and shared >= _SAME_ROW * min(before.height, after.height)


def _unspaced(words: list[list[_Letter]], rotation: int, aspect: float) -> list[list[_Letter]]:
    """The words, with titles set in spaced letters ("F A C T U R E") put back together."""
    joined: list[list[_Letter]] = []
    position = 0
    while position < len(words):
        end = position
        while end < len(words) and _is_next_spaced(words, end, end > position, rotation, aspect):
            end += 1
        if end - position >= _SPACED_LETTERS:
            joined.append([letter for word in words[position:end] for letter in word])
        else:
            end = max(end, position + 1)
            joined += words[position:end]
        position = end
    return joined


def _is_next_spaced(
    words: Sequence[list[_Letter]], index: int, after_first: bool, rotation: int, aspect: float
) -> bool:
    """Whether a word is one letter, and close enough to the letter before it when there is one."""
    word = words[index]
    if len(word) != 1 or not word[0].text.isalpha() or word[0].turn != -rotation % 360:
        return False
    if not after_first:
        return True
    before, box = turn_box(words[index - 1][0].box, rotation), turn_box(word[0].box, rotation)
    gap = (box.x0 - before.x1) * aspect
    return 0 < gap < _SPACED_GAP * box.height and abs(box.y1 - before.y1) < 0.2 * box.height


def _on_page(box: Box) -> bool:
    x, y = box.middle
    return 0 <= x <= 1 and 0 <= y <= 1 and box.width > 0 and box.height > 0


def _word_box(word: Sequence[_Letter], rotation: int) -> Box:
    """The box around a word on the upright page, cut at the page's edges.

    Some fonts claim twice the height they use: no box is taller than its ink and 60 % of it either side.
    """
    box = turn_box(union(letter.box for letter in word), rotation)
    ink = turn_box(union(letter.ink for letter in word), rotation)
    slack = _FONT_SLACK * ink.height if ink.height > 0 else box.height
    return Box(
        max(0.0, box.x0), max(0.0, box.y0, ink.y0 - slack), min(1.0, box.x1), min(1.0, box.y1, ink.y1 + slack)
    )


def _leaves_a_mark(box: Box, preview: "GreyImage") -> bool:
    """Whether anything can be seen where the word is said to stand."""
    height, width = preview.shape
    pixels = preview[
        int(box.y0 * height) : math.ceil(box.y1 * height), int(box.x0 * width) : math.ceil(box.x1 * width)
    ]
    return pixels.size > 0 and int(pixels.max()) - int(pixels.min()) >= _VISIBLE_CONTRAST
