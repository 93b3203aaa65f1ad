"""Who saw and did what: every page declares what is seen on it, and every change leaves a line."""

import json
import re
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from random import Random

import pytest
import sqlalchemy as sa

from claims.journal import BOTH, PROVENANCE_EVENTS, SECURITY_EVENTS, Chain
from extractors.fields.judgement import version
from pipeline import wiring
from pipeline.settings import Settings
from review_ui import words
from review_ui.api import cases, plis, webhooks
from review_ui.app import ROUTERS
from review_ui.sightings import TOLD_EVERY, Sightings
from review_ui.witness import SEEN, SEEN_BY_PROGRAMS
from storage import accounts, drift, journal, quality, schema, sealing
from storage.journal import Sought
from storage.objects import DirectoryObjects
from storage.tables import blind_sample
from tests.review_ui.browsing import PASSWORD, confirm_all, doubts, person, revision
from tests.review_ui.programs import program
from tests.reviewed import CLAIM, LETTER, RIB, Office, pages
from tests.storage.arrivals import NOON, at


@pytest.fixture
def office(site):
    """Plis can be laid before the agents of the site."""
    home = site.folder / "var"
    database = wiring.database(Settings(home=home))
    schema.migrate(database)
    yield Office(database, DirectoryObjects(home / "objects"))
    database.close()


def told(office: Office, **sought) -> list[journal.Entry]:
    with office.database.snapshot() as connection:
        return list(journal.every(connection, Sought(**sought)))


def events(office: Office, **sought) -> list[str]:
    return [entry.event for entry in told(office, **sought)]


def id_of(office: Office, login: str) -> int:
    with office.database.snapshot() as connection:
        return next(each.id for each in accounts.every(connection) if each.login == login)


def routes(routers, method: str) -> set[str]:
    return {route.path for router in routers for route in router.routes if method in route.methods}


def test_every_page_declares_what_is_seen_on_it():
    assert set(SEEN) == routes(ROUTERS, "GET") | {"/", "/healthz"}
    programs = routes((plis.router, cases.router, webhooks.router), "GET") | {"/openapi.json"}
    assert set(SEEN_BY_PROGRAMS) == programs
    seen = {*SEEN.values(), *SEEN_BY_PROGRAMS.values()} - {None}
    assert seen <= SECURITY_EVENTS
    nowhere = [path for path, event in SEEN.items() if event is None and "{pli}" in path]
    assert nowhere == ["/courrier/plis/{pli}/originaux/{position}", "/travail/{pli}/{number}/apres"]


def test_every_event_has_words():
    assert set(words.HISTORY) == SECURITY_EVENTS | PROVENANCE_EVENTS


def test_a_look_is_told_once_in_a_quarter_of_an_hour():
    sightings, look = Sightings(), ("account:1", "case_opened", "P260302-AAAAAA", 1)
    assert not sightings.is_told(look, NOON)
    sightings.told(look, NOON)
    assert sightings.is_told(look, NOON + TOLD_EVERY - timedelta(seconds=1))
    assert not sightings.is_told(look, NOON + TOLD_EVERY)
    assert not sightings.is_told((*look[:3], 2), NOON)


def test_who_opens_a_case_is_told_and_told_once_however_often_it_is_asked_for(site, office):
    pli = office.drafted()
    site.start("web")
    first, second = person(site, "redacteur"), person(site, "redacteur", "autre")
    for who in (first, first, second):
        assert who.get(f"/travail/{pli}/1").status == 200
        assert who.get(f"/travail/{pli}/1/panneau").status == 200
        who.get(f"/plis/{pli}/pages/0/mots")
        who.get(f"/plis/{pli}/pages/1/mots")
    looks = [(e.actor, e.event, e.details) for e in told(office, pli=pli, chain=Chain.SECURITY)]
    actors = [f"account:{id_of(office, login)}" for login in ("redacteur", "autre")]
    opened = second.get(f"/travail/{pli}/1/historique").shown
    assert re.search(r"Qui l.*a ouvert .* : autre, dossier 1 .* : redacteur, dossier 1", opened)
    assert looks == [
        look for actor in actors for look in ((actor, "case_opened", {"case": 1}), (actor, "pages_sent", {}))
    ]


