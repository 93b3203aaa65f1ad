"""The work list: what agents have to do, what comes first, and who does it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from random import SystemRandom
from typing import Annotated
from urllib.parse import parse_qsl, urlencode

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import HTMLResponse

from claims.errors import AgentMustAct
from claims.people import Account, Right
from claims.quality import is_drawn, to_seed
from claims.work import OPEN_STATES, WorkItem, WorkState
from review_ui import cookies
from review_ui.desk import AtDesk, Desk, account_of, see_other
from review_ui.screens.aveugle import kinds_of
from review_ui.witness import tell_search
from review_ui.work_filters import (
    ORDERS,
    address,
    age_on,
    asked_of,
    filter_choices,
    grouped,
    parameters,
    state_choices,
    urgency_on,
)
from storage import accounts, journal, plis, quality, reviews, work, worklist
from storage.database import Connection
from storage.worklist import Filter, Order, Viewer

router = APIRouter()

_A_PAGE = 50
_LAST_FILTER = "vaguemestre_file"  # a cookie
# Counting takes longer than listing, and the list of fifty agents moves anyway; what is decided moves slowly.
_COUNTED_FOR_S, _DECIDED_COUNTED_FOR_S = 5.0, 60.0


def viewer_of(request: Request, desk: Desk) -> Viewer:
    """Who looks at the list, and when."""
    account = account_of(request)
    return Viewer(account.id, account.may(Right.CASES_VALIDATE), desk.clock(), desk.today())


@router.get("/travail")
def travail(request: Request, desk: AtDesk, apres: str = "", fait: str = "") -> HTMLResponse:
    """The list, with what each filter would show."""
    asked, viewer = asked_of(request.query_params), viewer_of(request, desk)
    with desk.database.reading() as connection:
        listed = worklist.listing(connection, asked, viewer, _A_PAGE, apres)
        counts, states = desk.recent.get(
            worklist.seen_alike(asked, viewer),
            _counted_for_s(asked),
            partial(_counted, connection, asked, viewer),
        )
        totals = worklist.in_plis(connection, sorted({item.pli for item in listed.items}))
        agents = _agents(connection)
    if asked.text:
        tell_search(request, counts["procedure"][asked.procedure])
    page = desk.page(
        request,
        "travail.html",
        asked=asked,
        asked_parameters=parameters(asked),
        states=state_choices(asked, states),
        filters=filter_choices(asked, counts),
        orders=ORDERS,
        groups=grouped(listed.items, totals),
        number=counts["procedure"][asked.procedure],
        shown=len(listed.items),
        first=address(asked) if apres else None,
        following=address(asked, listed.after) if listed.after else None,
        cleared=address(Filter(state=asked.state, order=asked.order)),
        is_narrowed=bool(parameters(replace(asked, state="", order=Order.DUE))),
        agents=agents,
        names={agent.id: agent.name for agent in agents},
        now=viewer.now,
        urgency=urgency_on(viewer.today),
        age=age_on(viewer.today),
        done=_DONE.get(fait, ""),
    )
    kept = urlencode(parameters(asked))
    page.set_cookie(
        _LAST_FILTER,
        kept,
        httponly=True,
        samesite="strict",
        secure=cookies.is_secure(request),
        path="/travail",
    )
    return page


def _counted_for_s(asked: Filter) -> float:
    return _COUNTED_FOR_S if asked.state in ("", *OPEN_STATES) else _DECIDED_COUNTED_FOR_S


def _counted(
    connection: Connection, asked: Filter, viewer: Viewer
) -> tuple[Mapping[str, Counter[str]], Counter[str]]:
    return worklist.counts(connection, asked, viewer), worklist.states(connection, viewer)


_DONE = {
    "rien": "Il ne reste rien à prendre avec ces filtres : tout est fait, ou tenu par d'autres.",
    "attribue": "Les dossiers choisis sont attribués.",
    "libere": "Les dossiers choisis ne sont plus attribués.",
    "en-partie": "Une partie des dossiers n'a pas été changée : ils sont déjà attribués à d'autres.",
    "aucun": "Aucun dossier n'est coché : rien n'a été changé.",
    "rendu": "Le pli est rendu : un autre agent peut le prendre.",
}


def _agents(connection: Connection) -> list[Account]:
    """Those to whom cases may be given."""
    return [each for each in accounts.every(connection) if each.may(Right.CASES_EDIT)]


@router.post("/travail/suivant")
def take_next(
    request: Request,
    desk: AtDesk,
    etat: Annotated[str, Form()] = "",
    procedure: Annotated[str, Form()] = "",
    verdict: Annotated[str, Form()] = "",
    departement: Annotated[str, Form()] = "",
    qui: Annotated[str, Form()] = "",
    doutes: Annotated[str, Form()] = "",
    q: Annotated[str, Form(max_length=200)] = "",
    tri: Annotated[str, Form()] = "",
) -> Response:
    """Hold the first case of the filter that nobody holds, and open it."""
    given = {"etat": etat, "procedure": procedure, "verdict": verdict, "departement": departement}
    asked = asked_of(given | {"qui": qui, "doutes": doutes, "q": q, "tri": tri})
    return see_other(request, next_case(request, desk, asked))


def next_case(request: Request, desk: Desk, asked: Filter) -> str:
    """Hold the first case of the filter that nobody holds: its address, or that of the list for none."""
    viewer = viewer_of(request, desk)
    with desk.database.begin() as connection:
        taken = worklist.take_next(connection, asked, viewer)
        if taken is not None:
            actor = f"account:{viewer.account}"
            journal.record(connection, viewer.now, actor, "taken", taken.pli, {"case": taken.line.number})
            _seed(connection, desk, taken, account_of(request).team)
    desk.recent.forget()
    if taken is None:
        return _with_word(address(asked), "rien")
    return f"/travail/{taken.pli}/{taken.line.number}"


def filter_in_use(request: Request) -> Filter:
    """The filter that the list was last looked at with: what is taken next goes by it."""
    return asked_of(dict(parse_qsl(request.cookies.get(_LAST_FILTER, ""))))


def _seed(connection: Connection, desk: Desk, taken: WorkItem, team: str) -> None:
    """Of some of the cases nobody has touched, one value is shown wrong to who takes them."""
    rng = SystemRandom()
    if taken.state is not WorkState.TO_REVIEW or not is_drawn(desk.settings.seeded_percent, rng):
        return
    draft = plis.latest_draft(connection, taken.pli)
    if draft is None or reviews.find(connection, taken.pli) is not None:
        return
    case = draft[1]["cases"][taken.line.number - 1]
    chosen = to_seed(case["fields"], kinds_of(desk.rulebook, case["procedure"]), rng)
    if chosen is not None:
        field, wrong, right = chosen
        quality.plant(connection, taken.pli, taken.line.number, field, wrong, right, team, desk.clock())


def _with_word(path: str, done: str) -> str:
    return f"{path}{'&' if '?' in path else '?'}fait={done}"


@router.post("/travail/attribuer")
def assign(
    request: Request,
    desk: AtDesk,
    a: Annotated[str, Form()],
    dossier: Annotated[list[str] | None, Form()] = None,
    retour: Annotated[str, Form()] = "",
) -> Response:
    """Give the chosen cases to an agent, or to nobody.

    Without the right to assign, agents take what is nobody's and give back what is theirs.
    """
    account = account_of(request)
    back = f"/travail?{retour}" if retour else "/travail"
    chosen = dossier or []
    if not chosen:
        return see_other(request, _with_word(back, "aucun"))
    with desk.database.begin() as connection:
        to = _chosen_agent(connection, a, account)
        items = [item for each in dict.fromkeys(chosen) for item in _named(connection, each)]
        changed = [_give(connection, item, to, account) for item in items]
        details = {"cases": sum(changed), "to": to or 0}
        journal.record(connection, desk.clock(), f"account:{account.id}", "assigned", details=details)
    desk.recent.forget()
    done = "attribue" if to is not None else "libere"
    return see_other(request, _with_word(back, done if changed and all(changed) else "en-partie"))


def _chosen_agent(connection: Connection, chosen: str, account: Account) -> int | None:
    """Who the cases go to; None is nobody. Raises: AgentMustAct."""
    if chosen in ("moi", "personne"):
        return account.id if chosen == "moi" else None
    known = {str(agent.id): agent.id for agent in _agents(connection)}
    if chosen not in known or not account.may(Right.CASES_ASSIGN):
        raise AgentMustAct(
            "Votre compte ne permet pas d'attribuer des dossiers à d'autres.", code="attribution"
        )
    return known[chosen]


def _named(connection: Connection, named: str) -> list[WorkItem]:
    """The case "PLI-2", or all the cases of the pli "PLI-tous"; none when there is no such case."""
    pli, _, number = named.rpartition("-")
    return [item for item in work.of_pli(connection, pli) if number in ("tous", str(item.line.number))]


def _give(connection: Connection, item: WorkItem, to: int | None, account: Account) -> bool:
    is_free = item.assignee in (None, account.id)
    if not is_free and not account.may(Right.CASES_ASSIGN):
        return False
    return work.assign(connection, item.pli, item.line.number, to)


def give_up(connection: Connection, pli: str, account: int, now: datetime) -> None:
    """Let others take a pli; nothing when the agent does not hold it."""
    if work.release(connection, pli, account, now):
        journal.record(connection, now, f"account:{account}", "released", pli)


@router.post("/travail/rendre")
def give_back(
    request: Request,
    desk: AtDesk,
    pli: Annotated[str, Form()],
    retour: Annotated[str, Form()] = "",
) -> Response:
    """Give up a pli that the agent holds."""
    with desk.database.begin() as connection:
        give_up(connection, pli, account_of(request).id, desk.clock())
    return see_other(request, _with_word(f"/travail?{retour}" if retour else "/travail", "rendu"))
