"""What cards and passports print under their labels: small bilingual labels, the value just below each.

A label half lost in the ground of the card is still told from the others by what is left of it; the lines
that reading makes of a card run across its columns, so values are looked for word by word.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from claims.folding import fold
from claims.pages import Box, PageKind, Word
from claims.rulebook import FieldSpec, Kind
from extractors.fields.candidates import Candidate, candidates_in
from extractors.fields.labels import is_part_of_label, shape
from extractors.fields.passages import Row, one_line, passage, visual_rows
from extractors.fields.sheet import Sheet
from extractors.fields.surroundings import FARTHER

UNDER_LABEL = 0.95
UNLABELLED = 0.75
LEAST_DATE = 0.4  # of a date that is told by its place among the others: what is left after misread digits
LONGEST_VALIDITY_YEARS = 15  # the blue card's, prolonged in 2014
# Labels of cards that announce no field of ours; the value under them is nobody's name.
_OTHER_LABELS = (
    "nationalite nationality", "nationalite", "nationality", "taille height", "taille", "height",
    "adresse address", "signature", "signature du titulaire", "autorite authority", "autorite",
    "code du pays", "couleur des yeux", "domicile residence", "type", "identity card",
    "carte nationale d identite", "republique francaise",
)  # fmt: skip
_NAMES = {Kind.SURNAME, Kind.FORENAMES, Kind.PLACE}
_CARDS = "carte_identite"
# Letters and digits of the number of a French card or passport, and of any other paper of the kind: a
# misread label or a year has fewer, a number with a stroke of a signature one more.
_FRENCH = re.compile(r"carte nationale d identite|republique francaise|\bidfra")
_FRENCH_LENGTHS, _LENGTHS = frozenset({9, 12}), frozenset(range(7, 13))
# Likeness, 0 to 100, that a phrase of so many letters must have with what was read.
_LIKE = ((12, 72.0), (8, 80.0), (5, 90.0), (3, 100.0))
_MOST_TOKENS = 9
_SHORT_WORD = 2
# In heights of the label: how far under it a value begins, how far left of it, and how far left of a label
# of which only the second language could be read.
_BELOW, _LEFT, _FAR_LEFT = 2.6, 2.0, 16.0
# In heights of the words: the widest gap between two words of one row of labels, or of one value.
_LABEL_GAP, _VALUE_GAP = 2.5, 1.6
_SAME_ROW = 0.5
_BORN_AT = re.compile(r"\b(?:lieu|naissance|place|birth)\b")
# A value is printed at least so many times as tall as its label: 1.7 to 2.1 on bilingual cards; on those that
# print both alike, the value stands beside its label.
_TALLER, _MOST_TALLER = 1.2, 4.0
_ENGLISH = ("surname", "given", "sex", "date of", "place", "alternate", "document no", "expiry", "passport")


@dataclass(frozen=True, slots=True)
class _Token:
    """A folded word of the page; `x0` and `x1` are its own when several were read as one."""

    text: str
    row: Row
    word: Word
    x0: float
    x1: float


@dataclass(frozen=True, slots=True)
class _Label:
    """A label found: its field ("" for one that announces none of ours), how like it is, where it stands."""

    field: str
    likeness: float
    letters: float
    tokens: tuple[_Token, ...]
    english: bool

    @property
    def x0(self) -> float:
        """Its left edge."""
        return self.tokens[0].x0

    @property
    def x1(self) -> float:
        """Its right edge."""
        return self.tokens[-1].x1

    @property
    def plainest(self) -> Box:
        """The box of its lowest word: those of others may hold shreds of the ground."""
        written = [token for token in self.tokens if len(token.text) > _SHORT_WORD] or self.tokens
        return min((token.word.box for token in written), key=lambda box: box.height)


def card_birth_date(sheet: Sheet, spec: FieldSpec) -> list[Candidate]:
    """The date under its label, or the first of all the dates of a card: nothing on it is older."""
    return under_card_label(sheet, spec) or _first_and_last(sheet, spec)[:1]


def card_expiry_date(sheet: Sheet, spec: FieldSpec) -> list[Candidate]:
    """The date under its label, or the last of all the dates of a card."""
    return under_card_label(sheet, spec) or _first_and_last(sheet, spec)[1:]


def card_birth_place(sheet: Sheet, spec: FieldSpec) -> list[Candidate]:
    """The place under its label, or by what is left of that label in the ground of the card."""
    found = under_card_label(sheet, spec)
    if not any(page.kind is PageKind.IDENTITY for page in sheet.pages):
        return found
    for number in range(len(sheet.pages)):
        lines = visual_rows([row for row in sheet.rows if row.page == number and not row.quoted])
        said = [_BORN_AT.search(fold(one_line(line).text)) is not None for line in lines]
        for line, here, before in zip(lines, said, [False, *said], strict=False):
            if here or before:
                weight = UNLABELLED if here else UNLABELLED * FARTHER
                found += candidates_in(one_line(line), sheet.readers[spec.kind], weight)
    return found


def may_stand_on_card(sheet: Sheet, spec: FieldSpec, candidate: Candidate) -> bool:
    """False for what no card says: a label for a name or a place, a stray figure for the card's number."""
    if spec.kind in _NAMES:
        folded = fold(candidate.value)
        return folded not in _OTHER_LABELS and not is_part_of_label(candidate.value, sheet.kind)
    if spec.kind is Kind.REFERENCE and sheet.kind.id == _CARDS:
        return sum(c.isalnum() for c in candidate.value) in _number_lengths(sheet)
    return True


