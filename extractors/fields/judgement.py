"""How likely a value is right, learned from documents whose truth is known; and when it may go unseen.

A logistic regression over `evidence`: weights, a recalibration and the proofs of `auto` are data, in
`judgement.json`, made by `python -m benchmarks train` and read here.
"""

import json
import math
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

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
class Judgement:
    """The trained weights, how their sum becomes a probability, and the proofs of `auto` by field.

    `steps` and `shares` are the recalibration: log-odds, and the share of values that was right there.
    """

    weights: Mapping[str, float]
    steps: Sequence[float]
    shares: Sequence[float]
    silent_below: float
    proofs: Mapping[str, Proof]
    made_of: Mapping[str, Any]

    def probability(self, evidence: Evidence) -> float:
        """The probability, 0 to 1, that a value is right."""
        odds = sum(self.weights.get(name, 0.0) * value for name, value in evidence.items())
        return self.calibrated(odds)

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
    return judgement_from(files("extractors.fields").joinpath("judgement.json").read_text(encoding="utf-8"))


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
    )
