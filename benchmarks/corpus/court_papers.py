"""What the papers of a detention say: courts, prisons, pay; see `papers.py`."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from benchmarks.corpus.companies import Company
from benchmarks.corpus.papers import Truth
from benchmarks.corpus.people import Person
from benchmarks.corpus.places import Address
from benchmarks.corpus.wording import of


@dataclass(frozen=True, slots=True)
class Courts:
    """A first-instance court, the court of appeal above it, and the prison that serves it."""

    town: str
    appeal: str
    prison: str

    @property
    def tribunal(self) -> str:
        """The name of the first-instance court."""
        return f"Tribunal judiciaire {of(self.town)}"

    @property
    def court_of_appeal(self) -> str:
        """The name of the court of appeal."""
        return f"Cour d'appel {of(self.appeal)}"


@dataclass(frozen=True, slots=True)
class Decision:
    """The decision that ended the case; `kind` is NON_LIEU, RELAXE or ACQUITTEMENT.

    `court` is as printed; `notice` when the notice of article 149 is printed at its end.
    """

    kind: str
    court: str
    day: date
    number: str
    parquet: str
    person: Person
    offence: str
    notice: bool
    judge: Person

    @property
    def on_appeal(self) -> bool:
        """Whether a court of appeal decided, after a first court."""
        return self.court.startswith("Cour d'appel")

    def fields(self) -> Truth:
        """See `Paper.fields`."""
        return {
            "juridiction": self.court,
            "date": self.day.isoformat(),
            "numero": self.number,
            "personne": self.person.name,
        }


@dataclass(frozen=True, slots=True)
class Finality:
    """The clerk's certificate that nobody appealed; `final` is None when it does not say since when."""

    kind: str  # "appel" or "pourvoi"
    court: str
    day: date
    decided: date
    number: str
    person: Person
    final: date | None
    clerk: Person

    def fields(self) -> Truth:
        """See `Paper.fields`."""
        return {
            "juridiction": self.court,
            "date": self.day.isoformat(),
            "date_decision": self.decided.isoformat(),
            "personne": self.person.name,
        }


@dataclass(frozen=True, slots=True)
class Head:
    """One head of harm and the amount asked for it."""

    label: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Petition:
    """The petition for reparation."""

    court: str
    person: Person
    address: Address
    lawyer: Person
    bar: str
    heads: tuple[Head, ...]
    decision: Decision
    start: date
    end: date
    prison: str
    day: date

    @property
    def total(self) -> Decimal:
        """The sum, in euros."""
        return sum((head.amount for head in self.heads), Decimal())

    def fields(self) -> Truth:
        """See `Paper.fields`."""
        return {
            "juridiction": self.court,
            "personne": self.person.name,
            "avocat": self.lawyer.name,
            "montant_total": f"{self.total:.2f}",
        }


@dataclass(frozen=True, slots=True)
class CustodyOrder:
    """An order that begins or ends a detention; `kind` is mandat, placement or liberte."""

    kind: str
    court: str
    day: date
    person: Person
    offence: str
    prison: str
    judge: Person
    parquet: str

    def fields(self) -> Truth:
        """See `Paper.fields`."""
        return {"juridiction": self.court, "date": self.day.isoformat(), "personne": self.person.name}


@dataclass(frozen=True, slots=True)
class PrisonPaper:
    """A paper of the prison's registry; `kind` is fiche, billet or certificat."""

    kind: str
    prison: str
    ecrou: str
    person: Person
    start: date
    end: date
    court: str
    offence: str

    def fields(self) -> Truth:
        """See `Paper.fields`."""
        return {
            "etablissement": self.prison,
            "numero_ecrou": self.ecrou,
            "personne": self.person.name,
            "date_debut": self.start.isoformat(),
            "date_fin": self.end.isoformat(),
        }


@dataclass(frozen=True, slots=True)
class PaySlip:
    """A pay slip; `month` is any day of the month paid."""

    employer: Company
    person: Person
    address: Address
    nir: str
    month: date
    gross: Decimal
    net: Decimal
    job: str

    def fields(self) -> Truth:
        """See `Paper.fields`."""
        return {
            "mois": f"{self.month:%Y-%m}",
            "employeur": self.employer.name,
            "siret": self.employer.siret,
            "salarie": self.person.name,
            "net_a_payer": f"{self.net:.2f}",
        }


@dataclass(frozen=True, slots=True)
class WorkContract:
    """A contract of employment."""

    employer: Company
    manager: Person
    person: Person
    address: Address
    start: date
    gross: Decimal
    job: str

    def fields(self) -> Truth:
        """See `Paper.fields`."""
        return {
            "employeur": self.employer.name,
            "salarie": self.person.name,
            "date_effet": self.start.isoformat(),
        }
