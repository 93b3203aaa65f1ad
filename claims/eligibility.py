"""The rules of eligibility, limitation and deadline, applied to one case.

Each rule answers ok, problem or unknown, and says why in a sentence of the procedure's TOML. Silence is
never «no», and a problem flags a case for a human: nothing is rejected here.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from claims import deadlines
from claims.cases import Deadline, DeadlineState, Finding, Outcome
from claims.documents import Document
from claims.rulebook import ProcedureSpec, Rule
from claims.rules import amounts, detention, malfunction, operations, periods_held, targets
from claims.situation import Folder, Situation

_OUTCOMES = {
    DeadlineState.MET: Outcome.OK,
    DeadlineState.RUNNING: Outcome.OK,
    DeadlineState.NOT_RUNNING: Outcome.OK,
    DeadlineState.UNKNOWN: Outcome.UNKNOWN,
    DeadlineState.OVERDUE: Outcome.UNKNOWN,  # it has passed, and nothing shows that it was met
    DeadlineState.MISSED: Outcome.PROBLEM,
}

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


def quadrennial(rule: Rule, folder: Folder) -> Finding:
    """BP-08: the four-year limitation of claims on the State, against the day of sending."""
    return _in_time(rule, deadlines.claim_for_damage(rule, folder))


def six_months(rule: Rule, folder: Folder) -> Finding:
    """DP-04: six months to apply, once the decision is final and the person was told of the right."""
    return _in_time(rule, deadlines.six_months(rule, folder))


def unreasonable_delay(rule: Rule, folder: Folder) -> Finding:
    """E3: the portal's test for a denial of justice: in time, before any lawsuit, with its pieces."""
    in_time = _in_time(rule, deadlines.claim_for_delay(rule, folder))
    return malfunction.before_any_lawsuit(rule, folder, in_time)


def _in_time(rule: Rule, deadline: Deadline) -> Finding:
    """What the time limit says of the claim."""
    outcome = _OUTCOMES[deadline.state]
    return Finding(rule.id, outcome, deadline.message, deadline.inputs, bearing=rule.bears_on)


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
    "DP-06c": periods_held.other_cause,
    "DP-07": periods_held.partial_decision,
    "DP-09": detention.causal_link,
    "DP-10": detention.standing,
    "E3": unreasonable_delay,
}
