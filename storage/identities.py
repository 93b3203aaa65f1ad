"""Which account is whose, when an identity provider says who somebody is.

An account is made beforehand, its login an e-mail address. The first person whose address the provider
vouches for is bound to it, once, by what the provider calls them; from then on the address counts no more.
"""

from dataclasses import dataclass
from enum import StrEnum

import sqlalchemy as sa

from storage.tables import account, web_session


class Stranger(StrEnum):
    """Why somebody whom the provider knows is let into no account."""

    UNKNOWN = "compte_inconnu"  # no account is called so
    OTHER = "compte_d_un_autre"  # the account is bound to another identity
    CLOSED = "compte_ferme"


@dataclass(frozen=True, slots=True)
class Identity:
    """Whom a provider vouches for. `email` is an address it has checked."""

    issuer: str
    subject: str
    email: str
    name: str

    @property
    def bound(self) -> tuple[str, str]:
        """What an account is bound to."""
        return self.issuer, self.subject


def account_of(connection: sa.Connection, who: Identity) -> int | Stranger:
    """The id of somebody's account, bound to them if it was nobody's; or why there is none."""
    is_theirs = sa.and_(account.c.issuer == who.issuer, account.c.subject == who.subject)
    row = connection.execute(sa.select(account).where(is_theirs)).one_or_none()
    if row is None:
        called = sa.func.lower(account.c.login) == who.email.lower()
        rows = connection.execute(sa.select(account).where(called).with_for_update()).all()
        if len(rows) > 1:  # of an older program, which told capitals apart: an administrator chooses
            return Stranger.UNKNOWN
        row = rows[0] if rows else None
        if row is not None and row.subject is not None and (row.issuer, row.subject) != who.bound:
            return Stranger.OTHER
    if row is None:
        return Stranger.UNKNOWN
    if not row.is_active:
        return Stranger.CLOSED
    if row.subject is None:
        values = {"issuer": who.issuer, "subject": who.subject}
        if row.name == row.login and who.name:
            values["name"] = who.name
        connection.execute(sa.update(account).where(account.c.id == row.id).values(values))
    return int(row.id)


def unbind(connection: sa.Connection, account_id: int) -> None:
    """Let an account be bound anew, to who signs in with its address next; its sessions end."""
    chosen = sa.update(account).where(account.c.id == account_id)
    connection.execute(chosen.values(issuer=None, subject=None))
    connection.execute(sa.delete(web_session).where(web_session.c.account == account_id))
