"""The programs of the project, run as in production: processes of their own, killed without warning."""

import contextlib
import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.commanded import COMMAND
from tests.servers.private import TIED, wait_until
from tests.servers.stores import SeaweedFs

# The command with a clock of its own. (faketime would shift the locks that processes share as well.)
_AHEAD = """
import sys
from datetime import timedelta
from pipeline import cli, wiring
from pipeline.intake.reception import utc_now

ahead = timedelta(seconds=int(sys.argv[1]))
wiring.utc_now = lambda: utc_now() + ahead
if __name__ == "__main__":
    sys.exit(cli.main(sys.argv[2:]))
"""


_PATIENCE = 3


@dataclass
class Program:
    """One running `vaguemestre` command, and what it says."""

    process: subprocess.Popen[bytes]
    log: Path

    @property
    def is_alive(self) -> bool:
        return self.process.poll() is None

    def kill(self) -> None:
        """End it as the kernel would: it can neither finish nor tidy up."""
        with contextlib.suppress(ProcessLookupError):
            self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self, seconds: float = 40) -> int:
        """Ask it to end in good order; its exit code."""
        if self.is_alive:
            self.process.send_signal(signal.SIGTERM)
        return self.process.wait(seconds)

    def said(self) -> str:
        return self.log.read_text(errors="replace")

    def memory_mb(self) -> float:
        """Resident memory of the process itself."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.split("VmRSS:")[1].split()[0]) / 1000


@dataclass
class Site:
    """One installation: its settings, and the programs started in it."""

    folder: Path
    settings: dict[str, str]
    programs: list[Program] = field(default_factory=list)
    logins: set[str] = field(default_factory=set)

    def start(self, *arguments: str, ahead_s: int = 0, says: str = "vaguemestre :") -> Program:
        """Start a command that runs until stopped; its clock may be ahead by so many seconds."""
        log = self.folder / f"programme-{len(self.programs)}.log"
        command = [sys.executable, COMMAND] if not ahead_s else [sys.executable, "-c", _AHEAD, str(ahead_s)]
        with log.open("wb") as file:
            process = subprocess.Popen(
                [*TIED, *command, *arguments],
                stdout=file,
                stderr=subprocess.STDOUT,
                env=self.environment(),
                cwd=self.folder,
                start_new_session=True,
            )
        program = Program(process, log)
        self.programs.append(program)

        def has_started() -> bool:  # a home that is open to others is told before
            told = [line for line in program.said().splitlines() if "est ouvert à d'autres" not in line]
            return says in "\n".join(told) or not program.is_alive

        wait_until(has_started, 60, f"{arguments} starts: {log}")
        assert program.is_alive, program.said()
        return program

    def run(self, *arguments: str | Path, code: int = 0) -> str:
        """Run a command to its end: what it prints."""
        return self._run(*arguments, code=code).stdout

    def feed(self, line: str, *arguments: str | Path) -> str:
        """Run a command that reads one line: what it prints."""
        return self._run(*arguments, code=0, line=line).stdout

    def failure(self, *arguments: str | Path, code: int) -> str:
        """Run a command that fails: what it complains of."""
        return self._run(*arguments, code=code).stderr

    def _run(self, *arguments: str | Path, code: int, line: str = "") -> subprocess.CompletedProcess[str]:
        run = subprocess.run(
            [sys.executable, COMMAND, *arguments],
            input=line,
            capture_output=True,
            text=True,
            env=self.environment(),
            cwd=self.folder,
            check=False,
        )
        assert run.returncode == code, run.stdout + run.stderr
        return run

    def environment(self) -> dict[str, str]:
        usual = {name: value for name, value in os.environ.items() if not name.startswith("VAGUEMESTRE_")}
        return usual | self.settings

    def status(self) -> dict[str, Any]:
        return json.loads(self.run("status", "--json"))

    def wait_drained(self, plis: int, seconds: float) -> dict[str, Any]:
        """Wait until that many plis are in, and all of them drafted.

        `seconds` is what a quiet machine needs and more; a busy one is given its time.
        """
        end = time.monotonic() + _PATIENCE * seconds
        while True:
            status = self.status()
            if sum(status["plis"].values()) >= plis and status["in_flight"] == 0:
                return status
            if time.monotonic() > end:
                said = "\n".join(f"{p.log.name}:\n{p.said()[-1500:]}" for p in self.programs)
                raise AssertionError(f"not drained within {seconds} s: {status}\n{said}")
            time.sleep(0.5)

    def drafts(self) -> list[dict[str, Any]]:
        """Every draft, by the path of its first item."""
        output = self.folder / "brouillons"
        self.run("drafts", "--output", output)
        found = [json.loads(path.read_text()) for path in output.glob("*.json")]
        return sorted(found, key=lambda draft: draft["items"][0]["path"])

    def assert_conserved(self) -> None:
        """Nothing lost, nothing doubled: the audit says so, every byte of every original re-read."""
        assert "conservation tenue" in self.run("audit", "--deep")

    def end(self) -> None:
        for program in self.programs:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(program.process.pid, signal.SIGKILL)
            program.process.wait()


def drop_over_s3(server: SeaweedFs, bucket: str, files: Mapping[str, bytes]) -> None:
    """What a scanner's software does: put files into the bucket."""
    client = server.client()
    if not client.bucket_exists(bucket):
        client.make_bucket(bucket)
    for name, content in files.items():
        client.put_object(bucket, name, io.BytesIO(content), len(content))
