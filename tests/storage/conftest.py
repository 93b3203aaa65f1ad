"""Every test of the ledger runs on both databases, every test of objects on both stores."""

import itertools
from collections.abc import Callable
from pathlib import Path

import pytest

from storage import schema
from storage.database import Database
from storage.objects import DirectoryObjects, ObjectStore
from storage.s3 import S3Objects


@pytest.fixture(params=["sqlite", "postgresql"])
def new_url(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], str]:
    """URLs of new, empty databases of one kind."""
    numbers = itertools.count()
    if request.param == "sqlite":
        return lambda: f"sqlite:///{tmp_path}/ledger-{next(numbers)}.db"
    return request.getfixturevalue("postgres").new_database


@pytest.fixture
def empty_database(new_url: Callable[[], str]):
    """A database without tables."""
    opened = Database(new_url())
    yield opened
    opened.close()


@pytest.fixture
def database(empty_database: Database) -> Database:
    """An empty ledger."""
    schema.migrate(empty_database)
    return empty_database


@pytest.fixture(params=["directory", "s3"])
def objects(request: pytest.FixtureRequest, tmp_path: Path) -> ObjectStore:
    """An empty object store."""
    if request.param == "directory":
        return DirectoryObjects(tmp_path / "objects")
    server = request.getfixturevalue("seaweedfs")
    return S3Objects(server.client(), server.new_bucket())
