"""A command run and measured: its time, and the memory of all its processes."""

import os
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_POLL_S = 0.05
_KIB_IN_MIB = 1024


@dataclass(frozen=True, slots=True)
class Metered:
    """How a command ended and what it took.

    `seconds` is wall time. `peak_mib` is the most that its processes held at one time, 0 when that was not
    measured.
    """

    code: int
    output: str
    complaints: str
    seconds: float
    peak_mib: float


def run_metered(
    command: Sequence[str],
    *,
    environment: Mapping[str, str] | None = None,
    timeout_s: float = 600,
    memory: bool = False,
) -> Metered:
    """Run a command to its end.

    With `memory`, every 50 ms the proportional set sizes (`smaps_rollup`: memory shared by several
    processes counts once) of the command and of all that descend from it are summed; that takes a share
    of a core, so time is not to be compared.

    Raises: subprocess.TimeoutExpired: it did not end in time; it is killed.
    """
    started = time.perf_counter()
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=None if environment is None else {**os.environ, **environment},
    ) as process:
        watch = _Watch(process.pid)
        if memory:
            watch.start()
        try:
            output, complaints = process.communicate(timeout=timeout_s)
        except subprocess.TimeoutExpired:
            process.kill()
            raise
        finally:
            seconds = time.perf_counter() - started
            watch.stop()
    return Metered(
        code=process.returncode,
        output=output,
        complaints=complaints,
        seconds=seconds,
        peak_mib=watch.peak_kib / _KIB_IN_MIB,
    )


class _Watch:
    """Sums the memory of a process and its descendants until it is stopped."""

    def __init__(self, pid: int) -> None:
        self.peak_kib = 0
        self._pid = pid
        self._stopped = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._stopped.set()
        if self._thread is not None:
            self._thread.join()

    def _watch(self) -> None:
        while not self._stopped.wait(_POLL_S):
            self.peak_kib = max(self.peak_kib, sum(_proportional_kib(pid) for pid in family(self._pid)))


def family(pid: int) -> list[int]:
    """That process and all that descend from it, as far as they live."""
    found, waiting = [], [pid]
    while waiting:
        found.append(waiting.pop())
        waiting.extend(_children(found[-1]))
    return found


def _children(pid: int) -> list[int]:
    """A child belongs to the thread that made it: every thread's are asked for."""
    children: list[int] = []
    for listing in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children.extend(int(child) for child in listing.read_text().split())
        except OSError:  # the thread has just ended
            continue
    return children


def _proportional_kib(pid: int) -> int:
    """What the process holds, its share of what it shares; 0 when it has just ended."""
    try:
        rows = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(row.split()[1]) for row in rows if row.startswith("Pss:")), 0)
