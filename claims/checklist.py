"""Which pieces a case needs, and which it has, in one reading of the procedure."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from claims.cases import ChecklistLine, PieceStatus
from claims.documents import Document
from claims.remarks import Grade, Remark
from claims.rulebook import Condition, ProcedureSpec, Requirement
from claims.situation import Folder, Situation
from claims.sufficiency import CHECKS, WAIVERS

RECEIVED = "Pièce reçue."
NOT_ASKED = "Pièce non demandée dans cette situation."
OPTIONAL = "Facultative : jamais bloquante."
DECLARED = "Dossier lié à une déclaration des forces de l'ordre : l'attestation n'est pas demandée."


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
    situation = folder.situation
    applying = [each for each in requirements if holds(each.when, situation)]
    required = next((each for each in applying if _binds(each, situation)), None)
    if required is None:
        optional = applying[0] if applying else None
        why = f"{optional.why} {OPTIONAL}" if optional else _not_asked(requirements, situation)
        return _not_required(optional or requirements[0], folder, why)
    if required.unless and WAIVERS[required.unless](folder):
        why = folder.spec.rule(required.unless).messages["waived"]
        return _of(required, PieceStatus.NOT_REQUIRED, folder.of(piece), why)
    return _required(required, folder)


def _binds(requirement: Requirement, situation: Situation) -> bool:
    """Whether its absence leaves the case incomplete: always, or once its head of loss is claimed."""
    return not requirement.optional or (bool(requirement.head) and requirement.head in situation.heads)


def _not_asked(requirements: Iterable[Requirement], situation: Situation) -> str:
    declared = situation.linked_declaration and any(
        each.when.linked_declaration is False for each in requirements
    )
    return DECLARED if declared else NOT_ASKED


def holds(when: Condition, situation: Situation) -> bool:
    """Whether a condition holds; "no linked declaration" holds as long as none is known."""
    return (
        (not when.claimants or situation.claimant in when.claimants)
        and (not when.dwellings or situation.dwelling in when.dwellings)
        and when.linked_declaration in (None, situation.linked_declaration is True)
    )


def _not_required(requirement: Requirement, folder: Folder, why: str) -> ChecklistLine:
    return _of(requirement, PieceStatus.NOT_REQUIRED, folder.of(*requirement.one_of), why)


@dataclass(frozen=True, slots=True)
class _Judged:
    """A document offered for a piece, and what there is to say against it."""

    document: Document
    remarks: tuple[Remark, ...]

    def graded(self, grade: Grade) -> bool:
        return any(remark.grade is grade for remark in self.remarks)

    def why(self, grade: Grade | None = None) -> str:
        """The sentences of its remarks (of one grade), each once."""
        said = (remark.why for remark in self.remarks if grade in (None, remark.grade))
        return " ".join(dict.fromkeys(said))


def _required(requirement: Requirement, folder: Folder) -> ChecklistLine:
    judged = [_judged(each, requirement, folder) for each in folder.of(*requirement.one_of)]
    offered = [each for each in judged if not each.graded(Grade.NOT_IT)]
    good = [each for each in offered if not each.graded(Grade.INSUFFICIENT)]
    if good:
        best = min((each.why() for each in good), key=_shortest)
        return _of(requirement, PieceStatus.PRESENT, _documents(good), best or RECEIVED)
    if offered:
        reason = min((each.why(Grade.INSUFFICIENT) for each in offered), key=_shortest)
        return _of(requirement, PieceStatus.INSUFFICIENT, _documents(offered), reason)
    instead = folder.of(*requirement.never_enough)
    if instead:
        return _of(requirement, PieceStatus.INSUFFICIENT, instead, requirement.why)
    wrong = sorted({each.why(Grade.NOT_IT) for each in judged})
    return _of(requirement, PieceStatus.MISSING, (), " ".join((requirement.why, *wrong)))


def _judged(document: Document, requirement: Requirement, folder: Folder) -> _Judged:
    found = (CHECKS[check](document, folder) for check in requirement.checks)
    return _Judged(document, tuple(remark for remark in found if remark is not None))


def _documents(judged: Iterable[_Judged]) -> tuple[Document, ...]:
    return tuple(each.document for each in judged)


def _shortest(sentence: str) -> tuple[int, str]:
    """Which reason to show of several, whatever the order of the documents."""
    return len(sentence), sentence


def _of(
    requirement: Requirement, status: PieceStatus, found: tuple[Document, ...], why: str
) -> ChecklistLine:
    return ChecklistLine(
        requirement.piece,
        status,
        tuple(document.id for document in found),
        requirement.one_of if len(requirement.one_of) > 1 else (),
        why,
        tuple(page.at for document in found for page in document.pages),
        requirement.level,
        requirement.head,
    )
