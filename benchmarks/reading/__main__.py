"""Measure: `python -m benchmarks.reading [--each N] [--tuned]`; writes benchmarks/results/reading.json."""

import argparse
import json
import sys
import time
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from statistics import median
from typing import Any

from rich.progress import Progress

from benchmarks.reading.exact_pages import CLEAN, DEGRADATIONS, ExactPage, exact_pages
from benchmarks.reading.readers import READERS
from benchmarks.reading.scores import Tally

RESULT = Path(__file__).parents[1] / "results" / "reading.json"
_ALL, _DEGRADED = "all", "degraded"

Json = dict[str, Any]


class Measured:
    """What each reader made of the pages so far, and the time it took, batch by batch."""

    def __init__(self, names: Sequence[str]) -> None:
        self.tallies: dict[str, dict[str, Tally]] = {name: {} for name in names}
        self.seconds: dict[str, list[float]] = {name: [] for name in names}

    def read(self, name: str, pages: Sequence[ExactPage]) -> None:
        """Let one reader read one batch, all of one degradation."""
        started = time.perf_counter()
        texts = READERS[name](pages)
        self.seconds[name].append(time.perf_counter() - started)
        for page, text in zip(pages, texts, strict=True):
            kinds = [page.degradation, _ALL] + ([_DEGRADED] if page.degradation not in CLEAN else [])
            for kind in kinds:
                self.tallies[name].setdefault(kind, Tally()).add(page.family, page.text, text)

    def told(self) -> Json:
        """Everything measured, as it is committed."""
        ours = self.seconds["vaguemestre"]
        return {
            name: {
                "by_degradation": {
                    kind: {key: round(share, 4) for key, share in tally.shares().items()}
                    for kind, tally in self.tallies[name].items()
                },
                "pages_a_minute": round(60 * len(self._pages(name)) / sum(self.seconds[name]), 1),
                "times_our_wall": round(
                    median(theirs / mine for theirs, mine in zip(self.seconds[name], ours, strict=True)), 2
                ),
            }
            for name in self.tallies
        }

    def _pages(self, name: str) -> list[str]:
        return self.tallies[name][_ALL].pages


def measure(seed: int, each: int, names: Sequence[str], *, reserved: bool) -> Json:
    """All readers over all pages; batch by batch, the readers in turn."""
    measured = Measured(names)
    with Progress() as progress:
        task = progress.add_task("pages", total=each * len(DEGRADATIONS) * len(names))
        found = exact_pages(seed, each, reserved=reserved)
        for turn, (_, batch) in enumerate(groupby(found, key=lambda page: page.degradation)):
            pages = list(batch)
            for name in (*names[turn % len(names) :], *names[: turn % len(names)]):
                measured.read(name, pages)
                progress.advance(task, len(pages))
    return {"seed": seed, "reserved": reserved, "pages_each": each, "readers": measured.told()}


def table(result: Json) -> str:
    """Character errors and missed words, in percent, by degradation and reader."""
    readers = result["readers"]
    lines = [f"{'':18}" + "".join(f"{name:>22}" for name in readers)]
    for kind in (*DEGRADATIONS, _DEGRADED, _ALL):
        cells = [readers[name]["by_degradation"][kind] for name in readers]
        shown = (
            f"{100 * c['cer']:6.2f} {100 * c['missed_words']:6.2f} {100 * c['numbers_right']:6.1f}"
            for c in cells
        )
        lines.append(f"{kind:18}" + "".join(f"{cell:>22}" for cell in shown))
    lines.append(f"{'pages a minute':18}" + "".join(f"{readers[n]['pages_a_minute']:22}" for n in readers))
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Measure, write the result, print it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading", description=__doc__)
    parser.add_argument("--each", type=int, default=8, help="pages for each degradation")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--tuned", action="store_true", help="the families that may be learned from")
    parser.add_argument("--readers", nargs="+", choices=READERS, default=list(READERS))
    parser.add_argument("--output", type=Path, default=RESULT)
    args = parser.parse_args(arguments)
    result = measure(args.seed, args.each, args.readers, reserved=not args.tuned)
    args.output.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    print(table(result))
    return 0


if __name__ == "__main__":
    sys.exit(main())
