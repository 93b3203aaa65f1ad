"""How a French name sounds, so that DUPOND and DUPONT, or MEYER and MAILLER, are looked up together."""

import re
from functools import lru_cache

from claims.folding import fold

# In this order. Coarse on purpose: what sounds alike is only looked up, spelling is compared afterwards.
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"[^a-z]", ""),
        (r"(.)\1+", r"\1"),
        (r"ph", "f"),
        (r"sch|sh|ch", "j"),
        (r"gn", "n"),
        (r"h", ""),
        (r"qu|q|ck|c(?![eiy])|k", "k"),
        (r"c|z|x", "s"),
        (r"g(?=[eiy])", "j"),
        (r"gu(?=[eiy])", "g"),
        (r"w", "v"),
        (r"eau|aul(?=[dt])|au", "o"),
        (r"ou|oo", "u"),
        (r"(?:aim|ain|ein|eim|in|im|yn|ym)(?![aeiouymn])", "1"),
        (r"(?:an|am|en|em)(?![aeiouymn])", "2"),
        (r"(?:on|om)(?![aeiouymn])", "3"),
        (r"ai|ei|ay|ey|et|er|ez|es|e", "e"),
        (r"y|ill|il", "i"),
        (r"oe", "e"),
        (r"(.)\1+", r"\1"),
        (r"(?<=..)[stdpxe]+$", ""),
    )
)


@lru_cache(maxsize=50_000)
def sound(name: str) -> str:
    """The sound of a name of one or several words.

    >>> sound("Lefèvre") == sound("LEFEBVRE".replace("B", ""))
    True
    """
    heard = fold(name)
    for pattern, replacement in _SOUNDS:
        heard = pattern.sub(replacement, heard)
    return heard
