"""What `vaguemestre doctor` finds: each thing that is wrong has its line, and the line says what to do."""

import json
import ssl
import threading
import time
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from ipaddress import ip_address

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from claims.reasons import refusal
from extractors.containment import levels
from extractors.pool import ReaderPool
from extractors.text import pp_ocr
from extractors.text import tesseract as engine
from pipeline import doctor_command
from pipeline.doctor import findings, machine, peers, programs, services
from pipeline.doctor.findings import Check, Level, examine, fine
from pipeline.settings import read_settings
from storage import heartbeats, schema
from storage.database import Database
from tests.servers.private import free_ports, mount


@pytest.fixture
def settings(tmp_path):
    """Settings of an installation of one machine, changed by name."""

    def made(**changed: object):
        home = {"VAGUEMESTRE_HOME": str(tmp_path / "var")}
        return read_settings(home | {f"VAGUEMESTRE_{name}": str(value) for name, value in changed.items()})

    (tmp_path / "var" / "bucket").mkdir(parents=True)
    (tmp_path / "var").chmod(0o700)
    schema.migrate(Database(f"sqlite:///{tmp_path}/var/vaguemestre.db"))
    return made


@pytest.fixture
def without_programs(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    engine._installed_version.cache_clear()
    levels._what_stops_bubblewrap.cache_clear()
    yield tmp_path
    engine._installed_version.cache_clear()
    levels._what_stops_bubblewrap.cache_clear()


@pytest.mark.parametrize(
    ("look", "level", "told"),
    [
        (programs.tesseract, Level.FAULT, "installer tesseract-ocr."),
        (programs.libreoffice, Level.REMARK, "installer libreoffice-writer-nogui"),
        (programs.containment, Level.REMARK, "installer bubblewrap"),
    ],
)
def test_a_program_that_is_missing_is_told_with_its_package(without_programs, settings, look, level, told):
    found = look(settings())
    assert found.level is level
    assert told in found.words


@pytest.mark.parametrize(
    ("program", "look", "told"),
    [
        ("soffice", programs.libreoffice, "ne démarre pas"),
        ("bwrap", programs.containment, "sous limites seules"),
    ],
)
def test_a_program_that_is_there_and_fails_is_not_taken_for_well(
    without_programs, settings, program, look, told
):
    broken = without_programs / program
    broken.write_text("#!/bin/sh\nexit 1\n")
    broken.chmod(0o755)
    assert told in look(settings()).words


@pytest.mark.slow
def test_the_second_engine_is_loaded_where_pages_are_read(settings):
    found = programs.second_engine(settings())
    assert (found.level, found.words[:7]) == (Level.FINE, "PP-OCRv")


def test_a_second_engine_that_does_not_load_is_told(settings, monkeypatch):
    def spoilt(*_):
        raise refusal("illisible")  # what becomes of an error in a contained process

    monkeypatch.setattr(ReaderPool, "call", spoilt)
    found = programs.second_engine(settings())
    assert (found.level, "ne se charge pas" in found.words) == (Level.FAULT, True)


def test_a_second_engine_without_its_model_is_told(settings, monkeypatch):
    monkeypatch.setattr(pp_ocr, "_MODEL", "models/absent.onnx")
    found = programs.second_engine(settings())
    assert (found.level, "réinstaller depuis" in found.words) == (Level.FAULT, True)


def test_tesseract_without_french_is_told(settings, monkeypatch, tmp_path):
    engine._installed_version.cache_clear()
    levels._what_stops_bubblewrap.cache_clear()
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    found = programs.tesseract(settings())
    engine._installed_version.cache_clear()
    levels._what_stops_bubblewrap.cache_clear()
    assert found.level is Level.FAULT
    assert "tesseract-ocr-fra" in found.words


def test_libraries_of_another_version_than_the_lock_are_named(settings, monkeypatch):
    lock = (
        "structlog==1.0 \\\n    --hash=x\n"
        "absente==2 ; python_version > '3'\nailleurs==1 ; sys_platform == 'win32'\n"
    )
    monkeypatch.setattr(programs, "_lock", lambda: lock)
    found = programs.packages(settings())
    assert found.level is Level.FAULT
    assert "structlog 2" in found.words
    assert "absente absent" in found.words
    assert "ailleurs" not in found.words


def test_what_is_installed_here_is_what_the_lock_says(settings):
    assert programs.packages(settings()).level is Level.FINE


def test_a_disk_that_is_nearly_full_is_a_fault(settings, small_disk):
    found = machine.disk(settings(HOME=small_disk))
    assert found.level is Level.FAULT
    assert "faire de la place" in found.words


def test_a_home_that_cannot_be_written_is_a_fault(settings, small_disk):
    mount("-o", "remount,ro", small_disk)
    found = machine.home(settings(HOME=small_disk))
    assert found.level is Level.FAULT
    assert "Rien ne peut être écrit" in found.words


def test_a_home_that_others_can_read_is_remarked(settings, tmp_path):
    assert machine.home(settings()).level is Level.FINE
    (tmp_path / "var").chmod(0o755)
    assert "chmod 700" in machine.home(settings()).words


def test_more_readers_than_the_machine_has_cores_or_memory_for_are_remarked(settings):
    assert "VAGUEMESTRE_WORKERS" in machine.cores(settings(WORKERS=4000)).words
    assert "VAGUEMESTRE_WORKERS" in machine.memory(settings(WORKERS=4000)).words


def test_a_database_that_is_away_old_or_closed_to_us_is_told_apart(settings, postgres):
    (port,) = free_ports()
    gone = services.database(settings(DATABASE_URL=f"postgresql://x:motdepasse@127.0.0.1:{port}/y"))
    assert gone.level is Level.AWAY
    assert "VAGUEMESTRE_DATABASE_URL" in gone.words
    assert "motdepasse" not in gone.words
    url = postgres.new_database()
    assert "vaguemestre migrate" in services.database(settings(DATABASE_URL=url)).words
    schema.migrate(Database(url))
    well = services.database(settings(DATABASE_URL=url))
    assert well.level is Level.FINE
    assert "Version 15" in well.words


def test_a_database_that_cannot_be_written_is_told(settings, postgres):
    url = postgres.new_database()
    schema.migrate(Database(url))
    closed = f"{url}?options=-cdefault_transaction_read_only%3Don"
    (finding,) = [
        found for _, found in examine([Check("x", services.database)], settings(DATABASE_URL=closed), 9)
    ]
    assert finding.level is Level.AWAY
    assert "ReadOnlySqlTransaction" in finding.words


def test_a_store_is_tried_with_an_object_that_does_not_stay(settings, seaweedfs, tmp_path):
    on_s3 = {
        "OBJECTS": f"s3://{seaweedfs.new_bucket()}",
        "S3_ENDPOINT": seaweedfs.endpoint,
        "S3_ACCESS_KEY": seaweedfs.KEY,
        "S3_SECRET_KEY": seaweedfs.SECRET,
    }
    for chosen in ({}, on_s3):
        found = services.objects(settings(**chosen))
        assert found.level is Level.FINE, found.words
    assert not [path for path in (tmp_path / "var" / "objects").rglob("*") if path.is_file()]
    bucket = on_s3["OBJECTS"].removeprefix("s3://")
    assert not list(seaweedfs.client().list_objects(bucket, recursive=True, include_version=True))
    refused = services.objects(settings(**on_s3 | {"S3_SECRET_KEY": "un-autre-secret"}))
    assert refused.level is Level.FAULT
    assert "VAGUEMESTRE_S3_SECRET_KEY" in refused.words
    assert "un-autre-secret" not in refused.words
    (port,) = free_ports()
    gone = services.objects(settings(**on_s3 | {"S3_ENDPOINT": f"http://127.0.0.1:{port}"}))
    assert gone.level is Level.AWAY


def test_a_watched_folder_that_cannot_be_written_is_told(settings, small_disk):
    assert services.watched(settings()).level is Level.FINE
    mount("-o", "remount,ro", small_disk)
    (finding,) = [
        found for _, found in examine([Check("x", services.watched)], settings(WATCH=small_disk), 9)
    ]
    assert finding.level is Level.FAULT
    assert "Pas d'accès" in finding.words


def test_a_mailbox_that_refuses_or_lacks_a_folder_is_told(settings, dovecot):
    box = {
        "IMAP_HOST": "127.0.0.1",
        "IMAP_PORT": dovecot.port,
        "IMAP_ENCRYPTION": "none",
        "IMAP_USER": dovecot.USER,
    }
    assert services.mailbox(settings(**box, IMAP_PASSWORD=dovecot.PASSWORD)).level is Level.FINE
    wrong = services.mailbox(settings(**box, IMAP_PASSWORD="faux"))
    assert (wrong.level, "IMAP_USER" in wrong.words) == (Level.FAULT, True)
    absent = services.mailbox(settings(**box, IMAP_PASSWORD=dovecot.PASSWORD, IMAP_FOLDERS="INBOX,Perdu"))
    assert absent.level is Level.FAULT
    assert "Perdu" in absent.words


def test_parts_that_give_no_sign_of_life_are_named(settings, tmp_path):
    now = datetime.now(UTC)
    with Database(f"sqlite:///{tmp_path}/var/vaguemestre.db").begin() as connection:
        heartbeats.beat(connection, "m:1", {"bucket": now, "worker": now - timedelta(hours=1)}, now)
    found = services.programs(settings())
    assert found.level is Level.REMARK
    assert found.words == "En marche : dépôt ; sans signe de vie : lecture, pages."


class _Clock(BaseHTTPRequestHandler):
    """A server whose clock is two minutes ahead."""

    def do_HEAD(self) -> None:
        self.send_response(200)
        self.end_headers()

    def date_time_string(self, timestamp=None):
        return super().date_time_string(time.time() + 120)

    def log_message(self, *_: object) -> None:
        """Silent."""


@pytest.fixture
def server():
    """A server of one's own, over TLS when a context is given."""
    started: list[HTTPServer] = []

    def start(context: ssl.SSLContext | None = None) -> int:
        http = HTTPServer(("127.0.0.1", 0), _Clock)
        if context is not None:
            http.socket = context.wrap_socket(http.socket, server_side=True)
        threading.Thread(target=http.serve_forever, daemon=True).start()
        started.append(http)
        return http.server_port

    yield start
    for each in started:
        each.shutdown()
        each.server_close()


def _certificate(folder, days: int):
    """A file with a key and the certificate that it signed itself, for this machine."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "essai")])
    now = datetime.now(UTC)
    here = x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))])
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(days=days, hours=1))
        .add_extension(here, critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    own = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    path = folder / "certificat.pem"
    path.write_bytes(own + made.public_bytes(pem))
    return path


def test_a_clock_that_differs_is_told_with_its_distance(settings, server, postgres):
    url = postgres.new_database()
    assert services.clocks(settings(DATABASE_URL=url)).words == "À l'heure de : la base."
    found = services.clocks(settings(S3_ENDPOINT=f"http://127.0.0.1:{server()}"))
    assert found.level is Level.FAULT
    assert "+120 s" in found.words or "+119 s" in found.words


def test_a_connection_in_clear_beyond_this_machine_is_remarked(settings):
    found = peers.encryption(settings(S3_ENDPOINT="http://s3.interne:9000"))
    assert (found.level, "S3" in found.words) == (Level.REMARK, True)
    assert peers.encryption(settings(S3_ENDPOINT="http://127.0.0.1:9000")).level is Level.FINE


def test_a_certificate_that_nobody_vouches_for_is_a_fault_and_one_that_ends_soon_a_remark(
    settings, server, monkeypatch, tmp_path
):
    certificate = _certificate(tmp_path, days=9)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    chosen = settings(S3_ENDPOINT=f"https://127.0.0.1:{server(context)}")
    refused = peers.encryption(chosen)
    assert (refused.level, "Certificat refusé (S3" in refused.words) == (Level.FAULT, True)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    found = peers.encryption(chosen)
    assert (found.level, found.words) == (
        Level.REMARK,
        "Le certificat expire dans 9 jours (S3) : le renouveler.",
    )


def test_a_check_that_hangs_or_fails_by_itself_does_not_keep_the_others_from_being_told(settings):
    over = threading.Event()

    def hangs(_settings):
        over.wait(20)
        return fine("trop tard")

    def fails(_settings):
        raise RuntimeError("motdepasse")

    checks = [Check("a", hangs), Check("b", fails), Check("c", lambda _: fine("bien"))]
    found = [finding for _, finding in examine(checks, settings(), 0.2)]
    over.set()
    assert [each.level for each in found] == [Level.AWAY, Level.FAULT, Level.FINE]
    assert "Pas de réponse" in found[0].words
    assert "RuntimeError" in found[1].words
    assert "motdepasse" not in found[1].words


@pytest.mark.parametrize(
    ("levels", "code"),
    [([], 0), (["remark"], 0), (["away"], 4), (["fault"], 3), (["away", "fault", "fine"], 3)],
)
def test_the_exit_code_says_who_must_act(tmp_path, monkeypatch, capsys, levels, code):
    checks = tuple(Check(name, lambda _, name=name: getattr(findings, name)("Voilà.")) for name in levels)
    monkeypatch.setattr(doctor_command, "MACHINE_CHECKS", checks)
    monkeypatch.setattr(doctor_command, "SERVICE_CHECKS", ())
    assert doctor_command.doctor({"VAGUEMESTRE_HOME": str(tmp_path)}, as_json=False) == code
    marks = {"fine": "✓", "remark": "!", "away": "✗", "fault": "✗"}
    said = capsys.readouterr().out.splitlines()[1:]
    assert said == [f"{marks[name]} {name} : Voilà." for name in levels]


def test_a_wrong_setting_is_the_first_thing_told_and_the_machine_is_looked_at_all_the_same(
    monkeypatch, capsys
):
    monkeypatch.setattr(doctor_command, "MACHINE_CHECKS", machine.CHECKS)
    secret = {"VAGUEMESTRE_IMAP_PASSWORD": "motdepasse", "VAGUEMESTRE_QUEUE_URL": "kafka://u:motdepasse@h"}
    assert doctor_command.doctor(secret, as_json=True) == 3
    said = capsys.readouterr().out
    told = json.loads(said)
    assert told["exit"] == 3
    assert "VAGUEMESTRE_QUEUE_URL" in told["checks"][0]["words"]
    assert [line["check"] for line in told["checks"][1:]] == [check.name for check in machine.CHECKS]
    assert "motdepasse" not in said


@pytest.mark.slow
def test_an_installation_over_servers_is_examined_as_a_whole(tmp_path, settings):
    """By the command itself, as an operator calls it."""
    from tests.running import Site

    site = Site(tmp_path, {"VAGUEMESTRE_HOME": str(tmp_path / "var")})
    told = json.loads(site.run("doctor", "--json"))
    names = [check.name for check in (*doctor_command.MACHINE_CHECKS, *doctor_command.SERVICE_CHECKS)]
    assert [line["check"] for line in told["checks"]] == ["Réglages", *names]
    wrong = [line for line in told["checks"] if line["level"] in ("faute", "absence")]
    assert wrong == []
