"""A value said by a code on the page rather than by its words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CodeReading:
    """One value under the name of our field, normalised; `strength` as in `Found`."""

    name: str
    value: str
    strength: float
