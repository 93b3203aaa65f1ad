"""A case under review as its page shows it: values in groups, each with its state, its reason, its pixels."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claims.assembly import case_field_specs
from claims.cases import Procedure
from claims.rulebook import Rulebook
from pipeline.reviewing import Reviewed
from review_ui.field_view import FieldState, FieldView, field_view
from review_ui.looks import DocumentView, Json, Looks
from review_ui.words import FIELD_GROUPS, OTHER_FIELDS


@dataclass(frozen=True, slots=True)
class GroupView:
    """Values that belong together."""

    label: str
    fields: tuple[FieldView, ...]
    empty: tuple[FieldView, ...]


@dataclass(frozen=True, slots=True)
class CaseView:
    """Everything the page of a case shows but its state of work."""

    pli: str
    number: int
    count: int
    revision: int
    case: Json
    procedure: Procedure
    groups: tuple[GroupView, ...]
    documents: tuple[DocumentView, ...]

    @property
    def fields(self) -> tuple[FieldView, ...]:
        """Every value in the order shown, those not found last in each group."""
        return tuple(field for group in self.groups for field in (*group.fields, *group.empty))

    @property
    def doubts(self) -> tuple[FieldView, ...]:
        """The values still to look at."""
        return tuple(field for field in self.fields if field.is_doubtful)

    def document(self, name: str) -> DocumentView | None:
        """The document of that id."""
        return next((document for document in self.documents if document.id == name), None)


def case_view(
    reviewed: Reviewed, number: int, rulebook: Rulebook, seeded: Mapping[str, str]
) -> CaseView | None:
    """The page of case `number`; None when the pli has no such case.

    `seeded` holds values shown wrong on purpose (quality programme), by field.
    """
    cases = reviewed.draft["cases"]
    if not 1 <= number <= len(cases):
        return None
    case = cases[number - 1]
    looks = Looks(reviewed)
    procedure = Procedure(case["procedure"])
    found = {field["name"]: field for field in case["fields"]}
    marks = reviewed.marks.get(number, {})
    views = [
        field_view(spec, found.get(spec.name), marks.get(spec.name), seeded.get(spec.name), looks, rulebook)
        for spec in case_field_specs(procedure, rulebook)
    ]
    return CaseView(
        pli=reviewed.pli,
        number=number,
        count=len(cases),
        revision=reviewed.revision,
        case=case,
        procedure=procedure,
        groups=_grouped(views),
        documents=tuple(looks.document(shown, rulebook) for shown in reviewed.draft["documents"]),
    )


def _grouped(views: Sequence[FieldView]) -> tuple[GroupView, ...]:
    named = {name for names in FIELD_GROUPS.values() for name in names}
    groups = {label: [v for v in views if v.name in names] for label, names in FIELD_GROUPS.items()}
    groups[OTHER_FIELDS] = [view for view in views if view.name not in named]
    return tuple(
        GroupView(
            label,
            tuple(view for view in held if view.state is not FieldState.EMPTY),
            tuple(view for view in held if view.state is FieldState.EMPTY),
        )
        for label, held in groups.items()
        if held
    )
