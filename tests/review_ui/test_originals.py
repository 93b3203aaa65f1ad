"""What senders wrote never reaches a browser as itself: pictures and pages are the program's, an original is
only ever a download."""

import re
from urllib.parse import unquote

import pytest

from review_ui.app import ROUTERS
from review_ui.downloads import attachment
from tests.claim_letters import as_mail
from tests.mailed import docx, picture, zipped
from tests.review_ui.browsing import person
from tests.running import Site
from tests.servers.private import free_ports
from tests.servers.scanners import EICAR, Clamd

MARK = "<script>alert('marque-de-l-expediteur')</script>"
PAGE = f"<!doctype html><html><body><p>Bonjour</p>{MARK}</body></html>".encode()
SHOWN = {"text/html", "application/json", "image/jpeg", "image/png", "text/event-stream", "text/plain"}
NAMES = {
    'guillemet".html': PAGE,
    "retour\r\nX-Piège: oui.html": PAGE + b" ",
    "inversé\u202efdp.exe": b"MZ\x90\0" + bytes(100),
    "emoji 🎉 été.png": picture(),
    "..": None,
}


@pytest.mark.parametrize(
    ("name", "media_type", "plain", "shown"),
    [
        ("Facture n° 3.pdf", "application/pdf", "Facture-n-3.pdf", "Facture n° 3.pdf"),
        ("../../etc/passwd", "text/plain", "passwd.txt", "passwd.txt"),
        ("C:\\temp\\a.pdf", "application/pdf", "a.pdf", "a.pdf"),
        ('a"; filename="b.exe', "application/pdf", "a-filename-b-exe.pdf", 'a"; filename="b.exe.pdf'),
        ("a\r\nSet-Cookie: x=1", "text/plain", "a-Set-Cookie-x-1.txt", "a  Set-Cookie: x=1.txt"),
        ("facture\u202efdp.exe", "application/x-dosexec", "facturefdp-exe.bin", "facturefdp.exe.bin"),
        ("page.hta", "text/html", "page-hta.txt", "page.hta.txt"),
        ("page.html", "text/html", "page-html.txt", "page.html.txt"),
        ("été 🎉.png", "image/png", "ete.png", "été 🎉.png"),
        ("日本.pdf", "application/pdf", "original.pdf", "日本.pdf"),
        ("...", "application/pdf", "original.pdf", "original.pdf"),
        ("\0\x1b[31m", "application/pdf", "31m.pdf", "[31m.pdf"),
        ("CON.pdf", "application/pdf", "CON_.pdf", "CON_.pdf"),
        ("a" * 500 + ".pdf", "application/pdf", "a" * 80 + ".pdf", "a" * 80 + ".pdf"),
    ],
)
def test_a_download_has_a_name_that_does_no_harm(name, media_type, plain, shown):
    header = attachment(name, media_type)
    assert header.isascii()
    assert header.isprintable()
    found = re.fullmatch(r"attachment; filename=\"([\w.-]+)\"; filename\*=UTF-8''([\w.%~-]+)", header)
    assert found
    assert (found[1], unquote(found[2])) == (plain, shown)


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """An installation that has read a pli of hostile names, one with a virus, one not opened yet."""
    folder = tmp_path_factory.mktemp("originaux")
    (port,) = free_ports()
    clamd = Clamd()
    clamd.start()
    home = {"VAGUEMESTRE_HOME": str(folder / "var"), "VAGUEMESTRE_WEB_PORT": str(port)}
    site = Site(folder, home | {"VAGUEMESTRE_CLAMD_ADDRESS": clamd.address})
    plis = {}
    files = {name: content for name, content in NAMES.items() if content}
    groups = {
        "named": files,
        "letter": {"demande.eml": as_mail(1)},
        "word": {"note.docx": docx("Bonjour"), "macro.zip": zipped({"a.txt": MARK.encode()})},
        "virus": {"sain.txt": b"Bonjour", "x.zip": zipped({"x.com": EICAR})},
    }
    for group, contents in groups.items():
        made = folder / group
        made.mkdir()
        for name, content in contents.items():
            (made / name).write_bytes(content)
        plis[group] = site.run("submit", *sorted(made.iterdir())).split()[0]
    site.start("up")
    site.wait_drained(len(groups), 60)
    yield site, plis, sorted(files)
    site.end()
    clamd.stop()


