"""A case under review as its page shows it: values in groups, each with its state, its reason, its pixels."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from claims.assembly import case_field_specs
from claims.cases import Procedure
from claims.review import Mark
from claims.rulebook import CaseFieldSpec, Kind, Rulebook
from pipeline.reviewing import Reviewed
from review_ui.words import FIELD_GROUPS, METHODS, OTHER_FIELDS

Json = Mapping[str, Any]
Boxed = tuple[float, float, float, float]

# Typed again without seeing what the machine read, when readings disagree.
_BLIND_KINDS = (Kind.AMOUNT, Kind.IBAN)
_BLIND_FIELDS = ("date_naissance",)


class FieldState(StrEnum):
    """What an agent has to do with a value, or did."""

    SURE = "sure"  # the machine is sure
    DOUBT = "doubt"  # to look at
    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    ADDED = "added"
    ABSENT = "absent"
    EMPTY = "empty"  # nothing found, nothing said


_MARKED = {
    Mark.CONFIRMED: FieldState.CONFIRMED,
    Mark.CORRECTED: FieldState.CORRECTED,
    Mark.ADDED: FieldState.ADDED,
    Mark.ABSENT: FieldState.ABSENT,
}


@dataclass(frozen=True, slots=True)
class Pixels:
    """Where a value stands: `position` is the page's place in the pli, `box` fractions of the page.

    `is_pictured`: the page has a picture to cut it out of.
    """

    position: int
    page: str
    box: Boxed
    is_pictured: bool


@dataclass(frozen=True, slots=True)
class Candidate:
    """Another value that could stand: from another reading, or from another document."""

    value: str
    said_by: str
    pixels: Pixels | None


@dataclass(frozen=True, slots=True)
class FieldView:
    """One value of a case. `machine` is what the machine had read, when a human changed it."""

    name: str
    label: str
    kind: Kind
    state: FieldState
    value: str
    why: str
    pixels: Pixels | None
    candidates: tuple[Candidate, ...]
    is_blind: bool
    machine: str
    by: int | None
    at: str
    how: str

    @property
    def is_doubtful(self) -> bool:
        """Whether it still has to be looked at."""
        return self.state is FieldState.DOUBT


@dataclass(frozen=True, slots=True)
class GroupView:
    """Values that belong together."""

    label: str
    fields: tuple[FieldView, ...]
    empty: tuple[FieldView, ...]


@dataclass(frozen=True, slots=True)
class PageView:
    """A page of the pli: its place, the turn it was given, what its picture and words are asked by."""

    position: int
    item: str
    number: int
    kind: str
    failure: str
    picture: str  # the beginning of the picture's key, so that its address changes with it; "" without one


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document with its pages; `cases` are the numbers of the cases it belongs to."""

    id: str
    type: str
    label: str
    confidence: float
    pages: tuple[PageView, ...]
    cases: tuple[int, ...]
    fields: tuple[tuple[str, str, Pixels | None], ...]


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
    looks = _Looks(reviewed)
    procedure = Procedure(case["procedure"])
    found = {field["name"]: field for field in case["fields"]}
    marks = reviewed.marks.get(number, {})
    views = [
        _field(spec, found.get(spec.name), marks.get(spec.name), seeded.get(spec.name), looks, rulebook)
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


class _Looks:
    """Pages by their item and number, and documents by their id."""

    def __init__(self, reviewed: Reviewed) -> None:
        self._pages = {(p.source.item, p.source.number): p for p in reviewed.pages}
        self._documents = {document["id"]: document for document in reviewed.draft["documents"]}
        self._cases = [set(case["documents"]) for case in reviewed.draft["cases"]]

    def pixels(self, field: Json) -> Pixels | None:
        page = self._pages.get((field["item"], field["page"]))
        if page is None:
            return None
        x0, y0, x1, y1 = field["box"]
        name = f"{field['item']}, page {field['page']}"
        return Pixels(page.source.position, name, (x0, y0, x1, y1), page.picture is not None)

    def says(self, document: str, value: str) -> Pixels | None:
        """Where that document says that value."""
        fields = self._documents.get(document, {}).get("fields", ())
        return next((self.pixels(field) for field in fields if field["value"] == value), None)

    def type_of(self, document: str) -> str:
        kind: str = self._documents.get(document, {}).get("type", "")
        return kind

    def document(self, shown: Json, rulebook: Rulebook) -> DocumentView:
        known = rulebook.types[shown["type"]]
        labels = {spec.name: spec.label for spec in known.fields}
        return DocumentView(
            id=shown["id"],
            type=shown["type"],
            label=known.label,
            confidence=shown["confidence"],
            pages=tuple(self._page(page) for page in shown["pages"]),
            cases=tuple(n for n, held in enumerate(self._cases, 1) if shown["id"] in held),
            fields=tuple(
                (labels.get(field["name"], field["name"]), field["value"], self.pixels(field))
                for field in shown["fields"]
            ),
        )

    def _page(self, shown: Json) -> PageView:
        stored = self._pages[shown["item"], shown["page"]]
        return PageView(
            position=stored.source.position,
            item=shown["item"],
            number=shown["page"],
            kind=shown["kind"],
            failure=shown.get("failure", ""),
            picture=(stored.picture or "")[:16],
        )


def _field(
    spec: CaseFieldSpec,
    field: Json | None,
    mark: Json | None,
    seeded: str | None,
    looks: _Looks,
    rulebook: Rulebook,
) -> FieldView:
    state = _state(field, mark)
    value = field["value"] if field else ""
    if seeded is not None and mark is None:
        value, state = seeded, FieldState.SURE
    candidates = tuple(_candidates(field, looks, rulebook)) if field and state is FieldState.DOUBT else ()
    machine = mark["machine"] if mark else None
    return FieldView(
        name=spec.name,
        label=spec.label,
        kind=spec.kind,
        state=state,
        value=value,
        why=_why(field, state, machine),
        pixels=looks.pixels(field) if field else None,
        candidates=candidates,
        is_blind=bool(candidates) and (spec.kind in _BLIND_KINDS or spec.name in _BLIND_FIELDS),
        machine=machine["value"] if machine else "",
        by=mark["by"] if mark else None,
        at=mark["at"] if mark else "",
        how=mark["how"] if mark else "",
    )


def _state(field: Json | None, mark: Json | None) -> FieldState:
    if mark is not None:
        return _MARKED[Mark(mark["mark"])]
    if field is None:
        return FieldState.EMPTY
    doubtful = field["decision"] == "check" or field.get("conflicts") or field.get("alternatives")
    return FieldState.DOUBT if doubtful else FieldState.SURE


def _candidates(field: Json, looks: _Looks, rulebook: Rulebook) -> Iterable[Candidate]:
    seen = {field["value"]}
    for conflict in field.get("conflicts", ()):
        if conflict["value"] not in seen:
            seen.add(conflict["value"])
            kind = looks.type_of(conflict["document"])
            label = rulebook.types[kind].label if kind else "autre pièce"
            yield Candidate(conflict["value"], label, looks.says(conflict["document"], conflict["value"]))
    for other in field.get("alternatives", ()):
        if other not in seen:
            seen.add(other)
            yield Candidate(other, "autre lecture", None)


def _why(field: Json | None, state: FieldState, machine: Json | None) -> str:
    """Why the value is trusted, or not: in words."""
    if state is FieldState.EMPTY:
        return "non trouvé dans le pli"
    if state in (FieldState.CORRECTED, FieldState.ABSENT):
        return "la machine avait lu autre chose" if machine else "dit par un agent"
    if field is None or field["method"] == "human":
        return "saisi par un agent"
    parts = [METHODS[field["method"]]]
    agreeing = len(field.get("sources", ()))
    if agreeing > 1:
        parts.append(f"{agreeing} pièces concordent")
    if state is FieldState.DOUBT:
        if field.get("conflicts"):
            parts.append("une autre pièce dit autre chose")
        elif field.get("alternatives"):
            parts.append("plusieurs lectures possibles")
        else:
            parts.append(f"sûr à {field['confidence']:.0%}".replace("%", "\u202f%"))
    return ", ".join(parts)


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
