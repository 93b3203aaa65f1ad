"""`make demo`: plis of every kind, an installation of its own, and drafts that appear as one watches."""

import os
import pty
import re
import signal
import subprocess
import sys
import urllib.error
from pathlib import Path

import pikepdf
import pytest

from benchmarks import demo
from benchmarks.corpus.demo import DEMO_PLIS, make_demo_pli
from claims.people import Role
from tests.review_ui.browsing import Person
from tests.servers.private import TIED, wait_until

DEMO = [*TIED, sys.executable, "-m", "benchmarks.demo"]
PLIS = {pli.name: pli for pli in DEMO_PLIS}
ROOT = Path(__file__).parents[2]


class Demo:
    """A running demonstration, and what it says."""

    def __init__(self, *arguments: str, out: int = subprocess.PIPE) -> None:
        self.said = ""
        self.process = subprocess.Popen(
            [*DEMO, *arguments], stdout=out, stderr=subprocess.STDOUT, cwd=ROOT,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
        )  # fmt: skip

    def until(self, words: str, read: int) -> str:
        """What it says up to those words, read from that descriptor."""
        while words not in self.said:
            told = os.read(read, 4096).decode(errors="replace")
            assert told, self.said
            self.said += told
        return self.said

    def signed_in(self, login: str) -> Person:
        """Somebody signed in with what it prints, on the address that it prints."""
        origin, password = re.search(r"(http://[\d.:]+)/", self.said), re.search(r"passe\s+(\S+)", self.said)
        assert origin, self.said
        assert password, self.said
        person = Person(origin[1])
        wait_until(lambda: answers(person), 60, "the pages answer")
        person.sign_in(login, password[1])
        assert person.get("/courrier").url.endswith("/courrier")  # everybody may see it, once signed in
        return person


def answers(person: Person) -> bool:
    try:
        return person.get("/connexion").status == 200
    except urllib.error.URLError:
        return False


def program_of(running: Demo) -> int:
    """The process of the program that the demonstration runs."""
    children = Path(f"/proc/{running.process.pid}/task/{running.process.pid}/children").read_text().split()
    commands = {int(pid): Path(f"/proc/{pid}/cmdline").read_bytes() for pid in children}
    return next(pid for pid, command in commands.items() if b"pipeline.cli" in command)


@pytest.mark.slow
def test_without_a_terminal_it_ends_once_all_is_drafted_and_its_sign_in_works_meanwhile():
    running = Demo("--plis", "3")
    assert running.process.stdout is not None
    read = running.process.stdout.fileno()
    running.until("Les plis sont fabriqués", read)
    for role in Role:
        running.signed_in(role.value)
    running.until("plis reçus et lus", read)
    assert running.process.wait(60) == 0, running.said
    assert running.said.count("brouillon prêt") == 3
    for name in ("01-locataire", "02-proprietaire", "03-detention-relaxe"):
        assert running.said.count(name) == 2  # as it was drafted, and in the table
    assert "Relevé d'identité" in running.said  # what the second lacks
    home = re.search(r"déposés dans (\S+)/var/bucket", running.said)
    assert home
    assert not Path(home[1]).exists()


@pytest.mark.slow
def test_on_a_terminal_it_stays_open_until_it_is_interrupted():
    terminal, other = pty.openpty()
    running = Demo("--plis", "1", out=other)
    running.until("restent ouvertes", terminal)
    running.signed_in("redacteur")
    program = program_of(running)
    running.process.send_signal(signal.SIGINT)
    assert running.process.wait(60) == 0
    assert not Path(f"/proc/{program}").exists()


@pytest.mark.slow
def test_it_says_so_and_fails_when_the_program_ends_by_itself():
    running = Demo("--plis", "2")
    assert running.process.stdout is not None
    running.until("Les plis sont fabriqués", running.process.stdout.fileno())
    running.signed_in("courrier")
    os.kill(program_of(running), signal.SIGKILL)
    output, _ = running.process.communicate(timeout=60)
    assert running.process.returncode == 1
    assert "Le programme s'est arrêté (code -9)" in output.decode()


@pytest.mark.slow
def test_it_says_so_and_fails_when_it_takes_too_long(monkeypatch, capsys):
    before = signal.getsignal(signal.SIGTERM)
    monkeypatch.setattr(demo, "_PATIENCE_S", 0)
    try:
        assert demo.main(["--plis", "1"]) == 1
    finally:
        signal.signal(signal.SIGTERM, before)
    assert "Tout n'est pas lu après 0 minutes." in capsys.readouterr().out


def test_there_are_about_twenty_plis_of_every_kind():
    assert 18 <= len(DEMO_PLIS) <= 22
    assert len(PLIS) == len(DEMO_PLIS)
    names = list(PLIS)
    assert all(names.index(pli.after) < names.index(pli.name) for pli in DEMO_PLIS if pli.after)


@pytest.mark.slow
def test_the_second_deposit_has_the_same_bytes_as_the_first(tmp_path):
    first, again = (make_demo_pli(PLIS[name], tmp_path) for name in ("01-locataire", "18-meme-pli"))
    assert first.read_bytes() == again.read_bytes()
    assert first.name != again.name


@pytest.mark.slow
def test_one_pli_has_a_file_cut_short_and_one_under_a_password(tmp_path):
    folder = make_demo_pli(PLIS["10-fichier-abime"], tmp_path)
    assert sorted(file.name for file in folder.iterdir()) == ["facture.pdf", "lettre.pdf", "rib.pdf"]
    assert not (folder / "facture.pdf").read_bytes().rstrip().endswith(b"%%EOF")
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(folder / "rib.pdf")


@pytest.mark.slow
@pytest.mark.parametrize("name", ["06-lot-bailleur-social", "08-detention-tardive", "20-complement"])
def test_a_pli_is_the_same_each_time(name, tmp_path):
    one, other = (make_demo_pli(PLIS[name], tmp_path / turn) for turn in ("a", "b"))
    contents = [
        {file.name: file.read_bytes() for file in ([made] if made.is_file() else sorted(made.iterdir()))}
        for made in (one, other)
    ]
    assert contents[0] == contents[1]
