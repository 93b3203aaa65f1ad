"""What containment costs on clean mail: `python -m benchmarks.containment [--rounds 3] [--plis 2]`.

The same mails are opened, read and drafted twice in each round: by contained processes at the best level
that works here, and by bare ones, the same number, that hand pickled values over and open mails in the
main process, as the program did before. Rounds alternate, so that whatever else the machine does slows
both; what is compared is the ratio. So is a letter alone, with the start of the processes.
"""

import argparse
import json
import os
import platform
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from itertools import cycle
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Any, Protocol, Self

from benchmarks.corpus.door_dossiers import Scenario
from benchmarks.corpus.plis import Plan, make_pli
from claims.assembly import assemble_cases
from claims.items import MailHeaders
from claims.loading import load_rulebook
from claims.pages import ReadPage
from claims.rulebook import Rulebook
from extractors.contained_reading import load_libraries, read_one
from extractors.formats import true_media_type
from extractors.inspection import Inspection, inspect_file
from extractors.language_model import load_ahead
from extractors.limits import Limits
from extractors.pool import ReaderPool
from extractors.sources import PageSource
from extractors.structured_invoices import read_invoice_xml
from pipeline.flow import understand
from pipeline.intake import contained
from pipeline.intake.archives import read_archive
from pipeline.intake.given import given_files
from pipeline.intake.holding import Holding
from pipeline.intake.letters import Letter
from pipeline.intake.members import Member
from pipeline.intake.opener import Opener
from pipeline.intake.reading_copies import reading_copy
from pipeline.intake.sorting import Sorter

RESULT = Path(__file__).with_name("results") / "containment.json"
MOST_RATIO = 1.05  # what the line promises
# A claim by mail with its pieces attached, and another with them in an archive.
_PLANS = tuple(
    Plan(Scenario(dwelling="PROPRIETAIRE"), packing, "office_200", envelope=False, stamp=False, strays=0)
    for packing in ("mail", "mail_archive")
)
_DAY = date(2026, 3, 2)


class Readers(Protocol):
    """What opens and reads a pli, either way."""

    def opener(self, holding: Holding) -> Opener:
        """What opens the files of one pli."""
        ...

    def read(self, sources: Sequence[PageSource]) -> Iterator[ReadPage]:
        """See `ReaderPool`."""
        ...


class ContainedReaders(ReaderPool):
    """As the program has them."""

    def opener(self, holding: Holding) -> Opener:
        """See `Readers`."""
        return Opener(self, holding)


