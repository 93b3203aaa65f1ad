"""Databases as older programs left them."""

import sqlalchemy as sa
from alembic import command

from storage import schema
from storage.database import Database
from storage.tables import metadata


def migrated_to(url: str, revision: str) -> Database:
    """An empty database of that revision."""
    database = Database(url)
    with database.begin() as connection:
        config = schema._config()
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
    return database


def as_left(recent: Database, url: str, revision: str) -> Database:
    """What a database holds, as a program of that revision would have kept it."""
    older = migrated_to(url, revision)
    known = sa.MetaData()
    with recent.reading() as source, older.begin() as target:
        known.reflect(target)
        for table in metadata.sorted_tables:
            old = known.tables.get(table.name)
            if old is None:
                continue
            shared = [column for column in table.c if column.name in old.c]
            rows = [dict(row) for row in source.execute(sa.select(*shared)).mappings()]
            if rows:
                target.execute(sa.insert(old), rows)
    return older
