"""Values told by where they stand: who wrote, to whom, when, about what. Named by the catalogue."""

import re
from dataclasses import replace

from claims.folding import fold, unaccented
from claims.rulebook import FieldSpec, Kind
from extractors.fields.candidates import Candidate, candidates_in, from_labels, in_rows
from extractors.fields.found import Found
from extractors.fields.identity_cards import (
    card_birth_date,
    card_birth_place,
    card_expiry_date,
    under_card_label,
)
from extractors.fields.issuer_finders import (
    ADDRESSED,
    LETTERHEAD,
    letterhead,
    letterhead_address,
    recipient,
    unit_address,
)
from extractors.fields.labels import Label, find_labels
from extractors.fields.letter_finders import (
    DATED_ALONE,
    SIGNED,
    letter_date,
    letter_object,
    letter_sender_address,
    letter_sender_forename,
    letter_sender_name,
    operation_address,
    signatures,
    told_in_prose,
)
from extractors.fields.name_words import BORN
from extractors.fields.passages import Passage, passage, reading_confidence
from extractors.fields.persons import split_name
from extractors.fields.sheet import Finder, Sheet

# Surname and forenames side by side tell the whole name; either label alone tells half of it.
IN_PARTS = 0.1
BIRTH_FOLLOWS = 0.85
_BORN = re.compile(rf"[\s,;()–-]{{0,4}}{BORN}\s+(?:le|en|a)\b", re.IGNORECASE)
_SURNAME = FieldSpec("nom", Kind.SURNAME, "Nom", ("nom de naissance", "nom patronymique", "nom"))
_FORENAMES = FieldSpec("prenoms", Kind.FORENAMES, "Prénoms", ("prenom s", "prenoms", "prenom"))


def opening_date(sheet: Sheet, spec: FieldSpec) -> list[Candidate]:
    """The first date of the paper: deeds and reports open with theirs, often in letters."""
    rows = [row for row in sheet.rows if row.page == 0 and not row.quoted]
    text = passage([(row, row.line.words) for row in rows])
    return candidates_in(text, sheet.readers[spec.kind], ADDRESSED)[:1]


def name_in_parts(sheet: Sheet, spec: FieldSpec) -> list[Candidate]:
    """A person whose surname and forenames stand under labels of their own, or whose birth follows."""
    return [*_in_parts(sheet), *_with_birth(sheet, spec)]


def _with_birth(sheet: Sheet, spec: FieldSpec) -> list[Candidate]:
    """Persons right before «né le …»: courts and prisons say so of the one whom a paper is about."""
    text = passage((row, row.line.words) for row in sheet.rows if not row.quoted)
    return [
        _standing(text, value, BIRTH_FOLLOWS)
        for value in sheet.readers[spec.kind](text.text)
        if "\n" not in text.text[value.start : value.end]
        and _BORN.match(unaccented(text.text[value.end : value.end + 40]))
    ]


def _standing(text: Passage, value: Found, weight: float) -> Candidate:
    words = text.between(value.start, value.end)
    score = weight * reading_confidence(words)
    return Candidate(
        value.value,
        words,
        text.text[value.start : value.end],
        score,
        form=value.strength,
        repaired=value.repaired,
    )


def _in_parts(sheet: Sheet) -> list[Candidate]:
    parts = replace(sheet.kind, fields=(_SURNAME, _FORENAMES))
    labels = [label for label in find_labels(sheet.rows, parts) if not _names_both(label)]
    surname, forenames = (
        max(
            from_labels(part, labels, sheet.rows, sheet.readers[part.kind]),
            key=lambda c: c.score,
            default=None,
        )
        for part in (_SURNAME, _FORENAMES)
    )
    if surname is None or forenames is None:
        return []
    words = forenames.words + surname.words
    text = f"{surname.text} {forenames.text}"
    score = min(surname.score, forenames.score)
    return [Candidate(f"{forenames.value} {surname.value}", words, text, min(score + IN_PARTS, 1.0))]


def _names_both(label: Label) -> bool:
    """Whether a label announces the whole name, «Nom et prénom :», and not one of its parts."""
    after = fold(" ".join(word.text for word in label.row.line.words[label.last : label.last + 2]))
    before = fold(" ".join(word.text for word in label.row.line.words[max(label.first - 2, 0) : label.first]))
    return after.startswith(("et prenom", "prenom")) or before in {"nom et", "nom"}


def surname_of_person(sheet: Sheet, spec: FieldSpec) -> list[Candidate]:
    """The surname of the person whom the paper is about."""
    return _part_of_person(sheet, 1)


def forenames_of_person(sheet: Sheet, spec: FieldSpec) -> list[Candidate]:
    """The forenames of the person whom the paper is about."""
    return _part_of_person(sheet, 0)


def _part_of_person(sheet: Sheet, part: int) -> list[Candidate]:
    person = next(field for field in sheet.kind.fields if field.name == "personne")
    labels = find_labels(sheet.rows, sheet.kind)
    found = from_labels(person, labels, sheet.rows, sheet.readers[person.kind])
    named = [(candidate, split_name(candidate.value)[part]) for candidate in found]
    return [replace(candidate, value=value) for candidate, value in named if value]


def signatory(sheet: Sheet, spec: FieldSpec) -> list[Candidate]:
    """Who signed."""
    return in_rows(signatures(sheet), sheet.readers[spec.kind], SIGNED)


def top_of_first_page(sheet: Sheet, spec: FieldSpec) -> list[Candidate]:
    """The first value of its kind in the upper half: a court's name stands over its decision."""
    rows = [row for row in sheet.rows if row.page == 0 and row.box.y0 < 0.5 and not row.quoted]
    text = passage((row, row.line.words) for row in rows)
    return candidates_in(text, sheet.readers[spec.kind], LETTERHEAD)[:1]


def anywhere(sheet: Sheet, spec: FieldSpec) -> list[Candidate]:
    """Values of this kind on the first page: a postmark has no label."""
    rows = [row for row in sheet.rows if row.page == 0 and not row.quoted]
    return in_rows(rows, sheet.readers[spec.kind], DATED_ALONE)


FINDERS: dict[str, Finder] = {
    "letter_sender_name": letter_sender_name,
    "letter_sender_forename": letter_sender_forename,
    "letter_sender_address": letter_sender_address,
    "letter_date": letter_date,
    "letter_object": letter_object,
    "told_in_prose": told_in_prose,
    "operation_address": operation_address,
    "supplier": letterhead,
    "recipient": recipient,
    "account_holder": recipient,
    "bank_name": letterhead,
    "issuer": letterhead,
    "letterhead_address": letterhead_address,
    "unit_address": unit_address,
    "opening_date": opening_date,
    "name_in_parts": name_in_parts,
    "signatory": signatory,
    "surname_of_person": surname_of_person,
    "forenames_of_person": forenames_of_person,
    "court": top_of_first_page,
    "postmark_date": anywhere,
    "under_card_label": under_card_label,
    "card_birth_date": card_birth_date,
    "card_birth_place": card_birth_place,
    "card_expiry_date": card_expiry_date,
}
