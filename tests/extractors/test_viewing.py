"""What an agent looks at: the page upright, in colour, in a picture made by the program."""

from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from claims.errors import OverLimit, UnreadableFile
from extractors.limits import Limits
from extractors.sources import PageSource
from extractors.viewing import page_pictures
from tests.drawn import typeset

RED, BLUE = (220, 30, 30), (30, 30, 220)


def flag(path: Path, size: tuple[int, int] = (300, 400), mode: str = "RGB", **options: object) -> PageSource:
    """A picture, red above and blue below."""
    image = Image.new("RGB", size, BLUE)
    image.paste(RED, (0, 0, size[0], size[1] // 2))
    image.convert(mode).save(path, **options)
    return PageSource(path.name, 1, path, f"image/{path.suffix[1:]}")


def seen(source: PageSource, rotation: int = 0) -> np.ndarray:
    """The picture of the page, (height, width, red green blue)."""
    pictures = page_pictures(source, rotation, Limits())
    return cv2.imdecode(np.frombuffer(pictures.picture, np.uint8), cv2.IMREAD_COLOR)[:, :, ::-1]


def looks(pixel: np.ndarray, colour: tuple[int, int, int]) -> bool:
    return bool(np.abs(pixel.astype(int) - colour).max() < 40)


def test_colours_and_shape_are_those_of_the_page(tmp_path):
    picture = seen(flag(tmp_path / "a.png"))
    assert picture.shape[:2] == (400, 300)
    assert looks(picture[20, 150], RED)
    assert looks(picture[-20, 150], BLUE)


@pytest.mark.parametrize(
    ("rotation", "shape", "red"),
    [(90, (300, 400), (150, -20)), (180, (400, 300), (-20, 150)), (270, (300, 400), (150, 20))],
)
def test_the_page_is_turned_clockwise_to_stand_upright(tmp_path, rotation, shape, red):
    picture = seen(flag(tmp_path / "a.png"), rotation)
    assert picture.shape[:2] == shape
    assert looks(picture[red], RED)


def test_a_photograph_is_turned_as_its_camera_says(tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6  # taken with the camera on its side: to be turned clockwise by a quarter
    picture = seen(flag(tmp_path / "a.jpeg", exif=exif, quality=95))
    assert picture.shape[:2] == (300, 400)
    assert looks(picture[150, -20], RED)


def test_what_is_transparent_shows_white_paper(tmp_path):
    Image.new("RGBA", (50, 50), (0, 0, 0, 0)).save(tmp_path / "a.png")
    assert seen(PageSource("a.png", 1, tmp_path / "a.png", "image/png")).min() > 250


@pytest.mark.parametrize("mode", ["CMYK", "L", "P", "1"])
def test_every_mode_of_picture_is_shown(tmp_path, mode):
    assert seen(flag(tmp_path / "a.tiff", mode=mode)).shape == (400, 300, 3)


def test_a_page_of_a_pdf_is_shown_in_colour(tmp_path):
    style = "@page { size: A4; margin: 0 } div { height: 148mm; background: rgb(220, 30, 30) }"
    html = f"<style>{style}</style><div></div>"
    path = typeset(html, tmp_path / "a.pdf")
    picture = seen(PageSource("a.pdf", 1, path, "application/pdf"))
    assert max(picture.shape) == 2000
    assert looks(picture[50, 700], RED)
    assert picture[-50, 700].min() > 250


def test_a_large_picture_is_made_smaller_and_its_thumbnail_smaller_still(tmp_path):
    pictures = page_pictures(flag(tmp_path / "a.png", (3000, 4000)), 0, Limits())
    for content, side in ((pictures.picture, 2000), (pictures.thumbnail, 240)):
        assert max(cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_COLOR).shape) == side


def test_what_cannot_be_shown_says_why(tmp_path):
    (tmp_path / "a.png").write_bytes(b"\x89PNG rien")
    with pytest.raises(UnreadableFile):
        page_pictures(PageSource("a.png", 1, tmp_path / "a.png", "image/png"), 0, Limits())
    with pytest.raises(OverLimit):
        page_pictures(flag(tmp_path / "b.png", (1100, 1000)), 0, Limits(max_megapixels=1))
