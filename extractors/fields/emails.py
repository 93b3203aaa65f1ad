"""Mail addresses, in lower case, as OCR leaves them: "jean . dupont @ orange . fr"."""

import re

from extractors.fields.found import Found
from extractors.fields.typography import apart, levelled

CLEAN = 0.95
SPACED = 0.75
MISREAD_SIGN = 0.65  # «©» or «(at)» for «@», a comma for a dot

_ENDINGS = (
    "fr|com|net|org|eu|be|ch|re|info|io|pro|biz|de|es|it|paris|bzh|corsica|alsace|immo|notaires|gouv|nc|gp|mq|pf|yt|"
    "lu|mc|uk|email|online|me|co"
)
_AT = r"(?:@|©|®|\([ ]?(?:at|à|a|arobase)[ ]?\)|\[[ ]?at[ ]?\])"
_LOCAL = r"[A-Za-z0-9](?:[A-Za-z0-9._%+'-]*[A-Za-z0-9_])?"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
_CLEAN = re.compile(
    rf"(?<![\w.%+-]){_LOCAL}@{_LABEL}(?:\.{_LABEL})*\.[A-Za-z]{{2,24}}(?![\w-])(?![ ]?\.[ ]?(?:{_ENDINGS})\b)"
)
_DAMAGED = re.compile(
    rf"(?<![\w.%+-])(?P<local>{_LOCAL}(?:[ ]?[._-][ ]?{_LOCAL}){{0,3}})[ ]?(?P<at>{_AT})[ ]?"
    rf"(?P<domain>{_LABEL}(?:[ ]?[.,][ ]?{_LABEL}){{0,3}}[ ]?[.,][ ]?(?:{_ENDINGS}))"
    rf"(?![\w-]|[ ]?\.[ ]?(?:{_ENDINGS})\b)",
    re.IGNORECASE,
)


def find_emails(text: str) -> list[Found]:
    """Every mail address of the text. A damaged one must end as French correspondents' do (.fr, .com…)."""
    level = levelled(text)
    found = [Found(m[0].lower(), *m.span(), CLEAN) for m in _CLEAN.finditer(level) if _is_plausible(m[0])]
    for match in _DAMAGED.finditer(level):
        domain = re.sub(r"[ ]?[.,][ ]?", ".", match["domain"])
        local = match["local"].replace(" ", "")
        misread = match["at"] != "@" or "," in match["domain"]
        value = f"{local}@{domain}".lower()
        if _is_plausible(value):
            found.append(Found(value, *match.span(), MISREAD_SIGN if misread else SPACED, misread))
    return apart(found)


def _is_plausible(address: str) -> bool:
    return ".." not in address and len(address) <= 254 and len(address.partition("@")[0]) <= 64
