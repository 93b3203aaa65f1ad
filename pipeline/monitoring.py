"""What a running program says of itself: signs of life in the ledger, figures and health to whoever asks."""

import logging
import shutil
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.metadata import version
from pathlib import Path

from prometheus_client import CollectorRegistry, ProcessCollector, exposition
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from claims.errors import BadSetting, Unavailable
from pipeline.intake.reception import Clock
from pipeline.metrics import AUDIT_TIMESTAMP, BREACHES, PREFIX, REGISTRY
from pipeline.pulse import Pulse
from pipeline.setting_groups import MetricsSettings
from storage import heartbeats, ledger
from storage.database import Database
from storage.gauges import gauges

_log = logging.getLogger(__name__)

_BEAT_S = 10.0
_FIRST_LOOK_S = 0.5  # until some part is at work
_AUDIT_EVERY = timedelta(hours=1)
Wait = Callable[[float], bool]
"""Waits for the end, at most so many seconds; tells whether it was asked for."""


class LedgerCollector(Collector):
    """What the database knows, asked at each scrape."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def collect(self) -> Iterable[Metric]:
        """The gauges of the ledger; `ledger_up` alone when the database does not answer."""
        try:
            with self._database.reading() as connection:
                told = list(gauges(connection, self._clock()))
        except Unavailable:
            told = None
        yield GaugeMetricFamily(
            f"{PREFIX}_ledger_up", "1 while the database answers.", value=float(told is not None)
        )
        for each in told or ():
            family = GaugeMetricFamily(f"{PREFIX}_{each.name}", each.meaning, labels=each.labels)
            for labels, value in each.samples.items():
                family.add_metric(labels, value)
            yield family


class MachineCollector(Collector):
    """The room that is left where the program keeps its files, and which version it is."""

    def __init__(self, home: Path, program: str) -> None:
        self._home = home
        self._program = program

    def collect(self) -> Iterable[Metric]:
        """One sample each."""
        build = GaugeMetricFamily(
            f"{PREFIX}_build_info", "Version and program.", labels=["version", "program"]
        )
        build.add_metric([version("vaguemestre"), self._program], 1.0)
        yield build
        if self._home.exists():
            room = shutil.disk_usage(self._home)
            yield GaugeMetricFamily(f"{PREFIX}_disk_free_bytes", "Room left under HOME.", value=room.free)
            yield GaugeMetricFamily(f"{PREFIX}_disk_size_bytes", "Size of HOME's disk.", value=room.total)


@contextmanager
def beating(
    ledger_database: Database, program: str, pulse: Pulse, clock: Clock, wait: Wait
) -> Iterator[None]:
    """Signs of life are written into the ledger by a thread, until the end.

    `program` is "machine:process".
    """

    def repeat() -> None:
        while not wait(_BEAT_S if pulse.ages() else _FIRST_LOOK_S):
            _write_beats(ledger_database, program, pulse, clock)

    thread = threading.Thread(target=repeat, name="heartbeat")
    thread.start()
    try:
        yield
    finally:
        thread.join()
        _forget(ledger_database, program)


def _write_beats(database: Database, program: str, pulse: Pulse, clock: Clock) -> None:
    now = clock()
    seen = {str(part): now - timedelta(seconds=age) for part, age in pulse.ages().items()}
    try:
        with database.begin() as connection:
            heartbeats.beat(connection, program, seen, now)
    except Unavailable as error:
        _log.warning("heartbeat not written", extra={"cause": error.message})


def _forget(database: Database, program: str) -> None:
    try:
        with database.begin() as connection:
            heartbeats.end(connection, program)
    except Unavailable as error:
        _log.warning("heartbeat not written", extra={"cause": error.message})


@contextmanager
def auditing(database: Database, clock: Clock, wait: Wait) -> Iterator[None]:
    """The law of conservation is checked by a thread, at once and then every hour."""

    def repeat() -> None:
        audited: datetime | None = None
        while True:
            if audited is None or clock() - audited >= _AUDIT_EVERY:
                audited = clock()
                _audit(database, clock)
            if wait(_BEAT_S):
                return

    thread = threading.Thread(target=repeat, name="audit")
    thread.start()
    try:
        yield
    finally:
        thread.join()


def _audit(database: Database, clock: Clock) -> None:
    try:
        with database.reading() as connection:
            found = list(ledger.breaches(connection))
    except Unavailable as error:
        _log.warning("audit not made", extra={"cause": error.message})
        return
    for breach in found:
        _log.error("conservation broken", extra={"pli": breach.pli})
    BREACHES.set(len(found))
    AUDIT_TIMESTAMP.set(clock().timestamp())


@contextmanager
def answering(settings: MetricsSettings, registry: CollectorRegistry, pulse: Pulse) -> Iterator[None]:
    """Answer `/metrics` and `/healthz` at the address that is set; nowhere when none is.

    Raises: BadSetting: the port is taken, or the address is not of this machine.
    """
    if not settings.port:
        yield
        return
    try:
        server = ThreadingHTTPServer((settings.host, settings.port), _answers(registry, pulse))
    except OSError as error:
        raise BadSetting(
            f"figures cannot be served at {settings.host}:{settings.port}: set VAGUEMESTRE_METRICS_PORT to "
            "a free port, each program its own, or VAGUEMESTRE_METRICS_HOST to an address of this machine"
        ) from error
    thread = threading.Thread(target=server.serve_forever, name="metrics")
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def figures(database: Database | None, home: Path, program: str, clock: Clock) -> CollectorRegistry:
    """All that one program tells; without `database`, its own work alone."""
    registry = CollectorRegistry()
    registry.register(_Counted())
    ProcessCollector(registry=registry)
    registry.register(MachineCollector(home, program))
    if database is not None:
        registry.register(LedgerCollector(database, clock))
    return registry


class _Counted(Collector):
    """What the parts of the program have counted (`pipeline.metrics`)."""

    def collect(self) -> Iterable[Metric]:
        return REGISTRY.collect()


def _answers(registry: CollectorRegistry, pulse: Pulse) -> type[BaseHTTPRequestHandler]:
    class Answers(BaseHTTPRequestHandler):
        """Two pages; nothing is written of who asked."""

        timeout = 10
        server_version = "vaguemestre"
        sys_version = ""

        def do_GET(self) -> None:
            path = self.path.partition("?")[0]
            if path == "/metrics":
                encode, kind = exposition.choose_encoder(self.headers.get("Accept", ""))
                self._send(200, kind, encode(registry))
            elif path == "/healthz":
                hanging = pulse.hanging()
                words = "".join(f"{part}\n" for part in hanging) or "ok\n"
                self._send(503 if hanging else 200, "text/plain; charset=utf-8", words.encode())
            else:
                self._send(404, "text/plain; charset=utf-8", b"")

        def _send(self, status: int, kind: str, body: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Nothing: addresses of who asks are no event of ours."""

    return Answers
