"""What a person sees and sets of their own account."""

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import HTMLResponse

from review_ui.access import COOKIE
from review_ui.desk import AtDesk, Desk, account_of, see_other
from storage import accounts, journal
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
    token = request.cookies.get(COOKIE, "")
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
    """Change one's own password; the session goes on under another token, all others end."""
    account, now = account_of(request), desk.clock()
    if len(nouveau) < LEAST_PASSWORD:
        return _page(
            request, desk, wrong=f"Le nouveau mot de passe doit avoir {LEAST_PASSWORD} caractères ou plus."
        )
    if nouveau != encore:
        return _page(request, desk, wrong="Les deux saisies du nouveau mot de passe diffèrent.")
    with desk.database.begin() as connection:
        is_right = accounts.is_password(connection, account.id, ancien, now)
        if is_right:
            accounts.set_password(connection, account.id, nouveau)
            token = accounts.open_session(connection, account.id, now)
            journal.record(connection, now, f"account:{account.id}", "password_changed")
    if not is_right:
        return _page(request, desk, wrong="L'ancien mot de passe n'est pas le bon.")
    response = see_other(request, "/compte?fait=passe")
    is_secure = request.url.scheme == "https"
    response.set_cookie(COOKIE, token, httponly=True, samesite="strict", secure=is_secure, path="/")
    return response


@router.post("/compte/sessions")
def end_others(request: Request, desk: AtDesk) -> Response:
    """End all of one's sessions but this one."""
    with desk.database.begin() as connection:
        accounts.end_sessions(connection, account_of(request).id, request.cookies.get(COOKIE, ""))
    return see_other(request, "/compte?fait=sessions")
