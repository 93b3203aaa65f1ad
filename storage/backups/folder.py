"""The folder of backups: points of the ledger, and the objects that they share.

    points/20261127T031500Z/manifest.json     written last: a point without it is not one
    points/20261127T031500Z/pli.jsonl.gz      a table, a JSON list a row
    points/20261127T031500Z/objects.gz        the objects that the point refers to, one a line
    objects/originals/3f/3fa9…                each once, whatever the number of points

Sealed files have `.age` after their name.
"""

import fcntl
import gzip
import hashlib
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryFile
from typing import BinaryIO, cast

import msgspec

from claims.errors import OperatorMustAct
from storage.backups.sealing import Plain, Seal
from storage.objects import CHUNK, Shelf, digest, object_path

FORMAT = 1
MANIFEST = "manifest.json"
OBJECTS = "objects.gz"
_POINTS, _OBJECTS, _LOCK = "points", "objects", ".lock"


class Part(msgspec.Struct, frozen=True):
    """One file of a point: its SHA-256 as it lies there, its rows, and for a table the columns of a row."""

    file: str
    sha256: str
    rows: int
    columns: tuple[str, ...] = ()


class Manifest(msgspec.Struct, frozen=True):
    """What a point holds. `missing` are objects that the ledger refers to and the store had lost already.

    `journal` is the SHA-256 of the journal's last line, as it stands in its part: what the journal said then
    can be held against what it says later.
    """

    format: int
    program: str
    revision: str
    taken_at: datetime
    database: str
    is_sealed: bool
    journal: str
    tables: dict[str, Part]
    objects: Part
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Point:
    """A complete point of the ledger."""

    folder: Path
    manifest: Manifest

    @property
    def name(self) -> str:
        """When it was taken: "20261127T031500Z"; names sort by time."""
        return self.folder.name


class BackupFolder:
    """A folder of backups. One program writes to it at a time."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keep others from writing. Raises: OperatorMustAct: somebody writes; OSError."""
        self.root.mkdir(mode=0o700, parents=True, exist_ok=True)
        with os.fdopen(_private(self.root / _LOCK), "wb") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise OperatorMustAct(
                    f"another backup is being written to {self.root}: wait for it"
                ) from error
            yield

    def points(self) -> list[Point]:
        """The complete points, the oldest first. Raises: OperatorMustAct: one cannot be read."""
        found = sorted((self.root / _POINTS).glob(f"*/{MANIFEST}"))
        return [Point(path.parent, _read_manifest(path)) for path in found]

    def point(self, name: str = "") -> Point:
        """The point of that name, or the latest. Raises: OperatorMustAct: there is none."""
        found = [point for point in self.points() if name in ("", point.name)]
        if not found:
            raise OperatorMustAct(
                f"no complete backup in {self.root}"
                + (f" is called {name}" if name else "")
                + ": one that was interrupted is none, run `vaguemestre backup` again"
            )
        return found[-1]

    def begin(self, at: datetime) -> Path:
        """An empty folder for a new point; points that were never completed go."""
        for left in (self.root / _POINTS).glob("*"):
            if not (left / MANIFEST).exists():
                shutil.rmtree(left)
        folder = self.root / _POINTS / f"{at:%Y%m%dT%H%M%SZ}"
        if folder.exists():
            raise OperatorMustAct(f"a backup of this very second is there already: {folder}")
        folder.mkdir(mode=0o700, parents=True)
        return folder

    def object(self, name: str, seal: Seal) -> Path:
        """Where the object "originals/3fa9…" lies."""
        shelf, _, key = name.partition("/")
        return self.root / _OBJECTS / (object_path(Shelf(shelf), key) + seal.ending)

    def holds(self, name: str, seal: Seal) -> bool:
        """Whether the object is there and its content has its digest.

        Of a sealed one that cannot be opened here, only whether it is there: files are whole or not at all.
        """
        path = self.object(name, seal)
        if not path.exists() or not seal.can_open:
            return path.exists()
        with suppress(OperatorMustAct), plain_file(path, seal) as plain:
            return digest(plain) == name.partition("/")[2]
        return False

    def prune(self, keep: int) -> tuple[int, int]:
        """Drop all points but the latest `keep`, and the objects that none refers to; how many of each."""
        points = self.points()
        for old in points[:-keep]:
            (old.folder / MANIFEST).unlink()  # first: half a point is none
            shutil.rmtree(old.folder)
        kept = {
            name + (".age" if point.manifest.is_sealed else "")
            for point in points[-keep:]
            for name in object_names(point.folder, point.manifest)
        }
        dropped = 0
        for path in (self.root / _OBJECTS).glob("*/*/*"):
            if f"{path.parts[-3]}/{path.name}" not in kept:
                path.unlink()
                dropped += 1
        return len(points[:-keep]), dropped


