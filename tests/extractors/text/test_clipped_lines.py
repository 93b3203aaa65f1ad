"""Lines that lost a letter at their edge: what gives them away, and what is taken instead."""

import time

import numpy as np
import pytest

from extractors.text.clipped_lines import completed
from extractors.text.engine import HeardPart, SeenWord

PAGE = np.full((400, 1000), 255, np.uint8)
LATER = time.monotonic() + 3600
SEEN = [SeenWord(",40", 120, 50, 170, 80, 0.96, (1, 1, 1))]
SIX = [95, 52, 113, 79]  # the digit before it
EURO = [182, 52, 200, 79]


class Answers:
    """Says the same of every line, and keeps how wide it was."""

    name = "answers"

    def __init__(self, *texts, confidence=0.97):
        self.parts = tuple(
            HeardPart(text, 10 + 60 * place, 60 + 60 * place, confidence) for place, text in enumerate(texts)
        )
        self.widths = []

    def read_line(self, image):
        self.widths.append(image.shape[1])
        return self.parts


def said(second, *letters, seen=SEEN, deadline=LATER):
    boxes = np.array(letters, dtype=float).reshape(-1, 4)
    return [word.text for word in completed(PAGE, seen, boxes, second, deadline)]


def test_ink_beside_a_line_that_belongs_to_no_word_makes_it_read_again_with_it():
    second = Answers("6,40", "€")
    assert said(second, SIX, EURO) == ["6,40", "€"]
    assert second.widths == [EURO[2] - SIX[0] + 2 * round(0.6 * 30)]


def test_a_line_without_such_ink_is_not_asked_for():
    second = Answers("6,40")
    assert said(second) == [",40"]
    assert second.widths == []


@pytest.mark.parametrize(
    "letter",
    [
        pytest.param([60, 52, 78, 79], id="far before"),
        pytest.param([220, 52, 238, 79], id="far after"),
        pytest.param([95, 90, 113, 117], id="on another row"),
        pytest.param([95, 60, 103, 70], id="too small"),
        pytest.param([95, 20, 113, 110], id="too tall"),
    ],
)
def test_ink_that_cannot_be_a_letter_of_the_line_does_not_count(letter):
    second = Answers("6,40")
    assert said(second, letter) == [",40"]
    assert second.widths == []


@pytest.mark.parametrize(
    "second",
    [
        pytest.param(Answers("6,80"), id="says something else"),
        pytest.param(Answers(",40"), id="says no more"),
        pytest.param(Answers("6,40", confidence=0.8), id="unsure"),
        pytest.param(Answers(), id="says nothing"),
    ],
)
def test_the_first_reading_stays_unless_the_second_holds_it_and_more(second):
    assert said(second, SIX) == [",40"]


def test_what_was_read_first_stays_beside_the_word():
    (word,) = completed(PAGE, SEEN, np.array([SIX], dtype=float), Answers("6,40"), LATER)
    assert (word.text, word.other) == ("6,40", "")


def test_accents_of_either_reading_do_not_matter():
    seen = [SeenWord("Leïl", 120, 50, 170, 80, 0.96, (1, 1, 1))]
    assert said(Answers("Leila"), EURO, seen=seen) == ["Leila"]


def test_nothing_is_asked_when_the_time_is_up():
    second = Answers("6,40")
    assert said(second, SIX, deadline=time.monotonic() - 1) == [",40"]
