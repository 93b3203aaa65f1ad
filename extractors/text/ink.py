"""Measures of what is dark on a page, at a resolution where they cost little."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from extractors.text.engine import GreyImage

    Mask: TypeAlias = npt.NDArray[Any]  # (height, width) uint8, 255 where true, 0 elsewhere

# Enough to tell letters of 6 points from dust, and rules from letters; a page takes 3 ms a measure.
MEASURING_DPI = 100
# Grey levels by which ink is darker than the paper around it: pencil and pale stamps start near 40.
_INK_CONTRAST = 40
# Letters and rules are thinner than this, in inches; what is wider and dark is a picture or a band.
_LETTER_REACH = 0.16
# Share of its box that a letter blackens, at least.
_LEAST_FILL = 0.15
# Pieces that labels of 16 bits tell apart, which cost half as much; each takes a square of 2 x 2 pixels.
_SHORT_LABELS = 65_535
# Fewer pieces than this are no text to measure by.
_FEWEST_LETTERS = 20


def shrunk(grey: "GreyImage", dpi: float, target_dpi: float = MEASURING_DPI) -> "GreyImage":
    """The page at `target_dpi`, or as it is when it has no more than that."""
    import cv2

    # Halved exactly, then interpolated: 4 ms from 300 dpi to 100, against 53 for averaging areas at once.
    while dpi >= 2 * target_dpi and min(grey.shape) >= 4:
        height, width = grey.shape[0] // 2, grey.shape[1] // 2
        even = grey[: 2 * height, : 2 * width]
        grey = cv2.resize(even, (width, height), interpolation=cv2.INTER_AREA)
        dpi /= 2
    scale = target_dpi / dpi
    if scale >= 1:
        return grey
    size = (max(1, round(grey.shape[1] * scale)), max(1, round(grey.shape[0] * scale)))
    return cv2.resize(grey, size, interpolation=cv2.INTER_LINEAR)


def paper(grey: "GreyImage", dpi: float) -> "GreyImage":
    """How light the paper is at every pixel, also under the letters: they are filled in from around."""
    import cv2

    reach = max(3, round(_LETTER_REACH * dpi) | 1)
    kernel = cv2.getStructuringElement(cv2.MORPH_RECT, (reach, reach))
    closed = cv2.morphologyEx(grey, cv2.MORPH_CLOSE, kernel)
    return cv2.blur(closed, (reach, reach))


def ink(grey: "GreyImage", dpi: float, ground: "GreyImage | None" = None) -> "Mask":
    """What is clearly darker than the paper around it; `ground` is that paper, when it is known already."""
    import cv2

    contrast = cv2.subtract(paper(grey, dpi) if ground is None else ground, grey)
    return cv2.threshold(contrast, _INK_CONTRAST, 255, cv2.THRESH_BINARY)[1]


@dataclass(frozen=True, slots=True)
class Blobs:
    """Connected pieces of a mask: arrays of one entry a piece, in pixels."""

    left: "npt.NDArray[np.int32]"
    top: "npt.NDArray[np.int32]"
    width: "npt.NDArray[np.int32]"
    height: "npt.NDArray[np.int32]"
    area: "npt.NDArray[np.int32]"


def blobs(mask: "Mask") -> Blobs:
    """The connected pieces of a mask, corners included.

    They are looked for between empty rows, which no piece crosses: 1.5 ms on a page of text instead of 5.
    """
    import numpy as np

    inked = np.flatnonzero(mask.any(axis=1))
    runs = np.split(inked, np.flatnonzero(np.diff(inked) > 1) + 1) if len(inked) else []
    found = [_pieces(mask, int(run[0]), int(run[-1]) + 1) for run in runs]
    return Blobs(*np.concatenate([np.empty((0, 5), np.int32), *found]).T)


def _pieces(mask: "Mask", top: int, bottom: int) -> "npt.NDArray[np.int32]":
    """(n, 5): left, top, width, height and area of the pieces in some rows, which must not all be empty."""
    import cv2
    import numpy as np

    left, _, width, _ = cv2.boundingRect(mask[top:bottom])
    part = mask[top:bottom, left : left + width]
    few = (part.shape[0] + 1) * (part.shape[1] + 1) <= 4 * _SHORT_LABELS
    labels = cv2.CV_16U if few else cv2.CV_32S
    pieces = cv2.connectedComponentsWithStats(part, connectivity=8, ltype=labels)[2][1:]
    placed: npt.NDArray[np.int32] = np.add(pieces, [left, top, 0, 0, 0], dtype=np.int32)
    return placed


def letters_of(mask: "Mask") -> "tuple[Mask, float | None]":
    """The ink that looks like letters, and their height in pixels; None when there are too few to tell.

    The height is the mean of the middle half of them: a median of whole pixels would jump.
    """
    import cv2
    import numpy as np

    _, labels, pieces, _ = cv2.connectedComponentsWithStats(mask, connectivity=8, ltype=cv2.CV_32S)
    width, height, area = (
        pieces[:, cv2.CC_STAT_WIDTH],
        pieces[:, cv2.CC_STAT_HEIGHT],
        pieces[:, cv2.CC_STAT_AREA],
    )
    like = (height >= 3) & (height <= max(mask.shape) / 20) & (width <= 3 * height) & (height <= 5 * width)
    like &= area >= _LEAST_FILL * width * height
    like[0] = False  # the paper
    heights = np.sort(height[like])
    if len(heights) < _FEWEST_LETTERS:
        return np.zeros_like(mask), None
    quarter = len(heights) // 4
    return np.where(like, 255, 0).astype(np.uint8)[labels], float(heights[quarter:-quarter].mean())
