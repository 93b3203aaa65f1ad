"""What other programs name is never reached within our own network, whatever the name leads to."""

import datetime
import ipaddress
import ssl
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from pipeline import reaching
from pipeline.reaching import Unreachable, is_allowed, post

OURS = [ipaddress.ip_network("127.0.0.0/8")]


@pytest.mark.parametrize(
    "url",
    [
        "http://a.example/x",
        "https://127.0.0.1/x",
        "https://[::1]/x",
        "https://10.0.0.8/",
        "https://172.16.0.1/",
        "https://192.168.1.1/",
        "https://169.254.169.254/latest/meta-data",
        "https://100.64.0.1/",
        "https://0.0.0.0/",
        "https://224.0.0.1/",
        "https://[fe80::1]/",
        "https://[fd00::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[64:ff9b::7f00:1]/",
        "https://[2002:7f00:1::]/",
        "https://user:secret@a.example/",
        "https://a.example:99999/",
        "https:///x",
        "https://a.example/\nx",
        "https://é.example/",
        "file:///etc/passwd",
        "gopher://a.example/",
    ],
)
def test_what_leads_into_a_network_of_ours_is_refused_as_soon_as_it_is_named(url):
    assert is_allowed(url) is False


@pytest.mark.parametrize(
    "url", ["https://a.example/x", "https://a.example:8443/x?y=z", "https://192.0.78.9/"]
)
def test_https_to_the_world_is_allowed(url):
    assert is_allowed(url)


def test_a_network_that_a_setting_names_is_reached_and_no_other():
    assert is_allowed("http://127.0.0.1:81/x", OURS)
    assert not is_allowed("http://10.0.0.1/x", OURS)


class Listener:
    """Counts what reaches it, over TLS when given a certificate."""

    def __init__(self, context: ssl.SSLContext | None = None, answer: tuple[int, str] = (204, "")) -> None:
        self.bodies: list[bytes] = []
        listener = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                listener.hosts = self.headers["Host"]
                listener.bodies.append(self.rfile.read(int(self.headers["Content-Length"])))
                self.send_response(answer[0])
                if answer[1]:
                    self.send_header("Location", answer[1])
                self.end_headers()

            def log_message(self, *_: object) -> None:
                """Silent."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self._server.server_port
        if context is not None:
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True)

    def __enter__(self) -> "Listener":
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.mark.parametrize("found", ["127.0.0.1", "10.0.0.1", "169.254.169.254", "::1", "fe80::1%eth0"])
def test_a_name_that_leads_into_our_network_is_not_even_connected_to(monkeypatch, found):
    connected = []
    monkeypatch.setattr(reaching, "_pool", lambda _parts, address: connected.append(address))
    with pytest.raises(Unreachable):
        post("https://a.example/", "{}", {}, resolve=lambda _: [found])
    assert connected == []


def test_a_name_is_resolved_once_and_what_was_checked_is_connected_to():
    """DNS rebinding: the second answer would lead elsewhere."""
    answers = iter([["127.0.0.1"], ["10.0.0.1"]])
    with Listener() as allowed:
        url = f"http://a.example:{allowed.port}/x"
        assert post(url, "{}", {}, OURS, resolve=lambda _: next(answers)) == 204
        assert allowed.hosts == f"a.example:{allowed.port}"
        with pytest.raises(Unreachable):
            post(url, "{}", {}, OURS, resolve=lambda _: next(answers))
    assert len(allowed.bodies) == 1


def test_a_redirection_is_not_followed():
    with Listener() as inside, Listener(answer=(307, f"http://127.0.0.1:{inside.port}/")) as outside:
        assert post(f"http://127.0.0.1:{outside.port}/", "{}", {}, OURS) == 307
    assert inside.bodies == []


def test_a_name_without_address_is_unreachable():
    def nowhere(_host):
        raise OSError

    with pytest.raises(Unreachable):
        post("https://a.example/", "{}", {}, resolve=nowhere)


def _certified(folder, name: str) -> ssl.SSLContext:
    """A certificate for that name, by itself, that clients of this test trust."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    (folder / "cert.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    pkcs8 = (serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    (folder / "key.pem").write_bytes(key.private_bytes(serialization.Encoding.PEM, *pkcs8))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "cert.pem", folder / "key.pem")
    return context


@pytest.mark.parametrize(("certified", "is_reached"), [("a.example", True), ("b.example", False)])
def test_the_certificate_must_be_the_names_though_the_address_is_connected_to(
    tmp_path, monkeypatch, certified, is_reached
):
    context = _certified(tmp_path, certified)
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "cert.pem"))
    with Listener(context) as listener:
        url = f"https://a.example:{listener.port}/"
        if is_reached:
            assert post(url, "{}", {}, OURS, resolve=lambda _: ["127.0.0.1"]) == 204
        else:
            with pytest.raises(Unreachable):
                post(url, "{}", {}, OURS, resolve=lambda _: ["127.0.0.1"])
    assert len(listener.bodies) == is_reached
