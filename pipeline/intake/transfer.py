"""Transfer encodings of mail undone piece by piece: base64 and quoted-printable, however damaged."""

import binascii
import re
from collections.abc import Iterator
from pathlib import Path

from pipeline.intake.holding import CHUNK

_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/=]+")
_NAME = re.compile(r"\s*(?:\([^()]*\)\s*)*([\w-]+)")
_PADDING = re.compile(rb"=+")


def decoded(raw: Path, encoding: str) -> Iterator[bytes]:
    """The body held in `raw`, decoded; what cannot be decoded is left out, never the rest."""
    decode = {
        "base64": _from_base64,
        "quoted-printable": _from_quoted,
        "x-uuencode": _from_uu,
        "uuencode": _from_uu,
    }
    named = _NAME.match(encoding)  # comments may follow
    yield from decode.get(named[1].lower() if named else "", _as_is)(raw)


def _as_is(raw: Path) -> Iterator[bytes]:
    with raw.open("rb") as file:
        while chunk := file.read(CHUNK):
            yield chunk


def _from_base64(raw: Path) -> Iterator[bytes]:
    """Padding in the middle ends one run and starts another: some mailers encode line by line."""
    left = b""
    for chunk in _as_is(raw):
        *ended, left = _PADDING.split(left + _NOT_BASE64.sub(b"", chunk))
        for run in ended:
            yield _run(run)
        whole = len(left) - len(left) % 4
        yield binascii.a2b_base64(left[:whole])
        left = left[whole:]
    yield _run(left)


def _run(run: bytes) -> bytes:
    """One run of base64 letters, padded as needed; a lone last letter holds no whole byte."""
    if len(run) % 4 == 1:
        run = run[:-1]
    return binascii.a2b_base64(run + b"=" * (-len(run) % 4))


def _from_quoted(raw: Path) -> Iterator[bytes]:
    with raw.open("rb") as file:
        while lines := file.readlines(CHUNK):
            yield binascii.a2b_qp(b"".join(lines))


def _from_uu(raw: Path) -> Iterator[bytes]:
    with raw.open("rb") as file:
        for line in file:
            if not line.startswith((b"begin ", b"end", b"`")):
                yield _uu_line(line)


def _uu_line(line: bytes) -> bytes:
    """One line; encoders that pad it beyond the length it announces are common."""
    announced = ((line[0] - 32) & 63) * 4
    for candidate in (line, line[: (announced + 5) // 3]):
        try:
            return binascii.a2b_uu(candidate)
        except binascii.Error:
            continue
    return b""
