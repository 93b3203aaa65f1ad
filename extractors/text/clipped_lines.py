"""Lines of which the first engine lost a letter or a sign at its edge: ",40" of "6,40 €" in a narrow column.

A reading that is short of a digit is read as surely as any other; what gives it away is ink beside it that
belongs to no word.
"""

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from claims.folding import fold
from extractors.text.engine import SecondReader, SeenWord, mean_confidence
from extractors.text.line_reading import line_runs, read_strip

if TYPE_CHECKING:
    from extractors.text.engine import GreyImage
    from extractors.text.unread import Boxes

# In heights of the line: how far a lost letter may lie from its words, how tall it is.
_NEAR = 1.0
_TALL = (0.5, 1.6)
_TAKEN_FROM = 0.85  # mean confidence of the second reading
_MOST_LINES = 80  # on one page


def completed(
    grey: "GreyImage", seen: Sequence[SeenWord], letters: "Boxes", second: SecondReader, deadline: float
) -> tuple[SeenWord, ...]:
    """The words; lines with unread `letters` beside them as the second engine reads them, those included.

    `grey` is the page, (height, width) uint8, ink dark, `letters` boxes (left, top, right, bottom) on it. A
    second reading is taken when it holds the first and more.
    """
    words: list[SeenWord] = []
    left = _MOST_LINES
    for line in line_runs(seen):
        edges = _edges(line, letters) if left > 0 and time.monotonic() < deadline else None
        left -= edges is not None
        words += line if edges is None else _longer(grey, line, edges, second)
    return tuple(words)


def _edges(line: Sequence[SeenWord], letters: "Boxes") -> tuple[float, float] | None:
    """Where the line begins and ends with the letters beside it; None when there are none."""
    top, bottom = min(word.top for word in line), max(word.bottom for word in line)
    first, last = min(word.left for word in line), max(word.right for word in line)
    left, right, height = first, last, bottom - top
    beside = letters[
        (letters[:, 1] + letters[:, 3] > 2 * top)
        & (letters[:, 1] + letters[:, 3] < 2 * bottom)
        & (letters[:, 3] - letters[:, 1] >= _TALL[0] * height)
        & (letters[:, 3] - letters[:, 1] <= _TALL[1] * height)
    ]
    for x0, _, x1, _ in sorted(beside.tolist(), key=lambda box: -box[2]):
        if x1 < left + height / 2 and left - x1 < _NEAR * height:
            left = min(left, x0)
    for x0, _, x1, _ in sorted(beside.tolist()):
        if x0 > right - height / 2 and x0 - right < _NEAR * height:
            right = max(right, x1)
    return (left, right) if (left, right) != (first, last) else None


def _longer(
    grey: "GreyImage", line: Sequence[SeenWord], edges: tuple[float, float], second: SecondReader
) -> Sequence[SeenWord]:
    heard = read_strip(grey, line, edges, second)
    if not heard or mean_confidence(heard) < _TAKEN_FROM:
        return line
    before, after = _said(line), _said(heard)
    return heard if len(after) > len(before) and _is_within(before, after) else line


def _said(words: Sequence[SeenWord]) -> str:
    """What a line says, accents and spaces apart."""
    return "".join(fold(sign) if sign.isalpha() else sign for word in words for sign in word.text)


def _is_within(short: str, long: str) -> bool:
    """Whether all signs of one text stand in the other in their order."""
    rest = iter(long)
    return all(sign in rest for sign in short)
