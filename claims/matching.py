"""Which open case a pli belongs to: a new claim, or something about a known one. Pure; proposes only."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claims.case_keys import CaseKeys
from claims.evidence import Evidence, Subject, evidence
from claims.proposals import Proposal, ProposalKind

# A pli is about one given case out of a hundred thousand (2 to the 17th) unless something says so.
_PRIOR_BITS = -17.0
_LEAST_BITS = 1.0  # two to one; measured: benchmarks/results/matching.json
# What is that much less likely than the best is not shown: the agent would only have to discard it.
_BEHIND_BITS = 12.0
_MOST = 5

_CLAIMS = {"lettre_demande", "requete_reparation_detention"}
_COVERS = {
    "courriel", "courrier_relance", "enveloppe", "avis_reception_recommande", "page_blanche", "autre",
    "illisible", "bordereau_lot", *_CLAIMS,
}  # fmt: skip
_OF_SERVICES = {"pv_fdo", "attestation_information", "photo_fdo"}
_HANDED_TO_US = {"pv_fdo", "photo_fdo"}  # never given to the claimant
_SAME_PIECES = 0.5  # of the pieces of a pli: from here on they are the same claim again
# One of these against, and it is another claim: of somebody else, or after another operation.
_TELLING = {
    Subject.SURNAME, Subject.FORENAME, Subject.ORGANISATION, Subject.SIREN, Subject.BIRTH, Subject.EVENT,
    Subject.REFERENCE, Subject.NUMBER, Subject.CLAIMANT,
}  # fmt: skip
_NAMES = {Subject.SURNAME, Subject.FORENAME}
_AGAINST_BITS = -5
# A landlord has many doors in one street, and a number that differs is another claim; of a person it is
# mostly misread.
_SAME_STREET_BITS = 7.0
_CERTAIN = {Subject.REFERENCE, Subject.FILE, Subject.PICTURE}
# What says which of its doors a landlord speaks of.
_PLACES = (Subject.DWELLING, Subject.HOME, Subject.NUMBER)


@dataclass(frozen=True, slots=True)
class KnownCase:
    """A case drafted before. `case` counts from 1 within `pli`; `came_later`: its pli came in after ours."""

    pli: str
    case: int
    keys: CaseKeys
    is_open: bool = True
    came_later: bool = False


def propose(keys: CaseKeys, known: Sequence[KnownCase]) -> tuple[Proposal, ...]:
    """What to propose for a case, the likeliest first; nothing when it is a new one."""
    scored = [(total, said, other) for other in known for total, said in (_weighed(keys, other.keys),)]
    likely = sorted((s for s in scored if s[0] >= _LEAST_BITS), key=lambda s: -s[0])
    shown = [s for s in likely if s[0] >= likely[0][0] - _BEHIND_BITS]
    proposals = (_proposal(keys, other, total, said) for total, said, other in shown)
    return tuple(p for p in proposals if p is not None)[:_MOST]


def _weighed(one: CaseKeys, other: CaseKeys) -> tuple[float, tuple[Evidence, ...]]:
    said = evidence(one, other)
    return _PRIOR_BITS + sum(each.bits for each in said), said


def _proposal(keys: CaseKeys, other: KnownCase, total: float, said: tuple[Evidence, ...]) -> Proposal | None:
    kind = _kind(keys, other, said)
    if kind is None:
        return None
    weightiest = sorted(said, key=lambda each: -abs(each.bits))
    closed = () if other.is_open else ("Ce dossier est clos.",)
    score = round(1 - 1 / (1 + 2.0 ** min(total, 60)), 4)
    return Proposal(kind, other.pli, other.case, score, (*closed, *(each.reason for each in weightiest)))


def _kind(keys: CaseKeys, other: KnownCase, said: tuple[Evidence, ...]) -> ProposalKind | None:
    """What the pli that came last is to the other; None when all they share is a landlord and a day."""
    bits = {each.subject: each.bits for each in said}
    of_many = keys.is_organisation or other.keys.is_organisation
    place = max((bits[s] for s in _PLACES if s in bits), default=0.0)
    if not any(bits.get(subject, 0) > 0 for subject in _CERTAIN) and (
        _is_another_claim(bits) or (of_many and place < _SAME_STREET_BITS)
    ):
        return None if of_many and place < 0 else ProposalKind.RELATED
    first, last = (keys, other.keys) if other.came_later else (other.keys, keys)
    return _as_sent(last, first)


def _is_another_claim(bits: Mapping[Subject, float]) -> bool:
    """Whether something tells the two apart; names are taken for misread when the date of birth agrees."""
    telling = _TELLING - _NAMES if bits.get(Subject.BIRTH, 0) > 0 else _TELLING
    return any(bits.get(subject, 0) <= _AGAINST_BITS for subject in telling)


def _as_sent(last: CaseKeys, first: CaseKeys) -> ProposalKind:
    """The kind, by the pieces of the later pli."""
    pieces = {piece for piece in last.pieces if piece not in _COVERS}
    if not pieces:
        again = _CLAIMS & set(last.pieces) and not last.references
        return ProposalKind.DUPLICATE if again else ProposalKind.RELANCE
    if _is_of_service(last, pieces):
        return ProposalKind.SERVICE_ANSWER
    again = len(pieces & set(first.pieces)) >= _SAME_PIECES * len(pieces)
    if again and (_CLAIMS & set(last.pieces) or set(last.files) & set(first.files)):
        return ProposalKind.DUPLICATE
    return ProposalKind.COMPLEMENT


def _is_of_service(sent: CaseKeys, pieces: set[str]) -> bool:
    """Papers of the police, not sent on by the claimant, who signs: the police's form names nobody."""
    is_claimants = _CLAIMS & set(sent.pieces) or (sent.surnames and not pieces & _HANDED_TO_US)
    return pieces <= _OF_SERVICES and not is_claimants
