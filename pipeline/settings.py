"""Settings, read once from `VAGUEMESTRE_*` variables and checked at start."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields

from claims.errors import BadSetting
from extractors.limits import Limits

PREFIX = "VAGUEMESTRE_"


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that an operator can set. `limits` are the caps on untrusted input."""

    limits: Limits = field(default_factory=Limits)


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Settings from environment variables; what is unset keeps its default.

    Raises: BadSetting: a variable that is unknown, or holds something else than allowed; the message
        names it and says what would be right.
    """
    caps = {f"{PREFIX}{cap.name.upper()}": cap.name for cap in fields(Limits)}
    chosen: dict[str, int] = {}
    for name, value in environment.items():
        if not name.startswith(PREFIX):
            continue
        if name not in caps:
            known = ", ".join(sorted(caps))
            raise BadSetting(f"{name} is not a setting of this program; the settings are: {known}")
        chosen[caps[name]] = _positive(name, value)
    return Settings(Limits(**chosen))


def _positive(name: str, value: str) -> int:
    if not value.isascii() or not value.isdigit() or int(value) < 1:
        raise BadSetting(f"{name} must be a whole number of 1 or more, not {value!r}")
    return int(value)
