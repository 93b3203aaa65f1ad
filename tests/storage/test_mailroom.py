"""What the mailroom is shown of the ledger, on both databases."""

import pytest

from claims.items import Fate, Item, Reason
from claims.ledger import Source
from claims.reasons import reason
from storage import jobs, mailroom, plis, receipts
from storage.mailroom import Chosen, Wanted
from tests.storage.arrivals import (
    NOON,
    arrival,
    at,
    read,
    received,
    run_through,
    taken,
    unpacked,
)


def lines(connection, chosen: Chosen = Chosen.ALL, **wanted):
    return mailroom.lines(connection, Wanted(chosen=chosen, **wanted), 50)


def test_the_pulse_changes_with_every_step_and_only_then(database):
    seen = []

    def beat() -> None:
        with database.reading() as connection:
            seen.append(mailroom.pulse(connection))
            assert mailroom.pulse(connection) == seen[-1]

    beat()
    with database.begin() as connection:
        received(connection)
    beat()
    with database.begin() as connection:
        (job,) = taken(connection)
        unpacked(connection, job, 2)
    beat()
    with database.begin() as connection:
        pages = taken(connection)
    for job in pages:
        with database.begin() as connection:
            read(connection, job)
        beat()
    with database.begin() as connection:
        receipts.fail(connection, Source.BUCKET, "k", "a.pdf", reason("acces_refuse"), NOON, 3)
    beat()
    assert len(set(seen)) == len(seen)


def test_a_line_tells_the_pages_read_of_pages_in_all(database):
    with database.begin() as connection:
        received(connection)
        (job,) = taken(connection)
        unpacked(connection, job, 3)
        read(connection, taken(connection)[0])
        (line,) = lines(connection)
    assert (line.pages, line.unread, line.is_dead) == (3, 2, False)


def test_arrivals_are_chosen_by_what_became_of_them(database):
    with database.begin() as connection:
        ready = run_through(connection, "pret.pdf", "ab")
        going = received(connection, "en-cours.pdf", "ac")
        receipts.refuse(connection, Source.BUCKET, "r", "gros.pdf", 9, reason("fichier_trop_gros"), NOON)
        receipts.fail(connection, Source.BUCKET, "f", "attend.pdf", reason("acces_refuse"), NOON, 3)
        receipts.fail(connection, Source.BUCKET, "p", "gare.pdf", reason("acces_refuse"), NOON, 1)

        def names(chosen: Chosen) -> list[str]:
            return [line.arrived.receipt.name for line in lines(connection, chosen)]

        assert names(Chosen.ALL) == ["gare.pdf", "attend.pdf", "gros.pdf", "en-cours.pdf", "pret.pdf"]
        assert names(Chosen.GOING) == ["en-cours.pdf"]
        assert names(Chosen.READY) == ["pret.pdf"]
        assert names(Chosen.REFUSED) == ["gros.pdf"]
        assert names(Chosen.WAITING) == ["attend.pdf"]
        assert names(Chosen.PERSON) == ["gare.pdf"]
        assert [line.arrived.receipt.pli for line in lines(connection, pli=going)] == [going]
        assert lines(connection, pli=ready)[0].retry_at is None
        (waiting,) = lines(connection, Chosen.WAITING)
        assert waiting.retry_at == at(5)


def test_a_pli_with_a_step_that_failed_on_every_try_needs_a_person(database):
    with database.begin() as connection:
        pli = received(connection)
        (job,) = taken(connection)
        assert jobs.bury(connection, job, "lecture_interrompue", NOON)
        (line,) = lines(connection, Chosen.PERSON)
    assert (line.arrived.receipt.pli, line.is_dead) == (pli, True)


def test_a_pli_of_which_one_file_was_refused_is_among_the_refused(database):
    lost = Item(
        "b.pdf", "ee" * 32, "application/pdf", 3, Fate.REJECTED, Reason("vide", "Le fichier est vide.")
    )
    with database.begin() as connection:
        received(connection)
        (job,) = taken(connection)
        assert jobs.finish(connection, job)
        plis.write_unpacked(connection, job, [lost], [], NOON)
        (line,) = lines(connection, Chosen.REFUSED)
    assert line.arrived.refused == "Le fichier est vide."
    assert line.arrived.is_unreadable


@pytest.mark.parametrize(
    ("text", "count"),
    [("SCAN", 1), ("scan.p", 1), ("s_an", 0), ("%", 0), ("99999999999999999999", 0), ("dedans", 1), ("", 1)],
)
def test_what_is_typed_is_text_and_no_pattern(database, text, count):
    with database.begin() as connection:
        first = arrival()
        both = (*first.originals, type(first.originals[0])("dossier/dedans.pdf", "ff" * 32, 4))
        made = type(first)(first.source, first.source_key, first.name, first.fingerprint, both)
        receipts.receive(connection, made, NOON)
        assert len(lines(connection, text=text)) == count


def test_older_arrivals_follow_and_none_is_shown_twice(database):
    with database.begin() as connection:
        for n in range(7):
            received(connection, f"{n}.pdf", f"{n:02d}")
        seen, before = [], None
        while some := mailroom.lines(connection, Wanted(), 3, before):
            seen += [line.arrived.receipt.name for line in some]
            before = some[-1].arrived.receipt.id
    assert seen == [f"{n}.pdf" for n in range(6, -1, -1)]
    assert len(seen) == 7


def test_days_bound_what_is_shown(database):
    with database.begin() as connection:
        received(connection, "a.pdf", "aa", NOON)
        received(connection, "b.pdf", "bb", at(3600))
        assert [each.arrived.receipt.name for each in lines(connection, since=at(60))] == ["b.pdf"]
        assert [each.arrived.receipt.name for each in lines(connection, until=at(60))] == ["a.pdf"]
