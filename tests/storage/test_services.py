"""Requests to units are kept with their reminders, and name what came in that seems to answer them."""

from dataclasses import replace
from datetime import date

from claims.case_keys import CaseKeys
from claims.matching import propose
from claims.services import ServiceRequest
from storage import cases, services
from tests.storage.arrivals import NOON, run_through

DAY = date(2026, 1, 5)
KEYS = CaseKeys(
    claimant="PERSONNE_PHYSIQUE",
    surnames=("lefevre",),
    numbers=("numero_procedure:00467/2024/012345",),
    events=("2024-12-03",),
    dwellings=("12 rue des lilas 69003 lyon",),
    pieces=("lettre_demande",),
)


def test_a_request_waits_until_it_is_answered(database):
    with database.begin() as connection:
        pli = run_through(connection)
        number = services.ask(connection, pli, 1, "Commissariat de Lyon", DAY)
        assert services.requests(connection) == [ServiceRequest(number, pli, 1, "Commissariat de Lyon", DAY)]
        assert services.remind(connection, number, date(2026, 2, 5))
        (waiting,) = services.requests(connection)
        assert (waiting.reminders, waiting.reminded_on) == (1, date(2026, 2, 5))
        assert services.answer(connection, number, date(2026, 2, 20))
        assert services.requests(connection) == []
        assert not services.answer(connection, number, date(2026, 2, 21))
        assert not services.remind(connection, 99, DAY)


def test_the_oldest_request_comes_first(database):
    with database.begin() as connection:
        pli = run_through(connection)
        services.ask(connection, pli, 1, "B", date(2026, 1, 9))
        services.ask(connection, pli, 2, "A", DAY)
        assert [request.service for request in services.requests(connection)] == ["A", "B"]


def test_papers_of_the_police_that_match_the_case_are_proposed_as_the_answer(database):
    answer = replace(KEYS, claimant="INCONNU", surnames=(), pieces=("pv_fdo", "courriel"))
    with database.begin() as connection:
        asked = run_through(connection, "un.pdf", "01")
        cases.write(connection, asked, [(KEYS, ())], NOON)
        services.ask(connection, asked, 1, "Commissariat de Lyon", DAY)
        came = run_through(connection, "deux.pdf", "02")
        cases.write(
            connection, came, [(answer, propose(answer, cases.candidates(connection, came, answer)))], NOON
        )
        (request,) = services.requests(connection)
    assert request.answers == (came,)


def test_a_replay_of_the_pli_keeps_its_requests(database):
    with database.begin() as connection:
        pli = run_through(connection)
        cases.write(connection, pli, [(KEYS, ())], NOON)
        services.ask(connection, pli, 1, "Commissariat de Lyon", DAY)
        cases.write(connection, pli, [], NOON)
        assert [request.pli for request in services.requests(connection)] == [pli]
