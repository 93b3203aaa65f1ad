"""Every row of the ledger as JSON that says nothing of the kind of database it came from.

Tables and columns are taken as the database itself declares them: a ledger of an older revision is read and
written as well as one of today.
"""

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import islice
from typing import Any

import sqlalchemy as sa

from storage.objects import Shelf
from storage.tables import Moment

# The search index follows its table by itself; the revision stands in the manifest; whoever had signed in, or
# was about to, signs in again; what programs were alive, and who had guessed how often, is of that moment.
_LEFT_OUT = ("alembic_version", "search_fts", "web_session", "sign_in_request", "heartbeat", "pace")
_ANCHOR = "journal_anchor"
_AT_A_TIME = 500


@dataclass(frozen=True, slots=True)
class Shape:
    """A table as the database declares it: its columns by name, and which of them tell rows apart."""

    table: sa.TableClause
    key: tuple[str, ...]

    @property
    def name(self) -> str:
        """Its name."""
        return str(self.table.name)

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of its columns, in the order of a line."""
        return tuple(column.name for column in self.table.c)


def shapes(connection: sa.Connection) -> list[Shape]:
    """The tables of the ledger, each after those that its rows refer to.

    Where the journal was purged up to comes before its lines: behind lines the database takes no such mark
    but of one of them.
    """
    inspector = sa.inspect(connection)
    names = [name for name, _ in inspector.get_sorted_table_and_fkc_names() if name]
    names.sort(key=lambda name: name != _ANCHOR)
    return [_shape(inspector, name) for name in names if not name.startswith(_LEFT_OUT)]


def _shape(inspector: sa.Inspector, name: str) -> Shape:
    columns = [sa.column(c["name"], _type(c["type"])) for c in inspector.get_columns(name)]
    return Shape(sa.table(name, *columns), tuple(inspector.get_pk_constraint(name)["constrained_columns"]))


def _type(declared: sa.types.TypeEngine[Any]) -> sa.types.TypeEngine[Any]:
    return Moment() if isinstance(declared, sa.DateTime) else declared


def lines(connection: sa.Connection, shape: Shape) -> Iterator[bytes]:
    """The rows of a table, a JSON list each, in the order of its key."""
    query = sa.select(*shape.table.c).order_by(*(shape.table.c[name] for name in shape.key))
    for row in connection.execute(query, execution_options={"yield_per": _AT_A_TIME}):
        yield json.dumps([_plain(value) for value in row], ensure_ascii=False).encode() + b"\n"


def load(connection: sa.Connection, shape: Shape, columns: Sequence[str], rows: Iterable[bytes]) -> int:
    """Write such lines into an empty table; returns how many."""
    types = [shape.table.c[name].type for name in columns]
    holds_nul = connection.dialect.name == "sqlite"
    values = (
        {
            name: _value(kind, plain, holds_nul=holds_nul)
            for name, kind, plain in zip(columns, types, json.loads(line), strict=True)
        }
        for line in rows
    )
    written = 0
    while some := list(islice(values, _AT_A_TIME)):
        connection.execute(sa.insert(shape.table), some)
        written += len(some)
    _count_on(connection, shape)
    return written


def _plain(value: Any) -> Any:
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    if isinstance(value, bytes):
        return b64encode(value).decode()
    return str(value) if isinstance(value, Decimal) else value


def _value(kind: sa.types.TypeEngine[Any], plain: Any, *, holds_nul: bool) -> Any:
    if plain is None:
        return None
    if isinstance(kind, Moment):
        return datetime.fromisoformat(plain)
    if isinstance(kind, sa.Date):
        return date.fromisoformat(plain)
    if isinstance(kind, sa.LargeBinary):
        return b64decode(plain)
    if isinstance(kind, sa.Numeric) and not isinstance(kind, sa.Float):
        return Decimal(plain)
    if isinstance(plain, str) and not holds_nul:
        return plain.replace("\0", "�")  # PostgreSQL keeps no text with a NUL in it
    return plain


def _count_on(connection: sa.Connection, shape: Shape) -> None:
    """Let the next row of PostgreSQL's own counting come after those written with their numbers."""
    if connection.dialect.name != "postgresql" or len(shape.key) != 1:
        return
    quoted = connection.dialect.identifier_preparer.quote(shape.name)
    (key,) = shape.key
    sequence = connection.execute(sa.select(sa.func.pg_get_serial_sequence(quoted, key))).scalar_one()
    highest = connection.execute(sa.select(sa.func.max(shape.table.c[key]))).scalar_one()
    if sequence is not None and highest is not None:
        connection.execute(sa.select(sa.func.setval(sa.cast(sequence, sa.Text), highest)))


def referred(connection: sa.Connection, tables: Iterable[Shape]) -> Iterator[str]:
    """Every object that the ledger refers to, once: "originals/3fa9…"."""
    by_name = {shape.name: shape.table for shape in tables}
    page = by_name["page"]
    queries = [sa.select(sa.literal(str(Shelf.ORIGINALS)), by_name["original"].c.sha256)]
    queries.append(sa.select(page.c.shelf, page.c.content))
    queries += [
        sa.select(sa.literal(str(Shelf.DERIVED)), page.c[name]).where(page.c[name].is_not(None))
        for name in _MADE_OF_A_PAGE
    ]
    named = {f"{shelf}/{key}" for shelf, key in connection.execute(sa.union(*queries))}
    if "review_edit" in by_name:
        named.update(_turned(connection, by_name["review_edit"]))
    yield from sorted(named)


_MADE_OF_A_PAGE = ("words", "picture", "thumbnail")


def _turned(connection: sa.Connection, edit: sa.TableClause) -> Iterator[str]:
    """What was made of the pages that agents turned: named by their edits alone, undone ones too."""
    for content in connection.execute(sa.select(edit.c.content).where(edit.c.kind == "turn")).scalars():
        turn = json.loads(content)
        yield from (f"{Shelf.DERIVED}/{turn[name]}" for name in _MADE_OF_A_PAGE if turn[name])
