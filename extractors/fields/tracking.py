"""Numbers of registered letters: the French "1A 123 456 7890 1", the international "RK 123 456 785 FR"."""

import re

from extractors.fields.found import Found
from extractors.fields.typography import apart, levelled

NATIONAL = 0.85  # its last digit is a key of which no public rule was found: the shape is all there is
LABELLED = 0.92
CHECKED = 0.97
FAILED = 0.2

_NATIONAL = re.compile(
    r"(?<![\w-])(?<!\d[ ])([1-9][A-Z])[ ]{0,2}(\d{3})[ ]{0,2}(\d{3})[ ]{0,2}(\d{4})[ ]{0,2}(\d)"
    r"(?!\w)(?![ ]\d)"
)
_LOOSE = re.compile(r"(?<![\w-])([1-9][A-Z](?:[ .-]{0,2}\d){11})(?!\w)")
_S10 = re.compile(
    r"(?<![A-Z0-9])([A-Z]{2})[ ]{0,2}(\d{2,3}[ ]?\d{3}[ ]?\d{2,3})[ ]{0,2}(\d)[ ]{0,2}([A-Z]{2})(?![A-Z0-9])"
)
_S10_WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)
_LABEL = re.compile(
    r"recommand|\blr?ar\b|\brar\b|\bar\b|\blr\b|suivi|d[ée]p[oô]t|courrier|la poste|\bn[°o]|envoi",
    re.IGNORECASE,
)


def find_tracking_numbers(text: str) -> list[Found]:
    """Every number of a registered or tracked letter, without spaces."""
    level = levelled(text)
    found = []
    for pattern in (_NATIONAL, _LOOSE):
        for match in pattern.finditer(level):
            labelled = _LABEL.search(level, max(0, match.start() - 60), match.start())
            value = re.sub(r"[ .-]", "", match[0])
            found.append(Found(value, *match.span(), LABELLED if labelled else NATIONAL))
    for match in _S10.finditer(level):
        serial = match[2].replace(" ", "")
        if len(serial) == 8:
            good = s10_check_digit(serial) == int(match[3])
            value = match[1] + serial + match[3] + match[4]
            found.append(Found(value, *match.span(), CHECKED if good else FAILED))
    return apart(found)


def s10_check_digit(serial: str) -> int:
    """The ninth digit of an S10 item number (UPU S10): 11 - weighted sum mod 11; 10 gives 0, 11 gives 5."""
    rest = 11 - sum(int(d) * w for d, w in zip(serial, _S10_WEIGHTS, strict=True)) % 11
    return {10: 0, 11: 5}.get(rest, rest)
