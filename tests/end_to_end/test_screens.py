"""Every screen in every state, at every width, light and dark: seen whole, and sound before axe.

With VAGUEMESTRE_SCREENS set to a folder, pictures of all of them are kept there.
"""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from claims.cases import Verdict
from claims.items import Fate, Item, Reason
from claims.ledger import Source
from pipeline import wiring
from pipeline.settings import Settings
from storage import jobs, plis, quality, receipts, schema
from storage.objects import DirectoryObjects
from tests.browser import origin
from tests.end_to_end.conftest import with_pages
from tests.reviewed import LETTER, RIB, Office, pages
from tests.running import Site
from tests.screens import PICTURES, Screen, Visit, all_sound
from tests.storage.arrivals import received, taken
from tests.storage.drafted_work import line, pli_of

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("read_site")]

NOW = datetime.now(UTC)
LONG = "Syndicat des copropriétaires de la résidence du Val-Fleuri-sur-Loire-et-Dépendances"
BATCH = "Agence de la rue des Tilleuls, second envoi"
ONE_IBAN, OTHER_IBAN = "FR76 3000 6000 0112 3456 7890 189", "FR14 2004 1010 0505 0001 3M02 606"


@pytest.fixture(scope="module", autouse=True)
def _folder_of_pictures():
    if PICTURES is not None:
        Path(PICTURES).mkdir(parents=True, exist_ok=True)


def test_screens_of_an_installation_where_nothing_has_come_yet(browser: Browser, postgres, tmp_path: Path):
    site = with_pages(tmp_path, VAGUEMESTRE_DATABASE_URL=postgres.new_database())
    try:
        site.run("migrate")
        site.start("web")
        nobody = Visit(browser, site, "")
        nobody.see(Screen("connexion-premier-compte", "/connexion"))
        agent = Visit(browser, site, "validateur")
        agent.see(
            Screen("courrier-vide", "/courrier"),
            Screen("conservation-vide", "/courrier/conservation"),
            Screen("travail-vide", "/travail"),
            Screen("pilotage-vide", "/pilotage"),
            Screen("qualite-vide", "/pilotage/qualite"),
            Screen("aveugle-vide", "/travail/aveugle"),
        )
        postgres.kill()
        agent.see(Screen("indisponible", "/courrier", status=503))
        all_sound(nobody, agent)
    finally:
        postgres.start()
        site.end()


@pytest.fixture
def office(tmp_path: Path):
    """An installation of which nothing but the pages runs, and plis laid before its agents."""
    site = with_pages(tmp_path)
    home = tmp_path / "var"
    database = wiring.database(Settings(home=home))
    schema.migrate(database)
    site.start("web")
    yield site, Office(database, DirectoryObjects(home / "objects"))
    database.close()
    site.end()


def test_screens_of_the_mailroom(browser: Browser, office: tuple[Site, Office]):
    site, made = office
    ready, refused = made.drafted(), _refused(made)
    _arrivals(made)
    mailroom = Visit(browser, site, "courrier")
    mailroom.see(
        Screen("courrier", "/courrier"),
        Screen("courrier-sans-resultat", "/courrier?q=introuvable"),
        Screen("courrier-refuses", "/courrier?etat=refuses"),
        Screen("pli", f"/courrier/plis/{ready}"),
        Screen("pli-refuse", f"/courrier/plis/{refused}"),
        Screen("recu", "/courrier/recus/1"),
        Screen("lot", f"/courrier/lots/{BATCH}"),
        Screen("conservation", "/courrier/conservation"),
        Screen("refus-403", "/travail", status=403),
        Screen("refus-404", "/courrier/plis/P000000-XXXXXX", status=404),
    )
    all_sound(mailroom)


def _refused(made: Office) -> str:
    """A pli of which one file cannot be read."""
    with made.database.begin() as connection:
        pli = received(connection, "piece-protegee.pdf", "ab", NOW - timedelta(hours=5))
        (job,) = taken(connection, NOW)
        assert jobs.finish(connection, job)
        why = Reason("chiffre", "Le fichier est protégé par un mot de passe : le demander sans protection.")
        item = Item("piece-protegee.pdf", "ab" * 32, "application/pdf", 10, Fate.REJECTED, why, 0)
        plis.write_unpacked(connection, job, [item], [], NOW)
        (job,) = taken(connection, NOW)
    made.steps.assemble(job)
    return pli


