"""The files a user gives: those named, and those of the folders named."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Given:
    """A file given: where it lies, and how it is named in the pli. `refused` is a code, None when sound."""

    path: Path
    name: str
    refused: str | None = None


def given_files(paths: Sequence[Path]) -> Iterator[Given]:
    """Every file, folders read in name order. What is no regular file comes with the code that says so.

    A link named by the user is followed; one met inside a folder is not, as it may lead anywhere.
    """
    for path in paths:
        yield from _given(path, _base_name(path), follow=True)


def _given(path: Path, name: str, *, follow: bool) -> Iterator[Given]:
    try:
        if path.is_symlink() and not follow:
            yield Given(path, name, "pas_un_fichier")
        elif path.is_dir():
            yield from _folder(path, name)
        else:
            yield Given(path, name, _refusal(path))
    except OSError:
        yield Given(path, name, "acces_refuse")


def _folder(path: Path, name: str) -> Iterator[Given]:
    for entry in sorted(path.iterdir(), key=_name):
        yield from _given(entry, f"{name}/{_printable(entry.name)}", follow=False)


def _name(path: Path) -> str:
    return path.name


def _refusal(path: Path) -> str | None:
    if not path.exists():
        return "introuvable"
    if not path.is_file():
        return "pas_un_fichier"
    return None if os.access(path, os.R_OK) else "acces_refuse"


def _base_name(path: Path) -> str:
    return _printable(path.name or path.resolve().name or "pli")


def _printable(name: str) -> str:
    """Names on disk are bytes; those that are not UTF-8 could not be written in a draft."""
    return os.fsencode(name).decode("utf-8", "replace")
