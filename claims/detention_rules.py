"""What overlaps and caps say of a detention: rules DP-06c and DP-07 (domain of CPP art. 149)."""

from claims.cases import Finding, Outcome
from claims.detention import Custody, custody, days, length
from claims.errors import DoubtfulValue
from claims.periods import Duration, months_long
from claims.remarks import sentence
from claims.rulebook import Rule
from claims.scale import detention_caps
from claims.situation import Folder


def other_cause(rule: Rule, folder: Folder) -> Finding | None:
    """DP-06c: days also explained by another cause are taken away; only a total overlap excludes.

    Nothing is said while nothing says that there was another cause.
    """
    if "periodes_autre_cause" not in folder.situation.values:
        return None
    held = _custody(folder)
    if held is None:
        return _finding(rule, Outcome.UNKNOWN, "unreadable")
    if not held.served:
        return _finding(rule, Outcome.UNKNOWN, "unknown")
    taken = days(held.served, count_release=True) - days(held.counted, count_release=True)
    inputs = {"duree": length(held.served).iso(), "jours": str(taken), "reste": length(held.counted).iso()}
    if not held.counted:
        return _finding(rule, Outcome.PROBLEM, "problem", **inputs)
    return _finding(rule, Outcome.OK, "partial" if taken else "ok", **inputs)


def partial_decision(rule: Rule, folder: Folder) -> Finding | None:
    """DP-07: a conviction remains, so that only what exceeds the longest detention for it is compensated.

    The cap is a human's to confirm: until then, what each usual cap would leave is told, and nothing else.
    """
    held = _custody(folder)
    if held is None:
        return _finding(rule, Outcome.UNKNOWN, "unreadable")
    if not held.is_partial:
        return None
    if not held.counted:
        return _finding(rule, Outcome.UNKNOWN, "no_length")
    whole, left = length(held.counted), held.compensable
    if left is None or held.cap_months is None:
        return _finding(rule, Outcome.UNKNOWN, "unknown", duree=whole.iso(), **_hypotheses(whole))
    inputs = {"duree": whole.iso(), "plafond": months_long(held.cap_months).iso(), "reste": left.iso()}
    if left == Duration():
        return _finding(rule, Outcome.PROBLEM, "problem", **inputs)
    return _finding(rule, Outcome.OK, "ok", **inputs)


def _hypotheses(whole: Duration) -> dict[str, str]:
    """What each usual cap, and what it would leave, come to."""
    usual = [cap for cap in detention_caps() if cap.is_usual]
    caps = {f"plafond_{cap.id}": months_long(cap.months).iso() for cap in usual}
    return caps | {f"reste_{cap.id}": whole.less_months(cap.months).iso() for cap in usual}


def _custody(folder: Folder) -> Custody | None:
    """The detention of the case; None when what was stated of it cannot be read."""
    try:
        return custody(folder.documents, folder.situation.values)
    except DoubtfulValue:
        return None


def _finding(rule: Rule, outcome: Outcome, key: str, **inputs: str) -> Finding:
    return Finding(rule.id, outcome, sentence(rule, key, inputs), inputs)
