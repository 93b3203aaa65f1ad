"""Pieces of what a pli said, to look for wherever it may have been left once the pli is erased.

They are kept in memory for as long as the proof takes, and never shown: a find is told by its kind alone.
"""

import json
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from claims.folding import fold

_SHORTEST = 6  # characters; shorter ones stand anywhere
_WINDOW = 4  # words in a row
_LEAST_WINDOW = 20  # characters of such a row
_OF_A_TEXT = 12  # rows of words taken from one text, spread over it
_NO_ONES = re.compile(r"[\d\s.,:/+-]{0,11}")  # dates, hours, amounts: they say nothing of anybody


class NeedleKind(StrEnum):
    """What a needle is a piece of, in the words of the report."""

    VALUE = "valeur"
    TEXT = "suite de mots"
    NAME = "nom de fichier"
    DIGEST = "empreinte"
    MAIL = "objet ou correspondant"
    WORD = "mot de l'index de recherche"


_MANY = (NeedleKind.TEXT, NeedleKind.WORD)  # as many as a pli has pages


@dataclass(frozen=True, slots=True)
class Needle:
    """A piece of text, in each of the ways that a store may have written it."""

    kind: NeedleKind
    forms: tuple[bytes, ...]


class Needles:
    """What is looked for; what others hold too is taken out before anything is erased.

    Four hundred rows of words are enough for any pli: looking for them takes about a second a megabyte.
    """

    def __init__(self, needles: Iterable[Needle], most_texts: int = 400) -> None:
        found = list(dict.fromkeys(needles))
        texts = [needle for needle in found if needle.kind in _MANY]
        kept = texts[:: -(-len(texts) // most_texts) or 1]
        self._needles = [*(needle for needle in found if needle.kind not in _MANY), *kept]

    def __len__(self) -> int:
        return len(self._needles)

    def found_in(self, content: bytes) -> list[Needle]:
        """Those that stand somewhere in `content`."""
        return [needle for needle in self._needles if any(form in content for form in needle.forms)]

    def drop(self, needles: Collection[Needle]) -> None:
        """Look no longer for these: somebody else's papers say the same."""
        gone = set(needles)
        self._needles = [needle for needle in self._needles if needle not in gone]


def value_needles(kind: NeedleKind, values: Iterable[str]) -> Iterator[Needle]:
    """Needles of values, each whole; dates, amounts and what is too short to be anybody's are left out."""
    for value in values:
        text = value.strip()
        if len(text) >= _SHORTEST and not _NO_ONES.fullmatch(text):
            yield Needle(kind, _forms(text))


def digest_needles(digests: Iterable[str | None]) -> Iterator[Needle]:
    """Needles of SHA-256 in hexadecimal."""
    return (Needle(NeedleKind.DIGEST, (digest.encode(),)) for digest in digests if digest)


def text_needles(text: str) -> Iterator[Needle]:
    """Some rows of words of a text, spread over it; each stands on one line."""
    rows = [row for line in text.splitlines() for row in _rows(line)]
    step = max(1, len(rows) // _OF_A_TEXT)
    return (Needle(NeedleKind.TEXT, _forms(row)) for row in rows[step // 2 :: step][:_OF_A_TEXT])


def _rows(line: str) -> Iterator[str]:
    words = line.split()
    for start in range(max(0, len(words) - _WINDOW + 1)):
        row = " ".join(words[start : start + _WINDOW])
        if len(row) >= _LEAST_WINDOW:
            yield row


def _forms(text: str) -> tuple[bytes, ...]:
    """As it is, inside JSON with and without escapes, and as it is folded to be compared."""
    written = (text, json.dumps(text)[1:-1], json.dumps(text, ensure_ascii=False)[1:-1], fold(text))
    forms = dict.fromkeys(form.encode("utf-8", "surrogatepass") for form in written)
    return tuple(form for form in forms if len(form) >= _SHORTEST)
