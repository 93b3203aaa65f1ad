"""What becomes of a case: confirmed, set aside, rejected, shown to somebody else, opened again."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Form, Request, Response

from claims.errors import AgentMustAct
from claims.people import Right
from claims.work import WorkState
from pipeline.deciding import decide
from review_ui import words
from review_ui.access import taken_over
from review_ui.desk import AtDesk, Desk, Number, SignedIn, see_other
from review_ui.screens.poste import Opened, links, opened
from review_ui.screens.poste_edits import Acting, held
from review_ui.screens.travail import filter_in_use, give_up, next_case
from storage import quality
from storage.work import Decided

router = APIRouter()

_STATES = {
    "confirm": WorkState.CONFIRMED,
    "join": WorkState.CONFIRMED,  # what it brings counts for a case that came before it
    "reject": WorkState.REJECTED,
    "aside": WorkState.SET_ASIDE,
    "second": WorkState.SECOND_LOOK,
    "reopen": WorkState.TO_REVIEW,
}
_NEEDS_REASON = {"reject": "Dites le motif du rejet.", "second": "Dites ce qui demande un second regard."}


@router.post("/travail/{pli}/{number}/decision")
def decision(
    acting: Acting,
    act: Annotated[str, Form()],
    reason: Annotated[str, Form(max_length=60)] = "",
    note: Annotated[str, Form(max_length=2000)] = "",
    until: Annotated[str, Form(max_length=10)] = "",
) -> Response:
    """Decide on the case; then the next case of the pli, or the work list."""
    if act not in _STATES:
        raise AgentMustAct("Cette décision n'existe pas.", code="decision_inconnue")
    case = _to_reopen(acting) if act == "reopen" else held(acting)
    _check(acting, case, act, reason or note)
    if act == "confirm":
        _settle_quality(acting, case)
    if act == "join":
        reason, note = "rattache", f"Classé avec le dossier {_joined_to(acting.desk, case)}."
    decided = Decided(_STATES[act], reason, note.strip(), _day(act, until))
    account, percent = acting.account, acting.desk.settings.blind_percent
    teller = f"account:{account.id}"
    decide(acting.desk.reviewer, case.reviewed, acting.number, decided, account, teller, percent)
    if act == "reopen":
        return see_other(acting.request, f"/travail/{acting.pli}/{acting.number}")
    return see_other(acting.request, _next(acting, case))


def _to_reopen(acting: Acting) -> Opened:
    case = opened(acting.desk, acting.account, acting.pli, acting.number)
    if not case.is_mine:
        raise taken_over(case.names.get(case.item.holder or 0, "Un autre agent"))
    return case


def _check(acting: Acting, case: Opened, act: str, said: str) -> None:
    """Raises: AgentMustAct: the decision lacks something."""
    if case.reviewed.revision != acting.revision:
        raise AgentMustAct(
            "Ce dossier a changé depuis que vous l'avez ouvert : vérifiez, puis décidez.",
            code="modifie_entre_temps",
        )
    doubts = case.view.doubts
    if act == "confirm" and doubts:
        labels = ", ".join(field.label for field in doubts[:4]) + ("…" if len(doubts) > 4 else "")
        raise AgentMustAct(f"Il reste à vérifier : {labels}.", code="reste_a_verifier")
    if act == "join" and not _joined_to(acting.desk, case):
        raise AgentMustAct("Acceptez d'abord un rapprochement avec un dossier.", code="sans_rapprochement")
    if act in _NEEDS_REASON and not said.strip():
        raise AgentMustAct(_NEEDS_REASON[act], code="motif_absent")
    is_mine = case.item.decided_by == acting.account.id
    if case.item.state is WorkState.SECOND_LOOK and act in ("confirm", "join", "reject"):
        if is_mine:
            raise AgentMustAct("Un autre agent doit regarder ce dossier.", code="second_regard")
        if not acting.account.may(Right.CASES_VALIDATE):
            raise AgentMustAct("Un valideur doit regarder ce dossier.", code="second_regard")


def _joined_to(desk: Desk, case: Opened) -> str:
    """The case that this one was joined to; "" for none."""
    return next((link.target for link in links(desk, case) if link.is_accepted), "")


def _settle_quality(acting: Acting, case: Opened) -> None:
    """Raises: AgentMustAct: a value was shown wrong on purpose and nobody saw it; it is right from now on."""
    with acting.desk.database.begin() as connection:
        shown = quality.shown(connection, acting.pli, acting.number)
        quality.settle_decision(connection, acting.pli, acting.number, acting.desk.clock())
    labels = [field.label for field in case.view.fields if field.name in shown]
    if labels:
        raise AgentMustAct(words.SEEDED.format(", ".join(labels)), code="erreur_semee")


def _day(act: str, until: str) -> date | None:
    """The day a case set aside comes back. Raises: AgentMustAct: none was given."""
    if act != "aside":
        return None
    try:
        return date.fromisoformat(until)
    except ValueError as error:
        raise AgentMustAct("Dites jusqu'à quel jour le dossier attend.", code="date_absente") from error


def _next(acting: Acting, case: Opened) -> str:
    """The next case of the pli that is still to review; else the pli is given up, and the next one taken."""
    waiting = [
        each for each in case.siblings if each.state is WorkState.TO_REVIEW and each.case != case.item.case
    ]
    if waiting:
        return f"/travail/{waiting[0].pli}/{waiting[0].line.number}"
    with acting.desk.database.begin() as connection:
        give_up(connection, acting.pli, acting.account.id, acting.desk.clock())
    return next_case(acting.request, acting.desk, filter_in_use(acting.request))


@router.post("/travail/{pli}/{number}/liberer")
def release(
    request: Request,
    pli: str,
    number: Number,
    desk: AtDesk,
    account: SignedIn,
) -> Response:
    """Give the pli up, for others to take."""
    with desk.database.begin() as connection:
        give_up(connection, pli, account.id, desk.clock())
    return see_other(request, "/travail")
