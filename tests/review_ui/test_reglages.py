"""Settings, accounts, and one's own account."""

import pytest

from claims.people import Role
from extractors.fields.judgement import VOUCHED, judgement
from storage import accounts
from storage.database import Database
from tests.review_ui.browsing import PASSWORD, person
from tests.servers.private import free_ports


@pytest.fixture
def admin(site):
    site.start("web")
    return person(site, "admin")


def every(site):
    database = Database(f"sqlite:///{site.settings['VAGUEMESTRE_HOME']}/vaguemestre.db")
    with database.reading() as connection:
        return {each.login: each for each in accounts.every(connection)}


def plain(answer) -> str:
    return answer.shown.replace("&#39;", "'").replace("&amp;", "&")


def test_settings_are_shown_and_secrets_are_not(site):
    (port,) = free_ports()
    secret = "motdepasse-tres-secret"
    site.settings |= {
        "VAGUEMESTRE_IMAP_HOST": "127.0.0.1",
        "VAGUEMESTRE_IMAP_PORT": str(port),
        "VAGUEMESTRE_IMAP_USER": "boite",
        "VAGUEMESTRE_IMAP_PASSWORD": secret,
        "VAGUEMESTRE_S3_SECRET_KEY": secret,
    }
    site.start("web")
    admin = person(site, "admin")
    page = admin.get("/reglages")
    assert "VAGUEMESTRE_IMAP_PASSWORD défini" in page.shown
    assert "VAGUEMESTRE_S3_ACCESS_KEY non défini" in page.shown
    assert "VAGUEMESTRE_BLIND_PERCENT 2" in page.shown
    tried = admin.post("/reglages/essai/courriel")
    assert "Pas de réponse" in tried.shown
    assert "VAGUEMESTRE_IMAP_HOST" in tried.shown
    assert secret not in page.text + tried.text


def test_each_thing_that_works_says_so(admin):
    for what, said in (
        ("base", "La base SQLite répond"),
        ("objets", "Le magasin répond"),
        ("depot", "Le dépôt répond"),
        ("file", "dans le programme lui-même"),
        ("courriel", "Aucune boîte n'est réglée"),
        ("antivirus", "Aucun antivirus n'est réglé"),
    ):
        assert said in plain(admin.post(f"/reglages/essai/{what}"))
    assert admin.post("/reglages/essai/autre").status == 404


def test_a_queue_that_is_away_is_told_in_words_and_one_that_answers_too(
    site, postgres, redis_server, rabbitmq
):
    site.settings |= {"VAGUEMESTRE_DATABASE_URL": postgres.new_database()}
    site.run("migrate")
    for url, said in (
        (f"redis://127.0.0.1:{free_ports()[0]}/0", "Pas de réponse"),
        (f"amqp://x:y@127.0.0.1:{free_ports()[0]}/", "Pas de réponse"),
        (redis_server.url, "La file d'attente répond"),
        (rabbitmq.url, "La file d'attente répond"),
    ):
        site.settings["VAGUEMESTRE_QUEUE_URL"] = url
        program = site.start("web")
        login = f"admin{abs(hash(url))}"
        page = person(site, "admin", login).post("/reglages/essai/file")
        assert said in plain(page)
        assert "x:y" not in page.text
        program.stop()


def test_a_mailbox_that_opens_says_what_waits_and_a_wrong_password_is_told(site, dovecot):
    site.settings |= {
        "VAGUEMESTRE_IMAP_HOST": "127.0.0.1",
        "VAGUEMESTRE_IMAP_PORT": str(dovecot.port),
        "VAGUEMESTRE_IMAP_ENCRYPTION": "none",
        "VAGUEMESTRE_IMAP_USER": dovecot.USER,
    }
    for password, said in ((dovecot.PASSWORD, "La boîte s'ouvre"), ("faux", "Refusé : vérifier")):
        site.settings["VAGUEMESTRE_IMAP_PASSWORD"] = password
        program = site.start("web")
        page = person(site, "admin", f"admin-{password}").post("/reglages/essai/courriel")
        assert said in plain(page)
        program.stop()


