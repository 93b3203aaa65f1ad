"""Every test of the ledger runs on both databases, every test of objects on both stores."""

from pathlib import Path

import pytest

from storage import schema
from storage.database import Database
from storage.objects import DirectoryObjects, ObjectStore
from storage.s3 import S3Objects


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path):
    """An empty ledger."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path}/ledger.db"
    else:
        url = request.getfixturevalue("postgres").new_database()
    opened = Database(url)
    schema.migrate(opened)
    yield opened
    opened.close()


@pytest.fixture(params=["directory", "s3"])
def objects(request: pytest.FixtureRequest, tmp_path: Path) -> ObjectStore:
    """An empty object store."""
    if request.param == "directory":
        return DirectoryObjects(tmp_path / "objects")
    server = request.getfixturevalue("seaweedfs")
    return S3Objects(server.client(), server.new_bucket())
