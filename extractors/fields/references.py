"""Numbers of papers and files: invoices, policies, claims, reports, cases, registrations. As printed."""

import re
from collections.abc import Iterator
from datetime import date

from extractors.fields.amounts import SIGNED, find_amounts
from extractors.fields.dates import find_dates
from extractors.fields.emails import find_emails
from extractors.fields.found import Found
from extractors.fields.ibans import find_ibans
from extractors.fields.phones import find_phones
from extractors.fields.postcodes import towns
from extractors.fields.sirens import find_sirets
from extractors.fields.typography import apart, levelled
from extractors.fields.wordlists import words

PORTAL = 0.97
SHAPED = 0.85  # the shape of a known register: case, report, association
LABELLED = 0.75  # "n° 2024-118"
TOKEN = 0.5
FAINT = 0.25  # one or two digits, or a lone year

_PORTAL = re.compile(
    r"(?<![A-Z0-9])BRI[ ]?[/.\-I|]?[ ]?(\d{4})(\d{2})(\d{2})[ ]?[/.\-I|]?[ ]?(\d{3,5})(?!\d)"
)
_SHAPED = (
    re.compile(
        r"(?<![\w/])\d{4,5}[ ]?/[ ]?\d{4,5}[ ]?/[ ]?(?:19|20)\d{2}(?![\d/])"
    ),  # gendarmerie: unit/report/year
    re.compile(
        r"(?<![\w/])(?:\d{4,6}[ ]?/[ ]?)?(?:19|20)\d{2}[ ]?/[ ]?\d{4,6}(?:[ ]?/[ ]?\d{1,3})?(?![\d/])"
    ),  # police
    re.compile(r"(?<![\w/])\d{2}[ ]?/[ ]?\d{5}(?![\w/])"),  # RG
    re.compile(r"(?<!\w)[0-9A-Z]{4}-[A-Z]-B7[A-Z]-[A-Z0-9]{3,5}(?!\w)"),  # Portalis
    re.compile(r"(?<![\w.])\d{2}-\d{2}\.\d{3}(?![\w.])"),  # pourvoi
    re.compile(r"(?<!\w)W[ ]?\d{9}(?!\w)"),  # RNA
)
_PARQUET = re.compile(
    r"(?<![\w./-])(?P<year>\d{2})[ ]?(?P<day>[0-3]\d{2})[ ]?(?P<serial>\d{6})(?![\w,/-]|[ ]\d)"
)
_PIECE = r"[A-Za-z0-9](?:[A-Za-z0-9/_.\-]*[A-Za-z0-9])?"
_TOKENS = re.compile(rf"(?<![\w@]){_PIECE}(?:[ ]?[-/][ ]?{_PIECE}|[ ]{_PIECE})*")
_TOKEN = re.compile(_PIECE)
_ANNOUNCED = re.compile(
    r"(?:\bn[°ºo*]s?\.?|\bnum[ée]ro|\br[ée]f(?:[ée]rences?)?\b\.?|№|#|\bnmr\b|\bdossier)[ ]*[:#]?[ ]*$",
    re.IGNORECASE,
)
_ABBREVIATED = re.compile(r"^(?:n|no|nr|num)[°º.]?(?=\d)", re.IGNORECASE)


def find_portal_references(text: str) -> list[Found]:
    """References given by the public portal, "BRI/20250410/001"; their day must exist."""
    found = []
    for match in _PORTAL.finditer(levelled(text)):
        year, month, day, rank = match.groups()
        if _is_date(int(year), int(month), int(day)):
            found.append(Found(f"BRI/{year}{month}{day}/{rank}", *match.span(), PORTAL))
    return found


