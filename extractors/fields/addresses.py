"""French addresses, on one line as printed: "12 bis rue des Lilas, Bât. B, 69003 LYON"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from extractors.fields.found import Found
from extractors.fields.postcodes import Town, towns
from extractors.fields.streets import (
    could_be_street,
    is_complement,
    is_numbered,
    is_place,
    is_unnumbered,
    looks_like_street,
    skip_label,
    street_starts,
)
from extractors.fields.typography import apart, levelled

WHOLE = 0.92  # a numbered street, a postcode, a commune
UNNUMBERED = 0.8
COMPLEMENT = 0.7  # a building or a box, no street
PLACE = 0.65  # "Le Bourg, 01234 Xville"; or a number and words that name no way
TOWN_ONLY = 0.4
STREET_AND_TOWN = 0.55  # "12 rue des Lilas à Lyon"
STREET_ONLY = 0.4
DAMAGED_CODE = 0.15  # taken off when letters stood in the postcode

_MOST_LINES_ABOVE = 5
_LONGEST_STREET = 110  # letters, buildings and stairs included
_TRIM = " ,;:-•|\t"
_LINK = "de|du|des|la|le|les|en|et|à|aux|au|sur|sous|lès"
_MONTHS = "mars|avril|mai|juin|juillet|août|septembre|novembre"  # "rue du 8 mai 1945"
_NAME_WORD = rf"(?:[A-ZÀ-Ý][\w'.-]*|\d{{1,4}}|[dl]'[\w'.-]+|(?:{_LINK}|{_MONTHS})(?!\w))"
_STREET_REST = re.compile(rf"\S+(?:[ ](?:rue|{_NAME_WORD}))*")
_COMMUNE_WORD = r"(?:[A-ZÀ-Ý][\w'-]*|(?:de|du|la|le|les|sur|sous|en|lès)(?=[ ]))"
_DISTRICT = r"(?:\d{1,2}(?:er|e|è|ème|eme|E|ÈME|EME)?|arrondissement)"
_BRACKETED = re.compile(
    rf"(?P<commune>(?:(?:le|la|les)[ ])?[A-ZÀ-Ý][\w'-]*(?:[ ](?:{_COMMUNE_WORD}|{_DISTRICT}))*)"
    r"[ ]?\n?\((?P<code>(?:0[1-9]|[1-8]\d|9[0-578])\d{3})\)"
)
# "23 rue de la Paix à Creil 60100", in any letters: the postcode last.
_CODE_LAST = re.compile(
    r"[ ,](?:à|a|A|À)[ ](?P<commune>[^\W\d_][\w' -]{1,30}?)[ ,]{1,2}"
    r"(?P<code>(?:0[1-9]|[1-8]\d|9[0-578])\d{3})(?=[ ]*(?:[.,;)\n]|$))"
)


class _Part(NamedTuple):
    """A stretch of the text that says one line of an address, and how telling it is (see the weights)."""

    start: int
    end: int
    weight: float


def find_addresses(text: str) -> list[Found]:
    """Every address of a text of one or several lines.

    The lines above a postcode are taken as long as they look like a street or a building: names of
    persons and companies are left out. Value: lines joined by ", ", spaces single, spelling untouched.
    """
    level = levelled(text)
    known = towns(level)
    floors = [0, *(_line_floor(level, town.end) for town in known)]
    found = [_around(level, town, floor) for town, floor in zip(known, floors, strict=False)]
    found += _bracketed(level)
    found += _code_last(level)
    return apart([*found, *_streets_alone(level, found)])


def _around(level: str, town: Town, floor: int) -> Found:
    """The address that ends with that postcode and commune, and begins after `floor`, where another ended."""
    line_start = max(level.rfind("\n", 0, town.start) + 1, floor)
    left = _on_the_left(level, line_start, town.start)
    parts = [left] if left else []
    if not left and not _is_label_or_blank(level[line_start : town.start]):
        parts = []
    elif left is None or is_complement(level[left.start : left.end]) or left.start == line_start:
        above = _above(level, line_start, left) if line_start > floor else []
        parts = [*above, *parts]
    weight = max((part.weight for part in parts), default=TOWN_ONLY) - (0 if town.clean else DAMAGED_CODE)
    start = parts[0].start if parts else town.start
    return Found(_joined(level, start, town.end), start, town.end, round(weight, 2))


def _line_floor(level: str, end: int) -> int:
    """Where the next address may begin at the earliest on the line of one that ends there."""
    after = re.compile(r"[ ,;.:-]*").match(level, end)
    return after.end() if after else end


def _is_label_or_blank(before: str) -> bool:
    bare = before.strip(_TRIM)
    return not bare or before.rstrip().endswith(":") or skip_label(before) >= len(before.rstrip(_TRIM))


def _on_the_left(level: str, line_start: int, town_start: int) -> _Part | None:
    """The street, or the building, that stands before the postcode on its own line."""
    before = level[line_start:town_start]
    starts = street_starts(before)
    if starts:
        start = _with_complements(before, starts[0] if _one_stretch(before[starts[0] :]) else starts[-1])
        numbered = is_numbered(before[starts[0] :]) or is_numbered(before[starts[-1] :])
        return _Part(line_start + start, town_start, WHOLE if numbered else UNNUMBERED)
    skipped = skip_label(before)
    rest = before[skipped:].strip(_TRIM)
    start = line_start + skipped + len(before[skipped:]) - len(before[skipped:].lstrip(_TRIM))
    if rest and is_complement(rest):
        return _Part(start, town_start, COMPLEMENT)
    if rest and (could_be_street(rest) or is_place(rest)):
        return _Part(start, town_start, PLACE)
    return None


def _one_stretch(before: str) -> bool:
    """Whether no sentence ends between a street and the postcode: then they are one address."""
    if len(before) > _LONGEST_STREET:
        return False
    return not re.search(r"[.;:!?][ ]+[A-ZÀ-Ý][a-zà-ÿ]+[ ][a-zà-ÿ]|\b(?:au lieu|et non|puis)\b", before)


def _with_complements(before: str, start: int) -> int:
    """The start moved left over «Résidence X, Bât. B, » that stands before the street."""
    while True:
        head = before[:start].rstrip(_TRIM)
        cut = max(head.rfind(","), head.rfind(":"), head.rfind("- "))
        segment = head[cut + 1 :]
        inner = skip_label(segment) or len(segment) - len(segment.lstrip())
        if not segment.strip() or not is_complement(segment[inner:]):
            return start
        start = cut + 1 + inner
        if cut < 0 or head[cut] == ":":
            return start


def _above(level: str, line_start: int, left: _Part | None) -> list[_Part]:
    """The lines over the postcode that belong to its address, top first."""
    taken: list[_Part] = []
    weight = left.weight if left else 0.0
    end = line_start - 1
    while end > 0 and len(taken) < _MOST_LINES_ABOVE:
        start = level.rfind("\n", 0, end) + 1
        part = _line_part(level, start, end, weight)
        if part is None or towns(level[start:end]):  # the line of another address, beside or above this one
            break
        taken.insert(0, part)
        weight = max(weight, part.weight)
        if part.start > start + len(level[start:end]) - len(level[start:end].lstrip(_TRIM)):
            break  # a label or a name stands before it on its line: nothing above belongs to it
        end = start - 1
    return taken


def _line_part(level: str, start: int, end: int, weight: float) -> _Part | None:
    """What a line brings to an address of which the lines below already weigh `weight`."""
    line = level[start:end]
    has_street = weight in {WHOLE, UNNUMBERED}
    inner = skip_label(line)
    bare_start = start + inner + len(line[inner:]) - len(line[inner:].lstrip(_TRIM))
    bare = level[bare_start:end].rstrip(_TRIM)
    if is_complement(bare) and not (has_street and is_numbered(bare)) and looks_like_street(bare):
        return _Part(bare_start, end, COMPLEMENT)
    if has_street:
        return None
    starts = street_starts(line)
    if starts and is_numbered(line[starts[0] :]) and _one_stretch(line[starts[0] :]):
        return _Part(start + _with_complements(line, starts[0]), end, WHOLE)
    if looks_like_street(bare):
        return _Part(bare_start, end, UNNUMBERED)
    if weight in {0, COMPLEMENT} and (could_be_street(bare) or is_place(bare) or is_unnumbered(bare)):
        return _Part(bare_start, end, PLACE)
    return None


def _bracketed(level: str) -> Iterator[Found]:
    """Reads "12 rue des Lilas à LYON (69003)", and the deeds' "à LYON (69003) 12 rue des Lilas"."""
    for match in _BRACKETED.finditer(level):
        start, end, weight = match.start(), match.end(), TOWN_ONLY
        before = level[max(0, start - 80) : start]
        starts = street_starts(before)
        after = re.compile(r"[ ,:-]*").match(level, end)
        after_end = after.end() if after else end
        if starts and re.search(r"[ ,](?:à|a)[ ]$|,[ ]?$|-[ ]?$", before):
            start, weight = start - len(before) + starts[-1], WHOLE
        elif is_numbered(level[after_end : after_end + 60]) and level[after_end : after_end + 1].isdigit():
            end, weight = _street_end(level, after_end), WHOLE
        yield Found(_joined(level, start, end), start, end, weight)


