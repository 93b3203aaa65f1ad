"""Seeded errors and blind samples, from the first to the last word."""

from random import Random

import pytest
import sqlalchemy as sa

from storage import quality
from storage.quality import TeamResult
from storage.tables import blind_sample, seeded_error
from tests.storage.arrivals import NOON, at
from tests.storage.drafted_work import agent, line, pli_of

FIELDS = [
    {"name": "nom", "value": "Exemple", "page": 1, "decision": "auto", "method": "mrz"},
    {"name": "montant", "value": "1200.00", "page": 2, "decision": "check", "method": "ocr"},
    {"name": "adresse", "value": "12 rue des Lilas", "page": 1, "decision": "auto", "method": "human"},
    {"name": "total", "value": "12.00", "page": 0, "decision": "auto", "method": "human"},
]


@pytest.fixture
def pli(database):
    with database.begin() as connection:
        return pli_of(connection, "1", line())


def planted(connection, pli: str, field: str = "montant") -> bool:
    return quality.plant(connection, pli, 1, field, "2100.00", "1200.00", "A", NOON)


def test_a_wrong_value_is_shown_until_it_is_corrected(database, pli):
    with database.begin() as connection:
        assert planted(connection, pli)
        assert quality.shown(connection, pli, 1) == {"montant": "2100.00"}
        assert quality.shown(connection, pli, 2) == {}
        assert quality.settle_edit(connection, pli, 1, "nom", "Autre", at(5)) is None
        assert quality.settle_edit(connection, pli, 1, "montant", "1200.00", at(9)) is True
        assert quality.shown(connection, pli, 1) == {}
        assert quality.settle_edit(connection, pli, 1, "montant", "1300.00", at(12)) is None
        assert quality.settle_decision(connection, pli, 1, at(20)) == []


@pytest.mark.parametrize(
    ("said", "is_found"), [("2 100,00 €", False), ("2100.00", False), (None, True), ("5.00", True)]
)
def test_confirming_the_wrong_value_is_missing_it_and_anything_else_is_finding_it(
    database, pli, said, is_found
):
    with database.begin() as connection:
        planted(connection, pli)
        assert quality.settle_edit(connection, pli, 1, "montant", said, NOON) is is_found
        assert quality.settle_decision(connection, pli, 1, at(3)) == ([] if is_found else ["montant"])


def test_what_is_still_shown_wrong_when_the_case_is_decided_was_missed(database, pli):
    with database.begin() as connection:
        planted(connection, pli)
        assert quality.settle_decision(connection, pli, 1, at(3)) == ["montant"]
        assert quality.shown(connection, pli, 1) == {}


def test_a_case_has_one_wrong_value_at_most_ever(database, pli):
    with database.begin() as connection:
        assert planted(connection, pli)
        assert not planted(connection, pli, "nom")
        quality.settle_decision(connection, pli, 1, NOON)
        assert not planted(connection, pli, "nom")


def test_values_that_stand_on_a_page_are_drawn_with_what_the_machine_thought_of_them(database, pli):
    with database.begin() as connection:
        ada = agent(connection, "ada")
        assert quality.draw(connection, pli, 1, FIELDS, ada, "A", NOON, Random(1), percent=100) == 3
        assert quality.draw(connection, pli, 1, FIELDS, ada, "A", NOON, Random(1), percent=0) == 0
        rows = connection.execute(sa.select(blind_sample.c.field, blind_sample.c.was_auto)).all()
    assert {tuple(row) for row in rows} == {("nom", True), ("montant", False), ("adresse", False)}


def test_a_value_is_typed_again_once_and_never_by_who_confirmed_it(database, pli):
    with database.begin() as connection:
        ada, bob, eve = (agent(connection, name) for name in ("ada", "bob", "eve"))
        quality.draw(connection, pli, 1, FIELDS[:1], ada, "A", NOON, Random(1), percent=100)
        assert quality.next_blind(connection, ada) is None
        sample = quality.next_blind(connection, bob)
        assert (sample.pli, sample.field, sample.confirmed) == (pli, "nom", "Exemple")
        assert not quality.record_typed(connection, sample.id, "Exemple", True, ada, NOON)
        assert quality.record_typed(connection, sample.id, "Exemple", True, bob, NOON)
        assert not quality.record_typed(connection, sample.id, "Autre", False, eve, NOON)
        assert quality.next_blind(connection, eve) is None


def test_teams_with_few_results_are_not_shown_but_count_in_the_whole(database, pli):
    with database.begin() as connection:
        ada, bob = agent(connection, "ada"), agent(connection, "bob")
        for n in range(5):
            each = pli_of(connection, f"g{n}", line())
            quality.plant(connection, each, 1, "nom", "x", "y", "Grande", NOON)
            quality.settle_edit(connection, each, 1, "nom", "y" if n else "x", NOON)
        for n in range(4):
            each = pli_of(connection, f"p{n}", line())
            quality.plant(connection, each, 1, "nom", "x", "y", "Petite", NOON)
            quality.settle_decision(connection, each, 1, NOON)
        quality.draw(connection, pli, 1, FIELDS[:2], ada, "Grande", NOON, Random(1), percent=100)
        for agrees in (False, None):
            quality.record_typed(connection, quality.next_blind(connection, bob).id, "z", agrees, bob, NOON)
        teams, total = quality.team_results(connection)
    assert teams == [TeamResult("Grande", shown=5, found=4)]
    assert total == TeamResult("", shown=9, found=4, typed=1, wrong=1)


def test_an_open_error_counts_for_nothing_yet(database, pli):
    with database.begin() as connection:
        planted(connection, pli)
        assert connection.execute(sa.select(sa.func.count()).select_from(seeded_error)).scalar_one() == 1
        assert quality.team_results(connection) == ([], TeamResult(""))
