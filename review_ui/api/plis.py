"""Plis handed over by programs, and followed by them."""

from datetime import datetime
from pathlib import Path
from secrets import token_hex
from tempfile import TemporaryDirectory
from typing import Annotated, Any

from fastapi import APIRouter, Header, Request, Response
from pydantic import BaseModel, ConfigDict, Field
from starlette.concurrency import run_in_threadpool

from claims.active_content import NOTES
from claims.ledger import PageState, PliState, Receipt, ReceiptFate
from claims.programs import ApiClient
from claims.work import WorkState
from review_ui.api.asking import PROBLEMS, Client
from review_ui.api.problems import Refused
from review_ui.desk import AtDesk, Desk
from review_ui.receiving import receive_files
from review_ui.turnstile import per_minute
from review_ui.uploads import sent_files
from storage import journal, mailroom, plis, reviews, work

router = APIRouter(tags=["plis"], responses=PROBLEMS)

_PLI = "P261126-4F7K2M"


class Why(BaseModel):
    """Pourquoi, et que faire."""

    code: str
    message: str


class ReceiptOut(BaseModel):
    """Ce qui est répondu à un dépôt."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {"number": 12, "fate": "accepted", "pli": _PLI, "name": "courrier.pdf", "reason": None}
        }
    )

    number: int
    fate: ReceiptFate = Field(description="`duplicate` : même contenu qu'un pli déjà reçu, que `pli` nomme.")
    pli: str | None
    name: str
    reason: Why | None


class FileOut(BaseModel):
    """Un fichier du pli et son sort."""

    path: str
    fate: str
    pages: int
    reason: Why | None
    notes: list[Why] = Field(
        description="Ce que le fichier ferait si on l'ouvrait : rien n'en a été exécuté."
    )


class CaseOf(BaseModel):
    """Un dossier du pli."""

    number: int
    state: WorkState


class PliOut(BaseModel):
    """Où en est un pli."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "id": _PLI,
                "name": "courrier.pdf",
                "batch": "",
                "state": "drafted",
                "received_at": "2026-11-26T09:00:00Z",
                "drafted_at": "2026-11-26T09:00:12Z",
                "pages": 3,
                "pages_read": 3,
                "files": [
                    {"path": "courrier.pdf", "fate": "processed", "pages": 3, "reason": None, "notes": []}
                ],
                "cases": [{"number": 1, "state": "to_review"}],
            }
        }
    )

    id: str
    name: str
    batch: str
    state: PliState
    received_at: datetime
    drafted_at: datetime | None
    pages: int
    pages_read: int
    files: list[FileOut]
    cases: list[CaseOf]


_FORM: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["files"],
                    "properties": {
                        "files": {
                            "type": "array",
                            "items": {"type": "string", "format": "binary"},
                            "description": "Les fichiers du pli, dans l'ordre où les lire.",
                        },
                        "lot": {"type": "string", "description": "Le lot, facultatif."},
                    },
                }
            }
        },
    }
}


@router.post("/plis", status_code=201, response_model=list[ReceiptOut], openapi_extra=_FORM)
async def submit(
    request: Request,
    response: Response,
    client: Client,
    desk: AtDesk,
    idempotency_key: Annotated[
        str, Header(max_length=100, description="La même clé, envoyée deux fois, donne la même réponse.")
    ] = "",
) -> list[ReceiptOut]:
    """Déposer des fichiers, qui forment un seul pli.

    Un fichier au-delà de la taille permise a un reçu `rejected`, les autres sont reçus.
    """
    limits, pace = desk.settings.limits, per_minute(desk.settings.drops_per_minute)
    desk.turnstile.passed(f"submit:{client.id}", pace, desk.clock())
    with TemporaryDirectory(prefix="vaguemestre-api-") as folder:
        sent = await sent_files(
            request, Path(folder), limits.max_file_mb, limits.max_unpacked_mb, limits.max_items
        )
        if not sent.files:
            raise Refused(422, "depot_vide", "Aucun fichier dans le champ « files ».")
        key = f"api/{client.id}/{idempotency_key or token_hex(16)}"
        batch = sent.fields.get("lot", "").strip()[:200]
        found = await run_in_threadpool(
            receive_files, desk.settings, desk.database, sent.files, key, batch, apart=False
        )
        await run_in_threadpool(_note, desk, client, found)
    if found[0].pli:
        response.headers["Location"] = f"/api/v1/plis/{found[0].pli}"
    return [_receipt(receipt) for receipt in found]


def _note(desk: Desk, client: ApiClient, found: list[Receipt]) -> None:
    now = desk.clock()
    with desk.database.begin() as connection:
        for receipt in found:
            journal.record(
                connection, now, f"api:{client.id}", "submitted", receipt.pli, {"receipt": receipt.id}
            )


def _receipt(receipt: Receipt) -> ReceiptOut:
    why = receipt.reason
    return ReceiptOut(
        number=receipt.id,
        fate=receipt.fate,
        pli=receipt.pli,
        name=receipt.name,
        reason=Why(code=why.code, message=why.message) if why else None,
    )


@router.get("/plis/{pli}", response_model=PliOut)
def follow(desk: AtDesk, pli: str) -> PliOut:
    """Où en est un pli : ses pages lues, ses fichiers et leur sort, ses dossiers."""
    with desk.database.reading() as connection:
        header = mailroom.pli_header(connection, pli)
        if header is None:
            raise unknown_pli()
        pages = plis.pages(connection, pli)
        items = plis.items(connection, pli)
        cases = work.of_pli(connection, pli)
    return PliOut(
        id=header.id,
        name=header.name,
        batch=header.batch,
        state=PliState(header.state),
        received_at=header.received_at,
        drafted_at=header.drafted_at,
        pages=len(pages),
        pages_read=sum(page.state is not PageState.WAITING for page in pages),
        files=[
            FileOut(
                path=item.path,
                fate=item.fate,
                pages=item.pages,
                reason=Why(code=item.reason.code, message=item.reason.message) if item.reason else None,
                notes=[Why(code=code, message=NOTES[code]) for code in item.notes],
            )
            for item in items
        ],
        cases=[CaseOf(number=case.line.number, state=case.state) for case in cases],
    )


@router.get("/plis/{pli}/draft")
def draft(desk: AtDesk, pli: str) -> dict[str, Any]:
    """Le brouillon tel que les agents l'ont laissé, au contrat `vaguemestre.draft/1`."""
    with desk.database.reading() as connection:
        found = reviews.current_draft(connection, pli)
    if found is None:
        raise Refused(404, "sans_brouillon", "Ce pli n'existe pas, ou n'a pas encore de brouillon.")
    return found


def unknown_pli() -> Refused:
    """What is answered about a pli that is none."""
    return Refused(404, "pli_inconnu", "Aucun pli n'a cet identifiant.")
