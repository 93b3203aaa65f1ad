"""One piece of a case as PDF files small enough to be sent: its pages in order, upright, without actions.

Pages of PDF files are copied as they are, pictures are laid on pages. What is then too large is made of
pictures of its pages, smaller and smaller; what is still too large is cut into parts. What was read on
pages that hold no text of their own is written beneath their pictures, to be searched and copied.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from claims.pages import ReadPage, TextSource
from claims.reasons import refusal
from extractors.formats import PDF
from extractors.limits import Limits
from extractors.searchable.alphabet import Typeface, typeface
from extractors.searchable.picture_pages import PicturePage, add_picture_page, picture_pdf
from extractors.searchable.writing import write_words
from extractors.sources import PageSource
from extractors.text.pdf_pages import has_text
from extractors.viewing import coarser, page_pictures

if TYPE_CHECKING:
    import pikepdf

# (long side in pixels, JPEG quality): A4 at 130 and 100 dpi; None is how agents see it, at 170 dpi. Small
# print is legible in the first two.
_SIZES = (None, (1520, 60), (1170, 45))
_MEGA = 1_000_000
_LIVE_NOTES = frozenset({"/FileAttachment", "/RichMedia", "/3D", "/Movie", "/Sound", "/Screen"})


@dataclass(frozen=True, slots=True)
class PiecePage:
    """A page of a piece, and the quarter turns (degrees, clockwise) that make it upright.

    `read` is what was read on it that way up; None when its words are not known.
    """

    source: PageSource
    rotation: int
    read: ReadPage | None = None


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
    face = typeface([page.read for page in pages], made)
    for page in pages:
        if page.source.media_type == PDF:
            _copy_page(page, face, made)
        else:
            add_picture_page(_picture_page(page, None, limits), face, made)
    made.save(output, compress_streams=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)


def _copy_page(page: PiecePage, face: Typeface, made: "pikepdf.Pdf") -> None:
    import pikepdf

    try:
        with pikepdf.open(page.source.content) as original:
            made.pages.append(original.pages[page.source.page - 1])
            _disarm(made.pages[-1])
            made.pages[-1].rotate(page.rotation, relative=True)
    except (pikepdf.PdfError, IndexError) as error:
        raise refusal("illisible") from error
    if page.read is not None and _is_mute(page.read, page.source):
        write_words(made.pages[-1], page.read, face, made)


def _is_mute(read: ReadPage, source: PageSource) -> bool:
    """Whether words were read on a page that holds no text: one whose text is not to be trusted keeps it."""
    return read.text_source is TextSource.OCR and not has_text(source.content, source.page)


def _disarm(page: "pikepdf.Page") -> None:
    """A page keeps its stamps and filled fields; it loses the files pinned to it and all that would start."""
    import pikepdf

    notes = [note for note in page.obj.get("/Annots", []) if isinstance(note, pikepdf.Dictionary)]
    kept = [note for note in notes if str(note.get("/Subtype", "")) not in _LIVE_NOTES]
    if notes:
        page.obj.Annots = pikepdf.Array(kept)
    for node in (page.obj, *kept):
        for key in ("/AA", "/A", "/PA"):
            if key in node:
                del node[key]


def _small_parts(pages: Sequence[PiecePage], most_bytes: int, limits: Limits) -> list[bytes]:
    for size in _SIZES:
        content = _pictures_pdf(pages, size, limits)
        if len(content) <= most_bytes:
            return [content]
    if len(pages) == 1:
        raise refusal("fichier_trop_gros", limit=most_bytes // _MEGA)
    half = len(pages) // 2
    return _small_parts(pages[:half], most_bytes, limits) + _small_parts(pages[half:], most_bytes, limits)


def _pictures_pdf(pages: Sequence[PiecePage], size: tuple[int, int] | None, limits: Limits) -> bytes:
    """A PDF of pictures of the pages, each as large on paper as A4."""
    out = BytesIO()
    picture_pdf([_picture_page(page, size, limits) for page in pages]).save(out)
    return out.getvalue()


def _picture_page(page: PiecePage, size: tuple[int, int] | None, limits: Limits) -> PicturePage:
    jpeg = page_pictures(page.source, page.rotation, limits).picture
    return PicturePage(jpeg if size is None else coarser(jpeg, *size), page.read)
