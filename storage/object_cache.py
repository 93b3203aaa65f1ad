"""Objects kept at hand in files, so that the pages of one document fetch it once."""

import threading
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from storage.objects import ObjectStore, Shelf


@dataclass(slots=True)
class _Kept:
    """A file at hand: how many use it now, and a lock held while it is fetched."""

    path: Path
    users: int = 0
    size: int = 0
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
                if not kept.size:
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
            total = sum(k.size for k in self._kept.values())
            for key, old in list(self._kept.items()):
                if total <= self._most:
                    return
                if old.users == 0:
                    total -= old.size
                    old.path.unlink(missing_ok=True)
                    del self._kept[key]
