"""Who asks: the program that holds the token, and whether it may."""

from collections.abc import Callable
from typing import Annotated, Any

from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from claims.programs import ApiClient, Scope
from review_ui.api.problems import Problem, Refused
from review_ui.desk import desk_of
from storage import api_clients

_bearer = HTTPBearer(
    auto_error=False, description="Le jeton donné par `vaguemestre api-client add`.", scheme_name="jeton"
)
PROBLEMS: dict[int | str, dict[str, Any]] = {
    status: {"model": Problem, "description": said}
    for status, said in (
        (401, "Jeton absent, inconnu, expiré ou révoqué."),
        (403, "Le jeton n'a pas ce droit."),
        (404, "Rien de ce nom."),
    )
}
CONFLICT: dict[int | str, dict[str, Any]] = {
    409: {"model": Problem, "description": "L'état du dossier ne le permet pas."}
}


def allowed(scope: Scope) -> Callable[..., ApiClient]:
    """A dependency: the program that asks, if its token opens that."""

    def client(
        request: Request, shown: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)]
    ) -> ApiClient:
        desk = desk_of(request)
        found = None
        if shown is not None:
            with desk.database.reading() as connection:
                found = api_clients.of_token(connection, shown.credentials)
        now = desk.clock()
        if found is None or found.revoked_at is not None or found.expires_at <= now:
            raise Refused(401, "jeton_refuse", "Le jeton est absent, inconnu, expiré ou révoqué.")
        if not found.may(scope, now):
            raise Refused(403, "droit_absent", f"Ce jeton n'a pas le droit « {scope} ».")
        return found

    return client
