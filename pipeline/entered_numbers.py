"""Amounts, accounts, registration and telephone numbers as an agent types them."""

import re

from stdnum import bic

from claims.errors import DoubtfulValue
from claims.folding import squeeze
from claims.registration_numbers import siren_is_valid, siret_is_valid
from extractors.fields.amounts import find_amounts
from extractors.fields.emails import find_emails
from extractors.fields.ibans import iban_from_rib, is_valid_iban
from extractors.fields.nirs import nir_key
from extractors.fields.phones import find_phones
from extractors.fields.tracking import FAILED, find_tracking_numbers
from extractors.fields.typography import levelled

_CURRENCY = re.compile(r"\s*(?:€|euros?|eur)\s*$", re.IGNORECASE)
_THOUSANDS_OR_DECIMALS = re.compile(r"(-?[1-9]\d{0,2})[.,](\d{3})")
_ONE_DECIMAL = re.compile(r"[.,]\d$")
_BLANKS_OF_MAIL = re.compile(r"\s+(?=[.@])|(?<=@)\s+")  # never those that keep two words apart
_FRENCH_IBAN, _RIB = 27, re.compile(r"(\d{5})(\d{5})([0-9A-Z]{11})(\d{2})")
_NIR = re.compile(r"[1278]\d{4}(?:\d{2}|2[AB])\d{6}(?:\d{2})?")
_YEARS_AND_MONTHS = re.compile(
    r"(?:(\d{1,2})\s?ans?(?:\s?(?:et|,)?\s?)?)?(?:(\d{1,3})(?:\s?mois)?)?", re.IGNORECASE
)


def _bare(text: str) -> str:
    """In capitals, without spaces, dots and dashes."""
    return re.sub(r"[\s.\-]", "", levelled(text)).upper()


def entered_amount(text: str) -> str:
    """An amount in euros, "1110.52". Raises: DoubtfulValue: none, or two readings."""
    typed = _CURRENCY.sub("", squeeze(levelled(text)))
    doubtful = _THOUSANDS_OR_DECIMALS.fullmatch(typed)
    if doubtful is not None:
        whole, rest = doubtful.groups()
        decimals = rest.rstrip("0").ljust(2, "0")
        raise DoubtfulValue(
            f"« {squeeze(text)} » peut être {whole} {rest},00 € ou {whole},{decimals} € : "
            "écrire les centimes après une virgule."
        )
    named = f"{typed}{'0' if _ONE_DECIMAL.search(typed) else ''} euros"
    found = find_amounts(named)
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(named)):
        raise DoubtfulValue(
            f"« {squeeze(text)} » n'est pas un montant : l'écrire en euros, par exemple 1 110,52."
        )
    return found[0].value


def shown_amount(value: str) -> str:
    """An amount as it is typed: "1 110,52"."""
    whole, _, cents = value.lstrip("-").partition(".")
    grouped = f"{int(whole):,}".replace(",", " ")
    return f"{'-' if value.startswith('-') else ''}{grouped},{cents or '00'}"


def entered_iban(text: str) -> str:
    """An IBAN, without spaces; the four cells of a French RIB make one. Raises: DoubtfulValue."""
    typed = _bare(text).removeprefix("IBAN").removeprefix(":")
    if is_valid_iban(typed):
        return typed
    rib = _RIB.fullmatch(typed)
    if rib is not None:
        made = iban_from_rib(*rib.groups())
        if made is None:
            raise DoubtfulValue("La clé de ce RIB est fausse : un caractère au moins est à revoir.")
        return made
    if typed.startswith("FR") and len(typed) != _FRENCH_IBAN:
        raise DoubtfulValue(f"Un IBAN français a {_FRENCH_IBAN} caractères, celui-ci en a {len(typed)}.")
    if re.fullmatch(r"[A-Z]{2}\d{2}[0-9A-Z]{10,30}", typed):
        raise DoubtfulValue("La clé de cet IBAN est fausse : un caractère au moins est à revoir.")
    raise DoubtfulValue("Ce n'est pas un IBAN : deux lettres de pays, deux chiffres, puis le compte.")


def shown_in_fours(value: str) -> str:
    """A number in groups of four: "FR76 3000 …"."""
    return " ".join(value[at : at + 4] for at in range(0, len(value), 4))


def entered_bic(text: str) -> str:
    """A bank identifier code. Raises: DoubtfulValue."""
    typed = _bare(text)
    if not bic.is_valid(typed):
        raise DoubtfulValue(
            "Un BIC a 8 ou 11 caractères : six lettres, puis lettres ou chiffres (AGRIFRPP882)."
        )
    return typed


