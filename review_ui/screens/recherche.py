"""Full-text search over the pages and cases of every pli."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import quote_plus

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from claims.work import WorkItem
from review_ui.desk import AtDesk
from review_ui.witness import tell_search
from storage import mailroom, plis, reviews, search, work
from storage.database import Connection
from storage.search import Found
from storage.stems import Piece, Term, excerpt, terms

router = APIRouter()

_A_PAGE = 15
_EXCERPTS = 3  # pages shown of one case; the others are counted


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What a page says around a hit. `position` is the page's in the table of pages."""

    position: int
    pieces: Sequence[Piece]


@dataclass(frozen=True, slots=True)
class Result:
    """A case in which it was found; `item` is None when the pages belong to no case."""

    pli: str
    name: str
    case: int
    item: WorkItem | None
    values: Sequence[Piece]
    excerpts: Sequence[Excerpt]
    more: int


@router.get("/recherche")
def search_page(
    request: Request,
    desk: AtDesk,
    q: Annotated[str, Query(max_length=300)] = "",
    rang: Annotated[int, Query(ge=0, le=search.MOST)] = 0,
) -> HTMLResponse:
    """What was found, a case a time, those whose own values say it first."""
    wanted = terms(q)
    with desk.database.reading() as connection:
        found, is_more = search.find(connection, wanted)
        results = [_result(connection, each, wanted) for each in found[rang : rang + _A_PAGE]]
    if wanted:
        tell_search(request, len(found))
    return desk.page(
        request,
        "recherche.html",
        q=q,
        is_asked=bool(wanted),
        results=results,
        total=len(found),
        is_more=is_more,
        rang=rang,
        page_size=_A_PAGE,
        address=f"/recherche?q={quote_plus(q)}&rang=",
    )


def _result(connection: Connection, found: Found, wanted: Sequence[Term]) -> Result:
    draft = reviews.current_draft(connection, found.pli) or {"documents": [], "cases": []}
    places = {page.source.position: page.source for page in plis.pages(connection, found.pli)}
    texts = {
        (page["item"], page["page"]): page.get("text", "")
        for document in draft["documents"]
        for page in document["pages"]
    }
    excerpts = []
    for position in found.pages[:_EXCERPTS]:
        place = places.get(position)
        text = texts.get((place.item, place.number), "") if place else ""
        excerpts.append(Excerpt(position, excerpt(text, wanted)))
    cases = draft["cases"]
    values = " ; ".join(f["value"] for f in cases[found.case - 1]["fields"]) if _is_in(found, cases) else ""
    header = mailroom.pli_header(connection, found.pli)
    return Result(
        pli=found.pli,
        name=header.name,
        case=found.case,
        item=work.find(connection, found.pli, found.case) if found.case else None,
        values=excerpt(values, wanted) if found.is_case else [],
        excerpts=excerpts,
        more=max(0, len(found.pages) - _EXCERPTS),
    )


def _is_in(found: Found, cases: Sequence[object]) -> bool:
    return 0 < found.case <= len(cases)
