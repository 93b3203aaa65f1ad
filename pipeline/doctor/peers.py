"""Connections to other machines: whether they are encrypted, and how long their certificates still hold."""

import socket
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from ipaddress import ip_address
from urllib.parse import parse_qs, urlsplit

from pipeline.doctor.findings import Check, Finding, away, fault, fine, remark
from pipeline.settings import Settings

_SOON_DAYS = 21
_TIMEOUT_S = 5.0
_PORTS = {"https": 443, "rediss": 6379, "amqps": 5671}
_CLEAR = {"http", "redis", "amqp"}
_POSTGRES_TLS = {"require", "verify-ca", "verify-full"}


@dataclass(frozen=True, slots=True)
class Peer:
    """A server that the settings name. `port` is 0 when its certificate is shown by its own protocol only."""

    name: str
    host: str
    port: int
    is_encrypted: bool


def peers(settings: Settings) -> Iterator[Peer]:
    """Every server that the settings name."""
    for name, value in (
        ("S3", settings.s3.endpoint),
        ("file d'attente", settings.queue_url),
        ("jetons de la boîte", settings.imap.token_url),
        ("fournisseur d'identité", settings.oidc.issuer),
    ):
        url = urlsplit(value)
        if url.hostname:
            port = (url.port or _PORTS.get(url.scheme, 0)) if url.scheme in _PORTS else 0
            yield Peer(name, url.hostname, port, url.scheme not in _CLEAR)
    url = urlsplit(settings.database_url)
    if url.hostname:
        mode = parse_qs(url.query).get("sslmode", [""])[0]
        yield Peer("base de données", url.hostname, 0, mode in _POSTGRES_TLS)
    antivirus = settings.clamd.address.rpartition(":")[0]
    if antivirus not in ("", "unix"):
        yield Peer("antivirus", antivirus, 0, is_encrypted=False)
    imap = settings.imap
    if imap.host:
        port = imap.port if imap.encryption == "tls" else 0
        yield Peer("boîte aux lettres", imap.host, port, imap.encryption != "none")


def encryption(settings: Settings) -> Finding:
    """Nothing leaves this machine in clear, and no certificate ends soon."""
    found = list(peers(settings))
    clear = [peer.name for peer in found if not peer.is_encrypted and not _is_here(peer.host)]
    findings = [_certificate(peer) for peer in found if peer.port]
    bad = next((each for each in findings if each.level != "ok"), None)
    if bad is not None:
        return bad
    if clear:
        return remark(
            f"En clair sur le réseau : {', '.join(clear)} ; passer à TLS (https, rediss, amqps, sslmode, "
            "imaps), sauf sur un réseau privé entre ces seules machines."
        )
    return fine(" ".join(each.words for each in findings) or "Rien ne quitte cette machine en clair.")


def _is_here(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _certificate(peer: Peer) -> Finding:
    try:
        days = _days_left(peer)
    except ssl.SSLCertVerificationError as error:
        return fault(
            f"Certificat refusé ({peer.name} : {error.verify_message}) : le renouveler, ou installer "
            "l'autorité qui l'a signé."
        )
    except OSError:
        return away(f"Pas de réponse ({peer.name}) : vérifier l'adresse, le port et le pare-feu.")
    if days < _SOON_DAYS:
        return remark(f"Le certificat expire dans {days} jours ({peer.name}) : le renouveler.")
    return fine(f"Certificat valable {days} jours ({peer.name}).")


def _days_left(peer: Peer) -> int:
    trusted = ssl.create_default_context()
    with (
        socket.create_connection((peer.host, peer.port), _TIMEOUT_S) as line,
        trusted.wrap_socket(line, server_hostname=peer.host) as secured,
    ):
        certificate = secured.getpeercert() or {}
    ends = ssl.cert_time_to_seconds(str(certificate["notAfter"]))
    return (datetime.fromtimestamp(ends, UTC) - datetime.now(UTC)).days


CHECKS = (Check("Chiffrement des liaisons", encryption),)
