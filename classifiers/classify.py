"""From read pages to documents: each page in exactly one, of a type of the catalogue or `autre`."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np

from claims.documents import Document
from claims.pages import PageKind, ReadPage, TextSource, Word
from claims.rulebook import Rulebook
from classifiers.continuity import is_next_of_series
from classifiers.cues import HANDWRITTEN_WORDS
from classifiers.meaning import Vector, WordVectors
from classifiers.page_model import BLANK, MAIL_DEFAULT, UNREADABLE, PageJudge, log_shares
from classifiers.segments import Segment, cut, together
from classifiers.sides import join_sides

# What a mail's own text can be; it is a plain `courriel` unless it says more (contract, conventions).
MAIL_TYPES = ("lettre_demande", "courrier_relance", MAIL_DEFAULT)
MAIL_SAYS_MORE = 2.5  # log-odds that a mail's text must show before it is more than a `courriel`
MAIL_TEMPERATURE = 1.5  # of its probability: cues are fewer and less independent than they look
PHOTOGRAPH = "photo_prejudice"
# How often, by their looks alone, these pages are what they are called.
BLANK_CONFIDENCE = 0.99
PHOTOGRAPH_CONFIDENCE = 0.9
FAILED_CONFIDENCE = 0.95
WORDLESS_CONFIDENCE = 0.6  # not taken for a photograph, but nothing on it reads
CLAIMS = ("lettre_demande", "requete_reparation_detention")
NOTE_WORDS = 150  # of a mail, its headers and signature counted
MIN_WORDS = 3  # a page with fewer words says nothing by them
SURE = 0.75


def classify_documents(pages: Sequence[ReadPage], rulebook: Rulebook, vectors: WordVectors) -> list[Document]:
    """Group pages into documents and name them; ids "d1", "d2"… follow reading order.

    Blank pages stand alone and do not part the pages around them. The sides of one identity card are
    joined wherever they lie.
    """
    judge = PageJudge(rulebook, vectors)
    documents: list[Document] = []
    for stream in streams(pages):
        documents += _of_one_stream(stream, judge)
    joined = join_sides(_cover_notes(documents))
    order = {(page.item, page.page): i for i, page in enumerate(pages)}
    joined.sort(key=lambda d: order[d.pages[0].item, d.pages[0].page])
    return [replace(document, id=f"d{i}") for i, document in enumerate(joined, 1)]


def name_document(pages: Sequence[ReadPage], rulebook: Rulebook, vectors: WordVectors) -> tuple[str, float]:
    """What pages that an agent put together are, and how sure that is: `autre` when nothing tells."""
    if len(pages) == 1 and (settled := _settled_by_looks(pages[0])) is not None:
        return settled.type, settled.confidence
    judge = PageJudge(rulebook, vectors)
    sure = together([judge.shown(page).log_probability for page in pages])
    best = int(sure.argmax())
    return judge.kinds[best], float(np.exp(sure[best]))


def _cover_notes(documents: list[Document]) -> list[Document]:
    """A short mail that comes with a letter of claim, or a petition, only brings it: it is no second one."""
    with_letter = any(d.type in CLAIMS and d.pages[0].mail is None for d in documents)
    if not with_letter:
        return documents
    return [replace(d, type=MAIL_DEFAULT) if _is_note(d) else d for d in documents]


def _is_note(document: Document) -> bool:
    mail = document.pages[0].mail is not None and document.type == "lettre_demande"
    return mail and sum(1 for page in document.pages for _ in page.words) <= NOTE_WORDS


def streams(pages: Sequence[ReadPage]) -> list[list[ReadPage]]:
    """The pages of each file; pictures that somebody numbered one after the other are one stream."""
    found: list[list[ReadPage]] = []
    for page in pages:
        last = found[-1][-1] if found else None
        if last is not None and (last.item == page.item or is_next_of_series(last.item, page.item)):
            found[-1].append(page)
        else:
            found.append([page])
    return found


def _of_one_stream(pages: list[ReadPage], judge: PageJudge) -> list[Document]:
    if pages[0].mail is not None:
        return [_mail_text(pages, judge)]
    ends = [
        (before, page)
        for before, page in pairwise(pages)
        if _only_signs(page) and _settled_by_looks(before) is None
    ]
    kept = [page for page in pages if not any(page is end for _, end in ends)]
    documents = [settled for page in kept if (settled := _settled_by_looks(page))]
    for run in runs(kept):
        documents += [_document(segment, run) for segment in cut(run, judge)]
    for before, page in ends:
        home = next(n for n, each in enumerate(documents) if any(before is its for its in each.pages))
        if judge.catalogue[documents[home].type].multi_page:
            documents[home] = replace(documents[home], pages=_with_after(documents[home].pages, before, page))
        elif settled := _settled_by_looks(page):
            documents.append(settled)
        else:
            documents += [_document(segment, [page]) for segment in cut([page], judge)]
    return documents


def _only_signs(page: ReadPage) -> bool:
    """Whether a page that is no photograph holds a name or two words: a letter was signed on its back."""
    is_text = page.kind in {PageKind.PRINTED, PageKind.HANDWRITTEN}
    return page.failure is None and is_text and 0 < len(_sure_words(page)) < MIN_WORDS


def _with_after(pages: Sequence[ReadPage], before: ReadPage, page: ReadPage) -> tuple[ReadPage, ...]:
    at = next(n for n, each in enumerate(pages) if each is before) + 1
    return (*pages[:at], page, *pages[at:])


def runs(stream: Sequence[ReadPage]) -> list[list[ReadPage]]:
    """The pages of a stream whose words count, parted where a photograph or an unread page stands.

    A blank back parts nothing.
    """
    found: list[list[ReadPage]] = [[]]
    for page in stream:
        if _settled_by_looks(page) is None:
            found[-1].append(page)
        elif page.kind is not PageKind.BLANK:
            found.append([])
    return [run for run in found if run]


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
    """Whether nothing on the page reads as words: a picture, whatever it was taken for.

    Words of a text layer are words, however few, unless they stand on a photograph.
    """
    typed = page.text_source is TextSource.TEXT_LAYER and page.kind is not PageKind.PHOTO
    if typed and _sure_words(page):
        return False
    if page.kind is PageKind.HANDWRITTEN and sum(1 for _ in page.words) >= HANDWRITTEN_WORDS:
        return False
    return len(_sure_words(page)) < MIN_WORDS


def _sure_words(page: ReadPage) -> list[Word]:
    return [word for word in page.words if word.confidence >= SURE and sum(map(str.isalpha, word.text)) > 2]


def _document(segment: Segment, run: list[ReadPage]) -> Document:
    return Document("", segment.type, segment.confidence, tuple(run[i] for i in segment.pages))


def _mail_text(pages: list[ReadPage], judge: PageJudge) -> Document:
    """A mail's own text is one document, whatever its length; its cues and its words tell which, alike.

    Cues alone take a refusal that is sent on, or an acceptance, for a claim; words alone a note that
    brings one for a reminder.
    """
    told = (_mail_by_cues(pages, judge) + _mail_by_words(pages, judge)) / 2
    best = int(told.argmax())
    return Document("", MAIL_TYPES[best], float(told[best]), tuple(pages))


def _mail_by_cues(pages: Sequence[ReadPage], judge: PageJudge) -> Vector:
    """How likely a mail's text is each of `MAIL_TYPES`, by its cues."""
    total = dict.fromkeys(MAIL_TYPES, 0.0)
    for page in pages:
        cues = judge.cues(page)
        for kind in MAIL_TYPES:
            total[kind] += cues[kind].total
    total[MAIL_DEFAULT] = max(total[MAIL_DEFAULT], MAIL_SAYS_MORE)
    shares: Vector = np.exp(log_shares(np.array(list(total.values())) / MAIL_TEMPERATURE))
    return shares


def _mail_by_words(pages: Sequence[ReadPage], judge: PageJudge) -> Vector:
    """The same as pages are told; what is no claim and no reminder is a plain mail."""
    told = np.exp(together([judge.shown(page).log_probability for page in pages]))
    known = [float(told[judge.kinds.index(kind)]) for kind in MAIL_TYPES if kind != MAIL_DEFAULT]
    return np.array([*known, 1.0 - sum(known)])
