"""The journal's chains: who writes at once loses no line, and nobody changes one without being found."""

import contextlib
import threading
from datetime import timedelta
from multiprocessing import get_context

import pytest
import sqlalchemy as sa

from claims.chaining import Fault
from claims.journal import BOTH, PROVENANCE_EVENTS, SECURITY_EVENTS, Chain, chain_of, check_details
from storage import journal, schema, sealing
from storage.database import Database
from storage.journal import Sought
from storage.tables import journal as table
from storage.tables import journal_anchor
from tests.storage.arrivals import NOON, at
from tests.storage.older import as_left

_GUARDS = {
    "sqlite": [
        *("journal_no_update", "journal_no_delete", "journal_no_replace"),
        *("journal_anchor_is_sealed", "journal_anchor_no_update", "journal_anchor_no_delete"),
    ],
    "postgresql": ["journal_guard", "journal_anchor_guard"],
}


def write(database, events, moment=NOON):
    """A line of each event, sealed."""
    with database.begin() as connection:
        for number, event in enumerate(events):
            journal.record(connection, moment, f"account:{number}", event, "P260302-AAAAAA", {"case": number})
    seal(database)


def seal(database):
    with database.begin() as connection:
        return sealing.seal(connection)


def heads(database):
    with database.snapshot() as connection:
        return sealing.heads(connection)


def verified(database, chain=Chain.SECURITY, known=None):
    with database.snapshot() as connection:
        return sealing.verify(connection, chain, known or {})


def broken(database, chain=Chain.SECURITY, known=None):
    """(number, fault) of the first break of a chain; None when it holds."""
    place = verified(database, chain, known).broken
    return (place.number, place.fault) if place else None


@contextlib.contextmanager
def unguarded(database):
    """A transaction of somebody who owns the database, and took its guards away."""
    with database.begin() as connection:
        kind = connection.dialect.name
        for name in _GUARDS[kind]:
            on = " ON " + name.removesuffix("_guard") if kind == "postgresql" else ""
            connection.execute(sa.text(f"DROP TRIGGER {name}{on}"))
        yield connection


def test_an_event_is_of_one_chain_and_an_unknown_one_is_kept_longest():
    assert SECURITY_EVENTS.isdisjoint(PROVENANCE_EVENTS)
    assert BOTH <= SECURITY_EVENTS
    assert chain_of("signed_in") is Chain.SECURITY
    assert chain_of("something_new") is Chain.PROVENANCE


@pytest.mark.parametrize("told", ["Marie Lefort", "scan de M. Lefort.pdf", "", "x" * 65, "a\nb"])
def test_a_detail_that_is_no_code_is_not_written(told):
    with pytest.raises(ValueError, match="codes and counts: name"):
        check_details({"case": 1, "name": told})


def test_lines_are_sealed_in_their_order_each_in_its_chain(database):
    write(database, ["signed_in", "drafted", "case_opened", "decided", "signed_out"])
    with database.snapshot() as connection:
        found = [(each.chain, each.number) for each in journal.every(connection, Sought())]
    assert found == [("security", 1), ("provenance", 1), ("security", 2), ("provenance", 2), ("security", 3)]
    assert [verified(database, chain).lines for chain in Chain] == [3, 2]
    assert [broken(database, chain) for chain in Chain] == [None, None]


def test_sealing_goes_on_where_it_stopped(database):
    write(database, ["signed_in"] * 3)
    with database.begin() as connection:
        for _ in range(5):
            journal.record(connection, NOON, "web", "sign_in_refused")
        assert sealing.waiting(connection).lines == 5
    assert [_seal_two(database) for _ in range(4)] == [2, 2, 1, 0]
    assert verified(database).lines == 8
    assert broken(database) is None


def _seal_two(database):
    with database.begin() as connection:
        return sealing.seal(connection, 2)


