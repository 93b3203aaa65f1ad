"""The draft in words: pieces, values with their doubt, what is missing and what the law says."""

import io
from dataclasses import replace

import pytest
from rich.console import Console

from claims.cases import Procedure
from claims.fields import Decision
from claims.loading import load_rulebook
from pipeline.summary import print_draft
from tests.drafts import DRAFT


@pytest.fixture(scope="module")
def rulebook():
    return load_rulebook()


def _printed(draft, rulebook, width=160):
    out = io.StringIO()
    print_draft(draft, rulebook, Console(file=out, width=width, color_system=None))
    return out.getvalue()


def _row(shown, *parts):
    """Whether these parts stand on one row, whatever their spaces."""
    return any(all(part in " ".join(row.split()) for part in parts) for row in shown.splitlines())


@pytest.fixture(scope="module")
def shown(rulebook):
    return _printed(DRAFT, rulebook)


@pytest.mark.parametrize(
    "words",
    [
        "pli.zip/scan.pdf",
        "rejeté — Le fichier est vide",
        "doublon — Ce fichier est identique à « scan.pdf »",
    ],
)
def test_every_file_is_told_with_its_fate(shown, words):
    assert words in shown


def test_pieces_are_told_by_name_with_how_sure_that_is(shown):
    assert _row(shown, "d1", "Facture", "88 %")
    assert _row(shown, "d2", "Page blanche", "99 %")


def test_values_are_told_with_their_doubt_and_the_readings_that_could_not_be_told_apart(shown, rulebook):
    assert _row(shown, rulebook.types["facture"].spec("numero").label, "12", "à vérifier", "90 %")
    assert _row(shown, rulebook.types["facture"].spec("montant_ttc").label, "1200.00", "à vérifier", "90 %")
    assert _row(shown, "ou", "1000.00")
    assert _row(shown, "ou", "200.00")


def test_what_is_sure_and_what_disagrees_is_said_in_words(rulebook):
    name = DRAFT.cases[0].fields[0]
    sure = replace(name, field=replace(name.field, decision=Decision.AUTO))
    shown = _printed(replace(DRAFT, cases=(replace(DRAFT.cases[0], fields=(sure,)),)), rulebook)
    assert _row(shown, "Nom", "Exemple", "sûr")
    assert _row(shown, "≠", "Example (d1)")


def test_missing_and_insufficient_pieces_are_told_with_why_and_others_are_left_out(shown):
    lines = shown.splitlines()
    assert any("✗ manquant" in line and "Le RIB permet le versement." in line for line in lines)
    assert any("! insuffisant" in line and "Elle est périmée." in line for line in lines)
    assert "Pièce non demandée." not in shown


@pytest.mark.parametrize(("mark", "rule"), [("✓", "BP-08"), ("?", "BP-01"), ("✗", "BP-02")])
def test_each_rule_has_a_mark_and_its_sentence(shown, rule, mark):
    (line,) = [line for line in shown.splitlines() if rule in line]
    assert line.split()[0] == mark


def test_the_title_of_a_case_names_its_procedure_its_claimant_and_its_state(shown):
    (title,) = [line for line in shown.splitlines() if "Dossier 1" in line]
    assert "Bris de porte" in title
    assert "personne physique, locataire" in title
    assert title.rstrip().endswith("incomplet")


def test_a_case_of_no_known_procedure_and_a_pli_without_a_case_are_shown_too(rulebook):
    cases = tuple(replace(case, procedure=Procedure.INCONNUE) for case in DRAFT.cases)
    unknown = replace(DRAFT, cases=cases)
    assert "procédure inconnue" in _printed(unknown, rulebook)
    assert "Dossier" not in _printed(replace(DRAFT, cases=()), rulebook)


def test_no_name_and_no_value_is_cut_short_on_a_usual_terminal(rulebook):
    assert "…" not in _printed(DRAFT, rulebook, width=100)


def test_the_summary_fits_a_narrow_terminal(rulebook):
    assert max(map(len, _printed(DRAFT, rulebook, width=80).splitlines())) <= 80
