"""Full-text search, asked of the program itself."""

import re
from urllib.parse import quote_plus

import pytest

from claims.loading import load_rulebook
from claims.review import EditKind
from pipeline import wiring
from pipeline.intake.reception import utc_now
from pipeline.reviewing import Change, Reviewer
from pipeline.settings import read_settings
from storage import accounts, plis
from tests.claim_letters import as_pdf, letter
from tests.review_ui.browsing import person

pytestmark = pytest.mark.slow


@pytest.fixture
def filled(site):
    for number in (1, 2, 3):
        path = site.folder / f"lettre-{number}.pdf"
        path.write_bytes(as_pdf(number, pages=5 if number == 3 else 1))
        site.run("submit", path)
    site.start("up")
    site.wait_drained(3, 60)
    return site


def test_a_case_is_found_by_name_by_amount_and_by_what_its_pages_say(filled):
    agent = person(filled, "redacteur")
    said = letter(2)
    for question in (said.name, said.amount.replace(" ", ""), f'"bris de porte n° {said.number}"'):
        page = agent.get("/recherche?q=" + quote_plus(question))
        assert re.search(r"/travail/P\d{6}-\w{6}/1\?page=0", page.text), question
        assert "<mark>" in page.text
    page = agent.get("/recherche?q=artisans")
    assert "1 dossier ou pli." in page.shown
    assert page.text.count("<mark>artisan</mark>") == 3
    assert "et 1 autre page" in page.shown


def test_what_is_found_nowhere_is_told_with_what_to_try(filled):
    page = person(filled, "redacteur").get("/recherche?q=" + quote_plus("<script>alert(1)</script> 'zèbre"))
    assert "Rien ne correspond" in page.text
    assert "<script>alert" not in page.text


def test_what_an_agent_typed_is_found_at_once(filled):
    agent = person(filled, "redacteur")
    settings = read_settings(filled.settings)
    database = wiring.database(settings)
    reviewer = Reviewer(database, wiring.objects(settings), load_rulebook(), utc_now)
    with database.reading() as connection:
        pli = plis.all_ids(connection)[0]
        (account,) = accounts.every(connection)
    assert "Rien ne correspond" in agent.get("/recherche?q=vanderbeck").text
    reviewer.edit(pli, 0, [Change(EditKind.VALUE, 1, "nom", {"value": "Vanderbeck"})], account.id)
    page = agent.get("/recherche?q=vanderbeck")
    assert f"/travail/{pli}/1" in page.text
    assert "<mark>Vanderbeck</mark>" in page.text


def test_the_mailroom_searches_no_case(filled):
    assert person(filled, "courrier").get("/recherche?q=porte").status == 403
    assert person(filled, "redacteur").get("/recherche").status == 200
