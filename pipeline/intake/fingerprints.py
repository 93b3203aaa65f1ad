"""What makes two arrivals the same: their content, whatever door and whatever way they came by."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from claims.ledger import Original
from extractors.formats import is_mail

# What the sender wrote. Servers add, change and reorder all other headers on the way.
_SENDERS_OWN = frozenset(
    {
        b"from",
        b"to",
        b"cc",
        b"date",
        b"subject",
        b"message-id",
        b"in-reply-to",
        b"references",
        b"mime-version",
        b"content-type",
        b"content-transfer-encoding",
        b"content-disposition",
    }
)


def fingerprint(files: Iterable[tuple[Path, Original]]) -> str:
    """One for a single file, wherever it comes from; one for a set of files, names and all."""
    known = list(files)
    if len(known) == 1:
        path, original = known[0]
        return mail_fingerprint(path) if is_mail(path) else original.sha256
    lines = sorted(f"{original.name}\0{original.sha256}" for _, original in known)
    return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()


def mail_fingerprint(path: Path) -> str:
    """Equal for two copies of one mail: in two folders, forwarded by a server, or saved to a file.

    Headers that the sender wrote, their folding undone, then the body, line ends alike. Raises: OSError.
    """
    digest = hashlib.sha256()
    headers: list[bytes] = []
    blank_lines = 0
    with path.open("rb") as file:
        for line in file:
            line = line.rstrip(b"\r\n")
            if not line:
                break
            if line[:1] in b" \t" and headers:
                headers[-1] += b" " + line.strip()
            else:
                headers.append(line)
        for header in sorted(_own(headers)):
            digest.update(header + b"\n")
        for line in file:
            line = line.rstrip(b"\r\n")
            if not line:  # counted only once more follows: copies differ in the blank lines at their end
                blank_lines += 1
                continue
            digest.update(b"\n" * (blank_lines + 1) + line)
            blank_lines = 0
    return digest.hexdigest()


def _own(headers: Iterable[bytes]) -> Iterable[bytes]:
    for header in headers:
        name, _, value = header.partition(b":")
        if name.strip().lower() in _SENDERS_OWN:
            yield name.strip().lower() + b":" + b" ".join(value.split())
