"""Bytes of mail read as text, when what they say of their own encoding is wrong or missing."""

import binascii
import codecs
import re

# in these, the bytes of other encodings also look right: what is declared must be tried first
_SELF_EVIDENT = re.compile(
    r"utf-?(16|32|7)|iso-2022|gb|big5|euc|shift|hz|koi8|windows-125[13-8]|cp125[13-8]", re.I
)
_WORD = re.compile(r"=\?([^?\s]{1,40})\?([bq])\?([^?]*)\?=", re.IGNORECASE)
_BETWEEN_WORDS = re.compile(r"(\?=)\s+(?==\?[^?\s]{1,40}\?[bq]\?)", re.IGNORECASE)


def decode_text(raw: bytes, declared: str = "") -> str:
    """Text in the encoding that fits: never fails, loses no readable character.

    UTF-8 comes before a declared 8-bit encoding: text that is valid UTF-8 by accident is next to
    unknown, mail wrongly declared latin-1 is common.
    """
    if raw[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return raw.decode("utf-16", "replace")
    order = [declared, "utf-8-sig"] if _SELF_EVIDENT.search(declared) else ["utf-8-sig", declared]
    for encoding in order:
        try:
            if encoding and codecs.lookup(encoding).name not in {"ascii", "iso8859-1", "latin-1"}:
                return raw.decode(encoding)
        except (LookupError, UnicodeError, ValueError):
            continue
    return raw.decode("cp1252", "replace")


def decode_header_bytes(raw: bytes) -> str:
    """Header lines as text; NUL and lone carriage returns, which only hostile mail has, become spaces."""
    return decode_text(raw.replace(b"\r\n", b"\n").replace(b"\r", b" ").replace(b"\0", b" "))


def decode_words(text: str) -> str:
    """A header value with its encoded words ("=?utf-8?Q?Pi=C3=A8ce?=") read; bad ones stay as they are."""
    joined = _BETWEEN_WORDS.sub(r"\1", text.replace("\n", " "))
    pieces: list[str] = []
    pending, pending_charset, at = b"", "", 0
    for match in _WORD.finditer(joined):
        raw = _word_bytes(match[2].lower(), match[3])
        charset = match[1].partition("*")[0]
        if pending and (match.start() > at or charset.lower() != pending_charset.lower()):
            pieces.append(decode_text(pending, pending_charset))
            pending = b""
        pieces.append(joined[at : match.start()])
        # a character may be cut between two words: their bytes are joined first
        pending, pending_charset, at = pending + raw, charset, match.end()
    return "".join([*pieces, decode_text(pending, pending_charset) if pending else "", joined[at:]])


def _word_bytes(encoding: str, text: str) -> bytes:
    if encoding == "q":
        return binascii.a2b_qp(text.encode("utf-8", "replace"), header=True)
    kept = re.sub(r"[^A-Za-z0-9+/]", "", text)
    try:
        return binascii.a2b_base64(kept + "=" * (-len(kept) % 4))
    except binascii.Error:
        return binascii.a2b_base64(kept[: len(kept) - len(kept) % 4])
