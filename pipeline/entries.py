"""What an agent types, made into the normal form of its kind; what is wrong with it, in words."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

from claims.errors import DoubtfulValue
from claims.folding import fold, squeeze
from claims.rulebook import AnswerKind, Kind
from claims.rules.malfunction import NONE_GIVEN
from extractors.fields.sexes import find_sexes
from pipeline.entered_days import (
    entered_date,
    entered_month,
    entered_periods,
    shown_date,
    shown_month,
    shown_periods,
)
from pipeline.entered_numbers import (
    entered_amount,
    entered_bic,
    entered_email,
    entered_iban,
    entered_integer,
    entered_months,
    entered_nir,
    entered_phone,
    entered_siren,
    entered_siret,
    entered_tracking,
    shown_amount,
    shown_in_fours,
    shown_in_threes,
    shown_nir,
    shown_phone,
)

NO_CHOICES: Mapping[str, str] = MappingProxyType({})
_YES, _NO = {"oui", "o", "vrai", "true"}, {"non", "n", "faux", "false"}
_UNSEEN = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")


def entered(kind: Kind | AnswerKind, text: str, today: date, choices: Mapping[str, str] = NO_CHOICES) -> str:
    """The value that an agent typed, in the normal form of its kind. Normal forms come back as they are.

    `choices` gives by value its label, for kinds that have some; either may be typed.

    Raises: DoubtfulValue: it is none, or may be two; the message is a French sentence that says what is
        wrong and what is expected.
    """
    typed = unicodedata.normalize("NFC", _UNSEEN.sub("", text)).strip()
    if not typed:
        raise DoubtfulValue("Rien n'est saisi.")
    if kind in (Kind.CHOICE, AnswerKind.CHOICES):
        return _chosen(typed, choices, several=kind == AnswerKind.CHOICES)
    if choices and (chosen := _choice(typed, choices)):
        return chosen
    if kind in _DATED:
        return _DATED[kind](typed, today)
    return _PLAIN[kind](typed)


def shown(kind: Kind | AnswerKind, value: str, choices: Mapping[str, str] = NO_CHOICES) -> str:
    """A value in its normal form as an agent would type it; what is in no normal form, as it is."""
    if choices and (kind == AnswerKind.CHOICES or value in choices):
        return ", ".join(choices.get(each, each) for each in value.split(", "))
    try:
        return _SHOWN[kind](value) if kind in _SHOWN else value
    except ValueError:
        return value


def _choice(typed: str, choices: Mapping[str, str]) -> str | None:
    """The choice whose value or label was typed, accents and capitals apart."""
    names = {fold(name): value for value, label in choices.items() for name in (label, value)}
    return names.get(fold(typed))


def _chosen(typed: str, choices: Mapping[str, str], *, several: bool) -> str:
    """The choices typed, in their own order, those of several apart by commas."""
    whole = _choice(typed, choices)
    if whole is not None:
        return whole
    parts = [part.strip() for part in typed.split(",")] if several else [typed]
    found = [_choice(part, choices) for part in parts]
    wrong = next((part for part, value in zip(parts, found, strict=True) if value is None), None)
    if wrong is not None:
        raise DoubtfulValue(
            f"« {wrong} » n'est pas un choix ; choisir entre : {' ; '.join(choices.values())}."
        )
    if NONE_GIVEN in found and len(set(found)) > 1:
        raise DoubtfulValue(f"« {choices[NONE_GIVEN]} » ne va avec aucun autre choix.")
    return ", ".join(value for value in choices if value in found)


def _boolean(typed: str) -> str:
    said = fold(typed)
    if said not in _YES | _NO:
        raise DoubtfulValue(f"« {typed} » n'est ni oui ni non.")
    return "true" if said in _YES else "false"


def _sex(typed: str) -> str:
    found = find_sexes(typed.upper() if len(typed) == 1 else typed)
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(typed)):
        raise DoubtfulValue(f"« {typed} » n'est pas un sexe : F ou M, comme sur la pièce d'identité.")
    return found[0].value


def _words(typed: str) -> str:
    """Words with single spaces between. Raises: DoubtfulValue: no letter and no digit."""
    if not any(each.isalnum() for each in typed):
        raise DoubtfulValue(f"« {typed} » ne dit rien : écrire des lettres ou des chiffres.")
    return squeeze(typed)


def _named(typed: str) -> str:
    """A name of a person or a place. Raises: DoubtfulValue: no letter in it, or a digit."""
    name = squeeze(typed)
    if not any(each.isalpha() for each in name):
        raise DoubtfulValue(f"« {name} » n'est pas un nom : il n'y a pas de lettre.")
    return name


def _person(typed: str) -> str:
    name = _named(typed)
    if any(each.isdigit() for each in name):
        raise DoubtfulValue(
            f"« {name} » n'est pas un nom de personne : il s'y trouve un chiffre (0 pour O ?)."
        )
    return name


def _address(typed: str) -> str:
    """Its lines joined by ", "."""
    lines = (squeeze(line).strip(" ,") for line in typed.splitlines())
    return _words(", ".join(line for line in lines if line) or typed)


_DATED: Mapping[str, Callable[[str, date], str]] = {
    Kind.DATE: entered_date,
    Kind.MONTH: entered_month,
    AnswerKind.PERIODS: entered_periods,
}
_PLAIN: Mapping[str, Callable[[str], str]] = {
    Kind.AMOUNT: entered_amount,
    Kind.IBAN: entered_iban,
    Kind.BIC: entered_bic,
    Kind.SIREN: entered_siren,
    Kind.SIRET: entered_siret,
    Kind.NIR: entered_nir,
    Kind.PHONE: entered_phone,
    Kind.EMAIL: entered_email,
    Kind.PERSON: _person,
    Kind.SURNAME: _person,
    Kind.FORENAMES: _person,
    Kind.ORGANISATION: _words,
    Kind.COURT: _named,
    Kind.PRISON: _named,
    Kind.POLICE_UNIT: _named,
    Kind.PARTY: _words,
    Kind.ADDRESS: _address,
    Kind.PLACE: _named,
    Kind.REFERENCE: _words,
    Kind.TRACKING: entered_tracking,
    Kind.SEX: _sex,
    Kind.BOOLEAN: _boolean,
    Kind.TEXT: _words,
    AnswerKind.MONTHS: entered_months,
    AnswerKind.INTEGER: entered_integer,
}
_SHOWN: Mapping[str, Callable[[str], str]] = {
    Kind.DATE: shown_date,
    Kind.MONTH: shown_month,
    AnswerKind.PERIODS: shown_periods,
    Kind.AMOUNT: shown_amount,
    Kind.IBAN: shown_in_fours,
    Kind.SIREN: shown_in_threes,
    Kind.SIRET: shown_in_threes,
    Kind.NIR: shown_nir,
    Kind.PHONE: shown_phone,
    Kind.BOOLEAN: lambda value: {"true": "oui", "false": "non"}.get(value, value),
    AnswerKind.MONTHS: lambda value: f"{value} mois",
}
