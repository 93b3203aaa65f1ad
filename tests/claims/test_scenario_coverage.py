"""No cell of the matrix, no outcome of a rule, no exception and no motive goes without a scenario."""

from itertools import product

from claims.cases import Claimant, Dwelling, Procedure
from claims.eligibility import RULES
from claims.rulebook import Rulebook
from tests.claims.scenario_cases import READINGS, all_scenarios

SCENARIOS = all_scenarios()
AT_LEAST = 150


def test_there_are_scenarios_enough() -> None:
    assert len(SCENARIOS) >= AT_LEAST


def test_every_cell_of_the_matrix_has_its_scenario_in_both_readings() -> None:
    cells = set(product(Claimant, Dwelling, (None, True, False), READINGS))
    told = {
        (s.situation.claimant, s.situation.dwelling, s.situation.linked_declaration, reading)
        for s in SCENARIOS
        for reading in READINGS
        if s.situation.procedure is Procedure.BRIS_PORTE and not s.documents
        if "manque" in s.expected.get(reading, {})
    }
    assert cells <= told


def test_every_outcome_that_a_rule_may_have_has_its_scenario(rulebook: Rulebook) -> None:
    possible = {
        (procedure, rule.id, outcome)
        for procedure, spec in rulebook.procedures.items()
        for rule in spec.rules
        if rule.id in RULES
        for outcome in rule.outcomes
    }
    told = {
        (s.situation.procedure, rule, outcome)
        for s in SCENARIOS
        for rule, outcome in s.expected.get("regles", {}).items()
    }
    assert not possible - told


def test_every_motive_of_rejection_is_suggested_somewhere(rulebook: Rulebook) -> None:
    known = {motive.id for spec in rulebook.procedures.values() for motive in spec.motives}
    told = {
        motive for s in SCENARIOS for motives in s.expected.get("motifs", {}).values() for motive in motives
    }
    assert known == told


def test_every_exception_is_invoked_somewhere(rulebook: Rulebook) -> None:
    known = rulebook.procedures[Procedure.BRIS_PORTE].rule("BP-04").constants["exceptions"]
    assert isinstance(known, list)
    assert set(known) <= {s.situation.values.get("exception") for s in SCENARIOS}
