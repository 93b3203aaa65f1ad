"""Values told by where they stand: who wrote, to whom, when, about what. Named by the catalogue."""

import re
from collections.abc import Sequence
from dataclasses import replace

from claims.folding import fold, unaccented
from claims.pages import Line, Word
from claims.rulebook import FieldSpec, Kind
from extractors.fields.blocks import Block
from extractors.fields.candidates import Candidate, Reader, Words, candidates_in, from_labels
from extractors.fields.found import Found
from extractors.fields.identity_cards import card_birth_date, card_expiry_date, under_card_label
from extractors.fields.labels import Label, find_labels
from extractors.fields.organisations import WHOLE_LINE
from extractors.fields.passages import Row, passage, reading_confidence
from extractors.fields.persons import split_name
from extractors.fields.sheet import LETTERHEAD_DEPTH, Finder, Sheet

# How much each layout rule is trusted. Judgements to start from; the trained ranker replaces them.
SENDER = 0.8
SIGNED = 0.75
DATED = 0.9
DATED_ALONE = 0.6
OBJECT = 0.95
LETTERHEAD = 0.65
ADDRESSED = 0.75

OVER_ADDRESS = 0.8
REGISTERED = 0.75
NAME_GAP = 2.6  # line heights between the middle of a name and the address under it

DOUBTFUL_LETTERS = 0.8  # confidence under which one or two letters before a name are a misread logo
# Surname and forenames side by side tell the whole name; either label alone tells half of it.
IN_PARTS = 0.1
_SURNAME = FieldSpec("nom", Kind.SURNAME, "Nom", ("nom de naissance", "nom patronymique", "nom"))
_FORENAMES = FieldSpec("prenoms", Kind.FORENAMES, "Prénoms", ("prenom s", "prenoms", "prenom"))
ADDRESSEE_FROM = 0.46  # of the page's width: blocks that begin right of this are addressed to somebody
_LETTER_DATE = re.compile(r"(?:^|[\s,])(?:le|ce|fait a .{2,40} le)\s+(?=\d|1er)", re.IGNORECASE)
_OTHER_DATE = re.compile(r"\b(nee?|operation|intervention|perquisition|interpellation|du|depuis|faits)\b")
_OBJECT = re.compile(r"^\W*(objet|obj|concerne|sujet)\b\s*[.:;]?", re.IGNORECASE)
_REGISTERED = re.compile(
    r"\b(?:rcs|siret|siren|capital de|au capital|regie par le code|n tva|tva intracommunautaire|naf|ape"
    r"|orias)\b"
)
_FORM = re.compile(r"sarl|sas|sasu|eurl|sa|sci|snc|scop|ei|auto entrepreneur|societe|entreprise|association")
_SALUTATION = re.compile(r"^(?:madame|monsieur|mesdames|messieurs|maitre|cher|chere)\b")
_CLOSING = re.compile(
    r"\b(agreer|salutations|consideration distinguee|cordialement|sentiments|respectueux)\b"
)


def in_rows(rows: Sequence[Row], read: Reader, weight: float) -> list[Candidate]:
    """What a reader finds in each of these lines."""
    found = []
    for row in rows:
        found += candidates_in(passage([(row, row.line.words)]), read, weight)
    return found


def _sender_block(sheet: Sheet) -> Block | None:
    """The block of the writer: an address that is not an office's, highest and leftmost first."""
    own = [block for block in sheet.head if block.address and not block.to_an_office]
    return min(own, key=lambda block: (round(block.box.y0, 1), block.box.x0), default=None)


def _signatures(sheet: Sheet) -> list[Row]:
    """The lines under the closing formula, on whatever page it stands."""
    closings = [row for row in sheet.rows if not row.quoted and _CLOSING.search(fold(row.line.text))]
    if not closings:
        return []
    last = closings[-1]
    return [r for r in sheet.rows if r.page == last.page and r.box.y0 > last.box.middle[1] and not r.quoted][
        :6
    ]


def letter_sender_name(sheet: Sheet, spec: FieldSpec) -> list[Candidate]:
    """The writer's surname, or the name of the organisation that writes."""
    return [*_writer(sheet, 1), *_writing_organisation(sheet)]


def letter_sender_forename(sheet: Sheet, spec: FieldSpec) -> list[Candidate]:
    """The writer's forenames."""
    return _writer(sheet, 0)


def _writer(sheet: Sheet, part: int) -> list[Candidate]:
    """Forenames (part 0) or surname (1) from the first lines of the sender's block, and the signature.

    Nothing when an organisation writes: whoever signs for it is not the sender.
    """
    if _writing_organisation(sheet):
        return []
    block = _sender_block(sheet)
    read = sheet.readers[Kind.PERSON]
    found = in_rows(block.names[:2], read, SENDER) if block else []
    found += in_rows(_signatures(sheet), read, SIGNED)
    named = [(candidate, split_name(candidate.value)[part]) for candidate in found]
    return [replace(candidate, value=value) for candidate, value in named if value]


