"""Letters of a case: drafted by the program, edited by the agent, signed elsewhere; never sent from here."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request, Response
from fastapi.responses import HTMLResponse
from starlette.exceptions import HTTPException

from pipeline.joining import whole_draft
from pipeline.letters.facts import facts
from pipeline.letters.markup import as_fragment
from pipeline.letters.writing import as_pdf, kinds, merged, suits, title_of
from review_ui.access import taken_over
from review_ui.desk import AtDesk, Desk, see_other
from review_ui.screens.poste import OpenCase, Opened, shown
from storage import journal, reviews

router = APIRouter()


def letter_case(kind: str, case: OpenCase) -> Opened:
    """The case that the letter is about; a dependency. Raises: HTTPException: no such letter suits it."""
    if kind not in kinds() or not suits(kind, case.view.procedure):
        raise HTTPException(404)
    return case


LetterCase = Annotated[Opened, Depends(letter_case)]


def _text(desk: Desk, case: Opened, kind: str) -> tuple[str, bool]:
    """The letter's text, and whether an agent edited it."""
    with desk.database.reading() as connection:
        kept = reviews.letters(connection, case.view.pli, case.view.number).get(kind)
    if kept is not None:
        return kept, True
    draft = whole_draft(case.reviewed.draft, case.reviewed.joined)
    known = facts(draft, case.view.number, desk.rulebook, desk.today())
    return merged(kind, known), False


@router.get("/travail/{pli}/{number}/lettres/{kind}.pdf")
def letter_pdf(kind: str, desk: AtDesk, case: LetterCase) -> Response:
    """The letter to print and sign."""
    text, _ = _text(desk, case, kind)
    name = f"{kind}-{case.item.id}.pdf"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(as_pdf(kind, text), media_type="application/pdf", headers=headers)


@router.get("/travail/{pli}/{number}/lettres/{kind}")
def letter(request: Request, kind: str, desk: AtDesk, case: LetterCase) -> HTMLResponse:
    """The letter to edit, beside how it will look."""
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
    kind: str,
    desk: AtDesk,
    case: LetterCase,
    text: Annotated[str, Form(max_length=40_000)] = "",
) -> Response:
    """Keep the edited text; an empty one brings the program's own back."""
    if not case.is_mine:
        raise taken_over(case.names.get(case.item.holder or 0, "Un autre agent"))
    pli, number, account = case.view.pli, case.view.number, case.account
    kept = text.replace("\r\n", "\n").strip()
    now = desk.clock()
    with desk.database.begin() as connection:
        reviews.write_letter(connection, pli, number, kind, kept, account.id, now)
        journal.record(connection, now, f"account:{account.id}", "letter_edited", pli, {"case": number})
    return see_other(request, f"/travail/{pli}/{number}/lettres/{kind}")
