"""Who wrote a letter, when, about what: told by where it stands."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from claims.folding import fold, unaccented
from claims.rulebook import DocumentType, FieldSpec, Kind
from extractors.fields.blocks import Block
from extractors.fields.candidates import Candidate, Reader, Words, candidates_in, from_labels, in_rows
from extractors.fields.found import Found
from extractors.fields.labels import find_labels
from extractors.fields.organisations import WHOLE_LINE
from extractors.fields.passages import Row, passage, reading_confidence
from extractors.fields.persons import find_persons, split_name
from extractors.fields.sheet import LETTERHEAD_DEPTH, Sheet
from extractors.fields.surroundings import PROSE_WORDS

# How much each rule is trusted, before what was learned weighs it.
SIGNED = 0.75
IN_PROSE = 0.55
LATER = 0.85  # of the weight of the one before
AT_HOME = 0.6
DATED = 0.9
DATED_ALONE = 0.6
SENDER = 0.8
NAMED_APART = 0.3
FOR_ANOTHER = 0.4  # what is left of a person's name where an organisation seems to write
NAME_ALONE = 6  # words: a longer line says more than who writes
OBJECT = 0.95
UNANNOUNCED = 0.5  # a subject that nothing calls one
SALUTATION_WORDS = 6
DATED_WORDS = 9  # of a line that says where and when a letter was written
SUBJECT_LEAST, SUBJECT_LINES = 3, 2  # words and lines of such a one
_LINK = re.compile(r"(?:^|[\s'])(?:de|du|des|d'|la|le|les|l'|et|&)$", re.IGNORECASE)
_LINKED = re.compile(r"(?:de|du|des|d'|et|&)(?:\s|(?<='))")
_UNDERSIGNED = FieldSpec(
    "soussigne",
    Kind.PERSON,
    "Soussigné",
    (
        "je soussigne",
        "je soussignee",
        "je soussigne e",
        "soussigne",
        "soussignee",
        "je m appelle",
        "je me nomme",
    ),
)
_UNDERSIGNING = DocumentType("", "", (), "", multi_page=False, kinds=(), cues=(), fields=(_UNDERSIGNED,))
_LETTER_DATE = re.compile(
    r"(?:^|[\s,])(?:le|ce|fait a .{2,40} le|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)\s+"
    r"(?=\d|1er|\w+ [a-z]{3,9} (?:\d{4}|deux mil))",
    re.IGNORECASE,
)
_HOUR = re.compile(r"[ ,]+(?:a |vers )?\d{1,2} ?[:h] ?\d{2}\s*$")
_OTHER_DATE = re.compile(r"\b(nee?|operation|intervention|perquisition|interpellation|du|depuis|faits)\b")
_HOME = re.compile(
    r"\b(?:mon|notre) (?:domicile|logement|appartement|habitation|pavillon)\b|\bchez (?:moi|nous)\b"
    r"|\bma porte\b"
)
_OBJECT = re.compile(r"^\W*(objet|obj|concerne|sujet|aff(?:aire)?(?=[ .]*:))\b\s*[.:;]?", re.IGNORECASE)
_SALUTATION = re.compile(r"^(?:madame|monsieur|mesdames|messieurs|maitre|cher|chere)\b")
_SENT_AS = re.compile(
    r"^(?:lettre (?:recommandee|simple|suivie)|lrar|recommandee?\b|courrier (?:recommande|simple|suivi)"
    r"|envoi\b|par (?:courriel|mail|fax|telecopie)|pieces? jointes?|p ?j\b|copie\b"
    r"|(?:[nv]|nos?|vos?|votre|notre) ref)"
)
_CLOSING = re.compile(
    r"\b(agreer|salutations|consideration distinguee|cordialement|sentiments|respectueux)\b"
)


def _sender_block(sheet: Sheet) -> Block | None:
    """The block of the writer: an address that is not an office's, highest and leftmost first."""
    own = [block for block in sheet.head if block.address and not block.to_an_office]
    return min(own, key=lambda block: (round(block.box.y0, 1), block.box.x0), default=None)


