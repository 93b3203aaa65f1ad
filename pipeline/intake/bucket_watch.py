"""The watched bucket: what is dropped is received once whole, then moved aside with a word on its fate.

The listing and the ledger are the truth; notifications only wake the watcher up.
"""

import logging
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from claims.errors import BadSetting, Unavailable
from claims.items import Fate
from claims.ledger import PliState, Receipt, ReceiptFate, Source
from claims.reasons import reason
from pipeline.intake.holding import MEGA
from pipeline.intake.receipt_text import receipt_text
from pipeline.intake.reception import Reception
from pipeline.intake.trifles import is_system_file
from storage import plis, receipts
from storage.buckets import Bucket, Dropped

_log = logging.getLogger(__name__)

DONE = "traite"
REJECTED = "rejete"
# Times a file that cannot be fetched is tried, later and later: the last after about eight hours.
_TRIES = 20
# Files that cannot be moved aside in one pass before the whole bucket is taken to be away.
_MOST_FAILURES = 5
_PATH_SEPARATOR = "@"


@dataclass(frozen=True, slots=True)
class WatchRules:
    """How a bucket is read. `stable_s`: seconds a file must stay the same before it is taken for whole."""

    stable_s: float = 3.0
    folder_is_pli: bool = False
    tag_in_place: bool = False
    max_file_mb: int = 200


@dataclass(frozen=True, slots=True)
class _Drop:
    """What makes one pli: a file, or a whole folder. `key` is the file's, or the folder's."""

    key: str
    files: tuple[Dropped, ...]

    @property
    def source_key(self) -> str:
        return f"bucket/{';'.join(map(_version_key, self.files))}"

    @property
    def size(self) -> int:
        return sum(file.size for file in self.files)

    @property
    def batch(self) -> str:
        return str(PurePosixPath(self.key).parent).removeprefix(".")


