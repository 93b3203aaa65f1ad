"""The pages, over the same ledger as the workers. Nothing on them can be changed yet."""

import os
from collections.abc import Awaitable, Callable
from datetime import datetime
from importlib.resources import as_file, files
from pathlib import Path

from fastapi import FastAPI, Request, Response
from fastapi.responses import HTMLResponse, PlainTextResponse, RedirectResponse
from fastapi.staticfiles import StaticFiles
from fastapi.templating import Jinja2Templates

from claims.errors import Unavailable
from claims.ledger import PliState, ReceiptFate
from pipeline import wiring
from pipeline.settings import read_settings
from storage import jobs, ledger, receipts
from storage.database import Database

_RECENT = 100
_HEADERS = {
    # Nothing from elsewhere, no script, no frame: what senders wrote can only be text.
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
_STATES = {
    PliState.RECEIVED: "reçu",
    PliState.READING: "en lecture",
    PliState.DRAFTED: "brouillon prêt",
}
_FATES = {
    ReceiptFate.ACCEPTED: "reçu",
    ReceiptFate.DUPLICATE: "déjà reçu",
    ReceiptFate.REJECTED: "refusé",
    ReceiptFate.FAILING: "à reprendre",
    ReceiptFate.PARKED: "mis de côté",
}


def make_app() -> FastAPI:
    """The application, its settings read from the environment. Raises: OperatorMustAct."""
    database = wiring.database(read_settings(os.environ))
    app = FastAPI(title="Vaguemestre", docs_url=None, redoc_url=None, openapi_url=None)
    with as_file(files("review_ui")) as folder:
        pages = _pages(folder)
        app.mount("/static", StaticFiles(directory=folder / "static"), name="static")

    @app.middleware("http")
    async def add_headers(request: Request, answer: Callable[[Request], Awaitable[Response]]) -> Response:
        response = await answer(request)
        response.headers.update(_HEADERS)
        return response

    @app.exception_handler(Unavailable)
    def unavailable(request: Request, _error: Unavailable) -> HTMLResponse:
        return pages.TemplateResponse(request, "indisponible.html", status_code=503)

    @app.get("/healthz")
    def healthz() -> PlainTextResponse:
        with database.begin():
            return PlainTextResponse("ok")

    @app.get("/")
    def home() -> RedirectResponse:
        return RedirectResponse("/courrier")

    @app.get("/courrier")
    def courrier(request: Request) -> HTMLResponse:
        return pages.TemplateResponse(request, "courrier.html", _courrier(database))

    return app


def _pages(folder: Path) -> Jinja2Templates:
    pages = Jinja2Templates(directory=folder / "templates")
    pages.env.filters["moment"] = _moment
    return pages


def _moment(at: datetime) -> str:
    return f"{at.astimezone():%d/%m/%Y %H:%M}"


def _courrier(database: Database) -> dict[str, object]:
    """What the mailroom sees: how much has come in, what became of it, and what needs a person."""
    with database.begin() as connection:
        return {
            "counts": ledger.count(connection),
            "arrivals": receipts.recent(connection, _RECENT),
            "dead": jobs.dead_letters(connection),
            "stuck": list(receipts.stuck(connection)),
            "fates": _FATES,
            "states": _STATES,
        }
