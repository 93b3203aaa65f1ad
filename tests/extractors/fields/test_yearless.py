"""A day without its year is read with the year in which the paper that names it was written."""

from datetime import date

import pytest

from claims.loading import load_rulebook
from extractors.fields.extract import weighed
from extractors.fields.yearless import INFERRED, find_days
from tests.judgements import candidates_in
from tests.sheets import document, prose

WRITTEN = date(2024, 3, 26)
TYPES = load_rulebook().types


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("mardi 5 mars vers 6 h 10", "2024-03-05"),
        ("le 1er février au matin", "2024-02-01"),
        ("le 26 mars", "2024-03-26"),
        ("le 27 mars", "2023-03-27"),
        ("dans la nuit du 9 au 10 décembre dernier", "2023-12-10"),
        ("le trois janvier de cette année", "2024-01-03"),
        ("le 29 février", "2024-02-29"),
    ],
)
def test_the_last_such_day_before_the_paper_is_meant(said, meant):
    (found,) = find_days(said, WRITTEN)
    assert (found.value, found.strength) == (meant, INFERRED)


def test_the_last_29_february_may_be_years_before():
    (found,) = find_days("le 29 février", date(2023, 6, 1))
    assert found.value == "2020-02-29"


@pytest.mark.parametrize("said", ["le 12 mars 2019", "le 12 mars, 2019", "le douze mars deux mille dix-neuf"])
def test_a_date_in_full_is_read_as_it_stands(said):
    (found,) = find_days(said, WRITTEN)
    assert found.value == "2019-03-12"
    assert found.strength > INFERRED


@pytest.mark.parametrize("said", ["page 3 marsupial", "lot 14 mais", "31 avril", "12 maisons"])
def test_other_words_after_a_number_are_no_month(said):
    assert find_days(said, WRITTEN) == []


def days(letter):
    """The days on which the operation that a letter tells of may have been."""
    read = weighed(document("lettre_demande", prose(letter)), TYPES["lettre_demande"])
    return {candidate.value for candidate in candidates_in(read, "date_operation")}


def test_a_letter_gives_its_year_to_the_day_that_it_tells_of():
    story = "La police a forcé ma porte le jeudi 8 février à six heures."
    assert "2024-02-08" in days(f"Lyon, le 2 mars 2024\n\n{story}")


def test_without_a_date_of_its_own_a_paper_gives_no_year():
    assert days("La police a forcé ma porte le jeudi 8 février à six heures.") == set()


def test_the_hour_after_the_date_of_a_letter_does_not_hide_it():
    assert "2024-02-08" in days("2 mars 2024 à 23:41\n\nMa porte a été forcée par la police le 8 février.")
