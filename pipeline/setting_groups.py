"""Groups of settings that belong together: their fields, and how each is read from its variable."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from claims.retention import Kept
from pipeline.setting_values import (
    Read,
    encryption,
    listed,
    number,
    one_of,
    positive,
    safe_url,
    secret,
    socket_address,
    url_of,
    words,
    yes_or_no,
)


@dataclass(frozen=True, slots=True)
class S3Settings:
    """The S3 server of the objects and of the watched bucket, when either is on S3."""

    endpoint: str = ""
    access_key: str = ""
    secret_key: str = field(default="", repr=False)
    sse: bool = False


@dataclass(frozen=True, slots=True)
class RetentionSettings:
    """How many days things are kept; None: as long as `claims/retention.toml` says, 0: for ever.

    `auto`: the program erases by itself, once a day.
    """

    closed_days: int | None = None
    unreadable_days: int | None = None
    abandoned_days: int | None = None
    pictures_days: int | None = None
    samples_days: int | None = None
    calls_days: int | None = None
    auto: bool = False

    @property
    def days(self) -> Mapping[Kept, int]:
        """The lengths that were set."""
        asked = {kept: getattr(self, f"{kept}_days") for kept in Kept}
        return {kept: days for kept, days in asked.items() if days is not None}


@dataclass(frozen=True, slots=True)
class ImapSettings:
    """The shared mailbox; none without `host`. With `token_url` it signs in by OAuth2."""

    host: str = ""
    port: int = 993
    encryption: str = "tls"
    user: str = ""
    password: str = field(default="", repr=False)
    folders: tuple[str, ...] = ("INBOX",)
    done_folder: str = "Vaguemestre - traités"
    parked_folder: str = "Vaguemestre - à voir"
    poll_seconds: int = 60
    token_file: str = ""
    token_url: str = ""
    client_id: str = ""
    client_secret: str = field(default="", repr=False)
    refresh_token: str = field(default="", repr=False)
    scope: str = ""


@dataclass(frozen=True, slots=True)
class LogSettings:
    """What programs write to stderr: "json", "text", or "auto" (text on a terminal), from a level on."""

    format: str = "auto"
    level: str = "info"


@dataclass(frozen=True, slots=True)
class MetricsSettings:
    """Where a program answers Prometheus and health checks; nowhere while `port` is 0."""

    host: str = "127.0.0.1"
    port: int = 0


@dataclass(frozen=True, slots=True)
class OidcSettings:
    """The identity provider that people sign in with; none without `issuer`. The defaults suit ProConnect.

    `acr`: levels of assurance, one of which is asked for and must be answered. `sirets`: organisations whose
    people are let in; none is any.
    """

    issuer: str = ""
    client_id: str = ""
    client_secret: str = field(default="", repr=False)
    client_auth: str = "client_secret_post"
    scope: str = "openid email given_name usual_name siret uid"
    acr: tuple[str, ...] = ()
    sirets: tuple[str, ...] = ()
    signed_userinfo: bool = True
    name: str = "ProConnect"


@dataclass(frozen=True, slots=True)
class ClamdSettings:
    """The antivirus; none without `address`. `stream_mb` is what its StreamMaxLength lets in."""

    address: str = ""
    stream_mb: int = 100


S3_READERS: dict[str, Read] = {
    "endpoint": url_of("http", "https"),
    "access_key": secret,
    "secret_key": secret,
    "sse": yes_or_no,
}
RETENTION_READERS: dict[str, Read] = {"auto": yes_or_no, **{f"{kept}_days": number for kept in Kept}}
IMAP_READERS: dict[str, Read] = {
    "host": words,
    "port": positive,
    "encryption": encryption,
    "user": words,
    "password": secret,
    "folders": listed,
    "done_folder": words,
    "parked_folder": words,
    "poll_seconds": positive,
    "token_file": words,
    "token_url": url_of("https", "http"),
    "client_id": words,
    "client_secret": secret,
    "refresh_token": secret,
    "scope": words,
}
LOG_READERS: dict[str, Read] = {
    "format": one_of("auto", "json", "text"),
    "level": one_of("debug", "info", "warning", "error"),
}
METRICS_READERS: dict[str, Read] = {
    "host": words,
    "port": positive,
}
OIDC_READERS: dict[str, Read] = {
    "issuer": safe_url,
    "client_id": words,
    "client_secret": secret,
    "client_auth": one_of("client_secret_post", "client_secret_basic"),
    "scope": words,
    "acr": listed,
    "sirets": listed,
    "signed_userinfo": yes_or_no,
    "name": words,
}
CLAMD_READERS: dict[str, Read] = {
    "address": socket_address,
    "stream_mb": positive,
}
