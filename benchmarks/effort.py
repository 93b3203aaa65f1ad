"""What a dossier costs its agent, in keys and pointer: `python -m benchmarks.effort`.

Ten made-up dossiers of which the machine's errors are known (`benchmarks.dossiers`) are read by a whole
installation, then confirmed in Chromium by an agent who makes no mistake (`benchmarks.ideal_agent`), twice:
with the machine as it is today, and with a calibrated one (`benchmarks.calibrating`). Counted are the keys,
pointer moves and clicks from the work list to the confirmation, the key that takes the next case among them.
"""

import argparse
import json
import shutil
import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Browser, Page, expect

from benchmarks.calibrating import calibrate
from benchmarks.dossiers import PLANS, Dossier, dossiers, wrong_values
from benchmarks.ideal_agent import by_way, play
from benchmarks.saying import shortest
from storage import reviews
from storage.database import Database
from tests.browser import chromium, origin, seated
from tests.running import Site
from tests.servers.private import free_ports

RESULTS = Path(__file__).parent / "results" / "effort.json"
MACHINES = ("as_it_is", "calibrated")
MOST_CLEAN, MOST_OF_THREE = 3, 15  # acts
_THREE = 3
_READ_S = 400
_SAVING_KEYS = 3  # Ctrl+Shift+S

Json = dict[str, Any]


def measured(folder: Path, browser: Browser, seeds: Collection[str] = PLANS.keys()) -> Json:
    """The effort by machine and dossier."""
    made = dossiers(folder / "dossiers", seeds)
    plis = _read(folder / "lecture", made)
    found: Json = {}
    for machine in MACHINES:
        shutil.copytree(folder / "lecture" / "var", folder / machine / "var")
        with _served(folder / machine) as site:
            found[machine] = dict(_played(browser, site, machine, plis))
    return found


def _read(folder: Path, made: Sequence[Dossier]) -> dict[str, Dossier]:
    """The dossiers drafted under `folder`, by the id of their pli."""
    with _installation(folder) as site:
        plis = {}
        for dossier in made:
            files = sorted(dossier.path.iterdir()) if dossier.path.is_dir() else [dossier.path]
            plis[site.run("submit", *files).split()[0]] = dossier
        site.start("up", "--no-web")
        site.wait_drained(len(made), _READ_S)
        for program in site.programs:
            program.stop()
    return plis


@contextmanager
def _installation(folder: Path) -> Iterator[Site]:
    folder.mkdir(exist_ok=True)
    (port,) = free_ports()
    site = Site(folder, {"VAGUEMESTRE_HOME": str(folder / "var"), "VAGUEMESTRE_WEB_PORT": str(port)})
    try:
        yield site
    finally:
        site.end()


@contextmanager
def _served(folder: Path) -> Iterator[Site]:
    with _installation(folder) as site:
        site.start("web")
        yield site


def _played(
    browser: Browser, site: Site, machine: str, plis: Mapping[str, Dossier]
) -> Iterator[tuple[str, Json]]:
    database = Database(f"sqlite:///{site.settings['VAGUEMESTRE_HOME']}/vaguemestre.db")
    if machine == "calibrated":
        for pli, dossier in plis.items():
            calibrate(database, pli, dossier)
    page = seated(browser, site, "redacteur")
    for _ in plis:
        pli, told = _one(page, site, plis)
        _check(database, pli, plis[pli])
        yield plis[pli].name, told
    database.close()


def _one(page: Page, site: Site, plis: Mapping[str, Dossier]) -> tuple[str, Json]:
    """Take the next case from the list, and confirm it."""
    page.goto(f"{origin(site)}/travail")
    page.wait_for_load_state("load")  # modules have run
    page.keyboard.press("n")
    page.wait_for_url("**/travail/P*/*")
    expect(page.locator(".field.doubt [name=value]:focus, #confirmer:focus")).to_be_attached()
    pli = page.url.split("/")[-2]
    doubts = page.locator(".field.doubt").count()
    effort, ways = play(page, plis[pli])
    effort.keys += 1  # the one that took the case
    dossier = plis[pli]
    told = {
        "errors": len(dossier.errors),
        "doubts": doubts,
        **effort.told(),
        "corrected": by_way(ways),
        "all_typed_keys": all_typed(dossier),
    }
    return pli, told


def _check(database: Database, pli: str, dossier: Dossier) -> None:
    """Raises: RuntimeError: the case was confirmed with a wrong value."""
    with database.reading() as connection:
        draft = reviews.current_draft(connection, pli) or {}
    values = {field["name"]: field["value"] for field in draft["cases"][0]["fields"]}
    if wrong := wrong_values(dossier, values):
        raise RuntimeError(f"{dossier.name} was confirmed with {sorted(wrong)}")


def all_typed(dossier: Dossier) -> int:
    """Keys of a form in which each value is typed: its characters, a Tab to the next, three keys to save.

    Without any key or click to find the value on the pages.
    """
    values = {name: value for name, value in dossier.truth.items() if value is not None}
    return sum(len(shortest(name, value)) + 1 for name, value in values.items()) + _SAVING_KEYS


def within(found: Mapping[str, Json]) -> Json:
    """The targets, of dossiers of a calibrated machine."""
    clean = [each["acts"] for each in found.values() if each["errors"] == 0]
    three = [each["acts"] for each in found.values() if each["errors"] == _THREE]
    return {
        "clean": {"most_acts": max(clean), "target": MOST_CLEAN, "within": max(clean) <= MOST_CLEAN},
        "three errors": {
            "most_acts": max(three), "target": MOST_OF_THREE, "within": max(three) <= MOST_OF_THREE,
        },
    }  # fmt: skip


def main(arguments: list[str] | None = None) -> int:
    """Measure, print, and write `benchmarks/results/effort.json`."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", nargs="*", help='seeds, as "files 5"; nothing is written down')
    only = parser.parse_args(arguments).only
    with TemporaryDirectory(prefix="vaguemestre-effort-") as folder, chromium() as browser:
        found = measured(Path(folder), browser, only or PLANS.keys())
    print(json.dumps(found, indent=1, ensure_ascii=False))
    if not only:
        told = {"targets": within(found["calibrated"]), **found}
        RESULTS.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
