"""The commands that follow requests to police units; `pipeline.cli` says how they are called."""

import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from claims.loading import load_rulebook
from claims.services import ServiceRequest, age_days, is_due
from pipeline import wiring
from pipeline.commands import BAD_USAGE, OK, opened
from pipeline.letters.facts import facts
from pipeline.letters.writing import suits, write_letter
from pipeline.settings import Settings
from storage import journal, reviews, services

_LETTER = "demande_service"
_UNNAMED = "service à préciser"


def service_ask(settings: Settings, pli: str, case: int, output: Path) -> int:
    """Draft the request to the unit of one case, and follow it from today."""
    database = opened(settings)
    with database.begin() as connection:
        draft = reviews.current_draft(connection, pli)
    found = draft["cases"][case - 1 : case] if draft and case > 0 else []
    if draft is None or not found:
        print(f"vaguemestre : dossier inconnu : {pli}, n° {case}", file=sys.stderr)
        return BAD_USAGE
    if not suits(_LETTER, found[0]["procedure"]) or output.suffix != ".pdf":
        print(
            "vaguemestre : seul un bris de porte a un service, et le fichier finit par .pdf", file=sys.stderr
        )
        return BAD_USAGE
    known = facts(draft, case, load_rulebook(), _today())
    write_letter(_LETTER, known, output)
    with database.begin() as connection:
        number = services.ask(connection, pli, case, known.get("service_enqueteur", _UNNAMED), _today())
        details: dict[str, str | int] = {"case": case, "request": number}
        journal.record(connection, wiring.clock()(), "operator", "service_asked", pli, details)
    print(f"demande n° {number} : {output} à relire, signer et envoyer")
    return OK


def service_list(settings: Settings) -> int:
    """The requests that wait: their age, reminders due, and what came in that seems to answer."""
    with opened(settings).begin() as connection:
        waiting = services.requests(connection)
    for request in waiting:
        print(_line(request, _today()))
    print(f"{len(waiting)} demande(s) en attente, {sum(is_due(r, _today()) for r in waiting)} à relancer")
    return OK


def _line(request: ServiceRequest, today: date) -> str:
    state = f", réponse possible : {', '.join(request.answers)}" if request.answers else ""
    state += ", à relancer" if is_due(request, today) else ""
    told = f"n° {request.id} {request.pli} dossier {request.case} {request.service}"
    return f"{told} : {age_days(request, today)} jours, {request.reminders} relance(s){state}"


def service_reminded(settings: Settings, number: int) -> int:
    """Write down that the unit was written to again."""
    return _noted(settings, number, services.remind, "service_reminded", "relance notée")


def service_answered(settings: Settings, number: int) -> int:
    """Write down that the unit answered."""
    return _noted(settings, number, services.answer, "service_answered", "réponse notée")


def _noted(settings: Settings, number: int, note: Callable[..., bool], event: str, said: str) -> int:
    with opened(settings).begin() as connection:
        is_known = note(connection, number, _today())
        if is_known:
            journal.record(connection, wiring.clock()(), "operator", event, details={"request": number})
    if not is_known:
        print(f"vaguemestre : aucune demande en attente n° {number}", file=sys.stderr)
        return BAD_USAGE
    print(f"demande n° {number} : {said}")
    return OK


def _today() -> date:
    return datetime.now().astimezone().date()
