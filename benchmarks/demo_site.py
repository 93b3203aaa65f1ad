"""The installation of `make demo`: a home of its own, accounts, and the whole program running in it."""

import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from claims.cases import PieceStatus
from claims.ledger import Counts, PliState, ReceiptFate
from claims.people import Role
from claims.work import WorkItem
from pipeline.commands import opened
from pipeline.settings import PREFIX, Settings
from storage import accounts, ledger, mailroom, reviews, work
from storage.database import Database
from storage.mailroom import Wanted
from storage.receipts import Arrived

_USUAL_PORT = 8080
_UNMISTAKABLE = "abcdefghjkmnpqrstuvwxyz23456789"  # no letter or digit that looks like another
_TO_STOP_S = 40
_ASKED = (PieceStatus.MISSING, PieceStatus.INSUFFICIENT)
_MOST = 200  # arrivals asked for: more than there are
_ROOT = Path(__file__).parents[1]
# Ended with the demonstration, whatever ends it.
_TIED = ("setpriv", "--pdeathsig", "TERM")


class DemoFailed(Exception):
    """The demonstration does not get to its end; the message is a French sentence for whoever watches."""


@dataclass(frozen=True, slots=True)
class DemoCase:
    """A drafted case, the name of its pli in the bucket, and the pieces that lack."""

    pli: str
    work: WorkItem
    lacking: tuple[str, ...]


@dataclass
class DemoSite:
    """A running installation. Everybody's password is `password`, made for this run."""

    settings: Settings
    password: str
    database: Database
    process: subprocess.Popen[bytes]
    log: Path

    @property
    def address(self) -> str:
        """Where the pages are."""
        return f"http://{self.settings.web_host}:{self.settings.web_port}/"

    @property
    def bucket(self) -> Path:
        """The watched folder."""
        return self.settings.home / "bucket"

    def counts(self) -> Counts:
        """The ledger in numbers."""
        with self.database.reading() as connection:
            return ledger.count(connection)

    def arrivals(self) -> dict[str, Arrived]:
        """What has come in, by the name it was dropped under, without its ending."""
        with self.database.reading() as connection:
            seen = [line.arrived for line in mailroom.lines(connection, Wanted(), _MOST)]
        return {each.receipt.name.partition(".")[0]: each for each in seen}

    def cases(self) -> list[DemoCase]:
        """Every drafted case, by the name of its pli."""
        found = []
        with self.database.reading() as connection:
            for name, arrived in sorted(self.arrivals().items()):
                pli = arrived.receipt.pli
                if pli is None or arrived.receipt.fate is ReceiptFate.DUPLICATE:
                    continue
                drafted = (reviews.current_draft(connection, pli) or {"cases": []})["cases"]
                found += [
                    DemoCase(name, item, _lacking(drafted[item.line.number - 1]))
                    for item in work.of_pli(connection, pli)
                ]
        return found

    def check(self) -> None:
        """Raises: DemoFailed: the program has ended by itself."""
        if self.process.poll() is not None:
            said = self.log.read_text(encoding="utf-8", errors="replace")[-2000:]
            raise DemoFailed(f"Le programme s'est arrêté (code {self.process.returncode}) :\n{said}")


def _lacking(case: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(line["piece"] for line in case["checklist"] if line["status"] in _ASKED)


def is_done(arrived: Arrived | None) -> bool:
    """Whether nothing is left to do for what arrived: it is drafted, or known already, or refused."""
    if arrived is None:
        return False
    return arrived.receipt.fate is not ReceiptFate.ACCEPTED or arrived.state is PliState.DRAFTED


@contextmanager
def running(home: Path) -> Iterator[DemoSite]:
    """The program on a free port, an account for each role; stopped in good order at the end."""
    settings = Settings(
        home=home, web_port=_free_port(), folder_is_pli=True, stable_seconds=1, watch_seconds=1
    )
    (home / "bucket").mkdir(parents=True)
    database = opened(settings)
    password = _password()
    _make_accounts(database, password)
    log = home / "journal.log"
    process = _start(settings, log)
    try:
        yield DemoSite(settings, password, database, process, log)
    finally:
        _stop(process)
        database.close()


def wait_for_pages(site: DemoSite) -> None:
    """Until the pages answer. Raises: DemoFailed: the program has ended by itself."""
    while "vaguemestre :" not in site.log.read_text(encoding="utf-8", errors="replace"):
        site.check()
        time.sleep(0.1)


def _free_port() -> int:
    """The usual port, or any other that is free."""
    for port in (_USUAL_PORT, 0):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    raise DemoFailed("Aucun port n'est libre sur cette machine pour servir les pages.")


def _password() -> str:
    """Three groups of four, easy to type: 59 bits."""
    return "-".join("".join(secrets.choice(_UNMISTAKABLE) for _ in range(4)) for _ in range(3))


def _make_accounts(database: Database, password: str) -> None:
    """One account a role, of the role's name."""
    now = datetime.now(UTC)
    with database.begin() as connection:
        for role in Role:
            accounts.create(connection, role.value, role.value.capitalize(), role, "A", password, now)


def _start(settings: Settings, log: Path) -> "subprocess.Popen[bytes]":
    """The program in a session of its own: Ctrl-C is for the demonstration, which stops it."""
    usual = {name: value for name, value in os.environ.items() if not name.startswith(PREFIX)}
    chosen = {
        f"{PREFIX}HOME": str(settings.home),
        f"{PREFIX}WEB_PORT": str(settings.web_port),
        f"{PREFIX}FOLDER_IS_PLI": "true",
        f"{PREFIX}STABLE_SECONDS": str(settings.stable_seconds),
        f"{PREFIX}WATCH_SECONDS": str(settings.watch_seconds),
    }
    with log.open("wb") as file:
        return subprocess.Popen(
            [*_TIED, sys.executable, "-m", "pipeline.cli", "up"],
            stdout=file,
            stderr=subprocess.STDOUT,
            env=usual | chosen,
            cwd=_ROOT,
            start_new_session=True,
        )


def _stop(process: "subprocess.Popen[bytes]") -> None:
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
    try:
        process.wait(_TO_STOP_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
