"""Where the phrases that announce values stand on a document."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from claims.folding import fold
from claims.rulebook import DocumentType
from extractors.fields.passages import Row

_ONE_SLIP_FROM = 5  # letters from which one misread letter is forgiven
_TWO_SLIPS_FROM = 10


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
        (spec.name, rank, phrase.split()) for spec in kind.fields for rank, phrase in enumerate(spec.labels)
    ]
    found: list[Label] = []
    for row in rows:
        if row.quoted:
            continue
        tokens = _tokens(row)
        here = [
            label for name, rank, words in phrases for label in _occurrences(row, tokens, name, rank, words)
        ]
        found += _longest(here)
    return found


def is_part_of_label(value: str, kind: DocumentType) -> bool:
    """Whether a value is nothing but words of one label of the type: «D'USAGE» of «NOM D'USAGE»."""
    said = f" {fold(value)} "
    return any(said in f" {phrase} " for spec in kind.fields for phrase in spec.labels)


def _tokens(row: Row) -> list[tuple[str, int]]:
    """Folded words of the row with the index of the word each comes from."""
    return [(token, i) for i, word in enumerate(row.line.words) for token in fold(word.text).split()]


def _occurrences(
    row: Row, tokens: list[tuple[str, int]], name: str, rank: int, phrase: list[str]
) -> list[Label]:
    size = len(phrase)
    return [
        Label(name, row, tokens[at][1], tokens[at + size - 1][1] + 1, rank, sum(map(len, phrase)))
        for at in range(len(tokens) - size + 1)
        if all(alike(tokens[at + i][0], phrase[i]) for i in range(size))
    ]


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
    """Of overlapping labels keep the longest; equal phrases of several fields are all kept."""
    return [
        label
        for label in labels
        if not any(
            other.length > label.length and other.first < label.last and label.first < other.last
            for other in labels
        )
    ]
