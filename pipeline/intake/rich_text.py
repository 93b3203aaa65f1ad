"""RTF bodies of Outlook: unpacked, then read as plain text or as the HTML they wrap.

Formats: [MS-OXRTFCP] for the packing, [MS-OXRTFEX] for HTML inside RTF.
"""

import re
import struct
from collections.abc import Iterator

from pipeline.intake.charsets import decode_text
from pipeline.intake.markup import html_to_text

_HEADER = struct.Struct("<4L")
_PACKED, _PLAIN = 0x75465A4C, 0x414C454D
_RING = 4096  # bytes of the window that references point into
_PRELOAD = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans "
    rb"SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0" + b"\r\n"
    rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
_CAP = 5_000_000  # bytes of RTF; a mail's own text is far below

_TOKEN = re.compile(
    rb"\\'([0-9a-fA-F]{2})|\\([a-zA-Z]+)(-?\d{1,9})? ?|\\(.)|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.DOTALL
)
_SILENT = frozenset(
    {
        *(b"fonttbl", b"colortbl", b"stylesheet", b"info", b"pict", b"object", b"header", b"footer"),
        *(b"generator", b"themedata", b"datastore", b"listtable", b"listoverridetable", b"xmlnstbl"),
    }
)
_BREAKS = {
    b"par": "\n",
    b"line": "\n",
    b"tab": "\t",
    b"row": "\n",
    b"cell": "  ",
    b"sect": "\n",
    b"page": "\n",
}
_SIGNS = {
    b"lquote": "‘",
    b"rquote": "’",
    b"ldblquote": "“",
    b"rdblquote": "”",
    b"bullet": "•",
    b"endash": "–",
    b"emdash": "—",
    b"~": "\u00a0",
    b"_": "-",
    b"{": "{",
    b"}": "}",
    b"\\": "\\",
}


def packed_rtf_to_text(packed: bytes) -> str:
    """The text of a compressed RTF body; "" when it cannot be unpacked."""
    rtf = _unpacked(packed)
    if rb"\fromhtml" in rtf[:1000]:
        return html_to_text("".join(_pieces(rtf, html=True)))
    return "".join(_pieces(rtf, html=False)).strip()


def _unpacked(packed: bytes) -> bytes:
    if len(packed) < _HEADER.size:
        return b""
    _, size, kind, _ = _HEADER.unpack_from(packed)
    body = packed[_HEADER.size :]
    if kind == _PLAIN:
        return body[: min(size, _CAP)]
    return _expanded(body, min(size, _CAP)) if kind == _PACKED else b""


def _expanded(body: bytes, size: int) -> bytes:
    """LZ with a window of 4096 bytes: each control byte tells literals from references, lowest bit first."""
    ring = bytearray(_PRELOAD.ljust(_RING, b"\0"))
    write, out, at = len(_PRELOAD), bytearray(), 0
    while at < len(body) and len(out) < size:
        control, at = body[at], at + 1
        for bit in range(8):
            if at >= len(body):
                break
            if not control >> bit & 1:
                run, at = bytes(body[at : at + 1]), at + 1
                write = _emit(run, ring, write, out)
                continue
            reference, at = int.from_bytes(body[at : at + 2], "big"), at + 2
            source, length = reference >> 4, (reference & 15) + 2
            if source == write:
                return bytes(out)
            for step in range(length):
                write = _emit(bytes([ring[(source + step) % _RING]]), ring, write, out)
    return bytes(out)


def _emit(run: bytes, ring: bytearray, write: int, out: bytearray) -> int:
    ring[write] = run[0]
    out += run
    return (write + 1) % _RING


def _pieces(rtf: bytes, *, html: bool) -> Iterator[str]:
    """The visible text of RTF, or with `html` the HTML that it wraps.

    A group starts as silent as the one around it; destinations a reader may not know are silent.
    """
    silent, wrapped, stack, skip = False, False, [], 0
    for match in _TOKEN.finditer(rtf):
        octet, word, number, sign, brace, plain = match.groups()
        if brace == b"{":
            stack.append((silent, wrapped))
        elif brace == b"}":
            silent, wrapped = stack.pop() if stack else (False, False)
        elif word == b"htmltag" and html:
            silent, wrapped = False, True
        elif word == b"htmlrtf" and html:
            silent = number != b"0"
        elif sign == b"*" or word in _SILENT:
            silent = True
        elif word == b"u" and number and not silent:
            yield chr(int(number) % 65536)
            skip = 1
        elif not silent and (octet or plain) and skip:
            skip = 0
            yield decode_text(plain[1:]) if plain else ""
        elif not silent:
            yield _visible(octet, word, sign, plain, wrapped=wrapped)


def _visible(
    octet: bytes | None, word: bytes | None, sign: bytes | None, plain: bytes | None, *, wrapped: bool
) -> str:
    if octet:
        return bytes([int(octet, 16)]).decode("cp1252", "replace")
    if plain:
        return plain.decode("cp1252", "replace")
    if word:
        # the line breaks of the HTML stand in its tags
        return "\n" if wrapped and word == b"par" else _BREAKS.get(word, _SIGNS.get(word, ""))
    return _SIGNS.get(sign or b"", "")
