"""Objects encrypted by the program, in the age format (age-encryption.org/v1): the `age` tool opens them.

X25519 wraps a key made for each file; ChaCha20-Poly1305 encrypts it in blocks of 64 kB, each of which is
refused when a bit of it was changed. Altered, cut short or mixed up, a file is not read.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import IO

from pyrage import DecryptError, IdentityError, decrypt, decrypt_io, encrypt_io, x25519

from claims.errors import BadSetting, OperatorMustAct

ALTERED = "objet_altere"  # the code of an object that is not what its name says

SUFFIX = ".age"
_BLOCK = 64 * 1024  # bytes of plain text
_TAG = 16  # bytes that each block grows by
_NONCE = 16
_END_OF_HEADER = b"\n--- "


class ObjectKeys:
    """The keys of an installation: the first encrypts, all of them open."""

    def __init__(self, identities: Sequence[x25519.Identity]) -> None:
        self._identities = list(identities)
        self._recipient = self._identities[0].to_public()

    def encrypt(self, source: IO[bytes], into: IO[bytes]) -> None:
        """Encrypt a stream with the first key."""
        encrypt_io(source, into, [self._recipient])

    def decrypt(self, content: bytes, key: str) -> bytes:
        """Open a whole object. Raises: OperatorMustAct: no key opens it, or it was altered."""
        try:
            return bytes(decrypt(content, self._identities))
        except DecryptError as error:
            raise _refusal(error, key) from error

    def decrypt_file(self, path: Path, into: Path) -> None:
        """Open an object into a file. Raises: as `decrypt`; nothing of it is left then."""
        try:
            with path.open("rb") as source, into.open("wb") as target:
                decrypt_io(source, target, self._identities)
        except (DecryptError, OSError) as error:
            into.unlink(missing_ok=True)
            if isinstance(error, OSError) and error.errno is not None:  # the disk's; pyrage's have no number
                raise
            raise _refusal(error, path.stem) from error

    def is_first(self, content: bytes) -> bool:
        """Whether the first key opens an object, every block of it."""
        try:
            decrypt(content, self._identities[:1])
        except DecryptError:
            return False
        return True


def new_key() -> tuple[str, str]:
    """A key that never existed, and the public half of it, which opens nothing."""
    identity = x25519.Identity.generate()
    return str(identity), str(identity.to_public())


def read_keys(text: str, name: str) -> ObjectKeys:
    """Keys, one a line, the first the one that encrypts; what begins with # is a comment.

    Raises: BadSetting: `name`, the setting, holds something else.
    """
    lines = [line.strip() for line in text.splitlines()]
    keys = [line for line in lines if line and not line.startswith("#")]
    try:
        identities = [x25519.Identity.from_str(key) for key in keys]
    except IdentityError as error:
        raise BadSetting(
            f"{name} must hold age keys (AGE-SECRET-KEY-1…), one a line: `vaguemestre keys new` makes one"
        ) from error
    if not identities:
        raise BadSetting(f"{name} holds no key: `vaguemestre keys new` makes one")
    return ObjectKeys(identities)


def plain_size(path: Path) -> int:
    """Bytes that an encrypted file holds, reckoned from its own size and the length of its header.

    Raises: OperatorMustAct: it is no file of that format.
    """
    with path.open("rb") as file:
        head = file.read(4096)
    start = head.find(_END_OF_HEADER)
    end = head.find(b"\n", start + len(_END_OF_HEADER))
    payload = path.stat().st_size - (end + 1) - _NONCE
    if start < 0 or end < 0 or payload < _TAG:
        raise _altered(path.stem)
    blocks = -(-payload // (_BLOCK + _TAG))
    return payload - blocks * _TAG


def _refusal(error: Exception, key: str) -> OperatorMustAct:
    if "No matching keys" in str(error):
        return OperatorMustAct(
            f"no key of VAGUEMESTRE_OBJECTS_KEY opens object {key[:12]}: add the one that it was encrypted "
            "with, on a line after the first",
            code="cle_des_objets",
        )
    return _altered(key)


def _altered(key: str) -> OperatorMustAct:
    return OperatorMustAct(
        f"object {key[:12]} is altered: put it back (`vaguemestre restore DIR --objects`)", code=ALTERED
    )
