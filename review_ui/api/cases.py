"""Cases listed, read, decided and exported by programs."""

import base64
import binascii
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from claims.cases import Claimant, Procedure, Verdict
from claims.people import Account, Right
from claims.work import DECIDED, WorkItem, WorkState
from pipeline.deciding import decide as decide_case
from pipeline.export.portal import portal_case
from review_ui.api.asking import PROBLEMS, Client
from review_ui.api.problems import Refused
from review_ui.desk import AtDesk, Json, Number
from storage import accounts, case_list, reviews, work
from storage.case_list import Filters
from storage.database import Connection
from storage.work import Decided

router = APIRouter(tags=["dossiers"], responses=PROBLEMS)

_MOST = 200


class CaseLine(BaseModel):
    """Un dossier en une ligne."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "id": "P261126-4F7K2M-1",
                "pli": "P261126-4F7K2M",
                "number": 1,
                "state": "to_review",
                "procedure": "BRIS_PORTE",
                "claimant": "PERSONNE_PHYSIQUE",
                "verdict": "incomplet",
                "reference": "",
                "due": "2026-12-26",
                "doubts": 2,
                "batch": "",
                "received_at": "2026-11-26T09:00:00Z",
                "drafted_at": "2026-11-26T09:00:12Z",
                "decided_at": None,
                "reason": "",
            }
        }
    )

    id: str
    pli: str
    number: int
    state: WorkState
    procedure: Procedure
    claimant: Claimant
    verdict: Verdict
    reference: str
    due: date | None = Field(description="L'échéance la plus proche.")
    doubts: int = Field(description="Valeurs qu'un agent doit vérifier.")
    batch: str
    received_at: datetime
    drafted_at: datetime
    decided_at: datetime | None
    reason: str


class CaseList(BaseModel):
    """Des dossiers, et de quoi demander les suivants."""

    cases: list[CaseLine]
    next: str | None = Field(description="À passer dans `cursor` ; absent à la fin.")


class CaseOut(CaseLine):
    """Un dossier entier : `content` est le dossier du brouillon relu, au contrat `vaguemestre.draft/1`."""

    revision: int = Field(description="Grandit à chaque correction du pli par un agent.")
    content: dict[str, Any]


class Choice(StrEnum):
    """Ce qui est décidé."""

    CONFIRM = "confirm"
    SET_ASIDE = "set_aside"
    REJECT = "reject"


class DecisionIn(BaseModel):
    """Une décision, prise au nom d'un agent."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"example": {"decision": "confirm", "agent": "c.martin", "revision": 3}},
    )

    decision: Choice
    agent: str = Field(max_length=80, description="L'identifiant de l'agent qui décide.")
    revision: int | None = Field(None, description="Celle qui a été vue ; une autre refuse la décision.")
    reason: str = Field("", max_length=60, description="Le motif ; demandé pour un rejet.")
    note: str = Field("", max_length=2000)
    until: date | None = Field(None, description="Jusqu'à quand mettre de côté.")


_STATES = {
    Choice.CONFIRM: WorkState.CONFIRMED,
    Choice.SET_ASIDE: WorkState.SET_ASIDE,
    Choice.REJECT: WorkState.REJECTED,
}


@router.get("/cases", response_model=CaseList)
def listed(
    desk: AtDesk,
    state: WorkState | None = None,
    procedure: Procedure | None = None,
    verdict: Verdict | None = None,
    batch: Annotated[str | None, Query(max_length=200)] = None,
    drafted_since: AwareDatetime | None = None,
    decided_since: AwareDatetime | None = None,
    cursor: Annotated[str, Query(max_length=40)] = "",
    limit: Annotated[int, Query(ge=1, le=_MOST)] = 50,
) -> CaseList:
    """Les dossiers, dans l'ordre où ils sont arrivés."""
    filters = Filters(state, procedure, verdict, batch, drafted_since, decided_since)
    with desk.database.reading() as connection:
        found = case_list.listed(connection, filters, _after(cursor), limit + 1)
    more = len(found) > limit
    return CaseList(
        cases=[CaseLine(**_line(item)) for item in found[:limit]],
        next=_cursor(found[limit - 1].case) if more else None,
    )


def _cursor(case: int) -> str:
    return base64.urlsafe_b64encode(f"case:{case}".encode()).decode().rstrip("=")


