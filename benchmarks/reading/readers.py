"""The readers that are compared: each takes scans and gives the text of each page. All use two cores."""

import os
import subprocess
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import cv2

from benchmarks.reading.exact_pages import ExactPage, as_one_pdf
from extractors.limits import Limits
from extractors.pool import ReaderPool
from extractors.sources import PageSource

_CORES = 2
Reader = Callable[[Sequence[ExactPage]], list[str]]


def ours(pages: Sequence[ExactPage]) -> list[str]:
    """This program's own reading, as the line runs it."""
    with TemporaryDirectory() as folder, ReaderPool(Limits(), _CORES) as pool:
        scan = _pdf(pages, Path(folder))
        sources = [PageSource(scan.name, n, scan, "application/pdf") for n in range(1, len(pages) + 1)]
        return [page.text for page in pool.read(sources)]


def ocrmypdf(pages: Sequence[ExactPage]) -> list[str]:
    """OCRmyPDF, told to turn and straighten pages and to write nothing but text."""
    with TemporaryDirectory() as folder:
        scan = _pdf(pages, Path(folder))
        text = Path(folder, "text.txt")
        options = ("-l", "fra", "--rotate-pages", "--rotate-pages-threshold", "1", "--deskew", "--force-ocr")
        quiet = ("--jobs", str(_CORES), "--output-type", "none", "--sidecar", str(text), "--quiet")
        _run([_beside_python("ocrmypdf"), *options, *quiet, str(scan), "-"])
        return (text.read_text(encoding="utf-8").split("\f") + [""] * len(pages))[: len(pages)]


def bare_tesseract(pages: Sequence[ExactPage]) -> list[str]:
    """Tesseract on the pages as they came, told their resolution."""
    with TemporaryDirectory() as folder, ThreadPoolExecutor(_CORES) as threads:
        return list(threads.map(lambda n: _recognised(pages[n], Path(folder, f"{n}.pgm")), range(len(pages))))


def rapidocr(pages: Sequence[ExactPage]) -> list[str]:
    """Rapidocr with the models of its wheel, boxes sorted into rows by itself."""
    with ThreadPoolExecutor(_CORES) as threads:
        return list(threads.map(_looked_at, pages))


READERS: dict[str, Reader] = {
    "vaguemestre": ours,
    "ocrmypdf": ocrmypdf,
    "tesseract": bare_tesseract,
    "rapidocr": rapidocr,
}


def _pdf(pages: Sequence[ExactPage], folder: Path) -> Path:
    path = folder / "scan.pdf"
    path.write_bytes(as_one_pdf(list(pages)))
    return path


def _beside_python(name: str) -> str:
    import sys

    return str(Path(sys.executable).with_name(name))


def _recognised(page: ExactPage, path: Path) -> str:
    grey = cv2.cvtColor(page.image, cv2.COLOR_BGR2GRAY) if page.image.ndim == 3 else page.image
    cv2.imwrite(str(path), grey)
    return _run(["tesseract", str(path), "stdout", "-l", "fra", "--psm", "3", "--dpi", str(page.dpi)])


def _run(command: Sequence[str]) -> str:
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    done = subprocess.run(command, env=environment, capture_output=True, check=True, text=True)
    return done.stdout


def _looked_at(page: ExactPage) -> str:
    found = _rapidocr()(page.image)
    return "\n".join(found.txts or ())


@cache
def _rapidocr() -> Any:
    from rapidocr import RapidOCR

    threads = {f"EngineConfig.onnxruntime.{kind}_op_num_threads": 1 for kind in ("intra", "inter")}
    return RapidOCR(params={"Global.log_level": "error", **threads})
