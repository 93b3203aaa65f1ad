"""The parts of a running program, and when each was last at work: a loop that hangs is seen to hang."""

import threading
import time
from collections.abc import Callable, Mapping
from enum import StrEnum


class Part(StrEnum):
    """What goes round in a program."""

    BUCKET = "bucket"
    MAILBOX = "mailbox"
    WORKER = "worker"
    WEB = "web"
    WEBHOOKS = "webhooks"


# Seconds without a sign after which a part is taken to hang. A pass over a bucket or a mailbox receives
# all that is there, and may wait for a server that does not answer.
PATIENCE_S: Mapping[Part, float] = {
    Part.BUCKET: 600,
    Part.MAILBOX: 600,
    Part.WORKER: 120,
    Part.WEB: 60,
    Part.WEBHOOKS: 600,
}


class Pulse:
    """Told by each part that it goes on; asked by whoever looks after the program."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._last: dict[Part, float] = {}
        self._lock = threading.Lock()

    def beat(self, part: Part) -> None:
        """That part is at work now."""
        with self._lock:
            self._last[part] = self._monotonic()

    def ages(self) -> dict[Part, float]:
        """Seconds since each part that was ever at work gave its last sign."""
        now = self._monotonic()
        with self._lock:
            return {part: now - at for part, at in self._last.items()}

    def hanging(self) -> list[Part]:
        """The parts that have given no sign for too long."""
        return [part for part, age in self.ages().items() if age > PATIENCE_S[part]]
