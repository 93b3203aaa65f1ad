"""Pages read in worker processes that may be killed."""

import os
import signal
import threading
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import zxingcpp

from claims.errors import UnreadableFile
from claims.items import MailHeaders
from claims.pages import TextSource
from extractors.containment.hatch import keep_nothing
from extractors.limits import Limits
from extractors.pool import ReaderPool
from extractors.sources import PageSource
from pipeline.intake.holding import Holding
from pipeline.intake.opener import Opener
from tests.drawn import LETTER, noisy, photographed, scans_pdf, typeset, write_picture
from tests.extractors.containment import hostile
from tests.servers.private import wait_until

HOSTILE = Path(hostile.__file__).parent


QR_CODE = zxingcpp.BarcodeFormat.QRCode


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A PDF of six typeset pages that say their number."""
    html = "".join(f"<p style='break-after: page'>Ceci est la page {n} du dossier.</p>" for n in range(1, 7))
    return typeset(html, tmp_path_factory.mktemp("pool") / "dossier.pdf")


def sources(path: Path, pages: int, media_type: str = "application/pdf") -> list[PageSource]:
    return [PageSource(path.name, page, path, media_type) for page in range(1, pages + 1)]


def children() -> dict[int, list[int]]:
    """The children of every process, by one look at all: servers of other tests may be many."""
    found: dict[int, list[int]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # it may just have ended
            parent = int(stat.read_text().rsplit(")", 1)[1].split()[1])
            found.setdefault(parent, []).append(int(stat.parent.name))
    return found


def running(name: str, parent: int) -> list[int]:
    """Processes of that name, anywhere under a process."""
    below, family = children(), [parent]
    for each in family:
        family += below.get(each, [])
    return [pid for pid in family if _name(pid) == name]


def _name(pid: int) -> str:
    with suppress(OSError):  # it may just have ended
        return Path(f"/proc/{pid}/comm").read_text().strip()
    return ""


def is_alive(pid: int) -> bool:
    """Whether a process runs: one that was killed is a zombie until its parent looks."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def of_pool(pool: ReaderPool) -> list[int]:
    """The processes of one pool: their scratch folders are named in their commands or environments."""
    scratch = pool._crew._folder.name.encode()
    ours = children().get(os.getpid(), [])
    return [pid for pid in ours if scratch in Path(f"/proc/{pid}/environ").read_bytes()]


def test_pages_come_in_order(letters: Path):
    with ReaderPool(Limits(), workers=2) as pool:
        pages = list(pool.read(sources(letters, 6)))
    assert [page.page for page in pages] == [1, 2, 3, 4, 5, 6]
    assert [page.lines[0].text for page in pages] == [
        f"Ceci est la page {n} du dossier." for n in range(1, 7)
    ]


def test_an_unreadable_page_fails_alone(letters: Path, tmp_path: Path):
    broken = tmp_path / "cassee.png"
    broken.write_bytes(b"\x89PNG rien")
    mixed = [*sources(letters, 1), *sources(broken, 1, "image/png"), *sources(letters, 1)]
    with ReaderPool(Limits(), workers=2) as pool:
        pages = list(pool.read(mixed))
    assert [page.failure for page in pages] == [None, "illisible", None]


def test_looking_into_a_file_says_why_it_is_refused(tmp_path: Path):
    (tmp_path / "faux.pdf").write_bytes(b"%PDF-1.7\nrien")
    with ReaderPool(Limits(), workers=1) as pool:
        opener = Opener(pool, Holding(tmp_path, Limits()))
        with pytest.raises(UnreadableFile) as refused:
            opener.copy_to_read(tmp_path / "faux.pdf", "application/pdf")
        assert refused.value.code in ("illisible", "tronque", "sans_page")
        assert opener.copy_to_read(typeset(LETTER, tmp_path / "l.pdf"), "application/pdf").pages == 1


def test_a_page_typeset_from_a_mail_is_believed_however_odd_its_words(tmp_path: Path):
    """Words that a text layer is distrusted for: thousands of letters without a space."""
    letter = typeset("<p>" + "x" * 4000 + "</p>", tmp_path / "l.pdf")
    (source,) = sources(letter, 1)
    mail = MailHeaders("", "", (), "", None)
    with ReaderPool(Limits(), workers=1) as pool:
        ours, theirs = pool.read([replace(source, mail=mail), source])
    assert theirs.text_source is not TextSource.TEXT_LAYER
    assert ours.text_source is TextSource.TEXT_LAYER


def test_a_page_with_a_code_comes_back_with_it(tmp_path: Path):
    """Its corners were numbers of numpy, which no answer holds: every page with a code was unreadable."""
    drawn = zxingcpp.write_barcode_to_svg(zxingcpp.create_barcode("https://exemple.test", QR_CODE))
    page = typeset(f"<p>Scannez le code suivant</p><div style='width: 4cm'>{drawn}</div>", tmp_path / "c.pdf")
    scan = scans_pdf(tmp_path / "scan.pdf", [photographed(page, 200)], 200)
    with ReaderPool(Limits(), workers=1) as pool:
        read = list(pool.read([*sources(page, 1), *sources(scan, 1)]))
    assert [each.failure for each in read] == [None, None]
    assert [code.text for each in read for code in each.barcodes] == ["https://exemple.test"] * 2


