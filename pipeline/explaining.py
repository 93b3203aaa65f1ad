"""A draft explained: for each rule what it found, on which page and by which text; for each piece, why."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claims.cases import Outcome, PieceStatus, Procedure, Verdict
from claims.remarks import french
from claims.rulebook import ProcedureSpec, Rule, Rulebook
from claims.situation import day_of
from pipeline.contract import CONTRACT, READING, Json

_OUTCOMES = {Outcome.OK: "conforme", Outcome.PROBLEM: "problème", Outcome.UNKNOWN: "à vérifier"}
_STATUSES = {
    PieceStatus.PRESENT: "présente",
    PieceStatus.MISSING: "manquante",
    PieceStatus.INSUFFICIENT: "insuffisante",
    PieceStatus.NOT_REQUIRED: "non demandée",
}
_VERDICTS = {
    Verdict.COMPLETE: "complet",
    Verdict.INCOMPLETE: "incomplet",
    Verdict.TO_CHECK: "à vérifier",
    Verdict.LIKELY_INELIGIBLE: "probablement non éligible",
}
_READINGS = {READING: "ce que le travail demande", "portail_strict": "ce que le portail demande"}
_UNTOLD = "unknown"  # the value of an input that nothing says


class NotADraft(ValueError):
    """The file holds no draft of this contract."""


def read_draft(path: Path) -> Json:
    """The draft of that file. Raises: NotADraft: it cannot be read, or is something else."""
    try:
        untrusted: Any = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise NotADraft(str(path)) from error
    if not isinstance(untrusted, dict) or untrusted.get("contract") != CONTRACT:
        raise NotADraft(str(path))
    return untrusted


def explain(draft: Json, rulebook: Rulebook) -> tuple[str, ...]:
    """Lines of French that tell, case by case, what every finding and every piece of the list rests on.

    Raises: NotADraft: what the contract promises is not there.
    """
    try:
        return tuple(_plain(line) for line in _cases(draft, rulebook))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise NotADraft(str(error)) from error


def _cases(draft: Json, rulebook: Rulebook) -> Iterator[str]:
    for number, case in enumerate(draft["cases"], 1):
        spec = rulebook.procedures.get(Procedure(case["procedure"]))
        yield from _case(number, case, spec, rulebook)


def _plain(line: str) -> str:
    """The line without control characters: names of files come from outside, and terminals obey them."""
    return "".join(character if character.isprintable() else "·" for character in line)


def _case(number: int, case: Json, spec: ProcedureSpec | None, rulebook: Rulebook) -> Iterator[str]:
    label = spec.label if spec else "procédure inconnue"
    verdict = _VERDICTS[Verdict(case["verdict"])]
    yield f"Dossier {number} : {label}, {case['claimant']}, {case['dwelling']} : {verdict}"
    yield ""
    yield "  Règles"
    for finding in case["findings"]:
        yield from _finding(finding, spec)
    for reading, lines in ((READING, case["checklist"]), *case.get("checklists", {}).items()):
        yield ""
        yield f"  Pièces : {_READINGS.get(reading, reading)}"
        for line in lines:
            yield from _line(line, rulebook)
    yield ""


def _finding(finding: Json, spec: ProcedureSpec | None) -> Iterator[str]:
    rule = next((each for each in spec.rules if each.id == finding["rule"]), None) if spec else None
    label = rule.label if rule else "règle inconnue de cette version"
    yield f"    {finding['rule']} {label} : {_OUTCOMES[Outcome(finding['outcome'])]}"
    yield f"      {finding['message']}"
    pages = finding.get("pages", {})
    for name, value in finding["inputs"].items():
        yield f"      {name} = {_value(value)}{_where(pages.get(name, ()))}"
    for motive in finding.get("suggested_motives", ()):
        yield f"      motif de rejet possible, au choix de l'agent : {_motive(motive, spec)}"
    if rule:
        yield f"      source : {_source(rule)}"


def _value(value: str) -> str:
    day = day_of(value)
    return french(day) if day else {_UNTOLD: "inconnu", "true": "oui", "false": "non"}.get(value, value)


def _where(pages: Any) -> str:
    """The pages, " (lettre.pdf, page 2)"; nothing when a human answered, or nothing did."""
    return f" ({' ; '.join(_page(each) for each in pages)})" if pages else ""


def _page(place: str) -> str:
    item, _, page = place.rpartition("#")
    return f"{item}, page {page}"


def _motive(motive: str, spec: ProcedureSpec | None) -> str:
    known = next((each for each in spec.motives if each.id == motive), None) if spec else None
    return f"{motive} ({known.label} ; {known.source})" if known else motive


def _source(rule: Rule) -> str:
    since = day_of(rule.in_force)
    return f"{rule.source} ; version en vigueur depuis le {french(since) if since else rule.in_force}"


def _line(line: Json, rulebook: Rulebook) -> Iterator[str]:
    kind = rulebook.types.get(line["piece"])
    status = _STATUSES[PieceStatus(line["status"])]
    yield f"    {line['piece']} ({kind.label if kind else '?'}) : {status}{_where(line.get('pages', ()))}"
    yield f"      {line['why']}"
    if line["one_of"]:
        yield f"      au choix : {', '.join(line['one_of'])}"
    if "head" in line:
        yield f"      poste de préjudice : {line['head']}"
