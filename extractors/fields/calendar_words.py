"""Names of months as papers, stamps and OCR write them."""

import re

from rapidfuzz.distance import DamerauLevenshtein

_MONTHS = (
    ("janvier", "janv", "jan"),
    ("fevrier", "fevr", "fev", "feb"),
    ("mars", "mar"),
    ("avril", "avr", "apr"),
    ("mai", "may"),
    ("juin", "jun"),
    ("juillet", "juil", "jul"),
    ("aout", "aou", "aug"),
    ("septembre", "sept", "sep"),
    ("octobre", "oct"),
    ("novembre", "nov"),
    ("decembre", "dec"),
)
_NUMBERS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_LONGEST_FIRST = sorted(_NUMBERS, key=len, reverse=True)

MONTH_NAME = rf"(?:{'|'.join(_LONGEST_FIRST)})"
"""A pattern for plain (unaccented, lower-case) month names and their abbreviations."""

_SHORTEST_MENDED = 6  # "mars", "mai" and "juin" are one letter away from ordinary words


def month_number(name: str) -> int | None:
    """1 to 12 for a plain month name or abbreviation, None for any other word."""
    return _NUMBERS.get(name.rstrip("."))


def misread_month(name: str) -> int | None:
    """The month that a damaged word of six letters or more is one edit away from, if only one is.

    >>> misread_month("0ctobre"), misread_month("cembre")
    (10, None)
    """
    if len(name) < _SHORTEST_MENDED or not re.fullmatch(r"[a-z0-9|!]+", name):
        return None
    near = [
        number
        for number, names in enumerate(_MONTHS, 1)
        if len(names[0]) >= _SHORTEST_MENDED
        and DamerauLevenshtein.distance(names[0], name, score_cutoff=1) <= 1
    ]
    return near[0] if len(near) == 1 else None
