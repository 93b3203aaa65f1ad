"""Jobs: each is run until it is done once, whatever queue and workers do."""

import threading

import pytest

from claims.ledger import JobKind
from storage import jobs, plis, receipts
from storage.jobs import LEASE, MAX_ATTEMPTS
from storage.journal import history
from tests.storage.arrivals import NOON, arrival, at, read, received, taken, unpacked

S = LEASE.total_seconds()


def due(connection, moment=NOON, window=100):
    return [(job_id, kind) for job_id, kind, _ in jobs.due(connection, moment, window)]


def test_what_arrives_makes_one_job(database):
    with database.begin() as connection:
        received(connection)
        assert [kind for _, kind in due(connection)] == [JobKind.RECEIVE]


def test_a_job_that_was_sent_is_not_sent_again_at_once(database):
    with database.begin() as connection:
        received(connection)
        assert due(connection)
        assert due(connection, at(10)) == []


def test_a_message_that_was_lost_is_sent_again(database):
    with database.begin() as connection:
        received(connection)
        first = due(connection)
        assert due(connection, at(31)) == first
        assert due(connection, at(62)) == [], "each wait is longer"
        assert due(connection, at(92)) == first


def test_a_message_that_the_queue_did_not_take_is_due_at_once(database):
    with database.begin() as connection:
        received(connection)
        ((job_id, _),) = due(connection)
        jobs.unsend(connection, [job_id])
        assert due(connection, at(1))


