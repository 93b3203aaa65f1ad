"""The pages and the API, served over HTTP by a thread of the test, over a ledger that the test writes too."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import uvicorn

from claims.people import Role
from claims.programs import Scope
from pipeline.settings import read_settings
from review_ui.app import application
from storage import accounts, api_clients, journal, schema
from storage.database import Database
from storage.journal import Entry, Sought
from storage.objects import DirectoryObjects
from tests.review_ui.browsing import PASSWORD, Person
from tests.review_ui.programs import EVERYTHING, Program
from tests.reviewed import Office


@dataclass
class Served:
    """An installation; its clock may be set ahead."""

    port: int
    database: Database
    objects: DirectoryObjects
    app: object
    ahead: timedelta = field(default_factory=timedelta)

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    def office(self) -> Office:
        """Who lays plis before its agents."""
        return Office(self.database, self.objects)

    def account(self, login: str, role: Role, password: str = PASSWORD) -> int:
        with self.database.begin() as connection:
            made = accounts.create(connection, login, login, role, "A", password, self.now)
        assert made is not None
        return made

    def person(self, role: Role | None = None, login: str = "") -> Person:
        """Somebody of that role, signed in; nobody in particular without a role."""
        found = Person(self.origin)
        if role is not None:
            self.account(login or role.value, role)
            assert found.sign_in(login or role.value).status == 200
        return found

    def program(self, scopes: str = EVERYTHING, days: int = 1) -> Program:
        asked = [Scope(each) for each in scopes.split(",") if each]
        with self.database.begin() as connection:
            until = self.now + timedelta(days=days)
            _, token = api_clients.create(connection, "portail", asked, until, self.now)
        return Program(self.origin, token)

    def told(self, event: str) -> list[Entry]:
        """The lines of the journal about an event, oldest first."""
        with self.database.snapshot() as connection:
            return [line for line in journal.every(connection, Sought()) if line.event == event]


@contextmanager
def served(folder: Path, database_url: str = "", port: int = 0, **settings: str) -> Iterator[Served]:
    """An installation with these settings, on that port or a free one."""
    home = folder / "var"
    url = database_url or f"sqlite:///{home}/vaguemestre.db"
    given = {f"VAGUEMESTRE_{name}": value for name, value in settings.items()}
    database = Database(url)
    schema.migrate(database)
    app = application(
        read_settings({"VAGUEMESTRE_HOME": str(home), "VAGUEMESTRE_DATABASE_URL": url, **given})
    )
    server = uvicorn.Server(
        uvicorn.Config(app, host="127.0.0.1", port=port, log_level="error", timeout_graceful_shutdown=1)
    )
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        assert thread.is_alive(), "the pages are not served"
        time.sleep(0.02)
    bound = server.servers[0].sockets[0].getsockname()[1]
    made = Served(bound, database, DirectoryObjects(home / "objects"), app)
    app.state.desk.clock = lambda: made.now
    try:
        yield made
    finally:
        server.should_exit = True
        thread.join()
        database.close()
