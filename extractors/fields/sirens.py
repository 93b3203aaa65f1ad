"""Numbers of French legal persons: SIREN (9 digits), SIRET (14), proved by Luhn. Without spaces."""

import re
from collections.abc import Iterator

from claims.registration_numbers import siren_is_valid, siret_is_valid
from extractors.fields.confusions import DIGIT_LIKE, as_digits
from extractors.fields.found import Found
from extractors.fields.typography import apart, levelled

SIRET = 0.9  # two Luhn keys: one wrong number in a hundred passes
SIRET_LABELLED = 0.97
SIREN_LABELLED = 0.9
SIREN_FROM_TVA = 0.95
SIREN_BARE = 0.5  # one wrong number in ten passes
REPAIRED = 0.7
FAILED = 0.2

_D = rf"[\d{re.escape(DIGIT_LIKE)}]"
_EDGE_BEFORE = r"(?<![\w,/+-])(?<!\d[.])(?<!\d[ ])"
_EDGE_AFTER = r"(?![\w/-]|[.,]\d|[ ]?(?:€|euros?\b)|[ ]\d)"
_GROUPS = rf"{_D}{{3}}[ .]{{0,2}}{_D}{{3}}[ .]{{0,2}}{_D}{{3}}"
_SIRET_FORM = re.compile(
    rf"(?<![\w,/+])(?<!\d[.])({_GROUPS}[ .-]{{0,3}}{_D}{{5}}|(?:{_D}{{3}}[ .]){{4}}{_D}{{2}})(?![\w]|[.,]\d)"
)
_LOOSE_SIRET = re.compile(
    rf"(?:siret|siren)[^\d\n]{{0,20}}((?:{_D}[ .-]{{0,2}}){{13}}{_D})(?!\w)", re.IGNORECASE
)
_SIREN_FORM = re.compile(rf"{_EDGE_BEFORE}({_GROUPS}){_EDGE_AFTER}")
_TVA = re.compile(rf"(?<![A-Z0-9])FR[ .]?([0-9A-Z]{{2}})[ .]?({_D}{{3}}[ .]?{_D}{{3}}[ .]?{_D}{{3}})(?![\w])")
_LABEL = re.compile(
    r"\b(?:siren|siret|r\.?[ ]?c\.?[ ]?s\b|rcs|identification|immatricul|rne\b|tva)[^\n]{0,60}$|"
    r"\b(?:siren|siret)\b[^\n]*\n[^\n]{0,40}$",
    re.IGNORECASE,
)
_LABEL_AFTER = re.compile(r"[ ]*(?:-[ ]*)?(?:r\.?[ ]?c\.?[ ]?s\b|rcs)", re.IGNORECASE)


def find_sirets(text: str) -> list[Found]:
    """Every SIRET of the text. One beside its label whose key fails is returned weak, as read."""
    level = levelled(text)
    forms = [m.span(1) for pattern in (_SIRET_FORM, _LOOSE_SIRET) for m in pattern.finditer(level)]
    return apart(found for start, end in forms for found in _siret(level, start, end))


def find_sirens(text: str) -> list[Found]:
    """Every SIREN of the text, also those inside a SIRET or a French VAT number."""
    level = levelled(text)
    inside = (_head(found, level) for found in find_sirets(text) if found.strength > FAILED)
    return apart([*inside, *_from_tva(level), *_bare(level)])


def _digits(printed: str) -> tuple[str, bool]:
    """The digits of a printed number, and whether letters were read as digits (two at most)."""
    bare = re.sub(r"[ .-]", "", printed)
    letters = sum(not c.isdigit() for c in bare)
    return (as_digits(bare), letters > 0) if letters <= 2 else ("", False)


def _siret(level: str, start: int, end: int) -> Iterator[Found]:
    digits, repaired = _digits(level[start:end])
    labelled = _is_labelled(level, start, end)
    if siret_is_valid(digits):
        strength = REPAIRED if repaired else SIRET_LABELLED if labelled else SIRET
        yield Found(digits, start, end, strength, repaired)
    elif labelled and not repaired and digits:
        yield Found(digits, start, end, FAILED)


def _is_labelled(level: str, start: int, end: int) -> bool:
    return bool(_LABEL.search(level, max(0, start - 120), start) or _LABEL_AFTER.match(level, end))


def _head(siret: Found, level: str) -> Found:
    """The SIREN that begins a SIRET, and the part of the text that says it."""
    count, end = 0, siret.start
    while count < 9:
        count += level[end] not in " .-"
        end += 1
    return Found(siret.value[:9], siret.start, end, siret.strength, siret.repaired)


def _from_tva(level: str) -> Iterator[Found]:
    for match in _TVA.finditer(level):
        digits, repaired = _digits(match[2])
        key = as_digits(match[1])
        expected = f"{(12 + 3 * (int(digits) % 97)) % 97:02d}" if digits else ""
        if siren_is_valid(digits) and key == expected:
            yield Found(digits, *match.span(2), SIREN_FROM_TVA, repaired)


def _bare(level: str) -> Iterator[Found]:
    for match in _SIREN_FORM.finditer(level):
        digits, repaired = _digits(match[1])
        labelled = _is_labelled(level, *match.span(1))
        if not siren_is_valid(digits) or (repaired and not labelled):
            continue
        strength = SIREN_LABELLED if labelled else SIREN_BARE
        yield Found(digits, *match.span(1), REPAIRED if repaired else strength, repaired)
