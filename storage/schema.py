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
    """Bring the schema up to date; returns its revision.

    Raises: Unavailable; OperatorMustAct: the database is of a newer program.
    """
    with database.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCK)))
        config = _config()
        _refuse_newer(connection, config)
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        return str(_revision(connection))


def check(database: Database) -> None:
    """Raises: OperatorMustAct: the schema is not the one this program works with; Unavailable."""
    with database.begin() as connection:
        config = _config()
        _refuse_newer(connection, config)
        if _revision(connection) != ScriptDirectory.from_config(config).get_current_head():
            raise OperatorMustAct(
                "the database is not up to date: run `vaguemestre migrate` once", code="migration"
            )


def _refuse_newer(connection: sa.Connection, config: Config) -> None:
    revision = _revision(connection)
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if revision is not None and revision not in known:
        raise OperatorMustAct(
            f"the database (revision {revision}) is of a newer version of the program: update it",
            code="migration",
        )


def _revision(connection: sa.Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _config() -> Config:
    with as_file(files("storage") / "migrations") as folder:
        config = Config()
        config.set_main_option("script_location", str(folder))
        return config
