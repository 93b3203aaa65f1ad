"""How a file is handed out to be kept, never to be shown: its headers, and a name that does no harm.

RFC 6266 and 5987; a browser never opens it in the place of one of our pages, whatever it holds.
"""

import re
import unicodedata
from collections.abc import Mapping
from urllib.parse import quote

from pipeline.intake.names import OFFICE_SUFFIXES, clean_name

HEADERS: Mapping[str, str] = {
    "Content-Type": "application/octet-stream",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}
# By what the file is, not by what it is called. Pages and XML would run in a browser: they are given as text.
_SUFFIXES: Mapping[str, str] = {
    **OFFICE_SUFFIXES,
    "application/pdf": ".pdf",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/gif": ".gif",
    "image/tiff": ".tif",
    "image/heic": ".heic",
    "image/avif": ".avif",
    "image/webp": ".webp",
    "image/bmp": ".bmp",
    "image/jp2": ".jp2",
    "message/rfc822": ".eml",
    "application/vnd.ms-outlook": ".msg",
    "application/zip": ".zip",
    "application/gzip": ".gz",
    "application/x-tar": ".tar",
    "text/plain": ".txt",
    "text/html": ".txt",
    "text/xml": ".txt",
}
_OTHERWISE = ".bin"
_LONGEST = 80  # characters
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)  # names of Windows' own
_NOT_PLAIN = re.compile(r"[^A-Za-z0-9_-]+")


def attachment(untrusted_name: str, media_type: str) -> str:
    """The Content-Disposition of a file that its sender called so.

    The plain name holds letters, figures, dashes and underscores alone; the other one keeps accents.
    """
    suffix = _SUFFIXES.get(media_type, _OTHERWISE)
    name = clean_name(untrusted_name, "original")[:_LONGEST]
    stem = name.removesuffix(suffix).strip(" .") or "original"
    if _DEVICE.fullmatch(stem):
        stem += "_"
    folded = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode()
    plain = _NOT_PLAIN.sub("-", folded).strip("-") or "original"
    return f"attachment; filename=\"{plain}{suffix}\"; filename*=UTF-8''{quote(stem + suffix, safe='')}"
