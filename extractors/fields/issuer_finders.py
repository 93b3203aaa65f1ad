"""Who issued a paper, and to whom: told by where names and addresses stand."""

import re
from collections.abc import Sequence

from claims.folding import fold
from claims.pages import Line, Word, union
from claims.rulebook import FieldSpec, Kind
from extractors.fields.blocks import Block
from extractors.fields.candidates import Candidate, Reader, Words, candidates_in, in_rows
from extractors.fields.name_words import TRADES, is_wording_of_papers
from extractors.fields.organisations import NUMBERED, WHOLE_LINE
from extractors.fields.passages import Row, reading_confidence
from extractors.fields.sheet import LETTERHEAD_DEPTH, Sheet

# How much each rule is trusted, before what was learned weighs it.
LETTERHEAD = 0.65
ADDRESSED = 0.75
OVER_ADDRESS = 0.8
REGISTERED = 0.75
NAME_GAP = 2.6  # line heights between the middle of a name and the address under it
DOUBTFUL_LETTERS = 0.8  # confidence under which one or two letters before a name are a misread logo
_REGISTERED = re.compile(
    r"\b(?:rcs|siret|siren|capital de|au capital|regie par le code|n tva|tva intracommunautaire|naf|ape"
    r"|orias)\b"
)
_FORM = re.compile(r"sarl|sas|sasu|eurl|sa|sci|snc|scop|ei|auto entrepreneur|societe|entreprise|association")
NAME_WORDS = 9  # a longer line is a sentence
_NO_NAME = re.compile(rf"[:;]$|[@<>]|[a-zà-ÿ]{{4}}\.$|{TRADES}")
# Who deals with a matter there is not who writes.
_HANDLED = re.compile(
    r"\b(?:suivie? par|traitee? par|votre (?:contact|conseiller|conseillere)|interlocuteur|interlocutrice"
    r"|correspondante?|gestionnaire|chargee? d affaires?|agent general)\b"
)
_DAY = re.compile(r"\ble \d{1,2}(?:er)? [a-z]+ \d{4}\b|\b\d{1,2}[ /.-]\d{1,2}[ /.-]\d{4}\b")
UNIT_REACH = 4.0  # line heights between a unit's name and its address
_UNIT = re.compile(r"\b(?:police|gendarmerie|commissariat|brigade|peloton|compagnie|service a contacter)\b")
ADDRESSEE_FROM = 0.46  # of the page's width: blocks that begin right of this are addressed to somebody


def letterhead(sheet: Sheet, spec: FieldSpec) -> list[Candidate]:
    """The name at the head of the page: of a supplier, a bank, an insurer, an employer, a landlord.

    It is the line over the issuer's address, or else the tallest line, or one that reads as such a name.
    """
    read = sheet.readers[spec.kind]
    top = [row for row in sheet.rows if row.page == 0 and row.box.y0 < LETTERHEAD_DEPTH / 2]
    named = [row for row in top if not sheet.is_heading(row) and not _HANDLED.search(fold(row.line.text))]
    found = in_rows(named, read, LETTERHEAD)
    found += _registered(sheet, read)
    block = _issuer_block(sheet)
    over = (
        [row for row in _over(sheet, block) if not sheet.is_heading(row) and _is_name(row)] if block else []
    )
    if over and not (spec.kind is Kind.ORGANISATION and _is_person(sheet, over[0])):
        found += _named_by(over[0], OVER_ADDRESS)
    elif block is None:
        found += _tallest([row for row in named if not _is_person(sheet, row)], named)
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
            found += _named_by(part, REGISTERED)
    return found


def _ends_name(words: Sequence[Word], at: int) -> bool:
    """Whether a word no longer belongs to the name at the beginning of a line of registrations."""
    word, before = words[at].text, words[at - 1].text if at else ""
    parted = not any(map(str.isalpha, word)) or before.endswith((",", ";", ":"))
    return parted or bool(_FORM.fullmatch(fold(word)))


