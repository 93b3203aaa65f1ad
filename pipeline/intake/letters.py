"""A mail as unpacked, whatever program wrote it: headers, text, attachments."""

from dataclasses import dataclass

from claims.items import MailHeaders
from claims.reasons import refusal
from extractors.limits import Limits
from pipeline.intake.holding import Held


@dataclass(frozen=True, slots=True)
class Part:
    """A file attached to a mail or shown inside its text.

    `untrusted_name` and `untrusted_type` are what the mail says; either may be "". `inline`: the text
    shows it, so it may be a mere logo.
    """

    untrusted_name: str
    untrusted_type: str
    held: Held
    inline: bool


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail. `text` is its own text, "" without any; lines that quote an earlier mail may start with ">".

    `notes` are codes of what its HTML would do in a browser (`claims.active_content`).
    """

    headers: MailHeaders
    text: str
    parts: tuple[Part, ...]
    notes: tuple[str, ...] = ()


def check_count(attachments: int, limits: Limits) -> None:
    """Refuse a mail that alone holds more files than a pli may.

    Raises: OverLimit.
    """
    if attachments > limits.max_items:
        raise refusal("trop_de_fichiers", limit=limits.max_items)
