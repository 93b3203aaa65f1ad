"""What contained processes do with the files of a pli. Each function is given a folder to write into."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from claims.errors import IntakeError
from claims.items import MailHeaders, Reason
from claims.reasons import refusal
from extractors.formats import MAIL, OUTLOOK, PDF, TEXT, TNEF, true_media_type
from extractors.inspection import Inspection, inspect_file
from extractors.limits import Limits
from extractors.structured_invoices import read_invoice_xml
from pipeline.intake.archives import read_archive
from pipeline.intake.holding import Held, Holding
from pipeline.intake.letters import Letter
from pipeline.intake.mail import read_mail
from pipeline.intake.members import Member
from pipeline.intake.outlook import read_outlook
from pipeline.intake.reading_copies import reading_copy
from pipeline.intake.signed_messages import is_enveloped, signed_content
from pipeline.intake.tnef import read_tnef
from pipeline.intake.typeset import typeset_letter

_T = TypeVar("_T")

READERS: dict[str, Callable[[Path, Holding], Letter]] = {
    MAIL: read_mail,
    OUTLOOK: read_outlook,
    TNEF: read_tnef,
}
"""What reads each kind of mail."""
LETTERS = frozenset(READERS)
"""The kinds of file that are mails."""


@dataclass(frozen=True, slots=True)
class Opened(Generic[_T]):
    """What a mail or an archive holds, or why it is refused.

    `spent` is how many bytes came out of it, those of what is refused too: they count for the pli.
    """

    found: _T | None
    refused: Reason | None
    spent: int


def media_type(_work: Path, path: Path) -> str:
    """As `true_media_type`."""
    return true_media_type(path)


def open_letter(work: Path, path: Path, kind: str, limits: Limits, left: int) -> Opened[Letter]:
    """A mail of that media type; `left` bytes may still come out of the pli."""
    return _opened(Holding(work, limits, left), lambda holding: READERS[kind](path, holding))


def open_archive(
    work: Path, path: Path, kind: str, name: str, limits: Limits, left: int
) -> Opened[list[Member]]:
    """The members of an archive of that media type."""
    return _opened(Holding(work, limits, left), lambda holding: read_archive(path, kind, name, holding))


def open_signed(work: Path, path: Path, limits: Limits, left: int) -> Opened[Held]:
    """What is inside an electronic signature; neither found nor refused when the signature is alone."""
    return _opened(Holding(work, limits, left), lambda holding: _signed(path, holding))


def _signed(path: Path, holding: Holding) -> Held | None:
    content = signed_content(path, holding)
    if content is None and is_enveloped(path):
        raise refusal("chiffre")
    return content


def _opened(holding: Holding, read: Callable[[Holding], _T | None]) -> Opened[_T]:
    before = holding.left
    try:
        found, refused = read(holding), None
    except IntakeError as error:
        found, refused = None, Reason(error.code, error.message)
    return Opened(found, refused, before - holding.left)


def copy_to_read(work: Path, path: Path, kind: str, limits: Limits) -> Inspection:
    """As `reading_copy`."""
    holding = Holding(work, limits)
    return reading_copy(path, kind, holding, lambda file, found: inspect_file(file, found, work, limits))


def typeset_mail(work: Path, headers: MailHeaders, text: str, limits: Limits) -> Inspection:
    """The text of a mail under its headers, as `typeset_letter` lays it out."""
    target = Holding(work, limits).new_path(".pdf")
    return Inspection(TEXT, typeset_letter(headers, text, target, limits), target, PDF)


def holds_invoice(_work: Path, path: Path) -> bool:
    """Whether a file is a structured invoice."""
    return read_invoice_xml(path) is not None
