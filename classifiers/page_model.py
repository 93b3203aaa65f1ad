"""Which piece a page belongs to: the catalogue's cues, the looks, wording and meaning of the page, weighed.

A multinomial logistic regression whose weights of the cues are shared by all types: a type or a wording
that nothing was learned from is still told by its cues. The weights are data, in `pages.json`, made by
`python -m benchmarks.training`.
"""

import json
import math
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

import numpy as np
import numpy.typing as npt

from claims.assembly import SIGNATORY_IDENTITY
from claims.pages import PageKind, ReadPage
from claims.rulebook import DocumentType, Rulebook
from classifiers.cues import WRONG_KIND, CueScorer, Evidence, may_stand_on
from classifiers.meaning import Vector, WordVectors, meaning
from classifiers.traits import looks, wording

UNNAMED = "autre"
BLANK = "page_blanche"
UNREADABLE = "illisible"
MAIL_DEFAULT = "courriel"
CUE_SIGNS = ("total", "opening", "lead", "first", "silent", "unlike", "none", "none_highest", "none_second")
_FIRST = CUE_SIGNS.index("first")
_OF_A_TYPE = 6  # of CUE_SIGNS; those after speak for no type at all
# Told before looks and words are asked, or after: what has no words, mail, and whose identity a card shows.
_TOLD_OTHERWISE = (BLANK, UNREADABLE, MAIL_DEFAULT, SIGNATORY_IDENTITY)
_MOST, _LEAST, _LEAD = 12.0, -4.0, 6.0  # beyond, more of a cue says no more
_FULL = 25.0  # known words of a page that says much; words of shorter pages weigh as if there were so many


@dataclass(frozen=True, slots=True)
class PageModel:
    """Weights of the cues, shared by all types, and of looks, words and meaning, for each type of `types`.

    `wording` has the indices of types and their weights, by word; `meaning` is (dimensions, types).
    `going_on` are the weights of the signs that a page goes on with the document before it. `made_of` tells
    the counts and the figures that the model was accepted on.
    """

    types: Sequence[str]
    cues: Vector
    bias: Vector
    looks: Mapping[str, Vector]
    wording: Mapping[str, tuple[npt.NDArray[np.intp], Vector]]
    meaning: Vector
    temperature: float
    going_on: Mapping[str, float]
    made_of: Mapping[str, Any]

    def by_type(self, seen: Mapping[str, float], words: Set[str], meant: Vector) -> Vector:
        """What looks, words and meaning say for each type of `types`, in log-odds."""
        total: Vector = self.bias + meant @ self.meaning
        for name, value in seen.items():
            if name in self.looks:
                total += value * self.looks[name]
        known = sorted(words & self.wording.keys())
        each = word_weight(len(known))
        for word in known:
            which, weights = self.wording[word]
            total[which] += each * weights
        return total

    def for_each(self, kinds: Sequence[str], told: Vector) -> Vector:
        """What `by_type` told, for each of those types.

        Looks and words take a page of a type that they never met for one of no type at all: such a type has
        what they tell of `UNNAMED`, and its cues tell it from there, if they tell it before all others.
        """
        learned = dict(zip(self.types, told, strict=True))
        known = dict.fromkeys(_TOLD_OTHERWISE, 0.0) | learned
        return np.array([known.get(kind, learned.get(UNNAMED, 0.0)) for kind in kinds])