def test_pictures_that_a_browser_asks_for_at_once_are_one_look(site, office):
    pli = office.drafted()
    site.start("web")
    agent = person(site, "redacteur")
    with ThreadPoolExecutor(12) as threads:
        list(threads.map(lambda n: agent.get(f"/plis/{pli}/pages/{n % 2}/mots"), range(12)))
    assert events(office, pli=pli, chain=Chain.SECURITY) == ["pages_sent"]


def test_a_look_that_is_refused_or_at_nothing_is_not_told(site, office):
    pli = office.drafted()
    site.start("web")
    mailroom = person(site, "courrier")
    assert mailroom.get(f"/travail/{pli}/1").status == 403
    assert person(site, "redacteur").get("/courrier/plis/Marie-LEFORT").status == 404
    assert {"case_opened", "pli_opened"}.isdisjoint(events(office))


def test_a_search_is_told_by_how_much_it_found_and_never_by_its_words(site, office):
    office.drafted()
    site.start("web")
    agent = person(site, "redacteur")
    assert agent.get("/recherche?q=LEFORT").status == 200
    assert agent.get("/travail?q=lefort").status == 200
    assert agent.get("/courrier?q=scan").status == 200
    found = [e.details for e in told(office) if e.event == "searched"]
    assert found == [{"results": 1}, {"results": 1}, {"results": 1}]


def test_signing_in_and_failing_to_are_told_with_the_account_and_without_the_login(site, office):
    site.start("web")
    somebody = person(site, "courrier")
    account = id_of(office, "courrier")
    assert person(site).sign_in("courrier", "mauvais mot de passe").status == 401
    assert person(site).sign_in("inconnu", "mauvais mot de passe").status == 401
    somebody.post("/deconnexion")
    lines = [(e.actor, e.event, e.details) for e in told(office, chain=Chain.SECURITY)]
    assert lines == [
        ("operator", "account_added", {"account": account}),
        (f"account:{account}", "signed_in", {}),
        (f"account:{account}", "mail_seen", {}),
        ("web", "sign_in_refused", {"why": "mot_de_passe", "account": account}),
        ("web", "sign_in_refused", {"why": "mot_de_passe"}),
        (f"account:{account}", "signed_out", {}),
    ]


CHANGES = {
    "/connexion": "signed_in",
    "/deconnexion": "signed_out",
    "/compte/raccourcis": "preferences_changed",
    "/compte/mot-de-passe": "password_changed",
    "/compte/sessions": "sessions_ended",
    "/reglages/comptes/{account}/identite": "identity_unbound",
    "/courrier/depots": "dropped",
    "/travail/suivant": "taken",
    "/travail/attribuer": "assigned",
    "/travail/rendre": "released",
    "/travail/aveugle": "typed_again",
    "/travail/{pli}/{number}/valeur": "edited",
    "/travail/{pli}/{number}/reponse": "edited",
    "/travail/{pli}/{number}/nature": "edited",
    "/travail/{pli}/{number}/piece": "edited",
    "/travail/{pli}/{number}/vu": "edited",
    "/travail/{pli}/{number}/lien": "edited",
    "/travail/{pli}/{number}/pages": "edited",
    "/travail/{pli}/{number}/annuler": "undone",
    "/travail/{pli}/{number}/retablir": "redone",
    "/travail/{pli}/{number}/tenir": "taken_over",
    "/travail/{pli}/{number}/liberer": "released",
    "/travail/{pli}/{number}/decision": "decided",
    "/travail/{pli}/{number}/lettres/{kind}/texte": "letter_edited",
    "/reglages/essai/{what}": "tried",
    "/reglages/seuils/lever": "demotion_lifted",
    "/reglages/comptes": "account_added",
    "/reglages/comptes/{account}": "account_changed",
    "/reglages/comptes/{account}/mot-de-passe": "password_set",
    "/reglages/comptes/{account}/sessions": "sessions_ended",
}


