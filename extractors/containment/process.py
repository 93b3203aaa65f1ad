"""One contained process: started once, asked many things, killed when it takes too long or too much."""

import logging
import select
import shutil
import socket
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex
from typing import Any, TypeVar

import msgspec

from claims.errors import IntakeError, MissingProgram
from claims.reasons import refusal, told_refusal
from extractors.containment import watch, wire
from extractors.containment.bounds import Bounds
from extractors.containment.child import READY
from extractors.containment.hatch import BadAnswerError, Hatch, Keep
from extractors.containment.levels import Level
from extractors.containment.view import alone, environment, python_command, readable

_log = logging.getLogger(__name__)
_T = TypeVar("_T")

_START_S = 60.0  # a fresh interpreter needs 0.1 s on a machine that is not busy
_LOOK_S = 0.25  # between two looks at what it takes
_PROCESSES = 64  # that one may have at a time; LibreOffice has five
_READ = 1 << 20
_MOST_TASKS = 200  # what one hostile file may have done to a process ends with it
_LONGEST_LIFE_S = 1800.0  # at work
_TOLD = 300  # characters of why one did not start


class LostError(Exception):
    """A task was not answered. `code` says why: too long, or the process died or was killed."""

    def __init__(self, code: str, cause: str) -> None:
        super().__init__(cause)
        self.code = code
        self.cause = cause


class NotStartedError(Exception):
    """A contained process cannot be started here; the message is what it said."""


@dataclass(frozen=True, slots=True)
class Caps:
    """How contained processes are held. `scratch_mb` is what all files written for one task may take."""

    level: Level
    bounds: Bounds
    scratch_mb: int
    also_readable: tuple[Path, ...] = ()


