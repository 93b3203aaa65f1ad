"""Which words of the catalogue stand by a value: in front of it, behind it, over it."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from claims.folding import fold
from claims.pages import Word
from claims.rulebook import DocumentType
from extractors.fields.candidates import Words
from extractors.fields.passages import Row, same_row
from extractors.fields.wordlists import words as listed

BEFORE, AFTER, OVER = 5, 2, 6  # words looked at in front, behind, and in each line above
LINES_OVER = 2
REACH = 3.0  # line heights between a value and a line above that may announce it
ASIDE = 0.02  # of the page's width: columns of a form are that far out of line


class Nearby:
    """The words by the values of one document; only words of its type's labels and cues, and common ones.

    Names of people and places that happen to stand there are thus never taken for what announces a value.
    """

    def __init__(self, kind: DocumentType, rows: Sequence[Row]) -> None:
        self._known = _words_of(kind)
        self._rows = rows

    def signs(self, words: Words) -> Iterator[str]:
        """«before=…», «after=…», «over=…» and «higher=…» for each word by a value of those words, once."""
        row, first = words[0]
        beside = [word for other in self._rows if same_row(other, row) for word in other.line.words]
        left = sorted((w for w in beside if w.box.x1 <= first.box.x0 + 1e-6), key=lambda w: w.box.x0)
        yield from self._named("before", left[-BEFORE:])
        last_row, last = words[-1]
        right = sorted((w for w in last_row.line.words if w.box.x0 >= last.box.x1 - 1e-6), key=_left)
        yield from self._named("after", right[:AFTER])
        for name, above in zip(("over", "higher"), self._above(row, first), strict=False):
            yield from self._named(name, above.line.words[:OVER])

    def _above(self, row: Row, first: Word) -> list[Row]:
        """The lines over a value, in its column, the nearest first."""
        over = [
            other
            for other in self._rows
            if other.page == row.page
            and other.box.y1 <= row.box.middle[1]
            and other.box.x0 - ASIDE <= first.box.x1
            and other.box.x1 + ASIDE >= first.box.x0
            and row.box.y0 - other.box.y1 <= REACH * max(row.box.height, other.box.height)
        ]
        return sorted(over, key=lambda other: -other.box.y1)[:LINES_OVER]

    def _named(self, name: str, words: Iterable[Word]) -> Iterator[str]:
        folded = (part for word in words for part in fold(word.text).split())
        yield from dict.fromkeys(f"{name}={word}" for word in folded if word in self._known)


def _left(word: Word) -> float:
    return word.box.x0


@cache
def _words_of(kind: DocumentType) -> frozenset[str]:
    told = [cue.phrase for cue in kind.cues]
    for spec in kind.fields:
        told += [*spec.labels, *spec.near, *spec.far, *spec.then]
    return listed("common_by_values") | {
        word for phrase in told for word in fold(phrase).split() if word.isalpha()
    }
