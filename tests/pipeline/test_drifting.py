"""Agents who correct sure values have them looked at again, from the next pli on and not before."""

import json

import pytest
import sqlalchemy as sa

from claims.drift import Tally
from claims.review import EditKind
from claims.work import WorkState
from extractors.fields import judgement
from pipeline.deciding import decide
from pipeline.drifting import count_blind
from pipeline.reviewing import Change
from storage import accounts, drift, quality, schema
from storage.database import Database
from storage.drift import Source
from storage.objects import DirectoryObjects
from storage.quality import Sample
from storage.tables import draft
from storage.work import Decided
from tests.reviewed import CLAIM, RIB, Office, pages
from tests.storage.arrivals import NOON, at

IBAN = "FR7630006000011234567890189"
OTHER = "FR1420041010050500013M02606"
PAPERS = [*CLAIM, *pages("", "", "", RIB.format(iban=IBAN))[3:]]


@pytest.fixture
def office(tmp_path):
    database = Database(f"sqlite:///{tmp_path}/ledger.db")
    schema.migrate(database)
    yield Office(database, DirectoryObjects(tmp_path / "objects"))
    database.close()


@pytest.fixture
def agent(office):
    made = office.agent()
    with office.database.reading() as connection:
        return accounts.find(connection, made)


def arrived(office, number: int) -> str:
    """One more pli whose account number the machine is sure of."""
    return office.drafted(PAPERS, f"{number}.pdf", f"{number:02x}", at(60 * number))


def iban(office, pli):
    fields = office.reviewer.opened(pli).draft["cases"][0]["fields"]
    return next(field for field in fields if field["name"] == "iban")


def say(office, agent, pli, value: str | None):
    kind = EditKind.VALUE if value else EditKind.ABSENT
    office.edit(pli, Change(kind, 1, "iban", {"value": value} if value else {}), actor=agent.id)


def confirm(office, agent, pli, state=WorkState.CONFIRMED):
    reviewed = office.reviewer.opened(pli)
    decide(office.reviewer, reviewed, 1, Decided(state), agent, f"account:{agent.id}", 0)


def tally(office, source=Source.REVIEW):
    with office.database.reading() as connection:
        return drift.tallies(connection, judgement.version(), ["iban"]).get(("iban", source), Tally())


def test_a_value_corrected_too_often_is_looked_at_in_the_next_pli_and_not_in_those_of_before(office, agent):
    first, second, before = (arrived(office, n) for n in (1, 2, 3))
    for pli in (first, second):
        assert iban(office, pli)["decision"] == "auto"
        say(office, agent, pli, OTHER)
        confirm(office, agent, pli)
    assert tally(office) == Tally(2, 2)

    after = arrived(office, 4)
    assert (iban(office, after)["decision"], iban(office, after)["recheck"]) == ("check", "controle_retabli")
    assert iban(office, after)["value"] == IBAN
    others = [f["decision"] for f in office.reviewer.opened(after).draft["cases"][0]["fields"]]
    assert others.count("auto") == _sure(office, before) - 1

    office.edit(before, Change(EditKind.VALUE, 1, "nom", {"value": "DUVAL"}), actor=agent.id)  # made anew
    assert iban(office, before)["decision"] == "auto"
    assert "recheck" not in iban(office, before)
    office.edit(after, Change(EditKind.VALUE, 1, "nom", {"value": "DUVAL"}), actor=agent.id)
    assert iban(office, after)["recheck"] == "controle_retabli"

    with office.database.begin() as connection:
        (standing,) = drift.standing(connection, judgement.version())
        drift.lift(connection, standing.id, agent.id, "appris de nouveau", NOON)
    assert iban(office, arrived(office, 5))["decision"] == "auto"
    assert iban(office, after)["recheck"] == "controle_retabli"  # as it was drafted


def _sure(office, pli):
    fields = office.reviewer.opened(pli).machine["cases"][0]["fields"]
    return sum(field["decision"] == "auto" for field in fields)


def test_a_new_judgement_makes_a_demotion_lapse(office, agent, monkeypatch):
    for number in (1, 2):
        pli = arrived(office, number)
        say(office, agent, pli, OTHER)
        confirm(office, agent, pli)
    monkeypatch.setattr("pipeline.steps.version", lambda: "autre")
    assert iban(office, arrived(office, 3))["decision"] == "auto"


def test_confirmed_unseen_or_one_by_one_or_written_otherwise_a_value_counts_as_right(office, agent):
    unseen, seen, otherwise = (arrived(office, n) for n in (1, 2, 3))
    office.edit(seen, Change(EditKind.CONFIRM, 1, "iban", {"value": IBAN}), actor=agent.id)
    say(office, agent, otherwise, "FR76 3000 6000 0112 3456 7890 189")
    for pli in (unseen, seen, otherwise):
        confirm(office, agent, pli)
    assert tally(office) == Tally(3, 0)


def test_a_value_that_is_not_there_at_all_counts_as_wrong(office, agent):
    pli = arrived(office, 1)
    say(office, agent, pli, None)
    confirm(office, agent, pli)
    assert tally(office) == Tally(1, 1)


def test_a_case_counts_once_however_often_it_is_decided_and_not_before_it_is_confirmed(office, agent):
    pli = arrived(office, 1)
    confirm(office, agent, pli, WorkState.SET_ASIDE)
    assert tally(office) == Tally()
    for state in (WorkState.CONFIRMED, WorkState.TO_REVIEW, WorkState.CONFIRMED):
        confirm(office, agent, pli, state)
    assert tally(office) == Tally(1, 0)


def test_an_error_shown_on_purpose_counts_for_nothing(office, agent):
    pli = arrived(office, 1)
    with office.database.begin() as connection:
        quality.plant(connection, pli, 1, "iban", OTHER, IBAN, "A", NOON)
    say(office, agent, pli, OTHER)
    confirm(office, agent, pli)
    assert tally(office) == Tally()


def test_a_draft_of_an_older_program_counts_for_nothing(office, agent):
    pli = arrived(office, 1)
    with office.database.begin() as connection:
        content = json.loads(connection.execute(sa.select(draft.c.content)).scalar_one())
        del content["judgement"], content["rechecked"]
        connection.execute(sa.update(draft).values(content=json.dumps(content)))
    say(office, agent, pli, OTHER)
    confirm(office, agent, pli)
    assert tally(office) == Tally()


@pytest.mark.parametrize(("was_auto", "counted"), [(True, Tally(2, 1)), (False, Tally())])
def test_a_sure_value_typed_again_counts_by_whether_it_agrees(office, was_auto, counted):
    pli = arrived(office, 1)
    sample = Sample(1, pli, 1, "iban", IBAN, was_auto)
    with office.database.begin() as connection:
        for agrees in (True, False):
            count_blind(connection, office.reviewer.opened(pli), sample, agrees=agrees, now=NOON)
    assert tally(office, Source.BLIND) == counted
