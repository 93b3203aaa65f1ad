"""What the database says when it cannot answer."""

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