class ContainedProcess:
    """A child and what it started. One thread at a time may ask it."""

    def __init__(self, root: Path, caps: Caps) -> None:
        self._caps = caps
        self._root = root
        self._hatch = Hatch(root)
        self._token = token_hex(8)
        self._tasks = 0
        self._worked_s = 0.0
        self._is_ready = False
        self._alone = 0  # processes there are when none works
        self._is_lost = False
        self._channel, inner = socket.socketpair()
        self._channel.setblocking(False)
        with inner, (root / "said").open("wb") as said:
            self._process = subprocess.Popen(
                self._command(),
                stdin=inner.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=said,
                env=environment(self._token, self._hatch.scratch),
                start_new_session=True,
            )

    def _command(self) -> list[str]:
        command = [*python_command(), msgspec.json.encode(self._caps.bounds).decode()]
        if self._caps.level is Level.RLIMITS:
            return command
        seen = [*readable(), *self._caps.also_readable, self._hatch.given]
        return alone(command, read=seen, write=[self._hatch.scratch])

    @property
    def pid(self) -> int:
        """Of the process that leads the group."""
        pid: int = self._process.pid
        return pid

    @property
    def is_spent(self) -> bool:
        """Whether nothing more can, or should, be asked of it."""
        is_worn = self._tasks >= _MOST_TASKS or self._worked_s >= _LONGEST_LIFE_S
        return self._is_lost or is_worn or self._process.poll() is not None or self._is_cut_off()

    def _is_cut_off(self) -> bool:
        """Whether the other end of the channel is gone, which is seen before bubblewrap ends too."""
        try:
            seen = self._polled(0).poll(0)
        except LostError:
            return True
        return any(flags & (select.POLLHUP | select.POLLERR) for _, flags in seen)

    def ask(self, function: Callable[..., _T], arguments: tuple[Any, ...], seconds: float, keep: Keep) -> _T:
        """What the function returns there; its first parameter is a folder that it may write into.

        Files among the arguments are put within its reach, those it returns are copied by `keep`.

        Raises:
            SenderMustAct, MissingProgram…: as the function does, by their codes.
            LostError: the process was killed, or died, or answered what the function cannot.
            NotStartedError.
        """
        started = time.monotonic()
        self._tasks += 1
        try:
            self._await_start()
            with self._hatch.passage() as passage:
                question = wire.request(function, arguments, passage.made, seconds, passage.put)
                content = self._exchange(wire.framed(question), seconds)
                # What a task leaves running could write into its files, or answer in the place of the next.
                self._is_lost = len(list(watch.processes_below(self.pid))) > self._alone
                return self._understood(content, function, lambda name: passage.take(name, keep))
        except LostError:
            self._is_lost = True
            raise
        finally:
            self._worked_s += time.monotonic() - started

    def _understood(self, content: bytes, function: Callable[..., _T], found: wire.Found) -> _T:
        try:
            answer = wire.told(content)
            if isinstance(answer, wire.Done):
                return wire.returned(answer, function, found)
        except (msgspec.MsgspecError, BadAnswerError, ValueError, RecursionError) as error:
            raise LostError("lecture_interrompue", type(error).__name__) from error
        if isinstance(answer, wire.Refused):
            raise _refusal(answer)
        if answer.cause == MemoryError.__name__:
            raise LostError("lecture_interrompue", answer.cause)
        known = answer.cause.isidentifier() and len(answer.cause) <= _TOLD
        _log.warning("contained task failed", extra={"cause": answer.cause if known else "Unknown"})
        raise refusal("illisible")

    def _await_start(self) -> None:
        if self._is_ready:
            return
        try:
            self._is_ready = self._received(len(READY), time.monotonic() + _START_S) == READY
        except LostError:
            self._is_ready = False
        if not self._is_ready:
            said = (self._root / "said").read_text(encoding="utf-8", errors="replace")[-_TOLD:]
            raise NotStartedError(said.strip())
        self._alone = len(list(watch.processes_below(self.pid)))

    def _exchange(self, question: bytes, seconds: float) -> bytes:
        deadline = time.monotonic() + seconds
        if self._has_said():
            raise LostError("lecture_interrompue", "unasked")
        self._send(question, deadline)
        (size,) = wire.HEADER.unpack(self._received(wire.HEADER.size, deadline))
        if size > wire.MOST_ANSWER_BYTES:
            raise LostError("lecture_interrompue", "length")
        return self._received(size, deadline)

    def _has_said(self) -> bool:
        """Whether something waits to be heard that nobody asked for. Raises: LostError: it was ended."""
        return bool(self._polled(select.POLLIN).poll(0))

    def _polled(self, event: int) -> "select.poll":
        """What waits for the channel. Raises: LostError: another thread ended it."""
        ready = select.poll()
        try:
            ready.register(self._channel, event)
        except ValueError as error:
            raise LostError("lecture_interrompue", "end") from error
        return ready

    def _send(self, question: bytes, deadline: float) -> None:
        left = memoryview(question)
        while left:
            self._await(select.POLLOUT, deadline)
            try:
                left = left[self._channel.send(left) :]
            except OSError as error:
                raise LostError("lecture_interrompue", type(error).__name__) from error

    def _received(self, size: int, deadline: float) -> bytes:
        content = bytearray()
        while len(content) < size:
            self._await(select.POLLIN, deadline)
            try:
                more = self._channel.recv(min(_READ, size - len(content)))
            except OSError as error:
                raise LostError("lecture_interrompue", type(error).__name__) from error
            if not more:
                raise LostError("lecture_interrompue", "end")
            content += more
        return bytes(content)

    def _await(self, event: int, deadline: float) -> None:
        """Wait for the channel, and meanwhile look at what the process takes."""
        ready = self._polled(event)
        while not ready.poll(1000 * min(_LOOK_S, max(0.0, deadline - time.monotonic()))):
            if time.monotonic() >= deadline:
                raise LostError("delai_depasse", "time")
            self._check_takings()

    def _check_takings(self) -> None:
        """Raises: LostError: more than it may have of processes, memory or disk."""
        started = list(watch.processes_below(self.pid))
        if len(started) > _PROCESSES:
            raise LostError("lecture_interrompue", "processes")
        if sum(map(watch.resident_bytes, started)) > self._caps.bounds.memory_mb * 1_000_000:
            raise LostError("lecture_interrompue", "memory")
        if watch.bytes_under(self._hatch.scratch) > self._caps.scratch_mb * 1_000_000:
            raise LostError("lecture_interrompue", "disk")

    def end(self) -> None:
        """Kill it with all that it started, and what it wrote."""
        watch.end(self.pid, self._token)
        self._channel.close()
        self._process.wait()
        shutil.rmtree(self._root, ignore_errors=True)


def _refusal(untrusted: wire.Refused) -> IntakeError:
    """The error that a function of ours raises; what it says, only where it is one of our sentences."""
    if untrusted.code == MissingProgram.code:
        return MissingProgram("a program that reading needs is not installed")
    return told_refusal(untrusted.code, untrusted.message) or refusal("illisible")
