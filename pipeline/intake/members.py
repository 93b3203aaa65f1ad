"""What an archive holds, whatever program packed it."""

from dataclasses import dataclass

from extractors.limits import Limits
from pipeline.intake.holding import MEGA, Held

_RATIO_FLOOR = MEGA  # bytes; below, a high ratio harms nobody


@dataclass(frozen=True, slots=True)
class Member:
    """One file of an archive. `refused` is the code of why its bytes could not be taken out.

    What could not be taken out has the hash of its bytes as packed, and the size it is said to have.
    """

    untrusted_path: str
    held: Held
    refused: str | None = None


def most_unpacked(packed_bytes: int, limits: Limits) -> int:
    """Bytes that may come out of an archive of that size."""
    return max(_RATIO_FLOOR, limits.max_ratio * packed_bytes)
