"""Accounts: who signs in, with which role, in which team."""

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import HTMLResponse
from starlette.exceptions import HTTPException

from claims.errors import AgentMustAct
from claims.people import Account, Role
from review_ui.desk import AtDesk, Desk, Number, account_of, see_other
from review_ui.screens.compte import no_local_passwords
from storage import accounts, identities, journal
from storage.accounts import LEAST_PASSWORD
from storage.database import Connection

router = APIRouter()

_DONE = {
    "ajoute": "Le compte est créé.",
    "change": "Le compte est changé.",
    "passe": "Le mot de passe est changé ; les sessions du compte sont fermées.",
    "sessions": "Les sessions du compte sont fermées.",
    "delie": "Le compte est délié ; ses sessions sont fermées.",
}


@router.get("/reglages/comptes")
def show_all(request: Request, desk: AtDesk, fait: str = "") -> HTMLResponse:
    """All accounts, and the form to add one."""
    return _all(request, desk, fait=fait)


def _all(
    request: Request, desk: Desk, *, fait: str = "", wrong: str = "", typed: dict[str, str] | None = None
) -> HTMLResponse:
    with desk.database.reading() as connection:
        every = accounts.every(connection)
    return desk.page(
        request,
        "comptes.html",
        409 if wrong else 200,
        accounts=every,
        roles=Role,
        least=LEAST_PASSWORD,
        done=_DONE.get(fait, ""),
        wrong=wrong,
        typed=typed or {},
    )


@router.post("/reglages/comptes")
def add(
    request: Request,
    desk: AtDesk,
    login: Annotated[str, Form(max_length=80)],
    nom: Annotated[str, Form(max_length=200)],
    role: Annotated[Role, Form()],
    passe: Annotated[str, Form(max_length=1000)] = "",
    equipe: Annotated[str, Form(max_length=80)] = "",
) -> Response:
    """Make an account; without a password where people sign in with an identity provider."""
    typed = {"login": login, "nom": nom, "role": role, "equipe": equipe}
    if desk.identity_provider is not None:
        passe = ""
        if "@" not in login:
            return _all(request, desk, wrong="L'identifiant est une adresse électronique.", typed=typed)
    elif len(passe) < LEAST_PASSWORD or not login.strip():
        return _all(request, desk, wrong=_too_short(), typed=typed)
    with desk.database.begin() as connection:
        name = nom.strip() or login.strip()
        made = accounts.create(connection, login.strip(), name, role, equipe.strip(), passe, desk.clock())
        if made is not None:
            _note(connection, request, desk, "account_added", made)
    if made is None:
        return _all(request, desk, wrong="Cet identifiant est déjà pris : en choisir un autre.", typed=typed)
    return see_other(request, "/reglages/comptes?fait=ajoute")


@router.get("/reglages/comptes/{account}")
def show_one(request: Request, desk: AtDesk, account: Number, fait: str = "") -> HTMLResponse:
    """One account, with what can be changed of it."""
    with desk.database.reading() as connection:
        found = _found(connection, account)
        sessions = accounts.sessions(connection, account, desk.clock())
        is_last = _is_last_admin(connection, found)
    return desk.page(
        request,
        "compte_autre.html",
        other=found,
        sessions=sessions,
        is_last=is_last,
        roles=Role,
        least=LEAST_PASSWORD,
        done=_DONE.get(fait, ""),
    )


@router.post("/reglages/comptes/{account}")
def change(
    request: Request,
    desk: AtDesk,
    account: Number,
    nom: Annotated[str, Form(max_length=200)],
    role: Annotated[Role, Form()],
    equipe: Annotated[str, Form(max_length=80)] = "",
    actif: Annotated[str, Form()] = "",
) -> Response:
    """Change a name, a role, a team, or whether an account is used.

    Raises: AgentMustAct: nobody would be left to administer.
    """
    is_active = actif == "oui"
    with desk.database.begin() as connection:
        found = _found(connection, account)
        is_admin_still = role is Role.ADMIN and is_active
        if not is_admin_still and _is_last_admin(connection, found):
            raise AgentMustAct(
                "C'est le dernier administrateur actif : nommez-en un autre avant de lui retirer ce rôle.",
                code="dernier_administrateur",
            )
        accounts.change(
            connection,
            account,
            name=nom.strip() or found.login,
            role=role,
            team=equipe.strip(),
            is_active=is_active,
        )
        _note(connection, request, desk, "account_changed", account)
    return see_other(request, f"/reglages/comptes/{account}?fait=change")


@router.post("/reglages/comptes/{account}/mot-de-passe")
def set_password(
    request: Request,
    desk: AtDesk,
    account: Number,
    passe: Annotated[str, Form(max_length=1000)],
) -> Response:
    """Give an account another password. Raises: AgentMustAct: it is too short, or opens nothing here."""
    no_local_passwords(desk)
    if len(passe) < LEAST_PASSWORD:
        raise AgentMustAct(_too_short(), code="mot_de_passe")
    with desk.database.begin() as connection:
        _found(connection, account)
        accounts.set_password(connection, account, passe)
        _note(connection, request, desk, "password_set", account)
    return see_other(request, f"/reglages/comptes/{account}?fait=passe")


@router.post("/reglages/comptes/{account}/sessions")
def end_sessions(request: Request, desk: AtDesk, account: Number) -> Response:
    """End all sessions of an account."""
    with desk.database.begin() as connection:
        _found(connection, account)
        accounts.end_sessions(connection, account)
        _note(connection, request, desk, "sessions_ended", account)
    return see_other(request, f"/reglages/comptes/{account}?fait=sessions")


@router.post("/reglages/comptes/{account}/identite")
def unbind(request: Request, desk: AtDesk, account: Number) -> Response:
    """Let an account be bound anew, to whom the identity provider next knows by its address."""
    with desk.database.begin() as connection:
        _found(connection, account)
        identities.unbind(connection, account)
        _note(connection, request, desk, "identity_unbound", account)
    return see_other(request, f"/reglages/comptes/{account}?fait=delie")


def _found(connection: Connection, account: Number) -> Account:
    found = accounts.find(connection, account)
    if found is None:
        raise HTTPException(404)
    return found


def _is_last_admin(connection: Connection, account: Account) -> bool:
    is_admin = account.role is Role.ADMIN and account.is_active
    return is_admin and not accounts.has_other_admin(connection, account.id)


def _too_short() -> str:
    return f"Le mot de passe doit avoir {LEAST_PASSWORD} caractères ou plus."


def _note(connection: Connection, request: Request, desk: Desk, event: str, account: Number) -> None:
    actor = f"account:{account_of(request).id}"
    journal.record(connection, desk.clock(), actor, event, details={"account": account})