def test_a_line_that_is_committed_late_is_sealed_after_those_that_overtook_it(database, new_url):
    if database.engine.dialect.name == "sqlite":
        pytest.skip("SQLite lets one write at a time: nothing overtakes")
    with database.begin() as slow:
        journal.record(slow, NOON, "worker", "drafted")
        write(database, ["decided", "decided"])
        assert verified(database, Chain.PROVENANCE).lines == 2
    seal(database)
    assert verified(database, Chain.PROVENANCE).lines == 3
    with database.snapshot() as connection:
        assert [each.number for each in journal.every(connection, Sought())] == [3, 1, 2]


def _write_many(url: str, actor: str, lines: int) -> None:
    database = Database(url)
    for number in range(lines):
        with database.begin() as connection:
            journal.record(connection, at(number), actor, "case_opened", None, {"case": number})
            journal.record(connection, at(number), actor, "edited", None, {"case": number})
        if number % 5 == 0:
            seal(database)
    database.close()


@pytest.mark.slow
def test_writers_and_sealers_of_several_processes_and_threads_lose_no_line_and_fork_no_chain(database):
    lines = 20
    processes = [
        get_context("spawn").Process(target=_write_many, args=(database.url, f"account:{n}", lines))
        for n in range(2)
    ]
    threads = [threading.Thread(target=_write_many, args=(database.url, f"api:{n}", lines)) for n in range(2)]
    for each in [*processes, *threads]:
        each.start()
    for each in [*processes, *threads]:
        each.join()
    assert [process.exitcode for process in processes] == [0, 0]
    while seal(database):
        pass
    for chain in Chain:
        assert verified(database, chain).lines == 4 * lines
        assert broken(database, chain) is None
    with database.snapshot() as connection:
        for actor in ("account:1", "api:1"):
            own = list(journal.every(connection, Sought(actor=actor, chain=Chain.SECURITY)))
            assert [each.details["case"] for each in own] == list(range(lines))
            assert [each.number for each in own] == sorted(each.number for each in own)


_CHANGES = {
    "id": 99,
    "at": NOON + timedelta(microseconds=1),
    "actor": "account:7",
    "event": "pli_opened",
    "pli": None,
    "details": '{"case": 9}',
    "chain": "provenance",
    "number": 99,
    "hash": "0" * 64,
}


def test_no_column_of_a_line_goes_unwatched():
    assert set(_CHANGES) == {column.name for column in table.c}


def test_a_change_of_any_column_is_refused_and_found_where_it_is_not(database):
    write(database, ["case_opened"] * 5)
    third = sa.update(table).where(table.c.number == 3, table.c.chain == "security")
    found = {}
    for column, value in _CHANGES.items():
        change = third.values({column: value})
        with pytest.raises(sa.exc.DBAPIError, match="append-only"), database.engine.begin() as connection:
            connection.execute(change)
        with contextlib.suppress(_PutBack), unguarded(database) as connection:
            connection.execute(change)
            place = sealing.verify(connection, Chain.SECURITY, {}).broken
            found[column] = (place.number, place.line, place.fault)
            raise _PutBack
    moved = (3, 4, Fault.MISSING)
    altered = dict.fromkeys(_CHANGES, (3, 3, Fault.ALTERED))
    assert found == altered | {"id": (3, 99, Fault.ALTERED), "chain": moved, "number": moved}
    assert broken(database) is None


class _PutBack(Exception):
    """What was changed is taken back."""


def test_a_line_taken_out_is_refused_and_found_where_it_is_not(database):
    write(database, ["case_opened"] * 5)
    gone = sa.delete(table).where(table.c.number == 2)
    with pytest.raises(sa.exc.DBAPIError, match="append-only"), database.engine.begin() as connection:
        connection.execute(gone)
    with unguarded(database) as connection:
        connection.execute(gone)
    assert broken(database) == (2, Fault.MISSING)


