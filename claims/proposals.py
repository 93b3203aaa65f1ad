"""What a case may have to do with another one: proposed to an agent, never acted upon."""

from dataclasses import dataclass
from enum import StrEnum


class ProposalKind(StrEnum):
    """What one pli seems to be to a case that another pli made."""

    COMPLEMENT = "complement"  # pieces for that case
    RELANCE = "relance"  # asks how that case stands, brings nothing
    DUPLICATE = "duplicate"  # the same claim again
    SERVICE_ANSWER = "service_answer"  # what the police unit was asked for that case
    RELATED = "related"  # the same operation claimed by another, or the same person after another one


@dataclass(frozen=True, slots=True)
class Proposal:
    """A link to propose. `case` counts from 1 within `pli`; `score` is a probability, 0 to 1.

    `reasons` are French sentences, the weightiest first.
    """

    kind: ProposalKind
    pli: str
    case: int
    score: float
    reasons: tuple[str, ...]
