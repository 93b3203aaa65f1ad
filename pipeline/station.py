"""Programs that run until they are stopped: watchers of the bucket and the mailbox, and workers."""

import gc
import logging
import re
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from claims.errors import BadSetting, IntakeError, Unavailable
from claims.ledger import ReceiptFate, Source
from claims.retention import retention_rules
from pipeline import wiring
from pipeline.delivering import Deliveries, deliver
from pipeline.erasing import eraser_of, keep_tombstones
from pipeline.intake.bucket_watch import BucketWatch, wake_on_changes
from pipeline.intake.mail_watch import MailWatch
from pipeline.intake.mailbox import ImapMailbox
from pipeline.metrics import PASS_TIMESTAMP, RECEIVED
from pipeline.pulse import Part, Pulse
from pipeline.retaining import apply, plan
from pipeline.sealing import Sealer, keep_sealing, kept_for
from pipeline.setting_groups import ImapSettings
from pipeline.settings import Settings
from storage.database import Database

_log = logging.getLogger(__name__)

_FIRST_WAIT_S = 1.0
_LONGEST_WAIT_S = 60.0
_TOLD_EVERY_S = 1.0
_SETTING = re.compile(r"VAGUEMESTRE_\w+")
_SEALED_EVERY_S = 2.0
_A_DAY_S, _AN_HOUR_S = 24 * 3600.0, 3600.0
_SWITCH_S = 0.0005
_COLLECTIONS = (700, 10, 500)  # of new things, of younger ones, of all: each so many times rarer


