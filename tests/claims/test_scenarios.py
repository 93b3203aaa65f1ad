"""The law, scenario by scenario: `scenarios/*.yaml`, in the format that `scenario_cases` explains."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from claims.cases import PieceStatus
from claims.checklist import checklist
from claims.eligibility import assess
from claims.rulebook import Rulebook
from claims.verdicts import verdict
from tests.claims.scenario_cases import READINGS, Judged, Scenario, all_scenarios

SCENARIOS = all_scenarios()
SILENT = "muette"
WHOLE = {"manque": PieceStatus.MISSING, "insuffisant": PieceStatus.INSUFFICIENT}
SOME = {"presente": PieceStatus.PRESENT, "non_demandee": PieceStatus.NOT_REQUIRED}


def judge(scenario: Scenario, rulebook: Rulebook) -> Judged:
    spec = rulebook.procedures[scenario.situation.procedure]
    lines = {r: checklist(spec, scenario.situation, scenario.documents, r) for r in READINGS}
    findings = assess(spec, scenario.situation, scenario.documents)
    state = verdict(lines["metier"], findings, scenario.situation, conflicts=False)
    return Judged({finding.rule: finding for finding in findings}, lines, state)


def _outcomes(judged: Judged, expected: Mapping[str, str]) -> None:
    found = {rule: judged.findings[rule].outcome if rule in judged.findings else SILENT for rule in expected}
    assert found == expected


def _words(judged: Judged, expected: Mapping[str, str]) -> None:
    for rule, words in expected.items():
        assert words in judged.findings[rule].message


def _inputs(judged: Judged, expected: Mapping[str, Mapping[str, Any]]) -> None:
    for rule, inputs in expected.items():
        found = judged.findings[rule].inputs
        assert {name: found.get(name) for name in inputs} == {name: str(v) for name, v in inputs.items()}


def _pages(judged: Judged, expected: Mapping[str, Mapping[str, list[str]]]) -> None:
    """Pages named by the type of their document; an empty table means that no page says anything."""
    for rule, inputs in expected.items():
        found = judged.findings[rule].pages
        kinds = {name: sorted({at.partition("-")[0] for at in pages}) for name, pages in found.items()}
        assert {name: kinds.get(name) for name in inputs or kinds} == {
            n: sorted(k) for n, k in inputs.items()
        }


def _motives(judged: Judged, expected: Mapping[str, list[str]]) -> None:
    assert {rule: list(judged.findings[rule].suggested_motives) for rule in expected} == expected


def _reading(judged: Judged, reading: str, expected: Mapping[str, Any]) -> None:
    status = {line.piece: line.status for line in judged.lines[reading]}
    for name, wanted in WHOLE.items():
        if name in expected:
            assert {piece for piece in status if status[piece] is wanted} == set(expected[name]), name
    for name, wanted in SOME.items():
        for piece in expected.get(name, ()):
            assert status[piece] is wanted
    lines = {line.piece: line for line in judged.lines[reading]}
    for piece, words in expected.get("dit", {}).items():
        assert words in lines[piece].why
    for piece, pages in expected.get("pages", {}).items():
        assert list(lines[piece].pages) == pages
    for piece, level in expected.get("niveau", {}).items():
        assert lines[piece].level == level


EXPECTATIONS: dict[str, Callable[[Judged, Any], None]] = {
    "regles": _outcomes,
    "dit": _words,
    "donnees": _inputs,
    "pages": _pages,
    "motifs": _motives,
    "metier": lambda judged, expected: _reading(judged, "metier", expected),
    "portail_strict": lambda judged, expected: _reading(judged, "portail_strict", expected),
}


@pytest.mark.parametrize("scenario", SCENARIOS, ids=[scenario.name for scenario in SCENARIOS])
def test_the_outcome_is_the_one_that_the_law_gives(scenario: Scenario, rulebook: Rulebook) -> None:
    judged = judge(scenario, rulebook)
    for name, expected in scenario.expected.items():
        if name == "verdict":
            assert judged.verdict == expected
        else:
            EXPECTATIONS[name](judged, expected)


def test_scenarios_have_names_of_their_own() -> None:
    assert len({scenario.name for scenario in SCENARIOS}) == len(SCENARIOS)
