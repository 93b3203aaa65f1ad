"""Single keys as each person set them, and what a screen reader is told of the values to look at."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import origin, seated, tab_to
from tests.end_to_end.test_station import first_case, revision_of, settled, take
from tests.running import Site

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("read_site")]

_DOOR = "?procedure=BRIS_PORTE"


def turn_all(page: Page, site: Site, *, on: bool) -> None:
    """Cut all single keys, or give them back, by the keyboard."""
    page.goto(f"{origin(site)}/compte/raccourcis")
    box = page.get_by_label("Couper tous ces raccourcis")
    tab_to(page, "off")
    if box.is_checked() == on:
        page.keyboard.press("Space")
    tab_to(page, "Enregistrer")
    page.keyboard.press("Enter")
    expect(box).to_be_checked(checked=not on)


def at_page(page: Page, number: int) -> None:
    expect(page.locator("#page-titre")).to_have_text(re.compile(rf"^Page {number} sur \d+$"))


def on_the_first_page(page: Page) -> None:
    """Show the first page, with the focus where nothing is typed."""
    page.locator(".thumb").first.click()
    at_page(page, 1)


def test_shortcuts_that_are_cut_do_nothing(browser: Browser, read_site: Site):
    page = seated(browser, read_site, "redacteur", "keys")
    turn_all(page, read_site, on=False)
    take(page, first_case(page, read_site, _DOOR))
    on_the_first_page(page)
    before = revision_of(page)
    for key in ("j", "c", "x", "z", "?"):
        page.keyboard.press(key)
    at_page(page, 1)
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert revision_of(page) == before
    assert page.locator("[data-shortcut][aria-keyshortcuts]").count() == 0
    turn_all(page, read_site, on=True)
    take(page, first_case(page, read_site, _DOOR))
    on_the_first_page(page)
    page.keyboard.press("j")
    at_page(page, 2)


def test_a_shortcut_follows_its_new_key(browser: Browser, read_site: Site):
    page = seated(browser, read_site, "redacteur", "keys")
    turn_all(page, read_site, on=True)
    tab_to(page, "down")
    page.keyboard.press("Control+a")
    page.keyboard.type("g")
    tab_to(page, "Enregistrer")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Page suivante")).to_have_value("g")
    take(page, first_case(page, read_site, _DOOR))
    on_the_first_page(page)
    page.keyboard.press("j")
    at_page(page, 1)
    page.keyboard.press("g")
    at_page(page, 2)
    page.keyboard.press("?")
    listed = page.get_by_role("dialog").locator(".keys div").filter(has_text="Page suivante")
    expect(listed.locator("kbd")).to_have_text("g")


def test_keys_typed_in_a_field_are_letters_and_no_shortcuts(browser: Browser, read_site: Site):
    page = seated(browser, read_site, "redacteur", "typist")
    take(page, first_case(page, read_site, _DOOR))
    before = revision_of(page)
    field = page.locator(".field.doubt input[name=value]").first
    field.focus()
    page.keyboard.press("Control+a")
    page.keyboard.type("jzcx?")
    expect(field).to_have_value("jzcx?")
    page.keyboard.press("Escape")
    assert revision_of(page) == before


def test_a_screen_reader_is_told_the_state_and_the_reason_of_each_value_to_look_at(
    browser: Browser, read_site: Site
):
    page = seated(browser, read_site, "redacteur", "listener")
    take(page, first_case(page, read_site, _DOOR))
    doubtful = page.locator(".field.doubt").all()
    assert doubtful
    for field in doubtful:
        control = field.locator("[name=value]").first
        expect(control).to_have_accessible_name(field.locator("label").first.inner_text())
        reason = " ".join(field.locator(".why").first.inner_text().split("·")[0].split())
        assert reason
        expect(control).to_have_accessible_description(re.compile(rf"^à vérifier {re.escape(reason)}"))
        for picture in field.locator("img").all():
            expect(picture).to_have_accessible_name(re.compile("^Extrait"))
        for button in field.get_by_role("button").all():
            assert len(button.inner_text().split()) >= 1


def test_what_was_saved_and_what_was_refused_is_said_aloud(browser: Browser, read_site: Site):
    page = seated(browser, read_site, "redacteur", "listener")
    take(page, first_case(page, read_site, _DOOR))
    said = page.locator("#annonce")
    expect(said).to_have_attribute("aria-live", "polite")
    before = revision_of(page)
    first = page.locator(".field.doubt").first
    label = first.locator("label").first.inner_text()
    first.locator("[name=value]").first.focus()
    page.keyboard.press("Enter")
    settled(page, before + 1)
    expect(said).to_contain_text(label)
    page.keyboard.press("Control+z")
    page.locator("#v-date_operation").focus()
    page.keyboard.press("Control+a")
    page.keyboard.type("32/13/2025")
    page.keyboard.press("Enter")
    expect(said).to_contain_text("n'est pas une date qui existe")
    expect(page.locator("#v-date_operation")).to_have_accessible_description(re.compile("n'est pas une date"))
    expect(page.locator("#v-date_operation")).to_be_focused()
