"""A page as an agent looks at it: upright, in colour, made by the program; never the sender's bytes."""

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from claims.reasons import refusal
from extractors.formats import PDF
from extractors.limits import Limits
from extractors.opaque import opaque
from extractors.sources import PageSource
from extractors.text.orientation import turn_image
from extractors.text.pdf_pages import open_page

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    from PIL import Image

    ColourImage = npt.NDArray[np.uint8]

# A sheet of A4 at 170 dpi: small print is legible at twice the screen's size, a page weighs 200 kB.
LONG_SIDE = 2000
"""Pixels of the longer side of a page as it is shown, at most."""
_JPEG_QUALITY = 72
_THUMBNAIL_SIDE = 240
_THUMBNAIL_QUALITY = 65
_LEAST_FALLS = 8  # of 64: a blank or even page looks like any other


@dataclass(frozen=True, slots=True)
class PagePictures:
    """JPEG files: the page, its long side 2,000 pixels or its own if less, and a thumbnail of 240.

    `likeness` differs in few bits between two takes of one photograph; None for a page that is all alike.
    """

    picture: bytes
    thumbnail: bytes
    likeness: int | None


def page_pictures(source: PageSource, rotation: int, limits: Limits) -> PagePictures:
    """The pictures of a page, turned clockwise by `rotation` degrees (0, 90, 180 or 270).

    Raises: UnreadableFile, OverLimit: the page cannot be decoded, or is over `max_megapixels`.
    """
    seen = _pdf_page(source) if source.media_type == PDF else _picture(source, limits)
    upright = turn_image(seen, rotation)
    return PagePictures(
        _jpeg(_within(upright, LONG_SIDE), _JPEG_QUALITY),
        _jpeg(_within(upright, _THUMBNAIL_SIDE), _THUMBNAIL_QUALITY),
        _likeness(upright),
    )


def coarser(picture: bytes, side: int, quality: int) -> bytes:
    """A picture made by the program, its long side of at most `side` pixels, as a JPEG of that quality."""
    from PIL import Image

    out = BytesIO()
    with Image.open(BytesIO(picture)) as opened:
        opened.thumbnail((side, side))
        opened.save(out, "JPEG", quality=quality)
    return out.getvalue()


def _pdf_page(source: PageSource) -> "ColourImage":
    with open_page(source.content, source.page) as page:
        scale = LONG_SIDE / max(1.0, *page.get_size())
        pixels: ColourImage = page.render(scale=scale, maybe_alpha=False).to_numpy()[:, :, :3].copy()
        return pixels


def _picture(source: PageSource, limits: Limits) -> "ColourImage":
    """One frame of a picture, turned as its EXIF says, alpha laid on white."""
    import numpy as np
    import pi_heif
    from PIL import Image, ImageOps, UnidentifiedImageError

    pi_heif.register_heif_opener()
    Image.MAX_IMAGE_PIXELS = None  # the cap is checked below, before anything is decoded
    try:
        with Image.open(source.content) as picture:
            if source.page > 1:
                picture.seek(source.page - 1)
            if picture.width * picture.height > limits.max_megapixels * 1_000_000:
                raise refusal("trop_de_pixels", limit=limits.max_megapixels)
            picture.draft("RGB", (LONG_SIDE, LONG_SIDE))
            upright = ImageOps.exif_transpose(_small(picture))
            return np.asarray(upright)[:, :, ::-1].copy()
    except (UnidentifiedImageError, OSError, EOFError, SyntaxError, ValueError) as error:
        raise refusal("illisible") from error


def _small(picture: "Image.Image") -> "Image.Image":
    """In colour, no larger than is shown, still turned as it was taken."""
    turned = picture.getexif()
    small = opaque(picture).convert("RGB")
    small.thumbnail((LONG_SIDE, LONG_SIDE))
    small.getexif().update(turned)
    return small


def _within(pixels: "ColourImage", side: int) -> "ColourImage":
    import cv2

    height, width = pixels.shape[:2]
    scale = side / max(height, width)
    if scale >= 1:
        return pixels
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return cv2.resize(pixels, size, interpolation=cv2.INTER_AREA).astype(pixels.dtype, copy=False)


def _likeness(pixels: "ColourImage") -> int | None:
    """Where brightness falls from left to right on a grid of 8 by 8: 64 bits, signed as databases keep them.

    N. Krawetz, «Kind of Like That», 2013 (dHash).
    """
    import cv2

    grey = cv2.cvtColor(cv2.resize(pixels, (9, 8), interpolation=cv2.INTER_AREA), cv2.COLOR_BGR2GRAY)
    bits = (grey[:, :-1] > grey[:, 1:]).ravel()
    if not _LEAST_FALLS <= int(bits.sum()) <= bits.size - _LEAST_FALLS:
        return None
    value = sum(1 << n for n, falls in enumerate(bits.tolist()) if falls)
    return value - (1 << 64) if value >> 63 else value


def _jpeg(pixels: "ColourImage", quality: int) -> bytes:
    import cv2

    done, content = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, quality])
    if not done:
        raise refusal("illisible")
    return bytes(content)
