"""Full-text search over the pages and cases of every pli."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any
from urllib.parse import quote_plus

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from claims.work import WorkItem
from review_ui.desk import AtDesk
from review_ui.witness import tell_search
from storage import plis, reviews, search, work
from storage.database import Connection
from storage.search import Found
from storage.stems import Piece, Term, excerpt, terms

router = APIRouter()

Json = dict[str, Any]

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
        results = _results(connection, found[rang : rang + _A_PAGE], wanted)
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


def _results(connection: Connection, found: Sequence[Found], wanted: Sequence[Term]) -> list[Result]:
    shown = {each.pli for each in found}
    drafts = reviews.current_drafts(connection, shown)
    places, names = plis.places(connection, shown), plis.names(connection, shown)
    items = work.of_plis(connection, shown)
    results = []
    for each in found:
        draft = drafts.get(each.pli, {"documents": [], "cases": []})
        texts = _texts(draft)
        excerpts = [
            Excerpt(n, excerpt(texts.get(places.get((each.pli, n), ("", 0)), ""), wanted))
            for n in each.pages[:_EXCERPTS]
        ]
        result = Result(
            pli=each.pli,
            name=names[each.pli],
            case=each.case,
            item=items.get((each.pli, each.case)),
            values=excerpt(_values(each, draft["cases"]), wanted) if each.is_case else [],
            excerpts=excerpts,
            more=max(0, len(each.pages) - _EXCERPTS),
        )
        results.append(result)
    return results


def _texts(draft: Json) -> dict[tuple[str, int], str]:
    """What each page of a draft says, by its item and number."""
    return {
        (page["item"], page["page"]): page.get("text", "")
        for document in draft["documents"]
        for page in document["pages"]
    }


def _values(found: Found, cases: Sequence[Json]) -> str:
    return " ; ".join(f["value"] for f in cases[found.case - 1]["fields"]) if _is_in(found, cases) else ""


def _is_in(found: Found, cases: Sequence[object]) -> bool:
    return 0 < found.case <= len(cases)
