"""What a page looks like: blank, a photograph, an identity document, written by hand, or printed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claims.folding import fold
from claims.pages import Line, PageKind

if TYPE_CHECKING:
    from extractors.text.engine import GreyImage
    from extractors.text.ink import Mask

# A mark is a piece of ink at least this tall or wide, in inches: a letter of 8 points, not a grain of dust.
_MARK = 0.045
# Marks on a sheet that is still called blank: a page number, a fold, two specks.
_BLANK_MARKS = 6
_BLANK_INK = 0.001  # share of the sheet
# Ink that shows through from the other side is no more than this much darker than the paper; print is 90 or more.
_SHOW_THROUGH = 70
# Holes of a punch: round, this large in inches, this near to an edge as a share of the sheet.
_HOLE, _HOLE_EDGE = (0.17, 0.36), 0.1
_EDGE = 0.02
# Where the page is darker than this share of its lightest parts, under any letters, there is no paper to see.
_PAPER_LEVEL = 0.72
# Measured share without paper: letters, forms and invoices 0 to 0.06; photographs of things 0.5 to 1.
_PICTURE_SHARE = 0.25
_CARD_SHARE = 0.06
# Letters read surely on a page that is still called a photograph: a caption, a number plate.
_CAPTION_LETTERS = 60
# Words on an identity document, both sides on one sheet included; a letter that speaks of one has more.
_CARD_WORDS = 130
_CARD_NAMES = re.compile(
    r"carte nationale d identite|identity card|passeport|passport|titre de sejour|residence permit"
    r"|carte de sejour|permis de conduire|driving licence"
)
_MRZ = re.compile(r"[A-Z0-9<«]{10,}<<?[A-Z0-9<«]{5,}")
# Share of letters whose height is one of the four commonest, at 150 dpi. Print: 0.53 to 0.91, handwriting: 0.15
# to 0.41 (35 real pages). Print that reads badly is looked at, no other: the measure costs 20 ms.
_PRINT_TOP4 = 0.47
_DOUBTFUL = 0.7
_TOP4_DPI = 150


@dataclass(frozen=True, slots=True)
class Look:
    """Measures of a page's pixels.

    `marks` counts pieces of ink as large as letters, `strong_marks` those too dark to show through from
    the other side, edges and punch holes left out; `inked` is the share of the sheet that they cover;
    `picture` is the share of it where no paper can be seen.
    """

    marks: int
    strong_marks: int
    inked: float
    picture: float


def look(small: "GreyImage", mask: "Mask", dpi: float) -> Look:
    """The measures of a page; `small` is its copy at `dpi`, about 100, and `mask` the ink on it, rules apart."""
    import cv2
    import numpy as np

    from extractors.text.ink import paper

    background = paper(small, dpi)
    contrast = cv2.subtract(background, small)
    strong = cv2.bitwise_and(mask, cv2.threshold(contrast, _SHOW_THROUGH, 255, cv2.THRESH_BINARY)[1])
    marks, area = _marks(mask, dpi)
    lightest = float(np.percentile(background[::4, ::4], 99))
    return Look(
        marks=marks,
        strong_marks=_marks(strong, dpi)[0],
        inked=area / mask.size,
        picture=float((background < _PAPER_LEVEL * lightest).mean()),
    )


def _marks(mask: "Mask", dpi: float) -> tuple[int, int]:
    """How many marks there are away from the edges, and their area in pixels; punch holes are none."""
    import numpy as np

    from extractors.text.ink import blobs

    found = blobs(mask)
    height, width = mask.shape
    right, bottom = found.left + found.width, found.top + found.height
    size = np.maximum(found.width, found.height)
    inside = (
        (found.left > _EDGE * width)
        & (right < (1 - _EDGE) * width)
        & (found.top > _EDGE * height)
        & (bottom < (1 - _EDGE) * height)
    )
    near_edge = np.minimum(found.left, width - right) < _HOLE_EDGE * width
    near_edge |= np.minimum(found.top, height - bottom) < _HOLE_EDGE * height
    round_and_full = (found.area >= 0.6 * size**2) & (size >= _HOLE[0] * dpi) & (size <= _HOLE[1] * dpi)
    kept = (size >= _MARK * dpi) & inside & ~(near_edge & round_and_full)
    return int(kept.sum()), int(found.area[kept].sum())


def is_blank(seen: Look) -> bool:
    """Whether there is nothing on the sheet worth reading."""
    return seen.picture < _PICTURE_SHARE and seen.marks < _BLANK_MARKS and seen.inked < _BLANK_INK


def kind_of(seen: Look, lines: Sequence[Line]) -> PageKind:
    """The kind of a page whose lines were read; handwriting is told apart by `is_handwritten`."""
    if is_blank(seen):
        return PageKind.BLANK
    if _is_identity(seen, lines):
        return PageKind.IDENTITY
    letters = _sure_letters(lines)
    if seen.picture >= _PICTURE_SHARE and letters < _CAPTION_LETTERS:
        return PageKind.PHOTO
    shows_through = seen.strong_marks < _BLANK_MARKS and letters < _BLANK_MARKS
    return PageKind.BLANK if shows_through and seen.picture < _PICTURE_SHARE else PageKind.PRINTED


def _is_identity(seen: Look, lines: Sequence[Line]) -> bool:
    texts = [line.text.replace(" ", "") for line in lines]
    if any(_MRZ.search(text) for text in texts):
        return True
    words = sum(len(line.words) for line in lines)
    if words > _CARD_WORDS or seen.picture < _CARD_SHARE:
        return False
    return _CARD_NAMES.search(fold(" ".join(line.text for line in lines))) is not None


def _sure_letters(lines: Sequence[Line]) -> int:
    return sum(len(word.text) for line in lines for word in line.words if word.confidence >= 0.75)


def is_handwritten(grey: "GreyImage", dpi: float, confidence: float) -> bool:
    """Whether a page that reads badly does so because it was written by hand: no two letters are of one height."""
    import numpy as np

    from extractors.text.ink import blobs, ink, shrunk

    if confidence >= _DOUBTFUL:
        return False
    small = shrunk(grey, dpi, _TOP4_DPI)
    scale = dpi * small.shape[1] / grey.shape[1]
    found = blobs(ink(small, scale))
    letters = (found.height >= 0.03 * scale) & (found.height <= 0.6 * scale) & (found.area >= 8)
    heights = np.bincount(found.height[letters])
    if heights.sum() < 50:
        return False
    return float(np.sort(heights)[-4:].sum() / heights.sum()) < _PRINT_TOP4
