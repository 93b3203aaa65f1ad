"""The figures, as those who steer the bureau see them."""

from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree

import pytest

from review_ui import charts
from storage.database import Database
from tests.review_ui.browsing import person
from tests.storage.drafted_work import line, pli_of

NOW = datetime.now(UTC)


@pytest.fixture
def ledger(site):
    site.start("web")
    database = Database(f"sqlite:///{site.settings['VAGUEMESTRE_HOME']}/vaguemestre.db")
    yield database
    database.close()


def test_without_cases_every_figure_is_told_to_be_missing(site, ledger):
    page = person(site, "pilotage").get("/pilotage")
    assert page.status == 200
    assert "Aucun dossier dans ce choix" in page.shown
    assert "aucune ressaisie à l'aveugle encore" in page.shown.replace("&#39;", "'")


def test_each_chart_has_its_figures_in_a_table(site, ledger):
    with ledger.begin() as connection:
        for n in range(3):
            pli_of(
                connection,
                f"{n}",
                line(fields=10, doubts=n, asked=("rib",)),
                came=NOW - timedelta(days=1),
                drafted=NOW,
            )
    page = person(site, "pilotage").get("/pilotage?semaines=4")
    assert "90 % valeurs préremplies sans regard" in page.shown
    assert "33 % dossiers sans valeur à regarder" in page.shown
    assert "Relevé d'identité bancaire 3" in page.shown.replace("&#39;", "'")
    assert page.text.count("<svg") == page.text.count("<details>")
    assert "style=" not in page.text


def test_agents_who_review_do_not_see_them(site, ledger):
    assert person(site, "redacteur").get("/pilotage").status == 403


def test_a_chart_is_whole_svg_whatever_its_labels_say():
    odd = 'Béton & <b>"fils"</b>'
    for svg in (
        charts.bars(odd, "dossiers", [(odd, 3), ("long " * 30, 0)]),
        charts.columns(odd, "dossiers", ["01/01", "08/01"], [[1, 2], [0, 3]]),
        charts.line(odd, "jours", [("a", 1.5), ("b", None), ("c", 2.0)], digits=1),
        charts.line(odd, "jours", [("a", None)]),
        charts.bars(odd, "dossiers", []),
    ):
        root = ElementTree.fromstring(svg)
        assert root[0].text == odd
        assert root[1].tag == "desc"


def test_a_chart_says_its_highest_and_its_last_value():
    svg = charts.line("Attente", "jours", [("01/01", 1200.5), ("08/01", None), ("15/01", 2.0)], digits=1)
    assert "La plus haute : 1\u202f200,5 jours (01/01). La dernière : 2,0 jours (15/01)." in svg
