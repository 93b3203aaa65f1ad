"""The line: from the files of one pli to its draft. No storage, no queue; the workers run the same steps."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from claims.assembly import assemble_cases
from claims.cases import Draft
from claims.documents import Document
from claims.pages import ReadPage
from claims.rulebook import Rulebook
from classifiers.classify import classify_documents
from extractors.fields.extract import read_fields
from extractors.language_model import load_ahead, word_vectors
from extractors.limits import Limits
from extractors.pool import ReaderPool
from extractors.sources import PageSource
from pipeline.intake.antivirus import Antivirus
from pipeline.intake.given import given_files
from pipeline.intake.unpack import unpack

Progress = Callable[[int, int], None]
"""Called with (pages read, pages in all) as reading goes on."""


def draft_pli(
    paths: Sequence[Path],
    rulebook: Rulebook,
    limits: Limits,
    today: date,
    progress: Progress | None = None,
    readers: ReaderPool | None = None,
    antivirus: Antivirus | None = None,
) -> Draft:
    """Turn the files of one envelope or one mail into a draft for an agent to confirm.

    Nothing is kept: work files live in a temporary directory. `today` is the day the draft is made for.
    `readers` are workers already started, with those limits, and dismissed once all is read; others are
    started when there are none.

    Raises: OperatorMustAct: tesseract or its French model is not installed, or the antivirus is set up wrong;
        Unavailable: the antivirus is away, and nothing is opened.
    """
    if readers is None:
        with ReaderPool(limits) as started:
            return draft_pli(paths, rulebook, limits, today, progress, started, antivirus)
    load_ahead()
    with TemporaryDirectory(prefix="vaguemestre-") as folder:
        work = Path(folder)
        unpacked = unpack(given_files(paths), work, limits, readers, antivirus)
        pages = _read(readers, unpacked.sources, progress)
        readers.dismiss()
        documents = understand(pages, rulebook)
        documents, cases = assemble_cases(documents, rulebook, today)
        return Draft(unpacked.items, documents, cases)


def _read(readers: ReaderPool, sources: Sequence[PageSource], progress: Progress | None) -> list[ReadPage]:
    pages = []
    for page in readers.read(sources):
        pages.append(page)
        if progress is not None:
            progress(len(pages), len(sources))
    return pages


def understand(pages: Sequence[ReadPage], rulebook: Rulebook) -> tuple[Document, ...]:
    """From read pages to documents with their fields."""
    found = classify_documents(pages, rulebook, word_vectors)
    return tuple(with_fields(document, rulebook) for document in found)


def with_fields(document: Document, rulebook: Rulebook) -> Document:
    """The document with the values it states."""
    return read_fields(document, rulebook.types[document.type])
