"""Figures of the bureau's work, by week and by department."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from markupsafe import Markup

from claims.cases import Procedure, Verdict
from claims.sampling import upper_bound
from review_ui import charts, words
from review_ui.demotions import standing
from review_ui.desk import AtDesk, Desk
from storage import figures
from storage.figures import Figures, Line, Scope

router = APIRouter()

WEEKS = (4, 12, 26, 52)
_USUAL_WEEKS = 12
_COMPUTED_FOR_S = 300.0  # the page says when it was computed
_MOST_PIECES = 10
_AGES = ("une semaine ou moins", "huit jours à un mois", "un à deux mois", "plus de deux mois")
_TABLED_DEPARTMENTS = 110


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart with the same in a table. `legend` names the parts of its bars."""

    title: str
    svg: Markup
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    legend: Sequence[str] = ()


@router.get("/pilotage")
def pilotage(
    request: Request,
    desk: AtDesk,
    semaines: str = "",
    procedure: str = "",
    departement: str = "",
) -> HTMLResponse:
    """The figures of the last weeks, narrowed to a procedure or a department."""
    weeks = int(semaines) if semaines in map(str, WEEKS) else _USUAL_WEEKS
    chosen = procedure if procedure in set(Procedure) else ""
    scope = _scope(desk.today(), weeks, chosen, departement[:3])
    found, at = desk.recent.get(scope, _COMPUTED_FOR_S, partial(_computed, desk, scope))
    with desk.database.reading() as connection:
        demotions = standing(connection, desk.rulebook)
    return desk.page(
        request,
        "pilotage.html",
        weeks=weeks,
        choices=WEEKS,
        scope=scope,
        at=at,
        figures=found,
        charts=_charts(found, desk),
        departments=_departments(found.departments),
        shares=_shares(found),
        demotions=demotions,
        known_departments=sorted({line.name for line in found.departments} | {scope.department} - {""}),
    )


def _computed(desk: Desk, scope: Scope) -> tuple[Figures, str]:
    with desk.database.reading() as connection:
        found = figures.figures(connection, scope)
    return found, f"{desk.clock().astimezone():%H:%M}"


def _scope(today: date, weeks: int, procedure: str, department: str) -> Scope:
    """So many weeks with the present one."""
    monday = today - timedelta(days=today.weekday())
    return Scope(monday - timedelta(weeks=weeks - 1), today + timedelta(days=1), procedure, department)


def _shares(found: Figures) -> dict[str, str]:
    """The shares that are told above all, each with what it is a share of."""
    drafted, decided, blind = found.total.drafted, found.total.decided, found.blind
    bound = f"{100 * upper_bound(blind.wrong, blind.typed):.1f} %".replace(".", ",")
    return {
        "alone": share(drafted.fields - drafted.doubts, drafted.fields),
        "clean": share(drafted.clean, drafted.cases),
        "wrong": share(decided.wrong, decided.sure, 2),
        "blind": share(blind.wrong, blind.typed, 2),
        "bound": bound if blind.typed else "",
    }


def share(part: int, whole: int, digits: int = 0) -> str:
    """A share as it is told, "12 %"; "—" of nothing."""
    return f"{100 * part / whole:.{digits}f} %".replace(".", ",") if whole else "—"


def number(value: float | None, digits: int = 0) -> str:
    """A number the French way; "—" when it is not known."""
    if value is None:
        return "—"
    return f"{value:,.{digits}f}".replace(",", "\u202f").replace(".", ",")


def _charts(found: Figures, desk: Desk) -> dict[str, list[Chart]]:
    return {
        "Volumes": _volumes(found.weeks),
        "Temps": _times(found),
        "Préremplissage": _prefilled(found.weeks),
        "Dossiers": _mix(found, desk),
    }


def _day(line: Line) -> str:
    return f"{date.fromisoformat(line.name):%d/%m}"


def _weekly(
    title: str, unit: str, weeks: Sequence[Line], parts: Sequence[Sequence[int]], legend: Sequence[str] = ()
) -> Chart:
    labels = [_day(week) for week in weeks]
    rows = [[label, *map(number, values)] for label, *values in zip(labels, *parts, strict=True)]
    heads = ["Semaine du", *(legend or [title])]
    return Chart(title, charts.columns(title, unit, labels, parts), heads, rows, legend)


