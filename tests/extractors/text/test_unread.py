"""Words that a page shows and that were not read."""

import pytest

from claims.pages import Box
from extractors.text.ink import ink, shrunk
from extractors.text.pdf_text import read_text_layer
from extractors.text.unread import unread_words
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
