"""What looks like words on a page where none was read."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from claims.pages import Box

if TYPE_CHECKING:
    from extractors.text.ink import Mask

# Shape of a word, in inches and as a ratio: its letters are joined across gaps this wide.
_LETTER_GAP = 0.05
_HEIGHT = (0.045, 0.35)
_SLENDER = 1.3
_LEAST_FILL = 0.25
_MARGIN = 2  # pixels of the mask around a word that belong to it


def unread_words(ink: "Mask", dpi: float, read: Iterable[Box]) -> int:
    """How many words the ink seems to show outside the boxes of those that were read.

    `ink` is at `dpi`, rules apart; the boxes are fractions of the same page.
    """
    import cv2
    import numpy as np

    from extractors.text.ink import blobs

    rest = ink.copy()
    for box in read:
        _blot(rest, box)
    gap = np.ones((1, max(2, round(_LETTER_GAP * dpi))), np.uint8)
    found = blobs(cv2.morphologyEx(rest, cv2.MORPH_CLOSE, gap))
    like = (
        (found.height >= _HEIGHT[0] * dpi)
        & (found.height <= _HEIGHT[1] * dpi)
        & (found.width >= _SLENDER * found.height)
        & (found.area >= _LEAST_FILL * found.width * found.height)
    )
    return int(like.sum())


def _blot(mask: "Mask", box: Box) -> None:
    height, width = mask.shape
    mask[
        max(0, int(box.y0 * height) - _MARGIN) : int(box.y1 * height) + _MARGIN + 1,
        max(0, int(box.x0 * width) - _MARGIN) : int(box.x1 * width) + _MARGIN + 1,
    ] = 0
