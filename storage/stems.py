"""Words as the search compares them: without accents or endings, numbers however they are grouped.

Both databases index the same stems, so that both find the same pages.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, takewhile
from threading import Lock

from snowballstemmer import stemmer

from claims.folding import fold

_FRENCH = stemmer("french")
_ONE_AT_A_TIME = Lock()  # the stemmer holds the word that it works on
_LONGEST = 40  # characters of a word; longer ones are damage
_WORD = re.compile(r"\w+")
_MOST_GROUPS = 9  # an IBAN's

# How numbers are cut into groups on paper; each is also indexed in one piece.
_GROUPED = (
    re.compile(r"\w+(?:[-/.,_]\w+)+"),  # "BDP-2024/0123", "12/03/2024", "1234,56"
    re.compile(r"(?<!\d)\d{1,3}(?:[\s.]\d{3})+(?:[,.]\d{1,2})?(?!\d)"),  # "1 234 567,89"
    re.compile(r"(?<!\d)0\d(?:[\s.-]?\d{2}){4}(?!\d)"),  # a telephone number
    re.compile(r"\b[A-Z]{2}\d{2}(?:\s?[0-9A-Z]{1,4}){3,8}\b"),  # an IBAN
    re.compile(r"\b[A-Za-z]{1,4}[\s/-]\d+(?:[\s/-]\d+){0,2}\b"),  # "FA 2024 0117"
    re.compile(r"(?<![\w.,])\d+(?:[\s.-]\d+){1,8}(?![\w.,])"),  # "1 85 05 78 006 084 36"
)
# Endings tried on the beginning of a word, to find the stem that the whole word has.
_ENDINGS = ("e", "es", "ion", "ions", "er", "eur", "ent", "ment", "ant", "if", "ique", "ance", "ence", "ite")
_EMPTY = frozenset(
    (
        *("a", "au", "aux", "avec", "c", "ce", "ces", "d", "dans", "de", "des", "du", "elle", "en", "est"),
        *("et", "il", "j", "je", "l", "la", "le", "les", "leur", "lui", "m", "ma", "me", "mes", "mon", "n"),
        *("ne", "nos", "notre", "nous", "ou", "par", "pas", "pour", "qu", "que", "qui", "s", "sa", "se"),
        *("ses", "son", "sur", "t", "un", "une", "vos", "votre", "vous", "y"),
    )
)


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The stem of one folded word; a number, or a word with figures, is its own.

    The endings are taken off until none is left: without its accent, "brisées" loses one at a time.
    """
    if not word.isalpha():
        return word[:_LONGEST]
    with _ONE_AT_A_TIME:
        while (shorter := str(_FRENCH.stemWord(word))) != word:
            word = shorter
    return word[:_LONGEST]


def stems(text: str) -> str:
    """The stems of a text in order, then its numbers in one piece."""
    words = [stem(word) for word in fold(text).split()]
    joined = dict.fromkeys(number for line in text.splitlines() for number in _joined(line))
    return " ".join([*words, *joined])


def _joined(line: str) -> Iterator[str]:
    for grouped in _GROUPED:
        for found in grouped.finditer(line):
            number = fold(found[0]).replace(" ", "")
            if _has_digit(number) and len(number) <= _LONGEST:
                yield number


def _has_digit(word: str) -> bool:
    return any(character.isdigit() for character in word)


@dataclass(frozen=True, slots=True)
class Term:
    """What must stand on a page: one of `any_of`, each a row of stems, or a word that `begins` so."""

    any_of: tuple[tuple[str, ...], ...]
    begins: str = ""


def terms(question: str) -> list[Term]:
    """What a question asks for: words, "words in a row", the beginning of a word*; numbers as typed."""
    found: list[Term] = []
    for quoted, bare in re.findall(r'"([^"]*)"|([^\s"]+)', question):
        if quoted:
            row = tuple(stem(word) for word in fold(quoted).split())
            found += [Term((row,))] if row else []
        else:
            found += _bare(bare)
    if len(found) > 1:
        found = [term for term in found if not _is_empty(term)] or found
    return _numbers_together(found)


