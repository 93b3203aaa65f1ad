"""What the ledger costs, and how work spreads: `python -m benchmarks.scale` (make bench-scale).

Three measures, over private PostgreSQL, Redis and SeaweedFS servers: pages a minute with one worker and with
two, side by side in alternating rounds; what queue and database cost a page, with the reading left out; how
long the ledger's questions take with a million pages.
"""

import argparse
import json
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, cast

import psycopg
import sqlalchemy as sa

from benchmarks.twenty_pages import PAGES, scanned_pages, typed_pages
from claims.items import Fate, Item
from claims.ledger import Arrival, Original, Source
from claims.loading import load_rulebook
from claims.pages import PageKind, ReadPage, TextSource
from extractors.limits import Limits
from extractors.pool import ReaderPool
from extractors.sources import PageSource
from pipeline.intake.reception import utc_now
from pipeline.steps import Steps
from pipeline.worker import QueueWorker, make_broker
from storage import jobs, ledger, mailroom, plis, receipts, schema
from storage.database import Database
from storage.mailroom import Wanted
from storage.object_cache import ObjectCache
from storage.objects import DirectoryObjects, Shelf
from storage.plis import StoredSource
from tests.running import Site
from tests.servers.private import PrivateServer
from tests.servers.queues import Redis
from tests.servers.stores import Postgres, SeaweedFs

_FILLING = Path(__file__).with_name("million_pages.sql")
RESULTS = Path(__file__).parent / "results" / "scale.json"
_ROUNDS = 3
_PAGES_A_ROUND = 2 * PAGES
_EMPTY_PAGES = 400
_MILLION_PLIS = 100_000
_PAGES_A_PLI = 10
_ASKED = 20
_BEGUN = "SELECT count(*) FROM job WHERE state = 'running' AND kind = 'read_page'"
_READ = "SELECT count(*) FROM page WHERE state = 'read'"


@contextmanager
def running(*servers: PrivateServer) -> Iterator[None]:
    """Servers, for as long as they are needed."""
    try:
        for server in servers:
            server.start()
        yield
    finally:
        for server in servers:
            server.stop()


def spread(postgres: Postgres, redis: Redis, s3: SeaweedFs) -> dict[str, Any]:
    """Pages a minute with one worker and with two, each reading one page at a time."""
    rates: dict[int, list[float]] = {1: [], 2: []}
    read_ms: list[float] = []
    with TemporaryDirectory() as folder:
        scan = Path(folder) / "scan.pdf"
        scan.write_bytes(scanned_pages(typed_pages()))
        for number in range(_ROUNDS):
            for workers in (1, 2) if number % 2 == 0 else (2, 1):
                settings = _settings(Path(folder), postgres.new_database(), redis, s3)
                rate, times = _pages_a_minute(Path(folder), settings, scan, workers)
                rates[workers].append(rate)
                read_ms += times
                print(f"round {number + 1}: {workers} worker(s), {rate:.1f} pages a minute", flush=True)
    ratios = [two / one for one, two in zip(rates[1], rates[2], strict=True)]
    return {
        "pages_a_minute_1_worker": [round(rate, 1) for rate in rates[1]],
        "pages_a_minute_2_workers": [round(rate, 1) for rate in rates[2]],
        "ratio": [round(ratio, 2) for ratio in ratios],
        "ratio_median": round(statistics.median(ratios), 2),
        "read_page_ms_median": round(statistics.median(read_ms)),
    }


def _settings(folder: Path, database: str, redis: Redis, s3: SeaweedFs) -> dict[str, str]:
    return {
        "VAGUEMESTRE_HOME": str(folder / "var"),
        "VAGUEMESTRE_DATABASE_URL": database,
        "VAGUEMESTRE_QUEUE_URL": redis.url,
        "VAGUEMESTRE_OBJECTS": f"s3://{s3.new_bucket()}",
        "VAGUEMESTRE_S3_ENDPOINT": s3.endpoint,
        "VAGUEMESTRE_S3_ACCESS_KEY": s3.KEY,
        "VAGUEMESTRE_S3_SECRET_KEY": s3.SECRET,
        "VAGUEMESTRE_WORKERS": "1",
    }


def _pages_a_minute(
    folder: Path, settings: dict[str, str], scan: Path, workers: int
) -> tuple[float, list[float]]:
    """From the first page begun to the last one read, once all workers have started."""
    site = Site(folder, settings)
    try:
        site.run("migrate")
        for _ in range(workers):
            site.start("worker")
        time.sleep(3)  # their libraries are loaded
        site.run("submit", scan)
        site.run("submit", _again(scan, folder))
        with psycopg.connect(settings["VAGUEMESTRE_DATABASE_URL"], autocommit=True) as connection:
            begun = _moment_when(connection, _BEGUN, 1)
            ended = _moment_when(connection, _READ, _PAGES_A_ROUND)
            times = [float(row[0]) for row in connection.execute("SELECT read_ms FROM page")]
    finally:
        site.end()
    return _PAGES_A_ROUND / (ended - begun) * 60, times


def _again(scan: Path, folder: Path) -> Path:
    """The same pages under other bytes, so that they are no duplicate."""
    copy = folder / "encore.pdf"
    copy.write_bytes(scan.read_bytes() + b"\n% encore\n")
    return copy


def _moment_when(connection: psycopg.Connection[Any], query: str, least: int) -> float:
    end = time.monotonic() + 600
    while time.monotonic() < end:
        row = connection.execute(cast("Any", query)).fetchone()
        if row is not None and row[0] >= least:
            return time.monotonic()
        time.sleep(0.05)
    raise RuntimeError(f"not within ten minutes: {query}")


