"""Each file of a pli sorted: read, opened, set aside or refused; and what it holds sorted in turn."""

import hashlib
import logging
from dataclasses import dataclass
from pathlib import Path

from claims.errors import IntakeError, OperatorMustAct, SenderMustAct
from claims.folding import fold
from claims.items import Fate, Item, MailHeaders, Reason
from claims.reasons import MESSAGES, reason, refusal
from extractors.formats import (
    ARCHIVES,
    EMPTY,
    MAIL,
    PICTURES,
    PKCS7,
    TEXT,
    TNEF,
    UNKNOWN,
)
from extractors.inspection import Inspection
from extractors.sources import PageSource
from pipeline.intake.antivirus import Antivirus
from pipeline.intake.contained import LETTERS
from pipeline.intake.given import Given
from pipeline.intake.holding import CHUNK, MEGA, Held, Holding, digest_of
from pipeline.intake.letters import Letter, Part
from pipeline.intake.names import TakenNames, clean_name, clean_path, nameless
from pipeline.intake.opener import Opener
from pipeline.intake.trifles import is_decorative, trifle_code

_log = logging.getLogger(__name__)

# refusals that say something of the pli and not of the bytes: elsewhere the same bytes may be read
_OF_THE_PLI = frozenset({"trop_profond", "trop_de_fichiers", "archive_trop_grosse", "trop_de_pages_pli"})
_NO_BYTES = hashlib.sha256().hexdigest()


@dataclass(frozen=True, slots=True)
class _Found:
    """A file to sort. `depth` counts the mails and archives around it; `letter` is the mail it came with."""

    path: str
    held: Held
    depth: int = 0
    declared_type: str = ""
    inline: bool = False
    letter: Letter | None = None
    letter_path: str = ""
    beside_invoice: bool = False


class _Unwatched(Exception):
    """The antivirus did not look: that is no file's fate, it stops the whole pli."""

    def __init__(self, cause: IntakeError) -> None:
        super().__init__(cause.code)
        self.cause = cause


