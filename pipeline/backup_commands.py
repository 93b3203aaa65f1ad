"""The commands that keep the whole ledger safe elsewhere; `pipeline.cli` says how they are called."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

from pipeline import wiring
from pipeline.commands import BROKEN, OK, audit, opened
from pipeline.erasing import eraser_of, tombstones_of
from pipeline.settings import Settings
from storage import journal, schema, tombstone_file
from storage.backups.folder import BackupFolder, Point
from storage.backups.mending import mend as put_back_objects
from storage.backups.restoring import restore as put_back
from storage.backups.sealing import Plain, Seal, Sealed, identity_in
from storage.backups.taking import take
from storage.backups.verifying import faults
from storage.database import Database


def backup(
    settings: Settings,
    folder: Path,
    recipients: Sequence[str],
    identity: Path | None,
    keep: int,
    *,
    verify: bool,
) -> int:
    """Take a point of the ledger into a folder; `verify`: read those that are there. 1: something is lost."""
    if verify:
        return _verified(folder, identity)
    seal: Seal = Sealed(recipients) if recipients else Plain()
    if not recipients:
        print("vaguemestre : sauvegarde en clair : la garder sur un disque chiffré", file=sys.stderr)
    kept, database = BackupFolder(folder), wiring.database(settings)
    with _progress("Copie des objets") as progress:
        point, manifest = take(
            database, wiring.objects(settings), kept, seal, wiring.clock(), version("vaguemestre"), progress
        )
    _note(database, point, manifest)
    rows = sum(part.rows for part in point.manifest.tables.values())
    print(f"point {point.name} : {rows} lignes, {point.manifest.objects.rows} objets ; empreinte {manifest}")
    if keep:
        points, objects = kept.prune(keep)
        print(f"{points} point(s) ancien(s) et {objects} objet(s) retirés")
    for name in point.manifest.missing:
        print(f"objet perdu, absent du magasin : {name}", file=sys.stderr)
    return BROKEN if point.manifest.missing else OK


def _note(database: Database, point: Point, manifest: str) -> None:
    """Taking everything elsewhere leaves a line in the journal, once the ledger is migrated."""
    with database.begin() as connection:
        if schema.revision(connection) == schema.head():
            details = {"point": point.name, "manifest": manifest}
            journal.record(connection, point.manifest.taken_at, "operator", "backed_up", details=details)


def _verified(folder: Path, identity: Path | None) -> int:
    key = identity_in(identity) if identity else ""
    kept = BackupFolder(folder)
    found = list(faults(kept, lambda point: _seal(point, key)))
    for line in found:
        print(line)
    points = kept.points()
    if not key and any(point.manifest.is_sealed for point in points):
        print(
            "sans la clé privée (--identity), le contenu des objets chiffrés n'est pas relu", file=sys.stderr
        )
    print(f"{len(points)} point(s), {len(found)} défaut(s) ; le dernier : {points[-1].name}")
    return BROKEN if found else OK


def _seal(point: Point, identity: str) -> Seal:
    return Sealed(identity=identity) if point.manifest.is_sealed else Plain()


def restore(settings: Settings, folder: Path, point: str, identity: Path | None) -> int:
    """Put a point back into an empty installation, and audit it; 1 when the audit finds a break."""
    kept = BackupFolder(folder)
    chosen = kept.point(point)
    seal = _seal(chosen, identity_in(identity) if identity else "")
    with _progress("Remise des objets") as progress:
        restored = put_back(
            chosen,
            kept,
            seal,
            wiring.database(settings),
            wiring.objects(settings),
            wiring.clock(),
            progress,
        )
    print(
        f"point {chosen.name} remis : {restored.rows} lignes, {restored.objects} objets, "
        f"{restored.jobs} travaux à reprendre ; base à la révision {restored.revision}"
    )
    print(
        f"reçu après le {chosen.manifest.taken_at:%d/%m/%Y %H:%M} UTC : à remettre au dépôt et dans la boîte "
        "(ce qui est déjà connu n'est pas compté deux fois)"
    )
    again = _erased_again(settings)
    if again:
        print(f"effacé de nouveau, d'après {tombstones_of(settings)} : {again} pli(s)")
    return audit(settings, deep=True)


def mend(settings: Settings, folder: Path, point: str, identity: Path | None) -> int:
    """Put back the objects that are missing or altered here; 1 when the backup lacks one of them too."""
    kept, database = BackupFolder(folder), opened(settings)
    seal = _seal(kept.point(point), identity_in(identity) if identity else "")
    with _progress("Lecture des objets") as progress:
        mended = put_back_objects(kept, seal, database, wiring.objects(settings), progress)
    with database.begin() as connection:
        told = {"objects": len(mended.put_back), "lost": len(mended.lost)}
        journal.record(connection, wiring.clock()(), "operator", "objects_mended", details=told)
    for name in mended.put_back:
        print(f"objet remis : {name}")
    for name in mended.lost:
        print(f"objet perdu, absent de la sauvegarde : {name}", file=sys.stderr)
    print(f"{len(mended.put_back)} objet(s) remis, {len(mended.lost)} perdu(s)")
    return BROKEN if mended.lost else OK


def _erased_again(settings: Settings) -> int:
    """How many plis were brought back that had been erased since, and are erased now."""
    database = wiring.database(settings)
    try:
        return eraser_of(settings, database).reapply(tombstone_file.read(tombstones_of(settings)))
    finally:
        database.close()


@contextmanager
def _progress(words: str) -> Iterator[Callable[[int, int], None]]:
    """A bar on a terminal; nothing elsewhere."""
    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True)
    with Progress(console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task(words, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
