"""A program that asks through the API, and one that is told of events."""

import hashlib
import hmac
import json
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.running import Site

EVERYTHING = "submit,read,decide,export,webhooks"


@dataclass
class Answered:
    status: int
    json: Any
    headers: dict[str, str]


@dataclass
class Program:
    """Something that holds a token."""

    origin: str
    token: str

    def ask(self, method: str, path: str, body: Any = None, **headers: str) -> Answered:
        content = None if body is None else json.dumps(body).encode()
        return self._send(method, path, content, {"Content-Type": "application/json", **headers})

    def submit(self, files: Sequence[tuple[str, bytes]], **headers: str) -> Answered:
        parts = [
            b'--partage\r\nContent-Disposition: form-data; name="files"; filename="'
            + name.encode()
            + b'"\r\n\r\n'
            + content
            + b"\r\n"
            for name, content in files
        ]
        form = {"Content-Type": "multipart/form-data; boundary=partage", **headers}
        return self._send("POST", "/plis", b"".join(parts) + b"--partage--\r\n", form)

    def _send(self, method: str, path: str, content: bytes | None, headers: dict[str, str]) -> Answered:
        request = urllib.request.Request(self.origin + "/api/v1" + path, data=content, method=method)
        for name, value in headers.items():
            request.add_header(name.replace("_", "-"), value)
        if self.token:
            request.add_header("Authorization", f"Bearer {self.token}")
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                text = answer.read().decode()
                return Answered(answer.status, json.loads(text) if text else None, dict(answer.headers))
        except urllib.error.HTTPError as error:
            return Answered(error.code, json.loads(error.read() or b"null"), dict(error.headers))


def program(site: Site, scopes: str = EVERYTHING) -> Program:
    token = site.run("api-client", "add", "portail", "--scopes", scopes).strip()
    return Program(f"http://127.0.0.1:{site.settings['VAGUEMESTRE_WEB_PORT']}", token)


@dataclass
class Receiver:
    """A real server that is told of events: checks each signature, and fails as often as it is asked to."""

    failures: int = 0
    secret: str = ""
    tries: int = 0
    accepted: list[dict[str, Any]] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def __enter__(self) -> "Receiver":
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                self.send_response(receiver.take(body, self.headers["Vaguemestre-Signature"]))
                self.send_header("Location", receiver.url)
                self.end_headers()

            def log_message(self, *_: object) -> None:
                """Silent."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}/recu"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def take(self, body: bytes, signed: str) -> int:
        self.tries += 1
        moment, signature = (part.split("=")[1] for part in signed.split(","))
        right = hmac.new(self.secret.encode(), f"{moment}.".encode() + body, hashlib.sha256).hexdigest()
        if not hmac.compare_digest(right, signature) or abs(time.time() - int(moment)) > 300:
            self.wrong.append(signed)
            return 401
        if self.tries <= self.failures:
            return 500 if self.tries % 2 else 302  # a redirection is no acceptance either
        self.accepted.append(json.loads(body))
        return 204