def word_weight(known: int) -> float:
    """How much each word counts on a page where so many are known: a long page is not surer by its length."""
    return 1.0 / math.sqrt(max(known, _FULL))


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page shows of each type of the catalogue, in its order.

    `log_probability`: natural logarithms, whose exponentials add up to 1; `opening`: log-odds that titles at
    its top account for.
    """

    log_probability: Vector
    opening: Vector


class PageJudge:
    """Weighs pages against every type of the catalogue."""

    def __init__(self, rulebook: Rulebook, vectors: WordVectors, model: PageModel | None = None) -> None:
        self._vectors = vectors
        self.catalogue = rulebook.types
        self.kinds = tuple(rulebook.types)
        self.model = model or page_model()
        self._scorer = CueScorer(rulebook)
        self._unmet = ~np.isin(self.kinds, (*self.model.types, *_TOLD_OTHERWISE, UNNAMED))

    def shown(self, page: ReadPage) -> Shown:
        """What a page shows by its cues, looks, words and meaning."""
        text = self._scorer.text(page)
        cues = self._scorer.score(page, text)
        signs = cue_signs(page, cues, self.catalogue)
        told = self.model.by_type(looks(page), wording(text), meaning(page, self._vectors))
        scores = signs @ self.model.cues + self.model.for_each(self.kinds, told)
        unasked = self._unmet & (signs[:, _FIRST] == 0)
        scores = np.where(unasked, scores.min(), scores)
        return Shown(log_shares(scores / self.model.temperature), opening(cues))

    def cues(self, page: ReadPage) -> dict[str, Evidence]:
        """What the cues alone say, in log-odds."""
        return self._scorer.score(page)


def cue_signs(page: ReadPage, cues: Mapping[str, Evidence], catalogue: Mapping[str, DocumentType]) -> Vector:
    """What the cues say of each type, (types, CUE_SIGNS); of `autre`, how much they say of any other."""
    kinds = catalogue.values()
    wrong = np.array([not may_stand_on(kind, page) for kind in kinds])
    unlike = wrong | np.array([_is_silent_picture(kind, page, cues[kind.id]) for kind in kinds])
    totals = np.array([each.total for each in cues.values()]) - np.where(wrong, WRONG_KIND, 0.0)
    totals = np.clip(totals, _LEAST, _MOST)
    highest, second = np.sort(totals)[[-1, -2]]
    signs = np.zeros((len(totals), len(CUE_SIGNS)))
    for row, (kind, each) in enumerate(cues.items()):
        if kind == UNNAMED:
            signs[row, _OF_A_TYPE:] = 1.0, max(highest, 0.0), max(second, 0.0)
            continue
        rival = second if totals[row] == highest else highest
        lead = min(max(totals[row] - max(rival, 0.0), -_LEAD), _LEAD)
        signs[row, :_OF_A_TYPE] = (
            totals[row],
            min(each.opening, _LEAD),
            lead,
            lead > 0,
            totals[row] <= 0,
            unlike[row],
        )
    return signs


def _is_silent_picture(kind: DocumentType, page: ReadPage, said: Evidence) -> bool:
    """Whether a type of photographs is asked of a page that is none, and that no caption calls one."""
    return kind.kinds[:1] == (PageKind.PHOTO,) and page.kind is not PageKind.PHOTO and said.total <= 0


def opening(cues: Mapping[str, Evidence]) -> Vector:
    """Log-odds of each type that titles at the top of the page account for."""
    return np.array([each.opening for each in cues.values()])


def log_shares(scores: Vector) -> Vector:
    """The logarithms of the probabilities that scores amount to (log-softmax)."""
    highest = scores.max()
    shares: Vector = scores - highest - math.log(np.exp(scores - highest).sum())
    return shares


@lru_cache(maxsize=1)
def page_model() -> PageModel:
    """The trained model that the program comes with."""
    return page_model_from(files("classifiers").joinpath("pages.json").read_text(encoding="utf-8"))


def page_model_from(text: str) -> PageModel:
    """The model that a file states."""
    found = json.loads(text)
    return PageModel(
        types=found["types"],
        cues=np.array([found["cues"][sign] for sign in CUE_SIGNS]),
        bias=np.array(found["bias"]),
        looks={name: np.array(weights) for name, weights in found["looks"].items()},
        wording={
            word: (np.array(which, np.intp), np.array(weights))
            for word, (which, weights) in found["wording"].items()
        },
        meaning=np.array(found["meaning"]),
        temperature=found["temperature"],
        going_on=found["going_on"],
        made_of=found["made_of"],
    )
