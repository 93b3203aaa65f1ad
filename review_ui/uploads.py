"""Files sent by a form, written to a folder as they come: never in memory, never beyond what is allowed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from email.message import Message
from pathlib import Path
from typing import Any, BinaryIO

from fastapi import Request
from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser

from claims.errors import AgentMustAct

_MEGA = 1_000_000
_LONGEST_FIELD = 10_000  # bytes of what is typed in one field


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file as it came. `is_too_big`: over the cap, `path` holds only its beginning."""

    untrusted_name: str
    path: Path
    size: int
    is_too_big: bool


@dataclass(frozen=True, slots=True)
class Sent:
    """A form's files in the order sent, and what was typed in its fields."""

    files: tuple[SentFile, ...]
    fields: Mapping[str, str]


@dataclass
class _Part:
    """The part of the body that is being read; `file` is None for a field."""

    headers: dict[str, str] = field(default_factory=dict)
    name: str = ""
    untrusted_name: str = ""
    file: BinaryIO | None = None
    path: Path = Path()
    size: int = 0
    typed: bytearray = field(default_factory=bytearray)


class _Writer:
    """What the parser calls, part after part."""

    def __init__(self, folder: Path, most_bytes: int, most_files: int) -> None:
        self.files: list[SentFile] = []
        self.fields: dict[str, str] = {}
        self._folder = folder
        self._most_bytes = most_bytes
        self._most_files = most_files
        self._part = _Part()
        self._header = [bytearray(), bytearray()]

    def on_part_begin(self) -> None:
        self._part = _Part()

    def on_header_field(self, data: bytes, start: int, end: int) -> None:
        self._header[0] += data[start:end]

    def on_header_value(self, data: bytes, start: int, end: int) -> None:
        self._header[1] += data[start:end]

    def on_header_end(self) -> None:
        name, value = (part.decode("utf-8", "replace") for part in self._header)
        self._part.headers[name.strip().lower()] = value
        self._header = [bytearray(), bytearray()]

    def on_headers_finished(self) -> None:
        part = self._part
        part.name, name = _names(part.headers.get("content-disposition", ""))
        if name is None:
            return
        part.untrusted_name = name
        part.path = self._folder / f"fichier-{len(self.files):05d}"
        part.file = part.path.open("wb")

    def on_part_data(self, data: bytes, start: int, end: int) -> None:
        part = self._part
        part.size += end - start
        if part.file is None:
            part.typed += data[start : min(end, start + _LONGEST_FIELD - len(part.typed))]
        elif part.size <= self._most_bytes:
            part.file.write(data[start:end])

    def on_part_end(self) -> None:
        part = self._part
        if part.file is None:
            self.fields[part.name] = part.typed.decode("utf-8", "replace")
            return
        part.file.close()
        if not part.untrusted_name and not part.size:
            return  # a form without any file chosen sends one without a name
        if len(self.files) >= self._most_files:
            raise AgentMustAct(
                f"Un dépôt compte {self._most_files} fichiers au plus : le faire en plusieurs fois.",
                code="trop_de_fichiers",
            )
        is_too_big = part.size > self._most_bytes
        self.files.append(SentFile(part.untrusted_name, part.path, part.size, is_too_big))


async def sent_files(request: Request, folder: Path, max_file_mb: int, max_mb: int, max_files: int) -> Sent:
    """The files of a form, written into `folder` while they come.

    Raises: AgentMustAct: more than `max_mb` or `max_files` in all, or cut short: nothing was received.
    """
    writer = _Writer(folder, max_file_mb * _MEGA, max_files)
    parser = MultipartParser(_boundary(request), _callbacks(writer))
    received = 0
    try:
        async for chunk in request.stream():
            received += len(chunk)
            if received > max_mb * _MEGA:
                raise AgentMustAct(
                    f"Un dépôt pèse {max_mb} Mo au plus : le faire en plusieurs fois.", code="depot_trop_gros"
                )
            parser.write(chunk)
        parser.finalize()
    except FormParserError as error:
        raise _cut_short() from error
    return Sent(tuple(writer.files), writer.fields)


def _callbacks(writer: _Writer) -> Any:
    return {name: getattr(writer, name) for name in dir(writer) if name.startswith("on_")}


def _boundary(request: Request) -> bytes:
    header = Message()
    header["content-type"] = request.headers.get("content-type", "")
    boundary = header.get_param("boundary")
    if header.get_content_type() != "multipart/form-data" or not isinstance(boundary, str):
        raise _cut_short()
    return boundary.encode("latin-1", "replace")


def _cut_short() -> AgentMustAct:
    return AgentMustAct("Le dépôt n'est pas arrivé en entier : le recommencer.", code="depot_incomplet")


def _names(disposition: str) -> tuple[str, str | None]:
    """The name of the field, and that of the file; None when the part is no file.

    Browsers write names between quotes, a quote within as %22 (HTML, "multipart form data").
    """
    found: dict[str, str] = {}
    for part in _split(disposition)[1:]:
        key, _, value = part.strip().partition("=")
        found[key.lower()] = value.strip().strip('"').replace("%22", '"').replace('\\"', '"')
    return found.get("name", ""), found.get("filename")


def _split(header: str) -> list[str]:
    """The parts between semicolons that stand outside quotes."""
    parts, is_quoted = [""], False
    for character in header:
        if character == '"':
            is_quoted = not is_quoted
        if character == ";" and not is_quoted:
            parts.append("")
        else:
            parts[-1] += character
    return parts
