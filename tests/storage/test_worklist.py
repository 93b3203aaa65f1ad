"""The work list: what is on it, in which order, and who gets what."""

import threading
from datetime import date, timedelta

import pytest

from claims.cases import Procedure, Verdict
from claims.people import Role
from claims.work import WorkState
from storage import work, worklist
from storage.work import Decided
from storage.worklist import Filter, Order, Viewer, Whose
from tests.storage.arrivals import NOON, at
from tests.storage.drafted_work import agent, line, pli_of

TODAY = NOON.date()


def viewer(account: int, *, validates: bool = False, now=NOON) -> Viewer:
    return Viewer(account, validates, now, now.date())


def shown(connection, asked: Filter, who: Viewer, size: int = 50) -> list[str]:
    """The names on the list, page after page."""
    found, after = [], ""
    while True:
        page = worklist.listing(connection, asked, who, size, after)
        assert len(page.items) <= size
        found += [item.line.name for item in page.items]
        if page.after is None:
            return found
        after = page.after


@pytest.fixture
def agents(database):
    with database.begin() as connection:
        return tuple(agent(connection, name) for name in ("ada", "bob"))


def test_the_nearest_last_day_comes_first_then_the_oldest_and_no_last_day_comes_last(database, agents):
    with database.begin() as connection:
        pli_of(connection, "1", line(name="sans délai"))
        pli_of(connection, "2", line(name="plus tard", due=date(2026, 9, 1)))
        pli_of(connection, "3", line(name="demain, plus récent", due=date(2026, 3, 3)), came=at(60))
        pli_of(connection, "4", line(name="demain, plus ancien", due=date(2026, 3, 3)))
        pli_of(connection, "5", line(name="dépassé", due=date(2026, 2, 1)), came=at(90))
    with database.reading() as connection:
        expected = ["dépassé", "demain, plus ancien", "demain, plus récent", "plus tard", "sans délai"]
        for size in (1, 2, 3, 4, 5, 50):
            assert shown(connection, Filter(), viewer(agents[0]), size) == expected


@pytest.mark.parametrize("order", list(Order))
def test_no_case_is_missed_or_shown_twice_from_page_to_page(database, agents, order):
    with database.begin() as connection:
        for number in range(23):
            due = TODAY + timedelta(days=number % 4) if number % 3 else None
            pli_of(connection, f"{number}", line(name=f"n{number % 7}-{number}", due=due, doubts=number % 5))
    with database.reading() as connection:
        for size in (4, 5, 23):
            names = shown(connection, Filter(order=order), viewer(agents[0]), size)
            assert len(names) == len(set(names)) == 23


def test_a_case_set_aside_is_off_the_list_until_its_day_then_on_top(database, agents):
    with database.begin() as connection:
        pli_of(connection, "1", line(name="pressé", due=date(2026, 1, 1)))
        pli = pli_of(connection, "2", line(name="attend"))
        until = Decided(WorkState.SET_ASIDE, aside_until=TODAY + timedelta(days=2))
        work.decide(connection, pli, 1, until, agents[0], "A", NOON)
    with database.reading() as connection:
        assert shown(connection, Filter(), viewer(agents[0])) == ["pressé"]
        later = viewer(agents[0], now=NOON + timedelta(days=2))
        assert shown(connection, Filter(), later, 1) == ["attend", "pressé"]
        assert worklist.states(connection, later)[""] == 2


def test_a_second_look_is_for_validators_but_never_for_who_asked(database, agents):
    with database.begin() as connection:
        boss = agent(connection, "vic", Role.VALIDATEUR)
        pli = pli_of(connection, "1", line(name="douteux"))
        work.decide(connection, pli, 1, Decided(WorkState.SECOND_LOOK), agents[0], "A", NOON)
    with database.begin() as connection:
        assert shown(connection, Filter(), viewer(agents[1])) == []
        assert shown(connection, Filter(), viewer(agents[0], validates=True)) == []
        assert worklist.take_next(connection, Filter(), viewer(agents[0], validates=True)) is None
        assert shown(connection, Filter(state="second_look"), viewer(boss, validates=True)) == ["douteux"]
        taken = worklist.take_next(connection, Filter(), viewer(boss, validates=True))
        assert taken is not None
        assert taken.pli == pli


