"""A letter, then what follows it: the second pli names the case that the first made."""

import json
import zipfile

import pikepdf
import pypdfium2
import pytest

from claims.ledger import Source
from pipeline import wiring
from pipeline.cli import main
from pipeline.settings import read_settings
from storage import cases, jobs, plis, schema
from tests.claim_letters import as_pdf, as_scan, letter
from tests.invariants import broken_invariants

pytestmark = pytest.mark.slow

CLAIM = """Marie Lefort
12 rue des Lilas
33000 Bordeaux
marie.lefort@exemple.test

Objet : demande d'indemnisation à la suite d'un bris de porte

Madame, Monsieur,
Le 3 décembre 2024, les forces de l'ordre ont ouvert par erreur la porte de mon logement, situé
12 rue des Lilas, 33000 Bordeaux. Je demande le remboursement de la somme de 1 200,00 €.
Marie Lefort
"""
RELANCE = """Marie Lefort
12 rue des Lilas
33000 Bordeaux
marie.lefort@exemple.test

Objet : relance, ma demande d'indemnisation pour un bris de porte

Madame, Monsieur,
Je reste sans nouvelles de ma demande d'indemnisation à la suite de l'ouverture de ma porte
le 3 décembre 2024. Où en est mon dossier ?
Marie Lefort
"""


@pytest.fixture
def line(tmp_path, monkeypatch):
    """The steps of the line on an embedded ledger, and what receives letters."""
    settings = read_settings({"VAGUEMESTRE_HOME": str(tmp_path / "var"), "VAGUEMESTRE_WORKERS": "1"})
    database = wiring.database(settings)
    schema.migrate(database)
    monkeypatch.setenv("VAGUEMESTRE_HOME", str(tmp_path / "var"))
    monkeypatch.setenv("VAGUEMESTRE_WORKERS", "1")
    with wiring.steps(settings, database) as steps:

        def send(name: str, content: str | bytes) -> str:
            path = tmp_path / name
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
            received = wiring.reception(settings, database)
            receipt = received.receive(Source.SUBMIT, name, name, [(name, path)])
            _drain(steps)
            assert receipt.pli
            return receipt.pli

        yield database, send


def _drain(steps) -> None:
    """Run jobs until none is left."""
    while True:
        with steps.database.begin() as connection:
            due = jobs.due(connection, steps.clock(), 32)
        if not due:
            return
        for job_id, _, _ in due:
            steps.run(steps.claim(job_id))


def _draft(database, pli: str) -> dict:
    with database.begin() as connection:
        return next(json.loads(text) for name, _, text in plis.drafts(connection) if name == pli)


def test_a_relance_names_the_case_it_asks_about(line):
    database, send = line
    first = send("demande.txt", CLAIM)
    second = send("relance.txt", RELANCE)
    (case,) = _draft(database, first)["cases"]
    assert "proposals" not in case
    draft = _draft(database, second)
    assert broken_invariants(draft) == []
    ((proposal,),) = [case["proposals"] for case in draft["cases"]]
    assert (proposal["pli"], proposal["case"], proposal["kind"]) == (first, 1, "relance")
    with database.begin() as connection:
        ((seen, found_from_here),) = cases.proposals(connection, first, 1)
    assert (seen.pli, found_from_here) == (second, False)


def test_a_pli_is_exported_with_its_pieces_for_the_portal(line, tmp_path, capsys):
    _, send = line
    pli = send("demande.txt", CLAIM)
    assert main(["export", pli, "--output", str(tmp_path / "sortie")]) == 0
    told = json.loads((tmp_path / "sortie" / f"{pli}-1.json").read_text(encoding="utf-8"))
    assert told["dateOperation"] == "2024-12-03"
    (piece,) = told["piecesJointes"]
    assert piece["type"] == "lettre_demande"
    with zipfile.ZipFile(tmp_path / "sortie" / f"{pli}-1.zip") as archive:
        assert archive.namelist() == [piece["fichier"]]
        assert archive.read(piece["fichier"]).startswith(b"%PDF")
    table = (tmp_path / "sortie" / f"{pli}-1.csv").read_text(encoding="utf-8-sig")
    assert "2024-12-03" in table
    assert main(["export", "P000000-AAAAAA", "--output", str(tmp_path)]) == 2
    assert "pli inconnu" in capsys.readouterr().err


def test_a_piece_that_came_as_a_pdf_is_exported_from_the_original(line, tmp_path):
    _, send = line
    pli = send("lettre.pdf", as_pdf(3, 2))
    assert main(["export", pli, "--output", str(tmp_path / "sortie")]) == 0
    told = json.loads((tmp_path / "sortie" / f"{pli}-1.json").read_text(encoding="utf-8"))
    assert told["dateOperation"] == letter(3).expected["date_operation"]
    with zipfile.ZipFile(tmp_path / "sortie" / f"{pli}-1.zip") as archive:
        (piece,) = archive.namelist()
        (tmp_path / "piece.pdf").write_bytes(archive.read(piece))
    with pikepdf.open(tmp_path / "piece.pdf") as pdf:
        assert len(pdf.pages) == 2


def test_a_piece_that_came_as_a_scan_is_exported_with_the_words_that_were_read(line, tmp_path):
    _, send = line
    pli = send("lettre.jpg", as_scan(3))
    assert main(["export", pli, "--output", str(tmp_path / "sortie")]) == 0
    with zipfile.ZipFile(tmp_path / "sortie" / f"{pli}-1.zip") as archive:
        (piece,) = archive.namelist()
        with pypdfium2.PdfDocument(archive.read(piece)) as pdf:
            assert "demande" in pdf[0].get_textpage().get_text_range().lower()


def test_what_falls_due_is_shown_for_open_cases_alone(line, capsys):
    _, send = line
    pli = send("demande.txt", CLAIM)
    assert main(["deadlines"]) == 0
    shown = capsys.readouterr().out
    assert f"{pli}-1" in shown
    assert "Prescription" in shown or "Attente" in shown or "en cours" in shown
    main(["close", pli])
    capsys.readouterr()
    assert main(["deadlines"]) == 0
    assert f"{pli}-1" not in capsys.readouterr().out


def test_a_case_is_closed_and_later_letters_are_told_so(line, capsys):
    database, send = line
    first = send("demande.txt", CLAIM)
    assert main(["close", first]) == 0
    (case,) = _draft(database, send("relance.txt", RELANCE))["cases"]
    assert case["proposals"][0]["reasons"][0] == "Ce dossier est clos."
    assert main(["reopen", first]) == 0
    assert main(["close", first, "--case", "7"]) == 2
    assert "dossier inconnu" in capsys.readouterr().err


def test_a_unit_is_asked_reminded_and_answers(line, tmp_path, capsys):
    _, send = line
    pli = send("demande.txt", CLAIM)
    letter = tmp_path / "demande.pdf"
    assert main(["service", "ask", pli, "--output", str(letter)]) == 0
    assert "3 décembre 2024" in letter.with_suffix(".txt").read_text(encoding="utf-8")
    assert main(["service", "list"]) == 0
    told = capsys.readouterr().out
    assert f"n° 1 {pli} dossier 1 service à préciser : 0 jours, 0 relance(s)" in told
    assert "1 demande(s) en attente, 0 à relancer" in told
    assert main(["service", "reminded", "1"]) == 0
    assert main(["service", "answered", "1"]) == 0
    assert main(["service", "answered", "1"]) == 2
    assert main(["service", "ask", pli, "--case", "0", "--output", str(letter)]) == 2
    assert main(["service", "ask", pli, "--output", str(tmp_path / "a.txt")]) == 2
