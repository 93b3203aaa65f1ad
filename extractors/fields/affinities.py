"""What is said around a value, by what it means: «notre police» and «votre contrat» announce the same number.

The words in front of a value, behind it, over it and its own are each a direction in the space of meanings of
the language model. How well such directions go with a field is learned: words that no label of the catalogue
has, and that no paper learned from had, are near those that one had.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from claims.pages import Word
from claims.rulebook import Kind
from extractors.fields.nearby import Beside
from extractors.language_model import DIMENSIONS, word_vectors

Vector = npt.NDArray[np.float64]
Matrix = npt.NDArray[np.float64]

PARTS = ("before", "after", "over", "higher", "own")
SIZE = len(PARTS) * DIMENSIONS
STEP = 0.001  # weights are kept as whole numbers of these
_SENTENCE = 5  # words in front; with fewer, the line before is read as well
_BEFORE, _AFTER, _OVER, _LEAST_AFTER = 6, 4, 6, 3
_MOST = 8  # words of a part that count
_NEAR = 3.0  # words away at which one counts half
_ALONE = -6.0  # log-odds of the rival that a lone value has not
_WORD = re.compile(r"[^\W\d_]+")


def directions_around(beside: Beside, own: Sequence[Word]) -> Vector:
    """The directions of `PARTS`, one after the other, (SIZE,); zeros for a part without a known word.

    A part is the mean of its words, the nearer to the value the heavier.
    """
    before = list(beside.left[-_BEFORE:])
    if len(before) < _SENTENCE and beside.previous:
        before = [*beside.previous[-(_BEFORE - len(before)) :], *before]
    after = list(beside.right[:_AFTER])
    if len(after) < _LEAST_AFTER:
        after += beside.next[: _AFTER + 1 - len(after)]
    over = [*(words[:_OVER] for words in beside.over), (), ()]
    parts = [_letters(before)[::-1], _letters(after), _letters(over[0]), _letters(over[1]), _letters(own)]
    parts = [part[:_MOST] for part in parts]
    found = word_vectors([word for part in parts for word in part])
    ends = np.cumsum([len(part) for part in parts])
    return np.concatenate(
        [_mean(found[end - len(part) : end]) for part, end in zip(parts, ends, strict=True)]
    )


def _letters(words: Iterable[Word]) -> list[str]:
    return [found for word in words for found in _WORD.findall(word.text.lower())]


def _mean(directions: Matrix) -> Vector:
    weights = 1.0 / (1.0 + np.arange(len(directions)) / _NEAR)
    total: Vector = weights @ directions if len(directions) else np.zeros(DIMENSIONS)
    length = float(np.linalg.norm(total))
    return total / (length or 1.0)


def blocks(where: str, kind: Kind) -> tuple[str, str, str]:
    """What the weights of a field are learned with: its kind, its name on any paper, and itself.

    `where` is the field, «facture.date».
    """
    return f"kind={kind}", f"name={where.partition('.')[2]}", f"field={where}"


@dataclass(frozen=True, eq=False)
class Affinities:
    """How well surroundings go with fields: SIZE weights and a bias by block, in whole `STEP`s."""

    weights: Mapping[str, npt.NDArray[np.int32]] = field(default_factory=dict)

    def log_odds(self, where: str, kind: Kind, around: Matrix) -> Vector:
        """What surroundings, (values, SIZE), say for each value of a field; what was never learned says 0."""
        known = [self.weights[block] for block in blocks(where, kind) if block in self.weights]
        if not known:
            return np.zeros(len(around))
        total = np.sum(known, axis=0) * STEP
        said: Vector = around @ total[:SIZE] + total[SIZE]
        return said


def told(kind: Kind, odds: Sequence[float] | Vector) -> list[dict[str, float]]:
    """What their surroundings say for the values that one field may have, as evidence."""
    found = []
    for n, own in enumerate(odds):
        rival = max((float(other) for m, other in enumerate(odds) if m != n), default=_ALONE)
        said = {"around": float(own), "around_ahead": float(own) - rival}
        found.append(said | {f"kind={kind}*{name}": value for name, value in said.items()})
    return found
