"""Pages made of a picture and of the words that were read on it: nothing of the sender's file is in them."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from claims.pages import ReadPage
from extractors.searchable.alphabet import Typeface, typeface
from extractors.searchable.writing import write_words
from extractors.viewing import coarser

if TYPE_CHECKING:
    import pikepdf

_LONG_SIDE = 842.0  # points: A4, whatever the size of the paper was
# (long side in pixels, JPEG quality): what is tried, in turn, on pictures over the size wanted: photographs
# and scans with much grain. Print of 8 points is legible in the last.
_LIGHTER = ((2000, 55), (1800, 45), (1520, 40))


@dataclass(frozen=True, slots=True)
class PicturePage:
    """The JPEG of a page, upright, and what was read on it that way up; None when its words are not known."""

    jpeg: bytes
    read: ReadPage | None


def lightened(jpeg: bytes, most_bytes: int) -> bytes:
    """The picture made coarser until it takes at most `most_bytes`, or as coarse as is still legible."""
    light = jpeg
    for size in _LIGHTER:
        if len(light) <= most_bytes:
            break
        light = coarser(jpeg, *size)
    return light


def picture_pdf(pages: Sequence[PicturePage]) -> "pikepdf.Pdf":
    """A PDF of those pages."""
    import pikepdf

    pdf = pikepdf.new()
    face = typeface([page.read for page in pages], pdf)
    for page in pages:
        add_picture_page(page, face, pdf)
    return pdf


def add_picture_page(page: PicturePage, face: Typeface, pdf: "pikepdf.Pdf") -> None:
    """Append a page to a PDF; `face` is that of its words."""
    from pikepdf import Dictionary, Stream

    picture, (width, height) = _picture(page.jpeg, pdf)
    scale = _LONG_SIDE / max(width, height)
    size = (round(width * scale, 2), round(height * scale, 2))
    added = pdf.add_blank_page(page_size=size)
    added.obj.Resources = Dictionary(XObject=Dictionary(Im0=pdf.make_indirect(picture)))
    added.obj.Contents = Stream(pdf, b"q %.2f 0 0 %.2f 0 0 cm /Im0 Do Q" % size)
    if page.read is not None:
        write_words(added, page.read, face, pdf)


def _picture(jpeg: bytes, pdf: "pikepdf.Pdf") -> "tuple[pikepdf.Stream, tuple[int, int]]":
    """The JPEG as a picture of a PDF, bytes unchanged, and its size in pixels."""
    from pikepdf import Name, Stream
    from PIL import Image

    with Image.open(BytesIO(jpeg)) as opened:
        size, is_grey = opened.size, opened.mode == "L"
    picture = Stream(pdf, jpeg)
    picture.Type, picture.Subtype = Name.XObject, Name.Image
    picture.Width, picture.Height = size
    picture.ColorSpace = Name.DeviceGray if is_grey else Name.DeviceRGB
    picture.BitsPerComponent, picture.Filter = 8, Name.DCTDecode
    return picture, size
