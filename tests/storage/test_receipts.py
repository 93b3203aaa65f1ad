"""Receipts: whatever comes twice, is asked twice or fails, it is written down once."""

import threading
from datetime import timedelta

import pytest
import sqlalchemy as sa

from claims.errors import Unavailable
from claims.items import Reason
from claims.ledger import PliState, ReceiptFate, Source
from storage import plis, receipts
from storage.journal import history
from storage.tables import journal, pli
from tests.storage.arrivals import NOON, arrival, at, received, run_through, taken, unpacked

WHY = Reason("acces_refuse", "Le fichier n'a pas pu être ouvert.")


def test_asking_again_gives_the_same_answer(database):
    with database.begin() as connection:
        first = receipts.receive(connection, arrival(), NOON)
        again = receipts.receive(connection, arrival(), at(60))
        assert first == again
        assert first.fate is ReceiptFate.ACCEPTED


def test_the_same_content_again_is_a_duplicate_of_the_first(database):
    with database.begin() as connection:
        first = receipts.receive(connection, arrival("a.pdf", "bucket/a@1"), NOON)
        again = receipts.receive(connection, arrival("b.pdf", "bucket/b@1"), NOON)
        assert (again.fate, again.pli) == (ReceiptFate.DUPLICATE, first.pli)


def test_of_many_that_receive_the_same_at_once_one_makes_the_pli(database):
    ready = threading.Barrier(6)
    answers = []

    def receive(n: int) -> None:
        ready.wait()
        for _ in range(4):
            try:
                with database.begin() as connection:
                    answers.append(receipts.receive(connection, arrival(key=f"bucket/{n}@1"), NOON))
            except Unavailable:
                continue
            return

    threads = [threading.Thread(target=receive, args=(n,)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answer.fate for answer in answers) == ["accepted"] + ["duplicate"] * 5
    assert len({answer.pli for answer in answers}) == 1


def test_a_pli_has_a_name_that_can_be_said(database):
    with database.begin() as connection:
        name = received(connection)
    assert name.startswith("P260302-")
    assert not set(name[8:]) & set("01OIL")


def test_what_cannot_be_fetched_is_tried_later_and_later_then_parked_in_sight(database):
    with database.begin() as connection:
        moment = NOON
        for attempt in range(1, 4):
            failed = receipts.fail(connection, Source.MAILBOX, "m/1", "m.eml", WHY, moment, tries=3)
            assert failed.attempts == attempt
            assert receipts.known_keys(connection, ["m/1"], moment) == {"m/1"}, "not at once"
            moment += timedelta(hours=1)
            assert receipts.known_keys(connection, ["m/1"], moment) == set(), "but later, for ever"
        assert failed.fate is ReceiptFate.PARKED
        assert [r.reason for r in receipts.stuck(connection)] == [WHY]
        got = receipts.receive(connection, arrival("m.eml", "m/1"), moment)
        assert got.fate is ReceiptFate.ACCEPTED
        assert list(receipts.stuck(connection)) == []


def test_a_retry_set_by_a_clock_since_put_back_is_due(database):
    with database.begin() as connection:
        receipts.fail(connection, Source.MAILBOX, "m/1", "m.eml", WHY, at(86_400), tries=3)
        assert receipts.known_keys(connection, ["m/1"], NOON) == set()


def test_a_source_is_touched_once_its_pli_is_known_to_be_readable_or_not(database):
    with database.begin() as connection:
        received(connection)
        ((receipt, state),) = receipts.unsettled(connection, Source.BUCKET)
        assert state is PliState.RECEIVED
        (job,) = taken(connection)
        unpacked(connection, job)
        ((receipt, state),) = receipts.unsettled(connection, Source.BUCKET)
        assert state is PliState.READING
        receipts.settle(connection, [receipt.id], NOON)
        assert receipts.unsettled(connection, Source.BUCKET) == []


def test_what_is_refused_has_its_reason_and_makes_no_pli(database):
    with database.begin() as connection:
        refused = receipts.refuse(connection, Source.BUCKET, "bucket/x@1", "x.pdf", 10**9, WHY, NOON)
        assert (refused.fate, refused.pli, refused.reason) == (ReceiptFate.REJECTED, None, WHY)
        assert plis.all_ids(connection) == []


def test_a_transaction_that_is_rolled_back_leaves_nothing(database):
    with database.begin() as connection:
        received(connection)
        connection.rollback()
    with database.begin() as connection:
        assert plis.all_ids(connection) == []
        assert receipts.find(connection, "bucket/scan.pdf@1") is None


def test_the_journal_tells_what_happened_and_cannot_be_changed(database):
    with database.begin() as connection:
        name = run_through(connection)
        events = [(e.event, e.details) for e in history(connection, name)]
        assert [event for event, _ in events] == ["accepted", "unpacked", "drafted"]
        assert events[1][1] == {"items": 1, "pages": 2}
    for change in (sa.update(journal).values(event="autre"), sa.delete(journal)):
        with pytest.raises(sa.exc.DBAPIError, match="append-only"), database.engine.begin() as connection:
            connection.execute(change)


def test_an_impossible_moment_is_refused(database):
    with pytest.raises(sa.exc.StatementError, match="time zone"), database.begin() as connection:
        connection.execute(sa.update(pli).values(received_at=NOON.replace(tzinfo=None)))
