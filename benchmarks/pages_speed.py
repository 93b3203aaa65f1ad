"""How fast the pages are with 100,000 cases and 1,000,000 pages: `python -m benchmarks.pages_speed`.

Starts `vaguemestre web` over a private PostgreSQL that `benchmarks.load` fills, with plis that can really be
opened (or over `--database`, filled by `benchmarks.fill_work`, without them), signs in, and asks for each
page again and again on one connection, as a browser does. Milliseconds are those of a whole request, to the
last byte. The target is a p95 of 150 ms, of 300 ms for the picture of a page.

Counts and figures that are the same for many are kept for a short while (`review_ui/recent.py`), so the p95
leaves out what somebody waits for now and then: `slowest_first_ms` is the slowest of the first requests, one
for each of the paths that are asked in turn, `slowest_anew_ms` the slowest when all that was kept has been
forgotten, and `first_of_all_ms` the first page of a server that has just started.
"""

import argparse
import http.client
import json
import os
import re
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import quote, urlencode

from benchmarks.fill_work import PASSWORD
from benchmarks.load import installed
from tests.running import Site
from tests.servers.private import free_ports

RESULTS = Path(__file__).parent / "results" / "pages.json"
_CASES = 100_000
_ASKED = 200
_OPENABLE = 60
_TARGET_MS, _PICTURE_TARGET_MS = 150, 300
_ANEW = 5  # times that all is forgotten
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


_TYPED = {"Content-Type": "application/x-www-form-urlencoded"}


class Browser:
    """One connection to the pages, signed in."""

    def __init__(self, port: int) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self._headers = {"Origin": f"http://127.0.0.1:{port}"}
        form = urlencode({"login": "agent0", "password": PASSWORD})
        self._connection.request("POST", "/connexion", form, self._headers | _TYPED)
        answer = self._connection.getresponse()
        answer.read()
        self._headers["Cookie"] = (answer.getheader("Set-Cookie") or "").partition(";")[0]

    def get(self, path: str) -> tuple[int, str, float]:
        """The status, the text, and the milliseconds until all of it was there."""
        return self._ask("GET", path, None)

    def post(self, path: str, fields: Mapping[str, str]) -> tuple[int, str, float]:
        """As `get`; the text is the address to go on to, where there is one."""
        return self._ask("POST", path, urlencode(fields))

    def _ask(self, method: str, path: str, body: str | None) -> tuple[int, str, float]:
        sent = self._headers | ({"HX-Request": "true"} | _TYPED if body is not None else {})
        started = time.perf_counter()
        self._connection.request(method, path, body, sent)
        answer = self._connection.getresponse()
        content = answer.read()
        spent = (time.perf_counter() - started) * 1000
        return answer.status, answer.getheader("HX-Redirect") or content.decode(errors="replace"), spent


def measured(browser: Browser, paths: tuple[str, ...], asked: int) -> dict[str, Any] | None:
    """p50 and p95 of so many requests; None where there is no such page."""
    firsts = [browser.get(path) for path in paths]  # with nothing counted yet
    if firsts[0][0] == http.client.NOT_FOUND:
        return None
    times = []
    for number, path in enumerate(_in_turn(browser, paths, asked + _WARM_UP)):
        status, _, spent = browser.get(path)
        if status != http.client.OK:
            raise RuntimeError(f"{path}: {status}")
        if number >= _WARM_UP:
            times.append(spent)
    anew = max(_anew(browser, path) for path in paths[:1] * _ANEW)
    first = max(spent for _, _, spent in firsts)
    return _spread(times) | {"slowest_first_ms": round(first, 1), "slowest_anew_ms": round(anew, 1)}


def _anew(browser: Browser, path: str) -> float:
    """Milliseconds of a page when nothing is kept: taking a case makes the server forget."""
    taken = browser.post("/travail/suivant", {})[1]
    spent = browser.get(path)[2]
    browser.post("/travail/rendre", {"pli": taken.split("/")[2]})
    return spent


def _spread(times: Sequence[float], target: int = _TARGET_MS) -> dict[str, Any]:
    p95 = statistics.quantiles(times, n=20)[-1]
    return {
        "requests": len(times),
        "p50_ms": round(statistics.median(times), 1),
        "p95_ms": round(p95, 1),
        "worst_ms": round(max(times), 1),
        "within": p95 <= target,
    }


