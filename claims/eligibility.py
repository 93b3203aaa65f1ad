"""The rules of eligibility, limitation and deadline, applied to one case.

Each rule answers ok, problem or unknown, and says why in a sentence of the procedure's TOML. Silence is
never «no», and a problem flags a case for a human: nothing is rejected here.
"""

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from claims.cases import Claimant, Dwelling, Finding, Outcome
from claims.documents import Document
from claims.periods import add_months, end_of_quadrennial, next_working_day
from claims.remarks import french
from claims.rulebook import ProcedureSpec, Rule
from claims.situation import Folder, Situation, day_of

DECISIONS = ("decision_non_lieu", "decision_relaxe", "decision_acquittement")
CERTIFICATES = ("certificat_non_appel", "certificat_non_pourvoi")
POSTMARKED = ("enveloppe", "avis_reception_recommande")

Assessment = Callable[[Rule, Folder], Finding | None]


def assess(spec: ProcedureSpec, situation: Situation, documents: Iterable[Document]) -> tuple[Finding, ...]:
    """What each rule of the procedure says of the case; a rule with nothing to look at says nothing."""
    folder = Folder(spec, situation, tuple(documents))
    answers = (RULES[rule.id](rule, folder) for rule in spec.rules if rule.id in RULES)
    return tuple(answer for answer in answers if answer is not None)


def _finding(rule: Rule, outcome: Outcome, key: str = "", **inputs: str) -> Finding:
    """A finding with the rule's sentence for `key`, or for the outcome; ISO dates are told in French."""
    told = {name: french(day) if (day := day_of(value)) else value for name, value in inputs.items()}
    return Finding(rule.id, outcome, rule.messages[key or outcome.value].format(**told), inputs)


def _number(rule: Rule, name: str) -> int:
    return int(str(rule.constants[name]))


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


def quadrennial(rule: Rule, folder: Folder) -> Finding:
    """BP-08: the four-year limitation of claims on the State, against the day of sending."""
    return _limited(rule, folder, folder.situation.day("date_operation"), "date_operation")


def _limited(rule: Rule, folder: Folder, start: date | None, name: str) -> Finding:
    situation = folder.situation
    sent = situation.day("date_envoi")
    day = sent or situation.reception
    if start is None:
        return _finding(rule, Outcome.UNKNOWN, "no_start", **{name: "unknown"})
    years = _number(rule, "annees")
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
    on_its_way = timedelta(days=_number(rule, "acheminement_jours"))
    if sent is None and day <= last + on_its_way:
        return _finding(rule, Outcome.UNKNOWN, "no_postmark", **inputs)
    return _finding(rule, Outcome.PROBLEM, **inputs)


def _earlier_claims(folder: Folder, before: date) -> tuple[date, ...]:
    """Days of sending of earlier letters, proved by the post: each interrupts the limitation."""
    days = (day_of(document.value("date_cachet")) for document in folder.of(*POSTMARKED))
    return tuple(day for day in days if day and day < before)


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
    months = _number(rule, "mois")
    return {name: next_working_day(add_months(day, months)) for name, day in starts.items() if day}


def excluded_ground(rule: Rule, folder: Folder) -> Finding | None:
    """DP-06: grounds that exclude compensation when they are the only ones, which a human must see."""
    grounds = [ground for each in folder.of(*DECISIONS) if (ground := each.value("motif"))]
    found = next((ground for ground in grounds if ground in _names(rule, "motifs")), None)
    return _finding(rule, Outcome.UNKNOWN, motif=found) if found else None


def unreasonable_delay(rule: Rule, folder: Folder) -> Finding:
    """E3: the portal's test for a denial of justice: in time, before any lawsuit, with its pieces."""
    finding = _limited(rule, folder, folder.situation.day("date_decision"), "date_decision")
    if finding.outcome is not Outcome.OK:
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
    "BP-08": quadrennial,
    "BP-13": service,
    "DP-02": favourable_decision,
    "DP-03": final_decision,
    "DP-04": six_months,
    "DP-06": excluded_ground,
    "E3": unreasonable_delay,
}
