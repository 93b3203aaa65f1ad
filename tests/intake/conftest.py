"""A ledger, an object store and a reception for what arrives."""

import pytest

from pipeline.intake.reception import Reception
from storage import schema
from storage.database import Database
from storage.objects import DirectoryObjects


@pytest.fixture
def reception(tmp_path) -> Reception:
    database = Database(f"sqlite:///{tmp_path}/ledger.db")
    schema.migrate(database)
    return Reception(database, DirectoryObjects(tmp_path / "objects"))
