"""Objects: what is put is kept whole, under its digest, once."""

import hashlib
import io
import os
import resource
import subprocess
import sys
from datetime import UTC, datetime

import pytest

from claims.errors import BadSetting, OperatorMustAct, Unavailable
from storage.objects import DirectoryObjects, Shelf, object_path
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


def test_what_is_listed_has_a_size_and_a_date_and_what_is_erased_is_gone(objects):
    kept, gone = (objects.put(Shelf.DERIVED, content) for content in (CONTENT, b"une autre"))
    listed = {stored.key: stored for stored in objects.listing(Shelf.DERIVED)}
    assert listed[gone].size == len(b"une autre")
    assert abs((datetime.now(UTC) - listed[gone].written_at).total_seconds()) < 600
    for _ in range(2):
        objects.erase(Shelf.DERIVED, gone)
    assert list(objects.keys(Shelf.DERIVED)) == [kept]
    assert objects.put(Shelf.DERIVED, b"une autre") == gone
    assert objects.read(Shelf.DERIVED, gone) == b"une autre"


def test_a_server_that_keeps_older_versions_keeps_none_of_what_is_erased(seaweedfs):
    client, bucket = seaweedfs.client(), seaweedfs.new_bucket()
    store = S3Objects(client, bucket)
    key = store.put(Shelf.ORIGINALS, CONTENT)
    client.remove_object(bucket, object_path(Shelf.ORIGINALS, key))
    assert [v.object_name for v in client.list_objects(bucket, recursive=True, include_version=True)]
    store.erase(Shelf.ORIGINALS, key)
    assert list(client.list_objects(bucket, recursive=True, include_version=True)) == []


def test_a_server_can_be_asked_to_encrypt_and_what_was_put_before_stays_readable(seaweedfs):
    client, bucket = seaweedfs.client(), seaweedfs.new_bucket()
    before = S3Objects(client, bucket).put(Shelf.ORIGINALS, CONTENT)
    encrypted = S3Objects(client, bucket, encrypts=True)
    after = encrypted.put(Shelf.ORIGINALS, b"venu depuis")
    stored = client.stat_object(bucket, object_path(Shelf.ORIGINALS, after))
    assert stored.metadata.get("x-amz-server-side-encryption") == "AES256"
    assert encrypted.read(Shelf.ORIGINALS, before) == CONTENT
    assert encrypted.read(Shelf.ORIGINALS, after) == b"venu depuis"


def test_an_object_altered_on_the_server_is_not_read(seaweedfs, tmp_path):
    client, bucket = seaweedfs.client(), seaweedfs.new_bucket()
    store = S3Objects(client, bucket)
    key = store.put(Shelf.ORIGINALS, CONTENT)
    client.put_object(bucket, object_path(Shelf.ORIGINALS, key), io.BytesIO(b"autre"), 5)
    for get in (store.read, lambda shelf, key: store.fetch(shelf, key, tmp_path / "copie")):
        with pytest.raises(OperatorMustAct, match="altered"):
            get(Shelf.ORIGINALS, key)
