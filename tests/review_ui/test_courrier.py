"""The mailroom's desk, served by the program itself."""

import re
import socket
import time

import pytest

from tests.claim_letters import as_mail, as_pdf
from tests.review_ui.browsing import person
from tests.running import Site


def test_an_empty_mailroom_is_told_what_to_do(site):
    site.start("web")
    page = person(site, "courrier").get("/courrier")
    assert page.status == 200
    assert "déposer des fichiers ici ou dans le dossier surveillé" in page.text
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
    assert f"lettre.pdf ○ reçu {pli}" in text
    assert f"lettre.pdf ○ déjà reçu {pli}" in text
    assert "1 pli reçu" in text


def test_files_dropped_together_are_one_pli_and_are_answered_with_a_receipt(site):
    site.start("web")
    mailroom = person(site, "courrier")
    answer = mailroom.drop("/courrier/depots", [("a.pdf", as_pdf(1)), ("photos/b.pdf", as_pdf(2))])
    assert "/courrier/recus/1" in answer.url
    assert "Reçu : a.pdf" in answer.shown
    assert "photos/b.pdf" in answer.shown
    again = mailroom.drop("/courrier/depots", [("a.pdf", as_pdf(1)), ("photos/b.pdf", as_pdf(2))])
    assert "Déjà reçu : a.pdf" in again.shown
    assert sum(site.status()["plis"].values()) == 1
    site.assert_conserved()


def test_files_dropped_apart_are_a_pli_each_in_a_batch(site):
    site.start("web")
    mailroom = person(site, "courrier")
    files = [(f"{n}.pdf", as_pdf(n)) for n in range(3)]
    answer = mailroom.drop("/courrier/depots", files, plis="chacun", lot="Tas <du> matin")
    assert sum(site.status()["plis"].values()) == 3
    (address,) = set(re.findall(r'href="(/courrier/lots/[^"]+)"', answer.text))
    batch = mailroom.get(address)
    assert "Lot « Tas &lt;du&gt; matin »" in batch.text
    assert "3 arrivées" in batch.shown
    assert mailroom.get("/courrier/lots/aucun").status == 404


def test_a_file_over_the_cap_is_refused_in_words_and_the_others_are_received(site):
    site.settings["VAGUEMESTRE_MAX_FILE_MB"] = "1"
    site.start("web")
    mailroom = person(site, "courrier")
    answer = mailroom.drop("/courrier/depots", [("gros.pdf", b"x" * 1_000_001), ("bon.pdf", as_pdf(1))])
    assert "Refusé : gros.pdf" in answer.shown
    assert "dépasse la taille permise (1 Mo par fichier)" in answer.shown
    assert "Reçu : bon.pdf" in answer.shown
    assert site.status()["receipts"] == {"accepted": 1, "rejected": 1}


def test_a_drop_over_all_that_is_allowed_is_refused_before_it_is_all_there(site):
    site.settings["VAGUEMESTRE_MAX_UNPACKED_MB"] = "1"
    site.start("web")
    answer = person(site, "courrier").drop("/courrier/depots", [("gros.pdf", b"x" * 3_000_000)])
    assert answer.status == 409
    assert "Un dépôt pèse 1 Mo au plus" in answer.shown
    assert site.status()["receipts"] == {}


def test_a_drop_without_files_or_cut_short_receives_nothing(site):
    site.start("web")
    mailroom = person(site, "courrier")
    assert "en choisir au moins un" in mailroom.drop("/courrier/depots", [("", b"")]).shown
    assert "Le recommencer" in mailroom.post("/courrier/depots", {"plis": "chacun"}).shown.replace(
        "le recommencer", "Le recommencer"
    )
    assert site.status()["receipts"] == {}


def test_who_may_not_drop_is_refused(site):
    site.start("web")
    assert person(site, "admin").drop("/courrier/depots", [("a.pdf", as_pdf(1))]).status == 403
    assert "Déposer" not in person(site, "pilotage").get("/courrier").text
    assert site.status()["receipts"] == {}


def test_the_ledger_is_searched_by_name_number_pli_and_day(site):
    site.start("web")
    mailroom = person(site, "courrier")
    for n, name in enumerate(("Bail Péri.pdf", "facture_100%.pdf", "autre.pdf")):
        mailroom.drop("/courrier/depots", [(name, as_pdf(n))])
    mailroom.drop("/courrier/depots", [("premier.pdf", as_pdf(7)), ("dedans.pdf", as_pdf(8))])

    def names(address: str) -> list[str]:
        return re.findall(r'data-label="Fichier ou courriel">([^<]+?)\s*<', mailroom.get(address).text)

    assert names("/courrier?q=bail") == ["Bail Péri.pdf"]
    assert names("/courrier?q=100%25") == ["facture_100%.pdf"]
    assert names("/courrier?q=3") == ["autre.pdf"]
    assert names("/courrier?q=dedans") == ["premier.pdf"]
    pli = re.search(r"P\d{6}-\w{6}", mailroom.get("/courrier?q=autre").text)
    assert pli is not None
    assert names(f"/courrier?q={pli[0].lower()}") == ["autre.pdf"]
    assert names("/courrier?q=01/02/2001") == []
    assert len(names("/courrier?du=2001-02-01")) == 4
    assert names("/courrier?du=pas-un-jour&etat=refuses") == []
    assert len(names("/courrier?etat=en_cours&avant=3")) == 2


