"""Invented companies and public bodies, with registration numbers that pass their check digits."""

from dataclasses import dataclass
from random import Random

from benchmarks.corpus.people import phone
from benchmarks.corpus.places import Address, Place, address

# Blocks of numbers for bodies of the State begin with 1: the block 16 has no known holder, so no real
# company is meant by a number drawn there.
_SIREN_BLOCK = "16"

_TRADES: dict[str, tuple[str, ...]] = {
    "locksmith": (
        "Serrurerie du {w}",
        "{w} Serrurerie",
        "SOS Portes {w}",
        "Dépannage {w}",
        "Clés et Serrures {w}",
    ),
    "carpenter": (
        "Menuiserie {w}",
        "Les Ateliers {w}",
        "{w} Fermetures",
        "Bois et Portes {w}",
        "Établissements {w}",
    ),
    "insurer": ("Mutuelle {w}", "{w} Assurances", "Assurance Mutuelle du {w}", "La Prévoyance {w}"),
    "landlord": ("Immobilière {w}", "{w} Gestion", "Cabinet {w}", "Agence {w} Immobilier"),
    "social_landlord": ("{w} Habitat", "Office public de l'habitat {w}", "Logis {w}", "Foyer {w}"),
    "sci": ("SCI {w}", "SCI Les {w}s", "SCI du {w}"),
    "employer": (
        "Transports {w}",
        "{w} Logistique",
        "Boulangerie {w}",
        "{w} Services",
        "Garage {w}",
        "{w} Nettoyage",
    ),
    "bank": ("Banque du {w}", "Crédit {w}", "Caisse Régionale {w}", "Banque {w}"),
}
_WORDS = (
    "Littoral", "Cormoran", "Val Fleuri", "Bosquet", "Rempart", "Alizé", "Chêne Vert", "Phare", "Verger",
    "Plateau", "Grand Pré", "Faubourg", "Mistral", "Ponant", "Belvédère", "Castel", "Beffroi", "Trident",
    "Granit", "Hérisson",
)  # fmt: skip
_FORMS = {
    "locksmith": ("SARL", "EURL", "SAS", "EI"),
    "carpenter": ("SARL", "SAS", "EURL"),
    "insurer": ("Société d'assurance mutuelle", "SA"),
    "landlord": ("SAS", "SARL"),
    "social_landlord": ("SA d'HLM", "EPIC"),
    "sci": ("Société civile immobilière",),
    "employer": ("SARL", "SAS", "SA"),
    "bank": ("SA", "Société coopérative"),
}


@dataclass(frozen=True, slots=True)
class Company:
    """A legal person. `siren` has 9 digits and `siret` 14, unspaced; `capital` is in whole euros."""

    name: str
    form: str
    siren: str
    siret: str
    address: Address
    phone: str
    email: str
    capital: int

    @property
    def vat_number(self) -> str:
        """The intra-community VAT number."""
        return f"FR{(12 + 3 * (int(self.siren) % 97)) % 97:02d}{self.siren}"


def luhn_digit(digits: str) -> str:
    """The digit that makes `digits` followed by it pass the Luhn check."""
    total = 0
    for position, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if position % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return str(-total % 10)


def siren(rng: Random) -> str:
    """Nine digits, valid, of no known holder."""
    head = f"{_SIREN_BLOCK}{rng.randrange(10**6):06d}"
    return head + luhn_digit(head)


def siret_of(number: str, rng: Random) -> str:
    """The number of an establishment of that company: 14 digits, valid."""
    head = f"{number}{rng.randint(1, 39):04d}"
    return head + luhn_digit(head)


def company(rng: Random, trade: str, where: Place | None = None) -> Company:
    """A company of that trade (a key of the trades above)."""
    from claims.folding import fold

    name = rng.choice(_TRADES[trade]).format(w=rng.choice(_WORDS))
    number = siren(rng)
    return Company(
        name=name,
        form=rng.choice(_FORMS[trade]),
        siren=number,
        siret=siret_of(number, rng),
        address=address(rng, where),
        phone=phone(rng),
        email=f"contact@{fold(name).replace(' ', '-')}.example",
        capital=rng.choice([1_000, 5_000, 7_500, 8_000, 15_000, 40_000, 120_000]),
    )
