"""A ledger with two rows in each of its tables, whatever these are, and the objects that they name."""

import json
from datetime import UTC, date, datetime
from typing import Any

import sqlalchemy as sa

from storage.database import Database
from storage.objects import ObjectStore, Shelf
from storage.tables import Moment, metadata

ORIGINALS = (b"%PDF lettre", b"%PDF annexe")
DERIVED = (b"mots", b"image", b"vignette", b"mots tournes", b"image tournee", b"vignette tournee")
# Texts that a careless format would break.
_TEXT = ('L’«été»\n\t"1,5" \\N 🏠', "")


def fill(database: Database, objects: ObjectStore) -> None:
    """Two rows a table: one with everything, one with nothing more than it must have."""
    originals = [objects.put(Shelf.ORIGINALS, content) for content in ORIGINALS]
    words, picture, thumbnail, *turned = [objects.put(Shelf.DERIVED, content) for content in DERIVED]
    turn = dict(zip(("words", "picture", "thumbnail"), turned, strict=True))
    chosen: dict[tuple[str, str], Any] = {
        ("original", "sha256"): originals,
        ("page", "shelf"): [Shelf.DERIVED, Shelf.ORIGINALS],
        ("page", "content"): [words, originals[0]],
        ("page", "words"): [words, None],
        ("page", "picture"): [picture, None],
        ("page", "thumbnail"): [thumbnail, None],
        ("review_edit", "kind"): ["turn", "confirm"],
        ("review_edit", "content"): [json.dumps(turn), "{}"],
        ("webhook", "events"): ["pli.drafted", ""],
        ("journal", "chain"): ["provenance", "security"],
        ("journal", "number"): [8, None],
        ("journal", "hash"): ["8" * 64, None],
        ("journal_anchor", "chain"): ["provenance", "security"],
        ("journal_anchor", "number"): [7, 3],
        ("journal_anchor", "hash"): ["7" * 64, "3" * 64],
        ("job", "kind"): ["read_page", "assemble"],
        ("job", "state"): ["running", "dead"],
        ("job", "attempts"): [3, 4],
    }
    with database.begin() as connection:
        for table in sorted(metadata.sorted_tables, key=lambda table: table.name != "journal_anchor"):
            for number in range(2):
                values = {
                    column.name: chosen[table.name, column.name][number]
                    if (table.name, column.name) in chosen
                    else _value(column, number)
                    for column in table.c
                }
                connection.execute(sa.insert(table).values(values))


def _value(column: sa.Column[Any], number: int) -> Any:
    for key in column.foreign_keys:
        return None if number and column.nullable else _value(key.column, number)
    if number and column.nullable:
        return None
    kind = column.type
    if isinstance(kind, Moment):
        return datetime(2026, 3, 2, 12, number, 0, 123456, tzinfo=UTC)
    if isinstance(kind, sa.Date):
        return date(2024, 2, 29)
    if isinstance(kind, sa.Boolean):
        return not number
    if isinstance(kind, sa.Float):
        return 0.1 + 0.2
    if isinstance(kind, sa.Integer):
        return (2**62 if isinstance(kind, sa.BigInteger) and not column.autoincrement else 41) + number
    if isinstance(kind, sa.LargeBinary):
        return bytes([0, 255, number])
    is_free = not column.primary_key and not column.unique and not getattr(kind, "length", None)
    return _TEXT[number] if is_free else f"{column.name[:2]}{number}"
