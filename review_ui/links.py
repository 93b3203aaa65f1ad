"""What a case has to do with others: proposed by the program, accepted or refused from either side."""

from dataclasses import dataclass

from claims.proposals import Proposal
from claims.review import Answers, answers
from storage import cases, reviews, work
from storage.database import Connection

_MOST = 12  # the surest; of each, its draft is read


@dataclass(frozen=True, slots=True)
class LinkView:
    """A link to another case: who it is of, the pieces that came with it, and what an agent said of it.

    `is_accepted` is None while nobody has said anything, on either side.
    """

    proposal: Proposal
    name: str
    pieces: tuple[str, ...]
    is_accepted: bool | None

    @property
    def target(self) -> str:
        """The other case as edits name it."""
        return f"{self.proposal.pli}-{self.proposal.case}"


def links_of(connection: Connection, pli: str, number: int, said: Answers) -> list[LinkView]:
    """The links of a case, whichever of the two was drafted last, the surest first."""
    views: dict[str, LinkView] = {}
    for proposal, _ in cases.proposals(connection, pli, number)[:_MOST]:
        view = _view(connection, pli, number, proposal, said)
        views.setdefault(view.target, view)
    return list(views.values())


def _view(connection: Connection, pli: str, number: int, proposal: Proposal, said: Answers) -> LinkView:
    target = f"{proposal.pli}-{proposal.case}"
    theirs = answers(reviews.edits(connection, proposal.pli)).get(proposal.case)
    answer = said.links.get(target)
    if answer is None and theirs is not None:
        answer = theirs.links.get(f"{pli}-{number}")
    other = work.find(connection, proposal.pli, proposal.case)
    draft = reviews.current_draft(connection, proposal.pli)
    pieces = tuple(document["type"] for document in draft["documents"]) if draft else ()
    return LinkView(proposal, other.line.name if other else "", pieces, answer)
