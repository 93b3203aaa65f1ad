"""Installations, and points of them taken and put back."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count

import pyrage

from storage.backups import rows
from storage.backups.restoring import restore
from storage.backups.sealing import Plain, Seal
from storage.backups.taking import take
from storage.database import Database
from storage.objects import DirectoryObjects, ObjectStore
from storage.s3 import S3Objects
from tests.storage.arrivals import NOON

KEY = pyrage.x25519.Identity.generate()


PUBLIC, PRIVATE = str(KEY.to_public()), str(KEY)


@dataclass
class Installation:
    """A ledger and its objects."""

    database: Database
    objects: ObjectStore


def on_a_laptop(folder) -> Installation:
    return Installation(Database(f"sqlite:///{folder}/registre.db"), DirectoryObjects(folder / "objets"))


def on_servers(request) -> Installation:
    s3 = request.getfixturevalue("seaweedfs")
    database = Database(request.getfixturevalue("postgres").new_database())
    return Installation(database, S3Objects(s3.client(), s3.new_bucket()))


_seconds = count()


def clock() -> datetime:
    """Each point has a second of its own."""
    return NOON + timedelta(seconds=next(_seconds))


def nothing(_done: int, _total: int) -> None:
    """No bar."""


def point_of(here: Installation, folder, seal: Seal | None = None, objects: ObjectStore | None = None):
    """A point taken; `objects` stand before the store."""
    store = objects or here.objects
    return take(here.database, store, folder, seal or Plain(), clock, "0.1.0", nothing)[0]


def put_back(point, folder, there: Installation, seal: Seal | None = None):
    return restore(point, folder, seal or Plain(), there.database, there.objects, clock, nothing)


def every_row(database) -> dict[str, list[bytes]]:
    with database.snapshot() as connection:
        return {shape.name: list(rows.lines(connection, shape)) for shape in rows.shapes(connection)}


class Dying:
    """A store whose machine is switched off after so many objects."""

    def __init__(self, objects: ObjectStore, after: int = 10**9) -> None:
        self._objects, self._left = objects, after
        self.fetched: list[str] = []

    def fetch(self, shelf, key, into):
        if len(self.fetched) == self._left:
            raise KeyboardInterrupt
        self._objects.fetch(shelf, key, into)
        self.fetched.append(key)
