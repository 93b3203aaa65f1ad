"""Machine-readable zones of identity documents, proved by their check digits."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from extractors.fields.confusions import as_mrz_letters, mrz_toggles
from extractors.fields.mrz_layouts import (
    LAYOUTS,
    OLD_FRENCH_CARD,
    OLD_FRENCH_FORENAMES,
    OLD_FRENCH_ISSUE_YEAR,
    OLD_FRENCH_SURNAME,
    Checked,
    Layout,
    Slice,
)
from extractors.fields.mrz_reading import Reading, ZoneLine, fitted, zone_lines

PROVED_TWICE = 0.99  # its own digit and the composite one
PROVED = 0.93  # its own digit: one misreading in ten passes
REPAIRED = 0.8
UNPROVED = 0.3
LETTER = 0.6  # a name, a sex, a country: no digit of their own
LETTER_PROVED = 0.85  # under the composite digit (old French card), or beside digits that all hold
NAME = 0.7  # accents, hyphens and the end of long names are lost in any case

# Year, month, department (2A, 2B), office, rank: the second line of a card of 2021, whose third was not read,
# has a letter for the sex there, and one time in a hundred both digits hold by chance.
_OLD_NUMBER = re.compile(r"\d{5}[\dAB]\d{6}")
_SHORTEST_VALIDITY_YEARS = 5  # a child's passport: nobody is born later than that before the expiry
_BIRTH_PIVOT = 2025  # when nothing says how late a birth may be


@dataclass(frozen=True, slots=True)
class ZoneField:
    """One value of a zone. `proved`: its check digit holds; `start` and `end`: the line it stands on."""

    name: str
    value: str
    start: int
    end: int
    strength: float
    proved: bool = False
    repaired: bool = False


@dataclass(frozen=True, slots=True)
class Zone:
    """One machine-readable zone: its layout (TD1, TD2, TD3, CNI), its values, and whether the composite
    digit, over the whole, holds. Fields: nom, prenoms, date_naissance, sexe, numero_document,
    date_expiration (not on the old French card), nationalite (three letters).
    """

    layout: str
    fields: tuple[ZoneField, ...]
    start: int
    end: int
    proved: bool

    def value(self, name: str) -> str | None:
        """The value of that name, or None when the zone does not hold it."""
        return next((field.value for field in self.fields if field.name == name), None)


def find_zones(text: str, latest: date | None = None) -> list[Zone]:
    """Every machine-readable zone of a page's text, one line of the text per line of the zone.

    `latest` says how late a birth may be (the day the paper came in). Signs are changed (O/0, I/1…)
    only where the layout wants the other kind, or where one change, and only one, makes a check digit
    hold. A zone of which no check digit holds is no zone.
    """
    lines = zone_lines(text)
    readings = [
        zone
        for first in range(len(lines))
        for layout in LAYOUTS
        if (zone := _read(layout, lines[first : first + 3], latest))
    ]
    zones: list[Zone] = []
    # The best proved first: a line of an address over a zone may pass for the first line of another.
    for zone in sorted(readings, key=_proofs, reverse=True):
        if all(zone.end <= other.start or other.end <= zone.start for other in zones):
            zones.append(zone)
    return sorted(zones, key=lambda zone: zone.start)


def _proofs(zone: Zone) -> tuple[int, bool]:
    return sum(field.proved for field in zone.fields), zone.proved


def _read(layout: Layout, lines: list[ZoneLine], latest: date | None) -> Zone | None:
    reading = fitted(layout, lines)
    if reading is None:
        return None
    if layout is OLD_FRENCH_CARD and not _OLD_NUMBER.fullmatch(reading.at(layout.number.where)):
        return None
    reading, number = _number(reading)
    fields = tuple(_fields(reading, number, latest))
    if not any(field.proved for field in fields):
        return None
    last = reading.sources[-1]
    return Zone(layout.name, fields, lines[0].start, last.end, reading.is_whole())


def _number(reading: Reading) -> tuple[Reading, ZoneField | None]:
    """The document's number, and the reading with it repaired where one change alone makes it right."""
    part = reading.layout.number
    signs = reading.at(part.where)
    if len(signs.strip("<")) < 5:
        return reading, None
    repaired = part.where in reading.typed
    proved = reading.proves(part)
    if not proved:
        candidate = _mended(reading, part)
        reading = reading.with_signs(part.where, candidate) if candidate else reading
        proved = repaired = candidate is not None
    return reading, _field(
        reading, "numero_document", reading.at(part.where).strip("<"), part.where, proved, repaired
    )


