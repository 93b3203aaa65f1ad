"""The order in which a reader takes the lines of a page, and which of them make one paragraph or cell.

A page is a stack of strips, apart by empty space across the page. Strips that share a gutter, an empty
space from top to bottom, stand in columns. Columns of prose are read one after the other; columns of
a table are read row by row.
"""

from collections.abc import Iterator, Sequence
from statistics import median

from claims.pages import Box
from extractors.text.segments import Group, Segment
from extractors.text.tables import is_table, table_cells

# Least width of a gutter, in em: columns of prose may stand that close.
_GUTTER = 0.5
# Space between two strips, in em, above which they are no part of the same columns.
_APART = 2.5
# Space, in em, within which lines belong together whatever stands beside them.
_CLOSE = 0.9
# An upright rule between two columns is this tall, in em, and has so many lines on either side.
_DIVIDER = 6.0
_DIVIDED = 2
# Lines of one paragraph: space between them and ratio of their sizes.
_PARAGRAPH_GAP = 0.65
_PARAGRAPH_SIZES = 1.35


def arranged(segments: Sequence[Segment], rules: Sequence[Box] = ()) -> Iterator[tuple[Segment, int]]:
    """The segments in reading order, each with the number of its paragraph or cell, from 0.

    `rules` are the ruled lines of the page, in the units of the segments.
    """
    for number, group in enumerate(_groups(segments, rules)):
        for segment in group:
            yield segment, number


def _groups(segments: Sequence[Segment], rules: Sequence[Box]) -> Iterator[Group]:
    """Paragraphs and cells of a region in reading order."""
    divider = _divider(segments, rules)
    if divider is not None:
        rest = [rule for rule in rules if rule is not divider]
        for part in _parts(segments, divider):
            yield from _groups(part, rest)
        return
    waiting: list[Segment] = []  # strips without columns, whose lines may make paragraphs together
    for run in _column_runs(_strips(segments)):
        columns = _columns([segment for strip in run for segment in strip])
        if len(columns) < 2:
            waiting += [segment for strip in run for segment in _left_to_right(strip)]
            continue
        yield from _paragraphs(waiting)
        waiting = []
        cells = table_cells(columns, rules)
        if cells is None:
            yield from _side_by_side(columns, rules)
        else:
            yield from (_left_to_right(cell) for cell in cells)
    yield from _paragraphs(waiting)


def _divider(segments: Sequence[Segment], rules: Sequence[Box]) -> Box | None:
    """A long upright rule with lines on both sides that is no part of a table: it parts two columns.

    Many tables have rules between their columns and none between their rows.
    """
    if not segments:
        return None
    least = _DIVIDER * median(s.em for s in segments)
    for rule in sorted(rules, key=lambda r: -r.height):
        if rule.height < max(least, rule.width):
            return None
        _, left, right, _ = _parts(segments, rule)
        crossed = any(s.x0 < rule.middle[0] < s.x1 for s in [*left, *right])
        if min(len(left), len(right)) < _DIVIDED or crossed or _is_wall_of_cells(rule, rules):
            continue
        if not is_table((left, right)):
            return rule
    return None


def _parts(segments: Sequence[Segment], divider: Box) -> tuple[Group, Group, Group, Group]:
    """Segments above a divider, to its left, to its right, below it."""
    above, left, right, below = Group(), Group(), Group(), Group()
    for segment in segments:
        if segment.middle < divider.y0:
            above.append(segment)
        elif segment.middle > divider.y1:
            below.append(segment)
        else:
            (left if segment.x0 + segment.x1 < 2 * divider.middle[0] else right).append(segment)
    return above, left, right, below


def _is_wall_of_cells(upright: Box, rules: Sequence[Box]) -> bool:
    """Whether level rules meet an upright one between its ends."""
    reach = 0.1 * upright.height
    meeting = (
        rule
        for rule in rules
        if rule.width > rule.height
        and upright.y0 + reach < rule.middle[1] < upright.y1 - reach
        and rule.x0 - reach <= upright.middle[0] <= rule.x1 + reach
    )
    return any(True for _ in meeting)


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
    """Strips, together when they stand in the same columns."""
    position = 0
    while position < len(strips):
        length = _run_length(strips[position:])
        yield list(strips[position : position + length])
        position += length


def _run_length(strips: Sequence[list[Segment]]) -> int:
    """How many of the first strips stand in the same columns; 1 when the first stands in none.

    A strip with one line alone belongs to the columns when it is close to them, or when strips of two
    columns follow.
    """
    together = list(strips[0])
    length, gaps = 1, list[float]()
    started = len(_columns(together)) > 1
    for count, strip in enumerate(strips[1:], start=2):
        gap = (min(s.y0 for s in strip) - max(s.y1 for s in together)) / median(s.em for s in strip)
        paired = len(_columns(strip)) > 1
        if gap > _widest_gap(gaps, started=started):
            break
        if started and paired and gap > _CLOSE and not _lines_up(strip, _columns(together)):
            break
        together = together + strip
        gaps.append(gap)
        if (started or paired) and len(_columns(together)) < 2:
            break
        started = started or paired
        follows = gap <= _CLOSE and length == count - 1 and _alike(strip, strips[count - 2])
        if started and (paired or follows):
            length = count
    return length


def _alike(one: Sequence[Segment], other: Sequence[Segment]) -> bool:
    """Whether two strips are printed in one size, more or less."""
    sizes = median(s.em for s in one), median(s.em for s in other)
    return max(sizes) < _PARAGRAPH_SIZES * min(sizes)


def _widest_gap(gaps: Sequence[float], *, started: bool) -> float:
    """The space, in em, at which columns end: clearly more than there was between their strips so far."""
    if not started:
        return _CLOSE
    return min(_APART, _CLOSE + max(median(gaps), 0.0)) if gaps else _APART


def _lines_up(strip: Sequence[Segment], columns: Sequence[Sequence[Segment]]) -> bool:
    """Whether half of the strip's lines start, end or are centred where some column does."""
    edges = [(min(s.x0 for s in column), max(s.x1 for s in column)) for column in columns]

    def fits(segment: Segment) -> bool:
        near = 0.8 * segment.em
        return any(
            abs(segment.x0 - left) < near
            or abs(segment.x1 - right) < near
            or abs(segment.x0 + segment.x1 - left - right) < 2 * near
            for left, right in edges
        )

    return 2 * sum(fits(segment) for segment in strip) >= len(strip)


def _columns(segments: Sequence[Segment]) -> list[list[Segment]]:
    """Segments parted by every gutter that runs through all of them, left to right."""
    columns: list[list[Segment]] = []
    right = 0.0
    for segment in sorted(segments, key=lambda s: s.x0):
        if columns and segment.x0 - right < _GUTTER * segment.em:
            columns[-1].append(segment)
        else:
            columns.append([segment])
        right = max(right, segment.x1)
    return columns


def _side_by_side(columns: Sequence[Sequence[Segment]], rules: Sequence[Box]) -> Iterator[Group]:
    """Each column whole, one after the other."""
    for column in columns:
        yield from _groups(column, rules)


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
