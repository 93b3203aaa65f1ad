"""Migrations make exactly the tables that the program uses."""

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from claims.errors import BadSetting, OperatorMustAct, Unavailable
from storage import schema
from storage.database import Database
from storage.tables import metadata, work
from tests.servers.private import free_ports
from tests.storage.drafted_work import line, pli_of


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


def test_cases_of_an_older_program_can_be_searched_for_after_migrating(database):
    with database.begin() as connection:
        pli = pli_of(connection, "1", line(name="Lefèvre Zoé", fields=9, doubts=3))
        for name in ("ix_work_to_do", "ix_work_to_do_age", "ix_work_folded", "ix_work_received_at"):
            connection.execute(sa.text(f"DROP INDEX {name}"))
        for name in ("folded", "drafted_fields", "drafted_doubts"):
            connection.execute(sa.text(f"ALTER TABLE work DROP COLUMN {name}"))
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '0004'"))
    schema.migrate(database)
    with database.reading() as connection:
        row = connection.execute(sa.select(work).where(work.c.pli == pli)).one()
    assert (row.folded, row.drafted_fields, row.drafted_doubts) == ("lefevre zoe", 9, 3)
