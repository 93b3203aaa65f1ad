"""Real servers for the tests, each a private one on free ports, in a folder of its own."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

_READY_S = 60.0


def free_ports(number: int = 1) -> list[int]:
    """Ports that nobody listens on, all different."""
    sockets = [socket.socket() for _ in range(number)]
    for each in sockets:
        each.bind(("127.0.0.1", 0))
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports


def program(*places: str) -> str:
    """The first of these that is installed; a missing server fails the run, it is never skipped."""
    for place in places:
        found = shutil.which(place)
        if found:
            return found
    raise RuntimeError(f"{places[0]} is not installed: run ./setup.sh --tests")


# Whatever the tests start ends with them, even when they are killed themselves.
TIED = ["setpriv", "--pdeathsig", "KILL"]


def as_user(name: str) -> list[str]:
    """What puts a command under another user, for servers that refuse root; as one is when not root."""
    if os.geteuid() != 0:
        return TIED
    return [*TIED, f"--reuid={name}", f"--regid={_group(name)}", "--clear-groups"]


# Mounting a disk needs root, as installing the servers did.
AS_ROOT = [] if os.geteuid() == 0 else ["sudo", "-n"]


def mount(*arguments: str | Path) -> None:
    """Mount a disk, or change one."""
    subprocess.run([*AS_ROOT, "mount", *arguments], check=True, capture_output=True)


def _group(name: str) -> str:
    return subprocess.run(["id", "-gn", name], capture_output=True, text=True, check=True).stdout.strip()


class PrivateServer:
    """One server process; `kill` ends it without warning, `start` again finds what it had kept."""

    user = ""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="vg-"))
        if self.user and os.geteuid() == 0:
            shutil.chown(self.folder, self.user, _group(self.user))
        self.folder.chmod(0o755)
        (self.port,) = free_ports()
        self._process: subprocess.Popen[bytes] | None = None

    def command(self) -> Sequence[str]:
        raise NotImplementedError

    def environment(self) -> dict[str, str]:
        return {}

    def is_ready(self) -> bool:
        raise NotImplementedError

    def start(self) -> None:
        prefix = as_user(self.user) if self.user else TIED
        log = (self.folder / "log.txt").open("ab")
        self._process = subprocess.Popen(
            [*prefix, *self.command()],
            stdout=log,
            stderr=log,
            env={**os.environ, **self.environment()},
            cwd=self.folder,
            start_new_session=True,
        )
        wait_until(self._answers, _READY_S, f"{type(self).__name__} answers: {self.folder}/log.txt")

    def _answers(self) -> bool:
        assert self._process is not None
        if self._process.poll() is not None:
            raise RuntimeError(
                f"{type(self).__name__} ended: {(self.folder / 'log.txt').read_text()[-2000:]}"
            )
        try:
            return self.is_ready()
        except Exception:
            return False

    def kill(self) -> None:
        if self._process is not None and self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
        self._process = None

    def stop(self) -> None:
        self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)


def wait_until(condition: Callable[[], bool], seconds: float, what: str) -> None:
    """Wait for something to become true; fail with what it was."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise AssertionError(f"not within {seconds:.0f} s: {what}")
        time.sleep(0.1)
