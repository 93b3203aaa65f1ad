"""Which way up pages are put, and what kind they are said to be: `python -m benchmarks.reading.looks`.

Pages of reserved families (printed, written by hand, cards, photographs, empty backs), each as a device
takes it and laid down in one of four ways. A photograph or an empty page does not say which way is up: it
must not be turned at all. Writes `benchmarks/results/looks.json`.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path
from random import Random
from typing import Any

import cv2
from rich.progress import track

from benchmarks.corpus.degrade import PRESETS, Image, blank_back, degrade, turned
from benchmarks.corpus.layouts import FAMILIES
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.rendering import pages_of, pdf_of
from benchmarks.reading.exact_pages import is_reserved, made_papers
from benchmarks.reading.pens import share_by_hand
from claims.pages import PageKind
from extractors.text.pp_ocr import PpOcrReader
from extractors.text.scan_reading import read_scan
from extractors.text.tesseract import TesseractEngine

RESULT = Path(__file__).parents[1] / "results" / "looks.json"
TURNS = (0, 90, 180, 270)
_CARDS = ("carte_identite", "piece_identite_signataire", "titre_sejour")
_BLANK_SHARE = 0.06
_HAND_SHARE = 0.6
_SECONDS = 60.0

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Task:
    """A page to make: its family and sheet, the device, how it lies, its seed, and whether it is a back."""

    family: str
    html: str
    picture: str
    preset: str
    turn: int
    seed: int
    is_back: bool


@dataclass(frozen=True, slots=True)
class Seen:
    """What a page is, and what was made of it; turns make it upright, clockwise."""

    family: str
    preset: str
    turn: int
    kind: PageKind
    said_turn: int
    said_kind: PageKind


def tasks(rng: Random, number: int, *, reserved: bool) -> Iterator[Task]:
    """So many pages, of reserved families or of those that may be learned from."""
    presets, made = list(PRESETS), 0
    for kind, paper in chain.from_iterable(made_papers(rng) for _ in count()):
        if made == number:
            return
        families = [f for f in FAMILIES[kind] if f.fits(paper) and is_reserved(kind, f.name) == reserved]
        if not families:
            continue
        family = rng.choice(families)
        sheet = family.lay_out(paper, rng)
        made += 1
        yield Task(
            f"{kind}/{family.name}",
            sheet.html,
            sheet.picture,
            rng.choice(presets),
            rng.choice(TURNS),
            rng.randrange(1 << 30),
            not sheet.picture and rng.random() < _BLANK_SHARE,
        )


def taken(task: Task) -> tuple[Image, int]:
    """The page as it was taken, and its resolution."""
    how = PRESETS[task.preset]
    clean = pages_of(_pdf(task), how.dpi, colour=how.colour)[0]
    image = (
        blank_back(clean, task.preset, task.seed) if task.is_back else degrade(clean, task.preset, task.seed)
    )
    return turned(image, task.turn), how.dpi


def _pdf(task: Task) -> bytes:
    return pdf_of(Sheet(task.html, {}, task.picture))


def looked_at(task: Task) -> Seen:
    """The page made, taken, laid down and read."""
    image, dpi = taken(task)
    grey = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY) if image.ndim == 3 else image
    lightest = image.max(axis=2) if image.ndim == 3 else image
    scan = read_scan(grey, dpi, TesseractEngine(), _SECONDS, lambda: lightest, second=PpOcrReader())
    kind = _kind(task)
    lies = kind not in (PageKind.PHOTO, PageKind.BLANK)
    return Seen(task.family, task.preset, -task.turn % 360 if lies else 0, kind, scan.rotation, scan.kind)


def _kind(task: Task) -> PageKind:
    if task.is_back:
        return PageKind.BLANK
    if task.picture:
        return PageKind.PHOTO
    if task.family.startswith(_CARDS):
        return PageKind.IDENTITY
    return PageKind.HANDWRITTEN if share_by_hand(_pdf(task)) >= _HAND_SHARE else PageKind.PRINTED


def figures(pages: list[Seen]) -> Json:
    """Shares that are right, by kind, and what was taken for what."""
    by_kind: dict[str, list[Seen]] = {}
    for page in pages:
        by_kind.setdefault(page.kind, []).append(page)
    return {
        "pages": len(pages),
        "turned_right": _share(page.turn == page.said_turn for page in pages),
        "kind_right": _share(page.kind == page.said_kind for page in pages),
        "by_kind": {
            kind: {
                "pages": len(some),
                "turned_right": _share(page.turn == page.said_turn for page in some),
                "kind_right": _share(page.kind == page.said_kind for page in some),
            }
            for kind, some in sorted(by_kind.items())
        },
        "taken_for": [
            [kind, said, number]
            for (kind, said), number in Counter(
                (page.kind, page.said_kind) for page in pages if page.kind != page.said_kind
            ).most_common()
        ],
        "turned_wrong": [
            [page.family, page.preset, page.turn, page.said_turn]
            for page in pages
            if page.turn != page.said_turn
        ],
    }


def _share(right: Iterator[bool]) -> float:
    found = list(right)
    return round(sum(found) / len(found), 4)


def main(arguments: list[str] | None = None) -> int:
    """Measure, write the result, print it."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.reading.looks", description=__doc__.splitlines()[0]
    )
    parser.add_argument("--pages", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args(arguments)
    listed = list(tasks(Random(f"looks {args.seed}"), args.pages, reserved=True))
    with ProcessPoolExecutor(2) as pool:
        pages = list(track(pool.map(looked_at, listed), "pages", total=len(listed)))
    result = {"seed": args.seed, **figures(pages)}
    RESULT.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(result, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