class Stop:
    """Set once, by a signal or by the program: everything that runs ends in good order."""

    def __init__(self) -> None:
        self._over = threading.Event()

    def set(self) -> None:
        """Ask everything to end."""
        self._over.set()

    def is_set(self) -> bool:
        """Whether the end was asked for."""
        return self._over.is_set()

    def wait(self, seconds: float | None = None) -> bool:
        """Wait for the end, at most so long; returns whether it was asked for."""
        return self._over.wait(seconds)

    def on_signals(self) -> None:
        """Let SIGTERM and SIGINT ask for the end."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: self.set())


def watch_bucket(watch: BucketWatch, every_s: float, stop: Stop, pulse: Pulse) -> None:
    """Pass after pass over the bucket, until stopped; what is out of reach is tried again later."""
    wake = threading.Event()
    wake_on_changes(watch.bucket, wake)
    wait_s = _FIRST_WAIT_S
    while not stop.is_set():
        pulse.beat(Part.BUCKET)
        try:
            watch.pass_once()
            PASS_TIMESTAMP.labels(Source.BUCKET).set_to_current_time()
            wait_s = _FIRST_WAIT_S
            _wait_for(wake, every_s, stop, lambda: pulse.beat(Part.BUCKET))
        except (Unavailable, BadSetting) as error:
            _log.warning("bucket watch waits", extra=why(error))
            stop.wait(wait_s)
            wait_s = min(wait_s * 2, _LONGEST_WAIT_S)


def why(error: IntakeError) -> dict[str, str]:
    """Of an error, what may be written: what did not answer, or which setting is wrong."""
    named = _SETTING.search(error.message)
    return (
        {"code": error.code, "setting": named[0]} if named else {"code": error.code, "cause": error.message}
    )


def _wait_for(wake: threading.Event, seconds: float, stop: Stop, beat: Callable[[], None]) -> None:
    """Rest between two passes; a part that rests as long as it was told to is not one that hangs."""
    left = seconds
    while left > 0 and not stop.is_set() and not wake.wait(min(left, 0.5)):
        beat()
        left -= 0.5
    wake.clear()


def watch_mailbox(watch: MailWatch, imap: ImapSettings, stop: Stop, pulse: Pulse) -> None:
    """Pass after pass over the mailbox, until stopped, on one connection as long as it holds."""
    account = wiring.mail_account(imap)
    wait_s = _FIRST_WAIT_S

    def is_over() -> bool:
        pulse.beat(Part.MAILBOX)
        return stop.is_set()

    while not is_over():
        try:
            with ImapMailbox(account) as mailbox:
                while not is_over():
                    watch.pass_once(mailbox)
                    PASS_TIMESTAMP.labels(Source.MAILBOX).set_to_current_time()
                    wait_s = _FIRST_WAIT_S
                    if not mailbox.wait(imap.folders[0], imap.poll_seconds, is_over):
                        _wait_for(
                            threading.Event(), imap.poll_seconds, stop, lambda: pulse.beat(Part.MAILBOX)
                        )
        except (Unavailable, BadSetting) as error:
            _log.warning("mailbox watch waits", extra=why(error))
            stop.wait(wait_s)
            wait_s = min(wait_s * 2, _LONGEST_WAIT_S)


@contextmanager
def watching(settings: Settings, ledger: Database, stop: Stop, pulse: Pulse) -> Iterator[None]:
    """The watchers of the bucket and, when there is one, of the mailbox, each in a thread."""
    received = wiring.reception(settings, ledger)
    _open(Source.BUCKET)
    tasks: dict[str, Callable[[], None]] = {
        "watch_bucket": partial(
            watch_bucket,
            wiring.bucket_watch(settings, received),
            float(settings.watch_seconds),
            stop,
            pulse,
        )
    }
    if settings.imap.host:
        _open(Source.MAILBOX)
        mail = wiring.mail_watch(settings, received)
        tasks["watch_mailbox"] = partial(watch_mailbox, mail, settings.imap, stop, pulse)
    with _in_threads(stop, **tasks):
        yield


@contextmanager
def _in_threads(stop: Stop, **tasks: Callable[[], None]) -> Iterator[None]:
    """Tasks that go on beside, each in a thread of its name, until the stop that they heed."""
    threads = [threading.Thread(target=task, name=name) for name, task in tasks.items()]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        stop.set()
        for thread in threads:
            thread.join()


def _open(door: Source) -> None:
    """A door that nothing ever comes through is told of all the same: as empty, from now on."""
    RECEIVED.labels(door, ReceiptFate.ACCEPTED)
    PASS_TIMESTAMP.labels(door).set_to_current_time()


@contextmanager
def telling(settings: Settings, ledger: Database, stop: Stop, pulse: Pulse) -> Iterator[None]:
    """What happened is told to the programs that ask for it, in a thread."""
    deliveries = Deliveries(ledger, wiring.clock(), settings.webhook_networks)

    def wait(seconds: float) -> bool:
        pulse.beat(Part.WEBHOOKS)
        return stop.wait(seconds)

    with _in_threads(stop, telling=partial(deliver, deliveries, _TOLD_EVERY_S, wait)):
        yield


@contextmanager
def sealing(settings: Settings, ledger: Database, stop: Stop) -> Iterator[None]:
    """The journal is kept sealed, in a thread."""
    sealer = Sealer(ledger, kept_for(settings), wiring.clock())
    with _in_threads(stop, sealing=partial(keep_sealing, sealer, _SEALED_EVERY_S, stop.wait)):
        yield


@contextmanager
def letting_go(settings: Settings, ledger: Database, stop: Stop) -> Iterator[None]:
    """What was kept long enough is erased once a day, in a thread; not at all unless the settings say so."""
    if not settings.retention.auto:
        yield
        return
    with _in_threads(stop, retention=partial(_let_go, settings, ledger, stop)):
        yield


def _let_go(settings: Settings, ledger: Database, stop: Stop) -> None:
    eraser = eraser_of(settings, ledger)
    rules = retention_rules(settings.retention.days)
    while not stop.is_set():
        try:
            planned = plan(eraser, rules)
            if any(each.due for each in planned):
                applied = apply(eraser, planned, lambda _done, _total: None)
                keep_tombstones(settings, ledger)
                _log.info("retention applied", extra={"plis": len(applied.tombstones)})
            rest = _A_DAY_S
        except IntakeError as error:
            _log.warning("retention waits", extra=why(error))
            rest = _AN_HOUR_S
        stop.wait(rest)


@contextmanager
def serving(settings: Settings, pulse: Pulse) -> Iterator[None]:
    """The web pages, in a thread. They stand above this package, so they are named, not imported.

    Raises: BadSetting: the port is taken, or the address is not of this machine.
    """
    import uvicorn

    async def beat() -> None:
        pulse.beat(Part.WEB)

    server = uvicorn.Server(
        uvicorn.Config(
            "review_ui.app:make_app",
            factory=True,
            host=settings.web_host,
            port=settings.web_port,
            log_config=None,  # as everything else (`pipeline.logs`)
            access_log=False,  # addresses of pages name plis and files: `review_ui.answering` tells instead
            callback_notify=beat,
            timeout_notify=5,
            server_header=False,
            timeout_graceful_shutdown=2,  # pages that follow the ledger would be waited for all day
        )
    )
    thread = threading.Thread(target=server.run, name="web")
    thread.start()
    while not server.started and thread.is_alive():
        time.sleep(0.05)
    _share_evenly()
    if not server.started:
        raise BadSetting(
            f"pages cannot be served at {settings.web_host}:{settings.web_port}: set VAGUEMESTRE_WEB_PORT "
            "to a free port, or VAGUEMESTRE_WEB_HOST to an address of this machine"
        )
    try:
        yield
    finally:
        server.should_exit = True
        thread.join()


def _share_evenly() -> None:
    """Let no thread make the others wait long: measured with fifty agents (`benchmarks.load`).

    A page asks the database some thirty times, and after each answer waits for the interpreter until another
    page leaves it: 5 ms by default. What was loaded to serve pages stays, and a collection that goes through
    all pages kept in memory stops everything for 200 ms: it is made rarely.
    """
    sys.setswitchinterval(_SWITCH_S)
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_COLLECTIONS)


@contextmanager
def working(settings: Settings, ledger: Database, pulse: Pulse) -> Iterator[None]:
    """A worker that takes jobs, as many at a time as it has reading processes."""
    from pipeline.worker import QueueWorker, make_broker

    broker = make_broker(settings.queue_url)
    with wiring.steps(settings, ledger) as steps:
        worker = QueueWorker(broker, steps, steps.readers.workers, lambda: pulse.beat(Part.WORKER))
        worker.start()
        try:
            yield
        finally:
            worker.stop()
