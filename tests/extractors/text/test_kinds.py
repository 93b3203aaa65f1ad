"""What pages look like."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from claims.pages import Box, Line, PageKind, Word
from extractors.text.kinds import Look, is_blank, is_handwritten, kind_of, look, shows_through
from extractors.text.scans import clean
from extractors.text.straightening import straighten
from tests.drawn import INVOICE, LETTER, Grey, blank_sheet, in_shadow, landscape_photo, noisy, scan

DPI = 200


def seen(grey: Grey) -> Look:
    straight = straighten(grey, DPI)
    page = clean(straight)
    return look(straight.small, page.ink, page.ink_dpi)


def line(text: str, confidence: float = 0.95) -> Line:
    return Line(tuple(Word(word, Box(0.1, 0.1, 0.2, 0.12), confidence) for word in text.split()))


def showing_through(page: Grey) -> Grey:
    back = cv2.GaussianBlur(page[:, ::-1], (0, 0), 2.2).astype(np.float32)
    return np.asarray((238 - (255 - back) * 0.25).clip(0, 255).astype(np.uint8))


def test_a_sheet_with_dark_edge_holes_and_a_fold_is_blank():
    assert is_blank(seen(blank_sheet()))


def test_a_page_number_alone_does_not_make_a_page():
    sheet = blank_sheet()
    cv2.putText(sheet, "2", (820, 2250), cv2.FONT_HERSHEY_PLAIN, 2, 40, 2)
    assert is_blank(seen(sheet))


@pytest.mark.parametrize("words", ["Annexe 1", "Vu, le 3 mars"])
def test_two_words_do(words: str):
    sheet = blank_sheet()
    cv2.putText(sheet, words, (600, 1000), cv2.FONT_HERSHEY_SIMPLEX, 1.6, 60, 3)
    assert not is_blank(seen(sheet))


def test_a_signature_does():
    sheet = blank_sheet()
    steps = np.linspace(0, 9, 80)
    curve = np.column_stack([700 + 40 * steps + 60 * np.sin(2.1 * steps), 1700 + 55 * np.cos(1.7 * steps)])
    cv2.polylines(sheet, [curve.astype(np.int32)], isClosed=False, color=60, thickness=4)
    assert not is_blank(seen(sheet))


@pytest.mark.parametrize("page", [LETTER, INVOICE])
def test_print_that_shows_through_from_the_other_side_is_blank(page: str, tmp_path: Path):
    back = showing_through(scan(page, tmp_path, DPI))
    assert is_blank(seen(back)) or shows_through(seen(back), [], back, clean(straighten(back, DPI)).ink)


def test_pale_handwriting_does_not_show_through():
    sheet = np.full((2339, 1654), 236, np.uint8)
    for row in range(8):
        cv2.putText(
            sheet, "remis en main propre", (200, 400 + 90 * row), cv2.FONT_HERSHEY_SCRIPT_COMPLEX, 1.6, 178, 2
        )
    page = clean(straighten(sheet, DPI))
    assert not is_blank(seen(sheet))
    assert not shows_through(seen(sheet), [line("re nis er nain", 0.4)], sheet, page.ink)


def test_a_picture_without_words_is_a_photograph_even_with_a_caption():
    photo = seen(landscape_photo())
    assert kind_of(photo, []) is PageKind.PHOTO
    assert kind_of(photo, [line("Porte d'entrée, 12 mars")]) is PageKind.PHOTO


def test_a_letter_in_half_shadow_is_no_photograph(tmp_path: Path):
    page = seen(in_shadow(scan(LETTER, tmp_path, DPI)))
    assert kind_of(page, [line("Madame, Monsieur,")]) is PageKind.PRINTED


def card() -> Grey:
    """Something with the shape of a card: a portrait on the left, a tinted ground with waves."""
    height, width = 680, 1080
    y, x = np.mgrid[0:height, 0:width]
    ground = 205 + 14 * np.sin(x / 17 + 3 * np.sin(y / 40)) + 10 * np.sin(y / 11)
    picture = ground.clip(0, 255).astype(np.uint8)
    picture[180:560, 60:340] = cv2.resize(landscape_photo(), (280, 380))
    return picture


@pytest.mark.parametrize(
    "text",
    [
        "RÉPUBLIQUE FRANÇAISE CARTE NATIONALE D'IDENTITÉ",
        "Titre de séjour",
        "IDFRAEXEMPLE<<<<<<<<<<<<<<<<<<<<750000",
    ],
)
def test_a_card_that_says_what_it_is_is_an_identity_document(text: str):
    assert kind_of(seen(card()), [line(text)]) is PageKind.IDENTITY


def test_a_letter_that_speaks_of_an_identity_card_is_none(tmp_path: Path):
    page = seen(noisy(scan(LETTER, tmp_path, DPI)))
    assert kind_of(page, [line("Vous trouverez ma carte nationale d'identité")]) is PageKind.PRINTED


def test_letters_of_many_heights_that_read_badly_are_handwriting(tmp_path: Path):
    written = np.full((2339, 1654), 240, np.uint8)
    random = np.random.default_rng(2)
    for row in range(22):
        for column in range(40):
            left, top = 120 + 36 * column, 150 + 90 * row
            size = random.uniform(0.4, 1.8)
            steps = np.linspace(0, random.uniform(3, 8), 30)
            curve = np.column_stack([left + 14 * np.sin(steps), top + 24 * size * np.cos(1.3 * steps)])
            cv2.polylines(written, [curve.astype(np.int32)], isClosed=False, color=60, thickness=2)
    assert is_handwritten(written, DPI, confidence=0.35)
    assert not is_handwritten(scan(LETTER, tmp_path, DPI), DPI, confidence=0.35)
    assert not is_handwritten(written, DPI, confidence=0.9)


def test_a_card_whose_name_cannot_be_read_is_told_by_two_of_its_labels():
    labels = [line("4 / Surname"), line("SFXF / Sex 7 Nationality")]
    assert kind_of(seen(card()), labels) is PageKind.IDENTITY
    assert kind_of(seen(card()), labels[:1]) is not PageKind.IDENTITY


def test_a_letter_that_says_two_labels_of_a_card_is_none(tmp_path: Path):
    page = seen(noisy(scan(LETTER, tmp_path, DPI)))
    assert kind_of(page, [line("Surname and nationality of the claimant")]) is PageKind.PRINTED
