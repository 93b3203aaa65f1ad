"""The verification station: the pages of a pli beside the case that they make."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, JSONResponse
from starlette.exceptions import HTTPException

from claims.people import Account, Right
from claims.questions import open_questions
from claims.retention import HOLD_REASONS, HoldReason
from claims.review import NOTHING_SAID
from claims.work import DECIDED, WorkItem
from pipeline import entries
from pipeline.draft_reading import case_from_json
from pipeline.letters.writing import kinds, suits, title_of
from pipeline.reviewing import Reviewed
from review_ui.case_view import CaseView, case_view
from review_ui.desk import AtDesk, Desk, Number, SignedIn, account_of, actors, desk_of
from review_ui.links import LinkView, links_of
from review_ui.screens.travail import filter_in_use, viewer_of
from storage import accounts, holds, journal, plis, quality, reviews, work, worklist
from storage.database import Connection
from storage.reviews import PastEdit
from storage.worklist import Viewer

router = APIRouter()

_LOOKED_AHEAD, _PICTURES_AHEAD = 10, 6
_OPENINGS_SHOWN = 20
_ASIDE_DAYS = 30  # a claimant has thirty days to send what is asked for


@dataclass(frozen=True, slots=True)
class Opened:
    """A case as an agent has it open. `is_mine`: nobody else holds its pli, so that it may be edited."""

    reviewed: Reviewed
    view: CaseView
    item: WorkItem
    siblings: list[WorkItem]
    names: dict[int, str]
    account: Account
    is_mine: bool
    seeded: Mapping[str, str]  # values shown wrong on purpose, by field
    kept_for: tuple[HoldReason, ...] = ()  # why it may not be erased, when it may not

    def place(self, item: str, number: int) -> int | None:
        """The place in the pli of a page, by its item and number."""
        pages = (page.source for page in self.reviewed.pages)
        return next((p.position for p in pages if (p.item, p.number) == (item, number)), None)

    @property
    def may_edit(self) -> bool:
        """Whether edits are taken: by who holds the pli, until the case is decided."""
        may = self.account.may(Right.CASES_EDIT) and self.is_mine
        return may and self.item.state not in DECIDED


def opened(desk: Desk, account: Account, pli: str, number: int) -> Opened:
    """Open a case: its pli is held for the agent unless another one holds it.

    Raises: HTTPException: 404, there is no such case; Unavailable.
    """
    reviewed = desk.reviewer.opened(pli)
    if reviewed is None:
        raise HTTPException(404)
    is_mine = account.may(Right.CASES_EDIT) and _held(desk, account, pli)
    with desk.database.reading() as connection:
        names = {each.id: each.name for each in accounts.every(connection)}
        kept_for = tuple(dict.fromkeys(hold.reason for hold in holds.standing(connection, [pli])))
        return _opened(connection, desk, reviewed, number, account, names, kept_for, is_mine=is_mine)


def _held(desk: Desk, account: Account, pli: str) -> bool:
    """Whether the agent holds the pli, from now on if nobody did; most edits find it held."""
    now = desk.clock()
    with desk.database.reading() as connection:
        if work.is_held_long(connection, pli, account.id, now):
            return True
    with desk.database.begin() as connection:
        return work.hold(connection, pli, account.id, now)


def edited(desk: Desk, before: Opened, reviewed: Reviewed) -> Opened:
    """A case that its agent has open, as an edit made it. Raises: as `opened`."""
    names, kept_for = before.names, before.kept_for
    with desk.database.reading() as connection:
        return _opened(
            connection, desk, reviewed, before.view.number, before.account, names, kept_for, is_mine=True
        )


def _opened(
    connection: Connection,
    desk: Desk,
    reviewed: Reviewed,
    number: int,
    account: Account,
    names: dict[int, str],
    kept_for: tuple[HoldReason, ...],
    *,
    is_mine: bool,
) -> Opened:
    pli = reviewed.pli
    seeded = quality.shown(connection, pli, number)
    siblings = work.of_pli(connection, pli)
    view = case_view(reviewed, number, desk.rulebook, seeded)
    item = next((each for each in siblings if each.line.number == number), None)
    if view is None or item is None:
        raise HTTPException(404)
    return Opened(reviewed, view, item, siblings, names, account, is_mine, seeded, kept_for)


def links(desk: Desk, case: Opened) -> list[LinkView]:
    """What the case has to do with others."""
    said = case.reviewed.said.get(case.view.number, NOTHING_SAID)
    with desk.database.reading() as connection:
        return links_of(connection, case.reviewed.pli, case.view.number, said, desk.reviewer)


def opened_case(pli: str, number: Number, desk: AtDesk, account: SignedIn) -> Opened:
    """The case of the page's address; a dependency. Raises: as `opened`."""
    return opened(desk, account, pli, number)


