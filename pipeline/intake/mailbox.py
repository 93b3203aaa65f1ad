"""A shared mailbox over IMAP: mail is read in place, and moved only by whoever asks for it."""

import imaplib
import json
import ssl
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from pathlib import Path
from typing import Protocol

from imap_tools import BaseMailBox, MailBox, MailBoxStartTls, MailBoxUnencrypted
from imap_tools.errors import ImapToolsError
from imap_tools.utils import encode_folder

from claims.errors import BadSetting, Unavailable

_TIMEOUT_S = 60
_TOKEN_TIMEOUT_S = 20
_IDLE_SLICE_S = 1.0


class Encryption(StrEnum):
    """How the connection is protected; `none` is for a server on the same machine."""

    TLS = "tls"
    STARTTLS = "starttls"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class MailAccount:
    """How to reach a mailbox.

    `token` gives an OAuth2 access token, asked for at each connection; without it `password` is used.
    """

    host: str
    port: int
    user: str
    encryption: Encryption = Encryption.TLS
    password: str = ""
    token: Callable[[], str] | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail of a folder, not fetched yet. `uid` names it as long as `uidvalidity` stays the same."""

    folder: str
    uidvalidity: int
    uid: str
    size: int


class Mailbox(Protocol):
    """One connection to a mailbox. Every method raises Unavailable when it is cut or does not answer."""

    def letters(self, folder: str) -> list[Letter]:
        """What lies in a folder, oldest first; none when there is no such folder."""
        ...

    def fetch(self, letter: Letter, into: Path) -> bool:
        """Write a mail to a file, leaving it unread; false when it is gone."""
        ...

    def move(self, letter: Letter, folder: str) -> bool:
        """Move a mail to a folder, made if it is missing; false when the server refuses.

        A mail that is gone needs no move.
        """
        ...

    def wait(self, folder: str, seconds: float, is_over: Callable[[], bool]) -> bool:
        """Return when something new may lie in the folder, after `seconds`, or once `is_over`.

        False, at once, when the server cannot say that something new has come.
        """
        ...


@dataclass(frozen=True, slots=True)
class ClientCredentials:
    """An OAuth2 client that may read the mailbox, as Exchange Online wants it (RFC 6749, 4.4 and 6).

    With a `refresh_token` the token is renewed in the name of whoever consented.
    """

    token_url: str
    client_id: str
    client_secret: str
    scope: str = ""
    refresh_token: str = ""

    def __call__(self) -> str:
        """A fresh access token. Raises: Unavailable; BadSetting: the server refuses this client."""
        form = {
            "grant_type": "refresh_token" if self.refresh_token else "client_credentials",
            "client_id": self.client_id,
            "client_secret": self.client_secret,
            "scope": self.scope,
            "refresh_token": self.refresh_token,
        }
        body = urllib.parse.urlencode({k: v for k, v in form.items() if v}).encode()
        request = urllib.request.Request(self.token_url, body)  # noqa: S310 - https, checked by settings
        try:
            with urllib.request.urlopen(request, timeout=_TOKEN_TIMEOUT_S) as answer:  # noqa: S310
                return str(json.load(answer)["access_token"])
        except urllib.error.HTTPError as error:
            if error.code in (400, 401, 403):
                raise BadSetting(
                    f"the token server refuses this client (HTTP {error.code}): "
                    "check VAGUEMESTRE_IMAP_CLIENT_ID and its secret"
                ) from error
            raise Unavailable(f"token server: HTTP {error.code}") from error
        except (OSError, ValueError, KeyError) as error:
            raise Unavailable(f"token server: {type(error).__name__}") from error


class ImapMailbox:
    """A mailbox over one IMAP connection. Use as a context manager."""

    def __init__(self, account: MailAccount) -> None:
        self._box = _connected(account)
        with _imap_errors():
            self._abilities = self._box.client.capability()[1][0].upper().split()  # more once signed in
        self._selected = ("", 0)

    def __enter__(self) -> "ImapMailbox":
        return self

    def __exit__(self, *_: object) -> None:
        try:
            self._box.logout()
        except (ImapToolsError, imaplib.IMAP4.error, OSError):
            return  # the connection was already gone

    def has(self, folder: str) -> bool:
        """Whether there is such a folder. Raises: Unavailable."""
        with _imap_errors():
            return bool(self._box.folder.exists(folder))

    def letters(self, folder: str) -> list[Letter]:
        with _imap_errors():
            if not self._box.folder.exists(folder):
                return []
            uidvalidity = self._select(folder, anew=True)
            uids = self._box.uids("ALL")
            sizes = self._sizes(uids)
            return [Letter(folder, uidvalidity, uid, sizes[uid]) for uid in uids if uid in sizes]

    def fetch(self, letter: Letter, into: Path) -> bool:
        with _imap_errors():
            if self._select(letter.folder) != letter.uidvalidity:
                return False
            status, answer = self._box.client.uid("FETCH", letter.uid, "(BODY.PEEK[])")
            parts = [part[1] for part in answer if isinstance(part, tuple)]
            if status != "OK" or not parts:
                return False
            into.write_bytes(parts[0])
            return True

    def move(self, letter: Letter, folder: str) -> bool:
        with _imap_errors():
            if not self._box.folder.exists(folder):
                self._box.folder.create(folder)
            if self._select(letter.folder) != letter.uidvalidity:
                return True
            name = encode_folder(folder).decode("ascii")
            client = self._box.client
            if b"MOVE" in self._abilities:
                return client.uid("MOVE", letter.uid, name)[0] == "OK"
            if client.uid("COPY", letter.uid, name)[0] != "OK":
                return False
            client.uid("STORE", letter.uid, "+FLAGS.SILENT", "(\\Deleted)")
            if b"UIDPLUS" in self._abilities:
                client.uid("EXPUNGE", letter.uid)  # this mail alone: others may be marked by people
            return True

    def wait(self, folder: str, seconds: float, is_over: Callable[[], bool]) -> bool:
        with _imap_errors():
            self._select(folder, anew=True)
            if b"IDLE" not in self._abilities:
                return False
            self._box.idle.start()  # type: ignore[no-untyped-call]
            left = seconds
            while left > 0 and not is_over():
                if self._box.idle.poll(timeout=_IDLE_SLICE_S):
                    break
                left -= _IDLE_SLICE_S
            self._box.idle.stop()  # type: ignore[no-untyped-call]
            return True

    def _select(self, folder: str, *, anew: bool = False) -> int:
        """Make a folder the current one; returns its UIDVALIDITY. `anew`: see what has come since."""
        if anew or self._selected[0] != folder:
            self._selected = ("", 0)
            self._box.folder.set(folder)
            told = self._box.client.untagged_responses.get("UIDVALIDITY")
            if not told or not isinstance(told[-1], bytes):
                raise Unavailable("mailbox: the server gives no UIDVALIDITY")
            self._selected = (folder, int(told[-1]))
        return self._selected[1]

    def _sizes(self, uids: list[str]) -> dict[str, int]:
        sizes: dict[str, int] = {}
        for start in range(0, len(uids), 500):
            some = ",".join(uids[start : start + 500])
            _, answer = self._box.client.uid("FETCH", some, "(RFC822.SIZE)")
            for line in answer:
                sizes.update(_size_of(line if isinstance(line, bytes) else b""))
        return sizes


def _size_of(line: bytes) -> Iterator[tuple[str, int]]:
    """From b"3 (UID 17 RFC822.SIZE 5120)": ("17", 5120)."""
    words = line.replace(b"(", b" ").replace(b")", b" ").split()
    pairs = dict(pairwise(words))
    if b"UID" in pairs and b"RFC822.SIZE" in pairs:
        yield pairs[b"UID"].decode(), int(pairs[b"RFC822.SIZE"])


def _connected(account: MailAccount) -> BaseMailBox:
    with _imap_errors():
        box = _opened(account)
        try:
            if account.token is not None:
                return box.xoauth2(account.user, account.token(), initial_folder=None)
            return box.login(account.user, account.password, initial_folder=None)
        except imaplib.IMAP4.abort:
            raise
        except (ImapToolsError, imaplib.IMAP4.error) as error:
            raise BadSetting(
                "the mailbox refuses this user: check VAGUEMESTRE_IMAP_USER and its password or token"
            ) from error


def _opened(account: MailAccount) -> BaseMailBox:
    where, limit = (account.host, account.port), _TIMEOUT_S
    if account.encryption is Encryption.NONE:
        return MailBoxUnencrypted(*where, timeout=limit)
    trusted = ssl.create_default_context()
    if account.encryption is Encryption.STARTTLS:
        return MailBoxStartTls(*where, timeout=limit, ssl_context=trusted)
    return MailBox(*where, timeout=limit, ssl_context=trusted)


@contextmanager
def _imap_errors() -> Iterator[None]:
    try:
        yield
    except (ImapToolsError, imaplib.IMAP4.error, OSError) as error:
        raise Unavailable(f"mailbox: {type(error).__name__}") from error
