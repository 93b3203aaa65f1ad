"""Cases are found again by their keys, replaced by a replay, and keep what people said of them."""

from dataclasses import replace

import pytest
import sqlalchemy as sa

from claims.case_keys import CaseKeys
from claims.matching import propose
from claims.proposals import Proposal, ProposalKind
from storage import cases, plis
from storage.tables import case, case_key, pli, proposal
from tests.storage.arrivals import NOON, at, run_through

KEYS = CaseKeys(
    claimant="PERSONNE_PHYSIQUE",
    references=("BRI/20250410/001",),
    surnames=("lefevre",),
    forenames=("marie",),
    births=("1979-03-21",),
    dwellings=("12 rue des lilas 69003 lyon",),
    pictures=(-(2**63), 5),
    pieces=("lettre_demande",),
)
LATE = replace(KEYS, references=(), pictures=(), pieces=("courriel", "rib"))


@pytest.fixture
def two(database):
    """Two plis; the first has one case. Yields the ledger and their ids."""
    with database.begin() as connection:
        first = run_through(connection, "un.pdf", "01")
        second = run_through(connection, "deux.pdf", "02")
        cases.write(connection, first, [(KEYS, ())], NOON)
    return database, first, second


def count(connection, table) -> int:
    return connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()


def test_a_case_is_found_by_what_a_late_letter_repeats_and_comes_back_whole(two):
    database, first, second = two
    with database.begin() as connection:
        (known,) = cases.candidates(connection, second, LATE)
    assert (known.pli, known.case, known.keys, known.is_open) == (first, 1, KEYS, True)


def test_a_case_is_found_by_an_invoice_that_a_stranger_sends_too(two):
    database, _, second = two
    invoice = ("F-12", "Serrurerie Exemple", "73282932000074", "2025-03-10", "1110.52")
    with database.begin() as connection:
        third = run_through(connection, "trois.pdf", "03")
        cases.write(connection, third, [(replace(KEYS, invoices=(invoice,)), ())], NOON)
        elsewhere = ("F 12", "SERRURERIE EXEMPLE", "", "", "")
        found = cases.candidates(connection, second, CaseKeys(surnames=("haddad",), invoices=(elsewhere,)))
    assert [(known.pli, known.keys.invoices) for known in found] == [(third, (invoice,))]


def test_a_case_is_not_a_candidate_for_its_own_pli_nor_for_one_that_shares_nothing(two):
    database, first, second = two
    with database.begin() as connection:
        assert cases.candidates(connection, first, KEYS) == []
        assert cases.candidates(connection, second, CaseKeys(surnames=("haddad",))) == []
        assert cases.candidates(connection, second, CaseKeys()) == []


def test_which_pli_came_later_is_told(two):
    database, first, second = two
    with database.begin() as connection:
        connection.execute(sa.update(pli).where(pli.c.id == first).values(received_at=at(60)))
        (known,) = cases.candidates(connection, second, LATE)
    assert known.came_later


def test_a_replay_replaces_cases_and_keeps_their_ids_and_whether_they_are_closed(two):
    database, first, second = two
    with database.begin() as connection:
        (before,) = connection.execute(sa.select(case.c.id)).scalars()
        assert cases.set_open(connection, first, 1, is_open=False)
        changed = replace(KEYS, surnames=("besson",), births=(), dwellings=(), references=())
        cases.write(connection, first, [(changed, ()), (LATE, ())], NOON)
        ids = list(connection.execute(sa.select(case.c.id).order_by(case.c.position)).scalars())
        assert ids[0] == before
        assert len(ids) == 2
        found = cases.candidates(connection, second, replace(changed, forenames=("marie",)))
        assert {(known.case, known.is_open) for known in found} >= {(1, False)}
        cases.write(connection, first, [], NOON)
        assert [count(connection, table) for table in (case, case_key, proposal)] == [0, 0, 0]


def test_closing_what_does_not_exist_is_told(two):
    database, first, _ = two
    with database.begin() as connection:
        assert not cases.set_open(connection, first, 2, is_open=False)


def test_a_proposal_is_seen_from_both_cases(two):
    database, first, second = two
    with database.begin() as connection:
        made = propose(LATE, cases.candidates(connection, second, LATE))
        cases.write(connection, second, [(LATE, made)], NOON)
        ((ours, is_ours),) = cases.proposals(connection, second, 1)
        ((theirs, is_theirs),) = cases.proposals(connection, first, 1)
    assert ours == made[0]
    assert is_ours
    assert theirs == Proposal(ProposalKind.COMPLEMENT, second, 1, made[0].score, made[0].reasons)
    assert not is_theirs


def test_links_that_stay_the_same_keep_when_they_were_found_and_others_take_their_place(two):
    database, _, second = two
    with database.begin() as connection:
        made = propose(LATE, cases.candidates(connection, second, LATE))
        cases.write(connection, second, [(LATE, made)], NOON)
        cases.write(connection, second, [(LATE, made)], at(60))
        assert connection.execute(sa.select(proposal.c.made_at)).scalars().all() == [NOON]
        surer = [replace(made[0], score=0.99)]
        cases.write(connection, second, [(LATE, surer)], at(60))
        assert connection.execute(sa.select(proposal.c.made_at)).scalars().all() == [at(60)]
        assert [each for each, _ in cases.proposals(connection, second, 1)] == surer
        cases.write(connection, second, [(LATE, ())], at(60))
        assert count(connection, proposal) == 0


def test_a_strong_key_goes_before_many_weak_ones(two, monkeypatch):
    database, first, second = two
    monkeypatch.setattr(cases, "_COMPARED", 1)
    namesake = replace(KEYS, references=(), pictures=())
    with database.begin() as connection:
        third = run_through(connection, "trois.pdf", "03")
        cases.write(connection, first, [(CaseKeys(references=KEYS.references), ())], NOON)
        cases.write(connection, third, [(namesake, ())], NOON)
        (known,) = cases.candidates(connection, second, KEYS)
    assert known.pli == first


def test_drafts_written_at_the_same_moment_wait_for_one_another(postgres, tmp_path):
    from storage import schema
    from storage.database import Database

    database = Database(postgres.new_database())
    schema.migrate(database)
    with database.begin() as first, database.begin() as second:
        cases.lock(first)
        free = second.execute(sa.text("SELECT pg_try_advisory_xact_lock(727002)")).scalar_one()
        assert not free
    database.close()


def test_a_pli_with_cases_can_be_restarted(two):
    database, first, _ = two
    with database.begin() as connection:
        assert plis.restart(connection, first, NOON, "operator")


def test_a_case_written_again_with_its_own_keys_waits_for_no_other_draft_and_is_still_found(two):
    database, first, second = two
    with database.begin() as connection:
        assert cases.are_written(connection, first, [KEYS])
        assert not cases.are_written(connection, first, [LATE])
        assert not cases.are_written(connection, first, [KEYS, LATE])
        assert not cases.are_written(connection, second, [KEYS])
        cases.write(connection, first, [(KEYS, ())], NOON)
        assert [known.pli for known in cases.candidates(connection, second, LATE)] == [first]
        cases.write(connection, first, [(CaseKeys(surnames=("haddad",)), ())], NOON)
        assert cases.candidates(connection, second, LATE) == []