def test_only_one_worker_gets_a_job(database):
    with database.begin() as connection:
        received(connection)
        ((job_id, _),) = due(connection)
    won = []

    def claim(name: str) -> None:
        with database.begin() as connection:
            if jobs.claim(connection, job_id, name, NOON):
                won.append(name)

    threads = [threading.Thread(target=claim, args=(f"w{n}",)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(won) == 1


def test_a_job_whose_worker_is_silent_is_sent_to_another(database):
    with database.begin() as connection:
        received(connection)
        (job,) = taken(connection)
        assert due(connection, at(S - 1)) == []
        assert [job_id for job_id, _ in due(connection, at(S + 1))] == [job.id]


def test_a_job_whose_worker_lives_stays_with_it(database):
    with database.begin() as connection:
        received(connection)
        (job,) = taken(connection)
        jobs.renew(connection, [job], "w1", at(S - 1))
        assert due(connection, at(S + 1)) == []
        assert jobs.claim(connection, job.id, "w2", at(S + 1)) is None


def test_whoever_lost_a_job_can_no_longer_end_it(database):
    with database.begin() as connection:
        received(connection)
        (first,) = taken(connection)
        (second,) = taken(connection, at(S + 1), "w2")
        assert not jobs.finish(connection, first)
        assert jobs.finish(connection, second)
        assert not jobs.finish(connection, second), "nor end it twice"


def test_the_queue_may_say_that_a_worker_is_gone(database):
    with database.begin() as connection:
        received(connection)
        (job,) = taken(connection)
        assert jobs.claim(connection, job.id, "w2", at(1)) is None
        assert jobs.claim(connection, job.id, "w2", at(1), orphaned=True)


def test_a_failure_is_tried_again_later_and_later(database):
    with database.begin() as connection:
        received(connection)
        (job,) = taken(connection)
        jobs.retry(connection, job, "indisponible", "S3", NOON)
        assert due(connection, at(1)) == []
        (job,) = taken(connection, at(3))
        jobs.retry(connection, job, "indisponible", "S3", at(3))
        assert due(connection, at(6)) == []
        assert due(connection, at(8))


def test_an_outage_spends_no_try_for_a_day(database):
    with database.begin() as connection:
        received(connection)
        for minute in range(10):
            (job,) = taken(connection, at(60 * minute))
            assert job.attempts == 1
            jobs.postpone(connection, job, "indisponible", "S3: ServerError", at(60 * minute))
            assert due(connection, at(60 * minute + 9)) == []
        (job,) = taken(connection, at(90_000))
        jobs.postpone(connection, job, "indisponible", "S3: ServerError", at(90_000))
        (job,) = taken(connection, at(90_060))
        assert job.attempts == 2


def test_a_job_that_fails_on_every_try_is_told_as_spent(database):
    with database.begin() as connection:
        received(connection)
        moment = 0.0
        for _ in range(MAX_ATTEMPTS):
            (job,) = taken(connection, at(moment))
            jobs.retry(connection, job, "erreur_interne", "KeyError at receive:12", at(moment))
            moment += 100
        assert [spent for *_, spent in jobs.due(connection, at(moment), 10)] == [True]
        (letters,) = [jobs.dead_letters(connection)]
        assert letters == []


def test_a_dead_letter_keeps_its_cause_and_can_be_revived(database):
    with database.begin() as connection:
        received(connection)
        (job,) = taken(connection)
        jobs.retry(connection, job, "indisponible", "S3: ServerError", NOON)
        (job,) = taken(connection, at(10))
        assert jobs.bury(connection, job, "lecture_interrompue", at(10)) == "indisponible"
        (letter,) = jobs.dead_letters(connection)
        assert (letter.code, letter.cause) == ("indisponible", "S3: ServerError")
        assert due(connection, at(10_000)) == []
        assert history(connection, job.pli)[-1].details["code"] == "indisponible"
        jobs.revive(connection, letter, at(10_000))
        ((job_id, _, spent),) = jobs.due(connection, at(10_000), 10)
        assert (job_id, spent) == (job.id, False)


def test_no_more_messages_are_out_than_the_window_allows(database):
    with database.begin() as connection:
        for n in range(5):
            received(connection, f"scan{n}.pdf", f"{n}{n}")
        assert len(due(connection, window=3)) == 3
        assert len(due(connection, window=3)) == 0
        assert len(due(connection, window=5)) == 2


def test_fresh_mail_goes_before_a_replay(database):
    with database.begin() as connection:
        old = received(connection, "vieux.pdf", "01")
        (job,) = taken(connection)
        unpacked(connection, job)
        plis.restart(connection, old, NOON, "test")
        fresh = received(connection, "neuf.pdf", "02")
        order = [jobs.claim(connection, job_id, "w", NOON) for job_id, _ in due(connection)]
        assert [job.pli for job in order if job] == [fresh, old]


def test_pages_do_not_keep_a_new_letter_waiting(database):
    with database.begin() as connection:
        received(connection, "long.pdf", "01")
        (job,) = taken(connection)
        unpacked(connection, job, pages=50)
        assert len(due(connection, window=10)) == 10
        received(connection, "court.pdf", "02")
        assert [kind for _, kind in due(connection, window=10)] == [JobKind.RECEIVE]


@pytest.mark.parametrize("back", [100, 3600, 100_000])
def test_a_clock_that_is_put_back_holds_nothing_up(database, back):
    """Sent, leased or put off in what is now the future: no one waits longer than the wait that was meant."""
    with database.begin() as connection:
        received(connection, "un.pdf", "01")
        assert due(connection)  # sent, and its message lost
        received(connection, "deux.pdf", "02")
        (leased,) = taken(connection)
        received(connection, "trois.pdf", "03")
        (put_off,) = taken(connection)
        jobs.retry(connection, put_off, "indisponible", "", NOON)
        soon = {job_id for job_id, _ in due(connection, at(-back + S + 2))}
        assert leased.id in soon
        later = {job_id for job_id, _ in due(connection, at(-back + 601))}
        assert len(soon | later) == 3


def test_the_last_page_makes_one_job_of_assembling(database):
    """The two last pages of a pli end at the same instant, in two workers."""
    with database.begin() as connection:
        received(connection)
        (job,) = taken(connection)
        unpacked(connection, job, pages=2)
        pages = taken(connection)

    def end_the_other() -> None:
        with database.begin() as connection:
            read(connection, pages[1])

    other = threading.Thread(target=end_the_other)
    with database.begin() as connection:
        read(connection, pages[0])
        other.start()
        other.join(1)  # it has written its page and looked, unless it is made to wait for this one
    other.join()
    with database.begin() as connection:
        assert [kind for _, kind in due(connection)] == [JobKind.ASSEMBLE]


def test_work_of_an_earlier_run_is_void(database):
    with database.begin() as connection:
        pli = received(connection)
        (job,) = taken(connection)
        assert plis.restart(connection, pli, NOON, "test")
        assert not jobs.finish(connection, job)
        assert not plis.is_current(connection, job)
        (again,) = taken(connection)
        assert (again.kind, again.run) == (JobKind.RECEIVE, 2)


def test_the_same_arrival_at_two_doors_makes_one_pli(database):
    with database.begin() as connection:
        first = receipts.receive(connection, arrival(key="bucket/a@1"), NOON)
        second = receipts.receive(connection, arrival(key="mailbox/b"), NOON)
        assert (second.fate, second.pli) == ("duplicate", first.pli)
        assert len(due(connection)) == 1
