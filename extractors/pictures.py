"""Pictures: measured from their header before a pixel is decoded, then decoded once to be sure."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from claims.reasons import refusal
from extractors.inspection import Inspection
from extractors.limits import Limits
from extractors.tiff_chain import pages_are_missing

if TYPE_CHECKING:
    from PIL import Image

_MEGA = 1_000_000
_PAGED = frozenset({"image/tiff"})  # other kinds hold animations, thumbnails or depth maps
_CONVERTED = frozenset({"image/heic", "image/avif", "image/jp2"})  # read from a JPEG copy
_JPEG_QUALITY = 95
_LEAST_SEEN = 0.1  # share of the height that must have been decoded for a cut picture to be of use

# what Pillow and its decoders have been seen to raise on hostile bytes
_DECODING_ERRORS = (
    OSError,
    ValueError,
    SyntaxError,
    TypeError,
    IndexError,
    KeyError,
    EOFError,
    OverflowError,
)


def inspect_picture(path: Path, media_type: str, work: Path, limits: Limits) -> Inspection:
    """Count the pages of a picture and make sure that they decode.

    A picture cut in transit is kept as far as it goes, with a reserve for the agent.

    Raises: UnreadableFile, OverLimit.
    """
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = limits.max_megapixels * _MEGA
    if media_type == "image/heic":
        import pi_heif

        pi_heif.register_heif_opener()
    try:
        with _quiet(), _cut_pictures(allowed=False), Image.open(path) as picture:
            return _inspect_open(picture, path, media_type, work, limits)
    except Image.DecompressionBombError as error:
        raise refusal("trop_de_pixels", limit=limits.max_megapixels) from error
    except _DECODING_ERRORS as error:
        raise refusal("illisible") from error


@contextmanager
def _quiet() -> Iterator[None]:
    """Pillow tells odd metadata to the standard error output, where nobody can act on it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _inspect_open(
    picture: "Image.Image", path: Path, media_type: str, work: Path, limits: Limits
) -> Inspection:
    frames = _frame_count(picture) if media_type in _PAGED else 1
    if frames > limits.max_pages:
        raise refusal("trop_de_pages", found=frames, limit=limits.max_pages)
    width, height = picture.size
    whole = 0
    for frame in range(frames):
        if not _decodes(picture, frame, limits, full=media_type in _CONVERTED):
            break
        whole += 1
    if whole == frames and media_type not in _CONVERTED:
        reserve = "image_incomplete" if media_type in _PAGED and pages_are_missing(path) else None
        return Inspection(media_type, frames, path, media_type, reserve=reserve, width=width, height=height)
    if whole == frames:
        copy = _as_jpeg(picture, work)
        return Inspection(media_type, 1, copy, "image/jpeg", width=width, height=height)
    copy, content_type, pages = _salvaged(path, whole, work, limits)
    return Inspection(
        media_type, pages, copy, content_type, reserve="image_incomplete", width=width, height=height
    )


def _frame_count(picture: "Image.Image") -> int:
    try:
        return int(getattr(picture, "n_frames", 1))
    except _DECODING_ERRORS:
        return 1


def _decodes(picture: "Image.Image", frame: int, limits: Limits, *, full: bool) -> bool:
    try:
        picture.seek(frame)
        _check_size(picture, limits)
        if not full:
            # an eighth of the resolution shows a cut JPEG as well, ten times faster
            picture.draft(None, (max(1, picture.width // 8), max(1, picture.height // 8)))
        picture.load()
    except _DECODING_ERRORS:
        return False
    return True


def _check_size(picture: "Image.Image", limits: Limits) -> None:
    """Refuse before decoding: 400 million points take 1.2 GB once decoded."""
    if picture.width * picture.height > limits.max_megapixels * _MEGA:
        raise refusal("trop_de_pixels", limit=limits.max_megapixels)


def _as_jpeg(picture: "Image.Image", work: Path) -> Path:
    copy = work / f"{uuid4().hex}.jpg"
    options = {"exif": picture.info["exif"]} if picture.info.get("exif") else {}
    picture.convert("RGB").save(copy, "JPEG", quality=_JPEG_QUALITY, **options)
    return copy


def _salvaged(path: Path, whole: int, work: Path, limits: Limits) -> tuple[Path, str, int]:
    """A copy of what decodes: the first whole pages, or else the top of the first one.

    Returns: the copy, its media type, its number of pages.
    Raises: UnreadableFile: next to nothing decodes.
    """
    from PIL import Image

    with _cut_pictures(allowed=True), Image.open(path) as picture:
        if whole:
            return _first_pages(picture, whole, work), "image/tiff", whole
        if not _decodes(picture, 0, limits, full=True):
            raise refusal("illisible")
        if _seen_share(picture) < _LEAST_SEEN:
            raise refusal("tronque")
        return _as_jpeg(picture, work), "image/jpeg", 1


def _first_pages(picture: "Image.Image", pages: int, work: Path) -> Path:
    frames = []
    for page in range(pages):
        picture.seek(page)
        frames.append(picture.copy())
    copy = work / f"{uuid4().hex}.tif"
    frames[0].save(copy, "TIFF", save_all=True, append_images=frames[1:], compression="tiff_lzw")
    return copy


@contextmanager
def _cut_pictures(*, allowed: bool) -> Iterator[None]:
    """Whether decoders fill in what a cut picture lacks. The setting is global, and others change it."""
    from PIL import ImageFile

    before = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = allowed
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def _seen_share(picture: "Image.Image") -> float:
    """Share of the height above the flat area with which decoders fill what is missing, 0 to 1."""
    from PIL import Image, ImageChops

    grey = picture.convert("L")
    fill = grey.getpixel((grey.width - 1, grey.height - 1))
    box = ImageChops.difference(grey, Image.new("L", grey.size, fill)).getbbox()
    return box[3] / grey.height if box else 0.0
