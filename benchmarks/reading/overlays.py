"""What was read, drawn over the pages: `python -m benchmarks.reading.overlays OUT [--pages 40]`.

Each word is framed by how surely it was read (green to red; violet when by hand), each block by a blue frame
with its place in the reading order. Writes one picture a page and contact sheets of eight, for people to
look at.
"""

import argparse
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from random import Random

import cv2
import numpy as np
from rich.progress import track

from benchmarks.corpus.degrade import Image, turned
from benchmarks.reading.looks import Task, taken, tasks
from claims.pages import Line, Word, union
from extractors.text.pp_ocr import PpOcrReader
from extractors.text.scan_reading import read_scan
from extractors.text.tesseract import TesseractEngine

_HAND, _BLOCK = (200, 60, 160), (210, 120, 30)  # BGR
_HEIGHT, _ON_A_SHEET, _IN_A_ROW = 1400, 8, 4
_SECONDS = 60.0


def drawn(task: Task) -> Image:
    """The page upright, with what was read on it."""
    image, dpi = taken(task)
    colour = image if image.ndim == 3 else cv2.cvtColor(image, cv2.COLOR_GRAY2BGR)
    grey = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY) if image.ndim == 3 else image
    lightest = image.max(axis=2) if image.ndim == 3 else image
    scan = read_scan(grey, dpi, TesseractEngine(), _SECONDS, lambda: lightest, second=PpOcrReader())
    page: Image = turned(np.asarray(colour, np.uint8), scan.rotation)
    for line in scan.lines:
        for word in line.words:
            _frame(page, word, _colour(word), 2)
    blocks: dict[int, list[Line]] = {}
    for line in scan.lines:
        blocks.setdefault(line.block, []).append(line)
    for place, lines in enumerate(blocks.values(), 1):
        box = union(line.box for line in lines)
        _frame(page, Word(str(place), box), _BLOCK, 3, label=str(place))
    label = f"{task.family} {task.preset} {task.turn} -> {scan.kind} {scan.rotation}"
    scale = _HEIGHT / page.shape[0]
    shown = cv2.resize(page, (round(page.shape[1] * scale), _HEIGHT), interpolation=cv2.INTER_AREA)
    cv2.putText(shown, label, (10, 26), cv2.FONT_HERSHEY_SIMPLEX, 0.8, (0, 0, 255), 2)
    return np.asarray(shown, np.uint8)


def _colour(word: Word) -> tuple[int, int, int]:
    return _HAND if word.by_hand else (0, round(190 * word.confidence), round(230 * (1 - word.confidence)))


def _frame(page: Image, word: Word, colour: tuple[int, int, int], thick: int, label: str = "") -> None:
    height, width = page.shape[:2]
    start = round(word.box.x0 * width), round(word.box.y0 * height)
    cv2.rectangle(page, start, (round(word.box.x1 * width), round(word.box.y1 * height)), colour, thick)
    if label:
        place = (max(0, start[0] - 40), start[1] + 24)
        cv2.putText(page, label, place, cv2.FONT_HERSHEY_SIMPLEX, 1.0, colour, 3)


def contact_sheet(pages: Sequence[Image]) -> Image:
    """Pages side by side, in rows of four, each in a cell of one size."""
    width = max(page.shape[1] for page in pages)
    cells = [
        cv2.copyMakeBorder(page, 4, 4, 4, 4 + width - page.shape[1], cv2.BORDER_CONSTANT, value=(90, 90, 90))
        for page in pages
    ]
    blank = np.full_like(cells[0], 90)
    cells += [blank] * (-len(cells) % _IN_A_ROW)
    rows = [np.hstack(cells[first : first + _IN_A_ROW]) for first in range(0, len(cells), _IN_A_ROW)]
    return np.asarray(np.vstack(rows), np.uint8)


def main(arguments: list[str] | None = None) -> int:
    """Draw, and write the pictures."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.reading.overlays", description=__doc__.splitlines()[0]
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pages", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--reserved", action="store_true", help="families that nothing is learned from")
    args = parser.parse_args(arguments)
    args.folder.mkdir(parents=True, exist_ok=True)
    listed = list(tasks(Random(f"overlays {args.seed}"), args.pages, reserved=args.reserved))
    with ProcessPoolExecutor(2) as pool:
        pages = list(track(pool.map(drawn, listed), "pages", total=len(listed)))
    for number, page in enumerate(pages, 1):
        cv2.imwrite(str(args.folder / f"{number:02d}.png"), page)
    for first in range(0, len(pages), _ON_A_SHEET):
        sheet = contact_sheet(pages[first : first + _ON_A_SHEET])
        cv2.imwrite(str(args.folder / f"sheet-{1 + first // _ON_A_SHEET}.png"), sheet)
    return 0


if __name__ == "__main__":
    sys.exit(main())