def _code_last(level: str) -> Iterator[Found]:
    """Reads "12 rue des Lilas à Lyon 69003": a street before, on its line or the one above."""
    for match in _CODE_LAST.finditer(level):
        before = level[max(0, match.start() - _LONGEST_STREET) : match.start() + 1]
        starts = street_starts(before)
        if starts and _one_stretch(before[starts[-1] :]):
            start = match.start() + 1 - len(before) + starts[-1]
            yield Found(_joined(level, start, match.end()), start, match.end(), WHOLE)


def _streets_alone(level: str, whole: list[Found]) -> Iterator[Found]:
    """Numbered streets that no postcode follows."""
    offset = 0
    for line in level.split("\n"):
        for start in street_starts(line):
            absolute = offset + start
            if is_numbered(line[start:]) and not any(f.start <= absolute < f.end for f in whole):
                end = _street_end(level, absolute)
                weight = STREET_AND_TOWN if re.search(r" à [A-ZÀ-Ý]", level[absolute:end]) else STREET_ONLY
                yield Found(_joined(level, absolute, end), absolute, end, weight)
        offset += len(line) + 1


def _street_end(level: str, start: int) -> int:
    """Where a street in running text ends: at punctuation, or at an ordinary word."""
    line_end = level.find("\n", start)
    stretch = level[start : line_end if line_end >= 0 else len(level)]
    head = re.match(
        r"\d+[ ]?(?:bis|ter|quater|[A-Ha-h](?![\w']))?[ ]?,?[ ]?(?:[-/][ ]?\d+[ ]?,?[ ]?)?", stretch
    )
    head_end = head.end() if head else 0
    stretch = re.split(r"[,;(!?]|\.[ ]|\.$", stretch[head_end:])[0]
    if stretch == stretch.lower():
        words = stretch.split(" ")[:6]
        return start + head_end + len(" ".join(words).rstrip(_TRIM))
    match = _STREET_REST.match(stretch)
    kept = match[0] if match else stretch
    kept = re.sub(r"[ ]le[ ]\d.*$", "", kept)
    kept = re.sub(r"(?:[ ](?:de|du|des|la|le|les|en|et|à|aux|au|sur|sous))+$", "", kept)
    return start + head_end + len(kept.rstrip(_TRIM))


def _joined(level: str, start: int, end: int) -> str:
    lines = (_squeezed(line.strip(_TRIM)) for line in level[start:end].split("\n"))
    return ", ".join(line for line in lines if line)


def _squeezed(text: str) -> str:
    return " ".join(text.split())