@pytest.mark.slow
def test_every_change_leaves_a_line_and_no_line_holds_a_name(site, office):
    """Each gesture is made once, in an order that lets all of them be."""
    early = office.drafted()
    pli = office.drafted(content="bb", name="Facture de Mme LEFORT.pdf", moment=at(3600))
    case = f"/travail/{pli}/1"
    site.start("web")
    agent, other, admin = (person(site, role, login) for role, login in (
        ("redacteur", "camille.lefort"), ("redacteur", "dominique"), ("admin", "alex")
    ))  # fmt: skip
    account = str(id_of(office, "dominique"))

    def gesture(route: str, who, fields=None, seen: str | None = None) -> None:
        path = route.replace("{pli}", pli).replace("{number}", "1").replace("{account}", account)
        path = path.replace("{kind}", "pieces_manquantes").replace("{what}", "base")
        if seen is not None:
            fields = {"revision": revision(who.get(seen)), **(fields or {})}
        before = len(told(office))
        answer = who.post(path, fields or {})
        assert answer.status == 200, (route, answer.status, answer.shown[:300])
        assert CHANGES[route] in [entry.event for entry in told(office)[before:]], route
        made.add(route)

    made: set[str] = set()
    gesture("/travail/suivant", agent)
    gesture("/travail/rendre", agent, {"pli": early})
    gesture("/travail/attribuer", agent, {"a": "moi", "dossier": f"{pli}-1"})
    edits = "/travail/{pli}/{number}/"
    doubt = doubts(agent.get(case))[0]
    gesture(edits + "valeur", agent, {"name": doubt, "act": "confirm"}, case)
    gesture(edits + "reponse", agent, {"name": "est_vise", "value": "true"}, case)
    gesture(edits + "reponse", agent, {"name": "est_vise", "clear": "true"}, case)
    gesture(edits + "nature", agent, {"name": "dwelling", "value": "PROPRIETAIRE"}, case)
    piece = {"name": "rib", "status": "present", "why": "Remis au guichet par Mme LEFORT"}
    gesture(edits + "piece", agent, piece, case)
    gesture(edits + "vu", agent, {"target": "indice"}, case)
    gesture(edits + "lien", agent, {"target": f"{early}-1", "accepted": "true"}, case)
    gesture(edits + "pages", agent, {"act": "join", "position": "1"}, case)
    gesture(edits + "annuler", agent, {}, case)
    gesture(edits + "retablir", agent, {}, case)
    gesture(edits + "tenir", other, {"take_over": "true"})
    gesture(edits + "liberer", other)
    agent.get(case)
    gesture(edits + "lettres/{kind}/texte", agent, {"text": "Bonjour Mme LEFORT"})
    # The invoice was joined to the letter: an amount that two readings give has to be typed.
    amount = {"name": "montant_demande", "act": "set", "value": "1 110,52"}
    gesture(edits + "valeur", agent, amount, case)
    confirm_all(agent, pli)
    gesture(edits + "decision", agent, {"act": "confirm"}, case)
    _draw_all(office, pli)
    gesture("/travail/aveugle", other, {"sample": str(_sample(office)), "valeur": "LEFORT"})
    before = len(told(office))
    assert agent.drop("/courrier/depots", [("Lettre de Marie LEFORT.pdf", b"%PDF-1.7")]).status == 200
    assert CHANGES["/courrier/depots"] in [entry.event for entry in told(office)[before:]]
    made.add("/courrier/depots")
    gesture("/compte/raccourcis", agent)
    gesture("/compte/sessions", agent)
    passwords = {"ancien": PASSWORD, "nouveau": PASSWORD + "-2", "encore": PASSWORD + "-2"}
    gesture("/compte/mot-de-passe", agent, passwords)
    gesture("/reglages/essai/{what}", admin)
    demote(office, "iban")
    gesture("/reglages/seuils/lever", admin, {"controle": "1", "motif": "Le modèle de Mme LEFORT a changé"})
    new = {"login": "jean.lefort", "nom": "Jean LEFORT", "role": "courrier", "passe": PASSWORD}
    gesture("/reglages/comptes", admin, new)
    gesture("/reglages/comptes/{account}", admin, {"nom": "LEFORT", "role": "redacteur", "actif": "oui"})
    gesture("/reglages/comptes/{account}/mot-de-passe", admin, {"passe": PASSWORD})
    gesture("/reglages/comptes/{account}/sessions", admin)
    gesture("/reglages/comptes/{account}/identite", admin)
    gesture("/deconnexion", admin)
    gesture("/connexion", admin, {"login": "alex", "password": PASSWORD})

    assert made == set(CHANGES) == routes(ROUTERS, "POST")
    kept = json.dumps([[e.actor, e.pli, e.details] for e in told(office)], ensure_ascii=False).casefold()
    for word in ("lefort", "camille", "dominique", "alex", ".pdf", "lilas", "1110"):
        assert word not in kept
    assert "lefort" in LETTER.casefold()


