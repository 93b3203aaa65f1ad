"""How requests are answered: counted and timed by the template of their path, and told to who looks after us.

A path may name a pli or a batch, its query a claimant: neither is written anywhere.
"""

import logging
import time

from fastapi import FastAPI
from fastapi.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pipeline.metrics import REQUEST_SECONDS
from review_ui.desk import AtDesk

_log = logging.getLogger(__name__)

_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
# Asked all day by browsers and by machines: told only when everything is.
_QUIET = frozenset({"/static", "/healthz", "/readyz", "/courrier/flux"})
_NOWHERE = "/none"


class Answering:
    """Times each answer up to its first byte: answers that stream last as long as they are looked at."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, and tell how."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started, is_told = time.monotonic(), False

        async def send_and_tell(message: Message) -> None:
            nonlocal is_told
            if message["type"] == "http.response.start":
                is_told = True
                _tell(scope, message["status"], time.monotonic() - started)
            await send(message)

        try:
            await self._app(scope, receive, send_and_tell)
        except Exception:  # answered further out, without passing here
            if not is_told:
                _tell(scope, 500, time.monotonic() - started)
            raise


def _tell(scope: Scope, status: int, seconds: float) -> None:
    method = scope["method"] if scope["method"] in _METHODS else "OTHER"
    route = _template(scope)
    REQUEST_SECONDS.labels(method, route, str(status)).observe(seconds)
    account = scope.get("state", {}).get("account")
    details = {"method": method, "route": route, "status": status, "ms": round(seconds * 1000)}
    level = logging.DEBUG if route in _QUIET else logging.INFO
    _log.log(level, "request", extra=details | ({"account": account.id} if account is not None else {}))


def _template(scope: Scope) -> str:
    """The path as it was declared, "/courrier/plis/{pli}"; one word for all that lead nowhere."""
    route = scope.get("route")
    if route is not None:
        return str(scope.get("root_path", "")) + str(route.path)
    return "/static" if scope["path"].startswith("/static/") else _NOWHERE


def answer_health(app: FastAPI) -> None:
    """Add the two pages that machines ask: whether the program lives, and whether it can work."""

    @app.get("/healthz")
    def healthz() -> PlainTextResponse:
        return PlainTextResponse("ok")

    @app.get("/readyz")
    def readyz(desk: AtDesk) -> PlainTextResponse:
        away = desk.readiness.away()
        return PlainTextResponse("\n".join(away) or "ok", 503 if away else 200)
