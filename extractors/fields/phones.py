"""French telephone numbers, overseas ones too, in E.164: "+33472112233"."""

import re
from functools import cache

from extractors.fields.found import Found
from extractors.fields.typography import apart, levelled

NATIONAL = 0.9
INTERNATIONAL = 0.95
FOREIGN = 0.8
GLUED = 0.75  # ten digits in a row: may be another number

_NATIONAL = re.compile(
    r"(?<![\w,/+])(?<!\d[ .])(?:(?:\+|00)[ .]?(?P<code>33|262|508|590|594|596|681|687|689)[ .-]{0,2}"
    r"(?:\(0\)[ .]?|0(?=[1-9]))?"
    r"(?P<short>\d{2}(?P<p>[ .-]?)\d{2}(?P=p)\d{2}(?![ .-]?\d)|[1-9](?:[ .\-/_]{0,3}\d){8}|"
    r"\d{3}(?:[ .-]\d{2}){3})"
    r"|\(?0\)?(?P<rest>[1-9](?:[ .\-/_]{0,3}\d){8}))(?!\d|[.,/-]\d|[ ]\d{2}\b)"
)
# The nought that begins a number is often read as the letter it looks like, by hand above all.
_NOUGHT = re.compile(r"(?<![\w.,/+])[OoC](?=[1-79](?:[ .\-]{0,3}\d){8}(?!\d))")
_FOREIGN = re.compile(r"(?<![\w.,/+])\+(?!33)\d{2,3}(?:[ .()-]{0,2}\d){6,12}(?!\d)")
_FOUR_FIVES = re.compile(
    r"\d{2}(?:[ .\-/_]{0,3}\d{2}){4}$|\d{4}(?:[ .-]?\d{3}){2}$|\d{3}[ .-]?\d{3}[ .-]?\d{2}[ .-]?\d{2}$"
)
_REGIONS = {
    "262": "RE", "263": "RE", "692": "RE", "693": "RE", "269": "YT", "639": "YT", "590": "GP", "690": "GP",
    "691": "GP", "596": "MQ", "696": "MQ", "697": "MQ", "594": "GF", "694": "GF", "508": "PM",
}  # fmt: skip


def find_phones(text: str) -> list[Found]:
    """Every telephone number of the text that France or its overseas territories could have given out.

    Telling a fax from a telephone is the caller's: the label before the number says it.
    """
    level, found = levelled(text), []
    noughts = {match.start() for match in _NOUGHT.finditer(level)}
    level = _NOUGHT.sub("0", level)
    for match in _NATIONAL.finditer(level):
        if match["rest"] and not _FOUR_FIVES.match(re.sub(r"[()]", "", match[0])):
            continue
        number = _national_number(match)
        e164 = _e164(*number, is_said=match["code"] is not None)
        if e164:
            repaired = match.start() in noughts
            found.append(Found(e164, *match.span(), _strength(match), repaired=repaired))
    for match in _FOREIGN.finditer(level):
        e164 = _e164(re.sub(r"[^\d+]", "", match[0].replace("(0)", "")), "FR")
        if e164:
            found.append(Found(e164, *match.span(), FOREIGN))
    return apart(found)


def _strength(match: re.Match[str]) -> float:
    if match["code"]:
        return INTERNATIONAL
    return NATIONAL if re.search(r"[ .\-/_]", match[0]) else GLUED


def _national_number(match: re.Match[str]) -> tuple[str, str]:
    """Digits to dial, and the region they belong to."""
    if match["code"]:
        return f"+{match['code']}{re.sub(r'[^0-9]', '', match['short'])}", "FR"
    digits = re.sub(r"\D", "", match["rest"])
    return f"0{digits}", _REGIONS.get(digits[:3], "FR")


@cache
def _e164(digits: str, region: str, *, is_said: bool = False) -> str | None:
    """The international form, or None when nobody can have that number. Imported late: 0.1 s.

    Blocks of the national plan that are not, or not yet, given out are kept overseas, and where the country's
    code says that it is a telephone (`is_said`): they have the right length, and the plan changes faster than
    any table of it.
    """
    import phonenumbers

    try:
        number = phonenumbers.parse(digits, region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        kept = is_said or region in _REGIONS.values()
        if not kept or not phonenumbers.is_possible_number(number):
            return None
        number = phonenumbers.parse(digits, "FR")
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
