"""Every page, asked for by every role: the table of rights is what happens."""

import pytest

from claims.people import RIGHTS, Role
from pipeline import wiring
from pipeline.settings import Settings
from review_ui.access import ACCESS
from review_ui.app import ROUTERS
from storage import schema
from storage.objects import DirectoryObjects
from tests.review_ui.browsing import person
from tests.reviewed import Office

# Pages that stream for ever, and what would end the session that asks.
_LEFT_OUT = {"/courrier/flux", "/deconnexion"}


def asked(pli: str) -> list[tuple[str, str, str]]:
    """(method, route, address) of every page and action, about a real pli."""
    values = {
        "{pli}": pli,
        "{number}": "1",
        "{position}": "0",
        "{kind}": "pieces_manquantes",
        "{numbers}": "1",
        "{batch:path}": "lot",
        "{what}": "base",
    }
    found = []
    for route in (route for router in ROUTERS for route in router.routes):
        if route.path in _LEFT_OUT:
            continue
        address = route.path
        for name, value in values.items():
            address = address.replace(name, value)
        address = address.split("{", maxsplit=1)[0] + ("1" if "{" in address else "")
        found += [(method, route.path, address) for method in route.methods if method in ("GET", "POST")]
    return found


@pytest.mark.parametrize("role", list(Role))
def test_a_role_opens_what_the_table_says_and_nothing_else(site, role):
    home = site.folder / "var"
    database = wiring.database(Settings(home=home))
    schema.migrate(database)
    pli = Office(database, DirectoryObjects(home / "objects")).drafted()
    database.close()
    site.start("web")
    somebody = person(site, role)
    wrong = []
    for method, route, address in asked(pli):
        answer = somebody.get(address) if method == "GET" else somebody.post(address)
        needed = ACCESS[route]
        is_open = needed is None or needed <= RIGHTS[role]
        if (answer.status == 403) is is_open or answer.status >= 500:
            wrong.append((role, method, route, answer.status))
    assert wrong == []


def test_who_is_not_signed_in_sees_only_the_door(site):
    site.start("web")
    visitor = person(site)
    for method, route, address in asked("P000000-XXXXXX"):
        answer = visitor.get(address) if method == "GET" else visitor.post(address)
        if ACCESS[route] is None:
            assert answer.status < 500
        else:
            assert "/connexion" in answer.url, (method, route)
