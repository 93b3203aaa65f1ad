"""Whether reviewing finds errors: by team, never by agent."""

from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from claims.sampling import upper_bound
from review_ui.demotions import standing
from review_ui.desk import AtDesk
from review_ui.screens.pilotage import share
from storage import quality
from storage.quality import LEAST_TOLD, TeamResult

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Told:
    """The results of a team, in words; "" where they rest on too few."""

    team: str
    found: str
    wrong: str
    bound: str


@router.get("/pilotage/qualite")
def qualite(request: Request, desk: AtDesk) -> HTMLResponse:
    """Errors shown on purpose, and values typed again: what teams made of them."""
    with desk.database.reading() as connection:
        teams, total = quality.team_results(connection)
        demotions = standing(connection, desk.rulebook)
    return desk.page(
        request,
        "qualite.html",
        teams=[_told(each) for each in teams],
        total=_told(total),
        counts=total,
        least=LEAST_TOLD,
        demotions=demotions,
        seeded_percent=desk.settings.seeded_percent,
        blind_percent=desk.settings.blind_percent,
    )


def _told(result: TeamResult) -> Told:
    bound = f"{100 * upper_bound(result.wrong, result.typed):.1f} %".replace(".", ",")
    return Told(
        team=result.team or "sans équipe",
        found=f"{share(result.found, result.shown)} ({result.found} sur {result.shown})"
        if result.shown
        else "",
        wrong=f"{share(result.wrong, result.typed, 2)} ({result.wrong} sur {result.typed})"
        if result.typed
        else "",
        bound=f"moins de {bound}" if result.typed else "",
    )
