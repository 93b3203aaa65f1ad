"""Accounts and their sessions. Passwords are kept as argon2id hashes, session tokens as SHA-256."""

import hashlib
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher

from claims.people import Account, Role
from storage.tables import account, web_session

# OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, 2 passes, 1 lane.
_HASHES = PasswordHash((Argon2Hasher(time_cost=2, memory_cost=19_456, parallelism=1),))
LEAST_PASSWORD = 12  # characters; ANSSI, «Recommandations relatives à l'authentification», 2021
_IDLE, _LONGEST = timedelta(hours=2), timedelta(hours=12)
_SEEN_EVERY = timedelta(minutes=1)  # a session's last use is not written down more often
# What a wrong login is checked against, so that it takes as long as a wrong password.
_NOBODY = _HASHES.hash(secrets.token_hex(16))


def create(
    connection: sa.Connection, login: str, name: str, role: Role, team: str, password: str, now: datetime
) -> int | None:
    """Make an account; returns its id, None when the login is taken, capitals apart.

    Without a password nobody signs in to it but through an identity provider.
    """
    if connection.execute(_called(login)).first() is not None:
        return None
    values = {
        "login": login,
        "name": name,
        "role": role,
        "team": team,
        "password": _HASHES.hash(password) if password else "",
        "is_active": True,
        "created_at": now,
    }
    return int(connection.execute(sa.insert(account).values(values).returning(account.c.id)).scalar_one())


def _called(login: str) -> sa.Select[Any]:
    """Accounts are told apart by more than capitals: in an e-mail address they do not count."""
    is_same = sa.or_(account.c.login == login, sa.func.lower(account.c.login) == login.lower())
    return sa.select(account).where(is_same)


def change(connection: sa.Connection, account_id: int, **values: Any) -> bool:
    """Change the name, role, team, or activity of an account.

    Its sessions end when it is made inactive or gets another role: none goes on with rights it was not
    opened for.
    """
    before = find(connection, account_id)
    if before is None:
        return False
    connection.execute(sa.update(account).where(account.c.id == account_id).values(**values))
    if values.get("is_active") is False or values.get("role", before.role) != before.role:
        end_sessions(connection, account_id)
    return True


def set_password(connection: sa.Connection, account_id: int, password: str) -> None:
    """Give an account another password; all its sessions end."""
    values = {"password": _HASHES.hash(password)}
    connection.execute(sa.update(account).where(account.c.id == account_id).values(values))
    end_sessions(connection, account_id)


def set_preferences(connection: sa.Connection, account_id: int, preferences: Mapping[str, object]) -> None:
    """Keep what a person likes: shortcuts, sizes."""
    text = json.dumps(dict(preferences), ensure_ascii=False)
    connection.execute(sa.update(account).where(account.c.id == account_id).values(preferences=text))


def every(connection: sa.Connection) -> list[Account]:
    """All accounts by name."""
    return [_account(row) for row in connection.execute(sa.select(account).order_by(account.c.name))]


def find(connection: sa.Connection, account_id: int) -> Account | None:
    """The account of that id."""
    row = connection.execute(sa.select(account).where(account.c.id == account_id)).one_or_none()
    return _account(row) if row is not None else None


def called(connection: sa.Connection, login: str) -> int | None:
    """The account of that login; of two of an older program that differ in capitals, the exact one."""
    exact_first = _called(login).with_only_columns(account.c.id).order_by((account.c.login == login).desc())
    return connection.execute(exact_first.limit(1)).scalar_one_or_none()


def with_password(connection: sa.Connection, login: str, password: str) -> int | None:
    """The account that login and password open; None when they open none.

    Whatever is wrong (login, password, inactive) takes as long and is told alike.
    """
    meant = called(connection, login)
    row = connection.execute(sa.select(account).where(account.c.id == meant)).one_or_none()
    kept = row.password if row is not None and row.password else _NOBODY
    is_right = _HASHES.verify(password, kept)
    return row.id if row is not None and row.is_active and is_right and row.password else None


