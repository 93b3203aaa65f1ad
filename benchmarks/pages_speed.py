"""How fast the pages are with 100,000 cases and 1,000,000 pages: `python -m benchmarks.pages_speed`.

Starts `vaguemestre web` over a private PostgreSQL that `benchmarks.fill_work` fills (or over `--database`,
already filled), signs in, and asks for each page again and again on one connection, as a browser does.
Milliseconds are those of a whole request, to the last byte. The target is a p95 of 150 ms. Counts and figures
that are the same for many are kept for a short while (`review_ui/recent.py`): `slowest_first_ms` is what the
first who asks waits for, of the paths that are asked in turn.
"""

import argparse
import http.client
import json
import os
import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import quote, urlencode

from benchmarks.fill_work import PASSWORD, fill
from storage.database import Database
from tests.running import Site
from tests.servers.private import free_ports
from tests.servers.stores import Postgres

RESULTS = Path(__file__).parent / "results" / "pages.json"
_CASES = 100_000
_ASKED = 200
_TARGET_MS = 150
_WARM_UP = 5
# Pages in turn, so that no answer is only the one before it again.
PAGES: dict[str, tuple[str, ...]] = {
    "travail": ("/travail",),
    "travail, filters": (
        "/travail?procedure=DETENTION_PROVISOIRE&verdict=incomplete",
        "/travail?departement=2A&tri=age",
        "/travail?doutes=none&qui=nobody",
        "/travail?qui=mine&tri=doubts",
        "/travail?etat=confirmed",
        "/travail?etat=all&tri=name",
    ),
    "travail, name": tuple(f"/travail?q={quote(name)}" for name in ("lan", "Émile", "zeze", "BRI/2026")),
    "travail, page after page": ("/travail?apres=FOLLOW",),
    "pilotage": ("/pilotage", "/pilotage?departement=75", "/pilotage?procedure=BRIS_PORTE"),
    "pilotage, a year": ("/pilotage?semaines=52",),
    "qualite": ("/pilotage/qualite",),
    "courrier": ("/courrier",),
    "recherche": ("/recherche", "/recherche?q=porte"),
}


class Browser:
    """One connection to the pages, signed in."""

    def __init__(self, port: int) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self._headers = {"Origin": f"http://127.0.0.1:{port}"}
        form = urlencode({"login": "agent0", "password": PASSWORD})
        typed = {"Content-Type": "application/x-www-form-urlencoded"}
        self._connection.request("POST", "/connexion", form, self._headers | typed)
        answer = self._connection.getresponse()
        answer.read()
        self._headers["Cookie"] = (answer.getheader("Set-Cookie") or "").partition(";")[0]

    def get(self, path: str) -> tuple[int, str, float]:
        """The status, the text, and the milliseconds until all of it was there."""
        started = time.perf_counter()
        self._connection.request("GET", path, headers=self._headers)
        answer = self._connection.getresponse()
        text = answer.read().decode()
        return answer.status, text, (time.perf_counter() - started) * 1000


def measured(browser: Browser, paths: tuple[str, ...], asked: int) -> dict[str, Any] | None:
    """p50 and p95 of so many requests; None where there is no such page."""
    firsts = [browser.get(path) for path in paths]  # with nothing counted yet
    if firsts[0][0] == http.client.NOT_FOUND:
        return None
    first = max(spent for _, _, spent in firsts)
    times = []
    for number, path in enumerate(_in_turn(browser, paths, asked + _WARM_UP)):
        status, _, spent = browser.get(path)
        if status != http.client.OK:
            raise RuntimeError(f"{path}: {status}")
        if number >= _WARM_UP:
            times.append(spent)
    p95 = statistics.quantiles(times, n=20)[-1]
    return {
        "requests": len(times),
        "p50_ms": round(statistics.median(times), 1),
        "p95_ms": round(p95, 1),
        "worst_ms": round(max(times), 1),
        "slowest_first_ms": round(first, 1),
        "within": p95 <= _TARGET_MS,
    }


def _in_turn(browser: Browser, paths: tuple[str, ...], number: int) -> Iterator[str]:
    """The paths again and again; where one follows another, the address each page gives of the next."""
    if "FOLLOW" not in paths[0]:
        yield from (paths[n % len(paths)] for n in range(number))
        return
    path = "/travail"
    for _ in range(number):
        yield path
        text = browser.get(path)[1]
        after = text.partition("/travail?apres=")[2].partition('"')[0]
        path = f"/travail?apres={after}" if after else "/travail"


@contextmanager
def _served(url: str) -> Iterator[Browser]:
    with TemporaryDirectory() as folder:
        (port,) = free_ports()
        settings = {"VAGUEMESTRE_HOME": folder, "VAGUEMESTRE_WEB_PORT": str(port)}
        site = Site(Path(folder), settings | {"VAGUEMESTRE_DATABASE_URL": url})
        try:
            site.start("web")
            yield Browser(port)
        finally:
            site.end()


@contextmanager
def _filled(url: str, cases: int) -> Iterator[str]:
    if url:
        yield url
        return
    postgres = Postgres()
    postgres.start()
    try:
        made = postgres.new_database()
        database = Database(made)
        fill(database, cases)
        database.close()
        yield made
    finally:
        postgres.stop()


def main(arguments: list[str] | None = None) -> int:
    """Measure, print, and write `benchmarks/results/pages.json`."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--database", default="", help="one that benchmarks.fill_work has filled")
    parser.add_argument("--cases", type=int, default=_CASES)
    parser.add_argument("--requests", type=int, default=_ASKED)
    parser.add_argument("--only", default="", help="pages whose name begins so; nothing is written down")
    asked = parser.parse_args(arguments)
    found: dict[str, Any] = {}
    with _filled(asked.database, asked.cases) as url, _served(url) as browser:
        for name, paths in PAGES.items():
            if name.startswith(asked.only):
                found[name] = measured(browser, paths, asked.requests)
                print(f"{name}: {found[name]}", flush=True)
    told = {
        "cases": asked.cases,
        "target_p95_ms": _TARGET_MS,
        "pages": {name: figures for name, figures in found.items() if figures},
        "machine": {"cores": os.cpu_count(), "load_at_the_end": round(os.getloadavg()[0], 1)},
    }
    if not asked.only:
        RESULTS.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
