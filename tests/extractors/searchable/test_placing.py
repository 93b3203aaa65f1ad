"""Words lie where they were read, for whoever selects, searches or copies."""

import math

import pypdfium2
import pytest

from claims.pages import Box, Line
from extractors.searchable.placing import page_lean
from tests.written_pages import (
    HEIGHT,
    WIDTH,
    found_by_pdfium,
    found_by_pdfminer,
    leant,
    line,
    overlap,
    page,
    word,
    written,
)

LETTER = [
    line("Objet : demande d'indemnisation", 60, 120, size=14),
    line("Une ouverture de porte à mon nom sans aucun titre", 60, 160),
    line("Le 12 mars 2024 à six heures, les forces de l'ordre", 60, 180),
    line("ont ouvert la porte de mon logement par erreur, puis", 60, 200),
    line("la facture acquittée du serrurier de 1 234,56 € jointe", 60, 220),
    line("Mon assureur écrit que ce dommage reste à ma charge", 60, 240),
]
VIEWERS = pytest.mark.parametrize("found", [found_by_pdfium, found_by_pdfminer])


def as_tall_as_its_line(read) -> list[tuple[str, Box]]:
    """The words, each from the top to the foot of its line: a line is selected as one band."""
    return [
        (each.text, Box(each.box.x0, row.box.y0, each.box.x1, row.box.y1))
        for row in read.lines
        for each in row.words
    ]


@VIEWERS
def test_a_word_is_as_wide_as_it_was_read_and_as_tall_as_its_line(tmp_path, found):
    read = page(LETTER)
    seen = found(written(read, tmp_path / "a.pdf"))
    assert [text for text, _ in seen] == [each.text for each in read.words]
    for (text, box), (_, wanted) in zip(seen, as_tall_as_its_line(read), strict=True):
        assert overlap(box, wanted) > 0.97, text


@pytest.mark.parametrize("degrees", [-4, -1, 0.6, 3, 8])
def test_words_of_a_page_that_leans_lean_with_it(tmp_path, degrees):
    read = leant(page(LETTER), degrees)
    seen = found_by_pdfium(written(read, tmp_path / "a.pdf"))
    assert [text for text, _ in seen] == [each.text for each in read.words]
    level = as_tall_as_its_line(page(LETTER))
    wanted = leant(page([Line((word_at(text, box),)) for text, box in level]), degrees).words
    for (text, box), around in zip(seen, wanted, strict=True):
        assert overlap(box, around.box) > 0.8, text


def word_at(text: str, box: Box):
    return word(text, box.x0 * WIDTH, box.y0 * HEIGHT, box.width * WIDTH, box.height * HEIGHT)


@pytest.mark.parametrize("degrees", [-8, -2, 0.5, 5])
def test_the_lean_is_that_of_the_lines(degrees):
    lean = page_lean(leant(page(LETTER), degrees), WIDTH, HEIGHT)
    assert math.degrees(lean) == pytest.approx(degrees, abs=0.2)


@pytest.mark.parametrize("few", [LETTER[:2], [line("oui", 60, 100 + 20 * n) for n in range(9)]])
def test_a_page_of_few_or_short_lines_is_taken_for_level(few):
    assert page_lean(leant(page(few), 4), WIDTH, HEIGHT) == 0


def test_what_is_far_taller_than_its_line_does_not_make_the_line_tall(tmp_path):
    beside_a_stamp = Line((*line("une facture de serrurier", 60, 160).words, word("N", 200, 130, 40, 60)))
    seen = dict(found_by_pdfium(written(page([beside_a_stamp]), tmp_path / "a.pdf")))
    assert seen["facture"].height * HEIGHT < 12
    assert seen["N"].height * HEIGHT == pytest.approx(60, abs=1)


def test_a_sentence_is_found_across_words_and_a_part_of_a_word_where_it_is_printed(tmp_path):
    with pypdfium2.PdfDocument(written(page(LETTER), tmp_path / "a.pdf")) as document:
        text = document[0].get_textpage()
        assert text.search("la porte de mon logement").get_next()
        index, count = text.search("vert").get_next()  # ou-vert
        left, _, right, _ = (
            *text.get_charbox(index)[:2],
            *text.get_charbox(index + count - 1)[2:],
        )
    (ouvert,) = [each for each in LETTER[3].words if each.text == "ouvert"]
    middle = (ouvert.box.x0 + ouvert.box.x1) / 2 * WIDTH
    assert left == pytest.approx(ouvert.box.x0 * WIDTH + ouvert.box.width * WIDTH / 3, abs=3)
    assert middle < (left + right) / 2 < ouvert.box.x1 * WIDTH


def test_two_columns_are_copied_one_after_the_other(tmp_path):
    left = [line(f"gauche ligne {n}", 60, 100 + 14 * n) for n in range(4)]
    right = [line(f"droite ligne {n}", 320, 100 + 14 * n) for n in range(4)]
    with pypdfium2.PdfDocument(written(page([*left, *right]), tmp_path / "a.pdf")) as document:
        copied = document[0].get_textpage().get_text_range().strip()
    assert copied.split("\r\n") == [each.text for each in (*left, *right)]


def test_labels_far_from_their_values_are_not_torn_into_words(tmp_path):
    labels = [
        line(text, 60, 100 + 12 * n) for n, text in enumerate(("Total HT net", "Total TVA", "Total TTC"))
    ]
    values = [line(f"{n} 234,56 €", 420, 100 + 12 * n) for n in range(3)]
    rows = [each for pair in zip(labels, values, strict=True) for each in pair]
    with pypdfium2.PdfDocument(written(page(rows), tmp_path / "a.pdf")) as document:
        copied = document[0].get_textpage().get_text_range()
    assert copied.split() == " ".join(each.text for each in rows).split()
    assert "Total TTC" in copied
    assert "2 234,56 €" in copied


def test_a_page_of_full_lines_is_copied_without_anything_added(tmp_path):
    with pypdfium2.PdfDocument(written(page(LETTER), tmp_path / "a.pdf")) as document:
        copied = document[0].get_textpage().get_text_range()
    assert copied.split("\r\n") == [each.text for each in LETTER]


def test_words_whose_boxes_touch_or_cross_stay_two_words(tmp_path):
    crossing = Line((word("rue", 60, 100, 30), word("des", 88, 100, 30), word("Lilas", 118, 100, 40)))
    with pypdfium2.PdfDocument(written(page([crossing]), tmp_path / "a.pdf")) as document:
        assert document[0].get_textpage().get_text_range().strip() == "rue des Lilas"


@pytest.mark.parametrize("box", [(60, 100, 0, 0), (594, 841, 1, 1), (0, 0, 595, 842)], ids=str)
def test_boxes_without_size_or_as_large_as_the_page_spoil_nothing(tmp_path, box):
    odd = page([Line((word("tache", *box),)), line("le reste de la page", 60, 300)])
    with pypdfium2.PdfDocument(written(odd, tmp_path / "a.pdf")) as document:
        assert "le reste de la page" in document[0].get_textpage().get_text_range()
