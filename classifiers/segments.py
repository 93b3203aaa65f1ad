"""Where documents begin and end in a stream of pages, and what each of them is, decided together.

The pages of one file are a chain; each page either starts a document of some type or continues the one
before. The likeliest chain is found exactly (Viterbi, 1967): probabilities of types from `page_model`, of
going on from the signs of `continuity` and of the types, weighed alike.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from claims.pages import ReadPage
from claims.rulebook import DocumentType
from classifiers.continuity import going_on_signs
from classifiers.meaning import Vector
from classifiers.page_model import UNNAMED, PageJudge, Shown, log_shares

# How much a page that goes on counts for the type, beside the page that opens the document: later pages
# look like other papers more often than first ones do.
LATER_PAGES = 0.5
# «page 2 sur 2» belongs to page 1 whatever its few words resemble: how far they may speak against a type.
_NUMBERED_LATER = math.log(0.1)
_FOLLOWS = "number_follows"
_BOTH = "both="
_TOLD = 0.05  # probability under which a type is not worth a sign
_TITLE = 4.0  # log-odds; a title that says more is no more of a title


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of pages that are one document: indices into the stream, its type, how sure that is."""

    pages: tuple[int, ...]
    type: str
    confidence: float


# A way to explain the pages so far: where documents start, as indices of a page and of a type.
_Starts = tuple[tuple[int, int], ...]


def cut(pages: Sequence[ReadPage], judge: PageJudge) -> list[Segment]:
    """Cut a stream into documents; pages are upright, read, none of them blank, in order."""
    if not pages:
        return []
    shown = [judge.shown(page) for page in pages]
    told = [each.log_probability for each in shown]  # of each page, as one that goes on
    long = several_pages(judge.catalogue)
    scores = shown[0].log_probability
    paths: list[_Starts] = [((0, kind),) for kind in range(len(judge.kinds))]
    for i in range(1, len(pages)):
        signs = going_on_signs(pages[i - 1], pages[i]) | type_signs(shown[i - 1], shown[i], judge.catalogue)
        odds = log_odds(signs, judge.model.going_on)
        if signs.get(_FOLLOWS):
            told[i] = np.maximum(told[i], _NUMBERED_LATER)
        best = int(scores.argmax())
        started = scores[best] + shown[i].log_probability - math.log1p(math.exp(odds))
        went_on = scores + LATER_PAGES * told[i] - math.log1p(math.exp(-odds))
        goes_on = long & (went_on > started)
        paths = [
            paths[kind] if goes_on[kind] else (*paths[best], (i, kind)) for kind in range(len(judge.kinds))
        ]
        scores = np.where(goes_on, went_on, started)
    starts = paths[int(scores.argmax())]
    ends = [start for start, _ in starts[1:]] + [len(pages)]
    return [
        _segment(range(start, end), kind, [shown[start].log_probability, *told[start + 1 : end]], judge.kinds)
        for (start, kind), end in zip(starts, ends, strict=True)
    ]


def several_pages(catalogue: Mapping[str, DocumentType]) -> npt.NDArray[np.bool_]:
    """Which types of the catalogue may run over several pages."""
    return np.array([kind.multi_page for kind in catalogue.values()])


def type_signs(before: Shown, page: Shown, catalogue: Mapping[str, DocumentType]) -> dict[str, float]:
    """What the types of two neighbouring pages say of the later going on with the earlier."""
    long = several_pages(catalogue)
    one, other = np.exp(before.log_probability), np.exp(page.log_probability)
    title = np.clip(page.opening, 0.0, _TITLE)
    unnamed = list(catalogue).index(UNNAMED)
    # Some run over pages by their nature, as deeds do; of others each page is one more, as of pay slips.
    both = one * other
    alike = {
        f"{_BOTH}{kind}": float(share)
        for kind, share, runs_on in zip(catalogue, both, long, strict=True)
        if runs_on and share >= _TOLD
    }
    return alike | {
        "same_type": float(one @ other),
        "same_long_type": float(both[long].sum()),
        "short_type_before": float(one[~long].sum()),
        "titled": float(other @ title),
        "titled_alike": float(both @ title),
        "unnamed": float(other[unnamed]),
        "unnamed_before": float(one[unnamed]),
    }


def log_odds(signs: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """The weighted sum of signs; what has no weight says nothing."""
    return sum(weights.get(name, 0.0) * value for name, value in signs.items())


def together(told: Sequence[Vector]) -> Vector:
    """Log-probabilities of the types of one document by those of all its pages, which are not independent."""
    return log_shares(np.sum(told, axis=0) / math.sqrt(len(told)))


def _segment(run: range, kind: int, told: Sequence[Vector], kinds: Sequence[str]) -> Segment:
    sure = together(told)
    return Segment(tuple(run), kinds[kind], float(np.exp(sure[kind])))
