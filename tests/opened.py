"""A pli unpacked for a test, opened in a contained process as any other."""

import tempfile
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

import pypdfium2

from claims.items import Item
from extractors.limits import Limits
from extractors.pool import ReaderPool
from pipeline.intake.antivirus import Antivirus
from pipeline.intake.given import given_files
from pipeline.intake.unpack import Unpacked, unpack


@dataclass(frozen=True)
class Opened:
    """What came of a pli, with shorter ways to ask."""

    unpacked: Unpacked
    kept: object = None  # the folder lives as long as this

    @property
    def fates(self) -> dict[str, str]:
        """By path: the fate, followed by the code of its reason when there is one."""
        return {
            item.path: f"{item.fate} {item.reason.code}" if item.reason else str(item.fate)
            for item in self.unpacked.items
        }

    def item(self, path: str) -> Item:
        return next(item for item in self.unpacked.items if item.path == path)

    def text(self, path: str) -> str:
        """The text of the first page to read of an item."""
        source = next(source for source in self.unpacked.sources if source.item == path)
        with pypdfium2.PdfDocument(source.content) as document:
            return document[0].get_textpage().get_text_range().replace("\r\n", "\n")


def open_pli(
    files: dict[str, bytes], folder: Path | None = None, antivirus: Antivirus | None = None, **caps: int
) -> Opened:
    """Unpack files of these names and contents, under the usual caps but for those given."""
    kept = tempfile.TemporaryDirectory(prefix="pli-")
    folder = folder or Path(kept.name)
    paths = []
    for name, content in files.items():
        paths.append(folder / name)
        paths[-1].parent.mkdir(parents=True, exist_ok=True)
        paths[-1].write_bytes(content)
    return replace(open_paths(paths, folder, antivirus, **caps), kept=kept)


def open_paths(paths: list[Path], folder: Path, antivirus: Antivirus | None = None, **caps: int) -> Opened:
    work = folder / "work of the program"
    work.mkdir(exist_ok=True)
    return Opened(unpack(given_files(paths), work, Limits(**caps), shared_process(), antivirus))


@lru_cache(maxsize=1)
def shared_process() -> ReaderPool:
    """One contained process for all the tests that only open files."""
    return ReaderPool(Limits(), 1)
