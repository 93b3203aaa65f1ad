"""Signing in with an account of this installation, signing out, and what a person sets for themselves."""

from collections import Counter
from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from review_ui import cookies, words
from review_ui.access import address_of
from review_ui.desk import AtDesk, Desk, SignedIn, shortcuts
from review_ui.onward import ours
from review_ui.screens.fournisseur import leave
from review_ui.turnstile import TooOften
from review_ui.words import SHORTCUTS
from storage import accounts, journal, signing_in
from storage.database import Connection

router = APIRouter()


@router.get("/connexion")
def form(request: Request, desk: AtDesk, suite: str = "/", sortie: str = "") -> HTMLResponse:
    """The page to sign in."""
    return _form(request, desk, suite, is_out=sortie == "oui")


def _form(request: Request, desk: Desk, suite: str, status: int = 200, **more: object) -> HTMLResponse:
    with desk.database.reading() as connection:
        is_first = not accounts.every(connection)
    shown = {"suite": ours(suite), "is_first": is_first, "is_wrong": False} | more
    return desk.page(request, "connexion.html", status, **shown)


@router.post("/connexion")
def sign_in(
    request: Request,
    desk: AtDesk,
    login: Annotated[str, Form(max_length=80)],
    password: Annotated[str, Form(max_length=1000)],
    suite: Annotated[str, Form()] = "/",
) -> Response:
    """Open a session, or say that login and password do not open one. Raises: TooOften."""
    if desk.identity_provider is not None:
        why = words.NO_LOCAL_SIGN_IN.format(name=desk.settings.oidc.name)
        return desk.page(request, "refus.html", 403, why=why)
    now = desk.clock()
    with desk.database.begin() as connection:
        tried = signing_in.by_password(connection, login.strip(), password, address_of(request), now)
        if tried.account is not None:
            before = cookies.read(request, cookies.SESSION)
            token = accounts.open_session(connection, tried.account, now, before)
            journal.record(connection, now, f"account:{tried.account}", "signed_in")
        else:
            _tell_refused(connection, request, desk, login.strip(), is_early=bool(tried.wait))
    if tried.wait:
        raise TooOften(tried.wait)
    if tried.account is None:
        return _form(request, desk, suite, 401, is_wrong=True, login=login)
    response = RedirectResponse(ours(suite), status_code=303)
    cookies.give(request, response, cookies.SESSION, token)
    return response


def _tell_refused(
    connection: Connection, request: Request, desk: Desk, login: str, *, is_early: bool
) -> None:
    """Tell the journal of a try that opened nothing; of those that came too early, now and then."""
    now, look = desk.clock(), ("sign_in_refused", address_of(request))
    if is_early and desk.sightings.is_told(look, now):
        return
    details: dict[str, str | int] = {"why": "trop_d_essais" if is_early else "mot_de_passe"}
    meant = accounts.called(connection, login)
    details |= {} if meant is None else {"account": meant}
    journal.record(connection, now, "web", "sign_in_refused", details=details)
    if is_early:
        desk.sightings.told(look, now)


@router.post("/deconnexion")
def sign_out(request: Request, desk: AtDesk, account: SignedIn) -> Response:
    """End the session here, then that of the identity provider."""
    now = desk.clock()
    with desk.database.begin() as connection:
        id_token = accounts.sign_out(connection, cookies.read(request, cookies.SESSION))
        journal.record(connection, now, f"account:{account.id}", "signed_out")
    response = leave(request, desk, id_token) if id_token else RedirectResponse("/connexion", 303)
    cookies.take_back(request, response, cookies.SESSION)
    response.headers["Clear-Site-Data"] = '"cache"'  # pictures of pages that the browser had kept
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
        journal.record(connection, desk.clock(), f"account:{account.id}", "preferences_changed")
    return RedirectResponse("/compte/raccourcis", status_code=303)
