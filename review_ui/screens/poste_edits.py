"""What agents change at the verification station; each answer is the case as it then stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Form, Request, Response
from fastapi.responses import RedirectResponse

from claims.cases import Claimant, Dwelling, PieceStatus, Procedure
from claims.errors import AgentMustAct, DoubtfulValue
from claims.people import Account
from claims.review import EditKind
from claims.work import DECIDED
from pipeline import entries
from pipeline.reviewing import Change, Reviewed
from review_ui import words
from review_ui.access import taken_over
from review_ui.desk import AtDesk, Desk, Number, SignedIn, is_htmx
from review_ui.field_view import FieldView
from review_ui.screens.poste import Opened, edited, links, opened, shown
from storage import journal, quality, work

router = APIRouter()

_NOT_SEEN = "Aucune lecture ne donne cette valeur. Retapez-la une seconde fois pour la confirmer."


@dataclass(frozen=True, slots=True)
class Gesture:
    """Who acts on which case, having seen which revision."""

    request: Request
    desk: Desk
    account: Account
    pli: str
    number: int
    revision: int


def gesture(
    request: Request,
    pli: str,
    number: Number,
    revision: Annotated[int, Form()],
    desk: AtDesk,
    account: SignedIn,
) -> Gesture:
    """What every edit comes with; a dependency."""
    return Gesture(request, desk, account, pli, number, revision)


Acting = Annotated[Gesture, Depends(gesture)]


@router.post("/travail/{pli}/{number}/valeur")
def value(
    acting: Acting,
    name: Annotated[str, Form()],
    act: Annotated[str, Form()],
    value: Annotated[str, Form(max_length=2000)] = "",
    again: Annotated[str, Form(max_length=2000)] = "",
    how: Annotated[str, Form(max_length=20)] = "typed",
    place: Annotated[str, Form(max_length=40)] = "",
    box: Annotated[str, Form(max_length=80)] = "",
) -> Response:
    """A value confirmed ("confirm"), set ("set"), or told absent ("absent")."""
    case = held(acting)
    field = next((each for each in case.view.fields if each.name == name), None)
    if field is None:
        raise AgentMustAct("Ce champ n'est pas de cette procédure.", code="champ_inconnu")
    if act == "absent":
        _settled(acting, case, name, None)
        return _edited(acting, case, EditKind.ABSENT, name, {}, f"{field.label} : absent du pli.")
    try:
        entered = field.value
        if act != "confirm" or field.is_blind:
            entered = _entered(acting, field, value)
        how = _checked_blind(acting, field, entered, again, how)
    except DoubtfulValue as error:
        return _wrong(acting, case, name, value, str(error), again=value)
    if _settled(acting, case, name, entered) is False:
        raise AgentMustAct(words.SEEDED.format(field.label), code="erreur_semee")
    if entered == _read(case, name):
        said = f"{field.label} : confirmé."
        how = "" if how == "typed" else how
        return _edited(acting, case, EditKind.CONFIRM, name, {"value": entered}, said, how)
    content: dict[str, Any] = {"value": entered}
    source = _source(case, place, box, value)
    if source:
        content["source"] = source
    return _edited(acting, case, EditKind.VALUE, name, content, f"{field.label} : enregistré.", how)


def _settled(acting: Gesture, case: Opened, name: str, value: str | None) -> bool | None:
    """Whether a value shown wrong on purpose was seen; None when that field was shown as it is."""
    if name not in case.seeded:
        return None
    with acting.desk.database.begin() as connection:
        return quality.settle_edit(connection, acting.pli, acting.number, name, value, acting.desk.clock())


def _read(case: Opened, name: str) -> str | None:
    """The value of the case as it stands, whatever was shown."""
    fields = case.view.case["fields"]
    return next((field["value"] for field in fields if field["name"] == name), None)


def _entered(acting: Gesture, field: FieldView, typed: str) -> str:
    """Raises: DoubtfulValue: it is no value of its kind, or may be two."""
    return entries.entered(field.kind, typed, acting.desk.today(), words.CHOICES.get(field.name, {}))


def _checked_blind(acting: Gesture, field: FieldView, entered: str, again: str, how: str) -> str:
    """How a value was entered. Raises: DoubtfulValue: typed blind, it is none of the readings."""
    if not field.is_blind:
        return how
    readings = {field.value, *(candidate.value for candidate in field.candidates)}
    if entered in readings or (again and _entered(acting, field, again) == entered):
        return "rekeyed"
    raise DoubtfulValue(_NOT_SEEN)


def _source(case: Opened, place: str, box: str, text: str) -> dict[str, Any] | None:
    """Where the agent pointed: the page and the box, as edits keep them."""
    pages = {str(p.source.position): p for p in case.reviewed.pages}
    try:
        sides = [float(side) for side in box.split(",")] if box else []
    except ValueError:
        return None
    if place not in pages or len(sides) != 4 or not all(0 <= side <= 1 for side in sides):
        return None
    page = pages[place].source
    return {"place": [page.item, page.number], "box": sides, "text": text}


@router.post("/travail/{pli}/{number}/reponse")
def answer(
    acting: Acting,
    name: Annotated[str, Form()],
    value: Annotated[list[str], Form()] = [],  # noqa: B006  # FastAPI copies it
    *,
    clear: Annotated[bool, Form()] = False,
) -> Response:
    """A question answered; `clear` takes the answer back."""
    case = held(acting)
    question = next((q for q in acting.desk.rulebook.questions if q.id == name), None)
    if question is None:
        raise AgentMustAct("Cette question n'existe pas.", code="question_inconnue")
    if clear:
        return _edited(acting, case, EditKind.ANSWER, name, {"value": None}, "Réponse retirée.")
    typed = ", ".join(each for each in value if each.strip())
    try:
        told = entries.entered(question.kind, typed, acting.desk.today(), question.choices)
    except DoubtfulValue as error:
        return _wrong(acting, case, name, typed, str(error))
    return _edited(acting, case, EditKind.ANSWER, name, {"value": told}, "Réponse enregistrée.")


@router.post("/travail/{pli}/{number}/nature")
def nature(acting: Acting, name: Annotated[str, Form()], value: Annotated[str, Form()]) -> Response:
    """The procedure, who claims, or what the claimant is to the dwelling."""
    case = held(acting)
    known: Mapping[str, tuple[EditKind, type[Procedure | Claimant | Dwelling]]] = {
        "procedure": (EditKind.PROCEDURE, Procedure),
        "claimant": (EditKind.CLAIMANT, Claimant),
        "dwelling": (EditKind.DWELLING, Dwelling),
    }
    if name not in known or value not in set(known[name][1]):
        raise AgentMustAct("Cette valeur n'existe pas.", code="valeur_inconnue")
    said = "Enregistré ; le dossier est recalculé."
    return _edited(acting, case, known[name][0], "", {"value": value}, said)


@router.post("/travail/{pli}/{number}/piece")
def piece(
    acting: Acting,
    name: Annotated[str, Form()],
    status: Annotated[str, Form()] = "",
    why: Annotated[str, Form(max_length=300)] = "",
) -> Response:
    """A piece of the checklist judged otherwise than the program does, with the reason; "" gives it back."""
    case = held(acting)
    if status and status not in set(PieceStatus):
        raise AgentMustAct("Cet état n'existe pas.", code="valeur_inconnue")
    if status and not why.strip():
        return _wrong(
            acting, case, f"piece-{name}", "", "Dites pourquoi : la lettre au demandeur le reprend."
        )
    content = {"status": status, "why": why.strip()}
    return _edited(acting, case, EditKind.PIECE, name, content, "Pièce jugée ; la liste est recalculée.")


@router.post("/travail/{pli}/{number}/vu")
def seen(acting: Acting, target: Annotated[str, Form(max_length=200)]) -> Response:
    """A flag or a finding was looked at."""
    case = held(acting)
    return _edited(acting, case, EditKind.SEEN, target, {}, "Noté comme vu.")


@router.post("/travail/{pli}/{number}/lien")
def link(
    acting: Acting, target: Annotated[str, Form(max_length=40)], accepted: Annotated[bool, Form()]
) -> Response:
    """A proposed link with another case accepted or refused; it is written down on both sides."""
    case = held(acting)
    if target not in {each.target for each in links(acting.desk, case)}:
        raise AgentMustAct("Ce rapprochement n'est plus proposé.", code="lien_inconnu")
    _link_back(acting, target, accepted=accepted)
    said = "Rattaché : les pièces comptent pour le dossier arrivé le premier." if accepted else "Écarté."
    return _edited(acting, case, EditKind.LINK, target, {"accepted": accepted}, said)


def _link_back(acting: Gesture, target: str, *, accepted: bool) -> None:
    """The same link from the other case's side. Raises: AgentMustAct: another agent has that one open."""
    other, _, number = target.rpartition("-")
    with acting.desk.database.begin() as connection:
        if not work.hold(connection, other, acting.account.id, acting.desk.clock()):
            raise AgentMustAct(
                f"Le dossier {target} est ouvert chez un autre agent : rattachez dès qu'il l'aura fermé.",
                code="tenu_par_un_autre",
            )
    reviewed = acting.desk.reviewer.opened(other)
    if reviewed is not None:
        own, content = f"{acting.pli}-{acting.number}", {"accepted": accepted}
        change = Change(EditKind.LINK, int(number), own, content)
        acting.desk.reviewer.edit(other, reviewed.revision, [change], acting.account.id)
    with acting.desk.database.begin() as connection:
        work.release(connection, other, acting.account.id, acting.desk.clock())