def _curve(
    title: str, unit: str, weeks: Sequence[Line], values: Sequence[float | None], digits: int
) -> Chart:
    points = [(_day(week), value) for week, value in zip(weeks, values, strict=True)]
    rows = [[label, number(value, digits)] for label, value in points]
    return Chart(title, charts.line(title, unit, points, digits=digits), ["Semaine du", title], rows)


def _bars(title: str, head: str, unit: str, points: Sequence[tuple[str, int]]) -> Chart:
    rows = [[label, number(value)] for label, value in points]
    return Chart(title, charts.bars(title, unit, points), [head, unit], rows)


def _volumes(weeks: Sequence[Line]) -> list[Chart]:
    decided = ([w.decided.confirmed for w in weeks], [w.decided.rejected for w in weeks])
    return [
        _weekly("Dossiers reçus", "dossiers", weeks, [[w.received for w in weeks]]),
        _weekly("Brouillons faits", "dossiers", weeks, [[w.drafted.cases for w in weeks]]),
        _weekly("Dossiers décidés", "dossiers", weeks, decided, ("confirmés", "rejetés")),
    ]


def _times(found: Figures) -> list[Chart]:
    weeks = found.weeks
    ages = list(zip(_AGES, found.ages, strict=True))
    return [
        _curve(
            "Heures de l'arrivée au brouillon (médiane)", "heures", weeks, [w.drafted.hours for w in weeks], 1
        ),
        _curve(
            "Jours du brouillon à la décision (médiane)", "jours", weeks, [w.decided.days for w in weeks], 1
        ),
        _curve(
            "Minutes de travail par dossier (médiane)",
            "minutes",
            weeks,
            [w.decided.minutes for w in weeks],
            1,
        ),
        _bars("Dossiers ouverts, par âge", "Reçus depuis", "dossiers", ages),
    ]


def _prefilled(weeks: Sequence[Line]) -> list[Chart]:
    alone = [_percent(w.drafted.fields - w.drafted.doubts, w.drafted.fields) for w in weeks]
    clean = [_percent(w.drafted.clean, w.drafted.cases) for w in weeks]
    wrong = [_percent(w.decided.wrong, w.decided.sure) for w in weeks]
    return [
        _curve("Valeurs préremplies sans regard, en %", "%", weeks, alone, 0),
        _curve("Dossiers sans aucune valeur à regarder, en %", "%", weeks, clean, 0),
        _curve("Valeurs sûres que les agents ont changées, en %", "%", weeks, wrong, 1),
    ]


def _percent(part: int, whole: int) -> float | None:
    return 100 * part / whole if whole else None


def _mix(found: Figures, desk: Desk) -> list[Chart]:
    named = [(words.VERDICTS[verdict], found.verdicts.get(verdict, 0)) for verdict in Verdict]
    decided = found.total.decided
    outcomes = [("confirmés", decided.confirmed), ("rejetés", decided.rejected)]
    types = desk.rulebook.types
    pieces = [
        (types[piece].label if piece in types else piece.replace("_", " "), asked)
        for piece, asked in found.pieces[:_MOST_PIECES]
    ]
    return [
        _bars("Verdict des brouillons", "Verdict", "dossiers", named),
        _bars("Décisions des agents", "Décision", "dossiers", outcomes),
        _bars("Pièces le plus souvent demandées", "Pièce", "dossiers", pieces),
    ]


def _departments(lines: Sequence[Line]) -> list[list[str]]:
    """One line a department, the busiest first."""
    busiest = sorted(lines, key=lambda line: (-line.received, line.name))[:_TABLED_DEPARTMENTS]
    return [
        [
            line.name or "adresse inconnue",
            number(line.received),
            number(line.drafted.cases),
            number(line.decided.cases),
            share(line.drafted.fields - line.drafted.doubts, line.drafted.fields),
            number(line.decided.days, 1),
            number(line.decided.minutes, 1),
        ]
        for line in busiest
    ]
