from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.fields.amounts import BARE_COMMA, find_amounts


def values(text):
    return [found.value for found in find_amounts(text)]


@pytest.mark.parametrize(
    ("printed", "euros"),
    [
        ("1 009,56 €", "1009.56"),
        ("1\u202f009,56\u00a0€", "1009.56"),
        ("1.110,52 EUR", "1110.52"),
        ("1,110.52 €", "1110.52"),
        ("1 110.52 €", "1110.52"),
        ("1'200,00 €", "1200.00"),
        ("1°276,62 €", "1276.62"),
        ("27.80 €", "27.80"),
        ("12 € 50", "12.50"),
        ("12 euros et 50 centimes", "12.50"),
        ("150€", "150.00"),
        ("1200 euros", "1200.00"),
        ("1 200,-- €", "1200.00"),
        ("€ 1 200,00", "1200.00"),
        ("EUR 1200.00", "1200.00"),
        ("Montant:840,00EUR", "840.00"),
        ("0,00 €", "0.00"),
        ("-150,00 €", "-150.00"),  # a credit note
        ("- 150,00 €", "150.00"),  # a dash before a figure is punctuation
        ("12 345 678,90 €", "12345678.90"),
        ("75011 250,00 €", "250.00"),  # a postcode just before
        ("1 009 ,56 €", "1009.56"),
        ("1 009,56 e", "1009.56"),  # what tesseract makes of the sign
        ("1 009,56 £", "1009.56"),
        ("27,80 €/m²", "27.80"),
        ("TVA 20 % 168,26 €", "168.26"),
    ],
)
def test_reads_sums_as_papers_print_them(printed, euros):
    assert values(printed) == [euros]


@pytest.mark.parametrize(
    ("written", "euros"),
    [
        ("mille deux cent trente euros et dix centimes", "1230.10"),
        ("mille-deux-cent-trente euros", "1230.00"),
        ("cent vingt-trois euros et dix-sept centimes", "123.17"),
        ("dix-huit euros", "18.00"),
        ("zéro euro", "0.00"),
        ("un euro", "1.00"),
        ("quatre-vingt-dix-sept euros et cinq centimes", "97.05"),
        ("soixante et onze euros", "71.00"),
        ("septante-deux euros", "72.00"),
        ("deux cents euros cinquante", "200.50"),
        ("un million d'euros", "1000000.00"),
        ("deux mil trois cents euros", "2300.00"),
        ("MILLE DEUX CENTS EUROS", "1200.00"),
    ],
)
def test_reads_sums_in_words(written, euros):
    assert values(f"arrêté à la somme de {written}.") == [euros] or values(written) == [euros]


@pytest.mark.parametrize(
    "text",
    [
        "Tél : 04 72 11 22 33",
        "facture n° 2024-118 du 12/03/2024",
        "le 12.03.2024",
        "TVA 20,00 %",
        "surface de 12,50 m²",
        "0,174 €/kWh",  # three decimals: a unit price, rounded by nobody
        "1,110 €",  # one euro eleven, or eleven hundred and ten
        "l 009,56 €",  # the thousands were misread
        "OO9,56 €",
        "850 000 F",
        "3 500,00 francs",
        "article 1240 du code civil",
        "SIRET 356 000 000 00048",
        "deux factures",
    ],
)
def test_refuses_what_is_no_sum_in_euros(text):
    assert values(text) == []


def test_figures_without_a_sign_are_weaker_than_with_one():
    (bare,) = find_amounts("Total TTC 1110,52")
    (signed,) = find_amounts("Total TTC 1110,52 €")
    assert bare.value == signed.value == "1110.52"
    assert bare.strength <= BARE_COMMA < signed.strength


@pytest.mark.parametrize("text", ["Total 100856 €", "20041 01005 0500013M026 06 EUR"])
def test_figures_that_may_have_lost_their_comma_or_be_a_key_are_weaker(text):
    assert all(found.strength <= 0.6 for found in find_amounts(text))


def test_reads_every_sum_of_a_line_in_order_and_says_where():
    text = "Total HT 1 009,56 €   TVA 201,91 €   Total TTC 1 211,47 €"
    found = find_amounts(text)
    assert [f.value for f in found] == ["1009.56", "201.91", "1211.47"]
    assert [text[f.start : f.end] for f in found] == ["1 009,56 €", "201,91 €", "1 211,47 €"]


def test_words_and_figures_are_both_returned_when_they_disagree():
    assert values("mille deux cents euros (1 210,00 €)") == ["1200.00", "1210.00"]


@given(
    cents=st.integers(min_value=0, max_value=10**9), space=st.sampled_from([" ", "\u00a0", "\u202f", ".", ""])
)
def test_any_sum_printed_the_french_way_is_read_back(cents, space):
    euros = Decimal(cents) / 100
    printed = f"{euros:,.2f}".replace(",", "\0").replace(".", ",").replace("\0", space)
    assert values(f"Total : {printed} €") == [f"{euros:.2f}"]


@given(st.text(alphabet="0123456789 ,.€eEUR-/\n", max_size=40))
def test_spans_never_overlap_and_stay_inside(text):
    found = find_amounts(text)
    assert all(0 <= f.start < f.end <= len(text) for f in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
