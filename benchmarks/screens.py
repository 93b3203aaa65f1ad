"""The README's pictures of the pages, made anew: `make screens`.

The plis of `make demo` are dropped and read, then the mailroom's desk, the work list and the station are
photographed as they are. Figures need months of work: those shown are of made-up cases
(`benchmarks.fill_work`). Nobody named anywhere exists.
"""

import argparse
import io
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import Browser, Page
from rich.console import Console

from benchmarks.corpus.demo import DEMO_PLIS
from benchmarks.demo import demonstrate
from benchmarks.demo_site import running
from benchmarks.fill_work import PASSWORD, fill
from storage.database import Database
from tests.browser import chromium
from tests.end_to_end.conftest import with_pages

PICTURES = Path(__file__).parents[1] / "docs" / "images"
WIDTH, HEIGHT = 1400, 900
_CASES = 6_000  # over two years, as many as a small bureau has
_COLOURS = 256
_MOST_BYTES = 250_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the four pictures."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.screens", description=__doc__)
    parser.add_argument("--plis", type=int, default=len(DEMO_PLIS), metavar="N", help="the first N only")
    parser.add_argument("--output", type=Path, default=PICTURES, metavar="FOLDER")
    parsed = parser.parse_args(arguments)
    parsed.output.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="vaguemestre-images-") as folder, chromium() as browser:
        _figures(browser, Path(folder) / "chiffres", parsed.output)
        _line(browser, Path(folder), parsed.plis, parsed.output)
    return 0


def _figures(browser: Browser, folder: Path, output: Path) -> None:
    folder.mkdir()
    site = with_pages(folder)
    site.run("migrate")
    database = Database(f"sqlite:///{folder}/var/vaguemestre.db")
    fill(database, _CASES)
    database.close()
    try:
        site.start("web")
        address = f"http://127.0.0.1:{site.settings['VAGUEMESTRE_WEB_PORT']}/"
        with _seated(browser, address, "pilotage", PASSWORD) as page:
            page.goto(f"{address}pilotage?semaines=26")
            _save(page, output / "pilotage.png")
    finally:
        site.end()


def _line(browser: Browser, folder: Path, plis: int, output: Path) -> None:
    with running(folder / "var") as site:
        demonstrate(site, DEMO_PLIS[:plis], folder, Console(width=WIDTH // 10))
        with _seated(browser, site.address, "courrier", site.password) as page:
            page.goto(f"{site.address}courrier")
            _save(page, output / "courrier.png")
        with _seated(browser, site.address, "redacteur", site.password) as page:
            page.goto(f"{site.address}travail")
            _save(page, output / "travail.png")
            page.goto(f"{site.address}travail?procedure=BRIS_PORTE&verdict=complete")
            page.locator("table a[href^='/travail/P']").first.click()
            page.locator(".text .line").first.wait_for(state="attached")
            _save(page, output / "poste.png")


@contextmanager
def _seated(browser: Browser, address: str, login: str, password: str) -> Iterator[Page]:
    """Somebody signed in, before a window of the pictures' size."""
    context = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}, locale="fr-FR")
    page = context.new_page()
    page.goto(f"{address}connexion")
    page.fill("[name=login]", login)
    page.fill("[name=password]", password)
    page.press("[name=password]", "Enter")
    page.wait_for_url(lambda url: "/connexion" not in url)
    yield page
    context.close()


def _save(page: Page, path: Path) -> None:
    """The window as it stands, in few colours. Raises: ValueError: it is too heavy for a README."""
    page.wait_for_load_state("networkidle")
    seen = Image.open(io.BytesIO(page.screenshot(animations="disabled"))).convert("RGB")
    # The greys of a scanned page are many and of little use: this method keeps the colours of states instead,
    # and weighs 148 kB where the usual one, which spends its colours on greys, weighs 278 with half as many.
    few = seen.quantize(_COLOURS, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    few.save(path, optimize=True)
    if path.stat().st_size > _MOST_BYTES:
        raise ValueError(f"{path.name}: {path.stat().st_size} bytes, more than {_MOST_BYTES}")
    print(f"{path.name}: {path.stat().st_size // 1000} kB")


if __name__ == "__main__":
    sys.exit(main())
