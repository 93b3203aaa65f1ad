"""Whether values taken without a look are corrected more often than their proof allows.

Proofs allow one value in two hundred to be wrong (`claims.agreement.PROVED`). Agents correct values one
by one, and the count is looked at after each: a bound made for one look would sooner or later be passed
by chance. The test is made for any number of looks: the likelihood of what was seen, were more wrong,
over what it is at one in two hundred (A. Wald, «Sequential tests of statistical hypotheses», 1945). At
one in two hundred or less, such a ratio ever reaches 1/a with probability a at most (J. Ville, 1939), and
so does the mean of several.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import exp, log

from claims.agreement import PROVED

ALLOWED = 1 - PROVED  # the share that may be wrong
FALSE_ALARM = 0.05  # the probability to lose a good field, in one epoch
# Shares that would be too many: a little, plainly, grossly. One of them is near whatever happened.
TOO_MANY = (0.01, 0.02, 0.05, 0.2)
# After so many values the count begins anew: a long good past must not hide a bad present.
EPOCH = 3_000


@dataclass(frozen=True, slots=True)
class Tally:
    """Of `seen` values that the machine was sure of, agents found so many `wrong`."""

    seen: int = 0
    wrong: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.seen + other.seen, self.wrong + other.wrong)


def present(tallies: Iterable[Tally]) -> Tally:
    """What counts of tallies in the order they were made: those since the last epoch was full."""
    now = Tally()
    for each in tallies:
        now = each if now.seen >= EPOCH else now + each
    return now


def is_drifting(tally: Tally, streams: int = 1) -> bool:
    """Whether more are wrong than allowed. `streams` are tested side by side: each alarms that much less."""
    return log_evidence(tally) >= log(streams / FALSE_ALARM)


def log_evidence(tally: Tally) -> float:
    """How much likelier what was seen is, were too many wrong, than at the share allowed; its logarithm."""
    right = tally.seen - tally.wrong
    ratios = [
        tally.wrong * log(share / ALLOWED) + right * log((1 - share) / (1 - ALLOWED)) for share in TOO_MANY
    ]
    highest = max(ratios)
    return highest + log(sum(exp(each - highest) for each in ratios) / len(ratios))
