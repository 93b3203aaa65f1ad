"""Slips and sounds: what may be one word, and what is two."""

import pytest

from claims.phonetics import sound
from claims.spelling import Likeness, bare_number, date_likeness, likeness


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("martin", "martin", Likeness.SAME),
        ("martin", "matrin", Likeness.CLOSE),  # two letters swapped
        ("carpentier", "carpantler", Likeness.CLOSE),  # two slips in a long name
        ("dupont", "dupond", Likeness.CLOSE),
        ("meyer", "meier", Likeness.CLOSE),
        ("paul", "saul", Likeness.CLOSE),
        ("cal", "sal", Likeness.OTHER),  # too short for a slip
        ("martin", "marchand", Likeness.OTHER),
    ],
)
def test_forgives_few_slips(one, other, expected):
    assert likeness(one, other) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2024-12-03", "2024-03-12", Likeness.CLOSE),  # day and month swapped
        ("2024-12-03", "2024-12-08", Likeness.CLOSE),
        ("2024-12-03", "2024-11-08", Likeness.OTHER),
    ],
)
def test_forgives_one_digit_of_a_date(one, other, expected):
    assert date_likeness(one, other) is expected


@pytest.mark.parametrize(
    ("one", "other"),
    [("Dupont", "DUPOND"), ("Lefèvre", "Lefevre"), ("Philippe", "Filipe"), ("Versammotte", "Versamotte"),
     ("Gauthier", "Gautier"), ("Thibault", "Tibau")],
)  # fmt: skip
def test_names_that_sound_alike_are_looked_up_together(one, other):
    assert sound(one) == sound(other)


def test_names_that_do_not_sound_alike_are_not():
    assert len({sound(name) for name in ("Martin", "Bernard", "Petit", "Durand", "Leroy", "Moreau")}) == 6


def test_what_reading_takes_for_one_another_is_one_number():
    assert bare_number("BRI/2O25-0410/OOl") == bare_number("bri 20250410 001")
    assert bare_number("00467/2021") != bare_number("00468/2021")
