"""The state of a draft, from its checklist and findings. Never a decision: a human confirms."""

from collections.abc import Iterable

from claims.cases import (
    ChecklistLine,
    Claimant,
    Dwelling,
    Finding,
    Outcome,
    PieceStatus,
    Procedure,
    Verdict,
)
from claims.situation import Situation

_ADDRESSED_AS_OCCUPANT = (Claimant.PERSONNE_PHYSIQUE, Claimant.SCI, Claimant.INCONNU)


def verdict(
    lines: Iterable[ChecklistLine], findings: Iterable[Finding], situation: Situation, conflicts: bool
) -> Verdict:
    """Likely ineligible, else incomplete, else to check, else complete, in that order.

    `lines` are those of the "metier" reading. `conflicts`: documents disagree on a value of the case.
    Every rule that answers bears on admissibility, so one that cannot answer is decisive.
    """
    outcomes = {finding.outcome for finding in findings}
    if Outcome.PROBLEM in outcomes:
        return Verdict.LIKELY_INELIGIBLE
    if {line.status for line in lines} & {PieceStatus.MISSING, PieceStatus.INSUFFICIENT}:
        return Verdict.INCOMPLETE
    if conflicts or Outcome.UNKNOWN in outcomes or not _known(situation):
        return Verdict.TO_CHECK
    return Verdict.COMPLETE


def _known(situation: Situation) -> bool:
    """Whether it is known what is asked, by whom, and as what to the dwelling where it matters."""
    if situation.procedure is Procedure.INCONNUE or situation.claimant is Claimant.INCONNU:
        return False
    occupant = situation.claimant in _ADDRESSED_AS_OCCUPANT
    return (
        situation.procedure is not Procedure.BRIS_PORTE
        or not occupant
        or situation.dwelling is not Dwelling.INCONNU
    )
