"""A program that is looked after: parts that hang, a port that is taken, a ledger that is broken or away."""

import threading
import urllib.error
import urllib.request
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa
from prometheus_client import CollectorRegistry, generate_latest

from claims.errors import BadSetting, Unavailable
from pipeline import monitoring, station
from pipeline.metrics import BREACHES
from pipeline.pulse import PATIENCE_S, Part, Pulse
from pipeline.readiness import Readiness
from pipeline.setting_groups import MetricsSettings
from pipeline.trying import Thing
from storage import heartbeats, schema
from storage.database import Database
from storage.tables import job
from tests.servers.private import free_ports, wait_until
from tests.storage.arrivals import received


class Seconds:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def ledger(tmp_path):
    opened = Database(f"sqlite:///{tmp_path}/ledger.db")
    schema.migrate(opened)
    yield opened
    opened.close()


def now() -> datetime:
    return datetime.now(UTC)


@pytest.mark.parametrize("part", Part)
def test_a_part_hangs_when_it_gives_no_sign_for_longer_than_its_patience(part):
    seconds = Seconds()
    pulse = Pulse(seconds)
    assert pulse.hanging() == []
    pulse.beat(part)
    seconds.now += PATIENCE_S[part]
    assert pulse.hanging() == []
    seconds.now += 1
    assert pulse.hanging() == [part]
    pulse.beat(part)
    assert pulse.hanging() == []


def test_a_watcher_that_was_told_to_rest_for_long_gives_signs_meanwhile():
    class Quiet:
        """A bucket without anything in it, and without a word of changes."""

        bucket = property(lambda self: self)

        def changes(self):
            return iter(())

        def pass_once(self):
            return 0

    class Counted(Pulse):
        beats = 0

        def beat(self, part):
            self.beats += 1

    stop, pulse = station.Stop(), Counted()
    watcher = threading.Thread(target=station.watch_bucket, args=[Quiet(), 3600.0, stop, pulse])
    watcher.start()
    wait_until(lambda: pulse.beats >= 4, 20, "signs of life during one rest")
    stop.set()
    watcher.join()


def test_the_health_of_a_program_names_the_parts_that_hang():
    (port,) = free_ports()
    seconds = Seconds()
    pulse = Pulse(seconds)
    for part in (Part.BUCKET, Part.WORKER):
        pulse.beat(part)
    address = f"http://127.0.0.1:{port}/healthz"
    with monitoring.answering(MetricsSettings(port=port), CollectorRegistry(), pulse):
        with urllib.request.urlopen(address, timeout=5) as answer:
            assert answer.read() == b"ok\n"
        seconds.now += PATIENCE_S[Part.WORKER] + 1
        with pytest.raises(urllib.error.HTTPError) as ill:
            urllib.request.urlopen(address, timeout=5)
        assert (ill.value.code, ill.value.read()) == (503, b"worker\n")
    with pytest.raises(urllib.error.URLError):
        urllib.request.urlopen(address, timeout=5)


def test_no_port_is_opened_unless_one_is_set():
    before = threading.active_count()
    with monitoring.answering(MetricsSettings(), CollectorRegistry(), Pulse()):
        assert threading.active_count() == before


def test_a_port_that_is_taken_is_told_with_the_setting_to_change():
    (port,) = free_ports()
    taken = MetricsSettings(port=port)
    with monitoring.answering(taken, CollectorRegistry(), Pulse()):
        second = monitoring.answering(taken, CollectorRegistry(), Pulse())
        with pytest.raises(BadSetting, match="VAGUEMESTRE_METRICS_PORT"):
            second.__enter__()


def test_a_program_writes_its_signs_of_life_and_takes_them_back_when_it_ends(ledger):
    stop, pulse = threading.Event(), Pulse()
    pulse.beat(Part.WORKER)

    def known() -> list[str]:
        with ledger.reading() as connection:
            return [each.part for each in heartbeats.every(connection)]

    with monitoring.beating(ledger, "m:1", pulse, now, lambda s: stop.wait(s / 100)):
        wait_until(lambda: known() == ["worker"], 10, "a sign of life is written")
        stop.set()
    assert known() == []


def test_the_audit_counts_what_the_ledger_does_not_account_for(ledger):
    with ledger.begin() as connection:
        received(connection)
    stop = threading.Event()
    stop.set()
    with monitoring.auditing(ledger, now, stop.wait):
        """Once at the start."""
    assert BREACHES._value.get() == 0
    with ledger.begin() as connection:
        connection.execute(sa.delete(job))
    with monitoring.auditing(ledger, now, stop.wait):
        """Once more."""
    assert BREACHES._value.get() == 1


def test_figures_say_that_the_database_is_away_and_go_on_telling_the_rest(tmp_path):
    (port,) = free_ports()
    gone = Database(f"postgresql://x@127.0.0.1:{port}/y")
    told = generate_latest(monitoring.figures(gone, tmp_path, "web", now)).decode()
    assert "vaguemestre_ledger_up 0.0" in told
    assert "vaguemestre_plis" not in told
    assert "vaguemestre_disk_free_bytes" in told
    assert 'vaguemestre_build_info{program="web"' in told


def test_a_worker_tells_of_its_own_work_alone(tmp_path):
    told = generate_latest(monitoring.figures(None, tmp_path, "worker", now)).decode()
    assert "vaguemestre_ledger_up" not in told
    assert "vaguemestre_page_seconds" in told


class _Asked:
    """Something that is asked, and answers as it is told to."""

    def __init__(self) -> None:
        self.times = 0
        self.error: Exception | None = None
        self.gate = threading.Event()
        self.gate.set()

    def __call__(self) -> None:
        self.times += 1
        self.gate.wait(20)
        if self.error is not None:
            raise self.error


def test_what_does_not_answer_is_named_and_nothing_is_asked_more_than_once_a_second():
    seconds, base, store = Seconds(), _Asked(), _Asked()
    ready = Readiness({Thing.DATABASE: base, Thing.OBJECTS: store}, seconds)
    assert [ready.away() for _ in range(50)] == [[]] * 50
    assert (base.times, store.times) == (1, 1)
    seconds.now += 1
    store.error = Unavailable("object store: away")
    assert ready.away() == [Thing.OBJECTS]
    assert base.times == 2
    ready.close()


def test_what_hangs_is_away_and_is_not_asked_again_before_it_has_answered(monkeypatch):
    monkeypatch.setattr("pipeline.readiness._PATIENCE_S", 0.1)
    seconds, base = Seconds(), _Asked()
    base.gate.clear()
    ready = Readiness({Thing.DATABASE: base}, seconds)
    for _ in range(3):
        assert ready.away() == [Thing.DATABASE]
        seconds.now += 1
    assert base.times == 1
    base.gate.set()
    wait_until(lambda: ready._asked[Thing.DATABASE].done(), 5, "it has answered")
    assert ready.away() == []
    ready.close()
