"""What a person sees and sets of their own account."""

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import HTMLResponse

from claims.errors import AgentMustAct
from review_ui import cookies, words
from review_ui.desk import AtDesk, Desk, account_of, see_other
from review_ui.turnstile import TooOften
from storage import accounts, journal, signing_in
from storage.accounts import LEAST_PASSWORD

router = APIRouter()

_DONE = {
    "passe": "Votre mot de passe est changé ; vos autres sessions sont fermées.",
    "sessions": "Vos autres sessions sont fermées.",
}


@router.get("/compte")
def show(request: Request, desk: AtDesk, fait: str = "") -> HTMLResponse:
    """Name, team, password and sessions."""
    return _page(request, desk, done=_DONE.get(fait, ""))


def _page(request: Request, desk: Desk, *, done: str = "", wrong: str = "") -> HTMLResponse:
    token = cookies.read(request, cookies.SESSION)
    with desk.database.reading() as connection:
        sessions = accounts.sessions(connection, account_of(request).id, desk.clock(), token)
    status = 409 if wrong else 200
    return desk.page(
        request, "compte.html", status, sessions=sessions, done=done, wrong=wrong, least=LEAST_PASSWORD
    )


@router.post("/compte/mot-de-passe")
def change_password(
    request: Request,
    desk: AtDesk,
    ancien: Annotated[str, Form(max_length=1000)],
    nouveau: Annotated[str, Form(max_length=1000)],
    encore: Annotated[str, Form(max_length=1000)],
) -> Response:
    """Change one's own password; the session goes on under another token, all others end.

    Raises: TooOften; AgentMustAct: passwords open nothing here.
    """
    account, now = account_of(request), desk.clock()
    no_local_passwords(desk)
    if len(nouveau) < LEAST_PASSWORD:
        return _page(
            request, desk, wrong=f"Le nouveau mot de passe doit avoir {LEAST_PASSWORD} caractères ou plus."
        )
    if nouveau != encore:
        return _page(request, desk, wrong="Les deux saisies du nouveau mot de passe diffèrent.")
    with desk.database.begin() as connection:
        tried = signing_in.own_password(connection, account.id, ancien, now)
        if tried.account is not None:
            accounts.set_password(connection, account.id, nouveau)
            token = accounts.open_session(connection, account.id, now)
            journal.record(connection, now, f"account:{account.id}", "password_changed")
    if tried.wait:
        raise TooOften(tried.wait)
    if tried.account is None:
        return _page(request, desk, wrong="L'ancien mot de passe n'est pas le bon.")
    response = see_other(request, "/compte?fait=passe")
    cookies.give(request, response, cookies.SESSION, token)
    return response


def no_local_passwords(desk: Desk) -> None:
    """Raises: AgentMustAct: people sign in with an identity provider, passwords open nothing."""
    if desk.identity_provider is not None:
        why = words.NO_LOCAL_SIGN_IN.format(name=desk.settings.oidc.name)
        raise AgentMustAct(why, code="sans_mot_de_passe")


@router.post("/compte/sessions")
def end_others(request: Request, desk: AtDesk) -> Response:
    """End all of one's sessions but this one."""
    with desk.database.begin() as connection:
        account = account_of(request).id
        accounts.end_sessions(connection, account, cookies.read(request, cookies.SESSION))
        details = {"account": account}
        journal.record(connection, desk.clock(), f"account:{account}", "sessions_ended", details=details)
    return see_other(request, "/compte?fait=sessions")
