"""Whatever dies, and whenever: nothing is lost, nothing is counted twice, and work goes on by itself.

Every test is over real processes, ended without warning; after each the audit re-reads every original.
"""

import os
import random
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import cv2
import psycopg
import pytest

from storage.jobs import LEASE
from tests.claim_letters import as_mail, as_pdf, as_scan, letter, said_by
from tests.drawn import scan
from tests.end_to_end.conftest import mailbox_settings, production_settings, watched_bucket
from tests.intake.test_mail_watch import CuttingRelay
from tests.running import Program, Site, drop_over_s3
from tests.servers.private import mount, wait_until
from tests.servers.queues import Redis
from tests.servers.stores import Postgres, SeaweedFs

pytestmark = pytest.mark.slow


def submit(site: Site, name: str, *contents: bytes) -> None:
    """Deposit files as one pli."""
    paths = []
    for n, content in enumerate(contents):
        paths.append(site.folder / f"{name}-{n}")
        paths[-1].write_bytes(content)
    site.run("submit", *paths)


def wait_reading(site: Site, seconds: float = 60) -> None:
    """Until some page is being read."""
    with psycopg.connect(site.settings["VAGUEMESTRE_DATABASE_URL"], autocommit=True) as connection:
        query = "SELECT count(*) FROM job WHERE state = 'running' AND kind = 'read_page'"
        wait_until(lambda: connection.execute(query).fetchone() != (0,), seconds, "a page is being read")


def test_a_worker_killed_while_it_reads_a_page(production: Site):
    submit(production, "scans", *[as_scan(n) for n in range(4)])
    worker = production.start("worker")
    wait_reading(production)
    holder = _worker_of_a_page(production)
    worker.kill()
    production.start("worker")
    wait_until(lambda: not _has_job_of(production, holder), 60, "its page is taken over within the lease")
    production.wait_drained(1, 120)
    production.assert_conserved()
    (draft,) = production.drafts()
    assert len(draft["documents"]) == 4


def test_over_rabbitmq_a_killed_worker_is_replaced_within_seconds(
    tmp_path, postgres, rabbitmq, redis_server, seaweedfs
):
    settings = production_settings(tmp_path, postgres.new_database(), redis_server, seaweedfs)
    site = Site(tmp_path, settings | {"VAGUEMESTRE_QUEUE_URL": rabbitmq.url})
    try:
        site.run("migrate")
        first, _second = site.start("worker"), site.start("worker")
        submit(site, "scans", *[as_scan(n) for n in range(8)])
        wait_reading(site)
        holder = _worker_of_a_page(site)
        victim = first if f":{first.process.pid}" in holder else _second
        victim.kill()
        # Measured: 1.8 to 2.1 s. Well under the lease, which tells of a death without RabbitMQ.
        wait_until(
            lambda: not _has_job_of(site, holder), LEASE.total_seconds() / 2, "its jobs are taken over"
        )
        site.wait_drained(1, 120)
        site.assert_conserved()
    finally:
        site.end()


def _worker_of_a_page(site: Site) -> str:
    with psycopg.connect(site.settings["VAGUEMESTRE_DATABASE_URL"]) as connection:
        query = "SELECT worker FROM job WHERE state = 'running' AND kind = 'read_page' LIMIT 1"
        row = connection.execute(query).fetchone()
    assert row is not None
    return row[0]


def _has_job_of(site: Site, worker: str) -> bool:
    with psycopg.connect(site.settings["VAGUEMESTRE_DATABASE_URL"]) as connection:
        query = "SELECT count(*) FROM job WHERE state = 'running' AND worker = %s"
        return connection.execute(query, (worker,)).fetchone() != (0,)


def test_the_watcher_killed_between_the_store_and_the_ledger(production: Site, seaweedfs: SeaweedFs):
    """The ledger is locked by the test, so that the watcher is killed with the original stored, unwritten."""
    bucket = watched_bucket(production)
    drop_over_s3(seaweedfs, bucket, {"entrant/lettre.pdf": as_pdf(1)})
    store = production.settings["VAGUEMESTRE_OBJECTS"].removeprefix("s3://")
    client = seaweedfs.client()

    def stored() -> bool:
        return client.bucket_exists(store) and any(client.list_objects(store, "originals/", recursive=True))

    with psycopg.connect(production.settings["VAGUEMESTRE_DATABASE_URL"]) as connection:
        connection.execute("LOCK TABLE pli IN ACCESS EXCLUSIVE MODE")
        watch = production.start("watch")
        wait_until(stored, 30, "the original is stored")
        watch.kill()
        connection.rollback()
    assert production.status()["plis"] == {}
    production.start("watch")
    production.start("worker")
    production.wait_drained(1, 60)
    production.assert_conserved()


