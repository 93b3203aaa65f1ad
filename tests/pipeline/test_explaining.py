"""A draft explained: the rule, its text and version, its inputs and the page each came from."""

import json
from dataclasses import replace

import pytest

from claims.cases import Finding, Outcome
from claims.loading import load_rulebook
from pipeline.cli import main
from pipeline.contract import draft_json
from pipeline.explaining import explain
from tests.drafts import DRAFT
from tests.invariants import broken_invariants

WANTED = Finding(
    "BP-01",
    Outcome.PROBLEM,
    "Le locataire était visé.",
    {"est_vise": "true", "jour": "2024-03-09", "est_hebergeant": "unknown"},
    {"est_vise": ("scan.pdf#2",)},
    ("LOCATAIRE",),
)


def _with(finding):
    (case,) = DRAFT.cases
    lines = case.checklists["metier"]
    lines = (replace(lines[0], pages=("scan.pdf#1", "scan.pdf#2"), level="poste", head="visites"), *lines[1:])
    case = replace(case, findings=(finding,), checklists=case.checklists | {"metier": lines})
    return draft_json(replace(DRAFT, cases=(case,)))


@pytest.fixture(scope="module")
def explained():
    return "\n".join(explain(_with(WANTED), load_rulebook()))


@pytest.mark.parametrize(
    "words",
    [
        "BP-01 Demandeur visé par l'opération : problème",
        "Le locataire était visé.",
        "est_vise = oui (scan.pdf, page 2)",
        "jour = 09/03/2024",
        "est_hebergeant = inconnu",
        "LOCATAIRE (Locataire mis en cause ; C. civ. art. 1732",
        "source : COJ art. L.141-1",
        "version en vigueur depuis le 23/02/2001",
        "facture (Facture) : présente (scan.pdf, page 1 ; scan.pdf, page 2)",
        "au choix : facture, devis",
        "poste de préjudice : visites",
        "Elle est périmée.",
        "ce que le portail demande",
    ],
)
def test_every_finding_and_every_piece_says_what_it_rests_on(explained, words):
    assert words in explained


def test_what_it_needs_is_in_the_contract():
    assert broken_invariants(_with(WANTED)) == broken_invariants(draft_json(DRAFT))


def test_a_rule_of_another_version_is_shown_without_its_text():
    lines = explain(_with(replace(WANTED, rule="BP-99", suggested_motives=("AUTRE",))), load_rulebook())
    assert any("BP-99 règle inconnue de cette version" in line for line in lines)


def test_names_of_files_cannot_speak_to_the_terminal():
    lines = explain(_with(replace(WANTED, pages={"est_vise": ("\x1b[31m.pdf#1",)})), load_rulebook())
    assert not any("\x1b" in line for line in lines)


def test_the_command_prints_it(tmp_path, capsys):
    path = tmp_path / "brouillon.json"
    path.write_text(json.dumps(_with(WANTED)), encoding="utf-8")
    assert main(["explain", str(path)]) == 0
    assert "BP-01" in capsys.readouterr().out


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"contract": "vaguemestre.draft/1"}', None])
def test_what_is_no_draft_is_bad_usage(tmp_path, capsys, content):
    path = tmp_path / "brouillon.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    assert main(["explain", str(path)]) == 2
    assert "brouillon" in capsys.readouterr().err
