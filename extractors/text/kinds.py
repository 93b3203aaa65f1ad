"""What a page looks like: blank, a photograph, an identity document, written by hand, or printed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claims.folding import fold
from claims.pages import Line, PageKind
from extractors.text.engine import SeenWord

if TYPE_CHECKING:
    from extractors.text.engine import GreyImage
    from extractors.text.ink import Mask

# A mark is a piece of ink at least this tall or wide, in inches: a letter of 8 points, not a grain of dust.
_MARK = 0.045
# Marks on a sheet that is still called blank: a page number, a fold, two specks.
_BLANK_MARKS = 6
_BLANK_INK = 0.001  # share of the sheet
# Only sheets with less ink are looked at for print that shows through: it covers up to 0.003.
_NEARLY_BLANK = 0.01
# Ink that shows through from the other side is at most this much darker than the paper; print is 90 or more.
_SHOW_THROUGH = 70
# Steepest rise from ink to paper, a pixel, as a share of their contrast: print that shows through
# 0.10 to 0.18, faint ruling 0.04, pencil 0.27 to 0.50.
_SHARP = 0.22
# Holes of a punch: round, this large in inches, this near to an edge as a share of the sheet.
_HOLE, _HOLE_EDGE = (0.17, 0.36), 0.1
_EDGE = 0.02
# Where the page is darker than this share of its lightest parts, under any letters, there is no paper to see.
_PAPER_LEVEL = 0.72
# Share of that on documents: 0 to 0.05, in a shadow 0.3 to 0.5; on identity cards 0.03 and more.
_DARK_SHEET = 0.25
_CARD_SHARE = 0.03
# Share of a page where the ground itself is uneven, by so many grey levels over an eighth of an inch, the ink
# filled in: documents, shadows and folds included, 0 to 0.14; photographs of things 0.24 and more.
_GROUND_STEP = 15
_PHOTO_SHARE = 0.18
# Where nothing at all can be read, this much of dark or uneven ground makes a photograph.
_WORDLESS_SHARE = 0.1
# Width over height of cards, upright or lying.
_CARD_SHAPE = (1.3, 1.75)
# Confidence of words read surely.
_SURE = 0.75
# Letters read surely on a page that is still called a photograph: a caption, a number plate.
_CAPTION_LETTERS = 60
# Words on an identity document, both sides on one sheet included; a letter that speaks of one has more.
MOST_CARD_WORDS = 130
_CARD_NAMES = re.compile(
    r"carte nationale d identite|identity card|passeport|passport|titre de sejour|residence permit"
    r"|carte de sejour|permis de conduire|driving licence"
)
# What cards and passports print beside their values, in English too; two of them are on nothing else.
_CARD_LABELS = re.compile(
    r"surname|given names|nationality|date of birth|place of birth|document no|expiry date|date of issue"
)
# The same misread: one of their words is enough to look again.
_CARD_WORDS = re.compile(r"identit|passe?port|\bsurname|given name|residence|titre de sejour|driving")
_FEWEST_LABELS = 2
_CODED = re.compile(r"\b[I1l]DFRA|P<FRA|<<<<")
_MRZ = re.compile(r"[A-Z0-9<«]{10,}<<?[A-Z0-9<«]{5,}")
# Share of letters whose height is one of the four commonest, at 150 dpi. Print: 0.53 to 0.91, handwriting:
# 0.15 to 0.41 (35 real pages). Print that reads badly is looked at, no other: the measure costs 20 ms.
_PRINT_TOP4 = 0.47
_DOUBTFUL = 0.7
_TOP4_DPI = 150
# A page is handwritten when so much of its text looks so; a few words are no page.
_BY_HAND_SHARE, _LETTER_WORDS = 0.6, 10


@dataclass(frozen=True, slots=True)
class Look:
    """Measures of a page's pixels.

    `marks` counts pieces of ink as large as letters, `strong_marks` those too dark to show through from
    the other side, edges and punch holes left out; `inked` is the share of the sheet that they cover.
    `dark` is the share where no paper can be seen, `uneven` that where the ground under the ink is not
    even. `shape` is the longer side over the shorter.
    """

    marks: int
    strong_marks: int
    inked: float
    dark: float
    uneven: float
    shape: float


def look(small: "GreyImage", mask: "Mask", dpi: float) -> Look:
    """The measures of a page: `small` is its copy at `dpi`, about 100, `mask` the ink on it, rules apart."""
    import cv2
    import numpy as np

    from extractors.text.ink import paper

    height, width = small.shape
    background = paper(small, dpi)
    marks, area = _marks(mask, dpi)
    strong_marks = marks
    if area < _NEARLY_BLANK * mask.size:
        dark = cv2.threshold(cv2.subtract(background, small), _SHOW_THROUGH, 255, cv2.THRESH_BINARY)[1]
        strong_marks = _marks(cv2.bitwise_and(mask, dark), dpi)[0]
    lightest = float(np.percentile(background[::4, ::4], 99))
    return Look(
        marks=marks,
        strong_marks=strong_marks,
        inked=area / mask.size,
        dark=float((background < _PAPER_LEVEL * lightest).mean()),
        uneven=_uneven_share(background),
        shape=max(height, width) / min(height, width),
    )


def _uneven_share(background: "GreyImage") -> float:
    import cv2
    import numpy as np

    from extractors.text.ink import shrunk

    coarse = shrunk(background, 1.0, 0.25)
    steps = cv2.morphologyEx(coarse, cv2.MORPH_GRADIENT, np.ones((5, 5), np.uint8))
    return float((steps > _GROUND_STEP).mean())


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


def is_texture(seen: Look, words: Sequence[SeenWord]) -> bool:
    """Whether the marks on a page are those of a photograph: an engine found next to no word among them."""
    letters = sum(len(word.text) for word in words if word.confidence >= _SURE)
    return seen.uneven >= _PHOTO_SHARE and letters < _BLANK_MARKS


def is_blank(seen: Look) -> bool:
    """Whether there is nothing on the sheet worth reading."""
    return seen.uneven < _PHOTO_SHARE and seen.marks < _BLANK_MARKS and seen.inked < _BLANK_INK


def kind_of(seen: Look, lines: Sequence[Line]) -> PageKind:
    """The kind of a page whose lines were read; handwriting and show-through still count as print."""
    if _is_identity(seen, lines):
        return PageKind.IDENTITY
    letters = _sure_letters(lines)
    if seen.uneven >= _PHOTO_SHARE and letters < _CAPTION_LETTERS:
        return PageKind.PHOTO
    if letters < _BLANK_MARKS and max(seen.dark, seen.uneven) >= _WORDLESS_SHARE:
        return PageKind.PHOTO
    return PageKind.BLANK if is_blank(seen) else PageKind.PRINTED


def has_mrz(lines: Sequence[Line]) -> bool:
    """Whether some line is one of those that machines read on passports and cards."""
    return any(_MRZ.search(line.text.replace(" ", "")) for line in lines)


def _is_identity(seen: Look, lines: Sequence[Line]) -> bool:
    if has_mrz(lines):
        return True
    words = sum(len(line.words) for line in lines)
    is_card = seen.dark >= _CARD_SHARE or _CARD_SHAPE[0] <= seen.shape <= _CARD_SHAPE[1]
    if words > MOST_CARD_WORDS or not is_card or seen.uneven < _CARD_SHARE:
        return False
    text = fold(" ".join(line.text for line in lines))
    return _CARD_NAMES.search(text) is not None or len(set(_CARD_LABELS.findall(text))) >= _FEWEST_LABELS


def may_be_card(seen: Look, words: Sequence[SeenWord]) -> bool:
    """Whether a page, as first read, may be a card that reads better without its coloured ground."""
    if len(words) > MOST_CARD_WORDS:
        return False
    text = " ".join(word.text for word in words)
    if _CODED.search(text.replace(" ", "")):
        return True
    return seen.uneven >= _CARD_SHARE and _CARD_WORDS.search(fold(text)) is not None


def shows_through(seen: Look, lines: Sequence[Line], grey: "GreyImage", mask: "Mask") -> bool:
    """Whether all that is seen is the print on the other side: pale, blurred by the paper, and unreadable.

    `grey` is the page, `mask` the ink on it, in whatever size. Pale handwriting has sharp edges.
    """
    import cv2
    import numpy as np

    if seen.strong_marks >= _BLANK_MARKS or _sure_letters(lines) >= _BLANK_MARKS:
        return False
    size = (grey.shape[1], grey.shape[0])
    inked = cv2.resize(cv2.dilate(mask, np.ones((3, 3), np.uint8)), size, interpolation=cv2.INTER_NEAREST) > 0
    if not inked.any():
        return True
    steps = np.abs(cv2.Sobel(grey, cv2.CV_16S, 1, 0, ksize=3)[inked]) / 8
    contrast = float(np.median(grey[::8, ::8])) - float(np.percentile(grey[inked], 2))
    return float(np.percentile(steps, 98)) < _SHARP * max(contrast, 1.0)


def _sure_letters(lines: Sequence[Line]) -> int:
    return sum(len(word.text) for line in lines for word in line.words if word.confidence >= _SURE)


def is_mostly_by_hand(lines: Sequence[Line]) -> bool:
    """Whether most of a page was written by hand, by the words that look so: it may read well."""
    words = [word for line in lines for word in line.words]
    letters = sum(len(word.text) for word in words)
    by_hand = sum(len(word.text) for word in words if word.by_hand)
    return len(words) >= _LETTER_WORDS and by_hand >= _BY_HAND_SHARE * letters


def is_handwritten(grey: "GreyImage", dpi: float, confidence: float) -> bool:
    """Whether a page reads badly because it was written by hand: its letters are of many heights."""
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
