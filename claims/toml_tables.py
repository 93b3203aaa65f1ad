"""TOML tables read strictly: what is missing, mistyped or unknown is refused, file and line named."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from typing import TypeVar

from claims.errors import BadCatalogue
from claims.folding import fold, squeeze

Member = TypeVar("Member", bound=StrEnum)

_BRACES = re.compile(r"\{([^{}]*)\}")
_FOLDED = re.compile(r"[a-z0-9]+(?: [a-z0-9]+)*")
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_TABLE = re.compile(r"\s*(\[\[?[^\]]+\]\]?)")


@dataclass(frozen=True, slots=True)
class TomlFile:
    """A TOML file of the catalogue: its name, for messages, and its text."""

    name: str
    text: str

    def root(self) -> "Table":
        """Its top table. Raises: BadCatalogue: the text is not TOML."""
        try:
            return Table(self, tomllib.loads(self.text))
        except tomllib.TOMLDecodeError as error:
            raise BadCatalogue(f"{self.name}: {error}") from error

    def line(self, headers: Iterable[tuple[str, int]], key: str, value: object = None) -> int:
        """The line, from 1, where that key of the table under `headers` stands; its header failing that.

        `headers` lead to the table: ("[[field]]", 2) is the third such header from where we are.
        """
        lines = self.text.splitlines()
        at = 0
        for header, index in headers:
            starts = [n for n in range(at, len(lines)) if _header(lines[n]) == header]
            at = starts[index] + 1 if index < len(starts) else at
        end = next((n for n in range(at, len(lines)) if _header(lines[n])), len(lines))
        keyed = re.compile(rf"""\s*["']?{re.escape(key)}["']?\s*=""")
        found = next((n for n in range(at, end) if keyed.match(lines[n])), None)
        if found is None:
            table = end < len(lines) and re.fullmatch(rf"\[+(?:.+\.)?{re.escape(key)}\]+", lines[end].strip())
            return end + 1 if table else max(at, 1)
        quoted = re.compile(rf"""["']{re.escape(str(value))}["']""")
        return next((n for n in range(found, end) if quoted.search(lines[n])), found) + 1


def _header(line: str) -> str | None:
    """The header that a line is, "[[field]]"; None for any other line."""
    found = _TABLE.match(line)
    return found.group(1) if found and "=" not in line else None


@dataclass(slots=True)
class Table:
    """One table, emptied key by key as it is read; `close` refuses what is left over."""

    file: TomlFile
    entries: dict[str, object]
    headers: tuple[tuple[str, int], ...] = ()
    path: str = ""

    def refuse(self, key: str, problem: str, value: object = None) -> BadCatalogue:
        """The error to raise about that key: "facture.toml:12: field.kind: unknown kind 'amout'"."""
        line = self.file.line(self.headers, key, value)
        return BadCatalogue(f"{self.file.name}:{line}: {self.path}{key}: {problem}")

    def has(self, key: str) -> bool:
        """Whether the key stands there, still unread."""
        return key in self.entries

    def text(self, key: str, default: str | None = None) -> str:
        """A string that is not blank. Raises: BadCatalogue."""
        value = self._take(key, default)
        if not isinstance(value, str) or (not value.strip() and default is None):
            raise self.refuse(key, "must be a string that is not empty", value)
        return value

    def name(self, key: str) -> str:
        """A name of the program's own. Raises: BadCatalogue."""
        name = self.text(key)
        if not _NAME.fullmatch(name):
            raise self.refuse(key, f"'{name}' is not a name: lower case letters, digits and _", name)
        return name

    def flag(self, key: str, default: bool | None = None) -> bool:
        """True or false. Raises: BadCatalogue."""
        value = self._take(key, default)
        if not isinstance(value, bool):
            raise self.refuse(key, "must be true or false", value)
        return value

    def number(self, key: str) -> float:
        """A number. Raises: BadCatalogue."""
        value = self._take(key, None)
        if not isinstance(value, int | float) or isinstance(value, bool):
            raise self.refuse(key, "must be a number", value)
        return float(value)

    def numbers(self, key: str) -> tuple[float, ...]:
        """A list of numbers. Raises: BadCatalogue."""
        values = self._take(key, None)
        if not isinstance(values, list) or not all(
            isinstance(v, int | float) and not isinstance(v, bool) for v in values
        ):
            raise self.refuse(key, "must be a list of numbers", values)
        return tuple(float(value) for value in values)

    def texts(self, key: str, default: tuple[str, ...] | None = None) -> tuple[str, ...]:
        """A list of strings, none blank, none twice. Raises: BadCatalogue."""
        values = self._take(key, default)
        if not isinstance(values, list | tuple) or not all(isinstance(v, str) and v.strip() for v in values):
            raise self.refuse(key, "must be a list of strings that are not empty", values)
        if len(set(values)) < len(values):
            twice = next(v for v in values if values.count(v) > 1)
            raise self.refuse(key, f"'{twice}' stands there twice", twice)
        return tuple(values)

    def member(self, key: str, members: type[Member], default: str | None = None) -> Member:
        """One value of a closed list. Raises: BadCatalogue."""
        return self.one(key, members, self.text(key, default))

    def members(
        self, key: str, members: type[Member], default: tuple[str, ...] | None = None
    ) -> tuple[Member, ...]:
        """Values of a closed list. Raises: BadCatalogue."""
        return tuple(self.one(key, members, value) for value in self.texts(key, default))

    def one(self, key: str, members: type[Member], value: str) -> Member:
        """The member that `value` names. Raises: BadCatalogue."""
        try:
            return members(value)
        except ValueError:
            allowed = ", ".join(members)
            raise self.refuse(key, f"unknown value '{value}'; one of: {allowed}", value) from None

    def table(self, key: str) -> "Table":
        """The table under that key, empty when it is not there. Raises: BadCatalogue."""
        value = self._take(key, {})
        if not isinstance(value, dict):
            raise self.refuse(key, "must be a table")
        name = f"{self._dotted()}{key}"
        return Table(self.file, dict(value), (*self.headers, (f"[{name}]", 0)), f"{self.path}{key}.")

    def tables(self, key: str) -> tuple["Table", ...]:
        """The array of tables under that key, empty when it is not there. Raises: BadCatalogue."""
        values = self._take(key, [])
        if not isinstance(values, list) or not all(isinstance(value, dict) for value in values):
            raise self.refuse(key, f"must be tables, each under [[{key}]]")
        return tuple(
            Table(
                self.file,
                dict(value),
                (*self.headers, (f"[[{key}]]", index)),
                f"{self.path}{key}[{index + 1}].",
            )
            for index, value in enumerate(values)
        )

    def items(self) -> tuple[tuple[str, object], ...]:
        """Every pair left, for tables whose keys are free; empties the table."""
        pairs = tuple(self.entries.items())
        self.entries.clear()
        return pairs

    def close(self) -> None:
        """Raises: BadCatalogue: a key was not read, so it means nothing here."""
        if self.entries:
            raise self.refuse(next(iter(self.entries)), "unknown key")

    def _take(self, key: str, default: object) -> object:
        if key not in self.entries and default is None:
            raise self.refuse(key, "is missing")
        return self.entries.pop(key, default)

    def _dotted(self) -> str:
        """The dotted name of this table as sub-table headers write it: "field."."""
        names = [header.strip("[]") for header, _ in self.headers]
        return f"{names[-1]}." if names else ""


def alternatives(table: Table, key: str, written: str) -> tuple[str, ...]:
    """The phrases that one stands for: «n etait pas {vise|visee}» is two. Braces are not nested.

    Raises: BadCatalogue: a brace without its other, or a phrase that is not folded.
    """
    parts = _BRACES.split(written)
    if any(brace in part for part in parts for brace in "{}"):
        raise table.refuse(key, f"'{written}' has a brace without its other", written)
    # What stood in braces comes second of every two.
    choices = (part.split("|") if n % 2 else [part] for n, part in enumerate(parts))
    found = ("".join(chosen) for chosen in product(*choices))
    phrases = tuple(dict.fromkeys(squeeze(phrase) for phrase in found))
    for phrase in phrases:
        check_folded(table, key, phrase)
    return phrases


def check_folded(table: Table, key: str, phrase: str) -> None:
    """Phrases are compared with folded text: one that is not folded never matches. Raises: BadCatalogue."""
    if not _FOLDED.fullmatch(phrase):
        raise table.refuse(key, f"'{phrase}' is not folded; write '{fold(phrase)}'", phrase)
