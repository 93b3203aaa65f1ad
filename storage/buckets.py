"""A watched bucket: what the mailroom drops scans into, seen the same way on a disk and over S3."""

import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from claims.errors import Unavailable


@dataclass(frozen=True, slots=True)
class Dropped:
    """A file that lies in the bucket.

    `key` is its path below the watched root, "lot-12/scan.pdf"; `version` changes whenever its bytes may
    have changed; `is_whole` is false where a file can be seen while it is still being written.
    """

    key: str
    version: str
    size: int
    is_whole: bool


@dataclass(frozen=True, slots=True)
class Lying:
    """Something that takes room in the bucket, put aside or replaced as it may be.

    `version` is the server's own word for one of several, "" where there is but one; `is_mark`: it has no
    content, it says that the file was deleted.
    """

    key: str
    size: int
    version: str = ""
    is_mark: bool = False


class Bucket(Protocol):
    """Keys are relative to the watched root. Every method raises Unavailable when it does not answer."""

    def listing(self) -> Iterator[Dropped]:
        """Every file below the root, in name order."""
        ...

    def fetch(self, dropped: Dropped, into: Path) -> None:
        """Copy a file out. Raises: KeyError: it is gone, or is no longer that version."""
        ...

    def move(self, dropped: Dropped, to: str) -> None:
        """Move a file to a key that can take it.

        Raises: KeyError: it is gone, or is no longer that version.
        """
        ...

    def tag(self, dropped: Dropped, value: str) -> bool:
        """Mark a file as dealt with where it lies; false where files cannot be marked.

        Raises: KeyError: it is gone, or is no longer that version.
        """
        ...

    def can_take(self, key: str, dropped: Dropped) -> bool:
        """Whether a key is free, or holds the copy of that very file since a move was cut short."""
        ...

    def write(self, key: str, content: bytes) -> None:
        """Write a small file."""
        ...

    def everything(self) -> Iterator[Lying]:
        """All that lies below the root, older versions and what was put aside too."""
        ...

    def read(self, lying: Lying) -> bytes:
        """Its content. Raises: KeyError: it is gone."""
        ...

    def remove(self, lying: Lying) -> None:
        """Remove it for good; what is gone already is no error."""
        ...

    def changes(self) -> Iterator[None]:
        """Yields when something may have been dropped; ends where the store sends no notifications.

        Only a wake-up: what was dropped is known from the listing alone.
        """
        ...


class DirectoryBucket:
    """A folder as a bucket. Network shares send no word of changes: it is listed again and again."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def listing(self) -> Iterator[Dropped]:
        with _errors_as_unavailable():
            self._root.mkdir(parents=True, exist_ok=True)
            yield from self._below(self._root)

    def fetch(self, dropped: Dropped, into: Path) -> None:
        with _errors_as_unavailable():
            self._check(dropped)
            shutil.copyfile(self._root / dropped.key, into, follow_symlinks=False)
            self._check(dropped)

    def move(self, dropped: Dropped, to: str) -> None:
        with _errors_as_unavailable():
            self._check(dropped)
            target = self._root / to
            self._make(target.parent)
            (self._root / dropped.key).rename(target)

    def tag(self, dropped: Dropped, value: str) -> bool:
        self._check(dropped)
        return False

    def can_take(self, key: str, dropped: Dropped) -> bool:
        return not os.path.lexists(self._root / key)

    def write(self, key: str, content: bytes) -> None:
        with _errors_as_unavailable():
            path = self._root / key
            self._make(path.parent)
            path.write_bytes(content)
            path.chmod(self._root.stat().st_mode & 0o666)

    def everything(self) -> Iterator[Lying]:
        return (Lying(dropped.key, dropped.size) for dropped in self.listing())

    def read(self, lying: Lying) -> bytes:
        with _errors_as_unavailable():
            try:
                return (self._root / lying.key).read_bytes()
            except FileNotFoundError as error:
                raise KeyError(lying.key) from error

    def remove(self, lying: Lying) -> None:
        with _errors_as_unavailable():
            path = self._root / lying.key
            path.unlink(missing_ok=True)
            with suppress(OSError):  # other files lie in the folder, whose name may be a batch of people
                for folder in list(path.relative_to(self._root).parents)[:-2]:
                    (self._root / folder).rmdir()

    def changes(self) -> Iterator[None]:
        return iter(())

    def _make(self, folder: Path) -> None:
        """Make a folder that is open to those whom the bucket is open to, whatever the program's umask."""
        self._root.mkdir(parents=True, exist_ok=True)
        missing = [each for each in (folder, *folder.parents) if not each.exists()]
        for each in reversed(missing):
            each.mkdir(exist_ok=True)
            each.chmod(self._root.stat().st_mode & 0o777)

    def _below(self, folder: Path) -> Iterator[Dropped]:
        """Links are left alone: they may lead anywhere."""
        for entry in sorted(os.scandir(folder), key=lambda e: e.name):
            with suppress(FileNotFoundError):  # gone since the folder was listed
                if entry.is_dir(follow_symlinks=False):
                    yield from self._below(Path(entry.path))
                elif entry.is_file(follow_symlinks=False):
                    found = entry.stat(follow_symlinks=False)
                    key = str(Path(entry.path).relative_to(self._root))
                    yield Dropped(key, _version(found), found.st_size, is_whole=False)

    def _check(self, dropped: Dropped) -> None:
        try:
            found = (self._root / dropped.key).lstat()
        except FileNotFoundError as error:
            raise KeyError(dropped.key) from error
        if not stat.S_ISREG(found.st_mode) or _version(found) != dropped.version:
            raise KeyError(dropped.key)


def _version(found: os.stat_result) -> str:
    return f"{found.st_ino}-{found.st_mtime_ns}-{found.st_size}"


@contextmanager
def _errors_as_unavailable() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Unavailable(f"watched folder: {os.strerror(error.errno or 0)}") from error
