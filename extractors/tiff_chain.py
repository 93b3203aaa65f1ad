"""The pages of a TIFF are a chain of directories; a file cut in transit drops its last links silently."""

import struct
from pathlib import Path
from typing import BinaryIO

_ENTRY_BYTES = 12
_MOST_LINKS = 10_000


def pages_are_missing(path: Path) -> bool:
    """True when the chain points past the end of the file: pages were lost, and no decoder says so.

    BigTIFF files, which scanners do not write, are not looked into.
    """
    with path.open("rb") as file:
        order = {b"II*\0": "<", b"MM\0*": ">"}.get(file.read(4))
        if order is None:
            return False
        at = _number(file, order + "L")
        for _ in range(_MOST_LINKS):
            if not at:
                return at is None
            file.seek(at)
            entries = _number(file, order + "H")
            if entries is None:
                return True
            file.seek(at + 2 + entries * _ENTRY_BYTES)
            at = _number(file, order + "L")
    return False


def _number(file: BinaryIO, form: str) -> int | None:
    """The next number of the file, or None at its end."""
    raw = file.read(struct.calcsize(form))
    return int(struct.unpack(form, raw)[0]) if len(raw) == struct.calcsize(form) else None
