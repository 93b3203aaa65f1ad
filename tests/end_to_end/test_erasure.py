"""A pli received, read, reviewed and exported, then erased by command: nothing of it is left."""

from pathlib import Path

import pytest
import weasyprint
from playwright.sync_api import Browser, expect

from claims.loading import load_rulebook
from claims.review import EditKind
from pipeline import wiring
from pipeline.intake.reception import utc_now
from pipeline.reviewing import Change, Reviewer
from pipeline.settings import read_settings
from tests.browser import origin, seated
from tests.end_to_end.conftest import with_pages
from tests.retained import INVOICE, LEFORT, QUESNEAU
from tests.running import Site

pytestmark = pytest.mark.slow


@pytest.fixture
def site(tmp_path: Path):
    (tmp_path / "tmp").mkdir()
    site = with_pages(tmp_path, TMPDIR=str(tmp_path / "tmp"), VAGUEMESTRE_STABLE_SECONDS="1")
    yield site
    site.end()


def as_pdf(path: Path, text: str) -> Path:
    lines = "".join(f"<p>{line}</p>" for line in text.strip().splitlines())
    weasyprint.HTML(string=f"<style>body {{ font: 11pt 'DejaVu Serif' }}</style>{lines}").write_pdf(path)
    return path


def reviewed(site: Site, pli: str, surname: str) -> None:
    """An agent corrects the name."""
    settings = read_settings(site.settings)
    database = wiring.database(settings)
    reviewer = Reviewer(database, wiring.objects(settings), load_rulebook(), utc_now)
    opened = reviewer.opened(pli)
    assert opened is not None
    change = Change(EditKind.VALUE, 1, "nom", {"value": surname}, "typed")
    reviewer.edit(pli, opened.revision, [change], 1)
    database.close()


def test_a_pli_is_erased_with_proof_and_the_one_that_shares_a_paper_with_it_is_whole(
    site: Site, tmp_path: Path, browser: Browser
):
    invoice = as_pdf(tmp_path / "facture.pdf", INVOICE)
    plis = []
    for name, text in (("quesneau-demande.pdf", QUESNEAU), ("lefort-demande.pdf", LEFORT)):
        said = site.run("submit", as_pdf(tmp_path / name, text), invoice)
        plis.append(said.split()[0])
    gone, left = plis
    program = site.start("up")
    site.wait_drained(2, 60)
    page = seated(browser, site, "redacteur")
    reviewed(site, gone, "QUESNEAU-ZYLBER")
    for pli in plis:
        site.run("export", pli, "--output", tmp_path / "export")
    whole = sorted(path.read_bytes() for path in (tmp_path / "export").glob(f"{left}*.json"))

    site.run("hold", "add", gone, "--reason", "contentieux")
    page.goto(f"{origin(site)}/travail/{gone}/1")
    expect(page.locator(".case-head")).to_contain_text("à conserver : contentieux en cours")
    assert "hold lift" in site.failure("erase", gone, "--prove", code=2)
    site.run("hold", "lift", gone)

    said = site.run("erase", gone, "--prove")
    assert "preuve faite : plus rien" in said
    assert "QUESNEAU" not in said
    assert program.is_alive
    site.assert_conserved()
    assert site.status()["plis"] == {"drafted": 1, "erased": 1}

    page.goto(f"{origin(site)}/courrier/plis/{gone}")
    expect(page.locator("#registre")).to_contain_text("demande de la personne")
    for address, told in ((f"/courrier/plis/{gone}", "effacé"), ("/courrier/recus/1", "Effacé")):
        page.goto(origin(site) + address)
        assert told in page.content()
        assert "uesneau" not in page.content()
    page.goto(f"{origin(site)}/travail")
    expect(page.locator("main")).to_contain_text("LEFORT")
    for path in (tmp_path / "export").iterdir():
        path.unlink()
    site.run("export", left, "--output", tmp_path / "export")
    assert sorted(path.read_bytes() for path in (tmp_path / "export").glob(f"{left}*.json")) == whole
    assert page.errors == []  # type: ignore[attr-defined]
    opened = [path for path in (tmp_path / "var").rglob("*") if path.stat().st_mode & 0o077]
    assert opened == [], "what is kept is for the program's own account"
    assert not (tmp_path / "var").stat().st_mode & 0o077
