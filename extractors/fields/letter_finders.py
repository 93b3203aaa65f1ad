"""Who wrote a letter, when, about what: told by where it stands."""

import re
from dataclasses import replace

from claims.folding import fold, unaccented
from claims.rulebook import DocumentType, FieldSpec, Kind
from extractors.fields.blocks import Block
from extractors.fields.candidates import Candidate, Reader, Words, candidates_in, from_labels, in_rows
from extractors.fields.found import Found
from extractors.fields.labels import find_labels
from extractors.fields.organisations import WHOLE_LINE
from extractors.fields.passages import Row, passage, reading_confidence
from extractors.fields.persons import split_name
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
OBJECT = 0.95
_LINK = re.compile(r"(?:^|[\s'])(?:de|du|des|d'|la|le|les|l'|et|&)$", re.IGNORECASE)
_LINKED = re.compile(r"(?:de|du|des|d'|et|&)(?:\s|(?<='))")
_UNDERSIGNED = FieldSpec(
    "soussigne",
    Kind.PERSON,
    "Soussigné",
    ("je soussigne", "je soussignee", "je soussigne e", "soussigne", "soussignee"),
)
_UNDERSIGNING = DocumentType("", "", (), "", multi_page=False, kinds=(), cues=(), fields=(_UNDERSIGNED,))
_LETTER_DATE = re.compile(
    r"(?:^|[\s,])(?:le|ce|fait a .{2,40} le|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)\s+"
    r"(?=\d|1er|\w+ [a-z]{3,9} (?:\d{4}|deux mil))",
    re.IGNORECASE,
)
_OTHER_DATE = re.compile(r"\b(nee?|operation|intervention|perquisition|interpellation|du|depuis|faits)\b")
_HOME = re.compile(
    r"\b(?:mon|notre) (?:domicile|logement|appartement|habitation|pavillon)\b|\bchez (?:moi|nous)\b"
    r"|\bma porte\b"
)
_OBJECT = re.compile(r"^\W*(objet|obj|concerne|sujet)\b\s*[.:;]?", re.IGNORECASE)
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

    Nothing when an organisation writes: whoever signs for it is not the sender.
    """
    if _writing_organisation(sheet):
        return []
    block = _sender_block(sheet)
    read = sheet.readers[Kind.PERSON]
    found = in_rows((*block.names[:2], *block.beside), read, SENDER) if block else []
    found += in_rows(signatures(sheet), read, SIGNED)
    found += from_labels(_UNDERSIGNED, find_labels(sheet.rows, _UNDERSIGNING), sheet.rows, read)
    named = [(candidate, split_name(candidate.value)[part]) for candidate in found]
    return [replace(candidate, value=value) for candidate, value in named if value]


def _writing_organisation(sheet: Sheet) -> list[Candidate]:
    block = _sender_block(sheet)
    if block is not None and not in_rows(block.names[:1], sheet.readers[Kind.PERSON], SENDER):
        read = sheet.readers[Kind.ORGANISATION]
        return _over_two_lines(block, read) or in_rows(block.names[:1], read, SENDER)
    signed = in_rows(signatures(sheet), sheet.readers[Kind.ORGANISATION], SIGNED)
    return [candidate for candidate in signed if candidate.form > WHOLE_LINE]


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
    """Whether what follows is no subject: the salutation, how the letter was sent, what comes with it."""
    text = fold(row.line.text)
    return bool(_SALUTATION.match(text) or _SENT_AS.match(text))


def _shifted(found: Found, by: int) -> Found:
    return Found(found.value, found.start + by, found.end + by, found.strength)


def _from(words: Words, found: Found, weight: float) -> Candidate:
    text = " ".join(word.text for _, word in words)
    return Candidate(found.value, words, text, weight * reading_confidence(words))