class _NoReading:
    """A pool that reads nothing: what is left is what queue and database cost."""

    def read(self, sources: list[PageSource]) -> Iterator[ReadPage]:
        for source in sources:
            yield ReadPage(source.item, source.page, 595, 842, TextSource.NONE, PageKind.PRINTED)

    def pictures(self, source: PageSource, rotation: int) -> None:
        return None


def bookkeeping(postgres: Postgres, redis: Redis) -> dict[str, float]:
    """Milliseconds a page of claiming, sending and writing down, with no reading at all."""
    database = Database(postgres.new_database())
    schema.migrate(database)
    with TemporaryDirectory() as folder:
        objects = DirectoryObjects(Path(folder) / "objects")
        (Path(folder) / "cache").mkdir()
        key = objects.put(Shelf.DERIVED, b"page")
        job = _received(database)
        sources = [
            StoredSource(n, "a.pdf", n + 1, Shelf.DERIVED, key, "application/pdf", None, None)
            for n in range(_EMPTY_PAGES)
        ]
        item = Item("a.pdf", "0" * 64, "application/pdf", 4, Fate.PROCESSED, None, _EMPTY_PAGES)
        with database.begin() as connection:
            jobs.finish(connection, job)
            plis.write_unpacked(connection, job, [item], sources, utc_now())
        steps = Steps(
            database, objects, ObjectCache(objects, Path(folder) / "cache", 10**6),
            cast("ReaderPool", _NoReading()), load_rulebook(), Limits(), utc_now, "bench", "bench",
        )  # fmt: skip
        worker = QueueWorker(make_broker(redis.url), steps, 1)
        started, used = time.monotonic(), time.process_time()
        worker.start()
        _wait_read(database)
        wall, cpu = time.monotonic() - started, time.process_time() - used
        worker.stop()
    database.close()
    return {
        "wall_ms_a_page": round(wall / _EMPTY_PAGES * 1000, 2),
        "processor_ms_a_page": round(cpu / _EMPTY_PAGES * 1000, 2),
    }


def _received(database: Database) -> Any:
    arrival = Arrival(Source.SUBMIT, "bench", "a.pdf", "0" * 64, (Original("a.pdf", "0" * 64, 4),))
    with database.begin() as connection:
        receipts.receive(connection, arrival, utc_now())
        ((job_id, _, _),) = jobs.due(connection, utc_now(), 1)
        return jobs.claim(connection, job_id, "bench", utc_now())


def _wait_read(database: Database) -> None:
    while True:
        with database.begin() as connection:
            if ledger.count(connection).pages["waiting"] == 0:
                return
        time.sleep(0.02)


def questions(postgres: Postgres) -> dict[str, Any]:
    """Milliseconds that the ledger's questions take with a million pages: median and worst of twenty."""
    url = postgres.new_database()
    database = Database(url)
    schema.migrate(database)
    _fill(url)
    now = datetime.now(UTC)
    some_keys = [f"bucket/{n}" for n in range(0, _MILLION_PLIS, _MILLION_PLIS // 500)]
    asked: dict[str, Callable[[sa.Connection], object]] = {
        "counts of everything": ledger.count,
        "latest receipts": lambda c: mailroom.lines(c, Wanted(), 50),
        "unsettled arrivals": lambda c: receipts.unsettled(c, Source.BUCKET),
        "500 drops: known or new": lambda c: receipts.known_keys(c, some_keys, now),
        "work that is due": lambda c: jobs.due(c, now, 32),
        "dead letters": jobs.dead_letters,
        "pages of a pli": lambda c: plis.pages(c, "P050000"),
        "items of a pli": lambda c: plis.items(c, "P050000"),
    }
    answers = {}
    for name, ask in asked.items():
        times = []
        for _ in range(_ASKED):
            with database.begin() as connection:
                started = time.perf_counter()
                ask(connection)
                times.append((time.perf_counter() - started) * 1000)
        answers[name] = {"median_ms": round(statistics.median(times), 1), "worst_ms": round(max(times), 1)}
        print(f"{name}: {answers[name]}", flush=True)
    database.close()
    return {"pages": _MILLION_PLIS * _PAGES_A_PLI, "plis": _MILLION_PLIS, "answers": answers}


def _fill(url: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(cast("Any", _FILLING.read_text(encoding="utf-8")))
        connection.execute("VACUUM ANALYZE")


def main(arguments: list[str] | None = None) -> int:
    """Measure, print, and write `benchmarks/results/scale.json`."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", choices=["spread", "bookkeeping", "questions"])
    only = parser.parse_args(arguments).only
    postgres, redis, s3 = Postgres(), Redis(), SeaweedFs()
    known = json.loads(RESULTS.read_text()) if RESULTS.exists() else {}
    with running(postgres, redis, s3):
        if only in (None, "questions"):
            known["ledger_questions"] = questions(postgres)
        if only in (None, "bookkeeping"):
            known["bookkeeping"] = bookkeeping(postgres, redis)
        if only in (None, "spread"):
            known["spread"] = spread(postgres, redis, s3)
    if "spread" in known and "bookkeeping" in known:
        share = known["bookkeeping"]["wall_ms_a_page"] / known["spread"]["read_page_ms_median"]
        known["bookkeeping"]["share_of_reading"] = round(share, 4)
    known["machine"] = {"cores": os.cpu_count(), "load_at_the_end": round(os.getloadavg()[0], 1)}
    RESULTS.write_text(json.dumps(known, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(known, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
