"""Make a corpus of them: `python -m benchmarks.other_hands OUT [--set first|second|third] [--scanned]`.

One paper a pli, born digital, or as each device in turn would scan it; `python -m benchmarks evaluate OUT`
then tells what became of them.
"""

import argparse
import json
import sys
from itertools import cycle
from pathlib import Path
from random import Random
from typing import Any

from rich.progress import track

from benchmarks.corpus.degrade import SCANNERS
from benchmarks.corpus.packing import Laid, page_images, scan_pdf
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.rendering import pages_of, pdf_of
from benchmarks.other_hands import HERE, PAPER

_BORN_DIGITAL = "born_digital"
_LEARNABLE, _ONLY_SCORED = ("first", "third"), "second"
_TO_COUNT = 20  # dpi


def make(out: Path, name: str, *, scanned: bool) -> None:
    """One pli a paper of that set; those already made are left alone."""
    devices = cycle(SCANNERS if scanned else (_BORN_DIGITAL,))
    papers = sorted((HERE / name).glob("*.html"))
    for paper, device in track(list(zip(papers, devices, strict=False)), "papers"):
        folder = out / paper.stem
        if not (folder / "truth.json").exists():
            folder.mkdir(parents=True, exist_ok=True)
            _write(folder, paper, device, reserved=name == _ONLY_SCORED)


def _write(folder: Path, paper: Path, device: str, *, reserved: bool) -> None:
    told: dict[str, Any] = json.loads(paper.with_suffix(".json").read_text(encoding="utf-8"))
    sheet = Sheet(paper.read_text(encoding="utf-8"), {})
    pdf = pdf_of(sheet)
    if device != _BORN_DIGITAL:
        laid = Laid(told["type"], paper.stem, sheet, pdf)
        pdf = scan_pdf(page_images(laid, device, Random(paper.stem)), device)
    (folder / "papier.pdf").write_bytes(pdf)
    pages = [["papier.pdf", page] for page in range(1, len(pages_of(pdf, _TO_COUNT)) + 1)]
    truth = {
        "inputs": ["papier.pdf"],
        "documents": [{"type": told["type"], "pages": pages, "fields": told["fields"]}],
        "cases": [],
        "made": {"packing": PAPER, "degradation": device, "reserved": reserved, "families": [paper.stem]},
    }
    (folder / "truth.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1), encoding="utf-8")


def main(arguments: list[str] | None = None) -> int:
    """Parse the command line and make the corpus."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.other_hands", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--set", dest="name", choices=(*_LEARNABLE, _ONLY_SCORED), default="first")
    parser.add_argument("--scanned", action="store_true", help="as scanners take them, each in turn")
    args = parser.parse_args(arguments)
    make(args.out, args.name, scanned=args.scanned)
    return 0


if __name__ == "__main__":
    sys.exit(main())
