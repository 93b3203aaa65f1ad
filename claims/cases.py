"""Draft cases: what an agent is shown, and confirms or corrects. Nothing here is a decision."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from claims.documents import Document
from claims.estimate import Estimate
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


class Bearing(StrEnum):
    """What hangs on a finding: whether the claim may be compensated, a look by a human, or nothing."""

    RECEVABILITE = "recevabilite"
    EXAMEN = "examen"
    AUCUNE = "aucune"


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
    `satisfied_by` holds ids of documents, `pages` the pages ("pli.pdf#2") they stand on. `why` is a French
    sentence. `level` says what asks for the piece (the law, practice, a head of loss, the State's side) and
    `head` for which head of loss; both "" where the procedure makes no such difference.
    """

    piece: str
    status: PieceStatus
    satisfied_by: tuple[str, ...]
    one_of: tuple[str, ...]
    why: str
    pages: tuple[str, ...] = ()
    level: str = ""
    head: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule says of one case, and the inputs it rests on (names to values).

    `pages` tells, by input, the pages ("pli.pdf#2") it was read on; an input given by a human has none.
    `suggested_motives` are the portal's motives of rejection that would fit, the most precise first: an
    agent chooses. `bearing` is what the verdict makes of it.
    """

    rule: str
    outcome: Outcome
    message: str
    inputs: dict[str, str] = field(default_factory=dict)
    pages: dict[str, tuple[str, ...]] = field(default_factory=dict)
    suggested_motives: tuple[str, ...] = ()
    bearing: Bearing = Bearing.RECEVABILITE


class DeadlineState(StrEnum):
    """Where a time limit stands. UNKNOWN is what silence gives: never MISSED."""

    RUNNING = "running"
    OVERDUE = "overdue"  # it has passed, and nothing shows that it was met
    MET = "met"
    MISSED = "missed"  # what had to be done was done after it
    NOT_RUNNING = "not_running"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Deadline:
    """One time limit of one case: the last day to act, what it is counted from, how it stood when drafted.

    `due` is None when no last day is known. `since` is the day it is counted from. `rule` names the rule
    of the procedure's file that it comes from; `inputs` are the values it rests on.
    """

    rule: str
    label: str
    state: DeadlineState
    message: str
    due: date | None = None
    since: date | None = None
    inputs: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where the agent looks to judge a flag. `field` and `value` are "" when the page as a whole is meant."""

    document: str
    item: str
    page: int
    field: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Flag:
    """Something that does not fit, for a human to judge; it changes no verdict. `id` names its rule."""

    id: str
    message: str
    evidence: tuple[Evidence, ...]


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
    deadlines: tuple[Deadline, ...] = ()
    estimate: Estimate | None = None
    flags: tuple[Flag, ...] = ()
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
