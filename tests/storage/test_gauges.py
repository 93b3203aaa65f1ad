"""What the database says of how the work goes, on both databases."""

from datetime import timedelta
from random import Random

import pytest
import sqlalchemy as sa

from claims.programs import Event, Scope
from claims.work import WorkState
from storage import api_clients, heartbeats, jobs, quality, webhooks, work
from storage.gauges import gauges
from storage.tables import webhook_call
from storage.work import Decided
from tests.storage.arrivals import NOON, at, received, run_through, taken
from tests.storage.drafted_work import agent, line, pli_of


@pytest.fixture
def told(database):
    """The gauges a while after noon: {name: {labels: value}}."""

    def ask(seconds: float = 0) -> dict:
        with database.reading() as connection:
            return {each.name: dict(each.samples) for each in gauges(connection, at(seconds))}

    return ask


def test_an_empty_ledger_has_zeros_where_alerts_need_them(told):
    found = told()
    assert found["dead_letters"] == {("receive",): 0, ("read_page",): 0, ("assemble",): 0}
    assert set(found["oldest_job_seconds"].values()) == {0}
    assert found["webhook_calls"] == {("waiting",): 0, ("failing",): 0, ("given_up",): 0}
    assert found["oldest_case_seconds"] == {(): 0}


def test_plis_pages_and_work_are_counted_by_state_with_the_age_of_the_oldest(database, told):
    with database.begin() as connection:
        run_through(connection, "lu.pdf", "aa", pages=3)
        received(connection, "attend.pdf", "bb")
    found = told(90)
    assert found["plis"] == {("drafted",): 1, ("received",): 1}
    assert found["pages"][("read",)] == 3
    assert found["receipts"] == {("accepted",): 2}
    assert found["jobs"][("receive", "waiting")] == 1
    assert found["oldest_job_seconds"] == {("receive",): 90, ("read_page",): 0, ("assemble",): 0}


def test_what_failed_on_every_try_is_counted_apart_from_what_waits(database, told):
    with database.begin() as connection:
        received(connection)
        (held,) = taken(connection)
        assert jobs.bury(connection, held, "illisible", NOON) == "illisible"
    found = told(60)
    assert found["dead_letters"][("receive",)] == 1
    assert found["jobs"][("receive", "waiting")] == found["jobs"][("receive", "running")] == 0
    assert found["oldest_job_seconds"][("receive",)] == 0


def test_cases_are_counted_with_those_that_are_late_and_the_values_agents_changed(database, told):
    day = NOON.date()
    with database.begin() as connection:
        pli = pli_of(connection, "un", line(fields=10, doubts=2), came=NOON)
        pli_of(connection, "deux", line(due=day - timedelta(days=1), fields=6, doubts=1), came=at(60))
        decided = Decided(WorkState.CONFIRMED, corrected=3, wrong_auto=1)
        work.decide(connection, pli, 1, decided, agent(connection, "a"), "A", NOON)
    found = told(3600)
    assert found["cases"] == {("confirmed",): 1, ("to_review",): 1}
    assert found["oldest_case_seconds"] == {(): 3540}
    assert found["cases_overdue"] == {(): 1}
    assert found["drafted_values"] == {("auto",): 13, ("check",): 3}
    assert found["auto_values_decided"] == {("kept",): 7, ("corrected",): 1}
    assert told(40 * 86_400)["auto_values_decided"] == {("kept",): 0, ("corrected",): 0}


def test_values_typed_again_are_told_by_field_and_only_those_the_machine_was_sure_of(database, told):
    fields = [
        {"name": name, "value": "x", "page": 1, "decision": decision, "method": "ocr"}
        for name, decision in (("iban", "auto"), ("iban", "auto"), ("nom", "check"))
    ]
    with database.begin() as connection:
        pli, author, typist = pli_of(connection, "un", line()), agent(connection, "a"), agent(connection, "b")
        quality.draw(connection, pli, 1, fields, author, "A", NOON, Random(1), percent=100)
        for agrees in (True, False, False):
            sample = quality.next_blind(connection, typist)
            assert sample is not None
            quality.record_typed(connection, sample.id, "y", agrees, typist, NOON)
    assert told()["auto_values_retyped"] == {("iban", "same"): 1, ("iban", "other"): 1}


def test_calls_to_programs_are_told_by_how_they_fare(database, told):
    with database.begin() as connection:
        webhooks.create(
            connection,
            api_clients.create(connection, "portail", [Scope.WEBHOOKS], at(10**9), NOON)[0],
            "https://a.example",
            [Event.DRAFTED],
            NOON,
        )
        for _ in range(3):
            webhooks.tell(connection, Event.DRAFTED, NOON, pli="P1")
        first, second, _ = webhooks.take_due(connection, NOON, 3)
        webhooks.failed(connection, first, 500, NOON)
        connection.execute(sa.update(webhook_call).where(webhook_call.c.id == second.id).values(next_at=None))
    assert told()["webhook_calls"] == {("waiting",): 1, ("failing",): 1, ("given_up",): 1}


def test_a_part_is_as_alive_as_the_youngest_of_its_programs(database, told):
    with database.begin() as connection:
        heartbeats.beat(connection, "m:1", {"worker": NOON, "bucket": NOON}, NOON)
        heartbeats.beat(connection, "m:2", {"worker": at(50)}, at(50))
    assert told(60)["heartbeat_age_seconds"] == {("worker",): 10, ("bucket",): 60}
    with database.begin() as connection:
        heartbeats.end(connection, "m:1")
    assert told(60)["heartbeat_age_seconds"] == {("worker",): 10}
    with database.begin() as connection:
        heartbeats.beat(connection, "m:3", {}, at(100_000))
        assert heartbeats.every(connection) == []
