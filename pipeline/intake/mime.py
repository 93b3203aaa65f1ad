"""MIME messages taken apart line by line, in flat memory, whatever state they are in.

The standard library loads a message whole, drops what stands outside the parts, re-writes the messages
it holds, and fails on a few odd headers; peers have lost mail to each of these. Here every byte of a
body ends up in a leaf, nested messages keep their exact bytes, and the number of parts is capped.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import Message
from email.parser import HeaderParser
from pathlib import Path
from typing import BinaryIO

from claims.reasons import refusal
from pipeline.intake.charsets import decode_header_bytes
from pipeline.intake.holding import Holding

_LONGEST_READ = 64 * 1024  # bytes of a line read at a time
_LONGEST_HEADERS = 1_000_000  # bytes
_DEEPEST = 40  # multiparts inside one another; beyond, what is inside is one leaf
_PARTS_PER_ITEM = 10  # structure and alternatives are parts that make no item
_HEADER = re.compile(rb"[!-9;-~]+[ \t]*:")
_LINE = re.compile(rb"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_LONGEST_NOTICE = 300  # bytes
_NOTICE = re.compile(rb"[^:]*(?:\bMIME\b|multi-?part)[^:]*", re.IGNORECASE)
_GUESSED_BOUNDARY = re.compile(rb"--(\S(?:.{0,68}\S)?)\s*\Z")


@dataclass(slots=True)
class Entity:
    """A part of a message: a leaf with its body still encoded in `raw`, or a multipart with children."""

    headers: "Message[str, str]"
    media_type: str
    raw: Path | None = None
    children: list["Entity"] = field(default_factory=list)


@dataclass(slots=True)
class _Open:
    """A multipart being read; its boundary is None while it must be guessed."""

    entity: Entity
    boundary: bytes | None
    preamble: Path | None = None


def split_message(path: Path, holding: Holding) -> Entity:
    """The tree of parts of a message; the raw bodies of its leaves are files of `holding`.

    Raises: OverLimit: absurdly many parts.
    """
    splitter = _Splitter(holding)
    with path.open("rb") as file:
        splitter.read(file)
    return splitter.root


class _Splitter:
    def __init__(self, holding: Holding) -> None:
        self._holding = holding
        self._stack: list[_Open] = []
        self._headers: list[bytes] | None = []
        self._header_bytes = 0
        self._sink: BinaryIO | None = None
        self._last_line = b""
        self._parts = 0
        self.root = Entity(Message(), "text/plain")

    def read(self, file: BinaryIO) -> None:
        fresh, first = True, True
        for line in _lines(file):
            if not (first and (line.startswith(b"From ") or not line.strip(b"\xef\xbb\xbf\r\n"))):
                self._take(line.removeprefix(b"\xef\xbb\xbf") if first else line, fresh)
                first = False
            fresh = line.endswith((b"\n", b"\r"))
        if self._headers is not None:
            self._begin()
        self._close_sink()
        while self._stack:
            self._leave(self._stack.pop())

    def _take(self, line: bytes, fresh: bool) -> None:
        if fresh and line.startswith(b"--") and self._at_boundary(line):
            return
        if self._headers is None:
            self._write(line)
        elif not line.strip():
            self._begin()
        elif self._is_header(line):
            self._headers.append(line)
            self._header_bytes += len(line)
        else:
            self._begin()
            if not (fresh and line.startswith(b"--") and self._at_boundary(line)):
                self._write(line)

    def _is_header(self, line: bytes) -> bool:
        if self._header_bytes > _LONGEST_HEADERS:
            return False
        return bool(_HEADER.match(line)) or (bool(self._headers) and line[:1] in {b" ", b"\t"})

    def _at_boundary(self, line: bytes) -> bool:
        """Whether the line separates parts; if so, close what it ends and open what it begins."""
        found = self._boundary_of(line.rstrip())
        if found is None:
            return False
        depth, closing = found
        if self._headers is not None:
            self._begin()
        self._close_sink(before_boundary=True)
        while len(self._stack) > depth + 1:
            self._leave(self._stack.pop())
        self._headers = [] if not closing else None
        if closing:
            # what follows the last part is kept, as text: footers, or parts after a wrong end
            self._open_leaf(Message(), "text/plain", self._stack[depth].entity)
        return True

    def _boundary_of(self, line: bytes) -> tuple[int, bool] | None:
        """The depth of the multipart whose boundary this line is, and whether it closes it."""
        if self._stack and self._stack[-1].boundary is None and (guess := _GUESSED_BOUNDARY.match(line)):
            self._stack[-1].boundary = guess[1]
        for depth in range(len(self._stack) - 1, -1, -1):
            boundary = self._stack[depth].boundary
            if boundary and line[2:] == boundary:
                return depth, False
            if boundary and line[2:] == boundary + b"--":
                return depth, True
        return None

    def _begin(self) -> None:
        """The headers of an entity are complete: open a multipart, or a leaf."""
        text = decode_header_bytes(b"".join(self._headers or ()))
        self._headers, self._header_bytes = None, 0
        headers = HeaderParser().parsestr(text)
        parent = self._stack[-1].entity if self._stack else None
        media_type = headers.get_content_type()
        if parent and parent.media_type == "multipart/digest" and "content-type" not in headers:
            media_type = "message/rfc822"
        if not media_type.startswith("multipart/") or len(self._stack) >= _DEEPEST:
            self._open_leaf(headers, media_type, parent)
            return
        entity = self._attach(Entity(headers, media_type), parent)
        boundary = boundary_of(headers)
        self._stack.append(_Open(entity, boundary, self._holding.new_path()))
        self._sink = self._stack[-1].preamble.open("wb") if self._stack[-1].preamble else None

    def _open_leaf(self, headers: "Message[str, str]", media_type: str, parent: Entity | None) -> None:
        raw = self._holding.new_path()
        self._attach(Entity(headers, media_type, raw), parent)
        self._sink = raw.open("wb")

    def _attach(self, entity: Entity, parent: Entity | None) -> Entity:
        self._parts += 1
        most = self._holding.limits.max_items
        if self._parts > most * _PARTS_PER_ITEM:
            self._close_sink()
            raise refusal("trop_de_fichiers", limit=most)
        if parent is None:
            self.root = entity
        else:
            parent.children.append(entity)
        return entity

    def _write(self, line: bytes) -> None:
        if self._sink is not None:
            self._sink.write(line)
            self._last_line = line

    def _close_sink(self, *, before_boundary: bool = False) -> None:
        if self._sink is not None:
            if before_boundary:
                # the newline before a boundary belongs to the boundary
                newline = len(self._last_line) - len(self._last_line.rstrip(b"\r\n"))
                self._sink.truncate(self._sink.tell() - min(newline, 2))
            self._sink.close()
        self._sink, self._last_line = None, b""

    def _leave(self, multipart: _Open) -> None:
        """What stands before the first part is kept as a text; all of the body, where no part was found.

        Only the line that tells old programs what parts are is left out.
        """
        entity = multipart.entity
        if multipart.preamble is None or (entity.children and _is_usual(multipart.preamble)):
            return
        headers: Message[str, str] = Message()
        if not entity.children and "content-transfer-encoding" in entity.headers:
            # against the rule, and then the parts are packed with the rest
            headers["content-transfer-encoding"] = str(entity.headers["content-transfer-encoding"])
        self._attach(Entity(headers, "text/plain", multipart.preamble), entity)
        if entity.media_type != "multipart/alternative":  # there the first text would be taken for the mail's
            entity.children.insert(0, entity.children.pop())


def _lines(file: BinaryIO) -> Iterator[bytes]:
    """The lines of a file with their ends, long ones in pieces; a CR alone ends one too, as elsewhere."""
    while line := file.readline(_LONGEST_READ):
        yield from _LINE.findall(line)


def _is_usual(preamble: Path) -> bool:
    """Whether a preamble says nothing but that the message is in parts."""
    size = preamble.stat().st_size
    if size > _LONGEST_NOTICE:
        return False
    said = preamble.read_bytes()
    return not said.strip() or bool(_NOTICE.fullmatch(said))


def boundary_of(headers: "Message[str, str]") -> bytes | None:
    """The boundary a multipart declares, or None."""
    try:
        boundary = headers.get_boundary()
    except (ValueError, TypeError, LookupError, AttributeError):
        return None
    return boundary.rstrip().encode("utf-8", "replace") if boundary else None
