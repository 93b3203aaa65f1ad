"""A worker: takes ids from the queue, runs the steps they name, and sends on what has become due.

The queue is dramatiq, over Redis, RabbitMQ or in memory. It may lose, repeat and reorder what it likes: the
jobs in the database are the truth. That is why dramatiq's own retries, delays and limits are left out.
"""

import logging
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

import dramatiq
from dramatiq.brokers.stub import StubBroker
from dramatiq.errors import DramatiqError
from dramatiq.middleware import CurrentMessage, Middleware, ShutdownNotifications

from claims.errors import BadSetting, Unavailable
from claims.ledger import Job, JobKind
from pipeline.steps import Steps
from storage import jobs

_log = logging.getLogger(__name__)

DEAD = "dead"
# A queue for each step; lower goes first in a worker. Taking a pli apart comes before reading pages: the
# mailroom learns at once what cannot be read.
_PRIORITIES = {JobKind.RECEIVE: 0, DEAD: 1, JobKind.ASSEMBLE: 1, JobKind.READ_PAGE: 2}
# Messages of a step out at a time, a thread of this worker: none waits for one, and few are lost or repeated.
_WINDOW_A_THREAD = 8
_LEAST_WINDOW = 32
# Seconds between two looks for work that is due, when nothing says there is some.
_SWEEP_S = 1.0
_RENEW_S = 5.0
# A job that is not ended by then is given up: its lease is not renewed any more.
_LONGEST_JOB_S = 1800.0
# Measured (Redis, worker killed): back after 5 s with these, not within 180 s with the defaults. The lease
# does the same; this keeps Redis from holding the messages of dead workers.
_REDIS_HEARTBEAT_MS = 60_000
_REDIS_MAINTENANCE = 1_000_000
_REDIS_TIMEOUT_S = 5
_STOP_MS = 20_000
_OF_REDIS = ("redis", "rediss")


def make_broker(url: str) -> dramatiq.Broker:
    """The queue that a URL names: memory://, redis://… or amqp://…

    Raises: BadSetting.
    """
    middleware: list[Middleware] = [CurrentMessage(), ShutdownNotifications()]
    scheme = urlsplit(url).scheme
    if scheme == "memory":
        return StubBroker(middleware=middleware)
    if scheme in _OF_REDIS:
        from dramatiq.brokers.redis import RedisBroker

        return RedisBroker(  # type: ignore[no-untyped-call]
            url=url,
            middleware=middleware,
            heartbeat_timeout=_REDIS_HEARTBEAT_MS,
            maintenance_chance=_REDIS_MAINTENANCE,
            socket_connect_timeout=_REDIS_TIMEOUT_S,
            socket_timeout=_REDIS_TIMEOUT_S * 2,
        )
    if scheme in ("amqp", "amqps"):
        from dramatiq.brokers.rabbitmq import RabbitmqBroker

        return RabbitmqBroker(url=url, confirm_delivery=True, middleware=middleware)
    raise BadSetting("VAGUEMESTRE_QUEUE_URL must begin with memory://, redis:// or amqp://")


def reach(url: str) -> None:
    """See whether the queue's server answers. Raises: Unavailable; BadSetting."""
    broker = make_broker(url)
    try:
        client = getattr(broker, "client", None)  # of Redis; RabbitMQ has a connection, opened when asked for
        _ = client.ping() if client is not None else getattr(broker, "connection", None)
    except _queue_errors() as error:
        raise Unavailable(f"queue: {type(error).__name__}") from error
    finally:
        with suppress(*_queue_errors()):
            broker.close()


def can_be_searched(url: str) -> bool:
    """Whether what the queue's server keeps can be read without taking it."""
    return urlsplit(url).scheme in _OF_REDIS


def queued(url: str) -> Iterator[bytes]:
    """Every text that Redis keeps.

    Raises: Unavailable; BadSetting.
    """
    broker = make_broker(url)
    client = getattr(broker, "client", None)
    try:
        for key in client.scan_iter() if client is not None else ():
            yield bytes(key)
            yield from _held_by(client, key)
    except _queue_errors() as error:
        raise Unavailable(f"queue: {type(error).__name__}") from error
    finally:
        with suppress(*_queue_errors()):
            broker.close()


def _held_by(client: Any, key: bytes) -> Iterator[bytes]:
    """What one key of Redis holds, of whatever type it is."""
    kind = client.type(key).decode()
    if kind == "string":
        yield client.get(key) or b""
    elif kind == "list":
        yield from client.lrange(key, 0, -1)
    elif kind == "hash":
        yield from (part for pair in client.hgetall(key).items() for part in pair)
    elif kind == "set":
        yield from client.smembers(key)
    elif kind == "zset":
        yield from client.zrange(key, 0, -1)