class Sorter:
    """The items and pages of one pli, as they are found, depth first."""

    def __init__(self, holding: Holding, opener: Opener, antivirus: Antivirus | None = None) -> None:
        self.items: list[Item] = []
        self.sources: list[PageSource] = []
        self._limits = holding.limits
        self._holding = holding
        self._opener = opener
        self._antivirus = antivirus
        self._names = TakenNames()
        self._known: dict[str, str] = {}

    def receive(self, given: Given) -> None:
        """Sort a file given by the user, copied first so that it cannot change meanwhile.

        Raises: IntakeError: the antivirus, without which nothing is opened.
        """
        path = self._names.unique(given.name)
        if given.refused:
            self._refuse_unread(path, given.refused)
            return
        try:
            size = given.path.stat().st_size
            if size > self._limits.max_file_mb * MEGA:
                held = Held(given.path, digest_of(given.path, most=CHUNK), size)
                self._settle(path, held, UNKNOWN, Fate.REJECTED, self._too_large())
                return
            held = self._holding.receive(given.path)
        except OSError:
            self._refuse_unread(path, "acces_refuse")
            return
        try:
            self._sort(_Found(path, held))
        except _Unwatched as stopped:
            raise stopped.cause from stopped

    def _too_large(self) -> Reason:
        return reason("fichier_trop_gros", limit=self._limits.max_file_mb)

    def _refuse_unread(self, path: str, code: str) -> None:
        held = Held(Path(), _NO_BYTES, 0)
        self._settle(path, held, UNKNOWN, Fate.REJECTED, self._reason(code))

    def _reason(self, code: str) -> Reason:
        limits = {
            "fichier_trop_gros": self._limits.max_file_mb,
            "archive_trop_compressee": self._limits.max_ratio,
            "trop_de_fichiers": self._limits.max_items,
        }
        return reason(code, limit=limits.get(code, 0))

    def _sort(self, found: _Found) -> None:
        """Give one file its fate. Whatever reading it raises is its own affair, not that of the pli.

        Raises: _Unwatched.
        """
        if why := self._known_harm(found.held):
            self._settle(found.path, found.held, UNKNOWN, Fate.REJECTED, why)
            return
        media_type = UNKNOWN
        at = len(self.items)
        try:
            media_type = self._media_type(found)
            self._sort_by_kind(found, media_type)
        except _Unwatched:
            raise
        except IntakeError as error:
            if isinstance(error, OperatorMustAct) and error.code not in MESSAGES:
                raise  # nothing can be opened here, whatever the file
            self._fail(found, media_type, at, Reason(error.code, error.message))
        except Exception as error:  # the outermost frame of one file: it must not stop the others
            _log.error("file not unpacked", extra={"error": type(error).__name__, "kind": media_type})
            self._fail(found, media_type, at, reason("illisible"))

    def _media_type(self, found: _Found) -> str:
        """The type from the content; a message inside a mail is one by its place, whatever its headers."""
        media_type = self._opener.media_type(found.held.content)
        return MAIL if found.declared_type == MAIL and media_type in {TEXT, UNKNOWN} else media_type

    def _known_harm(self, held: Held) -> Reason | None:
        try:
            return self._antivirus.look(held.content) if self._antivirus else None
        except IntakeError as error:
            raise _Unwatched(error) from error

    def _fail(self, found: _Found, media_type: str, at: int, why: Reason) -> None:
        """Reject a file, unless it already has its fate and what failed lies inside it."""
        if len(self.items) == at:
            self._settle(found.path, found.held, media_type, Fate.REJECTED, why)

    def _sort_by_kind(self, found: _Found, media_type: str) -> None:
        if len(self.items) >= self._limits.max_items:
            raise refusal("trop_de_fichiers", limit=self._limits.max_items)
        if media_type == EMPTY:
            raise refusal("vide")
        if found.held.sha256 in self._known:
            first = self._known[found.held.sha256]
            self._settle(found.path, found.held, media_type, Fate.DUPLICATE, reason("doublon", found=first))
            return
        trifle = trifle_code(found.path, media_type, found.declared_type)
        if found.beside_invoice and self._opener.holds_invoice(found.held.content):
            trifle = "donnees_structurees"
        if trifle is not None:
            self._settle(found.path, found.held, media_type, Fate.IGNORED, reason(trifle))
        elif media_type in LETTERS:
            self._open_letter(found, media_type)
        elif media_type in ARCHIVES:
            self._open_archive(found, media_type)
        elif media_type == PKCS7:
            self._open_signed(found, media_type)
        else:
            self._read(found, media_type)

    def _settle(
        self,
        path: str,
        held: Held,
        media_type: str,
        fate: Fate,
        why: Reason | None = None,
        pages: int = 0,
        notes: tuple[str, ...] = (),
    ) -> None:
        self.items.append(Item(path, held.sha256, media_type, held.size, fate, why, pages, notes))
        is_remembered = fate in {Fate.PROCESSED, Fate.CONTAINER} or (
            fate is Fate.REJECTED and why is not None and why.code not in _OF_THE_PLI
        )
        if is_remembered and held.size:
            self._known.setdefault(held.sha256, path)

    def _check_depth(self, found: _Found) -> None:
        if found.depth >= self._limits.max_depth:
            raise refusal("trop_profond", limit=self._limits.max_depth)

    def _open_letter(self, found: _Found, media_type: str) -> None:
        self._check_depth(found)
        letter = self._opener.letter(found.held.content, media_type)
        self._settle(found.path, found.held, media_type, Fate.CONTAINER, notes=letter.notes)
        if media_type == TNEF:
            self._sort_wrapped_text(found, letter)
        else:
            self._sort_text(found.path, letter)
        for number, part in enumerate(letter.parts, 1):
            self._sort(self._attached(found, letter, number, part))

    def _attached(self, found: _Found, letter: Letter, number: int, part: Part) -> _Found:
        name = clean_name(part.untrusted_name, nameless(number, part.untrusted_type))
        return _Found(
            path=self._names.unique(f"{found.path}/{name}"),
            held=part.held,
            depth=found.depth + 1,
            declared_type=part.untrusted_type,
            inline=part.inline,
            letter=letter,
            letter_path=found.path,
        )

    def _sort_wrapped_text(self, found: _Found, letter: Letter) -> None:
        """The text of a TNEF wrapping: most often that of the mail around it, once more."""
        if not letter.text.strip():
            return
        around = found.letter
        if around is None:
            self._sort_text(found.path, letter)
        elif not fold(around.text):
            self._sort_text(found.path, Letter(around.headers, letter.text, letter.parts))
        elif fold(letter.text) in fold(around.text) or fold(around.text) in fold(letter.text):
            path = self._names.unique(f"{found.path}/body")
            why = reason("doublon", found=f"{found.letter_path}/body")
            self._settle(path, _held_text(letter.text), TEXT, Fate.DUPLICATE, why)
        else:
            self._sort_text(found.path, Letter(around.headers, letter.text, letter.parts))

    def _sort_text(self, mail_path: str, letter: Letter) -> None:
        """A mail's own text, laid out as pages under its headers.

        A mail without a word of its own still says when it was sent, and about what: its headers make a
        page as long as they say either.
        """
        path = self._names.unique(f"{mail_path}/body")
        held = _held_text(letter.text)
        told = letter.headers.date is not None or letter.headers.subject.strip()
        if not letter.text.strip() and not told:
            self._settle(path, held, TEXT, Fate.IGNORED, reason("corps_vide"))
            return
        try:
            made = self._opener.typeset(letter.headers, letter.text)
            self._check_pages(made.pages)
        except SenderMustAct as error:
            self._settle(path, held, TEXT, Fate.REJECTED, Reason(error.code, error.message))
            return
        self.items.append(Item(path, held.sha256, TEXT, held.size, Fate.PROCESSED, None, made.pages))
        self._add_pages(path, made, letter.headers)

    def _open_archive(self, found: _Found, media_type: str) -> None:
        self._check_depth(found)
        name = found.path.rpartition("/")[2]
        members = self._opener.members(found.held.content, media_type, name)
        self._settle(found.path, found.held, media_type, Fate.CONTAINER)
        for number, member in enumerate(members, 1):
            inside = clean_path(member.untrusted_path, f"fichier-{number}")
            path = self._names.within(found.path, inside)
            if member.refused:
                self._settle(path, member.held, UNKNOWN, Fate.REJECTED, self._reason(member.refused))
            else:
                self._sort(_Found(path, member.held, found.depth + 1))

    def _open_signed(self, found: _Found, media_type: str) -> None:
        """A file inside its electronic signature ("facture.pdf.p7m"), or a signature alone."""
        self._check_depth(found)
        content = self._opener.signed(found.held.content)
        if content is None:
            self._settle(found.path, found.held, media_type, Fate.IGNORED, reason("signature_electronique"))
            return
        self._settle(found.path, found.held, media_type, Fate.CONTAINER)
        name = found.path.rpartition("/")[2].removesuffix(".p7m")
        path = self._names.unique(f"{found.path}/{name}")
        self._sort(_Found(path, content, found.depth + 1))

    def _read(self, found: _Found, media_type: str) -> None:
        """A file that makes pages, and the files it carries."""
        inspection = self._opener.copy_to_read(found.held.content, media_type)
        in_mail = found.letter is not None
        if media_type in PICTURES and in_mail and is_decorative(inspection, inline=found.inline):
            self._settle(found.path, found.held, media_type, Fate.IGNORED, reason("image_decorative"))
            return
        self._check_pages(inspection.pages)
        why = reason(inspection.reserve) if inspection.reserve else None
        fate = Fate.PROCESSED if inspection.pages else Fate.CONTAINER
        self._settle(found.path, found.held, media_type, fate, why, inspection.pages, inspection.notes)
        self._add_pages(found.path, inspection)
        for name, content in inspection.embedded:
            self._sort_embedded(found, name, content, beside_invoice=inspection.invoice_xml is not None)
        for name, code in inspection.refused:
            path = self._names.unique(f"{found.path}/{clean_name(name, 'piece-jointe')}")
            self._refuse_unread(path, code)

    def _sort_embedded(self, found: _Found, name: str, content: Path, *, beside_invoice: bool) -> None:
        path = self._names.unique(f"{found.path}/{clean_name(name, 'piece-jointe')}")
        try:
            held = self._holding.receive(content, spending=True)
        except IntakeError as error:
            held = Held(content, digest_of(content), content.stat().st_size)
            self._settle(path, held, UNKNOWN, Fate.REJECTED, Reason(error.code, error.message))
            return
        self._sort(_Found(path, held, found.depth + 1, beside_invoice=beside_invoice))

    def _check_pages(self, pages: int) -> None:
        if len(self.sources) + pages > self._limits.max_pli_pages:
            raise refusal("trop_de_pages_pli", limit=self._limits.max_pli_pages)

    def _add_pages(self, path: str, inspection: Inspection, mail: MailHeaders | None = None) -> None:
        for page in range(1, inspection.pages + 1):
            xml = inspection.invoice_xml if page == 1 else None
            self.sources.append(
                PageSource(path, page, inspection.content, inspection.content_media_type, mail, xml)
            )


def _held_text(text: str) -> Held:
    raw = text.encode("utf-8", "replace")
    return Held(Path(), hashlib.sha256(raw).hexdigest(), len(raw))