def demote(office: Office, field: str) -> None:
    """Have a field corrected too often."""
    with office.database.begin() as connection:
        for _ in range(4):
            drift.count(connection, version(), drift.Source.REVIEW, {field: True}, NOON.date())
        assert drift.demote_drifting(connection, version(), [field], NOON) == [field]


def _draw_all(office: Office, pli: str) -> None:
    with office.database.begin() as connection:
        if connection.execute(sa.select(blind_sample.c.id)).first() is not None:
            return
        reviewed = office.reviewer.opened(pli)
        fields = reviewed.draft["cases"][0]["fields"]
        confirmer = next(a.id for a in accounts.every(connection) if a.login == "camille.lefort")
        quality.draw(connection, pli, 1, fields, confirmer, "A", NOON, Random(1), percent=100)


def _sample(office: Office) -> int:
    with office.database.snapshot() as connection:
        return connection.execute(sa.select(sa.func.min(blind_sample.c.id))).scalar_one()


def test_what_a_program_reads_changes_and_is_refused_is_told(site, office):
    pli = office.drafted()
    office.agent("camille")
    site.settings["VAGUEMESTRE_WEBHOOK_NETWORKS"] = "127.0.0.0/8"
    site.start("web")
    portal = program(site)
    for path in (f"/plis/{pli}", f"/plis/{pli}/draft", "/cases", f"/cases/{pli}/1", f"/cases/{pli}/1/export"):
        assert portal.ask("GET", path).status == 200
        assert portal.ask("GET", path).status == 200
    hook = portal.ask("POST", "/webhooks", {"url": "http://127.0.0.1:9/x", "events": ["pli.drafted"]})
    assert portal.ask("DELETE", f"/webhooks/{hook.json['id']}").status == 204
    assert portal.ask("GET", "/webhooks").status == 200
    assert portal.submit([("Lettre de Marie.pdf", b"%PDF-1.7")]).status == 201
    wait = {"decision": "set_aside", "agent": "camille", "until": "2026-04-01"}
    assert portal.ask("POST", f"/cases/{pli}/1/decision", wait).status == 200
    site.run("api-client", "revoke", "1")
    assert [portal.ask("GET", "/cases").status for _ in range(2)] == [401, 401]
    assert [(e.event, e.pli) for e in told(office, actor="api:1") if e.event != "submitted"] == [
        ("pli_opened", pli),
        ("case_opened", pli),
        ("list_seen", None),
        ("case_opened", pli),
        ("exported", pli),
        ("webhook_added", None),
        ("webhook_removed", None),
        ("webhooks_seen", None),
        ("decided", pli),
    ]
    assert "submitted" in events(office, actor="api:1")
    assert [e.details for e in told(office, actor="api")] == [{"client": 1}]


