"""What a page speaks of, as a direction in a space where words used alike lie near each other.

Papers of one type say the same in other words than those that were learned from: the mean of the vectors of
a page's words is near theirs all the same.
"""

import re
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from claims.pages import ReadPage

Vector = npt.NDArray[np.float64]
WordVectors = Callable[[Sequence[str]], Vector]
"""Directions of words in small letters, (words, dimensions), each of length one, zeros for an unknown one."""

_WORD = re.compile(r"[^\W\d_]{3,}")


def meaning(page: ReadPage, vectors: WordVectors) -> Vector:
    """The mean direction of the different words of a page, of length one; zeros where no word is known."""
    words = {found for word in page.words for found in _WORD.findall(word.text.lower())}
    total = vectors(sorted(words)).sum(axis=0)
    length = float(np.linalg.norm(total))
    mean: Vector = total / (length or 1.0)
    return mean
