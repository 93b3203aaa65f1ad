"""A layout family, and what papers a family may print."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any

from benchmarks.corpus.papers import Sheet

LayOut = Callable[[Any, Random], Sheet]


@dataclass(frozen=True, slots=True)
class Family:
    """A layout family; `fits` says whether it can print that paper (a police form, a gendarmerie's…)."""

    name: str
    lay_out: LayOut
    fits: Callable[[Any], bool] = lambda _: True
