"""Pages of a PDF, opened with what has been filled into them as part of the page."""

import ctypes
import itertools
import math
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from claims.reasons import refusal

if TYPE_CHECKING:
    import pypdfium2

    from extractors.text.engine import GreyImage

# PDFium maps the page to a viewer in whole pixels: a viewer this large keeps a millionth of a page apart.
_VIEWER = 10_000_000
# A page that is one picture: less of it is a page that holds a picture.
_SCAN_SHARE = 0.85


@contextmanager
def open_page(path: Path, number: int) -> Iterator["pypdfium2.PdfPage"]:
    """One page, `number` from 1, its filled form fields and stamped notes merged into its content.

    Raises: UnreadableFile: no such page, or PDFium cannot open it.
    """
    import pypdfium2
    import pypdfium2.raw as pdfium

    try:
        with pypdfium2.PdfDocument(path) as document:
            document.init_forms()
            page = document[number - 1]
            if pdfium.FPDFPage_GetAnnotCount(page) > 0:
                pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
                page = document[number - 1]
            yield page
    except (pypdfium2.PdfiumError, IndexError) as error:
        raise refusal("illisible") from error


def has_text(path: Path, number: int) -> bool:
    """Whether a page, `number` from 1, holds any character, seen or not.

    Raises: UnreadableFile.
    """
    with open_page(path, number) as page:
        return bool(page.get_textpage().count_chars())


def grey_pixels(page: "pypdfium2.PdfPage", dpi: int, *, lightest: bool = False) -> "GreyImage":
    """The page as a viewer shows it, (height, width) uint8, ink dark; `lightest`: see `lightest_channel`."""
    # Rendered in colour: PDFium takes 0.27 s for a scan in grey, 0.10 s in colour.
    bitmap = page.render(scale=dpi / 72, maybe_alpha=False)
    return _one_channel(bitmap.to_numpy(), lightest=lightest)


def _one_channel(pixels: "GreyImage", *, lightest: bool) -> "GreyImage":
    """A picture in colour, (height, width, 3) BGR, as one channel."""
    import cv2

    return lightest_channel(pixels) if lightest else cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY)


def lightest_channel(pixels: "GreyImage") -> "GreyImage":
    """Each pixel as light as its lightest colour: of a coloured ground nothing is left, black print stays."""
    import cv2

    first, second, third = (pixels[:, :, channel] for channel in range(3))
    return cv2.max(cv2.max(first, second), third)


def viewer_mapping(page: "pypdfium2.PdfPage") -> tuple[float, float, float, float, float, float]:
    """(a, b, c, d, e, f) such that a point (x, y) of the page's own space is shown at
    (a x + b y + c, d x + e y + f), fractions of the page as a viewer shows it, origin at the top left.

    It holds the crop box and the page's own turn.
    """
    import pypdfium2.raw as pdfium

    def shown(x: float, y: float) -> tuple[float, float]:
        left, top = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDF_PageToDevice(page, 0, 0, _VIEWER, _VIEWER, 0, x, y, left, top)
        return left.value / _VIEWER, top.value / _VIEWER

    (c, f), (ax, dy), (bx, ey) = shown(0, 0), shown(100, 0), shown(0, 100)
    return ((ax - c) / 100, (bx - c) / 100, c, (dy - f) / 100, (ey - f) / 100, f)


def scan_resolution(page: "pypdfium2.PdfPage") -> float | None:
    """Dots per inch of the picture that fills the page, or None when none does."""
    import pypdfium2.raw as pdfium

    width, height = page.get_size()
    if page.get_rotation() in (90, 270):
        width, height = height, width
    for picture in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = picture.get_bounds()
        if (right - left) * (top - bottom) >= _SCAN_SHARE * width * height:
            pixels = picture.get_px_size()
            return 72 * math.sqrt(pixels[0] * pixels[1] / ((right - left) * (top - bottom)))
    return None


def embedded_scan(page: "pypdfium2.PdfPage", *, lightest: bool = False) -> "GreyImage | None":
    """The pixels of the JPEG that is all there is on the page, as they are; None when it is not so simple.

    Decoding takes 0.04 s where rendering takes 0.10 s, and nothing is resampled.
    """
    import pypdfium2.raw as pdfium

    # One more object is looked for than there may be: a page of vectors has thousands.
    objects = list(itertools.islice(page.get_objects(max_depth=1), 2))
    if len(objects) != 1 or objects[0].type != pdfium.FPDF_PAGEOBJ_IMAGE or page.get_rotation():
        return None
    picture = objects[0]
    if picture.get_filters() != ["DCTDecode"] or not _fills(picture, page):
        return None
    bitmap = picture.get_bitmap(render=False)
    pixels: GreyImage = bitmap.to_numpy()
    if bitmap.format == pdfium.FPDFBitmap_Gray:
        return pixels.reshape(bitmap.height, bitmap.width).copy()
    return _one_channel(pixels, lightest=lightest) if bitmap.format == pdfium.FPDFBitmap_BGR else None


def _fills(picture: "pypdfium2.PdfObject", page: "pypdfium2.PdfPage") -> bool:
    """Whether a picture lies upright on the page, from edge to edge, within a point."""
    a, b, c, d, e, f = picture.get_matrix().get()
    left, bottom, right, top = page.get_cropbox()
    edges = (b, c, e - left, f - bottom, e + a - right, f + d - top)
    return all(abs(off) < 1 for off in edges)
