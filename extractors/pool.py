"""Files looked into and pages read in processes that can be killed, as many as there are cores.

A worker that takes too long, needs too much memory or crashes is replaced: what it was reading comes
back as a failure, and the rest goes on.
"""

import logging
import os
import resource
import signal
import tempfile
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from functools import lru_cache, partial
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, ParamSpec, Self, TypeVar

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from claims.errors import IntakeError, OperatorMustAct
from claims.pages import ReadPage
from claims.reasons import refusal
from extractors.inspection import Inspection, inspect_file
from extractors.limits import Limits
from extractors.pieces import PiecePage, make_piece
from extractors.sources import PageSource
from extractors.text.reading import failed_page, read_page
from extractors.viewing import PagePictures, page_pictures

if TYPE_CHECKING:
    from extractors.text.engine import OcrEngine

_P = ParamSpec("_P")
_T = TypeVar("_T")

_log = logging.getLogger(__name__)

# A fresh interpreter for each worker: 0.16 s, and no thread, lock or open file of this process in it.
_CONTEXT = get_context("spawn")
# Pages handed out ahead of the one awaited, a worker: keeps all busy behind one slow page.
_AHEAD = 8
# The engine gives up by itself first, and says so; a worker is killed only when it does not.
_GRACE_S = 15
# A file is looked into without reading it: decoding its pictures, counting its pages.
_INSPECTION_S = 120
_WATCH_S = 2.0
# What the kernel gives a reading process beside one of the ordinary kind: a tenth.
_GIVES_WAY = 10
_LIBRARIES = ("cv2", "pypdfium2", "extractors.text.layer_reading", "extractors.text.scan_reading")


class ReaderPool:
    """Worker processes, for one pli or for as long as plis come. A context manager; any thread may ask.

    `workers` is how many pages are read at a time; by default, one for each core this process may use.
    `yields`: they give way to whatever else the machine has to do, as pages that somebody waits for.
    """

    def __init__(self, limits: Limits, workers: int | None = None, *, yields: bool = False) -> None:
        self._limits = limits
        self._niceness = _GIVES_WAY if yields else 0
        self._workers = workers or len(os.sched_getaffinity(0))
        self._restarting = threading.Lock()
        self._scratch = tempfile.TemporaryDirectory(prefix="vaguemestre-lecture-")
        self._pool = self._started()
        for _ in range(self._workers):  # workers load their libraries while the caller is still unpacking
            self._submit(_INSPECTION_S, _load_libraries)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Ends the workers at once; whatever they still held is given up."""
        self.dismiss()
        self._pool.join()
        self._scratch.cleanup()

    @property
    def workers(self) -> int:
        """How many pages are read at a time."""
        return self._workers

    def dismiss(self) -> None:
        """Nothing more will be asked of the workers: they end while others go on, which takes 0.1 s."""
        self._pool.stop()  # type: ignore[no-untyped-call]  # pebble annotates all but this one

    def inspect(self, path: Path, media_type: str, work: Path) -> Inspection:
        """What one file holds; copies are written into `work`.

        Raises:
            SenderMustAct: the file cannot be read, with its code and sentence.
            UnreadableFile: looking into it crashed its process.
            OverLimit: looking into it took too long, code "delai_depasse".
        """
        future = self._submit(_INSPECTION_S, _inspect_one, path, media_type, work, self._limits)
        try:
            return future.result()
        except TimeoutError as error:
            raise refusal("delai_depasse", limit=_INSPECTION_S) from error
        except (ProcessExpired, BrokenProcessPool, MemoryError) as error:
            raise refusal("illisible") from error

    def read(self, sources: Sequence[PageSource]) -> Iterator[ReadPage]:
        """The pages in the order of their sources, each as soon as it and those before it are read.

        Raises: OperatorMustAct: the engine is not installed.
        """
        waiting: deque[tuple[PageSource, ProcessFuture[ReadPage]]] = deque()
        for source in sources:
            waiting.append((source, self._schedule(source)))
            if len(waiting) >= self._workers * _AHEAD:
                yield self._result(*waiting.popleft())
        while waiting:
            yield self._result(*waiting.popleft())

    def pictures(self, source: PageSource, rotation: int) -> PagePictures | None:
        """The page as an agent looks at it, turned clockwise by `rotation` degrees; None if that fails."""
        deadline = self._limits.max_page_seconds + _GRACE_S
        try:
            return self._submit(deadline, _picture_one, source, rotation, self._limits).result()
        except (TimeoutError, ProcessExpired, BrokenProcessPool, MemoryError):
            return None

    def piece(self, pages: Sequence[PiecePage], folder: Path, most_bytes: int) -> list[Path]:
        """One piece as PDF files of `folder`, each of at most `most_bytes`.

        Raises: UnreadableFile; OverLimit: one page alone is too large, or it took too long.
        """
        deadline = self._limits.max_page_seconds + _GRACE_S + len(pages)
        try:
            return self._submit(deadline, _make_piece, pages, folder, most_bytes, self._limits).result()
        except TimeoutError as error:
            raise refusal("delai_depasse", limit=self._limits.max_page_seconds) from error
        except (ProcessExpired, BrokenProcessPool, MemoryError) as error:
            raise refusal("illisible") from error

    def _schedule(self, source: PageSource) -> "ProcessFuture[ReadPage]":
        return self._submit(self._limits.max_page_seconds + _GRACE_S, _read_one, source, self._limits)

    def _result(self, source: PageSource, future: "ProcessFuture[ReadPage]") -> ReadPage:
        try:
            return self._awaited(source, future)
        except TimeoutError:
            code = "delai_depasse"
        except (ProcessExpired, BrokenProcessPool):
            code = "lecture_interrompue"
        _log.warning("page not read", extra={"page": source.page, "code": code})
        return failed_page(source, code)

    def _awaited(self, source: PageSource, future: "ProcessFuture[ReadPage]") -> ReadPage:
        """The page; asked for once more when all workers were lost before any had begun it."""
        try:
            return future.result()
        except BrokenProcessPool:
            return self._schedule(source).result()

    def _submit(
        self, timeout_s: float, function: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs
    ) -> "ProcessFuture[_T]":
        """Hands one task to the workers; a pool that lost all of them while idle is started anew."""
        task = partial(function, *args, **kwargs)
        pool = self._pool
        try:
            return pool.schedule(task, timeout=timeout_s)
        except (BrokenProcessPool, RuntimeError):
            with self._restarting:  # of several threads that find it broken, one starts it anew
                if self._pool is pool:
                    self._pool = self._started()
            return self._pool.schedule(task, timeout=timeout_s)

    def _started(self) -> ProcessPool:
        return ProcessPool(
            max_workers=self._workers,
            initializer=_prepare_worker,
            initargs=[self._limits.worker_memory_mb, self._scratch.name, self._niceness],
            context=_CONTEXT,
        )


def _load_libraries() -> None:
    """Import in a worker what reading a page will need: 0.5 s, better spent before the first page."""
    for name in _LIBRARIES:
        import_module(name)


def _prepare_worker(memory_mb: int, scratch: str, niceness: int) -> None:
    """Bounds what one worker may take, and ties its children's lives to its own."""
    os.nice(niceness)
    limit = memory_mb * 1_000_000
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    tempfile.tempdir = scratch
    for library in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):  # one page, one core
        os.environ[library] = "1"
    os.setpgid(0, 0)
    signal.signal(signal.SIGTERM, _end_group)
    threading.Thread(target=_end_with_parent, args=[os.getppid()], daemon=True).start()