def test_redis_killed_and_all_it_held_lost(tmp_path, postgres: Postgres, seaweedfs: SeaweedFs):
    redis = Redis()
    redis.start()
    site = Site(tmp_path, production_settings(tmp_path, postgres.new_database(), redis, seaweedfs))
    try:
        site.run("migrate")
        submit(site, "scans", *[as_scan(n) for n in range(6)])
        site.start("worker")
        wait_reading(site)
        redis.wipe()
        time.sleep(3)
        redis.start()
        submit(site, "lettre", as_pdf(9))
        site.wait_drained(2, 120)
        site.assert_conserved()
    finally:
        site.end()
        redis.stop()


def test_the_database_killed_while_pages_are_read_and_mail_comes_in(
    tmp_path, redis_server: Redis, seaweedfs: SeaweedFs
):
    database = Postgres(durable=True)
    database.start()
    site = Site(tmp_path, production_settings(tmp_path, database.new_database(), redis_server, seaweedfs))
    try:
        site.run("migrate")
        submit(site, "scans", *[as_scan(n) for n in range(4)])
        site.start("worker")
        site.start("watch")
        wait_reading(site)
        database.kill()
        drop_over_s3(seaweedfs, watched_bucket(site), {"entrant/pendant.pdf": as_pdf(8)})
        time.sleep(4)
        database.start()
        site.wait_drained(2, 150)
        site.assert_conserved()
    finally:
        site.end()
        database.stop()


def test_the_s3_server_killed_while_pages_are_read_and_mail_comes_in(
    tmp_path, postgres: Postgres, redis_server: Redis
):
    server = SeaweedFs()
    server.start()
    site = Site(tmp_path, production_settings(tmp_path, postgres.new_database(), redis_server, server))
    try:
        site.run("migrate")
        submit(site, "scans", *[as_scan(n) for n in range(4)])
        drop_over_s3(server, watched_bucket(site), {"entrant/avant.pdf": as_pdf(7)})
        site.start("worker")
        site.start("watch")
        wait_reading(site)
        server.kill()
        time.sleep(4)
        server.start()
        drop_over_s3(server, watched_bucket(site), {"entrant/apres.pdf": as_pdf(8)})
        site.wait_drained(3, 180)
        site.assert_conserved()
    finally:
        site.end()
        server.stop()


def test_a_full_disk_stops_the_intake_and_room_lets_it_go_on(tmp_path, small_disk):
    """The object store is on a disk too small for the second scan; the scan stays where it was dropped."""
    site = Site(tmp_path, {"VAGUEMESTRE_HOME": str(tmp_path / "var"), "VAGUEMESTRE_STABLE_SECONDS": "1"})
    site.settings["VAGUEMESTRE_OBJECTS"] = str(small_disk / "objects")
    bucket = tmp_path / "var" / "bucket"
    bucket.mkdir(parents=True)
    (bucket / "a-petit.pdf").write_bytes(as_pdf(1))
    (bucket / "b-grand.pdf").write_bytes(as_pdf(2) + b"\n%" + os.urandom(2_500_000))
    try:
        up = site.start("up", "--no-web")
        wait_until(lambda: "No space left" in up.said(), 40, "the full disk is told")
        assert site.status()["receipts"] == {"accepted": 1}
        assert (bucket / "b-grand.pdf").exists()
        mount("-o", "remount,size=50m", small_disk)
        site.wait_drained(2, 90)
        site.assert_conserved()
    finally:
        site.end()


def test_the_mailbox_cut_in_the_middle_of_a_mail(embedded: Site, dovecot):
    big = as_mail(3).replace(b"Bonjour,", b"Bonjour, " + b"tres long " * 40_000)
    dovecot.deliver(big)
    dovecot.deliver(as_mail(4))
    embedded.settings |= mailbox_settings(dovecot)
    with CuttingRelay(dovecot.port, after=150_000, times=2) as relay:
        embedded.settings["VAGUEMESTRE_IMAP_PORT"] = str(relay.port)
        embedded.start("up", "--no-web")
        embedded.wait_drained(2, 120)
        wait_until(lambda: dovecot.folder_sizes()["INBOX"] == 0, 30, "both mails are moved")
    embedded.assert_conserved()
    assert dovecot.folder_sizes()["Vaguemestre - traités"] == 2


def test_a_clock_put_back_by_two_hours_holds_nothing_up(production: Site):
    """The first worker lives two hours ahead, and is killed with pages in hand, leased until then."""
    submit(production, "scans", *[as_scan(n) for n in range(3)])
    ahead = production.start("worker", ahead_s=7200)
    wait_reading(production)
    ahead.kill()
    production.start("worker")
    production.wait_drained(1, 60)
    production.assert_conserved()


