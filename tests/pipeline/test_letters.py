"""Letters say what the case says and nothing more; what it does not say is a blank in sight."""

import copy
import json
import re
from datetime import date
from importlib import resources

import pdfua
import pikepdf
import pytest

from claims.loading import load_rulebook
from pipeline.cli import main
from pipeline.letters.facts import facts, french, words
from pipeline.letters.markup import as_html, as_text
from pipeline.letters.writing import kinds, merged, suits, write_letter
from tests.written import BROKEN_DOOR, DETENTION, case, draft_of, field, line

TODAY = date(2025, 4, 12)
SUITED = [(k, d) for k in kinds() for d in (BROKEN_DOOR, DETENTION) if suits(k, d["cases"][0]["procedure"])]


@pytest.fixture(scope="module")
def rulebook():
    return load_rulebook()


def written(kind, draft, rulebook) -> str:
    """The words of a letter, on one line."""
    return " ".join(as_text(merged(kind, facts(draft, 1, rulebook, TODAY))).split())


def changed(draft, **values):
    again = copy.deepcopy(draft)
    again["cases"][0] |= values
    return again


@pytest.mark.parametrize(
    "words_of_law",
    ["L. 112-3", "R. 112-5", "L. 114-5", "L. 231-4", "reçu le 10 avril 2025", "soit le 10 juin 2025",
     "Courriel : precontentieux", "[À COMPLÉTER : téléphone du bureau]", "tribunal judiciaire", "30 jours"],
)  # fmt: skip
def test_the_acknowledgement_has_the_mentions_of_the_law(words_of_law, rulebook):
    assert words_of_law in written("accuse_reception", BROKEN_DOOR, rulebook)


def test_a_complete_claim_is_told_the_day_of_implied_rejection_and_no_missing_piece(rulebook):
    letter = written("accuse_reception", changed(BROKEN_DOOR, checklist=[]), rulebook)
    assert "pas répondu le 10 juin 2025" in letter
    assert "manque" not in letter


def test_a_day_of_reception_that_could_be_another_gives_no_deadline(rulebook):
    doubtful = copy.deepcopy(BROKEN_DOOR)
    doubtful["documents"][0]["fields"][0]["alternatives"] = ["2025-10-04"]
    letter = written("accuse_reception", doubtful, rulebook)
    assert "[À VÉRIFIER : 10 avril 2025]" in letter
    assert "soit le [À COMPLÉTER : date de réception plus deux mois]" in letter


def test_each_missing_piece_is_asked_for_with_its_reason_and_what_would_do(rulebook):
    letter = written("pieces_manquantes", BROKEN_DOOR, rulebook)
    assert (
        "Relevé d'identité bancaire. Le RIB permet le versement de l'indemnité. Ce qui convient : un"
        in letter
    )
    assert "Pièce d'identité. La carte d'identité reçue est périmée depuis 2019." in letter
    assert "Un devis ne suffit pas." in letter
    assert "Photo" not in letter
    assert "dans les 30 jours" in letter


def test_a_piece_that_several_types_satisfy_names_them(rulebook):
    lines = [line("avis_imposition", "missing", "Utile.", ("avis_imposition", "bulletin_paie"))]
    letter = written("pieces_manquantes", changed(BROKEN_DOOR, checklist=lines), rulebook)
    assert "au choix." in letter
    assert "la pièce suivante" in letter


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({}, "3 pièces nous manquent"),
        ({"checklist": [], "verdict": "complete"}, "Votre dossier est complet."),
        ({"checklist": [], "verdict": "to_check"}, "Des points restent à vérifier"),
        ({"checklist": [], "verdict": "likely_ineligible"}, "Des points restent à vérifier"),
    ],
)
def test_a_relance_is_answered_with_the_state_of_the_case_and_never_a_decision(values, said, rulebook):
    letter = written("reponse_relance", changed(BROKEN_DOOR, **values), rulebook)
    assert said in letter
    assert "rejet" not in letter


def test_a_claim_out_of_scope_is_sent_to_the_prefect_and_a_detention_to_the_court(rulebook):
    finding = {"rule": "BP-07", "outcome": "problem", "message": "C'était une expulsion.", "inputs": {}}
    letter = written("reorientation", changed(BROKEN_DOOR, findings=[finding]), rulebook)
    assert "C'était une expulsion." in letter
    assert "préfet du département" in letter
    assert "L. 114-2" in letter
    assert "premier président de la cour d'appel" in written("reorientation", DETENTION, rulebook)
    assert "Motif : [À COMPLÉTER : motif]" in written("reorientation", BROKEN_DOOR, rulebook)


def test_the_service_is_asked_about_its_operation(rulebook):
    letter = written("demande_service", BROKEN_DOOR, rulebook)
    for said in ("Commissariat de police de Bordeaux", "23 rue François de Sourdis", "3 décembre 2024",
                 "porte 31", "00467/2024/012345", "[À COMPLÉTER : courriel du service]"):  # fmt: skip
        assert said in letter


