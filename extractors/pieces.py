"""One piece of a case as PDF files small enough to be sent: its pages in order, upright, without actions.

Pages of PDF files are copied as they are, pictures are laid on pages. What is then too large is made of
pictures of its pages, smaller and smaller; what is still too large is cut into parts.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from claims.reasons import refusal
from extractors.formats import PDF
from extractors.limits import Limits
from extractors.sources import PageSource
from extractors.viewing import page_pictures

if TYPE_CHECKING:
    import pikepdf
    from PIL import Image

# (long side in pixels, JPEG quality): A4 at 170, 130 and 100 dpi; small print is legible in the first two.
_SMALLER = ((2000, 72), (1520, 60), (1170, 45))
_POINTS_A4 = 842.0  # long side
_MEGA = 1_000_000


@dataclass(frozen=True, slots=True)
class PiecePage:
    """A page of a piece, and the quarter turns (degrees, clockwise) that make it upright."""

    source: PageSource
    rotation: int


def make_piece(pages: Sequence[PiecePage], folder: Path, most_bytes: int, limits: Limits) -> list[Path]:
    """The piece as files of `folder`, each of at most `most_bytes`; more than one only when cut into parts.

    Raises: UnreadableFile; OverLimit: one page alone is too large.
    """
    whole = folder / "1.pdf"
    _copy_pages(pages, whole, limits)
    if whole.stat().st_size <= most_bytes:
        return [whole]
    parts = _small_parts(pages, most_bytes, limits)
    files = [folder / f"{number}.pdf" for number in range(1, len(parts) + 1)]
    for file, content in zip(files, parts, strict=True):
        file.write_bytes(content)
    return files


def _copy_pages(pages: Sequence[PiecePage], output: Path, limits: Limits) -> None:
    import pikepdf

    made = pikepdf.new()
    for page in pages:
        if page.source.media_type == PDF:
            _copy_page(page, made)
        else:
            with pikepdf.open(BytesIO(_pictures_pdf([page], _SMALLER[0], limits))) as drawn:
                made.pages.extend(drawn.pages)
    made.save(output, compress_streams=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)


def _copy_page(page: PiecePage, made: "pikepdf.Pdf") -> None:
    import pikepdf

    try:
        with pikepdf.open(page.source.content) as original:
            made.pages.append(original.pages[page.source.page - 1])
            _disarm(made.pages[-1])
            made.pages[-1].rotate(page.rotation, relative=True)
    except (pikepdf.PdfError, IndexError) as error:
        raise refusal("illisible") from error


def _disarm(page: "pikepdf.Page") -> None:
    """A page keeps its stamps and filled fields, and loses whatever a click or its opening would start."""
    for node in (page.obj, *page.obj.get("/Annots", [])):
        for key in ("/AA", "/A"):
            if key in node:
                del node[key]


def _small_parts(pages: Sequence[PiecePage], most_bytes: int, limits: Limits) -> list[bytes]:
    for size in _SMALLER:
        content = _pictures_pdf(pages, size, limits)
        if len(content) <= most_bytes:
            return [content]
    if len(pages) == 1:
        raise refusal("fichier_trop_gros", limit=most_bytes // _MEGA)
    half = len(pages) // 2
    return _small_parts(pages[:half], most_bytes, limits) + _small_parts(pages[half:], most_bytes, limits)


def _pictures_pdf(pages: Sequence[PiecePage], size: tuple[int, int], limits: Limits) -> bytes:
    """A PDF of pictures of the pages, each as large on paper as A4."""
    side, quality = size
    pictures = [_picture(page, side, limits) for page in pages]
    out = BytesIO()
    first, *others = pictures
    dpi = 72 * max(max(picture.size) for picture in pictures) / _POINTS_A4
    first.save(out, "PDF", save_all=True, append_images=others, quality=quality, resolution=dpi)
    return out.getvalue()


def _picture(page: PiecePage, side: int, limits: Limits) -> "Image.Image":
    from PIL import Image

    picture = Image.open(BytesIO(page_pictures(page.source, page.rotation, limits).picture))
    picture.thumbnail((side, side))
    return picture
