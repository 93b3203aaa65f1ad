"""Contained processes, as many as work at a time; one that is lost is replaced."""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import count
from pathlib import Path
from queue import LifoQueue
from tempfile import TemporaryDirectory
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from claims.errors import OperatorMustAct
from extractors.containment.hatch import Keep
from extractors.containment.process import Caps, ContainedProcess, LostError, NotStartedError

_P = ParamSpec("_P")
_T = TypeVar("_T")

_log = logging.getLogger(__name__)


class Contained(Protocol):
    """Runs functions on outside bytes, where these can do no harm."""

    def call(
        self,
        seconds: float,
        keep: Keep,
        function: Callable[Concatenate[Path, _P], _T],
        /,
        *arguments: _P.args,
        **named: _P.kwargs,
    ) -> _T:
        """What a function of a module returns, given a folder to write into and these arguments.

        `keep` copies each file that it returns. It is given so many seconds.

        Raises:
            SenderMustAct, MissingProgram: as the function does.
            LostError: it took too long or too much, or crashed.
        """
        ...


class Crew:
    """Some contained processes. Any thread may call; `end` must be."""

    def __init__(self, caps: Caps, size: int) -> None:
        self._caps = caps
        self._folder = TemporaryDirectory(prefix="vaguemestre-lecture-")
        self._numbers = count()
        self._lock = threading.Lock()
        self._alive: set[ContainedProcess] = set()
        self._is_over = False
        self._ended: list[threading.Thread] = []
        # One thread starts them all: the kernel ends a child with the thread that started it.
        self._starter = ThreadPoolExecutor(1, thread_name_prefix="contained")
        # The one that worked last is asked first: it is warm.
        self._idle: LifoQueue[Future[ContainedProcess]] = LifoQueue()
        for _ in range(size):
            self._idle.put(self._starter.submit(self._started))

    def call(
        self,
        seconds: float,
        keep: Keep,
        function: Callable[Concatenate[Path, _P], _T],
        /,
        *arguments: _P.args,
        **_: _P.kwargs,
    ) -> _T:
        """As `Contained` says. Raises also: OperatorMustAct: no process can be started."""
        child = self._taken()
        try:
            return child.ask(function, arguments, seconds, keep)
        except NotStartedError as error:
            raise OperatorMustAct(f"a contained process does not start: {error}") from error
        except LostError as error:
            _log.warning("contained process lost", extra={"code": error.code, "cause": error.cause})
            raise
        finally:
            self._give_back(child)

    def _taken(self) -> ContainedProcess:
        """One that lives; one that died while idle is replaced."""
        while True:
            place = self._idle.get()
            try:
                child = place.result()
            except OSError as error:
                self._idle.put(self._starter.submit(self._started))
                raise OperatorMustAct(f"a contained process does not start: {error.strerror}") from error
            except RuntimeError:
                self._idle.put(place)  # for whoever else waits
                raise
            if not child.is_spent:
                return child
            self._give_back(child)

    def _give_back(self, child: ContainedProcess) -> None:
        with self._lock:
            if self._is_over:
                return
            if child.is_spent:
                self._alive.discard(child)
                self._idle.put(self._starter.submit(self._started))
            else:
                self._idle.put(_settled(child))
                return
        child.end()

    def _started(self) -> ContainedProcess:
        with self._lock:
            if self._is_over:
                raise RuntimeError("no contained process is started any more")
            child = ContainedProcess(Path(self._folder.name) / str(next(self._numbers)), self._caps)
            self._alive.add(child)
            return child

    def dismiss(self) -> None:
        """Kill all, whatever they do, while the caller goes on."""
        with self._lock:
            if self._is_over:
                return
            self._is_over = True
            alive = list(self._alive)
        self._ended = [threading.Thread(target=child.end) for child in alive]
        for ending in self._ended:
            ending.start()
        self._idle.put(_settled(RuntimeError("the contained processes have ended")))  # for whoever waits

    def end(self) -> None:
        """Kill all and see them gone; nothing of them is left."""
        self.dismiss()
        for ending in self._ended:
            ending.join()
        self._starter.shutdown()
        self._folder.cleanup()


def _settled(outcome: ContainedProcess | RuntimeError) -> "Future[ContainedProcess]":
    place: Future[ContainedProcess] = Future()
    if isinstance(outcome, RuntimeError):
        place.set_exception(outcome)
    else:
        place.set_result(outcome)
    return place
