"""Values of a case that no document states: sums, durations, the kind of a decision."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from claims.detention import length, served
from claims.documents import Document
from claims.fields import CaseField, Decision, Field, Method
from claims.folding import fold

_DECISIONS = {
    "decision_non_lieu": "NON_LIEU",
    "decision_relaxe": "RELAXE",
    "decision_acquittement": "ACQUITTEMENT",
}
Known = dict[str, CaseField]
Derivation = Callable[[Sequence[Document], Known], CaseField | None]


def total_invoiced(documents: Sequence[Document], known: Known) -> CaseField | None:
    """Sum of the invoices' totals, the same invoice sent twice counted once."""
    return _sum("montant_factures", _distinct([d for d in documents if d.type == "facture"]))


def total_quoted(documents: Sequence[Document], known: Known) -> CaseField | None:
    """Sum of the quotes' totals."""
    return _sum("montant_devis", _distinct([d for d in documents if d.type == "devis"]))


def _distinct(documents: Sequence[Document]) -> list[Document]:
    """One document per number, or per supplier, date and total when there is no number."""
    seen: dict[tuple[str, ...], Document] = {}
    for document in documents:
        total = document.value("montant_ttc") or ""
        number = fold(document.value("numero") or "")
        issued = (fold(document.value("fournisseur") or ""), document.value("date") or document.id)
        seen.setdefault((number, total) if number else (*issued, total), document)
    return list(seen.values())


def _sum(name: str, documents: Sequence[Document]) -> CaseField | None:
    fields = [field for d in documents if (field := d.field("montant_ttc"))]
    if not fields:
        return None
    total = sum((Decimal(field.value) for field in fields), Decimal(0))
    confidence = 1.0
    for field in fields:
        confidence *= field.confidence
    alone = len(fields) == 1 and len(documents) == 1
    sure = alone and fields[0].decision is Decision.AUTO
    field = _derived(name, f"{total:.2f}", fields[0], confidence, sure=sure)
    return CaseField(field, tuple(f.document for f in fields))


def kind_of_decision(documents: Sequence[Document], known: Known) -> CaseField | None:
    """What the last decision found in the pli is: NON_LIEU, RELAXE or ACQUITTEMENT."""
    decisions = [d for d in documents if d.type in _DECISIONS]
    if not decisions:
        return None
    last = max(decisions, key=lambda d: d.value("date") or "")
    basis = last.field("date") or next(iter(last.fields), None)
    if basis is None:
        return None
    field = _derived("type_decision", _DECISIONS[last.type], basis, last.confidence, sure=False)
    return CaseField(field, (last.id,))


def length_of_detention(documents: Sequence[Document], known: Known) -> CaseField | None:
    """All stretches, first and last days counted, as "P7M10D" (domain.md E2: years, months, days)."""
    start, end = known.get("date_debut_detention"), known.get("date_fin_detention")
    if start is None or end is None:
        return None
    held = served(documents, {field.name: field.value for field in (start.field, end.field)})
    if not held:
        return None
    confidence = start.field.confidence * end.field.confidence
    field = _derived("duree_detention", length(held).iso(), start.field, confidence, sure=False)
    return CaseField(field, tuple(dict.fromkeys(start.sources + end.sources)))


def _derived(name: str, value: str, basis: Field, confidence: float, *, sure: bool) -> Field:
    return replace(
        basis,
        name=name,
        value=value,
        provenance=replace(basis.provenance, text=None, method=Method.DERIVED),
        confidence=round(confidence, 4),
        decision=Decision.AUTO if sure else Decision.CHECK,
        alternatives=(),
    )


DERIVATIONS: dict[str, Derivation] = {
    "montant_factures": total_invoiced,
    "montant_devis": total_quoted,
    "type_decision": kind_of_decision,
    "duree_detention": length_of_detention,
}
