"""Addresses taken apart and compared: the number and the door are what an error of the police is about."""

import pytest

from claims.places import Nearness, nearness, place


@pytest.mark.parametrize(
    ("printed", "number", "postcode", "doors"),
    [
        ("12 bis rue des Lilas, Bât. B, 3e étage, 69003 Lyon", "12bis", "69003",
         (("batiment", "b"), ("etage", "3"))),
        ("Résidence du Parc, 4 av. Foch, appt 12, 59000 Lille", "4", "59000", (("appartement", "12"),)),
        ("103 rue du 8 mai 1945 48000 Mende", "103", "48000", ()),
        ("rue du 8 mai 1945 48000 Mende", "", "48000", ()),
        ("rue Basse, 20000 Ajaccio", "", "20000", ()),
    ],
)  # fmt: skip
def test_reads_number_postcode_and_door(printed, number, postcode, doors):
    found = place(printed)
    assert (found.number, found.postcode, found.doors) == (number, postcode, doors)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("4 av. Foch porte 2 59000 Lille", "4 avenue Foch, porte 2, 59000 LILLE", Nearness.SAME_DOOR),
        ("4 av. Foch 59000 Lille", "4 avenue Foch, porte 2, 59000 LILLE", Nearness.SAME_BUILDING),
        ("4 av. Foch porte 3 59000 Lille", "4 avenue Foch, porte 2, 59000 LILLE", Nearness.OTHER_DOOR),
        ("102 rue Pasteur 59000 Lille", "103 rue Pasteur 59000 Lille", Nearness.OTHER_NUMBER),
        ("rue Pasteur 59000 Lille", "103 rue Pasteur 59000 Lille", Nearness.SAME_STREET),
        ("4 rue Pasteur 59000 Lille", "4 rue Victor Hugo 59000 Lille", Nearness.SAME_TOWN),
        ("4 rue Pasteur 59000 Lille", "4 rue Pasteur 13001 Marseille", Nearness.ELSEWHERE),
        ("4 rue Pasteur 59000 Lille", "4 rue Pasteur 59008 Lille", Nearness.SAME_BUILDING),
    ],
)  # fmt: skip
def test_tells_how_near_two_addresses_are(one, other, expected):
    assert nearness(place(one), place(other)) is expected
