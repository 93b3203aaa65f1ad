"""A point is put back, into an empty database of either kind and any object store.

Objects first, then every row in one transaction: whatever is interrupted leaves an empty database, and is
begun again.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from claims.errors import OperatorMustAct
from storage import jobs, journal, schema
from storage.backups import rows
from storage.backups.folder import BackupFolder, Point, object_names, plain_file, read_part
from storage.backups.sealing import Seal
from storage.backups.taking import Progress
from storage.database import Database
from storage.objects import ObjectStore, Shelf, digest


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put back. `jobs` were being done, or waited, when the point was taken."""

    rows: int
    objects: int
    jobs: int
    revision: str


def restore(
    point: Point,
    folder: BackupFolder,
    seal: Seal,
    database: Database,
    objects: ObjectStore,
    clock: Callable[[], datetime],
    progress: Progress,
) -> Restored:
    """Put a point back.

    Raises: OperatorMustAct: the database is not empty, the point is of a newer program or damaged, or cannot
        be decrypted; Unavailable.
    """
    _check_revision(point)
    with database.begin() as connection:
        _take_hold(connection, point)
    names = list(object_names(point.folder, point.manifest))
    missing = set(point.manifest.missing)
    for number, name in enumerate(names, 1):
        if name not in missing:
            put_object(name, folder, seal, objects)
        progress(number, len(names))
    with database.begin() as connection:
        shapes = _take_hold(connection, point)
        written = sum(_load(connection, shape, point, seal) for shape in shapes)
        revision = schema.upgrade(connection)
        again = jobs.release(connection)
        journal.record(
            connection,
            clock(),
            "operator",
            "restored",
            details={"point": point.name, "rows": written, "jobs": again},
        )
    return Restored(written, len(names) - len(missing), again, revision)


def _check_revision(point: Point) -> None:
    if not schema.is_known(point.manifest.revision):
        raise OperatorMustAct(
            f"the backup is of a newer program ({point.manifest.program}, revision "
            f"{point.manifest.revision}): restore it with that version",
            code="migration",
        )


def _take_hold(connection: sa.Connection, point: Point) -> list[rows.Shape]:
    """The tables of an empty database, at the revision of the point; nobody else writes until this ends.

    Raises: OperatorMustAct: there is something in it, or its tables are newer than the point.
    """
    schema.lock(connection)
    at = schema.revision(connection)
    if at is None:
        schema.upgrade(connection, point.manifest.revision)
    elif at != point.manifest.revision:
        raise OperatorMustAct(
            f"the database is at revision {at}, the backup at {point.manifest.revision}: give a database "
            "without any table, it is brought up to date afterwards",
            code="migration",
        )
    shapes = rows.shapes(connection)
    if connection.dialect.name == "postgresql":
        quote = connection.dialect.identifier_preparer.quote
        names = ", ".join(quote(shape.name) for shape in shapes)
        connection.exec_driver_sql(f"LOCK TABLE {names} IN ACCESS EXCLUSIVE MODE")
    for shape in shapes:
        if connection.execute(sa.select(sa.literal(1)).select_from(shape.table).limit(1)).first() is not None:
            raise OperatorMustAct(
                f"the database is not empty (table {shape.name}): restore into a new one, "
                "and stop the programs that use it",
                code="base_occupee",
            )
    return shapes


def _load(connection: sa.Connection, shape: rows.Shape, point: Point, seal: Seal) -> int:
    part = point.manifest.tables.get(shape.name)
    if part is None:
        raise OperatorMustAct(f"the backup lacks the table {shape.name}: use another point")
    written = rows.load(connection, shape, part.columns, read_part(point.folder, part, seal))
    if written != part.rows:
        raise OperatorMustAct(f"{part.file} has {written} rows instead of {part.rows}: use another point")
    return written


def put_object(
    name: str,
    folder: BackupFolder,
    seal: Seal,
    objects: ObjectStore,
    before: Callable[[], None] = lambda: None,
) -> None:
    """Put an object of a backup into a store; `before` is done once the copy is known to be sound.

    Raises: OperatorMustAct: the backup lacks it, or holds something else; Unavailable.
    """
    shelf, _, key = name.partition("/")
    path = folder.object(name, seal)
    if not path.exists():
        raise OperatorMustAct(f"{path} is missing from the backup: use another point")
    with plain_file(path, seal) as plain:
        if digest(plain) != key:
            raise OperatorMustAct(f"{path} is not as the backup wrote it: use another point")
        before()
        objects.put(Shelf(shelf), plain)
