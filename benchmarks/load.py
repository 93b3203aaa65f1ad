"""Fifty agents at work at once: `python -m benchmarks.load` (make bench-load).

Sessions are replayed on loopback against `vaguemestre web` over a private PostgreSQL with 100,000 cases
(`benchmarks.fill_work`), of which some hundreds can really be opened (`benchmarks.openable_plis`): each agent
takes a case, looks at its pages, confirms value after value, takes one back now and then, searches, decides,
and goes on to the next (`benchmarks.seats`), with the time that people take in between. Twice: alone,
and while two real workers read plis over Redis on the same machine. It stops by itself.
"""

import argparse
import json
import os
import random
import statistics
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex
from tempfile import TemporaryDirectory
from typing import Any

import sqlalchemy as sa

from benchmarks.corpus.demo import DEMO_PLIS, make_demo_pli
from benchmarks.fill_work import PASSWORD, fill
from benchmarks.openable_plis import copies
from benchmarks.scale import running
from benchmarks.seats import Asked, Seat
from claims.ledger import Source
from claims.people import Role
from pipeline import wiring
from pipeline.settings import read_settings
from storage import accounts, ledger, tables
from storage.database import Database
from tests.running import Program, Site
from tests.servers.private import free_ports
from tests.servers.queues import Redis
from tests.servers.stores import Postgres

RESULTS = Path(__file__).parent / "results" / "load.json"
MODELS = ("01-locataire", "03-detention-relaxe", "04-assureur", "09-courriel-pieces", "11-carte-perimee")
_WORKERS = 2
_PAGE_MS, _IMAGE_MS = 150, 300
_PICTURES = ("image", "image ahead", "thumbnail", "pixels of a value")
_UNMEASURED = ("sign in",)  # a password is checked slowly on purpose
_FEW = 20  # below, the p95 is the worst
_TICKS = os.sysconf("SC_CLK_TCK")

Json = dict[str, Any]


@contextmanager
def installed(
    folder: Path, cases: int, openable: int, settings: dict[str, str]
) -> Iterator[tuple[Site, list[Path]]]:
    """The whole installation, filled; and the files of the models, for workers to read again."""
    postgres, redis = Postgres(durable=True), Redis()
    with running(postgres, redis):
        url = postgres.new_database()
        database = Database(url)
        fill(database, cases)
        site = Site(folder, {
            "VAGUEMESTRE_HOME": str(folder / "var"), "VAGUEMESTRE_DATABASE_URL": url,
            "VAGUEMESTRE_QUEUE_URL": redis.url, "VAGUEMESTRE_WORKERS": "1",
            "VAGUEMESTRE_WEB_PORT": str(free_ports()[0]), **settings,
        })  # fmt: skip
        try:
            models = _models(folder)
            _read_models(site, database, models)
            copies(database, _drafted(database), openable)
            with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                connection.exec_driver_sql("VACUUM ANALYZE")
            yield site, models
        finally:
            database.close()
            site.end()


def _models(folder: Path) -> list[Path]:
    plis = {pli.name: pli for pli in DEMO_PLIS}
    return [make_demo_pli(plis[name], folder / "plis") for name in MODELS]


def _files(made: Path) -> list[Path]:
    return sorted(path for path in made.rglob("*") if path.is_file()) if made.is_dir() else [made]


def _read_models(site: Site, database: Database, models: Sequence[Path]) -> None:
    workers = [site.start("worker") for _ in range(_WORKERS)]
    _submit(site, database, models, "model")
    _wait_drained(database)
    for worker in workers:
        worker.stop()


def _submit(site: Site, database: Database, models: Sequence[Path], mark: str) -> None:
    """Hand in each model; under another mark it is other bytes, and no duplicate."""
    received = wiring.reception(read_settings(site.settings), database)
    for made in models:
        files = []
        for path in _files(made):
            copy = site.folder / "copies" / mark / made.name / path.name
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes() + f"\n% {mark}\n".encode())
            files.append((path.name, copy))
        received.receive(Source.SUBMIT, f"submit/{token_hex(16)}", files[0][0], files)


def _wait_drained(database: Database) -> None:
    while True:
        with database.reading() as connection:
            if ledger.count(connection).in_flight == 0:
                return
        time.sleep(0.5)


def _drafted(database: Database) -> list[str]:
    draft = tables.draft
    with database.reading() as connection:
        return list(connection.execute(sa.select(draft.c.pli).order_by(draft.c.pli)).scalars())


def _seats(database: Database, site: Site, number: int, phase: str) -> list[Seat]:
    now, port = datetime.now(UTC), int(site.settings["VAGUEMESTRE_WEB_PORT"])
    seats = []
    for n in range(number):
        login = f"{phase}-{n}"
        with database.begin() as connection:
            accounts.create(connection, login, f"Agent {n}", Role.REDACTEUR, "Nord", PASSWORD, now)
        seats.append(Seat(port, login, PASSWORD, random.Random(login)))
    return seats


