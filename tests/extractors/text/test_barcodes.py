"""Codes on pages."""

from pathlib import Path

import numpy as np
import pytest
import zxingcpp

from claims.pages import Barcode
from extractors.text.barcodes import dark_areas, find_barcodes
from extractors.text.ink import shrunk
from extractors.text.placement import Placement
from tests.drawn import INVOICE, Grey, faxed, noisy, scan

DPI = 200


def found(page: Grey) -> tuple[Barcode, ...]:
    small = shrunk(page, DPI)
    areas = dark_areas(small, 100) * (page.shape[1] / small.shape[1])
    return find_barcodes(page, areas, Placement(np.eye(3), page.shape[1], page.shape[0], 0))


@pytest.fixture(scope="module")
def invoice(tmp_path_factory: pytest.TempPathFactory) -> Grey:
    return scan(INVOICE, tmp_path_factory.mktemp("codes"), DPI)


def with_code(
    page: Grey, symbology: str, text: str, quarter_turns: int = 0
) -> tuple[Grey, tuple[int, int, int, int]]:
    kind = getattr(zxingcpp.BarcodeFormat, symbology)
    drawn = np.asarray(zxingcpp.write_barcode_to_image(zxingcpp.create_barcode(text, kind), scale=3))
    drawn = np.rot90(drawn, quarter_turns)
    marked = page.copy()
    height, width = drawn.shape
    marked[1500 : 1500 + height, 500 : 500 + width] = drawn
    return marked, (500, 1500, 500 + width, 1500 + height)


@pytest.mark.parametrize(
    ("symbology", "text", "quarter_turns"),
    [
        ("QRCode", "https://exemple.gouv.fr/dossier/42", 0),
        ("DataMatrix", "DC04FR0000011E6C1E6C0126FR43EXEMPLE", 0),
        ("Code128", "RK123456789FR", 0),
        ("Code128", "RK123456789FR", 1),
        ("PDF417", "IDFRA12345678901234567890", 0),
        ("Aztec", "BILLET 123", 2),
    ],
)
def test_codes_are_read_and_placed(invoice: Grey, symbology: str, text: str, quarter_turns: int):
    page, (left, top, right, bottom) = with_code(invoice, symbology, text, quarter_turns)
    spoilt_pages = [page, noisy(page)] if quarter_turns % 2 else [page, noisy(page), faxed(page)]
    for spoilt in spoilt_pages:  # a fax keeps half of the lines that bars lying down are made of
        (code,) = found(spoilt)
        assert (code.symbology, code.text) == (symbology, text)
        x, y = code.box.middle
        assert left < x * page.shape[1] < right
        assert top < y * page.shape[0] < bottom


def test_a_page_without_codes_has_none(invoice: Grey):
    assert found(noisy(invoice)) == ()


def test_the_same_code_twice_is_one(invoice: Grey, tmp_path: Path):
    page, (left, top, right, bottom) = with_code(invoice, "QRCode", "https://exemple.gouv.fr")
    page[top + 400 : bottom + 400, left:right] = page[top:bottom, left:right]
    assert len(found(page)) == 1