@router.post("/travail/{pli}/{number}/annuler")
def undo(acting: Acting) -> Response:
    """Take back the last edit of the pli."""
    case = held(acting)
    reviewed = acting.desk.reviewer.undo(acting.pli, acting.revision, acting.account.id)
    return answered(acting, case, reviewed, "Dernier geste annulé.")


@router.post("/travail/{pli}/{number}/retablir")
def redo(acting: Acting) -> Response:
    """Bring back the edit that was undone last."""
    case = held(acting)
    reviewed = acting.desk.reviewer.redo(acting.pli, acting.revision, acting.account.id)
    return answered(acting, case, reviewed, "Geste rétabli.")


@router.post("/travail/{pli}/{number}/tenir")
def keep(
    request: Request,
    pli: str,
    number: Number,
    desk: AtDesk,
    account: SignedIn,
    take_over: Annotated[bool, Form()] = False,
) -> Response:
    """Hold the pli longer, or take it over; 409 when another agent has it."""
    with desk.database.begin() as connection:
        now = desk.clock()
        is_mine = work.hold(connection, pli, account.id, now, take_over=take_over)
        if take_over and is_mine:
            journal.record(connection, now, f"account:{account.id}", "taken_over", pli, {"case": number})
    if take_over and not is_htmx(request):
        return RedirectResponse(f"/travail/{pli}/{number}", status_code=303)
    if take_over:
        return Response(status_code=204, headers={"HX-Refresh": "true"})
    return Response(status_code=204 if is_mine else 409)


