"""From the scan to the confirmed case, in a real browser, nothing behind it mocked."""

import re
from pathlib import Path

import pytest
import weasyprint
from playwright.sync_api import Browser, Page, expect

from tests.browser import origin, seated, tab_to
from tests.claim_letters import as_scan
from tests.end_to_end.conftest import PLIS
from tests.running import Site

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("read_site")]

DISAGREEING_LETTER = """
Marie LEFORT
12 rue des Lilas, 33000 Bordeaux

Bordeaux, le 3 février 2025
Objet : demande d'indemnisation, bris de porte

Madame, Monsieur,
Le 12 janvier 2025, la police a cassé par erreur la porte de mon logement, 12 rue des Lilas, 33000 Bordeaux.
Je suis locataire. Je demande la somme de 1 110,52 €.
Je vous prie d'agréer, Madame, Monsieur, mes salutations distinguées.
Marie Lefort
"""
DISAGREEING_REPORT = """
POLICE NATIONALE
PROCÈS-VERBAL
Procédure n° 00467/2025/000123
L'an deux mille vingt-cinq, le treize janvier
Nous, brigadier-chef de police, officier de police judiciaire
Date de l'opération : 13/01/2025
Adresse de l'opération : 12 rue des Lilas, 33000 Bordeaux
Constatons que la porte a été ouverte par la force.
"""


def as_page(text: str) -> bytes:
    """A page of text, born digital."""
    lines = "".join(f"<p>{line}</p>" for line in text.strip().splitlines())
    made = weasyprint.HTML(string=f"<style>body {{ font: 11pt 'DejaVu Serif' }}</style>{lines}").write_pdf()
    assert made is not None
    return made


@pytest.fixture
def site(read_site: Site) -> Site:
    return read_site


def first_case(page: Page, site: Site, filtered: str = "") -> str:
    """The address of the first case of the list, seen through that filter."""
    page.goto(f"{origin(site)}/travail{filtered}")
    return origin(site) + str(page.locator("table a[href^='/travail/P']").first.get_attribute("href"))


def take(page: Page, address: str) -> None:
    """Open a case that is not decided, from whoever has it."""
    take_over(page, address)
    expect(page.locator(".decision")).to_contain_text("Confirmer le dossier")


def take_over(page: Page, address: str) -> None:
    page.goto(address)
    taken = page.get_by_role("button", name="Reprendre la main")
    if taken.count():
        taken.click()
        expect(taken).to_have_count(0)
        page.wait_for_load_state("networkidle")


def still_doubtful(page: Page) -> int:
    return page.locator(".field.doubt").count()


def settled(page: Page, revision: int) -> None:
    """Wait until the last edit is saved and shown."""
    expect(page.locator("#dossier")).to_have_attribute("data-revision", str(revision))


def revision_of(page: Page) -> int:
    return int(page.locator("#dossier").get_attribute("data-revision") or 0)


def confirm_doubts(page: Page) -> None:
    """Press Enter on value after value, looking at each, until none is left to look at."""
    while left := still_doubtful(page):
        before = revision_of(page)
        focused = page.evaluate("document.activeElement.value ?? null")
        assert focused is not None, "the focus is in no field"
        if focused == "":  # readings differ, it is typed again
            text = page.evaluate("document.activeElement.closest('form').querySelector('.why').innerText")
            assert "divergent" in text
            page.keyboard.press("Alt+ArrowDown")
            tab_to(page, "Absent du pli")
        page.keyboard.press("Enter")
        settled(page, before + 1)
        assert still_doubtful(page) < left


