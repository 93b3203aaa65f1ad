"""The caps that the kernel puts on a contained process, and on every process that it starts."""

import ctypes
import os
import resource
import signal
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from extractors.containment.watch import processes_below

_MEGA = 1_000_000
_FILES = 256  # open at a time; LibreOffice opens a hundred
# Processes and threads. In a namespace of their own the kernel counts those alone, but not for root; outside
# it, it would count all those of the user. The watch from outside counts always (`watch.py`).
_PROCESSES = 128
_LIFE_CPU_S = 7200  # of one process, whatever it does to the cap of its task
_ORPHANED_S = 0.5
_PR_SET_CHILD_SUBREAPER = 36


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one contained process may take. `memory_mb` is address space, `file_mb` the size of one file."""

    memory_mb: int
    file_mb: int
    niceness: int = 0


def hold(bounds: Bounds) -> None:
    """In the child: put the caps on, for good."""
    os.nice(bounds.niceness)
    # What loses its parent below becomes a child of this process: it cannot be lost from sight.
    ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    memory, size = bounds.memory_mb * _MEGA, bounds.file_mb * _MEGA
    for what, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_FSIZE, size),
        (resource.RLIMIT_NOFILE, _FILES),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))
    resource.setrlimit(resource.RLIMIT_CPU, (_LIFE_CPU_S, _LIFE_CPU_S))
    if _is_alone():
        resource.setrlimit(resource.RLIMIT_NPROC, (_PROCESSES, _PROCESSES))


def give_cpu(seconds: float) -> None:
    """In the child: let the task that begins take so many seconds of processor, then be killed."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    most = int(used.ru_utime + used.ru_stime + seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (min(most, _LIFE_CPU_S), _LIFE_CPU_S))


def end_with(parent: int) -> None:
    """In the child: end, with what it started, once its parent is gone.

    Under bubblewrap the kernel sees to it. Here a thread does, while nothing holds the interpreter; and the
    cap on the processor when something does.
    """
    threading.Thread(target=_watch_parent, args=[parent], daemon=True).start()


def _watch_parent(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(_ORPHANED_S)
    for other in processes_below(os.getpid()):
        if other != os.getpid():
            os.kill(other, signal.SIGKILL)
    os.killpg(0, signal.SIGKILL)


def _is_alone() -> bool:
    """Whether this process lives among its own only: few others are in sight."""
    return os.getppid() == 1 and Path("/proc/1/comm").read_text(encoding="utf-8").strip() == "bwrap"
