"""What a sample allows to say of all: how many errors there may be, when so many were seen."""

from math import exp, lgamma, log, log1p

_STEPS = 60  # halvings: beyond the precision of a float


def upper_bound(wrong: int, seen: int, confidence: float = 0.95) -> float:
    """The highest share of errors that a sample leaves likely: one-sided Clopper-Pearson bound.

    Were the share any higher, so few errors would be seen less than once in twenty (at 0.95).
    C. J. Clopper and E. S. Pearson, Biometrika 26 (1934), 404-413. Nothing seen says nothing: 1.
    """
    if wrong >= seen:
        return 1.0
    low, high = wrong / seen, 1.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if _at_most(wrong, seen, middle) > 1 - confidence:
            low = middle
        else:
            high = middle
    return high


def lower_bound(wrong: int, seen: int, confidence: float = 0.95) -> float:
    """The lowest share of errors that a sample leaves likely: one-sided Clopper-Pearson bound.

    Were the share any lower, so many errors would be seen less than once in twenty (at 0.95). None seen: 0.
    """
    low, high = 0.0, wrong / seen if wrong else 0.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if 1 - _at_most(wrong - 1, seen, middle) > 1 - confidence:
            high = middle
        else:
            low = middle
    return high


def _at_most(wrong: int, seen: int, share: float) -> float:
    """The probability of so many errors or fewer, when that share of all is wrong."""
    if share <= 0:
        return 1.0
    if share >= 1:
        return 0.0
    return sum(exp(_log_of(k, seen, share)) for k in range(wrong + 1))


def _log_of(errors: int, seen: int, share: float) -> float:
    ways = lgamma(seen + 1) - lgamma(errors + 1) - lgamma(seen - errors + 1)
    return ways + errors * log(share) + (seen - errors) * log1p(-share)
