"""A third reader of mail, for the tests alone: it trusts no header to say where parts begin.

Every line that begins with two dashes may separate parts, whatever boundary was declared; what stands
between two such lines is a part, whose headers say how it is packed: all of them are believed, one at a time.
"""

import base64
import binascii
import quopri
import re
from collections.abc import Iterator

_SEPARATOR = re.compile(rb"^--[^\r\n]*(?:\r\n|\r|\n|\Z)", re.MULTILINE)
_BLANK = re.compile(rb"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)")
_ENCODING = re.compile(rb"^content-transfer-encoding[ \t]*:[ \t]*([\w-]+)", re.IGNORECASE | re.MULTILINE)
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]")


def parts(message: bytes) -> Iterator[bytes]:
    """The decoded content of every part that can be made out."""
    for piece in _SEPARATOR.split(message):
        head, *body = _BLANK.split(piece, maxsplit=1)
        yield from _decoded(head, body[0] if body else b"")
        yield piece


def _decoded(head: bytes, body: bytes) -> Iterator[bytes]:
    for encoding in _ENCODING.findall(head):
        if encoding.lower() == b"base64":
            letters = _NOT_BASE64.sub(b"", body)
            yield binascii.a2b_base64(letters[: len(letters) // 4 * 4])
            yield from (_line(line) for line in body.split())
        elif encoding.lower() == b"quoted-printable":
            yield quopri.decodestring(body)


def _line(line: bytes) -> bytes:
    try:
        return base64.b64decode(line)
    except binascii.Error:
        return b""
