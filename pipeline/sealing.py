"""Keeps the journal sealed: what was written is chained within seconds, and each day the oldest is purged."""

import logging
import time
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from claims.chaining import Head
from claims.errors import Unavailable
from claims.journal import Chain
from pipeline.intake.reception import Clock
from pipeline.settings import Settings
from storage import sealing
from storage.database import Database

_log = logging.getLogger(__name__)

Wait = Callable[[float], bool]
_BREATH_S = 0.02  # between two batches of many, for those who wait to write
_TOLD_EVERY, _PURGED_EVERY = timedelta(hours=1), timedelta(days=1)


def kept_for(settings: Settings) -> dict[Chain, timedelta]:
    """How long the lines of each chain are kept."""
    return {
        Chain.SECURITY: timedelta(days=settings.security_log_days),
        Chain.PROVENANCE: timedelta(days=settings.provenance_days),
    }


class Sealer:
    """Seals, purges, and tells the log where the chains end: there it cannot be changed with the database."""

    def __init__(self, database: Database, kept: Mapping[Chain, timedelta], clock: Clock) -> None:
        self._database = database
        self._kept = kept
        self._clock = clock
        self._told_at: datetime | None = None
        self._purged_at: datetime | None = None

    def pass_once(self) -> int:
        """Seal what waits; returns how many lines. Raises: Unavailable."""
        lines = seal_all(self._database)
        now = self._clock()
        if self._purged_at is None or now - self._purged_at >= _PURGED_EVERY:
            purge(self._database, self._kept, now)
            self._purged_at = now
        if self._told_at is None or now - self._told_at >= _TOLD_EVERY:
            self._tell()
            self._told_at = now
        return lines

    def _tell(self) -> None:
        with self._database.reading() as connection:
            found: dict[Chain, Head] = sealing.heads(connection)
        for chain, head in found.items():
            extra = {"chain": chain.value, "number": head.number, "hash": head.hash}
            _log.info("journal head", extra=extra)


def seal_all(database: Database) -> int:
    """Seal all that waits, a batch in a transaction; returns how many lines. Raises: Unavailable."""
    with database.reading() as connection:
        if not sealing.is_waiting(connection):
            return 0
    lines = 0
    while True:
        with database.begin() as connection:
            some = sealing.seal(connection)
        lines += some
        if some < sealing.AT_ONCE:
            return lines
        time.sleep(_BREATH_S)


def purge(database: Database, kept: Mapping[Chain, timedelta], now: datetime) -> dict[Chain, int]:
    """Take away the lines that are kept no longer; returns how many of each chain. Raises: Unavailable."""
    gone = {}
    for chain, age in kept.items():
        with database.begin() as connection:
            gone[chain] = sealing.purge(connection, chain, now - age, now)
        if gone[chain]:
            _log.info("journal purged", extra={"chain": chain.value, "lines": gone[chain]})
    return gone


def keep_sealing(sealer: Sealer, every_s: float, wait: Wait) -> None:
    """Pass after pass, until stopped; a last one then."""
    is_over = False
    while not is_over:
        is_over = wait(every_s)
        try:
            sealer.pass_once()
        except Unavailable as error:
            _log.warning("sealing waits", extra={"cause": error.message})
