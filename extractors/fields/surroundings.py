"""Where the value that a label announces may stand: after it, right of it, under it."""

from collections.abc import Sequence

from claims.pages import Line, Word
from claims.rulebook import FieldSpec, Kind
from extractors.fields.labels import Label
from extractors.fields.passages import Passage, Row, one_line, passage, same_row, visual_rows

# How much a place speaks for a value announced by a label. Judgements to start from, in the order in
# which they were seen to mislead on made documents; what was learned weighs them (`judgement`).
AFTER_LABEL = 0.95
RIGHT_OF_LABEL = 0.92
BELOW_LABEL = 0.82
FARTHER = 0.9  # the second value in the same place
# Codes printed in groups, often so far apart that each group looks like a cell of its own.
GROUPED = {Kind.IBAN, Kind.SIRET, Kind.SIREN, Kind.NIR, Kind.PHONE}
MULTILINE = {Kind.ADDRESS}
# "Banque Exemple", "Mutuelle du Midi": the word that announces such a name is part of it.
PROSE_WORDS = 8  # a line of so many words is a sentence, and goes on at the start of the next line
NAME_WORDS = 7  # a line of at most so many words may be a name as a whole
TITLED = {Kind.ORGANISATION, Kind.PARTY}
LINES_BELOW = 5  # of an address: name, building, street, place, town
TOUCHING = 0.006  # of the page's width: no space between columns is as narrow
TABLE_CELLS = 3  # on one row: the head of a table
CELL_GAP = 0.01  # of the page's width, between two columns
JOINED_WORDS = 4  # of a label that two phrases of the catalogue make
LABEL_LETTERS = 4  # "le", "m", "c/" announce values, and names and sentences begin with them
GAP_BELOW = 2.2  # line heights between a label and the value under it
# «Émetteur :» alone over a frame: of a name or an address, which begin lower in it.
GAP_FRAMED = 5.0
FRAMED = {Kind.ORGANISATION, Kind.PARTY, Kind.PERSON, Kind.ADDRESS}


def places(
    spec: FieldSpec, label: Label, labels: Sequence[Label], rows: Sequence[Row]
) -> list[tuple[Passage, float]]:
    """Where the value may stand, the likeliest first."""
    if spec.kind in GROUPED:
        return _across(label, rows)
    rest = _rest_of_line(label, labels)
    if not rest and label.last == len(label.row.line.words) >= PROSE_WORDS:
        return [(passage([(row, row.line.words)]), AFTER_LABEL) for row in _next_of_block(label.row, rows)]
    right = _right_of(label, labels, rows)
    is_framed = spec.kind in FRAMED and not rest and label.row.line.text.rstrip().endswith(":")
    gap = GAP_FRAMED if is_framed else GAP_BELOW
    below = _below(label, labels, rows, LINES_BELOW if spec.kind in MULTILINE else 2, gap)
    found: list[tuple[Passage, float]] = []
    if rest and spec.kind in TITLED and _part_of_name(label):
        whole = label.row.line.words if len(label.row.line.words) <= NAME_WORDS else ()
        found.append((passage([(label.row, whole or label.row.line.words[label.first :])]), AFTER_LABEL))
    elif rest and right is not None and right.box.x0 - rest[-1].box.x1 < TOUCHING:
        # «TOTAL TTC 2» and «804,75 €»: a gap that looked like a column's parted one value.
        return [(one_line([_part(label.row, rest), right]), AFTER_LABEL)]
    elif rest:
        head = [(label.row, rest)]
        if spec.kind in MULTILINE:
            found.append((passage(head + _under(label, labels, rows, rest)), AFTER_LABEL))
        found.append((passage(head), AFTER_LABEL))
    if right is not None:
        head = [(right, right.line.words)]
        if spec.kind in MULTILINE:
            found.append((passage(head + _column_under(right, labels, rows, LINES_BELOW)), RIGHT_OF_LABEL))
        found.append((passage(head), RIGHT_OF_LABEL))
    if below:
        if spec.kind in MULTILINE:
            found.append((passage(below), BELOW_LABEL))
        else:
            found += [(passage([piece]), BELOW_LABEL * FARTHER**i) for i, piece in enumerate(below)]
    return found


