"""Light print on dark bands ("Total TTC" in reverse video), turned into dark print on light."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy.typing as npt

    from extractors.text.engine import GreyImage
    from extractors.text.ink import Mask

    Bands = npt.NDArray[Any]  # (n, 4): left, top, right, bottom, in pixels

# In inches: a band holds a line of 6 points, or the head of a letter; a taller dark area is a picture.
_LEAST_HEIGHT, _MOST_HEIGHT = 0.1, 1.2
# What is dark farther than this from anything light is a shadow; a band may stand at the edge of its page.
_SHADOW = 2.5
_LEAST_WIDTH = 0.3
# A band shows as unbroken dark above and below its print, this tall at least; rules are thinner.
_PADDING = 0.028
# Print inside a band is at most this tall.
_PRINT = 0.3
# A band is at most this light, as a share of the paper; white print on mid blue is 0.45.
_DARK = 0.62
# Share of its box that a band fills, print included.
_LEAST_FILL = 0.8
# Share of a band that is print: less is a bar, more a picture.
_LEAST_PRINT, _MOST_PRINT = 0.003, 0.5
# Share of the upper and lower edges of a band that is dark: print does not touch them. On paper: under 0.7.
_LEAST_EDGE = 0.9
# Pixels, at 100 dpi, over which a band fades into the paper.
_EDGE = 2
# Grey levels between a band and the print on it.
_CONTRAST = 60


def find_bands(grey: "GreyImage", dpi: float) -> "Bands":
    """The boxes of the dark bands that hold light print."""
    import cv2
    import numpy as np

    from extractors.text.ink import blobs

    dark = _dark(grey, dpi)
    ground = cv2.morphologyEx(dark, cv2.MORPH_OPEN, _rectangle(_LEAST_WIDTH * dpi, _PADDING * dpi))
    solid = cv2.morphologyEx(ground, cv2.MORPH_CLOSE, _rectangle(1, _PRINT * dpi))
    found = blobs(solid)
    fits = (
        (found.height >= _LEAST_HEIGHT * dpi)
        & (found.height <= _MOST_HEIGHT * dpi)
        & (found.width >= 1.5 * found.height)
        & (found.area >= _LEAST_FILL * found.width * found.height)
    )
    boxes = np.column_stack(
        [found.left, found.top, found.left + found.width, found.top + found.height]
    ).astype(np.int32)[fits]
    printed = [_holds_print(grey[y0:y1, x0:x1], dark[y0:y1, x0:x1]) for x0, y0, x1, y1 in boxes]
    return boxes[np.array(printed, dtype=bool)] if len(boxes) else boxes


def _dark(grey: "GreyImage", dpi: float) -> "Mask":
    """What is much darker than the paper; wide shadows are not."""
    import cv2

    from extractors.text.ink import shrunk

    coarse = shrunk(grey, 1.0, 0.25)
    light = cv2.morphologyEx(coarse, cv2.MORPH_CLOSE, _rectangle(_SHADOW * dpi / 4, _SHADOW * dpi / 4))
    light = cv2.resize(light, (grey.shape[1], grey.shape[0]), interpolation=cv2.INTER_LINEAR)
    return cv2.compare(grey, cv2.convertScaleAbs(light, alpha=_DARK), cv2.CMP_LT)


def _rectangle(width: float, height: float) -> "Mask":
    import numpy as np

    return np.ones((max(1, round(height)), max(1, round(width))), np.uint8)


def _holds_print(band: "GreyImage", dark: "Mask") -> bool:
    import numpy as np

    inside = dark[_EDGE:-_EDGE, _EDGE:-_EDGE]
    share = 1 - float(inside.mean()) / 255 if inside.size else 0.0
    if not _LEAST_PRINT <= share <= _MOST_PRINT or _edge_share(dark) < _LEAST_EDGE:
        return False
    return float(np.percentile(band, 99)) - float(np.median(band)) >= _CONTRAST


def _edge_share(dark: "Mask") -> float:
    """How much of the second row from the top and from the bottom is dark."""
    return float(dark[[1, -2]].mean()) / 255 if len(dark) > 3 else 0.0


def with_bands_reversed(grey: "GreyImage", bands: "Bands", paper: int) -> "GreyImage":
    """The page with its bands, in pixels of `grey`, turned dark on light; `paper` is the paper's grey."""
    reversed_page = grey.copy()
    for left, top, right, bottom in bands:
        area = reversed_page[top:bottom, left:right]
        area[:] = _reversed(area, paper)
    return reversed_page


def _reversed(area: "GreyImage", paper: int) -> "GreyImage":
    import numpy as np

    ground, light = float(np.median(area)), float(np.percentile(area, 99.5))
    level = (area.astype(np.float32) - ground) / max(light - ground, 1.0)
    dark: GreyImage = (paper * (1 - np.clip(level, 0, 1))).astype(np.uint8)
    return dark
