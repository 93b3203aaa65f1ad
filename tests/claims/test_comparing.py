"""Two spellings of one name or one place agree; two names or places do not."""

import pytest

from claims.comparing import Likeness, likeness, same_address, same_name, same_value
from claims.rulebook import Kind


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("DURAND Marie-France", "Mlle Marie France DURAND"),
        ("EXEMPLE", "Jeanne EXEMPLE"),
        ("LEFEVRE", "Lefèvre"),
        ("Rousseau", "Roussean"),  # one misread letter
    ],
)
def test_spellings_of_one_name_agree(one, other):
    assert same_name(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Marie DURAND", "Paul DURAND"), ("Roux", "Loux"), ("Jeanne EXEMPLE", "Jeanne MODELE"), ("", "EXEMPLE")],
)
def test_different_names_do_not(one, other):
    assert not same_name(one, other)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("12 rue des Tilleuls, 69003 Lyon", "12 RUE DES TILLEULS, 69003 LYON", True),
        ("12 rue des Tilleuls, Bât. B, 69003 Lyon", "12 rue des Tilleuls, 69003 Lyon", True),
        ("102 rue des Tilleuls, 69003 Lyon", "103 rue des Tilleuls, 69003 Lyon", False),
        ("12 rue des Tilleuls, 69003 Lyon", "12 rue des Acacias, 75011 Paris", False),
    ],
)
def test_an_address_is_never_taken_for_its_neighbours(one, other, same):
    assert same_address(one, other) is same


def test_codes_agree_only_when_equal():
    assert not same_value(Kind.IBAN, "FR1420041010050500013M02606", "FR1420041010050500013M02607")
    assert same_value(Kind.AMOUNT, "880.00", "880.00")


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("Mme Hélène DUPRÉ", "DUPRE Helene", Likeness.SAME),  # order, accents, title
        ("Hélène DUPRÉ-LANOY", "Hélène DUPRÉ", Likeness.SAME),  # name in use and of birth
        ("Hélène DUPRÉ", "Hélène DUPREE", Likeness.SPELLING),
        ("Hélène DUPRÉ", "Marc DUPRÉ", Likeness.KIN),
        ("Hélène DUPRÉ", "Marc TOURNEL", Likeness.DIFFERENT),
        ("Hélène DUPRÉ", "M.", Likeness.DIFFERENT),
    ],
)
def test_names_are_the_same_or_nearly_or_of_one_family_or_strangers(
    one: str, other: str, how: Likeness
) -> None:
    assert (likeness(one, other), likeness(other, one)) == (how, how)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("M.A. LYON-CORBAS", "maison d'arrêt de Lyon-Corbas", True),
        ("CP Lille-Annœullin", "CENTRE PENITENTIAIRE LILLE-ANNOEULLIN", True),
        ("Maison d'arrêt de Douai", "CP de Béthune", False),
        ("maison d'arrêt", "centre pénitentiaire", False),
    ],
)
def test_a_prison_is_known_by_its_place_however_its_kind_is_told(one, other, same):
    assert same_value(Kind.PRISON, one, other) is same
