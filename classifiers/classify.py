"""From read pages to documents: each page in exactly one, of a type of the catalogue or `autre`."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from claims.documents import Document
from claims.pages import PageKind, ReadPage
from claims.rulebook import Rulebook
from classifiers.cues import CueScorer
from classifiers.segments import ABSTAIN_BELOW, UNNAMED, Segment, cut, probability
from classifiers.sides import join_sides

BLANK = "page_blanche"
UNREADABLE = "illisible"
# What a mail's own text can be; it is a plain `courriel` unless it says more (contract, conventions).
MAIL_TYPES = ("lettre_demande", "courrier_relance", "courriel")
MAIL_DEFAULT = "courriel"
PHOTOGRAPH = "photo_prejudice"
# How often, by their looks alone, these pages are what they are called.
BLANK_CONFIDENCE = 0.99
PHOTOGRAPH_CONFIDENCE = 0.9
FAILED_CONFIDENCE = 0.95
WORDLESS_CONFIDENCE = 0.6  # not taken for a photograph, but nothing on it reads
NOTE_WORDS = 150  # of a mail, its headers and signature counted
MIN_WORDS = 3  # a page with fewer words says nothing by them
SURE = 0.75
HANDWRITTEN_WORDS = 40  # a page of handwriting is read as so many scraps, if badly


def classify_documents(pages: Sequence[ReadPage], rulebook: Rulebook) -> list[Document]:
    """Group pages into documents and name them; ids "d1", "d2"… follow reading order.

    Blank pages stand alone and do not part the pages around them. The sides of one identity card are
    joined wherever they lie.
    """
    scorer = CueScorer(rulebook)
    documents: list[Document] = []
    for _, of_item in groupby(pages, key=lambda page: page.item):
        documents += _of_one_item(list(of_item), scorer, rulebook)
    joined = join_sides(_cover_notes(documents))
    order = {(page.item, page.page): i for i, page in enumerate(pages)}
    joined.sort(key=lambda d: order[d.pages[0].item, d.pages[0].page])
    return [replace(document, id=f"d{i}") for i, document in enumerate(joined, 1)]


def name_document(pages: Sequence[ReadPage], rulebook: Rulebook) -> tuple[str, float]:
    """What pages that an agent put together are, and how sure that is: `autre` when nothing tells."""
    if len(pages) == 1 and (settled := _settled_by_looks(pages[0])) is not None:
        return settled.type, settled.confidence
    scorer = CueScorer(rulebook)
    total: dict[str, float] = {}
    for page in pages:
        for kind, evidence in scorer.score(page).items():
            total[kind] = total.get(kind, 0.0) + evidence.total
    total[UNNAMED] = ABSTAIN_BELOW
    best = max(total, key=lambda kind: total[kind])
    return best, probability(best, total)


def _cover_notes(documents: list[Document]) -> list[Document]:
    """A short mail that comes with a letter of claim only brings it: it is no second letter."""
    with_letter = any(d.type == "lettre_demande" and d.pages[0].mail is None for d in documents)
    if not with_letter:
        return documents
    return [replace(d, type=MAIL_DEFAULT) if _is_note(d) else d for d in documents]


def _is_note(document: Document) -> bool:
    mail = document.pages[0].mail is not None and document.type == "lettre_demande"
    return mail and sum(1 for page in document.pages for _ in page.words) <= NOTE_WORDS


def _of_one_item(pages: list[ReadPage], scorer: CueScorer, rulebook: Rulebook) -> list[Document]:
    if pages[0].mail is not None:
        return [_mail_text(pages, scorer)]
    documents = [settled for page in pages if (settled := _settled_by_looks(page))]
    settled_pages = {page.page for document in documents for page in document.pages}
    # A photograph or an unread page parts documents; a blank back does not.
    runs: list[list[ReadPage]] = [[]]
    for page in pages:
        if page.page not in settled_pages:
            runs[-1].append(page)
        elif page.kind is not PageKind.BLANK:
            runs.append([])
    for run in runs:
        scores = [scorer.score(page) for page in run]
        documents += [_document(s, run) for s in cut(run, scores, rulebook.types)]
    return documents


def _settled_by_looks(page: ReadPage) -> Document | None:
    """What a page is when its words do not count: failed, blank, or a photograph."""
    if page.failure is not None:
        return Document("", UNREADABLE, FAILED_CONFIDENCE, (page,))
    if page.kind is PageKind.BLANK:
        return Document("", BLANK, BLANK_CONFIDENCE, (page,))
    if _wordless(page):
        seen = PHOTOGRAPH_CONFIDENCE if page.kind is PageKind.PHOTO else WORDLESS_CONFIDENCE
        return Document("", PHOTOGRAPH, seen, (page,))
    return None


def _wordless(page: ReadPage) -> bool:
    """Whether nothing on the page reads as words: a picture, whatever it was taken for."""
    if page.kind is PageKind.HANDWRITTEN and sum(1 for _ in page.words) >= HANDWRITTEN_WORDS:
        return False
    sure = [word for word in page.words if word.confidence >= SURE and sum(map(str.isalpha, word.text)) > 2]
    return len(sure) < MIN_WORDS


def _document(segment: Segment, run: list[ReadPage]) -> Document:
    return Document("", segment.type, segment.confidence, tuple(run[i] for i in segment.pages))


def _mail_text(pages: list[ReadPage], scorer: CueScorer) -> Document:
    """A mail's own text is one document, whatever its length."""
    total = dict.fromkeys(MAIL_TYPES, 0.0)
    for page in pages:
        scores = scorer.score(page)
        for kind in MAIL_TYPES:
            total[kind] += scores[kind].total
    total[MAIL_DEFAULT] = max(total[MAIL_DEFAULT], ABSTAIN_BELOW)
    best = max(total, key=lambda kind: total[kind])
    return Document("", best, probability(best, total), tuple(pages))
