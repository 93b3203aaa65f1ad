"""Stretches of a document's text that remember which words, on which pages, they are made of."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from claims.fields import Method, Provenance
from claims.pages import Box, Line, ReadPage, TextSource, Word, union

LEAST_TRUST = 0.3
_HYPHENATED = re.compile(r"[^\W\d_]{2}-$")
_WORDS_TO_LEAN = 3
_LINES_TO_LEAN = 2
ROW_OVERLAP = 0.5  # share of the lower line's height: two lines that overlap more stand on one row


LEAN_FROM = 0.12  # of the page's width: shorter lines say nothing of how the page leans


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a document: the page it is on (index into the document), its index, its words.

    `box` is the line's as if its page had been laid straight: what stands side by side is at one height. The
    boxes of the words are where they stand in the picture.
    """

    page: int
    index: int
    line: Line
    box: Box
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """Text and the words under it. Lines are parted by a newline, words by one space.

    `rows` and `words` run in parallel: the row of each word, and the word.
    """

    text: str
    starts: tuple[int, ...]
    rows: tuple[Row, ...]
    words: tuple[Word, ...]

    def between(self, start: int, end: int) -> tuple[tuple[Row, Word], ...]:
        """The words that `text[start:end]` touches, with their rows."""
        first = max(bisect_right(self.starts, start) - 1, 0)
        last = max(bisect_right(self.starts, max(end - 1, start)), first + 1)
        return tuple(zip(self.rows[first:last], self.words[first:last], strict=True))


def passage(pieces: Iterable[tuple[Row, Sequence[Word]] | tuple[Row, Sequence[Word], str]]) -> Passage:
    """Join words of rows, in the order given; each piece is a line of the passage.

    A third member says what stands before a piece instead of a newline.
    """
    text = ""
    starts: list[int] = []
    rows: list[Row] = []
    words: list[Word] = []
    for row, some, *before in pieces:
        for i, word in enumerate(some):
            if text:
                text += " " if i else _between(text, "".join(before) or "\n")
            starts.append(len(text))
            text += word.text
            rows.append(row)
            words.append(word)
    return Passage(text, tuple(starts), tuple(rows), tuple(words))


def _between(text: str, parting: str) -> str:
    """Nothing parts a word from its rest when a hyphen ends the line: «Mont-de-» and «Marsan»."""
    return "" if parting == "\n" and _HYPHENATED.search(text) else parting


def rows_of(pages: Sequence[ReadPage]) -> list[Row]:
    """Every line of the document as a row, in reading order."""
    rows = []
    for p, page in enumerate(pages):
        lean = lean_of(page)
        rows += [
            Row(p, i, line, _straightened(line, lean), i in page.quoted)
            for i, line in enumerate(page.lines)
            if line.words
        ]
    return rows


def lean_of(page: ReadPage) -> float:
    """By how much of its height a page falls over its whole width: the median of its long lines.

    Positive: lines go down to the right. A pixel page that was not laid quite straight leans by a hundredth.
    """
    leans = [lean for line in page.lines if (lean := _lean(line)) is not None]
    return median(leans) if len(leans) >= _LINES_TO_LEAN else 0.0


def _lean(line: Line) -> float | None:
    """From the middle of the first third of the words to that of the last; None for a short line."""
    if len(line.words) < _WORDS_TO_LEAN:
        return None
    third = len(line.words) // 3
    (x0, y0), (x1, y1) = (_middle(line.words[:third]), _middle(line.words[-third:]))
    return (y1 - y0) / (x1 - x0) if x1 - x0 >= LEAN_FROM else None


def _middle(words: Sequence[Word]) -> tuple[float, float]:
    middles = [word.box.middle for word in words]
    return sum(x for x, _ in middles) / len(middles), sum(y for _, y in middles) / len(middles)


def _straightened(line: Line, lean: float) -> Box:
    """The box of a line whose words are each moved to where they would stand on a straight page."""
    if lean == 0.0:
        return line.box
    return union(_moved(word.box, lean * (word.box.middle[0] - 0.5)) for word in line.words)


def _moved(box: Box, down: float) -> Box:
    return Box(box.x0, box.y0 - down, box.x1, box.y1 - down)


def same_row(one: Row, other: Row) -> bool:
    """Whether two lines stand side by side on the same page."""
    if one.page != other.page:
        return False
    overlap = min(one.box.y1, other.box.y1) - max(one.box.y0, other.box.y0)
    return overlap >= ROW_OVERLAP * min(one.box.height, other.box.height)


def visual_rows(rows: Sequence[Row]) -> list[list[Row]]:
    """Lines that stand side by side, left to right: codes printed in groups are read across cells."""
    across: list[list[Row]] = []
    for row in sorted(rows, key=lambda r: (r.page, r.box.y0)):
        if across and same_row(across[-1][0], row):
            across[-1].append(row)
        else:
            across.append([row])
    return [sorted(side_by_side, key=lambda r: r.box.x0) for side_by_side in across]


def one_line(rows: Sequence[Row]) -> Passage:
    """The words of several lines as one line of text."""
    return passage((row, row.line.words, " ") for row in rows)


def provenance(
    pages: Sequence[ReadPage], words: Sequence[tuple[Row, Word]], method: Method | None = None
) -> Provenance:
    """Where these words stand; words on several pages are boxed on the first of them."""
    first = words[0][0].page
    page = pages[first]
    if method is None:
        method = Method.OCR if page.text_source is TextSource.OCR else Method.TEXT_LAYER
    return Provenance(
        item=page.item,
        page=page.page,
        box=union(word.box for row, word in words if row.page == first),
        text=" ".join(word.text for _, word in words),
        method=method,
        by_hand=any(word.by_hand for _, word in words),
    )


def reading_confidence(words: Sequence[tuple[Row, Word]]) -> float:
    """How far the reading of these words can be trusted: the worst of them, softened by their mean.

    Engines doubt short words on coloured ground that they read right: doubt weighs, it does not veto.
    """
    scores = [word.confidence for _, word in words]
    doubted = (min(scores) + sum(scores) / len(scores)) / 2
    return LEAST_TRUST + (1.0 - LEAST_TRUST) * doubted
