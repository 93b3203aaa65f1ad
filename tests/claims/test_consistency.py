"""What does not fit is pointed out with where to look; what nothing says is never pointed out."""

from typing import Any

import pytest

from claims.cases import Flag, Procedure
from claims.consistency import FLAGS, flags
from claims.documents import Document
from claims.other_cases import CROSS_FLAGS, KnownAccount, KnownInvoice, OtherCases, cross_flags
from claims.rulebook import Rulebook
from claims.situation import Folder, Situation

SIRET = "73282932000074"
WHO = {"nom": "DUPRÉ", "prenom": "Hélène"}
DWELLING = "102 rue des Tilleuls, 29000 Quimper"
INVOICE = {"numero": "F-12", "fournisseur": "Serrurerie Exemple", "siret": SIRET, "date": "2025-03-10"}


@pytest.fixture
def raised(rulebook: Rulebook) -> Any:
    def find(situation: Situation, *documents: Document) -> list[Flag]:
        return list(flags(Folder(rulebook.procedures[situation.procedure], situation, documents)))

    return find


def _ids(raised: list[Flag]) -> list[str]:
    return [flag.id for flag in raised]


def test_a_case_that_fits_raises_nothing(raised: Any, situate: Any, piece: Any) -> None:
    situation = situate(
        **WHO,
        date_operation="2025-03-01",
        adresse_operation=DWELLING,
        montant_demande="1110.52",
        montant_factures="1110.52",
    )
    documents = (
        piece("carte_identite", nom="LANOY", nom_usage="DUPRE", prenoms="Hélène, Marie"),
        piece("titre_propriete", proprietaire="Mme DUPRÉ Hélène née LANOY", adresse=DWELLING),
        piece(
            "facture",
            **INVOICE,
            client="M. ou Mme DUPRE",
            adresse_travaux="102, rue des Tilleuls 29000 QUIMPER",
            montant_ht="1009.56",
            montant_tva="100.96",
            montant_ttc="1110.52",
        ),
        piece("rib", titulaire="MME DUPRE HELENE", iban="FR1420041010050500013M02606"),
    )
    assert raised(situation, *documents) == []


def test_a_case_of_which_nothing_is_known_raises_nothing(raised: Any, situate: Any, piece: Any) -> None:
    kinds = ("carte_identite", "facture", "rib", "contrat_location", "titre_propriete", "lettre_demande")
    for claimant in ("PERSONNE_PHYSIQUE", "INCONNU", "BAILLEUR_SOCIAL", "ASSUREUR"):
        situation = situate(claimant=claimant, reception=None)
        assert raised(situation, *(piece(kind) for kind in kinds)) == []


@pytest.mark.parametrize(
    ("client", "words"),
    [
        ("Hélène DUPREE", "orthographe à vérifier"),
        ("Marc DUPRÉ", "lien à établir"),
        ("Marc TOURNEL", "et non de Hélène DUPRÉ"),
    ],
)
def test_an_invoice_in_another_name_is_told_by_how_far_it_is(
    raised: Any, situate: Any, piece: Any, client: str, words: str
) -> None:
    letter = piece("lettre_demande", expediteur_nom="DUPRÉ")
    (flag,) = raised(situate(**WHO), letter, piece("facture", siret=SIRET, client=client))
    assert flag.id == "nom_different"
    assert words in flag.message
    assert [(e.document, e.field, e.value) for e in flag.evidence] == [
        ("d2", "client", client),
        ("d1", "expediteur_nom", "DUPRÉ"),
    ]


@pytest.mark.parametrize(
    ("card", "words"),
    [
        ({"nom": "LANOY", "prenoms": "Hélène"}, "nom d'usage ou autre personne"),
        ({"nom": "TOURNEL", "prenoms": "Marc"}, "et non de Hélène DUPRÉ"),
        ({"nom": "DUPRER", "prenoms": "Hélène"}, "orthographe"),
        ({"nom": "LANOY", "nom_usage": "DUPRÉ", "prenoms": "Hélène"}, None),
        ({"nom": "DUPRÉ", "prenoms": "Hélène"}, None),
        ({"prenoms": "Marc"}, None),  # no surname was read
    ],
)
def test_the_identity_card_is_the_signatory_s(
    raised: Any, situate: Any, piece: Any, card: dict[str, str], words: str | None
) -> None:
    found = raised(situate(**WHO), piece("carte_identite", **card))
    assert _ids(found) == (["nom_piece_identite"] if words else [])
    assert words is None or words in found[0].message


def test_the_card_of_a_second_person_is_no_matter_when_the_first_fits(
    raised: Any, situate: Any, piece: Any
) -> None:
    cards = (
        piece("carte_identite", nom="DUPRÉ", prenoms="Hélène"),
        piece("carte_identite", nom="TOURNEL", prenoms="Marc"),
    )
    assert raised(situate(**WHO), *cards) == []


