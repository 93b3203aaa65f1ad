"""Values that cards print under their bilingual labels, found though the labels are partly misread."""

import pytest

from claims.documents import Document
from claims.fields import Decision
from claims.loading import load_rulebook
from claims.pages import Box, Line, PageKind, ReadPage, TextSource, Word
from extractors.fields import extract
from extractors.fields.extract import extract_fields
from tests.judgements import by_score

# (left edge, top edge in hundredths of the card, label, value)
FRONT = (
    (40, 20, "NOM / Surname", "GUÉRIN"),
    (40, 31, "Prénoms / Given names", "Inès, Leïla"),
    (40, 42, "SEXE / Sex", "F"),
    (52, 42, "NATIONALITÉ / Nationality", "FRA"),
    (72, 42, "DATE DE NAISS. / Date of birth", "04 03 1999"),
    (40, 53, "LIEU DE NAISSANCE / Place of birth", "POITIERS"),
    (40, 77, "N° DU DOCUMENT / Document No", "7L9W698HK"),
    (72, 77, "DATE D'EXPIR. / Expiry date", "31 08 2031"),
)
READ = {
    "nom": "GUÉRIN",
    "prenoms": "Inès, Leïla",
    "sexe": "F",
    "date_naissance": "1999-03-04",
    "lieu_naissance": "POITIERS",
    "numero_document": "7L9W698HK",
    "date_expiration": "2031-08-31",
}


@pytest.fixture(autouse=True)
def judged_by_score(monkeypatch):
    """Only what is vouched for is `auto` here, whatever the last training has proved."""
    monkeypatch.setattr(extract, "judgement", by_score)


def words(text: str, left: float, top: float, height: float) -> tuple[Word, ...]:
    """Words set one after another, each letter 0.6 of its height wide on a card of 1.58 by 1."""
    placed, x = [], left
    for part in text.split():
        width = 0.6 * height * len(part) / 1.58
        placed.append(Word(part, Box(x, top, x + width, top + height), 0.9))
        x += width + 0.4 * height / 1.58
    return tuple(placed)


def card(cells: tuple[tuple[int, int, str, str], ...]) -> dict[str, str]:
    """The fields of a card whose labels and values stand so."""
    lines = [Line(words("CARTE NATIONALE D'IDENTITÉ / IDENTITY CARD", 0.4, 0.1, 0.03), 0)]
    for left, top, label, value in cells:
        lines.append(Line(words(label, left / 100, top / 100, 0.018), 1))
        lines.append(Line(words(value, left / 100, top / 100 + 0.03, 0.036), 1))
    page = ReadPage("cni.jpg", 1, 856, 540, TextSource.OCR, PageKind.IDENTITY, tuple(lines))
    kind = load_rulebook().types["carte_identite"]
    fields = extract_fields(Document("d1", "carte_identite", 1.0, (page,)), kind)
    assert all(field.decision is not Decision.AUTO for field in fields)
    return {field.name: field.value for field in fields if field.name != "type_document"}


def test_every_field_of_a_card_is_read_under_its_label():
    assert card(FRONT) == READ


@pytest.mark.parametrize(
    ("printed", "misread"),
    [
        ("NOM / Surname", "-NOM Sumame:"),
        ("Prénoms / Given names", "Prénofls 7 Gien names"),
        ("SEXE / Sex", "SEXE 7 Séx"),
        ("DATE DE NAISS. / Date of birth", "DATE DE NAlSS.7 Dale of bitth"),
        ("LIEU DE NAISSANCE / Place of birth", "DIEU DE MAISSANCE Plaoe of birth"),
        ("N° DU DOCUMENT / Document No", "##-DU-DOCUMENT/-Ddcument No"),
        ("DATE D'EXPIR. / Expiry date", "DAIE D'EXPIR-1 Eipiry date"),
    ],
)
def test_a_label_partly_misread_still_announces_its_value(printed: str, misread: str):
    cells = tuple((x, y, misread if label == printed else label, value) for x, y, label, value in FRONT)
    assert card(cells) == READ


def test_dates_without_labels_are_told_by_their_order():
    cells = tuple((x, y, "Ewifr tnaz" if "DATE" in label else label, value) for x, y, label, value in FRONT)
    found = card(cells)
    assert (found["date_naissance"], found["date_expiration"]) == ("1999-03-04", "2031-08-31")


def test_dates_ten_years_apart_are_those_of_issue_and_expiry_and_tell_no_birth():
    cells = ((40, 42, "Ewifr", "04 03 2021"), (40, 77, "tnaz", "04 03 2031"))
    assert "date_naissance" not in card(cells)


def test_the_words_of_a_label_are_never_a_value():
    cells = (
        (40, 53, "LIEU DE NAISSANCE / Place of birth", "D'USAGE"),
        (40, 20, "NOM / Surname", "NATIONALITÉ"),
    )
    assert not {"lieu_naissance", "nom"} & set(card(cells))


def test_a_stray_figure_is_not_the_number_of_a_card():
    assert "numero_document" not in card(((40, 77, "N° DU DOCUMENT / Document No", "2034"),))


def test_a_place_of_birth_is_found_by_what_is_left_of_its_label():
    """The label, small on a patterned ground, was read across its value, or lost but for its English half."""
    for left_over in ("LIEU DE", "METZ NAISSANCE / Pie of rtf"), ("METZ / Place of birttr (5)", ""):
        rows = [(40, 50 + 8 * n, "", text) for n, text in enumerate(left_over) if text]
        told = card(tuple(cell for cell in FRONT if "LIEU" not in cell[2]) + tuple(rows))
        assert told["lieu_naissance"] == "METZ"
