"""Objects that an installation lost, or that are no longer what was put: brought back from a backup."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from storage.backups.folder import BackupFolder
from storage.backups.restoring import put_object
from storage.backups.sealing import Seal
from storage.backups.taking import Progress
from storage.database import Database
from storage.objects import ObjectStore, is_sound
from storage.unnamed import Named, named


@dataclass(frozen=True, slots=True)
class Mended:
    """What was put back, and what the backup does not have either; names as "originals/3fa9…"."""

    put_back: Sequence[str]
    lost: Sequence[str]


def mend(
    folder: BackupFolder, seal: Seal, database: Database, objects: ObjectStore, progress: Progress
) -> Mended:
    """Read every object that a row names, and put back those that are missing or altered.

    Raises: OperatorMustAct: the backup cannot be decrypted, or is damaged there; Unavailable.
    """
    with database.reading() as connection:
        wanted = sorted(named(connection))
    put_back: list[str] = []
    lost: list[str] = []
    for number, each in enumerate(wanted, 1):
        if not is_sound(partial(objects.read, *each)):
            shelf, key = each
            name = f"{shelf}/{key}"
            (put_back if _put_back(name, each, folder, seal, objects) else lost).append(name)
        progress(number, len(wanted))
    return Mended(put_back, lost)


def _put_back(name: str, each: Named, folder: BackupFolder, seal: Seal, objects: ObjectStore) -> bool:
    if not folder.object(name, seal).exists():
        return False
    put_object(name, folder, seal, objects, before=lambda: objects.erase(*each))
    return True
