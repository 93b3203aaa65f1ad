"""Content inside an opaque electronic signature (CMS SignedData, "smime.p7m").

The signature itself is not checked: who signed is for the agent to establish, the content is what is read.
"""

import mmap
from collections.abc import Iterator
from pathlib import Path

from pipeline.intake.holding import Held, Holding

_SIGNED_DATA = bytes.fromhex("2a864886f70d010702")
_ENVELOPED_DATA = bytes.fromhex("2a864886f70d010703")
_SEQUENCE, _SET, _OBJECT_ID, _INTEGER = 0x30, 0x31, 0x06, 0x02
_OCTETS, _OCTETS_IN_PIECES, _EXPLICIT = 0x04, 0x24, 0xA0
_DEEPEST = 20


class _NotSignedError(Exception):
    """These bytes are not a signature that holds its content."""


def signed_content(path: Path, holding: Holding) -> Held | None:
    """What was signed, taken out of its signature; None when it is elsewhere, or encrypted.

    Raises: OverLimit.
    """
    with path.open("rb") as file:
        try:
            octets = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except ValueError:
            return None
        with octets:
            try:
                spans = list(_content_spans(octets))
            except (_NotSignedError, IndexError):
                return None
            return holding.keep(octets[start:end] for start, end in spans)


def is_enveloped(path: Path) -> bool:
    """True when the message is encrypted for someone, false when it is a signature."""
    with path.open("rb") as file:
        return _ENVELOPED_DATA in file.read(64)


def _content_spans(octets: mmap.mmap) -> Iterator[tuple[int, int]]:
    """Where the content lies: ContentInfo, SignedData, EncapsulatedContentInfo, its octets."""
    at, end = _enter(octets, 0, len(octets), _SEQUENCE)
    start, stop = _enter(octets, at, end, _OBJECT_ID)
    if octets[start:stop] != _SIGNED_DATA:
        raise _NotSignedError
    at, end = _enter(octets, stop, end, _EXPLICIT)
    at, end = _enter(octets, at, end, _SEQUENCE)
    at = _skip(octets, at, end, _INTEGER)
    at = _skip(octets, at, end, _SET)
    at, end = _enter(octets, at, end, _SEQUENCE)
    at = _skip(octets, at, end, _OBJECT_ID)
    at, end = _enter(octets, at, end, _EXPLICIT)
    yield from _octet_spans(octets, at, end, _DEEPEST)


def _octet_spans(octets: mmap.mmap, at: int, end: int, depth: int) -> Iterator[tuple[int, int]]:
    """Octet strings come whole, or in pieces inside one another (streamed signatures)."""
    while depth and at < end and octets[at] in {_OCTETS, _OCTETS_IN_PIECES}:
        start, stop = _enter(octets, at, end, octets[at])
        if octets[at] == _OCTETS:
            yield start, stop
        else:
            yield from _octet_spans(octets, start, stop, depth - 1)
        at = _after(octets, at, end)


def _enter(octets: mmap.mmap, at: int, end: int, tag: int) -> tuple[int, int]:
    """The span of what a value holds. An indefinite length runs to the end of what holds it."""
    if at >= end or octets[at] != tag:
        raise _NotSignedError
    length = octets[at + 1]
    if length < 0x80:
        return at + 2, min(end, at + 2 + length)
    if length == 0x80:
        return at + 2, end
    size = length & 0x7F
    start = at + 2 + size
    return start, min(end, start + int.from_bytes(octets[at + 2 : start], "big"))


def _skip(octets: mmap.mmap, at: int, end: int, tag: int) -> int:
    _enter(octets, at, end, tag)
    return _after(octets, at, end)


def _after(octets: mmap.mmap, at: int, end: int) -> int:
    """Where the next value begins; of an indefinite one, after the two zeros that close it."""
    start, stop = _enter(octets, at, end, octets[at])
    if octets[at + 1] != 0x80:
        return stop
    inner, open_values = start, 1
    while inner < end and open_values:
        if octets[inner : inner + 2] == b"\0\0":
            inner, open_values = inner + 2, open_values - 1
        elif octets[inner + 1] == 0x80:
            inner, open_values = inner + 2, open_values + 1
        else:
            inner = _enter(octets, inner, end, octets[inner])[1]
    return inner
