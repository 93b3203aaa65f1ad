"""Signing in by password: how often it may be tried, from where, and by whom.

Eight wrong passwords for one login from one address make that address wait, and nobody else. One address
that tries many logins waits too, and so do many addresses that try one login; from where its owner
signed in before, they are not kept out by what strangers try.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa

from claims.pace import Pace
from storage import accounts, paces

_OF_LOGIN_FROM_ADDRESS = Pace(8, timedelta(minutes=2))
# A whole office may come from one address (RFC 2993 on NAT), and mistype.
_OF_ADDRESS = Pace(40, timedelta(seconds=30))
_OF_LOGIN = Pace(100, timedelta(minutes=1))  # NIST SP 800-63B, 5.2.2: no more than 100 in a row
_KNOWN_FOR = timedelta(days=30)
_NOT_NOW = timedelta()


@dataclass(frozen=True, slots=True)
class Attempt:
    """How a try to sign in ended: with an account, or not; `wait`: how long no other is looked at."""

    account: int | None
    wait: timedelta = _NOT_NOW


def by_password(connection: sa.Connection, login: str, password: str, address: str, now: datetime) -> Attempt:
    """Try a login and a password that come from an address."""
    place = f"place:{login.lower()}\n{address}"
    limits = {f"login:{login.lower()}\n{address}": _OF_LOGIN_FROM_ADDRESS, f"address:{address}": _OF_ADDRESS}
    if not paces.is_kept(connection, place, now):
        limits[f"login:{login.lower()}"] = _OF_LOGIN
    wait = paces.wait(connection, limits, now)
    if wait:
        return Attempt(None, wait)
    found = accounts.with_password(connection, login, password)
    if found is None:
        paces.count(connection, limits, now)
    else:
        paces.forget(connection, f"login:{login.lower()}\n{address}")
        paces.keep(connection, place, now + _KNOWN_FOR)
    return Attempt(found)


def own_password(connection: sa.Connection, account: int, password: str, now: datetime) -> Attempt:
    """Try the password that somebody who is signed in says is theirs."""
    limits = {f"own:{account}": _OF_LOGIN_FROM_ADDRESS}
    wait = paces.wait(connection, limits, now)
    if wait:
        return Attempt(None, wait)
    if accounts.is_password(connection, account, password):
        return Attempt(account)
    paces.count(connection, limits, now)
    return Attempt(None)
