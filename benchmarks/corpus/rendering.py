"""From HTML to PDF, and from PDF to pictures and text of pages."""

import io
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.pictures import broken_door

Image = NDArray[np.uint8]


@cache
def _fonts() -> Any:
    from weasyprint.text.fonts import FontConfiguration

    return FontConfiguration()


def pdf_of(sheet: Sheet) -> bytes:
    """The sheet as a born-digital PDF; a picture becomes a PDF that holds it."""
    if sheet.picture:
        return _picture_pdf(picture_of(sheet))
    import weasyprint

    content = weasyprint.HTML(string=sheet.html).write_pdf(font_config=_fonts())
    return bytes(content)


def picture_of(sheet: Sheet) -> Image:
    """The photograph that `sheet.picture` names: "door/SEED" or "lock/SEED", (height, width, 3) BGR."""
    kind, seed = sheet.picture.split("/")
    return broken_door(int(seed), close=kind == "lock")


def _picture_pdf(image: Image) -> bytes:
    from PIL import Image as Pillow

    out = io.BytesIO()
    Pillow.fromarray(image[:, :, ::-1]).save(out, "PDF", resolution=120, quality=80)
    return out.getvalue()


def pages_of(pdf: bytes, dpi: int, *, colour: bool = True) -> tuple[Image, ...]:
    """The pages of a PDF as pictures: (height, width, 3) BGR, or (height, width) grey."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return tuple(
            np.ascontiguousarray(np.squeeze(page.render(scale=dpi / 72, grayscale=not colour).to_numpy()))
            for page in document
        )
    finally:
        document.close()


def text_of(pdf: bytes) -> tuple[str, ...]:
    """The text layer of each page."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return tuple(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()
