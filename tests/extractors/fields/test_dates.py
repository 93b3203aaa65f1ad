from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.fields.dates import find_dates
from extractors.fields.months import find_months


def days(text, **options):
    return [found.value for found in find_dates(text, **options)]


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("12/03/2024", "2024-03-12"),
        ("12-03-2024", "2024-03-12"),
        ("12.3.2024", "2024-03-12"),
        ("12 / 03 / 2024", "2024-03-12"),
        ("le12/03/2024", "2024-03-12"),
        ("2024-03-09", "2024-03-09"),
        ("13 07 1990", "1990-07-13"),  # the identity card
        ("13:07 1990", "1990-07-13"),  # and what OCR makes of it
        ("11 022030", "2030-02-11"),
        ("1er mars 2024", "2024-03-01"),
        ("Roubaix, le cinq novembre 2024", "2024-11-05"),
        ("1 er mars 2024", "2024-03-01"),
        ("ler mars 2024", "2024-03-01"),  # OCR
        ("19 août 2018", "2018-08-19"),
        ("19 aout 2018", "2018-08-19"),
        ("19 AOÛT 2018", "2018-08-19"),
        ("9 octobrc 2024", "2024-10-09"),
        ("9 0ctobre 2024", "2024-10-09"),
        ("12 févr. 2024", "2024-02-12"),
        ("12-JUIL-2024", "2024-07-12"),
        ("ARRIVÉ LE 12 MAR. 2024", "2024-03-12"),
        ("le 12 du mois de mars 2024", "2024-03-12"),
        ("Lyon, le 9 mars 2024 à 6h30", "2024-03-09"),
        ("L'AN DEUX MIL DIX-NEUF, le PREMIER AVRIL", "2019-04-01"),
        ("L'an deux mille vingt-quatre, et le douze du mois de mars, à six heures", "2024-03-12"),
        ("L'an deux mille vingt-quatre,\nle 9 mars à six heures", "2024-03-09"),
        ("le treize avril mil neuf cent quatre-vingt-dix-huit", "1998-04-13"),
        ("le premier du mois d'avril deux mil dix-neuf", "2019-04-01"),
        ("facture n° 2024-118 du 12/03/2024", "2024-03-12"),
    ],
)
def test_reads_dates_as_papers_write_them(printed, iso):
    assert days(printed) == [iso]


@pytest.mark.parametrize(
    "text",
    [
        "31/02/2024",
        "12/13/2024",
        "32 mars 2024",
        "Article 1148",
        "Tél : 04 72 11 20 24",
        "04 72 13 07 1990",
        "12345/00678/2024",
        "00467/2021/012345",
        "RG 21/00345",
        "10-20-2024",
        "12 personnes 2024",
        "1 009,56 €",
        "12/03/1789",
        "en mars 2024",
        "l2/O3/2024",  # no check digit can say what stood there
    ],
)
def test_refuses_impossible_dates_and_other_numbers(text):
    assert days(text) == []


@pytest.mark.parametrize(
    ("printed", "latest", "iso"),
    [
        ("12/03/24", date(2024, 6, 1), "2024-03-12"),
        ("12/03/65", date(2024, 6, 1), "1965-03-12"),
        ("12/03/25", date(2024, 6, 1), "1925-03-12"),
        ("12/03/25", None, "2025-03-12"),
    ],
)
def test_two_digit_years_turn_on_the_day_given(printed, latest, iso):
    assert days(printed, latest=latest) == [iso]


def test_two_digit_years_are_weaker_than_four():
    assert find_dates("12/03/24")[0].strength < find_dates("12/03/2024")[0].strength


def test_reads_both_ends_of_a_period():
    assert days("détenu du 01/03/2024 au 31 mai 2024") == ["2024-03-01", "2024-05-31"]


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)), st.sampled_from("/.-"))
def test_any_day_in_figures_is_read_back(day, mark):
    assert days(f"le {day.day:02d}{mark}{day.month:02d}{mark}{day.year}") == [day.isoformat()]


@pytest.mark.parametrize(
    ("printed", "month"),
    [
        ("mars 2024", "2024-03"),
        ("Bulletin de paie FÉVRIER 2023", "2023-02"),
        ("Période : 03/2024", "2024-03"),
        ("03-2024", "2024-03"),
        ("paie 2024-03", "2024-03"),
        ("Période du 01/03/2024 au 31/03/2024", "2024-03"),
        ("du 1er au 31 mars 2024", "2024-03"),
        ("du 1er mars 2024 au 31 mars 2024", "2024-03"),
        ("Mois : Août 2022", "2022-08"),
        ("septembrc 2022", "2022-09"),
    ],
)
def test_reads_the_month_of_a_pay_slip(printed, month):
    assert [f.value for f in find_months(printed)] == [month]


@pytest.mark.parametrize("text", ["12 mars 2024", "31/03/2024", "du 01/03/2024 au 30/04/2024", "RG 21/00345"])
def test_a_day_or_a_longer_period_is_no_month(text):
    assert find_months(text) == []