def _number_lengths(sheet: Sheet) -> frozenset[int]:
    said = fold(" ".join(row.line.text for row in sheet.rows))
    return _FRENCH_LENGTHS if _FRENCH.search(said) else _LENGTHS


def _first_and_last(sheet: Sheet, spec: FieldSpec) -> list[Candidate]:
    """The first and the last date of a card, when they lie further apart than those of its issue and end."""
    if not any(page.kind is PageKind.IDENTITY for page in sheet.pages):
        return []
    lines = visual_rows([row for row in sheet.rows if not row.quoted])
    dates = [c for line in lines for c in candidates_in(one_line(line), sheet.readers[spec.kind], UNLABELLED)]
    ordered = sorted((date for date in dates if date.score >= LEAST_DATE), key=lambda date: date.value)
    if not ordered or int(ordered[-1].value[:4]) - int(ordered[0].value[:4]) <= LONGEST_VALIDITY_YEARS:
        return []
    return [ordered[0], ordered[-1]]


def under_card_label(sheet: Sheet, spec: FieldSpec) -> list[Candidate]:
    """Values that stand under the labels of this field."""
    found: list[Candidate] = []
    for number, page in enumerate(sheet.pages):
        words = [(row, word) for row in sheet.rows if row.page == number for word in row.line.words]
        labels = _labels(sheet, words, page.width / page.height)
        for label in labels:
            if label.field == spec.name:
                value = passage(_value(label, labels, words, page.width / page.height))
                weight = UNDER_LABEL * label.likeness / 100
                found += candidates_in(value, sheet.readers[spec.kind], weight)
    return found


def _labels(sheet: Sheet, words: Sequence[tuple[Row, Word]], aspect: float) -> list[_Label]:
    """The labels on a page, the likest first where several claim the same words."""
    phrases = [(spec.name, phrase) for spec in sheet.kind.fields for phrase in spec.labels]
    phrases += [("", phrase) for phrase in _OTHER_LABELS]
    found = [
        label
        for tokens in _runs(words, aspect)
        for start in range(len(tokens))
        for field, phrase in phrases
        if (label := _label(field, phrase, tokens[start : start + _MOST_TOKENS])) is not None
    ]
    kept: list[_Label] = []
    taken: set[int] = set()
    for label in sorted(found, key=lambda label: label.letters, reverse=True):
        if not taken.intersection(map(id, label.tokens)):
            kept.append(label)
            taken.update(map(id, label.tokens))
    return kept