def replayed(site: Site, web: Program, agents: int, seconds: float, phase: str) -> Json:
    """So many sessions for so long: figures by kind of request."""
    database = Database(site.settings["VAGUEMESTRE_DATABASE_URL"])
    seats = _seats(database, site, agents, phase)
    before = _pages_read(database)
    for seat in seats:
        seat.sign_in()
    end, used = time.monotonic() + seconds, _processor_s(web)
    threads = [threading.Thread(target=_worked, args=(seat, end)) for seat in seats]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    told = {
        "agents": agents,
        "seconds": seconds,
        "cases_confirmed": sum(seat.confirmed for seat in seats),
        "pages_read_meanwhile": _pages_read(database) - before,
        "web_processor_s": round(_processor_s(web) - used, 1),
        "load_at_the_end": round(os.getloadavg()[0], 1),
        **figures([asked for seat in seats for asked in seat.asked]),
        "troubles": [trouble for seat in seats for trouble in seat.troubles][:20],
    }
    database.close()
    return told


def _worked(seat: Seat, end: float) -> None:
    try:
        seat.work(lambda: time.monotonic() > end)
    except Exception as error:  # an agent who is cut off is told with the others' troubles
        seat.asked.append(Asked("cut off", 599, 0.0, time.monotonic()))
        seat.troubles.append(f"cut off: {error!r}")


def _processor_s(program: Program) -> float:
    """Seconds of processor that a program and what it started have used."""
    total = 0
    for pid in (program.process.pid, *_children(program.process.pid)):
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        total += int(fields[11]) + int(fields[12])
    return total / _TICKS


def _children(pid: int) -> list[int]:
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="utf-8").split()
    return [int(child) for child in listed]


def _pages_read(database: Database) -> int:
    with database.reading() as connection:
        query = sa.select(sa.func.count()).select_from(tables.page).where(tables.page.c.state == "read")
        return int(connection.execute(query).scalar_one())


def figures(asked: Sequence[Asked]) -> Json:
    """Requests, errors, and milliseconds by kind."""
    kinds: dict[str, list[float]] = defaultdict(list)
    for each in asked:
        if each.kind not in _UNMEASURED:
            kinds[each.kind].append(each.ms)
    pages = [ms for kind, times in kinds.items() if kind not in _PICTURES for ms in times]
    pictures = [ms for kind, times in kinds.items() if kind in _PICTURES for ms in times]
    return {
        "requests": len(asked),
        "errors": sum(each.status >= 500 for each in asked),
        "not_found": sum(each.status == 404 for each in asked),
        "conflicts": sum(each.status == 409 for each in asked),
        "refused_values": sum(each.status == 422 for each in asked),
        "pages": _spread(pages, _PAGE_MS),
        "pictures": _spread(pictures, _IMAGE_MS),
        "kinds": {
            kind: _spread(times, _IMAGE_MS if kind in _PICTURES else _PAGE_MS)
            for kind, times in sorted(kinds.items())
        },
    }  # fmt: skip


def _spread(times: Sequence[float], target: int) -> Json:
    if not times:
        return {"requests": 0}
    p95 = statistics.quantiles(times, n=20)[-1] if len(times) >= _FEW else max(times)
    return {
        "requests": len(times),
        "p50_ms": round(statistics.median(times), 1),
        "p95_ms": round(p95, 1),
        "max_ms": round(max(times), 1),
        "target_p95_ms": target,
        "within": p95 <= target,
    }


def main(arguments: list[str] | None = None) -> int:
    """Measure, print, and write `benchmarks/results/load.json`."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--agents", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("--alone-seconds", type=float, default=300)
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--openable", type=int, default=400)
    parser.add_argument(
        "--set", action="append", default=[], metavar="NAME=VALUE", help="a setting of the pages"
    )
    parser.add_argument("--only", choices=["alone", "with workers"], help="nothing is written down")
    asked = parser.parse_args(arguments)
    found: Json = {}
    settings = dict(each.split("=", 1) for each in asked.set)
    with (
        TemporaryDirectory(prefix="vaguemestre-load-") as folder,
        installed(Path(folder), asked.cases, asked.openable, settings) as (site, models),
    ):
        web = site.start("web")
        for phase in ("alone", "with workers"):
            if asked.only in (None, phase):
                seconds = asked.alone_seconds if phase == "alone" else asked.seconds
                found[phase] = _phase(site, web, models, phase, asked.agents, seconds)
                print(json.dumps({phase: found[phase]}, indent=1, ensure_ascii=False), flush=True)
    machine = {"cores": os.cpu_count()}
    if not asked.only:
        told = {
            "cases": asked.cases,
            "openable": asked.openable,
            "settings": settings,
            "machine": machine,
            **found,
        }
        RESULTS.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0


def _phase(site: Site, web: Program, models: Sequence[Path], phase: str, agents: int, seconds: float) -> Json:
    """One replay, with workers that have enough to read for all of it, or without."""
    if phase == "alone":
        return replayed(site, web, agents, seconds, "a")
    database = Database(site.settings["VAGUEMESTRE_DATABASE_URL"])
    for n in range(1 + int(seconds / 20)):
        _submit(site, database, models, f"again-{n}")
    database.close()
    workers = [site.start("worker") for _ in range(_WORKERS)]
    try:
        return replayed(site, web, agents, seconds, "w")
    finally:
        for worker in workers:
            worker.kill()


if __name__ == "__main__":
    sys.exit(main())
