"""Letters of a case: drafted by the program, edited by the agent, signed elsewhere; never sent from here."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request, Response
from fastapi.responses import HTMLResponse
from starlette.exceptions import HTTPException

from claims.people import Account
from pipeline.letters.facts import facts
from pipeline.letters.markup import as_fragment
from pipeline.letters.writing import as_pdf, kinds, merged, suits, title_of
from review_ui.desk import Desk, account_of, desk_of, see_other
from review_ui.screens.poste import Opened, opened, shown
from storage import journal, reviews

router = APIRouter()


def _case(desk: Desk, account: Account, pli: str, number: int, kind: str) -> Opened:
    case = opened(desk, account, pli, number)
    if kind not in kinds() or not suits(kind, case.view.procedure):
        raise HTTPException(404)
    return case


def _text(desk: Desk, case: Opened, kind: str) -> tuple[str, bool]:
    """The letter's text, and whether an agent edited it."""
    with desk.database.reading() as connection:
        kept = reviews.letters(connection, case.view.pli, case.view.number).get(kind)
    if kept is not None:
        return kept, True
    known = facts(case.reviewed.draft, case.view.number, desk.rulebook, desk.today())
    return merged(kind, known), False


@router.get("/travail/{pli}/{number}/lettres/{kind}.pdf")
def letter_pdf(
    pli: str,
    number: int,
    kind: str,
    desk: Annotated[Desk, Depends(desk_of)],
    account: Annotated[Account, Depends(account_of)],
) -> Response:
    """The letter to print and sign."""
    text, _ = _text(desk, _case(desk, account, pli, number, kind), kind)
    name = f"{kind}-{pli}-{number}.pdf"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(as_pdf(kind, text), media_type="application/pdf", headers=headers)


@router.get("/travail/{pli}/{number}/lettres/{kind}")
def letter(
    request: Request,
    pli: str,
    number: int,
    kind: str,
    desk: Annotated[Desk, Depends(desk_of)],
    account: Annotated[Account, Depends(account_of)],
) -> HTMLResponse:
    """The letter to edit, beside how it will look."""
    case = _case(desk, account, pli, number, kind)
    text, is_edited = _text(desk, case, kind)
    return desk.page(
        request,
        "poste/lettre.html",
        kind=kind,
        title=title_of(kind),
        text=text,
        is_edited=is_edited,
        preview=as_fragment(text),
        **shown(desk, case),
    )


@router.post("/travail/{pli}/{number}/lettres/{kind}/texte")
def save(
    request: Request,
    pli: str,
    number: int,
    kind: str,
    desk: Annotated[Desk, Depends(desk_of)],
    account: Annotated[Account, Depends(account_of)],
    text: Annotated[str, Form(max_length=40_000)] = "",
) -> Response:
    """Keep the edited text; an empty one brings the program's own back."""
    _case(desk, account, pli, number, kind)
    kept = text.replace("\r\n", "\n").strip()
    now = desk.clock()
    with desk.database.begin() as connection:
        reviews.write_letter(connection, pli, number, kind, kept, account.id, now)
        journal.record(connection, now, f"account:{account.id}", "letter_edited", pli, {"case": number})
    return see_other(request, f"/travail/{pli}/{number}/lettres/{kind}")
