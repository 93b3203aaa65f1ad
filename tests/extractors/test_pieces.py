"""Pieces for the portal: pages in order, upright, disarmed, and each file small enough."""

from io import BytesIO

import numpy as np
import pikepdf
import pypdfium2
import pytest
from PIL import Image

from claims.errors import OverLimit, UnreadableFile
from extractors.limits import Limits
from extractors.pieces import PiecePage, make_piece
from extractors.sources import PageSource

LIMITS = Limits()
_MEGA = 1_000_000


@pytest.fixture
def out(tmp_path):
    folder = tmp_path / "pieces"
    folder.mkdir()
    return folder


def pdf(path, pages=3):
    """A PDF whose n-th page is n hundred points wide."""
    made = pikepdf.new()
    for number in range(1, pages + 1):
        made.add_blank_page(page_size=(100 * number, 300))
    made.save(path)
    return path


def page(path, number=1, media_type="application/pdf", rotation=0):
    return PiecePage(PageSource("a", number, path, media_type), rotation)


def noise(path, side=2400, seed=0):
    """A photograph that nothing compresses."""
    pixels = np.random.default_rng(seed).integers(0, 255, (side, side, 3), dtype=np.uint8)
    Image.fromarray(pixels).save(path, quality=95)
    return path


def widths(path) -> list[int]:
    with pikepdf.open(path) as made:
        return [int(p.mediabox[2]) for p in made.pages]


def test_pages_come_in_the_order_asked_from_several_files(tmp_path, out):
    one, two = pdf(tmp_path / "1"), pdf(tmp_path / "2", 5)
    (made,) = make_piece([page(two, 5), page(one, 1), page(two, 4)], out, _MEGA, LIMITS)
    assert widths(made) == [500, 100, 400]


def test_pages_are_turned_upright(tmp_path, out):
    (made,) = make_piece([page(pdf(tmp_path / "1"), 1, rotation=90)], out, _MEGA, LIMITS)
    with pikepdf.open(made) as document:
        assert document.pages[0].Rotate == 90


def test_nothing_that_a_click_or_an_opening_would_start_is_left(tmp_path, out):
    armed = tmp_path / "arme.pdf"
    with pikepdf.open(pdf(tmp_path / "1", 1)) as document:
        script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
        link = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9], A=script
        )
        document.pages[0].Annots = document.make_indirect([link])
        document.pages[0].AA = pikepdf.Dictionary(O=script)
        document.Root.OpenAction = script
        document.save(armed)
    (made,) = make_piece([page(armed)], out, _MEGA, LIMITS)
    with pikepdf.open(made) as document:
        assert "/OpenAction" not in document.Root
        assert "/AA" not in document.pages[0]
        assert "/A" not in document.pages[0].Annots[0]
        assert not any(isinstance(o, pikepdf.Dictionary) and "/JS" in o for o in document.objects)


def test_a_stamp_stays_and_what_is_pinned_or_plays_does_not(tmp_path, out):
    with pikepdf.open(pdf(tmp_path / "a.pdf", 1), allow_overwriting_input=True) as document:
        kinds = ("Stamp", "FileAttachment", "RichMedia", "Screen")
        notes = [{"/Type": pikepdf.Name.Annot, "/Subtype": pikepdf.Name(f"/{kind}")} for kind in kinds]
        document.pages[0].Annots = pikepdf.Array([pikepdf.Dictionary(note) for note in notes])
        document.save(tmp_path / "a.pdf")
    (made,) = make_piece([page(tmp_path / "a.pdf")], out, 5 * _MEGA, LIMITS)
    with pikepdf.open(made) as document:
        assert [str(note.Subtype) for note in document.pages[0].Annots] == ["/Stamp"]


def test_a_picture_becomes_a_page_of_the_size_of_paper(tmp_path, out):
    Image.new("RGB", (600, 800), "white").save(tmp_path / "a.png")
    (made,) = make_piece([page(tmp_path / "a.png", media_type="image/png")], out, _MEGA, LIMITS)
    with pypdfium2.PdfDocument(made) as document:
        assert document[0].get_height() == pytest.approx(842, abs=1)


def test_what_is_too_large_is_made_smaller(tmp_path, out):
    photo = noise(tmp_path / "a.jpg")
    scan = tmp_path / "scan.pdf"
    Image.open(photo).save(scan, "PDF", quality=95)
    assert scan.stat().st_size > 2 * _MEGA
    (made,) = make_piece([page(scan)], out, 2 * _MEGA, LIMITS)
    assert made.stat().st_size <= 2 * _MEGA


def test_what_is_still_too_large_is_cut_into_parts_that_hold_every_page(tmp_path, out):
    pages = [page(noise(tmp_path / f"{n}.jpg", seed=n), media_type="image/jpeg") for n in range(4)]
    made = make_piece(pages, out, 600_000, LIMITS)
    assert len(made) > 1
    assert sum(len(pikepdf.open(BytesIO(part.read_bytes())).pages) for part in made) == 4
    assert all(part.stat().st_size <= 600_000 for part in made)


def test_a_page_that_cannot_be_small_enough_is_refused(tmp_path, out):
    with pytest.raises(OverLimit) as raised:
        make_piece([page(noise(tmp_path / "a.jpg"), media_type="image/jpeg")], out, 10_000, LIMITS)
    assert raised.value.code == "fichier_trop_gros"


def test_a_page_that_does_not_exist_is_unreadable(tmp_path, out):
    with pytest.raises(UnreadableFile):
        make_piece([page(pdf(tmp_path / "1"), 9)], out, _MEGA, LIMITS)
