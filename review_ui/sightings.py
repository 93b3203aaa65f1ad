"""What was looked at lately, so that one look is told once."""

from collections import OrderedDict
from collections.abc import Hashable
from datetime import datetime, timedelta
from threading import Lock

TOLD_EVERY = timedelta(minutes=15)
_MOST = 50_000
_TURNS = 64  # looks that can be told at once


class Sightings:
    """Looks that are in the journal. Any thread may ask."""

    def __init__(self) -> None:
        self._told: OrderedDict[Hashable, datetime] = OrderedDict()
        self._lock = Lock()
        self._turns = [Lock() for _ in range(_TURNS)]

    def turn(self, look: Hashable) -> Lock:
        """Held while a look is told: who looks at the same meanwhile waits, and finds it told."""
        return self._turns[hash(look) % _TURNS]

    def is_told(self, look: Hashable, now: datetime) -> bool:
        """Whether the same look was told less than a quarter of an hour ago."""
        with self._lock:
            told = self._told.get(look)
        return told is not None and now - told < TOLD_EVERY

    def told(self, look: Hashable, now: datetime) -> None:
        """That look is in the journal since now."""
        with self._lock:
            self._told[look] = now
            self._told.move_to_end(look)
            if len(self._told) > _MOST:
                self._told.popitem(last=False)