def station(browser: Browser, asked: int) -> dict[str, Any]:
    """The station: opening cases, pictures and words of pages, a value confirmed and taken back."""
    times: dict[str, list[float]] = defaultdict(list)
    for _ in range(asked):
        case = browser.post("/travail/suivant", {"etat": "to_review", "qui": "nobody"})[1]
        pli = case.split("/")[2]
        page = _timed(times["station"], browser.get(case))
        position, key = re.findall(r'class="thumb"[^>]* data-position="(\d+)"[^>]* data-v="(\w+)"', page)[0]
        _timed(times["image of a page"], browser.get(f"/plis/{pli}/pages/{position}/image?v={key}"))
        _timed(times["words of a page"], browser.get(f"/plis/{pli}/pages/{position}/mots"))
        name = re.findall(r'data-field="(\w+)"(?:(?!</form>).)*?value="confirm"', page, re.DOTALL)[0]
        confirmed = {"name": name, "act": "confirm", "revision": _revision(page)}
        after = _timed(times["edit"], browser.post(f"{case}/valeur", confirmed))
        _timed(times["undo"], browser.post(f"{case}/annuler", {"revision": _revision(after)}))
        aside = {"act": "aside", "until": "2099-01-01", "revision": str(int(_revision(after)) + 1)}
        _timed(times["decision"], browser.post(f"{case}/decision", aside))
    return {
        name: _spread(spent, _PICTURE_TARGET_MS if "image" in name else _TARGET_MS)
        | {"slowest_first_ms": round(spent[0], 1)}
        for name, spent in times.items()
    }


def _timed(times: list[float], answer: tuple[int, str, float]) -> str:
    status, text, spent = answer
    if status >= http.client.BAD_REQUEST:
        raise RuntimeError(f"{status}: {text[:300]}")
    times.append(spent)
    return text


def _revision(page: str) -> str:
    found = re.search(r'data-revision="(\d+)"', page)
    return found[1] if found else "0"


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
def _served(asked: argparse.Namespace) -> Iterator[Browser]:
    """The pages, over what is filled already or over all of it made for this."""
    with ExitStack() as running, TemporaryDirectory() as name:
        folder = Path(name)
        if asked.database:
            settings = {"VAGUEMESTRE_HOME": name, "VAGUEMESTRE_DATABASE_URL": asked.database}
            site = Site(folder, settings | {"VAGUEMESTRE_WEB_PORT": str(free_ports()[0])})
            running.callback(site.end)
        else:
            site, _ = running.enter_context(installed(folder, asked.cases, asked.openable, {}))
        site.start("web")
        yield Browser(int(site.settings["VAGUEMESTRE_WEB_PORT"]))


def main(arguments: list[str] | None = None) -> int:
    """Measure, print, and write `benchmarks/results/pages.json`."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--database", default="", help="one that benchmarks.fill_work has filled")
    parser.add_argument("--cases", type=int, default=_CASES)
    parser.add_argument("--openable", type=int, default=_OPENABLE, help="plis to open, each once")
    parser.add_argument("--requests", type=int, default=_ASKED)
    parser.add_argument("--only", default="", help="pages whose name begins so; nothing is written down")
    asked = parser.parse_args(arguments)
    found: dict[str, Any] = {}
    with _served(asked) as browser:
        first = browser.get("/travail")[2]
        for name, paths in PAGES.items():
            if name.startswith(asked.only):
                found[name] = measured(browser, paths, asked.requests)
                print(f"{name}: {found[name]}", flush=True)
        if not asked.database and "station".startswith(asked.only):
            found |= station(browser, asked.openable)
            print(json.dumps(found, indent=1), flush=True)
    told = {
        "cases": asked.cases,
        "target_p95_ms": _TARGET_MS,
        "target_picture_p95_ms": _PICTURE_TARGET_MS,
        "first_of_all_ms": round(first, 1),
        "pages": {name: figures for name, figures in found.items() if figures},
        "machine": {"cores": os.cpu_count(), "load_at_the_end": round(os.getloadavg()[0], 1)},
    }
    if not asked.only:
        RESULTS.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