def _label(field: str, phrase: str, tokens: Sequence[_Token]) -> _Label | None:
    """The phrase, as far as it can be made out at the beginning of those tokens."""
    meant = shape(phrase.replace(" ", ""))
    least = next((least for letters, least in _LIKE if len(meant) >= letters), None)
    if least is None:
        return None
    best: _Label | None = None
    read = ""
    for count, token in enumerate(tokens, 1):
        read += token.text
        likeness = ratio(shape(read), meant, score_cutoff=least)
        if likeness and (best is None or likeness > best.likeness):
            letters = likeness / 100 * len(meant)
            english = phrase.startswith(_ENGLISH)
            best = _Label(field, likeness, letters, tuple(tokens[:count]), english)
    return best


def _runs(words: Sequence[tuple[Row, Word]], aspect: float) -> Iterator[list[_Token]]:
    """The words of the page as tokens, side by side from left to right, as far as no wide gap parts them."""
    rest = sorted(words, key=lambda placed: placed[1].box.x0)
    while rest:
        run = [rest.pop(0)]
        while (following := _next(run[-1][1], rest, aspect)) is not None:
            run.append(rest.pop(following))
        yield [token for row, word in run for token in _tokens(row, word)]


def _next(word: Word, rest: Sequence[tuple[Row, Word]], aspect: float) -> int | None:
    """Which of the other words stands next to the right of one, near enough to be read on."""
    gap = _LABEL_GAP * word.box.height / aspect
    return next(
        (
            index
            for index, (_, other) in enumerate(rest)
            if _level(word, other) and -gap < other.box.x0 - word.box.x1 <= gap
        ),
        None,
    )


def _level(word: Word, other: Word) -> bool:
    shared = min(word.box.y1, other.box.y1) - max(word.box.y0, other.box.y0)
    return shared >= _SAME_ROW * min(word.box.height, other.box.height)


def _tokens(row: Row, word: Word) -> Iterator[_Token]:
    """The folded parts of one word as read, each with about its share of the word's width."""
    parts = fold(word.text).split()
    letters = max(sum(map(len, parts)), 1)
    before = 0
    for part in parts:
        x0 = word.box.x0 + word.box.width * before / letters
        before += len(part)
        yield _Token(part, row, word, x0, word.box.x0 + word.box.width * before / letters)


def _value(
    label: _Label, labels: Sequence[_Label], words: Sequence[tuple[Row, Word]], aspect: float
) -> list[tuple[Row, tuple[Word, ...], str]]:
    """The words of the first row under a label, as far right as the column of the next label."""
    line = label.plainest
    em = line.height / aspect
    left = label.x0 - (_FAR_LEFT if label.english else _LEFT) * em
    right = _next_column(label, labels) - em
    used = {id(token.word) for other in labels for token in other.tokens}
    under = [
        (row, word)
        for row, word in words
        if id(word) not in used
        and left <= word.box.x0 < right
        and word.box.middle[1] > line.y1
        and word.box.y0 - line.y1 <= _BELOW * line.height
        and any(c.isalnum() for c in word.text)
    ]
    starts = [
        word
        for _, word in under
        if word.box.x0 <= label.x1 + em
        and _TALLER * line.height <= word.box.height <= _MOST_TALLER * line.height
    ]
    if not starts:
        return []
    surest = max(starts, key=lambda word: word.confidence * word.box.height)
    across = [placed for placed in under if _level(surest, placed[1])]
    return [(row, (word,), " ") for row, word in _unbroken(sorted(across, key=_left_edge), aspect)]


def _left_edge(placed: tuple[Row, Word]) -> float:
    return placed[1].box.x0


def _next_column(label: _Label, labels: Sequence[_Label]) -> float:
    """Where the next label of the same row begins."""
    after = [
        other.x0
        for other in labels
        if other.x0 > label.x0 and other.tokens and _level(label.tokens[0].word, other.tokens[0].word)
    ]
    return min(after, default=1.5)


def _unbroken(across: Sequence[tuple[Row, Word]], aspect: float) -> list[tuple[Row, Word]]:
    """The words from the left as far as no wide gap parts them."""
    kept = list(across[:1])
    for placed in across[1:]:
        height = max(placed[1].box.height, kept[-1][1].box.height)
        if placed[1].box.x0 - kept[-1][1].box.x1 > _VALUE_GAP * height / aspect:
            break
        kept.append(placed)
    return kept
