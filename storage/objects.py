"""Where bytes are kept, each under the SHA-256 of its content: never altered, put twice without harm."""

import contextlib
import hashlib
import io
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from claims.errors import OperatorMustAct, Unavailable
from storage.encryption import ALTERED, SUFFIX, ObjectKeys, plain_size

CHUNK = 1024 * 1024  # bytes
_LEFT_BEHIND_S = 24 * 3600  # nothing takes a day to write


class Shelf(StrEnum):
    """Two kinds of objects: what arrived, and what was made of it and can be made again."""

    ORIGINALS = "originals"
    DERIVED = "derived"


@dataclass(frozen=True, slots=True)
class StoredObject:
    """An object as its store lists it: its key, the bytes that it takes there, when it was put."""

    key: str
    size: int
    written_at: datetime


class ObjectStore(Protocol):
    """Keys are SHA-256 digests of the content, in hexadecimal, checked at each reading.

    Every method raises Unavailable when the store does not answer or is full: nothing was lost, try again.
    """

    def put(self, shelf: Shelf, content: Path | bytes) -> str:
        """Keep a file or bytes; once this returns they survive a crash. Returns their key."""
        ...

    def fetch(self, shelf: Shelf, key: str, into: Path) -> None:
        """Write an object to a file.

        Raises: KeyError: no such object. OperatorMustAct: it is altered, or no key opens it.
        """
        ...

    def read(self, shelf: Shelf, key: str) -> bytes:
        """A whole object. Raises: as `fetch`."""
        ...

    def size(self, shelf: Shelf, key: str) -> int | None:
        """Bytes of an object, None when there is none."""
        ...

    def keys(self, shelf: Shelf) -> Iterator[str]:
        """Every key of a shelf."""
        ...

    def listing(self, shelf: Shelf) -> Iterator[StoredObject]:
        """Every object of a shelf."""
        ...

    def erase(self, shelf: Shelf, key: str) -> None:
        """Remove an object and its older versions; one that is not there is no error."""
        ...


def object_path(shelf: Shelf, key: str) -> str:
    """Where an object lies in its store: "originals/3f/3fa9…"; two levels keep folders small."""
    return f"{shelf}/{key[:2]}/{key}"


def is_sound(look: Callable[[], object]) -> bool:
    """Whether an object can be looked at so; False where it is not there, or altered.

    Raises: whatever else hinders the look, as `ObjectStore.fetch`.
    """
    try:
        look()
    except KeyError:
        return False
    except OperatorMustAct as error:
        if error.code != ALTERED:
            raise
        return False
    return True


def digest(content: Path | bytes) -> str:
    """The key of a file or of bytes. Raises: OSError."""
    if isinstance(content, bytes):
        return hashlib.sha256(content).hexdigest()
    with content.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def checked(key: str, content: Path | bytes) -> None:
    """Raises: OperatorMustAct: what was read is not what was put under that key."""
    if digest(content) != key:
        raise OperatorMustAct(
            f"object {key[:12]} is altered: put it back (`vaguemestre restore DIR --objects`)", code=ALTERED
        )


class DirectoryObjects:
    """Objects in a folder: written aside, forced to disk, then renamed into place.

    With keys, what is put is encrypted, in a file of the age format ("3fa9….age"); what was put before stays
    readable as it is.
    """

    def __init__(self, root: Path, keys: ObjectKeys | None = None) -> None:
        self._root = root
        self._keys = keys
        self._aside = root / "incoming"
        _sweep(self._aside)

    def put(self, shelf: Shelf, content: Path | bytes) -> str:
        with _errors_as_unavailable():
            key = digest(content)
            if self._found(shelf, key) is None:
                self._write(self._path(shelf, key), content)
        return key

    def fetch(self, shelf: Shelf, key: str, into: Path) -> None:
        with _errors_as_unavailable():
            path = self._existing(shelf, key)
            if path.suffix == SUFFIX:
                self._opened().decrypt_file(path, into)
            else:
                shutil.copyfile(path, into)
            checked(key, into)

    def read(self, shelf: Shelf, key: str) -> bytes:
        with _errors_as_unavailable():
            path = self._existing(shelf, key)
            content = path.read_bytes()
            if path.suffix == SUFFIX:
                content = self._opened().decrypt(content, key)
            checked(key, content)
            return content

    def size(self, shelf: Shelf, key: str) -> int | None:
        with _errors_as_unavailable(), contextlib.suppress(FileNotFoundError):
            path = self._found(shelf, key)
            if path is not None:
                return plain_size(path) if path.suffix == SUFFIX else path.stat().st_size
        return None

    def keys(self, shelf: Shelf) -> Iterator[str]:
        return (found.key for found in self.listing(shelf))

    def listing(self, shelf: Shelf) -> Iterator[StoredObject]:
        for path in (self._root / shelf).glob("??/*"):
            with contextlib.suppress(FileNotFoundError):  # erased since the folder was listed
                found = path.stat()
                written = datetime.fromtimestamp(found.st_mtime, UTC)
                yield StoredObject(path.name.removesuffix(SUFFIX), found.st_size, written)

    def erase(self, shelf: Shelf, key: str) -> None:
        with _errors_as_unavailable():
            for path in (self._plain(shelf, key), self._encrypted(shelf, key)):
                path.unlink(missing_ok=True)

    def rewrite(self, shelf: Shelf, key: str) -> bool:
        """Encrypt an object with the first key; false when it is already.

        Raises: OperatorMustAct: it is altered, or no key opens it; KeyError; Unavailable.
        """
        keys = self._opened()
        with _errors_as_unavailable():
            path = self._existing(shelf, key)
            if path.suffix == SUFFIX and keys.is_first(path.read_bytes()):
                self._plain(shelf, key).unlink(missing_ok=True)  # of a rotation that was cut short
                return False
            self._write(self._encrypted(shelf, key), self.read(shelf, key))
            self._plain(shelf, key).unlink(missing_ok=True)
            return True

    def _opened(self) -> ObjectKeys:
        if self._keys is None:
            raise OperatorMustAct(
                "objects are encrypted: set VAGUEMESTRE_OBJECTS_KEY or VAGUEMESTRE_OBJECTS_KEY_FILE",
                code="cle_des_objets",
            )
        return self._keys

    def _plain(self, shelf: Shelf, key: str) -> Path:
        return self._root / object_path(shelf, key)

    def _encrypted(self, shelf: Shelf, key: str) -> Path:
        return self._root / f"{object_path(shelf, key)}{SUFFIX}"

    def _path(self, shelf: Shelf, key: str) -> Path:
        return self._plain(shelf, key) if self._keys is None else self._encrypted(shelf, key)

    def _found(self, shelf: Shelf, key: str) -> Path | None:
        """Encrypted before plain: where a change of keys was cut short, both are there."""
        paths = (self._encrypted(shelf, key), self._plain(shelf, key))
        return next((path for path in paths if path.exists()), None)

    def _existing(self, shelf: Shelf, key: str) -> Path:
        path = self._found(shelf, key)
        if path is None:
            raise KeyError(key)
        return path

    def _write(self, path: Path, content: Path | bytes) -> None:
        for folder in (path.parent, self._aside):
            folder.mkdir(parents=True, exist_ok=True)
        handle, aside = tempfile.mkstemp(dir=self._aside)
        try:
            with os.fdopen(handle, "wb") as file:
                with content.open("rb") if isinstance(content, Path) else io.BytesIO(content) as source:
                    if path.suffix == SUFFIX:
                        self._opened().encrypt(source, file)
                    else:
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
