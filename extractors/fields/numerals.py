"""French numbers in words, as deeds, reports and cheques write them: "deux mil dix-neuf"."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from extractors.fields.typography import plain

_WORD = re.compile(r"[a-z]+")

_UNITS = {
    word: value
    for value, words in enumerate(
        (
            "zero", "un une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix",
            "onze", "douze", "treize", "quatorze", "quinze", "seize",
        )
    )
    for word in words.split()
}  # fmt: skip
_TENS = {
    "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
    "septante": 70, "huitante": 80, "octante": 80, "nonante": 90,
}  # fmt: skip
_ORDINALS = {"premier": 1, "premiere": 1}
_LONGEST = 48  # words of a number below a thousand milliards, and some more
_SCALES = (("milliard", 10**9), ("million", 10**6))


class SpelledWord(NamedTuple):
    """One word of a text: plain letters, and where it stands."""

    letters: str
    start: int
    end: int


class Spelled(NamedTuple):
    """A number in words: its value, and the indices of its first word and of the word after its last."""

    value: int
    first: int
    after: int


def spelled_words(text: str) -> list[SpelledWord]:
    """The words of a text without accents or case; hyphens and apostrophes part words."""
    return [SpelledWord(m.group(), m.start(), m.end()) for m in _WORD.finditer(plain(text))]


def number_at(words: Sequence[SpelledWord], first: int) -> Spelled | None:
    """The longest number in words that begins at that word, or None. "premier" counts as 1.

    >>> number_at(spelled_words("quatre-vingt-dix-sept euros"), 0).value
    97
    """
    letters = [word.letters for word in words[first : first + _LONGEST]]
    if letters and letters[0] in _ORDINALS:
        return Spelled(_ORDINALS[letters[0]], first, first + 1)
    total, position = 0, 0
    for name, scale in _SCALES:
        part = _below_thousands(letters, position)
        if part and part.after < len(letters) and letters[part.after].rstrip("s") == name:
            total += part.value * scale
            position = part.after + 1
    rest = _below_thousands(letters, position)
    if rest:
        return Spelled(total + rest.value, first, first + rest.after)
    return Spelled(total, first, first + position) if position else None


def _below_thousands(letters: Sequence[str], first: int) -> Spelled | None:
    """Up to 999 999; "mille" and "mil" may stand alone."""
    thousands = _hundreds(letters, first)
    at_mille = thousands.after if thousands else first
    if at_mille >= len(letters) or letters[at_mille] not in {"mil", "mille", "milles"}:
        return thousands
    total = 1000 * (thousands.value if thousands else 1)
    rest = _hundreds(letters, at_mille + 1)
    return Spelled(total + (rest.value if rest else 0), first, rest.after if rest else at_mille + 1)


def _hundreds(letters: Sequence[str], first: int) -> Spelled | None:
    multiplier = _tens(letters, first)
    at_cent = multiplier.after if multiplier else first
    if at_cent >= len(letters) or letters[at_cent] not in {"cent", "cents"}:
        return multiplier
    if multiplier and not 2 <= multiplier.value <= 19:
        return multiplier
    rest = _tens(letters, at_cent + 1)
    total = 100 * (multiplier.value if multiplier else 1) + (rest.value if rest else 0)
    return Spelled(total, first, rest.after if rest else at_cent + 1)


def _tens(letters: Sequence[str], first: int) -> Spelled | None:
    if first >= len(letters):
        return None
    if letters[first] == "quatre" and letters[first + 1 : first + 2] in (["vingt"], ["vingts"]):
        return _with_unit(letters, first, first + 2, 80)
    if letters[first] in _TENS:
        return _with_unit(letters, first, first + 1, _TENS[letters[first]])
    if letters[first] == "dix":
        return _with_unit(letters, first, first + 1, 10)
    if letters[first] in _UNITS:
        return Spelled(_UNITS[letters[first]], first, first + 1)
    return None


def _with_unit(letters: Sequence[str], first: int, position: int, tens: int) -> Spelled:
    """Tens followed by what may follow them: "soixante et onze", "quatre-vingt-dix-neuf", "dix-huit"."""
    joined = letters[position : position + 1] == ["et"]
    at_unit = position + 1 if joined else position
    unit = _UNITS.get(letters[at_unit], 0) if at_unit < len(letters) else 0
    if unit == 10 and tens in {60, 80} and not joined:
        teen = _with_unit(letters, at_unit, at_unit + 1, 10)
        return Spelled(tens + teen.value, first, teen.after)
    allowed = range(7, 10) if tens == 10 else range(1, 17 if tens in {60, 80} else 10)
    if unit not in allowed or unit == 10 or (joined and unit not in {1, 11}):
        return Spelled(tens, first, position)
    return Spelled(tens + unit, first, at_unit + 1)
