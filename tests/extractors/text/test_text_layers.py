"""The text layer of a PDF page: read, placed, believed or not."""

import re
from pathlib import Path

import pdfplumber
import pikepdf
import pytest
from pikepdf import Name

from claims.pages import PageKind
from extractors.text.layer_reading import read_layer
from extractors.text.pdf_text import read_text_layer
from tests.drawn import INVOICE, LETTER, leaning, noisy, photographed, scans_pdf, typeset


@pytest.fixture(scope="module")
def letter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return typeset(LETTER, tmp_path_factory.mktemp("layer") / "lettre.pdf")


def test_words_lie_where_pdfplumber_puts_them(letter: Path):
    layer = read_text_layer(letter, 1)
    ours = [(word.text, word.box.x0 * layer.width, word.box.x1 * layer.width) for word in layer.words]
    with pdfplumber.open(letter) as pdf:
        theirs = [(w["text"], w["x0"], w["x1"]) for w in pdf.pages[0].extract_words(x_tolerance_ratio=0.15)]
    assert sorted(text for text, *_ in ours) == sorted(text for text, *_ in theirs)
    for (text, x0, x1), (same, other_x0, other_x1) in zip(sorted(ours), sorted(theirs), strict=True):
        # PDFium's boxes hold the tail of a J, which hangs out to the left by a point.
        assert (text, x0, x1) == (same, pytest.approx(other_x0, abs=1.2), pytest.approx(other_x1, abs=0.1))


def test_every_word_of_the_layer_covers_ink(letter: Path):
    layer = read_text_layer(letter, 1)
    pixels = photographed(letter, dpi=150)
    height, width = pixels.shape
    for word in layer.words:
        left, right = int(word.box.x0 * width), int(word.box.x1 * width) + 1
        part = pixels[int(word.box.y0 * height) : int(word.box.y1 * height) + 1, left:right]
        assert part.min() < 128, word.text


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_page_turned_by_its_own_rotation_needs_no_more_turning(letter: Path, tmp_path: Path, turn: int):
    turned = tmp_path / "tournee.pdf"
    with pikepdf.open(letter) as pdf:
        pdf.pages[0].Rotate = turn
        pdf.save(turned)
    page = read_layer(turned, 1)
    assert page is not None
    assert page.rotation == -turn % 360
    assert page.height > page.width
    assert page.lines[0].text == "Claire EXEMPLE"
    assert page.lines[0].box.y0 < 0.12


def test_text_nobody_can_see_is_left_out(tmp_path: Path):
    page = typeset(
        "<p>Une phrase que chacun peut lire.</p><p style='color: white'>Montant : 9 999 euros</p>",
        tmp_path / "blanc.pdf",
    )
    layer = read_text_layer(page, 1)
    assert " ".join(word.text for word in layer.words) == "Une phrase que chacun peut lire."
    assert layer.hidden == 5


def test_spaced_letters_of_a_title_are_one_word(tmp_path: Path):
    page = typeset("<h1 style='letter-spacing: 0.3em'>FACTURE</h1><p>n° 12 a b c</p>", tmp_path / "t.pdf")
    assert [word.text for word in read_text_layer(page, 1).words] == ["FACTURE", "n°", "12", "a", "b", "c"]


def helvetica() -> pikepdf.Dictionary:
    return pikepdf.Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)


def test_what_was_typed_into_form_fields_is_read(letter: Path, tmp_path: Path):
    filled = tmp_path / "formulaire.pdf"
    with pikepdf.open(letter) as pdf:
        font = pdf.make_indirect(helvetica())
        field = pikepdf.Dictionary(T="commune", V="Besancon", Rect=[300, 60, 480, 80], F=4)
        field.Type, field.Subtype, field.FT = Name.Annot, Name.Widget, Name.Tx
        field.DA = "/Helv 12 Tf 0 g"
        field = pdf.make_indirect(field)
        pdf.pages[0].Annots = pdf.make_indirect(pikepdf.Array([field]))
        pdf.Root.AcroForm = pdf.make_indirect(
            pikepdf.Dictionary(
                Fields=[field],
                DR=pikepdf.Dictionary(Font=pikepdf.Dictionary(Helv=font)),
                NeedAppearances=True,
            )
        )
        pdf.save(filled)
    (word,) = [word for word in read_text_layer(filled, 1).words if word.text == "Besancon"]
    assert word.box.x0 == pytest.approx(300 / 595, abs=0.01)
    assert word.box.y0 > 0.9


