"""Sex as identity documents say it: "F" or "M"."""

import re

from extractors.fields.found import Found
from extractors.fields.typography import apart, levelled

LABELLED = 0.95
WORD = 0.8
LETTER = 0.5

_LABELLED = re.compile(r"\bsexe?(?:[ ]?/[ ]?sex)?[ ]?[:.]?[ \n]{0,3}(?P<sex>[FMH])(?!\w)", re.IGNORECASE)
_WORDS = re.compile(r"\b(?P<sex>f[ée]minin|masculin|femme|homme)\b", re.IGNORECASE)
_LETTER = re.compile(r"(?<![\w'./-])(?P<sex>[FMH])(?![\w'./-])(?![ ](?:\.|et\b|ou\b|[A-ZÀ-Ý]))")


def find_sexes(text: str) -> list[Found]:
    """Every mention of a sex. A lone letter is weak; "M." before a name is a civility, not a sex."""
    level = levelled(text)
    weighed = ((_LABELLED, LABELLED), (_WORDS, WORD), (_LETTER, LETTER))
    return apart(
        Found("F" if m["sex"][0].upper() == "F" else "M", *m.span("sex"), strength)
        for pattern, strength in weighed
        for m in pattern.finditer(level)
    )
