"""A whole run with everything written down: nothing of the mail, and no secret, is in what was written."""

import json
import re
import unicodedata
from collections.abc import Iterable
from email.message import EmailMessage

import pytest

from pipeline.logs import HIDDEN
from tests.end_to_end.conftest import PLIS, mailbox_settings, production_settings, with_pages
from tests.end_to_end.test_station import as_page
from tests.review_ui.browsing import PASSWORD, person
from tests.review_ui.programs import Program, Receiver, program
from tests.running import Site
from tests.servers.private import wait_until

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("read_site")]

FORENAME, NAME, STREET, TOWN = "Apolline", "Vautrin-Delmas", "17 allée des Tamaris", "64600 Anglet"
MAIL, PHONE, IBAN = "apolline.vautrin@exemple.test", "06 39 98 41 27", "FR76 3000 6000 0112 3456 7890 189"
REFERENCE, HOLDER, SUBJECT = "00467/2025/000917", "Théodule Bessonneau", "Porte enfoncée rue Gambetta"
LETTER = f"""
{FORENAME} {NAME.upper()}
{STREET}, {TOWN}
{PHONE}, {MAIL}

Objet : demande d'indemnisation, bris de porte, procédure n° {REFERENCE}

Madame, Monsieur,
Le 12 janvier 2025, la police a cassé par erreur la porte de mon logement, {STREET}, {TOWN}.
Je suis locataire. Je demande la somme de 1 110,52 €.
{FORENAME} {NAME}
"""
ACCOUNT = f"""
RELEVÉ D'IDENTITÉ BANCAIRE
Titulaire du compte : {HOLDER}
IBAN : {IBAN}
BIC : AGRIFRPP
"""
FILES = {"lettre-vautrin.pdf": LETTER, "rib-bessonneau.pdf": ACCOUNT}
BROKEN, BATCH, IDENTIFIER = "constat-anglet.pdf", "lot-tamaris", "a.recouvreur"
DATABASE_PASSWORD, WRONG_PASSWORD = "mot-de-passe-de-la-base", "mot-de-passe-d-un-autre"


@pytest.fixture
def site(tmp_path, postgres, redis_server, seaweedfs, dovecot):
    """Everything in one program over real servers, with a secret wherever there can be one, telling all."""
    site = with_pages(tmp_path)
    database = postgres.new_database().replace("postgres@", f"postgres:{DATABASE_PASSWORD}@")
    site.settings |= {
        **production_settings(tmp_path, database, redis_server, seaweedfs),
        **mailbox_settings(dovecot),
        "VAGUEMESTRE_WATCH": str(tmp_path / "depot"),
        "VAGUEMESTRE_STABLE_SECONDS": "1",
        "VAGUEMESTRE_LOG_LEVEL": "debug",
        "VAGUEMESTRE_WEBHOOK_NETWORKS": "127.0.0.0/8",
    }
    site.run("migrate")
    yield site
    site.end()


def test_nothing_of_the_mail_and_no_secret_is_in_what_programs_write(site: Site, dovecot, seaweedfs):
    up = site.start("up")
    drop = site.folder / "depot" / BATCH
    drop.mkdir(parents=True, exist_ok=True)
    (drop / "demande-apolline.pdf").write_bytes(as_page(LETTER))
    (drop / BROKEN).write_bytes(as_page(ACCOUNT)[:-600].replace(b"obj", b"ob!"))
    dovecot.deliver(_mail())
    with Receiver() as receiver:
        client = program(site)
        hook = client.ask("POST", "/webhooks", {"url": receiver.url, "events": ["pli.drafted"]}).json
        receiver.secret = hook["secret"]
        site.wait_drained(3, 120)
        wait_until(lambda: bool(receiver.accepted), 30, "a program is told")
    cookies = _use_the_pages(site)
    assert len(cookies) == 2
    _use_the_api(client)
    assert up.stop() == 0
    said = up.said()
    secrets = [
        *(DATABASE_PASSWORD, WRONG_PASSWORD, PASSWORD, client.token, receiver.secret, *cookies),
        *(dovecot.PASSWORD, seaweedfs.SECRET, IDENTIFIER),
    ]
    files = [*FILES, BROKEN, BATCH, "demande-apolline", "piece-jointe"]
    truth = [FORENAME, NAME, STREET, TOWN, MAIL, PHONE, IBAN, REFERENCE, HOLDER, SUBJECT, "1 110,52"]
    assert found_in(said, [*secrets, *files, *truth]) == []
    events = [json.loads(line) for line in said.splitlines() if line.startswith("{")]
    told = {event["event"] for event in events}
    assert {"request", "library message"} <= told
    assert HIDDEN not in said, "nothing that was meant to be read is hidden"
    assert any(event.get("route") == "/travail/{pli}/{number}" for event in events)
    assert [line for line in said.splitlines() if not line.startswith(("{", "vaguemestre :"))] == []


