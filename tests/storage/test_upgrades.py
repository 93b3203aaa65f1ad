"""A ledger of any earlier revision is brought up to date, and nothing that stood in it changes."""

import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy as sa

from claims.people import Role
from storage import accounts, ledger, plis, schema, search
from storage.backups import rows
from storage.database import Database
from storage.stems import terms
from tests.storage.arrivals import NOON

DOCUMENTS = Path(__file__).parents[1] / "documents"
# The rows of a revision, in the SQL of its time; those of the revisions before it go first.
ROWS = {path.stem[-4:]: path.read_text("utf-8") for path in sorted(DOCUMENTS.glob("rows-*.sql"))}


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request, tmp_path):
    """A database without a table."""
    url = (
        f"sqlite:///{tmp_path}/registre.db"
        if request.param == "sqlite"
        else request.getfixturevalue("postgres").new_database()
    )
    opened = Database(url)
    yield opened
    opened.close()


def at_revision(database: Database, revision: str) -> None:
    with database.begin() as connection:
        schema.upgrade(connection, revision)
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql("SET LOCAL TIME ZONE 'UTC'")
        for own, statements in ROWS.items():
            if own <= revision:
                for statement in statements.strip().split(";\n"):
                    connection.exec_driver_sql(statement)
        for shape in rows.shapes(connection):
            rows._count_on(connection, shape)  # numbers were given by hand: PostgreSQL has not counted them


def values(connection, columns_of: dict[str, tuple[str, ...]]) -> dict[str, list[tuple]]:
    """What stands in these columns of these tables."""
    found = {}
    for shape in rows.shapes(connection):
        if shape.name in columns_of:
            columns = [shape.table.c[name] for name in columns_of[shape.name]]
            order = [shape.table.c[name] for name in shape.key]
            found[shape.name] = [
                tuple(row) for row in connection.execute(sa.select(*columns).order_by(*order))
            ]
    return found


# Wrong passwords are counted by address since 0007 (`storage.paces`).
DROPPED = {("account", "failures"), ("account", "locked_until")}


@pytest.mark.parametrize("revision", ROWS)
def test_a_ledger_of_every_earlier_revision_keeps_all_that_stood_in_it(empty, revision):
    at_revision(empty, revision)
    with empty.reading() as connection:
        columns = {
            shape.name: [name for name in shape.columns if (shape.name, name) not in DROPPED]
            for shape in rows.shapes(connection)
        }
        before = values(connection, columns)
    assert all(before.values()), "each table of the revision has a row"

    assert schema.migrate(empty) == schema.head()

    with empty.reading() as connection:
        assert values(connection, columns) == before
        assert list(ledger.breaches(connection)) == []
        assert plis.latest_draft(connection, "P260302-AAAAAA") is not None
    with empty.begin() as connection:  # and it can be written to
        assert plis.restart(connection, "P260302-AAAAAA", NOON, "operator")
        assert accounts.create(connection, "paul", "Paul", Role.ADMIN, "", "mot-de-passe-12", NOON)


def test_what_was_searched_for_before_is_found_after(empty):
    at_revision(empty, "0004")
    schema.migrate(empty)
    with empty.reading() as connection:
        found, _ = search.find(connection, terms("porte fracturée"))
    assert [one.pli for one in found] == ["P260302-AAAAAA"]


def test_a_migration_that_fails_changes_nothing(empty, monkeypatch):
    at_revision(empty, "0004")
    with empty.begin() as connection:  # the migration's own index is in the way of its last step
        connection.exec_driver_sql("CREATE INDEX ix_work_received_at ON work (received_at)")
    with pytest.raises(Exception, match=r"ix_work_received_at|database"):
        schema.migrate(empty)
    with empty.begin() as connection:
        assert schema.revision(connection) == "0004"
        assert "folded" not in {column["name"] for column in sa.inspect(connection).get_columns("work")}
        connection.exec_driver_sql("DROP INDEX ix_work_received_at")
    assert schema.migrate(empty) == schema.head()


def test_several_programs_that_migrate_at_once_do_it_one_after_the_other(empty):
    at_revision(empty, "0003")
    code = (
        "import sys; from storage import schema; from storage.database import Database;"
        "print(schema.migrate(Database(sys.argv[1])))"
    )
    running = [
        subprocess.Popen([sys.executable, "-c", code, empty.url], stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    assert [program.communicate(timeout=60)[0].strip() for program in running] == [schema.head()] * 2
    assert [program.returncode for program in running] == [0, 0]


def test_no_migration_can_be_undone(empty):
    """Going back is restoring the backup made before (docs/operations.md)."""
    folder = Path(schema.__file__).parent / "migrations" / "versions"
    assert [path.name for path in folder.glob("*.py") if "def downgrade" in path.read_text()] == []
