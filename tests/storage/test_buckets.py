"""What lies in a watched bucket for good: seen with its older versions, and removed with them."""

import os
import stat

import pytest

from storage.buckets import DirectoryBucket, Dropped
from storage.s3 import S3Bucket


@pytest.fixture(params=["directory", "s3"])
def bucket(request, tmp_path):
    if request.param == "directory":
        return DirectoryBucket(tmp_path / "bucket")
    server = request.getfixturevalue("seaweedfs")
    made = S3Bucket(server.client(), server.new_bucket(), "entrant")
    assert list(made.listing()) == []
    return made


def dropped(bucket, key: str) -> Dropped:
    return next(each for each in bucket.listing() if each.key == key)


def test_a_file_that_was_put_aside_is_removed_with_every_version_of_it(bucket):
    bucket.write("lot/scan.pdf", b"un papier")
    bucket.move(dropped(bucket, "lot/scan.pdf"), "traite/lot/scan.pdf")
    bucket.write("autre.pdf", b"autre")
    found = list(bucket.everything())
    ours = [each for each in found if not each.is_mark and bucket.read(each) == b"un papier"]
    assert {each.key for each in ours} >= {"traite/lot/scan.pdf"}
    for each in (*ours, *(mark for mark in found if mark.is_mark)):
        bucket.remove(each)
        bucket.remove(each)
    assert [(each.key, bucket.read(each)) for each in bucket.everything()] == [("autre.pdf", b"autre")]


def test_a_folder_left_empty_goes_too_for_its_name_may_be_that_of_a_person(tmp_path):
    bucket = DirectoryBucket(tmp_path / "bucket")
    bucket.write("traite/quesneau/scan.pdf", b"un papier")
    (only,) = bucket.everything()
    bucket.remove(only)
    assert [path.name for path in (tmp_path / "bucket").rglob("*")] == ["traite"]


def test_those_who_may_look_into_the_folder_may_read_what_is_put_aside(tmp_path):
    root = tmp_path / "depot"
    root.mkdir()
    root.chmod(0o770)
    before = os.umask(0o077)
    try:
        DirectoryBucket(root).write("rejete/lot/scan.pdf.txt", b"illisible")
    finally:
        os.umask(before)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in root.rglob("*")}
    assert modes == {"rejete": 0o770, "lot": 0o770, "scan.pdf.txt": 0o660}


def test_what_is_gone_is_a_key_error(bucket):
    bucket.write("scan.pdf", b"un papier")
    (only,) = bucket.everything()
    bucket.remove(only)
    with pytest.raises(KeyError):
        bucket.read(only)
