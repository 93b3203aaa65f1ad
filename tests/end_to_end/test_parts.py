"""Parts of pages change in place: nothing is loaded anew, the address follows, what changed is said."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import origin, seated
from tests.running import Site

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("read_site")]


def test_the_work_list_is_filtered_in_place_and_the_way_back_holds(browser: Browser, read_site: Site):
    page = seated(browser, read_site, "redacteur", "filtering")
    page.goto(f"{origin(read_site)}/travail")
    every = page.locator("table tbody tr").count()
    page.evaluate("window.stayed = true")
    page.locator("select[name=procedure]").select_option("DETENTION_PROVISOIRE")
    page.get_by_role("button", name="Filtrer").click()
    page.wait_for_url("**/travail?*procedure=DETENTION_PROVISOIRE*")
    expect(page.locator("#annonce")).to_contain_text("1 dossier")
    assert 0 < page.locator("table tbody tr").count() < every
    page.locator("#q-file").fill("personne de ce nom")
    page.keyboard.press("Enter")
    expect(page.locator(".empty")).to_contain_text("Aucun dossier ne répond")
    expect(page.locator("#q-file")).to_be_focused()
    assert page.evaluate("window.stayed"), "nothing was loaded anew"
    page.keyboard.press("Tab")
    page.go_back()
    expect(page.locator("table tbody tr").first).to_be_visible()
    assert page.errors == []  # type: ignore[attr-defined]


def test_a_search_and_a_trial_of_a_service_change_their_part_alone(browser: Browser, read_site: Site):
    page = seated(browser, read_site, "redacteur", "filtering")
    page.goto(f"{origin(read_site)}/recherche")
    page.evaluate("window.stayed = true")
    page.locator("#q-recherche").fill("porte")
    page.keyboard.press("Enter")
    page.wait_for_url("**/recherche?q=porte")
    expect(page.locator(".results li").first).to_be_visible()
    assert page.evaluate("window.stayed")
    other = seated(browser, read_site, "admin", "trying")
    other.goto(f"{origin(read_site)}/reglages")
    other.evaluate("window.stayed = true")
    for number, label in enumerate(("Base de données", "Dépôt surveillé"), 1):
        other.get_by_role("button", name=f"Essayer : {label}").click()
        expect(other.locator(".things .notice")).to_have_count(number)
        expect(other.locator("#annonce")).not_to_be_empty()
    assert other.evaluate("window.stayed")
    assert page.errors == other.errors == []  # type: ignore[attr-defined]