def _part(row: Row, words: tuple[Word, ...]) -> Row:
    return Row(row.page, row.index, Line(words, row.line.block), row.box)


def _part_of_name(label: Label) -> bool:
    """Whether the label runs into a capitalised name with nothing between: no colon, no gap."""
    words = label.row.line.words
    last, following = words[label.last - 1], words[label.last]
    touching = following.box.x0 - last.box.x1 < last.box.height
    linked = following.text[:1].isupper() or following.text.lower() in {"de", "du", "des", "d'", "la", "le"}
    return last.text[:1].isupper() and last.text[-1:].isalnum() and linked and touching


def _across(label: Label, rows: Sequence[Row]) -> list[tuple[Passage, float]]:
    """The rest of the label's row, then the whole row under it, read across their cells."""
    found: list[tuple[Passage, float]] = []
    lines = visual_rows([row for row in rows if row.page == label.row.page])
    for i, line in enumerate(lines):
        if not any(row is label.row for row in line):
            continue
        tail = Row(
            label.row.page,
            label.row.index,
            Line(label.row.line.words[label.last :], label.row.line.block),
            label.row.box,
        )
        right = [row for row in line if row.box.x0 >= label.row.box.x1 - 0.005]
        found.append((one_line([tail, *right]), AFTER_LABEL))
        if (
            i + 1 < len(lines)
            and lines[i + 1][0].box.y0 - label.row.box.y1 <= GAP_BELOW * label.row.box.height
        ):
            found.append((one_line(lines[i + 1]), BELOW_LABEL))
    return found


def _rest_of_line(label: Label, labels: Sequence[Label]) -> tuple[Word, ...]:
    """The words after the label up to the next label of the row."""
    begin = _after_colon(label, labels)
    following = [other.first for other in labels if other.row is label.row and other.first >= begin]
    end = min(following, default=len(label.row.line.words))
    words = label.row.line.words[begin:end]
    if words and words[0].text.startswith("/"):  # "Nom / Surname": the label again, in another language
        return ()
    return words if any(c.isalnum() for word in words for c in word.text) else ()


def _after_colon(label: Label, labels: Sequence[Label]) -> int:
    """Where the value begins: after the label, or after the colon where another label goes on with it.

    «Contrat Assurance Habitation : 0098 4471»: one label, of two phrases.
    """
    words = label.row.line.words
    joined = any(other.row is label.row and other.first == label.last for other in labels)
    colons = [
        n
        for n in range(label.last, min(label.last + JOINED_WORDS, len(words)))
        if words[n].text.endswith(":")
    ]
    told = words[label.last - 1].text.endswith(":")
    return colons[0] + 1 if joined and colons and not told else label.last


def _labelled(row: Row, labels: Sequence[Label]) -> bool:
    """Whether a row starts with a label: it announces a value, it is none."""
    return any(label.row is row and label.first <= 1 and not _opens_name(label) for label in labels)


def _opens_name(label: Label) -> bool:
    """Whether a short label is only how a name begins: «LE FOURNIL», but not «le 3 mars»."""
    following = label.row.line.words[label.last : label.last + 1]
    return label.length < LABEL_LETTERS and bool(following) and following[0].text[:1].isupper()


def _right_of(label: Label, labels: Sequence[Label], rows: Sequence[Row]) -> Row | None:
    """The next cell on the same row, unless it is itself a label."""
    cells = [
        row
        for row in rows
        if row is not label.row
        and same_row(row, label.row)
        and row.box.x0 >= label.row.box.x1 - 0.005
        and any(map(str.isalnum, row.line.text))  # a colon of its own is no cell
    ]
    if not cells:
        return None
    nearest = min(cells, key=lambda row: row.box.x0)
    nearest = min(_between(label.row, nearest, rows), key=lambda row: row.box.y0, default=nearest)
    return None if _labelled(nearest, labels) else nearest


