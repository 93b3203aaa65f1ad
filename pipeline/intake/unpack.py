"""From the files given to items with fates: every file at every depth is accounted for, once."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from claims.items import Item
from extractors.containment.crew import Contained
from extractors.limits import Limits
from extractors.sources import PageSource
from pipeline.intake.antivirus import Antivirus
from pipeline.intake.given import Given
from pipeline.intake.holding import Holding
from pipeline.intake.opener import Opener
from pipeline.intake.sorting import Sorter


@dataclass(frozen=True, slots=True)
class Unpacked:
    """One pli, unpacked: every file seen, in the order seen, and the pages to read, in reading order."""

    items: tuple[Item, ...]
    sources: tuple[PageSource, ...]


def unpack(
    files: Iterable[Given],
    work: Path,
    limits: Limits,
    processes: Contained,
    antivirus: Antivirus | None = None,
) -> Unpacked:
    """Take apart the files of one pli: mails and archives are opened, at any depth within the caps.

    `processes` open them. Whatever is wrong with a file becomes its fate and never stops the others. The
    pages of `sources` are read from files of `work`, which must outlive them.

    Raises: Unavailable, OperatorMustAct: the antivirus, of which nothing is opened without.
    """
    holding = Holding(work, limits)
    sorter = Sorter(holding, Opener(processes, holding), antivirus)
    for given in files:
        sorter.receive(given)
    return Unpacked(tuple(sorter.items), tuple(sorter.sources))