class BareReaders:
    """Processes under no cap, and the main one, which opens whatever comes."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        workers = len(os.sched_getaffinity(0))
        self.pool = ProcessPoolExecutor(workers, get_context("spawn"), initializer=_warm)
        for _ in range(workers):
            self.pool.submit(os.getpid)  # starts it

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.pool.shutdown()

    def opener(self, holding: Holding) -> Opener:
        """See `Readers`."""
        return BareOpener(holding, self.pool)

    def read(self, sources: Sequence[PageSource]) -> Iterator[ReadPage]:
        """The pages, in order."""
        waiting = [self.pool.submit(read_one, Path(), source, False, self._limits) for source in sources]
        return (page.result() for page in waiting)


class BareOpener(Opener):
    """Opens in this very process, but for what decodes pictures and PDF files."""

    def __init__(self, holding: Holding, pool: ProcessPoolExecutor) -> None:
        self._bare = holding
        self._pool = pool

    def media_type(self, path: Path) -> str:
        """See `Opener`."""
        return true_media_type(path)

    def letter(self, path: Path, kind: str) -> Letter:
        """See `Opener`."""
        return contained.READERS[kind](path, self._bare)

    def members(self, path: Path, kind: str, name: str) -> list[Member]:
        """See `Opener`."""
        return read_archive(path, kind, name, self._bare)

    def copy_to_read(self, path: Path, kind: str) -> Inspection:
        """See `Opener`."""
        return reading_copy(path, kind, self._bare, self._inspect)

    def _inspect(self, path: Path, kind: str) -> Inspection:
        limits = self._bare.limits
        return self._pool.submit(inspect_file, path, kind, self._bare.work, limits).result()

    def typeset(self, headers: MailHeaders, text: str) -> Inspection:
        """See `Opener`."""
        return contained.typeset_mail(self._bare.work, headers, text, self._bare.limits)

    def holds_invoice(self, path: Path) -> bool:
        """See `Opener`."""
        return read_invoice_xml(path) is not None


def _warm() -> None:
    load_libraries(Path())


def mails(folder: Path, count: int) -> list[Path]:
    """So many mails, each a claim with its pieces."""
    made: list[Path] = []
    for number, plan in zip(range(count), cycle(_PLANS), strict=False):
        pli = make_pli(folder / f"pli-{number}", plan, str(number))
        truth = json.loads((pli / "truth.json").read_text(encoding="utf-8"))
        made += [pli / name for name in truth["inputs"]]
    return made


def seconds_of(paths: Sequence[Path], readers: Readers, rulebook: Rulebook) -> tuple[float, int]:
    """How long the line takes for these plis, one after another, and how many pages they have."""
    started = time.perf_counter()
    pages = sum(len(_drafted(path, readers, rulebook)) for path in paths)
    return time.perf_counter() - started, pages


def _drafted(path: Path, readers: Readers, rulebook: Rulebook) -> list[ReadPage]:
    with TemporaryDirectory(prefix="bench-") as work:
        holding = Holding(Path(work), Limits())
        sorter = Sorter(holding, readers.opener(holding))
        for given in given_files([path]):
            sorter.receive(given)
        pages = list(readers.read(sorter.sources))
        assemble_cases(understand(pages, rulebook), rulebook, _DAY)
        return pages


WAYS: dict[str, Callable[[], Any]] = {
    "bare": lambda: BareReaders(Limits()),
    "contained": lambda: ContainedReaders(Limits()),
}


def measured(paths: Sequence[Path], rounds: int) -> dict[str, Any]:
    """The rounds, and the ratio in the middle of theirs."""
    rulebook = load_rulebook()
    load_ahead()
    line: dict[str, list[float]] = {way: [] for way in WAYS}
    alone: dict[str, list[float]] = {way: [] for way in WAYS}
    pages = 0
    for number in range(rounds):
        for way in sorted(WAYS, reverse=bool(number % 2)):  # neither always goes first
            started = time.perf_counter()
            with WAYS[way]() as readers:
                seconds_of(paths[:1], readers, rulebook)
                alone[way].append(time.perf_counter() - started)
                seconds, pages = seconds_of(paths, readers, rulebook)
            line[way].append(seconds)
    with ReaderPool(Limits(), 1) as readers:
        level = readers.held.level
    return {
        "level": level,
        "plis": len(paths),
        "pages": pages,
        "rounds": rounds,
        "line_s": {way: [round(s, 2) for s in times] for way, times in line.items()},
        "line_ratio": _ratio(line),
        "one_pli_with_start_s": {way: [round(s, 2) for s in times] for way, times in alone.items()},
        "one_pli_with_start_ratio": _ratio(alone),
        "promised_ratio": MOST_RATIO,
        "machine": f"{platform.machine()}, {len(os.sched_getaffinity(0))} cores",
    }


def _ratio(times: dict[str, list[float]]) -> float:
    return round(median(c / b for b, c in zip(times["bare"], times["contained"], strict=True)), 3)


def main() -> int:
    """Measure, write the result, and say whether the promise is kept."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.containment")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--plis", type=int, default=2)
    parser.add_argument("--result", type=Path, default=RESULT)
    parsed = parser.parse_args()
    with TemporaryDirectory(prefix="bench-") as folder:
        paths = mails(Path(folder), parsed.plis)
        found = measured(paths, parsed.rounds)
    parsed.result.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(found, indent=1))
    return 0 if found["line_ratio"] <= MOST_RATIO else 1


if __name__ == "__main__":
    sys.exit(main())
