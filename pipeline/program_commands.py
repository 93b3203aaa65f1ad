"""The commands that let other programs in; `pipeline.cli` says how they are called."""

import sys
from datetime import timedelta

from claims.programs import ApiClient, Scope
from pipeline import wiring
from pipeline.commands import BAD_USAGE, OK, opened
from pipeline.settings import Settings
from storage import api_clients, journal


def client_add(settings: Settings, name: str, scopes: str, days: int) -> int:
    """Make a client, and print its token: the only time it is shown."""
    asked = {word.strip() for word in scopes.split(",") if word.strip()}
    if not asked or asked - set(Scope):
        return _refused(f"droits inconnus ; choisir parmi {','.join(Scope)}")
    if not 1 <= days <= 3660:
        return _refused("la durée est de 1 à 3660 jours")
    now = wiring.clock()()
    with opened(settings).begin() as connection:
        scopes_given = {Scope(word) for word in asked}
        client, token = api_clients.create(connection, name, scopes_given, now + timedelta(days=days), now)
        journal.record(connection, now, "operator", "api_client_added", details={"client": client})
    print(token)
    print(f"client n° {client} ({name}) : ce jeton ne sera plus affiché", file=sys.stderr)
    return OK


def client_list(settings: Settings) -> int:
    """Show the clients, never their tokens."""
    with opened(settings).begin() as connection:
        found = api_clients.every(connection)
    now = wiring.clock()()
    for client in found:
        until = f"jusqu'au {client.expires_at.astimezone():%d/%m/%Y}"
        state = "révoqué" if client.revoked_at else "expiré" if client.expires_at <= now else until
        used = (
            f"dernier usage le {client.used_at.astimezone():%d/%m/%Y}" if client.used_at else "jamais utilisé"
        )
        print(f"{client.id} {client.name} {_scopes(client)} {state}, {used}")
    print(f"{len(found)} client(s)")
    return OK


def client_revoke(settings: Settings, number: int) -> int:
    """Shut a client's token out at once."""
    now = wiring.clock()()
    with opened(settings).begin() as connection:
        if not api_clients.revoke(connection, number, now):
            return _refused(f"pas de client n° {number}, ou déjà révoqué")
        journal.record(connection, now, "operator", "api_client_revoked", details={"client": number})
    print(f"client n° {number} révoqué")
    return OK


def _scopes(client: ApiClient) -> str:
    return ",".join(sorted(client.scopes))


def _refused(why: str) -> int:
    print(f"vaguemestre : {why}", file=sys.stderr)
    return BAD_USAGE
