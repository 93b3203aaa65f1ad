"""Which lines a second engine is asked to read again, and what follows from its answer."""

import time
from dataclasses import replace

import numpy as np
import pytest

from extractors.text.engine import HeardPart, SeenWord
from extractors.text.line_reading import read_unread, reread

PAGE = np.full((400, 4000), 255, np.uint8)
LATER = time.monotonic() + 3600


class Answers:
    """Says the same of every line, and keeps the pictures it was shown."""

    name = "answers"

    def __init__(self, *parts):
        self.parts = parts
        self.pictures = []

    def read_line(self, image):
        self.pictures.append(image.shape)
        return self.parts


def heard(text, left=20.0, right=60.0, confidence=0.95):
    return HeardPart(text, left, right, confidence)


def line(*texts, confidence=0.4, left=100, top=50, row=(1, 1, 1)):
    return [
        SeenWord(t, left + 40 * i, top, left + 40 * i + 30, top + 30, confidence, row)
        for i, t in enumerate(texts)
    ]


def texts(words):
    return [word.text for word in words]


def test_a_doubted_line_is_taken_from_the_engine_that_is_surer_of_it():
    found = reread(PAGE, line("Dinan,", "Le", "V5"), Answers(heard("Dinan, le"), heard("25", 90, 130)), LATER)
    assert texts(found) == ["Dinan, le", "25"]
    assert [word.confidence for word in found] == [0.95, 0.95]


def test_what_was_read_first_stays_beside_each_word():
    seen = line("LUOO", "Pinan")
    (one, other) = reread(PAGE, seen, Answers(heard("22100", 18, 48), heard("Dinan", 58, 88)), LATER)
    assert (one.text, one.other) == ("22100", "LUOO")
    assert (other.text, other.other) == ("Dinan", "Pinan")


def test_words_stand_where_they_were_heard_on_the_row_of_their_line():
    (word,) = reread(PAGE, line("LUOO", row=(2, 1, 3)), Answers(heard("22100", 18, 48)), LATER)
    assert (word.left, word.right, word.top, word.bottom) == (100, 130, 50, 80)
    assert word.row == (2, 1, 3)


def test_accents_of_the_first_reading_are_kept():
    (word,) = reread(PAGE, line("Leïla"), Answers(heard("Leila", 18, 48)), LATER)
    assert word.text == "Leïla"


def test_a_line_that_reads_well_is_not_asked_for():
    second = Answers(heard("x"))
    seen = line("Ministère", "de", "la", "Justice", confidence=0.9)
    assert reread(PAGE, seen, second, LATER) == tuple(seen)
    assert second.pictures == []


@pytest.mark.parametrize("parts", [(), (heard("22100", confidence=0.7),), (heard("22100", confidence=0.5),)])
def test_a_line_that_neither_reads_well_stays_as_it_was(parts):
    seen = line("LUOO", confidence=0.6)
    assert reread(PAGE, seen, Answers(*parts), LATER) == tuple(seen)


def test_columns_of_one_row_are_read_apart():
    second = Answers(heard("x", confidence=0.1))
    reread(PAGE, [*line("Qté"), *line("Prix", left=900)], second, LATER)
    assert [width for _, width in second.pictures] == [66, 66]


def test_signs_alone_and_specks_are_not_asked_for():
    second = Answers(heard("x"))
    speck = [SeenWord("ab", 50, 50, 52, 51, 0.2, (1, 1, 1))]
    upright = [SeenWord("ab", 50, 50, 60, 150, 0.2, (1, 1, 2))]
    reread(PAGE, [*line("-", ":"), *speck, *upright], second, LATER)
    assert second.pictures == []


def test_nothing_is_asked_when_the_time_is_up():
    second = Answers(heard("x"))
    assert texts(reread(PAGE, line("LUOO"), second, time.monotonic() - 1)) == ["LUOO"]
    assert second.pictures == []


LOST = np.array([[100, 50, 300, 80]])


def test_words_of_a_line_that_nobody_saw_are_those_of_the_second_engine():
    second = Answers(heard("6,40", 18, 80, 0.97), heard("€", 90, 110, 0.9))
    found = read_unread(PAGE, LOST, second, LATER)
    assert texts(found) == ["6,40", "€"]
    assert (found[0].left, found[0].right, found[0].top, found[0].bottom) == (100, 162, 50, 80)
    assert found[0].row == found[1].row


@pytest.mark.parametrize("parts", [(), (heard("Wnm", confidence=0.79),), (heard("-", confidence=0.99),)])
def test_what_nobody_is_sure_of_is_no_line(parts):
    assert read_unread(PAGE, LOST, Answers(*parts), LATER) == ()


def test_lines_that_nobody_saw_are_left_when_the_time_is_up():
    second = Answers(heard("6,40"))
    assert read_unread(PAGE, LOST, second, time.monotonic() - 1) == ()
    assert second.pictures == []


def test_a_second_reading_that_lost_letters_is_not_taken():
    seen = line("Code", "Désignation", "Montant", confidence=0.6)
    assert reread(PAGE, seen, Answers(heard("CodeDési"), heard("Mont")), LATER) == tuple(seen)


def test_a_printed_label_before_a_pen_stays_and_only_the_rest_is_read_again():
    seen = [*line("Adresse", "complète", confidence=0.96), *line("Zv5", "Lv1as", left=180, confidence=0.3)]
    second = Answers(heard("des", 18, 48), heard("Lilas", 58, 88))
    found = reread(PAGE, seen, second, LATER)
    assert texts(found) == ["Adresse", "complète", "des", "Lilas"]
    (picture,) = second.pictures
    assert picture[1] == 93  # from halfway to the label to some paper after the last word
    assert found[2].left == 175 + 18


def test_a_sure_word_within_the_doubted_ones_is_read_again_with_them():
    seen = line("Zv5", "de", "Lv1as", confidence=0.3)
    seen[1] = replace(seen[1], confidence=0.95)
    found = reread(
        PAGE, seen, Answers(heard("rue", 18, 48), heard("des", 58, 88), heard("Lilas", 98, 128)), LATER
    )
    assert texts(found) == ["rue", "des", "Lilas"]
