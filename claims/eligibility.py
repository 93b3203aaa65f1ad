"""The rules of eligibility, limitation and deadline, applied to one case.

Each rule answers ok, problem or unknown, and says why in a sentence of the procedure's TOML. Silence is
never «no», and a problem flags a case for a human: nothing is rejected here.
"""

from collections.abc import Callable, Iterable

from claims.cases import Claimant, DeadlineState, Dwelling, Finding, Outcome
from claims.deadlines import DEADLINES
from claims.detention_rules import other_cause, partial_decision
from claims.documents import DECISIONS, Document
from claims.remarks import sentence
from claims.rulebook import ProcedureSpec, Rule
from claims.situation import Folder, Situation

CERTIFICATES = ("certificat_non_appel", "certificat_non_pourvoi")
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
    return tuple(answer for answer in answers if answer is not None)


def _finding(rule: Rule, outcome: Outcome, key: str = "", **inputs: str) -> Finding:
    """A finding with the rule's sentence for `key`, or for the outcome."""
    return Finding(rule.id, outcome, sentence(rule, key or outcome.value, inputs), inputs)


def _names(rule: Rule, name: str) -> list[str]:
    value = rule.constants[name]
    return value if isinstance(value, list) else [str(value)]


def target(rule: Rule, folder: Folder) -> Finding:
    """BP-01: whether the claimant (or the landlord's tenant) was the one wanted."""
    return _excluding_answer(rule, folder, "est_vise")


def host(rule: Rule, folder: Folder) -> Finding:
    """BP-02: whether the one wanted lived or was hosted there."""
    return _excluding_answer(rule, folder, "est_hebergeant")


def _excluding_answer(rule: Rule, folder: Folder, question: str) -> Finding:
    answer = folder.states(question)
    if answer is None:
        return _finding(rule, Outcome.UNKNOWN, **{question: "unknown"})
    inputs = {question: "true" if answer else "false"}
    if not answer:
        return _finding(rule, Outcome.OK, **inputs)
    landlord = folder.situation.dwelling in (Dwelling.BAILLEUR, Dwelling.BAILLEUR_SOCIAL)
    return _finding(rule, Outcome.PROBLEM, "problem_bailleur" if landlord else "problem", **inputs)


def portal_test(rule: Rule, folder: Folder) -> Finding:
    """BP-03: the answer that the public portal's own test would give."""
    situation = folder.situation
    questions = ["est_vise", "est_hebergeant", "assurance_contactee"]
    if situation.dwelling is Dwelling.LOCATAIRE:
        questions.append("bailleur_contacte")
    answers = {question: folder.states(question) for question in questions}
    if situation.claimant is Claimant.ASSUREUR:
        answers["assurance_contactee"] = True
    inputs = {
        question: "unknown" if said is None else str(said).lower() for question, said in answers.items()
    }
    if answers["est_vise"] or answers["est_hebergeant"]:
        return _finding(rule, Outcome.PROBLEM, verdict="NON_ELIGIBLE", **inputs)
    if None in answers.values():
        return _finding(rule, Outcome.UNKNOWN, verdict="A_VERIFIER", **inputs)
    if not all(answers[question] for question in questions[2:]):
        return _finding(rule, Outcome.UNKNOWN, "incomplete", verdict="INCOMPLET", **inputs)
    return _finding(rule, Outcome.OK, verdict="ELIGIBLE", **inputs)


def in_time(rule: Rule, folder: Folder) -> Finding | None:
    """BP-08 and DP-04: what the time limit of that rule says of the claim."""
    deadline = DEADLINES[rule.id](rule, folder)
    if deadline is None:
        return None
    return Finding(rule.id, _OUTCOMES[deadline.state], deadline.message, deadline.inputs)


def service(rule: Rule, folder: Folder) -> Finding | None:
    """BP-13: in Paris and around, the police is the préfecture de police; elsewhere it is not."""
    postcode = next(iter(_postcodes(folder.situation.values.get("adresse_operation", ""))), None)
    kind = next(
        (
            said
            for each in folder.of("attestation_information")
            if (said := each.value("type_administration"))
        ),
        None,
    )
    if postcode is None or kind is None or kind not in ("PN", "PP"):
        return None
    expected = "PP" if postcode[:2] in _names(rule, "departements_pp") else "PN"
    if kind == expected:
        return None
    return _finding(rule, Outcome.UNKNOWN, type_administration=kind, code_postal=postcode, attendu=expected)


def _postcodes(address: str) -> list[str]:
    return [word for word in address.replace(",", " ").split() if len(word) == 5 and word.isdigit()]


def favourable_decision(rule: Rule, folder: Folder) -> Finding:
    """DP-02: the proceedings ended in a non-lieu, a relaxe or an acquittement."""
    given = folder.of(*DECISIONS)
    if given:
        kind = given[-1].type.removeprefix("decision_").upper()
        part = "partial" if given[-1].value("partielle") == "true" else ""
        return _finding(rule, Outcome.OK, part, type_decision=kind)
    kind = folder.situation.values.get("type_decision", "")
    if kind in _names(rule, "decisions"):
        return _finding(rule, Outcome.OK, "stated", type_decision=kind)
    return _finding(rule, Outcome.UNKNOWN, type_decision=kind or "unknown")


def final_decision(rule: Rule, folder: Folder) -> Finding:
    """DP-03: the decision has become final, which the certificates of the registry prove."""
    certificates = folder.of(*CERTIFICATES)
    if not certificates:
        return _finding(rule, Outcome.UNKNOWN, certificat="unknown")
    decided = {day for each in folder.of(*DECISIONS) if (day := each.value("date"))}
    certified = {day for each in certificates if (day := each.value("date_decision"))}
    if decided and certified and not decided & certified:
        inputs = {"date_decision": max(decided), "date_certifiee": max(certified)}
        return _finding(rule, Outcome.UNKNOWN, "other_decision", **inputs)
    return _finding(rule, Outcome.OK, certificat=certificates[0].type)


def excluded_ground(rule: Rule, folder: Folder) -> Finding | None:
    """DP-06: grounds that exclude compensation when they are the only ones, which a human must see."""
    grounds = [ground for each in folder.of(*DECISIONS) if (ground := each.value("motif"))]
    found = next((ground for ground in grounds if ground in _names(rule, "motifs")), None)
    return _finding(rule, Outcome.UNKNOWN, motif=found) if found else None


def unreasonable_delay(rule: Rule, folder: Folder) -> Finding | None:
    """E3: the portal's test for a denial of justice: in time, before any lawsuit, with its pieces."""
    finding = in_time(rule, folder)
    if finding is None or finding.outcome is not Outcome.OK:
        return finding
    sued = folder.situation.values.get("action_contentieuse")
    if sued == "true":
        return _finding(rule, Outcome.PROBLEM, "sued", **finding.inputs)
    if sued is None or not folder.of("piece_procedure_civile"):
        return _finding(rule, Outcome.UNKNOWN, "to_verify", **finding.inputs)
    return finding


RULES: dict[str, Assessment] = {
    "BP-01": target,
    "BP-02": host,
    "BP-03": portal_test,
    "BP-08": in_time,
    "BP-13": service,
    "DP-02": favourable_decision,
    "DP-03": final_decision,
    "DP-04": in_time,
    "DP-06": excluded_ground,
    "DP-06c": other_cause,
    "DP-07": partial_decision,
    "E3": unreasonable_delay,
}
