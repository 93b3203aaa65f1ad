"""Whether reviewing works: values shown wrong on purpose, confirmed values typed again without being seen.

A wrong value keeps the form of the right one, as a slip of the eye would: two figures of an amount or of a
date the other way round, an IBAN whose keys hold, two letters of a name exchanged.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from random import Random
from typing import Any

from claims.fields import Decision
from claims.folding import fold
from claims.rulebook import Kind

NAMES = frozenset({Kind.SURNAME, Kind.FORENAMES, Kind.PERSON, Kind.PARTY, Kind.ORGANISATION})
_FRENCH = re.compile(r"FR\d{2}(\d{5})(\d{5})([0-9A-Z]{11})\d{2}")
_RIB_LETTERS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "12345678912345678923456789")
_SPACES = re.compile(r"\s+")


def is_drawn(percent: int, rng: Random) -> bool:
    """Whether this one is among that many in a hundred."""
    return rng.random() * 100 < percent


def wrong_value(kind: Kind, value: str, rng: Random) -> str | None:
    """A plausible wrong value in the place of the right one; None when none can be made of it."""
    make = _WRONG.get(kind)
    made = make(value, rng) if make else None
    return made if made is not None and not agree(kind, made, value) else None


def agree(kind: Kind, one: str, other: str) -> bool:
    """Whether two values say the same, however they are written."""
    return normal(kind, one) == normal(kind, other)


def normal(kind: Kind, value: str) -> str:
    """What two ways of writing a value have in common, whoever typed it."""
    if kind is Kind.AMOUNT:
        return _amount(value)
    if kind is Kind.DATE:
        return _day(value)
    if kind in NAMES or kind in (
        Kind.TEXT,
        Kind.ADDRESS,
        Kind.PLACE,
        Kind.COURT,
        Kind.PRISON,
        Kind.POLICE_UNIT,
    ):
        return fold(value)
    if kind is Kind.PHONE:
        return re.sub(r"^(?:\+33|0033)", "0", re.sub(r"[^\d+]", "", value))
    if kind is Kind.BOOLEAN:
        return {"oui": "true", "non": "false"}.get(value.strip().casefold(), value.strip().casefold())
    return _SPACES.sub("", value).casefold()


def _amount(value: str) -> str:
    text = _SPACES.sub("", value).replace("€", "").replace(",", ".")
    try:
        return f"{Decimal(text):.2f}"
    except InvalidOperation:
        return text


def _day(value: str) -> str:
    """As the contract holds it, whichever way round it is typed: 9/3/2024, 09.03.2024, 2024-03-09."""
    parts = [int(part) for part in re.findall(r"\d+", value)]
    if len(parts) != 3:
        return value.strip()
    year, month, day = parts if parts[0] > 31 else reversed(parts)
    return f"{year:04}-{month:02}-{day:02}"


def _exchanged(text: str, places: list[int], rng: Random) -> str | None:
    """The text with the characters at one of these places and the next exchanged, where they differ."""
    able = [n for n in places if text[n] != text[n + 1]]
    if not able:
        return None
    at = rng.choice(able)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def _wrong_amount(value: str, rng: Random) -> str | None:
    """Two figures of the euros the other way round; a first zero would give it away."""
    euros, point, cents = value.partition(".")
    places = [n for n in range(len(euros) - 1) if n > 0 or euros[1] != "0"]
    made = _exchanged(euros, places, rng) if euros.isdigit() else None
    return made and made + point + cents


def _wrong_date(value: str, rng: Random) -> str | None:
    """Day and month the other way round where both can be either, else two figures of the day."""
    try:
        right = date.fromisoformat(value)
    except ValueError:
        return None
    if right.day <= 12 and right.day != right.month:
        return right.replace(month=right.day, day=right.month).isoformat()
    day = int(f"{right.day:02}"[::-1])
    beside = [n for n in (right.day - 1, right.day + 1) if 1 <= n <= 28]
    chosen = day if 1 <= day <= 28 and day != right.day else rng.choice(beside or [1])
    return right.replace(day=chosen).isoformat()


def _wrong_iban(value: str, rng: Random) -> str | None:
    """Two neighbours of the account number exchanged, and the keys made to hold again."""
    iban = _SPACES.sub("", value).upper()
    french = _FRENCH.fullmatch(iban)
    if french:
        bank, branch, account = french.groups()
        changed = _exchanged(account, list(range(len(account) - 1)), rng)
        return changed and _with_key("FR", f"{bank}{branch}{changed}{_rib_key(bank, branch, changed)}")
    if len(iban) < 15 or not iban.isalnum():
        return None
    account = iban[-8:]
    changed = _exchanged(account, list(range(len(account) - 1)), rng)
    return changed and _with_key(iban[:2], iban[4:-8] + changed)


def _rib_key(bank: str, branch: str, account: str) -> str:
    """The key of a French account (Banque de France): 97 less what 97 leaves of it."""
    number = int(account.translate(_RIB_LETTERS))
    return f"{97 - (89 * int(bank) + 15 * int(branch) + 3 * number) % 97:02}"


def _with_key(country: str, account: str) -> str:
    """An IBAN whose check digits hold (ISO 13616, by ISO 7064 MOD 97-10)."""
    digits = "".join(str(int(c, 36)) for c in f"{account}{country}00")
    return f"{country}{98 - int(digits) % 97:02}{account}"


def _wrong_name(value: str, rng: Random) -> str | None:
    """Two letters exchanged within a word, never its first: the eye passes over them."""
    pairs = range(1, len(value) - 1)
    return _exchanged(value, [n for n in pairs if value[n - 1 : n + 2].isalpha()], rng)


_WRONG: Mapping[Kind, Callable[[str, Random], str | None]] = {
    Kind.AMOUNT: _wrong_amount,
    Kind.DATE: _wrong_date,
    Kind.IBAN: _wrong_iban,
    **dict.fromkeys(NAMES, _wrong_name),
}


def to_seed(
    fields: Sequence[Mapping[str, Any]], kinds: Mapping[str, Kind], rng: Random
) -> tuple[str, str, str] | None:
    """One value of a drafted case to show wrong: its field, the wrong value, the right one.

    Only of values that the machine is sure of, and that nothing contradicts: those are the ones that an
    agent would pass over.
    """
    able = [f for f in fields if f["decision"] == Decision.AUTO and not f["conflicts"] and f["name"] in kinds]
    for field in rng.sample(able, len(able)):
        made = wrong_value(kinds[field["name"]], field["value"], rng)
        if made is not None:
            return field["name"], made, field["value"]
    return None
