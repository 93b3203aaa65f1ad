"""Pages of PDFs and pictures as grey pixels."""

from pathlib import Path

import numpy as np
import pikepdf
import pytest
from PIL import Image

from claims.errors import IntakeError, UnreadableFile
from extractors.limits import Limits
from extractors.sources import PageSource
from extractors.text.rendering import PageImage, render, render_lightest
from tests.drawn import LETTER, noisy, photographed, scans_pdf, typeset, write_picture

LIMITS = Limits()


def rendered(path: Path, media_type: str, page: int = 1, limits: Limits = LIMITS) -> PageImage:
    return render(PageSource(path.name, page, path, media_type), limits)


@pytest.fixture(scope="module")
def letter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return typeset(LETTER, tmp_path_factory.mktemp("rendering") / "lettre.pdf")


def test_typeset_pages_are_rendered_at_300_dpi(letter: Path):
    image = rendered(letter, "application/pdf")
    assert image.dpi == 300
    assert image.grey.shape == (3508, 2481)
    assert (image.width, image.height) == (pytest.approx(595, abs=1), pytest.approx(842, abs=1))


@pytest.mark.parametrize(("scanned", "expected"), [(100, 150), (200, 200), (400, 300)])
def test_an_embedded_scan_keeps_its_own_resolution_within_bounds(
    letter: Path, tmp_path: Path, scanned: int, expected: int
):
    pdf = scans_pdf(tmp_path / "scan.pdf", [photographed(letter, scanned)], dpi=scanned)
    assert rendered(pdf, "application/pdf").dpi == pytest.approx(expected, abs=1)


def test_an_embedded_scan_is_not_resampled(letter: Path, tmp_path: Path):
    grey = noisy(photographed(letter, 200))
    image = rendered(scans_pdf(tmp_path / "scan.pdf", [grey]), "application/pdf")
    assert image.grey.shape == grey.shape
    assert np.abs(image.grey.astype(int) - grey).mean() < 3


def test_a_page_turned_by_its_own_rotation_is_shown_turned(letter: Path, tmp_path: Path):
    turned = scans_pdf(tmp_path / "scan.pdf", [photographed(letter, 200)])
    with pikepdf.open(turned, allow_overwriting_input=True) as pdf:
        pdf.pages[0].Rotate = 90
        pdf.save()
    height, width = rendered(turned, "application/pdf").grey.shape
    assert width > height


def test_a_poster_is_rendered_smaller_rather_than_refused(tmp_path: Path):
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(14_400, 14_400))
        pdf.save(tmp_path / "affiche.pdf")
    image = rendered(tmp_path / "affiche.pdf", "application/pdf")
    assert image.grey.size < 41_000_000
    assert image.width == 14_400


def test_exif_orientation_turns_the_picture(letter: Path, tmp_path: Path):
    lying = Image.fromarray(photographed(letter)).rotate(90, expand=True)
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned clockwise by 90 degrees
    lying.save(tmp_path / "telephone.jpg", exif=exif, dpi=(200, 200))
    image = rendered(tmp_path / "telephone.jpg", "image/jpeg")
    assert image.grey.shape == (2339, 1654)
    assert image.height > image.width


def test_what_is_transparent_shows_white_paper(tmp_path: Path):
    picture = Image.new("RGBA", (400, 300), (0, 0, 0, 0))
    picture.paste((0, 0, 0, 255), (100, 100, 200, 150))
    picture.save(tmp_path / "capture.png")
    grey = rendered(tmp_path / "capture.png", "image/png").grey
    assert grey[0, 0] == 255
    assert grey[125, 150] == 0


def test_each_frame_of_a_tiff_is_a_page(tmp_path: Path):
    frames = [Image.new("L", (800, 1100), level) for level in (250, 10)]
    frames[0].save(tmp_path / "fax.tif", save_all=True, append_images=frames[1:], dpi=(200, 200))
    assert rendered(tmp_path / "fax.tif", "image/tiff", page=1).grey.mean() > 200
    assert rendered(tmp_path / "fax.tif", "image/tiff", page=2).grey.mean() < 50
    with pytest.raises(UnreadableFile):
        rendered(tmp_path / "fax.tif", "image/tiff", page=3)


