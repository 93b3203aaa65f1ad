"""The verification station: the pages of a pli beside the case that they make."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse
from starlette.exceptions import HTTPException

from claims.people import Account, Right
from claims.questions import open_questions
from claims.review import NOTHING_SAID
from claims.work import DECIDED, WorkItem
from pipeline import entries
from pipeline.contract import case_from_json
from pipeline.letters.writing import kinds, suits, title_of
from pipeline.reviewing import Reviewed
from review_ui.case_view import CaseView, case_view
from review_ui.desk import Desk, account_of, desk_of
from storage import accounts, reviews, work
from storage.reviews import PastEdit

router = APIRouter()

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

    def place(self, item: str, number: int) -> int | None:
        """The place in the pli of a page, by its item and number."""
        pages = (page.source for page in self.reviewed.pages)
        return next((p.position for p in pages if (p.item, p.number) == (item, number)), None)

    @property
    def may_edit(self) -> bool:
        """Whether edits are taken: by who holds the pli, until the case is decided."""
        may = self.account.may(Right.CASES_EDIT) and self.is_mine
        return may and self.item.state not in DECIDED


def opened(desk: Desk, account: Account, pli: str, number: int, reviewed: Reviewed | None = None) -> Opened:
    """Open a case: its pli is held for the agent unless another one holds it.

    Raises: HTTPException: 404, there is no such case; Unavailable.
    """
    reviewed = reviewed or desk.reviewer.opened(pli)
    view = case_view(reviewed, number, desk.rulebook, {}) if reviewed else None
    if reviewed is None or view is None:
        raise HTTPException(404)
    is_mine = False
    if account.may(Right.CASES_EDIT):
        with desk.database.begin() as connection:
            is_mine = work.hold(connection, pli, account.id, desk.clock())
    with desk.database.reading() as connection:
        siblings = work.of_pli(connection, pli)
        names = {each.id: each.name for each in accounts.every(connection)}
    item = next((each for each in siblings if each.line.number == number), None)
    if item is None:
        raise HTTPException(404)
    return Opened(reviewed, view, item, siblings, names, account, is_mine)


@router.get("/travail/{pli}/{number}")
def station(
    request: Request,
    pli: str,
    number: int,
    desk: Annotated[Desk, Depends(desk_of)],
    account: Annotated[Account, Depends(account_of)],
    page: int | None = None,
) -> HTMLResponse:
    """The station on one case; `page` is the place of the page to show first."""
    case = opened(desk, account, pli, number)
    return desk.page(request, "poste/poste.html", first_page=page, **shown(desk, case))


@router.get("/travail/{pli}/{number}/panneau")
def panel(
    request: Request,
    pli: str,
    number: int,
    desk: Annotated[Desk, Depends(desk_of)],
    account: Annotated[Account, Depends(account_of)],
) -> HTMLResponse:
    """The case alone, as it is now."""
    return desk.page(request, "poste/panneau.html", **shown(desk, opened(desk, account, pli, number)))


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
        "questions": open_questions(
            case_from_json(view.case), case.reviewed.said.get(view.number, NOTHING_SAID), desk.rulebook
        ),
        "entries": entries,
        "nothing_said": NOTHING_SAID,
        "in_thirty_days": (desk.today() + timedelta(days=_ASIDE_DAYS)).isoformat(),
        "letters": [(kind, title_of(kind)) for kind in kinds() if suits(kind, view.procedure)],
        "may_edit": case.may_edit,
        "problem": "",
        "said": "",
        "typed": {},
        **more,
    }


@router.get("/travail/{pli}/{number}/historique")
def history(
    request: Request,
    pli: str,
    number: int,
    desk: Annotated[Desk, Depends(desk_of)],
    account: Annotated[Account, Depends(account_of)],
) -> HTMLResponse:
    """Every edit of the pli, who made it, who took it back."""
    with desk.database.reading() as connection:
        past: list[PastEdit] = reviews.history(connection, pli)
    case = opened(desk, account, pli, number)
    return desk.page(request, "poste/historique.html", past=past, **shown(desk, case))


@router.get("/travail/{pli}/{number}/feuille")
def sheet(
    request: Request,
    pli: str,
    number: int,
    desk: Annotated[Desk, Depends(desk_of)],
    account: Annotated[Account, Depends(account_of)],
) -> HTMLResponse:
    """The case to print: every value with its source, who confirmed it, and what the machine had read."""
    return desk.page(request, "poste/feuille.html", **shown(desk, opened(desk, account, pli, number)))
