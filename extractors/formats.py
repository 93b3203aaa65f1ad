"""What a file really is, from its bytes: neither its name nor what a mail says of it counts."""

import lzma
import re
import zipfile
import zlib
from pathlib import Path

from extractors.compound import compound_media_type
from extractors.zip_directory import DirectoryTooLargeError, check_directory

HEAD = 64 * 1024  # bytes looked at; tar and the oddest PDF have their mark well before

EMPTY = "application/x-empty"
PDF = "application/pdf"
MAIL = "message/rfc822"
OUTLOOK = "application/vnd.ms-outlook"
TNEF = "application/ms-tnef"
ZIP = "application/zip"
GZIP = "application/gzip"
TAR = "application/x-tar"
TEXT = "text/plain"
HTML = "text/html"
CALENDAR = "text/calendar"
VCARD = "text/vcard"
XML = "text/xml"
PKCS7 = "application/pkcs7-mime"
ENCRYPTED = "application/encrypted"  # Office file behind a password, PGP message
UNKNOWN = "application/octet-stream"

PICTURES = frozenset(
    {
        "image/jpeg",
        "image/png",
        "image/tiff",
        "image/heic",
        "image/avif",
        "image/webp",
        "image/bmp",
        "image/gif",
        "image/jp2",
    }
)
OFFICE = frozenset(
    {
        "application/msword",
        "application/vnd.ms-excel",
        "application/vnd.ms-powerpoint",
        "application/rtf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "application/vnd.oasis.opendocument.text",
        "application/vnd.oasis.opendocument.spreadsheet",
        "application/vnd.oasis.opendocument.presentation",
    }
)
TEXTS = frozenset({TEXT, HTML, XML})
ARCHIVES = frozenset({ZIP, GZIP, TAR})
FOREIGN_ARCHIVES = {
    "application/x-7z-compressed": "7z",
    "application/vnd.rar": "RAR",
    "application/x-bzip2": "bzip2",
    "application/x-xz": "xz",
    "application/vnd.ms-cab-compressed": "CAB",
}

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"II+\x00", "image/tiff"),
    (b"MM\x00+", "image/tiff"),
    (b"\x00\x00\x00\x0cjP  \r\n\x87\n", "image/jp2"),
    (b"\x78\x9f\x3e\x22", TNEF),
    (b"{\\rtf", "application/rtf"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"BZh", "application/x-bzip2"),
    (b"\xfd7zXZ\x00", "application/x-xz"),
    (b"MSCF\x00\x00\x00\x00", "application/vnd.ms-cab-compressed"),
    (b"\x1f\x8b\x08", GZIP),
    (b"-----BEGIN PGP MESSAGE-----", ENCRYPTED),
    (b"-----BEGIN PGP SIGNATURE-----", "application/pgp-signature"),
)
_ZIP_STARTS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_COMPOUND_START = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BRANDS = {
    "image/heic": {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"},
    "image/avif": {b"avif", b"avis"},
}
_OOXML = {
    "word/": "wordprocessingml.document",
    "xl/": "spreadsheetml.sheet",
    "ppt/": "presentationml.presentation",
}

# DER of ContentInfo: a SEQUENCE, then the object identifier 1.2.840.113549.1.7.(2 signed, 3 enveloped)
_PKCS7 = re.compile(rb"\x30.{1,5}?\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07[\x02\x03]", re.DOTALL)
_HEADER_LINE = re.compile(rb"([!-9;-~]{1,76}):(?:[ \t].*)?\r?\Z|([!-9;-~]{1,76}):\S.*\Z", re.DOTALL)
_MAIL_HEADERS = frozenset(
    b"from to cc subject date sender reply-to message-id mime-version received return-path delivered-to "
    b"content-type content-transfer-encoding x-mailer user-agent dkim-signature in-reply-to references "
    b"authentication-results arc-seal x-sender".split()
)
_TEXT_CONTROLS = frozenset(b"\t\n\r\f\x1a\x1b")
_BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_MARKUP = re.compile(r"<(!doctype\s+html|html|head|body|table|div|p|span|meta|style)[\s>/]", re.IGNORECASE)


def true_media_type(path: Path) -> str:
    """The media type of a regular file, from its content; "application/octet-stream" when unknown.

    Raises: OSError: the file cannot be read.
    """
    with path.open("rb") as file:
        head = file.read(HEAD)
    if not head:
        return EMPTY
    return _by_signature(head) or _by_container(head, path) or _by_text(head) or _by_libmagic(head)


def is_mail(path: Path) -> bool:
    """Whether a file is an Internet mail: told by comparing its first bytes, nothing is decoded.

    Raises: OSError: the file cannot be read.
    """
    with path.open("rb") as file:
        head = file.read(HEAD)
    is_other = _by_signature(head) or _PKCS7.match(head) or head.startswith((*_ZIP_STARTS, _COMPOUND_START))
    return not is_other and _looks_like_mail(head)


def _by_signature(head: bytes) -> str | None:
    for signature, media_type in _SIGNATURES:
        if head.startswith(signature):
            return media_type
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    if head[:2] == b"BM" and head[14:18] in {b"\x0c\0\0\0", b"\x28\0\0\0", b"\x6c\0\0\0", b"\x7c\0\0\0"}:
        return "image/bmp"
    if head[4:8] == b"ftyp":
        return _iso_media(head)
    if head[257:262] == b"ustar":
        return TAR
    return None


def _iso_media(head: bytes) -> str | None:
    """HEIC and AVIF share one box format with films; the brands tell them apart."""
    brands = {head[8:12], *(head[at : at + 4] for at in range(16, min(len(head), head[3] or 32), 4))}
    for media_type in ("image/avif", "image/heic"):
        if brands & _BRANDS[media_type]:
            return media_type
    return None


def _by_container(head: bytes, path: Path) -> str | None:
    if head.startswith(_ZIP_STARTS):
        return _zip_media_type(path)
    if head.startswith(_COMPOUND_START):
        return compound_media_type(path)
    if _PKCS7.match(head):
        return PKCS7
    if _looks_like_mail(head):
        return MAIL
    # printers and mail gateways put lines before the mark, which readers accept in the first kilobyte
    return PDF if b"%PDF-" in head[:1024] else None


def _zip_media_type(path: Path) -> str:
    try:
        check_directory(path, entries=50_000)
        with zipfile.ZipFile(path) as archive:
            return _office_media_type(archive) or ZIP
    except (
        zipfile.BadZipFile,
        DirectoryTooLargeError,
        ValueError,
        NotImplementedError,
        RuntimeError,
        OSError,
        EOFError,
        zlib.error,
        lzma.LZMAError,
    ):
        return ZIP


def _office_media_type(archive: zipfile.ZipFile) -> str | None:
    names = set(archive.namelist())
    if "mimetype" in names and archive.getinfo("mimetype").file_size < 100:
        declared = archive.read("mimetype").decode("ascii", "replace").strip()
        # templates are documents too
        declared = declared.removesuffix("-template")
        return declared if declared in OFFICE else None
    if "[Content_Types].xml" not in names:
        return None
    for folder, kind in _OOXML.items():
        if any(name.startswith(folder) for name in names):
            return f"application/vnd.openxmlformats-officedocument.{kind}"
    return None


def _by_text(head: bytes) -> str | None:
    text = _decoded(head)
    if text is None:
        return None
    start = text.lstrip("\ufeff \t\r\n")[:2048].lower()
    for mark, media_type in (("begin:vcalendar", CALENDAR), ("begin:vcard", VCARD)):
        if start.startswith(mark):
            return media_type
    if start.startswith("<?xml") and "<html" not in start:
        return "image/svg+xml" if "<svg" in start else XML
    if start.startswith("<svg"):
        return "image/svg+xml"
    return HTML if start.startswith("<") and _MARKUP.search(start) else TEXT


def _decoded(head: bytes) -> str | None:
    """The head as text, or None when it is not text in any encoding met in mail."""
    if head[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return head.decode("utf-16", "replace")
    odd = sum(byte < 32 and byte not in _TEXT_CONTROLS for byte in head[:4096])
    if odd * 200 > len(head[:4096]) or b"\0" in head:
        return None
    try:
        # the last character may be cut
        return head[:-3].decode("utf-8") if len(head) == HEAD else head.decode("utf-8")
    except UnicodeDecodeError:
        high = sum(byte >= 128 for byte in head)
        return head.decode("cp1252", "replace") if high * 4 < len(head) else None


def _looks_like_mail(head: bytes) -> bool:
    """True when the file opens with mail headers: two of the usual ones before anything else.

    libmagic asks for given headers first and takes many mails for text.
    """
    for mark in _BYTE_ORDER_MARKS:
        head = head.removeprefix(mark)
    lines = head.lstrip(b"\r\n").split(b"\n")
    known: set[bytes] = set()
    for line in lines[1:] if lines[0].startswith(b"From ") else lines:
        if line[:1] in {b" ", b"\t"} and known:
            continue
        match = _HEADER_LINE.match(line)
        if match is None:
            break
        name = (match[1] or match[2]).lower()
        if name in _MAIL_HEADERS:
            known.add(name)
    return len(known) >= 2 or (known == {b"content-type"} and b"multipart/" in head[:1024].lower())


def _by_libmagic(head: bytes) -> str:
    import magic

    try:
        found = str(magic.from_buffer(head, mime=True))
    except magic.MagicException:
        return UNKNOWN
    # what the signatures above did not confirm is not trusted to be a kind that is read
    claimed = PICTURES | OFFICE | TEXTS | ARCHIVES | {PDF, MAIL, OUTLOOK, TNEF, EMPTY}
    return UNKNOWN if found in claimed or "/" not in found else found
