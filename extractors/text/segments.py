"""Words of one line, before lines are put in order."""

from dataclasses import dataclass

from claims.pages import Word


@dataclass(frozen=True, slots=True)
class Segment:
    """Words of one line with their extent; all lengths in heights of the page."""

    words: tuple[Word, ...]
    x0: float
    y0: float
    x1: float
    y1: float
    em: float

    @property
    def middle(self) -> float:
        """Half way down."""
        return (self.y0 + self.y1) / 2


Group = list[Segment]  # the lines of one paragraph or cell, top to bottom
Column = list[Segment]
