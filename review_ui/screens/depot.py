"""Dropping files at the mailroom's desk, and the receipts that are answered."""

from datetime import datetime
from pathlib import Path
from secrets import token_hex
from tempfile import TemporaryDirectory

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from claims.errors import AgentMustAct
from claims.ledger import Receipt
from claims.retention import ERASURE_REASONS
from review_ui.desk import AtDesk, Desk, account_of, is_htmx, see_other
from review_ui.receiving import receive_files
from review_ui.turnstile import per_minute
from review_ui.uploads import Sent, sent_files
from storage import erasing, journal, plis, receipts

router = APIRouter()

APART = "chacun"  # one pli a file; together, they are one


@router.post("/courrier/depots")
async def drop(request: Request, desk: AtDesk) -> Response:
    """Receive what was dropped, and answer with the receipts. Raises: TooOften.

    The body is read here and not before: who may not drop files has been refused by then.
    """
    limits, pace = desk.settings.limits, per_minute(desk.settings.drops_per_minute)
    desk.turnstile.passed(f"drop:{account_of(request).id}", pace, desk.clock())
    with TemporaryDirectory(prefix="vaguemestre-depot-") as folder:
        sent = await sent_files(
            request, Path(folder), limits.max_file_mb, limits.max_unpacked_mb, limits.max_items
        )
        if not sent.files:
            raise AgentMustAct("Aucun fichier n'a été choisi : en choisir au moins un.", code="depot_vide")
        actor = f"account:{account_of(request).id}"
        received = await run_in_threadpool(_received, desk, sent, actor)
    if is_htmx(request):
        return desk.page(request, "recus.html", receipts=received)
    numbers = "-".join(str(receipt.id) for receipt in received[:_SHOWN])
    return see_other(request, f"/courrier/recus/{numbers}")


_SHOWN = 200  # receipts on one page


def _received(desk: Desk, sent: Sent, actor: str) -> list[Receipt]:
    now = desk.clock()
    apart = sent.fields.get("plis") == APART and len(sent.files) > 1
    batch = sent.fields.get("lot", "").strip()[:200] or (_batch_of(now) if apart else "")
    found = receive_files(
        desk.settings, desk.database, sent.files, f"desk/{token_hex(16)}", batch, apart=apart
    )
    with desk.database.begin() as connection:
        for receipt in found:
            journal.record(connection, now, actor, "dropped", receipt.pli, {"receipt": receipt.id})
    return found


def _batch_of(now: datetime) -> str:
    return f"Dépôt du {now.astimezone():%d.%m.%Y à %Hh%M}"


@router.get("/courrier/recus/{numbers}")
def receipt_page(request: Request, desk: AtDesk, numbers: str) -> HTMLResponse:
    """Receipts to print: "12", or "12-13-14"."""
    asked = [int(part) for part in numbers.split("-")[:_SHOWN] if part.isascii() and part.isdigit()]
    with desk.database.reading() as connection:
        found = [receipt for n in asked if n < 2**63 and (receipt := receipts.numbered(connection, n))]
        files = {r.id: plis.originals(connection, r.pli) for r in found if r.pli}
        erased = {r.pli: erasing.tombstone(connection, r.pli) for r in found if r.pli}
    if not found:
        raise HTTPException(404)
    return desk.page(
        request,
        "recus_page.html",
        receipts=found,
        files=files,
        erased=erased,
        erasure_reasons=ERASURE_REASONS,
    )
