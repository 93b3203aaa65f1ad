"""What contained processes do with files that hold pages; each function is given a folder to write into."""

from collections.abc import Sequence
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from claims.pages import ReadPage
from extractors.limits import Limits
from extractors.pdf_hidden_text import notes_of_hidden_text
from extractors.pieces import PiecePage, make_piece
from extractors.sources import PageSource
from extractors.text.reading import read_page
from extractors.viewing import PagePictures, page_pictures

if TYPE_CHECKING:
    from extractors.text.engine import OcrEngine, SecondReader

_LIBRARIES = (
    "cv2",
    "onnxruntime",
    "pypdfium2",
    "extractors.text.layer_reading",
    "extractors.text.scan_reading",
)


def load_libraries(_work: Path) -> None:
    """Import what reading a page will need: 0.5 s, better spent before the first page."""
    for name in _LIBRARIES:
        import_module(name)


def read_one(_work: Path, source: PageSource, is_ours: bool, limits: Limits) -> ReadPage:
    """As `read_page`."""
    return read_page(source, _engine(), limits, _second_engine(), is_ours=is_ours)


def hidden_in_one(_work: Path, path: Path, pages: int) -> tuple[str, ...]:
    """As `notes_of_hidden_text`."""
    return notes_of_hidden_text(path, pages, _second_engine())


def load_second_engine(_work: Path) -> None:
    """Have the second engine read a word, of nothing."""
    import numpy as np

    _second_engine().read_word(np.full((48, 96), 255, np.uint8))


def picture_one(_work: Path, source: PageSource, rotation: int, limits: Limits) -> PagePictures:
    """As `page_pictures`."""
    return page_pictures(source, rotation, limits)


def piece_one(work: Path, pages: Sequence[PiecePage], most_bytes: int, limits: Limits) -> list[Path]:
    """As `make_piece`."""
    return make_piece(pages, work, most_bytes, limits)


@lru_cache(maxsize=1)
def _engine() -> "OcrEngine":
    """The engine of this process."""
    import cv2

    from extractors.text.tesseract import TesseractEngine

    cv2.setNumThreads(1)
    return TesseractEngine()


@lru_cache(maxsize=1)
def _second_engine() -> "SecondReader":
    """What this process asks for single words."""
    from extractors.text.pp_ocr import PpOcrReader

    return PpOcrReader()
