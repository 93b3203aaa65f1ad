"""Dust, photocopier specks and fax noise: small dark dots away from any letter."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy.typing as npt

    from extractors.text.engine import GreyImage
    from extractors.text.ink import Mask

# In inches: dots and accents of 8 point print are 0.013 wide or more, but stand close to a letter.
_SPECK = 0.0134
_LETTER = 0.04
_CLOSE = 0.025
# Smaller than any dot that is printed: painted over wherever it is.
_GRAIN = 0.0067
# Grey levels by which a speck is darker than the paper.
_CONTRAST = 60
# The page is looked at through windows this wide, in inches; two of nine make a speckled page.
_WINDOW = 0.8
_FEWEST_WINDOWS = 2
# Specks a square inch. Pages with dotted lines, fax noise or pale print have 0 to 46, speckled ones 300.
_DENSE = 120.0


def is_speckled(grey: "GreyImage", dpi: float) -> bool:
    """Whether, in some windows of nine, specks outnumber letters so much that they should go.

    A black and white copy is often clean but for the tint of a card, which has become dots.
    """
    side = round(_WINDOW * dpi)
    places = [(down, across) for down in (0.15, 0.4, 0.65) for across in (0.2, 0.45, 0.7)]
    windows = [
        grey[top : top + side, left : left + side]
        for down, across in places
        for top, left in [(int(down * grey.shape[0]), int(across * grey.shape[1]))]
    ]
    return sum(_window_is_speckled(window, dpi) for window in windows) >= _FEWEST_WINDOWS


def _window_is_speckled(window: "GreyImage", dpi: float) -> bool:
    sizes = _sizes(_dark(window))
    specks, letters = int((sizes <= _SPECK * dpi).sum()), int((sizes >= _LETTER * dpi).sum())
    density = specks * dpi**2 / max(window.size, 1)
    return density > _DENSE and specks > letters


def _dark(grey: "GreyImage") -> "Mask":
    import cv2
    import numpy as np

    paper = int(np.median(grey[::4, ::4])) if grey.size else 255
    return cv2.threshold(grey, max(paper - _CONTRAST, 0), 255, cv2.THRESH_BINARY_INV)[1]


def _sizes(mask: "Mask") -> "npt.NDArray[Any]":
    """The longer side of every connected piece."""
    import numpy as np

    from extractors.text.ink import blobs

    found = blobs(mask)
    return np.maximum(found.width, found.height)


def without_specks(grey: "GreyImage", dpi: float) -> "GreyImage":
    """The page with the specks that stand away from letters painted over with the paper's grey."""
    import cv2
    import numpy as np

    mask = _dark(grey)
    _, labels, pieces, centres = cv2.connectedComponentsWithStats(mask, connectivity=8, ltype=cv2.CV_32S)
    sizes = np.maximum(pieces[:, cv2.CC_STAT_WIDTH], pieces[:, cv2.CC_STAT_HEIGHT])
    sizes[0] = 0  # the paper
    letters = (sizes >= _LETTER * dpi)[labels].astype(np.uint8)
    reach = round(2 * _CLOSE * dpi) | 1
    near = cv2.dilate(letters, np.ones((reach, reach), np.uint8))
    columns, rows = np.rint(np.nan_to_num(centres)).astype(int).T
    lonely = (sizes <= _SPECK * dpi) & (near[rows, columns] == 0)
    lonely = (sizes > 0) & (lonely | (sizes <= _GRAIN * dpi))
    spots = cv2.dilate(lonely[labels].astype(np.uint8), np.ones((3, 3), np.uint8))
    cleaned = grey.copy()
    cleaned[spots > 0] = int(np.median(grey[::8, ::8]))
    return cleaned
