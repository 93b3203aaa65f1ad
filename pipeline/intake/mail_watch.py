"""The shared mailbox: each mail is received once, then moved aside.

One that cannot be fetched is tried again, and parked in sight in the end.
"""

import logging
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from claims.errors import Unavailable
from claims.ledger import Receipt, ReceiptFate, Source
from claims.reasons import reason
from pipeline.intake.holding import MEGA
from pipeline.intake.mailbox import Letter, Mailbox
from pipeline.intake.reception import Reception
from storage import receipts

_log = logging.getLogger(__name__)

# Times a mail is asked for before it is put aside for a person: the last after about half an hour.
_TRIES = 9


@dataclass(frozen=True, slots=True)
class MailRules:
    """Which folders are read, and where mail goes. `account` tells this mailbox from others."""

    account: str
    folders: tuple[str, ...]
    done_folder: str
    parked_folder: str
    max_file_mb: int = 200


@dataclass(frozen=True, slots=True)
class MailWatch:
    """Receives from one mailbox, a pass at a time."""

    reception: Reception
    rules: MailRules

    def pass_once(self, mailbox: Mailbox) -> int:
        """Receive every new mail of the folders, then move aside what the ledger holds.

        Returns how many were received. Raises: Unavailable, BadSetting: the next pass goes on.
        """
        received = 0
        for folder in self.rules.folders:
            letters = {self._key(letter): letter for letter in mailbox.letters(folder)}
            new = self.reception.unknown(list(letters))
            for key, letter in letters.items():
                if key in new:
                    received += self._receive(mailbox, key, letter)
            self._settle(mailbox, folder, letters)
        return received

    def _key(self, letter: Letter) -> str:
        return f"mailbox/{self.rules.account}/{letter.folder}/{letter.uidvalidity}/{letter.uid}"

    def _receive(self, mailbox: Mailbox, key: str, letter: Letter) -> int:
        name = f"courriel-{letter.uid}.eml"
        if letter.size > self.rules.max_file_mb * MEGA:
            why = reason("fichier_trop_gros", limit=self.rules.max_file_mb)
            self.reception.refuse(Source.MAILBOX, key, name, letter.size, why)
            return 1
        with TemporaryDirectory(prefix="vaguemestre-courriel-") as work:
            copy = Path(work) / name
            if not self._fetched(mailbox, key, letter, copy):
                return 0
            self.reception.receive(Source.MAILBOX, key, name, [(name, copy)])
        return 1

    def _fetched(self, mailbox: Mailbox, key: str, letter: Letter, copy: Path) -> bool:
        """Whether the mail was copied out; one that cuts the connection must not keep the others waiting."""
        try:
            if mailbox.fetch(letter, copy):
                return True
        except Unavailable:
            self._fail(key, copy.name)
            raise
        self._fail(key, copy.name)
        return False

    def _fail(self, key: str, name: str) -> None:
        receipt = self.reception.fail(Source.MAILBOX, key, name, reason("courriel_non_obtenu"), _TRIES)
        _log.warning("mail not fetched", extra={"attempts": receipt.attempts})

    def _settle(self, mailbox: Mailbox, folder: str, letters: dict[str, Letter]) -> None:
        """Move mail last, and only what is committed. What is gone from its folder was moved by someone."""
        database = self.reception.database
        with database.begin() as connection:
            waiting = [receipt for receipt, _ in receipts.unsettled(connection, Source.MAILBOX)]
            parked = [r for r in receipts.stuck(connection) if r.fate is ReceiptFate.PARKED]
        refused = set()
        for receipt in [*waiting, *parked]:
            letter = letters.get(receipt.source_key)
            if letter is not None and not mailbox.move(letter, self._aside(receipt)):
                refused.add(receipt.id)
                _log.warning("mail not moved", extra={"receipt": receipt.id})
        own = f"mailbox/{self.rules.account}/{folder}/"
        done = [r.id for r in waiting if r.source_key.startswith(own) and r.id not in refused]
        with database.begin() as connection:
            receipts.settle(connection, done, self.reception.clock())

    def _aside(self, receipt: Receipt) -> str:
        kept = receipt.fate in (ReceiptFate.ACCEPTED, ReceiptFate.DUPLICATE)
        return self.rules.done_folder if kept else self.rules.parked_folder
