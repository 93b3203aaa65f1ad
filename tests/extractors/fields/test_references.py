import pytest

from extractors.fields.references import find_portal_references, find_references


def first(text):
    found = find_references(text)
    return max(found, key=lambda f: f.strength).value if found else None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("facture n° 2024-118 du 12/03/2024", "2024-118"),
        ("Facture FAC2024-00118", "FAC2024-00118"),
        ("N°2024118", "2024118"),
        ("FA 2024-0118", "FA 2024-0118"),
        ("Réf. : F-2024/118", "F-2024/118"),
        ("Sinistre : 24 0123456 A", "24 0123456 A"),
        ("Contrat n° AB 123456 789", "AB 123456 789"),
        ("Police MRH0012345", "MRH0012345"),
        ("numéro de sociétaire 1234567 K", "1234567 K"),
        ("écrou n° 12345", "12345"),
        ("Minute n° 345/2023", "345/2023"),
        ("RG n° 21/00345", "21/00345"),
        ("Portalis 1234-X-B7C-AB12", "1234-X-B7C-AB12"),
        ("N° parquet : 21 005 000012", "21 005 000012"),
        ("N° parquet : 21005000012", "21005000012"),
        ("Code unité / Nmr PV / Année : 12345/00678/2024", "12345/00678/2024"),
        ("PV 00467/2021/012345", "00467/2021/012345"),
        ("récépissé W751234567", "W751234567"),
        ("CNI n° D2H6862M2", "D2H6862M2"),
        ("Devis n° D-118 - 2", "D-118-2"),
        ("procédure PRO1653", "PRO1653"),
    ],
)
def test_reads_the_number_of_a_paper(text, number):
    assert first(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "le 12/03/2024",
        "Total 1 009,56 €",
        "04 72 11 22 33",
        "jeanne2@orange.fr",
        "IBAN FR14 2004 1010 0505 0001 3M02 606",
        "SIRET 110 014 016 00015",
        "Madame Jeanne ROUSSEAU",
        "69003 LYON CEDEX 03",
        "CONDITIONS GÉNÉRALES",
    ],
)
def test_dates_sums_and_other_kinds_are_no_paper_numbers(text):
    assert find_references(text) == []


def test_a_lone_short_number_is_faint():
    assert find_references("12 rue des Lilas")[0].strength < 0.3
    assert find_references("en 2024")[0].strength < 0.3


@pytest.mark.parametrize(
    "printed", ["BRI/20250410/001", "BRI-20250410-001", "BRI 20250410 001", "BRI20250410001"]
)
def test_reads_the_portal_reference_whatever_its_separators(printed):
    assert [f.value for f in find_portal_references(f"Référence à rappeler : {printed}")] == [
        "BRI/20250410/001"
    ]


def test_a_portal_reference_of_an_impossible_day_is_refused():
    assert find_portal_references("BRI/20251310/001") == []
