"""compose.yaml: sound by the Compose specification, and its very commands run, outside containers."""

import re
import subprocess
from pathlib import Path

import pytest
import yaml
from compose_pydantic import ComposeSpecification

from tests.claim_letters import as_mail, as_pdf
from tests.end_to_end.conftest import production_settings
from tests.running import Site, drop_over_s3
from tests.servers.private import free_ports, wait_until

ROOT = Path(__file__).parents[2]
COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
SERVICES = COMPOSE["services"]
OURS = {name: service for name, service in SERVICES.items() if "vaguemestre" in service["image"]}


def test_it_keeps_the_compose_specification():
    ComposeSpecification.model_validate({k: v for k, v in COMPOSE.items() if not k.startswith("x-")})


@pytest.mark.parametrize("name", SERVICES)
def test_every_image_is_pinned_to_a_version(name):
    assert re.fullmatch(r"[\w/-]+:v?\d+\.\d+[\w.-]*", SERVICES[name]["image"])


@pytest.mark.parametrize("name", OURS)
def test_our_programs_have_no_more_rights_than_they_need(name):
    service = OURS[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert "no-new-privileges:true" in service["security_opt"]
    assert "USER vaguemestre" in (ROOT / "Dockerfile").read_text(encoding="utf-8")


def test_no_secret_and_no_default_password_stands_in_it():
    text = (ROOT / "compose.yaml").read_text(encoding="utf-8")
    for name, file in COMPOSE["secrets"].items():
        assert file == {"file": f"./secrets/{name}"}
    assert not re.search(r"(?i)(password|secret_key|token)\s*:\s*[\"']?\w+[\"']?\s*$", text, re.MULTILINE)


@pytest.mark.parametrize("name", ["postgres", "redis", "s3"])
def test_servers_say_when_they_are_well_and_keep_what_they_hold(name):
    assert SERVICES[name]["healthcheck"]["test"]
    assert SERVICES[name]["volumes"]


@pytest.mark.slow
def test_the_commands_it_names_do_the_work(tmp_path, postgres, redis_server, seaweedfs, dovecot):
    """Settings are those of the file, but for where the servers and the secrets are."""
    here = production_settings(tmp_path, postgres.new_database(), redis_server, seaweedfs)
    secrets = {
        "database_url": here["VAGUEMESTRE_DATABASE_URL"],
        "queue_url": here["VAGUEMESTRE_QUEUE_URL"],
        "s3_access_key": seaweedfs.KEY,
        "s3_secret_key": seaweedfs.SECRET,
        "imap_password": dovecot.PASSWORD,
    }
    for name, value in secrets.items():
        (tmp_path / name).write_text(value + "\n")
    sites = {name: Site(tmp_path / name, _settings(service, here, dovecot)) for name, service in OURS.items()}
    for site in sites.values():
        site.folder.mkdir()
        for name, value in site.settings.items():
            site.settings[name] = value.replace("/run/secrets/", f"{tmp_path}/")
    try:
        sites["migrate"].run(*OURS["migrate"]["command"])
        sites["watch"].start(*OURS["watch"]["command"])
        sites["worker"].start(*OURS["worker"]["command"])
        bucket = here["VAGUEMESTRE_WATCH"].removeprefix("s3://").partition("/")[0]
        drop_over_s3(seaweedfs, bucket, {"entrant/lettre.pdf": as_pdf(1)})
        dovecot.deliver(as_mail(2))
        sites["worker"].wait_drained(2, 90)
        sites["worker"].assert_conserved()
        wait_until(lambda: dovecot.folder_sizes()["INBOX"] == 0, 20, "the mail is moved")
        backups = str(tmp_path / "backups")
        words = [backups if word == "/backups" else word for word in OURS["backup"]["command"]]
        assert sites["backup"].run(*words).startswith("point ")
        sites["web"].start(*OURS["web"]["command"])
        for name in ("web", "watch", "worker"):
            assert _is_healthy(name, sites[name]), name
        sites["worker"].end()
        assert not _is_healthy("worker", sites["worker"])
    finally:
        for site in sites.values():
            site.end()


def _is_healthy(name: str, site: Site) -> bool:
    """What the health check of the file says of that program, on the port that it has here."""
    _cmd, python, *arguments = OURS[name]["healthcheck"]["test"]
    here = [each.replace(":9464/", f":{site.settings['VAGUEMESTRE_METRICS_PORT']}/") for each in arguments]
    return subprocess.run([python, *here], capture_output=True, check=False).returncode == 0


def _settings(service: dict, here: dict[str, str], dovecot) -> dict[str, str]:
    """What the file sets, with the places of this test's servers."""
    places = {
        name: here[name] for name in ("VAGUEMESTRE_OBJECTS", "VAGUEMESTRE_WATCH", "VAGUEMESTRE_S3_ENDPOINT")
    }
    mailbox = {
        "VAGUEMESTRE_IMAP_HOST": "127.0.0.1",
        "VAGUEMESTRE_IMAP_PORT": str(dovecot.port),
        "VAGUEMESTRE_IMAP_USER": dovecot.USER,
        "VAGUEMESTRE_IMAP_ENCRYPTION": "none",
    }
    metrics, web = free_ports(2)  # each program has a machine of its own there, and they share one here
    ports = {"VAGUEMESTRE_METRICS_PORT": str(metrics), "VAGUEMESTRE_WEB_PORT": str(web)}
    reads_mail = "VAGUEMESTRE_IMAP_HOST" in service["environment"]
    return service["environment"] | places | ports | (mailbox if reads_mail else {})
