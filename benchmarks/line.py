"""Speed and memory of the line, beside bare tesseract: `python -m benchmarks.line [--rounds 3]`.

The same twenty pages are read by the command whole, from a scan, and by tesseract alone: the very
images that the line hands to its engine, two at a time. Rounds alternate, so that whatever else the
machine does slows both; what is compared is the ratio.

The packages are compiled first, as `setup.sh` does: code changed since would be compiled by every process.
"""

import argparse
import compileall
import json
import os
import platform
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from benchmarks.metering import Metered, run_metered
from benchmarks.twenty_pages import PAGES, scanned_pages, typed_pages
from extractors.limits import Limits
from extractors.sources import PageSource
from extractors.text.engine import SeenWord
from extractors.text.reading import read_page
from extractors.text.tesseract import TesseractEngine

if TYPE_CHECKING:
    from extractors.text.engine import GreyImage

ROOT = Path(__file__).parent.parent
PACKAGES = ("claims", "extractors", "classifiers", "storage", "pipeline")
RESULT = Path(__file__).with_name("results") / "line.json"
COMMAND = (sys.executable, "-m", "pipeline.cli")
HELP = (*COMMAND, "--help")
WORKERS = 2
# What the line promises.
MOST_RATIO, MOST_SECONDS_A_PAGE, MOST_HELP_SECONDS, MOST_MIB = 1.15, 0.25, 0.3, 1536
_HELP_RUNS = 5


@dataclass(frozen=True, slots=True)
class CleanedPage:
    """An image that the line handed to its engine, as a file, and the resolution it stated."""

    path: Path
    dpi: int


class RecordingEngine:
    """The engine of the line, remembering the last whole page it was given."""

    def __init__(self) -> None:
        self._engine = TesseractEngine()
        self.last: tuple[GreyImage, int] | None = None

    @property
    def name(self) -> str:
        """See `OcrEngine.name`."""
        return self._engine.name

    def read(
        self, image: "GreyImage", dpi: int, timeout_s: float, *, sparse: bool = False
    ) -> tuple[SeenWord, ...]:
        """See `OcrEngine.read`; a sparse look at a card is no page of its own."""
        if not sparse:
            self.last = image, dpi
        return self._engine.read(image, dpi, timeout_s, sparse=sparse)


def cleaned_pages(scan: Path, folder: Path) -> list[CleanedPage]:
    """What the line hands to its engine for each page of the scan, written as raw grey images."""
    pages = []
    for number in range(1, PAGES + 1):
        engine = RecordingEngine()
        read_page(PageSource(scan.name, number, scan, "application/pdf"), engine, Limits())
        if engine.last is None:
            continue
        image, dpi = engine.last
        path = folder / f"{number:02d}.pgm"
        height, width = image.shape
        path.write_bytes(b"P5 %d %d 255\n" % (width, height) + image.tobytes())
        pages.append(CleanedPage(path, dpi))
    return pages


def bare_tesseract(pages: Sequence[CleanedPage]) -> float:
    """The seconds that tesseract alone takes over those images, two at a time, one thread each."""
    started = time.perf_counter()
    with ThreadPoolExecutor(WORKERS) as pool:
        list(pool.map(_recognise, pages))
    return time.perf_counter() - started


def _recognise(page: CleanedPage) -> None:
    subprocess.run(
        ["tesseract", page.path, "stdout", "-l", "fra", "--psm", "3", "--dpi", str(page.dpi)],
        env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        capture_output=True,
        check=True,
    )


def process(path: Path, *, memory: bool = False) -> Metered:
    """The command run whole on one file.

    Raises: RuntimeError: it did not end well.
    """
    run = run_metered((*COMMAND, "process", str(path)), memory=memory)
    if run.code:
        raise RuntimeError(f"the command ended with {run.code}: {run.complaints[-500:]}")
    return run


def measure(folder: Path, rounds: int) -> dict[str, object]:
    """Everything measured, by name; work files go into that folder."""
    for package in PACKAGES:
        compileall.compile_dir(ROOT / package, quiet=1)
    scan, typed = folder / "scan.pdf", folder / "typed.pdf"
    typed.write_bytes(typed_pages())
    scan.write_bytes(scanned_pages(typed.read_bytes()))
    pages = cleaned_pages(scan, folder)
    load = os.getloadavg()[0]
    lines, bares, digital = [], [], []
    for _ in range(rounds):
        lines.append(process(scan))
        bares.append(bare_tesseract(pages))
        digital.append(process(typed))
        print(f"line {lines[-1].seconds:.1f} s, tesseract {bares[-1]:.1f} s", file=sys.stderr)
    return {
        "pages": PAGES,
        "pages_given_to_the_engine": len(pages),
        "rounds": rounds,
        **_beside(lines, bares),
        "born_digital_seconds": [round(run.seconds, 2) for run in digital],
        "born_digital_seconds_a_page": round(median(run.seconds for run in digital) / PAGES, 3),
        "help_seconds": round(median(run_metered(HELP).seconds for _ in range(_HELP_RUNS)), 3),
        "scan_peak_mib": round(process(scan, memory=True).peak_mib),
        "born_digital_peak_mib": round(process(typed, memory=True).peak_mib),
        "cores": len(os.sched_getaffinity(0)),
        "load_before": round(load, 2),
        "versions": _versions(),
    }


def _beside(lines: Sequence[Metered], bares: Sequence[float]) -> dict[str, object]:
    """The line over bare tesseract by the clock, round by round.

    The quickest of all rounds are compared too: on a machine that others use, the least disturbed. Processor
    time is not compared: what contained processes used is not told once they are ended.
    """
    pairs = list(zip(lines, bares, strict=True))
    ratios = [line.seconds / bare for line, bare in pairs]
    quickest = min(line.seconds for line in lines) / min(bares)
    return {
        "ratio_to_bare_tesseract": round(median(ratios), 3),
        "ratios": [round(ratio, 3) for ratio in ratios],
        "ratio_of_the_quickest": round(quickest, 3),
        "scan_seconds_a_page": round(median(line.seconds for line in lines) / PAGES, 3),
        "tesseract_seconds_a_page": round(median(bares) / PAGES, 3),
    }


def _versions() -> dict[str, str]:
    names = ("pytesseract", "opencv-python-headless", "pypdfium2", "pdfplumber", "spacy")
    return {
        "python": platform.python_version(),
        "tesseract": TesseractEngine().name,
        **{name: version(name) for name in names},
    }


def table(result: dict[str, object]) -> str:
    """What was measured against what was promised, one row a promise."""
    rows = (
        ("scan, times bare tesseract", "ratio_to_bare_tesseract", MOST_RATIO),
        ("born-digital, seconds a page", "born_digital_seconds_a_page", MOST_SECONDS_A_PAGE),
        ("--help, seconds", "help_seconds", MOST_HELP_SECONDS),
        ("scan, peak MiB", "scan_peak_mib", MOST_MIB),
        ("born-digital, peak MiB", "born_digital_peak_mib", MOST_MIB),
    )
    lines = []
    for label, key, most in rows:
        value = float(str(result[key]))
        lines.append(f"{label:32}{value:10g}   at most {most:<8g}{'kept' if value <= most else 'NOT KEPT'}")
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Measure, write the result beside this module, print it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.line", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--output", type=Path, default=RESULT)
    args = parser.parse_args(arguments)
    with TemporaryDirectory(prefix="vaguemestre-line-") as folder:
        result = measure(Path(folder), args.rounds)
    args.output.parent.mkdir(parents=True, exist_ok=True)
    args.output.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    print(table(result))
    return 0


if __name__ == "__main__":
    sys.exit(main())
