"""Where bytes are kept, each under the SHA-256 of its content: never altered, put twice without harm."""

import contextlib
import hashlib
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from claims.errors import Unavailable

CHUNK = 1024 * 1024  # bytes
_LEFT_BEHIND_S = 24 * 3600  # nothing takes a day to write


class Shelf(StrEnum):
    """Two kinds of objects: what arrived, and what was made of it and can be made again."""

    ORIGINALS = "originals"
    DERIVED = "derived"


class ObjectStore(Protocol):
    """Keys are SHA-256 digests, in hexadecimal.

    Every method raises Unavailable when the store does not answer or is full: nothing was lost, try again.
    """

    def put(self, shelf: Shelf, content: Path | bytes) -> str:
        """Keep a file or bytes; once this returns they survive a crash. Returns their key."""
        ...

    def fetch(self, shelf: Shelf, key: str, into: Path) -> None:
        """Write an object to a file. Raises: KeyError: no such object."""
        ...

    def read(self, shelf: Shelf, key: str) -> bytes:
        """A whole object. Raises: KeyError: no such object."""
        ...

    def size(self, shelf: Shelf, key: str) -> int | None:
        """Bytes of an object, None when there is none."""
        ...

    def keys(self, shelf: Shelf) -> Iterator[str]:
        """Every key of a shelf."""
        ...


def object_path(shelf: Shelf, key: str) -> str:
    """Where an object lies in its store: "originals/3f/3fa9…"; two levels keep folders small."""
    return f"{shelf}/{key[:2]}/{key}"


def digest(content: Path | bytes) -> str:
    """The key of a file or of bytes. Raises: OSError."""
    if isinstance(content, bytes):
        return hashlib.sha256(content).hexdigest()
    with content.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


class DirectoryObjects:
    """Objects in a folder: written aside, forced to disk, then renamed into place."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._aside = root / "incoming"
        _sweep(self._aside)

    def put(self, shelf: Shelf, content: Path | bytes) -> str:
        with _errors_as_unavailable():
            key = digest(content)
            path = self._path(shelf, key)
            if not path.exists():
                self._write(path, content)
        return key

    def fetch(self, shelf: Shelf, key: str, into: Path) -> None:
        with _errors_as_unavailable():
            shutil.copyfile(self._existing(shelf, key), into)

    def read(self, shelf: Shelf, key: str) -> bytes:
        with _errors_as_unavailable():
            return self._existing(shelf, key).read_bytes()

    def size(self, shelf: Shelf, key: str) -> int | None:
        with _errors_as_unavailable(), contextlib.suppress(FileNotFoundError):
            return self._path(shelf, key).stat().st_size
        return None

    def keys(self, shelf: Shelf) -> Iterator[str]:
        return (path.name for path in (self._root / shelf).glob("??/*"))

    def _path(self, shelf: Shelf, key: str) -> Path:
        return self._root / object_path(shelf, key)

    def _existing(self, shelf: Shelf, key: str) -> Path:
        path = self._path(shelf, key)
        if not path.exists():
            raise KeyError(key)
        return path

    def _write(self, path: Path, content: Path | bytes) -> None:
        for folder in (path.parent, self._aside):
            folder.mkdir(parents=True, exist_ok=True)
        handle, aside = tempfile.mkstemp(dir=self._aside)
        try:
            with os.fdopen(handle, "wb") as file:
                if isinstance(content, bytes):
                    file.write(content)
                else:
                    with content.open("rb") as source:
                        shutil.copyfileobj(source, file, CHUNK)
                file.flush()
                os.fsync(file.fileno())
            Path(aside).replace(path)
        except BaseException:
            Path(aside).unlink(missing_ok=True)
            raise
        _sync_folder(path.parent)


def _sweep(folder: Path) -> None:
    """Remove what a process that was killed left half written."""
    for path in folder.glob("*"):
        with contextlib.suppress(OSError):
            if time.time() - path.stat().st_mtime > _LEFT_BEHIND_S:
                path.unlink()


def _sync_folder(folder: Path) -> None:
    """A renamed file survives a power cut only once its folder is written too."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextlib.contextmanager
def _errors_as_unavailable() -> Iterator[None]:
    """A full or vanished disk is no fault of the content: try again later."""
    try:
        yield
    except FileNotFoundError:
        raise
    except OSError as error:
        raise Unavailable(f"object store: {os.strerror(error.errno or 0)}") from error
