"""Text that nobody sees is told; the layer under a scan is not, unless its numbers are others."""

import io

import pikepdf
import pytest
from pikepdf import Dictionary, Name
from PIL import Image, ImageDraw, ImageFont

from extractors.pdf_hidden_text import notes_of_hidden_text
from extractors.text.pp_ocr import PpOcrReader
from tests.hostile_files import text_pdf

_IBAN = "IBAN FR76 3000 6000 0112 3456 7890 189"
_SEEN = [
    "Facture n° 2024-118",
    "Serrurerie Martin, 12 rue des Lilas, 33000 Bordeaux",
    "Total TTC 842,15 euros",
]


def _with(drawn):
    """A page of ordinary text, and what is drawn after it."""
    with pikepdf.open(io.BytesIO(text_pdf([_SEEN]))) as document:
        page = document.pages[0]
        page.contents_add(drawn.encode("latin-1"))
        out = io.BytesIO()
        document.save(out)
    return out.getvalue()


def _text(words, size=11, x=60, y=400, before=""):
    return f"BT {before} /F1 {size} Tf {x} {y} Td ({words}) Tj ET "


def _scan(shown, said):
    """A page that is one picture, of `shown`, with a layer that says `said` in the same place."""
    picture = Image.new("L", (1240, 1754), 250)
    ImageDraw.Draw(picture).text(
        (150, 300), shown, font=ImageFont.truetype("LiberationSans-Regular", 40), fill=20
    )
    jpeg = io.BytesIO()
    picture.save(jpeg, "JPEG")
    document = pikepdf.open(io.BytesIO(text_pdf([[]])))
    page = document.pages[0]
    image = document.make_stream(jpeg.getvalue())
    image.Type, image.Subtype, image.Filter = Name.XObject, Name.Image, Name.DCTDecode
    image.Width, image.Height, image.ColorSpace, image.BitsPerComponent = 1240, 1754, Name.DeviceGray, 8
    page.Resources.XObject = Dictionary(Im=image)
    # 40 pixels of 150 dpi are 19.2 points; PIL counts from the top of the ascenders
    layer = f"q 595 0 0 842 0 0 cm /Im Do Q BT 3 Tr /F1 19.2 Tf 72 680.5 Td ({said}) Tj ET"
    page.Contents = document.make_stream(layer.encode("latin-1"))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _notes(folder, content):
    path = folder / "a.pdf"
    path.write_bytes(content)
    return notes_of_hidden_text(path, 1, PpOcrReader())


@pytest.mark.parametrize(
    "drawn",
    [
        pytest.param(_text(_IBAN, before="3 Tr"), id="in no ink"),
        pytest.param(_text(_IBAN, before="1 1 1 rg"), id="white on white"),
        pytest.param(_text(_IBAN, before="0.99 1 0.98 rg"), id="nearly white"),
        pytest.param(_text(_IBAN, size=0.4), id="tiny"),
        pytest.param(_text(_IBAN, size=1, before="0.5 0 0 0.5 0 0 Tm"), id="tiny by its matrix"),
        pytest.param(_text(_IBAN, x=900), id="beside the page"),
        pytest.param(_text(_IBAN) + "0.2 0.3 0.5 rg 0 380 595 60 re f", id="behind a drawing"),
        pytest.param(
            _text(_IBAN) + "q 595 0 0 60 0 380 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x80 EI Q",
            id="behind a picture",
        ),
    ],
)
def test_text_that_nobody_sees_is_told(tmp_path, drawn):
    assert _notes(tmp_path, _with(drawn)) == ("texte_invisible",)


@pytest.mark.parametrize(
    "drawn",
    [
        pytest.param("", id="ordinary text"),
        pytest.param("0 0 0.5 rg 0 380 595 60 re f " + _text(_IBAN, before="1 1 1 rg"), id="white on a band"),
        pytest.param(_text("/sig1/", before="1 1 1 rg"), id="a mark for a signature"),
        pytest.param(_text(_IBAN) + "0 0 0 RG 50 390 400 30 re S", id="in a frame"),
        pytest.param(_text(_IBAN, size=4), id="small print"),
    ],
)
def test_text_that_is_seen_is_not(tmp_path, drawn):
    assert _notes(tmp_path, _with(drawn)) == ()


def test_the_layer_under_a_scan_is_not_told(tmp_path):
    assert _notes(tmp_path, _scan("Total TTC 842,15 euros", "Total TTC 842,15 euros")) == ()


def test_a_digit_misread_by_the_layer_of_a_scan_is_not_told(tmp_path):
    assert _notes(tmp_path, _scan("Compte 300060000112", "Compte 300060008112")) == ()


def test_a_layer_that_says_another_number_than_the_scan_is_told(tmp_path):
    found = _notes(tmp_path, _scan("Compte 300060000112", "Compte 987413529847"))
    assert found == ("texte_autre_que_image",)
