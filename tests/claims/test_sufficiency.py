"""A piece is insufficient on positive evidence only; what was not read leaves it present."""

from typing import Any

import pytest

from claims.cases import ChecklistLine, PieceStatus, Procedure
from claims.checklist import checklist
from claims.documents import Document
from claims.rulebook import Rulebook
from claims.situation import Situation

RECTO = "CARTE NATIONALE D'IDENTITÉ / IDENTITY CARD\nNOM / Surname MARTEL\nPrénoms / Given names Anna"
VERSO = "ADRESSE / Address 3 rue des Lilas\nDATE DE DÉLIVRANCE / Date of issue 04 02 2022"
BACK_CODE = "IDFRAX4RTBPFW46<<<<<<<<<<<<<<<\n9007138F3002119FRA<<<<<<<<<<<6\nMARTEL<<ANNA<<<<<<<<<<<<<<<<<<"


@pytest.fixture
def judged(rulebook: Rulebook) -> Any:
    def judge(situation: Situation, name: str, *documents: Document) -> ChecklistLine:
        lines = checklist(rulebook.procedures[Procedure.BRIS_PORTE], situation, documents, "metier")
        return next(line for line in lines if line.piece == name)

    return judge


@pytest.mark.parametrize(
    ("values", "status"),
    [
        ({"date_expiration": "2026-03-01"}, PieceStatus.PRESENT),  # the day of reception itself
        ({"date_expiration": "2026-02-28"}, PieceStatus.INSUFFICIENT),
        ({}, PieceStatus.PRESENT),
        # an old card issued to an adult in 2012 was prolonged to 2027
        (
            {
                "date_expiration": "2022-05-04",
                "numero_document": "120575100123",
                "date_naissance": "1980-01-01",
            },
            PieceStatus.PRESENT,
        ),
        # issued to a child: it was not
        (
            {
                "date_expiration": "2022-05-04",
                "numero_document": "120575100123",
                "date_naissance": "2000-01-01",
            },
            PieceStatus.INSUFFICIENT,
        ),
        # a passport is never prolonged
        (
            {"date_expiration": "2022-05-04", "numero_document": "12AB34567", "date_naissance": "1980-01-01"},
            PieceStatus.INSUFFICIENT,
        ),
    ],
)
def test_an_identity_paper_must_be_valid_on_reception(
    judged: Any, situate: Any, piece: Any, values: dict[str, str], status: PieceStatus
) -> None:
    assert judged(situate(), "carte_identite", piece("carte_identite", **values)).status is status


def test_what_could_not_be_verified_is_told(judged: Any, situate: Any, piece: Any) -> None:
    assert "à vérifier" in judged(situate(), "carte_identite", piece("carte_identite")).why


@pytest.mark.parametrize(
    ("kind", "pages", "status"),
    [
        ("CNI", [RECTO, VERSO], PieceStatus.PRESENT),
        ("CNI", [f"{RECTO}\n{VERSO}"], PieceStatus.PRESENT),
        ("CNI", [RECTO], PieceStatus.INSUFFICIENT),
        ("CNI", [f"{RECTO}\n{BACK_CODE}"], PieceStatus.PRESENT),
        ("TITRE_SEJOUR", [VERSO], PieceStatus.INSUFFICIENT),
        ("CNI", ["une page où rien ne se reconnaît"], PieceStatus.PRESENT),
        ("PASSEPORT", ["PASSEPORT / PASSPORT\nNom / Surname MARTEL"], PieceStatus.PRESENT),
    ],
)
def test_a_card_has_two_sides_and_a_passport_one(
    judged: Any, situate: Any, piece: Any, kind: str, pages: list[str], status: PieceStatus
) -> None:
    card = piece("carte_identite", *pages, type_document=kind, date_expiration="2030-01-01")
    assert judged(situate(), "carte_identite", card).status is status


def test_the_back_of_a_card_alone_is_half_a_card(judged: Any, situate: Any, piece: Any) -> None:
    card = piece("carte_identite", BACK_CODE, date_expiration="2030-01-01")
    assert judged(situate(), "carte_identite", card).status is PieceStatus.INSUFFICIENT


def test_two_sides_in_two_documents_make_one_card(judged: Any, situate: Any, piece: Any) -> None:
    front = piece("carte_identite", RECTO, type_document="CNI", nom="MARTEL", date_expiration="2030-01-01")
    back = piece("carte_identite", VERSO, type_document="CNI")
    assert judged(situate(), "carte_identite", front, back).status is PieceStatus.PRESENT


