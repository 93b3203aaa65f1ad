"""A contained process seen from outside: what it started, what it takes, and its end."""

import os
import signal
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from extractors.containment.view import MARK

_PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")
_GONE_S = 5.0


def processes_below(pid: int) -> Iterator[int]:
    """A process and all that it started; what loses its parent stays below (`bounds.hold`)."""
    yield pid
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
    except OSError:
        return
    for task in tasks:
        with suppress(OSError):
            for child in (task / "children").read_text(encoding="ascii").split():
                yield from processes_below(int(child))


def resident_bytes(pid: int) -> int:
    """Memory that a process holds of its own; 0 once it is gone."""
    try:
        _, resident, shared, *_ = Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()
    except (OSError, ValueError):
        return 0
    return (int(resident) - int(shared)) * _PAGE_BYTES


def bytes_under(folder: Path) -> int:
    """What the files of a folder take on disk, whatever happens to them meanwhile."""
    taken = 0
    for where, _, names in os.walk(folder):
        for name in names:
            with suppress(OSError):
                taken += os.lstat(Path(where, name)).st_blocks * 512
    return taken


def end(pid: int, token: str) -> None:
    """Kill a process that leads a group, with all that it started, and see them gone.

    What left the group and lost its parent is known by its environment.
    """
    started = set(processes_below(pid))
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, signal.SIGKILL)
    for other in started - {pid} | set(_marked(token)):
        with suppress(ProcessLookupError, PermissionError):
            os.kill(other, signal.SIGKILL)
    deadline = time.monotonic() + _GONE_S
    while any(_is_alive(other) for other in started) and time.monotonic() < deadline:
        time.sleep(0.005)


def _marked(token: str) -> Iterator[int]:
    mark = f"{MARK}={token}".encode()
    for place in Path("/proc").glob("[0-9]*/environ"):
        with suppress(OSError):
            if mark in place.read_bytes():
                yield int(place.parent.name)


def _is_alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2]
    except OSError:
        return False
    return state.split()[0] not in {"Z", "X"}