def find_references(text: str) -> list[Found]:
    """Everything that may be the number of a paper or a file, known shapes first; never a date, a sum, a
    telephone number or a mail address. A number announced by «n°» or «réf.» is stronger than a bare one.
    """
    level = levelled(text)
    known = [*find_portal_references(text), *_shaped(level)]
    taken = [(f.start, f.end) for f in (*find_dates(text), *find_phones(text), *find_emails(text))]
    taken += [(f.start, f.end) for f in (*find_ibans(text), *find_sirets(text)) if f.strength >= LABELLED]
    taken += [(f.start, f.end) for f in find_amounts(text) if f.strength >= SIGNED - 0.3]
    taken += [(town.start, town.end) for town in towns(level)]
    known = [f for f in known if not _overlaps(f.start, f.end, taken)]
    taken += [(f.start, f.end) for f in known]
    return apart([*known, *_tokens(level, taken)])


def _is_date(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return year >= 2000


def _overlaps(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    return any(start < taken_end and taken_start < end for taken_start, taken_end in spans)


def _shaped(level: str) -> Iterator[Found]:
    for pattern in _SHAPED:
        for match in pattern.finditer(level):
            yield Found(_printed(match[0]), *match.span(), SHAPED)
    for match in _PARQUET.finditer(level):
        if 1 <= int(match["day"]) <= 366:
            yield Found(_printed(match[0]), *match.span(), SHAPED if " " in match[0] else TOKEN + 0.1)


def _printed(text: str) -> str:
    return re.sub(r"[ ]?([/\-])[ ]?", r"\1", " ".join(text.split()))


def _tokens(level: str, taken: list[tuple[int, int]]) -> Iterator[Found]:
    for line in re.finditer(r"[^\n]+", level):
        for start, end in _groups(line[0], line.start(), taken):
            value = _printed(level[start:end])
            strength = _strength(value, _ANNOUNCED.search(level, line.start(), start) is not None)
            yield Found(value, start, end, strength)


def _groups(line: str, offset: int, taken: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans of numbers: tokens that hold a digit, joined when only a space parts figures from figures."""
    current: tuple[int, int] | None = None
    for match in _TOKEN.finditer(line):
        shift = _ABBREVIATED.match(match[0])
        start, end = offset + match.start() + (shift.end() if shift else 0), offset + match.end()
        usable = not _overlaps(start, end, taken) and _is_part(
            match[0], match.end() == len(line.rstrip(" .,;"))
        )
        joins = current is not None and _joins(
            line[current[0] - offset : current[1] - offset], line, current[1] - offset, match
        )
        if current and not (usable and joins):
            yield from _with_digit(current, line, offset)
            current = None
        if usable:
            current = (current[0], end) if current else (start, end)
    if current:
        yield from _with_digit(current, line, offset)


def _is_part(token: str, last: bool) -> bool:
    """A token with a digit, a short prefix in capitals ("FA"), or the letter that ends a number."""
    if re.search(r"\d", token) or (last and len(token) == 1 and token.isupper()):
        return True
    return token.isupper() and len(token) <= 3 and token.lower() not in words("never_prefix")


def _joins(before: str, line: str, end: int, match: re.Match[str]) -> bool:
    """Whether a token goes on the number before it: "21 005 000012", "FA 2024-118", never "118 DU"."""
    gap = line[end : match.start()]
    if gap not in {" ", " - ", " / ", "- ", "/ ", " -", " /"}:
        return False
    letters_after_digits = re.search(r"\d", before) and not re.search(r"\d", match[0])
    return not letters_after_digits or (len(match[0]) == 1 and gap == " ")


def _with_digit(span: tuple[int, int], line: str, offset: int) -> Iterator[tuple[int, int]]:
    if re.search(r"\d", line[span[0] - offset : span[1] - offset]):
        yield span


def _strength(value: str, announced: bool) -> float:
    digits = sum(c.isdigit() for c in value)
    if announced:
        return LABELLED if digits >= 2 else TOKEN
    if digits <= 2 or re.fullmatch(r"(?:19|20)\d\d", value):
        return FAINT
    return TOKEN
