"""Adapters built from settings: the only place that names concrete classes."""

import logging
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
from pipeline.intake.antivirus import Antivirus
from pipeline.intake.bucket_watch import BucketWatch, WatchRules
from pipeline.intake.clamd import Clamd
from pipeline.intake.mail_watch import MailRules, MailWatch
from pipeline.intake.mailbox import ClientCredentials, Encryption, MailAccount
from pipeline.intake.reception import Clock, Reception, utc_now
from pipeline.setting_groups import ImapSettings
from pipeline.settings import Settings
from storage.buckets import Bucket, DirectoryBucket
from storage.database import Database
from storage.encryption import read_keys
from storage.object_cache import CACHE_PREFIX, ObjectCache
from storage.objects import DirectoryObjects, ObjectStore

if TYPE_CHECKING:
    from extractors.containment.levels import Held
    from pipeline.steps import Steps
    from storage.s3 import S3Account

_log = logging.getLogger(__name__)

_MEGA = 1_000_000


def database(settings: Settings) -> Database:
    """The ledger's database: an SQLite file under `home` unless a URL says otherwise."""
    url = settings.database_url or f"sqlite:///{(settings.home / 'vaguemestre.db').absolute()}"
    return Database(url)


def objects(settings: Settings) -> ObjectStore:
    """The object store: a folder under `home` unless the settings name another, or a bucket."""
    place = settings.objects or str(settings.home / "objects")
    if not place.startswith("s3://"):
        return directory_objects(settings)
    from storage.s3 import S3Objects, connect

    url = urlsplit(place)
    if url.path.strip("/"):
        raise BadSetting("VAGUEMESTRE_OBJECTS must be a folder or s3://BUCKET, without a prefix")
    return S3Objects(connect(_account(settings)), url.netloc, encrypts=settings.s3.sse)


def directory_objects(settings: Settings) -> DirectoryObjects:
    """The objects of a folder, encrypted when the settings hold keys."""
    keys = settings.objects_key and read_keys(settings.objects_key, "VAGUEMESTRE_OBJECTS_KEY")
    return DirectoryObjects(Path(settings.objects or settings.home / "objects"), keys or None)


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


def process_name() -> str:
    """This process, among those of all machines: "serveur-1:4711"."""
    return f"{socket.gethostname()}:{os.getpid()}"


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


def antivirus(settings: Settings) -> Antivirus | None:
    """What looks at files before they are opened; None when none is set."""
    clamd = settings.clamd
    return Clamd(clamd.address, clamd.stream_mb) if clamd.address else None


@contextmanager
def steps(settings: Settings, ledger: Database) -> "Iterator[Steps]":
    """The steps of the line, with reading processes and a cache that live as long."""
    from claims.loading import load_rulebook
    from extractors.pool import ReaderPool
    from pipeline.steps import Steps

    store = objects(settings)
    with (
        TemporaryDirectory(prefix=CACHE_PREFIX) as folder,
        ReaderPool(
            settings.limits, settings.workers or None, yields=True, containment=settings.containment
        ) as readers,
    ):
        _tell_containment(readers.held)
        yield Steps(
            database=ledger,
            objects=store,
            cache=ObjectCache(store, Path(folder), settings.cache_mb * _MEGA),
            readers=readers,
            rulebook=load_rulebook(),
            limits=settings.limits,
            clock=utc_now,
            worker=process_name(),
            made_by=_versions(),
            antivirus=antivirus(settings),
        )


def _tell_containment(held: "Held") -> None:
    """In the log, how far the processes that open outside bytes are shut in here."""
    if held.lacking:
        _log.warning("contained by limits alone")  # why: `doctor`
    else:
        _log.info("contained by bubblewrap")


def _versions() -> str:
    """What reads here: "vaguemestre 0.1.0, tesseract 5.3.0 fra, PP-OCRv6 small, rapidocr 3.10.0"."""
    from extractors.text.pp_ocr import PpOcrReader
    from extractors.text.tesseract import TesseractEngine

    try:
        engines = f"{TesseractEngine().name}, {PpOcrReader().name}"
    except MissingProgram:  # told by the first page that needs it
        engines = "no engine"
    return f"vaguemestre {version('vaguemestre')}, {engines}"
