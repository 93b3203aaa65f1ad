"""What the database says when it cannot answer."""

import psycopg
import pytest
import sqlalchemy as sa

from claims.errors import Unavailable
from storage.database import Database


def test_when_every_connection_is_in_use_one_is_told_to_try_again(postgres):
    database = Database(postgres.new_database())
    database.engine.pool._timeout = 0.2
    held = [database.engine.connect() for _ in range(40)]  # as many as threads that serve pages
    with pytest.raises(Unavailable, match="TimeoutError"), database.reading():
        pass
    held.pop().close()
    with database.reading() as connection:
        assert connection.execute(sa.select(1)).scalar_one() == 1
    for each in held:
        each.close()
    database.close()


def _cut(database: Database, url: str) -> None:
    """End the connection that `database` keeps, as a server does that is started again."""
    with database.reading() as connection:
        pid = connection.execute(sa.select(sa.func.pg_backend_pid())).scalar_one()
    with psycopg.connect(url, autocommit=True) as other:
        other.execute("SELECT pg_terminate_backend(%s)", [pid])


def test_a_server_that_was_started_again_is_met_without_an_error(postgres, monkeypatch):
    url = postgres.new_database()
    database = Database(url)
    _cut(database, url)
    monkeypatch.setattr("storage.database._TRUSTED_S", -1)  # as after a pause
    with database.reading() as connection:
        assert connection.execute(sa.select(1)).scalar_one() == 1
    database.close()


def test_what_was_cut_while_in_use_is_told_once_and_works_again(postgres):
    url = postgres.new_database()
    database = Database(url)
    _cut(database, url)
    with pytest.raises(Unavailable), database.reading() as connection:
        connection.execute(sa.select(1))
    with database.reading() as connection:
        assert connection.execute(sa.select(1)).scalar_one() == 1
    database.close()
