"""What agents have to do with drafted cases, and what became of each."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from claims.cases import Case, Claimant, DeadlineState, PieceStatus, Procedure, Verdict
from claims.fields import CaseField, Decision
from claims.places import department


class WorkState(StrEnum):
    """Where a drafted case stands with the agents."""

    TO_REVIEW = "to_review"
    SECOND_LOOK = "second_look"  # an agent asks for another pair of eyes
    SET_ASIDE = "set_aside"  # waits for a piece or an answer, until a day
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


OPEN_STATES = (WorkState.TO_REVIEW, WorkState.SECOND_LOOK, WorkState.SET_ASIDE)
DECIDED = (WorkState.CONFIRMED, WorkState.REJECTED)


@dataclass(frozen=True, slots=True)
class WorkLine:
    """What the work list shows of one drafted case, besides its state.

    `department` is "75", "2A", "971", "" when no address tells. `due` is the nearest day by which something
    must be done, `due_label` which time limit that is. `doubts` counts the values that an agent must look
    at, of `fields` in all. `asked` are the pieces that are missing or not good enough.
    """

    number: int
    procedure: Procedure
    claimant: Claimant
    verdict: Verdict
    name: str
    reference: str
    department: str
    due: date | None
    due_label: str
    pages: int
    fields: int
    doubts: int
    proposals: int
    asked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WorkItem:
    """A line of the work list with where it stands. `holder` has it open until `held_until`.

    `decided_by` is who confirmed it, rejected it, set it aside or asked for a second look.
    """

    case: int
    pli: str
    line: WorkLine
    source: str
    batch: str
    received_at: datetime
    drafted_at: datetime
    state: WorkState
    assignee: int | None
    holder: int | None
    held_until: datetime | None
    aside_until: date | None
    decided_at: datetime | None
    decided_by: int | None
    reason: str
    note: str

    @property
    def id(self) -> str:
        """What agents call it: "PLI-1"."""
        return f"{self.pli}-{self.line.number}"


def work_line(number: int, case: Case, pages: int) -> WorkLine:
    """The line of case `number` of its pli, whose documents have so many pages."""
    due = min(
        ((each.due, each.label) for each in case.deadlines if each.due and each.state in _PRESSING),
        default=(None, ""),
    )
    lines = case.checklists.get("metier", ())
    return WorkLine(
        number=number,
        procedure=case.procedure,
        claimant=case.claimant,
        verdict=case.verdict,
        name=called(case),
        reference=case.value("reference_dossier") or case.value("numero_parquet") or "",
        department=next((d for n in _ADDRESSES if (d := department(case.value(n) or ""))), ""),
        due=due[0],
        due_label=due[1],
        pages=pages,
        fields=len(case.fields),
        doubts=sum(is_doubtful(field) for field in case.fields),
        proposals=len(case.proposals),
        asked=tuple(line.piece for line in lines if line.status in _ASKED),
    )


_PRESSING = (DeadlineState.RUNNING, DeadlineState.OVERDUE)
_ASKED = (PieceStatus.MISSING, PieceStatus.INSUFFICIENT)
_ADDRESSES = ("adresse_operation", "adresse")


def is_doubtful(field: CaseField) -> bool:
    """Whether an agent must look at that value before it is used."""
    return field.field.decision is Decision.CHECK or bool(field.conflicts)


def called(case: Case) -> str:
    """Who claims, as the case names them; "" when nothing does."""
    person = " ".join(filter(None, (case.value("nom"), case.value("prenom"))))
    return case.value("raison_sociale") or person or case.value("titulaire") or ""