def _arrivals(made: Office) -> None:
    """One of each fate that mail can have, and a pli that could not be opened."""
    never = Reason("trop_lourd", "Le fichier dépasse la taille permise : le couper, ou le compresser.")
    later = Reason("indisponible", "La boîte aux lettres ne répond pas.")
    with made.database.begin() as connection:
        receipts.refuse(connection, Source.BUCKET, "b/1", f"{LONG}.pdf", 10, never, NOW, BATCH)
        receipts.fail(connection, Source.MAILBOX, "m/1", "Demande de M. Exemple.eml", later, NOW, 5)
        receipts.fail(connection, Source.MAILBOX, "m/2", "Relance.eml", later, NOW, 1)
        received(connection, "dossier-illisible.pdf", "ac", NOW - timedelta(hours=2))
        (job,) = taken(connection, NOW)
        jobs.bury(connection, job, "lecture_interrompue", NOW)
        received(connection, "vient-d-arriver.pdf", "ad", NOW)


def test_screens_of_the_work_list_the_search_the_figures_and_the_settings(
    browser: Browser, office: tuple[Site, Office]
):
    site, made = office
    made.drafted()
    _much_work(made)
    agent, admin = Visit(browser, site, "validateur"), Visit(browser, site, "admin")
    agent.see(
        Screen("travail", "/travail"),
        Screen("travail-filtre", "/travail?procedure=BRIS_PORTE&tri=age"),
        Screen("travail-sans-resultat", "/travail?q=absent"),
        Screen("travail-rejetes", "/travail?etat=rejected"),
        Screen("recherche", "/recherche"),
        Screen("recherche-resultats", "/recherche?q=porte"),
        Screen("recherche-sans-resultat", "/recherche?q=introuvable"),
        Screen("pilotage", "/pilotage"),
        Screen("pilotage-etroit", "/pilotage?semaines=52&departement=2A"),
        Screen("qualite", "/pilotage/qualite"),
        Screen("compte", "/compte"),
        Screen("compte-mot-de-passe-refuse", "/compte", act=_change_password),
        Screen("raccourcis", "/compte/raccourcis"),
        Screen("raccourcis-refuses", "/compte/raccourcis", act=_same_key_twice),
    )
    admin.see(
        Screen("reglages", "/reglages"),
        Screen("reglages-essai", "/reglages", act=_try_source),
        Screen("seuils", "/reglages/seuils"),
        Screen("lettres", "/reglages/lettres?modele=accuse_reception"),
        Screen("comptes", "/reglages/comptes"),
        Screen("compte-autre", "/reglages/comptes/1"),
        Screen("journal", "/reglages/journal"),
        Screen("compte-introuvable", "/reglages/comptes/999", status=404),
    )
    nobody = Visit(browser, site, "")
    nobody.see(Screen("connexion", "/connexion"), Screen("connexion-refusee", "/connexion", act=_sign_in))
    all_sound(agent, admin, nobody)


def _much_work(made: Office) -> None:
    """Cases of every verdict, some of one pli, one of a very long name, and enough results for a team."""
    with made.database.begin() as connection:
        for n, verdict in enumerate(Verdict):
            due = (NOW + timedelta(days=5 * n - 6)).date()
            told = line(
                name=LONG if n == 0 else f"Exemple {n}",
                verdict=verdict,
                due=due,
                due_label="Réponse à l'usager",
                doubts=n,
                asked=("rib",),
            )
            pli_of(connection, f"{n}", told, came=NOW - timedelta(days=30 * n), drafted=NOW)
        several = [line(n, name=f"Bailleur {n}", department="2A") for n in (1, 2, 3)]
        pli_of(connection, "lot", *several, came=NOW, drafted=NOW)
        for n in range(6):
            pli = pli_of(connection, f"q{n}", line(), came=NOW, drafted=NOW)
            quality.plant(connection, pli, 1, "nom", "x", "y", "Nord", NOW)
            quality.settle_decision(connection, pli, 1, NOW)


def _change_password(page: Page) -> None:
    for name, typed in (("ancien", "x"), ("nouveau", "porte-courrier-1"), ("encore", "porte-courrier-2")):
        page.fill(f"[name={name}]", typed)
    page.get_by_role("button", name="Changer").click()
    expect(page.get_by_role("alert")).to_contain_text("diffèrent")


def _same_key_twice(page: Page) -> None:
    page.fill("[name=down]", "k")
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_role("alert")).to_contain_text("même touche")


def _try_source(page: Page) -> None:
    page.get_by_role("button", name="Essayer").first.click()
    expect(page.locator(".things .notice")).to_be_visible()


def _sign_in(page: Page) -> None:
    page.fill("[name=login]", "personne")
    page.fill("[name=password]", "faux")
    page.get_by_role("button", name="Se connecter").click()
    expect(page.get_by_role("alert")).to_contain_text("inexact")