def _writing_organisation(sheet: Sheet) -> list[Candidate]:
    block = _sender_block(sheet)
    if block is None or in_rows(block.names[:1], sheet.readers[Kind.PERSON], SENDER):
        return []
    return in_rows(block.names[:1], sheet.readers[Kind.ORGANISATION], SENDER)


def letter_sender_address(sheet: Sheet, spec: FieldSpec) -> list[Candidate]:
    """The writer's address."""
    block = _sender_block(sheet)
    if block is None:
        return []
    return candidates_in(block.text, sheet.readers[spec.kind], SENDER)


def letter_date(sheet: Sheet, spec: FieldSpec) -> list[Candidate]:
    """The date of a letter: "Lyon, le 12 mars 2024" near the top, or by the signature."""
    read = sheet.readers[spec.kind]
    last_page = sheet.rows[-1].page if sheet.rows else 0
    found: list[Candidate] = []
    for row in sheet.rows:
        if row.quoted:
            continue
        near = row.page == 0 and row.box.y0 < LETTERHEAD_DEPTH
        signed = row.page == last_page and row.box.y0 > 0.5
        if not near and not signed:
            continue
        text = unaccented(row.line.text)
        if _LETTER_DATE.search(text) and len(row.line.words) <= 9:
            found += in_rows([row], read, DATED if near else SIGNED)
        elif near and len(row.line.words) <= 4 and not _OTHER_DATE.search(fold(text)):
            found += in_rows([row], read, DATED_ALONE)
    return found


def letter_object(sheet: Sheet, spec: FieldSpec) -> list[Candidate]:
    """What the letter says it is about, over the lines that go on with it."""
    for i, row in enumerate(sheet.rows):
        match = _OBJECT.match(row.line.text)
        if row.quoted or not match:
            continue
        rows = [row]
        for below in sheet.rows[i + 1 : i + 3]:
            if below.page != row.page or below.line.block != row.line.block or _begins_letter(below):
                break
            rows.append(below)
        text = passage([(r, r.line.words) for r in rows])
        return [
            _from(text.between(found.start, found.end), found, OBJECT)
            for found in sheet.readers[Kind.TEXT](text.text[match.end() :])
            for found in [_shifted(found, match.end())]
        ]
    return []


def _begins_letter(row: Row) -> bool:
    return bool(_SALUTATION.match(fold(row.line.text)))


def _shifted(found: Found, by: int) -> Found:
    return Found(found.value, found.start + by, found.end + by, found.strength)


def _from(words: Words, found: Found, weight: float) -> Candidate:
    text = " ".join(word.text for _, word in words)
    return Candidate(found.value, words, text, weight * reading_confidence(words))


def letterhead(sheet: Sheet, spec: FieldSpec) -> list[Candidate]:
    """The name at the head of the page: of a supplier, a bank, an insurer, an employer, a landlord.

    It is the line over the issuer's address, or else the tallest line, or one that reads as such a name.
    """
    read = sheet.readers[spec.kind]
    top = [row for row in sheet.rows if row.page == 0 and row.box.y0 < LETTERHEAD_DEPTH / 2]
    named = [row for row in top if not sheet.is_heading(row)]
    found = in_rows(named, read, LETTERHEAD)
    found += _registered(sheet, read)
    block = _issuer_block(sheet)
    over = (
        [row for row in _over(sheet, block) if not sheet.is_heading(row) and _is_name(row)] if block else []
    )
    if over and not (spec.kind is Kind.ORGANISATION and _is_person(sheet, over[0])):
        found.append(_named_by(over[0], OVER_ADDRESS))
    elif block is None:
        found += _tallest([row for row in named if not _is_person(sheet, row)])
    return found


def _over(sheet: Sheet, block: Block) -> Sequence[Row]:
    """The lines that name who is at the address of a block; a name set apart from it, by a logo, too."""
    if block.names:
        return block.names
    near = [
        row
        for row in sheet.rows
        if row.page == 0
        and 0 < block.box.y0 - row.box.middle[1] < NAME_GAP * row.box.height
        and row.box.x0 < block.box.x1
        and row.box.x1 > block.box.x0
    ]
    return near[-1:]


def _registered(sheet: Sheet, read: Reader) -> list[Candidate]:
    """Who the line of registrations names, at the head or the foot of a page (C. com. art. R.123-237)."""
    found: list[Candidate] = []
    for row in sheet.rows:
        words = row.line.words
        if row.quoted or not _REGISTERED.search(fold(row.line.text)):
            continue
        start = next((n for n, word in enumerate(words) if not _is_debris(word)), len(words))
        end = next((n for n in range(start, len(words)) if _ends_name(words, n)), start)
        part = Row(row.page, row.index, Line(words[start:end], row.line.block), row.box)
        if part.line.words and _is_name(part) and not sheet.is_heading(part):
            found.append(_named_by(part, REGISTERED))
    return found


