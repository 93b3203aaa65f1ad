"""What a case has to do with others: proposed by the program, accepted or refused from either side."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claims.proposals import Proposal, ProposalKind
from claims.review import Answers, Edit, EditKind, answers
from pipeline.reviewing import Reviewer
from storage import cases, reviews, work
from storage.database import Connection

_BY_AGENT = "Jugé par un agent ; le programme ne le propose plus."


@dataclass(frozen=True, slots=True)
class LinkView:
    """A link to another case: who it is of, the pieces that came with it, and what an agent said of it.

    `is_accepted` is None while nobody has said anything, on either side.
    """

    proposal: Proposal
    name: str
    pieces: Sequence[str]
    is_accepted: bool | None

    @property
    def target(self) -> str:
        """The other case as edits name it."""
        return _target(self.proposal)


def links_of(
    connection: Connection, pli: str, number: int, said: Answers, reviewer: Reviewer
) -> list[LinkView]:
    """The links of a case, whichever of the two was drafted last, the surest first."""
    proposals: dict[str, Proposal] = {}
    for each, _ in cases.proposals(connection, pli, number):
        proposals.setdefault(_target(each), each)
    for target in said.links.keys() - proposals.keys():  # judged, and no longer proposed since
        pli_id, _, case = target.rpartition("-")
        proposals[target] = Proposal(ProposalKind.RELATED, pli_id, int(case), 1.0, (_BY_AGENT,))
    others = {each.pli for each in proposals.values()}
    names = work.names(connection, others)
    pieces = reviewer.pieces(connection, others)
    theirs = reviews.edits_of_kind(connection, others, EditKind.LINK)
    views: list[LinkView] = []
    for target, proposal in proposals.items():
        answer = said.links.get(target)
        if answer is None:
            answer = _said_there(theirs.get(proposal.pli, ()), proposal, f"{pli}-{number}")
        name = names.get((proposal.pli, proposal.case), "")
        views.append(LinkView(proposal, name, pieces.get(proposal.pli, ()), answer))
    return views


def _target(proposal: Proposal) -> str:
    return f"{proposal.pli}-{proposal.case}"


def _said_there(edits: Iterable[Edit], proposal: Proposal, target: str) -> bool | None:
    """What agents said of the link from the other case's side."""
    said = answers(edits).get(proposal.case)
    return None if said is None else said.links.get(target)
