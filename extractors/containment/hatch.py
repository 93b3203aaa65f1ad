"""The hatch through which files pass into a contained process, and out of it.

Two folders: what is put into the first can be read inside, not written (under bubblewrap); the second is
all that can be written. A file that comes out is copied: whatever wrote it may still hold it open.
"""

import os
import re
import shutil
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

from claims.reasons import refusal

Keep = Callable[[BinaryIO, str], Path]
"""Copies what can be read from an open file, and says where; the suffix is ".pdf", say, or nothing."""

_CHUNK = 256 * 1024
_MEGA = 1_000_000
_NAME = re.compile(r"[\w-]{1,100}(\.[a-z0-9]{1,5})?", re.ASCII)
_MOST_TAKEN = 20_000  # files out of one task; the caps on items are far below
_OPEN = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC


class BadAnswerError(Exception):
    """What came out of a contained process is not what its function could have made."""


class Hatch:
    """The two folders of one contained process. `scratch` is the one it writes into."""

    def __init__(self, root: Path) -> None:
        self.given = root / "in"
        self.scratch = root / "out"
        for folder in (self.given, self.scratch):
            folder.mkdir(parents=True)
        self._numbers = count()

    @contextmanager
    def passage(self) -> Iterator["Passage"]:
        """Folders for one task, emptied at its end."""
        name = str(next(self._numbers))
        given, made = self.given / name, self.scratch / name
        given.mkdir()
        made.mkdir()
        held = os.open(made, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
        try:
            yield Passage(given, made, held)
        finally:
            os.close(held)
            for folder in (given, made):
                shutil.rmtree(folder, ignore_errors=True)


class Passage:
    """What goes in and out for one task. `made` is the folder that the task writes into."""

    def __init__(self, given: Path, made: Path, held: int) -> None:
        self.made = made
        self._given = given
        self._held = held
        self._inside: dict[Path, str] = {}
        self._originals: dict[str, Path] = {}
        self._taken: dict[str, Path] = {}

    def put(self, path: Path) -> str:
        """Put a file where the child sees it, and say where. Raises: OSError: it cannot be read."""
        if path not in self._inside:
            inside = self._given / str(len(self._inside))
            _placed(path.resolve(strict=True), inside)
            self._inside[path] = str(inside)
            self._originals[str(inside)] = path
        return self._inside[path]

    def take(self, untrusted_name: str, keep: Keep) -> Path:
        """The file of that name: one that was put in, or a copy of one that the task made.

        Raises: BadAnswerError: it is neither; and what `keep` raises.
        """
        if untrusted_name in self._originals:
            return self._originals[untrusted_name]
        if untrusted_name not in self._taken:
            if len(self._taken) >= _MOST_TAKEN:
                raise BadAnswerError("files")
            self._taken[untrusted_name] = self._kept(untrusted_name, keep)
        return self._taken[untrusted_name]

    def _kept(self, untrusted_name: str, keep: Keep) -> Path:
        folder, _, name = untrusted_name.rpartition("/")
        if folder != str(self.made) or not _NAME.fullmatch(name):
            raise BadAnswerError("path")
        try:
            opened = os.open(name, _OPEN, dir_fd=self._held)
        except OSError as error:
            raise BadAnswerError("path") from error
        if not stat.S_ISREG(os.fstat(opened).st_mode):
            os.close(opened)
            raise BadAnswerError("file")
        with os.fdopen(opened, "rb") as file:
            return keep(file, Path(name).suffix)


def _placed(path: Path, inside: Path) -> None:
    """By a second name where the file system can, else by a copy."""
    if not path.is_file():
        raise OSError(f"not a file: {path.name}")
    try:
        os.link(path, inside)
    except OSError:
        shutil.copyfile(path, inside)


def keep_in(folder: Path, most_mb: int) -> Keep:
    """Copies into a folder under names of its own.

    The copy raises OverLimit: the file is larger than so many megabytes.
    """

    def keep(file: BinaryIO, suffix: str) -> Path:
        path = folder / f"{uuid4().hex}{suffix}"
        left = most_mb * _MEGA
        with path.open("xb") as copy:
            while chunk := file.read(_CHUNK):
                left -= len(chunk)
                if left < 0:
                    path.unlink()
                    raise refusal("fichier_trop_gros", limit=most_mb)
                copy.write(chunk)
        return path

    return keep


def keep_nothing(_file: BinaryIO, _suffix: str) -> Path:
    """For functions that return no file. Raises: BadAnswerError."""
    raise BadAnswerError("file")
