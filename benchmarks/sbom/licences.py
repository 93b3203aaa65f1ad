"""Licences in SPDX, and whether a program under MIT may rest on them as this one does."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from license_expression import ExpressionError, get_spdx_licensing

from benchmarks.sbom.packages import Package

_SPDX = get_spdx_licensing()


@dataclass(frozen=True, slots=True)
class Rules:
    """The tables of `licences.toml`."""

    allowed: dict[str, str]
    spoken: dict[str, str]
    read: dict[str, str]
    carries: dict[str, str]


@cache
def rules() -> Rules:
    """The rules of this project."""
    return Rules(**tomllib.loads((Path(__file__).parent / "licences.toml").read_text(encoding="utf-8")))


def spdx_of(package: Package, by: Rules) -> str | None:
    """The licence of a package as an SPDX expression; None when it says nothing that is one."""
    if package.name in by.read:
        return by.read[package.name]
    for words in package.said:
        expression = by.spoken.get(words, words)
        if _is_spdx(expression):
            return expression
    return None


def _is_spdx(words: str) -> bool:
    try:
        _SPDX.parse(words, validate=True)
    except ExpressionError:
        return False
    return True


def is_allowed(expression: str, by: Rules) -> bool:
    """Whether the licence lets the program do what it does: of alternatives one, of several at once all."""
    return _holds(_SPDX.parse(expression), by)


def _holds(parsed: object, by: Rules) -> bool:
    operator, arguments = getattr(parsed, "operator", ""), getattr(parsed, "args", ())
    if not operator:
        return str(parsed) in by.allowed
    each = [_holds(argument, by) for argument in arguments]
    return any(each) if operator.strip() == "OR" else all(each)


def notes(expression: str, by: Rules) -> str:
    """What the licences of an expression ask of us."""
    keys = _SPDX.license_keys(expression)
    return " ; ".join(dict.fromkeys(filter(None, (by.allowed.get(key, "") for key in keys))))
