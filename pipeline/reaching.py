"""Reaching addresses that other programs gave: never within our own network, unless a setting says where.

A name is resolved once, and the very address that was checked is connected to: a name that leads elsewhere
the second time (DNS rebinding) leads nowhere here. Redirections are not followed, answers not read.
"""

import ipaddress
import socket
from collections.abc import Callable, Iterable, Mapping, Sequence
from urllib.parse import SplitResult, urlsplit

import urllib3

from pipeline.setting_values import Network

_TIMEOUT = urllib3.Timeout(connect=5, read=10)
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")  # RFC 6052: the last four bytes are an address of IPv4
_PORTS = {"https": 443, "http": 80}

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolve = Callable[[str], Iterable[str]]
"""The addresses of a host. Raises: OSError: it has none."""


class Unreachable(Exception):
    """Nothing answered there, or nobody may be sent there."""


def is_allowed(url: str, networks: Sequence[Network] = ()) -> bool:
    """Whether that may be reached, as far as the URL itself tells: names are looked at when resolved."""
    try:
        parts = urlsplit(url)
        is_whole = bool(parts.hostname) and not parts.username and (parts.port is None or parts.port > 0)
    except ValueError:
        return False
    if not is_whole or not url.isascii() or any(each.isspace() or not each.isprintable() for each in url):
        return False
    if parts.scheme not in _PORTS or (parts.scheme == "http" and not networks):
        return False
    try:
        return _may_reach(ipaddress.ip_address(str(parts.hostname)), parts.scheme, networks)
    except ValueError:
        return True


def _may_reach(address: Address, scheme: str, networks: Sequence[Network]) -> bool:
    if any(address.version == network.version and address in network for network in networks):
        return True
    return scheme == "https" and all(each.is_global and not each.is_multicast for each in _meant(address))


def _meant(address: Address) -> list[Address]:
    """An address, and the one of IPv4 that is written within it: early releases of 3.11 call some global."""
    if address.version == 4:
        return [address]
    within = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
    if address in _NAT64:
        within.append(ipaddress.IPv4Address(address.packed[-4:]))
    return [address, *(each for each in within if each is not None)]


def resolved(host: str) -> list[str]:
    """The addresses that the system knows of a host. Raises: OSError: it knows none."""
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(each[4][0]) for each in found))


def post(
    url: str,
    body: str,
    headers: Mapping[str, str],
    networks: Sequence[Network] = (),
    resolve: Resolve = resolved,
) -> int:
    """Send a body; the status that is answered. Raises: Unreachable."""
    if not is_allowed(url, networks):
        raise Unreachable
    parts = urlsplit(url)
    try:
        found = [ipaddress.ip_address(each.partition("%")[0]) for each in resolve(str(parts.hostname))]
    except (OSError, UnicodeError) as error:
        raise Unreachable from error
    address = next((each for each in found if _may_reach(each, parts.scheme, networks)), None)
    if address is None:
        raise Unreachable
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    with _pool(parts, address) as pool:
        try:
            answer = pool.urlopen(
                "POST",
                path,
                body=body.encode(),
                headers={**headers, "Host": parts.netloc},
                redirect=False,
                preload_content=False,
            )
        except urllib3.exceptions.HTTPError as error:
            raise Unreachable from error
        answer.close()
        return int(answer.status)


def _pool(parts: SplitResult, address: Address) -> urllib3.HTTPConnectionPool:
    port = parts.port or _PORTS[parts.scheme]
    if parts.scheme == "http":
        return urllib3.HTTPConnectionPool(str(address), port, timeout=_TIMEOUT, retries=False, maxsize=1)
    return urllib3.HTTPSConnectionPool(
        str(address),
        port,
        timeout=_TIMEOUT,
        retries=False,
        maxsize=1,
        server_hostname=parts.hostname,  # the certificate is asked for, and must be, the name's
        assert_hostname=parts.hostname,
    )
