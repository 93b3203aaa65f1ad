"""The order in which a reader takes the lines of a page, and which of them make one paragraph or cell.

A page is a stack of strips, apart by empty space across the page. Strips that share a gutter, an empty
space from top to bottom, stand in columns. Columns of prose are read one after the other; columns of
a table are read row by row.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from claims.pages import Word

# Least width of a gutter, in em. Words closer than 1.2 em are on one line already.
_GUTTER = 1.0
# Space between two strips, in em, above which they are no part of the same columns.
_APART = 2.5
# Lines of one paragraph: space between them and ratio of their sizes.
_PARAGRAPH_GAP = 0.65
_PARAGRAPH_SIZES = 1.35
# Columns whose lines mostly face each other are a table when this share of cells looks like one.
_FACING = 0.7
_CELL_LIKE = 0.4
_PROSE_WORDS = 5


@dataclass(frozen=True, slots=True)
class Segment:
    """Words of one line with their extent; all lengths in heights of the page."""

    words: tuple[Word, ...]
    x0: float
    y0: float
    x1: float
    y1: float
    em: float

    @property
    def middle(self) -> float:
        return (self.y0 + self.y1) / 2


Group = list[Segment]  # the lines of one paragraph or cell, top to bottom


def arranged(segments: Sequence[Segment]) -> Iterator[tuple[Segment, int]]:
    """The segments in reading order, each with the number of its paragraph or cell, from 0."""
    for number, group in enumerate(_groups(segments)):
        for segment in group:
            yield segment, number


def _groups(segments: Sequence[Segment]) -> Iterator[Group]:
    """Paragraphs and cells of a region in reading order."""
    waiting: list[Segment] = []  # strips without columns, whose lines may make paragraphs together
    for run in _column_runs(_strips(segments)):
        columns = _columns([segment for strip in run for segment in strip])
        if len(columns) < 2:
            waiting += [segment for strip in run for segment in _left_to_right(strip)]
            continue
        yield from _paragraphs(waiting)
        waiting = []
        yield from _cells(columns) if _is_table(columns) else _side_by_side(columns)
    yield from _paragraphs(waiting)


def _strips(segments: Sequence[Segment]) -> list[list[Segment]]:
    """Segments whose heights overlap, directly or through others, top to bottom."""
    strips: list[list[Segment]] = []
    bottom = -1.0
    for segment in sorted(segments, key=lambda s: (s.y0, s.x0)):
        # Descenders and loose boxes reach a little into the next row.
        if strips and segment.y0 + _row_slack(segment) < bottom:
            strips[-1].append(segment)
            bottom = max(bottom, segment.y1)
        else:
            strips.append([segment])
            bottom = segment.y1
    return strips


def _row_slack(segment: Segment) -> float:
    return 0.3 * min(segment.em, segment.y1 - segment.y0)


def _left_to_right(strip: Sequence[Segment]) -> list[Segment]:
    """The segments of one strip, row by row."""
    rows: list[list[Segment]] = []
    for segment in sorted(strip, key=lambda s: s.middle):
        if rows and segment.middle - rows[-1][0].middle < 0.5 * min(segment.em, rows[-1][0].em):
            rows[-1].append(segment)
        else:
            rows.append([segment])
    return [segment for row in rows for segment in sorted(row, key=lambda s: s.x0)]


def _column_runs(strips: Sequence[list[Segment]]) -> Iterator[list[list[Segment]]]:
    """Strips, together when they share a gutter; a run starts and ends with strips of two columns."""
    position = 0
    while position < len(strips):
        length = _run_length(strips[position:])
        yield list(strips[position : position + length])
        position += length


def _run_length(strips: Sequence[list[Segment]]) -> int:
    """How many of the first strips stand in the same columns; 1 when the first has none."""
    if len(_columns(strips[0])) < 2:
        return 1
    together: list[Segment] = list(strips[0])
    length = 1
    for count, strip in enumerate(strips[1:], start=2):
        gap = min(s.y0 for s in strip) - max(s.y1 for s in together)
        together = together + strip
        if gap > _APART * median(s.em for s in together) or len(_columns(together)) < 2:
            break
        if len(_columns(strip)) > 1:
            length = count
    return length


def _columns(segments: Sequence[Segment]) -> list[list[Segment]]:
    """Segments parted by every gutter that runs through all of them, left to right."""
    columns: list[list[Segment]] = []
    right = 0.0
    for segment in sorted(segments, key=lambda s: s.x0):
        if columns and segment.x0 - right < _GUTTER * segment.em:
            columns[-1].append(segment)
        else:
            columns.append([segment])
        right = max(right, segment.x1) if len(columns) > 1 or len(columns[-1]) > 1 else segment.x1
    return columns


def _is_table(columns: Sequence[Sequence[Segment]]) -> bool:
    """Whether side-by-side columns are read across: their lines face each other and look like cells."""
    first, others = columns[0], [segment for column in columns[1:] for segment in column]
    if len(others) == len(columns) - 1 and len(first) == 1:
        return True  # a single row
    facing = [any(abs(s.middle - f.middle) < 0.4 * s.em for f in first) for s in others]
    if sum(facing) < _FACING * len(facing):
        return False
    if min(_words_a_line(column) for column in columns) >= _PROSE_WORDS:
        return False
    labels = sum(s.words[-1].text.endswith(":") for s in first) / len(first)
    numbers = sum(_is_number(s) for s in others) / len(others)
    return len(columns) > 2 or max(labels, numbers) >= _CELL_LIKE


def _words_a_line(column: Sequence[Segment]) -> float:
    return median(len(segment.words) for segment in column)


def _is_number(segment: Segment) -> bool:
    """Mostly digits: an amount, a date, a reference; an address line is not."""
    text = "".join(word.text for word in segment.words)
    return sum(c.isdigit() for c in text) >= 0.5 * sum(c.isalnum() for c in text)


def _cells(columns: Sequence[Sequence[Segment]]) -> Iterator[Group]:
    """Cells of a table, row by row. A row starts where its first column has a line.

    Lines of other columns between two such lines belong to the row above.
    """
    starts = sorted(s.y0 - 0.5 * s.em for s in columns[0])
    rows: dict[tuple[int, int], Group] = {}
    for number, column in enumerate(columns):
        for segment in sorted(column, key=lambda s: s.y0):
            row = sum(start <= segment.middle - 0.25 * segment.em for start in starts)
            rows.setdefault((row, number), []).append(segment)
    for key in sorted(rows):
        yield rows[key]


def _side_by_side(columns: Sequence[Sequence[Segment]]) -> Iterator[Group]:
    """Each column whole, one after the other."""
    for column in columns:
        yield from _groups(column)


def _paragraphs(segments: Sequence[Segment]) -> Iterator[Group]:
    """Lines under one another, close and of one size, make a paragraph."""
    group: Group = []
    for segment in segments:
        if group and not _continues(group, segment):
            yield group
            group = []
        group.append(segment)
    if group:
        yield group


def _continues(group: Group, segment: Segment) -> bool:
    last = group[-1]
    sizes = max(last.em, segment.em) / max(min(last.em, segment.em), 1e-9)
    apart = (segment.y0 - last.y1) / segment.em
    beside = min(last.x1, segment.x1) - max(last.x0, segment.x0) <= 0
    return sizes < _PARAGRAPH_SIZES and apart < _PARAGRAPH_GAP and not beside