def signatures(sheet: Sheet) -> list[Row]:
    """The lines under the closing formula, on whatever page it stands."""
    closings = [row for row in sheet.rows if not row.quoted and _CLOSING.search(fold(row.line.text))]
    if not closings:
        return []
    last = closings[-1]
    return [r for r in sheet.rows if r.page == last.page and r.box.y0 > last.box.middle[1] and not r.quoted][
        :6
    ]


def letter_sender_name(sheet: Sheet, spec: FieldSpec) -> list[Candidate]:
    """The writer's surname, or the name of the organisation that writes or signs."""
    return [*_writer(sheet, 1), *_writing_organisation(sheet)]


def letter_sender_forename(sheet: Sheet, spec: FieldSpec) -> list[Candidate]:
    """The writer's forenames."""
    return _writer(sheet, 0)


def _writer(sheet: Sheet, part: int) -> list[Candidate]:
    """Forenames (part 0) or surname (1) from the first lines of the sender's block, and the signature.

    Nothing when the block names an organisation, less likely when one signs: whoever signs for it is not the
    sender.
    """
    block = _sender_block(sheet)
    if any(candidate.form > WHOLE_LINE for candidate in _organisation_of(sheet, block)):
        return []
    read = sheet.readers[Kind.PERSON]
    found = in_rows((*block.names[:2], *block.beside), read, SENDER) if block else []
    found += in_rows(signatures(sheet), read, SIGNED)
    found += in_rows(_apart(sheet), partial(find_persons, ask_model=False), NAMED_APART)
    found += from_labels(_UNDERSIGNED, find_labels(sheet.rows, _UNDERSIGNING), sheet.rows, read)
    named = [(candidate, split_name(candidate.value)[part]) for candidate in found]
    weight = FOR_ANOTHER if _writing_organisation(sheet) else 1.0
    return [replace(c, value=value, score=weight * c.score) for c, value in named if value]


def _apart(sheet: Sheet) -> list[Row]:
    """Short lines of the head of a letter and of the end of its last page, where whoever writes is named."""
    last = sheet.rows[-1].page if sheet.rows else 0
    return [
        row
        for row in sheet.rows
        if not row.quoted
        and len(row.line.words) <= NAME_ALONE
        and ((row.page == 0 and row.box.y0 < LETTERHEAD_DEPTH) or (row.page == last and row.box.y0 > 0.5))
    ]


def _writing_organisation(sheet: Sheet) -> list[Candidate]:
    named = _organisation_of(sheet, _sender_block(sheet))
    if named:
        return named
    signed = in_rows(signatures(sheet), sheet.readers[Kind.ORGANISATION], SIGNED)
    return [candidate for candidate in signed if candidate.form > WHOLE_LINE]


def _organisation_of(sheet: Sheet, block: Block | None) -> list[Candidate]:
    """The organisation that the first line of a writer's block names, if that is no person."""
    if block is None or in_rows(block.names[:1], sheet.readers[Kind.PERSON], SENDER):
        return []
    read = sheet.readers[Kind.ORGANISATION]
    return _over_two_lines(block, read) or in_rows(block.names[:1], read, SENDER)


def _over_two_lines(block: Block, read: Reader) -> list[Candidate]:
    """An organisation whose name goes on under its first line: «Office public / de l'habitat Mistral»."""
    if len(block.names) < 2:
        return []
    first, second = block.names[:2]
    if not (_LINK.search(first.line.text) or _LINKED.match(second.line.text)):
        return []
    text = passage([(first, first.line.words), (second, second.line.words, " ")])
    whole = [found for found in candidates_in(text, read, SENDER) if len(found.words) > len(first.line.words)]
    return whole[:1]


def letter_sender_address(sheet: Sheet, spec: FieldSpec) -> list[Candidate]:
    """The writer's address."""
    block = _sender_block(sheet)
    if block is None:
        return []
    return candidates_in(block.text, sheet.readers[spec.kind], SENDER)


