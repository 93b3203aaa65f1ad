"""The rules of eligibility, limitation and deadline, applied to one case.

Each rule answers ok, problem or unknown, and says why in a sentence of the procedure's TOML. Silence is
never «no», and a problem flags a case for a human: nothing is rejected here.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta

from claims.cases import Finding, Outcome
from claims.documents import Document
from claims.findings import finding, number
from claims.periods import add_months, end_of_quadrennial, next_working_day
from claims.rulebook import ProcedureSpec, Rule
from claims.rules import amounts, detention, malfunction, operations, targets
from claims.rules.detention import DECISIONS
from claims.situation import Folder, Situation, day_of

POSTMARKED = ("enveloppe", "avis_reception_recommande")

Assessment = Callable[[Rule, Folder], Finding | None]


def assess(spec: ProcedureSpec, situation: Situation, documents: Iterable[Document]) -> tuple[Finding, ...]:
    """What each rule of the procedure says of the case; a rule with nothing to look at says nothing."""
    folder = Folder(spec, situation, tuple(documents))
    answers = (RULES[rule.id](rule, folder) for rule in spec.rules if rule.id in RULES)
    return tuple(_with_pages(answer, folder) for answer in answers if answer is not None)


def _with_pages(answer: Finding, folder: Folder) -> Finding:
    """The finding with the page of each input that is a value of the case, where its rule did not say."""
    where = folder.situation.pages
    pages = {name: where[name] for name in answer.inputs if name in where}
    return replace(answer, pages=pages | answer.pages)


def _finding(rule: Rule, outcome: Outcome, key: str = "", **inputs: str) -> Finding:
    return finding(rule, outcome, key=key, computed=inputs)


def quadrennial(rule: Rule, folder: Folder) -> Finding:
    """BP-08: the four-year limitation of claims on the State, against the day of sending."""
    return _limited(rule, folder, folder.situation.day("date_operation"), "date_operation")


def _limited(rule: Rule, folder: Folder, start: date | None, name: str) -> Finding:
    situation = folder.situation
    sent = situation.day("date_envoi")
    day = sent or situation.reception
    if start is None:
        return _finding(rule, Outcome.UNKNOWN, "no_start", **{name: "unknown"})
    years = number(rule, "annees")
    last = end_of_quadrennial(start, years=years, claims=_earlier_claims(folder, day or situation.today))
    inputs = {name: start.isoformat(), "fin": last.isoformat()}
    if start > (day or situation.today):
        return _finding(rule, Outcome.UNKNOWN, "after_sending", **inputs)
    if day is None:
        in_time = situation.today <= last
        return _finding(
            rule, Outcome.OK if in_time else Outcome.UNKNOWN, "" if in_time else "no_sending", **inputs
        )
    inputs["date_envoi" if sent else "reception"] = day.isoformat()
    if day <= last:
        return _finding(rule, Outcome.OK, **inputs)
    on_its_way = timedelta(days=number(rule, "acheminement_jours"))
    if sent is None and day <= last + on_its_way:
        return _finding(rule, Outcome.UNKNOWN, "no_postmark", **inputs)
    return _finding(rule, Outcome.PROBLEM, **inputs)


def _earlier_claims(folder: Folder, before: date) -> tuple[date, ...]:
    """Days of sending of earlier letters, proved by the post: each interrupts the limitation."""
    days = (day_of(document.value("date_cachet")) for document in folder.of(*POSTMARKED))
    return tuple(day for day in days if day and day < before)


def six_months(rule: Rule, folder: Folder) -> Finding:
    """DP-04: six months to apply, once the decision is final and the person was told of the right.

    Two starts are in use, the day the decision became final (CPP 149-2) and its notification: both
    deadlines are computed and the earlier one is shown. Between the two, nothing is settled.
    """
    situation = folder.situation
    told = _told_of_the_right(folder)
    if told is False:
        return _finding(rule, Outcome.OK, "not_running", avis_149_present="false")
    sent = situation.day("date_envoi") or situation.reception
    deadlines = _deadlines(rule, folder)
    inputs = {name: day.isoformat() for name, day in deadlines.items()}
    inputs |= {"avis_149_present": "unknown" if told is None else "true"}
    inputs |= {"date_envoi": sent.isoformat() if sent else "unknown"}
    if told is None:
        return _finding(rule, Outcome.UNKNOWN, "no_notice", **inputs)
    if not deadlines:
        return _finding(rule, Outcome.UNKNOWN, "no_start", **inputs)
    if sent is None:
        return _finding(rule, Outcome.UNKNOWN, "no_sending", **inputs)
    inputs["echeance"] = min(deadlines.values()).isoformat()
    if sent <= min(deadlines.values()):
        return _finding(rule, Outcome.OK, **inputs)
    if sent <= max(deadlines.values()):
        return _finding(rule, Outcome.UNKNOWN, "between", **inputs)
    if situation.day("date_envoi") is None:
        return _finding(rule, Outcome.UNKNOWN, "no_postmark", **inputs)
    return _finding(rule, Outcome.PROBLEM, **inputs)


def _told_of_the_right(folder: Folder) -> bool | None:
    """Whether the person was told of the right to compensation; None when nothing says."""
    said = folder.states("avis_149_present")
    if said is None:
        said = {"true": True, "false": False}.get(folder.situation.values.get("avis_149_present", ""))
    return said


def _deadlines(rule: Rule, folder: Folder) -> dict[str, date]:
    """The deadline from each start that is known, carried to the next working day."""
    decisions = folder.of(*DECISIONS, "avis_droit_reparation")
    notified = [day for each in decisions if (day := day_of(each.value("date_notification")))]
    starts = {"echeance_definitive": folder.situation.day("date_definitive")}
    starts["echeance_notification"] = max(notified) if notified else None
    months = number(rule, "mois")
    return {name: next_working_day(add_months(day, months)) for name, day in starts.items() if day}


def unreasonable_delay(rule: Rule, folder: Folder) -> Finding:
    """E3: the portal's test for a denial of justice: in time, before any lawsuit, with its pieces."""
    in_time = _limited(rule, folder, folder.situation.day("date_decision"), "date_decision")
    return malfunction.before_any_lawsuit(rule, folder, in_time)


RULES: dict[str, Assessment] = {
    "BP-01": targets.target,
    "BP-02": targets.host,
    "BP-03": targets.portal_test,
    "BP-04": targets.exception,
    "BP-05": targets.co_occupant,
    "BP-06": operations.basis,
    "BP-07": operations.competence,
    "BP-08": quadrennial,
    "BP-09": amounts.no_double_payment,
    "BP-10": amounts.identical_repair,
    "BP-11": targets.landlord,
    "BP-12": operations.declared_error,
    "BP-13": operations.service,
    "DP-01": detention.measure,
    "DP-02": detention.favourable_decision,
    "DP-03": detention.final_decision,
    "DP-04": six_months,
    "DP-05": detention.competent_court,
    "DP-06a": detention.excluding_ground,
    "DP-06b": detention.self_accusation,
    "DP-09": detention.causal_link,
    "DP-10": detention.standing,
    "E3": unreasonable_delay,
}
