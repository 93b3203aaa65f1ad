"""The commands that make accounts; `pipeline.cli` says how they are called."""

import getpass
import sys

from claims.people import Role
from pipeline import wiring
from pipeline.commands import BAD_USAGE, OK, opened
from pipeline.settings import Settings
from storage import accounts, journal


def account_add(settings: Settings, login: str, name: str, role: str, team: str, *, from_stdin: bool) -> int:
    """Make an account; its password is typed twice, or read from the standard input.

    There is none where people sign in with an identity provider, which knows them by their e-mail address.
    """
    if settings.oidc.issuer and "@" not in login:
        return _refused("l'identifiant est l'adresse électronique de la personne")
    password: str | None = ""
    if not settings.oidc.issuer:
        password = sys.stdin.readline().rstrip("\n") if from_stdin else _typed()
    if password is None:
        return _refused("les deux saisies diffèrent")
    if not settings.oidc.issuer and len(password) < accounts.LEAST_PASSWORD:
        return _refused(f"le mot de passe doit avoir {accounts.LEAST_PASSWORD} caractères ou plus")
    now = wiring.clock()()
    with opened(settings).begin() as connection:
        made = accounts.create(connection, login, name or login, Role(role), team, password, now)
        if made is None:
            return _refused(f"l'identifiant {login} est déjà pris")
        journal.record(connection, now, "operator", "account_added", details={"account": made})
    print(f"compte {login} créé ({role})")
    return OK


def account_password(settings: Settings, login: str, *, from_stdin: bool) -> int:
    """Give an account another password; its sessions end. Of no use with an identity provider: refused."""
    if settings.oidc.issuer:
        return _refused("on se connecte ici par le fournisseur d'identité : un mot de passe n'ouvrirait rien")
    chosen = sys.stdin.readline().rstrip("\n") if from_stdin else _typed()
    if chosen is None or len(chosen) < accounts.LEAST_PASSWORD:
        return _refused(f"{accounts.LEAST_PASSWORD} caractères ou plus, deux fois les mêmes")
    with opened(settings).begin() as connection:
        known = {account.login: account.id for account in accounts.every(connection)}
        if login not in known:
            return _refused(f"pas de compte {login}")
        accounts.set_password(connection, known[login], chosen)
        journal.record(
            connection, wiring.clock()(), "operator", "password_set", details={"account": known[login]}
        )
    print(f"mot de passe de {login} changé")
    return OK


def _typed() -> str | None:
    """A password typed twice; None when the two differ."""
    first = getpass.getpass("Mot de passe : ")
    return first if getpass.getpass("Le même : ") == first else None


def _refused(why: str) -> int:
    print(f"vaguemestre : {why}", file=sys.stderr)
    return BAD_USAGE
