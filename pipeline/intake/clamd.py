"""ClamAV's daemon, asked over its own protocol (clamd(8), INSTREAM): a file goes out, one line comes back.

It fails closed: whatever is not plainly «OK» is no clean file.
"""

import io
import re
import select
import socket
import struct
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from claims.errors import BadSetting, Unavailable
from claims.items import Reason
from claims.reasons import reason
from pipeline.intake.holding import CHUNK, MEGA

# clamd itself gives up on a file after two minutes (MaxScanTime), and says so.
_PATIENCE_S = 180.0
_LONGEST_ANSWER = 1000  # bytes
_LENGTH = struct.Struct(">L")
_VERDICT = re.compile(rb"stream: (?:OK|(?P<found>[^\0\n]+) FOUND)\0")
_OVER_STREAM = b"INSTREAM size limit exceeded. ERROR\0"
_TOO_LARGE = "antivirus_trop_gros"
_OVER_LIMIT = "Heuristics.Limits.Exceeded"
_ENCRYPTED = "Heuristics.Encrypted"
_NOT_OF_A_NAME = re.compile(r"[^A-Za-z0-9._:-]")
_LONGEST_NAME = 60
_DEEPER_THAN_ANY = 101  # archives inside one another: MaxRecursion is 100 at most


class Clamd:
    """An `Antivirus`. `address` is "host:port" or "unix:/path"; `stream_mb` is clamd's StreamMaxLength."""

    def __init__(self, address: str, stream_mb: int, *, patience_s: float = _PATIENCE_S) -> None:
        self._address = address
        self._stream_mb = stream_mb
        self._patience_s = patience_s
        self._is_proved = False

    def look(self, path: Path) -> Reason | None:
        """As `Antivirus.look`."""
        self.prove()
        if path.stat().st_size > self._stream_mb * MEGA:
            return reason(_TOO_LARGE)
        with path.open("rb") as file:
            return self._verdict_on(file)

    def prove(self) -> None:
        """Make sure, once, that clamd tells what it gave up on: by default it calls that «OK».

        Raises: Unavailable; BadSetting: it does not.
        """
        if self._is_proved:
            return
        if self._verdict_on(io.BytesIO(_dolls())) is None:
            raise BadSetting(
                "clamd calls clean what it did not look at: set AlertExceedsMax yes in clamd.conf, restart it"
            )
        self._is_proved = True

    def _verdict_on(self, file: BinaryIO) -> Reason | None:
        """What clamd says of these bytes. Raises: Unavailable."""
        end = time.monotonic() + self._patience_s
        try:
            with self._connected(end) as connection:
                is_whole = _send(connection, file, end)
                verdict = _verdict(_received(connection, end))
        except OSError as error:
            raise Unavailable(f"clamd: {type(error).__name__}") from error
        if verdict is None and not is_whole:
            raise Unavailable("clamd: a verdict on half a file")
        return verdict

    @contextmanager
    def _connected(self, end: float) -> Iterator[socket.socket]:
        if self._address.startswith("unix:"):
            connection = socket.socket(socket.AF_UNIX)
            place: str | tuple[str, int] = self._address.removeprefix("unix:")
        else:
            host, _, port = self._address.rpartition(":")
            connection = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
            place = (host.strip("[]"), int(port))
        with connection:
            _wait_until(connection, end)
            connection.connect(place)
            yield connection


def _send(connection: socket.socket, file: BinaryIO, end: float) -> bool:
    """The file in pieces, each behind its length.

    False when clamd answered, or hung up, before it had all of it.
    """
    try:
        connection.sendall(b"zINSTREAM\0")
        while chunk := file.read(CHUNK):
            if select.select([connection], [], [], 0)[0]:
                return False
            _wait_until(connection, end)
            connection.sendall(_LENGTH.pack(len(chunk)) + chunk)
        connection.sendall(_LENGTH.pack(0))
    except (BrokenPipeError, ConnectionResetError):
        return False
    return True


def _received(connection: socket.socket, end: float) -> bytes:
    answer = b""
    while not answer.endswith(b"\0") and len(answer) < _LONGEST_ANSWER:
        _wait_until(connection, end)
        piece = connection.recv(_LONGEST_ANSWER)
        if not piece:
            break
        answer += piece
    return answer


def _verdict(answer: bytes) -> Reason | None:
    if answer == _OVER_STREAM:
        return reason(_TOO_LARGE)
    said = _VERDICT.fullmatch(answer)
    if said is None:
        raise Unavailable("clamd: an answer that is none")
    if said["found"] is None:
        return None
    name = _NOT_OF_A_NAME.sub("", said["found"].decode("ascii", "ignore"))[:_LONGEST_NAME]
    if name.startswith(_OVER_LIMIT):
        return reason(_TOO_LARGE)
    return reason("chiffre") if name.startswith(_ENCRYPTED) else reason("virus", found=name or "?")


def _wait_until(connection: socket.socket, end: float) -> None:
    left = end - time.monotonic()
    if left <= 0:
        raise TimeoutError
    connection.settimeout(left)


def _dolls() -> bytes:
    """Archives inside one another, more than clamd can be set to open."""
    content = b""
    for _ in range(_DEEPER_THAN_ANY):
        around = io.BytesIO()
        with zipfile.ZipFile(around, "w") as archive:
            archive.writestr("a", content)
        content = around.getvalue()
    return content
