"""What is written beneath a page: every character that has a text, nothing that is seen."""

import numpy as np
import pikepdf
import pypdfium2
import pytest

from claims.pages import Box, Line
from extractors.limits import Limits
from extractors.pieces import PiecePage, make_piece
from extractors.searchable import alphabet
from extractors.searchable.alphabet import searchable
from extractors.searchable.writing import write_words
from extractors.sources import PageSource
from extractors.text.orientation import turn_box
from tests.drawn import scans_pdf, typeset
from tests.written_pages import found_by_pdfium, found_by_pdfminer, line, overlap, page, word, written

LIMITS = Limits()
_MEGA = 1_000_000


def copied(path, number: int = 1) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return str(document[number - 1].get_textpage().get_text_range()).strip()


@pytest.mark.parametrize(
    ("read", "typed"),
    [
        ("À côté de l'œuvre : ça coûte 1 234,56 € où « Noël » naïf", None),
        ("ﬁchier eﬀacé", "fichier effacé"),
        ("e\N{COMBINING ACUTE ACCENT}te\N{COMBINING ACUTE ACCENT}", "été"),
        ("12\N{NO-BREAK SPACE}345\N{NARROW NO-BREAK SPACE}€", "12 345 €"),
        ("sur\N{SOFT HYPHEN}prise", "surprise"),
        ("le\0 mot\x1b[31m nul", "le mot[31m nul"),
        ("\N{RIGHT-TO-LEFT OVERRIDE}facture\N{ZERO WIDTH NO-BREAK SPACE} due", "facture due"),
        ("mot\ufffe \ud800isolé \ue000 fin", "mot isolé  fin"),
        ("urgent \N{POLICE CARS REVOLVING LIGHT} merci", None),
    ],
)
def test_words_are_copied_as_people_type_them(tmp_path, read, typed):
    path = written(page([line(read, 60, 100)]), tmp_path / "a.pdf")
    wanted = (typed or read).split()
    assert copied(path).split() == wanted
    assert [text for text, _ in found_by_pdfminer(path)] == wanted


def test_words_of_one_letter_are_not_lost(tmp_path):
    read = page([line("porte à 4 € y compris", 60, 100)])
    assert [text for text, _ in found_by_pdfium(written(read, tmp_path / "a.pdf"))] == [
        "porte", "à", "4", "€", "y", "compris",
    ]  # fmt: skip


def test_words_that_run_from_right_to_left_spoil_no_others(tmp_path):
    right_to_left = "\N{HEBREW LETTER SHIN}\N{HEBREW LETTER LAMED}\N{HEBREW LETTER VAV}"
    path = written(
        page([line(f"avant {right_to_left}", 60, 100), line("la suite", 60, 120)]), tmp_path / "a.pdf"
    )
    assert {"avant", "suite"} <= set(copied(path).split())
    (_, hebrew, *_) = (text for text, _ in found_by_pdfminer(path))
    assert sorted(hebrew) == sorted(right_to_left)


def test_what_has_no_shape_is_left_out():
    assert searchable("\0\x1f\x7f\x9f\u200b\u202e\ufeff\ufffe\uffff\ud800\ue000") == ""


def test_more_characters_than_a_font_holds_cost_their_own_words_alone(tmp_path, monkeypatch):
    monkeypatch.setattr(alphabet, "_MOST_GLYPHS", 27)  # the space and 26 more
    every = "".join(chr(code) for code in range(ord("a"), 0x250))
    path = written(page([line("facture", 60, 50), line(every, 60, 100)]), tmp_path / "a.pdf")
    assert copied(path).split() == ["facture", "abcdefghijklmnopqrstuvwxyz"]


def test_nothing_is_drawn_even_where_no_picture_lies_over_it(tmp_path):
    read = page([line("Objet : demande d'indemnisation", 60, 100, size=40)])
    with pikepdf.new() as pdf:
        write_words(pdf.add_blank_page(page_size=(595, 842)), read, alphabet.typeface([read], pdf), pdf)
        pdf.save(tmp_path / "a.pdf")
    assert copied(tmp_path / "a.pdf") == "Objet : demande d'indemnisation"
    with pypdfium2.PdfDocument(tmp_path / "a.pdf") as document:
        assert np.asarray(document[0].render(scale=2).to_numpy()).min() == 255


# --- on pages copied from a scan ------------------------------------------------------------------------

BAR = Box(0.2, 0.1, 0.5, 0.12)  # of the page as it was scanned


