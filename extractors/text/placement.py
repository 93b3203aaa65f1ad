"""Where a pixel of a cleaned page lies on the page as the agent sees it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from claims.pages import Box
from extractors.text.orientation import turn_box

if TYPE_CHECKING:
    import numpy.typing as npt

    Matrix: TypeAlias = npt.NDArray[Any]  # 3 × 3, maps (x, y, 1)


@dataclass(frozen=True, slots=True)
class Placement:
    """How a cleaned page was made out of the page image: turned, straightened, scaled.

    `to_original` maps pixels of the cleaned page to pixels of the page image, which is `width` by
    `height` pixels. `rotation` is the clockwise quarter turn that makes the page image upright.
    """

    to_original: "Matrix"
    width: int
    height: int
    rotation: int

    def page_box(self, left: float, top: float, right: float, bottom: float) -> Box:
        """The box, on the upright page, around a rectangle of the cleaned page; cut at the page's edges."""
        # Plain numbers: a word takes 4 µs, with arrays of its four corners 60.
        (a, b, c), (d, e, f), (g, h, i) = self.to_original.tolist()
        xs, ys = [], []
        for x, y in ((left, top), (right, top), (right, bottom), (left, bottom)):
            scale = g * x + h * y + i
            xs.append((a * x + b * y + c) / scale / self.width)
            ys.append((d * x + e * y + f) / scale / self.height)
        box = Box(_cut(min(xs)), _cut(min(ys)), _cut(max(xs)), _cut(max(ys)))
        return turn_box(box, self.rotation)


def _cut(fraction: float) -> float:
    return min(max(fraction, 0.0), 1.0)


def mapped(matrix: "Matrix", points: "npt.NDArray[Any]") -> "npt.NDArray[Any]":
    """Points, (n, 2), through a 3 × 3 matrix."""
    import numpy as np

    through = np.column_stack([points, np.ones(len(points))]) @ matrix.T
    points_there: npt.NDArray[Any] = through[:, :2] / through[:, 2:]
    return points_there


def turning(width: int, height: int, rotation: int) -> "Matrix":
    """The matrix that turns a picture of that size clockwise by 0, 90, 180 or 270 degrees."""
    import numpy as np

    return np.array(
        {
            0: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
            90: [[0, -1, height], [1, 0, 0], [0, 0, 1]],
            180: [[-1, 0, width], [0, -1, height], [0, 0, 1]],
            270: [[0, 1, 0], [-1, 0, width], [0, 0, 1]],
        }[rotation],
        dtype=float,
    )


def leaning(width: int, height: int, degrees: float) -> "tuple[Matrix, int, int]":
    """The matrix that turns a picture clockwise by some `degrees` about its middle, and the new size."""
    import numpy as np

    turn = np.deg2rad(degrees)
    cos, sin = float(np.cos(turn)), float(np.sin(turn))
    new_width = round(width * cos + height * abs(sin))
    new_height = round(height * cos + width * abs(sin))
    x, y = width / 2, height / 2
    matrix = np.array(
        [
            [cos, -sin, new_width / 2 - cos * x + sin * y],
            [sin, cos, new_height / 2 - sin * x - cos * y],
            [0, 0, 1],
        ]
    )
    return matrix, new_width, new_height
