"""How often something may be done: some at once, then one each so often (a leaky bucket)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

_NONE = timedelta()


@dataclass(frozen=True, slots=True)
class Pace:
    """`at_once` times in a row, then one time every `every`.

    What was done is remembered as one moment, `until`: when none of it counts any more.
    """

    at_once: int
    every: timedelta

    def wait(self, until: datetime | None, now: datetime) -> timedelta:
        """How long before it may be done again; nothing when it may be done now."""
        return _NONE if until is None else max(_NONE, until - (self.at_once - 1) * self.every - now)

    def after(self, until: datetime | None, now: datetime) -> datetime:
        """`until` once it was done one time more."""
        return (now if until is None else max(until, now)) + self.every
