"""What papers about a dwelling, its owner and its insurers say; see `papers.py`."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from benchmarks.corpus.companies import Company
from benchmarks.corpus.papers import Truth
from benchmarks.corpus.people import Person
from benchmarks.corpus.places import Address, Place


@dataclass(frozen=True, slots=True)
class Deed:
    """A title deed, or the notary's certificate of it."""

    owner: str
    seller: str
    notary: Person
    address: Address
    day: date
    price: Decimal

    def fields(self) -> Truth:
        """See `Paper.fields`."""
        return {"proprietaire": self.owner, "adresse": self.address.line, "date_acte": self.day.isoformat()}


@dataclass(frozen=True, slots=True)
class Lease:
    """A lease of a dwelling; `rent` a month, in euros."""

    landlord: str
    landlord_address: Address
    tenant: str
    address: Address
    start: date
    rent: Decimal

    def fields(self) -> Truth:
        """See `Paper.fields`."""
        return {
            "bailleur": self.landlord,
            "locataire": self.tenant,
            "adresse": self.address.line,
            "date_effet": self.start.isoformat(),
        }


@dataclass(frozen=True, slots=True)
class InsurerRefusal:
    """An insurer's letter that refuses to pay for the door."""

    insurer: Company
    policy: str
    claim: str
    insured: Person
    insured_address: Address
    loss: date
    day: date
    deductible: Decimal | None

    def fields(self) -> Truth:
        """See `Paper.fields`."""
        return {
            "assureur": self.insurer.name,
            "numero_contrat": self.policy,
            "numero_sinistre": self.claim,
            "assure": self.insured.name,
            "date_sinistre": self.loss.isoformat(),
            "refus": "true",
            "franchise": f"{self.deductible:.2f}" if self.deductible else None,
        }


@dataclass(frozen=True, slots=True)
class LandlordRefusal:
    """A landlord's letter: he does not pay for the door, or lets the tenant have it replaced."""

    landlord: str
    landlord_address: Address
    tenant: Person
    address: Address
    operation: date
    day: date

    def fields(self) -> Truth:
        """See `Paper.fields`."""
        return {
            "bailleur": self.landlord,
            "locataire": self.tenant.name,
            "adresse": self.address.line,
            "date": self.day.isoformat(),
        }


@dataclass(frozen=True, slots=True)
class Registration:
    """An extract of the trade register."""

    company: Company
    manager: Person
    court: Place
    day: date
    since: date

    def fields(self) -> Truth:
        """See `Paper.fields`."""
        return {
            "siren": self.company.siren,
            "raison_sociale": self.company.name,
            "siege": self.company.address.line,
            "representant": self.manager.name,
            "date_edition": self.day.isoformat(),
        }


@dataclass(frozen=True, slots=True)
class Subrogation:
    """A receipt by which the insured puts the insurer in his place."""

    insurer: Company
    insured: Person
    amount: Decimal
    loss: date
    day: date
    claim: str
    address: Address

    def fields(self) -> Truth:
        """See `Paper.fields`."""
        return {
            "assureur": self.insurer.name,
            "assure": self.insured.name,
            "montant": f"{self.amount:.2f}",
            "date_sinistre": self.loss.isoformat(),
        }
