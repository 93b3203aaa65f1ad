"""When two values say the same: what the draft contract has corpora score."""

import pytest

from benchmarks.evaluation.outcomes import same


@pytest.mark.parametrize(
    ("name", "expected", "said"),
    [
        ("banque", "CRÉDIT EXEMPLE", "Crédit exemple"),
        ("iban", "FR1420041010050500013M02606", "FR14 2004 1010 0505 0001 3M02 606"),
        ("numero", "F-2024/118", "F2024118"),
        ("objet", "Demande d’indemnisation", "Demande d'indemnisation"),
    ],
)
def test_case_accents_spaces_and_punctuation_do_not_count(name, expected, said):
    assert same(name, expected, said)


@pytest.mark.parametrize(
    ("name", "expected", "said"),
    [
        ("iban", "FR1420041010050500013M02606", "FR1420041010050500013M02608"),
        ("siret", "11001401600015", "11001401600016"),
        ("montant_ttc", "1211.47", "1211.41"),
        ("date", "2024-03-12", "2024-03-13"),
        ("date_naissance", "1980-03-03", "1980-03-08"),
        ("numero_recommande", "1A12345678901", "1A12345678907"),
        ("reference_dossier", "BRI/20250410/001", "BRI/20250410/007"),
        ("duree_detention", "P7M10D", "P7M11D"),
        ("telephone", "+33472112233", "+33472112238"),
    ],
)
def test_codes_dates_and_amounts_are_right_to_the_last_sign(name, expected, said):
    assert not same(name, expected, said)


@pytest.mark.parametrize(
    ("said", "right"),
    [
        ("Rue des Lilas 12, Bât. B, 69003 LYON", True),  # one word of eight out of its place
        ("12 rue des Lilas, 69003 LYON", True),  # two words of eight are missing
        ("12 rue des Roses, 69008 LYON", False),
    ],
)
def test_an_address_may_differ_by_a_few_words(said, right):
    assert same("adresse", "12 rue des Lilas, Bât. B, 69003 LYON", said) is right


def test_the_seat_of_a_company_and_the_address_of_works_are_addresses():
    written = "4 place de la Halle, Entrée C, 33000 Bordeaux"
    assert same("siege", written, "4 place de la Halle, C, 33000 Bordeaux")
    assert same("adresse_travaux", written, "4 place de la Halle, C, 33000 Bordeaux")


@pytest.mark.parametrize("name", ["titulaire", "nom", "prenoms", "client", "avocat", "bailleur", "personne"])
def test_names_may_change_their_order_and_their_title(name):
    assert same(name, "Mme Jeanne ROUSSEAU", "Rousseau Jeanne")


@pytest.mark.parametrize("said", ["Jeanne ROUSSEL", "ROUSSEAU", "Jeanne Marie ROUSSEAU"])
def test_names_must_have_the_same_words(said):
    assert not same("titulaire", "Jeanne ROUSSEAU", said)


@pytest.mark.parametrize(
    ("said", "right"),
    [
        ("Tribunal judiciaire de Bourg en Bresse", True),
        ("Tribunal judiclaire de Bourg-en-Bresse", True),  # one letter of 38
        ("Tribunal judiciaire de Bordeaux", False),
    ],
)
def test_a_free_text_may_differ_by_a_letter_in_twenty(said, right):
    assert same("juridiction", "Tribunal judiciaire de Bourg-en-Bresse", said) is right