@pytest.mark.slow
def test_a_worker_that_is_killed_costs_one_page(letters: Path, tmp_path: Path):
    """The scan takes a second or more: its worker is killed while its engine runs."""
    scan = scans_pdf(
        tmp_path / "scan.pdf", [noisy(photographed(typeset(LETTER, tmp_path / "l.pdf"), 300))], 300
    )
    killed = threading.Event()

    def kill_when_engine_runs() -> None:
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline and not killed.is_set():
            for engine in running("tesseract", os.getpid()):
                with suppress(OSError):  # it may just have ended
                    worker = int(Path(f"/proc/{engine}/stat").read_text().rsplit(")", 1)[1].split()[1])
                    os.kill(worker, signal.SIGKILL)
                    killed.set()
            time.sleep(0.02)

    with ReaderPool(Limits(), workers=2) as pool:
        list(pool.read(sources(letters, 2)))  # both workers are up
        killer = threading.Thread(target=kill_when_engine_runs)
        killer.start()
        pages = list(pool.read([*sources(scan, 1), *sources(letters, 6)]))
        killer.join()
    assert killed.is_set()
    assert pages[0].failure == "lecture_interrompue"
    assert [page.failure for page in pages[1:]] == [None] * 6


def test_workers_lost_while_idle_are_replaced(letters: Path):
    with ReaderPool(Limits(), workers=2) as pool:
        list(pool.read(sources(letters, 2)))
        lost = of_pool(pool)
        for worker in lost:
            os.kill(worker, signal.SIGKILL)
        assert len(lost) == 2
        wait_until(lambda: not any(map(is_alive, lost)), 10, "both are dead")
        pages = list(pool.read(sources(letters, 6)))
    assert [page.failure for page in pages] == [None] * 6


@pytest.mark.slow
def test_a_page_over_its_time_is_given_up_and_its_engine_with_it(letters: Path, tmp_path: Path):
    noise = np.random.default_rng(1).integers(0, 255, (3500, 2500)).astype(np.uint8)
    picture = write_picture(tmp_path / "bruit.png", noise, 300)
    with ReaderPool(Limits(max_page_seconds=1), workers=1) as pool:
        first, second = pool.read([*sources(picture, 1, "image/png"), *sources(letters, 1)])
        assert running("tesseract", os.getpid()) == []
    assert (first.failure, first.text_source) == ("delai_depasse", TextSource.NONE)
    assert second.failure is None


@pytest.mark.slow
def test_a_page_that_needs_too_much_memory_fails_alone(letters: Path, tmp_path: Path):
    large = write_picture(tmp_path / "grande.png", np.full((10_000, 11_000), 240, np.uint8), 600)
    with ReaderPool(Limits(worker_memory_mb=900), workers=1) as pool:
        first, second = pool.read([*sources(large, 1, "image/png"), *sources(letters, 1)])
    assert first.failure in ("illisible", "lecture_interrompue", None)
    assert second.failure is None


def test_nothing_is_left_behind(letters: Path):
    with ReaderPool(Limits(), workers=2) as pool:
        scratch = Path(pool._crew._folder.name)
        list(pool.read(sources(letters, 2)))
        assert scratch.is_dir()
        lived = of_pool(pool)
    assert not scratch.exists()
    assert len(lived) == 2
    assert not any(Path(f"/proc/{pid}").exists() for pid in lived)


@pytest.mark.parametrize(("yields", "niceness"), [(True, 10), (False, 0)])
def test_readers_that_yield_give_way_to_what_somebody_waits_for(yields, niceness):
    own = os.getpriority(os.PRIO_PROCESS, 0)
    with ReaderPool(Limits(), 1, yields=yields, also_readable=[HOSTILE]) as readers:
        assert readers.call(30, keep_nothing, hostile.niceness) == own + niceness


@pytest.mark.parametrize(
    ("lie", "failure"),
    [
        (hostile.reads_what_is_not_there, "illisible"),
        (hostile.reads_another_page, None),
        (hostile.lacks_a_program, "lecture_interrompue"),
        (hostile.dies, "lecture_interrompue"),
    ],
)
def test_a_process_that_lies_is_believed_in_nothing_that_can_be_checked(letters, monkeypatch, lie, failure):
    monkeypatch.setattr("extractors.pool.read_one", lie)
    with ReaderPool(Limits(), 1, also_readable=[HOSTILE]) as pool:
        (page,) = pool.read(sources(letters, 1))
    assert (page.failure, page.item, page.page) == (failure, letters.name, 1)
