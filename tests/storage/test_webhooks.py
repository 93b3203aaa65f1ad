"""What is still to be told to other programs."""

import json
from datetime import timedelta

import pytest
import sqlalchemy as sa

from claims.programs import Event
from pipeline.delivering import is_allowed, signature
from storage import webhooks
from storage.tables import webhook_call
from tests.storage.arrivals import NOON, at, received, run_through


def test_an_event_is_told_only_if_it_happened(database):
    with database.begin() as connection:
        webhooks.create(connection, "https://a.example", [Event.RECEIVED], NOON)
        webhooks.create(connection, "https://b.example", [Event.DECIDED], NOON)
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
        webhooks.create(connection, "https://a.example", [Event.DRAFTED], NOON)
        pli = run_through(connection)
        (call,) = webhooks.take_due(connection, at(1), 10)
    body = json.loads(call.body)
    assert set(body) == {"id", "event", "at", "pli"}
    assert (body["event"], body["pli"]) == ("pli.drafted", pli)


def test_a_call_is_taken_by_one_and_comes_back_when_that_one_dies(database):
    with database.begin() as connection:
        webhooks.create(connection, "https://a.example", [Event.RECEIVED], NOON)
        received(connection)
        assert len(webhooks.take_due(connection, at(1), 10)) == 1
        assert webhooks.take_due(connection, at(2), 10) == []
        assert webhooks.is_due(connection, at(2)) is False
        assert len(webhooks.take_due(connection, at(62), 10)) == 1


def test_tries_come_later_and_later_and_there_is_a_last_one(database):
    with database.begin() as connection:
        webhooks.create(connection, "https://a.example", [Event.RECEIVED], NOON)
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


@pytest.mark.parametrize(
    ("url", "allowed"),
    [
        ("https://a.example/x", True),
        ("http://127.0.0.1:81/x", True),
        ("http://[::1]/x", True),
        ("http://localhost/x", True),
        ("http://a.example/x", False),
        ("http://127.0.0.1.a.example/", False),
        ("http://169.254.169.254/", False),
        ("https://user:secret@a.example/", False),
        ("https://a.example:99999/", False),
        ("https:///x", False),
        ("https://a.example/\nx", False),
        ("file:///etc/passwd", False),
    ],
)
def test_events_go_by_https_or_not_beyond_this_machine(url, allowed):
    assert is_allowed(url) is allowed


def test_a_signature_holds_its_moment():
    assert signature("secret", "{}", at(0)) != signature("secret", "{}", at(1))
    assert signature("secret", "{}", NOON).startswith(f"t={int(NOON.timestamp())},v1=")
