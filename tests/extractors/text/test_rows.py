"""Words in, lines in reading order out."""

import pytest

from claims.pages import Box, Line, Word
from extractors.text.rows import PlacedWord, lines_in_reading_order

ASPECT = 0.707  # A4
WIDTH, HEIGHT, SPACE = 0.013, 0.012, 0.005  # of a letter, of a line, between words


def words_of(*placed: tuple[float, float, str]) -> list[PlacedWord]:
    words = []
    for x, y, text in placed:
        for word in text.split():
            words.append(PlacedWord(Word(word, Box(x, y, x + WIDTH * len(word), y + HEIGHT))))
            x += WIDTH * len(word) + SPACE
    return words


def read(*placed: tuple[float, float, str], rules: list[Box] | None = None) -> tuple[Line, ...]:
    return lines_in_reading_order(words_of(*placed), ASPECT, rules or [])


def texts(lines: tuple[Line, ...]) -> list[str]:
    return [line.text for line in lines]


def blocks(lines: tuple[Line, ...]) -> list[int]:
    return [line.block for line in lines]


def test_a_wide_gap_makes_label_and_amount_two_lines_at_one_height():
    lines = read((0.5, 0.5, "Total TTC"), (0.8, 0.501, "788,04 €"))
    assert texts(lines) == ["Total TTC", "788,04 €"]
    assert lines[0].box.y0 == pytest.approx(lines[1].box.y0, abs=0.002)
    assert lines[0].block != lines[1].block


def test_two_columns_of_prose_are_read_one_after_the_other():
    left = [(0.08, 0.1 + 0.018 * row, f"gauche ligne {row} de texte") for row in range(6)]
    right = [(0.55, 0.104 + 0.018 * row, f"droite ligne {row} de texte") for row in range(6)]
    lines = read(*left, *right)
    assert texts(lines) == [t for _, _, t in left] + [t for _, _, t in right]
    assert blocks(lines) == [0] * 6 + [1] * 6


def test_addresses_side_by_side_are_each_one_block_of_consecutive_lines():
    lines = read(
        (0.08, 0.05, "Serrurerie du Centre"), (0.58, 0.05, "Madame Claire Exemple"),
        (0.08, 0.066, "12 rue des Lilas"), (0.58, 0.066, "3 avenue des Tilleuls"),
        (0.08, 0.082, "75011 Paris"), (0.58, 0.082, "33000 Bordeaux"),
        (0.08, 0.098, "SIRET 732 829 320"),
    )  # fmt: skip
    assert texts(lines) == [
        "Serrurerie du Centre", "12 rue des Lilas", "75011 Paris", "SIRET 732 829 320",
        "Madame Claire Exemple", "3 avenue des Tilleuls", "33000 Bordeaux",
    ]  # fmt: skip
    assert blocks(lines) == [0, 0, 0, 0, 1, 1, 1]


def test_a_table_of_labels_and_amounts_is_read_row_by_row():
    lines = read(
        (0.1, 0.3, "Total HT"), (0.7, 0.3, "716,40"),
        (0.1, 0.33, "TVA 10 %"), (0.7, 0.33, "71,64"),
        (0.1, 0.36, "Total TTC"), (0.7, 0.36, "788,04"),
    )  # fmt: skip
    assert texts(lines) == ["Total HT", "716,40", "TVA 10 %", "71,64", "Total TTC", "788,04"]


def test_the_lines_of_one_cell_stay_together_when_rules_part_the_rows():
    rules = [Box(0.08, y, 0.92, y + 0.001) for y in (0.29, 0.335, 0.365)]
    lines = read(
        (0.1, 0.3, "Pose d'une serrure"), (0.8, 0.308, "643,60"),
        (0.1, 0.316, "et d'un cylindre"),
        (0.1, 0.345, "Déplacement"), (0.8, 0.345, "45,00"),
        (0.1, 0.375, "Nettoyage"), (0.8, 0.375, "12,00"),
        rules=rules,
    )  # fmt: skip
    assert texts(lines) == [
        "Pose d'une serrure", "et d'un cylindre", "643,60", "Déplacement", "45,00", "Nettoyage", "12,00",
    ]  # fmt: skip
    assert lines[0].block == lines[1].block != lines[2].block