OpenCase = Annotated[Opened, Depends(opened_case)]


@router.get("/travail/{pli}/{number}")
def station(request: Request, desk: AtDesk, case: OpenCase, page: int | None = None) -> HTMLResponse:
    """The station on one case; `page` is the place of the page to show first."""
    return desk.page(request, "poste/poste.html", first_page=page, **shown(desk, case))


@router.get("/travail/{pli}/{number}/panneau")
def panel(request: Request, desk: AtDesk, case: OpenCase) -> HTMLResponse:
    """The case alone, as it is now."""
    return desk.page(request, "poste/panneau.html", **shown(desk, case))


def refused(request: Request, why: str) -> HTMLResponse:
    """The case as it is now, and why what was asked was not done."""
    desk, account = desk_of(request), account_of(request)
    case = opened(desk, account, request.path_params["pli"], int(request.path_params["number"]))
    return desk.page(request, "poste/panneau.html", 409, **shown(desk, case, problem=why, said=why))


def shown(desk: Desk, case: Opened, **more: Any) -> dict[str, Any]:
    """What the templates of the station show."""
    view = case.view
    return {
        "case": case,
        "view": view,
        "draft_case": view.case,
        "item": case.item,
        "types": desk.rulebook.types,
        "procedure_spec": desk.rulebook.procedures.get(view.procedure),
        "links": links(desk, case),
        "questions": open_questions(
            case_from_json(view.case), case.reviewed.said.get(view.number, NOTHING_SAID), desk.rulebook
        ),
        "entries": entries,
        "hold_reasons": HOLD_REASONS,
        "nothing_said": NOTHING_SAID,
        "in_thirty_days": (desk.today() + timedelta(days=_ASIDE_DAYS)).isoformat(),
        "letters": [(kind, title_of(kind)) for kind in kinds() if suits(kind, view.procedure)],
        "may_edit": case.may_edit,
        "problem": "",
        "said": "",
        "typed": {},
        **more,
    }


@router.get("/travail/{pli}/{number}/apres")
def coming(request: Request, pli: str, number: Number, desk: AtDesk) -> JSONResponse:
    """Addresses of the pictures of the case that would be taken next, for the browser to have them ready."""
    viewer = viewer_of(request, desk)
    with desk.database.reading() as connection:
        items = worklist.listing(connection, filter_in_use(request), viewer, _LOOKED_AHEAD).items
        free = [each for each in items if each.pli != pli and not _is_held(each, viewer)]
        pages = plis.pages(connection, free[0].pli) if free else []
    seen = [(page.source.position, page.picture) for page in pages if page.picture][:_PICTURES_AHEAD]
    return JSONResponse([picture_address(free[0].pli, position, key) for position, key in seen])


def _is_held(item: WorkItem, viewer: Viewer) -> bool:
    held = item.held_until is not None and item.held_until > viewer.now
    return held and item.holder != viewer.account


def picture_address(pli: str, position: int, key: str) -> str:
    """Where the picture of a page is asked for: with its key, so that it may be kept."""
    return f"/plis/{pli}/pages/{position}/image?v={key[:16]}"


@router.get("/travail/{pli}/{number}/historique")
def history(request: Request, pli: str, desk: AtDesk, case: OpenCase) -> HTMLResponse:
    """Every edit of the pli, who made it, who took it back; and who opened it last."""
    with desk.database.reading() as connection:
        past: list[PastEdit] = reviews.history(connection, pli)
        openings = journal.openings(connection, pli, _OPENINGS_SHOWN)
    return desk.page(
        request,
        "poste/historique.html",
        past=past,
        openings=openings,
        actors=actors(case.names),
        **shown(desk, case),
    )


@router.get("/travail/{pli}/{number}/feuille")
def sheet(request: Request, desk: AtDesk, case: OpenCase) -> HTMLResponse:
    """The case to print: every value with its source, who confirmed it, and what the machine had read."""
    return desk.page(request, "poste/feuille.html", **shown(desk, case))