def _read_manifest(path: Path) -> Manifest:
    try:
        manifest = msgspec.json.decode(path.read_bytes(), type=Manifest)
    except msgspec.DecodeError as error:
        raise OperatorMustAct(f"{path} is not the manifest of a backup, or is damaged") from error
    if manifest.format != FORMAT:
        raise OperatorMustAct(
            f"{path} is of format {manifest.format} (program {manifest.program}): this program reads {FORMAT}"
        )
    return manifest


def write_manifest(folder: Path, manifest: Manifest) -> str:
    """Complete a point; returns the SHA-256 of its manifest, which names that of every other file."""
    text = msgspec.json.format(msgspec.json.encode(manifest), indent=1) + b"\n"
    with written(folder / MANIFEST) as file:
        file.write(text)
    return hashlib.sha256(text).hexdigest()


def write_part(
    folder: Path, name: str, lines: Iterable[bytes], seal: Seal, columns: tuple[str, ...] = ()
) -> Part:
    """Write a file of lines, packed and sealed."""
    rows = 0
    with TemporaryFile() as packed:
        with gzip.GzipFile(fileobj=packed, mode="wb", compresslevel=3, mtime=0) as file:
            for line in lines:
                file.write(line)
                rows += 1
        packed.seek(0)
        path = folder / (name + seal.ending)
        with written(path) as kept:
            seal.shut(cast("BinaryIO", packed), kept)
    return Part(path.name, digest(path), rows, columns)


def read_part(folder: Path, part: Part, seal: Seal) -> Iterator[bytes]:
    """The lines of such a file. Raises: OperatorMustAct: it is not as it was written."""
    path = folder / part.file
    if not path.exists() or digest(path) != part.sha256:
        raise OperatorMustAct(f"{path} is not as the backup wrote it: use another point")
    with plain_file(path, seal) as packed, gzip.open(packed) as file:
        yield from file


def object_names(folder: Path, manifest: Manifest) -> Iterator[str]:
    """The objects of a point. Their list is never sealed: names are digests, and pruning needs no key."""
    return (line.decode().strip() for line in read_part(folder, manifest.objects, Plain()))


@contextmanager
def plain_file(path: Path, seal: Seal) -> Iterator[Path]:
    """A file of a backup as it was before it was sealed. Raises: OperatorMustAct: it cannot be opened."""
    if seal.ending == "":
        yield path
        return
    with path.open("rb") as file, NamedTemporaryFile(prefix="vaguemestre-") as plain:
        seal.open(file, cast("BinaryIO", plain))
        plain.flush()
        yield Path(plain.name)


def _private(path: Path) -> int:
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)


@contextmanager
def written(path: Path) -> Iterator[BinaryIO]:
    """A file that is there whole and on disk, or not at all."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}.part")
    with os.fdopen(_private(aside), "wb") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())
    aside.replace(path)
    handle = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def copy_sealed(source: Path, into: Path, seal: Seal) -> None:
    """Keep a file in a backup."""
    with source.open("rb", buffering=CHUNK) as file, written(into) as kept:
        seal.shut(file, kept)
