"""Arrivals for the tests of the ledger."""

from datetime import UTC, datetime, timedelta

from claims.items import Fate, Item
from claims.ledger import Arrival, Job, Original, Source
from storage import jobs, plis, receipts
from storage.objects import Shelf
from storage.plis import PageResult, StoredSource

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def at(seconds: float) -> datetime:
    """So many seconds after noon."""
    return NOON + timedelta(seconds=seconds)


def arrival(name: str = "scan.pdf", key: str = "bucket/scan.pdf@1", content: str = "aa") -> Arrival:
    """A scan dropped into the bucket; equal `content` is equal bytes."""
    digest = content * 32
    return Arrival(Source.BUCKET, key, name, digest, (Original(name, digest, 10),))


def received(connection, name: str = "scan.pdf", content: str = "aa", moment: datetime = NOON) -> str:
    """A pli received: its id."""
    receipt = receipts.receive(connection, arrival(name, f"bucket/{name}@1", content), moment)
    assert receipt.pli is not None
    return receipt.pli


def taken(connection, moment: datetime = NOON, worker: str = "w1") -> list[Job]:
    """Every job that is due, sent and claimed."""
    claimed = [
        jobs.claim(connection, job_id, worker, moment) for job_id, _, _ in jobs.due(connection, moment, 100)
    ]
    return [job for job in claimed if job is not None]


def source(position: int, item: str = "scan.pdf") -> StoredSource:
    return StoredSource(position, item, position + 1, Shelf.DERIVED, "cc" * 32, "application/pdf", None, None)


def item(path: str = "scan.pdf", pages: int = 2) -> Item:
    return Item(path, "aa" * 32, "application/pdf", 10, Fate.PROCESSED, None, pages)


def unpacked(connection, job: Job, pages: int = 2, moment: datetime = NOON) -> None:
    """A pli taken apart into one file of so many pages."""
    assert jobs.finish(connection, job)
    plis.write_unpacked(connection, job, [item(pages=pages)], [source(n) for n in range(pages)], moment)


def read(connection, job: Job, failure: str | None = None, moment: datetime = NOON) -> None:
    """A page read."""
    assert jobs.finish(connection, job)
    plis.write_page(connection, job, PageResult("dd" * 32, None, None, failure, 5), moment)


def drafted(connection, job: Job, moment: datetime = NOON) -> None:
    """A draft made."""
    assert jobs.finish(connection, job)
    plis.write_draft(connection, job, {"documents": [], "cases": [], "items": []}, moment)


def run_through(connection, name: str = "scan.pdf", content: str = "aa", pages: int = 2) -> str:
    """A pli from its arrival to its draft."""
    pli = received(connection, name, content)
    (job,) = taken(connection)
    unpacked(connection, job, pages)
    for job in taken(connection):
        read(connection, job)
    (job,) = taken(connection)
    drafted(connection, job)
    return pli
