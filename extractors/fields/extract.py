"""The values of one document: candidates from every way of reading, the best kept, sources said."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from claims.documents import Document
from claims.fields import Field
from claims.folding import fold, squeeze, unaccented
from claims.rulebook import DocumentType, FieldSpec, Kind
from extractors.fields.anywhere import Anywhere
from extractors.fields.candidates import Candidate, Reader, Way, from_labels, self_evident
from extractors.fields.choices import Tokens, chosen
from extractors.fields.choosing import choose
from extractors.fields.context import told_by_context
from extractors.fields.evidence import Weighing
from extractors.fields.finders import FINDERS
from extractors.fields.forms import LaidForm, from_zones, is_of_another_zone, laid_forms, unread_zones
from extractors.fields.found import Found
from extractors.fields.identity_cards import may_stand_on_card
from extractors.fields.judgement import judgement
from extractors.fields.labels import find_labels
from extractors.fields.letter_finders import letter_date
from extractors.fields.name_words import BORN
from extractors.fields.passages import Row, rows_of
from extractors.fields.readers import READERS
from extractors.fields.sheet import Sheet
from extractors.fields.structured import structured_candidates
from extractors.fields.totals import TOTALS, agreeing_totals, every_amount
from extractors.fields.yearless import find_days

_CLOSED = {Kind.CHOICE, Kind.BOOLEAN}
_BIRTH = "naissance"
_DATED = "date"  # the field that says when a paper was written
_BORN = re.compile(rf"\b{BORN}\s*(?:le|en)?\s*:?$", re.IGNORECASE)
# To which claims are sent (domain A): nobody's home, and no unit's.
_MINISTRY = re.compile(r"\b13 place vendome\b")
_MAX_TEXT = 300  # letters of a free text kept as a value


def read_text(text: str) -> list[Found]:
    """The whole of a text, on one line, as one value."""
    start = len(text) - len(text.lstrip(" :.-\n"))
    value = squeeze(text[start:])[:_MAX_TEXT]
    if sum(c.isalnum() for c in value) < 2:
        return []
    return [Found(value, start, len(text), 0.8)]


READ: Mapping[Kind, Reader] = {**READERS, Kind.TEXT: read_text}


def read_fields(document: Document, kind: DocumentType) -> Document:
    """The document with every field of the type that it says, in the catalogue's order.

    A field that is not found is absent: silence is no value. Where a printed form has it written, the place
    is told.
    """
    fields = tuple(replace(field, document=document.id) for field in extract_fields(document, kind))
    forms = laid_forms(rows_of(document.pages), kind) if kind.forms else []
    return replace(document, fields=fields, unread=unread_zones(document.pages, forms, fields))


def extract_fields(document: Document, kind: DocumentType) -> tuple[Field, ...]:
    """Every field of the type that the document says, in the catalogue's order."""
    if not kind.fields:
        return ()
    weighing = weighed(document, kind)
    fields = [choose(weighing, spec, judgement()) for spec in kind.fields]
    return tuple(field for field in fields if field is not None)


def weighed(document: Document, kind: DocumentType) -> Weighing:
    """Every value that the fields of a document may have."""
    rows = rows_of(document.pages)
    sheet = _dated(Sheet(kind, document.pages, rows, READ))
    forms = laid_forms(rows, kind)
    found = _candidates(document, sheet, forms)
    if not found.keys().isdisjoint(TOTALS):
        found = agreeing_totals(found, every_amount(rows))
    anywhere = Anywhere(sheet)
    for spec in kind.fields:
        # What was never learned of a field cannot tell its value among all that are of its kind.
        learned = judgement().has_learned(f"{kind.id}.{spec.name}")
        others = _by(Way.ANYWHERE, anywhere.candidates(spec)) if learned else []
        found[spec.name] += [each for each in others if may_stand_on_card(sheet, spec, each)]
        found[spec.name] = [c for c in found[spec.name] if not is_of_another_zone(spec.name, c, forms)]
        if spec.kind is Kind.ADDRESS:
            found[spec.name] = [each for each in found[spec.name] if not _MINISTRY.search(fold(each.value))]
        if spec.kind is Kind.DATE and _BIRTH not in spec.name:
            found[spec.name] = [each for each in found[spec.name] if not _tells_a_birth(each, rows)]
    return Weighing(document, kind, found, rows)


def _dated(sheet: Sheet) -> Sheet:
    """The sheet, days without a year read too where it is known when the paper was written."""
    spec = next((spec for spec in sheet.kind.fields if spec.name == _DATED), None)
    told = letter_date(sheet, spec) if spec is not None else []
    if not told:
        return sheet
    written = date.fromisoformat(max(told, key=lambda candidate: candidate.score).value)
    return replace(sheet, readers={**sheet.readers, Kind.DATE: partial(find_days, written=written)})


def _tells_a_birth(candidate: Candidate, rows: Sequence[Row]) -> bool:
    """Whether «né le» stands before a date, on its line or at the end of the one above."""
    row, first = candidate.words[0]
    at = next((n for n, word in enumerate(row.line.words) if word is first), 0)
    before = " ".join(word.text for word in row.line.words[:at])
    if not before:
        above = [other for other in rows if (other.page, other.index) == (row.page, row.index - 1)]
        before = above[0].line.text if above else ""
    return bool(_BORN.search(unaccented(before)))


def _candidates(document: Document, sheet: Sheet, forms: Sequence[LaidForm]) -> dict[str, list[Candidate]]:
    kind, rows = sheet.kind, sheet.rows
    labels = find_labels(rows, kind)
    tokens = Tokens(rows)
    signed = structured_candidates(document.pages, rows)
    found: dict[str, list[Candidate]] = {}
    for spec in kind.fields:
        here = _by(Way.CODED, signed.get(spec.name, ()))
        if spec.kind in _CLOSED:
            here += _by(Way.PHRASE, chosen(spec, tokens))
        else:
            here += _by(Way.LABEL, from_labels(spec, labels, rows, sheet.readers[spec.kind]))
            here += _by(Way.LABEL, from_zones(spec, forms, rows, sheet.readers[spec.kind]))
            here += _by(Way.FORM, self_evident(spec, rows, sheet.readers[spec.kind]))
            here += _by(Way.CONTEXT, told_by_context(spec, rows, sheet.readers[spec.kind]))
            here += _by(Way.LAYOUT, _by_layout(sheet, spec))
        found[spec.name] = [candidate for candidate in here if may_stand_on_card(sheet, spec, candidate)]
    return found


def _by(way: Way, found: Iterable[Candidate]) -> list[Candidate]:
    return [replace(candidate, way=way) for candidate in found]


def _by_layout(sheet: Sheet, spec: FieldSpec) -> Sequence[Candidate]:
    if spec.finder is None or not sheet.rows:
        return ()
    return FINDERS[spec.finder](sheet, spec)
