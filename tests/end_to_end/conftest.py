"""Installations for tests over real processes."""

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.corpus.demo import DEMO_PLIS, make_demo_pli
from tests.running import Site
from tests.servers.mail import Dovecot
from tests.servers.private import free_ports
from tests.servers.queues import Redis
from tests.servers.stores import Postgres, SeaweedFs

PLIS = ("01-locataire", "03-detention-relaxe", "06-lot-bailleur-social", "19-relance")
_redis_databases = itertools.count(1)


@pytest.fixture(scope="session")
def read_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """An installation that has read four plis: a tenant's, a detention, a landlord's batch, a relance.

    Made once for all tests of its pages: tests leave open cases behind them for the next ones.
    """
    folder = tmp_path_factory.mktemp("poste")
    (port,) = free_ports()
    # Looked through by the tests of what is written and of what is measured.
    site = with_pages(folder, VAGUEMESTRE_LOG_LEVEL="debug", VAGUEMESTRE_METRICS_PORT=str(port))
    plis = {pli.name: pli for pli in DEMO_PLIS}
    for name in PLIS:
        made = make_demo_pli(plis[name], folder / "plis")
        files = sorted(made.rglob("*")) if made.is_dir() else [made]
        site.run("submit", *[file for file in files if file.is_file()])
    site.start("up")
    site.wait_drained(len(PLIS), 120)
    yield site
    site.end()


def with_pages(folder: Path, **settings: str) -> Site:
    """An installation of one machine, its pages on a free port; nothing of it runs yet."""
    (port,) = free_ports()
    home = {"VAGUEMESTRE_HOME": str(folder / "var"), "VAGUEMESTRE_WEB_PORT": str(port)}
    return Site(folder, home | settings)


@pytest.fixture
def embedded(tmp_path: Path) -> Iterator[Site]:
    """One machine, no server."""
    site = Site(tmp_path, {"VAGUEMESTRE_HOME": str(tmp_path / "var"), "VAGUEMESTRE_STABLE_SECONDS": "1"})
    yield site
    site.end()


@pytest.fixture
def production(
    tmp_path: Path, postgres: Postgres, redis_server: Redis, seaweedfs: SeaweedFs
) -> Iterator[Site]:
    """Several programs over PostgreSQL, Redis and S3; the watched bucket is `site.settings`' own."""
    site = Site(tmp_path, production_settings(tmp_path, postgres.new_database(), redis_server, seaweedfs))
    site.run("migrate")
    yield site
    site.end()


def production_settings(folder: Path, database: str, redis: Redis, s3: SeaweedFs) -> dict[str, str]:
    number = next(_redis_databases) % 16
    return {
        "VAGUEMESTRE_HOME": str(folder / "var"),
        "VAGUEMESTRE_DATABASE_URL": database,
        "VAGUEMESTRE_QUEUE_URL": f"redis://127.0.0.1:{redis.port}/{number}",
        "VAGUEMESTRE_OBJECTS": f"s3://{s3.new_bucket()}",
        "VAGUEMESTRE_WATCH": f"s3://{s3.new_bucket()}/entrant",
        "VAGUEMESTRE_S3_ENDPOINT": s3.endpoint,
        "VAGUEMESTRE_S3_ACCESS_KEY": s3.KEY,
        "VAGUEMESTRE_S3_SECRET_KEY": s3.SECRET,
        "VAGUEMESTRE_WATCH_SECONDS": "1",
        "VAGUEMESTRE_WORKERS": "1",
    }


def mailbox_settings(dovecot: Dovecot) -> dict[str, str]:
    return {
        "VAGUEMESTRE_IMAP_HOST": "127.0.0.1",
        "VAGUEMESTRE_IMAP_PORT": str(dovecot.port),
        "VAGUEMESTRE_IMAP_ENCRYPTION": "none",
        "VAGUEMESTRE_IMAP_USER": dovecot.USER,
        "VAGUEMESTRE_IMAP_PASSWORD": dovecot.PASSWORD,
        "VAGUEMESTRE_IMAP_POLL_SECONDS": "2",
    }


def watched_bucket(site: Site) -> str:
    """The name of the bucket that a production site watches."""
    return site.settings["VAGUEMESTRE_WATCH"].removeprefix("s3://").partition("/")[0]
