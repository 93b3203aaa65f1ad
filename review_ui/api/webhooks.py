"""Where programs are told of events."""

from datetime import datetime

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from claims.programs import ApiClient, Event, Webhook
from pipeline.reaching import is_allowed
from review_ui.api.asking import PROBLEMS, Client
from review_ui.api.problems import Refused
from review_ui.desk import AtDesk, Desk, Json, Number
from storage import journal, webhooks
from storage.database import Connection

router = APIRouter(tags=["webhooks"], responses=PROBLEMS)

_EXAMPLE: Json = {"url": "https://portail.exemple.fr/vaguemestre", "events": ["pli.drafted", "case.decided"]}


class WebhookIn(BaseModel):
    """Une adresse, et ce qu'elle veut savoir."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"example": _EXAMPLE})

    url: str = Field(
        max_length=2000, description="En https, hors du réseau interne ; ou là où l'exploitant l'a permis."
    )
    events: list[Event] = Field(min_length=1)


class WebhookOut(BaseModel):
    """Une adresse prévenue."""

    model_config = ConfigDict(
        json_schema_extra={"example": {"id": 3, **_EXAMPLE, "created_at": "2026-11-26T09:00:00Z"}}
    )

    id: int
    url: str
    events: list[Event]
    created_at: datetime


class NewWebhook(WebhookOut):
    """Une adresse qui vient d'être ajoutée, avec son secret : il ne sera plus montré."""

    secret: str


@router.post("/webhooks", status_code=201, response_model=NewWebhook)
def add(desk: AtDesk, client: Client, asked: WebhookIn) -> NewWebhook:
    """Ajouter une adresse à prévenir."""
    if not is_allowed(asked.url, desk.settings.webhook_networks):
        raise Refused(422, "adresse_refusee", "L'adresse doit être en https et hors du réseau interne.")
    now = desk.clock()
    with desk.database.begin() as connection:
        made = webhooks.create(connection, client.id, asked.url, set(asked.events), now)
        _note(desk, connection, client, "webhook_added", made.id)
    return NewWebhook(**_shown(made).model_dump(), secret=made.secret)


@router.get("/webhooks", response_model=list[WebhookOut])
def every(desk: AtDesk, client: Client) -> list[WebhookOut]:
    """Les adresses de ce programme qui sont prévenues."""
    with desk.database.reading() as connection:
        return [_shown(each) for each in webhooks.every(connection, client.id)]


@router.delete("/webhooks/{number}", status_code=204)
def remove(desk: AtDesk, client: Client, number: Number) -> None:
    """Ne plus prévenir une adresse, pas même de ce qui restait à lui dire."""
    with desk.database.begin() as connection:
        if number >= 2**31 or not webhooks.remove(connection, client.id, number):
            raise Refused(404, "webhook_inconnu", "Aucun webhook n'a ce numéro.")
        _note(desk, connection, client, "webhook_removed", number)


def _note(desk: Desk, connection: Connection, client: ApiClient, event: str, number: Number) -> None:
    journal.record(connection, desk.clock(), f"api:{client.id}", event, details={"webhook": number})


def _shown(each: Webhook) -> WebhookOut:
    return WebhookOut(id=each.id, url=each.url, events=sorted(each.events), created_at=each.created_at)
