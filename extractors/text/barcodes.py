"""Codes printed on a page: QR, DataMatrix (2D-Doc), Code 128 (registered mail), PDF417, Aztec…"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from claims.pages import Barcode
from extractors.text.placement import Placement

if TYPE_CHECKING:
    import numpy.typing as npt

    from extractors.text.engine import GreyImage

    Areas = npt.NDArray[Any]  # (n, 4): left, top, right, bottom, in pixels

# Reading a whole page for codes takes 60 to 340 ms: only what is as dark as a code is read. Half of a
# code is ink, a tenth to a quarter of a paragraph. In inches: what is averaged, and the quiet zone around.
_WINDOW = 0.22
_DARK_SHARE, _MOST_DARK_SHARE = 0.3, 0.85
_QUIET_ZONE = 0.2
_LEAST_SIDE = 0.12
# A page with more dark areas than this is a picture: the largest are looked at.
_MOST_AREAS = 12
_MOST_PIXELS = 2_500_000


def find_barcodes(grey: "GreyImage", areas: "Areas", placement: Placement) -> tuple[Barcode, ...]:
    """The codes that can be decoded in some areas of the page, in its own pixels; each code once."""
    found = [code for area in areas for code in _decoded(grey, area.astype(int), placement)]
    return tuple({(code.symbology, code.text): code for code in found}.values())


def dark_areas(small: "GreyImage", dpi: float, ground: "GreyImage | None" = None) -> "Areas":
    """Where a page, given at about 100 dpi, is as dark as a code, with a margin; largest first.

    `ground` is its paper, when it is known already.
    """
    import cv2
    import numpy as np

    from extractors.text.ink import blobs, paper

    darkness = cv2.subtract(paper(small, dpi) if ground is None else ground, small)
    black = max(float(np.percentile(darkness[::4, ::4], 99.5)), 1.0)
    window = max(3, round(_WINDOW * dpi))
    average = cv2.blur(darkness, (window, window))
    dark = cv2.inRange(average, _DARK_SHARE * black, _MOST_DARK_SHARE * black)
    if not cv2.countNonZero(dark):
        return np.empty((0, 4), np.int32)
    found = blobs(dark)
    large = (found.width >= _LEAST_SIDE * dpi) & (found.height >= _LEAST_SIDE * dpi)
    margin = round(_QUIET_ZONE * dpi)
    areas = np.column_stack(
        [
            np.maximum(found.left - margin, 0),
            np.maximum(found.top - margin, 0),
            np.minimum(found.left + found.width + margin, small.shape[1]),
            np.minimum(found.top + found.height + margin, small.shape[0]),
        ]
    )[large]
    return areas[np.argsort(-found.area[large])][:_MOST_AREAS]


def _decoded(grey: "GreyImage", area: "npt.NDArray[Any]", placement: Placement) -> Iterator[Barcode]:
    import cv2
    import numpy as np
    import zxingcpp

    left, top, right, bottom = area.tolist()  # plain numbers, as all that a contained process answers
    part = np.ascontiguousarray(grey[top:bottom, left:right])
    shrink = max(1.0, (part.size / _MOST_PIXELS) ** 0.5)
    if shrink > 1:
        part = cv2.resize(part, None, fx=1 / shrink, fy=1 / shrink, interpolation=cv2.INTER_AREA)
    for code in zxingcpp.read_barcodes(part):
        corners = (
            code.position.top_left,
            code.position.top_right,
            code.position.bottom_right,
            code.position.bottom_left,
        )
        xs, ys = [c.x * shrink + left for c in corners], [c.y * shrink + top for c in corners]
        yield Barcode(code.format.name, code.text, placement.page_box(min(xs), min(ys), max(xs), max(ys)))
