"""Stretches of a document's text that remember which words, on which pages, they are made of."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claims.fields import Method, Provenance
from claims.pages import Box, Line, ReadPage, TextSource, Word, union

LEAST_TRUST = 0.3
ROW_OVERLAP = 0.5  # share of the lower line's height: two lines that overlap more stand on one row


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a document: the page it is on (index into the document), its index, its words."""

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
                text += " " if i else "".join(before) or "\n"
            starts.append(len(text))
            text += word.text
            rows.append(row)
            words.append(word)
    return Passage(text, tuple(starts), tuple(rows), tuple(words))


def rows_of(pages: Sequence[ReadPage]) -> list[Row]:
    """Every line of the document as a row, in reading order."""
    return [
        Row(p, i, line, line.box, i in page.quoted)
        for p, page in enumerate(pages)
        for i, line in enumerate(page.lines)
        if line.words
    ]


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
    )


def reading_confidence(words: Sequence[tuple[Row, Word]]) -> float:
    """How far the reading of these words can be trusted: the worst of them, softened by their mean.

    Engines doubt short words on coloured ground that they read right: doubt weighs, it does not veto.
    """
    scores = [word.confidence for _, word in words]
    doubted = (min(scores) + sum(scores) / len(scores)) / 2
    return LEAST_TRUST + (1.0 - LEAST_TRUST) * doubted
