"""How likely a value is right, learned from documents whose truth is known; and when it may go unseen.

A weighted sum and small decision trees over `evidence` give log-odds (J. H. Friedman, «Greedy function
approximation: a gradient boosting machine», 2001). They, a recalibration and the proofs of `auto` are data,
in `judgement.json`, made by `python -m benchmarks.training` and read here.
"""

import hashlib
import json
import math
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from typing import Any

import numpy as np

from extractors.fields.affinities import Affinities
from extractors.fields.evidence import Evidence

# The proof of values that check digits, a sum or a structured source vouch for, whatever their field.
VOUCHED = "vouched"


@dataclass(frozen=True, slots=True)
class Proof:
    """What allows values at least so sure to go unseen: of `seen` such values, `right` were right.

    `of` says which values were counted: those of the field ("rib.iban"), of its kind ("kind=iban"), of kinds
    that are read alike ("kinds=codes"), or all that something vouches for ("vouched").
    `lower` is the one-sided 95 % bound of the share that is right (Clopper and Pearson, 1934).
    """

    threshold: float
    of: str
    seen: int
    right: int
    lower: float


@dataclass(frozen=True, slots=True)
class Node:
    """One question of a tree: go `low` when the evidence is at most `threshold`, else `high`; or an answer.

    `low` and `high` are places in the tree; an answer has neither, and adds `value` to the log-odds.
    """

    evidence: str
    threshold: float
    low: int
    high: int
    value: float


Tree = Sequence[Node]


def answer(tree: Tree, evidence: Evidence) -> float:
    """What a tree adds to the log-odds; evidence that is not there counts 0."""
    node = tree[0]
    while node.evidence:
        node = tree[node.low if evidence.get(node.evidence, 0.0) <= node.threshold else node.high]
    return node.value


@dataclass(frozen=True, slots=True)
class Judgement:
    """The trained weights and trees, how their sum becomes a probability, and the proofs of `auto` by field.

    `steps` and `shares` are the recalibration: log-odds, and the share of values that was right there.
    `affinities` make evidence of what is said around a value, which weights and trees then weigh.
    """

    weights: Mapping[str, float]
    steps: Sequence[float]
    shares: Sequence[float]
    silent_below: float
    proofs: Mapping[str, Proof]
    made_of: Mapping[str, Any]
    trees: Sequence[Tree] = ()
    affinities: Affinities = field(default_factory=Affinities)

    def has_learned(self, field: str) -> bool:
        """Whether values of that field of a document, «facture.date», were among those learned from."""
        return f"field={field}" in self.weights

    def probability(self, evidence: Evidence) -> float:
        """The probability, 0 to 1, that a value is right."""
        return self.calibrated(self.log_odds(evidence))

    def log_odds(self, evidence: Evidence) -> float:
        """What weights and trees make of the evidence, before recalibration."""
        weighed = sum(self.weights.get(name, 0.0) * value for name, value in evidence.items())
        return weighed + sum(answer(tree, evidence) for tree in self.trees)

    def calibrated(self, odds: float) -> float:
        """The share of values with such log-odds that is right; between two steps, in proportion."""
        if not self.steps:
            return 1.0 / (1.0 + math.exp(-odds))
        after = bisect_right(self.steps, odds)
        if after == 0:
            return self.shares[0]
        if after == len(self.steps):
            return self.shares[-1]
        low, high = self.steps[after - 1], self.steps[after]
        part = (odds - low) / (high - low)
        return self.shares[after - 1] + part * (self.shares[after] - self.shares[after - 1])


@lru_cache(maxsize=1)
def judgement() -> Judgement:
    """The trained judgement that the program comes with."""
    return judgement_from(_text())


@lru_cache(maxsize=1)
def version() -> str:
    """What tells one judgement from another: twelve figures of its SHA-256."""
    return hashlib.sha256(_text().encode()).hexdigest()[:12]


def _text() -> str:
    return files("extractors.fields").joinpath("judgement.json").read_text(encoding="utf-8")


def judgement_from(text: str) -> Judgement:
    """The judgement that a file states."""
    found = json.loads(text)
    return Judgement(
        weights=found["weights"],
        steps=found["calibration"]["log_odds"],
        shares=found["calibration"]["right"],
        silent_below=found["silent_below"],
        proofs={name: Proof(**proof) for name, proof in found["proofs"].items()},
        made_of=found["made_of"],
        trees=tuple(_tree(found["names"], nodes) for nodes in found["trees"]),
        affinities=Affinities(
            {block: np.array(weights, np.int32) for block, weights in found["around"].items()}
        ),
    )


def _tree(names: Sequence[str], nodes: Sequence[Sequence[float]]) -> Tree:
    """The nodes of a tree; an answer is [value], a question [index of its name, threshold, low, high]."""
    return tuple(
        Node("", 0.0, 0, 0, node[0])
        if len(node) == 1
        else Node(names[int(node[0])], node[1], int(node[2]), int(node[3]), 0.0)
        for node in nodes
    )
