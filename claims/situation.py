"""What is known of a case when its pieces are counted and the law is applied to it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from claims.cases import Claimant, Dwelling, Procedure
from claims.documents import Document
from claims.rulebook import ProcedureSpec

STATEMENTS = ("est_vise", "est_hebergeant", "assurance_contactee", "bailleur_contacte", "avis_149_present")
_SPOKEN_BY = {  # a piece that exists only because someone was asked says more than the letter's silence
    "assurance_contactee": ("non_prise_en_charge_assurance", "declaration_sinistre", "quittance_subrogative"),
    "bailleur_contacte": ("non_prise_en_charge_bailleur",),
}


@dataclass(frozen=True, slots=True)
class Situation:
    """One case, as far as it is known; what nothing says is absent, never false.

    `linked_declaration`: whether the police or gendarmerie filed a declaration that this case is linked
    to. `reception`: the day the pli arrived. `today` is an argument everywhere: no rule reads the clock.
    `values`: the case's fields, by name. `statements`: yes/no answers that a human gave or confirmed; they
    stand over what the documents say.
    """

    procedure: Procedure
    claimant: Claimant
    dwelling: Dwelling
    today: date
    reception: date | None = None
    linked_declaration: bool | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    statements: Mapping[str, bool] = field(default_factory=dict)

    @property
    def received(self) -> date:
        """The day the pli arrived; today when nothing says."""
        return self.reception or self.today

    def day(self, name: str) -> date | None:
        """The value of that name as a date, or None."""
        return day_of(self.values.get(name))


@dataclass(frozen=True, slots=True)
class Folder:
    """A case and its pieces, with the procedure it is held against."""

    spec: ProcedureSpec
    situation: Situation
    documents: tuple[Document, ...]

    def of(self, *types: str) -> tuple[Document, ...]:
        """The documents of those types, in reading order."""
        return tuple(document for document in self.documents if document.type in types)

    def states(self, question: str) -> bool | None:
        """The answer given to that yes/no question, or None: silence is not «no»."""
        given = self.situation.statements.get(question)
        return statements_of(self.documents).get(question) if given is None else given


def day_of(value: str | None) -> date | None:
    """A date in its normal form, "2024-03-09", as a date; None for None or anything else."""
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        return None


def statements_of(documents: Iterable[Document]) -> dict[str, bool]:
    """The yes/no answers that the documents give; contradictory ones are left out, so unknown."""
    documents = tuple(documents)
    given: dict[str, bool] = {}
    for name in STATEMENTS:
        answers = {document.value(name) for document in documents} & {"true", "false"}
        if any(document.type in _SPOKEN_BY.get(name, ()) for document in documents):
            answers = {"true"}
        if len(answers) == 1:
            given[name] = answers == {"true"}
    return given
