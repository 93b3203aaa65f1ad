"""The antivirus looks before anything is opened, and whatever is not plainly «clean» is not opened.

ClamAV is the real one; scripted answers stand for a daemon gone mad.
"""

import os
import random
import signal
import socket
import threading
import time
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from claims.errors import BadSetting, Unavailable
from pipeline.intake.clamd import Clamd
from pipeline.intake.opener import Opener
from tests.mailed import mail, pdf, portfolio, zipped
from tests.opened import open_pli
from tests.servers import scanners
from tests.servers.private import free_ports, wait_until

EICAR, MARK = scanners.EICAR, scanners.MARK
STREAM_MB = 4


@pytest.fixture
def antivirus(clamd):
    return Clamd(clamd.address, STREAM_MB)


def noise(megabytes: float) -> bytes:
    return random.Random(1).randbytes(round(megabytes * 1_000_000))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("eicar.com", EICAR),
        ("renommé.pdf", b"%PDF-1.7\n" + MARK),
        ("archive.zip", zipped({"a.txt": b"rien", "b/c.com": EICAR})),
        ("poupées.zip", zipped({"1.zip": zipped({"2.zip": zipped({"3.com": EICAR})})})),
        ("courriel.eml", mail("Bonjour", {"facture.pdf": pdf(1), "suite.com": EICAR})),
        ("transféré.eml", mail("Voir", {"premier.eml": mail("Suite", {"a.zip": zipped({"x": EICAR})})})),
    ],
    ids=["alone", "called a pdf", "in an archive", "in dolls", "beside a pdf", "in a forwarded mail"],
)
def test_what_clamav_knows_is_rejected_unopened_wherever_it_hides(antivirus, name, content):
    opened = open_pli({name: content, "saine.pdf": pdf(1)}, antivirus=antivirus)
    assert opened.fates == {name: "rejected virus", "saine.pdf": "processed"}
    item = opened.item(name)
    assert item.media_type == "application/octet-stream"
    assert item.size == len(content)
    assert "Test." in item.reason.message


def test_what_comes_out_of_a_file_is_looked_at_before_it_is_opened_in_turn(antivirus):
    opened = open_pli({"porteur.pdf": portfolio({"joint.com": EICAR, "b.pdf": pdf(1)})}, antivirus=antivirus)
    assert opened.fates == {
        "porteur.pdf": "processed",
        "porteur.pdf/joint.com": "rejected virus",
        "porteur.pdf/b.pdf": "processed",
    }


def test_an_antivirus_that_goes_away_within_a_pli_stops_all_of_it():
    class Leaving:
        def __init__(self):
            self.looks = 0

        def prove(self):
            pass

        def look(self, path):
            self.looks += 1
            if self.looks == 3:
                raise Unavailable("gone")

    with pytest.raises(Unavailable):
        open_pli({"a.zip": zipped({"b.zip": zipped({"c.txt": b"Bonjour"})})}, antivirus=Leaving())


def test_nothing_looks_at_a_file_before_the_antivirus_has(antivirus, monkeypatch):
    seen = []
    monkeypatch.setattr(Opener, "media_type", lambda _, path: seen.append(path.read_bytes()) or "text/plain")
    open_pli({"a.zip": zipped({"x.com": EICAR}), "b.txt": b"Bonjour"}, antivirus=antivirus)
    assert seen == [b"Bonjour"]


def test_it_is_asked_over_a_socket_of_the_machine_as_well(clamd):
    antivirus = Clamd(clamd.local_address, STREAM_MB)
    assert open_pli({"eicar.com": EICAR}, antivirus=antivirus).fates == {"eicar.com": "rejected virus"}


@pytest.mark.parametrize(
    ("megabytes", "stream_mb"),
    [
        (STREAM_MB + 0.1, STREAM_MB),  # over what we send
        (STREAM_MB + 2, 100),  # over what clamd lets in, which hangs up
        (40, 100),  # the same, long before it has it all
        (STREAM_MB - 0.5, STREAM_MB),  # let in, and over what it looks at (MaxFileSize)
    ],
)
def test_what_is_too_large_to_be_looked_at_is_not_clean(clamd, megabytes, stream_mb):
    opened = open_pli({"gros.bin": noise(megabytes)}, antivirus=Clamd(clamd.address, stream_mb))
    assert opened.fates == {"gros.bin": "rejected antivirus_trop_gros"}
    assert "en plusieurs parties" in opened.item("gros.bin").reason.message


def test_a_clamd_that_calls_clean_what_it_did_not_look_at_is_not_believed():
    server = scanners.Clamd(tells=False)
    try:
        server.start()
        with pytest.raises(BadSetting, match="AlertExceedsMax yes"):
            open_pli({"sain.txt": b"Bonjour"}, antivirus=Clamd(server.address, STREAM_MB))
    finally:
        server.stop()


