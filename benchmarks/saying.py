"""What words say as the value of a field: typed into it, or pointed at on a page."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from benchmarks.dossiers import kinds
from benchmarks.hands import Area
from claims.comparing import same_value
from claims.errors import DoubtfulValue
from claims.folding import fold
from pipeline import entries
from review_ui.words import CHOICES

_LINES = 3  # of an address on a page, in one stroke
_WORDS = 12  # in one stroke
_LENGTHS_APART = 0.5  # of what is looked for: words that are longer or shorter cannot say it


def entered(name: str, text: str) -> str | None:
    """What the station makes of a text typed in that field; None when it refuses it."""
    today = datetime.now(UTC).date()
    try:
        return entries.entered(kinds()[name], text, today, CHOICES.get(name, {})) if text else None
    except DoubtfulValue:
        return None


def shortest(name: str, value: str) -> str:
    """The shortest text that the station takes for that value."""
    shown = entries.shown(kinds()[name], value, CHOICES.get(name, {}))
    known = (text for text in (shown, shown.replace(" ", ""), value) if entered(name, text) == value)
    return min(known, key=len, default=shown)


def areas_saying(name: str, right: str, words: Sequence[tuple[int, Sequence[Any]]]) -> Iterator[Area]:
    """The areas of a page whose words, each with its row, say that value of a field in one stroke."""
    for first, (row, _) in enumerate(words):
        for last in range(first, min(first + _WORDS, len(words))):
            if words[last][0] - row >= _LINES:
                break
            area = _around([word for _, word in words[first : last + 1]])
            if _says(name, right, _picked(name, words, area)):
                yield area


def _says(name: str, right: str, text: str) -> bool:
    wanted, said = fold(right).replace(" ", ""), fold(text).replace(" ", "")
    if abs(len(wanted) - len(said)) > _LENGTHS_APART * len(wanted):
        return False
    value = entered(name, text)
    return value is not None and same_value(kinds()[name], right, value)


def _around(words: Sequence[Sequence[Any]]) -> Area:
    return (
        min(word[1] for word in words),
        min(word[2] for word in words),
        max(word[3] for word in words),
        max(word[4] for word in words),
    )


def _picked(name: str, words: Sequence[tuple[int, Sequence[Any]]], area: Area) -> str:
    """The text that a stroke over an area puts into a field, as review_ui/static/poste.js does."""
    x0, y0, x1, y1 = area
    rows: dict[int, list[str]] = {}
    for row, (text, left, top, right, bottom, _) in words:
        if x0 <= (left + right) / 2 <= x1 and y0 <= (top + bottom) / 2 <= y1:
            rows.setdefault(row, []).append(text)
    return (", " if name.startswith("adresse") else " ").join(" ".join(row) for row in rows.values())