def test_filters_narrow_the_list_and_are_counted_among_what_the_others_leave(database, agents):
    door, jail = Procedure.BRIS_PORTE, Procedure.DETENTION_PROVISOIRE
    with database.begin() as connection:
        pli_of(connection, "1", line(name="Lefèvre Zoé", procedure=door, department="75", doubts=0))
        pli_of(connection, "2", line(name="Abel", reference="BRI/2025/01", procedure=door, department="2A"))
        third = pli_of(
            connection, "3", line(name="Cécile", procedure=jail, verdict=Verdict.COMPLETE, department="")
        )
        work.assign(connection, third, 1, agents[0])
    with database.reading() as connection:
        who = viewer(agents[0])
        assert shown(connection, Filter(text="lefevre"), who) == ["Lefèvre Zoé"]
        assert shown(connection, Filter(text="BRI/2025"), who) == ["Abel"]
        assert shown(connection, Filter(text="%"), who, 50) == ["Lefèvre Zoé", "Abel", "Cécile"]
        assert shown(connection, Filter(doubts="none"), who) == ["Lefèvre Zoé"]
        assert shown(connection, Filter(whose=Whose.MINE), who) == ["Cécile"]
        assert shown(connection, Filter(whose=Whose.OTHERS), viewer(agents[1])) == ["Cécile"]
        assert shown(connection, Filter(department="none"), who) == ["Cécile"]
        counts = worklist.counts(connection, Filter(procedure=door.value), who)
        assert counts["procedure"] == {"": 3, door.value: 2, jail.value: 1}
        assert counts["department"] == {"": 2, "75": 1, "2A": 1}
        assert counts["whose"] == {"": 2, "nobody": 2}


def test_taking_next_prefers_what_is_mine_then_the_order_of_the_list_and_skips_what_others_hold(
    database, agents
):
    ada, bob = agents
    with database.begin() as connection:
        first = pli_of(connection, "1", line(due=date(2026, 3, 3)))
        second = pli_of(connection, "2", line(due=date(2026, 3, 4)))
        mine = pli_of(connection, "3", line(due=date(2026, 6, 1)))
        work.assign(connection, mine, 1, ada)
        got = [worklist.take_next(connection, Filter(), viewer(who)) for who in (ada, bob)]
        assert [item.pli for item in got if item] == [mine, first]
        work.release(connection, mine, ada, NOON)
        work.assign(connection, mine, 1, bob)
        assert worklist.take_next(connection, Filter(), viewer(ada)).pli == second


def test_what_is_held_by_somebody_gone_is_taken_once_the_hold_is_over(database, agents):
    with database.begin() as connection:
        pli = pli_of(connection, "1", line())
        assert worklist.take_next(connection, Filter(), viewer(agents[0])).pli == pli
        assert worklist.take_next(connection, Filter(), viewer(agents[1])) is None
        later = viewer(agents[1], now=NOON + work.HELD_FOR + timedelta(seconds=1))
        assert worklist.take_next(connection, Filter(), later).pli == pli


def test_agents_who_ask_at_once_never_get_the_same_case(database):
    with database.begin() as connection:
        people = [agent(connection, f"agent{n}") for n in range(6)]
        for number in range(24):
            pli_of(connection, f"{number}", *[line(n) for n in range(1, 3)])
    got: list[str] = []

    def work_on(who: int) -> None:
        for _ in range(4):
            with database.begin() as connection:
                taken = worklist.take_next(connection, Filter(), viewer(who))
                assert taken is not None
                for each in work.of_pli(connection, taken.pli):
                    assert each.holder == who
                    work.decide(
                        connection, taken.pli, each.line.number, Decided(WorkState.CONFIRMED), who, "A", NOON
                    )
            got.append(taken.pli)

    threads = [threading.Thread(target=work_on, args=(who,)) for who in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(got) == len(set(got)) == 24


def test_a_hold_is_written_down_again_once_some_of_it_is_over_and_given_to_no_one_else(database, agents):
    ada, bob = agents
    with database.begin() as connection:
        pli = pli_of(connection, "1", line(), line(2))
        assert not work.is_held_long(connection, pli, ada, NOON)
        assert work.hold(connection, pli, ada, NOON)
        assert work.is_held_long(connection, pli, ada, at(60))
        assert not work.is_held_long(connection, pli, bob, at(60))
        assert not work.is_held_long(connection, pli, ada, at(300))
        assert work.hold(connection, pli, ada, at(300))
        assert {item.held_until for item in work.of_pli(connection, pli)} == {at(300) + work.HELD_FOR}
        assert not work.hold(connection, pli, bob, at(301))
        assert work.hold(connection, pli, bob, at(302), take_over=True)
        assert not work.hold(connection, pli, ada, at(303))
