"""What tells words written by hand from print, learned and measured: `python -m benchmarks.reading.pens`.

Forms and letters of the corpus that are written by hand, each in another of seven hands, beside printed
pages; as devices take them, and read by the program. Whether a word was written by hand is known from its
font. What is learned goes to `extractors/text/hands.json`; what it is worth on hands that it was not learned
from, and on reserved families, to `benchmarks/results/hands.json`.

Five of the hands come from Debian packages that only this needs: fonts-ecolier-court, fonts-femkeklaver,
fonts-kristi, fonts-sjfonts.
"""

import argparse
import io
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

import cv2
import numpy as np
import numpy.typing as npt
from rich.progress import track
from sklearn.ensemble import GradientBoostingClassifier

from benchmarks.corpus.degrade import PRESETS, degrade
from benchmarks.corpus.layouts import FAMILIES
from benchmarks.corpus.layouts.setting import HANDS
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.rendering import pages_of, pdf_of
from benchmarks.reading.exact_pages import is_reserved, made_papers
from claims.pages import Box
from extractors.text import hands, scan_reading
from extractors.text.engine import SeenWord
from extractors.text.pp_ocr import PpOcrReader
from extractors.text.tesseract import TesseractEngine

ROOT = Path(__file__).parents[2]
MODEL = ROOT / "extractors" / "text" / "hands.json"
RESULT = ROOT / "benchmarks" / "results" / "hands.json"
PENS = (*HANDS, "Ecolier_court", "femkeklaver", "Kristi", "Delphine", "Steve")
PRINT = ""
_TREES, _DEPTH, _RATE = 80, 4, 0.1
# A read word is that of the truth whose box is so near, as a share of the page; down counts twice.
_NEAR = 0.012
_FEWEST_PINS = 4  # words read exactly once, by which a page is laid over its truth
_FOUND_FROM = 3  # words that an agent would see marked on a form
_SECONDS = 60.0
# A family comes back now and then: of reserved ones there are few.
_ONCE = 0.95

Floats = npt.NDArray[np.float64]
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Task:
    """A page to make: its family, the pen it is written with ("" for print), the device and its seed."""

    family: str
    pen: str
    html: str
    preset: str
    seed: int


@dataclass(frozen=True, slots=True)
class PenPage:
    """A page as it was read: a row of measures for each word, and whether it was written by hand."""

    family: str
    pen: str
    preset: str
    table: Floats
    by_hand: npt.NDArray[np.bool_]


def tasks(rng: Random, pens: Sequence[str], each: int, *, reserved: bool) -> Iterator[Task]:
    """`each` pages for every pen, of families that are written by hand, or for print of others."""
    presets = list(PRESETS)
    for pen in pens:
        made = 0
        seen: set[str] = set()
        for kind, paper in chain.from_iterable(made_papers(rng) for _ in count()):
            if made == each:
                break
            family = rng.choice(FAMILIES[kind])
            name = f"{kind}/{family.name}"
            if name in seen or is_reserved(kind, family.name) != reserved or not family.fits(paper):
                continue
            sheet = family.lay_out(paper, rng)
            if sheet.picture or any(hand in sheet.html for hand in HANDS) != (pen != PRINT):
                continue
            seen = {*seen, name} if rng.random() < _ONCE else set()
            made += 1
            html = sheet.html
            for hand in HANDS if pen != PRINT else ():
                html = html.replace(hand, pen)
            yield Task(name, pen, html, rng.choice(presets), rng.randrange(1 << 30))


def read_as_made(task: Task) -> PenPage | None:
    """The page made, taken and read; None when it cannot be laid over its truth."""
    how = PRESETS[task.preset]
    pdf = pdf_of(Sheet(task.html, {}))
    image = degrade(pages_of(pdf, how.dpi, colour=how.colour)[0], task.preset, task.seed)
    grey = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY) if image.ndim == 3 else image
    noted: list[tuple[Any, Sequence[SeenWord]]] = []

    def note(page: Any, words: Sequence[SeenWord]) -> list[bool]:
        noted.append((page, words))
        return [False] * len(words)

    with patch.object(scan_reading, "are_by_hand", note):
        scan = scan_reading.read_scan(grey, how.dpi, TesseractEngine(), _SECONDS, second=PpOcrReader())
    words = [word for line in scan.lines for word in line.words]
    if not noted or not words:
        return None
    page, seen = noted[-1]
    printed = _printed(pdf)
    height, width = page.shape
    shares = [Box(w.left / width, w.top / height, w.right / width, w.bottom / height) for w in seen]
    told = _matched([(w.text, box) for w, box in zip(seen, shares, strict=True)], printed)
    if told is None:
        return None
    kept = [n for n, by_hand in enumerate(told) if by_hand is not None]
    return PenPage(
        task.family,
        task.pen,
        task.preset,
        hands.measures(page, seen)[kept],
        np.array([told[n] for n in kept], dtype=bool),
    )


def _printed(pdf: bytes) -> list[tuple[str, Box, bool]]:
    """The words of the first page, where they stand, and whether in one of the pens."""
    import pdfplumber

    names = [_bare(pen) for pen in PENS]
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        page = document.pages[0]
        return [
            (
                word["text"],
                Box(
                    word["x0"] / page.width, word["top"] / page.height,
                    word["x1"] / page.width, word["bottom"] / page.height,
                ),
                any(name in _bare(word["fontname"]) for name in names),
            )
            for word in page.extract_words(extra_attrs=["fontname"], x_tolerance_ratio=0.2)
        ]  # fmt: skip


def share_by_hand(pdf: bytes) -> float:
    """The share of the words on the first page of a made paper that are written by hand."""
    words = _printed(pdf)
    return sum(by_hand for _, _, by_hand in words) / max(len(words), 1)


