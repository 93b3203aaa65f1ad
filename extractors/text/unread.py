"""What looks like words on a page where none was read."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from claims.pages import Box

if TYPE_CHECKING:
    import numpy.typing as npt

    from extractors.text.ink import Blobs, Mask

    Boxes = npt.NDArray[Any]  # (n, 4) int32: left, top, right, bottom, in pixels of a mask

# Shape of a word, in inches and as a ratio: its letters are joined across gaps this wide.
_LETTER_GAP = 0.05
_HEIGHT = (0.045, 0.35)
_SLENDER = 1.3
_LEAST_FILL = 0.25
_MARGIN = 2  # pixels of the mask around a word that belong to it
# Shape of a letter, or of a sign as large; what is left of a rule is thinner.
_LEAST_WIDTH, _TALLEST = 0.02, 5.0
# Words of one line are no farther apart, in inches.
_WORD_GAP = 0.15


def unread_words(ink: "Mask", dpi: float, read: Iterable[Box]) -> int:
    """How many words the ink seems to show outside the boxes of those that were read.

    `ink` is at `dpi`, rules apart; the boxes are fractions of the same page.
    """
    return len(_words(_rest(ink, read), dpi))


def unread_lines(ink: "Mask", dpi: float, read: Iterable[Box]) -> "Boxes":
    """The boxes of the lines that such words make with the single letters beside them, top to bottom."""
    import cv2
    import numpy as np

    from extractors.text.ink import blobs

    rest = _rest(ink, read)
    signs = np.zeros_like(ink)
    for left, top, right, bottom in np.concatenate([_words(rest, dpi), _letters(rest, dpi)]):
        signs[top:bottom, left:right] = 255
    gap = np.ones((1, max(2, round(_WORD_GAP * dpi))), np.uint8)
    lines = _boxes(blobs(cv2.morphologyEx(signs, cv2.MORPH_CLOSE, gap)))
    width, height = (lines[:, 2] - lines[:, 0], lines[:, 3] - lines[:, 1])
    return lines[width >= _SLENDER * height]


def unread_letters(ink: "Mask", dpi: float, read: Iterable[Box]) -> "Boxes":
    """The boxes of what looks like single letters, digits or signs outside those that were read."""
    return _letters(_rest(ink, read), dpi)


def _words(rest: "Mask", dpi: float) -> "Boxes":
    import cv2
    import numpy as np

    from extractors.text.ink import blobs

    gap = np.ones((1, max(2, round(_LETTER_GAP * dpi))), np.uint8)
    found = blobs(cv2.morphologyEx(rest, cv2.MORPH_CLOSE, gap))
    like = (
        (found.height >= _HEIGHT[0] * dpi)
        & (found.height <= _HEIGHT[1] * dpi)
        & (found.width >= _SLENDER * found.height)
        & (found.area >= _LEAST_FILL * found.width * found.height)
    )
    boxes: Boxes = _boxes(found)[like]
    return boxes


def _letters(rest: "Mask", dpi: float) -> "Boxes":
    from extractors.text.ink import blobs

    found = blobs(rest)
    like = (
        (found.height >= _HEIGHT[0] * dpi)
        & (found.height <= _HEIGHT[1] * dpi)
        & (found.width >= _LEAST_WIDTH * dpi)
        & (found.height <= _TALLEST * found.width)
        & (found.width <= _SLENDER * found.height)
    )
    boxes: Boxes = _boxes(found)[like]
    return boxes


def _rest(ink: "Mask", read: Iterable[Box]) -> "Mask":
    rest = ink.copy()
    for box in read:
        _blot(rest, box)
    return rest


def _boxes(found: "Blobs") -> "Boxes":
    import numpy as np

    return np.column_stack([found.left, found.top, found.left + found.width, found.top + found.height])


def _blot(mask: "Mask", box: Box) -> None:
    height, width = mask.shape
    mask[
        max(0, int(box.y0 * height) - _MARGIN) : int(box.y1 * height) + _MARGIN + 1,
        max(0, int(box.x0 * width) - _MARGIN) : int(box.x1 * width) + _MARGIN + 1,
    ] = 0
