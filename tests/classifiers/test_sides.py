"""Sides of identity cards, told by what stands on them."""

import pytest

from classifiers.sides import Side, join_sides, side
from tests.sheets import document, prose

FRONT_OF_1988 = prose(
    "RÉPUBLIQUE FRANÇAISE\nCARTE NATIONALE D'IDENTITÉ N° : 180144323384 Nationalité Française\n"
    "Nom : EXEMPLE\nPrénom(s) : JEANNE\nSexe : F Né(e) le : 16.04.1968\nTaille : 1,56 m\n"
    "IDFRAEXEMPLE<<<<<<<<<<<<<<<<<<422086\n1801443233843JEANNE<<<<<<<6804163F5",
    page=4,
)
BACK_OF_1988 = prose(
    "Adresse : 28 RUE DES LILAS, 42300 ROANNE\nCarte valable jusqu'au : 04.04.2035\n"
    "délivrée le : 05.04.2020\npar : Préfecture (42)",
    page=11,
)
PASSPORT = prose(
    "PASSEPORT / Passport\nNom / Surname EXEMPLE\nPrénoms / Given names Jeanne\n"
    "Date de délivrance 03 04 2021\nP<FRAEXEMPLE<<JEANNE<<<<<<<<<<<<<<<<<<<<<<<<"
)
MISREAD_FRONT = prose("CARTE NATIONALE DIDENTITÉ\nET BARBIER\nIDFRABARBIER<<ec<ecc<cceecec< 422086")


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        (FRONT_OF_1988, Side.FRONT),
        (BACK_OF_1988, Side.BACK),
        (PASSPORT, Side.BOTH),
        (MISREAD_FRONT, Side.FRONT),
    ],
)
def test_a_side_is_told_by_what_stands_on_it(page, shown):
    assert side(page) is shown


def test_the_sides_of_a_card_that_lie_apart_are_one_document():
    cards = [document("carte_identite", FRONT_OF_1988), document("rib", prose("IBAN", page=5))]
    found = join_sides([*cards, document("carte_identite", BACK_OF_1988)])
    assert [[page.page for page in d.pages] for d in found] == [[4, 11], [5]]


def test_a_passport_takes_no_side_of_a_card():
    found = join_sides([document("carte_identite", PASSPORT), document("carte_identite", BACK_OF_1988)])
    assert [len(d.pages) for d in found] == [1, 1]
