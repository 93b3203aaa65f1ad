"""Lines of the checklist: one a piece, alternatives, waivers. Every cell of the matrix is in `scenarios/`."""

from typing import Any

import pytest

from claims.cases import ChecklistLine, PieceStatus, Procedure
from claims.checklist import checklist
from claims.rulebook import Rulebook


def missing(lines: tuple[ChecklistLine, ...]) -> set[str]:
    return {line.piece for line in lines if line.status is PieceStatus.MISSING}


def line_of(lines: tuple[ChecklistLine, ...], piece: str) -> ChecklistLine:
    return next(line for line in lines if line.piece == piece)


@pytest.fixture
def door(rulebook: Rulebook) -> Any:
    return rulebook.procedures[Procedure.BRIS_PORTE]


@pytest.mark.parametrize("reading", ["metier", "portail_strict"])
@pytest.mark.parametrize(("linked", "asked"), [(True, False), (False, True), (None, True)])
def test_a_linked_declaration_replaces_the_attestation(
    door: Any, situate: Any, reading: str, linked: bool | None, asked: bool
) -> None:
    lines = checklist(door, situate(linked=linked), (), reading)
    assert ("attestation_information" in missing(lines)) == asked


def test_every_piece_has_one_line_and_a_missing_one_says_what_it_is_for(door: Any, situate: Any) -> None:
    lines = checklist(door, situate(), (), "metier")
    assert len({line.piece for line in lines}) == len(lines)
    assert all(line.why for line in lines)


@pytest.mark.parametrize(
    ("dwelling", "sent", "piece_asked"),
    [
        ("BAILLEUR", "titre_propriete", "contrat_location"),
        ("PROPRIETAIRE", "pv_fdo", "attestation_information"),
    ],
)
def test_an_alternative_will_do_and_the_set_is_named_by_its_first_piece(
    door: Any, situate: Any, piece: Any, dwelling: str, sent: str, piece_asked: str
) -> None:
    document = piece(sent)
    line = line_of(checklist(door, situate(dwelling=dwelling), (document,), "metier"), piece_asked)
    assert line.status is PieceStatus.PRESENT
    assert line.satisfied_by == (document.id,)
    assert line.one_of[0] == piece_asked
    assert piece_asked in missing(checklist(door, situate(dwelling=dwelling), (document,), "portail_strict"))


def test_a_quote_is_no_invoice(door: Any, situate: Any, piece: Any) -> None:
    devis = piece("devis", montant_ttc="900.00")
    assert (
        line_of(checklist(door, situate(), (devis,), "metier"), "facture").status is PieceStatus.INSUFFICIENT
    )
    assert "facture" in missing(checklist(door, situate(), (devis,), "portail_strict"))


@pytest.mark.parametrize(
    ("pieces", "status"),
    [
        ([("facture", {"acquittee": "true"})], PieceStatus.NOT_REQUIRED),
        ([("facture", {"date_paiement": "2026-01-04"})], PieceStatus.NOT_REQUIRED),
        ([("facture", {"acquittee": "false", "date_paiement": "2026-01-04"})], PieceStatus.MISSING),
        ([("facture", {})], PieceStatus.MISSING),
        ([], PieceStatus.MISSING),
        ([("devis", {"acquittee": "true"})], PieceStatus.MISSING),
        ([("facture", {}), ("preuve_paiement_facture", {})], PieceStatus.PRESENT),
        ([("facture", {"acquittee": "true"}), ("facture", {})], PieceStatus.MISSING),
        ([("facture", {"acquittee": "true"}), ("facture", {"nature": "ACOMPTE"})], PieceStatus.NOT_REQUIRED),
    ],
)
def test_an_invoice_is_marked_paid_or_proved_paid(
    door: Any, situate: Any, piece: Any, pieces: list[tuple[str, dict[str, str]]], status: PieceStatus
) -> None:
    documents = tuple(piece(kind, **values) for kind, values in pieces)
    line = line_of(checklist(door, situate(), documents, "metier"), "preuve_paiement_facture")
    assert line.status is status


@pytest.mark.parametrize(
    ("statement", "status"),
    [
        ("12/01 CB SERRURERIE 1 110,52", PieceStatus.PRESENT),
        ("12/01 CB SERRURERIE 1.110,52 EUR", PieceStatus.PRESENT),
        ("Jan 12 Card payment 1,110.52", PieceStatus.PRESENT),
        ("12/01 CB SERRURERIE 110,52", PieceStatus.MISSING),
        ("12/01 CB SUPERMARCHE 21 110,52", PieceStatus.MISSING),
    ],
)
def test_a_bank_statement_proves_the_payment_that_it_shows(
    door: Any, situate: Any, piece: Any, statement: str, status: PieceStatus
) -> None:
    documents = (piece("facture", montant_ttc="1110.52"), piece("releve_bancaire", statement))
    line = line_of(checklist(door, situate(), documents, "metier"), "preuve_paiement_facture")
    assert line.status is status


def test_optional_pieces_are_listed_and_never_missing(rulebook: Rulebook, situate: Any, piece: Any) -> None:
    spec = rulebook.procedures[Procedure.DETENTION_PROVISOIRE]
    situation = situate(procedure="DETENTION_PROVISOIRE", dwelling="INCONNU")
    payslip = piece("bulletin_paie")
    lines = checklist(spec, situation, (payslip,), "metier")
    assert missing(lines) == {
        "requete_reparation_detention",
        "decision_non_lieu",
        "certificat_non_appel",
        "fiche_penale",
        "carte_identite",
    }
    assert line_of(lines, "bulletin_paie").satisfied_by == (payslip.id,)
    assert line_of(lines, "bulletin_paie").status is PieceStatus.NOT_REQUIRED


@pytest.mark.parametrize(
    ("sent", "piece_asked", "status"),
    [
        (["decision_acquittement"], "decision_non_lieu", PieceStatus.PRESENT),
        (["certificat_non_pourvoi"], "certificat_non_appel", PieceStatus.PRESENT),
        (["certificat_presence_detention"], "fiche_penale", PieceStatus.PRESENT),
        (["mandat_depot", "ordonnance_mise_en_liberte"], "fiche_penale", PieceStatus.PRESENT),
        (["mandat_depot"], "fiche_penale", PieceStatus.MISSING),
    ],
)
def test_a_detention_is_proved_by_any_paper_of_its_set(
    rulebook: Rulebook, situate: Any, piece: Any, sent: list[str], piece_asked: str, status: PieceStatus
) -> None:
    spec = rulebook.procedures[Procedure.DETENTION_PROVISOIRE]
    situation = situate(procedure="DETENTION_PROVISOIRE", dwelling="INCONNU")
    lines = checklist(spec, situation, tuple(piece(kind) for kind in sent), "metier")
    assert line_of(lines, piece_asked).status is status