@pytest.mark.parametrize(
    ("edited", "status"),
    [
        ("2025-12-01", PieceStatus.PRESENT),  # three months to the day
        ("2025-11-30", PieceStatus.INSUFFICIENT),
        (None, PieceStatus.PRESENT),
    ],
)
def test_a_kbis_is_no_older_than_three_months_on_reception(
    judged: Any, situate: Any, piece: Any, edited: str | None, status: PieceStatus
) -> None:
    kbis = piece("extrait_kbis", **({"date_edition": edited} if edited else {}))
    assert judged(situate("ENTREPRISE_PRIVEE"), "extrait_kbis", kbis).status is status


@pytest.mark.parametrize(
    ("holder", "status"),
    [
        ("MME ANNA MARTEL", PieceStatus.PRESENT),
        ("MARTEL ANNA", PieceStatus.PRESENT),
        ("M OU MME MARTEL", PieceStatus.PRESENT),
        ("M ET MME PAUL MARTEL", PieceStatus.PRESENT),  # a joint account
        ("MLE ANNA MARTELL", PieceStatus.PRESENT),  # a slip of the keyboard
        ("CARPA LYON SOUS COMPTE 12", PieceStatus.PRESENT),
        ("M PAUL MARTEL", PieceStatus.INSUFFICIENT),
        ("MME JULIE BERNIER", PieceStatus.INSUFFICIENT),
    ],
)
def test_the_account_must_be_the_claimant_s(
    judged: Any, situate: Any, piece: Any, holder: str, status: PieceStatus
) -> None:
    rib = piece("rib", titulaire=holder)
    assert judged(situate(nom="Martel", prenom="Anna"), "rib", rib).status is status


def test_a_maiden_name_on_the_identity_paper_explains_the_account(
    judged: Any, situate: Any, piece: Any
) -> None:
    card = piece("carte_identite", nom="BERNIER", prenoms="Anna, Lise", nom_usage="MARTEL")
    rib = piece("rib", titulaire="MLLE BERNIER ANNA")
    assert judged(situate(nom="Martel", prenom="Anna"), "rib", rib, card).status is PieceStatus.PRESENT


def test_an_unknown_claimant_or_holder_proves_nothing_against_an_account(
    judged: Any, situate: Any, piece: Any
) -> None:
    assert judged(situate(), "rib", piece("rib", titulaire="MME JULIE BERNIER")).status is PieceStatus.PRESENT
    assert judged(situate(nom="Martel"), "rib", piece("rib")).status is PieceStatus.PRESENT


@pytest.mark.parametrize(
    ("claimant", "holder", "status"),
    [
        ("ENTREPRISE_PRIVEE", "BOULANGERIE DES HALLES SARL", PieceStatus.PRESENT),
        ("ENTREPRISE_PRIVEE", "M PAUL MARTEL", PieceStatus.INSUFFICIENT),
        ("SYNDIC", "SDC 12 RUE HAUTE", PieceStatus.PRESENT),  # the building's own account
    ],
)
def test_the_account_of_a_legal_person_bears_its_name(
    judged: Any, situate: Any, piece: Any, claimant: str, holder: str, status: PieceStatus
) -> None:
    situation = situate(claimant, raison_sociale="SARL Boulangerie des Halles", nom="Martel")
    assert judged(situation, "rib", piece("rib", titulaire=holder)).status is status


def test_a_blank_lease_is_no_lease(judged: Any, situate: Any, piece: Any) -> None:
    blank = "CONTRAT DE LOCATION\n" + "Adresse : ............................\n" * 6
    situation = situate(dwelling="LOCATAIRE")
    assert judged(situation, "contrat_location", piece("contrat_location", blank)).status is (
        PieceStatus.INSUFFICIENT
    )
    filled = piece("contrat_location", blank, locataire="Anna Martel")
    assert judged(situation, "contrat_location", filled).status is PieceStatus.PRESENT


@pytest.mark.parametrize(
    ("nature", "status"),
    [
        ("PROFORMA", PieceStatus.INSUFFICIENT),
        ("AVOIR", PieceStatus.INSUFFICIENT),
        ("ACOMPTE", PieceStatus.PRESENT),
    ],
)
def test_a_pro_forma_is_no_invoice(
    judged: Any, situate: Any, piece: Any, nature: str, status: PieceStatus
) -> None:
    assert judged(situate(), "facture", piece("facture", nature=nature)).status is status


def test_a_piece_that_cannot_be_read_is_asked_again(judged: Any, situate: Any, piece: Any) -> None:
    assert judged(situate(), "titre_propriete", piece("titre_propriete", " ")).status is (
        PieceStatus.INSUFFICIENT
    )


def test_a_good_copy_makes_up_for_a_bad_one(judged: Any, situate: Any, piece: Any) -> None:
    bad, good = piece("titre_propriete", " "), piece("titre_propriete", "Acte de vente reçu par notaire")
    line = judged(situate(), "titre_propriete", bad, good)
    assert line.status is PieceStatus.PRESENT
    assert line.satisfied_by == (good.id,)
