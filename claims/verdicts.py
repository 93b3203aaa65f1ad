"""The state of a draft, from its checklist and findings. Never a decision: a human confirms."""

from collections.abc import Iterable

from claims.cases import (
    Bearing,
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
    Only a problem that bears on admissibility speaks against the claim; any other problem, and any doubt
    that weighs, sends to a human look.
    """
    weighty = [f for f in findings if f.bearing is not Bearing.AUCUNE and f.outcome is not Outcome.OK]
    if any(f.outcome is Outcome.PROBLEM and f.bearing is Bearing.RECEVABILITE for f in weighty):
        return Verdict.LIKELY_INELIGIBLE
    if {line.status for line in lines} & {PieceStatus.MISSING, PieceStatus.INSUFFICIENT}:
        return Verdict.INCOMPLETE
    if conflicts or weighty or not _known(situation):
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
