"""What contained processes answer is held against what can be before anything uses it."""

from dataclasses import replace
from pathlib import Path

import pytest

from claims.pages import Barcode, Box, Invoice, Line, PageKind, ReadPage, TextSource, Word
from extractors.checking import are_sound_pictures, is_sound_inspection, is_sound_page
from extractors.inspection import Inspection
from extractors.limits import Limits
from extractors.sources import PageSource
from extractors.viewing import PagePictures, page_pictures
from tests.mailed import picture

BOX = Box(0.1, 0.1, 0.4, 0.2)
PAGE = ReadPage(
    "a.pdf", 1, 595.0, 842.0, TextSource.OCR, PageKind.PRINTED, (Line((Word("Porte", BOX, 0.9),)),),
    invoice=Invoice((("numero", "F-1"),)),
)  # fmt: skip
FOUND = Inspection("application/pdf", 3, Path("a.pdf"), "application/pdf", width=10, height=10)


def with_word(word: Word) -> ReadPage:
    return replace(PAGE, lines=(Line((word,)),))


def test_a_page_as_they_are_read_is_sound():
    assert is_sound_page(PAGE)
    assert is_sound_page(replace(PAGE, failure="illisible", lines=()))


@pytest.mark.parametrize(
    "page",
    [
        replace(PAGE, rotation=45),
        replace(PAGE, failure="<script>"),
        replace(PAGE, width=0.0),
        replace(PAGE, width=-1.0),
        replace(PAGE, height=float("inf")),
        replace(PAGE, height=float("nan")),
        replace(PAGE, lines=(Line(()),)),
        with_word(Word("Porte", BOX, 1.5)),
        with_word(Word("Porte", BOX, float("nan"))),
        with_word(Word("Porte", replace(BOX, x1=1e9))),
        with_word(Word("x" * 6_000_000, BOX)),
        replace(PAGE, lines=(Line((Word("x", BOX),) * 200_001),)),
        replace(PAGE, barcodes=(Barcode("QRCode", "x", replace(BOX, y0=float("nan"))),)),
        replace(PAGE, barcodes=(Barcode("QRCode", "x", BOX),) * 1_001),
        replace(PAGE, invoice=Invoice((("iban", "FR76"),))),
        replace(PAGE, invoice=Invoice((("numero", "x" * 5_000),))),
        replace(PAGE, invoice_xml="<x/>"),
    ],
)
def test_a_page_that_cannot_have_been_read_is_not(page):
    assert not is_sound_page(page)


@pytest.mark.parametrize(
    ("found", "is_sound"),
    [
        (FOUND, True),
        (replace(FOUND, pages=0, embedded=(("a", Path("b")),)), True),
        (replace(FOUND, pages=-1), False),
        (replace(FOUND, pages=601), False),
        (replace(FOUND, reserve="code_inconnu"), False),
        (replace(FOUND, refused=(("a.zip", "code_inconnu"),)), False),
        (replace(FOUND, embedded=(("a", Path("b")),) * 2002), False),
        (replace(FOUND, width=-5), False),
        (replace(FOUND, width=65_000, height=65_000), False),
    ],
)
def test_a_file_holds_what_files_can_hold(found, is_sound):
    assert is_sound_inspection(found, Limits()) is is_sound


def test_pictures_are_small_jpeg_files(tmp_path):
    path = tmp_path / "a.jpg"
    path.write_bytes(picture("JPEG"))
    made = page_pictures(PageSource("a.jpg", 1, path, "image/jpeg"), 0, Limits())
    assert are_sound_pictures(made)
    frame = made.picture.index(b"\xff\xc0")
    immense = made.picture[: frame + 5] + b"\xff\xff\xff\xff" + made.picture[frame + 9 :]
    for lie in (immense, picture("PNG"), b"", b"\xff\xd8", b"\xff\xd8\xff", made.picture[:frame]):
        assert not are_sound_pictures(replace(made, picture=lie))
        assert not are_sound_pictures(replace(made, thumbnail=lie))
    assert not are_sound_pictures(PagePictures(made.picture, made.thumbnail, 1 << 64))
