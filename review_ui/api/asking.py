"""Which program may ask for what: one declared table, checked before every call.

A call that is not in the table is refused to everybody.
"""

from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from claims.programs import ApiClient, Scope
from review_ui.access import address_of
from review_ui.api.problems import Problem, Refused
from review_ui.desk import Desk, desk_of
from review_ui.turnstile import per_minute
from review_ui.witness import witness_program
from storage import api_clients, journal

SCOPES: Mapping[tuple[str, str], Scope] = {
    ("POST", "/plis"): Scope.SUBMIT,
    ("GET", "/plis/{pli}"): Scope.READ,
    ("GET", "/plis/{pli}/draft"): Scope.READ,
    ("GET", "/cases"): Scope.READ,
    ("GET", "/cases/{pli}/{number}"): Scope.READ,
    ("POST", "/cases/{pli}/{number}/decision"): Scope.DECIDE,
    ("GET", "/cases/{pli}/{number}/export"): Scope.EXPORT,
    ("POST", "/webhooks"): Scope.WEBHOOKS,
    ("GET", "/webhooks"): Scope.WEBHOOKS,
    ("DELETE", "/webhooks/{number}"): Scope.WEBHOOKS,
}
_bearer = HTTPBearer(
    auto_error=False, description="Le jeton donné par `vaguemestre api-client add`.", scheme_name="jeton"
)
_AS_PROBLEM = {"application/problem+json": {"schema": Problem.model_json_schema()}}
PROBLEMS: dict[int | str, dict[str, Any]] = {
    status: {"content": _AS_PROBLEM, "description": said}
    for status, said in (
        (401, "Jeton absent, inconnu, expiré ou révoqué."),
        (403, "Le jeton n'a pas ce droit."),
        (404, "Rien de ce nom."),
        (409, "L'état du dossier ou du registre ne le permet pas."),
        (422, "La demande n'a pas la forme attendue."),
        (429, "Trop de demandes : `Retry-After` dit dans combien de secondes recommencer."),
        (503, "Un service nécessaire ne répond pas : recommencer plus tard."),
    )
}


def check(request: Request, shown: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)]) -> None:
    """Let the call pass, with its program in `request.state.client`, or refuse it.

    A dependency of the whole API. Raises: Refused; TooOften; Unavailable.
    """
    desk = desk_of(request)
    now = desk.clock()
    found = _client(desk, shown.credentials if shown else "")
    who = f"client:{found.id}" if found is not None else f"api:{address_of(request)}"
    desk.turnstile.passed(who, per_minute(desk.settings.api_per_minute), now)
    if found is None or found.revoked_at is not None or found.expires_at <= now:
        _tell_refused(desk, found)
        raise Refused(401, "jeton_refuse", "Le jeton est absent, inconnu, expiré ou révoqué.")
    scope = SCOPES.get((request.method, request.scope["route"].path))
    if scope is None or not found.may(scope, now):
        raise Refused(403, "droit_absent", f"Ce jeton n'a pas le droit « {scope or 'inconnu'} ».")
    if api_clients.is_use_due(found, now):
        with desk.database.begin() as connection:
            api_clients.used(connection, found.id, now)
    witness_program(request, found.id)
    request.state.client = found


def _client(desk: Desk, token: str) -> ApiClient | None:
    if not token:
        return None
    with desk.database.reading() as connection:
        return api_clients.of_token(connection, token)


def client_of(request: Request) -> ApiClient:
    """The program that asks."""
    client: ApiClient = request.state.client
    return client


def _tell_refused(desk: Desk, client: ApiClient | None) -> None:
    """Tell the journal of a token that opens nothing; of the same one, or of unknown ones, now and then."""
    details = {"client": client.id} if client else {}
    look, now = ("token_refused", *details.values()), desk.clock()
    with desk.sightings.turn(look):
        if desk.sightings.is_told(look, now):
            return
        with desk.database.begin() as connection:
            journal.record(connection, now, "api", "token_refused", details=details)
        desk.sightings.told(look, now)


Client = Annotated[ApiClient, Depends(client_of)]
