"""A corpus that was read, understood in as many processes as there are cores, and compared with its truth."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache, partial
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

from benchmarks.evaluation.outcomes import Outcomes, outcomes
from benchmarks.evaluation.readings import MADE_ON, Reading, reading
from claims.assembly import assemble_cases
from claims.loading import load_rulebook
from claims.rulebook import Rulebook
from pipeline.flow import understand

T = TypeVar("T")


@lru_cache(maxsize=1)
def rulebook() -> Rulebook:
    """The rules, loaded once a process."""
    return load_rulebook()


def understood(read: Reading) -> Outcomes:
    """One pli from its read pages to its draft, compared with its truth."""
    documents, cases = assemble_cases(understand(read.pages, rulebook()), rulebook(), MADE_ON)
    return outcomes(read.name, read.truth, read.pages, documents, cases)


def each_of(corpus: Path, names: Sequence[str], work: Callable[[Reading], T]) -> Iterator[T]:
    """What `work` makes of each pli, in their order, in as many processes as there are cores."""
    with ProcessPoolExecutor(len(os.sched_getaffinity(0)), mp_context=get_context("spawn")) as pool:
        yield from pool.map(partial(_one, corpus, work), names)


def _one(corpus: Path, work: Callable[[Reading], T], name: str) -> T:
    return work(reading(corpus, name))
