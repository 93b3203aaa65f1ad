"""Texts made comparable without moving a character: spans found in them hold in the original."""

import unicodedata
from collections.abc import Iterable

from extractors.fields.found import Found

_SPACES = {
    chr(c): " " for c in (0xA0, 0x1680, *range(0x2000, 0x200B), 0x200B, 0x202F, 0x205F, 0x3000, 0x09, 0xFEFF)
}
_DASHES = {chr(c): "-" for c in (0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xAD)}
_QUOTES = {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "′": "'", "“": '"', "”": '"'}
_LEVEL = str.maketrans({**_SPACES, **_DASHES, **_QUOTES})


def levelled(text: str) -> str:
    r"""The text with one kind of space, dash and apostrophe; same length, line ends kept.

    >>> levelled("1\u202f009,56 €")
    '1 009,56 €'
    """
    return text.translate(_LEVEL)


def plain(text: str) -> str:
    """Levelled, lower case, without accents; same length, so «œ» and «ß» stay as they are.

    >>> plain("Août")
    'aout'
    """
    level = levelled(text)
    return level.lower() if level.isascii() else level.translate(_PLAIN)


class _PlainLetters(dict[int, str]):
    """For `str.translate`: each letter without its accent, found out when first met."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        base = unicodedata.normalize("NFD", letter)[0].lower()
        self[code] = base if len(base) == 1 else letter
        return self[code]


_PLAIN = _PlainLetters()


def apart(found: Iterable[Found]) -> list[Found]:
    """Those that do not overlap, left to right; of two that do, the stronger, then the longer."""
    kept: list[Found] = []
    for candidate in sorted(found, key=lambda f: (-f.strength, f.start - f.end, f.start)):
        if all(candidate.end <= other.start or candidate.start >= other.end for other in kept):
            kept.append(candidate)
    return sorted(kept, key=lambda f: f.start)