def told_in_prose(sheet: Sheet, spec: FieldSpec) -> list[Candidate]:
    """Values in the sentences of a letter, each later one likely less: letters begin with their subject."""
    blocks: dict[tuple[int, int], list[Row]] = {}
    for row in sheet.rows:
        if not row.quoted:
            blocks.setdefault((row.page, row.line.block), []).append(row)
    addressed = {row.index for block in sheet.head if block.to_an_office for row in block.rows}
    prose = [
        rows
        for rows in blocks.values()
        if max(len(row.line.words) for row in rows) >= PROSE_WORDS
        and not any(row.page == 0 and row.index in addressed for row in rows)
    ]
    found: list[Candidate] = []
    for rows in prose:
        text = passage((row, row.line.words, " ") for row in rows)
        found += candidates_in(text, sheet.readers[spec.kind], IN_PROSE * LATER ** len(found))
    return found


def operation_address(sheet: Sheet, spec: FieldSpec) -> list[Candidate]:
    """Addresses in the sentences of a letter; the writer's own when it is their home that they speak of."""
    found = told_in_prose(sheet, spec)
    if any(_HOME.search(fold(row.line.text)) for row in sheet.rows if not row.quoted):
        found += [replace(c, score=c.score * AT_HOME) for c in letter_sender_address(sheet, spec)]
    return found


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
        text = _HOUR.sub("", unaccented(row.line.text))
        if _LETTER_DATE.search(text) and len(row.line.words) <= DATED_WORDS:
            found += in_rows([row], read, DATED if near else SIGNED)
        elif near and len(text.split()) <= 4 and not _OTHER_DATE.search(fold(text)):
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
    return _before_salutation(sheet, spec)


def _before_salutation(sheet: Sheet, spec: FieldSpec) -> list[Candidate]:
    """The line or two by themselves right over the salutation, which nothing announces."""
    rows = [row for row in sheet.rows if row.page == 0 and not row.quoted]
    opens = next((n for n, row in enumerate(rows) if _is_salutation(row)), 0)
    over: list[Row] = []
    for row in reversed(rows[:opens]):
        if over and row.line.block != over[0].line.block:
            break
        over.insert(0, row)
    if not over or not _may_be_subject(sheet, over):
        return []
    text = passage([(row, row.line.words) for row in over])
    return [
        _from(text.between(found.start, found.end), found, UNANNOUNCED)
        for found in sheet.readers[Kind.TEXT](text.text)
    ]


def _may_be_subject(sheet: Sheet, rows: Sequence[Row]) -> bool:
    """Whether lines are no address, no date, no label, no way of sending."""
    words = sum(len(row.line.words) for row in rows)
    if len(rows) > SUBJECT_LINES or words < SUBJECT_LEAST:
        return False
    addressed = {id(row) for block in sheet.head if block.address for row in block.rows}
    if any(id(row) in addressed or _begins_letter(row) for row in rows):
        return False
    is_date = words <= DATED_WORDS and bool(sheet.readers[Kind.DATE](rows[0].line.text))
    return not is_date and not rows[-1].line.text.rstrip().endswith(":")


def _is_salutation(row: Row) -> bool:
    return len(row.line.words) <= SALUTATION_WORDS and bool(_SALUTATION.match(fold(row.line.text)))


def _begins_letter(row: Row) -> bool:
    """Whether what follows is no subject: the salutation, how the letter was sent, what comes with it."""
    text = fold(row.line.text)
    return bool(_SALUTATION.match(text) or _SENT_AS.match(text))


def _shifted(found: Found, by: int) -> Found:
    return Found(found.value, found.start + by, found.end + by, found.strength)


def _from(words: Words, found: Found, weight: float) -> Candidate:
    text = " ".join(word.text for _, word in words)
    return Candidate(found.value, words, text, weight * reading_confidence(words))
