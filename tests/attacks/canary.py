"""A listener that nothing may reach."""

import socket
import threading


class Canary:
    """Hostile files point to `port`; `reached` is what was said there."""

    def __init__(self) -> None:
        self.reached: list[bytes] = []
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port = self._server.getsockname()[1]
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while True:
            try:
                connection, _ = self._server.accept()
            except OSError:
                return
            with connection:
                connection.settimeout(1)
                self.reached.append(connection.recv(200))

    def close(self) -> None:
        self._server.close()
