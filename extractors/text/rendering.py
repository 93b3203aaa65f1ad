"""Pages as pixels: what a PDF viewer or a picture viewer would show, in grey."""

import math
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from claims.errors import OverLimit
from claims.reasons import refusal
from extractors.limits import Limits
from extractors.opaque import opaque
from extractors.sources import PageSource
from extractors.text.pdf_pages import embedded_scan, grey_pixels, lightest_channel, open_page, scan_resolution

if TYPE_CHECKING:
    import pypdfium2
    from PIL import Image

    from extractors.text.engine import GreyImage

PDF = "application/pdf"
# EXIF: the tag, and the first of its values that lay a picture on its side.
_ORIENTATION, _FIRST_ON_ITS_SIDE = 0x0112, 5
# What tesseract's French model was trained near; above it costs time and reads no better.
_READING_DPI = 300
# Colour takes four bytes a dot in Pillow: larger pictures are looked at in grey only.
_MOST_COLOUR_MEGAPIXELS = 20
_LEAST_DPI = 150
# An embedded scan whose size is that of the page, within this share, needs no rendering.
_AS_IT_IS = 0.01
# A2 at 300 dpi. Pages with more are drawings or errors: read at a lower resolution, within the memory cap.
_READING_MEGAPIXELS = 40
# A4 and the bank card: what an unstated resolution is guessed from.
_A4_INCHES = (8.27, 11.69)
# Resolutions that cameras and screens write without having measured anything.
_HOLLOW_DPI = 100
# Dots of a coarse fax are twice as tall as wide; a larger ratio is an error.
_FAX_RATIO = 2.5
_LARGEST_SHEET_INCHES = 24.0
_SMALLEST_SHEET_INCHES = 1.5


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page as pixels, as a viewer shows it.

    `grey` is (height, width) uint8, ink dark. `dpi` is its resolution; when the file does not say one
    (`stated` is false), it is what the resolution would be if the picture were a sheet of A4. `width`
    and `height` are the page's size in points, or in pixels of the file when `stated` is false.
    """

    grey: "GreyImage"
    dpi: int
    width: float
    height: float
    stated: bool


def render(source: PageSource, limits: Limits) -> PageImage:
    """The page at the resolution that reading wants.

    Raises: UnreadableFile, OverLimit: the page cannot be decoded, or is over `max_megapixels`.
    """
    if source.media_type == PDF:
        return render_pdf_page(source.content, source.page, limits)
    return _render_picture(source.content, source.page, limits)


def render_lightest(source: PageSource, limits: Limits) -> "GreyImage | None":
    """The same pixels, each as light as its lightest colour: what is printed in colours nearly vanishes.

    None when the page is too large to be looked at in colour. The file is decoded anew: a page in colour is
    not kept for the few that need it.

    Raises: UnreadableFile.
    """
    bounded = replace(limits, max_megapixels=min(limits.max_megapixels, _MOST_COLOUR_MEGAPIXELS))
    try:
        if source.media_type == PDF:
            return render_pdf_page(source.content, source.page, bounded, lightest=True).grey
        return _render_picture(source.content, source.page, bounded, lightest=True).grey
    except OverLimit:
        return None


def render_pdf_page(
    path: Path, number: int, limits: Limits, dpi: int | None = None, *, lightest: bool = False
) -> PageImage:
    """One page of a PDF, `number` from 1, at `dpi` or at the resolution that reading wants.

    A huge page is rendered smaller rather than refused.

    Raises: UnreadableFile.
    """
    with open_page(path, number) as page:
        width, height = page.get_size()
        best = _bounded_dpi(dpi or _best_dpi(page), width, height, limits)
        scan = embedded_scan(page, lightest=lightest) if dpi is None else None
        if scan is not None and abs(scan.shape[1] - width * best / 72) <= _AS_IT_IS * scan.shape[1]:
            return PageImage(scan, best, width, height, stated=True)
        return PageImage(grey_pixels(page, best, lightest=lightest), best, width, height, stated=True)


def _best_dpi(page: "pypdfium2.PdfPage") -> int:
    """The scan's own resolution, within bounds, when the page is one embedded scan."""
    scan = scan_resolution(page)
    return _READING_DPI if scan is None else round(min(max(scan, _LEAST_DPI), _READING_DPI))


