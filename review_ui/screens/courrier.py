"""The mailroom's page: what came in, and what became of it."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse

from claims.ledger import PliState, ReceiptFate
from review_ui.desk import Desk, desk_of
from storage import jobs, ledger, receipts

router = APIRouter()

_RECENT = 100
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


@router.get("/courrier")
def courrier(request: Request, desk: Annotated[Desk, Depends(desk_of)]) -> HTMLResponse:
    """How much has come in, what became of it, and what needs a person."""
    with desk.database.reading() as connection:
        return desk.page(
            request,
            "courrier.html",
            fates=_FATES,
            states=_STATES,
            counts=ledger.count(connection),
            arrivals=receipts.recent(connection, _RECENT),
            dead=jobs.dead_letters(connection),
            stuck=list(receipts.stuck(connection)),
        )
