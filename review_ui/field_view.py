"""One value of a case as its page shows it: its state, its reason, its pixels, the other readings."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from claims.review import Mark
from claims.rulebook import CaseFieldSpec, Kind, Rulebook
from review_ui.looks import Json, Looks, Pixels
from review_ui.words import METHODS, RECHECKS

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
    UNREAD = "unread"  # nothing could be read where a form has it written


_MARKED = {
    Mark.CONFIRMED: FieldState.CONFIRMED,
    Mark.CORRECTED: FieldState.CORRECTED,
    Mark.ADDED: FieldState.ADDED,
    Mark.ABSENT: FieldState.ABSENT,
}


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


def field_view(
    spec: CaseFieldSpec,
    field: Json | None,
    mark: Json | None,
    seeded: str | None,
    looks: Looks,
    rulebook: Rulebook,
) -> FieldView:
    """A field as shown: `field` is the case's, `mark` what a human made of it, `seeded` a wrong value.

    `field` and `mark` are as in a reviewed draft, None when there is none.
    """
    unread = looks.unread(spec.sources) if field is None and mark is None else None
    state = FieldState.UNREAD if unread else _state(field, mark)
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
        pixels=looks.pixels(field) if field else unread,
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


def _candidates(field: Json, looks: Looks, rulebook: Rulebook) -> Iterable[Candidate]:
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
    if state is FieldState.UNREAD:
        return "rien n'a pu être lu dans cette case du formulaire : retapez ce qui y est écrit"
    if state in (FieldState.CORRECTED, FieldState.ABSENT):
        return "la machine avait lu autre chose" if machine else "dit par un agent"
    if field is None or field["method"] == "human":
        return "saisi par un agent"
    parts = [METHODS[field["method"]]]
    if field.get("by_hand"):
        parts.append("écrit à la main")
    agreeing = len(field.get("sources", ()))
    if agreeing > 1:
        parts.append(f"{agreeing} pièces concordent")
    if state is FieldState.DOUBT:
        if field.get("conflicts"):
            parts.append("une autre pièce dit autre chose")
        elif field.get("alternatives"):
            parts.append("plusieurs lectures possibles")
        elif field.get("recheck"):
            parts.append(RECHECKS[field["recheck"]])
        elif field.get("by_hand"):
            parts.append("toujours à vérifier")
        else:
            parts.append(f"sûr à {field['confidence']:.0%}".replace("%", "\u202f%"))
    return ", ".join(parts)
