"""Erasing plis everywhere: watched bucket, rows, objects, caches, and what is left in the database's files.

The order is that of least harm when it is cut short: copies in the bucket first, which nothing rests on; then
the rows, all of a pli or none; then what no row names any more. Asked again, it goes on.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from claims.errors import AgentMustAct
from claims.ledger import PliState
from claims.loading import load_rulebook
from claims.retention import HOLD_REASONS, ErasureReason, Hold, Tombstone
from pipeline import wiring
from pipeline.intake.bucket_watch import drops_to_receive
from pipeline.intake.reception import Clock
from pipeline.reviewing import Reviewer
from pipeline.settings import Settings
from storage import compacting, erasing, holds, journal, object_cache, plis, receipts, tombstone_file, unnamed
from storage.buckets import Bucket, Lying
from storage.database import Connection, Database
from storage.objects import ObjectStore, digest
from storage.unnamed import Named, Swept

_NAME = re.compile(r"(P\d{6}-[0-9A-Z]{6})(?:-(\d{1,6}))?")
_LONGEST_NOTE = 64_000  # bytes of the note left beside a file that could not be read


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What went with the rows: copies of the bucket and of caches, objects; and what is left, in French."""

    copies: int
    cached: int
    swept: Swept
    left: Sequence[str]


def parsed(name: str) -> tuple[str, int]:
    """The pli and the case that a name means, 0 for the whole pli. Raises: AgentMustAct: it means neither."""
    found = _NAME.fullmatch(name.strip().upper())
    if found is None:
        raise AgentMustAct(f"ni un pli ni un dossier : {name}", code="inconnu")
    return found[1], int(found[2] or 0)


