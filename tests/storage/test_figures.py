"""The figures, counted by hand from a few cases."""

from datetime import date, timedelta

import sqlalchemy as sa

from claims.cases import Procedure, Verdict
from claims.work import WorkState
from storage import figures, work
from storage.figures import Scope
from storage.tables import blind_sample
from storage.work import Decided
from tests.storage.arrivals import NOON
from tests.storage.drafted_work import agent, line, pli_of

MONDAY = date(2026, 3, 2)
SCOPE = Scope(MONDAY - timedelta(weeks=2), MONDAY + timedelta(days=7))


def filled(connection) -> None:
    """Three cases: one of the week before, confirmed after two days; one rejected; one open and late."""
    who = agent(connection, "ada")
    before, hour = NOON - timedelta(days=7), timedelta(hours=1)
    first = pli_of(
        connection, "1", line(fields=10, doubts=0, asked=("rib",)), came=before, drafted=before + 2 * hour
    )
    asked = line(verdict=Verdict.INCOMPLETE, fields=20, doubts=5, department="2A", asked=("rib", "facture"))
    second = pli_of(connection, "2", asked, drafted=NOON + 4 * hour)
    pli_of(
        connection,
        "3",
        line(due=date(2026, 2, 1), procedure=Procedure.DYSFONCTIONNEMENT),
        came=NOON - timedelta(days=40),
    )
    confirmed = Decided(WorkState.CONFIRMED, corrected=1, wrong_auto=1)
    work.hold(connection, first, who, before + timedelta(days=2))
    work.decide(connection, first, 1, confirmed, who, "A", before + timedelta(days=2, hours=2, minutes=6))
    work.decide(connection, second, 1, Decided(WorkState.REJECTED), who, "A", NOON + 28 * hour)


def test_each_week_tells_what_came_what_was_drafted_and_decided(database):
    with database.begin() as connection:
        filled(connection)
    with database.reading() as connection:
        found = figures.figures(connection, SCOPE)
    assert [week.name for week in found.weeks] == ["2026-02-16", "2026-02-23", "2026-03-02"]
    empty, before, this = found.weeks
    assert (empty.received, empty.drafted.cases, empty.decided.cases, empty.drafted.hours) == (0, 0, 0, None)
    assert (before.received, before.drafted.clean, before.decided.confirmed) == (1, 1, 1)
    assert round(before.drafted.hours, 6) == 2
    assert round(before.decided.days, 3) == round(2 + 6 / 1440, 3)
    assert before.decided.minutes == 15  # held for longer, counted as far as somebody was there
    assert (this.received, this.drafted.cases, this.decided.rejected) == (1, 2, 1)
    assert (found.total.drafted.fields, found.total.drafted.doubts) == (40, 7)
    assert (found.total.decided.sure, found.total.decided.wrong) == (25, 1)


def test_open_cases_are_told_by_age_and_pieces_by_how_often_they_are_asked(database):
    with database.begin() as connection:
        filled(connection)
        found = figures.figures(connection, SCOPE)
    assert (found.open, found.late, found.ages) == (1, 1, [0, 0, 1, 0])
    assert found.pieces == [("rib", 2), ("facture", 1)]
    assert found.verdicts == {"to_check": 2, "incomplete": 1}
    assert [each.name for each in found.departments] == ["2A", "75"]


def test_a_procedure_and_a_department_narrow_every_figure(database):
    with database.begin() as connection:
        filled(connection)
        narrowed = Scope(SCOPE.since, SCOPE.until, "BRIS_PORTE", "2A")
        found = figures.figures(connection, narrowed)
    assert (found.total.received, found.total.decided.cases, found.open) == (1, 1, 0)
    assert found.pieces == [("facture", 1), ("rib", 1)]


def test_correcting_a_draft_does_not_change_what_the_machine_is_said_to_have_left(database):
    with database.begin() as connection:
        pli = pli_of(connection, "1", line(fields=10, doubts=4))
        ids = {item.line.number: item.case for item in work.of_pli(connection, pli)}
        work.write(connection, pli, ids, [line(fields=11, doubts=0)], NOON)
        assert figures.figures(connection, SCOPE).total.drafted.doubts == 4


def test_pieces_asked_for_are_those_of_the_last_draft(database):
    with database.begin() as connection:
        pli = pli_of(connection, "1", line(asked=("rib", "facture")))
        ids = {item.line.number: item.case for item in work.of_pli(connection, pli)}
        for asked in (("facture", "contrat_location", "facture"), ("facture", "contrat_location")):
            work.write(connection, pli, ids, [line(asked=asked)], NOON)
            found = figures.figures(connection, SCOPE).pieces
            assert sorted(found) == [("contrat_location", 1), ("facture", 1)]
        work.write(connection, pli, ids, [line()], NOON)
        assert figures.figures(connection, SCOPE).pieces == []


def test_values_typed_again_are_counted_when_somebody_could_read_them(database):
    with database.begin() as connection:
        filled(connection)
        pli = connection.execute(sa.select(figures.work.c.pli).limit(1)).scalar_one()
        for agrees in (True, True, False, None):
            row = {"pli": pli, "position": 1, "field": "nom", "confirmed": "x", "was_auto": True}
            told = {"confirmed_by": 1, "team": "A", "drawn_at": NOON, "agrees": agrees}
            connection.execute(sa.insert(blind_sample).values(row | told))
        blind = figures.figures(connection, SCOPE).blind
    assert (blind.typed, blind.wrong) == (3, 1)


def test_nothing_at_all_has_figures_too(database):
    with database.reading() as connection:
        found = figures.figures(connection, SCOPE)
    assert (found.total.received, found.open, found.ages, found.blind.typed) == (0, 0, [0, 0, 0, 0], 0)
