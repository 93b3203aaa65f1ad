"""What is known of a case when its pieces are counted and the law is applied to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from claims.cases import Claimant, Dwelling, Procedure
from claims.documents import Document
from claims.rulebook import ProcedureSpec

_SPOKEN_BY = {  # a piece that exists only because someone was asked says more than the letter's silence
    "assurance_contactee": ("non_prise_en_charge_assurance", "declaration_sinistre", "quittance_subrogative"),
    "bailleur_contacte": ("non_prise_en_charge_bailleur",),
}
_LETTING = (Dwelling.BAILLEUR, Dwelling.BAILLEUR_SOCIAL)


@dataclass(frozen=True, slots=True)
class Said:
    """What is known of one question, and the pages that say it; `value` None: silence, or contradiction."""

    name: str
    value: str | None
    pages: tuple[str, ...] = ()

    @property
    def yes(self) -> bool:
        """Whether it is known to be so."""
        return self.value == "true"

    @property
    def no(self) -> bool:
        """Whether it is known not to be so."""
        return self.value == "false"


@dataclass(frozen=True, slots=True)
class Situation:
    """One case, as far as it is known; what nothing says is absent, never false.

    `linked_declaration`: whether the police or gendarmerie filed a declaration that this case is linked
    to. `reception`: the day the pli arrived. `today` is an argument everywhere: no rule reads the clock.
    `values`: the case's fields, by name, and whatever else a human answered by a value. `pages`: the page
    each value was read on. `statements`: yes/no answers that a human gave or confirmed; they stand over
    what the documents say.
    """

    procedure: Procedure
    claimant: Claimant
    dwelling: Dwelling
    today: date
    reception: date | None = None
    linked_declaration: bool | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    statements: Mapping[str, bool] = field(default_factory=dict)
    pages: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def lets(self) -> bool:
        """Whether the claimant lets the dwelling: the tenant is then another."""
        return self.dwelling in _LETTING or self.claimant is Claimant.BAILLEUR_SOCIAL

    @property
    def heads(self) -> tuple[str, ...]:
        """The heads of loss claimed ("salaires, visites"), as a human confirmed them."""
        return tuple(head.strip() for head in self.values.get("postes", "").split(",") if head.strip())

    @property
    def facts(self) -> dict[str, str]:
        """The values, and over them the yes/no answers as "true" or "false"."""
        told = {name: "true" if said else "false" for name, said in self.statements.items()}
        return {**self.values, **told}

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

    def said(self, name: str, *types: str) -> Said:
        """What is known of that question: a human's answer, else the case's value, else what papers say.

        Only the documents of `types` are asked, when there are any: some names mean another thing elsewhere.
        """
        answer = self.situation.statements.get(name)
        if answer is not None:
            return Said(name, "true" if answer else "false")
        value = self.situation.values.get(name)
        if value:
            return Said(name, value, self.situation.pages.get(name, ()))
        return self.read(name, *types)

    def read(self, name: str, *types: str) -> Said:
        """What documents (of `types`) say of that question; None when they contradict each other."""
        asked = self.of(*types) if types else self.documents
        fields = [field for document in asked if (field := document.field(name))]
        speaking = self.of(*_SPOKEN_BY.get(name, ()))
        values = {"true"} if speaking else {field.value for field in fields}
        pages = [field.provenance.at for field in fields] + [each.pages[0].at for each in speaking]
        return Said(name, values.pop() if len(values) == 1 else None, tuple(dict.fromkeys(pages)))

    def states(self, question: str) -> bool | None:
        """The answer given to that yes/no question, or None: silence is not «no»."""
        return {"true": True, "false": False}.get(self.said(question).value or "")


def day_of(value: str | None) -> date | None:
    """A date in its normal form, "2024-03-09", as a date; None for None or anything else."""
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        return None
