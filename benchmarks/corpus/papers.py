"""What each paper of a dossier says, before it is laid out: one frozen value a kind of paper.

`fields()` is the truth of the document in the names and normal forms of the contract. A layout that
does not print one of them says so: the truth of that field is then None, it must not be found.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Protocol

from benchmarks.corpus.accounts import Account
from benchmarks.corpus.companies import Company
from benchmarks.corpus.people import Person
from benchmarks.corpus.places import Address
from benchmarks.corpus.wording import e164

Truth = dict[str, str | None]


class Paper(Protocol):
    """The content of one document."""

    def fields(self) -> Truth:
        """The truth of the document when everything on it is printed: names of the contract to values."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One document, laid out: its pages as HTML or pictures, and the truth of what is printed there.

    `html` is a whole document; empty when `picture` names a drawing (a photograph of a door) instead.
    """

    html: str
    fields: Truth
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an invoice; `price` is the unit price without tax, `rate` its VAT rate in percent."""

    label: str
    quantity: int
    price: Decimal
    rate: Decimal

    @property
    def total(self) -> Decimal:
        """The sum, in euros."""
        return self.price * self.quantity


@dataclass(frozen=True, slots=True)
class Invoice:
    """An invoice or a quote; `paid` is the date of the paid mark, if any.

    A supplier that charges no VAT (article 293 B of the tax code) has the rate 0 on every line.
    """

    number: str
    day: date
    supplier: Company
    client: str
    client_address: Address
    works: Address
    lines: tuple[Line, ...]
    paid: date | None
    means: str
    quote: bool

    @property
    def net(self) -> Decimal:
        """Without tax, in euros."""
        return sum((line.total for line in self.lines), Decimal())

    @property
    def rates(self) -> tuple[Decimal, ...]:
        """The VAT rates of its lines, the lowest first."""
        return tuple(sorted({line.rate for line in self.lines}))

    def net_at(self, rate: Decimal) -> Decimal:
        """Without tax, in euros, of the lines at that rate."""
        return sum((line.total for line in self.lines if line.rate == rate), Decimal())

    def vat_at(self, rate: Decimal) -> Decimal:
        """The tax of the lines at that rate, in euros, rounded once as invoices do."""
        return (self.net_at(rate) * rate / 100).quantize(Decimal("0.01"))

    @property
    def vat(self) -> Decimal:
        """The tax, in euros."""
        return sum((self.vat_at(rate) for rate in self.rates), Decimal())

    @property
    def total(self) -> Decimal:
        """The sum, in euros."""
        return self.net + self.vat

    def fields(self) -> Truth:
        """See `Paper.fields`."""
        truth: Truth = {
            "numero": self.number,
            "date": self.day.isoformat(),
            "fournisseur": self.supplier.name,
            "siret": self.supplier.siret,
            "client": self.client,
            "adresse_travaux": self.works.line,
            "montant_ht": f"{self.net:.2f}",
            "montant_tva": f"{self.vat:.2f}" if self.vat else None,
            "montant_ttc": f"{self.total:.2f}",
        }
        if self.paid:
            truth |= {"acquittee": "true", "date_paiement": self.paid.isoformat()}
        return truth


@dataclass(frozen=True, slots=True)
class BankDetails:
    """A RIB."""

    account: Account
    holder: str
    holder_address: Address

    def fields(self) -> Truth:
        """See `Paper.fields`."""
        return {
            "iban": self.account.iban,
            "bic": self.account.bic,
            "titulaire": self.holder,
            "banque": self.account.bank.name,
        }


@dataclass(frozen=True, slots=True)
class Payment:
    """A proof that an invoice was paid."""

    payer: str
    beneficiary: str
    amount: Decimal
    day: date
    account: Account

    def fields(self) -> Truth:
        """See `Paper.fields`."""
        return {
            "payeur": self.payer,
            "beneficiaire": self.beneficiary,
            "montant": f"{self.amount:.2f}",
            "date": self.day.isoformat(),
        }


@dataclass(frozen=True, slots=True)
class Service:
    """A unit of the police or the gendarmerie; `kind` is PN or GN; `name` as on its stamp."""

    kind: str
    name: str
    address: Address
    phone: str
    email: str


@dataclass(frozen=True, slots=True)
class Notice:
    """The notice that the police leave after an operation; `blank` when nothing is filled in."""

    service: Service
    day: date
    address: Address
    blank: bool = False

    def fields(self) -> Truth:
        """See `Paper.fields`."""
        values = {
            "date_operation": self.day.isoformat(),
            "adresse_operation": self.address.line,
            "service_telephone": e164(self.service.phone),
            "service_courriel": self.service.email,
            "service_adresse": self.service.address.line,
        }
        return {
            "type_attestation": "AVIS_INTERVENTION",
            **(dict.fromkeys(values) if self.blank else values),
        }


@dataclass(frozen=True, slots=True)
class Report:
    """The police report of an operation."""

    number: str
    day: date
    address: Address
    service: Service
    hour: int

    def fields(self) -> Truth:
        """See `Paper.fields`."""
        return {
            "numero_procedure": self.number,
            "date_operation": self.day.isoformat(),
            "adresse_operation": self.address.line,
            "service": self.service.name,
        }


@dataclass(frozen=True, slots=True)
class Identity:
    """An identity paper; `model` is cni_2021, cni_1995 or passeport; `sides`: "recto", "verso" or both."""

    model: str
    person: Person
    number: str
    issued: date
    expires: date
    address: Address
    sides: tuple[str, ...] = ("recto", "verso")

    def fields(self) -> Truth:
        """See `Paper.fields`."""
        person = self.person
        truth: Truth = {
            "nom": person.birth_name,
            "prenoms": ", ".join(person.forenames),
            "date_naissance": person.born.isoformat(),
            "lieu_naissance": person.birthplace.commune,
            "sexe": person.sex,
            "numero_document": self.number,
            "date_expiration": self.expires.isoformat(),
        }
        truth["nom_usage"] = person.used_name if person.used_name != person.birth_name else None
        return truth


@dataclass(frozen=True, slots=True)
class Mailing:
    """An envelope, or the proof that a registered letter was posted; `tracking` may be empty."""

    sender: str
    sender_address: Address
    tracking: str
    posted: date

    def fields(self) -> Truth:
        """See `Paper.fields`."""
        return {"numero_recommande": self.tracking or None, "date_cachet": self.posted.isoformat()}


def without(truth: Mapping[str, str | None], *names: str) -> Truth:
    """The truth of a layout that does not print those fields: they must not be found."""
    return {name: None if name in names else value for name, value in truth.items()}
