"""Whether a program can do its work now: what it depends on answers, within a moment."""

import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, wait

from claims.errors import IntakeError
from pipeline.settings import Settings
from pipeline.trying import Thing
from storage import schema
from storage.database import Database
from storage.objects import ObjectStore, Shelf

_PATIENCE_S = 3.0
_KEPT_S = 1.0
_NO_OBJECT = "0" * 64
Try = Callable[[], object]


class Readiness:
    """Asks each thing at most once a second, whoever wants to know, and never twice at a time.

    What has not answered within three seconds is away; it is asked again once it has.
    """

    def __init__(self, tries: Mapping[Thing, Try], monotonic: Callable[[], float] = time.monotonic) -> None:
        self._tries = tries
        self._monotonic = monotonic
        self._lock = threading.Lock()
        self._threads = ThreadPoolExecutor(len(tries), thread_name_prefix="readiness")
        self._asked: dict[Thing, Future[object]] = {}
        self._known: tuple[list[Thing], float] | None = None

    def away(self) -> list[Thing]:
        """What does not answer, is refused or is not up to date; nothing when all is well."""
        with self._lock:
            if self._known is None or self._monotonic() - self._known[1] >= _KEPT_S:
                self._known = (self._ask(), self._monotonic())
            return self._known[0]

    def _ask(self) -> list[Thing]:
        for thing, attempt in self._tries.items():
            if thing not in self._asked or self._asked[thing].done():
                self._asked[thing] = self._threads.submit(_answers, attempt)
        wait(self._asked.values(), timeout=_PATIENCE_S)
        return [thing for thing, asked in self._asked.items() if not (asked.done() and asked.result())]

    def close(self) -> None:
        """Ask nothing more."""
        self._threads.shutdown(wait=False, cancel_futures=True)


def _answers(attempt: Try) -> bool:
    try:
        attempt()
    except (IntakeError, OSError):
        return False
    return True


def readiness(settings: Settings, database: Database, objects: ObjectStore) -> Readiness:
    """Of the pages: their database, their object store, and the queue when it is a server."""
    tries: dict[Thing, Try] = {
        Thing.DATABASE: lambda: schema.check(database),
        Thing.OBJECTS: lambda: objects.size(Shelf.ORIGINALS, _NO_OBJECT),
    }
    if not settings.is_embedded:
        tries[Thing.QUEUE] = lambda: _reach(settings.queue_url)
    return Readiness(tries)


def _reach(url: str) -> None:
    from pipeline.worker import reach  # with the readers of pages, which pages have no use for

    reach(url)
