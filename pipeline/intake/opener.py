"""The files of a pli opened in contained processes; what comes out is counted, and checked, here."""

import re
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, TypeVar

from claims.active_content import in_order
from claims.errors import MissingProgram, SenderMustAct
from claims.items import MailHeaders
from claims.reasons import MESSAGES, refusal, told_refusal
from extractors.checking import are_sound_notes, is_sound_inspection
from extractors.contained_reading import hidden_in_one
from extractors.containment.crew import Contained
from extractors.containment.hatch import keep_in, keep_nothing
from extractors.containment.process import LostError
from extractors.formats import OFFICE, PDF, TEXT, UNKNOWN
from extractors.inspection import Inspection
from extractors.pool import COPY_OVER_FILE, INSPECTION_S, as_refusals
from pipeline.intake import contained
from pipeline.intake.contained import Opened
from pipeline.intake.holding import CHUNK, Held, Holding
from pipeline.intake.letters import Letter, check_count
from pipeline.intake.members import Member, most_unpacked

_T = TypeVar("_T")

_OPENING_S = 240  # an archive of a gigabyte takes 20
_HIDDEN_TEXT_S = 20  # it stops by itself after 8
_MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9.+_-]{1,100}")
_SHA256 = re.compile(r"[0-9a-f]{64}")


class Opener:
    """Asks contained processes about the files of one pli, and keeps in its holding what comes out."""

    def __init__(self, processes: Contained, holding: Holding) -> None:
        self._processes = processes
        self._holding = holding
        self._limits = holding.limits
        self._keep_copy = keep_in(holding.work, COPY_OVER_FILE * holding.limits.max_file_mb)

    def media_type(self, path: Path) -> str:
        """What a file is, by its content. Raises: UnreadableFile; OSError: it cannot be read."""
        with as_refusals(INSPECTION_S):
            found = self._processes.call(INSPECTION_S, keep_nothing, contained.media_type, path)
        return found if _MEDIA_TYPE.fullmatch(found) else UNKNOWN

    def letter(self, path: Path, kind: str) -> Letter:
        """A mail, its parts held. Raises: SenderMustAct."""
        parts = _Kept(self._holding)
        limits, left = self._limits, self._holding.left
        with as_refusals(_OPENING_S):
            opened = self._processes.call(
                _OPENING_S, parts.keep, contained.open_letter, path, kind, limits, left
            )
        letter = self._found(opened, parts)
        if letter is None or not are_sound_notes(letter.notes):
            raise refusal("illisible")
        check_count(len(letter.parts), limits)
        return replace(
            letter, parts=tuple(replace(part, held=parts.held(part.held)) for part in letter.parts)
        )

    def members(self, path: Path, kind: str, name: str) -> list[Member]:
        """The files of an archive, held. Raises: SenderMustAct."""
        files = _Kept(self._holding, most_unpacked(path.stat().st_size, self._limits))
        limits, left = self._limits, self._holding.left
        with as_refusals(_OPENING_S):
            opened = self._processes.call(
                _OPENING_S, files.keep, contained.open_archive, path, kind, name, limits, left
            )
        members = self._found(opened, files)
        if members is None:
            raise refusal("illisible")
        check_count(len(members), limits)
        return [_checked(m) if m.refused else replace(m, held=files.held(m.held)) for m in members]

    def signed(self, path: Path) -> Held | None:
        """What an electronic signature holds, None when it is alone. Raises: SenderMustAct."""
        content = _Kept(self._holding)
        limits, left = self._limits, self._holding.left
        with as_refusals(_OPENING_S):
            opened = self._processes.call(_OPENING_S, content.keep, contained.open_signed, path, limits, left)
        held = self._found(opened, content)
        return content.held(held) if held is not None else None

    def copy_to_read(self, path: Path, kind: str) -> Inspection:
        """The copy that pages are read from, whatever the kind. Raises: SenderMustAct, MissingProgram."""
        seconds = _OPENING_S + self._limits.max_page_seconds
        with as_refusals(seconds):
            found = self._processes.call(
                seconds, self._keep_copy, contained.copy_to_read, path, kind, self._limits
            )
        sound = self._sound(replace(found, media_type=kind))
        hidden = self._hidden_text(sound) if kind == PDF or kind in OFFICE else ()
        return replace(sound, notes=in_order((*sound.notes, *hidden)))

    def _hidden_text(self, found: Inspection) -> tuple[str, ...]:
        """Notes on text that nobody sees. A page that cannot be looked at is told when it is read."""
        try:
            notes = self._processes.call(
                _HIDDEN_TEXT_S, keep_nothing, hidden_in_one, found.content, found.pages
            )
        except (LostError, SenderMustAct, MissingProgram):
            return ()
        return notes if are_sound_notes(notes) else ()

    def typeset(self, headers: MailHeaders, text: str) -> Inspection:
        """The text of a mail under its headers, as pages. Raises: SenderMustAct."""
        with as_refusals(INSPECTION_S):
            made = self._processes.call(
                INSPECTION_S, self._keep_copy, contained.typeset_mail, headers, text, self._limits
            )
        return self._sound(replace(made, media_type=TEXT, content_media_type=PDF))

    def holds_invoice(self, path: Path) -> bool:
        """Whether a file is a structured invoice. Raises: UnreadableFile."""
        with as_refusals(INSPECTION_S):
            return self._processes.call(INSPECTION_S, keep_nothing, contained.holds_invoice, path)

    def _found(self, opened: Opened[_T], kept: "_Kept") -> _T | None:
        """What was found; what came out beside, and was dropped, counts too."""
        self._holding.spend(opened.spent - kept.size)
        if opened.refused is not None:
            raise told_refusal(opened.refused.code, opened.refused.message) or refusal("illisible")
        return opened.found

    def _sound(self, found: Inspection) -> Inspection:
        if not is_sound_inspection(found, self._limits):
            raise refusal("illisible")
        return found


class _Kept:
    """What comes out of one file: at most so many bytes, hashed and counted as it is copied."""

    def __init__(self, holding: Holding, most: int | None = None) -> None:
        self._holding = holding
        self._most = most
        self._by_path: dict[Path, Held] = {}
        self.size = 0

    def keep(self, file: BinaryIO, _suffix: str) -> Path:
        """Copy a file in. Raises: OverLimit."""
        left = None if self._most is None else self._most - self.size
        held = self._holding.keep(iter(lambda: file.read(CHUNK), b""), most=left)
        self._by_path[held.content] = held
        self.size += held.size
        return held.content

    def held(self, untrusted: Held) -> Held:
        """The file that is said to be held, as it is. Raises: UnreadableFile: no such file came out."""
        if untrusted.content not in self._by_path:
            raise refusal("illisible")
        return self._by_path[untrusted.content]


def _checked(refused: Member) -> Member:
    """A member that could not be taken out: its hash and size are what the archive says of it."""
    if refused.refused not in MESSAGES or not _SHA256.fullmatch(refused.held.sha256) or refused.held.size < 0:
        raise refusal("illisible")
    return refused
