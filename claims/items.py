"""What arrived: one value for every file seen, at every depth of mails and archives."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Fate(StrEnum):
    """What became of a file; every file seen has exactly one."""

    PROCESSED = "processed"  # its pages are in the draft
    CONTAINER = "container"  # a mail or an archive: what it holds has its own fates
    DUPLICATE = "duplicate"  # the same bytes are already in this pli
    REJECTED = "rejected"  # cannot be read; the reason says what the sender should do
    IGNORED = "ignored"  # holds nothing to read: a logo, a calendar invitation


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a file was not processed: a stable code, and a French sentence for the agent."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Item:
    """One file of a pli.

    `path` joins names by "/" from the path given by the user down: "mail.eml/pj.zip/facture.pdf"; a
    mail's own text is "mail.eml/body". `media_type` comes from the content, never from the name.
    `size` is in bytes; `pages` is 0 unless the fate is processed. `notes` are codes of what the file would do
    if it were opened as its sender meant it (`claims.active_content`).
    """

    path: str
    sha256: str
    media_type: str
    size: int
    fate: Fate
    reason: Reason | None = None
    pages: int = 0
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MailHeaders:
    """What the headers of a mail say; all of it is claimed by the sender, none of it is proved."""

    sender_name: str
    sender_address: str
    recipients: tuple[str, ...]
    subject: str
    date: datetime | None
    message_id: str = ""
    in_reply_to: str = ""
    attachments: tuple[str, ...] = field(default=())
