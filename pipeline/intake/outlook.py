"""Outlook mails (.msg), and the mails attached to them."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from email.parser import HeaderParser
from pathlib import Path
from typing import Any

from claims.folding import squeeze
from claims.items import MailHeaders
from claims.reasons import refusal
from extractors.compound import OLE_ERRORS
from extractors.markup_actions import notes_of_html
from pipeline.intake.charsets import decode_text
from pipeline.intake.composition import composed
from pipeline.intake.headers import mail_headers
from pipeline.intake.holding import Holding
from pipeline.intake.letters import Letter, Part, check_count
from pipeline.intake.markup import html_to_text
from pipeline.intake.rich_text import packed_rtf_to_text

# property ids of [MS-OXPROPS]
_SUBJECT, _BODY, _HTML, _RTF, _TRANSPORT_HEADERS = 0x0037, 0x1000, 0x1013, 0x1009, 0x007D
_SENDER_NAMES, _SENDER_ADDRESSES = (0x0C1A, 0x0042), (0x5D01, 0x5D02, 0x39FE, 0x0C1F, 0x0065)
_DISPLAY_TO, _DISPLAY_CC = 0x0E04, 0x0E03
_SENT, _RECEIVED, _MESSAGE_ID, _IN_REPLY_TO = 0x0039, 0x0E06, 0x1035, 0x1042
_CONTENT, _CONTENT_ID, _TYPE, _HIDDEN = 0x3701, 0x3712, 0x370E, 0x7FFE
_NAMES = (0x3707, 0x3704, 0x3001)

_STRING, _STRING8, _BINARY, _OBJECT = "001F", "001E", "0102", "000D"
_MESSAGE_OFFSET, _EMBEDDED_OFFSET, _ATTACHMENT_OFFSET = 32, 24, 8  # where properties start in their stream
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_MOST_ATTACHED_MAILS = 20  # mails attached inside one another, unfolded in one go
_FAIR_SHARE = 2  # streams that share their sectors could add up to far more than the file


def read_outlook(path: Path, holding: Holding) -> Letter:
    """An Outlook mail, parsed; a mail attached to it becomes a part written as Internet mail.

    Raises: UnreadableFile, OverLimit.
    """
    import olefile
    from oxmsg.storage import Storage

    try:
        with olefile.OleFileIO(str(path)) as ole:
            declared = sum(entry.size for entry in ole.direntries if entry is not None)
            if declared > _FAIR_SHARE * path.stat().st_size:
                raise refusal("illisible")
            root = Storage.from_ole(ole)
        return _letter(root, _MESSAGE_OFFSET, holding, _MOST_ATTACHED_MAILS)
    except OLE_ERRORS as error:
        raise refusal("illisible") from error


def _letter(storage: Any, offset: int, holding: Holding, depth: int) -> Letter:
    attachments = list(storage.iter_attachment_storages())
    check_count(len(attachments), holding.limits)
    parts = tuple(_part(attached, holding, depth) for attached in attachments)
    text = _text(storage)
    names = [part.untrusted_name for part in parts if part.untrusted_name and not part.inline]
    return Letter(_headers(storage, offset, names), text, parts, notes_of_html(_html(storage)))


def _text(storage: Any) -> str:
    """The plain body, else the HTML one, else the RTF one."""
    plain = _string(storage, _BODY)
    if plain.strip():
        return plain
    html = _html(storage)
    return html_to_text(html) if html else packed_rtf_to_text(_stream(storage, _RTF, _BINARY))


def _html(storage: Any) -> str:
    octets = _stream(storage, _HTML, _BINARY)
    return decode_text(octets) if octets else _string(storage, _HTML)


def _headers(storage: Any, offset: int, attachments: Iterable[str]) -> MailHeaders:
    """The headers it travelled with where kept; what they lack comes from Outlook's own properties."""
    kept = mail_headers(HeaderParser().parsestr(_string(storage, _TRANSPORT_HEADERS)), attachments)
    shown = f"{_string(storage, _DISPLAY_TO)};{_string(storage, _DISPLAY_CC)}".split(";")
    return MailHeaders(
        sender_name=kept.sender_name or _first(storage, _SENDER_NAMES),
        sender_address=kept.sender_address or _address(storage),
        recipients=kept.recipients or tuple(name for name in map(squeeze, shown) if name),
        subject=kept.subject or squeeze(_string(storage, _SUBJECT)),
        date=kept.date or _time(storage, offset, _SENT) or _time(storage, offset, _RECEIVED),
        message_id=kept.message_id or squeeze(_string(storage, _MESSAGE_ID)),
        in_reply_to=kept.in_reply_to or squeeze(_string(storage, _IN_REPLY_TO)),
        attachments=kept.attachments,
    )


