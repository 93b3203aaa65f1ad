"""A backup meets a database that is older, newer, of another kind, or not empty."""

import json
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa

from claims.errors import OperatorMustAct
from storage import schema
from storage.database import Database
from storage.objects import DirectoryObjects
from storage.tables import (
    account,
    work,
)
from tests.storage.arrivals import received
from tests.storage.backups.points import (
    Installation,
    every_row,
    on_a_laptop,
    point_of,
    put_back,
)


def test_a_database_that_holds_anything_is_not_written_over(laptop, folder, elsewhere):
    point = point_of(laptop, folder)
    schema.migrate(elsewhere.database)
    with elsewhere.database.begin() as connection:
        received(connection)
    before = every_row(elsewhere.database)
    with pytest.raises(OperatorMustAct, match="not empty"):
        put_back(point, folder, elsewhere)
    assert every_row(elsewhere.database) == before


def test_a_migrated_and_empty_database_is_as_good_as_none(laptop, folder, elsewhere):
    schema.migrate(elsewhere.database)
    put_back(point_of(laptop, folder), folder, elsewhere)
    assert every_row(elsewhere.database)["work"] == every_row(laptop.database)["work"]


@pytest.fixture
def older(tmp_path):
    """An installation that an older program left."""
    made = on_a_laptop(tmp_path / "ancien")
    with made.database.begin() as connection:
        schema.upgrade(connection, "0004")
        connection.exec_driver_sql(
            "INSERT INTO account (id, login, name, role, team, password, is_active, created_at) "
            "VALUES (7, 'a', 'A', 'admin', '', 'x', 1, '2026-03-02 12:00:00.000000')"
        )
    yield made
    made.database.close()


def test_a_backup_of_an_older_program_is_brought_up_to_date(older, folder, elsewhere):
    put_back(point_of(older, folder), folder, elsewhere)
    schema.check(elsewhere.database)
    with elsewhere.database.reading() as connection:
        assert "folded" in {column["name"] for column in sa.inspect(connection).get_columns(work.name)}
        (kept,) = connection.execute(sa.select(account)).all()
    assert (kept.id, kept.is_active, kept.created_at) == (7, True, datetime(2026, 3, 2, 12, tzinfo=UTC))


def test_a_backup_of_an_older_program_wants_a_database_without_tables(older, folder, new_laptop):
    point = point_of(older, folder)
    schema.migrate(new_laptop.database)
    with pytest.raises(OperatorMustAct, match="without any table"):
        put_back(point, folder, new_laptop)


def test_a_backup_of_a_newer_program_is_refused_and_says_which(laptop, folder, new_laptop):
    point = point_of(laptop, folder)
    manifest = point.folder / "manifest.json"
    told = json.loads(manifest.read_text())
    manifest.write_text(json.dumps(told | {"revision": "9999", "program": "7.0.0"}))
    with pytest.raises(OperatorMustAct, match=r"newer program \(7.0.0, revision 9999\)"):
        put_back(folder.point(), folder, new_laptop)


def test_a_database_that_is_not_known_here_is_not_backed_up(new_laptop, folder):
    with pytest.raises(OperatorMustAct, match="revision none"):
        point_of(new_laptop, folder)


def test_a_sign_that_postgresql_cannot_hold_does_not_keep_a_laptop_from_a_server(
    laptop, folder, postgres, tmp_path
):
    with laptop.database.begin() as connection:
        connection.execute(sa.update(work).values(note="avant\0après"))
    server = Installation(Database(postgres.new_database()), DirectoryObjects(tmp_path / "serveur"))
    put_back(point_of(laptop, folder), folder, server)
    with server.database.reading() as connection:
        assert set(connection.execute(sa.select(work.c.note)).scalars()) == {"avant�après"}
    server.database.close()
