"""People at the pages in a real browser: Chromium, driven by its keys and its pointer."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.review_ui.browsing import PASSWORD
from tests.running import Site

AXE = Path(__file__).parents[1] / "review_ui/npm/node_modules/axe-core/axe.min.js"
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "RGAAv4", "best-practice"]
_OPTIONS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_MOST_TABS = 400
expect.set_options(timeout=15_000)


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser of its own."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path="/usr/bin/chromium", args=list(_OPTIONS))
        yield browser
        browser.close()


def origin(site: Site) -> str:
    return f"http://127.0.0.1:{site.settings['VAGUEMESTRE_WEB_PORT']}"


def seated(
    browser: Browser,
    site: Site,
    role: str,
    login: str = "",
    width: int = 1400,
    height: int = 900,
    **more: object,
) -> Page:
    """Somebody of that role, signed in, before a window of that size; script errors fail the test."""
    login = login or role
    if login not in site.logins:
        site.feed(PASSWORD, "account", "add", login, "--role", role, "--team", "A", "--password-stdin")
        site.logins.add(login)
    context = browser.new_context(viewport={"width": width, "height": height}, locale="fr-FR", **more)
    context.set_default_timeout(20_000)
    page = context.new_page()
    page.errors = []  # type: ignore[attr-defined]
    page.on("pageerror", lambda error: page.errors.append(str(error)))  # type: ignore[attr-defined]
    page.goto(f"{origin(site)}/connexion")
    page.keyboard.type(login)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/connexion" not in url)
    return page


def tab_to(page: Page, text: str) -> None:
    """Press Tab until what has the focus says that."""
    for _ in range(_MOST_TABS):
        page.keyboard.press("Tab")
        said = page.evaluate(
            "(() => { const e = document.activeElement;"
            " const said = e.matches('a, button, summary, label') ? e.innerText : '';"
            " return [said, e.getAttribute('aria-label'), e.name, e.id].join(' '); })()"
        )
        if text in said:
            return
    raise AssertionError(f"no Tab leads to {text!r}")


def axe_finds(page: Page) -> list[str]:
    """What axe finds wrong with a page as it stands.

    It is run beside the page and not as a script of it, so that the page's policy stays as strict as it is.
    """
    if not page.evaluate("typeof axe !== 'undefined'"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("(rules) => axe.run(document, { runOnly: rules })", _RULES)
    return [
        f"{each['id']}: {each['nodes'][0]['target']} {each['nodes'][0]['failureSummary'][:300]}"
        for each in found["violations"]
    ]
