"""Quarter turns: boxes and pictures turned, and which turn makes a page upright."""

from enum import Enum
from typing import TYPE_CHECKING

from claims.pages import Box

if TYPE_CHECKING:
    from extractors.text.engine import GreyImage
    from extractors.text.ink import Mask


def turn_box(box: Box, rotation: int) -> Box:
    """Where a box lies once its page has been turned clockwise by `rotation` degrees (0, 90, 180, 270)."""
    if rotation == 90:
        return Box(1 - box.y1, box.x0, 1 - box.y0, box.x1)
    if rotation == 180:
        return Box(1 - box.x1, 1 - box.y1, 1 - box.x0, 1 - box.y0)
    if rotation == 270:
        return Box(box.y0, 1 - box.x1, box.y1, 1 - box.x0)
    return box


def turn_image(image: "GreyImage", rotation: int) -> "GreyImage":
    """The picture turned clockwise by `rotation` degrees (0, 90, 180, 270)."""
    import cv2

    turns = {90: cv2.ROTATE_90_CLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_COUNTERCLOCKWISE}
    return cv2.rotate(image, turns[rotation]) if rotation else image


class LineAxis(Enum):
    """Which way the lines of a page run."""

    ACROSS = "across"
    DOWN = "down"
    UNKNOWN = "unknown"


# How many times as much paper smearing letters along one axis fills as along the other, for that axis to be
# the lines'. Measured on 90 pages, six layouts degraded in 15 ways: 2.2 or more; on an identity card 1.2, on
# a photograph 0.8.
_CLEAR_AXIS = 1.5
# Smearing reaches over the gap between letters, in heights of a letter, but not to the next line.
_REACH = 0.45


def line_axis(letters: "Mask", height: float | None) -> LineAxis:
    """Which way the lines run: letters are closer along their line than to the next line.

    `height` is that of the letters, in pixels of their mask, None when there are too few to tell.
    """
    import cv2
    import numpy as np

    if height is None:
        return LineAxis.UNKNOWN
    reach = max(3, round(_REACH * height) + 1)
    before = cv2.countNonZero(letters)
    across = cv2.countNonZero(cv2.morphologyEx(letters, cv2.MORPH_CLOSE, np.ones((1, reach), np.uint8)))
    down = cv2.countNonZero(cv2.morphologyEx(letters, cv2.MORPH_CLOSE, np.ones((reach, 1), np.uint8)))
    if across - before > _CLEAR_AXIS * (down - before):
        return LineAxis.ACROSS
    return LineAxis.DOWN if down - before > _CLEAR_AXIS * (across - before) else LineAxis.UNKNOWN
