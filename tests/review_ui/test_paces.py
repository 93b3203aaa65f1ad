"""How often things may be tried: the guesser waits, the owner of the account does not."""

from datetime import timedelta

import pytest

from claims.pace import Pace
from claims.people import Role
from storage import paces, signing_in
from tests.claims.test_pace import NOON
from tests.review_ui.browsing import PASSWORD
from tests.review_ui.served import served
from tests.storage.conftest import database, empty_database, new_url  # noqa: F401  # on both databases

HERE, ELSEWHERE = "192.0.2.1", "198.51.100.7"


def tries(pages, times, login="camille", password="faux", address=ELSEWHERE):
    """So many tries from one address; the last one."""
    for _ in range(times):
        with pages.database.begin() as connection:
            last = signing_in.by_password(connection, login, password, address, pages.now)
    return last


def test_after_eight_wrong_passwords_an_address_waits_and_is_told_how_long(pages):
    pages.account("camille", Role.COURRIER)
    guesser = pages.person()
    assert {guesser.sign_in("camille", "faux").status for _ in range(8)} == {401}
    refused = guesser.sign_in("camille")
    assert refused.status == 429
    assert 0 < int(refused.headers["retry-after"]) <= 120
    assert "Trop d'essais" in refused.shown.replace("&#39;", "'")
    pages.ahead = timedelta(minutes=2, seconds=1)
    assert guesser.sign_in("camille").status == 200


def test_the_right_password_in_time_starts_the_count_anew(pages):
    pages.account("camille", Role.COURRIER)
    for _ in range(3):
        assert tries(pages, 7).account is None
        assert tries(pages, 1, password=PASSWORD).account is not None


def test_who_guesses_from_elsewhere_locks_nobody_out(pages):
    pages.account("camille", Role.COURRIER)
    tries(pages, 20)
    assert tries(pages, 1, password=PASSWORD, address=HERE).account is not None


def test_many_addresses_wait_for_one_another_and_the_owner_signs_in_from_a_known_place(pages, monkeypatch):
    assert signing_in._OF_LOGIN.at_once <= 100
    monkeypatch.setattr(signing_in, "_OF_LOGIN", Pace(10, timedelta(minutes=1)))
    camille = pages.account("camille", Role.COURRIER)
    assert tries(pages, 1, password=PASSWORD, address=HERE).account == camille
    for n in range(10):
        tries(pages, 1, address=f"203.0.113.{n}")
    assert tries(pages, 1, password=PASSWORD, address="203.0.113.200").wait
    assert tries(pages, 1, password=PASSWORD, address=HERE).account == camille


def test_one_address_that_tries_many_logins_waits(pages, monkeypatch):
    monkeypatch.setattr(signing_in, "_OF_ADDRESS", Pace(10, timedelta(seconds=30)))
    for n in range(10):
        assert not tries(pages, 1, login=f"agent{n}").wait
    assert tries(pages, 1, login="agent10").wait


def test_a_wrong_password_of_ones_own_counts_too(pages):
    somebody = pages.person(Role.COURRIER)
    fields = {"ancien": "faux", "nouveau": "x" * 12, "encore": "x" * 12}
    assert {somebody.post("/compte/mot-de-passe", fields).status for _ in range(8)} == {409}
    assert somebody.post("/compte/mot-de-passe", fields | {"ancien": PASSWORD}).status == 429


def test_a_program_that_asks_too_often_is_told_when_to_come_back(tmp_path):
    with served(tmp_path, API_PER_MINUTE="5") as pages:
        hasty, other = pages.program("read"), pages.program("read")
        answers = [hasty.ask("GET", "/cases") for _ in range(7)]
        assert [each.status for each in answers] == [200] * 5 + [429] * 2
        assert answers[-1].json["code"] == "trop_de_demandes"
        assert 1 <= int(answers[-1].headers["retry-after"]) <= 13
        assert other.ask("GET", "/cases").status == 200
        pages.ahead = timedelta(seconds=13)
        assert hasty.ask("GET", "/cases").status == 200


def test_guessing_tokens_is_paced_too(tmp_path):
    with served(tmp_path, API_PER_MINUTE="3") as pages:
        guesser = pages.program("read")
        guesser.token = "vgm_faux"
        assert [guesser.ask("GET", "/cases").status for _ in range(4)] == [401] * 3 + [429]


def test_drops_are_paced(tmp_path):
    with served(tmp_path, DROPS_PER_MINUTE="2") as pages:
        somebody = pages.person(Role.COURRIER)
        files = [("a.pdf", b"%PDF-1.4")]
        statuses = [somebody.drop("/courrier/depots", files).status for _ in range(3)]
        assert statuses == [200, 200, 429]
        program = pages.program("submit")
        assert [program.submit(files).status for _ in range(3)] == [201, 201, 429]


@pytest.mark.usefixtures("database")
def test_tries_are_counted_for_all_processes_together(database):  # noqa: F811
    pace = {"k": signing_in._OF_LOGIN_FROM_ADDRESS}
    for _ in range(8):
        with database.begin() as connection:
            assert not paces.wait(connection, pace, NOON)
            paces.count(connection, pace, NOON)
    with database.begin() as connection:
        assert paces.wait(connection, pace, NOON) == timedelta(minutes=2)
        assert not paces.wait(connection, pace, NOON + timedelta(minutes=2))
        paces.count(connection, {"autre": pace["k"]}, NOON + timedelta(hours=1))
        assert not paces.is_kept(connection, "k", NOON)  # what counts no more is forgotten
