"""What machines ask of the pages: whether the program lives, and whether it can work."""

import pytest

from tests.review_ui.browsing import Answer, person
from tests.running import Site
from tests.servers.private import free_ports, wait_until
from tests.servers.queues import Redis
from tests.servers.stores import Postgres


@pytest.fixture
def servers():
    """A database and a queue of one's own, to be killed."""
    started = [Postgres(durable=True), Redis()]
    for server in started:
        server.start()
    yield started
    for server in started:
        server.stop()


def ready(site: Site) -> Answer:
    return person(site).get("/readyz")


def test_pages_are_ready_while_all_they_need_answers_and_name_what_does_not(site, servers):
    database, queue = servers
    site.settings |= {
        "VAGUEMESTRE_DATABASE_URL": database.new_database(),
        "VAGUEMESTRE_QUEUE_URL": queue.url,
    }
    site.run("migrate")
    site.start("web")
    assert (ready(site).status, ready(site).text) == (200, "ok")
    queue.kill()
    wait_until(lambda: ready(site).text == "file", 20, "the queue is missed")
    assert ready(site).status == 503
    database.kill()
    wait_until(lambda: ready(site).text == "base\nfile", 20, "the database is missed too")
    assert (person(site).get("/healthz").status, person(site).get("/healthz").text) == (200, "ok")
    for server in servers:
        server.start()
    wait_until(lambda: ready(site).status == 200, 30, "they are back")


def test_pages_of_one_machine_need_no_queue(site):
    site.start("web")
    assert ready(site).text == "ok"


def test_a_store_that_refuses_us_is_named_without_a_word_of_its_secret(site, seaweedfs):
    site.settings |= {
        "VAGUEMESTRE_OBJECTS": f"s3://{seaweedfs.new_bucket()}",
        "VAGUEMESTRE_S3_ENDPOINT": seaweedfs.endpoint,
        "VAGUEMESTRE_S3_ACCESS_KEY": seaweedfs.KEY,
        "VAGUEMESTRE_S3_SECRET_KEY": "un-autre-secret",
    }
    site.start("web")
    answer = ready(site)
    assert (answer.status, answer.text) == (503, "objets")


def test_a_port_of_figures_that_is_taken_stops_the_program_with_the_setting_to_change(site):
    site.start("web")
    port = site.settings["VAGUEMESTRE_WEB_PORT"]
    (other,) = free_ports()
    site.settings |= {"VAGUEMESTRE_METRICS_PORT": port, "VAGUEMESTRE_WEB_PORT": str(other)}
    assert "VAGUEMESTRE_METRICS_PORT" in site.failure("web", code=3)
