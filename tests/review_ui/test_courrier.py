"""The pages, served by the program itself."""

import re
import urllib.error
import urllib.request

import pytest

from tests.claim_letters import as_pdf
from tests.running import Site
from tests.servers.private import free_ports


@pytest.fixture
def site(tmp_path):
    (port,) = free_ports()
    site = Site(tmp_path, {"VAGUEMESTRE_HOME": str(tmp_path / "var"), "VAGUEMESTRE_WEB_PORT": str(port)})
    yield site
    site.end()


def get(site: Site, path: str) -> tuple[int, str, dict[str, str]]:
    """Status, text and headers of a page."""
    url = f"http://127.0.0.1:{site.settings['VAGUEMESTRE_WEB_PORT']}{path}"
    try:
        with urllib.request.urlopen(url, timeout=10) as answer:
            return answer.status, answer.read().decode(), dict(answer.headers)
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode(), dict(error.headers)


def shown(html: str) -> str:
    """The text of a page."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_an_empty_mailroom_is_told_what_to_do(site):
    site.start("web")
    status, html, headers = get(site, "/courrier")
    assert status == 200
    assert "déposer des fichiers dans le dossier surveillé" in html
    assert headers["content-security-policy"].startswith("default-src 'none'")
    assert headers["x-content-type-options"] == "nosniff"
    assert get(site, "/healthz")[1] == "ok"


def test_what_came_in_is_shown_with_its_fate(site):
    path = site.folder / "lettre.pdf"
    path.write_bytes(as_pdf(1))
    pli = site.run("submit", path).split()[0]
    site.run("submit", path)
    site.start("web")
    text = shown(get(site, "/courrier")[1])
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
    text = shown(get(site, "/courrier")[1]).replace("&#39;", "'")
    assert "vide.pdf illisible : Le fichier est vide : demander à l'expéditeur de le renvoyer." in text
    assert "lettre.pdf brouillon prêt, sauf un fichier : Le fichier est vide" in text


def test_a_file_name_is_text_and_nothing_else(site):
    path = site.folder / "<img src=x onerror=alert(1)>.pdf"
    path.write_bytes(as_pdf(1))
    site.run("submit", path)
    site.start("web")
    html = get(site, "/courrier")[1]
    assert "<img" not in html
    assert "&lt;img src=x onerror=alert(1)&gt;.pdf" in html


def test_a_database_that_is_away_is_told_in_words(site, postgres):
    site.settings["VAGUEMESTRE_DATABASE_URL"] = postgres.new_database()
    site.run("migrate")
    site.start("web")
    assert get(site, "/healthz")[0] == 200
    postgres.kill()
    try:
        status, html, _ = get(site, "/courrier")
        assert status == 503
        assert "Rien n'est perdu" in html.replace("&#39;", "'")
    finally:
        postgres.start()
    assert get(site, "/healthz")[0] == 200


@pytest.mark.slow
def test_up_serves_the_pages_too(site):
    up = site.start("up")
    assert get(site, "/courrier")[0] == 200
    assert up.stop() == 0


def test_a_port_that_is_taken_is_told_with_its_setting(site):
    site.start("web")
    again = Site(site.folder, site.settings)
    assert "VAGUEMESTRE_WEB_PORT" in again.failure("web", code=3)