def test_dots_of_a_fax_that_are_not_square_become_so(tmp_path: Path):
    Image.new("1", (1728, 1144), 1).save(tmp_path / "fax.tif", dpi=(204, 98))
    image = rendered(tmp_path / "fax.tif", "image/tiff")
    assert image.dpi == 204
    assert image.grey.shape == (pytest.approx(2381, abs=2), 1728)


def test_sixteen_bits_become_eight(tmp_path: Path):
    ramp = np.linspace(1000, 50_000, 600 * 400).reshape(400, 600).astype(np.uint16)
    Image.fromarray(ramp).save(tmp_path / "profond.png")
    grey = rendered(tmp_path / "profond.png", "image/png").grey
    assert grey.dtype == np.uint8
    assert (grey.min(), grey.max()) == (0, 255)


@pytest.mark.parametrize(
    ("dpi", "stated"), [(200, True), (72, False), (None, False), (2400, False), (1, False)]
)
def test_only_a_resolution_that_a_scanner_would_write_is_believed(
    tmp_path: Path, dpi: int | None, stated: bool
):
    path = write_picture(tmp_path / "page.png", np.full((1100, 800), 255, np.uint8), dpi)
    image = rendered(path, "image/png")
    assert image.stated is stated
    assert (image.width, image.height) == pytest.approx((288, 396) if stated else (800, 1100), abs=0.01)


def test_a_telephone_s_picture_is_no_larger_than_a_scan_of_a4(tmp_path: Path):
    path = write_picture(tmp_path / "photo.jpg", np.full((4032, 3024), 200, np.uint8), None)
    image = rendered(path, "image/jpeg")
    assert image.dpi == 300
    assert max(image.grey.shape) <= 3508


def test_heic_is_read(tmp_path: Path):
    import pillow_heif

    pillow_heif.register_heif_opener()
    Image.new("RGB", (640, 480), (250, 250, 250)).save(tmp_path / "photo.heic")
    assert rendered(tmp_path / "photo.heic", "image/heic").grey.mean() > 240


def test_too_many_pixels_are_refused_before_they_are_decoded(tmp_path: Path):
    path = write_picture(tmp_path / "page.png", np.full((1100, 1000), 255, np.uint8))
    with pytest.raises(IntakeError) as refused:
        rendered(path, "image/png", limits=Limits(max_megapixels=1))
    assert refused.value.code == "trop_de_pixels"


@pytest.mark.parametrize("name", ["page.png", "page.pdf"])
def test_what_is_cut_or_is_something_else_is_said_to_be_unreadable(tmp_path: Path, name: str):
    path = tmp_path / name
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"rien" * 20)
    with pytest.raises(UnreadableFile):
        rendered(path, "application/pdf" if name.endswith("pdf") else "image/png")


def test_print_in_colours_nearly_vanishes_in_the_lightest_channel(tmp_path: Path):
    page = np.full((400, 600, 3), 240, np.uint8)
    page[100:140] = (120, 170, 230)  # a coloured ground
    page[200:240] = 20  # black print
    Image.fromarray(page).save(tmp_path / "carte.png", dpi=(300, 300))
    source = PageSource("carte.png", 1, tmp_path / "carte.png", "image/png")
    lightest = render_lightest(source, LIMITS)
    assert lightest is not None
    assert lightest.shape == render(source, LIMITS).grey.shape
    assert (lightest[120, 300], lightest[220, 300]) == (230, 20)


def test_a_scan_in_a_pdf_has_its_lightest_channel_too(tmp_path: Path):
    page = np.full((600, 900, 3), 240, np.uint8)
    page[100:240] = (120, 170, 230)
    Image.fromarray(page).save(tmp_path / "carte.pdf", resolution=200, quality=95)
    source = PageSource("carte.pdf", 1, tmp_path / "carte.pdf", "application/pdf")
    lightest = render_lightest(source, LIMITS)
    assert lightest is not None
    assert lightest.shape == render(source, LIMITS).grey.shape
    assert lightest[170, 450] == pytest.approx(230, abs=3)


def test_a_picture_too_large_for_colour_is_not_looked_at_in_colour(tmp_path: Path):
    Image.new("L", (5000, 4200), 255).save(tmp_path / "plan.png")
    assert render_lightest(PageSource("plan.png", 1, tmp_path / "plan.png", "image/png"), LIMITS) is None
