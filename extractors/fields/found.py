"""What a reader of one kind of value finds in a text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """One value found: `text[start:end]` says `value`, in its normal form.

    `strength`, 0 to 1, is how sure it is that this text, if read right, means this value: 1 when check
    digits prove it, 0.5 when it only looks like one. `repaired` tells that letters were changed (0/O,
    1/I…) to make the check digits right.
    """

    value: str
    start: int
    end: int
    strength: float
    repaired: bool = False
