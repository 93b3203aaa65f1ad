"""How far the processes that open outside bytes are shut in on this machine, and how far they must be."""

import shutil
import subprocess
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from claims.errors import OperatorMustAct
from extractors.containment.view import alone

_TRIAL_S = 20
_TOLD = 200  # characters of what bubblewrap says


class Level(StrEnum):
    """What holds a child process in."""

    RLIMITS = "rlimits"  # an empty environment, caps of the kernel, a watch that kills
    BUBBLEWRAP = "bubblewrap"  # these, and no network, no file but those it needs, no privilege


class Containment(StrEnum):
    """What an operator asks for."""

    AUTO = "auto"  # the best there is
    RLIMITS = "rlimits"  # no more, where bubblewrap works and is not wanted
    BUBBLEWRAP = "bubblewrap"  # no less: the program refuses to start


@dataclass(frozen=True, slots=True)
class Held:
    """The level that holds here; `lacking` says in the words of the machine why it is not a better one."""

    level: Level
    lacking: str = ""


def held(asked: Containment) -> Held:
    """The level at which child processes run.

    Raises: OperatorMustAct: bubblewrap is asked for, and does not work here.
    """
    if asked is Containment.RLIMITS:
        return Held(Level.RLIMITS, "VAGUEMESTRE_CONTAINMENT=rlimits")
    lacking = _what_stops_bubblewrap()
    if not lacking:
        return Held(Level.BUBBLEWRAP)
    if asked is Containment.BUBBLEWRAP:
        raise OperatorMustAct(
            f"VAGUEMESTRE_CONTAINMENT is bubblewrap, which does not work here ({lacking}): install "
            "bubblewrap and let this user make namespaces (docs/operations.md), or set it to auto"
        )
    return Held(Level.RLIMITS, lacking)


@lru_cache(maxsize=1)
def _what_stops_bubblewrap() -> str:
    """Nothing when it works, tried once for real: many containers have it and forbid namespaces."""
    if shutil.which("bwrap") is None:
        return "bwrap is not installed"
    try:
        trial = subprocess.run(alone(["/usr/bin/true"]), capture_output=True, timeout=_TRIAL_S, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        return type(error).__name__
    said = trial.stderr.decode("utf-8", "replace").strip()[:_TOLD]
    return "" if trial.returncode == 0 else said or f"bwrap ended with status {trial.returncode}"
