"""Social security numbers (NIR), proved by their key. Without spaces."""

import re
from collections.abc import Iterator

from extractors.fields.confusions import as_digits
from extractors.fields.found import Found
from extractors.fields.typography import apart, levelled

PROVED = 0.98
REPAIRED = 0.8
WITHOUT_KEY = 0.5
FAILED = 0.2

_D = r"[\dOIlBS|]"
_FORM = re.compile(
    rf"(?<![\w.,/-])([1278Il|])[ ]{{0,2}}({_D}{{2}})[ ]{{0,2}}({_D}{{2}})[ ]{{0,2}}"
    rf"({_D}{{2}}|2[ABab])[ ]{{0,2}}"
    rf"({_D}{{3}})[ ]{{0,2}}({_D}{{3}})(?:[ ]{{0,3}}(?:[/-]|cl[ée][ :]*)?[ ]?({_D}{{2}}))?(?![\w,/-]|[.]\d)"
)
_MONTH = re.compile(r"0[1-9]|1[0-2]|[2-9]\d")


def find_nirs(text: str) -> list[Found]:
    """Every social security number: 15 digits when the key stands, 13 (weaker, in groups) without it."""
    return apart(found for match in _FORM.finditer(levelled(text)) for found in _read(match))


def _read(match: re.Match[str]) -> Iterator[Found]:
    first, year, month, department, commune, order, key = match.groups()
    raw = first + year + month + department.upper() + commune + order
    body = (
        as_digits(raw[:5])
        + (raw[5:7] if raw[6] in "AB" and raw[5] == "2" else as_digits(raw[5:7]))
        + as_digits(raw[7:])
    )
    changed = sum(a != b for a, b in zip(raw + (key or ""), body + as_digits(key or ""), strict=True))
    if not _MONTH.fullmatch(body[3:5]) or changed > 2:
        return
    if key is None:
        if not changed and " " in match[0]:
            yield Found(body, *match.span(), WITHOUT_KEY)
        return
    holds = nir_key(body) == int(as_digits(key))
    if holds:
        yield Found(body + as_digits(key), *match.span(), REPAIRED if changed else PROVED, changed > 0)
    elif not changed:
        yield Found(body + key, *match.span(), FAILED)


def nir_key(body: str) -> int:
    """The key of the first 13 characters; Corsica's 2A and 2B count as 19 and 18."""
    return 97 - int(body.replace("2A", "19").replace("2B", "18") if body[5:7] in {"2A", "2B"} else body) % 97
