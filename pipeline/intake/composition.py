"""A parsed mail written as Internet mail: Outlook keeps the mails attached to one in no form of their own."""

import binascii
import hashlib
from collections.abc import Iterator
from email.header import Header
from email.utils import format_datetime

from pipeline.intake.headers import shown_address
from pipeline.intake.letters import Letter, Part

_LINE = 57  # bytes a line of base64 holds
_IN_BASE64 = "Content-Transfer-Encoding: base64\n"


def composed(letter: Letter) -> Iterator[bytes]:
    """The lines of the message. Equal mails give equal bytes, so that duplicates are seen."""
    headers = letter.headers
    seed = [letter.text, headers.subject, *(part.held.sha256 for part in letter.parts)]
    boundary = hashlib.sha256("\0".join(seed).encode("utf-8", "replace")).hexdigest()[:32]
    written = (
        ("From", shown_address(headers.sender_name, headers.sender_address)),
        ("To", ", ".join(headers.recipients)),
        ("Subject", headers.subject),
        ("Date", format_datetime(headers.date) if headers.date else ""),
        ("Message-ID", headers.message_id),
        ("In-Reply-To", headers.in_reply_to),
    )
    for name, value in written:
        if value:
            yield f"{name}: {_encoded(value)}\n".encode()
    yield f'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="{boundary}"\n\n'.encode()
    yield f"--{boundary}\nContent-Type: text/plain; charset=utf-8\n{_IN_BASE64}\n".encode()
    yield _base64(letter.text.encode("utf-8", "replace"))
    for part in letter.parts:
        yield from _composed_part(part, boundary)
    yield f"--{boundary}--\n".encode()


def _composed_part(part: Part, boundary: str) -> Iterator[bytes]:
    disposition = "inline" if part.inline else "attachment"
    # not declared as a message: a nested message in base64 is against the rules, its bytes tell what it is
    yield f"--{boundary}\nContent-Type: application/octet-stream\n{_IN_BASE64}".encode()
    yield f'Content-Disposition: {disposition}; filename="{_encoded(part.untrusted_name)}"\n'.encode()
    yield f"Content-ID: <{part.held.sha256[:16]}>\n\n".encode() if part.inline else b"\n"
    with part.held.content.open("rb") as file:
        while chunk := file.read(_LINE * 1000):
            yield _base64(chunk)


def _base64(octets: bytes) -> bytes:
    return b"".join(binascii.b2a_base64(octets[at : at + _LINE]) for at in range(0, len(octets), _LINE))


def _encoded(value: str) -> str:
    """One header value on one line, in encoded words where it is not plain."""
    plain = " ".join(value.replace('"', "'").split())
    return plain if plain.isascii() else Header(plain, "utf-8", maxlinelen=10_000).encode(maxlinelen=0)
