"""Mails written line by line, right or wrong; each part holds a mark of its own ("marque-1")."""

import base64
import re
from binascii import b2a_uu
from itertools import pairwise

_MARK = re.compile(rb"marque-\d+")
HEAD = b"From: Alix Exemple <alix@exemple.fr>\r\nSubject: Demande\r\nMIME-Version: 1.0\r\n"


def marks_of(content: bytes) -> set[bytes]:
    """The marks that can be read in these bytes."""
    return set(_MARK.findall(content))


def lines(*parts: bytes | str) -> bytes:
    return b"\r\n".join(part.encode() if isinstance(part, str) else part for part in parts)


def mixed(*body: bytes | str, boundary: str = "b", kind: str = "multipart/mixed") -> bytes:
    """A mail of that kind, its body line by line."""
    return HEAD + lines(f'Content-Type: {kind}; boundary="{boundary}"', "", *body, "")


def part(number: int, *headers: str, of: bytes | None = None) -> bytes:
    """A part with its mark, behind the headers given."""
    return lines("--b", *headers, "", of or b"Bonjour, marque-%d" % number)


def in_base64(number: int) -> bytes:
    return base64.encodebytes(b"Bonjour, marque-%d, voici la suite de ma demande" % number)


FILE = "Content-Disposition: attachment; filename=a{}.txt"
BASE64 = "Content-Transfer-Encoding: base64"
PLAIN = "Content-Type: text/plain"


def dirty(number: int) -> bytes:
    """Base64 with what is none of it between."""
    clean = in_base64(number).replace(b"\n", b"")
    return b"".join(clean[at : at + 8] + b"!*\r\n" for at in range(0, len(clean), 8))


def line_by_line(number: int) -> bytes:
    """Base64 padded at the end of each line."""
    text = b"Bonjour, marque-%d, et puis encore ceci" % number
    return b"\r\n".join(base64.b64encode(text[at : at + 40]) for at in range(0, len(text), 40))


def uu(number: int) -> bytes:
    return b"begin 644 a.txt\r\n" + b2a_uu(b"Bonjour, marque-%d" % number) + b"`\r\nend"


def deep(levels: int) -> bytes:
    """Parts in one another."""
    boundaries = [f"b{n}" for n in range(levels)]
    out = [HEAD + b'Content-Type: multipart/mixed; boundary="b0"\r\n']
    for outer, inner in pairwise(boundaries):
        out.append(lines(f"--{outer}", f'Content-Type: multipart/mixed; boundary="{inner}"', "", ""))
    out.append(lines(f"--{boundaries[-1]}", "", "Au fond, marque-1", ""))
    return b"\r\n".join(out)


def letters_in_letters(levels: int) -> bytes:
    """Mails in one another, none packed: each would grow by a third."""
    inside = HEAD + b"\r\nAu fond, marque-1\r\n"
    for n in range(levels):
        inside = mixed(
            lines(f"--b{n}", "Content-Type: message/rfc822", "", inside), f"--b{n}--", boundary=f"b{n}"
        )
    return inside


def signed(content: bytes) -> bytes:
    """An opaque signature around a message: DER written by hand, without a signer."""

    def value(tag: int, body: bytes) -> bytes:
        size = len(body).to_bytes(3, "big")
        return bytes([tag, 0x83]) + size + body

    data_kind, signed_kind = bytes.fromhex("06092a864886f70d010701"), bytes.fromhex("06092a864886f70d010702")
    held = value(0x30, data_kind + value(0xA0, value(0x04, content)))
    body = value(0x30, b"\x02\x01\x01" + value(0x31, b"") + held + value(0x31, b""))
    return value(0x30, signed_kind + value(0xA0, body))


def opaque(content: bytes, name: str = "smime.p7m") -> bytes:
    head = lines(f"Content-Type: application/pkcs7-mime; smime-type=signed-data; name={name}", BASE64, "", "")
    return HEAD + head + base64.encodebytes(signed(content))