def test_thresholds_show_every_proof_with_its_count(admin):
    page = plain(admin.get("/reglages/seuils"))
    assert "de mises en page réservées" in page
    learned = judgement()
    for name, proof in learned.proofs.items():
        if name != VOUCHED:
            assert f"{proof.lower * 100:.2f}".replace(".", ",") in page
    assert "aucun compte ne prouve encore" in page or VOUCHED in learned.proofs


def test_letters_show_their_blanks(admin):
    letter = plain(admin.get("/reglages/lettres?modele=accuse_reception"))
    assert "[À COMPLÉTER&nbsp;: date de réception]" in letter
    assert admin.get("/reglages/lettres?modele=../x").status == 200


def test_accounts_are_made_changed_and_closed(site, admin):
    made = {"login": "lou", "nom": "Lou Exemple", "role": "redacteur", "equipe": "B", "passe": PASSWORD}
    assert "caractères ou plus" in admin.post("/reglages/comptes", made | {"passe": "court"}).shown
    assert "Le compte est créé" in admin.post("/reglages/comptes", made).shown
    assert "déjà pris" in admin.post("/reglages/comptes", made).shown
    lou = every(site)["lou"]
    visitor = person(site)
    assert visitor.sign_in("lou").status == 200
    where = f"/reglages/comptes/{lou.id}"
    admin.post(where, {"nom": "Lou Autre", "role": "validateur", "equipe": "C", "actif": "oui"})
    changed = every(site)["lou"]
    assert (changed.name, changed.role, changed.team) == ("Lou Autre", Role.VALIDATEUR, "C")
    admin.post(f"{where}/sessions")
    assert "/connexion" in visitor.get("/travail").url
    assert admin.post(f"{where}/mot-de-passe", {"passe": "trop court"}).status == 409
    admin.post(f"{where}/mot-de-passe", {"passe": "un-tout-autre-mot-2026"})
    assert visitor.sign_in("lou").status == 401
    assert visitor.sign_in("lou", "un-tout-autre-mot-2026").status == 200
    admin.post(where, {"nom": "Lou Autre", "role": "validateur", "equipe": "C"})
    assert "/connexion" in visitor.get("/travail").url
    assert admin.get("/reglages/comptes/999").status == 404


def test_the_last_active_administrator_keeps_the_role(site, admin):
    me = every(site)["admin"]
    where = f"/reglages/comptes/{me.id}"
    for lost in ({"role": "redacteur", "actif": "oui"}, {"role": "admin"}):
        assert admin.post(where, {"nom": "x", "equipe": "", **lost}).status == 409
    assert every(site)["admin"].is_active
    other = {"login": "relais", "nom": "Relais", "role": "admin", "passe": PASSWORD}
    admin.post("/reglages/comptes", other)
    assert admin.post(where, {"nom": "x", "role": "redacteur", "actif": "oui"}).status in (200, 403)
    assert every(site)["admin"].role is Role.REDACTEUR


def test_people_change_their_own_password_and_end_their_other_sessions(site):
    site.start("web")
    agent, elsewhere = person(site, "redacteur"), person(site)
    elsewhere.sign_in("redacteur")
    assert agent.get("/compte").shown.count("une autre") == 1
    new = "un-tout-autre-mot-2026"
    wrong = agent.post("/compte/mot-de-passe", {"ancien": "faux", "nouveau": new, "encore": new})
    assert "n'est pas le bon" in plain(wrong)
    differ = agent.post("/compte/mot-de-passe", {"ancien": PASSWORD, "nouveau": new, "encore": new + "x"})
    assert "diffèrent" in differ.shown
    assert "/connexion" not in elsewhere.get("/travail").url
    done = agent.post("/compte/mot-de-passe", {"ancien": PASSWORD, "nouveau": new, "encore": new})
    assert "Votre mot de passe est changé" in done.shown
    assert "/connexion" in elsewhere.get("/travail").url
    elsewhere.sign_in("redacteur", new)
    assert "Vos autres sessions sont fermées" in agent.post("/compte/sessions").shown
    assert "/connexion" in elsewhere.get("/travail").url


def test_who_reviews_cases_does_not_see_settings(site):
    site.start("web")
    agent = person(site, "redacteur")
    assert {agent.get(f"/reglages{path}").status for path in ("", "/seuils", "/lettres", "/comptes")} == {403}
    assert agent.get("/compte").status == 200