@pytest.mark.slow
def test_an_original_is_a_download_and_nothing_else(served):
    site, plis, names = served
    who = person(site, "courrier", "tri")
    for number, name in enumerate(names):
        answer = who.get(f"/courrier/plis/{plis['named']}/originaux/{number}")
        assert answer.status == 200
        headers = answer.headers
        assert headers["content-type"] == "application/octet-stream"
        assert headers["content-disposition"].startswith("attachment; filename=")
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["content-security-policy"] == "default-src 'none'; sandbox"
        assert headers["cache-control"] == "no-store"
        assert "x-piège" not in headers
        assert not headers["content-disposition"].endswith((".html", ".exe")), name
    assert who.get(f"/courrier/plis/{plis['named']}/originaux/99").status == 404
    assert who.get("/courrier/plis/P000000-XXXXXX/originaux/0").status == 404
    admin = person(site, "admin", "journal")
    assert "original n° 1 téléchargé" in admin.get(f"/reglages/journal?pli={plis['named']}").shown


@pytest.mark.slow
def test_an_original_is_given_to_those_who_handle_mail_alone(served):
    site, plis, _ = served
    path = f"/courrier/plis/{plis['letter']}/originaux/0"
    assert person(site, "redacteur", "camille").get(path).status == 200
    for role in ("pilotage", "admin"):
        assert person(site, role).get(path).status == 403
    assert "/connexion" in person(site).get(path).url


@pytest.mark.slow
def test_what_a_file_would_do_is_told_beside_it_and_to_programs(served):
    site, plis, _ = served
    page = person(site, "courrier", "accueil").get(f"/courrier/plis/{plis['named']}").shown
    assert "à ne pas ouvrir Cette page web contient un programme" in page.replace("&#39;", "'")
    handed = page.partition("Originaux à télécharger")[2].partition(" Pages ")[0]
    marked = re.findall(r"\.(\w+)\W+\d+\W(?:octets|ko)\W+à ne pas ouvrir", handed)
    assert marked == ["html", "html"]
    items = [item for draft in site.drafts() for item in draft["items"] if item["path"].endswith(".html")]
    codes = {note["code"] for item in items for note in item.get("notes", ())}
    assert codes == {"page_active"}


@pytest.mark.slow
def test_no_original_of_a_pli_with_a_virus_is_given(served):
    site, plis, _ = served
    who = person(site, "redacteur", "dominique")
    for number in (0, 1):
        answer = who.get(f"/courrier/plis/{plis['virus']}/originaux/{number}")
        assert answer.status == 409
        assert "fichier dangereux" in answer.shown


@pytest.mark.slow
def test_no_page_of_the_site_gives_what_a_sender_wrote_as_itself(served):
    """Every page that can be asked for, on every pli: its kind is ours, and the sender's markup is text."""
    site, plis, _ = served
    who = person(site, "validateur", "claude")
    asked = {
        _filled(route.path, pli)
        for router in ROUTERS
        for route in router.routes
        if "GET" in route.methods and not route.path.endswith(("flux", "/originaux/{position}"))
        for pli in plis.values()
    }
    kinds = set()
    for path in sorted(asked):
        answer = who.get(path)
        kind = answer.headers["content-type"].partition(";")[0]
        kinds.add(kind)
        assert kind in SHOWN or answer.headers["content-disposition"].startswith("attachment"), path
        assert answer.headers["x-content-type-options"] == "nosniff", path
        assert "default-src 'none'" in answer.headers["content-security-policy"], path
        assert MARK not in answer.text or kind == "application/json", path
    assert {"text/html", "image/jpeg", "application/json"} <= kinds


def _filled(path: str, pli: str) -> str:
    """The address of a page, with something in the place of what it leaves open."""
    known = {"pli": pli, "position": "0", "kind": "accuse_reception", "batch": "lot", "what": "base"}
    return re.sub(r"\{(\w+)(?::path)?\}", lambda open_part: known.get(open_part[1], "1"), path)
