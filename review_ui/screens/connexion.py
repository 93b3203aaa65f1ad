"""Signing in and out, and what a person sets for themselves."""

from collections import Counter
from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from review_ui.access import COOKIE
from review_ui.desk import AtDesk, SignedIn, shortcuts
from review_ui.words import SHORTCUTS
from storage import accounts, journal

router = APIRouter()


@router.get("/connexion")
def form(request: Request, desk: AtDesk, suite: str = "/") -> HTMLResponse:
    """The page to sign in."""
    with desk.database.reading() as connection:
        is_first = not accounts.every(connection)
    return desk.page(request, "connexion.html", suite=_ours(suite), is_first=is_first, is_wrong=False)


@router.post("/connexion")
def sign_in(
    request: Request,
    desk: AtDesk,
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
def sign_out(request: Request, desk: AtDesk) -> Response:
    """End the session."""
    with desk.database.begin() as connection:
        accounts.sign_out(connection, request.cookies.get(COOKIE, ""))
    response = RedirectResponse("/connexion", status_code=303)
    response.delete_cookie(COOKIE, path="/")
    return response


@router.get("/compte/raccourcis")
def shortcuts_form(
    request: Request,
    desk: AtDesk,
    account: SignedIn,
) -> HTMLResponse:
    """The single keys of the pages, to change or to cut."""
    return desk.page(request, "raccourcis.html", known=shortcuts(account), problem="", twice=())


@router.post("/compte/raccourcis")
async def set_shortcuts(
    request: Request,
    desk: AtDesk,
    account: SignedIn,
) -> Response:
    """Keep the keys; two actions cannot have the same one."""
    form = await request.form()
    chosen = {name: str(form.get(name, ""))[:1] for name in SHORTCUTS}
    used = Counter(key for key in chosen.values() if key)
    twice = sorted(key for key, times in used.items() if times > 1)
    preferences = dict(account.preferences) | {"shortcuts": chosen, "shortcuts_off": "off" in form}
    if twice:
        known = shortcuts(replace(account, preferences=preferences))
        problem = f"Deux actions ont la même touche ({', '.join(twice)}) : en changer une."
        return desk.page(request, "raccourcis.html", 422, known=known, problem=problem, twice=twice)
    with desk.database.begin() as connection:
        accounts.set_preferences(connection, account.id, preferences)
    return RedirectResponse("/compte/raccourcis", status_code=303)


def _ours(path: str) -> str:
    """A page of ours to go on to: never an address elsewhere."""
    return path if path.startswith("/") and not path.startswith(("//", "/\\")) else "/"