def _after(cursor: str) -> int:
    if not cursor:
        return 0
    try:
        text = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode()
        return int(text.removeprefix("case:"))
    except (binascii.Error, ValueError) as error:
        raise Refused(422, "curseur_inconnu", "Ce curseur n'a pas été donné par cette API.") from error


def _line(item: WorkItem) -> Json:
    line = item.line
    return {
        "id": item.id,
        "pli": item.pli,
        "number": line.number,
        "state": item.state,
        "procedure": line.procedure,
        "claimant": line.claimant,
        "verdict": line.verdict,
        "reference": line.reference,
        "due": line.due,
        "doubts": line.doubts,
        "batch": item.batch,
        "received_at": item.received_at,
        "drafted_at": item.drafted_at,
        "decided_at": item.decided_at,
        "reason": item.reason,
    }


@router.get("/cases/{pli}/{number}", response_model=CaseOut)
def one(desk: AtDesk, pli: str, number: Number) -> CaseOut:
    """Un dossier entier, tel que les agents l'ont laissé."""
    with desk.database.reading() as connection:
        item, draft = _found(connection, pli, number)
        reviewed = reviews.find(connection, pli)
    content = draft["cases"][number - 1]
    return CaseOut(**_line(item), revision=reviewed.revision if reviewed else 0, content=content)


def _found(connection: Connection, pli: str, number: Number) -> tuple[WorkItem, Json]:
    item = work.find(connection, pli, number) if 0 < number < 2**31 else None
    draft = reviews.current_draft(connection, pli) if item else None
    if item is None or draft is None or number > len(draft["cases"]):
        raise Refused(404, "dossier_inconnu", "Aucun dossier n'a ce numéro.")
    return item, draft


@router.post("/cases/{pli}/{number}/decision", response_model=CaseLine)
def decide(
    desk: AtDesk,
    client: Client,
    pli: str,
    number: Number,
    asked: DecisionIn,
) -> CaseLine:
    """Confirmer, mettre de côté ou rejeter un dossier, au nom d'un agent."""
    if asked.decision is Choice.REJECT and not asked.reason:
        raise Refused(422, "motif_absent", "Un rejet demande un motif (`reason`).")
    if asked.decision is Choice.SET_ASIDE and asked.until is None:
        raise Refused(422, "date_absente", "Mettre de côté demande une date (`until`).")
    with desk.database.reading() as connection:
        agent = _agent(connection, asked.agent)
        _found(connection, pli, number)
    reviewed = desk.reviewer.opened(pli)
    if reviewed is None or asked.revision not in (None, reviewed.revision):
        raise Refused(409, "modifie_entre_temps", "Un agent a corrigé ce dossier depuis : le relire.")

    def check(connection: Connection) -> None:
        item, _ = _found(connection, pli, number)
        _check_free(item, agent, asked, desk.clock())

    with desk.database.reading() as connection:
        check(connection)
    decided = Decided(_STATES[asked.decision], asked.reason, asked.note, asked.until)
    blind = desk.settings.blind_percent
    decide_case(desk.reviewer, reviewed, number, decided, agent, f"api:{client.id}", blind, check)
    with desk.database.reading() as connection:
        made, _ = _found(connection, pli, number)
    return CaseLine(**_line(made))


def _agent(connection: Connection, login: str) -> Account:
    agent = next((each for each in accounts.every(connection) if each.login == login), None)
    if agent is None or not agent.may(Right.CASES_EDIT):
        raise Refused(422, "agent_inconnu", "Aucun agent de cet identifiant ne peut décider d'un dossier.")
    return agent


def _check_free(item: WorkItem, agent: Account, asked: DecisionIn, now: datetime) -> None:
    """Raises: Refused: decided already, not looked at yet, or open before another agent."""
    if item.state in DECIDED:
        raise Refused(409, "deja_decide", "Ce dossier est déjà décidé.")
    if asked.decision is Choice.CONFIRM and item.line.doubts:
        raise Refused(409, "reste_a_verifier", f"Il reste {item.line.doubts} valeur(s) à vérifier.")
    is_held = item.held_until is not None and item.held_until > now
    if is_held and item.holder not in (None, agent.id):
        raise Refused(409, "tenu_par_un_agent", "Un autre agent travaille sur ce dossier.")


@router.get("/cases/{pli}/{number}/export")
def export(desk: AtDesk, pli: str, number: Number) -> dict[str, Any]:
    """Le dossier dans les termes du portail ; ce qui n'est pas dit est `null`."""
    with desk.database.reading() as connection:
        _, draft = _found(connection, pli, number)
    return portal_case(draft, number)
