"""The pages, served by the program itself."""

import pytest

from tests.claim_letters import as_pdf
from tests.review_ui.browsing import person
from tests.running import Site


def test_an_empty_mailroom_is_told_what_to_do(site):
    site.start("web")
    page = person(site, "courrier").get("/courrier")
    assert page.status == 200
    assert "déposer des fichiers dans le dossier surveillé" in page.text
    assert page.headers["content-security-policy"].startswith("default-src 'none'")
    assert page.headers["x-content-type-options"] == "nosniff"
    assert person(site).get("/healthz").text == "ok"


def test_what_came_in_is_shown_with_its_fate(site):
    path = site.folder / "lettre.pdf"
    path.write_bytes(as_pdf(1))
    pli = site.run("submit", path).split()[0]
    site.run("submit", path)
    site.start("web")
    text = person(site, "courrier").get("/courrier").shown
    assert f"lettre.pdf reçu {pli}" in text
    assert f"lettre.pdf déjà reçu {pli}" in text
    assert "1 plis reçus" in text


@pytest.mark.slow
def test_a_scan_that_cannot_be_read_is_told_with_what_to_do(site):
    (site.folder / "vide.pdf").write_bytes(b"")
    (site.folder / "lettre.pdf").write_bytes(as_pdf(1))
    site.run("submit", site.folder / "vide.pdf")
    site.run("submit", site.folder / "lettre.pdf", site.folder / "vide.pdf")
    site.start("up")
    site.wait_drained(2, 60)
    text = person(site, "courrier").get("/courrier").shown.replace("&#39;", "'")
    assert "vide.pdf illisible : Le fichier est vide : demander à l'expéditeur de le renvoyer." in text
    assert "lettre.pdf brouillon prêt, sauf un fichier : Le fichier est vide" in text


def test_a_file_name_is_text_and_nothing_else(site):
    path = site.folder / "<img src=x onerror=alert(1)>.pdf"
    path.write_bytes(as_pdf(1))
    site.run("submit", path)
    site.start("web")
    html = person(site, "courrier").get("/courrier").text
    assert "<img" not in html
    assert "&lt;img src=x onerror=alert(1)&gt;.pdf" in html


def test_a_database_that_is_away_is_told_in_words(site, postgres):
    site.settings["VAGUEMESTRE_DATABASE_URL"] = postgres.new_database()
    site.run("migrate")
    site.start("web")
    mailroom = person(site, "courrier")
    assert mailroom.get("/healthz").status == 200
    postgres.kill()
    try:
        page = mailroom.get("/courrier")
        assert page.status == 503
        assert "Rien n'est perdu" in page.text.replace("&#39;", "'")
    finally:
        postgres.start()
    assert mailroom.get("/healthz").status == 200


@pytest.mark.slow
def test_up_serves_the_pages_too(site):
    up = site.start("up")
    assert person(site, "courrier").get("/courrier").status == 200
    assert up.stop() == 0


def test_a_port_that_is_taken_is_told_with_its_setting(site):
    site.start("web")
    again = Site(site.folder, site.settings)
    assert "VAGUEMESTRE_WEB_PORT" in again.failure("web", code=3)
