"""The mailroom's desk in a browser: files dropped, a ledger that follows, a connection that is lost."""

import contextlib

import pytest
from playwright.sync_api import expect

from tests.browser import origin, seated
from tests.claim_letters import as_pdf

pytestmark = pytest.mark.slow
# Files as the desktop hands them over: Chromium lets no test drag from outside the page.
_DROP = """async ([names, contents]) => {
  const dropped = new DataTransfer();
  names.forEach((name, n) => dropped.items.add(new File([new Uint8Array(contents[n])], name)));
  const place = document.querySelector("[data-drop]");
  for (const kind of ["dragover", "drop"])
    place.dispatchEvent(new DragEvent(kind, { dataTransfer: dropped, bubbles: true, cancelable: true }));
}"""


@contextlib.contextmanager
def browsed(browser, site, login):
    """Somebody at the desk; script errors fail the test."""
    page = seated(browser, site, login)
    page.goto(f"{origin(site)}/courrier")
    yield page
    assert page.errors == []
    page.context.close()


def test_a_drop_is_answered_and_followed_to_its_draft_without_reloading(browser, site):
    site.start("up")
    with browsed(browser, site, "courrier") as page:
        page.evaluate("window.stayed = true")
        page.evaluate(_DROP, [["a.pdf", "b.pdf"], [list(as_pdf(1)), list(as_pdf(2))]])
        expect(page.locator("[data-answer]")).to_contain_text("● reçu a.pdf", timeout=20_000)
        expect(page.locator("#registre")).to_contain_text("brouillon prêt", timeout=90_000)
        assert page.evaluate("window.stayed")
    assert sum(site.status()["plis"].values()) == 1


def test_files_are_chosen_and_dropped_by_keyboard(browser, site):
    path = site.folder / "lettre.pdf"
    path.write_bytes(as_pdf(3))
    site.start("web")
    with browsed(browser, site, "courrier") as page:
        page.set_input_files("[name=files]", path)
        page.focus("[name=files]")
        page.keyboard.press("Tab")
        page.keyboard.press("ArrowDown")  # one pli a file
        page.keyboard.press("Tab")
        page.keyboard.type("Lot du clavier")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.locator("[data-answer]")).to_contain_text("● reçu lettre.pdf")
        expect(page.locator("[data-answer]")).to_be_focused()
        expect(page.locator("#registre")).to_contain_text("lot Lot du clavier")


def test_a_lost_connection_is_told_and_found_again(browser, site):
    web = site.start("web")
    with browsed(browser, site, "courrier") as page:
        expect(page.locator("#connexion")).to_be_hidden()
        web.kill()
        expect(page.locator("#connexion")).to_contain_text("Connexion perdue, nouvel essai", timeout=20_000)
        page.evaluate(_DROP, [["a.pdf"], [list(as_pdf(1))]])
        expect(page.locator("[data-answer]")).to_contain_text("n'est pas arrivé")
        (site.folder / "b.pdf").write_bytes(as_pdf(4))
        site.run("submit", site.folder / "b.pdf")
        site.start("web")
        expect(page.locator("#connexion")).to_be_hidden(timeout=30_000)
        expect(page.locator("#registre")).to_contain_text("b.pdf", timeout=10_000)
