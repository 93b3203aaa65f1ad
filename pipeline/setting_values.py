"""What a setting may hold: each reader takes the variable's name and its text.

Every reader raises BadSetting, which names the variable and says what would be right.
"""

import ipaddress
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from claims.errors import BadSetting
from extractors.containment.levels import Containment

Read = Callable[[str, str], Any]
"""Reads the text of one variable, given its name and that text."""


def words(_name: str, value: str) -> str:
    """Any text."""
    return value


def secret(_name: str, value: str) -> str:
    """Any text, never shown."""
    return value


def positive(name: str, value: str) -> int:
    """A whole number of 1 or more."""
    if not value.isascii() or not value.isdigit() or int(value) < 1:
        raise BadSetting(f"{name} must be a whole number of 1 or more, not {value!r}")
    return int(value)


def number(name: str, value: str) -> int:
    """A whole number of 0 or more."""
    if not value.isascii() or not value.isdigit():
        raise BadSetting(f"{name} must be a whole number of 0 or more, not {value!r}")
    return int(value)


def percent(name: str, value: str) -> int:
    """A whole number from 0 to 100."""
    if not value.isascii() or not value.isdigit() or int(value) > 100:
        raise BadSetting(f"{name} must be a whole number from 0 to 100, not {value!r}")
    return int(value)


def yes_or_no(name: str, value: str) -> bool:
    """True or false, in so many letters."""
    if value not in ("true", "false"):
        raise BadSetting(f"{name} must be true or false, not {value!r}")
    return value == "true"


def listed(name: str, value: str) -> tuple[str, ...]:
    """Words with commas between; at least one."""
    found = tuple(part.strip() for part in value.split(",") if part.strip())
    if not found:
        raise BadSetting(f"{name} must hold at least one word, with commas between")
    return found


Network = ipaddress.IPv4Network | ipaddress.IPv6Network


def networks(name: str, value: str) -> tuple[Network, ...]:
    """Networks with commas between."""
    try:
        return tuple(ipaddress.ip_network(part.strip()) for part in value.split(",") if part.strip())
    except ValueError as error:
        raise BadSetting(f"{name} must be networks as 10.1.0.0/16, with commas between") from error


def safe_url(name: str, value: str) -> str:
    """A URL of https, or of http on this very machine."""
    parts = urlsplit(value)
    is_here = parts.scheme == "http" and parts.hostname in ("127.0.0.1", "localhost", "::1")
    if not parts.hostname or not (parts.scheme == "https" or is_here):
        raise BadSetting(f"{name} must be a URL of https (of http on this machine alone)")
    return value


def place(name: str, value: str) -> str:
    """A folder, or a bucket."""
    if "://" in value and (urlsplit(value).scheme != "s3" or not urlsplit(value).netloc):
        raise BadSetting(f"{name} must be a folder or s3://BUCKET/PREFIX, not {value!r}")
    return value


def one_of(*allowed: str) -> Read:
    """A reader of one word among a few."""

    def check(name: str, value: str) -> str:
        if value not in allowed:
            raise BadSetting(f"{name} must be {', '.join(allowed[:-1])} or {allowed[-1]}, not {value!r}")
        return value

    return check


encryption = one_of("tls", "starttls", "none")


def containment(name: str, value: str) -> Containment:
    """How parsers are held: auto, rlimits or bubblewrap."""
    try:
        return Containment(value)
    except ValueError:
        allowed = ", ".join(Containment)
        raise BadSetting(f"{name} must be one of {allowed}, not {value!r}") from None


def socket_address(name: str, value: str) -> str:
    """A port of a machine, or a socket of this one."""
    host, _, port = value.rpartition(":")
    is_port = bool(host) and port.isascii() and port.isdigit() and 0 < int(port) < 65536
    if not (value.startswith("unix:/") or (is_port and host != "unix")):
        raise BadSetting(f"{name} must be HOST:PORT or unix:/PATH, not {value!r}")
    return value


def url_of(*schemes: str) -> Callable[[str, str], str]:
    """A reader of URLs of these schemes."""

    def check(name: str, value: str) -> str:
        if urlsplit(value).scheme not in schemes:
            raise BadSetting(f"{name} must be a URL of {' or '.join(schemes)}")  # it may hold a password
        return value

    return check
