"""From the files given to items with fates: every file at every depth is accounted for, once."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from claims.items import Item
from extractors.inspection import Inspection
from extractors.limits import Limits
from extractors.sources import PageSource
from pipeline.intake.given import Given
from pipeline.intake.sorting import Sorter

Inspect = Callable[[Path, str], Inspection]
"""Looks into one file, given its path and media type; raises the errors of `extractors.inspection`."""


@dataclass(frozen=True, slots=True)
class Unpacked:
    """One pli, unpacked: every file seen, in the order seen, and the pages to read, in reading order."""

    items: tuple[Item, ...]
    sources: tuple[PageSource, ...]


def unpack(files: Iterable[Given], work: Path, limits: Limits, inspect: Inspect) -> Unpacked:
    """Take apart the files of one pli: mails and archives are opened, at any depth within the caps.

    Whatever is wrong with a file becomes its fate and never
    stops the others. The pages of `sources` are read from files of `work`, which must outlive them.
    """
    sorter = Sorter(work, limits, inspect)
    for given in files:
        sorter.receive(given)
    return Unpacked(tuple(sorter.items), tuple(sorter.sources))
