"""One pli, as the mailroom follows it: its files, its pages, the quality of its scan, its history."""

import io
from collections.abc import Sequence

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from PIL import Image
from starlette.exceptions import HTTPException

from claims.active_content import HARMLESS
from claims.items import Item
from claims.ledger import Original
from claims.people import Right
from claims.retention import ERASURE_REASONS
from claims.scan_remarks import ScanRemark, SeenPage, scan_remarks
from review_ui.desk import AtDesk, Desk, Json, account_of
from storage import erasing, journal, mailroom, plis, reviews, work
from storage.mailroom import Wanted
from storage.objects import Shelf
from storage.plis import StoredPage

router = APIRouter()

_MOST_RECEIPTS = 50
_PAGES_SHOWN = 48  # thumbnails on one page of the screen
_MEASURED = 12  # pictures whose size is looked at, of those that came as pictures


@router.get("/courrier/plis/{pli}")
def pli_page(request: Request, desk: AtDesk, pli: str, a_partir: int = 1) -> HTMLResponse:
    """All that is known of a pli, without opening its cases."""
    with desk.database.reading() as connection:
        header = mailroom.pli_header(connection, pli)
        if header is None:
            raise HTTPException(404)
        pages = reviews.as_turned(plis.pages(connection, pli), reviews.edits(connection, pli))
        shown: Json = {
            "lines": mailroom.lines(connection, Wanted(pli=pli), _MOST_RECEIPTS),
            "originals": plis.originals(connection, pli),
            "items": plis.items(connection, pli),
            "past": journal.history(connection, pli),
            "erased": erasing.tombstone(connection, pli),
            "erasure_reasons": ERASURE_REASONS,
            "cases": work.of_pli(connection, pli) if account_of(request).may(Right.CASES_SEE) else [],
        }
        draft = reviews.current_draft(connection, pli)
    shown["acting"] = _acting(shown["originals"], shown["items"])
    start = max(1, min(a_partir, len(pages)))
    return desk.page(
        request,
        "pli.html",
        pli=header,
        pages=pages,
        start=start,
        part=pages[start - 1 : start - 1 + _PAGES_SHOWN],
        pages_shown=_PAGES_SHOWN,
        remarks=_remarks(desk, pages, draft),
        pulse="",
        **shown,
    )


def _acting(originals: Sequence[Original], items: Sequence[Item]) -> frozenset[str]:
    """Digests of the originals that would act if they were opened, or hold what would."""
    acting = [item.path for item in items if set(item.notes) - HARMLESS]
    roots = {(item.sha256, item.path) for item in items}
    return frozenset(
        each.sha256
        for each in originals
        for digest, root in roots
        if digest == each.sha256 and any(f"{path}/".startswith(f"{root}/") for path in acting)
    )


def _remarks(desk: Desk, pages: Sequence[StoredPage], draft: Json | None) -> list[ScanRemark]:
    """Remarks on the pages that are read by now, and on the documents once there is a draft."""
    seen, measured = [], 0
    for position, stored in enumerate(pages, 1):
        if stored.state == "waiting":
            continue
        is_picture = stored.source.media_type.startswith("image/") and measured < _MEASURED
        measured += is_picture
        pixels = _long_side(desk, stored) if is_picture else None
        seen.append(SeenPage(position, desk.reviewer.page(stored), pixels))
    return scan_remarks(seen, draft["cases"] if draft else ())


def _long_side(desk: Desk, stored: StoredPage) -> int | None:
    if stored.picture is None:
        return None
    with Image.open(io.BytesIO(desk.objects.read(Shelf.DERIVED, stored.picture))) as picture:
        return max(picture.size)
