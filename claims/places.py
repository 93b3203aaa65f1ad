"""Addresses taken apart: number, street, town, and the door within the building."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from claims.folding import fold
from claims.spelling import Likeness, likeness

_POSTCODE = re.compile(r"\b(?:0[1-9]|[1-8]\d|9[0-8])\d{3}\b")
_DOOR = re.compile(
    r"\b(porte|appartement|appt|apt|app|logement|lot|etage|batiment|bat|escalier|esc) ?(?:n ?)?"
    r"([a-z]|\d{1,4}[a-z]?)\b|\b(\d{1,2}) ?(?:er|e|eme) (etage)\b"
)
_SHORT = {"appt": "appartement", "apt": "appartement", "app": "appartement", "bat": "batiment"} | {
    "esc": "escalier"
}
_EMPTY_WORDS = {"de", "du", "des", "la", "le", "les", "l", "d", "et", "france", "cedex"}
_STREET_WORDS = {
    "av": "avenue", "ave": "avenue", "bd": "boulevard", "bld": "boulevard", "boul": "boulevard",
    "r": "rue", "pl": "place", "all": "allee", "imp": "impasse", "ch": "chemin", "che": "chemin",
    "rte": "route", "sq": "square", "res": "residence", "st": "saint", "ste": "sainte",
}  # fmt: skip
_KINDS_OF_STREET = {
    "rue", "avenue", "boulevard", "place", "allee", "impasse", "chemin", "route", "square", "cours",
    "quai", "residence", "cite", "passage", "villa", "sentier", "saint", "sainte",
}  # fmt: skip
_STREET_BEGINS = "|".join(sorted({*_STREET_WORDS, *_KINDS_OF_STREET}))
# Before the street, whatever stands before it; else at the very beginning.
_NUMBERS = (
    re.compile(rf"\b(\d{{1,4}}) ?(bis|ter|quater)? (?=(?:{_STREET_BEGINS})\b)"),
    re.compile(r"^(\d{1,4}) ?(bis|ter|quater)?\b"),
)
_COMMON_SHARE = 0.5  # of the words of the shorter street name


@dataclass(frozen=True, slots=True)
class Place:
    """An address in parts; "" for what it does not say. `doors` maps "etage" to "3"."""

    number: str
    street: frozenset[str]
    postcode: str
    doors: tuple[tuple[str, str], ...]


class Nearness(StrEnum):
    """How near two addresses are."""

    SAME_DOOR = "same_door"
    SAME_BUILDING = "same_building"  # nothing says that the doors differ
    OTHER_DOOR = "other_door"  # of one building
    SAME_STREET = "same_street"  # a number is not said
    OTHER_NUMBER = "other_number"  # of one street
    SAME_TOWN = "same_town"
    ELSEWHERE = "elsewhere"


@lru_cache(maxsize=50_000)
def place(address: str) -> Place:
    """The parts of an address printed on one line."""
    text = fold(address)
    codes = _POSTCODE.findall(text)
    postcode = codes[-1] if codes else ""
    before = text.rsplit(postcode, 1)[0] if postcode else text
    doors = sorted(_door(match) for match in _DOOR.finditer(before))
    before = _DOOR.sub(" ", before)
    return Place(_number(before), _street(before), postcode, tuple(doors))


def _number(text: str) -> str:
    found = (pattern.search(text) for pattern in _NUMBERS)
    match = next((match for match in found if match), None)
    return "".join(part or "" for part in match.groups()) if match else ""


def _door(match: re.Match[str]) -> tuple[str, str]:
    kind, value, floor, _ = match.groups()
    return (_SHORT.get(kind, kind), value) if kind else ("etage", floor)


def _street(text: str) -> frozenset[str]:
    words = (_STREET_WORDS.get(word, word) for word in text.split())
    return frozenset(w for w in words if w.isalpha() and w not in _EMPTY_WORDS and len(w) > 1)


def nearness(one: Place, other: Place) -> Nearness:
    """How near two addresses are; a postcode read with one slip still counts."""
    towns = likeness(one.postcode, other.postcode) if one.postcode and other.postcode else Likeness.CLOSE
    if not _same_street(one.street, other.street) or towns is Likeness.OTHER:
        return Nearness.SAME_TOWN if towns is Likeness.SAME else Nearness.ELSEWHERE
    if not one.number or not other.number:
        return Nearness.SAME_STREET
    if one.number != other.number:
        return Nearness.OTHER_NUMBER
    return _doors(dict(one.doors), dict(other.doors))


def _same_street(one: frozenset[str], other: frozenset[str]) -> bool:
    """Most of the words of the shorter name; which kind of street it is counts for nothing alone."""
    fewer, more = sorted((one - _KINDS_OF_STREET or one, other - _KINDS_OF_STREET or other), key=len)
    found = sum(any(likeness(word, w) is not Likeness.OTHER for w in more) for word in fewer)
    return bool(fewer) and found >= _COMMON_SHARE * len(fewer)


def _doors(one: dict[str, str], other: dict[str, str]) -> Nearness:
    said = one.keys() & other.keys()
    if any(one[kind] != other[kind] for kind in said):
        return Nearness.OTHER_DOOR
    return Nearness.SAME_DOOR if said else Nearness.SAME_BUILDING


def department(address: str) -> str:
    """The department of an address, by its last postcode: "75", "2A", "971"; "" without one.

    Corsica's postcodes are 200xx and 201xx in the south, 202xx and 206xx in the north (La Poste).
    """
    found = _POSTCODE.findall(address)
    if not found:
        return ""
    code = str(found[-1])
    if code.startswith("20"):
        return "2A" if code[2] in "01" else "2B"
    return code[:3] if code.startswith(("97", "98")) else code[:2]
