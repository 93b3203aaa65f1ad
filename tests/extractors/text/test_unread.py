"""Words that a page shows and that were not read."""

import numpy as np
import pytest

from claims.pages import Box
from extractors.text.ink import ink, shrunk
from extractors.text.pdf_text import read_text_layer
from extractors.text.unread import unread_letters, unread_lines, unread_words
from tests.drawn import LETTER, Grey, photographed, typeset


@pytest.fixture(scope="module")
def letter(tmp_path_factory: pytest.TempPathFactory) -> tuple[Grey, list[Box]]:
    """The pixels of a page, and the boxes of its words."""
    pdf = typeset(LETTER, tmp_path_factory.mktemp("unread") / "lettre.pdf")
    return photographed(pdf, 200), [word.box for word in read_text_layer(pdf, 1).words]


def count(page: Grey, read: list[Box]) -> int:
    return unread_words(ink(shrunk(page, 200), 100), 100, read)


def test_a_page_read_whole_shows_nothing_more(letter: tuple[Grey, list[Box]]):
    page, boxes = letter
    assert count(page, boxes) <= 2


def test_each_line_that_was_not_read_counts(letter: tuple[Grey, list[Box]]):
    page, boxes = letter
    upper = [box for box in boxes if box.y0 < 0.35]
    missing = len(boxes) - len(upper)
    assert 0.5 * missing < count(page, upper) < 1.3 * missing


def lines(page: Grey, read: list[Box]) -> list[list[int]]:
    found: list[list[int]] = unread_lines(ink(shrunk(page, 200), 100), 100, read).tolist()
    return found


def test_a_line_that_was_not_read_is_found_whole_and_where_it_stands(letter: tuple[Grey, list[Box]]):
    page, boxes = letter
    row = [box for box in boxes if abs(box.y0 - boxes[60].y0) < 0.004]
    (found,) = [
        line for line in lines(page, [box for box in boxes if box not in row]) if _is_in(line, row[0], page)
    ]
    width = page.shape[1] / 2
    assert found[0] == pytest.approx(min(box.x0 for box in row) * width, abs=4)
    assert found[2] == pytest.approx(max(box.x1 for box in row) * width, abs=4)


def _is_in(line: list[int], box: Box, page: Grey) -> bool:
    return line[1] <= box.middle[1] * page.shape[0] / 2 <= line[3]


def test_single_signs_beside_words_are_found_and_belong_to_a_line():
    page = np.full((200, 800), 255, np.uint8)
    for left in (100, 140, 180, 220):
        page[90:120, left : left + 24] = 0
    mask = ink(shrunk(page, 200), 100)
    between = [Box(0.17, 0, 0.26, 1)]  # the second and the third were read
    assert [round(left, -1) for left, *_ in unread_letters(mask, 100, between).tolist()] == [50, 110]
    assert len(unread_lines(mask, 100, [])) == 1


def test_rules_and_dust_are_no_letters():
    page = np.full((200, 800), 255, np.uint8)
    page[40:44, 100:700] = 0
    page[50:180, 300:302] = 0
    page[100:103, 500:503] = 0
    page[120:130, 600:602] = 0
    assert len(unread_letters(ink(shrunk(page, 200), 100), 100, [])) == 0
