"""The watched bucket, on a disk and over S3: what is dropped is received once, whole, then moved aside."""

import io
import os
import shutil
import threading
import time
from pathlib import Path

import pytest

from claims.errors import Unavailable
from claims.ledger import ReceiptFate
from pipeline.intake.bucket_watch import BucketWatch, WatchRules, wake_on_changes
from storage.buckets import DirectoryBucket
from storage.objects import DirectoryObjects
from storage.s3 import S3Bucket
from tests.intake.watched import answered, contents, plis_of, taken_apart

PDF = b"%PDF-1.7 un scan"


class Disk:
    """A folder that is watched."""

    settles = 5.0

    def __init__(self, root: Path) -> None:
        self.root = root
        self.bucket = DirectoryBucket(root)

    def drop(self, key: str, content: bytes = PDF) -> None:
        path = self.root / key
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    def remove(self, key: str) -> None:
        (self.root / key).unlink()

    def files(self) -> dict[str, bytes]:
        return {str(p.relative_to(self.root)): p.read_bytes() for p in self.root.rglob("*") if p.is_file()}


class Store:
    """A prefix of a bucket of S3 that is watched."""

    settles = 0.0

    def __init__(self, server) -> None:
        self.name, self.client = server.new_bucket(), server.client()
        self.bucket = S3Bucket(self.client, self.name, "courrier/entrant")
        list(self.bucket.listing())

    def drop(self, key: str, content: bytes = PDF) -> None:
        name = f"courrier/entrant/{key}"
        self.client.put_object(self.name, name, io.BytesIO(content), len(content))

    def remove(self, key: str) -> None:
        self.client.remove_object(self.name, f"courrier/entrant/{key}")

    def files(self) -> dict[str, bytes]:
        found = {}
        for each in self.client.list_objects(self.name, "courrier/entrant/", recursive=True):
            answer = self.client.get_object(self.name, each.object_name)
            found[each.object_name.removeprefix("courrier/entrant/")] = answer.read()
            answer.release_conn()
        return found


@pytest.fixture(params=["disk", "s3"])
def place(request, tmp_path):
    """Where the mailroom drops scans."""
    if request.param == "disk":
        return Disk(tmp_path / "bucket")
    return Store(request.getfixturevalue("seaweedfs"))


