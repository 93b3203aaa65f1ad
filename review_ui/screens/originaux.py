"""The files as they arrived, handed out to be kept; they are never shown."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from fastapi import APIRouter, Request
from fastapi.responses import FileResponse
from starlette.background import BackgroundTask
from starlette.exceptions import HTTPException

from claims.errors import AgentMustAct
from claims.items import Item
from claims.ledger import Original
from extractors.formats import UNKNOWN
from review_ui.desk import AtDesk, Number, account_of
from review_ui.downloads import HEADERS, attachment
from storage import journal, plis
from storage.objects import Shelf

router = APIRouter()


@router.get("/courrier/plis/{pli}/originaux/{position}")
def original(request: Request, desk: AtDesk, pli: str, position: Number) -> FileResponse:
    """An original, `position` from 0 in the pli; who took it is in the journal."""
    with desk.database.reading() as connection:
        originals, items = plis.originals(connection, pli), plis.items(connection, pli)
    if position >= len(originals):
        raise HTTPException(404)
    _check(items)
    folder = TemporaryDirectory(prefix="vaguemestre-original-")
    copy = Path(folder.name) / "original"
    found = originals[position]
    try:
        desk.objects.fetch(Shelf.ORIGINALS, found.sha256, copy)
    except KeyError as error:
        folder.cleanup()
        raise HTTPException(404) from error
    with desk.database.begin() as connection:
        actor, taken = f"account:{account_of(request).id}", {"number": position + 1}
        journal.record(connection, desk.clock(), actor, "original_taken", pli, taken)
    headers = {**HEADERS, "Content-Disposition": attachment(found.name, _media_type(found, items))}
    return FileResponse(copy, headers=headers, background=BackgroundTask(folder.cleanup))


def _check(items: Sequence[Item]) -> None:
    """Nothing is handed out before it has been looked at, nor beside what the antivirus knows.

    Raises: AgentMustAct.
    """
    if not items:
        raise AgentMustAct("Le pli n'est pas encore ouvert : son original sera donné une fois examiné.")
    if any(item.reason and item.reason.code == "virus" for item in items):
        raise AgentMustAct(
            "L'antivirus a reconnu un fichier dangereux dans ce pli : ses originaux ne sont pas donnés. "
            "Prévenir la sécurité informatique."
        )


def _media_type(found: Original, items: Sequence[Item]) -> str:
    return next((item.media_type for item in items if item.sha256 == found.sha256), UNKNOWN)