def test_screens_of_the_station(browser: Browser, read_site: Site):
    agent = Visit(browser, read_site, "redacteur")
    door, detention = (_first_case(agent, procedure) for procedure in ("BRIS_PORTE", "DETENTION_PROVISOIRE"))
    batch = _first_case(agent, "BRIS_PORTE", "a[href$='/2']")
    agent.see(
        Screen("poste-porte", door, act=_open),
        Screen("poste-detention", detention, act=_open),
        Screen("poste-lot", batch, act=_open),
        Screen("poste-valeur-refusee", door, act=_type_no_date),
        Screen("poste-pages-refusees", door, act=_ask_the_impossible),
        Screen("poste-raccourcis", door, act=_show_shortcuts),
        Screen("historique", f"{door}/historique"),
        Screen("feuille", f"{door}/feuille"),
        Screen("lettre", f"{door}/lettres/pieces_manquantes"),
        Screen("lettre-inconnue", f"{door}/lettres/rien", status=404),
        Screen("travail-ouvert-par-moi", "/travail"),
    )
    reader = Visit(browser, read_site, "validateur")
    reader.see(Screen("poste-tenu-par-un-autre", door))
    all_sound(agent, reader)
    for each in (door, detention, batch):
        agent.page.request.post(f"{origin(read_site)}{each}/liberer", headers={"Origin": origin(read_site)})


def _first_case(agent: Visit, procedure: str, link: str = "a[href^='/travail/P']") -> str:
    agent.page.goto(f"{origin(agent.site)}/travail?procedure={procedure}")
    return str(agent.page.locator(f"table {link}").first.get_attribute("href"))


def _open(page: Page) -> None:
    take = page.get_by_role("button", name="Reprendre la main")
    if take.count():
        take.click()
    expect(page.locator(".decision")).to_contain_text("Confirmer le dossier")
    expect(page.locator("#page-titre")).to_have_text(re.compile(r"Page \d+ sur \d+"))


def _type_no_date(page: Page) -> None:
    _open(page)
    page.fill("#v-date_operation", "32/13/2025")
    page.press("#v-date_operation", "Enter")
    expect(page.locator("#p-date_operation")).to_be_visible()


def _ask_the_impossible(page: Page) -> None:
    _open(page)
    page.locator("details[id^=doc-]").first.evaluate("(each) => { each.open = true; }")
    page.locator("input[name=kind]").first.fill("une pièce qui n'existe pas")
    page.get_by_role("button", name="Changer la nature").first.click()
    expect(page.locator(".panel [role=alert]")).to_be_visible()


def _show_shortcuts(page: Page) -> None:
    _open(page)
    page.locator(".page-title").click()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()


def test_screens_of_cases_out_of_the_ordinary(browser: Browser, office: tuple[Site, Office]):
    site, made = office
    blind = made.drafted(pages(LETTER, RIB.format(iban=ONE_IBAN), RIB.format(iban=OTHER_IBAN)), "a.pdf", "a1")
    long_name = made.drafted(pages(LETTER.replace("LEFORT", LONG.upper())), "b.pdf", "b1")
    deed = made.drafted(pages(LETTER, *[f"Acte notarié\npage {n}" for n in range(399)]), "c.pdf", "c1")
    agent = Visit(browser, site, "redacteur")
    agent.see(
        Screen("poste-ressaisie", f"/travail/{blind}/1", act=_type_again),
        Screen("poste-nom-long", f"/travail/{long_name}/1"),
        Screen("poste-400-pages", f"/travail/{deed}/1"),
        Screen("poste-decide", f"/travail/{long_name}/1", act=_reject),
        Screen("poste-mis-de-cote", f"/travail/{blind}/1", act=_set_aside),
        Screen("pli-400-pages", f"/courrier/plis/{deed}"),
    )
    all_sound(agent)


def _type_again(page: Page) -> None:
    expect(page.locator("#w-iban")).to_contain_text("Les lectures divergent")
    page.locator("#v-iban").focus()


def _reject(page: Page) -> None:
    case = page.url
    page.get_by_text("Autrement", exact=True).click()
    page.select_option("#d-reason", "autre")
    page.fill("#d-note", "Demande déjà indemnisée par l'assureur.")
    page.get_by_role("button", name="Rejeter").click()
    page.wait_for_url(lambda url: url != case)
    page.goto(case)
    expect(page.locator(".decision")).to_contain_text("rejeté")


def _set_aside(page: Page) -> None:
    case = page.url
    page.get_by_text("Autrement", exact=True).click()
    page.fill("#d-aside", "En attente du relevé d'identité bancaire.")
    page.get_by_role("button", name="Mettre de côté").click()
    page.wait_for_url(lambda url: url != case)
    page.goto(case)
    expect(page.locator(".case-head")).to_contain_text("mis de côté")
