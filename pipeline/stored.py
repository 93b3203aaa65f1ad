"""From what is stored to values of the line, and back: what workers and pages of the review share."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from claims.case_keys import CaseKeys
from claims.cases import Draft
from claims.fields import Field
from claims.pages import ReadPage
from claims.rulebook import Rulebook
from claims.work import work_line
from extractors.sources import PageSource
from extractors.text.reading import failed_page
from pipeline.proposing import Likenesses, Matched, keys_of, matched
from storage import cases, search, work
from storage.database import Connection
from storage.plis import StoredPage, StoredSource
from storage.search import PageText

WORKER_LOST = "lecture_interrompue"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def source_of(stored: StoredSource, content: Path) -> PageSource:
    """The page to read, its file fetched to `content`."""
    return PageSource(stored.item, stored.number, content, stored.media_type, stored.mail, stored.invoice_xml)


def lost_page(stored: StoredPage, code: str = "") -> ReadPage:
    """A page of which nothing was kept, with the code of what happened."""
    return failed_page(source_of(stored.source, Path()), code or stored.failure or WORKER_LOST)


def locked_keys(connection: Connection, pli: str, draft: Draft, likenesses: Likenesses) -> Sequence[CaseKeys]:
    """The keys of a draft's cases; where they are new, no other draft is written until the transaction ends.

    Most edits change no key, and wait for no other draft. Comes before any lock on the pli: whoever takes
    both takes them in this order, or two could wait for each other.
    """
    keys = keys_of(draft, likenesses)
    if not cases.are_written(connection, pli, keys):
        cases.lock(connection)
    return keys


def write_cases(
    connection: Connection,
    pli: str,
    draft: Draft,
    keys: Sequence[CaseKeys],
    rulebook: Rulebook,
    now: datetime,
) -> Matched:
    """Match the cases of a draft with those known, and write down their keys, links and lines of work."""
    found = matched(
        draft,
        keys,
        lambda keys: cases.candidates(connection, pli, keys),
        rulebook,
        now.astimezone().date(),
    )
    drafted = [(k, c.proposals) for k, c in zip(found.keys, found.draft.cases, strict=True)]
    ids = cases.write(connection, pli, drafted, now)
    lines = [
        work_line(number, case, _pages(found.draft, case.documents))
        for number, case in enumerate(found.draft.cases, 1)
    ]
    work.write(connection, pli, ids, lines, now)
    search.write(connection, pli, _page_texts(found.draft), _case_texts(pli, found.draft))
    return found


def _page_texts(draft: Draft) -> Iterator[PageText]:
    """The pages as the search finds them, each in the first case that its document belongs to."""
    cases = {name: n for n, case in reversed([*enumerate(draft.cases, 1)]) for name in case.documents}
    for document in draft.documents:
        for page in document.pages:
            yield PageText(page.item, page.page, cases.get(document.id, 0), page.text)


def _case_texts(pli: str, draft: Draft) -> dict[int, str]:
    """The values of each case as people write them, one a line."""
    return {
        number: "\n".join([f"{pli}-{number}", *(w for field in case.fields for w in _written(field.field))])
        for number, case in enumerate(draft.cases, 1)
    }


def _written(field: Field) -> Iterator[str]:
    yield field.value
    if _DAY.fullmatch(field.value):
        yield "/".join(field.value.split("-")[::-1])
    if field.name == "iban":
        yield field.value[-4:]  # what a bank statement shows of it


def _pages(draft: Draft, documents: Sequence[str]) -> int:
    return sum(len(document.pages) for document in draft.documents if document.id in documents)


def likenesses_of(pages: Sequence[StoredPage]) -> Likenesses:
    """Likenesses of the pages that have one."""
    return {(p.source.item, p.source.number): p.likeness for p in pages if p.likeness is not None}
