"""Objects that no row names any more: removed, whatever two processes do at once.

Bytes are addressed by their digest, so that two plis may rest on one object. It goes when the last row that
names it has gone. While objects are removed no row can come to name them; whoever puts an object that was
there already looks again once its row is written, and puts it once more if it went meanwhile.
"""

import json
from collections.abc import Collection, Iterator, Sequence, Set
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa

from claims.review import EditKind
from storage.database import Database
from storage.objects import ObjectStore, Shelf
from storage.tables import original, page, review_edit

_YOUNG = timedelta(hours=1)  # an object is put a moment before the row that names it; nothing takes an hour
_AT_A_TIME = 200  # removed under one lock

Named = tuple[Shelf, str]
"""An object: its shelf and key."""


@dataclass(frozen=True, slots=True)
class Swept:
    """How many objects were removed, and the bytes that they took."""

    objects: int
    size: int


def named(connection: sa.Connection, pli_id: str | None = None) -> set[Named]:
    """The objects that the rows of a pli name, or those of all plis."""
    originals = sa.select(original.c.sha256)
    pages = sa.select(page.c.shelf, page.c.content, page.c.words, page.c.picture, page.c.thumbnail)
    if pli_id is not None:
        originals = originals.where(original.c.pli == pli_id)
        pages = pages.where(page.c.pli == pli_id)
    found = {(Shelf.ORIGINALS, key) for key in connection.execute(originals).scalars()}
    for row in connection.execute(pages):
        found.add((Shelf(row.shelf), row.content))
        found |= {(Shelf.DERIVED, key) for key in (row.words, row.picture, row.thumbnail) if key}
    return found | _turned(connection, pli_id)


def pictures(connection: sa.Connection, plis: Collection[str]) -> set[Named]:
    """The pictures of the pages of some plis, as they were and as agents turned them."""
    query = sa.select(page.c.picture, page.c.thumbnail).where(page.c.pli.in_(plis))
    found = {(Shelf.DERIVED, key) for row in connection.execute(query) for key in row if key}
    turns = sa.select(review_edit.c.content).where(
        review_edit.c.kind == EditKind.TURN, review_edit.c.pli.in_(plis)
    )
    return found | _made_by_turning(connection, turns, ("picture", "thumbnail"))


def sweep(database: Database, objects: ObjectStore, now: datetime, doomed: Set[Named] = frozenset()) -> Swept:
    """Remove the objects that no row names: those `doomed`, and any that were put more than an hour ago.

    Raises: Unavailable; asked again, it goes on where it stopped.
    """
    with database.reading() as connection:
        kept = named(connection)
    loose = [
        (shelf, stored.key, stored.size)
        for shelf in Shelf
        for stored in objects.listing(shelf)
        if (shelf, stored.key) not in kept
        and ((shelf, stored.key) in doomed or stored.written_at < now - _YOUNG)
    ]
    removed, size = 0, 0
    for start in range(0, len(loose), _AT_A_TIME):
        some = loose[start : start + _AT_A_TIME]
        with _unwritten(database) as connection:
            again = _named_among(connection, {key for _, key, _ in some})
            for shelf, key, taken in some:
                if (shelf, key) not in again:
                    objects.erase(shelf, key)
                    removed, size = removed + 1, size + taken
    return Swept(removed, size)


@contextmanager
def _unwritten(database: Database) -> Iterator[sa.Connection]:
    """A transaction during which nobody writes rows that name objects; SQLite lets only one write anyway."""
    with database.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(sa.text("LOCK TABLE original, page, review_edit IN SHARE MODE"))
        yield connection


def _named_among(connection: sa.Connection, keys: Set[str]) -> set[Named]:
    """Those of the keys that some row names now."""
    found = {(Shelf.ORIGINALS, key) for key in _among(connection, original.c.sha256, keys)}
    query = sa.select(page.c.shelf, page.c.content).where(page.c.content.in_(keys)).distinct()
    found |= {(Shelf(row.shelf), row.content) for row in connection.execute(query)}
    for column in (page.c.words, page.c.picture, page.c.thumbnail):
        found |= {(Shelf.DERIVED, key) for key in _among(connection, column, keys)}
    return found | _turned(connection, None)


def _among(connection: sa.Connection, column: sa.Column[str], keys: Set[str]) -> set[str]:
    return set(connection.execute(sa.select(column).where(column.in_(keys)).distinct()).scalars())


def _turned(connection: sa.Connection, pli_id: str | None) -> set[Named]:
    """What pages that agents turned were read to."""
    query = sa.select(review_edit.c.content).where(review_edit.c.kind == EditKind.TURN)
    if pli_id is not None:
        query = query.where(review_edit.c.pli == pli_id)
    return _made_by_turning(connection, query, ("words", "picture", "thumbnail"))


def _made_by_turning(connection: sa.Connection, edits: sa.Select[str], names: Sequence[str]) -> set[Named]:
    """What contents of edits name; pictures that were let go are named no more."""
    contents = map(json.loads, connection.execute(edits).scalars())
    return {(Shelf.DERIVED, each[name]) for each in contents for name in names if each[name]}