def test_a_dropped_scan_becomes_a_confirmed_case_by_the_keyboard_alone(
    browser: Browser, site: Site, tmp_path: Path
):
    page = seated(browser, site, "redacteur")
    page.goto(f"{origin(site)}/courrier")
    scan = tmp_path / "lettre-numerisee.jpg"
    scan.write_bytes(as_scan(7))
    tab_to(page, "files")
    with page.expect_file_chooser() as chosen:
        page.keyboard.press("Space")
    chosen.value.set_files(scan)
    tab_to(page, "Déposer")
    page.keyboard.press("Enter")
    expect(page.locator("[data-answer]")).to_contain_text("reçu")
    pli = re.search(r"P\d{6}-[A-Z0-9]{6}", page.locator("[data-answer]").inner_text())
    assert pli is not None
    site.wait_drained(len(PLIS) + 1, 60)

    page.goto(f"{origin(site)}/travail/{pli[0]}/1")
    expect(page.locator("#page-titre")).to_have_text("Page 1 sur 1")
    first = page.evaluate("document.activeElement.name")
    assert first == "value", "the first value to look at has the focus"
    before = revision_of(page)
    page.keyboard.press("Control+a")
    page.keyboard.type("Vasseur-Martin")
    page.keyboard.press("Enter")
    settled(page, before + 1)
    confirm_doubts(page)
    expect(page.locator("#confirmer")).to_be_focused()

    tab_to(page, "Lettres")
    page.keyboard.press("Enter")
    tab_to(page, "Pièces à nous envoyer")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Texte de la lettre")).to_have_value(re.compile("Vasseur-Martin"))
    tab_to(page, "Revenir au dossier")
    page.keyboard.press("Enter")
    expect(page.locator("#confirmer")).to_be_focused()
    page.keyboard.press("Control+Enter")
    page.wait_for_url(lambda url: pli[0] not in url)
    page.goto(f"{origin(site)}/travail/{pli[0]}/1")
    expect(page.locator(".decision")).to_contain_text("confirmé par redacteur")
    assert page.errors == []  # type: ignore[attr-defined]


def test_a_boundary_is_corrected_by_keys_and_the_values_follow(browser: Browser, site: Site):
    page = seated(browser, site, "redacteur", "boundary")
    take(page, first_case(page, site, "?procedure=BRIS_PORTE"))
    documents = page.locator(".document").count()
    second = page.locator(".document").nth(1).locator(".thumb").first
    second.click()
    before = revision_of(page)
    page.locator(".page-title").click()
    page.keyboard.press("x")
    settled(page, before + 1)
    expect(page.locator(".document")).to_have_count(documents - 1)
    page.keyboard.press("c")
    settled(page, before + 2)
    expect(page.locator(".document")).to_have_count(documents)
    page.keyboard.press("z")
    settled(page, before + 3)
    expect(page.locator(".document")).to_have_count(documents - 1)
    page.keyboard.press("z")
    settled(page, before + 4)
    expect(page.locator(".document")).to_have_count(documents)
    assert page.errors == []  # type: ignore[attr-defined]


def test_words_pointed_at_on_the_page_fill_the_field_and_move_on(browser: Browser, site: Site):
    page = seated(browser, site, "redacteur", "boundary")
    take(page, first_case(page, site, "?procedure=BRIS_PORTE"))
    expect(page.locator(".text .line").first).to_be_attached()
    field = page.locator(".field.doubt input[name=value]").first
    field.focus()
    name = page.evaluate("document.activeElement.closest('form').dataset.field")
    before = revision_of(page)
    word = page.locator(".text span").filter(has_text=re.compile(r"^[A-Za-zé]{5,} $")).first
    told = word.inner_text().strip()
    word.scroll_into_view_if_needed()
    box = word.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_timeout(1500)
    if revision_of(page) == before:  # a word that is no value of that kind is told so, and nothing is lost
        expect(page.locator(f"#p-{name}")).to_be_visible()
        expect(page.locator(f"#v-{name}")).to_have_value(told)
    else:
        expect(page.locator(f"form[data-field={name}] .why")).to_contain_text("désigné sur la page")
        page.get_by_role("button", name="Annuler", exact=True).click()
        settled(page, before + 2)


def test_two_agents_race_and_the_second_is_told(browser: Browser, site: Site):
    first, second = (seated(browser, site, "redacteur", login) for login in ("boundary", "racer"))
    address = first_case(first, site, "?procedure=BRIS_PORTE")
    take(first, address)
    second.goto(address)
    expect(second.locator(".panel")).to_contain_text("a ce dossier ouvert")
    expect(second.locator(".field button:enabled")).to_have_count(0)
    second.get_by_role("button", name="Reprendre la main").click()
    expect(second.locator(".decision")).to_contain_text("Confirmer le dossier")
    first.locator(".field.doubt input[name=value]").first.focus()
    first.keyboard.press("Enter")
    expect(first.locator(".panel [role=alert]")).to_contain_text("a repris ce dossier")
    second.get_by_text("Autrement", exact=True).click()
    second.get_by_role("button", name="Rendre le dossier").click()
    second.wait_for_url("**/travail**")


