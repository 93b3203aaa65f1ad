"""Every date, sum, name and address of a document, for each field of that kind: weighing tells them apart.

Labels and layouts find what papers of known ways say; what none of them leads to is still on the page.
"""

from collections.abc import Sequence
from functools import partial

from claims.comparing import TITLES
from claims.folding import fold
from claims.rulebook import FieldSpec, Kind
from extractors.fields.blocks import blocks_of
from extractors.fields.candidates import Candidate, Reader, candidates_in
from extractors.fields.context import paragraphs
from extractors.fields.found import Found
from extractors.fields.months import months_of_days
from extractors.fields.organisations import WHOLE_LINE, find_organisations
from extractors.fields.passages import Row, passage
from extractors.fields.persons import GIVEN, find_persons
from extractors.fields.sheet import LETTERHEAD_DEPTH, Sheet

# Less than any label or layout gives: such a value is said when nothing else is.
BARE = 0.2
BARER = 0.1  # of a month that a day names
# The pages that matter of a long paper, and how many values of a kind are looked at.
_FIRST_PAGES, _LAST_PAGES, _MOST = 2, 1, 40
_IN_SENTENCES = {Kind.DATE, Kind.AMOUNT}  # in words they may go over the end of a line
_ON_A_LINE = {Kind.MONTH, Kind.REFERENCE}
_NAMED = {Kind.PERSON, Kind.PARTY, Kind.ORGANISATION}
_FOOT = 0.85  # of the page's height: who issues a paper is often named in its last lines


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
            found = [c for block in blocks if block.address for c in candidates_in(block.text, read, BARE)]
            return found + [c for prose in paragraphs(self._rows) for c in candidates_in(prose, read, BARE)]
        if kind in _IN_SENTENCES:
            read = self._sheet.readers[kind]
            return [c for prose in paragraphs(self._rows) for c in candidates_in(prose, read, BARE)]
        if kind in _ON_A_LINE:
            found = self._in_lines(self._rows, self._sheet.readers[kind], BARE)
            days = self._in_lines(self._rows, months_of_days, BARER) if kind is Kind.MONTH else []
            return found + days
        return self._names(kind) if kind in _NAMED else []

    def _names(self, kind: Kind) -> list[Candidate]:
        """Persons and organisations that their words tell, and names alone on a line of the head or foot."""
        found: list[Candidate] = []
        for row in self._rows:
            titled = kind is not Kind.ORGANISATION and _names_somebody(row)
            read = self._sheet.readers[kind] if titled else partial(_told_by_its_words, kind)
            here = self._in_lines([row], read, BARE)
            apart = row.page == 0 and (row.box.y0 < LETTERHEAD_DEPTH or row.box.y0 > _FOOT)
            if not here and apart and kind is Kind.ORGANISATION and not self._sheet.is_heading(row):
                here = self._in_lines([row], self._sheet.readers[kind], BARER)
            found += here
        return found

    def _in_lines(self, rows: Sequence[Row], read: Reader, weight: float) -> list[Candidate]:
        return [c for row in rows for c in candidates_in(passage([(row, row.line.words)]), read, weight)]


def _told_by_its_words(kind: Kind, text: str) -> list[Found]:
    """Names of a kind that a civility, capitals, a known given name or a legal form tells."""
    organisations = (
        [] if kind is Kind.PERSON else [f for f in find_organisations(text) if f.strength > WHOLE_LINE]
    )
    persons = (
        []
        if kind is Kind.ORGANISATION
        else [f for f in find_persons(text, ask_model=False) if f.strength >= GIVEN]
    )
    taken = [(found.start, found.end) for found in organisations]
    free = [f for f in persons if not any(f.start < end and start < f.end for start, end in taken)]
    return sorted([*organisations, *free], key=lambda found: found.start)


def _names_somebody(row: Row) -> bool:
    """Whether a line has a civility in it."""
    return any(word in TITLES for word in fold(row.line.text).split())
