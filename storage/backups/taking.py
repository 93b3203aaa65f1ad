"""A point is taken: every row as one moment saw it, then every object that these rows refer to.

Originals are stored before the rows that name them, and objects never change: what the rows of a moment refer
to is there after that moment, however long the copying takes. Only erasing takes objects away; a point that
meets an erasure is begun anew, so that no backup brings back what was erased while it was made.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec.structs import replace

from claims.errors import OperatorMustAct, Unavailable
from storage import schema
from storage.backups import rows
from storage.backups.folder import (
    FORMAT,
    OBJECTS,
    BackupFolder,
    Manifest,
    Part,
    Point,
    copy_sealed,
    object_names,
    write_manifest,
    write_part,
)
from storage.backups.sealing import Plain, Seal
from storage.database import Database
from storage.objects import ObjectStore, Shelf, is_sound

Progress = Callable[[int, int], None]
_TRIES = 5  # erasures are rare, and one is over in seconds


def take(
    database: Database,
    objects: ObjectStore,
    folder: BackupFolder,
    seal: Seal,
    clock: Callable[[], datetime],
    program: str,
    progress: Progress,
) -> tuple[Point, str]:
    """Take a point; returns it, and the SHA-256 of its manifest.

    Raises: Unavailable; OperatorMustAct: the schema is not known here, or the folder is in use; OSError.
    """
    with folder.locked():
        for _ in range(_TRIES):
            at = clock()
            into = folder.begin(at)
            manifest = _dump(database, into, seal, at, program)
            lost = set(
                _copied(objects, folder, seal, object_names(into, manifest), manifest.objects.rows, progress)
            )
            if lost <= set(_referred(database)):
                whole = replace(manifest, missing=tuple(sorted(lost)))
                return Point(into, whole), write_manifest(into, whole)
    raise Unavailable("erasures go on while the backup is made")


def _dump(database: Database, into: Path, seal: Seal, at: datetime, program: str) -> Manifest:
    with database.snapshot() as connection:
        revision = schema.revision(connection)
        if revision is None or not schema.is_known(revision):
            raise OperatorMustAct(
                f"the database (revision {revision or 'none'}) is not one that this program can back up",
                code="migration",
            )
        shapes = rows.shapes(connection)
        last = _LastLine()
        tables = {}
        for shape in shapes:
            lines = rows.lines(connection, shape)
            kept = last.watched(lines) if shape.name == "journal" else lines
            tables[shape.name] = write_part(into, f"{shape.name}.jsonl.gz", kept, seal, shape.columns)
        named = (f"{name}\n".encode() for name in rows.referred(connection, shapes))
        listed: Part = write_part(into, OBJECTS, named, Plain())
        kind = connection.dialect.name
    return Manifest(FORMAT, program, revision, at, kind, seal.ending != "", last.sha256, tables, listed)


class _LastLine:
    """Remembers the digest of the last line that went by."""

    sha256 = ""

    def watched(self, lines: Iterable[bytes]) -> Iterator[bytes]:
        line = b""
        for line in lines:
            yield line
        self.sha256 = hashlib.sha256(line).hexdigest() if line else ""


def _referred(database: Database) -> Iterator[str]:
    with database.snapshot() as connection:
        yield from rows.referred(connection, rows.shapes(connection))


def _copied(
    objects: ObjectStore,
    folder: BackupFolder,
    seal: Seal,
    names: Iterable[str],
    total: int,
    progress: Progress,
) -> Iterator[str]:
    """Copy the objects that are not there yet; yields those that the store does not have, or not whole."""
    with TemporaryDirectory(prefix="vaguemestre-sauvegarde-") as aside:
        fetched = Path(aside) / "objet"
        for number, name in enumerate(names, 1):
            if not folder.holds(name, seal):
                shelf, _, key = name.partition("/")
                if is_sound(partial(objects.fetch, Shelf(shelf), key, fetched)):
                    copy_sealed(fetched, folder.object(name, seal), seal)
                else:
                    yield name
            progress(number, total)
