"""Sign-ins asked of an identity provider and not answered yet, each of one browser, each answered once."""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa

from storage.tables import sign_in_request

_ANSWERED_WITHIN = timedelta(minutes=15)  # people look for their second factor


@dataclass(frozen=True, slots=True)
class SignInRequest:
    """What the answer must fit, and the page to go on to then."""

    state: str
    nonce: str
    verifier: str
    wanted: str


def keep(connection: sa.Connection, token: str, asked: SignInRequest, now: datetime) -> None:
    """Keep a request; `token` is what the browser is given to show that it asked."""
    connection.execute(sa.delete(sign_in_request).where(sign_in_request.c.expires_at < now))
    values = {
        "token": _digest(token),
        "state": asked.state,
        "nonce": asked.nonce,
        "verifier": asked.verifier,
        "wanted": asked.wanted,
        "expires_at": now + _ANSWERED_WITHIN,
    }
    connection.execute(sa.insert(sign_in_request).values(values))


def take(connection: sa.Connection, token: str, state: str, now: datetime) -> SignInRequest | None:
    """The request of that browser which that answer is to, for the only time; None when there is none."""
    asked = sa.delete(sign_in_request).where(
        sign_in_request.c.token == _digest(token),
        sign_in_request.c.state == state,
        sign_in_request.c.expires_at > now,
    )
    row = connection.execute(asked.returning(sign_in_request)).one_or_none()
    return None if row is None else SignInRequest(row.state, row.nonce, row.verifier, row.wanted)


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "surrogateescape")).hexdigest()
