"""Settings, read once from `VAGUEMESTRE_*` variables and checked at start."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from claims.errors import BadSetting
from extractors.containment.levels import Containment
from extractors.limits import Limits
from pipeline.setting_groups import (
    CLAMD_READERS,
    IMAP_READERS,
    LOG_READERS,
    METRICS_READERS,
    OIDC_READERS,
    RETENTION_READERS,
    S3_READERS,
    ClamdSettings,
    ImapSettings,
    LogSettings,
    MetricsSettings,
    OidcSettings,
    RetentionSettings,
    S3Settings,
)
from pipeline.setting_values import (
    Network,
    Read,
    containment,
    networks,
    percent,
    place,
    positive,
    safe_url,
    secret,
    url_of,
    words,
    yes_or_no,
)

PREFIX = "VAGUEMESTRE_"
# A secret may stand in a file, named by the same variable with this ending: never both.
_FILE = "_FILE"
IN_PROCESS = "memory://"


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that an operator can set.

    `database_url`, `objects` and `watch` are empty when they follow from `home`: an SQLite file, a folder of
    objects, and a watched folder. `objects` and `watch` are a path, or "s3://bucket/prefix".
    """

    limits: Limits = field(default_factory=Limits)
    home: Path = Path("var")
    database_url: str = field(default="", repr=False)
    queue_url: str = field(default=IN_PROCESS, repr=False)
    objects: str = ""
    objects_key: str = field(default="", repr=False)  # keys of the age format, one a line
    watch: str = ""
    watch_seconds: int = 2
    stable_seconds: int = 3
    folder_is_pli: bool = False
    tag_in_place: bool = False
    web_host: str = "127.0.0.1"
    web_port: int = 8080
    public_url: str = ""  # where people reach the pages, when it is told by nothing else
    webhook_networks: tuple[Network, ...] = ()  # of ours, where programs may be told of events
    api_per_minute: int = 600  # requests of one program
    drops_per_minute: int = 120  # of one person or program
    workers: int = 0  # pages read at a time by one worker; 0: one a core
    cache_mb: int = 1000
    containment: Containment = Containment.AUTO
    seeded_percent: int = 0  # of the cases that agents take: one value is shown wrong on purpose
    blind_percent: int = 2  # of the values that agents confirm: somebody else types them again
    security_log_days: int = 365  # who signed in, saw, and changed accounts (CNIL: six months to a year)
    provenance_days: int = 3650  # where drafts and decisions come from
    s3: S3Settings = field(default_factory=S3Settings)
    imap: ImapSettings = field(default_factory=ImapSettings)
    log: LogSettings = field(default_factory=LogSettings)
    metrics: MetricsSettings = field(default_factory=MetricsSettings)
    retention: RetentionSettings = field(default_factory=RetentionSettings)
    oidc: OidcSettings = field(default_factory=OidcSettings)
    clamd: ClamdSettings = field(default_factory=ClamdSettings)

    @property
    def is_embedded(self) -> bool:
        """Whether everything runs in one process, the queue too."""
        return self.queue_url == IN_PROCESS


_MAIN: dict[str, Read] = {
    "home": lambda _name, value: Path(value),
    "database_url": url_of("sqlite", "postgresql"),
    "queue_url": url_of("memory", "redis", "rediss", "amqp", "amqps"),
    "objects": place,
    "objects_key": secret,
    "watch": place,
    "watch_seconds": positive,
    "stable_seconds": positive,
    "folder_is_pli": yes_or_no,
    "tag_in_place": yes_or_no,
    "web_host": words,
    "web_port": positive,
    "public_url": safe_url,
    "webhook_networks": networks,
    "api_per_minute": positive,
    "drops_per_minute": positive,
    "workers": positive,
    "cache_mb": positive,
    "containment": containment,
    "seeded_percent": percent,
    "blind_percent": percent,
    "security_log_days": positive,
    "provenance_days": positive,
}
_SECRETS = frozenset({"DATABASE_URL", "QUEUE_URL"})


