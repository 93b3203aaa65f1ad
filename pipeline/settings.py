"""Settings, read once from `VAGUEMESTRE_*` variables and checked at start."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from claims.errors import BadSetting
from extractors.limits import Limits

PREFIX = "VAGUEMESTRE_"
# A secret may stand in a file, named by the same variable with this ending: never both.
_FILE = "_FILE"
IN_PROCESS = "memory://"


@dataclass(frozen=True, slots=True)
class S3Settings:
    """The S3 server of the objects and of the watched bucket, when either is on S3."""

    endpoint: str = ""
    access_key: str = ""
    secret_key: str = field(default="", repr=False)


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
    watch: str = ""
    watch_seconds: int = 2
    stable_seconds: int = 3
    folder_is_pli: bool = False
    tag_in_place: bool = False
    web_host: str = "127.0.0.1"
    web_port: int = 8080
    workers: int = 0  # pages read at a time by one worker; 0: one a core
    cache_mb: int = 1000
    seeded_percent: int = 0  # of the cases that agents take: one value is shown wrong on purpose
    blind_percent: int = 2  # of the values that agents confirm: somebody else types them again
    s3: S3Settings = field(default_factory=S3Settings)
    imap: ImapSettings = field(default_factory=ImapSettings)

    @property
    def is_embedded(self) -> bool:
        """Whether everything runs in one process, the queue too."""
        return self.queue_url == IN_PROCESS


def _words(_name: str, value: str) -> str:
    return value


def _secret(_name: str, value: str) -> str:
    return value


def _positive(name: str, value: str) -> int:
    if not value.isascii() or not value.isdigit() or int(value) < 1:
        raise BadSetting(f"{name} must be a whole number of 1 or more, not {value!r}")
    return int(value)


def _percent(name: str, value: str) -> int:
    if not value.isascii() or not value.isdigit() or int(value) > 100:
        raise BadSetting(f"{name} must be a whole number from 0 to 100, not {value!r}")
    return int(value)


def _yes_or_no(name: str, value: str) -> bool:
    if value not in ("true", "false"):
        raise BadSetting(f"{name} must be true or false, not {value!r}")
    return value == "true"


def _names(name: str, value: str) -> tuple[str, ...]:
    found = tuple(part.strip() for part in value.split(",") if part.strip())
    if not found:
        raise BadSetting(f"{name} must name at least one folder, with commas between")
    return found


def _place(name: str, value: str) -> str:
    """A folder, or a bucket."""
    if "://" in value and (urlsplit(value).scheme != "s3" or not urlsplit(value).netloc):
        raise BadSetting(f"{name} must be a folder or s3://BUCKET/PREFIX, not {value!r}")
    return value


def _encryption(name: str, value: str) -> str:
    if value not in ("tls", "starttls", "none"):
        raise BadSetting(f"{name} must be tls, starttls or none, not {value!r}")
    return value


def _url_of(*schemes: str) -> Callable[[str, str], str]:
    def check(name: str, value: str) -> str:
        if urlsplit(value).scheme not in schemes:
            raise BadSetting(f"{name} must be a URL of {' or '.join(schemes)}")  # it may hold a password
        return value

    return check


_Read = Callable[[str, str], Any]
_MAIN: dict[str, _Read] = {
    "home": lambda _name, value: Path(value),
    "database_url": _url_of("sqlite", "postgresql"),
    "queue_url": _url_of("memory", "redis", "rediss", "amqp", "amqps"),
    "objects": _place,
    "watch": _place,
    "watch_seconds": _positive,
    "stable_seconds": _positive,
    "folder_is_pli": _yes_or_no,
    "tag_in_place": _yes_or_no,
    "web_host": _words,
    "web_port": _positive,
    "workers": _positive,
    "cache_mb": _positive,
    "seeded_percent": _percent,
    "blind_percent": _percent,
}
_S3: dict[str, _Read] = {
    "endpoint": _url_of("http", "https"),
    "access_key": _secret,
    "secret_key": _secret,
}
_IMAP: dict[str, _Read] = {
    "host": _words,
    "port": _positive,
    "encryption": _encryption,
    "user": _words,
    "password": _secret,
    "folders": _names,
    "done_folder": _words,
    "parked_folder": _words,
    "poll_seconds": _positive,
    "token_file": _words,
    "token_url": _url_of("https", "http"),
    "client_id": _words,
    "client_secret": _secret,
    "refresh_token": _secret,
    "scope": _words,
}
_SECRETS = frozenset({"DATABASE_URL", "QUEUE_URL"})


def _known() -> dict[str, tuple[str, str, _Read]]:
    """By variable: the group it belongs to, its field there, and how it is read."""
    groups = {"": _MAIN, "S3_": _S3, "IMAP_": _IMAP}
    known: dict[str, tuple[str, str, _Read]] = {
        f"{PREFIX}{cap.name.upper()}": ("limits", cap.name, _positive) for cap in fields(Limits)
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
    chosen: dict[str, dict[str, Any]] = {"limits": {}, "": {}, "s3": {}, "imap": {}}
    for name, value in _values(environment, known).items():
        group, entry, read = known[name]
        chosen[group][entry] = read(name, value)
    settings = Settings(
        limits=Limits(**chosen["limits"]),
        s3=S3Settings(**chosen["s3"]),
        imap=ImapSettings(**chosen["imap"]),
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
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def _values(environment: Mapping[str, str], known: Mapping[str, tuple[str, str, _Read]]) -> dict[str, str]:
    """The variables of this program, secrets read from the files that name them."""
    values: dict[str, str] = {}
    for name, value in environment.items():
        if not name.startswith(PREFIX):
            continue
        secret = name.removesuffix(_FILE)
        if name != secret and name not in known and _is_secret(secret, known):
            if secret in environment:
                raise BadSetting(f"{secret} and {name} are both set: keep one")
            values[secret] = _content(name, value)
        elif name in known:
            values[name] = value
        else:
            raise BadSetting(
                f"{name} is not a setting of this program; the settings are: {', '.join(sorted(known))}"
            )
    return values


def _is_secret(name: str, known: Mapping[str, tuple[str, str, _Read]]) -> bool:
    return name in known and (known[name][2] is _secret or name.removeprefix(PREFIX) in _SECRETS)


def _content(name: str, path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8").strip()
    except (OSError, ValueError) as error:
        raise BadSetting(f"{name} names a file that cannot be read: {path}") from error


def _check_together(settings: Settings) -> None:
    on_s3 = [name for name in ("objects", "watch") if getattr(settings, name).startswith("s3://")]
    missing = [f.name for f in fields(S3Settings) if not getattr(settings.s3, f.name)]
    if on_s3 and missing:
        names = ", ".join(f"{PREFIX}S3_{name.upper()}" for name in missing)
        raise BadSetting(f"{PREFIX}{on_s3[0].upper()} is on S3: set {names} too")
    imap = settings.imap
    if imap.host and not imap.user:
        raise BadSetting(f"{PREFIX}IMAP_HOST is set: set {PREFIX}IMAP_USER too")
    if imap.host and not (imap.password or imap.token_file or imap.token_url):
        raise BadSetting(
            f"{PREFIX}IMAP_HOST is set: set {PREFIX}IMAP_PASSWORD, {PREFIX}IMAP_TOKEN_FILE or "
            f"{PREFIX}IMAP_TOKEN_URL too"
        )
    if not settings.is_embedded and not settings.database_url.startswith("postgresql"):
        raise BadSetting(
            f"{PREFIX}QUEUE_URL names a server: {PREFIX}DATABASE_URL must be a PostgreSQL for all"
        )
