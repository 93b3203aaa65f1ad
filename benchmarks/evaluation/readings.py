"""The pages of a corpus as they were read, kept beside it: comprehension is tried without reading anew."""

import hashlib
import json
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from claims.items import Fate, Item
from claims.pages import ReadPage
from extractors.limits import Limits
from extractors.pool import ReaderPool
from pipeline.intake.given import given_files
from pipeline.intake.unpack import unpack
from storage.page_codec import page_bytes, page_from_bytes

FOLDER = "readings"
# The day on which the drafts of a corpus are made: all its dossiers were posted before (door_dossiers.draw).
MADE_ON = date(2026, 9, 1)
_READS = Path(__file__).parents[2] / "extractors" / "text"

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Reading:
    """One pli of a corpus: its truth as `truth.json` has it, and what reading found in its files."""

    name: str
    truth: Json
    items: Sequence[Item]
    pages: Sequence[ReadPage]


def plis_of(corpus: Path) -> list[Path]:
    """The folders of a corpus, in name order."""
    return sorted(path.parent for path in corpus.glob("*/truth.json"))


def read_corpus(corpus: Path) -> Iterator[tuple[int, int]]:
    """Read every pli that was not read by this very reader yet; yields (plis read, plis in all).

    A pli whose files are not there, as those of the frozen set, stays as it was read.
    """
    folders = plis_of(corpus)
    reader = _reader()
    todo = [
        folder
        for folder in folders
        if _read_by(_kept(corpus, folder.name)) != reader and _has_its_files(folder)
    ]
    yield len(folders) - len(todo), len(folders)
    if not todo:
        return
    (corpus / FOLDER).mkdir(exist_ok=True)
    limits = Limits()
    with ReaderPool(limits) as readers:
        for done, folder in enumerate(todo, len(folders) - len(todo) + 1):
            _read_pli(folder, _kept(corpus, folder.name), limits, readers, reader)
            yield done, len(folders)


def reading(corpus: Path, name: str) -> Reading:
    """A pli that `read_corpus` has read. Raises: FileNotFoundError: it was not."""
    truth = json.loads((corpus / name / "truth.json").read_text(encoding="utf-8"))
    with zipfile.ZipFile(_kept(corpus, name)) as kept:
        items = [_item(each) for each in json.loads(kept.read("items.json"))]
        pages = [page_from_bytes(kept.read(n)) for n in sorted(kept.namelist()) if n.endswith(".page")]
    return Reading(name, truth, items, pages)


def _has_its_files(folder: Path) -> bool:
    inputs = json.loads((folder / "truth.json").read_text(encoding="utf-8"))["inputs"]
    return all((folder / name).exists() for name in inputs)


def _kept(corpus: Path, name: str) -> Path:
    return corpus / FOLDER / f"{name}.zip"


def _read_by(kept: Path) -> str:
    if not kept.exists():
        return ""
    with zipfile.ZipFile(kept) as found:
        return found.comment.decode()


def _reader() -> str:
    """Which code reads: pages read by another are read anew."""
    digest = hashlib.sha256()
    for path in sorted(_READS.glob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _read_pli(folder: Path, kept: Path, limits: Limits, readers: ReaderPool, reader: str) -> None:
    inputs = json.loads((folder / "truth.json").read_text(encoding="utf-8"))["inputs"]
    with TemporaryDirectory(prefix="vaguemestre-") as scratch:
        work = Path(scratch)
        given = given_files([folder / name for name in inputs])
        unpacked = unpack(given, work, limits, readers)
        pages = list(readers.read(unpacked.sources))
    part = kept.with_suffix(".part")
    with zipfile.ZipFile(part, "w") as out:
        out.comment = reader.encode()
        items = [[i.path, i.sha256, i.media_type, i.size, i.fate, i.pages] for i in unpacked.items]
        out.writestr("items.json", json.dumps(items, ensure_ascii=False))
        for number, page in enumerate(pages):
            out.writestr(f"{number:05d}.page", page_bytes(page))
    part.replace(kept)


def _item(kept: Sequence[Any]) -> Item:
    path, sha256, media_type, size, fate, pages = kept
    return Item(path, sha256, media_type, size, Fate(fate), None, pages)