@pytest.mark.slow
def test_a_scan_that_cannot_be_read_is_told_with_what_to_do(site):
    (site.folder / "vide.pdf").write_bytes(b"")
    (site.folder / "lettre.pdf").write_bytes(as_pdf(1))
    site.run("submit", site.folder / "vide.pdf")
    site.run("submit", site.folder / "lettre.pdf", site.folder / "vide.pdf")
    site.start("up")
    site.wait_drained(2, 60)
    text = person(site, "courrier").get("/courrier").shown.replace("&#39;", "'")
    assert "vide.pdf ■ illisible Le fichier est vide : demander à l'expéditeur de le renvoyer." in text
    assert "lettre.pdf ● brouillon prêt Un fichier n'a pas pu être lu. Le fichier est vide" in text


@pytest.mark.slow
def test_a_pli_shows_its_files_its_pages_and_its_history(site):
    site.start("up")
    mailroom = person(site, "courrier")
    mailroom.drop("/courrier/depots", [("demande.eml", as_mail(1))])
    site.wait_drained(1, 60)
    pli = re.search(r"P\d{6}-\w{6}", mailroom.get("/courrier").text)
    assert pli is not None
    page = mailroom.get(f"/courrier/plis/{pli[0]}")
    assert "demande.eml/lettre.pdf ● lu" in page.shown
    assert "brouillon prêt :" in page.shown
    assert "/travail/" not in page.text  # the mailroom does not open cases
    assert f"/travail/{pli[0]}/1" in person(site, "redacteur").get(f"/courrier/plis/{pli[0]}").text
    (address, *_) = re.findall(r'src="(/plis/[^"]+vignette[^"]*)"', page.text)
    head, tag = _picture(mailroom, address)
    assert "image/jpeg" in head["content-type"]
    assert head["cache-control"] == "private, max-age=600, immutable"
    assert "no-cache" in _picture(mailroom, address.split("?")[0])[0]["cache-control"]
    assert _status(mailroom, address, {"If-None-Match": tag}) == 304
    assert mailroom.get(f"/plis/{pli[0]}/pages/99/image").status == 404
    assert mailroom.get("/courrier/plis/P000000-AAAAAA").status == 404
    assert "La règle est tenue" in mailroom.get("/courrier/conservation").text


def _picture(somebody, address: str) -> tuple[dict[str, str], str]:
    status, headers, _ = fetched(somebody, address, {})
    assert status == 200
    return headers, headers["etag"]


def _status(somebody, address: str, headers: dict[str, str]) -> int:
    return fetched(somebody, address, headers)[0]


def fetched(somebody, address: str, headers: dict[str, str]) -> tuple[int, dict[str, str], bytes]:
    import http.client

    connection = http.client.HTTPConnection(somebody.origin.removeprefix("http://"), timeout=20)
    cookie = "; ".join(f"{c.name}={c.value}" for c in somebody.jar)
    connection.request("GET", address, headers={"Cookie": cookie, **headers})
    answer = connection.getresponse()
    return answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read()


def test_listeners_are_told_only_when_the_ledger_changes(site):
    program = site.start("web")
    mailroom = person(site, "courrier")
    host, port = mailroom.origin.removeprefix("http://").split(":")
    cookie = "; ".join(f"{c.name}={c.value}" for c in mailroom.jar)
    with socket.create_connection((host, int(port)), timeout=1) as listener:
        listener.sendall(
            f"GET /courrier/flux HTTP/1.1\r\nHost: {host}:{port}\r\nCookie: {cookie}\r\n\r\n".encode()
        )
        assert _heard(listener, 2.5).count("event: change") == 1
        assert "event" not in _heard(listener, 2.5)
        mailroom.drop("/courrier/depots", [("a.pdf", as_pdf(1))])
        assert "event: change" in _heard(listener, 3)
        started = time.monotonic()
        assert program.stop() == 0  # a page that listens keeps nobody from stopping
        assert time.monotonic() - started < 15


def _heard(listener: socket.socket, seconds: float) -> str:
    end, said = time.monotonic() + seconds, b""
    while time.monotonic() < end:
        try:
            said += listener.recv(65536)
        except TimeoutError:
            continue
    return said.decode()


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
