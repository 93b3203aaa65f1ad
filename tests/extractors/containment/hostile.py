"""What a parser taken over by a file might do. Each runs in a contained process, as parsers do."""

import os
import resource
import signal
import socket
import stat
import subprocess
import time
from pathlib import Path

from claims.errors import MissingProgram, SenderMustAct
from claims.items import Reason
from claims.pages import Box, Line, PageKind, ReadPage, TextSource, Word
from extractors.containment.wire import HEADER
from extractors.limits import Limits
from extractors.sources import PageSource


def greets(_work: Path) -> str:
    return "bonjour"


def niceness(_work: Path) -> int:
    return os.getpriority(os.PRIO_PROCESS, 0)


def environment(_work: Path) -> dict[str, str]:
    return dict(os.environ)


def caps(_work: Path) -> dict[str, int]:
    names = ("AS", "CPU", "FSIZE", "NOFILE", "CORE")
    return {name: resource.getrlimit(getattr(resource, f"RLIMIT_{name}"))[0] for name in names}


def privileges(_work: Path) -> dict[str, str]:
    lines = Path("/proc/self/status").read_text().splitlines()
    return dict(line.split(":\t") for line in lines if line.startswith(("Cap", "NoNewPrivs")))


def processes(_work: Path) -> list[int]:
    return [int(place.name) for place in Path("/proc").glob("[0-9]*")]


def reads(_work: Path, name: str) -> str:
    return Path(name).read_text()


def writes(_work: Path, name: str) -> bool:
    try:
        Path(name).write_bytes(b"x")
    except OSError:
        return False
    return True


def overwrites(_work: Path, path: Path) -> bool:
    return writes(_work, str(path))


def connects(_work: Path, port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=2).close()
    except OSError:
        return False
    return True


def loops(_work: Path) -> None:
    while True:
        pass


def is_deaf(_work: Path) -> None:
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGXCPU):
        signal.signal(number, signal.SIG_IGN)
    loops(_work)


def multiplies(_work: Path) -> None:
    for _ in range(300):
        if os.fork() == 0:
            time.sleep(600)
            os._exit(0)
    time.sleep(600)


def swells(_work: Path) -> int:
    return len(bytearray(10_000_000_000))


def swells_in_many(_work: Path) -> None:
    for _ in range(8):
        if os.fork() == 0:
            held = bytearray(os.urandom(1)) * 150_000_000
            time.sleep(600)
            os._exit(len(held))
    time.sleep(600)


def writes_a_huge_file(work: Path) -> None:
    with (work / "huge").open("wb") as file:
        while True:
            file.write(bytes(1_000_000))


def writes_many_files(work: Path) -> None:
    for number in range(1000):
        (work / str(number)).write_bytes(bytes(1_000_000))
    time.sleep(600)


def leaves_one_behind(_work: Path) -> None:
    if os.fork() == 0:
        subprocess.Popen(["sleep", "600"], start_new_session=True)
        os._exit(0)
    os.wait()


def hangs_with_one_behind(work: Path) -> None:
    leaves_one_behind(work)
    time.sleep(600)


def answers_twice(_work: Path) -> str:
    answer = b'{"type":"done","value":"bonsoir"}'
    os.write(_channel(), (HEADER.pack(len(answer)) + answer) * 2)
    return "bonjour"


def prints(_work: Path) -> str:
    print("x" * 100_000)
    os.write(1, b"\xff" * 1000)
    os.write(2, b"\xff" * 1000)
    return "bonjour"


def _channel() -> int:
    """The descriptor by which it answers."""
    return next(n for n in range(3, 256) if _is_socket(n))


def _is_socket(descriptor: int) -> bool:
    try:
        return stat.S_ISSOCK(os.fstat(descriptor).st_mode)
    except OSError:
        return False


def garbles(_work: Path) -> None:
    answer = b"\x80\x04pickle?"
    os.write(_channel(), HEADER.pack(len(answer)) + answer)
    time.sleep(600)


def announces_too_much(_work: Path) -> None:
    os.write(_channel(), b"\xff" * 64)
    time.sleep(600)


def dies(_work: Path) -> None:
    os._exit(3)


def dies_in_the_middle(_work: Path) -> None:
    os.write(_channel(), HEADER.pack(1000) + b'{"type":"done"')
    os._exit(0)


def answers_another_kind(_work: Path) -> int:
    return "bonjour"  # type: ignore[return-value]


def answers_endless_depth(_work: Path) -> Reason:
    answer = b'{"type":"done","value":' + b"[" * 100_000
    os.write(_channel(), HEADER.pack(len(answer)) + answer)
    time.sleep(600)
    return Reason("", "")


def answers_another_file(_work: Path, name: str) -> Path:
    return Path(name)


def answers_a_link(work: Path, name: str) -> Path:
    (work / "lien").symlink_to(name)
    return work / "lien"


def answers_by_a_moved_folder(work: Path, name: str) -> Path:
    work.rename(work.parent / "autre")
    work.symlink_to(Path(name).parent)
    return work / Path(name).name


def answers_a_pipe(work: Path) -> Path:
    os.mkfifo(work / "tube")
    return work / "tube"


def answers_a_folder(work: Path) -> Path:
    (work / "dossier").mkdir()
    return work / "dossier"


def answers_a_file(work: Path, content: str) -> Path:
    (work / "fait.pdf").write_text(content)
    return work / "fait.pdf"


def writes_on(work: Path) -> Path:
    """A file that goes on changing after it was answered."""
    made = work / "fait.pdf"
    made.write_text("avant")
    file = made.open("w")
    if os.fork() == 0:
        time.sleep(1)
        file.write("après")
        file.flush()
        os._exit(0)
    return made


def refuses(_work: Path, code: str, sentence: str) -> None:
    raise SenderMustAct(sentence, code=code)


def refuses_as_bare_text(_work: Path) -> str:
    return "\ud83d\ude00 et \ud83d"


def reads_what_is_not_there(_work: Path, source: PageSource, _is_ours: bool, _limits: Limits) -> ReadPage:
    """A page of another file, with a word far from any page."""
    word = Word("payé", Box(0.0, 0.0, 1e12, 1.0))
    lines = (Line((word,)),)
    return ReadPage("autre.pdf", 9, 595.0, 842.0, TextSource.OCR, PageKind.PRINTED, lines)


def reads_another_page(_work: Path, source: PageSource, _is_ours: bool, _limits: Limits) -> ReadPage:
    return ReadPage("autre.pdf", 9, 595.0, 842.0, TextSource.OCR, PageKind.PRINTED)


def lacks_a_program(_work: Path, source: PageSource, _is_ours: bool, _limits: Limits) -> ReadPage:
    raise MissingProgram("tesseract is not installed, send the secrets to its author")
