"""Objects and watched buckets over S3, through the minio SDK: any server that speaks it."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import urllib3
from minio import Minio
from minio.commonconfig import ENABLED, CopySource, Tags
from minio.error import InvalidResponseError, MinioException, S3Error, ServerError
from minio.versioningconfig import VersioningConfig

from claims.errors import BadSetting, Unavailable
from storage.buckets import Dropped
from storage.objects import Shelf, digest, object_path

_TAG = "vaguemestre"
_TIMEOUT_S = 30
_ABSENT = frozenset({"NoSuchKey", "NoSuchObject", "NoSuchVersion", "PreconditionFailed"})
# What only the operator can put right; all else is worth another try.
_REFUSED = frozenset(
    {
        "InvalidAccessKeyId",
        "SignatureDoesNotMatch",
        "AccessDenied",
        "InvalidBucketName",
        "RequestTimeTooSkewed",
    }
)
_EXISTS = frozenset({"BucketAlreadyOwnedByYou", "BucketAlreadyExists"})


@dataclass(frozen=True, slots=True)
class S3Account:
    """How to reach a server: `endpoint` is a URL, "https://s3.interne:9000"; https unless said otherwise."""

    endpoint: str
    access_key: str
    secret_key: str


def connect(account: S3Account) -> Minio:
    """A client of that server. Nothing is sent yet."""
    url = urlsplit(account.endpoint)
    return Minio(
        url.netloc,
        access_key=account.access_key,
        secret_key=account.secret_key,
        secure=url.scheme != "http",
        region="us-east-1",  # given, so that the server is not asked before each first call
        http_client=urllib3.PoolManager(
            timeout=urllib3.Timeout(connect=5, read=_TIMEOUT_S), retries=urllib3.Retry(1), maxsize=16
        ),
    )


def make_bucket(client: Minio, bucket: str) -> None:
    """Make a bucket if it is missing, and keep old versions where the server can.

    Raises: Unavailable; BadSetting.
    """
    with _s3_errors():
        if client.bucket_exists(bucket):
            return
        try:
            client.make_bucket(bucket)
        except S3Error as error:
            if error.code not in _EXISTS:
                raise
        try:
            client.set_bucket_versioning(bucket, VersioningConfig(ENABLED))
        except (S3Error, ServerError):
            return  # content is addressed by its digest: versions are a second belt


class S3Objects:
    """Objects in a bucket of S3, made if it is missing."""

    def __init__(self, client: Minio, bucket: str) -> None:
        self._client = client
        self._bucket = bucket
        self._is_made = False

    def put(self, shelf: Shelf, content: Path | bytes) -> str:
        key = digest(content)
        if self.size(shelf, key) is None:
            self._make()
            name = object_path(shelf, key)
            with _s3_errors():
                if isinstance(content, bytes):
                    self._client.put_object(self._bucket, name, io.BytesIO(content), len(content))
                else:
                    self._client.fput_object(self._bucket, name, str(content))
        return key

    def fetch(self, shelf: Shelf, key: str, into: Path) -> None:
        with _s3_errors(key):
            self._client.fget_object(self._bucket, object_path(shelf, key), str(into))

    def read(self, shelf: Shelf, key: str) -> bytes:
        with _s3_errors(key):
            answer = self._client.get_object(self._bucket, object_path(shelf, key))
            try:
                return answer.read()
            finally:
                answer.close()
                answer.release_conn()

    def size(self, shelf: Shelf, key: str) -> int | None:
        self._make()
        try:
            with _s3_errors(key):
                return self._client.stat_object(self._bucket, object_path(shelf, key)).size
        except KeyError:
            return None

    def keys(self, shelf: Shelf) -> Iterator[str]:
        self._make()
        with _s3_errors():
            for found in self._client.list_objects(self._bucket, f"{shelf}/", recursive=True):
                yield str(found.object_name).rpartition("/")[2]

    def _make(self) -> None:
        if not self._is_made:
            make_bucket(self._client, self._bucket)
            self._is_made = True


class S3Bucket:
    """A bucket, or what lies under a prefix of it, that is watched."""

    def __init__(self, client: Minio, bucket: str, prefix: str = "") -> None:
        self._client = client
        self._bucket = bucket
        self._prefix = f"{prefix.strip('/')}/" if prefix.strip("/") else ""
        self._is_made = False

    def listing(self) -> Iterator[Dropped]:
        if not self._is_made:
            make_bucket(self._client, self._bucket)
            self._is_made = True
        with _s3_errors():
            for found in self._client.list_objects(self._bucket, self._prefix, recursive=True):
                if not found.is_dir and not str(found.object_name).endswith("/"):
                    key = str(found.object_name).removeprefix(self._prefix)
                    yield Dropped(key, _version(found), found.size or 0, is_whole=True)

    def fetch(self, dropped: Dropped, into: Path) -> None:
        with _s3_errors(dropped.key):
            self._check(dropped)
            self._client.fget_object(self._bucket, self._prefix + dropped.key, str(into))
            self._check(dropped)

    def move(self, dropped: Dropped, to: str) -> None:
        """A copy, then a removal: cut short between the two, the same move ends it later."""
        with _s3_errors(dropped.key):
            self._check(dropped)
            source = CopySource(self._bucket, self._prefix + dropped.key)
            self._client.copy_object(self._bucket, self._prefix + to, source)
            self._client.remove_object(self._bucket, self._prefix + dropped.key)

    def tag(self, dropped: Dropped, value: str) -> bool:
        tags = Tags.new_object_tags()
        tags[_TAG] = value
        with _s3_errors(dropped.key):
            self._check(dropped)
            self._client.set_object_tags(self._bucket, self._prefix + dropped.key, tags)
        return True

    def can_take(self, key: str, dropped: Dropped) -> bool:
        try:
            with _s3_errors(key):
                found = self._client.stat_object(self._bucket, self._prefix + key)
        except KeyError:
            return True
        return _etag(found) == dropped.version.rpartition("-")[0]

    def write(self, key: str, content: bytes) -> None:
        with _s3_errors():
            self._client.put_object(self._bucket, self._prefix + key, io.BytesIO(content), len(content))

    def changes(self) -> Iterator[None]:
        """MinIO alone sends word of changes; other servers answer that they do not, and it ends."""
        try:
            with self._client.listen_bucket_notification(
                self._bucket, prefix=self._prefix, events=("s3:ObjectCreated:*",)
            ) as events:
                for _ in events:
                    yield None
        except (MinioException, urllib3.exceptions.HTTPError, OSError, ValueError):
            return

    def _check(self, dropped: Dropped) -> None:
        found = self._client.stat_object(self._bucket, self._prefix + dropped.key)
        if _version(found) != dropped.version:
            raise KeyError(dropped.key)


def _version(found: Any) -> str:
    """ETags name content, not times: the same bytes dropped again a second later are another deposit."""
    return f"{_etag(found)}-{int(found.last_modified.timestamp())}"


def _etag(found: Any) -> str:
    return str(found.etag or "").strip('"')


@contextmanager
def _s3_errors(key: str = "") -> Iterator[None]:
    """Errors of the SDK, by who must act; `key` is what a missing object is called."""
    try:
        yield
    except S3Error as error:
        if key and error.code in _ABSENT:
            raise KeyError(key) from error
        if error.code in _REFUSED:
            raise BadSetting(
                f"S3 refuses ({error.code}): check the VAGUEMESTRE_S3_… settings and the clock"
            ) from error
        raise Unavailable(f"S3: {error.code}") from error
    except (ServerError, InvalidResponseError, urllib3.exceptions.HTTPError) as error:
        raise Unavailable(f"S3: {type(error).__name__}") from error
    except OSError as error:
        raise Unavailable(f"S3: {type(error).__name__}") from error
