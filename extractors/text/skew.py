"""By how many degrees the lines of a page lean."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy.typing as npt

    from extractors.text.ink import Mask

# Sheets fed askew lean by up to 5 degrees, photographs by up to 12.
_WIDEST = 12.0
_COARSE, _FINE = 0.5, 0.05
# Undersides of letters looked at: enough for the peaks of the histogram to stand out.
_MOST_POINTS = 12_000
_FEWEST_POINTS = 200
# How much sharper the rows must be at the angle found than level, for the page to be turned: pages of prose
# gain 30 % or more at half a degree, drawings and photographs a few per cent at any angle.
_SHARPER = 1.08


def skew_degrees(ink: "Mask") -> float:
    """The lean of the lines, in degrees, clockwise positive; 0 when there are no lines to tell by.

    Postl's projection method, on the undersides of the ink, which line up along baselines and rules.
    """
    import numpy as np

    points = _undersides(ink)
    if len(points) < _FEWEST_POINTS:
        return 0.0
    coarse = _sharpest(points, np.arange(-_WIDEST, _WIDEST + _COARSE, _COARSE))
    fine = _sharpest(points, np.arange(coarse - _COARSE, coarse + _COARSE, _FINE))
    return fine if _sharpness(points, fine) >= _SHARPER * _sharpness(points, 0.0) else 0.0


def _undersides(ink: "Mask") -> "npt.NDArray[Any]":
    """(x, y) of ink pixels with none below, thinned evenly."""
    import numpy as np

    ys, xs = np.nonzero((ink[:-1] > 0) & (ink[1:] == 0))
    step = max(1, len(xs) // _MOST_POINTS)
    return np.column_stack([xs[::step], ys[::step]]).astype(float)


def _sharpest(points: "npt.NDArray[Any]", angles: "npt.NDArray[Any]") -> float:
    return float(max(angles, key=lambda degrees: _sharpness(points, float(degrees))))


def _sharpness(points: "npt.NDArray[Any]", degrees: float) -> float:
    """How much the points bunch into rows when the page is turned back by `degrees`."""
    import numpy as np

    rows = points[:, 1] - points[:, 0] * np.tan(np.deg2rad(degrees))
    counts = np.bincount((rows - rows.min()).astype(int)).astype(float)
    return float((counts**2).sum())
