"""The programs that run until they are stopped: receiving, reading, pages."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline import wiring
from pipeline.commands import OK, opened
from pipeline.settings import Settings
from storage.database import Database

if TYPE_CHECKING:
    from pipeline.pulse import Pulse
    from pipeline.station import Stop


@dataclass(frozen=True, slots=True)
class Running:
    """A program that runs until it is stopped: what all its parts share, and the parts themselves."""

    database: Database
    stop: "Stop"
    pulse: "Pulse"
    parts: ExitStack


@contextmanager
def running(settings: Settings, program: str) -> Iterator[Running]:
    """A program looked after: its events are written, it gives signs of life, figures and its health.

    The ledger is told of by the programs that people and mail come to, not by each of many workers.

    Raises: OperatorMustAct; Unavailable.
    """
    from pipeline import monitoring
    from pipeline.logs import Logs
    from pipeline.pulse import Pulse
    from pipeline.station import Stop

    Logs(settings.log).start()
    stop, pulse, database = Stop(), Pulse(), opened(settings)
    stop.on_signals()
    clock, told = wiring.clock(), None if program == "worker" else database
    registry = monitoring.figures(told, settings.home, program, clock)
    with ExitStack() as watches:
        watches.enter_context(monitoring.answering(settings.metrics, registry, pulse))
        watches.enter_context(monitoring.beating(database, wiring.process_name(), pulse, clock, stop.wait))
        if program in ("up", "watch"):
            watches.enter_context(monitoring.auditing(database, clock, stop.wait))
        watches.callback(stop.set)  # before the watches are waited for
        with ExitStack() as parts:
            yield Running(database, stop, pulse, parts)


def up(settings: Settings, *, web: bool) -> int:
    """Everything in one process: watchers, queue and workers, until stopped."""
    from pipeline.station import letting_go, sealing, serving, telling, watching, working

    with running(settings, "up") as program:
        program.parts.enter_context(sealing(settings, program.database, program.stop))
        program.parts.enter_context(working(settings, program.database, program.pulse))
        program.parts.enter_context(watching(settings, program.database, program.stop, program.pulse))
        program.parts.enter_context(letting_go(settings, program.database, program.stop))
        if web:
            program.parts.enter_context(telling(settings, program.database, program.stop, program.pulse))
            program.parts.enter_context(serving(settings, program.pulse))
        shown = f" ; pages : {_address(settings)}" if web else ""
        print(f"vaguemestre : en marche ; dépôt surveillé : {_watched(settings)}{shown}", flush=True)
        program.stop.wait()
    return OK


def web(settings: Settings) -> int:
    """The web pages alone, until stopped."""
    from pipeline.station import sealing, serving, telling

    with running(settings, "web") as program:
        program.parts.enter_context(sealing(settings, program.database, program.stop))
        program.parts.enter_context(telling(settings, program.database, program.stop, program.pulse))
        program.parts.enter_context(serving(settings, program.pulse))
        print(f"vaguemestre : pages : {_address(settings)}", flush=True)
        program.stop.wait()
    return OK


def _address(settings: Settings) -> str:
    return f"http://{settings.web_host}:{settings.web_port}/"


def watch(settings: Settings) -> int:
    """The watchers of bucket and mailbox alone, until stopped; and retention, which takes from the bucket."""
    from pipeline.station import letting_go, watching

    with running(settings, "watch") as program:
        program.parts.enter_context(watching(settings, program.database, program.stop, program.pulse))
        program.parts.enter_context(letting_go(settings, program.database, program.stop))
        print(f"vaguemestre : dépôt surveillé : {_watched(settings)}", flush=True)
        program.stop.wait()
    return OK


def worker(settings: Settings) -> int:
    """One worker, until stopped."""
    from pipeline.station import working

    with running(settings, "worker") as program:
        program.parts.enter_context(working(settings, program.database, program.pulse))
        print("vaguemestre : au travail", flush=True)
        program.stop.wait()
    return OK


def _watched(settings: Settings) -> str:
    return settings.watch or str(settings.home / "bucket")
