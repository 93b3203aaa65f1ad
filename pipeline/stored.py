"""From what is stored to values of the line, and back: what workers and pages of the review share."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from claims.cases import Draft
from claims.pages import ReadPage
from claims.rulebook import Rulebook
from claims.work import work_line
from extractors.sources import PageSource
from extractors.text.reading import failed_page
from pipeline.proposing import Likenesses, Matched, matched
from storage import cases, work
from storage.database import Connection
from storage.plis import StoredPage, StoredSource

WORKER_LOST = "lecture_interrompue"


def source_of(stored: StoredSource, content: Path) -> PageSource:
    """The page to read, its file fetched to `content`."""
    return PageSource(stored.item, stored.number, content, stored.media_type, stored.mail, stored.invoice_xml)


def lost_page(stored: StoredPage, code: str = "") -> ReadPage:
    """A page of which nothing was kept, with the code of what happened."""
    return failed_page(source_of(stored.source, Path()), code or stored.failure or WORKER_LOST)


def write_cases(
    connection: Connection,
    pli: str,
    draft: Draft,
    likenesses: Likenesses,
    rulebook: Rulebook,
    now: datetime,
) -> Matched:
    """Match the cases of a draft with those known, and write down their keys, links and lines of work."""
    cases.lock(connection)
    found = matched(
        draft,
        likenesses,
        lambda keys: cases.candidates(connection, pli, keys),
        rulebook,
        now.astimezone().date(),
    )
    drafted = [(k, c.proposals) for k, c in zip(found.keys, found.draft.cases, strict=True)]
    work.forget(connection, pli, len(drafted))
    cases.write(connection, pli, drafted, now)
    lines = [
        work_line(number, case, _pages(found.draft, case.documents))
        for number, case in enumerate(found.draft.cases, 1)
    ]
    work.write(connection, pli, lines, now)
    return found


def _pages(draft: Draft, documents: Sequence[str]) -> int:
    return sum(len(document.pages) for document in draft.documents if document.id in documents)


def likenesses_of(pages: Sequence[StoredPage]) -> Likenesses:
    """Likenesses of the pages that have one."""
    return {(p.source.item, p.source.number): p.likeness for p in pages if p.likeness is not None}