def test_what_fails_on_every_try_is_a_dead_letter_and_still_a_draft(production: Site, seaweedfs: SeaweedFs):
    """The page's file is gone from the store; once it is back, the dead letter is tried again."""
    submit(production, "lettre", as_pdf(1))
    client, store = seaweedfs.client(), production.settings["VAGUEMESTRE_OBJECTS"].removeprefix("s3://")
    (original,) = client.list_objects(store, "originals/", recursive=True)
    worker = production.start("worker")
    production.wait_drained(1, 60)
    worker.stop()
    kept = client.get_object(store, original.object_name).read()
    client.remove_object(store, original.object_name)
    production.run("replay", "--all")
    production.start("worker")
    production.wait_drained(1, 90)
    assert "receive erreur_interne" in production.run("dead", "list")
    (draft,) = production.drafts()
    assert draft["items"][0]["fate"] == "rejected"
    assert "administrateur" in draft["items"][0]["reason"]["message"]
    drop_over_s3(seaweedfs, store, {str(original.object_name): kept})
    production.run("dead", "replay")
    production.wait_drained(1, 60)
    (draft,) = production.drafts()
    assert said_by(draft).items() >= letter(1).expected.items()
    assert production.run("dead", "list").startswith("0 ")
    production.assert_conserved()


def test_a_page_that_is_too_slow_on_every_try_leaves_a_draft_without_it(embedded: Site):
    """And is read once it is given more time: the other page was never held up."""
    slow = _crowded_scan()
    submit(embedded, "deux", as_pdf(1), slow)
    embedded.settings["VAGUEMESTRE_MAX_PAGE_SECONDS"] = "1"
    up = embedded.start("up", "--no-web")
    embedded.wait_drained(1, 120)
    (draft,) = embedded.drafts()
    pages = {page["item"]: page for document in draft["documents"] for page in document["pages"]}
    assert pages["deux-1"]["failure"] == "delai_depasse"
    assert "failure" not in pages["deux-0"]
    assert said_by(draft).items() >= letter(1).expected.items()
    assert "read_page page 2 delai_depasse" in embedded.run("dead", "list")
    embedded.assert_conserved()
    up.stop()
    del embedded.settings["VAGUEMESTRE_MAX_PAGE_SECONDS"]
    embedded.run("dead", "replay")
    embedded.start("up", "--no-web")
    embedded.wait_drained(1, 120)
    (draft,) = embedded.drafts()
    assert not any("failure" in page for document in draft["documents"] for page in document["pages"])
    embedded.assert_conserved()


def _crowded_scan() -> bytes:
    """A page of small print: five seconds of recognition at the least."""
    line = "Les forces de l'ordre ont ouvert par erreur la porte de mon logement ce matin-là. "
    html = (
        f"<style>@page {{ size: A4; margin: 8mm }} body {{ font: 5pt 'DejaVu Serif' }}</style><p>{line * 180}"
    )
    with TemporaryDirectory() as folder:
        pixels = scan(html, Path(folder), 300)
    return bytes(cv2.imencode(".png", pixels)[1])


PLIS = int(os.environ.get("CHAOS_PLIS", "40"))
SECONDS = float(os.environ.get("CHAOS_SECONDS", "45"))


def test_processes_killed_at_random_every_few_seconds(tmp_path, postgres, seaweedfs, dovecot):
    """Scans, letters and mails come in while workers, watcher and Redis die again and again.

    `make soak` runs it longer: 200 plis, at least three minutes.
    """
    rng = random.Random(os.environ.get("CHAOS_SEED", "1"))
    redis = Redis()
    redis.start()
    settings = production_settings(tmp_path, postgres.new_database(), redis, seaweedfs)
    site = Site(tmp_path, settings | mailbox_settings(dovecot))
    running: dict[str, Program] = {}
    try:
        site.run("migrate")
        roles = {"worker-1": "worker", "worker-2": "worker", "watch": "watch"}
        running = {name: site.start(role) for name, role in roles.items()}
        end, sent = time.monotonic() + SECONDS, 0
        while time.monotonic() < end or sent < PLIS:
            for _ in range(max(1, round(PLIS / SECONDS * 3))):
                if sent < PLIS:
                    _send(site, seaweedfs, dovecot, sent)
                    sent += 1
            time.sleep(rng.uniform(1, 4))
            victim = rng.choice([*roles, *roles, "redis"])
            if victim == "redis":
                redis.wipe() if rng.random() < 0.5 else redis.kill()
                redis.start()
            else:
                running[victim].kill()
                running[victim] = site.start(roles[victim])
        site.wait_drained(PLIS, 300)
        assert len(site.drafts()) == PLIS
        site.assert_conserved()
        assert "0 échec(s)" in site.run("dead", "list")
    finally:
        site.end()
        redis.stop()


def _send(site: Site, server: SeaweedFs, dovecot, number: int) -> None:
    if number % 3 == 0:
        dovecot.deliver(as_mail(number))
    elif number % 3 == 1:
        drop_over_s3(server, watched_bucket(site), {f"entrant/{number}.pdf": as_pdf(number, 2)})
    else:
        drop_over_s3(server, watched_bucket(site), {f"entrant/{number}.jpg": as_scan(number)})
