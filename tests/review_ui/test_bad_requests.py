"""Whatever is asked of a page, however wrong, is answered in French and never by a failure of the program."""

import json
from urllib.parse import quote

import pytest

from pipeline import wiring
from pipeline.settings import Settings
from review_ui.app import ROUTERS
from storage import schema
from storage.objects import DirectoryObjects
from tests.review_ui.browsing import person
from tests.reviewed import Office

WRONG = ("", "0", "-1", "9" * 30, "abc", "../../etc/passwd", "a\x00b", "é" * 500, "%", "1e9", "NaN,0,0,inf")
_NAMES = (
    *("revision", "name", "act", "value", "again", "how", "place", "box", "target", "accepted"),
    *("status", "why", "position", "after", "kind", "turn", "cases", "reason", "note", "until"),
    *("clear", "take_over", "text", "a", "dossier", "retour", "pli", "login", "password", "suite"),
    *("role", "equipe", "nom", "passe", "encore", "q"),
)
_ASKED = ("q", "page", "box", "v", "apres", "du", "etat", "semaines", "departement")
_LEFT_OUT = {"/courrier/flux", "/courrier/depots", "/deconnexion", "/compte/sessions", "/compte/mot-de-passe"}


@pytest.fixture(params=["sqlite", "postgresql"])
def laid(request, site):
    """A pli laid before the agents of a site whose pages are served."""
    home = site.folder / "var"
    if request.param == "postgresql":
        site.settings["VAGUEMESTRE_DATABASE_URL"] = request.getfixturevalue("postgres").new_database()
    url = site.settings.get("VAGUEMESTRE_DATABASE_URL", "")
    database = wiring.database(Settings(home=home, database_url=url))
    schema.migrate(database)
    pli = Office(database, DirectoryObjects(home / "objects")).drafted()
    database.close()
    site.start("web")
    return pli


def addresses(pli, wrong):
    """Every page and action: with that value in each place of its address."""
    for route in (route for router in ROUTERS for route in router.routes):
        if route.path in _LEFT_OUT:
            continue
        parts = [wrong if part.startswith("{") else part for part in route.path.split("/")]
        real = route.path.replace("{pli}", pli).replace("{number}", "1").replace("{position}", "0")
        for method in route.methods & {"GET", "POST"}:
            yield method, real.split("{")[0] if "{" in real else real, "/".join(parts)


@pytest.mark.parametrize("role", ["validateur", "admin", "pilotage"])
def test_no_value_makes_a_page_fail(site, laid, role):
    somebody = person(site, role)
    failed = []
    for wrong in WRONG:
        quoted = quote(wrong[:60], safe="")
        for method, real, other in addresses(laid, quoted or "x"):
            for address in {real, other}:
                if method == "GET":
                    answer = somebody.get(f"{address}?{'&'.join(f'{name}={quoted}' for name in _ASKED)}")
                else:
                    answer = somebody.post(address, dict.fromkeys(_NAMES, wrong))
                if answer.status >= 500 or _is_json(answer.text):
                    failed.append((answer.status, method, address, wrong[:12], answer.text[:80]))
    assert failed == [], failed


def _is_json(text: str) -> bool:
    """Whether it is what a framework says to a program, and not a page."""
    try:
        return "detail" in json.loads(text)
    except (ValueError, TypeError):
        return False
