"""How files of a backup are written: as they are, or sealed with age for whoever holds the key."""

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, Protocol

from pyrage import DecryptError, IdentityError, RecipientError, decrypt_io, encrypt_io, x25519

from claims.errors import BadSetting, OperatorMustAct
from storage.objects import CHUNK


class Seal(Protocol):
    """`ending` is what the names of such files end in; `can_open` whether they can be read back here."""

    @property
    def ending(self) -> str:
        """What the names of such files end in."""
        ...

    @property
    def can_open(self) -> bool:
        """Whether they can be read back here."""
        ...

    def shut(self, source: BinaryIO, into: BinaryIO) -> None:
        """Write a file so."""
        ...

    def open(self, source: BinaryIO, into: BinaryIO) -> None:
        """Read it back. Raises: OperatorMustAct: it cannot be opened."""
        ...


class Plain:
    """Files as they are."""

    ending, can_open = "", True

    def shut(self, source: BinaryIO, into: BinaryIO) -> None:
        shutil.copyfileobj(source, into, CHUNK)

    open = shut


class Sealed:
    """Files in the format of age-encryption.org: made with public keys, read with a private one."""

    ending = ".age"

    def __init__(self, recipients: Sequence[str] = (), identity: str = "") -> None:
        """Raises: BadSetting: one of these is no key."""
        try:
            self._recipients = [x25519.Recipient.from_str(name) for name in recipients]
            self._identities = [x25519.Identity.from_str(identity)] if identity else []
        except (RecipientError, IdentityError) as error:
            raise BadSetting(
                "a recipient must be an age public key (age1…), an identity a private one (AGE-SECRET-KEY-1…)"
            ) from error

    @property
    def can_open(self) -> bool:
        return bool(self._identities)

    def shut(self, source: BinaryIO, into: BinaryIO) -> None:
        encrypt_io(source, into, self._recipients)

    def open(self, source: BinaryIO, into: BinaryIO) -> None:
        if not self._identities:
            raise OperatorMustAct("the backup is encrypted: give its private key by --identity FILE")
        try:
            decrypt_io(source, into, self._identities)
        except (DecryptError, OSError) as error:
            if isinstance(error, OSError) and error.errno is not None:
                raise  # of the disk; an altered file is an OSError without number
            raise OperatorMustAct(
                "the backup cannot be decrypted: the key of --identity is another one, or a file is damaged"
            ) from error


def identity_in(path: Path) -> str:
    """The private key that an identity file of age holds, comments left out. Raises: OSError."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return next((line.strip() for line in lines if line.strip() and not line.startswith("#")), "")
