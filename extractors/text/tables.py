"""Tables: which columns are read across, and their cells row by row."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from claims.pages import Box
from extractors.text.segments import Column, Group, Segment

# Columns whose lines mostly face each other are a table when this share of cells looks like one.
_FACING = 0.7
_CELL_LIKE = 0.4
_PROSE_WORDS = 5
# Of three columns and more, fewer need to: but addresses may stand side by side.
_SOME_CELL_LIKE = 0.2
# Ruled tables have two level rules between their lines, or one and an upright one: an upright rule alone may
# just part two columns of prose. The share of the columns' width or height that a rule runs along; how far
# apart, in heights of the page, two pieces of one rule may lie.
_RULED = 2
_RULE_SHARE = 0.5
_SAME_RULE = 0.004
# Space between the lines of a column, in em, from which on each is a cell: "Forme juridique    EPIC".
_SPREAD = 0.65
# Two columns with as many lines between two rules are rows of their own, no long cells.
_MANY_LINES = 3


def table_cells(columns: Sequence[Column], rules: Sequence[Box]) -> list[Group] | None:
    """The cells of a table, row by row; None when the columns are to be read one after the other.

    `rules` are the ruled lines of the page, in the units of the segments.
    """
    floors, walls = _floors(columns, rules), _walls(columns, rules)
    if len(floors) + bool(walls) >= _RULED or is_table(columns):
        return list(_cells(_parted(columns, walls), floors))
    return None


def is_table(columns: Sequence[Sequence[Segment]]) -> bool:
    """Whether side-by-side columns are read across, without a look at rules: their lines face each other
    and look like cells.
    """
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
    least = _CELL_LIKE if len(columns) == 2 else _SOME_CELL_LIKE
    return max(labels, numbers) >= least or _is_spread(first) or _are_labels(first, facing)


def _are_labels(column: Sequence[Segment], facing: Sequence[bool]) -> bool:
    """Whether a column names what each line beside it says: without a figure, which addresses have."""
    figures = any(c.isdigit() for segment in column for word in segment.words for c in word.text)
    return len(column) >= _MANY_LINES and not figures and all(facing) and len(facing) >= len(column)


def _is_spread(column: Sequence[Segment]) -> bool:
    """Whether the lines of a column stand apart, each a cell: those of an address or of prose are close."""
    lines = sorted(column, key=lambda s: s.middle)
    gaps = [(below.y0 - above.y1) / above.em for above, below in pairwise(lines)]
    return len(lines) >= _MANY_LINES and median(gaps) >= _SPREAD


def _words_a_line(column: Sequence[Segment]) -> float:
    return median(len(segment.words) for segment in column)


def _is_number(segment: Segment) -> bool:
    """Mostly digits: an amount, a date, a reference; an address line is not."""
    text = "".join(word.text for word in segment.words)
    return sum(c.isdigit() for c in text) >= 0.5 * sum(c.isalnum() for c in text)


def _floors(columns: Sequence[Sequence[Segment]], rules: Sequence[Box]) -> list[float]:
    """Heights at which level rules part the lines of the columns, top to bottom."""
    left, top, right, bottom = _extent(columns)
    lengths: dict[float, float] = {}
    for rule in sorted(rules, key=lambda r: r.y0):
        shared = min(rule.x1, right) - max(rule.x0, left)
        if rule.width < rule.height or shared <= 0 or not top < rule.middle[1] < bottom:
            continue
        near = next((y for y in lengths if abs(y - rule.middle[1]) < _SAME_RULE), rule.middle[1])
        lengths[near] = lengths.get(near, 0.0) + shared
    return sorted(y for y, length in lengths.items() if length >= _RULE_SHARE * (right - left))


def _walls(columns: Sequence[Sequence[Segment]], rules: Sequence[Box]) -> list[float]:
    """Where upright rules run along most of the columns, left to right; none goes through a line."""
    left, top, right, bottom = _extent(columns)
    return sorted(
        rule.middle[0]
        for rule in rules
        if rule.height > rule.width
        and left < rule.middle[0] < right
        and min(rule.y1, bottom) - max(rule.y0, top) >= _RULE_SHARE * (bottom - top)
    )


def _parted(columns: Sequence[Sequence[Segment]], walls: Sequence[float]) -> list[list[Segment]]:
    """The columns parted again by upright rules, whose cells may be closer than a gutter."""
    parted: dict[tuple[int, int], list[Segment]] = {}
    for number, column in enumerate(columns):
        for segment in column:
            place = (number, sum(wall < (segment.x0 + segment.x1) / 2 for wall in walls))
            parted.setdefault(place, []).append(segment)
    return [parted[place] for place in sorted(parted)]


def _extent(columns: Sequence[Sequence[Segment]]) -> tuple[float, float, float, float]:
    every = [segment for column in columns for segment in column]
    return (
        min(s.x0 for s in every),
        min(s.y0 for s in every),
        max(s.x1 for s in every),
        max(s.y1 for s in every),
    )


def _cells(columns: Sequence[Sequence[Segment]], floors: Sequence[float]) -> Iterator[Group]:
    """Cells of a table, row by row.

    Rows are parted by level rules. Without rules, a row starts where its first column has a line, and lines
    of other columns between two such lines belong to the row above. So it is between two rules when many
    lines face each other there: often only the head and the foot of a table are ruled.
    """
    if not floors:
        yield from _rows(columns, sorted(s.middle - 0.5 * s.em for s in columns[0]))
        return
    rows: dict[int, dict[int, Group]] = {}
    for number, column in enumerate(columns):
        for segment in sorted(column, key=lambda s: s.middle):
            row = sum(floor <= segment.middle for floor in floors)
            rows.setdefault(row, {}).setdefault(number, []).append(segment)
    for _, cells in sorted(rows.items()):
        within = [cells[number] for number in sorted(cells)]
        if len(within) > 1 and _second_longest(within) >= _MANY_LINES and is_table(within):
            yield from _cells(within, ())
        else:
            yield from within


def _second_longest(columns: Sequence[Sequence[Segment]]) -> int:
    return sorted(len(column) for column in columns)[-2]


def _rows(columns: Sequence[Sequence[Segment]], starts: Sequence[float]) -> Iterator[Group]:
    """The cells of rows that start at those heights."""
    rows: dict[tuple[int, int], Group] = {}
    for number, column in enumerate(columns):
        for segment in sorted(column, key=lambda s: s.middle):
            row = sum(start <= segment.middle for start in starts)
            rows.setdefault((row, number), []).append(segment)
    for key in sorted(rows):
        yield rows[key]
