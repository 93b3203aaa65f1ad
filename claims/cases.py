"""Draft cases: what an agent is shown, and confirms or corrects. Nothing here is a decision."""

from dataclasses import dataclass, field
from enum import StrEnum

from claims.documents import Document
from claims.fields import CaseField
from claims.items import Item
from claims.proposals import Proposal


class Procedure(StrEnum):
    """The three procedures of compensation, and not knowing."""

    BRIS_PORTE = "BRIS_PORTE"
    DETENTION_PROVISOIRE = "DETENTION_PROVISOIRE"
    DYSFONCTIONNEMENT = "DYSFONCTIONNEMENT"
    INCONNUE = "INCONNUE"


class Claimant(StrEnum):
    """Who claims: a person, or a kind of legal person (the portal's TypePersonneMorale)."""

    PERSONNE_PHYSIQUE = "PERSONNE_PHYSIQUE"
    ASSUREUR = "ASSUREUR"
    SCI = "SCI"
    ENTREPRISE_PRIVEE = "ENTREPRISE_PRIVEE"
    BAILLEUR_SOCIAL = "BAILLEUR_SOCIAL"
    SYNDIC = "SYNDIC"
    ASSOCIATION = "ASSOCIATION"
    COLLECTIVITE = "COLLECTIVITE"
    ETABLISSEMENT_PUBLIC = "ETABLISSEMENT_PUBLIC"
    INCONNU = "INCONNU"


class Dwelling(StrEnum):
    """What the claimant is to the dwelling (the portal's RapportAuLogement)."""

    PROPRIETAIRE = "PROPRIETAIRE"
    LOCATAIRE = "LOCATAIRE"
    BAILLEUR = "BAILLEUR"
    BAILLEUR_SOCIAL = "BAILLEUR_SOCIAL"
    AUTRE = "AUTRE"
    INCONNU = "INCONNU"


class PieceStatus(StrEnum):
    """Whether a piece asked for is there, and good enough."""

    PRESENT = "present"
    MISSING = "missing"
    INSUFFICIENT = "insufficient"
    NOT_REQUIRED = "not_required"


class Outcome(StrEnum):
    """What a rule says. UNKNOWN is what silence gives: never a «no»."""

    OK = "ok"
    PROBLEM = "problem"
    UNKNOWN = "unknown"


class Verdict(StrEnum):
    """The state of a draft. Never a decision: a human confirms."""

    COMPLETE = "complete"
    INCOMPLETE = "incomplete"
    TO_CHECK = "to_check"
    LIKELY_INELIGIBLE = "likely_ineligible"


@dataclass(frozen=True, slots=True)
class ChecklistLine:
    """One piece of the checklist: asked or not, there or not, and why.

    `one_of` lists the document types that would do, the named piece first, when several would.
    `satisfied_by` holds ids of documents. `why` is a French sentence.
    """

    piece: str
    status: PieceStatus
    satisfied_by: tuple[str, ...]
    one_of: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule says of one case, and the inputs it rests on (names to values)."""

    rule: str
    outcome: Outcome
    message: str
    inputs: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Case:
    """One claim, drafted. `checklists` holds each reading by name: "metier" and "portail_strict"."""

    procedure: Procedure
    claimant: Claimant
    dwelling: Dwelling
    documents: tuple[str, ...]
    fields: tuple[CaseField, ...]
    checklists: dict[str, tuple[ChecklistLine, ...]]
    findings: tuple[Finding, ...]
    verdict: Verdict
    proposals: tuple[Proposal, ...] = ()

    def value(self, name: str) -> str | None:
        """The value kept for that field, or None when nothing says."""
        return next((f.field.value for f in self.fields if f.field.name == name), None)


@dataclass(frozen=True, slots=True)
class Draft:
    """One pli, read: every file with its fate, the documents found, the cases they make."""

    items: tuple[Item, ...]
    documents: tuple[Document, ...]
    cases: tuple[Case, ...]
