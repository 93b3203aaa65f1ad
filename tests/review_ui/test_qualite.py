"""Seeded errors and blind samples, at the pages; and that a wrong value never leaves with a case."""

import json
from datetime import UTC, datetime
from random import Random

import pytest
import sqlalchemy as sa

from storage import accounts, quality, reviews
from storage.database import Database
from storage.tables import blind_sample, draft
from tests.claim_letters import as_pdf
from tests.review_ui.browsing import person
from tests.storage.drafted_work import line, pli_of

NOW = datetime.now(UTC)
CASE = {
    "procedure": "BRIS_PORTE",
    "fields": [
        {"name": "montant_factures", "value": "1250.00", "decision": "auto", "method": "facturx",
         "item": "a.pdf", "page": 1, "box": [0.1, 0.1, 0.3, 0.2], "text": "1250,00", "confidence": 1.0,
         "sources": ["d1"], "conflicts": []},
    ],
}  # fmt: skip


def opened(site) -> Database:
    return Database(f"sqlite:///{site.settings['VAGUEMESTRE_HOME']}/vaguemestre.db")


def drafted(connection, name: str) -> str:
    pli = pli_of(connection, name, line(), came=NOW)
    content = json.dumps({"items": [], "documents": [], "cases": [CASE]})
    connection.execute(sa.insert(draft).values(pli=pli, run=1, made_at=NOW, content=content))
    return pli


def id_of(connection, login: str) -> int:
    return next(each.id for each in accounts.every(connection) if each.login == login)


@pytest.mark.parametrize("percent", ["100", "0"])
def test_who_takes_a_case_may_be_shown_a_wrong_value(site, percent):
    site.settings["VAGUEMESTRE_SEEDED_PERCENT"] = percent
    site.start("web")
    with opened(site).begin() as connection:
        pli = drafted(connection, "1")
    person(site, "redacteur").post("/travail/suivant")
    with opened(site).begin() as connection:
        shown = quality.shown(connection, pli, 1)
        assert set(shown) == ({"montant_factures"} if percent == "100" else set())
        assert shown.get("montant_factures") != "1250.00"


def test_a_value_is_typed_again_by_another_agent_and_the_page_does_not_say_whether_it_agrees(site):
    site.start("web")
    first, second = person(site, "redacteur"), person(site, "redacteur", "second")
    with opened(site).begin() as connection:
        pli = drafted(connection, "1")
        confirmer = id_of(connection, "redacteur")
        quality.draw(connection, pli, 1, CASE["fields"], confirmer, "A", NOW, Random(1), percent=100)
        sample = connection.execute(sa.select(blind_sample.c.id)).scalar_one()
    assert "Rien à ressaisir" in first.get("/travail/aveugle").shown
    page = second.get("/travail/aveugle")
    assert "Total des factures" in page.shown
    assert "1250" not in page.text
    assert "1 250" not in page.text
    assert second.get(f"/travail/aveugle/{sample}/image").status == 404  # no picture was kept of it
    sent = {"sample": str(sample), "valeur": "1 250,00 €"}
    assert first.post("/travail/aveugle", sent).status == 409
    assert "Saisie enregistrée" in second.post("/travail/aveugle", sent).shown
    assert second.post("/travail/aveugle", sent).status == 409
    with opened(site).begin() as connection:
        assert connection.execute(sa.select(blind_sample.c.agrees)).scalar_one() is True


def test_results_are_told_by_team_and_few_of_them_not_at_all(site):
    site.start("web")
    boss = person(site, "pilotage")
    assert "Aucune équipe n'a encore 5 résultats" in boss.get("/pilotage/qualite").shown.replace("&#39;", "'")
    with opened(site).begin() as connection:
        for n in range(6):
            pli = drafted(connection, f"{n}")
            team = "Discrète" if n == 5 else "Lyon"
            quality.plant(connection, pli, 1, "nom", "x", "y", team, NOW)
            quality.settle_edit(connection, pli, 1, "nom", "y" if n else "x", NOW)
    shown = boss.get("/pilotage/qualite").shown
    assert "Lyon 80 % (4 sur 5)" in shown
    assert "Discrète" not in shown
    assert "5 / 6" in shown
    assert person(site, "redacteur").get("/pilotage/qualite").status == 403


@pytest.mark.slow
def test_a_wrong_value_never_leaves_with_the_draft_an_export_or_a_letter(site):
    (site.folder / "lettre.pdf").write_bytes(as_pdf(1))
    pli = site.run("submit", site.folder / "lettre.pdf").split()[0]
    up = site.start("up")
    site.wait_drained(1, 60)
    agent = person(site, "redacteur")
    with opened(site).begin() as connection:
        case = reviews.current_draft(connection, pli)["cases"][0]
        for number, field in enumerate(case["fields"]):
            quality.plant(connection, pli, 1, field["name"], f"SEMÉ-{number}", field["value"], "A", NOW)
        assert quality.shown(connection, pli, 1)
        quality.draw(
            connection,
            pli,
            1,
            case["fields"],
            id_of(connection, "redacteur"),
            "A",
            NOW,
            Random(1),
            percent=100,
        )
        assert "SEMÉ" not in json.dumps(reviews.current_draft(connection, pli), ensure_ascii=False)
    assert "SEMÉ" not in agent.get("/travail").text
    other = person(site, "redacteur", "second")
    assert other.get("/travail/aveugle/1/image").headers["content-type"] == "image/png"
    assert up.stop() == 0
    out = site.folder / "sortie"
    site.run("export", pli, "--output", out)
    site.run("drafts", "--output", out / "brouillons")
    (made,) = (out / "brouillons").glob("*.json")
    site.run("letter", "pieces_manquantes", made, "--output", out / "lettre.pdf")
    site.run("replay", pli)
    written = [path for path in out.rglob("*") if path.is_file()]
    assert len(written) > 4
    for path in written:
        assert "SEMÉ".encode() not in path.read_bytes()
        assert b"SEM\\u00c9" not in path.read_bytes()
