"""What chaining the journal costs those who write: `python -m benchmarks.journal_writers`.

Writers on PostgreSQL, each line in a transaction of its own, beside one long transaction after another that
writes a line first and works on, as the making of a draft does. Three ways: no chain; a chain under a lock
that each transaction holds until it ends; lines sealed afterwards by a thread (`storage.sealing`, what the
program does). Figures: lines a second, and how long a line took, median and 95 in 100.
"""

import json
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from statistics import quantiles

import sqlalchemy as sa

from claims.chaining import Head, Line, sealed
from storage import journal, schema, sealing
from storage.database import Connection, Database
from storage.tables import journal as table
from tests.servers.stores import Postgres

WRITERS, SECONDS, LONG_S = 8, 6.0, 0.3
Write = Callable[[Connection], None]


def main() -> None:
    """Measure, and print a line of JSON for each way."""
    server = Postgres(durable=True)
    server.start()
    try:
        for name, write, is_sealed in (
            ("no chain", _plain, False),
            ("lock until commit", _chained, False),
            ("sealed afterwards", _plain, True),
        ):
            print(json.dumps({"way": name, **_measured(server.new_database(), write, seal=is_sealed)}))
    finally:
        server.stop()


def _plain(connection: Connection) -> None:
    journal.record(connection, datetime.now(UTC), "account:1", "case_opened", None, {"case": 1})


def _chained(connection: Connection) -> None:
    """The other way: the chain's end is locked, read and extended in the writer's own transaction."""
    connection.execute(sa.select(sa.func.pg_advisory_xact_lock(1)))
    last = sa.select(table.c.number, table.c.hash).where(table.c.number.is_not(None))
    row = connection.execute(last.order_by(table.c.number.desc()).limit(1)).one_or_none()
    line = Line(0, datetime.now(UTC), "account:1", "case_opened", None, '{"case": 1}')
    made = sealed("security", Head(row.number, row.hash) if row else Head(), line)
    values = {"at": line.at, "actor": line.actor, "event": line.event, "details": line.details}
    place = {"chain": "security", "number": made.head.number, "hash": made.head.hash}
    connection.execute(sa.insert(table).values(**values, **place))


def _measured(url: str, write: Write, *, seal: bool) -> dict[str, float]:
    database = Database(url)
    schema.migrate(database)
    over = threading.Event()
    took: list[float] = []
    tasks = [lambda: _write(database, write, over, took)] * WRITERS
    tasks += [lambda: _work_long(database, write, over)]
    tasks += [lambda: _seal(database, over)] if seal else []
    threads = [threading.Thread(target=task) for task in tasks]
    for thread in threads:
        thread.start()
    time.sleep(SECONDS)
    over.set()
    for thread in threads:
        thread.join()
    database.close()
    cuts = quantiles(took, n=20)
    return {
        "lines_a_second": round(len(took) / SECONDS),
        "median_ms": round(1000 * cuts[9], 1),
        "p95_ms": round(1000 * cuts[18], 1),
    }


def _write(database: Database, write: Write, over: threading.Event, took: list[float]) -> None:
    while not over.is_set():
        began = time.perf_counter()
        with database.begin() as connection:
            write(connection)
        took.append(time.perf_counter() - began)


def _work_long(database: Database, write: Write, over: threading.Event) -> None:
    while not over.is_set():
        with database.begin() as connection:
            write(connection)
            time.sleep(LONG_S)


def _seal(database: Database, over: threading.Event) -> None:
    while not over.wait(2.0):
        while not over.is_set():
            with database.begin() as connection:
                if not sealing.seal(connection):
                    break


if __name__ == "__main__":
    main()
