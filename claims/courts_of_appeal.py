"""Which cour d'appel a court is, or is of: its district decides to whom one claims (CPP art. 149-1)."""

import re
import tomllib
from functools import cache
from importlib.resources import files

from claims.folding import fold

_ARTICLE = r"(?:de la|de l|du|des|de|d)"
_APPEAL = re.compile(rf"\bcour d appel {_ARTICLE} (.+)")
_KINDS = "judiciaire|correctionnel|de grande instance|pour enfants|de premiere instance"
_FIRST = re.compile(rf"\btribunal(?: (?:{_KINDS}))+ {_ARTICLE} (.+)")
_BY_DEPARTMENT = re.compile(
    rf"\b(?:cour d assises|cour criminelle)(?: (?:d appel|departementale|des mineurs))* {_ARTICLE} (.+)"
)


def court_of_appeal(court: str) -> str | None:
    """The seat of the cour d'appel that a court is or is of, folded: "douai" for the one of Béthune.

    None when the court, or its seat, is not known: a chamber by its name alone, a seat that was misread.
    """
    told = fold(court)
    if match := _APPEAL.search(told):
        return _longest(match[1], _seats())
    if match := _BY_DEPARTMENT.search(told):
        return _longest(match[1], _of("departments"))
    if match := _FIRST.search(told):
        return _longest(match[1], _of("tribunals"))
    return None


def _longest(told: str, known: dict[str, str]) -> str | None:
    """What the longest name says with which a text begins: «lot et garonne» before «lot»."""
    names = [name for name in known if f"{told} ".startswith(f"{name} ")]
    return known[max(names, key=len)] if names else None


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files("claims").joinpath("courts_of_appeal.toml").read_text(encoding="utf-8"))


@cache
def _seats() -> dict[str, str]:
    """Each seat by its names: the court of La Réunion is most often told by its town alone."""
    return {name: seat for seat, told in _table().items() for name in (seat, *told.get("also", ()))}


@cache
def _of(names: str) -> dict[str, str]:
    return {name: seat for seat, told in _table().items() for name in told[names]}
