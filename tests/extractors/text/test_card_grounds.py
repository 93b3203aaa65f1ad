"""Cards looked at without their coloured ground, and the surest words of several looks."""

import numpy as np

from extractors.text.card_grounds import only_dark, surest, trimmed
from extractors.text.engine import SeenWord


def seen(text: str, confidence: float, left: float, right: float, top: float = 100, bottom: float = 130):
    return SeenWord(text, left, top, right, bottom, confidence, (1, 1, 1))


def texts(looks: list[list[SeenWord]]) -> set[str]:
    return {word.text for word in surest(looks)}


def test_of_a_word_read_twice_the_surer_reading_stays():
    assert texts([[seen("MARTIM", 0.4, 10, 130)], [seen("MARTIN", 0.95, 11, 131)]]) == {"MARTIN"}


def test_a_word_that_one_look_alone_found_stays():
    assert texts([[seen("PARIS", 0.9, 10, 110)], [seen("FRA", 0.9, 300, 360)]]) == {"PARIS", "FRA"}


def test_a_whole_word_stays_before_its_halves():
    halves = [seen("PA", 0.96, 10, 50), seen("RIS", 0.9, 55, 110)]
    assert texts([halves, [seen("PARIS", 0.9, 10, 110)]]) == {"PARIS"}


def test_a_shred_that_covers_two_lines_does_not_hide_a_label():
    label, shred = seen("Prénoms", 0.9, 10, 110, 70, 88), seen("Monique", 0.95, 10, 130, 70, 130)
    assert texts([[label], [shred]]) == {"Prénoms", "Monique"}


def test_rows_of_two_looks_are_never_one_row():
    one, other = surest([[seen("NOM", 0.9, 10, 60)], [seen("FRA", 0.9, 300, 360)]])
    assert one.row != other.row


def test_a_box_that_holds_the_line_above_is_cut_down_to_the_word():
    page = np.full((200, 200), 255, np.uint8)
    page[72:80, 12:60] = 0  # the foot of a label
    page[100:130, 10:110] = 0
    (word,) = trimmed([seen("1990", 0.9, 10, 60, 70, 130)], page)
    assert (word.top, word.bottom) == (100, 130)


def test_what_is_lighter_than_print_turns_white():
    assert only_dark(np.array([[20, 210, 255]], np.uint8)).tolist() == [[0, 255, 255]]
