"""Looking through all that the database holds, tables of tomorrow too, for pieces of what was erased."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from claims.needles import Needle, Needles
from storage.database import Database
from storage.erasing import without_links
from storage.tables import (
    account,
    draft,
    item,
    letter,
    original,
    page,
    pli,
    receipt,
    review_edit,
    search_text,
    service_request,
)

_CHUNK = 1_000_000  # bytes looked through at a time
_OVERLAP = 1_000  # bytes of a file looked through twice, so that a needle is not cut in two
# What other plis said themselves, and not what the program made of one plus another.
_SAID = (pli, receipt, original, item, page, review_edit, letter, service_request, search_text)
_NOT_TEXT = (sa.Integer, sa.Numeric, sa.Boolean, sa.Date, sa.DateTime, sa.Float)


def said_by_others(connection: sa.Connection, plis: Collection[str], needles: Needles) -> list[Needle]:
    """The needles that stand in what other plis said, or that are the name of a person who signs in."""
    found: dict[Needle, None] = {}
    for table in _SAID:
        key = table.c.id if table is pli else table.c.pli
        others = sa.or_(key.is_(None), key.not_in(plis))
        found |= dict.fromkeys(_found(connection, table, needles, others))
    found |= dict.fromkeys(_drafted(connection, plis, needles))
    found |= dict.fromkeys(_found(connection, account, needles, sa.true()))
    return list(found)


def _drafted(connection: sa.Connection, plis: Collection[str], needles: Needles) -> Iterator[Needle]:
    """What drafts of others say of their own papers; what they tell of other cases is no excuse."""
    query = sa.select(draft.c.content).where(draft.c.pli.not_in(plis))
    for content in connection.execute(query, execution_options={"yield_per": 100}).scalars():
        if needles.found_in(content.encode("utf-8", "surrogatepass")):
            yield from needles.found_in(without_links(content).encode("utf-8", "surrogatepass"))


def _found(
    connection: sa.Connection, table: sa.TableClause, needles: Needles, condition: sa.ColumnElement[bool]
) -> Iterator[Needle]:
    for content in _chunks(connection, table, condition):
        yield from needles.found_in(content)


def in_tables(database: Database, needles: Needles, only: str = "") -> Iterator[tuple[str, list[Needle]]]:
    """(a table, what of the needles stands in it) for every table that there is, or for `only` that one."""
    with database.snapshot() as connection:
        there = sa.inspect(connection)
        for name in [each for each in there.get_table_names() if not only or each == only]:
            columns = [sa.column(each["name"], each["type"]) for each in there.get_columns(name)]
            found = _found(connection, sa.table(name, *columns), needles, sa.true())
            yield name, list(dict.fromkeys(found))


def _chunks(
    connection: sa.Connection, table: sa.TableClause, condition: sa.ColumnElement[bool]
) -> Iterator[bytes]:
    """All that a table says in words or bytes, some rows at a time."""
    columns = [column for column in table.columns if not isinstance(column.type, _NOT_TEXT)]
    if not columns:
        return
    query = sa.select(*columns).where(condition)
    chunk = bytearray()
    for row in connection.execute(query, execution_options={"yield_per": 200}):
        for value in row:
            chunk += _bytes(value) + b"\0"
        if len(chunk) > _CHUNK:
            yield bytes(chunk)
            chunk.clear()
    yield bytes(chunk)


def _bytes(value: Any) -> bytes:
    return value if isinstance(value, bytes) else str(value or "").encode("utf-8", "surrogatepass")


def database_files(database: Database) -> list[Path]:
    """The files of an embedded database: itself, its log, its shared memory; none of a server's."""
    if database.engine.dialect.name != "sqlite" or not database.engine.url.database:
        return []
    path = Path(database.engine.url.database)
    return [each for each in path.parent.glob(f"{path.name}*") if each.is_file()]


def in_file(path: Path, needles: Needles) -> list[Needle]:
    """The needles that stand in the bytes of a file, whatever it is."""
    found: dict[Needle, None] = {}
    before = b""
    with path.open("rb") as file:
        while content := file.read(_CHUNK):
            found |= dict.fromkeys(needles.found_in(before + content))
            before = content[-_OVERLAP:]
    return list(found)
