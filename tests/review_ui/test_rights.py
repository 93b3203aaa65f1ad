"""Every address of the application, asked for by everybody, about what is theirs and what is not.

The declared tables (`review_ui.access`, `review_ui.api.asking`) are what happens.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from fastapi.routing import APIRoute

from claims.people import RIGHTS, Role
from claims.programs import Scope
from review_ui.access import ACCESS, WHOSE, Whose
from review_ui.api.asking import SCOPES
from storage import accounts, api_clients, work
from storage.tables import blind_sample
from tests.review_ui.browsing import Answer, Person
from tests.review_ui.programs import Program
from tests.review_ui.served import Served

# What streams for ever, and what ends the session that asks: each has its own test.
_LEFT_OUT = {"/courrier/flux", "/deconnexion"}


def routes_of(routes: Any) -> list[APIRoute]:
    """Every route of an application, those of the routers it includes too."""
    found = []
    for route in routes:
        if isinstance(route, APIRoute):
            found.append(route)
        elif hasattr(route, "original_router"):
            found += routes_of(route.original_router.routes)
    return found


def api_of(pages: Served) -> Any:
    return next(route.app for route in pages.app.routes if getattr(route, "path", "") == "/api/v1")


def test_every_page_is_in_the_table_and_the_table_has_no_other(pages):
    assert {route.path for route in routes_of(pages.app.routes)} == set(ACCESS)


def test_every_page_about_something_says_whose_it_may_be(pages):
    assert {path for path in ACCESS if "{" in path} == set(WHOSE)


def test_every_call_is_in_the_table_and_the_table_has_no_other(pages):
    routed = {(method, route.path) for route in routes_of(api_of(pages).routes) for method in route.methods}
    assert routed == set(SCOPES)


def test_a_page_or_a_call_that_is_in_no_table_is_refused_to_everybody(pages):
    for app in (pages.app, api_of(pages)):
        app.add_api_route("/oubliee", lambda: "secret", methods=["GET"])
        app.add_api_route("/oubliee/{number}", lambda number: "secret", methods=["GET"])
    for role in Role:
        somebody = pages.person(role)
        assert [somebody.get(path).status for path in ("/oubliee", "/oubliee/1")] == [403, 403], role
    program = pages.program()
    assert [program.ask("GET", path).status for path in ("/oubliee", "/oubliee/1")] == [403, 403]


@dataclass
class Things:
    """What addresses are about: a case that nobody holds, one that another agent holds, an account."""

    free: str
    held: str
    holder: int
    account: int
    sample: int

    def address(self, path: str, pli: str) -> str:
        values = {
            "{pli}": pli,
            "{number}": "1",
            "{position}": "0",
            "{kind}": "pieces_manquantes",
            "{numbers}": "1",
            "{batch:path}": "lot",
            "{what}": "base",
            "{account}": str(self.account),
            "{sample}": str(self.sample),
        }
        for name, value in values.items():
            path = path.replace(name, value)
        return path


@pytest.fixture
def things(pages: Served) -> Things:
    office = pages.office()
    free, held = office.drafted(), office.drafted(name="autre.pdf", content="ab")
    holder, account = office.agent("tenante"), office.agent("comptable")
    with pages.database.begin() as connection:
        confirmed = {"field": "nom", "confirmed": "Lefort", "confirmed_by": holder, "was_auto": False}
        drawn = blind_sample.insert().values(pli=free, position=1, team="A", drawn_at=pages.now, **confirmed)
        sample = connection.execute(drawn.returning(blind_sample.c.id)).scalar_one()
    return Things(free, held, holder, account, sample)


def hold(pages: Served, things: Things) -> None:
    """The other agent holds the case, whoever took it over meanwhile."""
    with pages.database.begin() as connection:
        work.hold(connection, things.held, things.holder, pages.now, take_over=True)


def asked(pages: Served) -> list[tuple[str, str]]:
    routes = [route for route in routes_of(pages.app.routes) if route.path not in _LEFT_OUT]
    return [(method, route.path) for route in routes for method in sorted(route.methods & {"GET", "POST"})]


def ask(who: Person, method: str, address: str) -> Answer:
    return who.get(address) if method == "GET" else who.post(address)


@pytest.mark.parametrize("role", list(Role))
def test_a_role_opens_what_the_tables_say_and_nothing_else(pages, things, role):
    somebody = pages.person(role)
    wrong = []
    for method, route in asked(pages):
        for pli in (things.free, things.held):
            hold(pages, things)
            answer = ask(somebody, method, things.address(route, pli))
            seen = (
                "taken"
                if answer.status == 409 and "a repris ce dossier" in answer.shown.replace("&#39;", "'")
                else answer.status
            )
            needed = ACCESS[route]
            is_open = needed is None or needed <= RIGHTS[role]
            is_anothers = is_open and WHOSE.get(route) is Whose.HELD and pli == things.held
            if (seen == 403) is is_open or (seen == "taken") is not is_anothers or answer.status >= 500:
                wrong.append((method, route, pli == things.held, seen))
    assert wrong == []


@pytest.mark.parametrize("who", ["nobody", "closed"])
def test_who_is_not_signed_in_or_no_more_sees_only_the_door(pages, things, who):
    visitor = pages.person()
    if who == "closed":
        visitor = pages.person(Role.VALIDATEUR)
        with pages.database.begin() as connection:
            found = next(each for each in accounts.every(connection) if each.login == "validateur")
            accounts.change(connection, found.id, is_active=False)
        assert visitor.sign_in("validateur").status == 401
    everything = [*asked(pages), ("GET", "/courrier/flux"), ("POST", "/deconnexion")]
    for method, route in everything:
        answer = ask(visitor, method, things.address(route, things.free))
        if ACCESS[route] is None:
            assert answer.status < 500, route
        else:
            assert "/connexion" in answer.url, (method, route)


def test_a_value_is_never_typed_again_by_who_confirmed_it(pages, things):
    image = f"/travail/aveugle/{things.sample}/image"
    another = pages.person(Role.REDACTEUR)
    with pages.database.begin() as connection:
        me = next(each for each in accounts.every(connection) if each.login == "redacteur")
        connection.execute(blind_sample.update().values(confirmed_by=me.id))
    assert another.get(image).status == 404
    sent = another.post("/travail/aveugle", {"sample": str(things.sample), "valeur": "Lefort"})
    assert (sent.status, "ressaisie" in sent.shown) == (409, True)


def test_what_another_holds_is_not_given_up_for_them(pages, things):
    hold(pages, things)
    other = pages.person(Role.REDACTEUR)
    other.post(f"/travail/{things.held}/1/liberer")
    other.post("/travail/rendre", {"pli": things.held})
    with pages.database.reading() as connection:
        assert work.find(connection, things.held, 1).holder == things.holder


def test_cases_given_to_another_stay_theirs_unless_one_may_assign(pages, things):
    with pages.database.begin() as connection:
        work.assign(connection, things.free, 1, things.holder)
    fields = {"a": "moi", "dossier": f"{things.free}-1"}
    pages.person(Role.REDACTEUR).post("/travail/attribuer", fields)
    with pages.database.reading() as connection:
        assert work.find(connection, things.free, 1).assignee == things.holder
    pages.person(Role.VALIDATEUR).post("/travail/attribuer", fields)
    with pages.database.reading() as connection:
        assert work.find(connection, things.free, 1).assignee != things.holder


def call(program: Program, method: str, path: str, things: Things, pli: str, webhook: int) -> tuple[int, str]:
    number = str(webhook) if "webhooks" in path else "1"
    address = path.replace("{pli}", pli).replace("{number}", number)
    bodies = {
        "/webhooks": {"url": "https://a.example/x", "events": ["pli.drafted"]},
        "/cases/{pli}/{number}/decision": {
            "decision": "set_aside",
            "agent": "comptable",
            "until": "2030-01-01",
        },
    }
    if path == "/plis":
        answer = program.submit([("a.pdf", b"%PDF-1.4")])
    else:
        answer = program.ask(method, address, bodies.get(path) if method == "POST" else None)
    return answer.status, (answer.json or {}).get("code", "") if isinstance(answer.json, dict) else ""


@pytest.mark.parametrize("scope", ["", *Scope])
def test_a_token_opens_its_scope_about_its_own_and_nothing_else(pages, things, scope):
    hold(pages, things)
    program, other = pages.program(scope), pages.program("webhooks")
    added = other.ask("POST", "/webhooks", {"url": "https://b.example/x", "events": ["pli.drafted"]})
    assert added.status == 201
    wrong = []
    for (method, path), needed in SCOPES.items():
        status, code = call(program, method, path, things, things.held, added.json["id"])
        if (status == 403) is (needed == scope) or status >= 500:
            wrong.append((method, path, status, code))
        if needed == scope and path == "/webhooks/{number}" and status != 404:
            wrong.append((method, path, "another's webhook", status))
        if needed == scope is Scope.DECIDE and code != "tenu_par_un_agent":
            wrong.append((method, path, "a case that an agent holds", code))
    assert wrong == []
    assert [each["id"] for each in other.ask("GET", "/webhooks").json] == [added.json["id"]]


def test_a_token_of_nobody_revoked_or_over_opens_nothing(pages, things):
    revoked, over = pages.program(), pages.program(days=1)
    nobody = Program(revoked.origin, "")
    pages_now = pages.now
    with pages.database.begin() as connection:
        assert api_clients.revoke(connection, 1, pages_now)
    for program, ahead in ((nobody, 0), (revoked, 0), (over, 2)):
        pages.ahead = timedelta(days=ahead)
        for method, path in SCOPES:
            status, code = call(program, method, path, things, things.free, 1)
            assert (status, code) == (401, "jeton_refuse"), (method, path)


def test_the_last_use_of_a_token_is_written_down(pages):
    program = pages.program("read")
    with pages.database.reading() as connection:
        assert api_clients.every(connection)[0].used_at is None
    program.ask("GET", "/cases")
    with pages.database.reading() as connection:
        used = api_clients.every(connection)[0].used_at
    assert pages.now - used < timedelta(minutes=1)