def _address(storage: Any) -> str:
    """The address of the sender; those of Exchange ("/O=…") mean nothing outside it."""
    found = (squeeze(_string(storage, pid)) for pid in _SENDER_ADDRESSES)
    return next((address for address in found if "@" in address), "")


def _part(attached: Any, holding: Holding, depth: int) -> Part:
    name = _first(attached, _NAMES)
    within = next((s for s in attached.storages if s.name.endswith(f"{_CONTENT:04X}{_OBJECT}")), None)
    if within is None:
        content_id = _string(attached, _CONTENT_ID)
        inline = bool(content_id) or bool(_number(attached, _ATTACHMENT_OFFSET, _HIDDEN))
        held = holding.keep([_stream(attached, _CONTENT, _BINARY)])
        return Part(name, _string(attached, _TYPE), held, inline)
    if any(stream.name == "__properties_version1.0" for stream in within.streams):
        if not depth:
            raise refusal("trop_profond", limit=_MOST_ATTACHED_MAILS)
        letter = _letter(within, _EMBEDDED_OFFSET, holding, depth - 1)
        title = letter.headers.subject or name or "message"
        return Part(f"{title}.eml", "message/rfc822", holding.keep(composed(letter)), inline=False)
    # an object drawn in the text (a sheet, a picture): its largest stream is the file it was made from
    largest = max((stream.bytes_ for stream in within.streams), key=len, default=b"")
    return Part(name, "", holding.keep([largest]), inline=False)


def _first(storage: Any, pids: Iterable[int]) -> str:
    return next(filter(None, (squeeze(_string(storage, pid)) for pid in pids)), "")


def _string(storage: Any, pid: int) -> str:
    """A text property, "" without it. Damaged characters are replaced, not refused."""
    wide = _stream(storage, pid, _STRING)
    if wide:
        return wide.decode("utf-16-le", "replace").rstrip("\0")
    return decode_text(_stream(storage, pid, _STRING8)).rstrip("\0")


def _stream(storage: Any, pid: int, kind: str) -> bytes:
    name = f"__substg1.0_{pid:04X}{kind}"
    return next(
        (bytes(stream.bytes_) for stream in storage.streams if stream.name.upper() == name.upper()), b""
    )


def _number(storage: Any, offset: int, pid: int) -> int:
    """A property of fixed size as a number, 0 without it: 16 bytes each, tag first, value last."""
    table = next((s.bytes_ for s in storage.streams if s.name == "__properties_version1.0"), b"")
    for at in range(offset, len(table) - 15, 16):
        if int.from_bytes(table[at + 2 : at + 4], "little") == pid:
            return int.from_bytes(table[at + 8 : at + 16], "little")
    return 0


def _time(storage: Any, offset: int, pid: int) -> datetime | None:
    tenths_of_microseconds = _number(storage, offset, pid)
    try:
        return (
            _EPOCH + timedelta(microseconds=tenths_of_microseconds // 10) if tenths_of_microseconds else None
        )
    except OverflowError:
        return None
