"""Receiving: originals first, then the ledger, in one place for every door."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from claims.errors import Unavailable
from claims.items import Reason
from claims.ledger import Arrival, Original, Receipt, Source
from pipeline.intake.fingerprints import fingerprint
from pipeline.intake.names import clean_path
from pipeline.metrics import RECEIVED
from storage import receipts
from storage.database import Database
from storage.objects import ObjectStore, Shelf

Clock = Callable[[], datetime]
"""Tells the time, with its zone."""

# Of two processes that receive the same thing at the same instant, one must ask again.
_ASKS = 3


def utc_now() -> datetime:
    """The clock of the machine."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Reception:
    """Keeps what arrives and answers with a receipt. Every method raises Unavailable: try again later."""

    database: Database
    objects: ObjectStore
    clock: Clock = utc_now

    def receive(
        self,
        source: Source,
        source_key: str,
        name: str,
        files: Sequence[tuple[str, Path]],
        batch: str = "",
    ) -> Receipt:
        """Receive one pli: (name, file) in the order to read them. Safe to repeat.

        Raises: OSError: a file cannot be read.
        """
        kept = [(path, self._keep(untrusted_name, path)) for untrusted_name, path in files]
        arrival = Arrival(
            source=source,
            source_key=source_key,
            name=shown(name),
            fingerprint=fingerprint(kept),
            originals=tuple(original for _, original in kept),
            batch=shown(batch) if batch else "",
        )
        receipt = self._written(arrival)
        for path, original in kept:  # the same bytes may have been erased with another pli meanwhile
            if self.objects.size(Shelf.ORIGINALS, original.sha256) is None:
                self.objects.put(Shelf.ORIGINALS, path)
        return _counted(receipt)

    def _keep(self, untrusted_name: str, path: Path) -> Original:
        size = path.stat().st_size
        return Original(shown(untrusted_name), self.objects.put(Shelf.ORIGINALS, path), size)

    def _written(self, arrival: Arrival) -> Receipt:
        for ask in range(1, _ASKS + 1):
            try:
                with self.database.begin() as connection:
                    return receipts.receive(connection, arrival, self.clock())
            except Unavailable:
                if ask == _ASKS:
                    raise
        raise AssertionError("unreachable")

    def refuse(
        self, source: Source, source_key: str, name: str, size: int, reason: Reason, batch: str = ""
    ) -> Receipt:
        """Answer that something cannot be kept; it stays where it lies."""
        with self.database.begin() as connection:
            refused = receipts.refuse(
                connection, source, source_key, shown(name), size, reason, self.clock(), batch
            )
        return _counted(refused)

    def fail(self, source: Source, source_key: str, name: str, reason: Reason, tries: int) -> Receipt:
        """Write down that something could not be fetched this time."""
        with self.database.begin() as connection:
            failed = receipts.fail(connection, source, source_key, shown(name), reason, self.clock(), tries)
        return _counted(failed)

    def unknown(self, source_keys: Sequence[str]) -> set[str]:
        """Those that must be received, or tried again, now."""
        with self.database.begin() as connection:
            return set(source_keys) - receipts.known_keys(connection, source_keys, self.clock())


def _counted(receipt: Receipt) -> Receipt:
    RECEIVED.labels(receipt.source, receipt.fate).inc()
    return receipt


def shown(untrusted_name: str) -> str:
    """A name from outside, as the ledger and the screens show it; folders are kept, ways up are not."""
    return clean_path(untrusted_name.encode("utf-8", "replace").decode("utf-8"), "fichier")