def without_unicode_maps(pdf: Path, path: Path) -> Path:
    with pikepdf.open(pdf) as document:
        for each in document.objects:
            if isinstance(each, pikepdf.Dictionary) and "/ToUnicode" in each:
                del each["/ToUnicode"]
        document.save(path)
    return path


def test_a_layer_pdfium_cannot_decode_is_tried_with_pdfplumber(letter: Path, tmp_path: Path):
    garbled = without_unicode_maps(letter, tmp_path / "sans_table.pdf")
    assert read_text_layer(garbled, 1).undecoded > 0.9
    page = read_layer(garbled, 1)
    assert page is not None
    assert "la facture acquittée du serrurier" in " ".join(line.text for line in page.lines)


def test_a_shifted_layer_is_given_up(tmp_path: Path):
    alphabet = "abcdefghijklmnopqrstuvwxyz"
    shift = str.maketrans(alphabet, alphabet[3:] + alphabet[:3])
    head, body = LETTER.split("</style>")
    words = "".join(part if part.startswith("<") else part.lower().translate(shift) for part in _tags(body))
    assert read_layer(typeset(head + "</style>" + words, tmp_path / "decale.pdf"), 1) is None


def _tags(html: str) -> list[str]:
    return re.split(r"(<[^>]*>)", html)


def test_a_stamp_typed_over_a_scan_does_not_pass_for_its_text(letter: Path, tmp_path: Path):
    stamped = tmp_path / "tampon.pdf"
    scans_pdf(stamped, [noisy(photographed(letter))])
    with pikepdf.open(stamped, allow_overwriting_input=True) as pdf:
        page = pdf.pages[0]
        page.Resources.Font = pikepdf.Dictionary(F1=helvetica())
        page.contents_add(b"BT /F1 9 Tf 30 20 Td (Recu le 5 avril 2024 - page 1 sur 3) Tj ET")
        pdf.save()
    assert read_layer(stamped, 1) is None


def test_a_good_hidden_layer_under_a_scan_is_used(letter: Path, tmp_path: Path):
    searchable = tmp_path / "cherchable.pdf"
    with pikepdf.open(letter) as text:
        scans_pdf(tmp_path / "image.pdf", [noisy(photographed(letter))])
        with pikepdf.open(tmp_path / "image.pdf") as scan:
            text.pages[0].add_overlay(scan.pages[0])
        text.save(searchable)
    page = read_layer(searchable, 1)
    assert page is not None
    assert page.lines[0].text == "Claire EXEMPLE"


def test_a_title_page_of_three_words_needs_no_recognition(tmp_path: Path):
    page = read_layer(typeset("<h1>Annexe 3 : photographies</h1>", tmp_path / "titre.pdf"), 1)
    assert page is not None
    assert page.kind is PageKind.PRINTED


def test_cells_of_a_ruled_table_come_row_by_row(tmp_path: Path):
    page = read_layer(typeset(INVOICE, tmp_path / "facture.pdf"), 1)
    assert page is not None
    texts = [line.text for line in page.lines]
    start = texts.index("Désignation")
    assert texts[start : start + 3] == ["Désignation", "Qté", "Prix"]
    assert texts[start + 3 : start + 6] == ["Dépose du verrou existant", "1", "27,80 €"]
    assert texts.index("Total TTC") + 1 == texts.index("788,04 €")


def test_lean_of_a_picture_does_not_matter_to_a_layer_that_is_not_there(tmp_path: Path, letter: Path):
    scans_pdf(tmp_path / "penche.pdf", [leaning(photographed(letter), 2.0)])
    assert read_layer(tmp_path / "penche.pdf", 1) is None
