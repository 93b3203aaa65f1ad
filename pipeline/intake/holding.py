"""Where the files of one pli are held while it is unpacked: generated names, bounded sizes."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from secrets import token_hex

from claims.reasons import refusal
from extractors.limits import Limits

CHUNK = 256 * 1024  # bytes
MEGA = 1_000_000


@dataclass(frozen=True, slots=True)
class Held:
    """Bytes kept in the work folder. `size` is in bytes."""

    content: Path
    sha256: str
    size: int


class Holding:
    """The files taken out of one pli, and how much more may come out of it."""

    def __init__(self, work: Path, limits: Limits, left: int | None = None) -> None:
        self.work = work
        self.limits = limits
        self._left = limits.max_unpacked_mb * MEGA if left is None else left
        self._names = (f"held-{token_hex(4)}-{number:06d}" for number in count())

    @property
    def left(self) -> int:
        """Bytes that may still come out of the mails and archives of this pli."""
        return self._left

    def spend(self, size: int) -> None:
        """Count bytes that came out and were not kept."""
        self._left = max(0, self._left - max(0, size))

    def new_path(self, suffix: str = "") -> Path:
        """A path of the work folder that no other file has; nothing of it comes from outside."""
        return self.work / f"{next(self._names)}{suffix}"

    def receive(self, source: Path, *, spending: bool = False) -> Held:
        """Copy a file in, hashed on the way; `spending`: it came out of another file of the pli.

        Raises: OverLimit; OSError: the source cannot be read.
        """
        with source.open("rb") as file:
            chunks = iter(lambda: file.read(CHUNK), b"")
            return self.keep(chunks) if spending else self._write(chunks)

    def keep(self, chunks: Iterable[bytes], *, most: int | None = None) -> Held:
        """Write what a mail or an archive holds, hashed on the way.

        `most` is a cap in bytes of the caller, going over which is an abnormal ratio.
        Raises: OverLimit: one file too large, too much in one pli, or over `most`; nothing is kept.
        """
        return self._write(self._counted(chunks, most))

    def _write(self, chunks: Iterable[bytes]) -> Held:
        path = self.new_path()
        digest = hashlib.sha256()
        size = 0
        try:
            with path.open("xb") as file:
                for chunk in self._capped(chunks):
                    size += len(chunk)
                    digest.update(chunk)
                    file.write(chunk)
        except BaseException:
            path.unlink(missing_ok=True)
            raise
        return Held(path, digest.hexdigest(), size)

    def _capped(self, chunks: Iterable[bytes]) -> Iterator[bytes]:
        size = 0
        for chunk in chunks:
            size += len(chunk)
            if size > self.limits.max_file_mb * MEGA:
                raise refusal("fichier_trop_gros", limit=self.limits.max_file_mb)
            yield chunk

    def _counted(self, chunks: Iterable[bytes], most: int | None) -> Iterator[bytes]:
        size = 0
        for chunk in chunks:
            size += len(chunk)
            self._left -= len(chunk)
            if self._left < 0:
                self._left = 0
                raise refusal("archive_trop_grosse", limit=self.limits.max_unpacked_mb)
            if most is not None and size > most:
                raise refusal("archive_trop_compressee", limit=self.limits.max_ratio)
            yield chunk


def digest_of(path: Path, *, most: int | None = None) -> str:
    """SHA-256 of a file read piece by piece, or of its first `most` bytes.

    Raises: OSError.
    """
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK if most is None else min(CHUNK, most)):
            digest.update(chunk)
            most = None if most is None else most - len(chunk)
    return digest.hexdigest()
