"""Time limits: when they end, and whether they were met; and the board of what falls due.

A deadline is computed once, here: the rules of eligibility that turn on one (BP-08, E3, DP-04) ask for it,
and the draft shows the same. Doubt about the day of sending is never a missed deadline.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from claims.cases import Deadline, DeadlineState
from claims.documents import DECISIONS
from claims.findings import number
from claims.periods import add_months, end_of_quadrennial, next_working_day
from claims.remarks import sentence
from claims.rulebook import Rule
from claims.situation import Folder, Situation, day_of

POSTMARKED = ("enveloppe", "avis_reception_recommande")
# What can still be done, or looked up, about it: the rest has nothing left to fall due.
_OPEN = (DeadlineState.RUNNING, DeadlineState.OVERDUE, DeadlineState.UNKNOWN)

Computation = Callable[[Rule, Folder], Deadline | None]


def deadlines(folder: Folder) -> tuple[Deadline, ...]:
    """Every time limit of the procedure that has something to run from, in the order of its rules."""
    found = (DEADLINES[rule.id](rule, folder) for rule in folder.spec.rules if rule.id in DEADLINES)
    return tuple(deadline for deadline in found if deadline is not None)


def _deadline(rule: Rule, state: DeadlineState, key: str, **inputs: str) -> Deadline:
    return Deadline(rule.id, rule.label, state, sentence(rule, key, inputs), inputs=inputs)


def claim_for_damage(rule: Rule, folder: Folder) -> Deadline:
    """BP-08: the four-year limitation of claims on the State, from the operation."""
    return _limitation(rule, folder, "date_operation")


def claim_for_delay(rule: Rule, folder: Folder) -> Deadline:
    """E3: the same limitation, from the last decision."""
    return _limitation(rule, folder, "date_decision")


def _limitation(rule: Rule, folder: Folder, name: str) -> Deadline:
    """The four years from the fact of that name, against the postmark, else against the reception."""
    situation = folder.situation
    start = situation.day(name)
    if start is None:
        return _deadline(rule, DeadlineState.UNKNOWN, "no_start", **{name: "unknown"})
    counted = situation.day("date_envoi") or situation.reception
    claims = _earlier_claims(folder, counted or situation.today)
    last = end_of_quadrennial(start, years=number(rule, "annees"), claims=claims)
    state, key = _limited(rule, situation, start, last)
    inputs = {name: start.isoformat(), "fin": last.isoformat()}
    if counted and key != "after_sending":
        inputs["date_envoi" if situation.day("date_envoi") else "reception"] = counted.isoformat()
    return replace(_deadline(rule, state, key, **inputs), due=last, since=start)


def _limited(rule: Rule, situation: Situation, start: date, last: date) -> tuple[DeadlineState, str]:
    """Where the limitation stands, and which sentence says so."""
    sent = situation.day("date_envoi")
    counted = sent or situation.reception
    if start > (counted or situation.today):
        return DeadlineState.UNKNOWN, "after_sending"
    if counted is None:
        in_time = situation.today <= last
        return (DeadlineState.RUNNING, "ok") if in_time else (DeadlineState.UNKNOWN, "no_sending")
    if counted <= last:
        return DeadlineState.MET, "ok"
    on_its_way = timedelta(days=number(rule, "acheminement_jours"))
    if sent is None and counted <= last + on_its_way:
        return DeadlineState.UNKNOWN, "no_postmark"
    return DeadlineState.MISSED, "problem"


def _earlier_claims(folder: Folder, before: date) -> tuple[date, ...]:
    """Days of sending of earlier letters, proved by the post: each interrupts the limitation."""
    days = (day_of(document.value("date_cachet")) for document in folder.of(*POSTMARKED))
    return tuple(day for day in days if day and day < before)


def six_months(rule: Rule, folder: Folder) -> Deadline:
    """DP-04: six months to apply, once the decision is final and the person was told of the right.

    Two starts are in use, the day the decision became final (CPP 149-2) and its notification: both
    deadlines are computed and the earlier one is shown. Between the two, nothing is settled.
    """
    situation = folder.situation
    told = _told_of_the_right(folder)
    if told is False:
        return _deadline(rule, DeadlineState.NOT_RUNNING, "not_running", avis_149_present="false")
    starts = _starts(folder)
    ends = {name: next_working_day(add_months(day, number(rule, "mois"))) for name, day in starts.items()}
    sent = situation.day("date_envoi") or situation.reception
    inputs = {name: day.isoformat() for name, day in ends.items()}
    inputs |= {"avis_149_present": "unknown" if told is None else "true"}
    inputs |= {"date_envoi": sent.isoformat() if sent else "unknown"}
    if told and sent and ends:
        inputs["echeance"] = min(ends.values()).isoformat()
    state, key = _applied(situation, told, sorted(ends.values()))
    due, since = (min(ends.values()), min(starts.values())) if ends else (None, None)
    return replace(_deadline(rule, state, key, **inputs), due=due, since=since)


def _applied(situation: Situation, told: bool | None, ends: list[date]) -> tuple[DeadlineState, str]:
    """Where the six months stand between the stricter end and the other, and which sentence says so."""
    sent = situation.day("date_envoi") or situation.reception
    if told is None:
        return DeadlineState.UNKNOWN, "no_notice"
    if not ends:
        return DeadlineState.UNKNOWN, "no_start"
    if sent is None:
        return DeadlineState.UNKNOWN, "no_sending"
    if sent <= ends[0]:
        return DeadlineState.MET, "ok"
    if sent <= ends[-1]:
        return DeadlineState.UNKNOWN, "between"
    if situation.day("date_envoi") is None:
        return DeadlineState.UNKNOWN, "no_postmark"
    return DeadlineState.MISSED, "problem"


def _told_of_the_right(folder: Folder) -> bool | None:
    """Whether the person was told of the right to compensation; None when nothing says."""
    said = folder.states("avis_149_present")
    if said is None:
        said = {"true": True, "false": False}.get(folder.situation.values.get("avis_149_present", ""))
    return said


def _starts(folder: Folder) -> dict[str, date]:
    """The starts that are known: the day the decision became final, and its last notification."""
    decisions = folder.of(*DECISIONS, "avis_droit_reparation")
    notified = [day for each in decisions if (day := day_of(each.value("date_notification")))]
    starts = {"echeance_definitive": folder.situation.day("date_definitive")}
    starts["echeance_notification"] = max(notified) if notified else None
    return {name: day for name, day in starts.items() if day}


def appeal(rule: Rule, folder: Folder) -> Deadline | None:
    """DP-08: ten days to bring the first president's decision before the CNRD, from its receipt.

    The day of receipt does not count, and a limit that ends on a day off is carried (CPP art. 801).
    """
    received = folder.situation.day("date_notification_ordonnance")
    if received is None:
        return None
    due = next_working_day(received + timedelta(days=number(rule, "jours")))
    return _to_come(rule, folder, received, due)


def missing_pieces(rule: Rule, folder: Folder) -> Deadline | None:
    """The days given for the pieces asked for, counted again from whatever was sent since."""
    asked = folder.situation.day("date_demande_pieces")
    if asked is None:
        return None
    since = max(asked, folder.situation.day("date_derniere_piece") or asked)
    return _to_come(rule, folder, since, since + timedelta(days=number(rule, "jours")))


def _to_come(rule: Rule, folder: Folder, since: date, due: date) -> Deadline:
    state = DeadlineState.RUNNING if folder.situation.today <= due else DeadlineState.OVERDUE
    inputs = {"depart": since.isoformat(), "echeance": due.isoformat()}
    return replace(_deadline(rule, state, "ok", **inputs), due=due, since=since)


def age_of_pli(rule: Rule, folder: Folder) -> Deadline | None:
    """How long the pli has waited: no last day, but a day it is counted from."""
    reception = folder.situation.reception
    if reception is None:
        return None
    running = _deadline(rule, DeadlineState.RUNNING, "ok", reception=reception.isoformat())
    return replace(running, since=reception)


DEADLINES: dict[str, Computation] = {
    "BP-08": claim_for_damage,
    "E3": claim_for_delay,
    "DP-04": six_months,
    "DP-08": appeal,
    "pieces_manquantes": missing_pieces,
    "age_du_pli": age_of_pli,
}


@dataclass(frozen=True, slots=True)
class Due:
    """One line of the board: what falls due, in which case, when, and how many days are left.

    `days_left` is negative once the day has passed. `age_days` counts from the start of the time limit.
    """

    case: str
    rule: str
    what: str
    due: date | None
    days_left: int | None
    age_days: int | None
    state: DeadlineState


def board(cases: Mapping[str, Iterable[Deadline]], today: date) -> tuple[Due, ...]:
    """What falls due in all those cases (by id), the nearest day first; what has no last day, oldest first.

    Deadlines are read as of `today`, whenever their draft was made. Those that were met, missed for good or
    are not running have nothing left to fall due.
    """
    lines = [_due(case, each, today) for case, own in cases.items() for each in own if each.state in _OPEN]
    return tuple(sorted(lines, key=lambda d: (d.due or date.max, -(d.age_days or 0), d.case, d.rule)))


def _due(case: str, deadline: Deadline, today: date) -> Due:
    left = (deadline.due - today).days if deadline.due else None
    age = (today - deadline.since).days if deadline.since else None
    state = deadline.state
    if state is not DeadlineState.UNKNOWN:
        state = DeadlineState.OVERDUE if left is not None and left < 0 else DeadlineState.RUNNING
    return Due(case, deadline.rule, deadline.label, deadline.due, left, age, state)
