"""Addresses that are told of events, and what is still to be told them.

A call is written in the transaction of what it tells: told only if it happened, and told even if the program
ends right after. It may be told twice; its id is the same then.
"""

import json
import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from claims.programs import Event, Webhook, WebhookCall
from storage.tables import api_client, webhook, webhook_call

_FIRST_WAIT = timedelta(seconds=1)
_LONGEST_WAIT = timedelta(hours=1)
MOST_TRIES = 30  # over some nineteen hours
_TAKEN_FOR = timedelta(minutes=1)  # a process that died while it told leaves the call to others after that


def create(
    connection: sa.Connection, client: int, url: str, events: Iterable[Event], now: datetime
) -> Webhook:
    """Add an address of a client's, with a secret of its own."""
    values = {
        "client": client,
        "url": url,
        "secret": "whsec_" + secrets.token_urlsafe(32),
        "events": " ".join(sorted(events)),
        "is_active": True,
        "created_at": now,
    }
    return _webhook(connection.execute(sa.insert(webhook).values(values).returning(webhook)).one())


def every(connection: sa.Connection, client: int) -> list[Webhook]:
    """The addresses of a client, in the order they were added."""
    query = sa.select(webhook).where(webhook.c.is_active, webhook.c.client == client).order_by(webhook.c.id)
    return [_webhook(row) for row in connection.execute(query)]


def remove(connection: sa.Connection, client: int, webhook_id: int) -> bool:
    """Tell an address nothing more, not even what was still to be told; false when the client has no such."""
    own = sa.select(webhook.c.id).where(webhook.c.id == webhook_id, webhook.c.client == client)
    connection.execute(sa.delete(webhook_call).where(webhook_call.c.webhook.in_(own)))
    return connection.execute(sa.delete(webhook).where(webhook.c.id.in_(own))).rowcount == 1


def _told(connection: sa.Connection, now: datetime) -> list[Webhook]:
    """The addresses of the clients that are still let in: a token that is shut out is told nothing more."""
    is_let_in = sa.and_(api_client.c.revoked_at.is_(None), api_client.c.expires_at > now)
    query = sa.select(webhook).join(api_client, api_client.c.id == webhook.c.client)
    rows = connection.execute(query.where(webhook.c.is_active, is_let_in).order_by(webhook.c.id))
    return [_webhook(row) for row in rows]


def tell(connection: sa.Connection, event: Event, now: datetime, **ids: str | int) -> None:
    """Write down an event for each address that asks for it. `ids` say what it is about, and nothing else."""
    for each in _told(connection, now):
        if event in each.events:
            body = {"id": secrets.token_hex(16), "event": event, "at": now.isoformat(), **ids}
            values = {"webhook": each.id, "event": event, "body": json.dumps(body)}
            connection.execute(sa.insert(webhook_call).values(created_at=now, next_at=now, **values))


def take_due(connection: sa.Connection, now: datetime, most: int) -> list[WebhookCall]:
    """Calls to make now, oldest first; no other process takes them for a minute."""
    query = (
        sa.select(webhook_call.c.id)
        .where(webhook_call.c.next_at <= now)
        .order_by(webhook_call.c.next_at, webhook_call.c.id)
        .limit(most)
        .with_for_update(skip_locked=True)
    )
    ids = list(connection.execute(query).scalars())
    if not ids:
        return []
    chosen = sa.update(webhook_call).where(webhook_call.c.id.in_(ids))
    connection.execute(chosen.values(next_at=now + _TAKEN_FOR))
    calls = (
        sa.select(webhook_call.c.id.label("call"), webhook_call.c.body, webhook_call.c.attempts, webhook)
        .join(webhook, webhook.c.id == webhook_call.c.webhook)
        .where(webhook_call.c.id.in_(ids))
        .order_by(webhook_call.c.id)
    )
    return [WebhookCall(row.call, _webhook(row), row.body, row.attempts) for row in connection.execute(calls)]


def is_due(connection: sa.Connection, now: datetime) -> bool:
    """Whether anything is to be told now: a look at the index, which waits for no writer."""
    query = sa.select(webhook_call.c.id).where(webhook_call.c.next_at <= now).limit(1)
    return connection.execute(query).first() is not None


def delivered(connection: sa.Connection, call: WebhookCall, status: int, now: datetime) -> None:
    """Write down that an address took it."""
    values = {"attempts": call.attempts + 1, "next_at": None, "delivered_at": now, "last_status": status}
    connection.execute(sa.update(webhook_call).where(webhook_call.c.id == call.id).values(values))


def failed(connection: sa.Connection, call: WebhookCall, status: int | None, now: datetime) -> None:
    """Write down that it did not; the next try comes later and later, and there is a last one."""
    attempts = call.attempts + 1
    wait = min(_FIRST_WAIT * 2 ** min(call.attempts, 20), _LONGEST_WAIT)
    next_at = None if attempts >= MOST_TRIES else now + wait
    values = {"attempts": attempts, "next_at": next_at, "last_status": status}
    connection.execute(sa.update(webhook_call).where(webhook_call.c.id == call.id).values(values))


def _webhook(row: sa.Row[Any]) -> Webhook:
    events = frozenset(Event(word) for word in row.events.split())
    return Webhook(row.id, row.url, row.secret, events, row.created_at)
