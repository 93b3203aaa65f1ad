"""ClamAV's daemon, with a few signatures of its own: none of the real ones can be had in tests."""

import hashlib
import socket

from tests.servers.private import PrivateServer, program

# The harmless file that every scanner knows, and a mark of our own; put together here so that neither
# stands in a file of this project.
EICAR = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*").encode()
MARK = b"marque d'un virus " + b"qui n'existe pas"


class Clamd(PrivateServer):
    """`stream_mb` and `file_mb` are its caps; `tells`: whether it says what it gave up on."""

    user = "nobody"

    def __init__(self, *, stream_mb: int = 4, file_mb: int = 3, tells: bool = True) -> None:
        super().__init__()
        self._caps = (stream_mb, file_mb, tells)

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.port}"

    @property
    def local_address(self) -> str:
        return f"unix:{self.folder}/socket"

    def command(self):
        signatures = self.folder / "signatures"
        signatures.mkdir(exist_ok=True)
        signature = f"{hashlib.md5(EICAR).hexdigest()}:{len(EICAR)}:Test.Eicar\n"
        (signatures / "own.hdb").write_text(signature)
        (signatures / "own.ndb").write_text(f"Test.Mark:0:*:{MARK.hex()}\n")
        stream_mb, file_mb, tells = self._caps
        (self.folder / "conf").write_text(
            f"DatabaseDirectory {signatures}\nTemporaryDirectory {self.folder}\nForeground yes\n"
            f"TCPAddr 127.0.0.1\nTCPSocket {self.port}\nLocalSocket {self.folder}/socket\n"
            f"StreamMaxLength {stream_mb}M\nMaxFileSize {file_mb}M\nMaxScanSize 50M\n"
            f"AlertExceedsMax {'yes' if tells else 'no'}\n"
        )
        return [program("/usr/sbin/clamd"), "-c", str(self.folder / "conf")]

    def is_ready(self):
        with socket.create_connection(("127.0.0.1", self.port), timeout=1) as asked:
            asked.sendall(b"zPING\0")
            return asked.recv(16) == b"PONG\0"
