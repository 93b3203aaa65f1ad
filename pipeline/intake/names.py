"""Names given by senders, made safe to show and unique where they stand."""

import mimetypes
import re
import unicodedata
from collections.abc import Mapping
from itertools import count

OFFICE_SUFFIXES: Mapping[str, str] = {
    "application/msword": ".doc",
    "application/vnd.ms-excel": ".xls",
    "application/vnd.ms-powerpoint": ".ppt",
    "application/rtf": ".rtf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": ".pptx",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/vnd.oasis.opendocument.spreadsheet": ".ods",
    "application/vnd.oasis.opendocument.presentation": ".odp",
}
"""What documents of office programs are called, by type; LibreOffice goes by it for the older ones."""

_LONGEST = 120  # characters of one name
_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}  # controls, and marks that reverse what is shown


def clean_name(untrusted_name: str, otherwise: str) -> str:
    """One name that holds no separator, no control and no mark that changes how the rest is shown.

    >>> clean_name("../../etc/passwd", "piece")
    'passwd'
    """
    last = re.split(r"[/\\]", untrusted_name)[-1]
    name = "".join(" " if c.isspace() else c for c in last if c.isspace() or _is_shown(c)).strip()
    if name.strip(".") == "":
        return otherwise
    stem, dot, suffix = name.rpartition(".")
    if len(name) <= _LONGEST:
        return name
    return f"{stem[: _LONGEST - 9]}.{suffix[:8]}" if dot and stem else name[:_LONGEST]


def _is_shown(character: str) -> bool:
    return unicodedata.category(character) not in _HIDDEN


def clean_path(untrusted_path: str, otherwise: str) -> str:
    """The path of an archive member, kept inside the archive: no way up, no root.

    >>> clean_path("../photos//./porte.jpg", "fichier")
    'photos/porte.jpg'
    """
    steps = [step for step in re.split(r"[/\\]", untrusted_path) if step.strip() not in {"", ".", ".."}]
    return "/".join(clean_name(step, otherwise) for step in steps) or otherwise


def nameless(number: int, media_type: str) -> str:
    """A name for a part that has none: "piece-2.pdf"."""
    return f"piece-{number}{mimetypes.guess_extension(media_type) or ''}"


class TakenNames:
    """The paths given so far; the second of two equal ones gets " (2)" before its extension."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._folders: set[str] = set()
        self._next: dict[str, int] = {}

    def unique(self, path: str) -> str:
        """The path itself the first time, then "facture (2).pdf", "facture (3).pdf"…"""
        free = path
        folder, slash, name = path.rpartition("/")
        stem, dot, suffix = name.rpartition(".")
        if not stem:
            stem, dot, suffix = name, "", ""
        while free in self._taken or free in self._folders:
            number = self._next[path] = self._next.get(path, 1) + 1
            free = f"{folder}{slash}{stem} ({number}){dot}{suffix}"
        self._taken.add(free)
        return free

    def within(self, container: str, path: str) -> str:
        """A path inside a container that goes through no other file: one may be called as a folder is."""
        *folders, name = path.split("/")
        place = container
        for folder in folders:
            place = next(p for n in count(1) if (p := _numbered(f"{place}/{folder}", n)) not in self._taken)
            self._folders.add(place)
        return self.unique(f"{place}/{name}")


def _numbered(path: str, number: int) -> str:
    return path if number == 1 else f"{path} ({number})"