def _mail() -> bytes:
    message = EmailMessage()
    message["From"], message["To"] = f"{FORENAME} {NAME} <{MAIL}>", "depot@exemple.test"
    message["Subject"], message["Message-ID"] = SUBJECT, "<vautrin-1@exemple.test>"
    message["Date"] = "Mon, 02 Mar 2026 09:00:00 +0100"
    message.set_content(f"Bonjour,\n\nvoici ma demande ({REFERENCE}).\n\n{FORENAME} {NAME}, {PHONE}\n")
    for name, text in FILES.items():
        message.add_attachment(as_page(text), maintype="application", subtype="pdf", filename=name)
    message.add_attachment(
        b"%PDF-1.4 coupe", maintype="application", subtype="pdf", filename="piece-jointe.pdf"
    )
    return message.as_bytes()


def _use_the_pages(site: Site) -> list[str]:
    """An agent fails to sign in, signs in, searches, opens a case, corrects it; returns the cookies."""
    agent = person(site)
    assert agent.sign_in(IDENTIFIER, WRONG_PASSWORD).status == 401
    agent = person(site, "redacteur")
    assert agent.get(f"/recherche?q={NAME}").status == 200
    assert agent.get(f"/courrier?q={BROKEN}").status == 200
    (first, *_) = re.findall(r"/travail/(P\d{6}-[0-9A-Z]{6})/1", agent.get("/travail").text)
    page = agent.get(f"/travail/{first}/1")
    revision = re.search(r'name="revision" value="(\d+)"', page.text)
    assert revision is not None
    edit = {"revision": revision[1], "name": "nom", "act": "correct", "value": NAME}
    assert agent.post(f"/travail/{first}/1/valeur", edit).status in (200, 303)
    assert agent.get(f"/travail/{first}/1/lettres/accuse_reception").status == 200
    assert agent.get(f"/absent/{NAME}").status == 404
    mailroom = person(site, "courrier")
    dropped = mailroom.drop("/courrier/depots", [("piece-jointe.pdf", as_page(ACCOUNT))], lot=BATCH)
    assert dropped.status == 200
    assert mailroom.get(f"/courrier/lots/{BATCH}").status == 200
    cookies = [str(cookie.value) for who in (agent, mailroom) for cookie in who.jar]
    return [cookie for cookie in cookies if len(cookie) > 20]  # others are empty: of a session that ended


def _use_the_api(client: Program) -> None:
    (case, *_) = client.ask("GET", "/cases").json["cases"]
    assert client.ask("GET", f"/plis/{case['pli']}/draft").status == 200
    assert client.ask("GET", f"/plis/{NAME.replace(' ', '')}").status in (404, 422)
    assert client.submit([("lettre-vautrin.pdf", as_page(LETTER))]).status == 201
    assert Program(client.origin, "vgm_" + WRONG_PASSWORD).ask("GET", "/cases").status == 401


def test_no_value_of_four_dossiers_is_in_what_was_written_while_they_were_read_and_reviewed(read_site: Site):
    """The installation that the tests of the screens share: whatever they did to it until now."""
    said = "".join(each.said() for each in read_site.programs)
    assert "library message" in said, "all is told"
    values = [value for draft in read_site.drafts() for value in _values(draft)]
    assert len(values) > 100
    assert len({draft["items"][0]["path"] for draft in read_site.drafts()}) >= len(PLIS)
    assert found_in(said, [*values, PASSWORD]) == []


def _values(draft: dict) -> Iterable[str]:
    """What was read in a pli, and the names of its files; not days and words, which tell nobody apart."""
    yield from (item["path"].rpartition("/")[2] for item in draft["items"])
    for owner in [*draft["documents"], *draft["cases"]]:
        for field in owner["fields"]:
            value = str(field["value"])
            if len(value) >= 5 and not re.fullmatch(r"\d{4}-\d\d-\d\d|[A-Z_]+|true|false", value):
                yield value


def found_in(text: str, wanted: Iterable[str]) -> list[str]:
    """Those that stand in a text, however they are written: case, accents and spaces apart.

    Short numbers are looked for as they are: without their commas they are in many a moment.
    """
    folded = _folded(text)
    return sorted({w for w in wanted if w in text or (not _is_short_number(w) and _folded(w) in folded)})


def _is_short_number(text: str) -> bool:
    return _folded(text).isdigit() and len(text) < 10


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in plain if c.isalnum())
