"""Machine readable zones of identity papers: ICAO 9303 (TD1, TD3) and the older French card (2 x 36)."""

import re

from benchmarks.corpus.papers import Identity
from claims.folding import unaccented

_WEIGHTS = (7, 3, 1)


def check_digit(field: str) -> str:
    """The check digit of a field: weights 7, 3, 1; letters from 10; "<" counts 0."""
    values = (0 if sign == "<" else int(sign, 36) for sign in field)
    return str(sum(value * _WEIGHTS[n % 3] for n, value in enumerate(values)) % 10)


def _letters(text: str) -> str:
    return re.sub(r"[^A-Z]", "<", unaccented(text).upper().replace("'", ""))


def _checked(field: str) -> str:
    return field + check_digit(field)


def card_2021(identity: Identity) -> tuple[str, str, str]:
    """The three lines of 30 signs on the back of the card of 2021."""
    person = identity.person
    first = f"IDFRA{_checked(identity.number)}".ljust(30, "<")
    second = (
        f"{_checked(f'{person.born:%y%m%d}')}{person.sex}{_checked(f'{identity.expires:%y%m%d}')}FRA".ljust(
            29, "<"
        )
    )
    second += check_digit(first[5:] + second[:7] + second[8:15] + second[18:29])
    names = f"{_letters(person.birth_name)}<<{'<'.join(_letters(name) for name in person.forenames)}"
    return first, second, names[:30].ljust(30, "<")


def card_1995(identity: Identity) -> tuple[str, str]:
    """The two lines of 36 signs on the front of the older card; it has no expiry date in them."""
    person = identity.person
    first = (
        f"IDFRA{_letters(person.birth_name)[:25].ljust(25, '<')}{identity.number[4:7]}{identity.number[7:10]}"
    )
    forenames = "<<".join(_letters(name) for name in person.forenames)[:14].ljust(14, "<")
    second = f"{_checked(identity.number)}{forenames}{_checked(f'{person.born:%y%m%d}')}{person.sex}"
    return first, second + check_digit(first + second)


def passport(identity: Identity) -> tuple[str, str]:
    """The two lines of 44 signs of a passport."""
    person = identity.person
    names = f"{_letters(person.birth_name)}<<{'<'.join(_letters(name) for name in person.forenames)}"
    first = f"P<FRA{names}"[:44].ljust(44, "<")
    number, born, expires = (
        _checked(identity.number), _checked(f"{person.born:%y%m%d}"), _checked(f"{identity.expires:%y%m%d}"),
    )  # fmt: skip
    personal = _checked("<" * 14)
    overall = check_digit(number + born + expires + personal)
    return first, f"{number}FRA{born}{person.sex}{expires}{personal}{overall}"
