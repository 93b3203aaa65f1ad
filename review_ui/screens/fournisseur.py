"""Signing in and out with an identity provider (OpenID Connect): asked, answered, left.

The session's cookie is not sent with what another site leads to (SameSite=Strict). So a page of ours stands
between: it is the one that leads on.
"""

import hmac
import logging
import secrets
from datetime import timedelta

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from starlette.exceptions import HTTPException

from claims.errors import OperatorMustAct, Unavailable
from claims.pace import Pace
from pipeline.identity_provider import IdentityProvider, Refusal, Refused
from review_ui import cookies, words
from review_ui.access import address_of
from review_ui.desk import AtDesk, Desk
from review_ui.onward import ours
from storage import accounts, identities, journal, sign_in_requests
from storage.identities import Identity, Stranger

router = APIRouter()
_log = logging.getLogger(__name__)

_ASKED_FROM_ADDRESS = Pace(120, timedelta(seconds=1))  # a whole office may come from one, in the morning
_BAD_SETTING, _AWAY = "fournisseur_mal_regle", "fournisseur_absent"


def _provider(desk: Desk) -> IdentityProvider:
    if desk.identity_provider is None:
        raise HTTPException(404)
    return desk.identity_provider


@router.get("/connexion/fournisseur")
def ask(request: Request, desk: AtDesk, suite: str = "/") -> Response:
    """Send the browser to the provider. Raises: HTTPException: there is none; TooOften."""
    provider, now = _provider(desk), desk.clock()
    desk.turnstile.passed(f"oidc:{address_of(request)}", _ASKED_FROM_ADDRESS, now)
    try:
        url, asked = provider.ask(ours(suite))
    except (OperatorMustAct, Unavailable) as error:
        return _not_reached(request, desk, error)
    token = secrets.token_urlsafe(32)
    with desk.database.begin() as connection:
        sign_in_requests.keep(connection, token, asked, now)
    response = RedirectResponse(url, 303)
    cookies.give(request, response, cookies.ASKED, token, same_site="lax")
    return response


@router.get("/connexion/retour")
def answered(request: Request, desk: AtDesk) -> Response:
    """Open a session for whom the provider vouches for, or say why not. Raises: HTTPException; TooOften."""
    provider, now, answer = _provider(desk), desk.clock(), dict(request.query_params)
    desk.turnstile.passed(f"oidc:{address_of(request)}", _ASKED_FROM_ADDRESS, now)
    with desk.database.begin() as connection:
        token = cookies.read(request, cookies.ASKED)
        asked = sign_in_requests.take(connection, token, answer.get("state", ""), now)
    if asked is None:
        return _refused(request, desk, Refusal.REQUEST)
    try:
        signed_in = provider.signed_in(answer, asked)
    except Refused as refused:
        return _refused(request, desk, refused.why)
    except (OperatorMustAct, Unavailable) as error:
        return _not_reached(request, desk, error)
    with desk.database.begin() as connection:
        account = identities.account_of(connection, signed_in.who)
        if isinstance(account, int):
            before = cookies.read(request, cookies.SESSION)
            session = accounts.open_session(connection, account, now, before, signed_in.id_token)
            journal.record(connection, now, f"account:{account}", "signed_in")
    if isinstance(account, Stranger):
        return _refused(request, desk, account, signed_in.who)
    response = _led_on(request, desk, ours(asked.wanted), "Vous êtes connecté")
    cookies.give(request, response, cookies.SESSION, session)
    cookies.take_back(request, response, cookies.ASKED)
    return response


def leave(request: Request, desk: Desk, id_token: str) -> Response:
    """Lead the browser to the provider, to sign out there too; the session here has ended already."""
    state = secrets.token_urlsafe(32)
    try:
        url = _provider(desk).leaving(id_token, desk.public_url("/deconnexion/retour"), state)
    except (OperatorMustAct, Unavailable, HTTPException):
        _log.warning("signing out of the identity provider is left to the person")
        url = None
    if url is None:
        return RedirectResponse("/connexion", 303)
    response = _led_on(request, desk, url, "Vous êtes déconnecté")
    cookies.give(request, response, cookies.LEAVING, state, same_site="lax")
    return response


@router.get("/deconnexion/retour")
def left(request: Request, desk: AtDesk, state: str = "") -> Response:
    """Back from the provider, signed out of both."""
    asked = cookies.read(request, cookies.LEAVING)
    is_ours = bool(asked) and hmac.compare_digest(asked.encode(), state.encode("utf-8", "surrogateescape"))
    response = RedirectResponse("/connexion?sortie=oui" if is_ours else "/connexion", 303)
    cookies.take_back(request, response, cookies.LEAVING)
    return response


def _led_on(request: Request, desk: Desk, url: str, title: str) -> HTMLResponse:
    request.state.account = None
    return desk.page(request, "passage.html", url=url, title=title)


def _refused(request: Request, desk: Desk, why: str, who: Identity | None = None) -> HTMLResponse:
    with desk.database.begin() as connection:
        journal.record(connection, desk.clock(), "web", "sign_in_refused", details={"why": why})
    return _said(request, desk, why, 403, who.email if who else "")


def _not_reached(request: Request, desk: Desk, error: OperatorMustAct | Unavailable) -> HTMLResponse:
    is_away = isinstance(error, Unavailable)
    if not is_away:
        _log.error("identity provider refused", extra={"code": error.code})
    return _said(request, desk, _AWAY if is_away else _BAD_SETTING, 503)


def _said(request: Request, desk: Desk, why: str, status: int, email: str = "") -> HTMLResponse:
    sentence = words.SIGN_IN_REFUSED[why].format(name=desk.settings.oidc.name, email=email)
    page = desk.page(request, "connexion_refusee.html", status, why=sentence, code=str(why))
    cookies.take_back(request, page, cookies.ASKED)
    return page
