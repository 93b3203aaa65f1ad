"""The verdict follows the contract's order: likely ineligible, incomplete, to check, complete."""

from typing import Any

import pytest

from claims.cases import ChecklistLine, Finding, Outcome, PieceStatus, Verdict
from claims.verdicts import verdict

PRESENT, MISSING, INSUFFICIENT = PieceStatus.PRESENT, PieceStatus.MISSING, PieceStatus.INSUFFICIENT
OK, PROBLEM, UNKNOWN = Outcome.OK, Outcome.PROBLEM, Outcome.UNKNOWN


@pytest.mark.parametrize(
    ("statuses", "outcomes", "conflicts", "state"),
    [
        ([PRESENT, PieceStatus.NOT_REQUIRED], [OK], False, Verdict.COMPLETE),
        ([PRESENT], [UNKNOWN], False, Verdict.TO_CHECK),
        ([PRESENT], [OK], True, Verdict.TO_CHECK),
        ([PRESENT, MISSING], [UNKNOWN], True, Verdict.INCOMPLETE),
        ([INSUFFICIENT], [OK], False, Verdict.INCOMPLETE),
        ([MISSING], [PROBLEM], True, Verdict.LIKELY_INELIGIBLE),
    ],
)
def test_the_gravest_state_wins(
    situate: Any, statuses: list[PieceStatus], outcomes: list[Outcome], conflicts: bool, state: Verdict
) -> None:
    lines = [ChecklistLine(f"p{n}", status, (), (), "") for n, status in enumerate(statuses)]
    findings = [Finding(f"R{n}", outcome, "") for n, outcome in enumerate(outcomes)]
    assert verdict(lines, findings, situate(), conflicts) is state


@pytest.mark.parametrize(
    ("claimant", "dwelling", "procedure", "state"),
    [
        ("INCONNU", "PROPRIETAIRE", "BRIS_PORTE", Verdict.TO_CHECK),
        ("PERSONNE_PHYSIQUE", "INCONNU", "BRIS_PORTE", Verdict.TO_CHECK),
        ("ASSUREUR", "INCONNU", "BRIS_PORTE", Verdict.COMPLETE),
        ("PERSONNE_PHYSIQUE", "INCONNU", "DETENTION_PROVISOIRE", Verdict.COMPLETE),
        ("PERSONNE_PHYSIQUE", "PROPRIETAIRE", "INCONNUE", Verdict.TO_CHECK),
    ],
)
def test_what_is_asked_by_whom_must_be_known(
    situate: Any, claimant: str, dwelling: str, procedure: str, state: Verdict
) -> None:
    assert verdict([], [], situate(claimant, dwelling, procedure), conflicts=False) is state