def test_a_landlords_batch_is_worked_case_by_case(browser: Browser, site: Site):
    page = seated(browser, site, "redacteur", "batch")
    page.goto(f"{origin(site)}/travail")
    listed = [str(link.get_attribute("href")) for link in page.locator("table a[href^='/travail/P']").all()]
    second_cases = [address for address in listed if address.endswith("/2")]
    assert second_cases, listed
    page.goto(origin(site) + second_cases[0])
    siblings = page.locator(".siblings li")
    assert siblings.count() >= 2
    expect(page.locator(".facts")).to_contain_text("dossier 2 sur")
    page.locator(".siblings a").first.click()
    expect(page.locator(".facts")).to_contain_text("dossier 1 sur")


def test_a_detention_shows_its_estimate_and_its_deadlines(browser: Browser, site: Site):
    page = seated(browser, site, "redacteur", "detention")
    page.goto(f"{origin(site)}/travail?procedure=DETENTION_PROVISOIRE")
    page.locator("table a[href^='/travail/P']").first.click()
    expect(page.locator("#estimation summary")).to_contain_text("€")
    page.locator("#estimation summary").click()
    expect(page.locator("#estimation .notice")).to_be_visible()
    expect(page.locator("#echeances")).to_be_attached()


def test_a_relance_is_matched_with_its_case(browser: Browser, site: Site):
    page = seated(browser, site, "redacteur", "relance")
    page.goto(f"{origin(site)}/travail")
    for link in page.locator("table a[href^='/travail/P']").all():
        address = origin(site) + str(link.get_attribute("href"))
        other = page.context.new_page()
        other.goto(address)
        relance = other.locator("#liens li", has_text="Relance :")
        if relance.count():
            asked_about = relance.first.locator("a[href^='/travail/P']").get_attribute("href")
            take_over(page, origin(site) + str(asked_about))  # an agent of another test may have it open
            take(other, address)
            before = revision_of(other)
            relance.first.get_by_role("button", name=re.compile("Rattacher")).click()
            settled(other, before + 1)
            expect(other.locator("#liens")).to_contain_text("rattaché")
            return
        other.close()
    raise AssertionError("no case says that it is a relance")


def test_a_lost_connection_is_told_and_the_edit_is_sent_again(browser: Browser, site: Site):
    page = seated(browser, site, "redacteur", "detention")
    page.goto(f"{origin(site)}/travail?procedure=DETENTION_PROVISOIRE")
    take(page, origin(site) + str(page.locator("table a[href^='/travail/P']").first.get_attribute("href")))
    before = revision_of(page)
    page.context.set_offline(True)
    page.locator(".field.doubt input[name=value]").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#perte")).to_be_visible()
    page.context.set_offline(False)
    page.get_by_role("button", name="Réessayer").click()
    settled(page, before + 1)
    expect(page.locator("#perte")).to_be_hidden()


def test_documents_that_disagree_are_shown_side_by_side_and_one_is_chosen_by_a_key(
    browser: Browser, site: Site, tmp_path: Path
):
    told, stamped = as_page(DISAGREEING_LETTER), as_page(DISAGREEING_REPORT)
    files = [tmp_path / "lettre.pdf", tmp_path / "proces-verbal.pdf"]
    for file, content in zip(files, (told, stamped), strict=True):
        file.write_bytes(content)
    pli = site.run("submit", *files).split()[0]
    site.wait_drained(len(PLIS) + 1, 60)
    page = seated(browser, site, "redacteur", "conflict")
    take(page, f"{origin(site)}/travail/{pli}/1")
    field = page.locator(".field", has=page.locator("#v-date_operation"))
    expect(field).to_contain_text("une autre pièce dit autre chose")
    expect(field.locator(".readings .reading")).to_contain_text("12/01/2025")
    assert field.locator("img.crop").count() == 2, "the pixels of both are there"
    before = revision_of(page)
    page.locator("#v-date_operation").focus()
    page.keyboard.press("Alt+1")
    settled(page, before + 1)
    expect(page.locator("#v-date_operation")).to_have_value("12/01/2025")
    expect(field).to_contain_text("choisi parmi les lectures")
