"""Files looked into and pages read in contained processes, as many as there are cores.

One that takes too long, needs too much or crashes is replaced: what it was reading comes back as a
failure, and the rest goes on. What they answer is checked here before anything uses it.
"""

import logging
import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Concatenate, ParamSpec, Self, TypeVar

from claims.errors import IntakeError, MissingProgram, SenderMustAct
from claims.pages import ReadPage
from claims.reasons import refusal
from extractors.checking import are_sound_pictures, is_sound_page
from extractors.contained_reading import load_libraries, picture_one, piece_one, read_one
from extractors.containment.bounds import Bounds
from extractors.containment.crew import Crew
from extractors.containment.hatch import Keep, keep_in, keep_nothing
from extractors.containment.levels import Containment, Held, held
from extractors.containment.process import Caps, LostError
from extractors.limits import Limits
from extractors.pieces import PiecePage
from extractors.sources import PageSource
from extractors.text.reading import failed_page, quoted_lines
from extractors.viewing import PagePictures

_P = ParamSpec("_P")
_T = TypeVar("_T")

_log = logging.getLogger(__name__)

# Pages handed out ahead of the one awaited, a process: keeps all busy behind one slow page.
_AHEAD = 8
# The engine gives up by itself first, and says so; a process is killed only when it does not.
_GRACE_S = 15
INSPECTION_S = 120
"""A file is looked into without reading its pages: decoding its pictures, counting its pages."""
# What the kernel gives a reading process beside one of the ordinary kind: a tenth.
_GIVES_WAY = 10
MEGA = 1_000_000
COPY_OVER_FILE = 2  # a repaired copy of a file may be larger than the file


class ReaderPool:
    """Contained processes, for one pli or for as long as plis come. A context manager; any thread may ask.

    `workers` is how many pages are read at a time; by default, one for each core this process may use.
    `yields`: they give way to whatever else the machine has to do, as pages that somebody waits for.

    Raises: OperatorMustAct: the level of containment that is asked for does not hold here.
    """

    def __init__(
        self,
        limits: Limits,
        workers: int | None = None,
        *,
        yields: bool = False,
        containment: Containment = Containment.AUTO,
        also_readable: Sequence[Path] = (),
    ) -> None:
        self.held: Held = held(containment)
        self._limits = limits
        self._workers = workers or len(os.sched_getaffinity(0))
        self._most_copy_mb = COPY_OVER_FILE * limits.max_file_mb
        bounds = Bounds(limits.worker_memory_mb, self._most_copy_mb, _GIVES_WAY if yields else 0)
        scratch_mb = limits.max_unpacked_mb + self._most_copy_mb
        self._crew = Crew(Caps(self.held.level, bounds, scratch_mb, tuple(also_readable)), self._workers)
        self._callers = ThreadPoolExecutor(self._workers, thread_name_prefix="reading")
        # All but one load their libraries while that one opens what came; alone, it opens first.
        for _ in range(self._workers - 1):
            self._callers.submit(self._warm)

    def _warm(self) -> None:
        with suppress(LostError, IntakeError, RuntimeError):  # met again, and told, by whoever reads
            self._crew.call(INSPECTION_S, keep_nothing, load_libraries)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Ends the processes at once; whatever they still held is given up."""
        self.dismiss()
        self._crew.end()
        self._callers.shutdown()

    @property
    def workers(self) -> int:
        """How many pages are read at a time."""
        return self._workers

    def dismiss(self) -> None:
        """Nothing more will be asked of the processes: they end while others go on."""
        self._crew.dismiss()
        self._callers.shutdown(wait=False, cancel_futures=True)

    def call(
        self,
        seconds: float,
        keep: Keep,
        function: Callable[Concatenate[Path, _P], _T],
        /,
        *arguments: _P.args,
        **named: _P.kwargs,
    ) -> _T:
        """As `Contained` says."""
        return self._crew.call(seconds, keep, function, *arguments, **named)

    def read(self, sources: Sequence[PageSource]) -> Iterator[ReadPage]:
        """The pages in the order of their sources, each as soon as it and those before it are read.

        Raises: OperatorMustAct: the engine is not installed.
        """
        waiting: deque[Future[ReadPage]] = deque()
        for source in sources:
            waiting.append(self._callers.submit(self._read, source))
            if len(waiting) >= self._workers * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()

    def _read(self, source: PageSource) -> ReadPage:
        """One page, with what is known of its mail put back: that does not go in."""
        bare = replace(source, mail=None)
        seconds = self._limits.max_page_seconds + _GRACE_S
        try:
            page = self.call(seconds, keep_nothing, read_one, bare, source.mail is not None, self._limits)
        except MissingProgram:
            check_engine()
            return _unread(source, "lecture_interrompue")
        except (LostError, SenderMustAct) as error:
            return _unread(source, error.code)
        except OSError:  # no room, or gone from the cache: not the page's fault
            return _unread(source, "lecture_interrompue")
        if not is_sound_page(page):
            return _unread(source, "illisible")
        quoted = quoted_lines(page.lines, source)
        return replace(page, item=source.item, page=source.page, mail=source.mail, quoted=quoted)

    def pictures(self, source: PageSource, rotation: int) -> PagePictures | None:
        """The page as an agent looks at it, turned clockwise by `rotation` degrees; None if that fails."""
        bare = replace(source, mail=None, invoice_xml=None)
        seconds = self._limits.max_page_seconds + _GRACE_S
        try:
            made = self.call(seconds, keep_nothing, picture_one, bare, rotation, self._limits)
        except (LostError, SenderMustAct, OSError) as error:
            _log.warning("page not shown", extra={"page": source.page, "cause": type(error).__name__})
            return None
        return made if are_sound_pictures(made) else None

    def piece(self, pages: Sequence[PiecePage], folder: Path, most_bytes: int) -> list[Path]:
        """One piece as PDF files of `folder`, each of at most `most_bytes`.

        Raises: UnreadableFile; OverLimit: one page alone is too large, or it took too long.
        """
        seconds = self._limits.max_page_seconds + _GRACE_S + len(pages)
        bare = [_bare_piece(page) for page in pages]
        keep = keep_in(folder, -(-most_bytes // MEGA))
        with as_refusals(self._limits.max_page_seconds):
            made = self.call(seconds, keep, piece_one, bare, most_bytes, self._limits)
        if not 1 <= len(made) <= len(pages) or any(file.stat().st_size > most_bytes for file in made):
            raise refusal("illisible")
        return made


@contextmanager
def as_refusals(limit_s: int) -> Iterator[None]:
    """A file that costs its process is refused: too slow beyond `limit_s`, or damaged."""
    try:
        yield
    except LostError as error:
        code = "delai_depasse" if error.code == "delai_depasse" else "illisible"
        raise refusal(code, limit=limit_s) from error


def check_engine() -> None:
    """Raises: MissingProgram: an engine is not installed, whatever a contained process says."""
    from extractors.text.pp_ocr import PpOcrReader
    from extractors.text.tesseract import TesseractEngine

    _ = TesseractEngine().name, PpOcrReader().name


def _bare_piece(page: PiecePage) -> PiecePage:
    """Without what is known of its mail and invoice: words and pixels make a piece."""
    read = page.read and replace(page.read, mail=None, invoice=None, invoice_xml=None)
    return replace(page, source=replace(page.source, mail=None, invoice_xml=None), read=read)


def _unread(source: PageSource, code: str) -> ReadPage:
    _log.warning("page not read", extra={"page": source.page, "code": code})
    return failed_page(source, code)
