"""Servers shared by the tests of one process, started by the first that needs them."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser import chromium
from tests.servers.mail import Dovecot
from tests.servers.private import AS_ROOT, PrivateServer, mount
from tests.servers.queues import RabbitMq, Redis
from tests.servers.scanners import Clamd
from tests.servers.stores import Postgres, SeaweedFs

os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # as in contained processes: some tests load a model themselves


def _running(server: PrivateServer) -> Iterator[PrivateServer]:
    try:
        server.start()
        yield server
    finally:
        server.stop()


@pytest.fixture(autouse=True)
def umask_kept() -> Iterator[None]:
    """Commands run within a test keep what they write to themselves; servers of other users must not."""
    before = os.umask(0o022)
    os.umask(before)
    yield
    os.umask(before)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of a process: playwright runs once in each."""
    with chromium() as started:
        yield started


@pytest.fixture(scope="session")
def postgres() -> Iterator[PrivateServer]:
    yield from _running(Postgres())


@pytest.fixture(scope="session")
def seaweedfs() -> Iterator[PrivateServer]:
    yield from _running(SeaweedFs())


@pytest.fixture(scope="session")
def redis_server() -> Iterator[PrivateServer]:
    yield from _running(Redis())


@pytest.fixture(scope="session")
def rabbitmq() -> Iterator[PrivateServer]:
    yield from _running(RabbitMq())


@pytest.fixture(scope="session")
def dovecot_server() -> Iterator[PrivateServer]:
    yield from _running(Dovecot())


@pytest.fixture(scope="session")
def clamd() -> Iterator[PrivateServer]:
    yield from _running(Clamd())


@pytest.fixture
def dovecot(dovecot_server: Dovecot) -> Dovecot:
    """The mail server, its mailbox empty."""
    dovecot_server.empty()
    return dovecot_server


@pytest.fixture
def small_disk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A disk of 2 MB."""
    folder = tmp_path_factory.mktemp("disque")
    mount("-t", "tmpfs", "-o", f"size=2m,uid={os.getuid()}", "tmpfs", folder)
    yield folder
    subprocess.run([*AS_ROOT, "umount", "-l", folder], check=True)


def pytest_make_parametrize_id(val: object) -> str | None:
    """Files made for a test name it by what they are, not by their bytes, which differ from run to run."""
    return "file" if isinstance(val, bytes) and len(val) > 40 else None
