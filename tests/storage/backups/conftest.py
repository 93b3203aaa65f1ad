"""Installations in use and empty ones, on a laptop and on servers."""

import shutil

import pytest

from storage import schema
from storage.backups.folder import BackupFolder
from tests.storage.backups.points import on_a_laptop, on_servers
from tests.storage.filled import fill


@pytest.fixture
def folder(tmp_path) -> BackupFolder:
    return BackupFolder(tmp_path / "sauvegardes")


@pytest.fixture(params=["laptop", "server"])
def here(request, tmp_path):
    """An installation in use, of both kinds."""
    made = on_a_laptop(tmp_path / "ici") if request.param == "laptop" else on_servers(request)
    schema.migrate(made.database)
    fill(made.database, made.objects)
    yield made
    made.database.close()


@pytest.fixture(params=["laptop", "server"])
def elsewhere(request, tmp_path):
    """Another, without anything in it."""
    made = on_a_laptop(tmp_path / "ailleurs") if request.param == "laptop" else on_servers(request)
    yield made
    made.database.close()


@pytest.fixture(scope="module")
def disk(tmp_path_factory):
    """The disk of a laptop in use, made once: each test has a copy."""
    folder = tmp_path_factory.mktemp("portable")
    made = on_a_laptop(folder)
    schema.migrate(made.database)
    fill(made.database, made.objects)
    made.database.close()
    return folder


@pytest.fixture
def laptop(disk, tmp_path):
    """An installation in use, for tests that no server would change."""
    shutil.copytree(disk, tmp_path / "portable")
    made = on_a_laptop(tmp_path / "portable")
    yield made
    made.database.close()


@pytest.fixture
def new_laptop(tmp_path):
    made = on_a_laptop(tmp_path / "neuf")
    yield made
    made.database.close()
