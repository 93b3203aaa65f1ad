"""Values that a field may have, where each stands, and how much speaks for it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from claims.fields import Method
from claims.pages import Word
from claims.rulebook import FieldSpec, Kind
from extractors.fields.found import Found
from extractors.fields.labels import Label
from extractors.fields.passages import Passage, Row, one_line, passage, reading_confidence, visual_rows
from extractors.fields.surroundings import FARTHER, GROUPED, places

Reader = Callable[[str], list[Found]]
Words = tuple[tuple[Row, Word], ...]

# How much a place speaks for a value announced by a label. Judgements to start from, in the order in
# which they were seen to mislead on made documents; what was learned weighs them (`judgement`).
NO_LABEL = 0.55
LEAST_BELIEF = 0.4
RANK_LOSS = 0.03  # each further phrase of a field's list of labels tells a little less

# Kinds whose own form tells them from any other text; they need no label to be found.
SELF_EVIDENT = {
    Kind.IBAN, Kind.SIRET, Kind.EMAIL, Kind.TRACKING, Kind.NIR, Kind.BIC, Kind.SIREN, Kind.PHONE, Kind.COURT,
    Kind.PRISON, Kind.POLICE_UNIT,
}  # fmt: skip
# Of these the first one named is the one that speaks: a court's name heads its decision.
FIRST_SPEAKS = {Kind.COURT, Kind.PRISON, Kind.POLICE_UNIT}
HEADING = 0.85
LATER = 0.9  # of the weight of the one before
# Kinds whose check digits let less than one misreading in a thousand through. (The one check digit of a
# SIRET lets one in ten through: it orders candidates, it proves nothing.)
CHECKED = {Kind.IBAN, Kind.NIR}
# Kinds that any words may look like: in running prose a label's word is mostly no label.
NAMELIKE = {Kind.PERSON, Kind.PARTY, Kind.ORGANISATION, Kind.SURNAME, Kind.FORENAMES, Kind.PLACE, Kind.TEXT}
IN_PROSE = 0.5  # what is left of a label in the middle of a sentence, for such kinds
MID_LINE = 0.85  # a label that neither opens its line nor ends with a colon
PROSE_WORDS = 9  # a line of this many words and no colon is a sentence


# The date of a law, or in the name of a street («rue du 8 mai 1945»), is no date of the case.
_CITED = re.compile(
    r"\b(?:loi|d[ée]cret|ordonnance|arr[êe]t[ée]|directive|circulaire)\b[^.;]{0,25}\bdu\s*$"
    r"|\b(?:rue|avenue|av\.?|place|boulevard|bd|quai|square|cours|all[ée]e|impasse|chemin)"
    r"\s+(?:du|de la)?\s*$",
    re.IGNORECASE,
)


class Way(StrEnum):
    """How a candidate came to be one."""

    LABEL = "label"  # announced by a phrase of the catalogue
    FORM = "form"  # its own form tells it from any other text
    CONTEXT = "context"  # words of the sentence around it
    LAYOUT = "layout"  # where it stands on the page
    PHRASE = "phrase"  # a phrase that answers a closed question
    ANYWHERE = "anywhere"  # of the field's kind, and on the page
    CODED = "coded"  # a machine-readable zone, a structured file, a code, a mail's header


@dataclass(frozen=True, slots=True)
class Candidate:
    """One value a field may have: its words, and a score, 0 to 1, that orders those of one way.

    `proved` tells that check digits, a sum or a structured source vouch for the value. `form` and `repaired`
    are `Found.strength` and `Found.repaired` of the reader that found it.
    """

    value: str
    words: Words
    text: str
    score: float
    proved: bool = False
    method: Method | None = None
    form: float = 1.0
    repaired: bool = False
    way: Way = Way.LAYOUT


def from_labels(
    spec: FieldSpec, labels: Sequence[Label], rows: Sequence[Row], read: Reader
) -> list[Candidate]:
    """Values that stand after, right of, or below the labels of this field."""
    found: list[Candidate] = []
    for label in labels:
        if label.field != spec.name:
            continue
        told = (1.0 - RANK_LOSS * min(label.rank, 8)) * _announces(spec, label)
        for place, weight in places(spec, label, labels, rows):
            here = candidates_in(place, read, weight * told, checked=spec.kind in CHECKED)
            found += here
            if here:
                break
    return found


def candidates_in(place: Passage, read: Reader, weight: float, *, checked: bool = False) -> list[Candidate]:
    """What `read` finds in a passage; the first is likelier meant than those after it."""
    found = []
    for i, value in enumerate(read(place.text)):
        words = place.between(value.start, value.end)
        if not words or _CITED.search(place.text[: value.start]):
            continue
        score = weight * (FARTHER**i) * _belief(value) * reading_confidence(words)
        found.append(
            Candidate(
                value.value,
                words,
                place.text[value.start : value.end],
                score,
                proved=checked and value.strength >= 1.0 and not value.repaired,
                form=value.strength,
                repaired=value.repaired,
            )
        )
    return found


def in_rows(rows: Sequence[Row], read: Reader, weight: float) -> list[Candidate]:
    """What a reader finds in each of these lines."""
    found = []
    for row in rows:
        found += candidates_in(passage([(row, row.line.words)]), read, weight)
    return found


def _belief(found: Found) -> float:
    """What the form of a value adds to its place: a bare number announced as a reference is half believed."""
    return LEAST_BELIEF + (1.0 - LEAST_BELIEF) * found.strength


def self_evident(spec: FieldSpec, rows: Sequence[Row], read: Reader) -> list[Candidate]:
    """Values whose own form gives them away, wherever they stand."""
    if spec.kind not in SELF_EVIDENT:
        return []
    shown = [row for row in rows if not row.quoted]
    if spec.kind in FIRST_SPEAKS:
        return _in_order(passage([(row, row.line.words) for row in shown]), read)
    if spec.kind in GROUPED:
        # Across cells, and line by line: what stands beside a number may look like more of it.
        lines = [one_line(line) for line in visual_rows(shown)]
        lines += [passage([(row, row.line.words)]) for row in shown]
    else:
        lines = [passage([(row, row.line.words) for row in rows_read]) for rows_read in _unbroken(shown)]
    return [
        candidate
        for line in lines
        for candidate in candidates_in(line, read, NO_LABEL, checked=spec.kind in CHECKED)
    ]


def _unbroken(rows: Sequence[Row]) -> list[list[Row]]:
    """Each line by itself, but with the next when a hyphen ends it: «marie-» and «laure@courriel.example»."""
    found: list[list[Row]] = []
    for row in rows:
        before = found[-1][-1] if found else None
        if before and before.page == row.page and before.line.text.endswith("-"):
            found[-1].append(row)
        else:
            found.append([row])
    return found


def _in_order(text: Passage, read: Reader) -> list[Candidate]:
    """Values in the order they are named, each later one telling less than the one before."""
    found, weight, seen = [], HEADING, set[str]()
    for candidate in candidates_in(text, read, 1.0):
        if candidate.value not in seen:
            seen.add(candidate.value)
            found.append(replace(candidate, score=weight * candidate.score))
            weight *= LATER
    return found


def _announces(spec: FieldSpec, label: Label) -> float:
    """How much a label looks like one: it opens its line, or a colon follows."""
    words = label.row.line.words
    colon = words[label.last - 1].text.endswith(":") or (
        label.last < len(words) and words[label.last].text.startswith(":")
    )
    if colon or label.first == 0:
        prose = not colon and len(words) >= PROSE_WORDS and spec.kind in NAMELIKE
        return IN_PROSE if prose else 1.0
    return IN_PROSE if spec.kind in NAMELIKE else MID_LINE
