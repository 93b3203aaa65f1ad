"""The second engine itself, on words that are printed here."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from extractors.text.pp_ocr import PpOcrReader

FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf"


@pytest.fixture(scope="module")
def reader():
    return PpOcrReader()


def printed(word, size=34):
    font = ImageFont.truetype(FONT, size)
    left, top, right, bottom = (round(side) for side in font.getbbox(word))
    image = Image.new("L", (right - left + 12, bottom - top + 12), 255)
    ImageDraw.Draw(image).text((6 - left, 6 - top), word, 0, font)
    return np.asarray(image)


@pytest.mark.parametrize("word", ["1234,56", "12/03/2024", "FR7630006000011234567890189", "DURAND"])
def test_reads_a_printed_word(reader, word):
    heard = reader.read_word(printed(word))
    assert heard.text.replace(" ", "") == word
    assert heard.confidence > 0.9


@pytest.mark.parametrize("shape", [(5, 5), (48, 3), (6, 900)])
def test_empty_paper_says_nothing_whatever_its_shape(reader, shape):
    assert reader.read_word(np.full(shape, 255, np.uint8)).text.strip("-一1 ") == ""


def test_tells_which_engine_it_is(reader):
    assert reader.name.startswith("PP-OCRv6")
