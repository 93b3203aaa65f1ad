"""What the headers of a mail say, however they are written."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from email.message import Message
from email.utils import collapse_rfc2231_value, getaddresses, parsedate_to_datetime
from typing import TypeAlias

from claims.folding import squeeze
from claims.items import MailHeaders
from pipeline.intake.charsets import decode_words

Headers: TypeAlias = "Message[str, str]"

_ADDRESS = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+\w")
# what the header parsers of the standard library have been seen to raise
_HEADER_ERRORS = (ValueError, TypeError, LookupError, AttributeError)


def mail_headers(headers: Headers, attachments: Iterable[str]) -> MailHeaders:
    """The headers that matter, decoded; what is missing is empty, never an error."""
    sender_name, sender_address = _sender(headers)
    recipients = [shown_address(*pair) for name in ("to", "cc") for pair in addresses(header(headers, name))]
    return MailHeaders(
        sender_name=sender_name,
        sender_address=sender_address,
        recipients=tuple(recipients),
        subject=squeeze(decode_words(header(headers, "subject"))),
        date=sent_date(header(headers, "date")),
        message_id=squeeze(header(headers, "message-id")),
        in_reply_to=squeeze(header(headers, "in-reply-to")),
        attachments=tuple(attachments),
    )


def header(headers: Headers, name: str) -> str:
    """The first header of that name, still encoded; "" when there is none."""
    try:
        return str(headers.get(name, ""))
    except _HEADER_ERRORS:
        return ""


def parameter(headers: Headers, name: str, of: str = "content-type") -> str:
    """A parameter of a header ("filename" of Content-Disposition), decoded; "" when there is none."""
    try:
        value = headers.get_param(name, "", of)
        collapsed = collapse_rfc2231_value(value) if value else ""
    except _HEADER_ERRORS:
        return ""
    return squeeze(decode_words(collapsed)).strip('"')


def disposition(headers: Headers) -> str:
    """How a part is to be shown: "attachment", "inline", or "" when the header is missing."""
    return header(headers, "content-disposition").partition(";")[0].strip().lower()


def content_id(headers: Headers) -> str:
    """The name by which an HTML text points to this part, without its brackets."""
    return header(headers, "content-id").strip().strip("<>")


def addresses(untrusted_value: str) -> list[tuple[str, str]]:
    """The (name, address) pairs of an address header; either may be empty, not both."""
    pairs = [(squeeze(decode_words(name)), address) for name, address in getaddresses([untrusted_value])]
    found = [pair for pair in pairs if any(pair)]
    if found or not untrusted_value.strip():
        return found
    # unquoted commas and the like: the addresses at least are plain to see
    decoded = squeeze(decode_words(untrusted_value))
    bare = _ADDRESS.findall(decoded)
    if len(bare) == 1:
        return [(_ADDRESS.sub("", decoded).strip(" <>\"',;"), bare[0])]
    return [("", address) for address in bare] or [(decoded, "")]


def shown_address(name: str, address: str) -> str:
    """As "Camille Exemple <camille@exemple.fr>", or the only one of the two that is known."""
    return f"{name} <{address}>" if name and address else name or address


def sent_date(untrusted_value: str) -> datetime | None:
    """The date of a mail, with its own time zone (UTC when it does not say); None when it cannot be read."""
    try:
        date = parsedate_to_datetime(untrusted_value)
    except (*_HEADER_ERRORS, OverflowError):
        return None
    return date if date.tzinfo else date.replace(tzinfo=UTC)


def _sender(headers: Headers) -> tuple[str, str]:
    for name in ("from", "sender", "reply-to", "return-path"):
        found = addresses(header(headers, name))
        if found:
            return found[0]
    return "", ""
