"""Nothing that a file names is asked for: told by the kernel's own calls, of every process of the line."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.attacks.canary import Canary
from tests.attacks.corpus import FAMILIES
from tests.attacks.test_corpus import LONG

pytestmark = pytest.mark.slow

REACHING = ("pdf live", "html", "office")
# An address of the network in what a process asks of the kernel: sockets of this machine have a path.
_REACHED = re.compile(r"\b(?:connect|sendto|sendmsg|sendmmsg)\(.*\bAF_INET6?\b")


def traced(command: list[str], folder: Path) -> list[str]:
    """Run a command, and give each call by which one of its processes addressed the network."""
    told = folder / "calls"
    tracer = ["strace", "-f", "-qq", "--seccomp-bpf", "-e", "trace=%network", "-o", str(told)]
    subprocess.run([*tracer, *command], check=True, timeout=500, capture_output=True)
    calls = told.read_text(errors="replace").splitlines()
    assert calls  # the line talks to its contained processes: nothing seen is nothing traced
    return [call for call in calls if _REACHED.search(call)]


def test_what_reaches_out_is_seen(tmp_path):
    canary = Canary()
    asking = f"import socket; socket.create_connection(('127.0.0.1', {canary.port}))"
    (call,) = traced([sys.executable, "-c", asking], tmp_path)
    canary.close()
    assert str(canary.port) in call


@pytest.mark.parametrize("family", REACHING)
def test_no_process_of_the_line_addresses_the_network(tmp_path, family):
    canary = Canary()
    pli, drafts = tmp_path / "plis" / "1", tmp_path / "drafts"
    pli.mkdir(parents=True)
    drafts.mkdir()
    for attack in FAMILIES[family]:
        if attack.name not in LONG:
            (pli / attack.name).write_bytes(attack.build(canary.port))
    line = [sys.executable, "-m", "tests.attacks.line", str(pli.parent), str(drafts)]
    reached = traced(line, tmp_path)
    canary.close()
    assert list(drafts.iterdir())
    assert (reached, canary.reached) == ([], [])
