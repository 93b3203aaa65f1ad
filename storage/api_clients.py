"""Programs that hold a token. Tokens are kept as SHA-256: a copy of this table opens nothing."""

import hashlib
import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from claims.programs import ApiClient, Scope
from storage.tables import api_client, webhook, webhook_call

_USED_EVERY = timedelta(minutes=1)  # a token's last use is not written down more often
_PREFIX = "vgm_"  # lets those who look for secrets in files recognise one


def create(
    connection: sa.Connection, name: str, scopes: Iterable[Scope], expires_at: datetime, now: datetime
) -> tuple[int, str]:
    """Make a client; returns its id and its token, which is not kept and cannot be shown again."""
    token = _PREFIX + secrets.token_urlsafe(32)
    values = {
        "name": name,
        "token": _digest(token),
        "scopes": " ".join(sorted(scopes)),
        "created_at": now,
        "expires_at": expires_at,
    }
    made = connection.execute(sa.insert(api_client).values(values).returning(api_client.c.id))
    return int(made.scalar_one()), token


def of_token(connection: sa.Connection, token: str) -> ApiClient | None:
    """Whose token it is; None when it is nobody's. It may be over or revoked: `ApiClient.may` tells."""
    query = sa.select(api_client).where(api_client.c.token == _digest(token))
    row = connection.execute(query).one_or_none()
    return None if row is None else _client(row)


def every(connection: sa.Connection) -> list[ApiClient]:
    """All clients, in the order they were made."""
    return [_client(row) for row in connection.execute(sa.select(api_client).order_by(api_client.c.id))]


def is_use_due(client: ApiClient, now: datetime) -> bool:
    """Whether its last use should be written down."""
    return client.used_at is None or client.used_at < now - _USED_EVERY


def used(connection: sa.Connection, client_id: int, now: datetime) -> None:
    """Write down that a token was used."""
    connection.execute(sa.update(api_client).where(api_client.c.id == client_id).values(used_at=now))


def revoke(connection: sa.Connection, client_id: int, now: datetime) -> bool:
    """Shut a token out, and tell its addresses nothing more; false when there is no such client, or it
    was revoked before.
    """
    own = sa.select(webhook.c.id).where(webhook.c.client == client_id)
    waits = webhook_call.c.webhook.in_(own) & webhook_call.c.delivered_at.is_(None)
    connection.execute(sa.delete(webhook_call).where(waits))
    chosen = sa.update(api_client).where(api_client.c.id == client_id, api_client.c.revoked_at.is_(None))
    return connection.execute(chosen.values(revoked_at=now)).rowcount == 1


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "surrogateescape")).hexdigest()


def _client(row: sa.Row[Any]) -> ApiClient:
    scopes = frozenset(Scope(word) for word in row.scopes.split())
    return ApiClient(row.id, row.name, scopes, row.created_at, row.expires_at, row.revoked_at, row.used_at)