def _bare(name: str) -> str:
    return "".join(c for c in name.lower() if c.isalpha())


def _matched(
    read: Sequence[tuple[str, Box]], printed: Sequence[tuple[str, Box, bool]]
) -> list[bool | None] | None:
    """Of each word read whether it was written by hand; None for a word that stands nowhere on the sheet.

    The page is laid over its sheet by words that stand on both once, as a scan shifts and leans.
    """
    once = {text for text, n in Counter(t for t, _ in read).items() if n == 1 and len(text) > 2}
    once &= {text for text, n in Counter(t for t, _, _ in printed).items() if n == 1}
    there = {text: box.middle for text, box, _ in printed}
    pins = [(box.middle, there[text]) for text, box in read if text in once]
    if len(pins) < _FEWEST_PINS:
        return None
    here = np.array([(*one, 1.0) for one, _ in pins])
    goal = np.array([other for _, other in pins])
    kept = np.ones(len(pins), dtype=bool)
    for _ in range(4):
        move = np.linalg.lstsq(here[kept], goal[kept], rcond=None)[0]
        off = np.abs(here @ move - goal).max(axis=1)
        kept = off < max(0.006, 2.5 * float(np.median(off)))
    boxes = np.array([(box.x0, box.y0, box.x1, box.y1) for _, box, _ in printed])
    told: list[bool | None] = []
    for _, box in read:
        x, y = np.array((*box.middle, 1.0)) @ move
        across = np.maximum(np.maximum(boxes[:, 0] - x, x - boxes[:, 2]), 0)
        down = np.maximum(np.maximum(boxes[:, 1] - y, y - boxes[:, 3]), 0)
        nearest = int((across + 2 * down).argmin())
        near = float((across + 2 * down)[nearest]) < _NEAR
        told.append(printed[nearest][2] if near else None)
    return told


def fitted(pages: Sequence[PenPage]) -> Json:
    """Trees that tell hand from print, as `hands.json` holds them; the same pages give the same."""
    table = np.vstack([page.table for page in pages])
    by_hand = np.concatenate([page.by_hand for page in pages])
    model = GradientBoostingClassifier(
        n_estimators=_TREES, max_depth=_DEPTH, learning_rate=_RATE, subsample=0.6, random_state=0
    ).fit(table, by_hand)
    share = float(by_hand.mean())
    return {
        "measures": [*hands.MEASURES, *(f"{name}, beside" for name in hands.BESIDE)],
        "pens": sorted({page.pen for page in pages} - {PRINT}),
        "words": len(table),
        "bias": round(float(np.log(share / (1 - share))), 5),
        "trees": [_nodes(each.tree_) for each in model.estimators_[:, 0]],
    }


def _nodes(tree: Any) -> list[list[float]]:
    """[measure or -1, threshold, low, high, value] of each node."""
    return [
        [
            int(tree.feature[n]) if tree.children_left[n] >= 0 else -1,
            round(float(tree.threshold[n]), 5),
            int(tree.children_left[n]),
            int(tree.children_right[n]),
            0.0 if tree.children_left[n] >= 0 else round(_RATE * float(tree.value[n][0][0]), 5),
        ]
        for n in range(tree.node_count)
    ]


def told(pages: Sequence[PenPage], model: Json) -> Json:
    """What a model makes of pages: words by hand that are found, print called hand, forms found."""
    said = [hands.log_odds(page.table, model) >= hands.BY_HAND for page in pages]
    by_hand = np.concatenate([page.by_hand for page in pages])
    found = np.concatenate(said)
    forms = [
        (s & p.by_hand).sum() for s, p in zip(said, pages, strict=True) if p.by_hand.sum() >= _FOUND_FROM
    ]
    return {
        "pages": len(pages),
        "words_by_hand": int(by_hand.sum()),
        "words_by_hand_found": round(float(found[by_hand].mean()), 4) if by_hand.any() else None,
        "print_called_hand": round(float(found[~by_hand].mean()), 4),
        "filled_pages": len(forms),
        "filled_pages_found": round(sum(n >= _FOUND_FROM for n in forms) / len(forms), 4) if forms else None,
    }


def _read(listed: Sequence[Task], what: str) -> list[PenPage]:
    with ProcessPoolExecutor(2) as pool:
        done = track(pool.map(read_as_made, listed), what, total=len(listed))
        return [page for page in done if page is not None]


def main(arguments: list[str] | None = None) -> int:
    """Make, read, learn, measure; write both files and print the figures."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.reading.pens", description=__doc__.splitlines()[0]
    )
    parser.add_argument("--each", type=int, default=30, help="pages in every hand")
    parser.add_argument("--print", type=int, default=100, dest="printed", help="printed pages")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args(arguments)
    rng = Random(f"pens {args.seed}")
    pages = _read(
        [
            *tasks(rng, PENS, args.each, reserved=False),
            *tasks(rng, [PRINT], args.printed, reserved=False),
        ],
        "pages to learn from",
    )
    lacking = [pen for pen in PENS if not any(p.by_hand.any() for p in pages if p.pen == pen)]
    if lacking:
        parser.error(f"no word was set in these hands: {', '.join(lacking)}; are their fonts installed?")
    others = _read(
        [*tasks(rng, PENS, 6, reserved=True), *tasks(rng, [PRINT], args.printed, reserved=True)],
        "pages of reserved families",
    )
    unseen = {
        pen: told(
            [page for page in pages if page.pen == pen], fitted([page for page in pages if page.pen != pen])
        )
        for pen in PENS
    }
    model = fitted(pages)
    MODEL.write_text(json.dumps(model, separators=(",", ":")) + "\n", encoding="utf-8")
    result = {"seed": args.seed, "hands_left_out": unseen, "reserved_families": told(others, model)}
    RESULT.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(result, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
