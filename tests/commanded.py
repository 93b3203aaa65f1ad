"""The command run whole, as an agent's machine runs it: another process, its output, its memory."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks.metering import Metered, run_metered

COMMAND = Path(sys.executable).with_name("vaguemestre")


def command(*arguments: str | Path, environment: Mapping[str, str] | None = None) -> Metered:
    """`vaguemestre` with these arguments."""
    return run_metered([str(COMMAND), *map(str, arguments)], environment=environment)


def processed(
    *paths: Path, environment: Mapping[str, str] | None = None, text: bool = False
) -> tuple[dict[str, Any], Metered]:
    """The draft that `vaguemestre process` prints for that pli, and the run; memory is watched."""
    options = ["--text"] if text else []
    run = run_metered(
        [str(COMMAND), "process", *map(str, paths), *options], environment=environment, memory=True
    )
    assert run.code == 0, run.complaints
    return json.loads(run.output), run


def fates(draft: dict[str, Any]) -> dict[str, str]:
    """By path: the fate, followed by the code of its reason when there is one."""
    return {
        item["path"]: f"{item['fate']} {item['reason']['code']}" if item["reason"] else item["fate"]
        for item in draft["items"]
    }
