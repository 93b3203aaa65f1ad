"""Objects kept at hand in files, so that the pages of one document fetch it once."""

import threading
import time
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import gettempdir

from storage.objects import ObjectStore, Shelf

CACHE_PREFIX = "vaguemestre-cache-"
IDLE_S = (
    900.0  # a file that nobody asked for in that time goes, so that none outlives what is erased elsewhere
)


@dataclass(slots=True)
class _Kept:
    """A file at hand: how many use it now, since when nobody does, and a lock held while it is fetched."""

    path: Path
    users: int = 0
    size: int = 0
    left_at: float = 0.0
    fetching: threading.Lock = field(default_factory=threading.Lock)


class ObjectCache:
    """Objects as files of a folder, the least recently used dropped beyond `most_bytes`."""

    def __init__(self, objects: ObjectStore, folder: Path, most_bytes: int) -> None:
        self._objects = objects
        self._folder = folder
        self._most = most_bytes
        self._kept: OrderedDict[str, _Kept] = OrderedDict()
        self._lock = threading.Lock()

    @contextmanager
    def held(self, shelf: Shelf, key: str) -> Iterator[Path]:
        """The object as a file that stays for as long as it is held.

        Raises: KeyError: no such object; Unavailable.
        """
        kept = self._taken(key)
        try:
            with kept.fetching:
                if not kept.size or not kept.path.exists():  # gone with a pli that was erased
                    self._objects.fetch(shelf, key, kept.path)
                    kept.size = max(1, kept.path.stat().st_size)
            yield kept.path
        finally:
            self._released(kept)

    def _taken(self, key: str) -> _Kept:
        with self._lock:
            kept = self._kept.setdefault(key, _Kept(self._folder / key))
            kept.users += 1
            self._kept.move_to_end(key)
            return kept

    def _released(self, kept: _Kept) -> None:
        with self._lock:
            kept.users -= 1
            kept.left_at = time.monotonic()
            total = sum(k.size for k in self._kept.values())
            for key, old in list(self._kept.items()):
                if total <= self._most:
                    return
                if old.users == 0:
                    total -= old.size
                    self._drop(key)

    def expire(self, idle_s: float = IDLE_S) -> None:
        """Drop the files that nobody has asked for in so many seconds."""
        with self._lock:
            for key, kept in list(self._kept.items()):
                if kept.users == 0 and time.monotonic() - kept.left_at >= idle_s:
                    self._drop(key)

    def _drop(self, key: str) -> None:
        self._kept.pop(key).path.unlink(missing_ok=True)


def caches_here() -> Iterator[Path]:
    """The folders of all caches of this machine, those that killed programs left too."""
    return Path(gettempdir()).glob(f"{CACHE_PREFIX}*")


def forget_here(keys: Iterable[str]) -> int:
    """Drop objects from all caches of this machine; returns how many files there were."""
    copies = [folder / key for folder in caches_here() for key in keys if (folder / key).exists()]
    for path in copies:
        path.unlink(missing_ok=True)
    return len(copies)
