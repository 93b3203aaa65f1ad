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


# How many times as much paper smearing along one axis fills as along the other, for that axis to be the lines'.
# Measured on 54 pages: 1.38 to 3.1 along the lines; on photographs and pages full of specks 0.9 to 1.1.
_CLEAR_AXIS = 1.25
# Smearing reaches over the gap between letters, in heights of a letter, but not to the next line.
_REACH = 0.8


def line_axis(ink: "Mask", letter_height: float | None) -> LineAxis:
    """Which way the lines run: letters are closer along their line than to the next line.

    `letter_height` is in pixels of the mask, None when there are too few letters to tell.
    """
    import cv2
    import numpy as np

    if letter_height is None:
        return LineAxis.UNKNOWN
    reach = max(2, round(_REACH * letter_height))
    before = cv2.countNonZero(ink)
    across = cv2.countNonZero(cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((1, reach), np.uint8))) - before
    down = cv2.countNonZero(cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((reach, 1), np.uint8))) - before
    if across > _CLEAR_AXIS * down:
        return LineAxis.ACROSS
    return LineAxis.DOWN if down > _CLEAR_AXIS * across else LineAxis.UNKNOWN
