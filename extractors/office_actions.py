"""What an Office document would do in the program that it was made for: macros, links that fetch, DDE.

Looked for in the packages and compound files themselves; LibreOffice, which makes pages of them, runs
none of it (`pipeline/intake/office.py`).
"""

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claims.active_content import in_order
from extractors.compound import OLE_ERRORS
from extractors.zip_directory import DirectoryTooLargeError, check_directory

_RTF = "application/rtf"
_PART_CAP = 4_000_000  # bytes of one part looked at
_MOST_PARTS = 500
_MOST_ENTRIES = 10_000
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    RuntimeError,
    NotImplementedError,
    struct.error,
    DirectoryTooLargeError,
)
_MACRO_NAMES = re.compile(
    r"vbaproject\.bin$|vbadata\.xml$|(^|/)macrosheets/|(^|/)activex/|^basic/|^scripts/", re.IGNORECASE
)
_OBJECT_NAMES = re.compile(r"/embeddings/|^objects?/.*\.bin$", re.IGNORECASE)
_LOOKED_INTO = re.compile(
    r"\.rels$|^word/(document|header\d*|footer\d*|footnotes|comments)\.xml$|^xl/externallinks/[^/]+\.xml$"
    r"|^\[content_types\]\.xml$|^(content|styles)\.xml$",
    re.IGNORECASE,
)
_RELATION = re.compile(r"<(?:\w+:)?Relationship\b[^<>]*>")
_FIELD_CODE = re.compile(r"<w:instrText\b[^<>]*>([^<]*)|\bw:instr\s*=\s*\"([^\"]*)\"")
_DDE = re.compile(r"\bDDE(?:AUTO)?\b", re.IGNORECASE)
_FETCHES = re.compile(r"\b(?:INCLUDEPICTURE|INCLUDETEXT|IMPORT|LINK)\b[^<]{0,2000}(?://|\\\\)", re.IGNORECASE)
_ODF_FETCHES = re.compile(
    r"<(?:draw:image|draw:object|draw:object-ole|draw:plugin|draw:floating-frame|text:section-source"
    r"|table:table-source|style:background-image|draw:fill-image)\b[^<>]*xlink:href=\"(?:\w+:)?[/\\]{2}",
    re.IGNORECASE,
)
_ODF_DDE = re.compile(r"<(?:office|text|table):dde-", re.IGNORECASE)
_ODF_EVENT = re.compile(r"<script:event-listener\b|<office:script\b", re.IGNORECASE)

_OLE_MACROS = frozenset({"vba", "_vba_project", "_vba_project_cur", "macros"})
_OLE_OBJECTS = frozenset({"objectpool", "\x01ole10native"})
_WORD_DDE = re.compile(rb"\x13\s*\0?D\0?D\0?E", re.IGNORECASE)
_SHEET, _MACRO_SHEET = 0x85, 1  # [MS-XLS] 2.4.28: BoundSheet8, and its type of Excel 4 macros
_RTF_MARKS = (
    ("champ_dde", re.compile(rb"\\fldinst[^\\}]{0,20}(?:\{[^{}]{0,80}\s|\s)\s*DDE", re.IGNORECASE)),
    (
        "element_distant",
        re.compile(
            rb"\\\*\s*\\template[^}]{0,20}(?:https?:|//|\\\\\\\\)|\\fldinst[^}]{0,200}INCLUDE|\\objupdate|\\objautlink",
            re.IGNORECASE,
        ),
    ),
    ("objet_incorpore", re.compile(rb"\\objdata|\\objemb|\\objocx", re.IGNORECASE)),
)


def notes_of_office(path: Path, media_type: str) -> tuple[str, ...]:
    """Codes of `claims.active_content` for an Office document; damage hides what lies behind it."""
    if media_type == _RTF:
        return in_order(_in_rich_text(path))
    if "openxml" in media_type or "opendocument" in media_type:
        return in_order(_in_package(path))
    return in_order(_in_compound(path))


def _in_package(path: Path) -> list[str]:
    found: list[str] = []
    try:
        check_directory(path, entries=_MOST_ENTRIES)
        with zipfile.ZipFile(path) as package:
            names = package.namelist()
            found += ["macro" for name in names if _MACRO_NAMES.search(name)]
            found += ["objet_incorpore" for name in names if _OBJECT_NAMES.search(name)]
            for name in [name for name in names if _LOOKED_INTO.search(name)][:_MOST_PARTS]:
                found += _in_part(_part(package, name))
    except _DAMAGE:
        return found
    return found


def _part(package: zipfile.ZipFile, name: str) -> str:
    try:
        with package.open(name) as part:
            content = part.read(_PART_CAP)
    except _DAMAGE:
        return ""
    is_wide = content[:2] in {b"\xff\xfe", b"\xfe\xff"}
    return content.decode("utf-16" if is_wide else "utf-8", "replace")


def _in_part(xml: str) -> Iterator[str]:
    """Of one part of a package, of Microsoft's or of the Open Document's."""
    if "macroEnabled" in xml or _ODF_EVENT.search(xml):
        yield "macro"
    if any(_is_fetched(relation) for relation in _RELATION.findall(xml)) or _ODF_FETCHES.search(xml):
        yield "element_distant"
    # a field's code may be cut into as many runs as its letters
    code = "".join(run or attribute for run, attribute in _FIELD_CODE.findall(xml))
    if _DDE.search(code) or "<ddeLink" in xml or _ODF_DDE.search(xml):
        yield "champ_dde"
    if _FETCHES.search(code):
        yield "element_distant"


def _is_fetched(relation: str) -> bool:
    """Whether a relation points out of the document to something that is fetched: links wait for a click."""
    return "External" in relation and "/hyperlink" not in relation


def _in_compound(path: Path) -> list[str]:
    import olefile

    found: list[str] = []
    try:
        with olefile.OleFileIO(str(path)) as ole:
            names = {name.lower() for entry in ole.listdir(storages=True) for name in entry}
            found += ["macro"] if names & _OLE_MACROS or _has_macro_sheet(ole) else []
            found += ["objet_incorpore"] if names & _OLE_OBJECTS else []
            if ole.exists("WordDocument") and _WORD_DDE.search(
                ole.openstream("WordDocument").read(_PART_CAP)
            ):
                found.append("champ_dde")
    except OLE_ERRORS:
        return found
    return found


def _has_macro_sheet(ole: Any) -> bool:
    """Whether a sheet of an Excel workbook is a sheet of macros, as Excel 4 had them."""
    if not ole.exists("Workbook"):
        return False
    book = ole.openstream("Workbook").read(_PART_CAP)
    at = 0
    while at + 4 <= len(book):
        kind, length = struct.unpack_from("<HH", book, at)
        if kind == _SHEET and book[at + 9 : at + 10] == bytes([_MACRO_SHEET]):
            return True
        at += 4 + length
    return False


def _in_rich_text(path: Path) -> list[str]:
    with path.open("rb") as file:
        content = file.read(_PART_CAP)
    return [code for code, mark in _RTF_MARKS if mark.search(content)]
