"""Adapters built from settings: the only place that names concrete classes."""

import os
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from claims.errors import BadSetting, MissingProgram
from pipeline.intake.bucket_watch import BucketWatch, WatchRules
from pipeline.intake.mail_watch import MailRules, MailWatch
from pipeline.intake.mailbox import ClientCredentials, Encryption, MailAccount
from pipeline.intake.reception import Clock, Reception, utc_now
from pipeline.settings import ImapSettings, Settings
from storage.buckets import Bucket, DirectoryBucket
from storage.database import Database
from storage.object_cache import ObjectCache
from storage.objects import DirectoryObjects, ObjectStore

if TYPE_CHECKING:
    from pipeline.steps import Steps
    from storage.s3 import S3Account

_MEGA = 1_000_000


def database(settings: Settings) -> Database:
    """The ledger's database: an SQLite file under `home` unless a URL says otherwise."""
    url = settings.database_url or f"sqlite:///{(settings.home / 'vaguemestre.db').absolute()}"
    return Database(url)


def objects(settings: Settings) -> ObjectStore:
    """The object store: a folder under `home` unless the settings name another, or a bucket."""
    place = settings.objects or str(settings.home / "objects")
    if not place.startswith("s3://"):
        return DirectoryObjects(Path(place))
    from storage.s3 import S3Objects, connect

    url = urlsplit(place)
    if url.path.strip("/"):
        raise BadSetting("VAGUEMESTRE_OBJECTS must be a folder or s3://BUCKET, without a prefix")
    return S3Objects(connect(_account(settings)), url.netloc)


def bucket(settings: Settings) -> Bucket:
    """The watched bucket: a folder under `home` unless the settings name another."""
    place = settings.watch or str(settings.home / "bucket")
    if not place.startswith("s3://"):
        return DirectoryBucket(Path(place))
    from storage.s3 import S3Bucket, connect

    url = urlsplit(place)
    return S3Bucket(connect(_account(settings)), url.netloc, url.path)


def _account(settings: Settings) -> "S3Account":
    from storage.s3 import S3Account

    return S3Account(settings.s3.endpoint, settings.s3.access_key, settings.s3.secret_key)


def clock() -> Clock:
    """What tells the time."""
    return utc_now


def reception(settings: Settings, ledger: Database) -> Reception:
    """Where every door hands over what arrived."""
    return Reception(ledger, objects(settings), utc_now)


def bucket_watch(settings: Settings, received: Reception) -> BucketWatch:
    """The watcher of the bucket."""
    rules = WatchRules(
        stable_s=float(settings.stable_seconds),
        folder_is_pli=settings.folder_is_pli,
        tag_in_place=settings.tag_in_place,
        max_file_mb=settings.limits.max_file_mb,
    )
    return BucketWatch(bucket(settings), received, rules)


def mail_watch(settings: Settings, received: Reception) -> MailWatch:
    """The watcher of the mailbox."""
    imap = settings.imap
    rules = MailRules(
        account=f"{imap.user}@{imap.host}",
        folders=imap.folders,
        done_folder=imap.done_folder,
        parked_folder=imap.parked_folder,
        max_file_mb=settings.limits.max_file_mb,
    )
    return MailWatch(received, rules)


def mail_account(imap: ImapSettings) -> MailAccount:
    """How to sign in to the mailbox."""
    token = None
    if imap.token_file:
        token = _from_file(Path(imap.token_file))
    elif imap.token_url:
        token = ClientCredentials(
            imap.token_url, imap.client_id, imap.client_secret, imap.scope, imap.refresh_token
        )
    return MailAccount(imap.host, imap.port, imap.user, Encryption(imap.encryption), imap.password, token)


def _from_file(path: Path) -> Callable[[], str]:
    """A token that another program keeps fresh in a file."""

    def read() -> str:
        try:
            return path.read_text(encoding="utf-8").strip()
        except OSError as error:
            raise BadSetting(f"VAGUEMESTRE_IMAP_TOKEN_FILE cannot be read: {path}") from error

    return read


@contextmanager
def steps(settings: Settings, ledger: Database) -> "Iterator[Steps]":
    """The steps of the line, with reading processes and a cache that live as long."""
    from claims.loading import load_rulebook
    from extractors.pool import ReaderPool
    from pipeline.steps import Steps

    store = objects(settings)
    with (
        TemporaryDirectory(prefix="vaguemestre-cache-") as folder,
        ReaderPool(settings.limits, settings.workers or None, yields=True) as readers,
    ):
        yield Steps(
            database=ledger,
            objects=store,
            cache=ObjectCache(store, Path(folder), settings.cache_mb * _MEGA),
            readers=readers,
            rulebook=load_rulebook(),
            limits=settings.limits,
            clock=utc_now,
            worker=f"{socket.gethostname()}:{os.getpid()}",
            made_by=_versions(),
        )


def _versions() -> str:
    """What reads here: "vaguemestre 0.1.0, tesseract 5.3.0 fra"."""
    from extractors.text.tesseract import TesseractEngine

    try:
        engine = TesseractEngine().name
    except MissingProgram:  # told by the first page that needs it
        engine = "no engine"
    return f"vaguemestre {version('vaguemestre')}, {engine}"
