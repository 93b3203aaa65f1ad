"""Which words a second engine is asked for, and what follows from its answer."""

import time

import numpy as np
import pytest

from claims.pages import Box, Word
from extractors.text.engine import HeardWord, SeenWord
from extractors.text.second_reading import seconded

PAGE = np.full((400, 4000), 255, np.uint8)
LATER = time.monotonic() + 3600


class Answers:
    """Says the same of every picture, and counts them."""

    name = "answers"

    def __init__(self, text, confidence=1.0):
        self.heard = HeardWord(text, confidence)
        self.pictures = []

    def read_word(self, image):
        self.pictures.append(image.shape)
        return self.heard


def line(*texts, confidence=0.95):
    return [SeenWord(t, 30 * i, 50, 30 * i + 25, 80, confidence, (1, 1, 1)) for i, t in enumerate(texts)]


def asked(words, second=None, deadline=LATER):
    return [
        w.text for w in seconded(PAGE, words, second or Answers("x", 0.5), deadline) if w.other is not None
    ]


def test_asks_for_words_with_digits_for_names_after_a_title_and_for_mail_addresses():
    words = line("La", "facture", "F-2024-17", "du", "12/03/2024", "de", "Mme", "Léa", "BERNARD", "lea@a.fr")
    assert asked(words) == ["F-2024-17", "12/03/2024", "Léa", "BERNARD", "lea@a.fr"]


def test_asks_for_doubted_words_whatever_they_say_but_not_for_single_signs():
    assert asked(line("porte", "e", ";", confidence=0.4)) == ["porte"]
    assert asked(line("porte", "e", ";")) == []


def test_on_a_page_full_of_numbers_doubted_words_come_last():
    words = line("porte", confidence=0.4) + line(*(f"{n:05d}" for n in range(100)))
    told = asked(words)
    assert len(told) == 80
    assert "porte" not in told


def test_a_surer_second_reading_takes_the_place_of_a_doubted_one_and_both_are_kept():
    (word,) = seconded(PAGE, line("FR0C161536909", confidence=0.3), Answers("FR00161536909"), LATER)
    assert (word.text, word.other) == ("FR00161536909", "FR0C161536909")


@pytest.mark.parametrize(("first", "second"), [(0.8, 1.0), (0.3, 0.7)])
def test_two_readings_that_are_both_sure_or_both_doubted_leave_the_first(first, second):
    (word,) = seconded(PAGE, line("1O24", confidence=first), Answers("1024", second), LATER)
    assert (word.text, word.other) == ("1O24", "1024")


def test_a_second_reading_that_only_lacks_an_accent_changes_nothing():
    (word,) = seconded(PAGE, line("Zoé2", confidence=0.3), Answers("Zoe2"), LATER)
    assert word.text == "Zoé2"


@pytest.mark.parametrize(
    ("text", "confidence", "heard", "stays"),
    [("wV5", 0.2, "", False), ("wV5", 0.2, "-", False), ("wV5", 0.2, "W15", True), ("wV5", 0.4, "", True)],
)
def test_what_was_hardly_read_and_is_nothing_to_the_second_engine_is_no_word(text, confidence, heard, stays):
    found = seconded(PAGE, line(text, confidence=confidence), Answers(heard, 0.5), LATER)
    assert [word.text for word in found] == ([text] if stays else [])


def test_nothing_is_asked_when_the_time_is_up():
    assert asked(line("12/03/2024"), deadline=time.monotonic() - 1) == []


def test_a_word_at_the_edge_of_the_page_is_cut_out_within_it():
    second = Answers("12")
    edge = SeenWord("12", -3, -2, 30, 20, 0.9, (1, 1, 1))
    speck = SeenWord("34", 50, 50, 52, 51, 0.9, (1, 1, 1))
    seconded(PAGE[:22, :33], [edge, speck], second, LATER)
    assert second.pictures == [(22, 33)]


@pytest.mark.parametrize(
    ("text", "other", "agreed"),
    [
        ("1 234,56", "1234,56", True),
        ("1234,56€", "1234,56", True),
        ("1234,56", "123456", False),  # the mark within a number counts
        ("12.50", "12,50", True),
        ("Loïc,", "LOIC", True),
        ("2024", "2021", False),
        ("2024", None, None),
    ],
)
def test_two_readings_agree_on_letters_and_digits(text, other, agreed):
    assert Word(text, Box(0, 0, 1, 1), 0.9, other).is_agreed is agreed
