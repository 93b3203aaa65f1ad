"""What is still to be told to other programs."""

import json
from datetime import timedelta

import pytest
import sqlalchemy as sa

from claims.programs import Event, Scope
from pipeline.delivering import signature
from storage import api_clients, webhooks
from storage.tables import webhook_call
from tests.storage.arrivals import NOON, at, received, run_through

LATER = at(10**9)


def client(connection, until=LATER) -> int:
    """A program that may be told of events."""
    made, _ = api_clients.create(connection, "portail", [Scope.WEBHOOKS], until, NOON)
    return made


def test_an_event_is_told_only_if_it_happened(database):
    with database.begin() as connection:
        webhooks.create(connection, client(connection), "https://a.example", [Event.RECEIVED], NOON)
        webhooks.create(connection, client(connection), "https://b.example", [Event.DECIDED], NOON)
    with pytest.raises(KeyError):
        _received_in_vain(database)
    with database.begin() as connection:
        assert webhooks.take_due(connection, at(1), 10) == []
        pli = received(connection)
        (call,) = webhooks.take_due(connection, at(1), 10)
    assert call.webhook.url == "https://a.example"
    assert json.loads(call.body)["pli"] == pli


def _received_in_vain(database) -> None:
    with database.begin() as connection:
        received(connection)
        raise KeyError


def test_a_draft_is_told_with_ids_only(database):
    with database.begin() as connection:
        webhooks.create(connection, client(connection), "https://a.example", [Event.DRAFTED], NOON)
        pli = run_through(connection)
        (call,) = webhooks.take_due(connection, at(1), 10)
    body = json.loads(call.body)
    assert set(body) == {"id", "event", "at", "pli"}
    assert (body["event"], body["pli"]) == ("pli.drafted", pli)


def test_a_call_is_taken_by_one_and_comes_back_when_that_one_dies(database):
    with database.begin() as connection:
        webhooks.create(connection, client(connection), "https://a.example", [Event.RECEIVED], NOON)
        received(connection)
        assert len(webhooks.take_due(connection, at(1), 10)) == 1
        assert webhooks.take_due(connection, at(2), 10) == []
        assert webhooks.is_due(connection, at(2)) is False
        assert len(webhooks.take_due(connection, at(62), 10)) == 1


def test_tries_come_later_and_later_and_there_is_a_last_one(database):
    with database.begin() as connection:
        webhooks.create(connection, client(connection), "https://a.example", [Event.RECEIVED], NOON)
        received(connection)
        now, waits = NOON, []
        while calls := webhooks.take_due(connection, now, 10):
            webhooks.failed(connection, calls[0], 500, now)
            next_at = connection.execute(sa.select(webhook_call.c.next_at)).scalar_one()
            if next_at is None:
                break
            waits.append((next_at - now).total_seconds())
            now = next_at
    assert waits[:4] == [1, 2, 4, 8]
    assert max(waits) == 3600
    assert len(waits) == webhooks.MOST_TRIES - 1
    assert timedelta(hours=12) < now - NOON < timedelta(hours=24)


def test_a_signature_holds_its_moment():
    assert signature("secret", "{}", at(0)) != signature("secret", "{}", at(1))
    assert signature("secret", "{}", NOON).startswith(f"t={int(NOON.timestamp())},v1=")


def test_a_program_whose_token_is_shut_out_or_over_is_told_nothing_more(database):
    with database.begin() as connection:
        revoked, over = client(connection), client(connection, until=at(1))
        for each in (revoked, over):
            webhooks.create(connection, each, "https://a.example", [Event.RECEIVED], NOON)
        received(connection)
        assert api_clients.revoke(connection, revoked, at(1))
        (call,) = webhooks.take_due(connection, at(2), 10)
        assert [each.id for each in webhooks.every(connection, over)] == [call.webhook.id]
        received(connection, "b.pdf", "bb", at(3))
        assert webhooks.take_due(connection, at(4), 10) == []


def test_a_program_sees_and_removes_its_own_webhooks_alone(database):
    with database.begin() as connection:
        one, other = client(connection), client(connection)
        made = webhooks.create(connection, one, "https://a.example", [Event.RECEIVED], NOON)
        received(connection)
        assert webhooks.every(connection, other) == []
        assert webhooks.remove(connection, other, made.id) is False
        assert len(webhooks.take_due(connection, at(1), 10)) == 1
        assert webhooks.remove(connection, one, made.id) is True
        assert webhooks.every(connection, one) == []
