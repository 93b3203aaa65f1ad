"""The API: what other programs ask for, under `/api/v1`, each with a token of its own."""

from fastapi import Depends, FastAPI

from review_ui.api import cases, plis, webhooks
from review_ui.api.asking import check
from review_ui.api.problems import answer_errors
from review_ui.desk import Desk

PATH = "/api/v1"
_ABOUT = """
Déposer des plis, les suivre, lire et décider des dossiers, les exporter.

Chaque programme a son jeton (`vaguemestre api-client add`), envoyé dans `Authorization: Bearer …`, et ses
droits. Une erreur est un `application/problem+json` (RFC 9457) : `title` dit en français que faire, `code`
est stable.

**Webhooks.** Chaque appel porte `Vaguemestre-Signature: t=SECONDES,v1=HEX` : HMAC-SHA256, avec le secret du
webhook, de `SECONDES.CORPS`. Recalculer la signature sur le corps tel que reçu, comparer en temps constant,
refuser un `t` de plus de cinq minutes. Le corps ne contient que des identifiants. Un appel est répété tant
qu'il n'obtient pas de réponse 2xx ; `id` est le même à chaque essai.
"""


def make_api(desk: Desk) -> FastAPI:
    """The application of the API, to be mounted at `PATH`."""
    api = FastAPI(
        title="Vaguemestre",
        version="1",
        description=_ABOUT,
        docs_url=None,
        redoc_url=None,
        openapi_url="/openapi.json",
        servers=[{"url": PATH}],
        root_path_in_servers=False,
        dependencies=[Depends(check)],
    )
    api.state.desk = desk
    answer_errors(api)
    for router in (plis.router, cases.router, webhooks.router):
        api.include_router(router)
    return api