@pytest.mark.parametrize(
    ("dwelling", "names", "expected"),
    [
        ("LOCATAIRE", {"locataire": "Marc TOURNEL", "bailleur": "Hélène DUPRÉ"}, ["nom_au_titre"]),
        ("LOCATAIRE", {"locataire": "Mme DUPRÉ", "bailleur": "Marc TOURNEL"}, []),
        ("BAILLEUR", {"locataire": "Marc TOURNEL", "bailleur": "Hélène DUPRÉ"}, []),
        ("AUTRE", {"locataire": "Marc TOURNEL", "bailleur": "Jean VERNIER"}, []),
    ],
)
def test_the_lease_names_the_claimant_as_what_they_are(
    raised: Any, situate: Any, piece: Any, dwelling: str, names: dict[str, str], expected: list[str]
) -> None:
    assert _ids(raised(situate(dwelling=dwelling, **WHO), piece("contrat_location", **names))) == expected


def test_names_of_companies_are_not_held_against_a_person_s_papers(
    raised: Any, situate: Any, piece: Any
) -> None:
    invoice = piece("facture", siret=SIRET, client="Marc TOURNEL")
    assert raised(situate(claimant="ASSUREUR", nom="DUPRÉ"), invoice) == []


def test_papers_of_a_detention_are_the_claimant_s(raised: Any, situate: Any, piece: Any) -> None:
    situation = situate(procedure="DETENTION_PROVISOIRE", dwelling="INCONNU", **WHO)
    found = raised(situation, piece("fiche_penale", personne="TOURNEL Marc"))
    assert _ids(found) == ["nom_different"]
    assert "La fiche pénale" in found[0].message


def test_an_address_that_differs_by_its_number_is_shown_and_not_corrected(
    raised: Any, situate: Any, piece: Any
) -> None:
    documents = (
        piece("attestation_information", adresse_operation=DWELLING),
        piece("contrat_location", adresse="103 rue des Tilleuls, 29000 Quimper"),
    )
    (flag,) = raised(situate(dwelling="LOCATAIRE", adresse_operation=DWELLING), *documents)
    assert flag.id == "adresse_logement"
    assert "selon : le bail. Ne pas corriger" in flag.message
    assert [e.value for e in flag.evidence] == ["103 rue des Tilleuls, 29000 Quimper", DWELLING]


def test_papers_that_agree_on_another_address_are_one_flag(raised: Any, situate: Any, piece: Any) -> None:
    elsewhere = ("103 rue des Tilleuls, 29000 Quimper", "103, rue des Tilleuls 29000 QUIMPER")
    documents = (
        piece("contrat_location", adresse=elsewhere[0]),
        piece("lettre_demande", adresse_operation=elsewhere[1]),
        piece("non_prise_en_charge_bailleur", adresse="---"),  # misread: it has no word at all
    )
    found = raised(situate(dwelling="LOCATAIRE", adresse_operation=DWELLING), *documents)
    assert [len(flag.evidence) for flag in found] == [2, 1]
    assert "selon : le bail, la lettre" in found[0].message


@pytest.mark.parametrize("floor", ["102 rue des Tilleuls, Bât. B, 3e étage, 29000 Quimper", "29000 Quimper"])
def test_a_fuller_or_a_shorter_address_is_no_other(raised: Any, situate: Any, piece: Any, floor: str) -> None:
    lease = piece("contrat_location", adresse=floor)
    assert raised(situate(dwelling="LOCATAIRE", adresse_operation=DWELLING), lease) == []


def test_works_elsewhere_are_shown(raised: Any, situate: Any, piece: Any) -> None:
    invoice = piece("facture", siret=SIRET, adresse_travaux="4 quai du Port, 13002 Marseille")
    assert _ids(raised(situate(adresse_operation=DWELLING), invoice)) == ["adresse_travaux"]


@pytest.mark.parametrize(
    ("issued", "operation", "expected"),
    [
        ("2025-02-28", "2025-03-01", ["facture_avant_operation"]),
        ("2025-03-01", "2025-03-01", []),  # an emergency repair on the same day
        ("2025-02-28", None, []),
        (None, "2025-03-01", []),
    ],
)
def test_an_invoice_older_than_the_operation_is_shown(
    raised: Any, situate: Any, piece: Any, issued: str | None, operation: str | None, expected: list[str]
) -> None:
    invoice = piece("facture", siret=SIRET, **({"date": issued} if issued else {}))
    situation = situate(**({"date_operation": operation} if operation else {}))
    assert _ids(raised(situation, invoice)) == expected