class Seconds:
    """A clock that the test turns."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def watcher(place, reception, **rules) -> tuple[BucketWatch, Seconds]:
    seconds = Seconds()
    return BucketWatch(place.bucket, reception, WatchRules(stable_s=5.0, **rules), seconds), seconds


def passes(watch: BucketWatch, seconds: Seconds, number: int = 2) -> int:
    """Passes far enough apart for a file to count as whole; how many were received."""
    received = 0
    for _ in range(number):
        received += watch.pass_once()
        seconds.now += 6
    return received


def test_what_is_dropped_is_received_with_its_bytes(place, reception):
    watch, seconds = watcher(place, reception)
    place.drop("scan.pdf")
    assert passes(watch, seconds) == 1
    (receipt,) = answered(reception)
    assert (receipt.fate, receipt.name) == (ReceiptFate.ACCEPTED, "scan.pdf")
    assert contents(reception, receipt.pli) == {"scan.pdf": PDF}


def test_each_file_is_a_pli_and_its_folder_a_batch(place, reception):
    watch, seconds = watcher(place, reception)
    place.drop("lot-12/a.pdf", b"a")
    place.drop("lot-12/b.pdf", b"b")
    assert passes(watch, seconds) == 2
    assert [(r.name, r.batch) for r in answered(reception)] == [
        ("lot-12/a.pdf", "lot-12"),
        ("lot-12/b.pdf", "lot-12"),
    ]


def test_a_pass_more_receives_nothing_more(place, reception):
    watch, seconds = watcher(place, reception)
    place.drop("scan.pdf")
    assert passes(watch, seconds, 5) == 1
    again, seconds = watcher(place, reception)  # the program was started anew
    assert passes(again, seconds, 3) == 0


def test_the_source_stays_until_its_pli_is_taken_apart_then_goes_to_traite(place, reception):
    watch, seconds = watcher(place, reception)
    place.drop("lot/scan.pdf")
    passes(watch, seconds, 3)
    assert list(place.files()) == ["lot/scan.pdf"]
    taken_apart(reception)
    passes(watch, seconds)
    assert place.files() == {"traite/lot/scan.pdf": PDF}
    assert all(receipt.is_settled for receipt in answered(reception))


def test_what_cannot_be_read_goes_to_rejete_with_a_word_in_french(place, reception):
    watch, seconds = watcher(place, reception)
    place.drop("vide.pdf", b"")
    passes(watch, seconds)
    taken_apart(reception, "vide")
    passes(watch, seconds)
    files = place.files()
    assert set(files) == {"rejete/vide.pdf", "rejete/vide.pdf.txt"}
    word = files["rejete/vide.pdf.txt"].decode()
    assert "demander à l'expéditeur de le renvoyer" in word
    assert answered(reception)[0].pli in word


def test_the_word_on_a_second_empty_file_says_that_its_content_was_known(place, reception):
    watch, seconds = watcher(place, reception)
    place.drop("vide.pdf", b"")
    passes(watch, seconds)
    taken_apart(reception, "vide")
    place.drop("autre.pdf", b"")
    passes(watch, seconds, 3)
    word = place.files()["rejete/autre.pdf.txt"].decode()
    assert "Même contenu qu'un dépôt déjà reçu" in word
    assert answered(reception)[0].pli in word


def test_a_file_over_the_cap_is_refused_with_the_cap_named_and_not_lost(place, reception):
    watch, seconds = watcher(place, reception, max_file_mb=1)
    place.drop("enorme.pdf", b"0" * 1_000_001)
    passes(watch, seconds, 3)
    files = place.files()
    assert set(files) == {"rejete/enorme.pdf", "rejete/enorme.pdf.txt"}
    assert "1 Mo" in files["rejete/enorme.pdf.txt"].decode()
    assert plis_of(reception) == []


def test_the_same_content_dropped_again_is_answered_as_known(place, reception):
    watch, seconds = watcher(place, reception)
    place.drop("scan.pdf")
    passes(watch, seconds)
    taken_apart(reception)
    passes(watch, seconds)
    place.drop("encore.pdf")
    passes(watch, seconds)
    first, again = answered(reception)
    assert (again.fate, again.pli) == (ReceiptFate.DUPLICATE, first.pli)
    assert set(place.files()) == {"traite/scan.pdf", "traite/encore.pdf"}


def test_another_file_of_the_same_name_and_size_takes_the_place_of_none(place, reception):
    watch, seconds = watcher(place, reception)
    for content in (b"un scan n1", b"un scan n2"):
        place.drop("scan.pdf", content)
        passes(watch, seconds)
        taken_apart(reception)
        passes(watch, seconds)
    assert sorted(place.files().values()) == [b"un scan n1", b"un scan n2"]
    assert len(plis_of(reception)) == 2


def test_a_file_written_anew_before_it_was_moved_is_not_moved_unread(place, reception):
    watch, seconds = watcher(place, reception)
    place.drop("scan.pdf", b"premier")
    passes(watch, seconds)
    taken_apart(reception)
    time.sleep(1.1)  # S3 tells versions apart to the second
    place.drop("scan.pdf", b"second, qui n'a pas ete lu")
    watch.pass_once()
    assert "scan.pdf" in place.files()
    passes(watch, seconds)
    assert len(plis_of(reception)) == 2


def test_what_scanners_and_computers_hide_is_left_alone(place, reception):
    watch, seconds = watcher(place, reception)
    for name in (".scan.pdf.tmp", "lot/Thumbs.db", ".corbeille/x.pdf", "traite/vieux.pdf", "rejete/v.pdf"):
        place.drop(name)
    assert passes(watch, seconds, 3) == 0
    assert len(place.files()) == 5


def test_a_move_cut_short_is_ended_by_the_next_pass(place, reception, monkeypatch):
    """The program dies after the source was moved and before the ledger says so."""
    watch, seconds = watcher(place, reception)
    place.drop("scan.pdf")
    passes(watch, seconds)
    taken_apart(reception)
    monkeypatch.setattr("storage.receipts.settle", _does_not_answer)
    with pytest.raises(Unavailable):
        watch.pass_once()
    monkeypatch.undo()
    passes(watch, seconds)
    assert place.files() == {"traite/scan.pdf": PDF}
    assert all(receipt.is_settled for receipt in answered(reception))


def test_a_name_that_leads_elsewhere_is_only_a_name(place, reception):
    watch, seconds = watcher(place, reception)
    place.drop("lot 1/facture n°2 (été).pdf")
    passes(watch, seconds)
    assert answered(reception)[0].name == "lot 1/facture n°2 (été).pdf"


def test_a_folder_is_one_pli_when_the_settings_say_so(place, reception):
    watch, seconds = watcher(place, reception, folder_is_pli=True)
    place.drop("dossier/2.pdf", b"deux")
    place.drop("dossier/1.pdf", b"un")
    place.drop("seul.pdf", b"seul")
    assert passes(watch, seconds) == 2
    found = [contents(reception, receipt.pli) for receipt in answered(reception)]
    assert {"dossier/1.pdf": b"un", "dossier/2.pdf": b"deux"} in found
    assert {"seul.pdf": b"seul"} in found
    taken_apart(reception)
    passes(watch, seconds)
    assert set(place.files()) == {"traite/dossier/1.pdf", "traite/dossier/2.pdf", "traite/seul.pdf"}


def test_a_folder_that_still_fills_up_is_waited_for(place, reception):
    watch, seconds = watcher(place, reception, folder_is_pli=True)
    for n in range(4):
        place.drop(f"dossier/{n}.pdf", bytes([n]))
        watch.pass_once()
        seconds.now += 4
    assert answered(reception) == []
    passes(watch, seconds)
    (receipt,) = answered(reception)
    assert len(contents(reception, receipt.pli)) == 4


def test_an_object_store_that_does_not_answer_loses_nothing(place, reception, monkeypatch):
    watch, seconds = watcher(place, reception)
    place.drop("scan.pdf")
    with monkeypatch.context() as away:
        away.setattr(type(reception.objects), "put", _does_not_answer)
        with pytest.raises(Unavailable):
            passes(watch, seconds)
    assert answered(reception) == []
    assert "scan.pdf" in place.files()
    passes(watch, seconds)
    assert len(answered(reception)) == 1


def _does_not_answer(*_):
    raise Unavailable("essai")


# On a disk only: files are seen while they are written.


@pytest.fixture
def disk(tmp_path):
    return Disk(tmp_path / "bucket")


def test_a_file_that_is_still_being_written_is_left(disk, reception):
    watch, seconds = watcher(disk, reception)
    written = b""
    for n in range(4):
        written += bytes([n]) * 100
        disk.drop("lent.pdf", written)
        watch.pass_once()
        seconds.now += 4
    assert answered(reception) == []
    passes(watch, seconds, 3)
    (receipt,) = answered(reception)
    assert contents(reception, receipt.pli) == {"lent.pdf": written}


def test_a_clock_put_back_does_not_make_a_growing_file_whole(disk, reception):
    """Stability is counted on a clock that never goes back, and versions may repeat no earlier time."""
    watch, seconds = watcher(disk, reception)
    disk.drop("lent.pdf", b"a")
    watch.pass_once()
    seconds.now += 3
    disk.drop("lent.pdf", b"ab")
    os.utime(disk.root / "lent.pdf", (1, 1))
    watch.pass_once()
    seconds.now += 3
    assert watch.pass_once() == 0


def test_a_file_that_may_not_be_read_is_in_sight_and_does_not_stop_the_others(disk, reception, monkeypatch):
    watch, seconds = watcher(disk, reception)
    disk.drop("interdit.pdf", b"x")
    disk.drop("permis.pdf", b"y")
    copy = shutil.copyfile

    def refuse(source, *args, **more):
        if Path(source).name == "interdit.pdf":
            raise PermissionError(13, "refus")
        return copy(source, *args, **more)

    monkeypatch.setattr("storage.buckets.shutil.copyfile", refuse)
    passes(watch, seconds)
    assert {r.name: r.fate for r in answered(reception)} == {
        "interdit.pdf": ReceiptFate.FAILING,
        "permis.pdf": ReceiptFate.ACCEPTED,
    }


def test_a_file_that_may_not_be_moved_does_not_keep_the_others_there(disk, reception, monkeypatch):
    watch, seconds = watcher(disk, reception)
    for name in ("a.pdf", "b.pdf"):
        disk.drop(name, name.encode())
    passes(watch, seconds)
    taken_apart(reception)
    rename = Path.rename

    def refuse(path: Path, target: Path):
        if path.name == "a.pdf":
            raise PermissionError(13, "refus")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse)
    passes(watch, seconds)
    assert set(disk.files()) == {"a.pdf", "traite/b.pdf"}
    monkeypatch.undo()
    passes(watch, seconds)
    assert set(disk.files()) == {"traite/a.pdf", "traite/b.pdf"}


def test_a_link_is_not_followed(disk, reception, tmp_path):
    (tmp_path / "secret").write_bytes(b"hors du depot")
    disk.root.mkdir()
    (disk.root / "lien.pdf").symlink_to(tmp_path / "secret")
    watch, seconds = watcher(disk, reception)
    assert passes(watch, seconds) == 0


def test_a_full_disk_keeps_the_scan_where_it_lies_until_there_is_room(disk, reception, small_disk):
    full = DirectoryObjects(small_disk / "objects")
    watch, seconds = watcher(disk, type(reception)(reception.database, full))
    disk.drop("grand.pdf", os.urandom(3_000_000))
    watch.pass_once()
    seconds.now += 6
    with pytest.raises(Unavailable, match="No space left"):
        watch.pass_once()
    assert answered(reception) == []
    assert "grand.pdf" in disk.files()
    roomy, seconds = watcher(disk, reception)
    assert passes(roomy, seconds) == 1


# Over S3 only.


def test_objects_stay_where_they_are_when_the_settings_say_to_mark_them(seaweedfs, reception):
    store = Store(seaweedfs)
    watch, seconds = watcher(store, reception, tag_in_place=True)
    store.drop("scan.pdf")
    passes(watch, seconds)
    taken_apart(reception)
    passes(watch, seconds, 3)
    assert list(store.files()) == ["scan.pdf"]
    assert store.client.get_object_tags(store.name, "courrier/entrant/scan.pdf") == {"vaguemestre": "traite"}
    assert len(answered(reception)) == 1


def test_a_copy_left_by_a_move_cut_short_is_not_made_twice(seaweedfs, reception):
    """The program dies between the copy and the removal."""
    store = Store(seaweedfs)
    watch, seconds = watcher(store, reception)
    store.drop("scan.pdf")
    passes(watch, seconds)
    store.drop("traite/scan.pdf")
    taken_apart(reception)
    passes(watch, seconds)
    assert store.files() == {"traite/scan.pdf": PDF}


def test_a_store_without_notifications_is_watched_all_the_same(seaweedfs):
    store = Store(seaweedfs)
    assert list(store.bucket.changes()) == []


def test_notifications_only_wake_the_watcher(disk, reception, monkeypatch):
    """Doubled, out of order, for files that are not there: what is received is what is listed."""
    disk.drop("scan.pdf")
    woken = threading.Event()
    monkeypatch.setattr(DirectoryBucket, "changes", lambda _: iter([None] * 50))
    wake_on_changes(disk.bucket, woken)
    assert woken.wait(5)
    watch, seconds = watcher(disk, reception)
    assert passes(watch, seconds, 20) == 1
