"""Errors as programs read them: problem+json (RFC 9457), with a title in French and a stable code."""

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict
from starlette.exceptions import HTTPException

from claims.errors import AgentMustAct, Unavailable
from review_ui.turnstile import TooOften

_TITLES = {
    404: ("introuvable", "Rien n'existe à cette adresse."),
    405: ("methode_refusee", "Cette adresse ne se demande pas ainsi."),
    409: ("conflit", "L'état du dossier ne le permet pas."),
}


class Problem(BaseModel):
    """Ce qui a empêché la demande."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "type": "about:blank",
                "status": 403,
                "title": "Ce jeton n'a pas le droit « decide ».",
                "code": "droit_absent",
            }
        }
    )

    type: str = "about:blank"
    status: int
    title: str
    code: str
    errors: list[dict[str, str]] | None = None


class Refused(Exception):
    """What was asked is refused; `title` says why, in French."""

    def __init__(self, status: int, code: str, title: str) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.title = title


def problem(status: int, code: str, title: str, errors: list[dict[str, str]] | None = None) -> JSONResponse:
    """The answer that tells a problem."""
    said = Problem(status=status, code=code, title=title, errors=errors)
    headers = {"WWW-Authenticate": "Bearer"} if status == 401 else None
    return JSONResponse(
        said.model_dump(exclude_none=True), status, headers, media_type="application/problem+json"
    )


def answer_errors(api: FastAPI) -> None:
    """Every error as a problem; what a program sent is never quoted back."""

    @api.exception_handler(Refused)
    def refused(_request: Request, error: Refused) -> JSONResponse:
        return problem(error.status, error.code, error.title)

    @api.exception_handler(TooOften)
    def too_often(_request: Request, error: TooOften) -> JSONResponse:
        title = "Trop de demandes en peu de temps : recommencer après le délai de Retry-After."
        answer = problem(429, "trop_de_demandes", title)
        answer.headers.update(error.headers)
        return answer

    @api.exception_handler(AgentMustAct)
    def agent_must_act(_request: Request, error: AgentMustAct) -> JSONResponse:
        return problem(409, error.code, error.message)

    @api.exception_handler(Unavailable)
    def unavailable(_request: Request, _error: Unavailable) -> JSONResponse:
        return problem(503, "indisponible", "Un service nécessaire ne répond pas : recommencer plus tard.")

    @api.exception_handler(RequestValidationError)
    def invalid(_request: Request, error: RequestValidationError) -> JSONResponse:
        found = [
            {"place": ".".join(str(part) for part in each["loc"]), "what": each["type"]}
            for each in error.errors()
        ]
        return problem(422, "demande_invalide", "La demande n'a pas la forme attendue.", found)

    @api.exception_handler(HTTPException)
    def http(_request: Request, error: HTTPException) -> JSONResponse:
        code, title = _TITLES.get(error.status_code, ("erreur", "La demande n'a pas pu être faite."))
        return problem(error.status_code, code, title)

    @api.exception_handler(Exception)
    def failed(_request: Request, _error: Exception) -> JSONResponse:
        return problem(500, "erreur_interne", "Le programme a échoué : prévenir son administrateur.")