def _bounded_dpi(dpi: int, width: float, height: float, limits: Limits) -> int:
    """A resolution at which a page of `width` by `height` points stays under the caps on pixels."""
    megapixels = min(_READING_MEGAPIXELS, limits.max_megapixels)
    most = 72 * math.sqrt(megapixels * 1e6 / max(width * height, 1.0))
    return max(1, min(dpi, int(most)))


def _render_picture(path: Path, number: int, limits: Limits, *, lightest: bool = False) -> PageImage:
    """One frame of a picture, turned as its EXIF says, alpha laid on white.

    Raises: UnreadableFile, OverLimit.
    """
    import pi_heif
    from PIL import Image, UnidentifiedImageError

    pi_heif.register_heif_opener()
    Image.MAX_IMAGE_PIXELS = None  # the cap is checked below, before anything is decoded
    try:
        with Image.open(path) as picture:
            if number > 1:
                picture.seek(number - 1)
            if picture.width * picture.height > limits.max_megapixels * 1_000_000:
                raise refusal("trop_de_pixels", limit=limits.max_megapixels)
            return _at_reading_size(picture, lightest=lightest)
    except (UnidentifiedImageError, OSError, EOFError, SyntaxError, ValueError) as error:
        raise refusal("illisible") from error


def _at_reading_size(picture: "Image.Image", *, lightest: bool) -> PageImage:
    """The picture upright and grey, never above the reading resolution, its dots made square."""
    from PIL import ImageOps

    stated = _stated_dpi(picture)
    dpi_x, dpi_y = stated or _dpi_as_a4(picture.width, picture.height)
    target = min(max(dpi_x, dpi_y), _READING_DPI)
    size = (max(1, round(picture.width * target / dpi_x)), max(1, round(picture.height * target / dpi_y)))
    points = (picture.width / dpi_x * 72, picture.height / dpi_y * 72)
    width, height = points if stated else (float(picture.width), float(picture.height))
    picture.draft("RGB" if lightest else "L", size)
    # Grey before anything else: in colour Pillow holds four bytes a dot, and turning copies them.
    turned = picture.getexif().get(_ORIENTATION, 1) >= _FIRST_ON_ITS_SIDE
    upright = _lightest(picture) if lightest else opaque(picture).convert("L")
    ImageOps.exif_transpose(upright, in_place=True)
    if turned:
        size, width, height = (size[1], size[0]), height, width
    return PageImage(_resized(upright, size), round(target), width, height, stated is not None)


def _stated_dpi(picture: "Image.Image") -> tuple[float, float] | None:
    """The resolution the file states, across and down, when it is one that a scanner would write."""
    stated = picture.info.get("dpi")
    if not stated or max(stated) < _HOLLOW_DPI or max(stated) > _FAX_RATIO * min(stated):
        return None
    sheet = (picture.width / float(stated[0]), picture.height / float(stated[1]))
    if max(sheet) > _LARGEST_SHEET_INCHES or min(sheet) < _SMALLEST_SHEET_INCHES:
        return None
    return float(stated[0]), float(stated[1])


def _dpi_as_a4(width: int, height: int) -> tuple[float, float]:
    """The resolution if the picture were the largest that fits on a sheet of A4."""
    short, long = sorted((width, height))
    dpi = max(short / _A4_INCHES[0], long / _A4_INCHES[1])
    return dpi, dpi


def _lightest(picture: "Image.Image") -> "Image.Image":
    """One channel of 8 bits, of each pixel its lightest colour."""
    import numpy as np
    from PIL import Image

    if picture.mode not in ("RGB", "P", "CMYK", "YCbCr") or picture.has_transparency_data:
        return opaque(picture).convert("L")
    return Image.fromarray(lightest_channel(np.asarray(picture.convert("RGB"))))


def _resized(picture: "Image.Image", size: tuple[int, int]) -> "GreyImage":
    import cv2
    import numpy as np

    grey = np.asarray(picture, dtype=np.uint8)
    if (grey.shape[1], grey.shape[0]) == size:
        return grey
    shrinks = size[0] * size[1] < grey.size
    return cv2.resize(grey, size, interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_CUBIC)
