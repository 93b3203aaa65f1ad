"""What another cause and a remaining conviction take away from a detention: DP-06c and DP-07."""

from claims.cases import Finding, Outcome
from claims.detention import Custody, custody, days, length
from claims.errors import DoubtfulValue
from claims.findings import finding
from claims.periods import Duration, months_long
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
        return finding(rule, Outcome.UNKNOWN, key="unreadable")
    if not held.served:
        return finding(rule, Outcome.UNKNOWN)
    taken = days(held.served, count_release=True) - days(held.counted, count_release=True)
    inputs = {"duree": length(held.served).iso(), "jours": str(taken), "reste": length(held.counted).iso()}
    if not held.counted:
        return finding(rule, Outcome.PROBLEM, computed=inputs)
    return finding(rule, Outcome.OK, key="partial" if taken else "ok", computed=inputs)


def partial_decision(rule: Rule, folder: Folder) -> Finding | None:
    """DP-07: a conviction remains, so that only what exceeds the longest detention for it is compensated.

    The cap is a human's to confirm: until then, what each usual cap would leave is told, and nothing else.
    """
    held = _custody(folder)
    if held is None:
        return finding(rule, Outcome.UNKNOWN, key="unreadable")
    if not held.is_partial:
        return None
    if not held.counted:
        return finding(rule, Outcome.UNKNOWN, key="no_length")
    whole, left = length(held.counted), held.compensable
    if left is None or held.cap_months is None:
        return finding(rule, Outcome.UNKNOWN, computed={"duree": whole.iso()} | _hypotheses(whole))
    inputs = {"duree": whole.iso(), "plafond": months_long(held.cap_months).iso(), "reste": left.iso()}
    if left == Duration():
        return finding(rule, Outcome.PROBLEM, computed=inputs)
    return finding(rule, Outcome.OK, computed=inputs)


def _hypotheses(whole: Duration) -> dict[str, str]:
    """What each usual cap, and what it would leave, come to."""
    usual = [cap for cap in detention_caps() if cap.is_usual]
    caps = {f"plafond_{cap.id}": months_long(cap.months).iso() for cap in usual}
    return caps | {f"reste_{cap.id}": whole.less_months(cap.months).iso() for cap in usual}


def _custody(folder: Folder) -> Custody | None:
    """The detention of the case; None when what was stated of it cannot be read."""
    try:
        return custody(folder.documents, folder.situation.facts)
    except DoubtfulValue:
        return None
