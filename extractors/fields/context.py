"""Values in running text, told by the words around them: the date on which the door was broken."""

import re
from collections.abc import Sequence

from claims.folding import fold
from claims.rulebook import FieldSpec, Kind
from extractors.fields.candidates import Candidate, Reader, Words
from extractors.fields.found import Found
from extractors.fields.passages import Passage, Row, passage, reading_confidence

BEFORE = 130  # letters of text before a value that may speak of it: a line and a half
AFTER = 90
# Where a party's part in an act is said: after the birth, the trade and the address of the party.
PART_AFTER = 260
NAMED_AFTER = 0.85
VERB_AFTER = 4
_VERBS = {"a", "ont", "est", "sont", "en"}  # «Monsieur X a acquis de Madame Y»
TOLD = 0.62  # one telling word in the neighbourhood
EACH_MORE = 0.06
MOST = 0.84
_OTHERWISE_FROM = 40  # letters: a word of `far` counts when it stands this close before the value
PROSE_WORDS = 8  # of a line; shorter ones are cells of a form or lines of an address
_SENTENCE_END = re.compile(r"[.;!?]\s+(?=[A-ZÀ-Ý])|\n\s*\n")


def told_by_context(spec: FieldSpec, rows: Sequence[Row], read: Reader) -> list[Candidate]:
    """Candidates whose sentence, or the one before, holds words of `spec.near` and none of `spec.far`.

    A value that a phrase of `spec.then` follows is told as surely as one after a label.
    """
    if not spec.near and not spec.then:
        return []
    found = []
    for prose in paragraphs(rows):
        for value in read(prose.text):
            candidate = _weighed(spec, prose, value)
            if candidate is not None:
                found.append(candidate)
    return found


def paragraphs(rows: Sequence[Row]) -> list[Passage]:
    """The text of each page; sentences run over the ends of lines, blocks do not."""
    pages: dict[int, list[Row]] = {}
    for row in rows:
        if not row.quoted:
            pages.setdefault(row.page, []).append(row)
    return [
        passage(
            (row, row.line.words, " " if i and _runs_on(page[i - 1], row) else "\n")
            for i, row in enumerate(page)
        )
        for page in pages.values()
    ]


def _runs_on(above: Row, row: Row) -> bool:
    """Whether a line goes on with the sentence above it: the same block, and long enough to be prose."""
    return above.line.block == row.line.block and len(above.line.words) >= PROSE_WORDS


def _weighed(spec: FieldSpec, prose: Passage, value: Found) -> Candidate | None:
    before = prose.text[max(0, value.start - BEFORE) : value.start]
    after = prose.text[value.end : value.end + PART_AFTER]
    ends = list(_SENTENCE_END.finditer(before))
    if len(ends) > 1:  # not beyond the sentence before this one
        before = before[ends[-2].end() :]
    after = _SENTENCE_END.split(after)[0]
    words = prose.between(value.start, value.end)
    if spec.then and _followed(spec, after):
        score = NAMED_AFTER * (0.5 + value.strength / 2) * reading_confidence(words)
        return _told(value, words, prose, score)
    close = f" {fold(before[-_OTHERWISE_FROM:])} "
    if any(f" {word} " in close for word in spec.far):
        return None
    around = f" {fold(before)} | {fold(after[:AFTER])} "
    telling = sum(f" {word} " in around for word in spec.near)
    if not telling:
        return None
    weight = min(TOLD + EACH_MORE * (telling - 1), MOST)
    score = weight * (0.5 + value.strength / 2) * reading_confidence(words)
    return _told(value, words, prose, score)


def _told(value: Found, words: Words, prose: Passage, score: float) -> Candidate:
    text = prose.text[value.start : value.end]
    return Candidate(value.value, words, text, score, form=value.strength, repaired=value.repaired)


def _followed(spec: FieldSpec, after: str) -> bool:
    """Whether a phrase of `then` follows, before any of `far`: the first party named is the one meant."""
    text = f" {fold(after)} "
    meant, other = (
        min((at for phrase in phrases if _says(spec, phrase, at := text.find(f" {phrase} "))), default=None)
        for phrases in (spec.then, spec.far)
    )
    return meant is not None and (other is None or meant < other)


def _says(spec: FieldSpec, phrase: str, at: int) -> bool:
    """Whether a phrase so many letters after a value speaks of it.

    A verb follows its subject at once, and what an amount is («hors taxes») follows the amount.
    """
    at_once = spec.kind is Kind.AMOUNT or phrase.partition(" ")[0] in _VERBS
    return 0 <= at <= (VERB_AFTER if at_once else PART_AFTER)