def test_an_upright_rule_parts_cells_that_are_close():
    close = ((0.5, 0.3, "Qté"), (0.548, 0.3, "Prix"))
    assert texts(read(*close)) == ["Qté Prix"]
    assert texts(read(*close, rules=[Box(0.543, 0.28, 0.544, 0.34)])) == ["Qté", "Prix"]


def test_spread_words_of_justified_prose_stay_one_line():
    places = (0.1, 0.2266, 0.3012, 0.3888, 0.4374, 0.525)
    spread = zip(places, ["vacances", "pour", "cause", "de", "deuil", "grave"], strict=True)
    lines = read(
        (0.1, 0.3, "le locataire qui annule ou qui écourte ses"),
        *[(x, 0.318, word) for x, word in spread],
        (0.1, 0.336, "perd les arrhes"),
    )
    assert texts(lines)[1] == "vacances pour cause de deuil grave"
    assert blocks(lines) == [0, 0, 0]


def test_a_larger_heading_and_a_space_between_open_new_blocks():
    lines = read((0.1, 0.3, "premier paragraphe"), (0.1, 0.35, "second paragraphe"), (0.1, 0.367, "sa suite"))
    assert blocks(lines) == [0, 1, 1]


def test_words_an_engine_saw_on_one_row_stay_together_though_their_ink_does_not_overlap():
    high = Word("«", Box(0.10, 0.300, 0.11, 0.307))
    low = Word("_", Box(0.112, 0.309, 0.13, 0.311))
    lines = lines_in_reading_order([PlacedWord(high, (1, 1, 1)), PlacedWord(low, (1, 1, 1))], ASPECT)
    assert texts(lines) == ["« _"]


def test_no_words_make_no_lines():
    assert lines_in_reading_order([], ASPECT) == ()


def test_a_long_upright_rule_parts_a_margin_from_the_text():
    margin = [(0.08, 0.1, "POLICE NATIONALE"), (0.08, 0.13, "P.V. n° 00980/2025"), (0.08, 0.19, "AFFAIRE :")]
    text = [(0.45, 0.1 + 0.02 * row, f"ligne {row} du procès-verbal") for row in range(7)]
    lines = read(*margin, *text, rules=[Box(0.4, 0.09, 0.401, 0.24)])
    assert texts(lines) == [t for _, _, t in margin] + [t for _, _, t in text]


def test_columns_set_close_are_told_apart_by_where_their_lines_start():
    left = ["La bibliothèque sera fermée pour", "La mairie aussi restera fermées.", "Merci à tous."]
    right = ["La collecte aura lieu sur", "rendez-vous pris à la mairie", "ou par téléphone."]
    start = 0.08 + 28 * WIDTH + 4 * SPACE + 0.0132  # 0.9 em from where the full lines end
    rows = [(0.08, 0.1 + 0.018 * row, text) for row, text in enumerate(left)]
    rows += [(start, 0.1 + 0.018 * row, text) for row, text in enumerate(right)]
    assert texts(read(*rows)) == left + right


def test_words_of_a_typewriter_stand_under_one_another_and_are_one_line():
    """Its spaces are as wide as its letters: words of one sentence were parted as two columns."""
    sentences = ("Lundi matin la police", "Mardi matin un voisin", "Jeudi matin ma petite")
    placed = [
        PlacedWord(Word(word, Box(0.1 + WIDTH * at, y, 0.1 + WIDTH * (at + len(word)), y + HEIGHT)))
        for y, sentence in zip((0.1, 0.118, 0.136), sentences, strict=True)
        for at, word in places_of(sentence)
    ]
    assert texts(lines_in_reading_order(placed, ASPECT)) == list(sentences)


def places_of(sentence: str) -> list[tuple[int, str]]:
    """Each word with the number of the letter that it begins at."""
    words = sentence.split()
    return [(len(" ".join(words[:n])) + bool(n), word) for n, word in enumerate(words)]


