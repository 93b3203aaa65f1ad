"""The page model: which piece a page is, and where documents begin.

Learned from families that may be learned from; its figures are on those that each of five folds left out.
"""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import version
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from benchmarks.evaluation.understanding import rulebook
from benchmarks.training.page_samples import PageSample
from benchmarks.training.page_weights import fit_going_on, fit_types, temperature_of
from claims.assembly import IDENTITY
from classifiers import page_model as runtime
from classifiers.page_model import PageModel, Shown, log_shares
from classifiers.segments import log_odds, type_signs
from extractors.language_model import MODEL

Json = dict[str, Any]
Vector = npt.NDArray[np.float64]

_FOLDS = 5
_DIGITS = 3  # of a weight
_SMALLEST = 0.1  # a word's weight under this moves no decision: the page's own divides it by five and more
_DECOY_COUNTS = 3.0
# Those under 0 give back what counting decoys many times, to know them, added to how common they are.
_RESERVES = tuple(quarters / 4 for quarters in range(-32, 7))


@dataclass(frozen=True, slots=True)
class _Neighbours:
    """Two samples that follow each other in a run; what speaks for the later going on, and the truth."""

    pli: str
    signs: Mapping[str, float]
    goes_on: bool


def trained(samples: Sequence[PageSample]) -> PageModel:
    """Learn from samples; how sure it may be, and where documents begin, from what each fold left out."""
    apart = _left_out(samples)
    truth = [list(rulebook().types).index(sample.type) for sample in samples]
    reserve = _reserve(apart, truth)
    apart[:, _unnamed()] += reserve
    temperature = temperature_of(apart, truth)
    shown = [
        Shown(log_shares(scores / temperature), sample.opening)
        for scores, sample in zip(apart, samples, strict=True)
    ]
    neighbours = _neighbours(samples, shown)
    going_on = fit_going_on([each.signs for each in neighbours], [each.goes_on for each in neighbours])
    said = np.array([int(each.log_probability.argmax()) for each in shown])
    made_of = {
        "pages": len(samples),
        "plis": len({sample.pli for sample in samples}),
        "families": len({sample.family for sample in samples}),
        "types": len({sample.type for sample in samples}),
        "pages_right_by_family_left_out": round(float((said == truth).mean()), 4),
        "decoys_right_by_family_left_out": _decoys_right(samples, said),
        "reserve": reserve,
        "neighbours": len(neighbours),
        "neighbours_right_by_pli_left_out": _neighbours_right(neighbours),
        "vectors": f"{MODEL} {version(MODEL)}",
    }
    model = fit_types(samples)
    if runtime.UNNAMED in model.types:
        model.bias[list(model.types).index(runtime.UNNAMED)] += reserve
    return replace(model, temperature=round(temperature, _DIGITS), going_on=going_on, made_of=made_of)


def _reserve(apart: Vector, truth: Sequence[int]) -> float:
    """Log-odds to add to a page being none of the catalogue's: what told most pages of unseen families right.

    A decoy counts `_DECOY_COUNTS` times: no corpus holds all the kinds of them that mail does.
    """
    right, unnamed = np.array(truth), _unnamed()
    counts = np.where(right == unnamed, _DECOY_COUNTS, 1.0)

    def told(reserve: float) -> float:
        scores = apart.copy()
        scores[:, unnamed] += reserve
        return float(counts @ (scores.argmax(axis=1) == right))

    return max(_RESERVES, key=lambda reserve: (told(reserve), -abs(reserve)))


def _unnamed() -> int:
    return list(rulebook().types).index(runtime.UNNAMED)


def _left_out(samples: Sequence[PageSample]) -> Vector:
    """The scores of each sample by what was learned without any sample of its family, (samples, types)."""
    fold_of = _fold_of(samples)
    folds = [fold_of[sample.family] for sample in samples]
    scores = np.zeros((len(samples), len(rulebook().types)))
    for fold in range(_FOLDS):
        model = fit_types([s for s, its in zip(samples, folds, strict=True) if its != fold])
        for n, sample in enumerate(samples):
            if folds[n] == fold:
                scores[n] = _scores(model, sample)
    return scores


