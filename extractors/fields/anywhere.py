"""Every date, named person and address of a document, for each field of that kind: weighing tells them apart.

Labels and layouts find what papers of known ways say; what none of them leads to is still on the page.
"""

from collections.abc import Sequence

from claims.comparing import TITLES
from claims.folding import fold
from claims.rulebook import FieldSpec, Kind
from extractors.fields.blocks import blocks_of
from extractors.fields.candidates import Candidate, Reader, candidates_in
from extractors.fields.months import months_of_days
from extractors.fields.passages import Row, passage
from extractors.fields.sheet import Sheet

# Less than any label or layout gives: such a value is said when nothing else is.
BARE = 0.2
BARER = 0.1  # of a month that a day names
# The pages that matter of a long paper, and how many values of a kind are looked at.
_FIRST_PAGES, _LAST_PAGES, _MOST = 2, 1, 40
_ON_A_LINE = {Kind.DATE, Kind.MONTH, Kind.AMOUNT, Kind.REFERENCE}
_TITLED = {Kind.PERSON, Kind.PARTY}


class Anywhere:
    """What a document says of these kinds, wherever; each kind is read once, for all of its fields."""

    def __init__(self, sheet: Sheet) -> None:
        last = len(sheet.pages) - _LAST_PAGES
        self._rows = [
            row for row in sheet.rows if not row.quoted and (row.page < _FIRST_PAGES or row.page >= last)
        ]
        self._sheet = sheet
        self._found: dict[Kind, list[Candidate]] = {}

    def candidates(self, spec: FieldSpec) -> list[Candidate]:
        """The values that a field of that kind may have; none for kinds that are not read so."""
        if spec.kind not in self._found:
            self._found[spec.kind] = self._read(spec.kind)[:_MOST]
        return self._found[spec.kind]

    def _read(self, kind: Kind) -> list[Candidate]:
        if kind is Kind.ADDRESS:
            read = self._sheet.readers[kind]
            later = sorted({row.page for row in self._rows} - {0})
            blocks = [*self._sheet.blocks, *(b for page in later for b in blocks_of(self._rows, page, read))]
            return [c for block in blocks if block.address for c in candidates_in(block.text, read, BARE)]
        if kind in _ON_A_LINE:
            found = self._in_lines(self._rows, self._sheet.readers[kind], BARE)
            days = self._in_lines(self._rows, months_of_days, BARER) if kind is Kind.MONTH else []
            return found + days
        if kind in _TITLED:
            named = [row for row in self._rows if _names_somebody(row)]
            return self._in_lines(named, self._sheet.readers[kind], BARE)
        return []

    def _in_lines(self, rows: Sequence[Row], read: Reader, weight: float) -> list[Candidate]:
        return [c for row in rows for c in candidates_in(passage([(row, row.line.words)]), read, weight)]


def _names_somebody(row: Row) -> bool:
    """Whether a line has a civility in it."""
    return any(word in TITLES for word in fold(row.line.text).split())