def test_two_lines_that_changed_places_are_found(database):
    write(database, ["case_opened"] * 5)
    with unguarded(database) as connection:
        rows = connection.execute(sa.select(table).where(table.c.number.in_((2, 4)))).all()
        kept = {2: rows[1], 4: rows[0]}
        connection.execute(sa.delete(table).where(table.c.number.in_((2, 4))))
        for number, row in kept.items():
            sealed = {"number": number, "hash": kept[6 - number].hash}
            connection.execute(sa.insert(table).values({**row._mapping, **sealed}))
    assert broken(database) == (2, Fault.ALTERED)


def test_a_line_put_in_between_is_found(database):
    write(database, ["case_opened"] * 5)
    with unguarded(database) as connection:
        for number in (5, 4, 3):
            moved = sa.update(table).where(table.c.number == number)
            connection.execute(moved.values(number=number + 1))
        line = {"id": 99, "at": NOON, "actor": "web", "event": "signed_in", "details": "{}"}
        connection.execute(sa.insert(table).values(**line, chain="security", number=3, hash="1" * 64))
    assert broken(database) == (3, Fault.ALTERED)


def test_an_end_cut_off_is_found_by_the_head_written_down_elsewhere(database):
    write(database, ["case_opened"] * 5)
    head = heads(database)[Chain.SECURITY]
    with unguarded(database) as connection:
        connection.execute(sa.delete(table).where(table.c.number > 3))
    assert broken(database) is None
    assert broken(database, known={head.number: head.hash}) == (4, Fault.CUT)


def test_a_line_unsealed_again_is_refused_and_found_where_it_is_not(database):
    write(database, ["case_opened"] * 5)
    opened = sa.update(table).where(table.c.number == 3).values(number=None, hash=None)
    with pytest.raises(sa.exc.DBAPIError, match="append-only"), database.engine.begin() as connection:
        connection.execute(opened)
    with unguarded(database) as connection:
        connection.execute(opened)
    assert broken(database) == (3, Fault.MISSING)


def test_even_a_line_that_is_not_sealed_yet_cannot_be_changed_or_taken_out(database):
    with database.begin() as connection:
        journal.record(connection, NOON, "web", "sign_in_refused")
    for change in (
        sa.delete(table),
        sa.update(table).values(actor="account:1"),
        sa.update(table).values(actor="account:1", number=1, hash="0" * 64),
    ):
        with pytest.raises(sa.exc.DBAPIError, match="append-only"), database.engine.begin() as connection:
            connection.execute(change)


def test_the_guards_have_no_side_door(database):
    write(database, ["case_opened"] * 2)
    if database.engine.dialect.name == "sqlite":
        doors = ["INSERT OR REPLACE INTO journal SELECT * FROM journal"]
    else:
        doors = ["TRUNCATE journal", "TRUNCATE journal_anchor"]
    doors += ["UPDATE journal_anchor SET number = 9", "DELETE FROM journal_anchor"]
    with database.begin() as connection:
        assert sealing.purge(connection, Chain.SECURITY, at(1), at(2)) == 2
    write(database, ["case_opened"] * 2)
    for door in doors:
        with pytest.raises(sa.exc.DBAPIError, match="append-only"), database.engine.begin() as connection:
            connection.execute(sa.text(door))


def test_only_a_sealed_line_can_be_an_anchor(database):
    write(database, ["case_opened"] * 2)
    anchor = {"chain": "security", "number": 2, "hash": "f" * 64, "at": NOON}
    with pytest.raises(sa.exc.DBAPIError, match="anchor"), database.engine.begin() as connection:
        connection.execute(sa.insert(journal_anchor).values(anchor))