def _tallest(rows: Sequence[Row], around: Sequence[Row]) -> list[Candidate]:
    """The name in the tallest letters of `rows`; its second line may be any of `around`."""
    tallest = max(rows, key=lambda row: row.box.height, default=None)
    if tallest is None or len(tallest.line.words) > 7:
        return []
    whole = _with_next(tallest, around)
    return _named_by(whole, LETTERHEAD) if _is_name(whole) else []


def _with_next(row: Row, rows: Sequence[Row]) -> Row:
    """A name with its second line, as tall and right under it: «MUTUELLE ARMOR / PRÉVOYANCE»."""
    for other in rows:
        alike = abs(other.box.height - row.box.height) <= 0.15 * row.box.height
        under = -0.2 <= (other.box.y0 - row.box.y1) / row.box.height <= 0.6
        flush = abs(other.box.x0 - row.box.x0) <= 0.01 or abs(other.box.middle[0] - row.box.middle[0]) <= 0.01
        if other is not row and alike and under and flush:
            words = (*row.line.words, *other.line.words)
            return Row(row.page, row.index, Line(words, row.line.block), union((row.box, other.box)))
    return row


def _is_person(sheet: Sheet, row: Row) -> bool:
    firms = in_rows([row], sheet.readers[Kind.ORGANISATION], 1.0)
    if any(firm.form > WHOLE_LINE for firm in firms):
        return False
    return bool(in_rows([row], sheet.readers[Kind.PERSON], 1.0))


def _is_name(row: Row) -> bool:
    """Whether a line can be a name: mostly letters, and one word at least that may be of a name.

    A place and a day, the heading of a section («1. Les faits») or of a list («Pour :»), a list of trades
    («Pâtisserie · Traiteur · Glacier»), a mail address, the end of a sentence are none.
    """
    text = row.line.text.rstrip()
    if len(row.line.words) > NAME_WORDS:
        return False
    letters = sum(c.isalpha() for c in text)
    if letters < 3 or letters <= 2 * sum(c.isdigit() for c in text) or _NO_NAME.search(text):
        return False
    if NUMBERED.match(text) or _DAY.search(fold(text)):
        return False
    return not is_wording_of_papers(text)


def _named_by(row: Row, score: float) -> list[Candidate]:
    """The whole line, less what a logo left at its beginning: signs, and a doubtful letter or two.

    Also what stands before a dash: «CLARTÉ ET FILS - nettoyage industriel» says a name and a trade.
    """
    words = list(row.line.words)
    while len(words) > 1 and _is_debris(words[0]):
        words.pop(0)
    while len(words) > 1 and not any(map(str.isalnum, words[-1].text)):
        words.pop()
    dash = next((n for n, word in enumerate(words) if n and not any(map(str.isalnum, word.text))), None)
    return [_said(row, part, score) for part in (words, words[:dash] if dash else []) if part]


def _said(row: Row, words: Sequence[Word], score: float) -> Candidate:
    kept: Words = tuple((row, word) for word in words)
    text = " ".join(word.text for word in words).rstrip(" ,;")
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


def unit_address(sheet: Sheet, spec: FieldSpec) -> list[Candidate]:
    """The address of a police or gendarmerie unit that writes: the one in the head beside the unit's name."""
    own = [block for block in sheet.head if block.address and _UNIT.search(_around(sheet, block))]
    block = own[0] if own else _issuer_block(sheet)
    return candidates_in(block.text, sheet.readers[spec.kind], ADDRESSED) if block else []


def _around(sheet: Sheet, block: Block) -> str:
    """The folded lines over and under a block, its own among them."""
    reach = UNIT_REACH * max((row.box.height for row in block.rows), default=0.0)
    return " ".join(
        fold(row.line.text)
        for row in sheet.rows
        if row.page == 0
        and block.box.y0 - reach < row.box.middle[1] < block.box.y1 + reach
        and row.box.x0 < block.box.x1
        and row.box.x1 > block.box.x0
    )


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
            found += in_rows((*block.names[-2:], *block.beside), sheet.readers[spec.kind], ADDRESSED)
    return found