def _end_group(*_: object) -> None:
    """Ends this worker and the engine it runs."""
    os.killpg(0, signal.SIGKILL)


def _end_with_parent(parent: int) -> None:
    """A worker whose parent was killed reads for nobody."""
    while os.getppid() == parent:
        time.sleep(_WATCH_S)
    _end_group()


@lru_cache(maxsize=1)
def _engine() -> "OcrEngine":
    """The engine of this worker process."""
    import cv2

    from extractors.text.tesseract import TesseractEngine

    cv2.setNumThreads(1)
    return TesseractEngine()


def _inspect_one(path: Path, media_type: str, work: Path, limits: Limits) -> Inspection:
    """In a worker: one file, whatever its bytes do to the libraries that open it."""
    try:
        return inspect_file(path, media_type, work, limits)
    except IntakeError:
        raise
    except Exception as error:  # the outermost frame of a worker
        _log.warning("file not looked into", extra={"cause": type(error).__name__})
        raise refusal("illisible") from error


def _picture_one(source: PageSource, rotation: int, limits: Limits) -> PagePictures | None:
    """In a worker: the pictures of one page, whatever its bytes do to the libraries that decode it."""
    try:
        return page_pictures(source, rotation, limits)
    except Exception as error:  # the outermost frame of a worker
        _log.warning("page not shown", extra={"page": source.page, "cause": type(error).__name__})
        return None


def _make_piece(pages: Sequence[PiecePage], folder: Path, most_bytes: int, limits: Limits) -> list[Path]:
    """In a worker: one piece, whatever its bytes do to the libraries that copy it."""
    try:
        return make_piece(pages, folder, most_bytes, limits)
    except IntakeError:
        raise
    except Exception as error:  # the outermost frame of a worker
        _log.warning("piece not made", extra={"cause": type(error).__name__})
        raise refusal("illisible") from error


def _read_one(source: PageSource, limits: Limits) -> ReadPage:
    """In a worker: one page, whatever happens to it."""
    try:
        return read_page(source, _engine(), limits)
    except OperatorMustAct:
        raise
    except MemoryError:
        code = "lecture_interrompue"
    except Exception as error:  # the outermost frame of a worker: one page's surprise is not the pli's
        _log.warning("page not read", extra={"page": source.page, "cause": type(error).__name__})
        code = "illisible"
    return failed_page(source, code)