def barred(path, turn: int = 0, crop=None, origin=(0, 0)):
    """A scan of a black bar on a white sheet, its page turned, cropped and shifted as some scanners do."""
    grey = np.full((1000, 700), 255, np.uint8)
    grey[round(BAR.y0 * 1000) : round(BAR.y1 * 1000), round(BAR.x0 * 700) : round(BAR.x1 * 700)] = 0
    scans_pdf(path, [grey], dpi=100)
    with pikepdf.open(path, allow_overwriting_input=True) as document:
        sheet = document.pages[0]
        x, y = origin
        sheet.MediaBox = [x, y, 504 + x, 720 + y]
        # Left turned and scaled by its own content, as generators that close nothing leave it.
        sheet.Contents = document.make_stream(b"1 0 0 1 %d %d cm 504 0 0 720 0 0 cm /Im0 Do" % (x, y))
        if crop:
            sheet.CropBox = crop
        sheet.Rotate = turn
        document.save(path)
    return path


def bar_seen(path) -> Box:
    with pypdfium2.PdfDocument(path) as document:
        dark = np.asarray(document[0].render(scale=2).to_numpy())[:, :, 0] < 128
    rows, columns = np.nonzero(dark.any(axis=1))[0], np.nonzero(dark.any(axis=0))[0]
    height, width = dark.shape
    return Box(columns[0] / width, rows[0] / height, (columns[-1] + 1) / width, (rows[-1] + 1) / height)


@pytest.mark.parametrize("human", [0, 90, 180, 270])
@pytest.mark.parametrize(
    ("turn", "crop", "origin"),
    [
        (0, None, (0, 0)),
        (90, None, (0, 0)),
        (-90, None, (30, -20)),
        (180, [40, 100, 480, 700], (0, 0)),
        (450, [40, 100, 900, 700], (0, 0)),
    ],
)
def test_a_copied_scan_has_its_words_on_its_pixels_however_it_is_turned(tmp_path, turn, crop, origin, human):
    scan = barred(tmp_path / "scan.pdf", turn, crop, origin)
    read = page([Line((word_on(turn_box(bar_seen(scan), human)),))], rotation=human)
    (made,) = make_piece([piece_page(scan, human, read)], tmp_path, _MEGA, LIMITS)
    ((text, box),) = found_by_pdfium(made)
    assert text == "barre"
    assert overlap(box, bar_seen(made)) > 0.9


def word_on(box: Box):
    return word("barre", box.x0 * 595, box.y0 * 842, box.width * 595, box.height * 842)


def piece_page(path, rotation=0, read=None, media_type="application/pdf"):
    return PiecePage(PageSource("a", 1, path, media_type), rotation, read)


def test_the_picture_of_a_copied_scan_is_not_touched(tmp_path):
    scan = barred(tmp_path / "scan.pdf")
    read = page([line("Facture acquittée", 60, 100)])
    (made,) = make_piece([piece_page(scan, 0, read)], tmp_path, _MEGA, LIMITS)
    assert copied(made) == "Facture acquittée"
    with pikepdf.open(made) as piece, pikepdf.open(scan) as original:
        before, after = (d.pages[0].Resources.XObject.Im0.read_raw_bytes() for d in (original, piece))
    assert before == after


def test_a_page_with_a_text_of_its_own_keeps_it_alone(tmp_path):
    born = typeset("<p>Texte né ainsi</p>", tmp_path / "ne.pdf")
    (made,) = make_piece([piece_page(born, 0, page([line("lu autrement", 60, 60)]))], tmp_path, _MEGA, LIMITS)
    assert copied(made) == "Texte né ainsi"


def test_a_page_whose_words_are_not_known_is_copied_all_the_same(tmp_path):
    (made,) = make_piece([piece_page(barred(tmp_path / "scan.pdf"))], tmp_path, _MEGA, LIMITS)
    assert copied(made) == ""
    assert bar_seen(made).width > 0.2


def test_a_page_that_states_no_size_is_copied_without_words(tmp_path):
    scan = barred(tmp_path / "scan.pdf")
    with pikepdf.open(scan, allow_overwriting_input=True) as document:
        del document.pages[0].MediaBox
        document.save(scan)
    read = page([line("Facture acquittée", 60, 100)])
    (made,) = make_piece([piece_page(scan, 0, read)], tmp_path, _MEGA, LIMITS)
    with pikepdf.open(made) as piece:
        assert len(piece.pages) == 1


def test_a_piece_made_smaller_is_searched_too(tmp_path):
    grain = np.random.default_rng(1).integers(0, 255, (2300, 1600), dtype=np.uint8)
    scan = scans_pdf(tmp_path / "scan.pdf", [grain])
    read = page([line("Facture acquittée", 60, 100)])
    (made,) = make_piece([piece_page(scan, 0, read)], tmp_path, 1_500_000, LIMITS)
    assert made.stat().st_size <= 1_500_000 < scan.stat().st_size
    assert copied(made) == "Facture acquittée"
