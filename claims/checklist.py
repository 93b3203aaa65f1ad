"""Which pieces a case needs, and which it has, in one reading of the procedure."""

from collections.abc import Iterable
from itertools import groupby

from claims.cases import ChecklistLine, PieceStatus
from claims.documents import Document
from claims.remarks import Grade, Remark
from claims.rulebook import Condition, ProcedureSpec, Requirement
from claims.situation import Folder, Situation
from claims.sufficiency import CHECKS, WAIVERS

RECEIVED = "Pièce reçue."
NOT_ASKED = "Pièce non demandée dans cette situation."
UNDECIDED = "Pièce utile selon les préjudices invoqués, jamais bloquante."


def checklist(
    spec: ProcedureSpec, situation: Situation, documents: Iterable[Document], reading: str
) -> tuple[ChecklistLine, ...]:
    """One line a piece that the procedure knows of in that reading, in the procedure's order.

    `reading` is "portail_strict" (what the public portal's form asks) or "metier" (what the work needs).
    """
    folder = Folder(spec, situation, tuple(documents))
    asked = sorted(
        (requirement for requirement in spec.requirements if requirement.reading == reading),
        key=lambda requirement: _order(spec, requirement),
    )
    return tuple(
        _line(piece, tuple(group), folder) for piece, group in groupby(asked, key=lambda each: each.piece)
    )


def _order(spec: ProcedureSpec, requirement: Requirement) -> int:
    return [each.piece for each in spec.requirements].index(requirement.piece)


def _line(piece: str, requirements: tuple[Requirement, ...], folder: Folder) -> ChecklistLine:
    applying = [each for each in requirements if holds(each.when, folder.situation)]
    required = next((each for each in applying if not each.optional), None)
    if required is None:
        return _not_required(
            piece, applying[0] if applying else requirements[0], folder, asked=bool(applying)
        )
    if required.unless and WAIVERS[required.unless](folder):
        why = folder.spec.rule(required.unless).messages["waived"]
        return ChecklistLine(piece, PieceStatus.NOT_REQUIRED, _ids(folder.of(piece)), (), why)
    return _required(required, folder)


def holds(when: Condition, situation: Situation) -> bool:
    """Whether a condition holds; "no linked declaration" holds as long as none is known."""
    return (
        (not when.claimants or situation.claimant in when.claimants)
        and (not when.dwellings or situation.dwelling in when.dwellings)
        and when.linked_declaration in (None, situation.linked_declaration is True)
    )


def _not_required(piece: str, requirement: Requirement, folder: Folder, *, asked: bool) -> ChecklistLine:
    why = UNDECIDED if asked else NOT_ASKED
    offered = _ids(folder.of(*requirement.one_of))
    return ChecklistLine(piece, PieceStatus.NOT_REQUIRED, offered, _alternatives(requirement), why)


def _required(requirement: Requirement, folder: Folder) -> ChecklistLine:
    remarks = {each.id: _remarks(each, requirement, folder) for each in folder.of(*requirement.one_of)}
    offered = {id_: found for id_, found in remarks.items() if not _has(found, Grade.NOT_IT)}
    good = {id_: found for id_, found in offered.items() if not _has(found, Grade.INSUFFICIENT)}
    if good:
        best = min(good.values(), key=len)
        return _of(requirement, PieceStatus.PRESENT, good, _sentences(best) or RECEIVED)
    if offered:
        reasons = next(iter(offered.values()))
        return _of(requirement, PieceStatus.INSUFFICIENT, offered, _sentences(reasons, Grade.INSUFFICIENT))
    instead = _ids(folder.of(*requirement.never_enough))
    if instead:
        return _of(requirement, PieceStatus.INSUFFICIENT, instead, requirement.why)
    wrong = _sentences(tuple(remark for found in remarks.values() for remark in found), Grade.NOT_IT)
    return _of(requirement, PieceStatus.MISSING, (), " ".join(filter(None, (requirement.why, wrong))))


def _remarks(document: Document, requirement: Requirement, folder: Folder) -> tuple[Remark, ...]:
    found = (CHECKS[check](document, folder) for check in requirement.checks)
    return tuple(remark for remark in found if remark is not None)


def _has(remarks: tuple[Remark, ...], grade: Grade) -> bool:
    return any(remark.grade is grade for remark in remarks)


def _sentences(remarks: tuple[Remark, ...], grade: Grade | None = None) -> str:
    """The sentences of the remarks (of one grade), each once."""
    return " ".join(dict.fromkeys(remark.why for remark in remarks if grade in (None, remark.grade)))


def _of(requirement: Requirement, status: PieceStatus, ids: Iterable[str], why: str) -> ChecklistLine:
    return ChecklistLine(requirement.piece, status, tuple(ids), _alternatives(requirement), why)


def _alternatives(requirement: Requirement) -> tuple[str, ...]:
    return requirement.one_of if len(requirement.one_of) > 1 else ()


def _ids(documents: Iterable[Document]) -> tuple[str, ...]:
    return tuple(document.id for document in documents)