def test_a_purge_takes_the_oldest_lines_of_one_chain_and_the_rest_still_holds(database):
    write(database, ["case_opened", "decided"] * 3, NOON)
    write(database, ["case_opened", "decided"] * 2, at(100))
    before = heads(database)
    with database.begin() as connection:
        assert sealing.due(connection, Chain.SECURITY, at(50)) == 3
        assert sealing.purge(connection, Chain.SECURITY, at(50), at(200)) == 3
    seal(database)
    walked = {chain: verified(database, chain, {before[chain].number: before[chain].hash}) for chain in Chain}
    assert [walk.broken for walk in walked.values()] == [None, None]
    assert walked[Chain.SECURITY].lines == 3  # two that stay, and the one that tells of the purge
    assert walked[Chain.PROVENANCE].lines == 5
    with database.snapshot() as connection:
        (told,) = [e for e in journal.every(connection, Sought()) if e.event == "journal_purged"]
    assert (told.chain, told.details["number"]) == (Chain.SECURITY, 3)


def test_a_chain_may_be_purged_whole_and_purged_again(database):
    for day in range(4):
        write(database, ["decided"] * 2, at(10 * day))
        with database.begin() as connection:
            assert sealing.purge(connection, Chain.PROVENANCE, at(10 * day + 1), at(10 * day + 1)) == (
                3 if day else 2
            )
            assert sealing.purge(connection, Chain.PROVENANCE, at(10 * day + 1), at(10 * day + 1)) == 0
    seal(database)
    assert (broken(database, Chain.PROVENANCE), heads(database)[Chain.PROVENANCE].number) == (None, 12)


def test_lines_taken_from_the_front_without_a_purge_that_tells_it_are_found(database):
    write(database, ["case_opened"] * 5)
    with database.snapshot() as connection:
        third = connection.execute(sa.select(table).where(table.c.number == 3)).one()
    with database.begin() as connection:  # the guards let that pass: the anchor is a true line
        anchor = {"chain": "security", "number": 3, "hash": third.hash, "at": NOON}
        connection.execute(sa.insert(journal_anchor).values(anchor))
        connection.execute(sa.delete(table).where(table.c.number <= 3))
    assert broken(database) == (3, Fault.REPLACED)


def test_a_line_younger_than_the_purge_keeps_all_that_come_after_it(database):
    write(database, ["case_opened"] * 2, NOON)
    write(database, ["case_opened"], at(100))
    write(database, ["case_opened"], NOON)  # a clock that went back
    with database.begin() as connection:
        assert sealing.purge(connection, Chain.SECURITY, at(50), at(200)) == 2
    seal(database)
    assert broken(database) is None


def test_a_journal_of_an_older_program_is_sealed_whole_after_migrating(database, new_url):
    write(database, ["signed_in", "drafted", "decided", "case_opened"])
    older = as_left(database, new_url(), "0005")
    schema.migrate(older)
    seal(older)
    assert [verified(older, chain).lines for chain in Chain] == [1, 3]  # nobody told of opening a case then
    assert [broken(older, chain) for chain in Chain] == [None, None]
    older.close()


def test_what_the_mailroom_is_told_of_a_pli_is_not_who_looked_at_it(database):
    write(database, ["accepted", "pli_opened", "case_opened", "drafted"])
    with database.snapshot() as connection:
        assert [e.event for e in journal.history(connection, "P260302-AAAAAA")] == ["accepted", "drafted"]


@pytest.mark.parametrize(
    ("sought", "events"),
    [
        (Sought(actor="account:1"), ["drafted"]),
        (Sought(chain=Chain.SECURITY), ["case_opened", "signed_in"]),
        (Sought(pli="P260302-BBBBBB"), []),
        (Sought(since=at(1)), []),
        (Sought(since=NOON, pli="P260302-AAAAAA", chain=Chain.PROVENANCE), ["drafted"]),
    ],
)
def test_the_latest_lines_that_are_sought(database, sought, events):
    write(database, ["signed_in", "drafted", "case_opened"])
    with database.snapshot() as connection:
        found = journal.latest(connection, sought, 10)
        assert [each.event for each in found] == events
        assert [each.event for each in reversed(list(journal.every(connection, sought)))] == events
        if found:
            assert journal.latest(connection, sought, 10, before=found[-1].id) == []
