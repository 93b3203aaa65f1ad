"""Two takes of one photograph are alike, two photographs are not, and an even page is like nothing."""

import numpy as np
import pytest
from PIL import Image, ImageEnhance, ImageFilter

from extractors.formats import PDF
from extractors.limits import Limits
from extractors.sources import PageSource
from extractors.viewing import page_pictures


def likeness(picture: Image.Image, folder, **options) -> int | None:
    path = folder / "photo.jpg"
    picture.save(path, **options)
    return page_pictures(PageSource("a", 1, path, "image/jpeg"), 0, Limits()).likeness


def photograph(seed: int) -> Image.Image:
    """Soft shapes, as a door seen from the landing."""
    blots = np.random.default_rng(seed).integers(0, 255, (12, 9, 3), dtype=np.uint8)
    return Image.fromarray(blots).resize((900, 1200), Image.Resampling.BICUBIC)


@pytest.mark.parametrize(
    "again",
    [
        lambda p: p.resize((450, 600)),
        lambda p: ImageEnhance.Brightness(p).enhance(0.7),
        lambda p: p.filter(ImageFilter.GaussianBlur(3)).convert("L"),
        lambda p: p.crop((8, 8, 892, 1192)),
    ],
    ids=["smaller", "darker", "copied in grey", "cut at the edge"],
)
def test_two_takes_of_one_photograph_are_alike(again, tmp_path):
    first = likeness(photograph(1), tmp_path)
    second = likeness(again(photograph(1)), tmp_path, quality=40)
    assert (first ^ second).bit_count() <= 8


def test_two_photographs_are_not_alike(tmp_path):
    found = [likeness(photograph(seed), tmp_path) for seed in range(6)]
    assert min((a ^ b).bit_count() for n, a in enumerate(found) for b in found[:n]) > 8


def test_likenesses_fit_a_database_and_even_pages_have_none(tmp_path):
    assert all(-(2**63) <= likeness(photograph(seed), tmp_path) < 2**63 for seed in range(6))
    assert likeness(Image.new("RGB", (900, 1200), "white"), tmp_path) is None


def test_a_page_of_pdf_has_a_likeness_too(tmp_path):
    photograph(1).save(tmp_path / "photo.pdf", "PDF")
    source = PageSource("a", 1, tmp_path / "photo.pdf", PDF)
    assert (page_pictures(source, 0, Limits()).likeness ^ likeness(photograph(1), tmp_path)).bit_count() <= 8
