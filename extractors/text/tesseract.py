"""Tesseract with the French model, through pytesseract."""

import os
import tempfile
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from claims.errors import MissingProgram, Unavailable
from extractors.text.engine import SeenWord

if TYPE_CHECKING:
    from extractors.text.engine import GreyImage

_LANGUAGE = "fra"
# Segmentation 3 keeps two columns apart; 4, 6 and 11 interleave them (12 % character errors against 4 %).
_SEGMENTATION, _SPARSE = 3, 11
_WORD_LEVEL, _COLUMNS = "5", 12


class TesseractEngine:
    """Runs `tesseract` once a page, on one thread; looked for when a page first needs it."""

    def __init__(self) -> None:
        # Several OpenMP threads on a page cost 2.5 times the wall time of one; pytesseract hands its
        # child the environment of this process and offers no other way in.
        os.environ["OMP_THREAD_LIMIT"] = "1"

    @property
    def name(self) -> str:
        """For instance "tesseract 5.3.0 fra".

        Raises: MissingProgram: tesseract, or its French model, is not installed.
        """
        return f"tesseract {_installed_version()} {_LANGUAGE}"

    def read(
        self, image: "GreyImage", dpi: int, timeout_s: float, *, sparse: bool = False
    ) -> tuple[SeenWord, ...]:
        """The words of the page, in tesseract's order.

        Raises:
            MissingProgram: tesseract, or its French model, is not installed.
            Unavailable: tesseract died, or took longer than `timeout_s`.
        """
        _installed_version()
        with tempfile.TemporaryDirectory(prefix="page-") as folder:
            # A path to raw pixels: handing pytesseract an image costs a PNG, half of the reading time.
            path = Path(folder, "page.pgm")
            _write_pgm(path, image)
            return _words(_table(path, dpi, _SPARSE if sparse else _SEGMENTATION, timeout_s))


@lru_cache(maxsize=1)
def _installed_version() -> str:
    """Raises: MissingProgram: tesseract, or its French model, is not installed."""
    import pytesseract

    try:
        version = str(pytesseract.get_tesseract_version())
        languages = pytesseract.get_languages()
    except (pytesseract.TesseractNotFoundError, SystemExit) as error:
        raise MissingProgram("tesseract is not installed: apt-get install tesseract-ocr") from error
    if _LANGUAGE not in languages:
        raise MissingProgram(
            "the French model of tesseract is not installed: apt-get install tesseract-ocr-fra"
        )
    return version


def _write_pgm(path: Path, image: "GreyImage") -> None:
    height, width = image.shape
    with path.open("wb") as file:
        file.write(b"P5 %d %d 255\n" % (width, height))
        file.write(image.tobytes())


def _table(path: Path, dpi: int, segmentation: int, timeout_s: float) -> str:
    """What tesseract says of the image, as tab-separated values with a header."""
    import pytesseract

    try:
        return str(
            pytesseract.image_to_data(
                str(path),
                lang=_LANGUAGE,
                config=f"--psm {segmentation} --dpi {dpi}",
                timeout=timeout_s,
                output_type=pytesseract.Output.STRING,
            )
        )
    except pytesseract.TesseractError as error:
        raise Unavailable(f"tesseract ended with status {error.status}") from error
    except RuntimeError as error:  # how pytesseract says that the time is up
        raise Unavailable(f"tesseract took more than {timeout_s:.0f} s", code="delai_depasse") from error


def _words(table: str) -> tuple[SeenWord, ...]:
    rows = (line.split("\t") for line in table.split("\n")[1:])
    return tuple(
        _word(row) for row in rows if len(row) == _COLUMNS and row[0] == _WORD_LEVEL and row[11].strip()
    )


def _word(row: list[str]) -> SeenWord:
    """One line of the table: level page block par line word left top width height conf text."""
    left, top, width, height = (int(cell) for cell in row[6:10])
    return SeenWord(
        text=row[11].strip(),
        left=left,
        top=top,
        right=left + width,
        bottom=top + height,
        confidence=max(0.0, float(row[10]) / 100),
        row=(int(row[2]), int(row[3]), int(row[4])),
    )