def _ends_name(words: Sequence[Word], at: int) -> bool:
    """Whether a word no longer belongs to the name at the beginning of a line of registrations."""
    word, before = words[at].text, words[at - 1].text if at else ""
    parted = not any(map(str.isalpha, word)) or before.endswith((",", ";", ":"))
    return parted or bool(_FORM.fullmatch(fold(word)))


def _tallest(rows: Sequence[Row]) -> list[Candidate]:
    tallest = max(rows, key=lambda row: row.box.height, default=None)
    if tallest is None or len(tallest.line.words) > 7:
        return []
    return [_named_by(tallest, LETTERHEAD)] if _is_name(tallest) else []


def _is_person(sheet: Sheet, row: Row) -> bool:
    firms = in_rows([row], sheet.readers[Kind.ORGANISATION], 1.0)
    if any(firm.form > WHOLE_LINE for firm in firms):
        return False
    return bool(in_rows([row], sheet.readers[Kind.PERSON], 1.0))


def _is_name(row: Row) -> bool:
    """Whether a line can be a name: words mostly of letters, not a number or a date."""
    letters = sum(c.isalpha() for c in row.line.text)
    announces = row.line.text.rstrip().endswith(":")
    return letters >= 3 and letters > 2 * sum(c.isdigit() for c in row.line.text) and not announces


def _named_by(row: Row, score: float) -> Candidate:
    """The whole line, less what a logo left at its beginning: signs, and a doubtful letter or two."""
    words = list(row.line.words)
    while len(words) > 1 and _is_debris(words[0]):
        words.pop(0)
    kept: Words = tuple((row, word) for word in words)
    text = " ".join(word.text for word in words)
    return Candidate(text, kept, text, score * reading_confidence(kept))


def _is_debris(word: Word) -> bool:
    letters = sum(c.isalnum() for c in word.text)
    return letters == 0 or (letters <= 2 and word.confidence < DOUBTFUL_LETTERS)


def _issuer_block(sheet: Sheet) -> Block | None:
    """The block of who issued the paper: an address at the left or in the middle of the head."""
    own = [b for b in sheet.head if b.address and not b.to_an_office and b.box.x0 <= ADDRESSEE_FROM]
    return min(own, key=lambda block: (round(block.box.y0, 1), block.box.x0), default=None)


def letterhead_address(sheet: Sheet, spec: FieldSpec) -> list[Candidate]:
    """The address of who issued the paper."""
    block = _issuer_block(sheet)
    return candidates_in(block.text, sheet.readers[spec.kind], ADDRESSED) if block else []


def recipient(sheet: Sheet, spec: FieldSpec) -> list[Candidate]:
    """To whom a paper is addressed: the other block of the head, right of the issuer's or under it."""
    issuer = _issuer_block(sheet)
    found: list[Candidate] = []
    for block in sheet.head:
        if block is issuer or block.address is None:
            continue
        if spec.kind is Kind.ADDRESS:
            found += candidates_in(block.text, sheet.readers[spec.kind], ADDRESSED)
        else:
            found += in_rows(block.names[-2:], sheet.readers[spec.kind], ADDRESSED)
    return found


def opening_date(sheet: Sheet, spec: FieldSpec) -> list[Candidate]:
    """The first date of the paper: deeds and reports open with theirs, often in letters."""
    rows = [row for row in sheet.rows if row.page == 0 and not row.quoted]
    text = passage([(row, row.line.words) for row in rows])
    return candidates_in(text, sheet.readers[spec.kind], ADDRESSED)[:1]


def name_in_parts(sheet: Sheet, spec: FieldSpec) -> list[Candidate]:
    """A person whose surname and forenames are given apart: "Nom : …", "Prénoms : …"."""
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
    return in_rows(_signatures(sheet), sheet.readers[spec.kind], SIGNED)


def top_of_first_page(sheet: Sheet, spec: FieldSpec) -> list[Candidate]:
    """The first value of its kind in the upper half: a court's name stands over its decision."""
    rows = [row for row in sheet.rows if row.page == 0 and row.box.y0 < 0.5 and not row.quoted]
    found = in_rows(rows, sheet.readers[spec.kind], LETTERHEAD)
    return found[:1]


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
    "supplier": letterhead,
    "recipient": recipient,
    "account_holder": recipient,
    "bank_name": letterhead,
    "issuer": letterhead,
    "letterhead_address": letterhead_address,
    "opening_date": opening_date,
    "name_in_parts": name_in_parts,
    "signatory": signatory,
    "surname_of_person": surname_of_person,
    "forenames_of_person": forenames_of_person,
    "court": top_of_first_page,
    "postmark_date": anywhere,
    "under_card_label": under_card_label,
    "card_birth_date": card_birth_date,
    "card_expiry_date": card_expiry_date,
}