def _mended(reading: Reading, part: Checked) -> str | None:
    """The only number one confusion away whose digit holds; the composite digit settles between several."""
    signs = reading.at(part.where)
    changes = (
        signs[:i] + other + signs[i + 1 :] for i, sign in enumerate(signs) for other in mrz_toggles(sign)
    )
    good = [c for c in changes if reading.with_signs(part.where, c).proves(part)]
    confirmed = [c for c in good if reading.with_signs(part.where, c).is_whole()]
    chosen = confirmed or good
    return chosen[0] if len(chosen) == 1 else None


def _field(reading: Reading, name: str, value: str, where: Slice, proved: bool, repaired: bool) -> ZoneField:
    """A value that has a check digit of its own."""
    source = reading.sources[where[0]]
    whole = reading.is_whole()
    strength = (PROVED_TWICE if whole else PROVED) if proved else UNPROVED
    strength = min(strength, PROVED if whole else REPAIRED) if repaired else strength
    return ZoneField(name, value, source.start, source.end, strength, proved, proved and repaired)


def _fields(reading: Reading, number: ZoneField | None, latest: date | None) -> Iterator[ZoneField]:
    layout = reading.layout
    yield from _names(reading)
    expiry = _date(reading, "date_expiration", layout.expiry, 2099) if layout.expiry else None
    birth = _date(reading, "date_naissance", layout.birth, _latest_birth(reading, expiry, latest))
    yield from (field for field in (birth, expiry, number) if field)
    sex, nationality = reading.at(layout.sex), reading.at(layout.nationality).strip("<")
    if sex in {"F", "M"}:
        yield _letters(reading, "sexe", sex, layout.sex)
    if re.fullmatch(r"[A-Z]{1,3}", nationality):
        yield _letters(reading, "nationalite", nationality, layout.nationality)


def _letters(reading: Reading, name: str, value: str, where: Slice, most: float = 1.0) -> ZoneField:
    """A value without a check digit of its own."""
    source = reading.sources[where[0]]
    strength = min(most, LETTER_PROVED if reading.is_whole() else LETTER)
    return ZoneField(name, value, source.start, source.end, strength)


def _date(reading: Reading, name: str, part: Checked, latest_year: int) -> ZoneField | None:
    """A YYMMDD date: the latest year that ends so and is not after `latest_year`."""
    signs = reading.at(part.where)
    if not signs.isdigit():
        return None
    year = latest_year - (latest_year - int(signs[:2])) % 100
    try:
        value = date(year, int(signs[2:4]), int(signs[4:])).isoformat()
    except ValueError:
        return None
    repaired = part.where in reading.typed or part.digit in reading.typed
    return _field(reading, name, value, part.where, reading.proves(part), repaired)


def _latest_birth(reading: Reading, expiry: ZoneField | None, latest: date | None) -> int:
    """The latest year in which the holder may be born, from the day given, the expiry or the issue."""
    if latest:
        return latest.year
    if expiry:
        return int(expiry.value[:4]) - _SHORTEST_VALIDITY_YEARS
    issue = reading.at(OLD_FRENCH_ISSUE_YEAR)
    return _BIRTH_PIVOT - (_BIRTH_PIVOT - int(issue)) % 100 if issue.isdigit() else _BIRTH_PIVOT


def _names(reading: Reading) -> Iterator[ZoneField]:
    names = reading.layout.names
    if names is None:
        surname = _name_parts(reading.at(OLD_FRENCH_SURNAME))
        forenames = _old_forenames(reading.at(OLD_FRENCH_FORENAMES))
        slices = (OLD_FRENCH_SURNAME, OLD_FRENCH_FORENAMES)
        pair = (surname[0] if surname else "", forenames)
    else:
        parts = _name_parts(reading.at(names))
        slices = (names, names)
        pair = (parts[0] if parts else "", parts[1] if len(parts) > 1 else "")
    for name, value, where in zip(("nom", "prenoms"), pair, slices, strict=True):
        if len(value) >= 2:
            yield _letters(reading, name, value, where, NAME)


def _name_parts(signs: str) -> list[str]:
    """Surname, given names, and whatever OCR made of the fillers after them."""
    parts = (as_mrz_letters(part).replace("<", " ").strip() for part in re.split(r"<<+", signs.strip("<")))
    return [kept for part in parts if (kept := _without_misread_fillers(part))]


def _without_misread_fillers(name: str) -> str:
    """A name without the «K», «KK», «CC» that end it where fillers were misread."""
    return (
        re.sub(r"(?:(?:^|(?<=\w)[ ])([KCXSEL])\1*)+$", "", name)
        if " " in name or len(set(name)) == 1
        else name
    )


def _old_forenames(signs: str) -> str:
    """The old French card parts given names with two fillers, the halves of a compound one with one."""
    names = [part.strip("<").replace("<", "-") for part in as_mrz_letters(signs.strip("<")).split("<<")]
    return " ".join(name for name in names if name)
