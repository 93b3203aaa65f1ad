"""Where the phrases that announce values stand on a document."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from claims.folding import fold
from claims.rulebook import DocumentType
from extractors.fields.passages import Row

_EITHER = re.compile(r"(?<=\w)(?:\(e?s?\)|[·.-]e(?:[·.-]s)?)(?!\w)", re.IGNORECASE)
_DATE, _OF = ("date",), frozenset({"de", "des", "du", "d", "limite"})
_ONE_SLIP_FROM = 5  # letters from which one misread letter is forgiven
_TWO_SLIPS_FROM = 10
_GLUED_FROM = 7  # letters; shorter phrases without their spaces look like other words


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A phrase of the catalogue, its words apart, that announces a field; see `Label` for its `rank`."""

    field: str
    rank: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """A phrase of `field` found on words [first, last) of a row; `rank` is 0 for its best phrase."""

    field: str
    row: Row
    first: int
    last: int
    rank: int
    length: int  # letters of the phrase: of two labels at one place the longer is meant


def find_labels(rows: Sequence[Row], kind: DocumentType) -> list[Label]:
    """Every label of every field of the type, the longest phrase winning where several overlap."""
    phrases = [
        _Phrase(spec.name, rank, tuple(phrase.split()))
        for spec in kind.fields
        for rank, phrase in enumerate(spec.labels)
    ]
    spaced = len(phrases)
    phrases += [_Phrase(p.field, p.rank, ("".join(p.words),)) for p in phrases if _may_be_glued(p)]

    openings: dict[str, list[int]] = defaultdict(list)
    glued: dict[str, list[int]] = defaultdict(list)
    for number, phrase in enumerate(phrases):
        (glued if number >= spaced else openings)[phrase.words[0]].append(number)

    @cache  # the words of a document come again and again: first words are compared once for each
    def opened_by(token: str) -> list[int]:
        return [number for word, numbers in openings.items() if alike(token, word) for number in numbers]

    found: list[Label] = []
    for row in rows:
        if row.quoted:
            continue
        tokens = tokens_of(row)
        places = sorted(
            (number, at)
            for at, (token, _) in enumerate(tokens)
            for number in (*opened_by(token), *glued.get(token, ()))
            if _goes_on(tokens, at, phrases[number].words) and not _is_of_another(tokens, at, phrases[number])
        )
        found += _longest([_label(row, tokens, at, phrases[number]) for number, at in places])
    return found


def _may_be_glued(phrase: _Phrase) -> bool:
    """Whether a phrase is looked for without its spaces too, which reading loses: «TOTALTTC»."""
    return len(phrase.words) > 1 and sum(map(len, phrase.words)) >= _GLUED_FROM


def is_part_of_label(value: str, kind: DocumentType) -> bool:
    """Whether a value is nothing but words of one label of the type: «D'USAGE» of «NOM D'USAGE»."""
    said = f" {fold(value)} "
    return any(said in f" {phrase} " for spec in kind.fields for phrase in spec.labels)


def tokens_of(row: Row) -> list[tuple[str, int]]:
    """Folded words of the row with the index of the word each comes from; «incarcéré(e)» is «incarcéré»."""
    return [
        (token, i)
        for i, word in enumerate(row.line.words)
        for token in fold(_EITHER.sub("", word.text)).split()
    ]


def _goes_on(tokens: list[tuple[str, int]], at: int, phrase: Sequence[str]) -> bool:
    """Whether the other words of a phrase follow the first, which stands at `at`."""
    rest = tokens[at + 1 : at + len(phrase)]
    return len(rest) == len(phrase) - 1 and all(
        alike(token, meant) for (token, _), meant in zip(rest, phrase[1:], strict=True)
    )


def _is_of_another(tokens: list[tuple[str, int]], at: int, phrase: _Phrase) -> bool:
    """Whether «date» is only how the label of another value begins: «Date des faits», «Date de naissance»."""
    following = [token for token, _ in tokens[at + 1 : at + 2]]
    return phrase.words == _DATE and bool(following) and following[0] in _OF


def _label(row: Row, tokens: list[tuple[str, int]], at: int, phrase: _Phrase) -> Label:
    last = tokens[at + len(phrase.words) - 1][1] + 1
    return Label(phrase.field, row, tokens[at][1], last, phrase.rank, sum(map(len, phrase.words)))


@lru_cache(maxsize=50_000)
def alike(read: str, meant: str) -> bool:
    """Whether a folded word may be a misreading of another; short words must be equal."""
    if read == meant:
        return True
    read, meant = shape(read), shape(meant)
    if len(meant) < _ONE_SLIP_FROM or abs(len(read) - len(meant)) > 2:
        return False
    slips = 1 if len(meant) < _TWO_SLIPS_FROM else 2
    return DamerauLevenshtein.distance(read, meant, score_cutoff=slips) <= slips


@lru_cache(maxsize=50_000)
def shape(word: str) -> str:
    """The folded word, letters that scans mix up made one: "sumame" and "surname" are both "sumame"."""
    for seen, meant in (("rn", "m"), ("vv", "w"), ("0", "o"), ("1", "l"), ("i", "l"), ("5", "s"), ("8", "b")):
        word = word.replace(seen, meant)
    return word


def _longest(labels: list[Label]) -> list[Label]:
    """A label within a longer one is none: «date» of «date de facture». Those that overlap are all kept."""
    return [
        label
        for label in labels
        if not any(
            other.length > label.length and other.first <= label.first and label.last <= other.last
            for other in labels
        )
    ]
