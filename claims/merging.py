"""Values of a case from the values of its documents: the best source kept, disagreement shown."""

from collections.abc import Sequence
from dataclasses import replace

from claims.agreement import proof, stated_alike
from claims.comparing import same_value
from claims.documents import Document
from claims.fields import CaseField, Conflict, Decision, Field
from claims.folding import fold
from claims.rulebook import CaseFieldSpec, Kind

HIGHEST = 0.99  # what agreeing documents can add up to, unless one of them proves the value
IN_CONFLICT = 0.6  # what is left of the confidence when documents disagree


def case_field(spec: CaseFieldSpec, documents: Sequence[Document]) -> CaseField | None:
    """The value of one case field, or None when no document says.

    Sources are tried in the order of the procedure's file. A proved value wins over an unproved one of
    a better source. Whatever the others say is kept: as agreement, or as conflict.
    """
    found = [
        field
        for kind, name in spec.sources
        for document in documents
        if document.type == kind and (field := document.field(name)) is not None
    ]
    if not found:
        return None
    kept = next((field for field in found if field.decision is Decision.AUTO), found[0])
    agreeing = [f for f in found if same_value(spec.kind, kept.value, f.value)]
    against = [f for f in found if f not in agreeing]
    if spec.kind is Kind.ADDRESS:  # "29000 Quimper" agrees with the whole address: show the whole
        kept = max(agreeing, key=lambda field: (len(fold(field.value)), field is kept))
    sources = tuple(dict.fromkeys(field.document for field in agreeing))
    conflicts = tuple(dict.fromkeys(Conflict(field.value, field.document) for field in against))
    settled = _settled(spec, kept, agreeing, bool(against))
    alike = not against and stated_alike(settled, agreeing, documents)
    proved = proof() if alike else None
    if proved is not None and settled.confidence >= proved.least_confidence:
        settled = replace(settled, decision=Decision.AUTO)
    return CaseField(settled, sources, conflicts, alike)


def _settled(spec: CaseFieldSpec, kept: Field, agreeing: Sequence[Field], disputed: bool) -> Field:
    doubt = 1.0
    for document in dict.fromkeys(field.document for field in agreeing):
        doubt *= 1.0 - max(field.confidence for field in agreeing if field.document == document)
    confidence = max(kept.confidence, min(1.0 - doubt, HIGHEST))
    decision = kept.decision
    if disputed:
        confidence, decision = kept.confidence * IN_CONFLICT, Decision.CHECK
    return replace(kept, name=spec.name, confidence=round(confidence, 4), decision=decision)