@dataclass(slots=True)
class BucketWatch:
    """Receives from one bucket, a pass at a time. `monotonic` counts seconds and never goes back."""

    bucket: Bucket
    reception: Reception
    rules: WatchRules
    monotonic: Callable[[], float] = time.monotonic
    _since: dict[str, tuple[tuple[str, ...], float]] = field(default_factory=dict)

    def pass_once(self) -> int:
        """Receive what is new and whole, move aside what has been dealt with; returns how many were received.

        Raises: Unavailable, BadSetting: the bucket, the store or the database; the next pass goes on.
        """
        drops = self._drops()
        whole = self._whole(drops)
        new = self.reception.unknown([drop.source_key for drop in whole])
        received = sum(self._receive(drop) for drop in whole if drop.source_key in new)
        self._settle({drop.source_key: drop for drop in drops})
        return received

    def _drops(self) -> list[_Drop]:
        found = [file for file in self.bucket.listing() if _is_mail_for_us(file.key)]
        if not self.rules.folder_is_pli:
            return [_Drop(file.key, (file,)) for file in found]
        folders: dict[str, list[Dropped]] = defaultdict(list)
        for file in found:
            first, slash, _ = file.key.partition("/")
            folders[first if slash else file.key].append(file)
        return [_Drop(key, tuple(files)) for key, files in folders.items()]

    def _whole(self, drops: Iterable[_Drop]) -> list[_Drop]:
        """Those that have stayed the same long enough; the others are looked at again in the next pass.

        In a folder that is a pli, a file that is missing may still be coming: the folder must be still.
        """
        now = self.monotonic()
        before, self._since = self._since, {}
        whole = []
        for drop in drops:
            versions = tuple(file.version for file in drop.files)
            seen, since = before.get(drop.key, (versions, now))
            since = since if seen == versions else now
            self._since[drop.key] = (versions, since)
            at_once = all(file.is_whole for file in drop.files) and not self.rules.folder_is_pli
            if at_once or now - since >= self.rules.stable_s:
                whole.append(drop)
        return whole

    def _receive(self, drop: _Drop) -> int:
        over = max(file.size for file in drop.files) > self.rules.max_file_mb * MEGA
        if over:
            why = reason("fichier_trop_gros", limit=self.rules.max_file_mb)
            self.reception.refuse(Source.BUCKET, drop.source_key, drop.key, drop.size, why, drop.batch)
            return 1
        with TemporaryDirectory(prefix="vaguemestre-depot-") as work:
            files = self._fetched(drop, Path(work))
            if files is None:
                return 0
            self.reception.receive(Source.BUCKET, drop.source_key, drop.key, files, drop.batch)
        return 1

    def _fetched(self, drop: _Drop, work: Path) -> list[tuple[str, Path]] | None:
        """(name, copy) of each file; None when one has changed meanwhile or could not be fetched."""
        files = []
        for number, file in enumerate(drop.files):
            copy = work / str(number)
            try:
                self.bucket.fetch(file, copy)
            except KeyError:
                return None
            except (Unavailable, BadSetting):  # this one file may be at fault: the others go on
                why = reason("acces_refuse")
                self.reception.fail(Source.BUCKET, drop.source_key, drop.key, why, _TRIES)
                _log.warning("drop not fetched", extra={"code": why.code})
                return None
            files.append((_name_in_pli(file.key, drop.key), copy))
        return files

    def _settle(self, drops: dict[str, _Drop]) -> None:
        """Touch the sources last: only of what the ledger holds, once it is known whether it can be read."""
        database, now = self.reception.database, self.reception.clock()
        with database.begin() as connection:
            waiting = receipts.unsettled(connection, Source.BUCKET)
        failures = 0
        for receipt, state in waiting:
            if state is PliState.RECEIVED:
                continue
            drop = drops.get(receipt.source_key)
            try:
                if drop is not None:
                    self._move_aside(drop, receipt)
            except Unavailable as error:  # this one file may be at fault: the others go on
                _log.warning("drop not moved", extra={"receipt": receipt.id, "cause": error.message})
                failures += 1
                if failures == _MOST_FAILURES:
                    raise
                continue
            with database.begin() as connection:
                receipts.settle(connection, [receipt.id], now)

    def _move_aside(self, drop: _Drop, receipt: Receipt) -> None:
        with self.reception.database.begin() as connection:
            items = plis.items(connection, receipt.pli) if receipt.pli else []
        is_rejected = receipt.fate is ReceiptFate.REJECTED or plis.all_rejected(items)
        place = REJECTED if is_rejected else DONE
        targets = [self._free_name(file, place, receipt.id) for file in drop.files]
        if is_rejected or any(item.fate is Fate.REJECTED for item in items):
            beside = targets[0] if len(targets) == 1 else f"{place}/{drop.key} ({receipt.id})"
            self.bucket.write(f"{beside}.txt", receipt_text(receipt, items).encode("utf-8"))
        if self.rules.tag_in_place and self._tagged(drop.files, place):
            return
        for file, target in zip(drop.files, targets, strict=True):
            with suppress(KeyError):  # taken away or written anew meanwhile: the next pass sees it
                self.bucket.move(file, target)

    def _tagged(self, files: Sequence[Dropped], value: str) -> bool:
        """Whether this bucket can mark files; one that is gone meanwhile needs no mark."""
        for file in files:
            with suppress(KeyError):
                if not self.bucket.tag(file, value):
                    return False
        return True

    def _free_name(self, file: Dropped, place: str, receipt_id: int) -> str:
        """The same name aside, unless another file has it."""
        key = f"{place}/{file.key}"
        if self.bucket.can_take(key, file):
            return key
        path = PurePosixPath(key)
        return str(path.with_name(f"{path.stem} ({receipt_id}){path.suffix}"))


def drops_to_receive(bucket: Bucket, came_as: Sequence[str]) -> list[Dropped]:
    """The files of a bucket that are mail, but for those that these source keys name."""
    files = [file for file in bucket.listing() if _is_mail_for_us(file.key)]
    return [file for file in files if not any(_version_key(file) in known for known in came_as)]


def _version_key(file: Dropped) -> str:
    return f"{file.key}{_PATH_SEPARATOR}{file.version}".encode("utf-8", "backslashreplace").decode()


def wake_on_changes(bucket: Bucket, wake: threading.Event) -> None:
    """Start a thread that wakes the watcher whenever the store sends word; it ends where none is sent."""

    def listen() -> None:
        for _ in bucket.changes():
            wake.set()

    threading.Thread(target=listen, name="bucket-changes", daemon=True).start()


def _is_mail_for_us(key: str) -> bool:
    """Not what was moved aside, nor what scanners and computers hide beside the mail."""
    path = PurePosixPath(key)
    hidden = any(part.startswith(".") for part in path.parts)
    return path.parts[0] not in (DONE, REJECTED) and not hidden and not is_system_file(key)


def _name_in_pli(key: str, drop_key: str) -> str:
    """Its own name; within a folder that is a pli, the folder's name before it."""
    return key if key != drop_key else PurePosixPath(key).name
