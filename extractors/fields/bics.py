"""Bank identifier codes, told from ordinary words in capitals."""

import re
from collections.abc import Iterator

from extractors.fields.found import Found
from extractors.fields.typography import apart, levelled

LABELLED_FRENCH = 0.95
LABELLED = 0.85
FRENCH = 0.8  # a French code with the usual location: "FRPP", "FR2A"
FOREIGN = 0.5  # digits in it, a country of the euro area: hardly a word

_LABEL = re.compile(
    r"\b(?:bic|swift|b\.i\.c)\b[^\n]{0,30}$|\b(?:bic|swift)\b[^\n]*\n[^\n]{0,30}$", re.IGNORECASE
)
_CODE = re.compile(
    r"(?<![A-Za-z0-9])([A-Z]{4})[ ]?([A-Z]{2})[ ]?([A-Z0-9]{2})(?:[ ]?([A-Z0-9]{3}))?(?![A-Za-z0-9])"
)
_SHORT = re.compile(r"(?<![A-Za-z0-9])([A-Z]{4})[ ]?([A-Z]{2})[ ]?([A-Z0-9]{2})(?![A-Za-z0-9])")
_ANY_CASE = re.compile(_CODE.pattern, re.IGNORECASE)
_LIKE_FRENCH = frozenset({"FR", "MC", "RE", "GP", "MQ", "GF", "YT", "PM", "NC", "PF", "WF"})
_EURO_AREA = _LIKE_FRENCH | frozenset(
    {
        "AD",
        "AT",
        "BE",
        "BG",
        "CH",
        "CY",
        "CZ",
        "DE",
        "DK",
        "EE",
        "ES",
        "FI",
        "GB",
        "GI",
        "GR",
        "HR",
        "HU",
        "IE",
        "IS",
        "IT",
    }
    | {"LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK", "SM", "VA"}
)


def find_bics(text: str) -> list[Found]:
    """Every BIC of the text, without spaces. A word in capitals is one only beside a label, or when its
    country and location are those of a French bank.
    """
    level = levelled(text)
    return apart([*_plausible(level, _CODE), *_plausible(level, _SHORT), *_labelled_small(level)])


def _plausible(level: str, pattern: re.Pattern[str]) -> Iterator[Found]:
    for match in pattern.finditer(level):
        code = "".join(part or "" for part in match.groups())
        strength = _strength(code, match[0], _LABEL.search(level, 0, match.start()) is not None)
        if strength:
            yield Found(code, *match.span(), strength)


def _strength(code: str, printed: str, labelled: bool) -> float:
    country, location = code[4:6], code[6:8]
    if country not in _EURO_AREA or (len(code) == 11 and code[8:] == "BIC"):
        return 0.0
    french_place = location == "PP" or any(c.isdigit() for c in location)
    if country in _LIKE_FRENCH and french_place:
        return LABELLED_FRENCH if labelled else FRENCH
    if labelled:
        return LABELLED
    told_by_digits = any(c.isdigit() for c in location) or code[8:] == "XXX"
    return FOREIGN if told_by_digits and " " not in printed else 0.0


def _labelled_small(level: str) -> Iterator[Found]:
    """Typed in small letters after «BIC :»."""
    for match in _ANY_CASE.finditer(level):
        code = "".join(part or "" for part in match.groups()).upper()
        small = match[0] != match[0].upper() and " " not in match[0]
        french = _strength(code, match[0], labelled=True) == LABELLED_FRENCH
        if small and french and _LABEL.search(level, 0, match.start()):
            yield Found(code, *match.span(), LABELLED_FRENCH)