def test_the_bordereau_lists_the_pieces_in_order_and_marks_what_disagrees(rulebook):
    letter = written("bordereau_detention", DETENTION, rulebook)
    assert re.search(r"Pièce n° 1 : Requête.*\(6 pages\).*Pièce n° 2 : .*\(11 pages\).*Pièce n° 3", letter)
    assert "relaxe, rendue le [À VÉRIFIER : 14 février 2025]" in letter
    assert "Devenue définitive le : [À COMPLÉTER" in letter
    assert "18 500,00 euros" in letter


@pytest.mark.parametrize("kind", kinds())
def test_what_the_case_does_not_say_is_a_blank_and_never_a_guess(kind, rulebook):
    (procedure, *_) = words("kinds.toml")[kind]["procedures"]
    empty = draft_of(case(procedure=procedure, documents=[]))
    source = merged(kind, facts(empty, 1, rulebook, TODAY))
    assert source.count("[À COMPLÉTER") >= 3
    assert "None" not in source
    assert "<mark>[À COMPLÉTER" in as_html(source, "")


def test_values_are_escaped_and_make_no_line_of_their_own(rulebook):
    hostile = "<script>alert(1)</script>\n# Titre\n- {{ 7 * 7 }}"
    asked = [line("rib", "missing", "Motif\n# Autre titre")]
    values = [field("nom", hostile), field("adresse", "& fils")]
    draft = changed(BROKEN_DOOR, fields=values, checklist=asked)
    page = as_html(merged("accuse_reception", facts(draft, 1, rulebook, TODAY)), "<titre>")
    assert "<script>" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; # Titre - {{ 7 * 7 }}" in page
    assert page.count("<h1>") == 1
    assert "&amp; fils" in page
    assert "<title>&lt;titre&gt;</title>" in page


def test_no_line_of_a_template_begins_with_a_value():
    for template in (resources.files("pipeline.letters") / "templates").iterdir():
        for row in template.read_text(encoding="utf-8").splitlines():
            assert not re.match(r"\s*(\{%[^%]*%\}\s*)*\{\{", row), (template.name, row)


@pytest.mark.parametrize(("kind", "draft"), SUITED, ids=[f"{k}-{n}" for n, (k, _) in enumerate(SUITED)])
def test_every_letter_is_an_accessible_pdf_in_french_with_the_same_text_beside_it(
    kind, draft, rulebook, tmp_path
):
    text = write_letter(kind, facts(draft, 1, rulebook, TODAY), tmp_path / "lettre.pdf")
    assert words("kinds.toml")[kind]["title"] in text.read_text(encoding="utf-8")
    assert not pdfua.validate(str(tmp_path / "lettre.pdf")).findings
    with pikepdf.open(tmp_path / "lettre.pdf") as pdf:
        assert str(pdf.Root.Lang) == "fr"
        assert bool(pdf.Root.MarkInfo.Marked)
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"] == words("kinds.toml")[kind]["title"]
        assert {"/H1"} <= _tags(pdf.Root.StructTreeRoot)


def _tags(node) -> set[str]:
    """The structure types below a node of the tagged PDF."""
    found = {str(node.S)} if "/S" in node else set()
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary):
            found |= _tags(kid)
    return found


@pytest.mark.parametrize(
    ("value", "told"),
    [("2024-03-01", "1er mars 2024"), ("1110.52", "1 110,52 euros"), ("12 rue\nBasse", "12 rue Basse"),
     ("12.5", "12.5")],
)  # fmt: skip
def test_values_are_told_the_french_way(value, told):
    assert french(value) == told


def test_the_command_writes_both_files(tmp_path, capsys):
    (tmp_path / "b.json").write_text(json.dumps(BROKEN_DOOR), encoding="utf-8")
    output = tmp_path / "lettre.pdf"
    assert main(["letter", "pieces_manquantes", str(tmp_path / "b.json"), "--output", str(output)]) == 0
    assert output.read_bytes().startswith(b"%PDF")
    assert "Marie LEFORT" in output.with_suffix(".txt").read_text(encoding="utf-8")
    assert "à relire, compléter et signer" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["mot_doux", "b.json", "--output", "l.pdf"], "lettre inconnue"),
        (["bordereau_detention", "b.json", "--output", "l.pdf"], "ne convient pas"),
        (["reponse_relance", "b.json", "--case", "2", "--output", "l.pdf"], "pas de dossier 2"),
        (["reponse_relance", "b.json", "--case", "0", "--output", "l.pdf"], "pas de dossier 0"),
        (["reponse_relance", "absent.json", "--output", "l.pdf"], "pas un brouillon"),
        (["reponse_relance", "b.json", "--output", "l.txt"], "finir par .pdf"),
        (["reponse_relance", "b.json", "--output", "absent/l.pdf"], "dossier introuvable"),
    ],
)
def test_bad_usage_is_told(arguments, said, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "b.json").write_text(json.dumps(BROKEN_DOOR), encoding="utf-8")
    assert main(["letter", *arguments]) == 2
    assert said in capsys.readouterr().err
    assert not (tmp_path / "l.pdf").exists()
