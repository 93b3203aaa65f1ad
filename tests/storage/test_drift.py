"""Counts of sure values, and the fields that they demote, on both databases."""

import threading
import time
from datetime import date, timedelta

import pytest

from claims.drift import Tally
from claims.people import Role
from storage import accounts, drift, journal
from storage.database import Database
from storage.drift import Source
from storage.journal import Sought
from tests.storage.arrivals import NOON

DAY = NOON.date()


def counted(database, wrong: int, right: int, field="iban", day: date = DAY, source=Source.REVIEW, of="v1"):
    with database.begin() as connection:
        for is_wrong in [True] * wrong + [False] * right:
            drift.count(connection, of, source, {field: is_wrong}, day)


def demoted(database, of="v1", now=NOON):
    with database.begin() as connection:
        drift.demote_drifting(connection, of, ["iban", "nom"], now)
        return drift.demoted(connection, of)


def test_counts_of_a_day_add_up_by_field_and_by_who_looked(database):
    counted(database, 1, 2)
    counted(database, 1, 0)
    counted(database, 0, 5, source=Source.BLIND)
    counted(database, 0, 1, field="nom")
    with database.snapshot() as connection:
        assert drift.tallies(connection, "v1", ["iban"]) == {
            ("iban", Source.REVIEW): Tally(4, 2),
            ("iban", Source.BLIND): Tally(5, 0),
        }


def test_a_field_that_drifts_is_demoted_once_and_told(database):
    counted(database, 3, 5)
    counted(database, 0, 50, field="nom")
    assert demoted(database) == {"iban"}
    assert demoted(database) == {"iban"}
    with database.snapshot() as connection:
        (standing,) = drift.standing(connection, "v1")
        told = [e for e in journal.every(connection, Sought()) if e.event == "field_demoted"]
    assert (standing.field, standing.source, standing.evidence) == ("iban", "review", Tally(8, 3))
    assert [(e.actor, e.details) for e in told] == [("worker", {"field": "iban", "seen": 8, "wrong": 3})]


def test_two_programs_that_see_a_field_drift_at_once_demote_it_once(database):
    counted(database, 3, 5)
    made: list[list[str]] = []

    def other() -> None:
        with database.begin() as connection:
            made.append(drift.demote_drifting(connection, "v1", ["iban"], NOON))

    with database.begin() as connection:
        assert drift.demote_drifting(connection, "v1", ["iban"], NOON) == ["iban"]
        beside = threading.Thread(target=other)
        beside.start()
        time.sleep(0.5)  # it waits for this transaction, whatever it has read
    beside.join()
    assert made == [[]]


def test_values_typed_again_demote_a_field_by_themselves(database):
    counted(database, 0, 2000)
    counted(database, 3, 20, source=Source.BLIND)
    assert demoted(database) == {"iban"}


def test_another_judgement_starts_without_demotions_and_without_counts(database):
    counted(database, 5, 0)
    assert demoted(database) == {"iban"}
    assert demoted(database, of="v2") == frozenset()


def test_a_lifted_field_comes_back_only_by_what_is_counted_after_that_day(database):
    counted(database, 5, 0)
    assert demoted(database) == {"iban"}
    with database.begin() as connection:
        account = accounts.create(connection, "a", "A", Role.ADMIN, "", "mot de passe long", NOON)
        (standing,) = drift.standing(connection, "v1")
        assert drift.lift(connection, standing.id, account, "appris de nouveau", NOON) == "iban"
        assert drift.lift(connection, standing.id, account, "encore", NOON) is None
    assert demoted(database) == frozenset()
    counted(database, 4, 0, day=DAY + timedelta(days=1))
    assert demoted(database, now=NOON + timedelta(days=1)) == {"iban"}
    with database.snapshot() as connection:
        told = [e.event for e in journal.every(connection, Sought())]
    assert told == ["field_demoted", "demotion_lifted", "field_demoted"]


@pytest.mark.slow
def test_those_who_count_at_once_lose_nothing_and_never_wait_for_each_other(database):
    def count_many(url: str) -> None:
        own = Database(url)
        for number in range(25):
            with own.begin() as connection:
                names = ["nom", "iban", "montant"][:: 1 if number % 2 else -1]
                drift.count(connection, "v1", Source.REVIEW, dict.fromkeys(names, number == 0), DAY)
        own.close()

    threads = [threading.Thread(target=count_many, args=(database.url,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with database.snapshot() as connection:
        found = drift.tallies(connection, "v1", ["nom", "iban", "montant"])
    assert set(found.values()) == {Tally(100, 4)}
