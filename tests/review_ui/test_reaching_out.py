"""The server reaches what its operator set, nothing that a page or a peer says, and quotes no peer."""

import socketserver
import threading

import pytest

from claims.people import Role
from tests.review_ui.served import served

BANNER = "secret-de-la-machine-jointe"


class Peer:
    """Something that listens, counts who comes, says what it is told to say to each, and hangs up."""

    def __init__(self, said: str) -> None:
        self.heard = 0
        peer = self

        class Handler(socketserver.StreamRequestHandler):
            def handle(self) -> None:
                peer.heard += 1
                self.wfile.write(said.replace("{length}", str(len(BANNER))).encode())
                self.rfile.readline()

        self._server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler)
        self.port = self._server.server_address[1]

    def __enter__(self) -> "Peer":
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()


def _mailbox(port: int) -> dict[str, str]:
    place = {"IMAP_HOST": "127.0.0.1", "IMAP_PORT": str(port), "IMAP_ENCRYPTION": "none"}
    return place | {"IMAP_USER": "boite", "IMAP_PASSWORD": "x"}


def _bucket(port: int) -> dict[str, str]:
    keys = {"S3_ACCESS_KEY": "a", "S3_SECRET_KEY": "b"}
    return {"WATCH": "s3://essai", "S3_ENDPOINT": f"http://127.0.0.1:{port}", **keys}


_ERROR = f"<Error><Code>{BANNER}</Code><Message>{BANNER}</Message></Error>"
_TELLS = f"HTTP/1.1 400 X\r\nContent-Type: application/xml\r\nContent-Length: {len(_ERROR)}\r\n\r\n{_ERROR}"
_EMPTY = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
_REFUSES = f"HTTP/1.1 403 {BANNER}\r\nContent-Length: {{length}}\r\nConnection: close\r\n\r\n{BANNER}"


@pytest.mark.parametrize(
    ("what", "settings", "says"),
    [
        ("courriel", _mailbox, f"* BYE {BANNER}\r\n"),
        ("courriel", _mailbox, f"SSH-2.0-{BANNER}\r\n"),
        ("depot", _bucket, _REFUSES),
        ("depot", _bucket, _TELLS),
        ("depot", _bucket, _EMPTY),
        ("depot", _bucket, f"220 {BANNER} ESMTP\r\n"),
    ],
    ids=["mail", "no mail server", "a store that refuses", "an error of S3", "nothing", "no store"],
)
def test_what_a_peer_says_is_not_told_on(tmp_path, what, settings, says):
    with Peer(says) as peer, served(tmp_path, **settings(peer.port)) as pages:
        page = pages.person(Role.ADMIN).post(f"/reglages/essai/{what}")
        assert page.status == 200
        assert peer.heard
        assert BANNER not in page.text


def test_a_store_that_sends_elsewhere_is_not_followed(tmp_path):
    with Peer(_EMPTY) as inside:
        moved = (
            f"HTTP/1.1 307 Moved\r\nLocation: http://127.0.0.1:{inside.port}/\r\nContent-Length: 0\r\n\r\n"
        )
        with Peer(moved) as store, served(tmp_path, **_bucket(store.port)) as pages:
            assert pages.person(Role.ADMIN).post("/reglages/essai/depot").status == 200
            assert store.heard
        assert inside.heard == 0


def test_no_page_says_where_to_go(tmp_path):
    """What is tried is what was set at start, whatever a form holds besides."""
    with Peer("") as inside, served(tmp_path) as pages:
        fields = {"host": "127.0.0.1", "port": str(inside.port), "url": f"http://127.0.0.1:{inside.port}"}
        fields |= {f"VAGUEMESTRE_{name}": value for name, value in _mailbox(inside.port).items()}
        admin = pages.person(Role.ADMIN)
        for what in ("base", "objets", "depot", "file", "courriel"):
            assert admin.post(f"/reglages/essai/{what}", fields).status == 200
        assert inside.heard == 0
