"""Outlook's own wrapping of attachments (TNEF, "winmail.dat"), read attribute by attribute.

Format: [MS-OXTNEF]. The parsers at hand copy the rest of the file at every attribute and trust the
counts they are given; a crafted file of a few kilobytes holds them for hours.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from claims.folding import squeeze
from claims.items import MailHeaders
from claims.reasons import refusal
from extractors.markup_actions import notes_of_html
from pipeline.intake.charsets import decode_text
from pipeline.intake.holding import Holding
from pipeline.intake.letters import Letter, Part, check_count
from pipeline.intake.markup import html_to_text
from pipeline.intake.rich_text import packed_rtf_to_text

_HEADER_BYTES = 6  # signature and key
_ATTRIBUTE = struct.Struct("<BHHL")  # level, id, type, length; then the value and a checksum of 2 bytes
_SUBJECT, _BODY, _SENT = 0x8004, 0x800C, 0x8005
_ATTACH_TITLE, _ATTACH_DATA, _ATTACH_START, _ATTACH_PROPS, _MESSAGE_PROPS = (
    0x8010,
    0x800F,
    0x9002,
    0x9005,
    0x9003,
)

_P_BODY, _P_HTML, _P_RTF, _P_SUBJECT = 0x1000, 0x1013, 0x1009, 0x0037
_P_LONG_NAME, _P_NAME, _P_CONTENT, _P_CONTENT_ID, _P_TYPE = 0x3707, 0x3704, 0x3701, 0x3712, 0x370E
_WIDE, _MULTIPLE, _NAMED = 0x001F, 0x1000, 0x8000
_FIXED_SIZES = {0: 0, 1: 0, 2: 4, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 10: 4, 11: 4, 20: 8, 64: 8, 72: 16}
_VARIABLE = frozenset({0x000D, 0x001E, 0x001F, 0x0102})
_MESSAGE_ID = bytes.fromhex("0703020000000000c000000000000046")  # what a mail inside starts with

_Properties = dict[int, bytes]


@dataclass(slots=True)
class _Attached:
    title: bytes = b""
    content: bytes = b""
    properties: _Properties = field(default_factory=dict)


def read_tnef(path: Path, holding: Holding) -> Letter:
    """What the wrapping holds: attachments, and the text when the mail around it has none.

    Raises: UnreadableFile, OverLimit.
    """
    octets = path.read_bytes()
    message: _Properties = {}
    attached: list[_Attached] = []
    fields: dict[int, bytes] = {}
    try:
        for name, value in _attributes(octets):
            if name == _ATTACH_START:
                attached.append(_Attached())
                check_count(len(attached), holding.limits)
            elif name == _MESSAGE_PROPS:
                message |= _properties(value)
            elif name in {_ATTACH_TITLE, _ATTACH_DATA, _ATTACH_PROPS}:
                _fill(attached, name, value)
            else:
                fields[name] = value
    except (struct.error, IndexError) as error:
        raise refusal("illisible") from error
    if not (attached or message or fields):
        raise refusal("tronque")
    parts = tuple(_part(one, holding) for one in attached)
    notes = notes_of_html(decode_text(message.get(_P_HTML, b"")))
    return Letter(_headers(message, fields, parts), _text(message, fields), parts, notes)


def _attributes(octets: bytes) -> Iterator[tuple[int, bytes]]:
    """(id, value) of each attribute; one that is cut ends the list."""
    at = _HEADER_BYTES
    while at + _ATTRIBUTE.size <= len(octets):
        _, name, _, length = _ATTRIBUTE.unpack_from(octets, at)
        at += _ATTRIBUTE.size
        yield name, octets[at : at + length]
        at += length + 2


def _fill(attached: list[_Attached], name: int, value: bytes) -> None:
    if not attached:
        attached.append(_Attached())
    last = attached[-1]
    if name == _ATTACH_TITLE:
        last.title = value
    elif name == _ATTACH_DATA:
        last.content = value
    else:
        last.properties = _properties(value)


def _properties(block: bytes) -> _Properties:
    """Variable properties by id, the first value of each; fixed ones are stepped over."""
    found: _Properties = {}
    (left,) = struct.unpack_from("<L", block)
    at = 4
    while left > 0 and at + 4 <= len(block):
        kind, pid = struct.unpack_from("<HH", block, at)
        at = _after_name(block, at + 4, pid)
        base = kind & ~_MULTIPLE
        if base not in _VARIABLE and base not in _FIXED_SIZES:
            break
        if base in _VARIABLE:
            at = _read_values(block, at, pid, base, found)
        else:
            values = struct.unpack_from("<L", block, at)[0] if kind & _MULTIPLE else 1
            at += _FIXED_SIZES[base] * values + (4 if kind & _MULTIPLE else 0)
        left -= 1
    return found


def _after_name(block: bytes, at: int, pid: int) -> int:
    """Named properties carry a set of 16 bytes, then a number or a name padded to 4 bytes."""
    if pid < _NAMED:
        return at
    kind, length = struct.unpack_from("<LL", block, at + 16)
    return at + 24 if kind == 0 else at + 24 + _padded(length)


def _read_values(block: bytes, at: int, pid: int, kind: int, found: _Properties) -> int:
    (values,) = struct.unpack_from("<L", block, at)
    at += 4
    for _ in range(values):
        if at >= len(block):
            break
        (length,) = struct.unpack_from("<L", block, at)
        value = block[at + 4 : at + 4 + length]
        found.setdefault(pid, value.decode("utf-16-le", "replace").encode() if kind == _WIDE else value)
        at += 4 + _padded(length)
    return at


def _padded(length: int) -> int:
    return -(-length // 4) * 4


def _part(attached: _Attached, holding: Holding) -> Part:
    properties = attached.properties
    content = properties.get(_P_CONTENT) or attached.content
    # a mail attached to this one is wrapped the same way, after a mark
    content = content.removeprefix(_MESSAGE_ID)
    name = _shown(properties.get(_P_LONG_NAME) or properties.get(_P_NAME) or attached.title)
    inline = bool(properties.get(_P_CONTENT_ID))
    return Part(name, _shown(properties.get(_P_TYPE, b"")), holding.keep([content]), inline)


def _text(message: _Properties, fields: dict[int, bytes]) -> str:
    plain = decode_text(message.get(_P_BODY) or fields.get(_BODY, b"")).rstrip("\0")
    if plain.strip():
        return plain
    if message.get(_P_HTML):
        return html_to_text(decode_text(message[_P_HTML]))
    return packed_rtf_to_text(message.get(_P_RTF, b""))


def _headers(message: _Properties, fields: dict[int, bytes], parts: tuple[Part, ...]) -> MailHeaders:
    subject = _shown(message.get(_P_SUBJECT) or fields.get(_SUBJECT, b""))
    names = tuple(part.untrusted_name for part in parts if part.untrusted_name and not part.inline)
    return MailHeaders("", "", (), subject, _date(fields.get(_SENT, b"")), attachments=names)


def _date(value: bytes) -> datetime | None:
    """Seven numbers of 16 bits: year, month, day, hour, minute, second, day of the week."""
    try:
        year, month, day, hour, minute, second, _ = struct.unpack("<7H", value)
        return datetime(year, month, day, hour, minute, second, tzinfo=UTC)
    except (struct.error, ValueError):
        return None


def _shown(value: bytes) -> str:
    return squeeze(decode_text(value).replace("\0", " "))
