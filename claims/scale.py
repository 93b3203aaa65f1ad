"""What a detention may be worth, as data: ranges, factors, heads of loss, exclusions, caps; all sourced.

Read strictly from `estimates/*.toml`: a line that is wrong, unknown or without a source is refused.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cache
from importlib.resources import files

from claims.periods import Duration
from claims.toml_tables import Table, TomlFile

_NO_END = 0  # a band without an upper end, in months


class Direction(StrEnum):
    """Which way a factor weighs; no source says by how much."""

    AGGRAVATING = "aggravating"
    MITIGATING = "mitigating"


@dataclass(frozen=True, slots=True)
class Band:
    """The range seen for detentions of a length. `high` is None when it has no upper end.

    It holds lengths under `under_months` when that is set, else up to `up_to_months` when that is, else all.
    """

    label: str
    low: Decimal
    high: Decimal | None
    under_months: int = _NO_END
    up_to_months: int = _NO_END

    def holds(self, length: Duration) -> bool:
        """Whether a detention of that length, not longer than the bands before, falls in this one."""
        if self.under_months:
            return length.whole_months < self.under_months
        return not self.up_to_months or (length.whole_months, length.days) <= (self.up_to_months, 0)


@dataclass(frozen=True, slots=True)
class Factor:
    """What raises or lowers moral harm, and the types of document that may show it."""

    id: str
    label: str
    direction: Direction
    evidence: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Head:
    """A head of loss outside the range, paid on pieces."""

    id: str
    label: str
    pieces: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Exclusion:
    """What this procedure does not compensate, and the way that is open instead, "" when there is none."""

    id: str
    label: str
    instead: str
    source: str


@dataclass(frozen=True, slots=True)
class Cap:
    """The longest lawful detention for a class of offence. `is_usual`: a default to offer, never to apply."""

    id: str
    label: str
    months: int
    is_usual: bool
    source: str


@dataclass(frozen=True, slots=True)
class Scale:
    """The ranges and what stands around them. `bands` go from short to long, the last without an end."""

    source: str
    in_force: str
    warning: str
    gap: str
    nothing_left: str
    cap_to_confirm: str
    house_arrest: str
    bands: tuple[Band, ...]
    factors: tuple[Factor, ...]
    heads: tuple[Head, ...]
    exclusions: tuple[Exclusion, ...]


@cache
def moral_harm() -> Scale:
    """The scale shipped with the program. Raises: BadCatalogue."""
    return read_scale(_shipped("prejudice_moral.toml"), _document_types())


@cache
def detention_caps() -> tuple[Cap, ...]:
    """The caps shipped with the program. Raises: BadCatalogue."""
    return read_caps(_shipped("plafonds_detention.toml"))


def _shipped(name: str) -> TomlFile:
    return TomlFile(f"estimates/{name}", (files("claims") / "estimates" / name).read_text(encoding="utf-8"))


def _document_types() -> frozenset[str]:
    names = (entry.name for entry in (files("claims") / "document_types").iterdir())
    return frozenset(name.removesuffix(".toml") for name in names)


def read_scale(file: TomlFile, types: Collection[str]) -> Scale:
    """The scale of that file; `types` are the document types that it may name. Raises: BadCatalogue."""
    table = file.root()
    scale = Scale(
        source=table.text("source"),
        in_force=_day(table, "in_force"),
        warning=table.text("warning"),
        gap=table.text("gap"),
        nothing_left=table.text("nothing_left"),
        cap_to_confirm=table.text("cap_to_confirm"),
        house_arrest=table.text("house_arrest"),
        bands=_bands(table),
        factors=tuple(_factor(entry, types) for entry in table.tables("factor")),
        heads=tuple(_head(entry, types) for entry in table.tables("head")),
        exclusions=tuple(_exclusion(entry) for entry in table.tables("exclusion")),
    )
    table.close()
    return scale


def read_caps(file: TomlFile) -> tuple[Cap, ...]:
    """The caps of that file. Raises: BadCatalogue."""
    table = file.root()
    for key in ("note", "source"):
        table.text(key)
    _day(table, "in_force")
    caps = tuple(_cap(entry) for entry in table.tables("cap"))
    table.close()
    return caps


def _day(table: Table, key: str) -> str:
    value = table.text(key)
    try:
        date.fromisoformat(value)
    except ValueError:
        raise table.refuse(key, f"'{value}' is not a date, YYYY-MM-DD", value) from None
    return value


def _bands(table: Table) -> tuple[Band, ...]:
    """Bands follow one another: each but the last ends, later than the one before."""
    tables = table.tables("band")
    if not tables:
        raise table.refuse("band", "is missing")
    bands = tuple(_band(entry) for entry in tables)
    ends = [band.under_months or band.up_to_months for band in bands]
    if ends.pop() != _NO_END or ends != sorted(set(ends)) or _NO_END in ends:
        raise table.refuse("band", "each must end later than the one before, the last not at all")
    return bands


def _band(table: Table) -> Band:
    band = Band(
        label=table.text("label"),
        low=_euros(table, "low"),
        high=_euros(table, "high") if table.has("high") else None,
        under_months=_months(table, "under_months") if table.has("under_months") else _NO_END,
        up_to_months=_months(table, "up_to_months") if table.has("up_to_months") else _NO_END,
    )
    if band.high is not None and band.high < band.low:
        raise table.refuse("high", "is under low")
    if band.under_months and band.up_to_months:
        raise table.refuse("up_to_months", "one end is enough")
    table.close()
    return band


def _euros(table: Table, key: str) -> Decimal:
    """Euros, written between quotes: no amount ever passes through a float."""
    text = table.text(key)
    try:
        euros = Decimal(text)
    except InvalidOperation:
        raise table.refuse(key, f"'{text}' is not an amount", text) from None
    if not euros.is_finite() or euros < 0:
        raise table.refuse(key, f"'{text}' is not an amount", text)
    return euros


def _months(table: Table, key: str) -> int:
    months = table.number(key)
    if months < 1 or months != int(months):
        raise table.refuse(key, "must be a whole number of months")
    return int(months)


def _factor(table: Table, types: Collection[str]) -> Factor:
    factor = Factor(
        id=table.text("id"),
        label=table.text("label"),
        direction=table.member("direction", Direction),
        evidence=_types(table, "evidence", types),
        source=table.text("source"),
    )
    table.close()
    return factor


def _head(table: Table, types: Collection[str]) -> Head:
    head = Head(table.text("id"), table.text("label"), _types(table, "pieces", types), table.text("source"))
    table.close()
    return head


def _types(table: Table, key: str, types: Collection[str]) -> tuple[str, ...]:
    named = table.texts(key)
    unknown = next((name for name in named if name not in types), None)
    if unknown is not None or not named:
        raise table.refuse(key, f"no document type '{unknown}'" if unknown else "is empty", unknown)
    return named


def _exclusion(table: Table) -> Exclusion:
    instead = table.text("instead") if table.has("instead") else ""
    exclusion = Exclusion(table.text("id"), table.text("label"), instead, table.text("source"))
    table.close()
    return exclusion


def _cap(table: Table) -> Cap:
    cap = Cap(
        id=table.text("id"),
        label=table.text("label"),
        months=_months(table, "months"),
        is_usual=table.flag("usual", default=False),
        source=table.text("source"),
    )
    table.close()
    return cap
