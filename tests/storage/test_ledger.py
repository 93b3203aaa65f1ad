"""The law of conservation: what breaks it is told, and nothing else is."""

import pytest
import sqlalchemy as sa

from claims.items import Fate
from claims.ledger import JobState, PageState, PliState, ReceiptFate
from storage import jobs, ledger, plis
from storage.tables import draft, item, job, page, pli, receipt
from tests.storage.arrivals import NOON, drafted, read, received, run_through, taken, unpacked


@pytest.fixture
def life(database):
    """A ledger with a pli at each stage."""
    with database.begin() as connection:
        run_through(connection, "fini.pdf", "01")
        received(connection, "en-lecture.pdf", "02")
        (first,) = taken(connection)
        unpacked(connection, first, pages=3)
        page_jobs = taken(connection)
        read(connection, page_jobs[0])
        read(connection, page_jobs[1], failure="illisible")
        received(connection, "recu.pdf", "03")
    return database


def told(database) -> list[str]:
    with database.begin() as connection:
        return [breach.what for breach in ledger.breaches(connection)]


def test_a_sound_ledger_breaks_nothing(life):
    assert told(life) == []


def test_everything_received_is_counted_once(life):
    with life.begin() as connection:
        counts = ledger.count(connection)
    assert counts.plis == {PliState.DRAFTED: 1, PliState.READING: 1, PliState.RECEIVED: 1}
    assert counts.receipts == {ReceiptFate.ACCEPTED: 3}
    assert counts.items[Fate.PROCESSED] == 2
    assert counts.pages == {PageState.WAITING: 1, PageState.READ: 3, PageState.FAILED: 1}
    assert counts.jobs == {JobState.RUNNING: 1, JobState.WAITING: 1}
    assert counts.in_flight == 2


def test_nothing_is_in_flight_once_all_is_drafted(database):
    with database.begin() as connection:
        run_through(connection)
        assert ledger.count(connection).in_flight == 0
        assert ledger.count(connection).oldest_waiting is None


BREAKS = {
    "no receipt says that it came in": sa.delete(receipt).where(receipt.c.name == "fini.pdf"),
    "more than one receipt made it": sa.update(receipt).values(
        pli=sa.select(sa.func.min(pli.c.id)).scalar_subquery()
    ),
    "a receipt of it names no pli": sa.update(receipt).where(receipt.c.name == "recu.pdf").values(pli=None),
    "it is in flight, and nothing is left to do for it": sa.delete(job),
    "it is drafted without a draft": sa.delete(draft),
    "it is drafted with pages unread": sa.update(page).values(state=PageState.WAITING),
    "it is taken apart into no item": sa.delete(item),
    "its items announce other pages than it has": sa.delete(page).where(page.c.position == 0),
    "its items were counted wrongly": sa.update(pli).values(items_processed=7),
    "its pages were counted wrongly": sa.update(pli).values(pages_read=7),
    "an item has no fate the law knows": sa.update(item).values(fate="perdu"),
    "an item that was not read has no reason": sa.update(item).values(fate=Fate.REJECTED),
}


@pytest.mark.parametrize(("what", "change"), BREAKS.items(), ids=list(BREAKS))
def test_each_break_of_the_law_is_told(life, what, change):
    with life.begin() as connection:
        connection.execute(change)
    assert any(said.startswith(what) for said in told(life))


def test_a_replay_breaks_nothing_at_any_point(database):
    with database.begin() as connection:
        name = run_through(connection)
        plis.restart(connection, name, NOON, "test")
    assert told(database) == []
    with database.begin() as connection:
        (first,) = taken(connection)
        unpacked(connection, first, pages=1)
    assert told(database) == []
    with database.begin() as connection:
        (only,) = taken(connection)
        read(connection, only)
        (last,) = taken(connection)
        drafted(connection, last)
        assert ledger.count(connection).pages[PageState.READ] == 1
    assert told(database) == []


def test_a_dead_page_leaves_a_sound_ledger_and_can_be_reopened(database):
    with database.begin() as connection:
        received(connection)
        (first,) = taken(connection)
        unpacked(connection, first, pages=1)
        (only,) = taken(connection)
        assert jobs.bury(connection, only, "lecture_interrompue", NOON)
        plis.write_page(connection, only, plis.PageResult(None, None, None, "lecture_interrompue", 0), NOON)
        (last,) = taken(connection)
        drafted(connection, last)
    assert told(database) == []
    with database.begin() as connection:
        (letter,) = jobs.dead_letters(connection)
        plis.reopen(connection, letter.job)
        jobs.revive(connection, letter, NOON)
        assert ledger.count(connection).in_flight == 1
        (again,) = taken(connection)
        read(connection, again)
        (last,) = taken(connection)
        drafted(connection, last)
        assert ledger.count(connection).pages[PageState.FAILED] == 0
    assert told(database) == []
