"""The central directory of a ZIP archive, measured before anything loads it.

The standard library reads the whole directory in memory, some 500 bytes an entry: four million entries
fit in 200 MB. Its size stands in the end record, from which the library also takes it.
"""

import struct
from pathlib import Path

_END = struct.Struct("<4s4H2LH")
_END64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR64 = struct.Struct("<4sLQL")
_ENTRY_BYTES = 46 + 400  # fixed part, then a long name and its extra fields


class DirectoryTooLargeError(Exception):
    """The directory is larger than so many entries need; nothing of it was read."""


def check_directory(path: Path, *, entries: int) -> None:
    """Make sure that the directory can be loaded.

    Raises:
        DirectoryTooLargeError: it takes more room than that many entries with long names.
        OSError: the file cannot be read.
    """
    if _directory_bytes(path) > entries * _ENTRY_BYTES:
        raise DirectoryTooLargeError(path.name)


def _directory_bytes(path: Path) -> int:
    """Size of the central directory in bytes as the end record says; 0 when there is none."""
    start = max(0, path.stat().st_size - _END.size - 0xFFFF)
    with path.open("rb") as file:
        file.seek(start)
        tail = file.read()
        at = tail.rfind(b"PK\x05\x06")
        if at < 0 or len(tail) - at < _END.size:
            return 0
        file.seek(max(0, start + at - _LOCATOR64.size - _END64.size))
        large = file.read(_END64.size + _LOCATOR64.size)
    if large.startswith(b"PK\x06\x06") and large[_END64.size :].startswith(b"PK\x06\x07"):
        return int(_END64.unpack_from(large)[8])
    return int(_END.unpack_from(tail, at)[5])
