"""How French papers write dates, amounts and numbers."""

from datetime import date
from decimal import Decimal
from random import Random

MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
_UNITS = [
    "zéro",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
    "dix-sept",
    "dix-huit",
    "dix-neuf",
]
_TENS = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante"}


def _below_hundred(number: int) -> str:
    if number < 20:
        return _UNITS[number]
    tens, unit = divmod(number, 10)
    if tens in (7, 9):  # soixante-dix, quatre-vingt-dix
        base, unit = ("soixante" if tens == 7 else "quatre-vingt"), unit + 10
    elif tens == 8:
        base = "quatre-vingt" if unit else "quatre-vingts"
    else:
        base = _TENS[tens]
    if not unit:
        return base
    return f"{base} et {_UNITS[unit]}" if unit in (1, 11) and tens < 8 else f"{base}-{_UNITS[unit]}"


def in_words(number: int) -> str:
    """A whole number from 0 to 999 999 in French words, spelling before 1990.

    >>> in_words(2371)
    'deux mille trois cent soixante et onze'
    """
    if number < 100:
        return _below_hundred(number)
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        head = "cent" if hundreds == 1 else f"{_UNITS[hundreds]} cent"
        return f"{head} {in_words(rest)}" if rest else head + ("s" if hundreds > 1 else "")
    thousands, rest = divmod(number, 1000)
    head = (
        "mille"
        if thousands == 1
        else f"{in_words(thousands).rstrip('s') if thousands > 79 else in_words(thousands)} mille"
    )
    return f"{head} {in_words(rest)}" if rest else head


def long_date(day: date) -> str:
    """The date as in a letter: 1er mars 2024."""
    return f"{'1er' if day.day == 1 else day.day} {MONTHS[day.month - 1]} {day.year}"


def day_in_words(day: date) -> str:
    """Day and month in words (douze mars), as deeds and police reports write it."""
    number = "premier" if day.day == 1 else in_words(day.day)
    return f"{number} {MONTHS[day.month - 1]}"


def any_date(day: date, rng: Random) -> str:
    """The date in one of its usual forms."""
    return rng.choice(
        [long_date(day), long_date(day), f"{day:%d/%m/%Y}", f"{day:%d.%m.%Y}", f"{day:%d-%m-%Y}"]
    )


def money(amount: Decimal, *, space: str = " ", unit: str = " €") -> str:
    """The amount as printed, 1 234,56 €; `space` parts the thousands."""
    whole, cents = f"{amount:.2f}".split(".")
    groups = f"{int(whole):,}".replace(",", space)
    return f"{groups},{cents}{unit}"


def money_in_words(amount: Decimal) -> str:
    """Euros and cents in words, as on a cheque."""
    whole, cents = divmod(int(amount * 100), 100)
    words = f"{in_words(whole)} euro{'s' if whole > 1 else ''}"
    return f"{words} et {in_words(cents)} centime{'s' if cents > 1 else ''}" if cents else words


def spaced(digits: str, *sizes: int) -> str:
    """Digits in groups of those sizes: `spaced("732829320", 3, 3, 3)`."""
    groups, start = [], 0
    for size in sizes:
        groups.append(digits[start : start + size])
        start += size
    return " ".join(groups)


def phone_groups(digits: str, separator: str = " ") -> str:
    """Ten digits in pairs."""
    return separator.join(digits[i : i + 2] for i in range(0, 10, 2))


def e164(digits: str) -> str:
    """Ten national digits as the contract writes a phone number."""
    return f"+33{digits[1:]}"


def of(town: str) -> str:
    """The town after «de»: de Lyon, d'Évry, du Mans."""
    if town.startswith("Le "):
        return f"du {town[3:]}"
    return f"d'{town}" if town[0] in "AEÉIOUYH" else f"de {town}"


def town_of(court: str) -> str:
    """The town in the name of a court that was made with `of`."""
    name = court.replace("d'assises", "").replace("d'appel", "")
    if " du " in name:
        return f"Le {name.split(' du ', 1)[1]}"
    return name.split(" d'", 1)[1] if " d'" in name else name.split(" de ", 1)[1]
