"""A parser of outside bytes as a function of bytes.

It may refuse (`IntakeError`), and nothing else; whatever else it raises is a find.
"""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from claims.errors import IntakeError
from extractors.limits import Limits
from pipeline.intake.holding import Holding

LIMITS = Limits(max_file_mb=1, max_unpacked_mb=2, max_items=200, max_pages=50)


@dataclass(frozen=True, slots=True)
class Target:
    """One parser; `seeds` make inputs that it takes."""

    name: str
    run: Callable[[bytes], object]
    seeds: Callable[[], list[bytes]]


@contextmanager
def _held(content: bytes) -> Iterator[tuple[Path, Holding]]:
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        path = Path(folder) / "in"
        path.write_bytes(content)
        work = Path(folder) / "work"
        work.mkdir()
        yield path, Holding(work, LIMITS)


def of_files(read: Callable[[Path, Holding], object]) -> Callable[[bytes], object]:
    """A parser of files; refusing one is sound."""

    def run(content: bytes) -> None:
        with _held(content) as (path, holding), suppress(IntakeError):
            read(path, holding)

    return run


def of_texts(*read: Callable[[str], object]) -> Callable[[bytes], object]:
    """Parsers of text, in whatever encoding."""

    def run(content: bytes) -> None:
        text = content.decode("utf-8", "replace")
        for one in read:
            one(text)

    return run
