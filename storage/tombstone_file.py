"""Tombstones beside the database, so that a restored backup can be rid again of what was erased since."""

import json
import os
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from claims.errors import OperatorMustAct
from claims.retention import ErasureReason, Tombstone

NAME = "effacements.jsonl"  # ids, dates, codes and counts: nothing that anybody sent


def add(path: Path, tombstones: Iterable[Tombstone]) -> None:
    """Add to the file those that it lacks, forced to disk. Raises: as `read`."""
    known = {stone.pli for stone in read(path)}
    new = [stone for stone in tombstones if stone.pli not in known]
    lines = [json.dumps(asdict(stone), default=datetime.isoformat) + "\n" for stone in new]
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        file.writelines(lines)
        file.flush()
        os.fsync(file.fileno())


def read(path: Path) -> list[Tombstone]:
    """The tombstones of a file, none when it is not there.

    Raises: OperatorMustAct: a line of it is something else; OSError.
    """
    if not path.exists():
        return []
    try:
        return [_tombstone(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    except (ValueError, KeyError, TypeError) as error:
        raise OperatorMustAct(f"{path} holds something else than tombstones") from error


def _tombstone(line: str) -> Tombstone:
    said = json.loads(line)
    moments = {name: datetime.fromisoformat(said[name]) for name in ("received_at", "erased_at")}
    return Tombstone(**{**said, **moments, "reason": ErasureReason(said["reason"])})
