"""Judgements made by hand: what is learned changes with every training, what is tested must not."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from claims.documents import Document
from claims.loading import load_rulebook
from claims.rulebook import FieldSpec
from extractors.fields.affinities import Affinities
from extractors.fields.candidates import Candidate
from extractors.fields.evidence import Weighing
from extractors.fields.judgement import VOUCHED, Judgement, Proof
from extractors.fields.passages import rows_of

RULEBOOK = load_rulebook()

# Log-odds 0 to 1 stand for the very same probability: weights then add up to a probability.
STRAIGHT = (0.0, 1.0)


def judgement_of(
    weights: Mapping[str, float] | None = None,
    *,
    steps: Sequence[float] = STRAIGHT,
    shares: Sequence[float] = STRAIGHT,
    silent_below: float = 0.5,
    proofs: Mapping[str, Proof] | None = None,
    affinities: Affinities | None = None,
) -> Judgement:
    """A judgement whose probability is the sum of weighted evidence, unless it is calibrated otherwise."""
    weighed = {"sure": 1.0} if weights is None else weights
    known = affinities or Affinities()
    return Judgement(weighed, steps, shares, silent_below, proofs or {}, {"plis": 1}, affinities=known)


def proof_over(threshold: float) -> Proof:
    """The proof that values at least so sure may go unseen."""
    return Proof(threshold, "by hand", 600, 600, 0.99502)


def by_score() -> Judgement:
    """A judgement that believes a value as its score has it, and nothing beside what is vouched for."""
    weights = {"odds": 1.0, "proved_rival": -9.0}
    proofs = {VOUCHED: proof_over(0.0)}
    return judgement_of(weights, steps=(), shares=(), silent_below=0.35, proofs=proofs)


def weighing(document: Document, found: Sequence[tuple[FieldSpec, Sequence[Candidate]]]) -> Weighing:
    """The values that these fields of a document may have, and no other field."""
    kind = replace(RULEBOOK.types[document.type], fields=tuple(spec for spec, _ in found))
    by_name = {spec.name: candidates for spec, candidates in found}
    return Weighing(document, kind, by_name, rows_of(document.pages))


def candidates_in(weighed: Weighing, name: str) -> list[Candidate]:
    """Every candidate of a field, those that say the same together."""
    return [candidate for reading in weighed.readings[name] for candidate in reading.candidates]
