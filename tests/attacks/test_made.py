"""The attacks that must be sound are: whoever refused them for damage would have shown nothing."""

import gzip
import io
import zipfile

import pypdfium2
import pytest
from PIL import Image

from tests.attacks.archives import own_gzip, own_zip
from tests.attacks.pdf_bombs import jbig2_page
from tests.attacks.pictures import empty_jp2


def test_the_archives_that_hold_themselves_do():
    assert zipfile.ZipFile(io.BytesIO(own_zip())).read("r.zip") == own_zip()
    assert gzip.decompress(own_gzip()) == own_gzip()


@pytest.mark.parametrize("side", [100, 3000])
def test_the_empty_jpeg_2000_decodes_whatever_its_size(side):
    with Image.open(io.BytesIO(empty_jp2(side))) as picture:
        picture.load()
        assert picture.size == (side, side)
        assert picture.getextrema() == (128, 128)


def test_the_jbig2_region_is_drawn():
    with pypdfium2.PdfDocument(jbig2_page(100)) as document:
        grey = document[0].render(scale=0.5).to_pil().convert("L")
    assert grey.getextrema()[0] == 0