def test_an_administrator_reads_the_journal_by_pli_account_day_and_chain(site, office):
    pli = office.drafted()
    site.start("web")
    agent, admin = person(site, "redacteur", "camille"), person(site, "admin")
    agent.get(f"/travail/{pli}/1")
    page = admin.get("/reglages/journal")
    for said in ("dossier ouvert", "camille", "brouillon prêt", "le programme", "compte n° 1 créé"):
        assert said in page.shown, said
    account = id_of(office, "camille")
    own = admin.get(f"/reglages/journal?compte={account}").shown
    assert "dossier ouvert" in own
    assert "brouillon prêt" not in own
    assert "connexion" in own
    of_pli = admin.get(f"/reglages/journal?pli={pli.lower()}&chaine=provenance").shown
    assert "brouillon prêt" in of_pli
    assert "dossier ouvert" not in of_pli
    assert "Aucune ligne" in admin.get("/reglages/journal?depuis=2100-01-01").shown
    assert "brouillon prêt" in admin.get("/reglages/journal?depuis=demain&compte=x&chaine=y").shown
    assert agent.get("/reglages/journal").status == 403


def test_fields_that_went_back_to_check_are_told_on_pilotage_and_an_administrator_lifts_them(site, office):
    demote(office, "iban")
    pli = office.drafted([*CLAIM, *pages("", "", "", RIB.format(iban="FR7630006000011234567890189"))[3:]])
    site.start("web")
    agent, boss, admin = (person(site, role) for role in ("redacteur", "pilotage", "admin"))
    assert "contrôle rétabli : corrigé plus souvent que prévu" in agent.get(f"/travail/{pli}/1").shown
    assert "Contrôle rétabli, corrigé plus souvent que prévu : IBAN" in boss.get("/pilotage").shown
    told = boss.get("/pilotage/qualite").shown
    assert "IBAN 02/03/2026" in told
    assert "4 sur 4 corrigées en relecture 47,3 %" in told
    assert boss.post("/reglages/seuils/lever", {"controle": "1", "motif": "x"}).status == 403
    assert admin.post("/reglages/seuils/lever", {"controle": "1"}).status == 409
    lifted = admin.post("/reglages/seuils/lever", {"controle": "1", "motif": "appris de nouveau"})
    assert "Le contrôle est levé" in lifted.shown
    assert admin.post("/reglages/seuils/lever", {"controle": "1", "motif": "encore"}).status == 409
    assert "Contrôle rétabli" not in boss.get("/pilotage").shown


def test_older_lines_are_one_link_away(site, office):
    with office.database.begin() as connection:
        for number in range(130):
            journal.record(connection, at(number), "worker", "replayed", "P260302-AAAAAA", {"run": number})
    site.start("web")
    admin = person(site, "admin")
    page = admin.get("/reglages/journal?pli=P260302-AAAAAA")
    assert page.text.count("relecture demandée") == 100
    (link,) = re.findall(r'href="(/reglages/journal\?[^"]*avant=\d+)"', page.text)
    older = admin.get(link.replace("&amp;", "&"))
    assert older.text.count("relecture demandée") == 30
    assert "Lignes plus anciennes" not in older.shown


def test_the_pages_seal_what_they_tell_and_write_the_end_of_the_chains_to_the_log(site, office):
    office.drafted()
    web = site.start("web")
    person(site, "redacteur")
    end = time.monotonic() + 30
    while time.monotonic() < end and _waiting(office):
        time.sleep(0.2)
    assert _waiting(office) == 0
    with office.database.snapshot() as connection:
        found = sealing.heads(connection)
    assert min(head.number for head in found.values()) > 0
    assert re.search(
        r'"event": "journal head".*"hash": "[0-9a-f]{64}"|"hash": "[0-9a-f]{64}".*"event": "journal head"',
        web.said(),
    )
    assert {"journal_purged"} == BOTH


def _waiting(office: Office) -> int:
    with office.database.snapshot() as connection:
        return sealing.waiting(connection).lines