def is_password(connection: sa.Connection, account_id: int, password: str) -> bool:
    """Whether that is the password of an account."""
    kept = connection.execute(sa.select(account.c.password).where(account.c.id == account_id)).scalar_one()
    return bool(kept) and _HASHES.verify(password, kept)


@dataclass(frozen=True, slots=True)
class Session:
    """A session that is open. `is_this`: the one that asks."""

    opened_at: datetime
    seen_at: datetime
    is_this: bool


def sessions(connection: sa.Connection, account_id: int, now: datetime, token: str = "") -> list[Session]:
    """The open sessions of an account, the one used last first."""
    query = sa.select(web_session).where(
        web_session.c.account == account_id,
        web_session.c.expires_at > now,
        web_session.c.seen_at > now - _IDLE,
    )
    rows = connection.execute(query.order_by(web_session.c.seen_at.desc()))
    return [Session(row.opened_at, row.seen_at, row.token == _digest(token)) for row in rows]


def end_sessions(connection: sa.Connection, account_id: int, but: str = "") -> int:
    """End the sessions of an account, but the one of that token; returns how many."""
    ended = sa.delete(web_session).where(web_session.c.account == account_id)
    return connection.execute(ended.where(web_session.c.token != _digest(but))).rowcount


def has_other_admin(connection: sa.Connection, account_id: int) -> bool:
    """Whether somebody else is an active administrator, and stays so until this transaction ends."""
    query = sa.select(account.c.id).where(account.c.role == Role.ADMIN, account.c.is_active)
    others = query.where(account.c.id != account_id).with_for_update()
    return connection.execute(others).first() is not None


def open_session(
    connection: sa.Connection, account_id: int, now: datetime, before: str = "", id_token: str | None = None
) -> str:
    """A new session for somebody who has shown who they are; returns its token, which was never seen before.

    The session that the browser had, by its token `before`, ends.
    """
    sign_out(connection, before)
    token = secrets.token_urlsafe(32)
    values = {
        "token": _digest(token),
        "account": account_id,
        "opened_at": now,
        "seen_at": now,
        "expires_at": now + _LONGEST,
        "id_token": id_token,
    }
    connection.execute(sa.delete(web_session).where(web_session.c.expires_at < now))
    connection.execute(sa.insert(web_session).values(values))
    return token


def of_session(connection: sa.Connection, token: str, now: datetime) -> tuple[Account, bool] | None:
    """Whose session it is, and whether its last use should be written down; None when it is over."""
    query = (
        sa.select(account, web_session.c.seen_at)
        .join(web_session, web_session.c.account == account.c.id)
        .where(web_session.c.token == _digest(token), account.c.is_active)
        .where(web_session.c.expires_at > now, web_session.c.seen_at > now - _IDLE)
    )
    row = connection.execute(query).one_or_none()
    return None if row is None else (_account(row), row.seen_at < now - _SEEN_EVERY)


def seen(connection: sa.Connection, token: str, now: datetime) -> None:
    """Write down that a session was used."""
    used = sa.update(web_session).where(web_session.c.token == _digest(token))
    connection.execute(used.values(seen_at=now))


def sign_out(connection: sa.Connection, token: str) -> str | None:
    """End a session; returns what shows the identity provider whose it was, None when none did."""
    ended = sa.delete(web_session).where(web_session.c.token == _digest(token))
    return connection.execute(ended.returning(web_session.c.id_token)).scalar_one_or_none()


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "surrogateescape")).hexdigest()


def _account(row: sa.Row[Any]) -> Account:
    return Account(
        row.id,
        row.login,
        row.name,
        Role(row.role),
        row.team,
        row.is_active,
        row.created_at,
        json.loads(row.preferences),
        is_bound=row.subject is not None,
    )