def test_stems_of_small_letters_line_under_line_are_no_rule_of_a_table():
    address = [
        (0.5, 0.1, "Boulangerie du Port"),
        (0.5, 0.115, "6 cours Gambetta"),
        (0.5, 0.13, "33400 Talence"),
    ]
    stems = [Box(0.5 + x, 0.095, 0.501 + x, 0.125) for x in (0.035, 0.16)]
    assert texts(read(*address, rules=stems)) == [text for _, _, text in address]


def test_a_chance_gap_in_one_line_parts_nothing():
    lines = read(
        (0.1, 0.1, "une ligne de texte ordinaire"), (0.1, 0.118, "sa"), (0.142, 0.118, "suite sans raison")
    )
    assert texts(lines) == ["une ligne de texte ordinaire", "sa suite sans raison"]


PAY = ("Salaire de base", "Maladie", "Retraite", "Chômage", "Net à payer")
COLUMNS = ((0.5, "151,67"), (0.65, "15,42"), (0.8, "2 338,49"))


def pay_slip(rows=PAY):
    """A table of labels and amounts, its rows close together."""
    placed = []
    for row, label in enumerate(rows):
        y = 0.2 + 0.02 * row
        placed += [(0.08, y, label), *((x, y, text) for x, text in COLUMNS)]
    return placed


def upright(x, top=0.18, bottom=0.32):
    return Box(x, top, x + 0.001, bottom)


def level(y):
    return Box(0.05, y, 0.95, y + 0.001)


BY_ROWS = [text for label in PAY for text in (label, *(text for _, text in COLUMNS))]


def test_a_table_with_rules_between_its_columns_only_is_read_row_by_row():
    walls = [upright(x) for x in (0.45, 0.62, 0.77)]
    assert texts(read(*pay_slip(), rules=walls)) == BY_ROWS


def test_so_is_one_whose_head_and_foot_alone_are_ruled():
    rules = [*(upright(x) for x in (0.45, 0.62, 0.77)), *(level(y) for y in (0.18, 0.195, 0.32))]
    heads = [(0.08, 0.183, "Libellé"), (0.5, 0.183, "Base"), (0.65, 0.183, "Taux"), (0.8, 0.183, "Montant")]
    assert texts(read(*heads, *pay_slip(), rules=rules)) == ["Libellé", "Base", "Taux", "Montant", *BY_ROWS]


LABELS = ("Forme juridique", "Siège", "Gérant")
HOUSE = ("Serrurerie du Centre", "12 rue des Lilas", "Brest")
VALUES = ("EPIC", "83 rue Ferry, Brest", "Masson Élodie")


@pytest.mark.parametrize(
    ("first", "pitch", "by_rows"),
    [
        pytest.param(LABELS, 0.016, True, id="labels, close"),
        pytest.param(HOUSE, 0.032, True, id="lines that stand apart"),
        pytest.param(HOUSE, 0.016, False, id="an address"),
    ],
)
def test_lines_that_face_each_other_are_a_form_when_they_are_labels_or_stand_apart(first, pitch, by_rows):
    pairs = list(zip(first, VALUES, strict=True))
    placed = [
        (x, 0.1 + pitch * row, pair[side])
        for row, pair in enumerate(pairs)
        for side, x in enumerate((0.08, 0.55))
    ]
    expected = [text for pair in pairs for text in pair] if by_rows else [*first, *VALUES]
    assert texts(read(*placed)) == expected


def test_three_addresses_side_by_side_are_read_one_after_the_other():
    columns = [
        HOUSE,
        ("BULLETIN DE SALAIRE", "Période du 01/10/2025", "Octobre"),
        ("Leroy François", "156 rue du Port", "Brest"),
    ]
    placed = [
        (0.06 + 0.33 * n, 0.1 + 0.016 * row, text)
        for n, column in enumerate(columns)
        for row, text in enumerate(column)
    ]
    assert texts(read(*placed)) == [text for column in columns for text in column]
