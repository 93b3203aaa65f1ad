"""Fitting what weighs evidence: half a logistic regression, half gradient-boosted trees.

The sum of both did better on families that neither had seen than either alone: the regression knows each
field of each type, the trees know what matters together.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import MaxAbsScaler

from extractors.fields.evidence import Evidence
from extractors.fields.judgement import Node, Tree

Flags = npt.NDArray[np.bool_]

_STRENGTH = 1.0  # inverse of the regression's regularisation
_TREES, _RATE, _LEAVES, _LEAST = 240, 0.06, 12, 8
_SHARE = 0.5  # of each in the sum
_LEAST_WEIGHT = 1e-4
_LEAST_SEEN = 6  # values


def fitted(given: Sequence[Evidence], right: Flags) -> tuple[dict[str, float], tuple[Tree, ...]]:
    """Weights and trees whose sum is the log-odds that a value is right; the same samples give the same."""
    weights = _weights(given, right)
    first, trees = _trees(given, right)
    weights["bias"] = round(weights.get("bias", 0.0) + first, 5)
    return weights, trees


def _weights(given: Sequence[Evidence], right: Flags) -> dict[str, float]:
    given = _seen_often(given)
    model = make_pipeline(DictVectorizer(), MaxAbsScaler(), LogisticRegression(C=_STRENGTH, max_iter=4000))
    model.fit(given, right)
    names = model[0].get_feature_names_out()
    found = _SHARE * model[2].coef_[0] / model[1].scale_
    kept = {str(n): round(float(w), 5) for n, w in zip(names, found, strict=True) if abs(w) > _LEAST_WEIGHT}
    kept["bias"] = kept.get("bias", 0.0) + _SHARE * float(model[2].intercept_[0])
    return kept


def _seen_often(given: Sequence[Evidence]) -> list[Evidence]:
    """The evidence without what was seen in a few values only: it tells of a paper, not of papers."""
    seen = Counter(name for evidence in given for name in evidence)
    return [{name: v for name, v in evidence.items() if seen[name] >= _LEAST_SEEN} for evidence in given]


def _trees(given: Sequence[Evidence], right: Flags) -> tuple[float, tuple[Tree, ...]]:
    """The log-odds that trees start from, and the trees; they find alone what is multiplied for the sum."""
    plain = DictVectorizer(sparse=False)
    table = plain.fit_transform([_single(evidence) for evidence in given])
    model = GradientBoostingClassifier(
        n_estimators=_TREES,
        learning_rate=_RATE,
        max_leaf_nodes=_LEAVES,
        max_depth=None,
        min_samples_leaf=_LEAST,
        subsample=0.6,
        max_features=0.4,
        random_state=0,
    ).fit(table, right)
    share = float(right.mean())
    first = _SHARE * float(np.log(share / (1.0 - share)))
    names = [str(name) for name in plain.get_feature_names_out()]
    return first, tuple(_tree(each.tree_, names) for each in model.estimators_[:, 0])


def _single(evidence: Evidence) -> Mapping[str, float]:
    return {name: value for name, value in evidence.items() if "*" not in name}


def _tree(grown: Any, names: Sequence[str]) -> Tree:
    """A tree as it is written down: numbers rounded, the learning rate within its answers."""
    return tuple(
        Node("", 0.0, 0, 0, round(_SHARE * _RATE * float(grown.value[n][0][0]), 5))
        if grown.children_left[n] < 0
        else Node(
            names[grown.feature[n]],
            round(float(grown.threshold[n]), 5),
            int(grown.children_left[n]),
            int(grown.children_right[n]),
            0.0,
        )
        for n in range(grown.node_count)
    )