def _fold_of(samples: Sequence[PageSample]) -> dict[str, int]:
    """A fold for each family; those of one type go to different ones."""
    families = sorted({(sample.type, sample.family) for sample in samples})
    return {family: n % _FOLDS for n, (_, family) in enumerate(families)}


def _scores(model: PageModel, sample: PageSample) -> Vector:
    scores: Vector = sample.cues @ model.cues
    told = model.by_type(sample.looks, sample.wording, sample.meaning)
    return scores + model.for_each(list(rulebook().types), told)


def _neighbours(samples: Sequence[PageSample], shown: Sequence[Shown]) -> list[_Neighbours]:
    """All pairs of a run, but those of one identity card: its sides are joined by what they say.

    A pli of one paper shows nowhere where a paper ends: its pairs would teach that none does.
    """
    of_many = {
        one.pli for one, other in pairwise(samples) if one.pli == other.pli and one.document != other.document
    }
    found = []
    for n in range(1, len(samples)):
        before, sample = samples[n - 1], samples[n]
        if sample.pli not in of_many:
            continue
        goes_on = (before.pli, before.document) == (sample.pli, sample.document)
        if sample.signs and not (goes_on and sample.type == IDENTITY):
            signs = dict(sample.signs) | type_signs(shown[n - 1], shown[n], rulebook().types)
            found.append(_Neighbours(sample.pli, signs, goes_on))
    return found


def _neighbours_right(neighbours: Sequence[_Neighbours]) -> float:
    """Share of pairs told rightly by what was learned without any pair of their pli."""
    by_fold: dict[int, list[_Neighbours]] = defaultdict(list)
    plis = {pli: n for n, pli in enumerate(sorted({each.pli for each in neighbours}))}
    for each in neighbours:
        by_fold[plis[each.pli] % _FOLDS].append(each)
    right = 0
    for fold, held in by_fold.items():
        others = [each for other, group in by_fold.items() if other != fold for each in group]
        weights = fit_going_on([each.signs for each in others], [each.goes_on for each in others])
        right += sum((log_odds(each.signs, weights) > 0) == each.goes_on for each in held)
    return round(right / max(len(neighbours), 1), 4)


def _decoys_right(samples: Sequence[PageSample], said: npt.NDArray[np.int_]) -> float | None:
    decoys = [
        kind == _unnamed()
        for kind, sample in zip(said, samples, strict=True)
        if sample.type == runtime.UNNAMED
    ]
    return round(float(np.mean(decoys)), 4) if decoys else None


def page_model_json(model: PageModel) -> str:
    """The model as `classifiers/pages.json` states it, one word a line."""
    told: Json = {
        "made_of": dict(model.made_of),
        "temperature": model.temperature,
        "cues": {sign: _short(weight) for sign, weight in zip(runtime.CUE_SIGNS, model.cues, strict=True)},
        "going_on": {sign: _short(weight) for sign, weight in sorted(model.going_on.items())},
        "types": list(model.types),
        "bias": [_short(weight) for weight in model.bias],
        "looks": {name: [_short(w) for w in weights] for name, weights in sorted(model.looks.items())},
    }
    words = [
        f"{json.dumps(word, ensure_ascii=False)}:{json.dumps(_sparse(*weights), separators=(',', ':'))}"
        for word, weights in sorted(model.wording.items())
    ]
    meaning = ",\n".join(json.dumps([_short(w) for w in row], separators=(",", ":")) for row in model.meaning)
    head = json.dumps(told, indent=1, ensure_ascii=False).removesuffix("\n}")
    head += ',\n "meaning": [\n' + meaning + "\n ]"
    return head + ',\n "wording": {\n' + ",\n".join(words) + "\n }\n}\n"


def _sparse(which: npt.NDArray[np.intp], weights: Vector) -> list[list[Any]]:
    kept = [(int(kind), _short(w)) for kind, w in zip(which, weights, strict=True) if abs(w) >= _SMALLEST]
    return [[kind for kind, _ in kept], [weight for _, weight in kept]]


def _short(weight: float) -> float:
    return round(float(weight), _DIGITS)
