"""A pli as one PDF/A that can be searched: a picture of each page, and beneath it the words read on it."""

import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path

from claims.pages import ReadPage
from claims.reasons import reason
from extractors.limits import Limits
from extractors.pool import ReaderPool
from extractors.searchable.archival import save_archival
from extractors.searchable.picture_pages import PicturePage, lightened, picture_pdf
from extractors.sources import PageSource
from pipeline.intake.antivirus import Antivirus
from pipeline.intake.given import given_files
from pipeline.intake.unpack import unpack

Progress = Callable[[int, int], None]
"""Called with (pages read, pages in all) as reading goes on."""

# Pages held in memory at a time: with picture and words, half a megabyte each.
_AT_ONCE = 50
_MOST_BYTES = 250_000  # of the picture of a page
_Read = tuple[PageSource, ReadPage]


@dataclass(frozen=True, slots=True)
class Copied:
    """How many pages the PDF has; what is not in it, or cannot be searched, in French, a sentence each."""

    pages: int
    remarks: tuple[str, ...]


def write_searchable_pdf(
    paths: Sequence[Path],
    output: Path,
    limits: Limits,
    readers: ReaderPool,
    progress: Progress,
    antivirus: Antivirus | None = None,
) -> Copied:
    """Write the pages of a pli, in reading order, as one PDF/A-2u; without any page, nothing is written.

    Nothing of the files themselves is in it. Until it is whole, what stands at `output` is left alone.

    Raises: OperatorMustAct: an engine is not installed. OSError: it cannot be written. Unavailable: the
        antivirus, without which nothing is opened.
    """
    with tempfile.TemporaryDirectory(prefix="vaguemestre-pdf-") as folder:
        work = Path(folder)
        unpacked = unpack(given_files(paths), work, limits, readers, antivirus)
        remarks = [f"{item.path} : {item.reason.message}" for item in unpacked.items if item.reason]
        parts: list[Path] = []
        copied = 0
        for read in _batches(unpacked.sources, readers, progress):
            pages = _pictured(read, readers)
            remarks += _remarks(pages, limits)
            shown = [PicturePage(jpeg, page) for page, jpeg in pages if jpeg is not None]
            copied += len(shown)
            parts += _written(shown, work / f"partie-{len(parts)}.pdf")
        if parts:
            _put(parts, output)
    return Copied(copied, tuple(remarks))


def _batches(sources: Sequence[PageSource], readers: ReaderPool, progress: Progress) -> Iterator[list[_Read]]:
    """The pages as they are read, some at a time; while one batch is drawn, the next is being read."""
    reading = zip(sources, readers.read(sources), strict=True)
    told = _told(reading, len(sources), progress)
    while batch := list(islice(told, _AT_ONCE)):
        yield batch


def _told(reading: Iterable[_Read], total: int, progress: Progress) -> Iterator[_Read]:
    for done, read in enumerate(reading, 1):
        progress(done, total)
        yield read


def _pictured(read: Sequence[_Read], readers: ReaderPool) -> list[tuple[ReadPage, bytes | None]]:
    """Each page with its picture, None where it cannot be drawn."""
    with ThreadPoolExecutor(readers.workers) as asking:
        pictures = asking.map(partial(_picture, readers), read)
        return [(page, picture) for (_, page), picture in zip(read, pictures, strict=True)]


def _picture(readers: ReaderPool, read: _Read) -> bytes | None:
    source, page = read
    pictures = readers.pictures(source, page.rotation)
    return lightened(pictures.picture, _MOST_BYTES) if pictures else None


def _remarks(pages: Sequence[tuple[ReadPage, bytes | None]], limits: Limits) -> Iterator[str]:
    for page, jpeg in pages:
        where = f"{page.item}, page {page.page}"
        if jpeg is None:
            yield f"{where} : cette page ne peut pas être dessinée, elle manque dans le PDF."
        elif page.failure is not None:
            why = reason(page.failure, limit=limits.max_page_seconds).message
            yield f"{where} : montrée sans texte, la recherche n'y trouvera rien. {why}"


def _written(pages: Sequence[PicturePage], part: Path) -> list[Path]:
    """The part that those pages make; none when there is no page."""
    if not pages:
        return []
    with picture_pdf(pages) as pdf:
        pdf.save(part)
    return [part]


def _put(parts: Sequence[Path], output: Path) -> None:
    """Write beside the output, then put it in its place."""
    with tempfile.TemporaryDirectory(prefix=".vaguemestre-", dir=output.absolute().parent) as beside:
        whole = Path(beside) / "pdf"
        save_archival(parts, output.stem, whole)
        whole.replace(output)