@dataclass(frozen=True, slots=True)
class Eraser:
    """What erasing works with."""

    database: Database
    objects: ObjectStore
    bucket: Bucket
    reviewer: Reviewer
    clock: Clock

    def chosen(self, name: str) -> list[str]:
        """The plis to erase for a pli, or for a case: its own and those that agents joined to it.

        Raises: AgentMustAct: unknown, still at work, held, or a case that shares its pli with others.
        """
        pli, case = parsed(name)
        with self.database.reading() as connection:
            if erasing.state_of(connection, pli) is None:
                raise AgentMustAct(f"pli inconnu : {pli}", code="inconnu")
            found = [pli, *(erasing.joined_to(connection, pli) if case else ())]
            for each in found:
                _refuse_shared(connection, each, case)
                self.refuse_busy(connection, each)
        return found

    def refuse_busy(self, connection: Connection, pli: str) -> None:
        """Raises: AgentMustAct: a pli is held, or something of it is still to be done."""
        held = holds.standing(connection, [pli])
        if held:
            raise AgentMustAct(_held(held[0]), code="conservation_imposee")
        if erasing.state_of(connection, pli) is PliState.ERASED:
            return
        if erasing.state_of(connection, pli) is not PliState.DRAFTED or erasing.is_at_work(connection, pli):
            raise AgentMustAct(
                f"{pli} est encore en lecture, ou son dépôt n'est pas rangé : attendre, puis recommencer",
                code="en_cours",
            )

    def free(self, names: Sequence[str]) -> list[str]:
        """Those of the plis that nothing keeps from being erased now."""
        with self.database.reading() as connection:
            return [name for name in names if self._is_free(connection, name)]

    def _is_free(self, connection: Connection, pli: str) -> bool:
        try:
            self.refuse_busy(connection, pli)
        except AgentMustAct:
            return False
        return True

    def rows(self, pli: str, reason: ErasureReason, actor: str) -> tuple[Tombstone, set[Named]]:
        """Erase the copies of the bucket and the rows of one pli; the objects that they named.

        Raises: AgentMustAct: it was held meanwhile, or is read anew; Unavailable.
        """
        with self.database.reading() as connection:
            doomed = unnamed.named(connection, pli)
            joined = erasing.joined_to(connection, pli)
        with self.database.begin() as connection:
            plis.lock(connection, pli)
            self.refuse_busy(connection, pli)
            stone = erasing.erase(connection, pli, reason, self.clock(), actor)
        self._refresh(joined)
        return stone, doomed

    def _refresh(self, joined: Collection[str]) -> None:
        """Make anew the reviews that a pli had fed. Raises: Unavailable."""
        for other in joined:
            self.reviewer.refresh(other)

    def copies(self, plis_chosen: Collection[str]) -> int:
        """Remove from the watched bucket what these plis came in as; returns how many files and versions.

        What was dropped since is mail to be received, though it holds the same bytes.
        """
        with self.database.reading() as connection:
            came_as = receipts.source_keys(connection, plis_chosen)
            own = {o.sha256: o.size for pli in plis_chosen for o in plis.originals(connection, pli)}
            own = {
                key: own[key] for key in own.keys() - erasing.named_elsewhere(connection, own, plis_chosen)
            }
        waiting = {drop.key for drop in drops_to_receive(self.bucket, came_as)}
        doomed, marks = [], []
        for lying in self.bucket.everything():
            if lying.is_mark:
                marks.append(lying)
            elif lying.key not in waiting and self._is_of(lying, own, plis_chosen):
                doomed.append(lying)
        keys = {lying.key for lying in doomed}
        doomed += [mark for mark in marks if mark.key in keys]
        for lying in doomed:
            self.bucket.remove(lying)
        return len(doomed)

    def _is_of(self, lying: Lying, own: dict[str, int], plis_chosen: Collection[str]) -> bool:
        """Whether a file is one of the originals, or the note on one that could not be read."""
        is_note = lying.key.endswith(".txt") and lying.size <= _LONGEST_NOTE
        if lying.size not in own.values() and not is_note:
            return False
        try:
            content = self.bucket.read(lying)
        except KeyError:  # moved meanwhile, by the watcher beside
            return False
        if lying.size in own.values() and digest(content) in own:
            return True
        return is_note and any(pli.encode() in content for pli in plis_chosen)

    def clean(self, doomed: set[Named], actor: str, copies: int = 0) -> Cleaned:
        """Remove what no row names any more, and what deleted rows left. Raises: Unavailable."""
        swept = unnamed.sweep(self.database, self.objects, self.clock(), doomed)
        cached = object_cache.forget_here({key for _, key in doomed})
        left = compacting.compact(self.database)
        with self.database.begin() as connection:
            told = {"objects": swept.objects, "copies": copies, "cached": cached}
            journal.record(connection, self.clock(), actor, "objects_erased", details=told)
        return Cleaned(copies, cached, swept, left.sentences)

    def reapply(self, tombstones: Collection[Tombstone]) -> int:
        """Erase again what a restored backup brought back; returns how many plis there were.

        Tombstones of plis that the backup does not know are left out: there is nothing to erase.
        """
        doomed: set[Named] = set()
        number = 0
        for stone in tombstones:
            with self.database.reading() as connection:
                if erasing.state_of(connection, stone.pli) in (None, PliState.ERASED):
                    continue
                doomed |= unnamed.named(connection, stone.pli)
                joined = erasing.joined_to(connection, stone.pli)
            with self.database.begin() as connection:
                plis.lock(connection, stone.pli)
                erasing.erase(connection, stone.pli, stone.reason, stone.erased_at, "restore")
            self._refresh(joined)
            number += 1
        if number:
            self.clean(doomed, "restore")
        return number


def eraser_of(settings: Settings, database: Database) -> Eraser:
    """What erases in an installation."""
    store = wiring.objects(settings)
    reviewer = Reviewer(database, store, load_rulebook(), wiring.clock())
    return Eraser(database, store, wiring.bucket(settings), reviewer, wiring.clock())


def tombstones_of(settings: Settings) -> Path:
    """The file beside the database that says what was erased."""
    return settings.home / tombstone_file.NAME


def keep_tombstones(settings: Settings, database: Database) -> None:
    """Write down beside the database what it says was erased. Raises: Unavailable; OSError."""
    with database.reading() as connection:
        tombstone_file.add(tombstones_of(settings), erasing.tombstones(connection))


def _refuse_shared(connection: Connection, pli: str, case: int) -> None:
    number = erasing.cases_of(connection, pli)
    if case > number and erasing.state_of(connection, pli) is not PliState.ERASED:
        raise AgentMustAct(f"dossier inconnu : {pli}, n° {case}", code="inconnu")
    if case and number > 1:
        raise AgentMustAct(
            f"{pli} a {number} dossiers dans les mêmes originaux : effacer le pli entier, ou aucun",
            code="pli_partage",
        )


def _held(hold: Hold) -> str:
    return (
        f"{hold.name} est à conserver ({HOLD_REASONS[hold.reason]}, depuis le "
        f"{hold.placed_at.astimezone():%d/%m/%Y}) : « hold lift {hold.name} » d'abord"
    )
