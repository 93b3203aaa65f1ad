"""A page image laid flat, turned, straightened and enlarged, in one move."""

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from extractors.text import ink, sheets, specks
from extractors.text.orientation import LineAxis, line_axis, turn_image
from extractors.text.placement import Placement, leaning, turning
from extractors.text.skew import skew_degrees

if TYPE_CHECKING:
    import numpy.typing as npt

    from extractors.text.engine import GreyImage

    Matrix = npt.NDArray[Any]

# Turning a page blurs it a little and costs 50 ms; below this, tesseract follows the lines by itself.
_LEAST_SKEW = 0.25
# Letters lower than this, in pixels, are enlarged to the second height. At 150 dpi those of 11 points are 13
# tall and read as well as they are; screen shots have 5 to 12.
_SMALL_LETTERS, _GOOD_LETTERS = 12, 24
_MOST_ENLARGEMENT = 4.0
_MOST_PIXELS = 40_000_000
# On a speckled page dots are measured, not letters. Three faxed cards took 11, 17 and over 100 seconds when
# enlarged as their dots asked for, 3, 6 and 99 at twice their size, 3, 2 and 6 at this: most of it is read.
_SPECKLED_ENLARGEMENT = 1.5


@dataclass(frozen=True, slots=True)
class StraightPage:
    """A page whose lines are level, either upright or upside down; nothing on it was changed.

    `grey` is (height, width) uint8 at `dpi`; `small` is its copy at `small_dpi`, about 100, for measures.
    `placement` says where its pixels lie on the page. `axis_is_sure` is false when there was too little
    print to tell which way the lines run. `letters` is the height of its letters, in pixels of `small`.
    """

    grey: "GreyImage"
    dpi: int
    small: "GreyImage"
    small_dpi: float
    placement: Placement
    axis_is_sure: bool
    letters: float | None


def straighten(grey: "GreyImage", dpi: int) -> StraightPage:
    """The page image, `dpi` dots an inch, with its lines level; unchanged when they are."""
    import numpy as np

    small = ink.shrunk(grey, dpi)
    course = _course(grey, small, dpi)
    placement = Placement(np.linalg.inv(course.matrix), grey.shape[1], grey.shape[0], course.rotation)
    if course.moves:
        grey = _moved(grey, course)
        small = ink.shrunk(grey, course.dpi)
    shrink = small.shape[1] / grey.shape[1]
    letters = None if course.letters is None else course.letters * shrink
    return StraightPage(grey, course.dpi, small, course.dpi * shrink, placement, course.axis_is_sure, letters)


@dataclass(frozen=True, slots=True)
class _Course:
    """How a page image is to be moved: `matrix` from its pixels to those of a straight page of `size`.

    `rotation` is the quarter turn that is in the matrix, `letters` the height of letters after it. `moves`
    is false when nothing is to be done.
    """

    matrix: "Matrix"
    size: tuple[int, int]
    rotation: int
    axis_is_sure: bool
    dpi: int
    letters: float | None
    moves: bool


def _course(grey: "GreyImage", small: "GreyImage", dpi: int) -> _Course:
    """Whatever moves the page needs, by what its copy `small` shows."""
    import cv2
    import numpy as np

    scale = grey.shape[1] / small.shape[1]
    corners = sheets.find_sheet(small)
    matrix, width, height = np.eye(3), small.shape[1], small.shape[0]
    if corners is not None:
        matrix, width, height = sheets.flattening(corners)
        small = cv2.warpPerspective(small, matrix, (width, height))
    mask = ink.ink(small, dpi / scale)
    letters, height_of_letters = ink.letters_of(mask)
    axis = line_axis(letters, height_of_letters)
    rotation = 90 if axis is LineAxis.DOWN else 0
    if rotation:
        matrix, mask = turning(width, height, rotation) @ matrix, turn_image(mask, rotation)
        width, height, height_of_letters = height, width, ink.letters_of(mask)[1]
    lean = skew_degrees(mask)
    leans = abs(lean) >= _LEAST_SKEW
    if leans:
        turn, width, height = leaning(width, height, -lean)
        matrix = turn @ matrix
    larger = _enlargement(height_of_letters, scale, width * height)
    if larger > 1 and specks.is_speckled(grey, dpi):
        larger = min(larger, _SPECKLED_ENLARGEMENT)
    grown = scale * larger
    return _Course(
        matrix=np.diag([grown, grown, 1]) @ matrix @ np.diag([1 / scale, 1 / scale, 1]),
        size=(round(width * grown), round(height * grown)),
        rotation=rotation,
        axis_is_sure=axis is not LineAxis.UNKNOWN,
        dpi=round(dpi * larger),
        letters=None if height_of_letters is None else height_of_letters * grown,
        moves=corners is not None or rotation != 0 or leans or larger > 1,
    )


def _enlargement(letters: float | None, scale: float, pixels: int) -> float:
    """By how much to enlarge a page of `pixels`, in its copy, whose letters are `letters` tall there."""
    if letters is None or letters * scale >= _SMALL_LETTERS:
        return 1.0
    most = math.sqrt(_MOST_PIXELS / (pixels * scale**2))
    return float(max(1.0, min(_MOST_ENLARGEMENT, most, _GOOD_LETTERS / (letters * scale))))


def _moved(grey: "GreyImage", course: _Course) -> "GreyImage":
    import cv2
    import numpy as np

    turned = turning(grey.shape[1], grey.shape[0], course.rotation)
    if np.allclose(course.matrix, turned, atol=1e-6):
        return turn_image(grey, course.rotation)
    enlarges = course.size[0] * course.size[1] > 1.2 * grey.size
    paper = int(np.percentile(grey[::8, ::8], 90))
    return cv2.warpPerspective(
        grey,
        course.matrix,
        course.size,
        flags=cv2.INTER_CUBIC if enlarges else cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_CONSTANT,
        borderValue=paper,
    )
