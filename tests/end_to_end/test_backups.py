"""The machine is gone, the backup is not: restored elsewhere, all is accounted for and work goes on."""

import shutil
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pyrage
import pytest

from tests.claim_letters import as_pdf, as_scan, letter, said_by
from tests.end_to_end.conftest import production_settings, watched_bucket
from tests.running import Site, drop_over_s3
from tests.servers.private import wait_until

pytestmark = pytest.mark.slow

SCANS = range(3, 9)  # so many that pages are still being read when that is looked at
PLIS = 12


@pytest.fixture
def new_machine(tmp_path):
    """An empty installation of one machine, elsewhere."""
    folder = tmp_path / "ailleurs"
    folder.mkdir()
    site = Site(folder, {"VAGUEMESTRE_HOME": str(folder / "var"), "VAGUEMESTRE_STABLE_SECONDS": "1"})
    yield site
    site.end()


@pytest.fixture
def new_servers(tmp_path, postgres, redis_server, seaweedfs):
    """An empty installation over servers, elsewhere: nothing is migrated, no bucket is made."""
    folder = tmp_path / "serveurs"
    folder.mkdir()
    site = Site(folder, production_settings(folder, postgres.new_database(), redis_server, seaweedfs))
    yield site
    site.end()


def by_pli(site: Site) -> dict[str, dict]:
    """Every draft by the digest of its first file."""
    return {draft["items"][0]["sha256"]: draft for draft in site.drafts()}


def read_pages(site: Site) -> int:
    return site.status()["pages"]["read"]


def test_from_servers_to_a_laptop_and_to_other_servers(
    production: Site, seaweedfs, new_machine: Site, new_servers: Site, tmp_path
):
    """The backup is made while mail comes in and pages are read; one before was killed."""
    bucket, folder = watched_bucket(production), tmp_path / "sauvegardes"
    drop_over_s3(seaweedfs, bucket, {f"entrant/{n}.pdf": as_pdf(n) for n in range(3)})
    production.start("watch")
    production.start("worker")
    production.wait_drained(3, 90)

    _kill_a_backup(production, folder)
    assert "interrupted" in new_machine.failure("restore", folder, code=3)

    drop_over_s3(seaweedfs, bucket, {f"entrant/{n}.jpg": as_scan(n) for n in SCANS})
    wait_until(lambda: production.status()["in_flight"] > 0, 30, "scans are being read")
    before, read = by_pli(production), read_pages(production)
    with ThreadPoolExecutor() as pool:
        backup = pool.submit(production.run, "backup", folder)
        drop_over_s3(seaweedfs, bucket, {f"entrant/{n}.pdf": as_pdf(n) for n in range(SCANS.stop, PLIS)})
        assert backup.result().startswith("point ")
    for program in production.programs:
        program.kill()
    assert new_machine.run("backup", folder, "--verify").startswith("1 point(s), 0 défaut(s)")

    for there in (new_machine, new_servers):
        assert "conservation tenue" in there.run("restore", folder)
        restored = by_pli(there)
        assert {name: restored[name] for name in before} == before
    assert read_pages(new_machine) >= read, "pages that were read are not read again"
    assert "not empty" in new_machine.failure("restore", folder, code=3)

    for n in range(PLIS):  # what the operator brings back to the door, known or not
        path = new_machine.folder / "var" / "bucket" / f"{n}"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(as_scan(n) if n in SCANS else as_pdf(n))
    new_machine.start("up", "--no-web")
    status = new_machine.wait_drained(PLIS, 180)
    assert status["plis"] == {"drafted": PLIS}
    found = sorted(said_by(draft)["montant_demande"] for draft in new_machine.drafts())
    assert found == sorted(letter(n).expected["montant_demande"] for n in range(PLIS))
    new_machine.assert_conserved()


def _kill_a_backup(site: Site, folder) -> None:
    """A lock holds the backup up at the rows, where it is killed."""
    with psycopg.connect(site.settings["VAGUEMESTRE_DATABASE_URL"]) as connection:
        connection.execute("LOCK TABLE work IN ACCESS EXCLUSIVE MODE")
        backup = site.start("backup", str(folder))
        wait_until(lambda: list(folder.glob("points/*")) != [], 30, "the point is begun")
        backup.kill()
        connection.rollback()


def test_from_a_laptop_to_servers(embedded: Site, new_servers: Site, tmp_path):
    """The backup is sealed, and made while pages are read; then the laptop's whole disk is gone."""
    key = pyrage.x25519.Identity.generate()
    identity, folder = tmp_path / "cle.txt", tmp_path / "sauvegardes"
    identity.write_text(f"# clé de sauvegarde\n{key}\n")
    bucket = embedded.folder / "var" / "bucket" / "lot-1"
    bucket.mkdir(parents=True)
    (bucket / "lettre.pdf").write_bytes(as_pdf(1))
    embedded.start("up", "--no-web")
    embedded.wait_drained(1, 90)
    for n in SCANS:
        (bucket / f"scan-{n}.jpg").write_bytes(as_scan(n))
    wait_until(lambda: embedded.status()["in_flight"] > 0, 30, "scans are being read")
    before = by_pli(embedded)
    embedded.run("backup", folder, "--recipient", str(key.to_public()), "--keep", "7")
    for program in embedded.programs:
        program.kill()
    shutil.rmtree(embedded.folder / "var")

    assert "encrypted" in new_servers.failure("restore", folder, code=3)
    assert "conservation tenue" in new_servers.run("restore", folder, "--identity", identity)
    restored = by_pli(new_servers)
    assert {name: restored[name] for name in before} == before

    plis = sum(new_servers.status()["plis"].values())
    new_servers.start("worker")
    assert new_servers.wait_drained(plis, 180)["plis"] == {"drafted": plis}
    new_servers.assert_conserved()