def test_an_antivirus_that_is_away_stops_the_pli(tmp_path):
    for address in (f"127.0.0.1:{free_ports()[0]}", f"unix:{tmp_path}/absent"):
        with pytest.raises(Unavailable):
            open_pli({"sain.txt": b"Bonjour"}, antivirus=Clamd(address, STREAM_MB))


def test_an_antivirus_killed_in_the_midst_of_a_file_has_not_called_it_clean(tmp_path):
    server = scanners.Clamd()
    failed = []
    try:
        server.start()
        antivirus = Clamd(server.address, STREAM_MB, patience_s=20)
        antivirus.prove()
        os.kill(server._process.pid, signal.SIGSTOP)
        path = tmp_path / "fichier"
        path.write_bytes(noise(2))

        def look():
            try:
                antivirus.look(path)
            except Unavailable as error:
                failed.append(error)

        asking = threading.Thread(target=look)
        asking.start()
        wait_until(lambda: _is_connected(server.port), 10, "the file is on its way")
        server.kill()
        asking.join(20)
    finally:
        server.stop()
    assert len(failed) == 1


def _is_connected(port: int) -> bool:
    connections = Path("/proc/net/tcp").read_text().splitlines()
    return any(f":{port:04X} 01" in line for line in connections)


@contextmanager
def answering(said: bytes, *, reads: bool = True):
    """A daemon that passes its proof, then says that; with `reads`, once it has the whole file."""
    server = socket.create_server(("127.0.0.1", 0))
    kept = []

    def serve():
        for answer, is_read in ((b"stream: Heuristics.Limits.Exceeded FOUND\0", True), (said, reads)):
            connection, _ = server.accept()
            kept.append(connection)
            if is_read:
                _read_stream(connection)
            connection.sendall(answer)

    threading.Thread(target=serve, daemon=True).start()
    with server:
        yield Clamd(f"127.0.0.1:{server.getsockname()[1]}", STREAM_MB, patience_s=0.5)
    for connection in kept:
        connection.close()


def _read_stream(connection: socket.socket) -> None:
    file = connection.makefile("rb")
    assert file.read(10) == b"zINSTREAM\0"
    while length := int.from_bytes(file.read(4), "big"):
        file.read(length)


@pytest.mark.parametrize(
    "said",
    [
        b"stream: OK",  # and no end of it
        b"stream: OK\0stream: OK\0",
        b"OK\0",
        b"stream: not OK\0",
        b"UNKNOWN COMMAND\0",
        b"stream: Can't allocate memory ERROR\0",
        b"stream:  FOUND\0",
        b"\xff" * 5000,
        b"",  # nothing, for ever
    ],
)
def test_an_answer_that_is_none_stops_the_pli(said):
    with answering(said) as antivirus, pytest.raises(Unavailable):
        open_pli({"f.bin": noise(3)}, antivirus=antivirus)


def test_a_verdict_on_half_a_file_is_none(tmp_path):
    """The file comes slowly, out of a pipe; clamd calls it clean after the first half."""
    pipe = tmp_path / "lent"
    os.mkfifo(pipe)

    def write():
        with suppress(BrokenPipeError), pipe.open("wb") as file:
            for _ in range(2):
                file.write(noise(0.3))
                file.flush()
                time.sleep(0.3)

    writing = threading.Thread(target=write)
    with answering(b"stream: OK\0", reads=False) as antivirus:
        antivirus.prove()
        writing.start()
        with pytest.raises(Unavailable, match="half a file"):
            antivirus.look(pipe)
    writing.join()


@pytest.mark.parametrize(
    ("said", "code", "told"),
    [
        (b"stream: OK\0", None, ""),
        (b"stream: Win.Test-1 FOUND\0", "virus", "(Win.Test-1)"),
        (b"stream: <script>x</script>\x1b[31m FOUND\0", "virus", "(scriptxscript31m)"),
        (b"stream: " + b"A" * 300 + b" FOUND\0", "virus", f"({'A' * 60})"),
        ("stream: é FOUND\0".encode(), "virus", "(?)"),
        (b"stream: Heuristics.Encrypted.Zip FOUND\0", "chiffre", "mot de passe"),
        (b"stream: Heuristics.Limits.Exceeded.MaxScanTime FOUND\0", "antivirus_trop_gros", ""),
        (b"INSTREAM size limit exceeded. ERROR\0", "antivirus_trop_gros", ""),
    ],
)
def test_each_answer_has_its_code_and_no_name_of_a_virus_can_do_harm(tmp_path, said, code, told):
    path = tmp_path / "fichier"
    path.write_bytes(b"Bonjour")
    with answering(said) as antivirus:
        why = antivirus.look(path)
    assert (why and why.code) == code
    assert told in (why.message if why else "")
