"""Where documents begin and end in a stream of pages, and what each of them is, decided together.

The pages of one file are a chain; each page either starts a document of some type or continues the one
before. The best chain is found exactly (Viterbi): evidence for types from `cues`, for going on from
`continuity`.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from claims.pages import ReadPage
from claims.rulebook import DocumentType
from classifiers.continuity import continues
from classifiers.cues import Evidence

UNNAMED = "autre"
# Evidence a type must show before a page is called by its name rather than `autre`.
ABSTAIN_BELOW = 2.5
# Another document begins less often than the one before goes on, in types that run over pages.
GOES_ON = 1.0
# A page with so much of a title opens a document, whatever its letterhead shares with the page before:
# pay slips follow one another. Only page numbers say otherwise.
TITLED = 2.0
NUMBERED = 4.0
LOOKS_CHANGE = -1.5  # printed to handwritten, page to photograph
TEMPERATURE = 1.5  # of the type's probability: cues are fewer and less independent than they look


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of pages that are one document: indices into the stream, its type, how sure that is."""

    pages: tuple[int, ...]
    type: str
    confidence: float


@dataclass(frozen=True, slots=True)
class _Path:
    """The best way to explain the pages so far that ends in a document of one type."""

    score: float
    starts: tuple[tuple[int, str], ...]


def cut(
    pages: Sequence[ReadPage], scores: Sequence[dict[str, Evidence]], types: dict[str, DocumentType]
) -> list[Segment]:
    """Cut the pages of one file into documents.

    Args:
        pages: upright, read, none of them blank, in order.
        scores: log-odds of each type, page by page.
        types: the catalogue.
    """
    if not pages:
        return []
    paths: dict[str, _Path] = {}
    for i, page in enumerate(pages):
        going_on = _going_on(pages[i - 1], page) if i else 0.0
        paths = _extend(paths, i, scores[i], going_on, types)
    starts = max(paths.values(), key=lambda path: path.score).starts
    ends = [start for start, _ in starts[1:]] + [len(pages)]
    return [
        _segment(range(start, end), kind, scores) for (start, kind), end in zip(starts, ends, strict=True)
    ]


def _going_on(before: ReadPage, page: ReadPage) -> float:
    return continues(before, page) + (LOOKS_CHANGE if before.kind != page.kind else 0.0)


def _extend(
    paths: dict[str, _Path],
    i: int,
    scores: dict[str, Evidence],
    going_on: float,
    types: dict[str, DocumentType],
) -> dict[str, _Path]:
    """One more page: each type either starts here, after the best path so far, or goes on."""
    best = max(paths.values(), key=lambda path: path.score) if paths else _Path(0.0, ())
    extended: dict[str, _Path] = {}
    for kind, score in scores.items():
        shown = 0.0 if kind == UNNAMED else score.total - ABSTAIN_BELOW
        start = _Path(best.score + shown, (*best.starts, (i, kind)))
        extended[kind] = start
        if kind in paths and types[kind].multi_page:
            # A page that goes on needs no title, and one that has a title does not go on: what the
            # title says counts only for a beginning.
            held = min(going_on, 0.0) if score.opening >= TITLED and going_on < NUMBERED else going_on
            more = held + GOES_ON + max(score.total - score.opening - ABSTAIN_BELOW, 0.0)
            if paths[kind].score + more > start.score:
                extended[kind] = _Path(paths[kind].score + more, paths[kind].starts)
    return extended


def _segment(run: range, kind: str, scores: Sequence[dict[str, Evidence]]) -> Segment:
    total = {t: sum(scores[i][t].total for i in run) for t in scores[run.start]}
    total[UNNAMED] = ABSTAIN_BELOW
    return Segment(tuple(run), kind, probability(kind, total))


def probability(kind: str, evidence: dict[str, float]) -> float:
    """Share of the evidence that speaks for `kind` (softmax, tempered), 0 to 1."""
    highest = max(evidence.values())
    weights = {t: math.exp((s - highest) / TEMPERATURE) for t, s in evidence.items()}
    return weights[kind] / sum(weights.values())
