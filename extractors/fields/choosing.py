"""From candidates to one field: the likeliest value, how sure, and what else it may be."""

from dataclasses import dataclass

from claims.documents import Document
from claims.fields import Decision, Field, Method
from claims.pages import PageKind
from claims.rulebook import FieldSpec
from extractors.fields.affinities import told
from extractors.fields.candidates import Candidate
from extractors.fields.evidence import Reading, Weighing
from extractors.fields.judgement import VOUCHED, Judgement
from extractors.fields.passages import provenance

RIVAL = 0.15  # another value this likely leaves it open: an agent looks


@dataclass(frozen=True, slots=True)
class Judged:
    """A value that a field may have, and the probability, 0 to 1, that it is right."""

    reading: Reading
    probability: float


def choose(weighing: Weighing, spec: FieldSpec, judgement: Judgement) -> Field | None:
    """The likeliest value of a field of a document, or None when none is likely enough to be said."""
    document = weighing.document
    ranked = judged(weighing, spec, judgement)
    if not ranked or ranked[0].probability < judgement.silent_below:
        return None
    best = _best_spelling(ranked[0].reading)
    rivals = [other.reading.best.value for other in ranked[1:] if other.probability >= RIVAL]
    page = document.pages[best.words[0][0].page]
    where = provenance(document.pages, best.words, best.method)
    unseen = page.kind is not PageKind.HANDWRITTEN and not where.by_hand and not rivals
    return Field(
        name=spec.name,
        value=best.value,
        provenance=where,
        confidence=round(ranked[0].probability, 4),
        decision=Decision.AUTO
        if unseen and _is_proved(document, spec, ranked[0], judgement)
        else Decision.CHECK,
        alternatives=tuple(dict.fromkeys(rivals)),
    )


def judged(weighing: Weighing, spec: FieldSpec, judgement: Judgement) -> list[Judged]:
    """The values that a field may have, the likeliest first. Those vouched for come before all others."""
    found = weighing.readings[spec.name]
    around = judgement.affinities.log_odds(
        f"{weighing.document.type}.{spec.name}", spec.kind, weighing.around(spec)
    )
    made = [
        Judged(each, judgement.probability({**weighing.evidence(spec, each), **said}))
        for each, said in zip(found, told(spec.kind, around), strict=True)
    ]
    return sorted(made, key=lambda each: (not each.reading.best.proved, -each.probability))


def _is_proved(document: Document, spec: FieldSpec, chosen: Judged, judgement: Judgement) -> bool:
    """Whether values like this one were right often enough, among those that nothing was learned from."""
    if chosen.reading.best.proved and VOUCHED in judgement.proofs:
        return True
    proof = judgement.proofs.get(f"{document.type}.{spec.name}")
    return proof is not None and chosen.probability >= proof.threshold


def _best_spelling(reading: Reading) -> Candidate:
    """Of candidates that say the same, the likeliest; one printed in full before one coded in capitals.

    A machine-readable zone drops accents and hyphens: the printed name beside it is the better spelling.
    """
    printed = [candidate for candidate in reading.candidates if candidate.method is not Method.MRZ]
    if printed and not reading.best.proved:
        return max(printed, key=lambda candidate: candidate.score)
    return reading.best