class QueueWorker:
    """Runs jobs until it is stopped: some threads that run steps, one that sends and renews.

    `beat` is called at each look for work that is due.
    """

    def __init__(
        self,
        broker: dramatiq.Broker,
        steps: Steps,
        threads: int,
        beat: Callable[[], None] = lambda: None,
    ) -> None:
        self._broker = broker
        self._steps = steps
        self._beat = beat
        self._window = max(_LEAST_WINDOW, _WINDOW_A_THREAD * threads)
        self._held: dict[int, tuple[Job, float]] = {}
        self._lock = threading.Lock()
        self._due = threading.Event()
        self._is_over = threading.Event()
        self._actors = {
            name: dramatiq.Actor(
                self._functions()[name],
                broker=broker,
                actor_name=name,
                queue_name=f"vaguemestre-{name}",
                priority=priority,
                options={},
            )
            for name, priority in _PRIORITIES.items()
        }
        self._worker = dramatiq.Worker(broker, worker_threads=threads, worker_timeout=500)
        self._threads = [
            threading.Thread(target=self._repeat, args=(self._send_due, _SWEEP_S, self._due), name="sender"),
            threading.Thread(
                target=self._repeat, args=(self._renew, _RENEW_S, self._is_over), name="renewer"
            ),
        ]

    def _functions(self) -> dict[str, Callable[[int], None]]:
        """The actors: each carries an id and decides nothing. Running one twice changes nothing."""

        def receive(job_id: int) -> None:
            self._run(job_id)

        def read_page(job_id: int) -> None:
            self._run(job_id)

        def assemble(job_id: int) -> None:
            self._run(job_id)

        def dead(job_id: int) -> None:
            self._run(job_id, self._steps.bury)

        return {f.__name__: f for f in (receive, read_page, assemble, dead)}

    def start(self) -> None:
        """Begin to take work."""
        self._broker.emit_after("process_boot")
        self._worker.start()
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """End the jobs begun, take no others."""
        self._is_over.set()
        self._due.set()
        self._worker.stop(timeout=_STOP_MS)
        for thread in self._threads:
            thread.join()
        self._broker.close()

    def _run(self, job_id: int, step: Callable[[Job], None] | None = None) -> None:
        """Run a job that is still to be done. What cannot be written down is left to the lease."""
        try:
            job = self._steps.claim(job_id, orphaned=_is_redelivered())
            if job is None:
                return
            with self._lock:
                self._held[job.id] = (job, time.monotonic())
            try:
                (step or self._steps.run)(job)
            finally:
                with self._lock:
                    del self._held[job.id]
        except Unavailable as error:
            _log.warning("job left to its lease", extra={"job": job_id, "cause": error.message})
        self._due.set()

    def _repeat(self, task: Callable[[], None], every_s: float, wake: threading.Event) -> None:
        while not self._is_over.is_set():
            wake.wait(every_s)
            if wake is not self._is_over:
                wake.clear()
            try:
                task()
            except Unavailable as error:
                _log.warning("ledger out of reach", extra={"cause": error.message})
                self._is_over.wait(every_s)

    def _send_due(self) -> None:
        if self._is_over.is_set():
            return
        self._beat()
        with self._steps.database.begin() as connection:
            due = jobs.due(connection, self._steps.clock(), self._window)
        for number, (job_id, kind, is_spent) in enumerate(due):
            try:
                self._actors[DEAD if is_spent else kind].send(job_id)
            except _queue_errors() as error:
                _log.warning("queue out of reach", extra={"cause": type(error).__name__})
                with self._steps.database.begin() as connection:
                    jobs.unsend(connection, [unsent for unsent, _, _ in due[number:]])
                self._is_over.wait(_SWEEP_S)
                return

    def _renew(self) -> None:
        self._steps.cache.expire()
        now = time.monotonic()
        with self._lock:
            held = [job for job, since in self._held.values() if now - since < _LONGEST_JOB_S]
        if held:
            with self._steps.database.begin() as connection:
                jobs.renew(connection, held, self._steps.worker, self._steps.clock())


def _is_redelivered() -> bool:
    """Whether RabbitMQ says that whoever had this message before is gone."""
    message = CurrentMessage.get_current_message()
    return bool(getattr(message, "redelivered", False))


def _queue_errors() -> tuple[type[Exception], ...]:
    """What the clients of the two servers raise when these do not answer."""
    from pika.exceptions import AMQPError
    from redis.exceptions import RedisError

    return (AMQPError, RedisError, DramatiqError, OSError)
