"""The sheet of paper in a photograph, or in a scan with dark edges."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy.typing as npt

    from extractors.text.engine import GreyImage

    Corners = npt.NDArray[Any]  # (4, 2): top left, top right, bottom right, bottom left, in pixels

_LOOKING_PIXELS = 500  # longer side of the copy that is looked at
# A sheet takes a good part of the picture, but not all of it.
_LEAST_SHARE, _MOST_SHARE = 0.2, 0.97
# The sheet's outline is nearly a quadrilateral: share of that quadrilateral it fills.
_LEAST_FILL = 0.92
# Grey levels by which the sheet is lighter than what surrounds it, three pixels either side of its edge. One
# edge may be cut off by the frame. The edge of a shadow on the sheet is one edge, and a blurred one.
_LIGHTER = 30
_FRAME = 6
_NEAR_FRAME = 0.04
_STEP = 3.0
_SHARP_EDGES = 3
_A4_SHAPE = 2**0.5
_NEARLY = 0.12


def find_sheet(grey: "GreyImage") -> "Corners | None":
    """The corners of the lighter sheet that lies on something darker, or None when there is none to see.

    A small copy of the picture is enough: the corners are found to one pixel in 500.
    """
    import cv2
    import numpy as np

    from extractors.text.ink import shrunk

    scale = min(1.0, _LOOKING_PIXELS / max(grey.shape))
    small = cv2.medianBlur(shrunk(grey, 1.0, scale), 5)
    sheets = [corners for level in _levels(small) for corners in _sheets_above(small, level)]
    if not sheets:
        return None
    largest: Corners = max(sheets, key=lambda corners: cv2.contourArea(corners.astype(np.float32)))
    found: Corners = largest / scale
    return found


def _levels(small: "GreyImage") -> tuple[float, float]:
    """Greys that may part the sheet from what it lies on: Otsu's, and just above what lies along the frame.

    The first is wrong where half of the sheet is in shadow, the second where the sheet reaches the frame.
    """
    import cv2
    import numpy as np

    frame = np.concatenate([small[:_FRAME].ravel(), small[-_FRAME:].ravel(), small[:, :_FRAME].ravel()])
    otsu, _ = cv2.threshold(small, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    return otsu, float(np.percentile(frame, 85)) + _LIGHTER / 2


def _sheets_above(small: "GreyImage", level: float) -> "list[Corners]":
    """The corners of the largest area lighter than that level, when it has the look of a sheet."""
    import cv2
    import numpy as np

    light = cv2.threshold(small, level, 255, cv2.THRESH_BINARY)[1]
    light = cv2.morphologyEx(light, cv2.MORPH_CLOSE, np.ones((15, 15), np.uint8))
    outlines, _ = cv2.findContours(light, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    if not outlines:
        return []
    outline = max(outlines, key=cv2.contourArea)
    corners = _quadrilateral(outline)
    return [corners] if corners is not None and _is_sheet(small, outline, corners) else []


def _quadrilateral(outline: "npt.NDArray[Any]") -> "Corners | None":
    """The four corners of an outline that has four, in reading order of the picture."""
    import cv2

    hull = cv2.convexHull(outline)
    for tolerance in (0.02, 0.03, 0.05):
        shape = cv2.approxPolyDP(hull, tolerance * cv2.arcLength(hull, closed=True), closed=True)
        if len(shape) == 4:
            points = shape.reshape(4, 2).astype(float)
            sums, differences = points.sum(axis=1), points[:, 1] - points[:, 0]
            order = [sums.argmin(), differences.argmin(), sums.argmax(), differences.argmax()]
            return points[order] if len(set(order)) == 4 else None
    return None


def _is_sheet(small: "GreyImage", outline: "npt.NDArray[Any]", corners: "Corners") -> bool:
    """Whether the outline fills its quadrilateral, and that stands out sharply from what is around it."""
    import cv2
    import numpy as np

    area = cv2.contourArea(corners.astype(np.float32))
    if not _LEAST_SHARE <= area / small.size <= _MOST_SHARE:
        return False
    if cv2.contourArea(outline) < _LEAST_FILL * area:
        return False
    ends = np.roll(corners, -1, axis=0)
    edges = list(zip(corners, ends, strict=True))
    sharp = [_edge_step(small, start, end) >= _LIGHTER for start, end in edges]
    cut = [_along_frame(small, start, end) for start, end in edges]
    return sum(sharp) >= _SHARP_EDGES and all(s or c for s, c in zip(sharp, cut, strict=True))


def _along_frame(small: "GreyImage", start: "npt.NDArray[Any]", end: "npt.NDArray[Any]") -> bool:
    """Whether an edge of the sheet runs along the frame of the picture, which cuts it off."""
    import numpy as np

    limits = np.array([small.shape[1], small.shape[0]])
    near_low = (np.maximum(start, end) < _NEAR_FRAME * limits).any()
    near_high = (np.minimum(start, end) > (1 - _NEAR_FRAME) * limits).any()
    return bool(near_low or near_high)


def _edge_step(small: "GreyImage", start: "npt.NDArray[Any]", end: "npt.NDArray[Any]") -> float:
    """Grey levels gained in going over an edge of the sheet, clockwise from `start` to `end`, inwards."""
    import numpy as np

    along = end - start
    inwards = np.array([-along[1], along[0]]) / max(float(np.hypot(*along)), 1.0)
    points = start + np.linspace(0.1, 0.9, 40)[:, None] * along
    return _median_at(small, points + _STEP * inwards) - _median_at(small, points - _STEP * inwards)


def _median_at(small: "GreyImage", points: "npt.NDArray[Any]") -> float:
    """The middle grey at points, (n, 2); those off the picture count as light, like the sheet."""
    import numpy as np

    xs, ys = np.rint(points).astype(int).T
    height, width = small.shape
    on = (xs >= 0) & (xs < width) & (ys >= 0) & (ys < height)
    return float(np.median(np.where(on, small[ys.clip(0, height - 1), xs.clip(0, width - 1)], 255)))


def flattening(corners: "Corners") -> "tuple[npt.NDArray[Any], int, int]":
    """The matrix that lays the sheet flat, and the size of the flat sheet.

    Its shape is that of its edges, or of A4 when they come near: the far edge of a sheet looks shorter.
    """
    import cv2
    import numpy as np

    edges = np.linalg.norm(np.roll(corners, -1, axis=0) - corners, axis=1)
    width, height = (edges[0] + edges[2]) / 2, (edges[1] + edges[3]) / 2
    if abs(max(width, height) / min(width, height) / _A4_SHAPE - 1) < _NEARLY:
        area = width * height
        short, long = (area / _A4_SHAPE) ** 0.5, (area * _A4_SHAPE) ** 0.5
        width, height = (short, long) if width < height else (long, short)
    width, height = round(width), round(height)
    flat = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
    return cv2.getPerspectiveTransform(corners.astype(np.float32), flat), width, height
