"""The web application: pages for the mailroom and the agents, and what programs ask for."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.resources import as_file, files
from urllib.parse import quote

from fastapi import Depends, FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, RedirectResponse
from fastapi.staticfiles import StaticFiles
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from claims.errors import AgentMustAct, Unavailable
from claims.people import Right
from pipeline.settings import Settings, read_settings
from review_ui import api, words
from review_ui.access import FromElsewhere, NotAllowed, NotSignedIn, check
from review_ui.answering import Answering, answer_health
from review_ui.desk import account_of, desk_of, is_htmx, make_desk
from review_ui.screens import (
    aveugle,
    compte,
    comptes,
    connexion,
    courrier,
    depot,
    fournisseur,
    journal,
    originaux,
    pages,
    pilotage,
    plis,
    poste,
    poste_decisions,
    poste_edits,
    poste_letters,
    poste_pages,
    qualite,
    recherche,
    reglages,
    travail,
)
from review_ui.turnstile import TooOften
from review_ui.witness import witness

HEADERS = {
    # Nothing from elsewhere, no inline script or style, no frame: what senders wrote can only be text.
    "Content-Security-Policy": (
        "default-src 'none'; object-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
        "connect-src 'self'; img-src 'self' data: blob:; base-uri 'none'; frame-ancestors 'none'; "
        "form-action 'self'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_OVER_TLS = "max-age=31536000; includeSubDomains"
_FRESH = "no-store"
ROUTERS = tuple(
    screen.router
    for screen in (
        connexion,
        fournisseur,
        courrier,
        depot,
        plis,
        originaux,
        pages,
        aveugle,
        travail,
        poste,
        poste_edits,
        poste_pages,
        poste_decisions,
        poste_letters,
        recherche,
        pilotage,
        qualite,
        reglages,
        comptes,
        compte,
        journal,
    )
)


def make_app() -> FastAPI:
    """The application, its settings read from the environment. Raises: OperatorMustAct."""
    return application(read_settings(os.environ))


def application(settings: Settings) -> FastAPI:
    """The application. Raises: OperatorMustAct."""
    app = FastAPI(
        title="Vaguemestre",
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        dependencies=[Depends(check), Depends(witness)],
        lifespan=_until_stopped,
    )
    app.state.desk = make_desk(settings)
    with as_file(files("review_ui") / "static") as folder:
        app.mount("/static", StaticFiles(directory=folder), name="static")
    app.mount(api.PATH, api.make_api(app.state.desk))
    app.add_middleware(_Headers)
    app.add_middleware(Answering)
    _answer_errors(app)
    answer_health(app)
    for router in ROUTERS:
        app.include_router(router)

    @app.get("/")
    def home(request: Request) -> RedirectResponse:
        account = account_of(request)
        preferred = "/travail" if account.may(Right.CASES_SEE) else "/courrier"
        return RedirectResponse(preferred)

    return app


@asynccontextmanager
async def _until_stopped(app: FastAPI) -> AsyncIterator[None]:
    yield
    app.state.desk.close()


class _Headers:
    """The headers of safety on every answer; answers that stream are let through as they come."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():  # a page may only be stricter
                    headers.setdefault(name, value)
                if scope["scheme"] == "https":
                    headers["Strict-Transport-Security"] = _OVER_TLS
                is_static = scope["path"].startswith("/static/")
                headers.setdefault("Cache-Control", "max-age=600" if is_static else _FRESH)
            await send(message)

        await self._app(scope, receive, send_with_headers if scope["type"] == "http" else send)


def _answer_errors(app: FastAPI) -> None:
    """Each error with a page that says what to do."""

    @app.exception_handler(Unavailable)
    def unavailable(request: Request, _error: Unavailable) -> HTMLResponse:
        return desk_of(request).page(request, "indisponible.html", 503)

    @app.exception_handler(NotSignedIn)
    def not_signed_in(request: Request, _error: NotSignedIn) -> Response:
        if is_htmx(request):
            return Response(status_code=204, headers={"HX-Redirect": "/connexion"})
        asked = request.url.path if request.method == "GET" else "/"
        return RedirectResponse(f"/connexion?suite={quote(asked)}" if asked != "/" else "/connexion", 303)

    @app.exception_handler(NotAllowed)
    def not_allowed(request: Request, _error: NotAllowed) -> HTMLResponse:
        return desk_of(request).page(request, "refus.html", 403, why=words.NOT_ALLOWED)

    @app.exception_handler(FromElsewhere)
    def from_elsewhere(request: Request, _error: FromElsewhere) -> HTMLResponse:
        return desk_of(request).page(request, "refus.html", 403, why=words.FROM_ELSEWHERE)

    @app.exception_handler(TooOften)
    def too_often(request: Request, error: TooOften) -> HTMLResponse:
        why = words.TOO_OFTEN.format(words.duration(error.wait.total_seconds()))
        page = desk_of(request).page(request, "refus.html", 429, why=why, title="À refaire plus tard")
        page.headers.update(error.headers)
        return page

    @app.exception_handler(AgentMustAct)
    def agent_must_act(request: Request, error: AgentMustAct) -> Response:
        if is_htmx(request) and {"pli", "number"} <= set(request.path_params):
            return poste.refused(request, error.message)
        return desk_of(request).page(request, "refus.html", 409, why=error.message)

    @app.exception_handler(RequestValidationError)
    def not_understood(request: Request, _error: RequestValidationError) -> Response:
        return desk_of(request).page(request, "refus.html", 422, why=words.NOT_UNDERSTOOD)

    @app.exception_handler(HTTPException)
    def not_found(request: Request, error: HTTPException) -> HTMLResponse:
        return desk_of(request).page(request, "refus.html", error.status_code, why=words.NOT_FOUND)
