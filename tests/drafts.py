"""A draft made by hand that has a little of everything the contract can say."""

from dataclasses import replace
from datetime import date

from claims.cases import (
    Case,
    ChecklistLine,
    Claimant,
    Deadline,
    DeadlineState,
    Draft,
    Dwelling,
    Evidence,
    Finding,
    Flag,
    Outcome,
    PieceStatus,
    Procedure,
    Verdict,
)
from claims.detention import custody
from claims.documents import Document
from claims.estimate import estimate
from claims.fields import CaseField, Conflict, Decision, Field, Method, Provenance
from claims.items import Fate, Item, Reason
from claims.pages import WHOLE_PAGE, Box, Line, PageKind, ReadPage, TextSource, Word
from claims.proposals import Proposal, ProposalKind
from claims.reasons import reason
from claims.scale import moral_harm

SCAN = "pli.zip/scan.pdf"
_SHA256 = "0123456789abcdef" * 4


def _item(path: str, fate: Fate, pages: int = 0, why: Reason | None = None) -> Item:
    return Item(path, _SHA256, "application/pdf", 1234, fate, why, pages)


def _page(
    number: int, text: str = "", kind: PageKind = PageKind.PRINTED, failure: str | None = None
) -> ReadPage:
    words = tuple(Word(word, Box(0.1, 0.1, 0.2, 0.12), 0.9) for word in text.split())
    return ReadPage(
        item=SCAN,
        page=number,
        width=595.0,
        height=842.0,
        text_source=TextSource.OCR if words else TextSource.NONE,
        kind=kind,
        lines=(Line(words),) if words else (),
        rotation=90 if number == 1 else 0,
        failure=failure,
    )


def field(name: str, value: str, box: Box = WHOLE_PAGE, **changed: object) -> Field:
    """A value read on the first page."""
    where = Provenance(SCAN, 1, box, value, Method.OCR)
    made = {"confidence": 0.9, "document": "d1", **changed}
    return Field(name, value, where, decision=Decision.CHECK, **made)  # type: ignore[arg-type]


_DERIVED = Field(
    "montant_factures",
    "1200.00",
    Provenance(SCAN, 1, WHOLE_PAGE, None, Method.DERIVED),
    0.8,
    Decision.CHECK,
    "d1",
)

DRAFT = Draft(
    items=(
        _item("pli.zip", Fate.CONTAINER),
        _item(SCAN, Fate.PROCESSED, 3),
        _item("pli.zip/copie.pdf", Fate.DUPLICATE, why=reason("doublon", found="scan.pdf")),
        _item("pli.zip/vide.pdf", Fate.REJECTED, why=reason("vide")),
    ),
    documents=(
        Document(
            "d1",
            "facture",
            0.87654321,
            (_page(1, "Facture n° 12"),),
            (
                field("numero", "12", Box(0.1234567, 0.2, 0.3, 0.4)),
                field("montant_ttc", "1200.00", alternatives=("1000.00", "200.00")),
            ),
        ),
        Document("d2", "page_blanche", 0.99, (_page(2, kind=PageKind.BLANK),)),
        Document("d3", "illisible", 0.95, (_page(3, failure="delai_depasse"),)),
    ),
    cases=(
        Case(
            procedure=Procedure.BRIS_PORTE,
            claimant=Claimant.PERSONNE_PHYSIQUE,
            dwelling=Dwelling.LOCATAIRE,
            documents=("d1",),
            fields=(
                CaseField(field("nom", "Exemple"), ("d1",), (Conflict("Example", "d1"),)),
                CaseField(_DERIVED, ("d1",)),
            ),
            checklists={
                "metier": (
                    ChecklistLine(
                        "facture", PieceStatus.PRESENT, ("d1",), ("facture", "devis"), "Pièce reçue."
                    ),
                    ChecklistLine("rib", PieceStatus.MISSING, (), (), "Le RIB permet le versement."),
                    ChecklistLine(
                        "carte_identite", PieceStatus.INSUFFICIENT, ("d1",), (), "Elle est périmée."
                    ),
                    ChecklistLine("extrait_kbis", PieceStatus.NOT_REQUIRED, (), (), "Pièce non demandée."),
                ),
                "portail_strict": (
                    ChecklistLine("rib", PieceStatus.MISSING, (), (), "Le RIB permet le versement."),
                ),
            },
            findings=(
                Finding("BP-08", Outcome.OK, "Demande dans le délai.", {"date_operation": "2024-03-09"}),
                Finding("BP-01", Outcome.UNKNOWN, "On ne sait pas qui était visé."),
                Finding("BP-02", Outcome.PROBLEM, "Le demandeur hébergeait la personne visée."),
            ),
            verdict=Verdict.INCOMPLETE,
            deadlines=(
                Deadline(
                    "BP-08",
                    "Prescription quadriennale",
                    DeadlineState.MET,
                    "Demande faite dans le délai.",
                    date(2028, 12, 31),
                    date(2024, 3, 9),
                    {"date_operation": "2024-03-09"},
                ),
                Deadline("age_du_pli", "Attente", DeadlineState.RUNNING, "Pli reçu le 01/03/2026."),
            ),
            flags=(
                Flag(
                    "facture_avant_operation",
                    "La facture est du 08/03/2024, avant l'opération.",
                    (Evidence("d1", SCAN, 1, "date", "2024-03-08"), Evidence("d1", SCAN, 1)),
                ),
            ),
            proposals=(
                Proposal(
                    ProposalKind.COMPLEMENT, "P260302-AAAAAA", 1, 0.9876, ("Même adresse du logement.",)
                ),
            ),
        ),
    ),
)

# The other procedure, with its estimate, on the same papers.
DETENTION = replace(
    DRAFT,
    cases=(
        Case(
            procedure=Procedure.DETENTION_PROVISOIRE,
            claimant=Claimant.PERSONNE_PHYSIQUE,
            dwelling=Dwelling.INCONNU,
            documents=("d1",),
            fields=(),
            checklists={},
            findings=(),
            verdict=Verdict.TO_CHECK,
            estimate=estimate(moral_harm(), custody((), {"periodes_detention": "2022-03-10/2022-10-19"}), ()),
        ),
    ),
)
