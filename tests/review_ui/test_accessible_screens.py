"""Every screen of the work list, the figures and the settings, before axe: no violation, nothing cut off."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from claims.cases import Verdict
from storage import quality
from storage.database import Database
from tests.review_ui.browsing import PASSWORD, person
from tests.storage.drafted_work import line, pli_of

NOW = datetime.now(UTC)
AXE = Path(__file__).parents[2] / "review_ui" / "npm" / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "RGAAv4"]
CHROMIUM = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-sync",
)
LONG = "Syndicat des copropriétaires de la résidence du Val-Fleuri-sur-Loire-et-Dépendances " * 2
SCREENS = {
    "validateur": (
        "/travail",
        "/travail?q=absent",
        "/travail?etat=rejected",
        "/travail/aveugle",
        "/pilotage",
        "/pilotage?semaines=52&departement=2A",
        "/pilotage/qualite",
        "/compte",
    ),
    "admin": (
        "/reglages",
        "/reglages/seuils",
        "/reglages/lettres?modele=accuse_reception",
        "/reglages/comptes",
        "/reglages/comptes/1",
    ),
}
SIZES = ((1400, "light"), (768, "dark"), (320, "light"))


@pytest.fixture
def filled(site):
    """Pages of an installation that has a little of everything."""
    site.start("web")
    for role in SCREENS:
        person(site, role)
    database = Database(f"sqlite:///{site.settings['VAGUEMESTRE_HOME']}/vaguemestre.db")
    with database.begin() as connection:
        for n, verdict in enumerate(Verdict):
            due = (NOW + timedelta(days=5 * n - 6)).date()
            told = line(
                name=LONG if n == 0 else f"Nom {n}", verdict=verdict, due=due, doubts=n, asked=("rib",)
            )
            pli_of(connection, f"{n}", told, came=NOW - timedelta(days=30 * n), drafted=NOW)
        pli_of(connection, "lot", *[line(n, name=f"Bailleur {n}") for n in (1, 2, 3)], came=NOW, drafted=NOW)
        for n in range(6):
            pli = pli_of(connection, f"q{n}", line(), came=NOW, drafted=NOW)
            quality.plant(connection, pli, 1, "nom", "x", "y", "Nord", NOW)
            quality.settle_decision(connection, pli, 1, NOW)
    database.close()
    return f"http://127.0.0.1:{site.settings['VAGUEMESTRE_WEB_PORT']}"


@pytest.mark.slow
@pytest.mark.parametrize("role", SCREENS)
def test_no_screen_has_a_violation_or_is_cut_off(filled, role):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=list(CHROMIUM))
        wrong = [
            f"{path} at {width} {scheme}: {found}"
            for width, scheme in SIZES
            for path, found in _seen(browser, filled, role, width, scheme)
        ]
        browser.close()
    assert wrong == []


def _seen(browser, origin: str, role: str, width: int, scheme: str):
    context = browser.new_context(
        bypass_csp=True, color_scheme=scheme, viewport={"width": width, "height": 900}
    )
    page = context.new_page()
    page.goto(f"{origin}/connexion")
    page.fill("[name=login]", role)
    page.fill("[name=password]", PASSWORD)
    page.click("main button")
    for path in SCREENS[role]:
        assert page.goto(origin + path).status == 200
        page.add_script_tag(path=AXE)
        result = page.evaluate(f"axe.run({{runOnly: {{type: 'tag', values: {TAGS}}}}})")
        for violation in result["violations"]:
            yield path, (violation["id"], violation["nodes"][0]["html"][:200])
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            yield path, "wider than the window"
    context.close()