@pytest.mark.parametrize(
    ("total", "expected"),
    [
        ("1110.52", []),
        ("1110.54", []),
        ("1110.55", ["facture_incoherente"]),
        ("1910.52", ["facture_incoherente"]),
    ],
)
def test_a_total_that_its_parts_do_not_make_is_shown(
    raised: Any, situate: Any, piece: Any, total: str, expected: list[str]
) -> None:
    invoice = piece("facture", siret=SIRET, montant_ht="1009.56", montant_tva="100.96", montant_ttc=total)
    found = raised(situate(), invoice)
    assert _ids(found) == expected
    assert not found or "1\u202f009,56 € hors taxes et 100,96 € de TVA" in found[0].message


def test_an_account_of_someone_else_is_shown_and_the_lawyers_fund_is_not(
    raised: Any, situate: Any, piece: Any
) -> None:
    assert _ids(raised(situate(**WHO), piece("rib", titulaire="Marc TOURNEL"))) == ["titulaire_iban"]
    assert raised(situate(**WHO), piece("rib", titulaire="CARPA de Bretagne")) == []


@pytest.mark.parametrize(
    ("siret", "words"),
    [(SIRET, None), ("73282932000075", "n'a pas une clé valide"), (None, "Aucun numéro SIRET")],
)
def test_the_number_of_the_supplier_is_there_and_its_key_holds(
    raised: Any, situate: Any, piece: Any, siret: str | None, words: str | None
) -> None:
    invoice = piece("facture", fournisseur="Serrurerie Exemple", **({"siret": siret} if siret else {}))
    found = raised(situate(), invoice)
    assert _ids(found) == (["siret_facture"] if words else [])
    assert words is None or words in found[0].message
    assert all(flag.evidence[0].page == 1 for flag in found)


@pytest.fixture
def crossed(rulebook: Rulebook, situate: Any) -> Any:
    def find(others: OtherCases, *documents: Document, **values: str) -> list[Flag]:
        spec = rulebook.procedures[Procedure.BRIS_PORTE]
        return list(cross_flags(Folder(spec, situate(**values), documents), others))

    return find


OTHER = KnownInvoice("BRI/20250410/001", "F 12", "SERRURERIE EXEMPLE", SIRET, "2025-03-10", "1110.52")


@pytest.mark.parametrize(
    ("other", "is_shown"),
    [
        (OTHER, True),
        (KnownInvoice("c2", "F-12", "Serrurerie Exemple"), True),  # no SIRET was read there
        (KnownInvoice("c2", "", "Serrurerie Exemple", "", "2025-03-10", "1110.52"), True),
        (KnownInvoice("c2", "F-12", "Autre Serrurier"), False),  # every firm has an invoice n° 12
        (KnownInvoice("c2", "F-12", "Serrurerie Exemple", "35600000000048"), False),
        (KnownInvoice("c2", "F-13", "Serrurerie Exemple", SIRET, "2025-03-10", "1110.52"), False),
        (KnownInvoice("c2", "", "Serrurerie Exemple"), False),  # nothing else is known of it
        (KnownInvoice("c2"), False),
    ],
)
def test_an_invoice_of_another_case_is_shown(
    crossed: Any, piece: Any, other: KnownInvoice, is_shown: bool
) -> None:
    invoice = piece("facture", **INVOICE, montant_ttc="1110.52")
    found = crossed(OtherCases(invoices=(other,)), invoice)
    assert _ids(found) == (["facture_deja_vue"] if is_shown else [])
    assert not is_shown or other.case in found[0].message


IBAN = "FR1420041010050500013M02606"


@pytest.mark.parametrize(
    ("claimant", "iban", "holder", "is_shown"),
    [
        ("Marc TOURNEL", IBAN, "Hélène DUPRÉ", True),
        ("Marc DUPRÉ", IBAN, "Hélène DUPRÉ", False),  # of one family
        ("DUPRE Hélène", IBAN, "Hélène DUPRÉ", False),  # the same person, another case
        ("Marc TOURNEL", IBAN, "CARPA de Bretagne", False),
        ("Marc TOURNEL", "FR7630006000011234567890189", "Hélène DUPRÉ", False),
        ("", IBAN, "Hélène DUPRÉ", False),  # it is not known who gave it
    ],
)
def test_an_account_that_strangers_share_is_shown(
    crossed: Any, piece: Any, claimant: str, iban: str, holder: str, is_shown: bool
) -> None:
    others = OtherCases(accounts=(KnownAccount("c2", iban, claimant),))
    found = crossed(others, piece("rib", iban=IBAN, titulaire=holder), **WHO)
    assert _ids(found) == (["iban_partage"] if is_shown else [])


def test_every_flag_has_its_rule_and_every_rule_of_a_flag_is_looked_for(rulebook: Rulebook) -> None:
    for spec in rulebook.procedures.values():
        assert set(FLAGS) | set(CROSS_FLAGS) <= {rule.id for rule in spec.rules}
