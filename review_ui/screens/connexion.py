"""Signing in and out, and what a person sets for themselves."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from review_ui.access import COOKIE
from review_ui.desk import Desk, desk_of
from storage import accounts, journal

router = APIRouter()


@router.get("/connexion")
def form(request: Request, desk: Annotated[Desk, Depends(desk_of)], suite: str = "/") -> HTMLResponse:
    """The page to sign in."""
    with desk.database.reading() as connection:
        is_first = not accounts.every(connection)
    return desk.page(request, "connexion.html", suite=_ours(suite), is_first=is_first, is_wrong=False)


@router.post("/connexion")
def sign_in(
    request: Request,
    desk: Annotated[Desk, Depends(desk_of)],
    login: Annotated[str, Form(max_length=80)],
    password: Annotated[str, Form(max_length=1000)],
    suite: Annotated[str, Form()] = "/",
) -> Response:
    """Open a session, or say that login and password do not open one."""
    now = desk.clock()
    with desk.database.begin() as connection:
        token = accounts.sign_in(connection, login.strip(), password, now)
        journal.record(connection, now, "web", "signed_in" if token else "sign_in_refused")
    if token is None:
        return desk.page(
            request, "connexion.html", 401, suite=_ours(suite), is_first=False, is_wrong=True, login=login
        )
    response = RedirectResponse(_ours(suite), status_code=303)
    is_secure = request.url.scheme == "https"
    response.set_cookie(COOKIE, token, httponly=True, samesite="strict", secure=is_secure, path="/")
    return response


@router.post("/deconnexion")
def sign_out(request: Request, desk: Annotated[Desk, Depends(desk_of)]) -> Response:
    """End the session."""
    with desk.database.begin() as connection:
        accounts.sign_out(connection, request.cookies.get(COOKIE, ""))
    response = RedirectResponse("/connexion", status_code=303)
    response.delete_cookie(COOKIE, path="/")
    return response


def _ours(path: str) -> str:
    """A page of ours to go on to: never an address elsewhere."""
    return path if path.startswith("/") and not path.startswith(("//", "/\\")) else "/"
