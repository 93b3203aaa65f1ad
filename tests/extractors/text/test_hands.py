"""Words written by hand told from print, on pages set in both."""

from pathlib import Path

import numpy as np
import pytest

from claims.pages import PageKind, ReadPage
from extractors.limits import Limits
from extractors.sources import PageSource
from extractors.text.engine import SeenWord
from extractors.text.hands import BESIDE, MEASURES, are_by_hand, log_odds, measures
from extractors.text.pp_ocr import PpOcrReader
from extractors.text.reading import read_page
from extractors.text.tesseract import TesseractEngine
from tests.drawn import scan, write_picture

PEN = "font:19pt Dancing Script;color:#26356e"
FORM = f"""<html><body style="font:12pt 'Liberation Sans'">
<h2>ATTESTATION D'INTERVENTION</h2>
<p>Votre porte a été endommagée au cours d'une opération de police judiciaire. Conservez cet avis.</p>
<p>Coordonnées du service : <span style="{PEN}">Commissariat de Dinan</span></p>
<p>Adresse : <span style="{PEN}">12 rue des Tilleuls, 22100 Dinan</span></p>
<p>Adresse complète de l'opération : <span style="{PEN}">4 impasse du Moulin Vert</span></p>
<p>Ce document n'ouvre pas automatiquement droit à une indemnisation.</p></body></html>"""
SENTENCES = (
    "Monsieur le directeur,",
    "Le douze mars la police a cassé ma porte par erreur en cherchant mon voisin.",
    "Je vous demande le remboursement de la facture du serrurier que je joins.",
    "Recevez mes salutations distinguées.",
)
LETTER = f'<html><body style="{PEN}">' + "".join(f"<p>{text}</p>" for text in SENTENCES) + "</body></html>"


def read(html: str, folder: Path) -> ReadPage:
    path = write_picture(folder / "page.png", scan(html, folder), 200)
    source = PageSource("page.png", 1, path, "image/png")
    return read_page(source, TesseractEngine(), Limits(), PpOcrReader())


@pytest.mark.slow
def test_on_a_form_the_words_of_the_pen_are_marked_and_those_of_print_are_not(tmp_path: Path):
    page = read(FORM, tmp_path)
    words = [word for line in page.lines for word in line.words]
    marked = {word.text.strip(",.") for word in words if word.by_hand}
    assert page.kind is PageKind.PRINTED
    assert (
        len(marked & {"Commissariat", "Dinan", "Tilleuls", "22100", "impasse", "Moulin", "Vert", "rue"}) >= 4
    )
    assert not marked & {
        "ATTESTATION",
        "INTERVENTION",
        "endommagée",
        "opération",
        "automatiquement",
        "Adresse",
    }


@pytest.mark.slow
def test_a_letter_in_a_hand_that_reads_well_is_handwritten(tmp_path: Path):
    assert read(LETTER, tmp_path).kind is PageKind.HANDWRITTEN


def seen(text: str = "porte", left: float = 10, right: float = 60) -> SeenWord:
    return SeenWord(text, left, 10, right, 30, 0.95, (1, 1, 1))


def test_a_page_without_words_has_none_by_hand():
    assert are_by_hand(np.full((50, 50), 255, np.uint8), []) == []


def test_a_word_without_a_picture_is_print():
    page = np.full((50, 200), 255, np.uint8)
    assert are_by_hand(page, [seen(left=10, right=11)]) == [False]


def test_each_word_has_a_row_of_measures():
    page = np.full((50, 200), 255, np.uint8)
    page[12:28, 12:58:4] = 0
    assert measures(page, [seen(), seen("x", 100, 101)]).shape == (2, len(MEASURES) + len(BESIDE))


def test_trees_are_walked_to_their_answers():
    tree = [
        [0, 0.5, 1, 2, 0.0],
        [-1, 0.0, 0, 0, -2.0],
        [1, 3.0, 3, 4, 0.0],
        [-1, 0, 0, 0, 1.0],
        [-1, 0, 0, 0, 4.0],
    ]
    rows = np.array([[0.5, 9.0], [0.6, 3.0], [0.6, 3.1], [0.0, 0.0]])
    odds = log_odds(rows, {"bias": -1.0, "trees": [tree, tree]})
    assert odds.tolist() == [-5.0, 1.0, 7.0, -np.inf]
