"""Lines of a page brought to the form of a machine-readable zone, before anything in them is trusted."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractors.fields.confusions import as_mrz_digits, as_mrz_letters
from extractors.fields.mrz_layouts import Checked, Layout, Slice

_FILLER = str.maketrans(
    {
        "‹": "<",
        "≤": "<",
        "〈": "<",
        "＜": "<",
        "«": "<<",
        "»": "<<",
        "›": "<",
        ">": "<",
        "€": "<",
        "£": "<",
        "(": "<",
    }
)
_LINE = re.compile(r"[A-Z0-9<]{22,52}")
_LEAST_KEPT = 0.85  # share of the line's signs that belong to a zone's alphabet
_MOST_GAPS = 8
# What engines make of fillers in a row.
_EMPTY_END = re.compile(r"<<[<KCXSELRT]*$")
_LEAST_WRITTEN = (
    6  # signs of a line before its fillers: the kind of document, the State, one letter of a name
)
_FURTHEST = 8  # fillers lost or added on one line
_WEIGHTS = (7, 3, 1)


@dataclass(frozen=True, slots=True)
class ZoneLine:
    """A line of a text that may belong to a zone: its signs, and where it stands."""

    signs: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """Lines fitted to a layout, one sign per position. `typed` lists the stretches that typing changed."""

    layout: Layout
    lines: tuple[str, ...]
    sources: tuple[ZoneLine, ...]
    typed: frozenset[Slice] = frozenset()

    def at(self, where: Slice) -> str:
        """The signs of that stretch."""
        line, start, end = where
        return self.lines[line][start:end]

    def with_signs(self, where: Slice, signs: str) -> "Reading":
        """The same with other signs in that stretch."""
        line, start, end = where
        changed = self.lines[line][:start] + signs + self.lines[line][end:]
        return replace(self, lines=(*self.lines[:line], changed, *self.lines[line + 1 :]))

    def proves(self, part: Checked) -> bool:
        """Whether the check digit of that stretch holds."""
        return _holds(self.at(part.where), self.at(part.digit))

    def is_whole(self) -> bool:
        """Whether the composite digit, over all that is checked, holds."""
        body = "".join(self.at(part) for part in self.layout.composite)
        return _holds(body, self.at(self.layout.composite_digit))


def check_digit(signs: str) -> int:
    """ICAO 9303: weights 7, 3, 1 over digits, letters (A is 10) and fillers (0), modulo 10.

    >>> check_digit("L898902C3")
    6
    """
    values = (0 if sign == "<" else int(sign, 36) for sign in signs)
    return sum(value * _WEIGHTS[i % 3] for i, value in enumerate(values)) % 10


def zone_lines(text: str) -> list[ZoneLine]:
    """Lines of the text made of the signs of a zone, spaces taken out, OCR's chevrons made fillers."""
    return list(_zone_lines(text))


def _zone_lines(text: str) -> Iterator[ZoneLine]:
    start = 0
    for line in text.split("\n"):
        raw = line.translate(_FILLER).upper().replace(" ", "")
        signs = re.sub(r"[^A-Z0-9<]", "", raw)
        if (
            _LINE.fullmatch(signs)
            and len(signs) >= _LEAST_KEPT * len(raw)
            and line.strip().count(" ") <= _MOST_GAPS
        ):
            yield ZoneLine(signs, start, start + len(line))
        start += len(line) + 1


def fitted(layout: Layout, lines: Sequence[ZoneLine]) -> Reading | None:
    """The first lines as a zone of that layout, or None when they do not fit.

    Letters where only digits stand are read as digits, digits in the country as letters.
    """
    count = len(layout.elastic)
    if len(lines) < count or not re.match(layout.opening, lines[0].signs):
        return None
    whole = []
    for line, elastic in zip(lines, layout.elastic, strict=False):
        signs = _stretched(line.signs, layout.length, elastic)
        if signs is None:
            return None
        whole.append(signs)
    return _typed(Reading(layout, tuple(whole), tuple(lines[:count])))


def _stretched(signs: str, length: int, elastic: tuple[int, int]) -> str | None:
    """The line brought to its length by adding or taking fillers where they do no harm."""
    signs = _plain_fillers(signs, elastic[0]) if elastic[1] == length else signs
    missing = length - len(signs)
    if abs(missing) > _FURTHEST:
        return None
    cut = len(signs) - (length - elastic[1])
    head, tail = signs[:cut], signs[cut:]
    if missing >= 0:
        return head + "<" * missing + tail
    shorter = re.sub(rf"<{{{-missing}}}(?=[^<]*$)", "", head, count=1)
    return shorter + tail if len(shorter) + len(tail) == length else None


def _plain_fillers(signs: str, start: int) -> str:
    """The line with its empty end made of fillers again: «<<<E<KELLE» is what engines read there."""
    empty = _EMPTY_END.search(signs, max(start, _LEAST_WRITTEN))
    return signs[: empty.start()] + "<" * len(empty[0]) if empty else signs


def _typed(reading: Reading) -> Reading:
    layout = reading.layout
    digits = [layout.birth.where, layout.birth.digit, layout.number.digit, layout.composite_digit]
    digits += [layout.expiry.where, layout.expiry.digit] if layout.expiry else [layout.number.where]
    changed = set()
    for where in digits:
        signs = as_mrz_digits(reading.at(where))
        if signs != reading.at(where):
            changed.add(where)
            reading = reading.with_signs(where, signs)
    reading = reading.with_signs(layout.nationality, as_mrz_letters(reading.at(layout.nationality)))
    return replace(reading, typed=frozenset(changed))


def _holds(body: str, digit: str) -> bool:
    return digit.isdigit() and check_digit(body) == int(digit)
