"""What the release before left is opened by this program, on either database, and work goes on in it."""

import sqlite3
from pathlib import Path

import pytest

from claims.errors import OperatorMustAct
from claims.people import Role
from claims.review import EditKind
from pipeline.commands import opened
from pipeline.reviewing import Change
from pipeline.settings import Settings
from storage import accounts, jobs, ledger, plis, schema, search, signing_in
from storage.backups.folder import BackupFolder
from storage.backups.restoring import restore
from storage.backups.sealing import Plain
from storage.backups.taking import take
from storage.database import Database
from storage.objects import DirectoryObjects, Shelf
from storage.stems import terms
from tests.reviewed import Office, value
from tests.storage.arrivals import NOON

DOCUMENTS = Path(__file__).parents[1] / "documents"
DUMP = DOCUMENTS / "release-0.1.0.sql"
PAGES = sorted(DOCUMENTS.glob("release-0.1.0-page-*.json.gz"))  # the words that it read
DRAFTED, WAITING = "P260302-5VWMMK", "P260302-ADDZEW"
PASSWORD = "mot de passe long"


@pytest.fixture
def home(tmp_path) -> Path:
    """The folder of an installation that ran the release before."""
    folder = tmp_path / "var"
    folder.mkdir()
    with sqlite3.connect(folder / "vaguemestre.db") as connection:
        connection.executescript(DUMP.read_text(encoding="utf-8"))
    connection.close()
    return folder


def on_one_machine(home: Path, _request) -> Database:
    """It is brought up to date by the first command."""
    return opened(Settings(home=home))


def moved_to_a_server(home: Path, request) -> Database:
    """Its backup, made before any migration, is restored over PostgreSQL."""
    before = Database(f"sqlite:///{home}/vaguemestre.db")
    server = Database(request.getfixturevalue("postgres").new_database())
    folder, objects = BackupFolder(home / "sauvegardes"), DirectoryObjects(home / "objects")
    point, _ = take(before, objects, folder, Plain(), lambda: NOON, "0.1.0", lambda *_: None)
    with before.reading() as connection:
        assert schema.revision(connection) == point.manifest.revision == "0005"
    restore(point, folder, Plain(), server, objects, lambda: NOON, lambda *_: None)
    before.close()
    return server


@pytest.fixture(params=[on_one_machine, moved_to_a_server], ids=lambda way: way.__name__)
def upgraded(request, home):
    database = request.param(home, request)
    yield database
    database.close()


def test_everything_is_where_it_was(upgraded):
    schema.check(upgraded)
    with upgraded.begin() as connection:
        assert list(ledger.breaches(connection)) == []
        assert ledger.count(connection).plis == {"drafted": 1, "received": 1}
        assert signing_in.by_password(connection, "camille", PASSWORD, "192.0.2.1", NOON).account is not None
        assert [account.role for account in accounts.every(connection)] == [Role.REDACTEUR, Role.ADMIN]
        (found,), _ = search.find(connection, terms("serrurerie"))
        assert (found.pli, found.case) == (DRAFTED, 1)


def test_the_review_goes_on_with_the_edits_that_were_made(upgraded, tmp_path):
    office = Office(upgraded, DirectoryObjects(tmp_path / "objets"))
    for path in PAGES:
        office.objects.put(Shelf.DERIVED, path)
    reviewed = office.reviewer.opened(DRAFTED)
    assert value(reviewed, "montant_demande") == "1200.00", "what camille typed"
    assert value(reviewed, "nom") == "LEFORT"
    with upgraded.reading() as connection:
        _, machine = plis.latest_draft(connection, DRAFTED)
        camille = accounts.every(connection)[0].id
    (amount,) = [f["value"] for f in machine["cases"][0]["fields"] if f["name"] == "montant_demande"]
    assert amount == "1110.52", "what the machine had read"
    made = office.edit(DRAFTED, Change(EditKind.ABSENT, 1, "telephone", {}), actor=camille)
    assert made.revision == reviewed.revision + 1


def test_work_that_waited_is_taken_up(upgraded):
    with upgraded.begin() as connection:
        ((job_id, _, _),) = jobs.due(connection, NOON, 10)
        job = jobs.claim(connection, job_id, "w1", NOON)
    assert job is not None
    assert job.pli == WAITING


@pytest.mark.parametrize(
    ("revision", "words"),
    [("0004", "run `vaguemestre migrate` once"), ("9999", "newer version of the program")],
)
def test_programs_over_servers_refuse_a_schema_that_is_not_theirs(postgres, revision, words):
    settings = Settings(database_url=postgres.new_database())
    database = Database(settings.database_url)
    with database.begin() as connection:
        schema.upgrade(connection, "0004")
        connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{revision}'")
    database.close()
    with pytest.raises(OperatorMustAct, match=words):
        opened(settings)


def test_one_machine_refuses_what_a_newer_program_left(home):
    with sqlite3.connect(home / "vaguemestre.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(OperatorMustAct, match="newer version of the program"):
        opened(Settings(home=home))
