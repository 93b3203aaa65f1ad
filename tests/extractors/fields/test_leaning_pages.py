"""Pages that were not laid quite straight: what stood side by side is still read side by side."""

from dataclasses import replace

import pytest

from claims.pages import Box, Line
from extractors.fields.passages import lean_of, rows_of, same_row, visual_rows
from tests.sheets import sheet

LEAN = 0.03  # of the page's height over its whole width: a third of a line and more between two cells
WIDE = "Le montant des travaux est payable sans escompte à trente jours"
CELLS = [(0.1, 0.40, "Montant total TTC"), (0.75, 0.40, "1 211,47 €")]
PROSE = [(0.1, 0.10, WIDE), (0.1, 0.20, WIDE), (0.1, 0.30, WIDE)]


def leaning(page, lean=LEAN):
    """The page as a scanner takes it when it leans: every word lower by how far right it stands."""

    def lower(word):
        down = lean * (word.box.middle[0] - 0.5)
        return replace(word, box=Box(word.box.x0, word.box.y0 + down, word.box.x1, word.box.y1 + down))

    return replace(page, lines=tuple(Line(tuple(map(lower, line.words)), line.block) for line in page.lines))


PAGE = sheet(*PROSE, *CELLS)


@pytest.mark.parametrize("lean", [LEAN, -LEAN, 0.004])
def test_a_page_leans_as_its_long_lines_do(lean):
    assert lean_of(PAGE) == 0.0
    assert lean_of(leaning(PAGE, lean)) == pytest.approx(lean)


def test_too_few_long_lines_say_nothing_of_how_a_page_leans():
    assert lean_of(leaning(sheet(*PROSE[:1], (0.1, 0.4, "Montant"), (0.75, 0.4, "1 211,47 €")))) == 0.0
    short = [(0.1, 0.1 * n, "à la fin du") for n in range(1, 5)]  # under an eighth of the width
    assert lean_of(leaning(sheet(*short))) == 0.0


def test_one_line_that_leans_otherwise_does_not_lean_the_page():
    stamp = leaning(sheet((0.2, 0.6, "ARRIVÉ LE 12 MARS 2024 AU BUREAU DU COURRIER")), 0.3)
    page = leaning(PAGE)
    assert lean_of(replace(page, lines=(*page.lines, *stamp.lines))) == pytest.approx(LEAN, abs=1e-6)


def test_cells_of_one_row_stand_on_one_row_though_the_page_leans():
    *_, label, amount = rows_of([leaning(PAGE)])
    assert same_row(label, amount)
    assert [row.line.text for row in visual_rows([label, amount])[0]] == ["Montant total TTC", "1 211,47 €"]


def test_without_its_long_lines_the_same_cells_are_on_two_rows():
    label, amount = rows_of([leaning(sheet(*CELLS))])
    assert not same_row(label, amount)


def test_words_are_boxed_where_they_stand_in_the_picture():
    page = leaning(PAGE)
    row = rows_of([page])[-1]
    assert row.line.words[0].box == page.lines[-1].words[0].box
    assert row.box.y0 == pytest.approx(0.40)


def test_lines_of_two_pages_are_never_on_one_row():
    first, second = rows_of([sheet(CELLS[0]), sheet(CELLS[1], page=2)])
    assert not same_row(first, second)
