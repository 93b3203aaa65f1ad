"""Under which keys a case is looked up: two cases that share none are never compared.

Each key is made of one or two values, so that a slip in one of them leaves the others. They are hashed:
an index of numbers is small, and holds nobody's name. Two keys of one number only cost a comparison.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from itertools import product

from claims.case_keys import CaseKeys
from claims.folding import fold
from claims.phonetics import sound
from claims.places import Place, place
from claims.spelling import bare_number

_BANDS = 4  # of 16 bits: two likenesses at most three bits apart share one
_BAND_BITS = 16


@dataclass(frozen=True, slots=True)
class LookupKeys:
    """Numbers to look a case up by. One of `strong` weighs more than several of `weak`."""

    strong: frozenset[int]
    weak: frozenset[int]


def lookup_keys(keys: CaseKeys) -> LookupKeys:
    """The keys of a case, in 63 bits each."""
    return LookupKeys(frozenset(map(_hashed, _strong(keys))), frozenset(map(_hashed, _weak(keys))))


def _hashed(key: str) -> int:
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "big") >> 1


def _strong(keys: CaseKeys) -> Iterator[str]:
    """Values that hardly two cases share."""
    yield from (f"reference {bare_number(reference)}" for reference in keys.references)
    yield from (f"number {bare_number(number)}" for number in keys.numbers)
    yield from (f"file {file}" for file in keys.files)
    for invoice in keys.invoices:
        yield from _invoice(*invoice)
    if not keys.is_organisation:
        yield from (f"iban {iban}" for iban in keys.ibans)
        yield from (f"mail {mail}" for mail in keys.emails)
        yield from (f"phone {phone}" for phone in keys.phones)


def _invoice(number: str, supplier: str, siret: str, issued: str, total: str) -> Iterator[str]:
    """An invoice by its supplier and number, or by its supplier, date and total."""
    for firm in filter(None, (siret, fold(supplier))):
        if number:
            yield f"invoice {firm} {bare_number(number)}"
        if issued and total:
            yield f"invoice {firm} {issued} {total}"


def _weak(keys: CaseKeys) -> Iterator[str]:
    """Pairs of values, each of which many cases share."""
    names = {sound(word) for name in keys.surnames for word in name.split() if len(word) > 2}
    forenames = {sound(name.split()[0]) for name in keys.forenames}
    places = [place(address) for address in (*keys.dwellings, *keys.homes)]
    towns = {p.postcode for p in places if p.postcode}
    yield from _pairs("name birth", names, keys.births)
    yield from _pairs("name town", names, towns)
    yield from _pairs("name event", names, keys.events)
    yield from _pairs("name forename", names, forenames)
    yield from _pairs("name forename", forenames, names)  # first and last name are often inverted
    yield from _pairs("forename birth", forenames, keys.births)
    yield from _pairs("town event", towns, keys.events)
    yield from _pairs("birth event", keys.births, keys.events)
    yield from _pairs("siren event", keys.sirens, keys.events)
    yield from (door for p in places for door in _doors(p))
    yield from (f"picture {n} {band}" for picture in keys.pictures for n, band in enumerate(_bands(picture)))


def _pairs(label: str, ones: Iterable[str], others: Iterable[str]) -> Iterator[str]:
    return (f"{label} {one} {other}" for one, other in product(ones, others))


def _doors(p: Place) -> Iterator[str]:
    """The house: by its number and each word of its street, with the town or without."""
    if p.number:
        for word in p.street:
            if len(word) > 2:
                yield f"house {p.number} {sound(word)} {p.postcode}"


def _bands(picture: int) -> Iterator[int]:
    return ((picture >> (_BAND_BITS * n)) & (2**_BAND_BITS - 1) for n in range(_BANDS))
