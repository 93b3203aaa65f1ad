"""Objects: what is put is kept whole, under its digest, once."""

import hashlib
import os
import resource
import subprocess
import sys

import pytest

from claims.errors import BadSetting, Unavailable
from storage.objects import DirectoryObjects, Shelf
from storage.s3 import S3Account, S3Objects, connect
from tests.servers.private import free_ports

CONTENT = b"une page"
KEY = hashlib.sha256(CONTENT).hexdigest()


def test_what_is_put_is_read_back_under_its_digest(objects, tmp_path):
    assert objects.put(Shelf.ORIGINALS, CONTENT) == KEY
    assert objects.read(Shelf.ORIGINALS, KEY) == CONTENT
    assert objects.size(Shelf.ORIGINALS, KEY) == len(CONTENT)
    objects.fetch(Shelf.ORIGINALS, KEY, tmp_path / "copie")
    assert (tmp_path / "copie").read_bytes() == CONTENT


def test_a_file_is_kept_as_bytes_are(objects, tmp_path):
    path = tmp_path / "grand"
    path.write_bytes(os.urandom(7_000_000))
    key = objects.put(Shelf.DERIVED, path)
    assert objects.read(Shelf.DERIVED, key) == path.read_bytes()


def test_putting_twice_changes_nothing(objects):
    assert objects.put(Shelf.DERIVED, CONTENT) == objects.put(Shelf.DERIVED, CONTENT)
    assert list(objects.keys(Shelf.DERIVED)) == [KEY]


def test_the_two_shelves_are_apart(objects):
    objects.put(Shelf.ORIGINALS, CONTENT)
    assert objects.size(Shelf.DERIVED, KEY) is None
    assert list(objects.keys(Shelf.DERIVED)) == []


def test_an_object_that_is_not_there_is_a_key_error(objects, tmp_path):
    objects.put(Shelf.ORIGINALS, b"autre chose")
    with pytest.raises(KeyError):
        objects.read(Shelf.ORIGINALS, KEY)
    with pytest.raises(KeyError):
        objects.fetch(Shelf.ORIGINALS, KEY, tmp_path / "copie")


def test_an_empty_file_is_an_object_too(objects):
    key = objects.put(Shelf.ORIGINALS, b"")
    assert objects.read(Shelf.ORIGINALS, key) == b""
    assert objects.size(Shelf.ORIGINALS, key) == 0


def test_a_put_that_is_cut_short_leaves_no_object(tmp_path):
    """The process is killed by the kernel while it writes: a file size limit stands for a full disk."""
    (tmp_path / "grand").write_bytes(os.urandom(200_000))
    code = (
        "import sys; from pathlib import Path; from storage.objects import *;"
        "DirectoryObjects(Path(sys.argv[1])).put(Shelf.ORIGINALS, Path(sys.argv[2]))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, tmp_path / "objects", tmp_path / "grand"],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000)),
        capture_output=True,
    )
    assert run.returncode != 0
    assert list(DirectoryObjects(tmp_path / "objects").keys(Shelf.ORIGINALS)) == []


def test_a_full_disk_is_worth_another_try(tmp_path, small_disk):
    store = DirectoryObjects(small_disk / "objects")
    (tmp_path / "grand").write_bytes(os.urandom(3_000_000))
    with pytest.raises(Unavailable, match="No space left"):
        store.put(Shelf.ORIGINALS, tmp_path / "grand")
    assert list(store.keys(Shelf.ORIGINALS)) == []
    assert store.put(Shelf.ORIGINALS, CONTENT) == KEY


def test_a_server_that_does_not_answer_is_worth_another_try():
    (port,) = free_ports()
    nobody = S3Objects(connect(S3Account(f"http://127.0.0.1:{port}", "a", "b")), "essai")
    with pytest.raises(Unavailable):
        nobody.put(Shelf.ORIGINALS, CONTENT)


def test_a_wrong_key_is_for_the_operator(seaweedfs):
    wrong = S3Objects(connect(S3Account(seaweedfs.endpoint, "faux", "faux-secret")), "essai")
    with pytest.raises(BadSetting, match="VAGUEMESTRE_S3_"):
        wrong.put(Shelf.ORIGINALS, CONTENT)