def _known() -> dict[str, tuple[str, str, Read]]:
    """By variable: the group it belongs to, its field there, and how it is read."""
    groups = {
        "": _MAIN,
        "CLAMD_": CLAMD_READERS,
        "S3_": S3_READERS,
        "IMAP_": IMAP_READERS,
        "LOG_": LOG_READERS,
        "METRICS_": METRICS_READERS,
        "OIDC_": OIDC_READERS,
        "RETENTION_": RETENTION_READERS,
    }
    known: dict[str, tuple[str, str, Read]] = {
        f"{PREFIX}{cap.name.upper()}": ("limits", cap.name, positive) for cap in fields(Limits)
    }
    for group, readers in groups.items():
        for name, read in readers.items():
            known[f"{PREFIX}{group}{name.upper()}"] = (group.strip("_").lower(), name, read)
    return known


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Settings from environment variables; what is unset keeps its default.

    Raises: BadSetting: a variable that is unknown, or holds something else than allowed; the message
        names it and says what would be right.
    """
    known = _known()
    groups = ("limits", "", "s3", "imap", "clamd", "log", "metrics", "oidc", "retention")
    chosen: dict[str, dict[str, Any]] = {name: {} for name in groups}
    for name, value in _values(environment, known).items():
        group, entry, read = known[name]
        chosen[group][entry] = read(name, value)
    settings = Settings(
        limits=Limits(**chosen["limits"]),
        s3=S3Settings(**chosen["s3"]),
        imap=ImapSettings(**chosen["imap"]),
        log=LogSettings(**chosen["log"]),
        metrics=MetricsSettings(**chosen["metrics"]),
        retention=RetentionSettings(**chosen["retention"]),
        oidc=OidcSettings(**chosen["oidc"]),
        clamd=ClamdSettings(**chosen["clamd"]),
        **chosen[""],
    )
    _check_together(settings)
    return settings


@dataclass(frozen=True, slots=True)
class Told:
    """A setting as it may be shown; of a secret, only whether there is one."""

    name: str
    value: str
    is_secret: bool


def told(settings: Settings) -> list[Told]:
    """All the settings by name, those that were not set with what they are without."""
    found = []
    for name, (group, entry, _) in sorted(_known().items()):
        value = getattr(getattr(settings, group) if group else settings, entry)
        is_secret = _is_secret(name, _known()) or (isinstance(value, str) and "@" in urlsplit(value).netloc)
        found.append(
            Told(name, "" if is_secret and not value else _told(value, is_secret=is_secret), is_secret)
        )
    return found


def _told(value: Any, *, is_secret: bool) -> str:
    if is_secret:
        return "défini"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return ", ".join(str(each) for each in value)
    return "" if value is None else str(value)


def _values(environment: Mapping[str, str], known: Mapping[str, tuple[str, str, Read]]) -> dict[str, str]:
    """The variables of this program, secrets read from the files that name them."""
    values: dict[str, str] = {}
    for name, value in environment.items():
        if not name.startswith(PREFIX):
            continue
        plain = name.removesuffix(_FILE)
        if name != plain and name not in known and _is_secret(plain, known):
            if plain in environment:
                raise BadSetting(f"{plain} and {name} are both set: keep one")
            values[plain] = _content(name, value)
        elif name in known:
            values[name] = value
        else:
            raise BadSetting(
                f"{name} is not a setting of this program; the settings are: {', '.join(sorted(known))}"
            )
    return values


def _is_secret(name: str, known: Mapping[str, tuple[str, str, Read]]) -> bool:
    return name in known and (known[name][2] is secret or name.removeprefix(PREFIX) in _SECRETS)


def _content(name: str, path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8").strip()
    except (OSError, ValueError) as error:
        raise BadSetting(f"{name} names a file that cannot be read: {path}") from error


def _check_together(settings: Settings) -> None:
    on_s3 = [name for name in ("objects", "watch") if getattr(settings, name).startswith("s3://")]
    missing = [name for name in ("endpoint", "access_key", "secret_key") if not getattr(settings.s3, name)]
    if on_s3 and missing:
        names = ", ".join(f"{PREFIX}S3_{name.upper()}" for name in missing)
        raise BadSetting(f"{PREFIX}{on_s3[0].upper()} is on S3: set {names} too")
    if settings.objects_key and settings.objects.startswith("s3://"):
        raise BadSetting(
            f"{PREFIX}OBJECTS_KEY encrypts a folder; on S3 the server encrypts: set {PREFIX}S3_SSE=true"
        )
    imap = settings.imap
    if imap.host and not imap.user:
        raise BadSetting(f"{PREFIX}IMAP_HOST is set: set {PREFIX}IMAP_USER too")
    if imap.host and not (imap.password or imap.token_file or imap.token_url):
        raise BadSetting(
            f"{PREFIX}IMAP_HOST is set: set {PREFIX}IMAP_PASSWORD, {PREFIX}IMAP_TOKEN_FILE or "
            f"{PREFIX}IMAP_TOKEN_URL too"
        )
    needed = {
        "OIDC_CLIENT_ID": settings.oidc.client_id,
        "OIDC_CLIENT_SECRET": settings.oidc.client_secret,
        "PUBLIC_URL": settings.public_url,
    }
    if settings.oidc.issuer and not all(needed.values()):
        names = ", ".join(f"{PREFIX}{name}" for name, value in needed.items() if not value)
        raise BadSetting(f"{PREFIX}OIDC_ISSUER is set: set {names} too")
    if not settings.is_embedded and not settings.database_url.startswith("postgresql"):
        raise BadSetting(
            f"{PREFIX}QUEUE_URL names a server: {PREFIX}DATABASE_URL must be a PostgreSQL for all"
        )