def held(acting: Gesture) -> Opened:
    """The case, held by the agent and not decided. Raises: AgentMustAct."""
    case = opened(acting.desk, acting.account, acting.pli, acting.number)
    if not case.is_mine:
        raise taken_over(case.names.get(case.item.holder or 0, "Un autre agent"))
    if case.item.state in DECIDED:
        raise AgentMustAct("Ce dossier est déjà décidé : rouvrez-le pour le changer.", code="decide")
    return case


def _edited(
    acting: Gesture,
    case: Opened,
    kind: EditKind,
    target: str,
    content: Mapping[str, Any],
    said: str,
    how: str = "",
) -> Response:
    return changed(acting, case, [Change(kind, acting.number, target, content, how)], said)


def changed(acting: Gesture, case: Opened, changes: Sequence[Change], said: str) -> Response:
    """Make changes in a case, and answer with it as it then stands. Raises: AgentMustAct."""
    reviewer = acting.desk.reviewer
    reviewed = reviewer.edit(acting.pli, acting.revision, changes, acting.account.id)
    return answered(acting, case, reviewed, said)


def answered(acting: Gesture, before: Opened, reviewed: Reviewed, said: str) -> Response:
    """The case after an edit: its panel, or its whole page for a browser without scripts."""
    number = min(acting.number, max(1, len(reviewed.draft["cases"])))
    if not is_htmx(acting.request) or number != acting.number:
        path = f"/travail/{acting.pli}/{number}"
        if is_htmx(acting.request):
            return Response(status_code=204, headers={"HX-Redirect": path})
        return RedirectResponse(path, status_code=303)
    case = edited(acting.desk, before, reviewed)
    return acting.desk.page(acting.request, "poste/panneau.html", **shown(acting.desk, case, said=said))


def _wrong(acting: Gesture, case: Opened, name: str, typed: str, problem: str, again: str = "") -> Response:
    """The case unchanged, with what was typed and what is wrong with it."""
    wrong = {name: {"typed": typed, "problem": problem, "again": again}}
    page = "poste/panneau.html" if is_htmx(acting.request) else "poste/poste.html"
    return acting.desk.page(
        acting.request, page, 422, **shown(acting.desk, case, typed=wrong, said=problem, first_page=None)
    )
