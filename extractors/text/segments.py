"""Words of one line, before lines are put in order."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.pages import Word


@dataclass(frozen=True, slots=True)
class Segment:
    """Words of one line with their extent.

    All lengths are in heights of the page, those of the words excepted, which are fractions of its width
    and height: `aspect` is the page's width over its height. `em` is the size of the print.
    """

    words: tuple[Word, ...]
    em: float
    aspect: float
    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def middle(self) -> float:
        """Half way down."""
        return (self.y0 + self.y1) / 2

    def starts_at(self, index: int) -> float:
        """The left edge of one of its words."""
        return self.words[index].box.x0 * self.aspect

    def gap_before(self, index: int) -> float:
        """The space between a word, the first excepted, and the one before it."""
        return self.starts_at(index) - self.words[index - 1].box.x1 * self.aspect

    def goes_over(self, x: float) -> bool:
        """Whether one of its words stands there."""
        return any(word.box.x0 * self.aspect < x < word.box.x1 * self.aspect for word in self.words)


def segment_of(words: Sequence[Word], em: float, aspect: float) -> Segment:
    """Words of one line, left to right, as a segment."""
    boxes = [word.box for word in words]
    return Segment(
        words=tuple(words),
        em=em,
        aspect=aspect,
        x0=min(b.x0 for b in boxes) * aspect,
        y0=min(b.y0 for b in boxes),
        x1=max(b.x1 for b in boxes) * aspect,
        y1=max(b.y1 for b in boxes),
    )


Group = list[Segment]  # the lines of one paragraph or cell, top to bottom
Column = list[Segment]