def _is_empty(term: Term) -> bool:
    """Whether it stands on every page, and so tells none from another."""
    return not term.begins and all(len(row) == 1 and row[0] in _EMPTY for row in term.any_of)


def _bare(typed: str) -> list[Term]:
    words = fold(typed).split()
    if not words:
        return []
    if typed.endswith("*"):
        return [*(_word(word) for word in words[:-1]), _beginning(words[-1])]
    if len(words) > 1 and any(_has_digit(word) for word in words):
        return [Term((("".join(words)[:_LONGEST],), tuple(stem(word) for word in words)))]
    return [_word(word) for word in words]


def _word(word: str) -> Term:
    return Term(((stem(word),),))


def _beginning(word: str) -> Term:
    """A word that begins so; past its stem the beginning is not in the index, the stem is."""
    whole = {stem(word + ending) for ending in _ENDINGS}
    return Term(tuple((each,) for each in sorted(whole) if word != each and word.startswith(each)), word)


def _numbers_together(found: list[Term]) -> list[Term]:
    """Groups of one number typed apart, "1 234,56", also match that number in one piece."""
    made: list[Term] = []
    for term in found:
        last = made[-1] if made else None
        if last is not None and _is_number(last) and _is_number(term):
            whole = last.any_of[0][0] + term.any_of[0][0]
            made[-1] = Term(((whole[:_LONGEST],), (*last.any_of[-1], *term.any_of[-1])))
        else:
            made.append(term)
    return made


def _is_number(term: Term) -> bool:
    return not term.begins and _has_digit(term.any_of[0][0])


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of an excerpt; `is_hit` when it is what was looked for."""

    text: str
    is_hit: bool


def excerpt(text: str, wanted: Sequence[Term], around: int = 90) -> list[Piece]:
    """The lines around the first hit, cut into hits and what stands between; [] when nothing hits.

    `around`: characters before the first hit; three times as many follow.
    """
    text = " ".join(text.split())
    hits = _hits(text, wanted)
    hit = next(hits, None)
    if hit is None:
        return []
    start = _word_start(text, max(0, hit[0] - around))
    end = min(len(text), hit[0] + 3 * around)
    end = end if end == len(text) else max(text.rfind(" ", 0, end), hit[1])
    pieces = [Piece("… ", False)] if start else []
    at = start
    for first, last in takewhile(lambda each: each[1] <= end, chain([hit], hits)):
        pieces += [Piece(text[at:first], False), Piece(text[first:last], True)]
        at = last
    return [*pieces, Piece(text[at:end] + (" …" if end < len(text) else ""), False)]


def _word_start(text: str, position: int) -> int:
    return position if position == 0 else text.rfind(" ", 0, position) + 1


def _hits(text: str, wanted: Sequence[Term]) -> Iterator[tuple[int, int]]:
    """Where the words that are looked for stand, in order, as they are found; neighbours are one."""
    places = [
        (found.start(), found.end(), folded)
        for found in _WORD.finditer(text)
        if (folded := fold(found[0]).replace(" ", ""))
    ]
    rows = {row for term in wanted for row in term.any_of}
    firsts = {row[0] for row in rows}
    begins = tuple(term.begins for term in wanted if term.begins)
    at = 0
    while at < len(places):
        word = places[at][2]
        # Most words begin no hit: neither are they looked for, nor is their beginning, nor a whole of which
        # they are the first group.
        may_begin = stem(word) in firsts or word.startswith(begins) or any(f.startswith(word) for f in firsts)
        length = 0
        if may_begin:
            length = _length_of_hit([each for _, _, each in places[at : at + _MOST_GROUPS]], rows, begins)
        if length:
            yield places[at][0], places[at + length - 1][1]
        at += length or 1


def _length_of_hit(words: Sequence[str], rows: set[tuple[str, ...]], begins: tuple[str, ...]) -> int:
    """How many of the words, from the first on, are a hit; 0 for none."""
    known = [stem(word) for word in words]
    for length in range(len(words), 0, -1):
        row = tuple(known[:length])
        joined = ("".join(words[:length]),) if length > 1 and _has_digit(words[length - 1]) else row
        if row in rows or joined in rows:
            return length
    return int(words[0].startswith(begins))
