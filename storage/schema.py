"""The schema of the database, brought up to date by the migrations that are shipped with the program."""

from importlib.resources import as_file, files

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from claims.errors import OperatorMustAct
from storage.database import Database

# Any number, the same for all: two programs that start at once migrate one after the other.
_LOCK = 727_001


def migrate(database: Database) -> str:
    """Bring the schema up to date; returns its revision. Two programs that start at once do it one by one.

    Raises: Unavailable; OperatorMustAct: the database is of a newer program.
    """
    with database.begin() as connection:
        lock(connection)
        return upgrade(connection)


def lock(connection: sa.Connection) -> None:
    """Let no other program change the schema until the transaction ends; SQLite has one writer anyway."""
    if connection.dialect.name == "postgresql":
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCK)))


def upgrade(connection: sa.Connection, to: str = "head") -> str:
    """Bring the schema to a revision, in a transaction that holds `lock`; returns the revision.

    Raises: OperatorMustAct: the database is of a newer program.
    """
    _refuse_newer(connection)
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, to)
    return str(revision(connection))


def check(database: Database) -> None:
    """Raises: OperatorMustAct: the schema is not the one this program works with; Unavailable."""
    with database.reading() as connection:
        _refuse_newer(connection)
        if revision(connection) != head():
            raise OperatorMustAct(
                "the database is not up to date: run `vaguemestre migrate` once", code="migration"
            )


def revision(connection: sa.Connection) -> str | None:
    """The revision that the database is at; None for one without tables."""
    return MigrationContext.configure(connection).get_current_revision()


def head() -> str:
    """The revision that this program works with."""
    return str(ScriptDirectory.from_config(_config()).get_current_head())


def is_known(name: str) -> bool:
    """Whether this program knows that revision: its own, or one it can bring up to date."""
    return name in {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}


def _refuse_newer(connection: sa.Connection) -> None:
    found = revision(connection)
    if found is not None and not is_known(found):
        raise OperatorMustAct(
            f"the database (revision {found}) is of a newer version of the program: update it",
            code="migration",
        )


def _config() -> Config:
    with as_file(files("storage") / "migrations") as folder:
        config = Config()
        config.set_main_option("script_location", str(folder))
        return config
