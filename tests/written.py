"""Drafts to write letters from, as the contract gives them; nobody is meant."""

from typing import Any

Json = dict[str, Any]


def field(name: str, value: str, **changed: object) -> Json:
    return {"name": name, "value": value, "sources": ["d1"], "conflicts": [], **changed}


def line(piece: str, status: str, why: str, one_of: tuple[str, ...] = ()) -> Json:
    return {"piece": piece, "status": status, "satisfied_by": [], "one_of": list(one_of), "why": why}


def _document(number: int, kind: str, *fields: Json, pages: int = 1) -> Json:
    shown = [{"item": "scan.pdf", "page": n + 1} for n in range(pages)]
    return {"id": f"d{number}", "type": kind, "pages": shown, "fields": list(fields)}


def draft_of(*cases: Json, documents: tuple[Json, ...] = ()) -> Json:
    return {
        "contract": "vaguemestre.draft/1",
        "items": [],
        "documents": list(documents),
        "cases": list(cases),
    }


def case(**changed: object) -> Json:
    return {
        "procedure": "BRIS_PORTE",
        "claimant": "PERSONNE_PHYSIQUE",
        "dwelling": "LOCATAIRE",
        "documents": ["d1", "d2", "d3"],
        "fields": [],
        "checklist": [],
        "checklists": {},
        "findings": [],
        "verdict": "to_check",
        **changed,
    }


BROKEN_DOOR = draft_of(
    case(
        verdict="incomplete",
        fields=[
            field("nom", "LEFORT"),
            field("prenom", "Marie"),
            field("adresse", "12 rue des Lilas, bât. B, 33000 Bordeaux"),
            field("date_operation", "2024-12-03"),
            field("adresse_operation", "12 rue des Lilas, bât. B, porte 31, 33000 Bordeaux"),
            field("reference_dossier", "BRI/20250410/001"),
            field("service_enqueteur", "Commissariat de police de Bordeaux"),
            field("numero_procedure", "00467/2024/012345"),
            field("montant_demande", "1200.00"),
        ],
        checklist=[
            line("rib", "missing", "Le RIB permet le versement de l'indemnité."),
            line("carte_identite", "insufficient", "La carte d'identité reçue est périmée depuis 2019."),
            line("facture", "insufficient", "Le document reçu est un devis.", ("facture", "releve_bancaire")),
            line("photo_prejudice", "present", "Pièce reçue."),
        ],
    ),
    documents=(
        _document(1, "lettre_demande", field("date_reception", "2025-04-10")),
        _document(
            2,
            "attestation_information",
            field("service_adresse", "23 rue François de Sourdis, 33000 Bordeaux"),
        ),
        _document(3, "photo_prejudice"),
    ),
)

DETENTION = draft_of(
    case(
        procedure="DETENTION_PROVISOIRE",
        dwelling="INCONNU",
        verdict="incomplete",
        fields=[
            field("nom", "BESSON"),
            field("prenom", "Karim"),
            field("date_naissance", "1988-05-01"),
            field("adresse", "4 quai de la Marne, 51000 Reims"),
            field("juridiction", "Tribunal correctionnel de Reims"),
            field("type_decision", "RELAXE"),
            field("date_decision", "2025-02-14", conflicts=[{"value": "2025-02-19", "document": "d2"}]),
            field("numero_parquet", "24 005 000012"),
            field("date_debut_detention", "2024-01-05"),
            field("date_fin_detention", "2024-07-12"),
            field("montant_demande", "18500.00"),
        ],
        checklist=[line("certificat_non_appel", "missing", "Le caractère définitif n'est pas établi.")],
    ),
    documents=(
        _document(1, "requete_reparation_detention", pages=6),
        _document(2, "decision_relaxe", pages=11),
        _document(3, "billet_sortie"),
    ),
)
