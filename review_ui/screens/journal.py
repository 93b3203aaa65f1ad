"""The journal, for administrators: who saw and did what; accounts by the names they have now."""

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from claims.journal import Chain
from review_ui import words
from review_ui.desk import AtDesk, actors
from storage import accounts, journal, sealing
from storage.journal import Sought

router = APIRouter()

_A_PAGE = 100


@router.get("/reglages/journal")
def show(
    request: Request,
    desk: AtDesk,
    pli: Annotated[str, Query(max_length=20)] = "",
    compte: Annotated[str, Query(max_length=10)] = "",
    depuis: Annotated[str, Query(max_length=10)] = "",
    chaine: Annotated[str, Query(max_length=10)] = "",
    avant: Annotated[int | None, Query(ge=0, le=2**63 - 1)] = None,
) -> HTMLResponse:
    """The latest lines that are asked for, newest first."""
    asked = {"pli": pli.strip().upper(), "compte": compte, "depuis": depuis, "chaine": chaine}
    with desk.database.reading() as connection:
        known = accounts.every(connection)
        found = journal.latest(connection, _sought(asked), _A_PAGE + 1, avant)
        heads = sealing.heads(connection)
        waiting = sealing.waiting(connection)
    lines = found[:_A_PAGE]
    following = urlencode(asked | {"avant": lines[-1].id}) if len(found) > _A_PAGE else ""
    return desk.page(
        request,
        "journal.html",
        asked=asked,
        lines=lines,
        accounts=known,
        actors=actors({each.id: each.name for each in known}),
        chains=words.CHAINS,
        heads=heads,
        waiting=waiting,
        following=following,
        is_first=avant is None,
        first=urlencode(asked),
    )


def _sought(asked: Mapping[str, str]) -> Sought:
    """What the filters ask for; one that makes no sense asks for nothing."""
    return Sought(
        pli=asked["pli"] or None,
        actor=f"account:{asked['compte']}" if asked["compte"].isdecimal() else None,
        chain=Chain(asked["chaine"]) if asked["chaine"] in set(Chain) else None,
        since=_start(asked["depuis"]),
    )


def _start(day: str) -> datetime | None:
    try:
        return datetime.combine(date.fromisoformat(day), time.min).astimezone()
    except (ValueError, OverflowError):  # the year 1, east of Greenwich
        return None
