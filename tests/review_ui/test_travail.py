"""The work list, as agents find it."""

from datetime import UTC, datetime, timedelta

import pytest

from claims.cases import Claimant, Procedure
from claims.work import WorkState
from storage import accounts, work
from storage.database import Database
from tests.review_ui.browsing import person
from tests.storage.drafted_work import line, pli_of

NOW = datetime.now(UTC)


@pytest.fixture
def ledger(site):
    """The database of an installation whose pages are served."""
    site.start("web")
    database = Database(f"sqlite:///{site.settings['VAGUEMESTRE_HOME']}/vaguemestre.db")
    yield database
    database.close()


def id_of(ledger, login: str) -> int:
    with ledger.reading() as connection:
        return next(each.id for each in accounts.every(connection) if each.login == login)


def test_an_empty_list_says_when_cases_come(site, ledger):
    page = person(site, "redacteur").get("/travail")
    assert page.status == 200
    assert "Rien à faire pour l'instant" in page.text
    with ledger.begin() as connection:
        pli_of(connection, "1", line(name="Exemple"), came=NOW)
    assert (
        "Aucun dossier ne répond à ces filtres"
        in person(site, "redacteur", "autre").get("/travail?q=absent").text
    )


def test_a_case_is_shown_with_its_last_day_in_words(site, ledger):
    late = (NOW - timedelta(days=3)).date()
    with ledger.begin() as connection:
        came = NOW - timedelta(days=40)
        pli_of(connection, "1", line(name="Dupont <b>", due=late, due_label="Réponse attendue"), came=came)
    page = person(site, "redacteur").get("/travail")
    assert "dépassé de 3 jours" in page.shown
    assert "Réponse attendue" in page.shown
    assert "40 j" in page.shown
    assert "2 sur 10" in page.shown
    assert "Dupont &lt;b&gt;" in page.text


def test_a_case_that_is_decided_is_not_told_to_be_late(site, ledger):
    agent = person(site, "redacteur")
    with ledger.begin() as connection:
        pli = pli_of(connection, "1", line(due=(NOW - timedelta(days=3)).date()), came=NOW)
        decided = work.Decided(WorkState.CONFIRMED)
        work.decide(connection, pli, 1, decided, id_of(ledger, "redacteur"), "A", NOW)
    shown = agent.get("/travail?etat=confirmed").shown
    assert f"{pli}-1" in shown
    assert "dépassé" not in shown


def test_a_batch_stands_together_under_its_pli(site, ledger):
    with ledger.begin() as connection:
        lines = [line(n, name=f"Bailleur {n}", claimant=Claimant.BAILLEUR_SOCIAL) for n in (1, 2, 3)]
        pli = pli_of(connection, "lot", *lines, came=NOW)
    shown = person(site, "redacteur").get("/travail").shown
    assert f"Pli {pli} : 3 dossiers" in shown


def test_filters_are_in_the_address_and_what_means_nothing_is_ignored(site, ledger):
    with ledger.begin() as connection:
        pli_of(connection, "1", line(name="Porte"), came=NOW)
        pli_of(connection, "2", line(name="Geôle", procedure=Procedure.DETENTION_PROVISOIRE), came=NOW)
    agent = person(site, "redacteur")
    narrowed = agent.get("/travail?procedure=DETENTION_PROVISOIRE&tri=age").shown
    assert "Geôle" in narrowed
    assert "Porte" not in narrowed.replace("Bris de porte", "")
    odd = agent.get("/travail?procedure=RIEN&tri=zz&apres=9.x&qui=tous&etat=--")
    assert odd.status == 200
    assert "2 dossiers" in odd.shown


def test_taking_the_next_one_holds_it_and_opens_it(site, ledger):
    with ledger.begin() as connection:
        pli = pli_of(connection, "1", line(name="Exemple"), came=NOW)
    agent = person(site, "redacteur")
    assert agent.post("/travail/suivant").url.endswith(f"/travail/{pli}/1")
    with ledger.reading() as connection:
        assert work.find(connection, pli, 1).holder == id_of(ledger, "redacteur")
    other = person(site, "redacteur", "second")
    assert "Il ne reste rien à prendre" in other.post("/travail/suivant", {"tri": "age"}).shown.replace(
        "&#39;", "'"
    )
    assert "ouvert par redacteur" in other.get("/travail").shown
    assert "Le pli est rendu" in agent.post("/travail/rendre", {"pli": pli}).shown
    assert other.post("/travail/suivant").url.endswith(f"/travail/{pli}/1")


def test_an_agent_takes_what_is_nobodys_and_only_a_validator_gives_to_another(site, ledger):
    with ledger.begin() as connection:
        pli = pli_of(connection, "1", line(), line(2), came=NOW)
    agent, boss = person(site, "redacteur"), person(site, "validateur")
    ours, theirs = id_of(ledger, "redacteur"), id_of(ledger, "validateur")

    def given() -> list[int | None]:
        with ledger.reading() as connection:
            return [each.assignee for each in work.of_pli(connection, pli)]

    agent.post("/travail/attribuer", {"a": "moi", "dossier": f"{pli}-1", "retour": "tri=age"})
    assert given() == [ours, None]
    assert agent.post("/travail/attribuer", {"a": str(theirs), "dossier": f"{pli}-2"}).status == 409
    boss.post("/travail/attribuer", {"a": "moi", "dossier": f"{pli}-tous"})
    assert given() == [theirs, theirs]
    kept = agent.post("/travail/attribuer", {"a": "personne", "dossier": f"{pli}-1"})
    assert "Une partie des dossiers" in kept.shown
    assert given() == [theirs, theirs]
    assert "Aucun dossier n'est coché" in boss.post("/travail/attribuer", {"a": "moi"}).shown.replace(
        "&#39;", "'"
    )


def test_the_mailroom_does_not_see_cases(site, ledger):
    assert person(site, "courrier").get("/travail").status == 403
