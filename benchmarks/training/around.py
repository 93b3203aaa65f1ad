"""Learning how well what is said around a value goes with its field (`extractors.fields.affinities`).

One logistic regression over the main directions of each part of the surroundings, with weights for the kind
of value, for the name of the field on whatever paper, and for the field itself: what «date» is on one type
of paper helps to find it on another, of which few were seen. Directions and weights are folded into one row
of weights a block: running needs a product.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import scipy.sparse as sp
from sklearn.decomposition import PCA
from sklearn.linear_model import LogisticRegression

from benchmarks.training.samples import Sample
from extractors.fields.affinities import PARTS, SIZE, STEP, Affinities, Vector, blocks, told
from extractors.fields.evidence import Evidence
from extractors.language_model import DIMENSIONS

# Main directions kept of each of `PARTS`: what stands in front tells most.
_KEPT = (100, 60, 60, 60, 30)
_STRENGTH = 0.03  # inverse of the regularisation
_SPREAD = 5.0  # main directions are small beside a bias
_ROUNDS = 300

Indices = npt.NDArray[np.int64]
Fold = tuple[Indices, Indices]


def affinities(samples: Sequence[Sample]) -> Affinities:
    """Learned from samples; the same samples give the same."""
    around = np.array([sample.around for sample in samples], np.float32)
    directions = _Directions.of(around)
    names = sorted({block for sample in samples for block in _blocks(sample)})
    place = {block: n for n, block in enumerate(names)}
    table = _table(directions.along(around), [[place[b] for b in _blocks(s)] for s in samples], len(names))
    model = LogisticRegression(C=_STRENGTH, max_iter=_ROUNDS)
    model.fit(table, [sample.is_right for sample in samples])
    rows = model.coef_[0].reshape(len(names), -1)
    rows[:, -1] += model.intercept_[0] / len(blocks("", samples[0].kind))
    return Affinities({name: directions.folded(row) for name, row in zip(names, rows, strict=True)})


def affinities_apart(samples: Sequence[Sample], folds: Sequence[Fold]) -> Vector:
    """For each sample the log-odds by what learned nothing from its fold."""
    found = np.zeros(len(samples))
    for kept, left_out in folds:
        learned = affinities([samples[n] for n in kept])
        found[left_out] = log_odds_around(learned, [samples[n] for n in left_out])
    return found


def log_odds_around(learned: Affinities, samples: Sequence[Sample]) -> Vector:
    """For each sample what its surroundings say."""
    found = np.zeros(len(samples))
    for first, end in _questions(samples):
        one = samples[first]
        around = np.array([sample.around for sample in samples[first:end]], np.float64)
        found[first:end] = learned.log_odds(one.field, one.kind, around)
    return found


def told_around(samples: Sequence[Sample], odds: Vector) -> list[Evidence]:
    """The evidence of each sample with what its surroundings say, beside those of its rivals."""
    found: list[Evidence] = []
    for first, end in _questions(samples):
        more = told(samples[first].kind, odds[first:end])
        found += [{**sample.evidence, **said} for sample, said in zip(samples[first:end], more, strict=True)]
    return found


def _blocks(sample: Sample) -> tuple[str, str, str]:
    return blocks(sample.field, sample.kind)


def _questions(samples: Sequence[Sample]) -> list[tuple[int, int]]:
    """Where the samples of each question begin and end: they lie together."""
    starts = [n for n, each in enumerate(samples) if n == 0 or each.question != samples[n - 1].question]
    return list(zip(starts, [*starts[1:], len(samples)], strict=True))


@dataclass(frozen=True)
class _Directions:
    """The main directions of each part of the surroundings."""

    parts: Sequence[PCA]

    @staticmethod
    def of(around: npt.NDArray[np.float32]) -> "_Directions":
        shares = np.split(around, len(PARTS), axis=1)
        kept = [min(most, len(around)) for most in _KEPT]
        return _Directions(
            [PCA(n, svd_solver="covariance_eigh").fit(part) for n, part in zip(kept, shares, strict=True)]
        )

    def along(self, around: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        """Surroundings along the main directions, and a one for the bias."""
        shares = np.split(around, len(PARTS), axis=1)
        found = [_SPREAD * pca.transform(part) for pca, part in zip(self.parts, shares, strict=True)]
        return np.hstack([*found, np.ones((len(around), 1))]).astype(np.float32)

    def folded(self, weights: Vector) -> npt.NDArray[np.int32]:
        """Weights along the main directions as weights of the surroundings themselves, and their bias."""
        ends = np.cumsum([pca.n_components_ for pca in self.parts])
        rows, bias = np.zeros((len(PARTS), DIMENSIONS)), float(weights[-1])
        for n, (pca, own) in enumerate(zip(self.parts, np.split(weights[:-1], ends[:-1]), strict=True)):
            rows[n] = _SPREAD * own @ pca.components_
            bias -= float(rows[n] @ pca.mean_)
        return np.round(np.append(rows.reshape(SIZE), bias) / STEP).astype(np.int32)


def _table(along: npt.NDArray[np.float32], places: Sequence[Sequence[int]], many: int) -> sp.csr_matrix:
    """Each row once in every block of its sample, nothing elsewhere."""
    count, width = along.shape
    each = len(places[0])
    at = np.sort(np.array(places, np.int64), axis=1)
    columns = (at[:, :, None] * width + np.arange(width)[None, None, :]).reshape(-1)
    values = np.repeat(along[:, None, :], each, axis=1).reshape(-1)
    starts = np.arange(count + 1) * (each * width)
    return sp.csr_matrix((values, columns, starts), shape=(count, many * width))