def _between(row: Row, cell: Row, rows: Sequence[Row]) -> list[Row]:
    """The lines of a cell nearer than `cell`, beside the row: of two lines, neither is level with it."""
    return [
        other
        for other in rows
        if other.page == row.page
        and row.box.x1 - 0.005 <= other.box.x0
        and other.box.x1 <= cell.box.x0
        and abs(other.box.middle[1] - row.box.middle[1]) <= max(other.box.height, row.box.height)
        and any(map(str.isalnum, other.line.text))
    ]


def _below(
    label: Label, labels: Sequence[Label], rows: Sequence[Row], count: int, gap: float
) -> list[tuple[Row, tuple[Word, ...]]]:
    """The lines under the label, in its column, down to the next label."""
    row = label.row
    words = row.line.words[label.first : label.last]
    if len(row.line.words) >= PROSE_WORDS and row.line.text.rstrip().endswith(":"):
        words = row.line.words  # «certifie que le nommé :», over a line that begins at the margin
    x0, x1 = words[0].box.x0, max(words[-1].box.x1, words[0].box.x0 + 0.02)
    return _column(label.row, x0, max(x1, _next_cell(label.row, rows)), labels, rows, count, gap)


def _next_cell(row: Row, rows: Sequence[Row]) -> float:
    """Where the column under a cell of a table's head ends: at the next cell; 0 in a row of few cells."""
    beside = [other.box.x0 for other in rows if other is not row and same_row(other, row)]
    right = [x for x in beside if x > row.box.x1]
    return min(right) - CELL_GAP if right and len(beside) >= TABLE_CELLS - 1 else 0.0


def _under(
    label: Label, labels: Sequence[Label], rows: Sequence[Row], rest: tuple[Word, ...]
) -> list[tuple[Row, tuple[Word, ...]]]:
    """The lines that go on under a value begun beside its label (from the label's left edge)."""
    first = label.row.line.words[label.first]
    if len(label.row.line.words) >= PROSE_WORDS:
        following = (label.row.page, label.row.index + 1)
        return [(row, row.line.words) for row in rows if (row.page, row.index) == following]
    return _column(label.row, first.box.x0, rest[-1].box.x1, labels, rows, LINES_BELOW - 1)


def _next_of_block(row: Row, rows: Sequence[Row]) -> list[Row]:
    """The line on which a sentence goes on."""
    return [
        other
        for other in rows
        if (other.page, other.index, other.line.block) == (row.page, row.index + 1, row.line.block)
    ]


def _column_under(
    row: Row, labels: Sequence[Label], rows: Sequence[Row], count: int
) -> list[tuple[Row, tuple[Word, ...]]]:
    return _column(row, row.box.x0, row.box.x1, labels, rows, count)


def _column(
    top: Row,
    x0: float,
    x1: float,
    labels: Sequence[Label],
    rows: Sequence[Row],
    count: int,
    gap: float = GAP_BELOW,
) -> list[tuple[Row, tuple[Word, ...]]]:
    """Lines under `top` that overlap [x0, x1], each close under the one before, until a label.

    `gap`: line heights from `top` to the first of them, at most.
    """
    taken: list[tuple[Row, tuple[Word, ...]]] = []
    last = top
    under = [
        row
        for row in rows
        if row.page == top.page
        and row.box.y0 >= top.box.middle[1]
        and min(row.box.x1, x1) - max(row.box.x0, x0) > 0.0
        and not same_row(row, top)
    ]
    for row in sorted(under, key=lambda row: (row.box.y0, row.box.x0)):
        most = (GAP_BELOW if taken else gap) * max(last.box.height, row.box.height)
        if row.box.y0 - last.box.y1 > most or _labelled(row, labels) or len(taken) == count:
            break
        if taken and same_row(row, last):
            continue
        taken.append((row, row.line.words))
        last = row
    return taken
