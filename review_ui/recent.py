"""Figures that are the same for many: computed once, shown to all for a short while."""

import time
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar

_Shown = TypeVar("_Shown")
_MOST = 500


class Recent:
    """What was computed lately, by what it answers. Any thread may ask."""

    def __init__(self) -> None:
        self._known: dict[Hashable, tuple[float, Any]] = {}
        self._lock = Lock()

    def get(self, key: Hashable, seconds: float, compute: Callable[[], _Shown]) -> _Shown:
        """What `compute` gave no longer ago than that, else what it gives now."""
        now = time.monotonic()
        with self._lock:
            until, known = self._known.get(key, (0.0, None))
        if until > now:
            return known  # type: ignore[no-any-return]
        found = compute()
        with self._lock:
            if len(self._known) >= _MOST:
                self._known = {k: held for k, held in self._known.items() if held[0] > now}
            self._known[key] = (now + seconds, found)
        return found

    def forget(self) -> None:
        """Something was changed here: compute anew."""
        with self._lock:
            self._known.clear()
