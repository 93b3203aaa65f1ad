"""One page read, whatever it is and however it came."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import cv2
import numpy as np
import pytest

from claims.errors import MissingProgram, Unavailable
from claims.folding import fold
from claims.items import MailHeaders
from claims.pages import Invoice, PageKind, ReadPage, TextSource
from extractors.limits import Limits
from extractors.sources import PageSource
from extractors.text import tesseract
from extractors.text.engine import OcrEngine, SeenWord
from extractors.text.pp_ocr import PpOcrReader
from extractors.text.reading import read_page
from extractors.text.tesseract import TesseractEngine
from tests.drawn import (
    INVOICE,
    LETTER,
    Grey,
    blank_sheet,
    faxed,
    in_shadow,
    landscape_photo,
    leaning,
    noisy,
    on_a_table,
    scan,
    scans_pdf,
    speckled,
    typeset,
    write_picture,
)

SAID = "la facture acquittée du serrurier, d'un montant de 1 234,56 euros"


class NoEngine:
    """For pages that must not need recognition."""

    name = "none"

    def read(self, image: Grey, dpi: int, timeout_s: float, *, sparse: bool = False) -> tuple[SeenWord, ...]:
        raise AssertionError("an engine was asked to read")


@pytest.fixture(scope="module")
def engine() -> OcrEngine:
    return TesseractEngine()


@pytest.fixture(scope="module")
def letter(tmp_path_factory: pytest.TempPathFactory) -> Grey:
    return scan(LETTER, tmp_path_factory.mktemp("reading"))


def read(path: Path, media_type: str, engine: OcrEngine | None = None, page: int = 1) -> ReadPage:
    return read_page(PageSource(path.name, page, path, media_type), engine or NoEngine(), Limits())


def read_picture(
    folder: Path, grey: Grey, engine: OcrEngine | None = None, dpi: int | None = 200
) -> ReadPage:
    return read(write_picture(folder / "page.png", grey, dpi), "image/png", engine)


def whole(page: ReadPage) -> str:
    return " ".join(line.text for line in page.lines)


def test_a_typeset_page_needs_no_engine(tmp_path: Path):
    page = read(typeset(LETTER, tmp_path / "lettre.pdf"), "application/pdf")
    assert page.text_source is TextSource.TEXT_LAYER
    assert SAID in whole(page)
    assert page.confidence == 1.0


def test_a_blank_sheet_needs_none_either(tmp_path: Path):
    page = read_picture(tmp_path, blank_sheet())
    assert (page.kind, page.lines, page.text_source) == (PageKind.BLANK, (), TextSource.NONE)


@pytest.mark.slow
@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_scan_is_read_whichever_way_it_was_fed(tmp_path: Path, letter: Grey, engine: OcrEngine, turn: int):
    fed = np.ascontiguousarray(np.rot90(noisy(letter), turn // 90))  # counter-clockwise
    page = read_picture(tmp_path, fed, engine)
    assert page.rotation == turn
    assert page.text_source is TextSource.OCR
    assert SAID in whole(page)
    assert page.height > page.width
    assert page.lines[0].text.startswith("Claire EXEMPLE")
    assert page.lines[0].box.y0 < 0.15


@pytest.mark.slow
@pytest.mark.parametrize(
    "spoil",
    [
        lambda page: noisy(leaning(page, 2.5)),
        lambda page: noisy(in_shadow(page)),
        lambda page: noisy(on_a_table(page)),
        faxed,
        speckled,
        lambda page: noisy((page * 0.3 + 160).astype(np.uint8)),
    ],
    ids=["leaning", "shadow", "table", "fax", "dust", "pale"],
)
def test_a_spoilt_scan_is_read(
    tmp_path: Path, letter: Grey, engine: OcrEngine, spoil: Callable[[Grey], Grey]
):
    page = read_picture(tmp_path, spoil(letter), engine)
    words = set(whole(page).split())
    expected = set(SAID.split())
    assert len(expected - words) <= 1, expected - words
    assert page.kind is PageKind.PRINTED


@pytest.mark.slow
@pytest.mark.parametrize("spoil", [lambda page: page, lambda page: leaning(page, 3.0), on_a_table])
def test_boxes_of_a_moved_page_point_at_the_ink_of_the_page_as_it_came(
    tmp_path: Path, letter: Grey, engine: OcrEngine, spoil: Callable[[Grey], Grey]
):
    grey = spoil(letter)
    page = read_picture(tmp_path, grey, engine)
    height, width = grey.shape
    (amount,) = [word for word in page.words if word.text == "234,56"]
    left, right = int(amount.box.x0 * width), int(amount.box.x1 * width) + 1
    top, bottom = int(amount.box.y0 * height), int(amount.box.y1 * height) + 1
    enlarged = cv2.resize(grey[top - 6 : bottom + 6, left - 8 : right + 8], None, fx=3, fy=3)
    alone = cv2.copyMakeBorder(enlarged, 60, 60, 60, 60, cv2.BORDER_CONSTANT, value=255)
    read_again = "".join(word.text for word in engine.read(alone, 300, 20))
    assert "234" in read_again
    assert right - left < 0.08 * width


@pytest.mark.slow
def test_a_total_in_reverse_video_is_read_beside_its_amount(tmp_path: Path, engine: OcrEngine):
    page = read_picture(tmp_path, noisy(scan(INVOICE, tmp_path, 300)), engine, dpi=300)
    texts = [line.text for line in page.lines]
    assert texts.index("Total TTC") + 1 == texts.index("788,04 €")


@pytest.mark.slow
def test_a_screen_shot_without_resolution_is_read(tmp_path: Path, engine: OcrEngine):
    page = read_picture(tmp_path, scan(LETTER, tmp_path, 80), engine, dpi=None)
    assert len(set(SAID.split()) - set(whole(page).split())) <= 2
    assert (page.width, page.height) == (662, 936)


@pytest.mark.slow
def test_a_photograph_is_left_as_it_came(tmp_path: Path, engine: OcrEngine):
    page = read_picture(tmp_path, landscape_photo(), engine, dpi=None)
    assert page.kind is PageKind.PHOTO
    assert page.rotation == 0


@pytest.mark.slow
def test_each_page_of_a_file_is_judged_by_itself(tmp_path: Path, letter: Grey, engine: OcrEngine):
    cover = typeset(
        "<h1>Bordereau de transmission</h1><p>Veuillez trouver deux pièces.</p>", tmp_path / "c.pdf"
    )
    pdf = scans_pdf(tmp_path / "pli.pdf", [noisy(letter), blank_sheet()], cover=cover)
    pages = [read(pdf, "application/pdf", engine, page) for page in (1, 2, 3)]
    assert [page.text_source for page in pages] == [TextSource.TEXT_LAYER, TextSource.OCR, TextSource.NONE]
    assert [page.kind for page in pages] == [PageKind.PRINTED, PageKind.PRINTED, PageKind.BLANK]
    assert SAID in whole(pages[1])


def test_quoted_lines_of_a_mail_are_marked(tmp_path: Path):
    headers = MailHeaders(
        "Claire Exemple", "claire@exemple.fr", (), "Relance", datetime(2024, 4, 4, tzinfo=UTC)
    )
    pdf = typeset(
        "<p>Où en est mon dossier ?</p><pre>&gt; Votre demande est reçue.\n&gt; Le bureau</pre>",
        tmp_path / "m.pdf",
    )
    source = PageSource("mail.eml/body", 1, pdf, "application/pdf", mail=headers)
    page = read_page(source, NoEngine(), Limits())
    assert page.mail == headers
    assert [page.lines[index].text for index in sorted(page.quoted)] == [
        "> Votre demande est reçue.",
        "> Le bureau",
    ]
    assert read_page(replace(source, mail=None), NoEngine(), Limits()).quoted == frozenset()


def test_the_invoice_in_the_file_comes_along(tmp_path: Path):
    pdf = typeset(INVOICE, tmp_path / "facture.pdf")
    source = PageSource("facture.pdf", 1, pdf, "application/pdf", invoice_xml="<rsm/>")
    assert read_page(source, NoEngine(), Limits()).invoice == Invoice()


class Broken:
    """An engine that gives up."""

    name = "broken"

    def __init__(self, error: Exception) -> None:
        self._error = error

    def read(self, image: Grey, dpi: int, timeout_s: float, *, sparse: bool = False) -> tuple[SeenWord, ...]:
        raise self._error


@pytest.mark.parametrize(
    ("error", "code"),
    [(Unavailable("too long", code="delai_depasse"), "delai_depasse"), (Unavailable("died"), "indisponible")],
)
def test_a_page_that_fails_is_a_page_with_its_failure(
    tmp_path: Path, letter: Grey, error: Exception, code: str
):
    page = read_picture(tmp_path, letter, Broken(error))
    assert (page.failure, page.lines, page.text_source) == (code, (), TextSource.NONE)


class Losing(TesseractEngine):
    """Tesseract, but one line of the letter comes out as told."""

    def __init__(self, instead: Callable[[list[SeenWord]], list[SeenWord]]) -> None:
        super().__init__()
        self._instead = instead

    def read(self, image: Grey, dpi: int, timeout_s: float, *, sparse: bool = False) -> tuple[SeenWord, ...]:
        words = super().read(image, dpi, timeout_s, sparse=sparse)
        (row,) = {word.row for word in words if word.text == "acquittée"}
        line = [word for word in words if word.row == row]
        return (*(word for word in words if word.row != row), *self._instead(line))


def lost(_line: list[SeenWord]) -> list[SeenWord]:
    return []


def garbled(line: list[SeenWord]) -> list[SeenWord]:
    """One word of nothing where the line stands, and over the next one."""
    left, right = min(word.left for word in line), max(word.right for word in line)
    top, bottom = min(word.top for word in line), max(word.bottom for word in line)
    return [SeenWord("wVn4", left, top, right, 2 * bottom - top, 0.4, line[0].row)]


def clipped(line: list[SeenWord]) -> list[SeenWord]:
    """The line without its first letter."""
    first, *rest = sorted(line, key=lambda word: word.left)
    letter = (first.right - first.left) / len(first.text)
    return [replace(first, text=first.text[1:], left=first.left + letter), *rest]


@pytest.mark.slow
@pytest.mark.parametrize("instead", [lost, garbled, clipped])
def test_a_line_that_the_engine_loses_is_read_by_the_second(
    tmp_path: Path, letter: Grey, instead: Callable[[list[SeenWord]], list[SeenWord]]
):
    path = write_picture(tmp_path / "page.png", letter, 200)
    source = PageSource("page.png", 1, path, "image/png")
    sound = read_page(source, TesseractEngine(), Limits())
    (row,) = (letters_of(line.text) for line in sound.lines if "acquittée" in line.text)
    assert row not in letters_of(whole(read_page(source, Losing(instead), Limits())))
    mended = letters_of(whole(read_page(source, Losing(instead), Limits(), PpOcrReader())))
    assert mended.count(row) == 1
    assert len(mended) == pytest.approx(len(letters_of(whole(sound))), abs=3)


def letters_of(text: str) -> str:
    return fold(text).replace(" ", "")


def test_a_page_that_is_not_there_fails_alone(tmp_path: Path):
    page = read(typeset(LETTER, tmp_path / "lettre.pdf"), "application/pdf", page=7)
    assert page.failure == "illisible"


def test_a_missing_engine_is_the_operator_s_business(tmp_path: Path, letter: Grey):
    with pytest.raises(MissingProgram):
        read_picture(tmp_path, letter, Broken(MissingProgram("tesseract is not installed")))


@pytest.mark.slow
def test_the_engine_gives_up_in_time(letter: Grey, engine: OcrEngine):
    with pytest.raises(Unavailable) as late:
        engine.read(letter, 200, 0.2)
    assert late.value.code == "delai_depasse"


def test_an_absent_tesseract_is_named(monkeypatch: pytest.MonkeyPatch, letter: Grey):
    import pytesseract

    tesseract._installed_version.cache_clear()
    monkeypatch.setattr(pytesseract.pytesseract, "tesseract_cmd", "tesseract-absent")
    with pytest.raises(MissingProgram, match="apt-get install tesseract-ocr"):
        TesseractEngine().read(letter, 200, 60)
    tesseract._installed_version.cache_clear()


CARD = """<style>@page{size:86mm 54mm;margin:3mm;background:#dfe9e4} body{font:6pt 'Liberation Sans';margin:0}
b{font-size:8pt} .v{position:absolute;top:33mm}</style><body><b>CARTE NATIONALE D'IDENTITÉ / IDENTITY CARD</b>
<div class=v>NOM / Surname <b>EXEMPLE</b> Prénoms / Given names <b>Camille, Dominique</b><br>
SEXE / Sex <b>F</b> NATIONALITÉ / Nationality <b>FRA</b><br>
DATE DE NAISS. / Date of birth <b>14 03 1987</b><br>
LIEU DE NAISSANCE / Place of birth <b>POITIERS</b></div>"""


def card_on_a_table(folder: Path) -> Grey:
    """A card photographed where it lies: its densest part is engraved, print stands above and under."""
    card = scan(CARD, folder, 300).copy()
    y, x = np.mgrid[110:375, 60:950]
    card[110:375, 60:950] = np.where(np.sin(y / 3 + 6 * np.sin(x / 60)) > 0, 40, 215)
    wood = 95 + np.random.default_rng(5).normal(0, 5, (1500, 1900))
    table = wood.clip(0, 255).astype(np.uint8)
    table[720 : 720 + card.shape[0], 420 : 420 + card.shape[1]] = card
    return table


@pytest.mark.slow
@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_card_photographed_on_a_table_is_read_whichever_way_it_lies(
    tmp_path: Path, engine: OcrEngine, turn: int
):
    page = read_picture(
        tmp_path, np.ascontiguousarray(np.rot90(card_on_a_table(tmp_path), turn // 90)), engine
    )
    assert page.rotation == turn
    assert "EXEMPLE" in whole(page)
    assert "POITIERS" in whole(page)
