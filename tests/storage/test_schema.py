"""Migrations make exactly the tables that the program uses."""

import json

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from claims.errors import BadSetting, OperatorMustAct, Unavailable
from storage import schema, webhooks
from storage.database import Database
from storage.tables import metadata, work
from tests.servers.private import free_ports
from tests.storage.arrivals import NOON
from tests.storage.drafted_work import line, pli_of
from tests.storage.older import as_left


def test_the_migrations_make_the_tables_the_program_uses(database):
    with database.begin() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "include_name": _is_declared}
        )
        assert compare_metadata(context, metadata) == []


def _is_declared(name, _kind, _parents):
    """The index of the search is each database's own, and made by the migration alone."""
    return not (name or "").startswith("search_fts")


def test_migrating_twice_changes_nothing(database):
    assert schema.migrate(database) == schema.migrate(database)
    schema.check(database)


def test_a_database_without_tables_is_told_to_be_migrated(tmp_path):
    with pytest.raises(OperatorMustAct, match="vaguemestre migrate"):
        schema.check(Database(f"sqlite:///{tmp_path}/vide.db"))


def test_a_database_of_a_newer_program_is_refused(database):
    with database.begin() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    for ask in (schema.check, schema.migrate):
        with pytest.raises(OperatorMustAct, match="newer version"):
            ask(database)


@pytest.mark.parametrize("url", ["mysql://x/y", "rien", "sqlite+pysqlcipher://"])
def test_another_kind_of_database_is_refused(url):
    with pytest.raises(BadSetting, match="VAGUEMESTRE_DATABASE_URL"):
        Database(url)


def test_a_database_that_does_not_answer_is_worth_another_try():
    (port,) = free_ports()
    with pytest.raises(Unavailable), Database(f"postgresql://x@127.0.0.1:{port}/y").begin():
        raise AssertionError


def test_cases_of_an_older_program_can_be_searched_for_after_migrating(database, new_url):
    with database.begin() as connection:
        pli = pli_of(connection, "1", line(name="Lefèvre Zoé", fields=9, doubts=3))
    older = as_left(database, new_url(), "0004")
    schema.migrate(older)
    with older.reading() as connection:
        row = connection.execute(sa.select(work).where(work.c.pli == pli)).one()
    assert (row.folded, row.drafted_fields, row.drafted_doubts) == ("lefevre zoe", 9, 3)
    older.close()


def test_webhooks_of_an_older_program_belong_to_the_client_that_added_them(empty_database):
    _migrate_to(empty_database, "0005")
    with empty_database.begin() as connection:
        for number in (1, 2):
            _insert(
                connection, "api_client", name="p", token=f"t{number}", scopes="webhooks", expires_at=NOON
            )
        added = _insert(connection, "webhook", url="https://a.example", secret="s", events="", is_active=True)
        details = json.dumps({"webhook": added})
        _insert(connection, "journal", at=NOON, actor="api:2", event="webhook_added", details=details)
    schema.migrate(empty_database)
    with empty_database.reading() as connection:
        assert [each.id for each in webhooks.every(connection, client=2)] == [added]
        assert webhooks.every(connection, client=1) == []


def _migrate_to(database, revision):
    with database.begin() as connection:
        config = schema._config()
        config.attributes["connection"] = connection
        command.upgrade(config, revision)


def _insert(connection, table_name, **values):
    """A row of a table as it is in that database; its id."""
    table = sa.Table(table_name, sa.MetaData(), autoload_with=connection)
    if "created_at" in table.c:
        values["created_at"] = NOON
    return connection.execute(sa.insert(table).values(values).returning(table.c.id)).scalar_one()