def entered_siren(text: str) -> str:
    """A SIREN; that of a SIRET is its first nine digits. Raises: DoubtfulValue."""
    typed = _bare(text)
    if siren_is_valid(typed):
        return typed
    if siret_is_valid(typed):
        return typed[:9]
    raise DoubtfulValue(_wrong_registration("SIREN", 9, typed))


def entered_siret(text: str) -> str:
    """A SIRET. Raises: DoubtfulValue."""
    typed = _bare(text)
    if not siret_is_valid(typed):
        raise DoubtfulValue(_wrong_registration("SIRET", 14, typed))
    return typed


def _wrong_registration(name: str, digits: int, typed: str) -> str:
    if not typed.isdigit() or len(typed) != digits:
        return f"Un {name} a {digits} chiffres."
    return f"La clé de ce {name} est fausse : un chiffre au moins est à revoir."


def shown_in_threes(value: str) -> str:
    """A SIREN or SIRET as it is printed: "552 100 554", "552 100 554 00025"."""
    return " ".join(part for part in (value[:3], value[3:6], value[6:9], value[9:]) if part)


def entered_nir(text: str) -> str:
    """A social security number, with its key or without. Raises: DoubtfulValue."""
    typed = _bare(text)
    if not _NIR.fullmatch(typed):
        raise DoubtfulValue("Un numéro de sécurité sociale a 13 chiffres, ou 15 avec sa clé.")
    if typed[13:] and int(typed[13:]) != nir_key(typed[:13]):
        raise DoubtfulValue(
            "La clé de ce numéro de sécurité sociale est fausse : un chiffre au moins est à revoir."
        )
    return typed


def shown_nir(value: str) -> str:
    """A social security number as a card prints it: "2 85 05 78 006 084 36"."""
    cuts = ((0, 1), (1, 3), (3, 5), (5, 7), (7, 10), (10, 13), (13, 15))
    return " ".join(part for first, last in cuts if (part := value[first:last]))


def entered_phone(text: str) -> str:
    """A telephone number in E.164, a French one unless its country is told. Raises: DoubtfulValue."""
    typed = squeeze(levelled(text))
    found = find_phones(typed)
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(typed)):
        raise DoubtfulValue(
            f"« {squeeze(text)} » n'est pas un numéro de téléphone : dix chiffres, "
            "ou + et l'indicatif du pays (+32 2 555 12 12)."
        )
    return found[0].value


def shown_phone(value: str) -> str:
    """A telephone number as it is typed: "06 12 34 56 78", "+32…"."""
    if not re.fullmatch(r"\+33\d{9}", value):
        return value
    national = f"0{value[3:]}"
    return " ".join(national[at : at + 2] for at in range(0, 10, 2))


def entered_email(text: str) -> str:
    """A mail address, in small letters. Raises: DoubtfulValue.

    Words pointed at on a page come with the blanks that were read there: "nom .prenom@domaine.fr".
    """
    typed = _BLANKS_OF_MAIL.sub("", squeeze(text))
    found = [each for each in find_emails(typed) if not each.repaired]
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(typed)):
        raise DoubtfulValue(f"« {typed} » n'est pas une adresse de courriel : prenom.nom@domaine.fr.")
    return found[0].value


def entered_tracking(text: str) -> str:
    """The number of a registered letter, without spaces. Raises: DoubtfulValue."""
    typed = _bare(text)
    found = find_tracking_numbers(typed)
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(typed)) or found[0].strength <= FAILED:
        raise DoubtfulValue(
            "Ce n'est pas un numéro de recommandé : 1A 123 456 7890 1, ou RK 123 456 785 FR avec sa clé."
        )
    return found[0].value


def entered_integer(text: str) -> str:
    """A whole number. Raises: DoubtfulValue."""
    typed = _bare(text)
    if not typed.isascii() or not typed.isdigit():
        raise DoubtfulValue(f"« {squeeze(text)} » n'est pas un nombre entier.")
    return str(int(typed))


def entered_months(text: str) -> str:
    """A number of months, "16"; years are twelve. Raises: DoubtfulValue."""
    found = _YEARS_AND_MONTHS.fullmatch(squeeze(text))
    if found is None or found.groups() == (None, None):
        raise DoubtfulValue(
            f"« {squeeze(text)} » n'est pas un nombre de mois : 16, « 16 mois » ou « 1 an et 4 mois »."
        )
    years, months = (int(part or 0) for part in found.groups())
    return str(12 * years + months)
