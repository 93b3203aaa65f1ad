"""What stands by a value: in front of it, behind it, over it; which of those words its type is known by."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Beside:
    """The words by a value, each part in reading order.

    `left` and `right` stand on its row, across the cells of a table. `previous` ends the line before in
    reading order, `next` begins the line after: sentences run on. `over`: the lines above in its column, the
    nearest first.
    """

    left: Sequence[Word]
    right: Sequence[Word]
    previous: Sequence[Word]
    next: Sequence[Word]
    over: Sequence[Sequence[Word]]


class Nearby:
    """What stands by the values of one document."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows
        self._place = {(row.page, row.index): n for n, row in enumerate(rows)}
        self._pages: dict[int, list[Row]] = {}
        for row in rows:
            self._pages.setdefault(row.page, []).append(row)

    def beside(self, words: Words) -> Beside:
        """What stands by a value of those words."""
        (row, first), (last_row, last) = words[0], words[-1]
        on_row = [
            word for other in self._pages[row.page] if same_row(other, row) for word in other.line.words
        ]
        left = sorted((w for w in on_row if w.box.x1 <= first.box.x0 + 1e-6), key=_left)
        right = sorted((w for w in last_row.line.words if w.box.x0 >= last.box.x1 - 1e-6), key=_left)
        # In a table what stands at the left announces a value, not the line before.
        begins = not any(word not in row.line.words for word in left)
        before = self._line(row, -1) if begins else ()
        return Beside(
            left, right, before, self._line(last_row, 1), [o.line.words for o in self._above(row, first)]
        )

    def _line(self, row: Row, step: int) -> Sequence[Word]:
        """The words of the line before or after in reading order, on whatever page."""
        at = self._place[row.page, row.index] + step
        return self._rows[at].line.words if 0 <= at < len(self._rows) else ()

    def _above(self, row: Row, first: Word) -> list[Row]:
        """The lines over a value, in its column, the nearest first."""
        over = [
            other
            for other in self._pages[row.page]
            if other.box.y1 <= row.box.middle[1]
            and other.box.x0 - ASIDE <= first.box.x1
            and other.box.x1 + ASIDE >= first.box.x0
            and row.box.y0 - other.box.y1 <= REACH * max(row.box.height, other.box.height)
        ]
        return sorted(over, key=lambda other: -other.box.y1)[:LINES_OVER]


class Signs:
    """Which words of a type's labels and cues, and common ones, stand by a value.

    Names of people and places that happen to stand there are thus never taken for what announces a value.
    """

    def __init__(self, kind: DocumentType) -> None:
        self._known = _words_of(kind)

    def of(self, beside: Beside) -> Iterator[str]:
        """«before=…», «after=…», «over=…» and «higher=…» for each such word, once."""
        yield from self._named("before", beside.left[-BEFORE:])
        yield from self._named("after", beside.right[:AFTER])
        for name, above in zip(("over", "higher"), beside.over, strict=False):
            yield from self._named(name, above[:OVER])

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
