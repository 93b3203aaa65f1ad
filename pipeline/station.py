"""Programs that run until they are stopped: watchers of the bucket and the mailbox, and workers."""

import logging
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from claims.errors import BadSetting, Unavailable
from pipeline import wiring
from pipeline.delivering import Deliveries, deliver
from pipeline.intake.bucket_watch import BucketWatch, wake_on_changes
from pipeline.intake.mail_watch import MailWatch
from pipeline.intake.mailbox import ImapMailbox
from pipeline.settings import ImapSettings, Settings
from storage.database import Database

_log = logging.getLogger(__name__)

_FIRST_WAIT_S = 1.0
_LONGEST_WAIT_S = 60.0
_TOLD_EVERY_S = 1.0


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


def watch_bucket(watch: BucketWatch, every_s: float, stop: Stop) -> None:
    """Pass after pass over the bucket, until stopped; what is out of reach is tried again later."""
    wake = threading.Event()
    wake_on_changes(watch.bucket, wake)
    wait_s = _FIRST_WAIT_S
    while not stop.is_set():
        try:
            watch.pass_once()
            wait_s = _FIRST_WAIT_S
            _wait_for(wake, every_s, stop)
        except (Unavailable, BadSetting) as error:
            _log.warning("bucket watch waits", extra={"cause": error.message})
            stop.wait(wait_s)
            wait_s = min(wait_s * 2, _LONGEST_WAIT_S)


def _wait_for(wake: threading.Event, seconds: float, stop: Stop) -> None:
    left = seconds
    while left > 0 and not stop.is_set() and not wake.wait(min(left, 0.5)):
        left -= 0.5
    wake.clear()


def watch_mailbox(watch: MailWatch, imap: ImapSettings, stop: Stop) -> None:
    """Pass after pass over the mailbox, until stopped, on one connection as long as it holds."""
    account = wiring.mail_account(imap)
    wait_s = _FIRST_WAIT_S
    while not stop.is_set():
        try:
            with ImapMailbox(account) as mailbox:
                while not stop.is_set():
                    watch.pass_once(mailbox)
                    wait_s = _FIRST_WAIT_S
                    if not mailbox.wait(imap.folders[0], imap.poll_seconds, stop.is_set):
                        stop.wait(imap.poll_seconds)
        except (Unavailable, BadSetting) as error:
            _log.warning("mailbox watch waits", extra={"cause": error.message})
            stop.wait(wait_s)
            wait_s = min(wait_s * 2, _LONGEST_WAIT_S)


@contextmanager
def watching(settings: Settings, ledger: Database, stop: Stop) -> Iterator[None]:
    """The watchers of the bucket and, when there is one, of the mailbox, each in a thread."""
    received = wiring.reception(settings, ledger)
    tasks: list[tuple[Callable[..., None], tuple[object, ...]]] = [
        (watch_bucket, (wiring.bucket_watch(settings, received), float(settings.watch_seconds), stop))
    ]
    if settings.imap.host:
        tasks.append((watch_mailbox, (wiring.mail_watch(settings, received), settings.imap, stop)))
    threads = [threading.Thread(target=task, args=args, name=task.__name__) for task, args in tasks]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        stop.set()
        for thread in threads:
            thread.join()


@contextmanager
def telling(ledger: Database, stop: Stop) -> Iterator[None]:
    """What happened is told to the programs that ask for it, in a thread."""
    deliveries = Deliveries(ledger, wiring.clock())
    thread = threading.Thread(target=deliver, args=(deliveries, _TOLD_EVERY_S, stop.wait), name="telling")
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


@contextmanager
def serving(settings: Settings) -> Iterator[None]:
    """The web pages, in a thread. They stand above this package, so they are named, not imported.

    Raises: BadSetting: the port is taken, or the address is not of this machine.
    """
    import uvicorn

    server = uvicorn.Server(
        uvicorn.Config(
            "review_ui.app:make_app",
            factory=True,
            host=settings.web_host,
            port=settings.web_port,
            log_level="warning",
            access_log=False,  # addresses of pages name plis and files
            server_header=False,
            timeout_graceful_shutdown=2,  # pages that follow the ledger would be waited for all day
        )
    )
    thread = threading.Thread(target=server.run, name="web")
    thread.start()
    while not server.started and thread.is_alive():
        time.sleep(0.05)
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


@contextmanager
def working(settings: Settings, ledger: Database) -> Iterator[None]:
    """A worker that takes jobs, as many at a time as it has reading processes."""
    from pipeline.worker import QueueWorker, make_broker

    broker = make_broker(settings.queue_url)
    with wiring.steps(settings, ledger) as steps:
        worker = QueueWorker(broker, steps, steps.readers.workers)
        worker.start()
        try:
            yield
        finally:
            worker.stop()
