"""Objects and watched buckets over S3, through the minio SDK: any server that speaks it."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import ParseError

import urllib3
from minio import Minio
from minio.commonconfig import ENABLED, CopySource, Tags
from minio.error import InvalidResponseError, MinioException, S3Error, ServerError
from minio.sse import SseS3
from minio.versioningconfig import VersioningConfig

from claims.errors import BadSetting, Unavailable
from storage.buckets import Dropped, Lying
from storage.objects import Shelf, StoredObject, checked, digest, object_path

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
_LONGEST_CODE = 40
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
            timeout=urllib3.Timeout(connect=5, read=_TIMEOUT_S),
            retries=urllib3.Retry(1, redirect=False),  # nobody but the operator says where objects go
            maxsize=16,
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
    """Objects in a bucket of S3, made if it is missing.

    `encrypts`: the server is asked to encrypt each of them with a key of its own (SSE-S3).
    """

    def __init__(self, client: Minio, bucket: str, *, encrypts: bool = False) -> None:
        self._client = client
        self._bucket = bucket
        self._sse = SseS3() if encrypts else None
        self._is_made = False

    def put(self, shelf: Shelf, content: Path | bytes) -> str:
        key = digest(content)
        if self.size(shelf, key) is None:
            self._make()
            name = object_path(shelf, key)
            with _s3_errors():
                if isinstance(content, bytes):
                    self._client.put_object(
                        self._bucket, name, io.BytesIO(content), len(content), sse=self._sse
                    )
                else:
                    self._client.fput_object(self._bucket, name, str(content), sse=self._sse)
        return key

    def fetch(self, shelf: Shelf, key: str, into: Path) -> None:
        with _s3_errors(key):
            self._client.fget_object(self._bucket, object_path(shelf, key), str(into))
        checked(key, into)

    def read(self, shelf: Shelf, key: str) -> bytes:
        with _s3_errors(key):
            answer = self._client.get_object(self._bucket, object_path(shelf, key))
            try:
                content = bytes(answer.read())
            finally:
                answer.close()
                answer.release_conn()
        checked(key, content)
        return content

    def size(self, shelf: Shelf, key: str) -> int | None:
        self._make()
        try:
            with _s3_errors(key):
                return self._client.stat_object(self._bucket, object_path(shelf, key)).size
        except KeyError:
            return None

    def keys(self, shelf: Shelf) -> Iterator[str]:
        return (found.key for found in self.listing(shelf))

    def listing(self, shelf: Shelf) -> Iterator[StoredObject]:
        self._make()
        with _s3_errors():
            for found in self._client.list_objects(self._bucket, f"{shelf}/", recursive=True):
                key = str(found.object_name).rpartition("/")[2]
                yield StoredObject(key, found.size or 0, found.last_modified or datetime.now(UTC))

    def erase(self, shelf: Shelf, key: str) -> None:
        self._make()
        name = object_path(shelf, key)
        with _s3_errors():
            for found in _versions(self._client, self._bucket, name):
                self._client.remove_object(self._bucket, name, found.version_id)

    def _make(self) -> None:
        if not self._is_made:
            make_bucket(self._client, self._bucket)
            self._is_made = True


def _versions(client: Minio, bucket: str, prefix: str) -> Iterator[Any]:
    """All that lies under a name or below it, older versions and marks of deletion too."""
    return iter(list(client.list_objects(bucket, prefix, recursive=True, include_version=True)))


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

    def everything(self) -> Iterator[Lying]:
        with _s3_errors():
            for found in _versions(self._client, self._bucket, self._prefix):
                key = str(found.object_name).removeprefix(self._prefix)
                if not found.is_dir and key:
                    yield Lying(
                        key, found.size or 0, str(found.version_id or ""), bool(found.is_delete_marker)
                    )

    def read(self, lying: Lying) -> bytes:
        with _s3_errors(lying.key):
            answer = self._client.get_object(
                self._bucket, self._prefix + lying.key, version_id=lying.version or None
            )
            try:
                return bytes(answer.read())
            finally:
                answer.close()
                answer.release_conn()

    def remove(self, lying: Lying) -> None:
        with _s3_errors():
            self._client.remove_object(self._bucket, self._prefix + lying.key, lying.version or None)

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
        # The code is the other side's word: told on if it can be one.
        code = error.code or ""
        is_word = code.isascii() and code.isalpha() and len(code) <= _LONGEST_CODE
        raise Unavailable(f"S3: {code if is_word else type(error).__name__}") from error
    except (ServerError, InvalidResponseError, urllib3.exceptions.HTTPError, ParseError) as error:
        raise Unavailable(f"S3: {type(error).__name__}") from error
    except OSError as error:
        raise Unavailable(f"S3: {type(error).__name__}") from error
