"""The mailroom's desk: dropping scans, and following what becomes of them."""

import re
from datetime import date, datetime, time, timedelta
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import HTMLResponse, StreamingResponse
from starlette.exceptions import HTTPException

from review_ui.desk import AtDesk, Desk, Json
from review_ui.live import Pulse
from review_ui.witness import tell_search
from storage import jobs, ledger, mailroom, receipts
from storage.mailroom import Chosen, Wanted

router = APIRouter()

_A_PAGE = 50
_BATCHES = 8
_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")


def wanted_of(
    q: Annotated[str, Query(max_length=200)] = "",
    du: Annotated[str, Query(max_length=10)] = "",
    au: Annotated[str, Query(max_length=10)] = "",
    etat: Annotated[str, Query(max_length=20)] = "",
) -> Wanted:
    """What the address of the page asks for; a day typed as text is that day."""
    text = q.strip()
    first, last = _day(du), _day(au)
    typed = _DAY.fullmatch(text)
    if typed is not None and (day := _day("-".join(typed.groups()[::-1]))):
        text, first, last = "", day, day
    chosen = Chosen(etat) if etat in set(Chosen) else Chosen.ALL
    return Wanted(text, _midnight(first), _midnight(last, after=1), chosen=chosen)


def _day(text: str) -> date | None:
    try:
        year, month, day = (int(part) for part in text.split("-"))
        return date(year, month, day)
    except ValueError:
        return None


def _midnight(day: date | None, after: int = 0) -> datetime | None:
    if day is None or day >= date.max - timedelta(days=1):
        return None
    return datetime.combine(day + timedelta(days=after), time()).astimezone()


@router.get("/courrier")
def courrier(
    request: Request,
    desk: AtDesk,
    wanted: Annotated[Wanted, Depends(wanted_of)],
    avant: int | None = None,
) -> HTMLResponse:
    """The desk: where to drop, how much has come in, what became of it, and what needs a person."""
    with desk.database.reading() as connection:
        shown: Json = {
            "pulse": mailroom.pulse(connection),
            "counts": ledger.count(connection),
            "lines": mailroom.lines(connection, wanted, _A_PAGE + 1, avant),
            "batches": mailroom.batches(connection, _BATCHES),
            "dead": jobs.dead_letters(connection),
            "stuck": list(receipts.stuck(connection)),
        }
    if wanted.text:
        tell_search(request, min(len(shown["lines"]), _A_PAGE))
    return desk.page(
        request,
        "courrier.html",
        **shown,
        page_size=_A_PAGE,
        wanted=wanted,
        asked=request.query_params,
        older=_older(request),
        limits=desk.settings.limits,
    )


def _older(request: Request) -> str:
    """The address of the page of older arrivals, but for its number."""
    kept = {name: value for name, value in request.query_params.items() if value and name != "avant"}
    return "/courrier?" + urlencode({**kept, "avant": ""})


@router.get("/courrier/flux")
async def changes(request: Request, desk: AtDesk) -> StreamingResponse:
    """An event whenever the ledger has changed. Not a thread a listener: pages stay open all day."""
    state = request.app.state
    if not hasattr(state, "pulse"):
        state.pulse = Pulse(lambda: _pulse(desk))
    return StreamingResponse(
        state.pulse.events(), media_type="text/event-stream", headers={"X-Accel-Buffering": "no"}
    )


def _pulse(desk: Desk) -> str:
    with desk.database.reading() as connection:
        return mailroom.pulse(connection)


@router.get("/courrier/conservation")
def conservation(request: Request, desk: AtDesk) -> HTMLResponse:
    """Whether everything that was received is accounted for: a heavier question, asked on demand."""
    with desk.database.reading() as connection:
        counts, breaches = ledger.count(connection), list(ledger.breaches(connection))
    return desk.page(request, "conservation.html", counts=counts, breaches=breaches)


@router.get("/courrier/lots/{batch:path}")
def batch_page(request: Request, desk: AtDesk, batch: str, avant: int | None = None) -> HTMLResponse:
    """The arrivals of one batch."""
    with desk.database.reading() as connection:
        lines = mailroom.lines(connection, Wanted(batch=batch), _A_PAGE + 1, avant)
        tally = mailroom.batch_tally(connection, batch)
    if not tally:
        raise HTTPException(404)
    return desk.page(
        request,
        "lot.html",
        batch=batch,
        lines=lines,
        tally=tally,
        page_size=_A_PAGE,
        older=f"{request.url.path}?avant=",
    )
