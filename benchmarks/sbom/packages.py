"""The packages that the program runs on, as they are installed on this machine."""

import json
import re
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib.metadata import PackageMetadata, distribution, version
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
_DEPENDENCY = re.compile(r"^\s*([a-z0-9][a-z0-9+.-]+)")
_DECLARED = re.compile(r"^License:\s*(\S.*)$", re.MULTILINE)


class Origin(StrEnum):
    """Where a package comes from; the word is the type of its package URL."""

    PYTHON = "pypi"
    DEBIAN = "deb"
    NPM = "npm"


@dataclass(frozen=True, slots=True)
class Package:
    """One package. `said` is what it says of its licence, in its own words; `sha256` its locked files."""

    origin: Origin
    name: str
    version: str
    said: tuple[str, ...]
    sha256: tuple[str, ...] = ()


def python_packages(lock: Path = ROOT / "requirements-run.lock") -> Iterator[Package]:
    """What is imported at run time: the lock of the image, as installed here.

    Raises: PackageNotFoundError: the lock names a package that is not installed.
    """
    for entry in re.split(r"\n(?=\S)", lock.read_text(encoding="utf-8")):
        required = Requirement(entry.partition("\\")[0].strip())
        if required.marker is None or required.marker.evaluate():
            hashes = tuple(re.findall(r"--hash=sha256:(\w+)", entry))
            told = distribution(required.name).metadata
            yield Package(Origin.PYTHON, required.name, version(required.name), _licences(told), hashes)


def _licences(told: PackageMetadata) -> tuple[str, ...]:
    """What a package says of its licence, the most exact first."""
    expression, words = ((told.get_all(name) or [""])[0] for name in ("License-Expression", "License"))
    classifiers = [c for c in told.get_all("Classifier") or [] if c.startswith("License :: ")]
    said = (expression, words.partition("\n")[0], *(c.rpartition(" :: ")[2] for c in classifiers))
    return tuple(filter(None, said))


def npm_packages(lock: Path = ROOT / "review_ui" / "npm" / "package-lock.json") -> Iterator[Package]:
    """What is served to browsers: the lock of npm, what only the tests use left out."""
    for path, told in json.loads(lock.read_text(encoding="utf-8"))["packages"].items():
        if path and not told.get("dev"):
            yield Package(Origin.NPM, path.partition("node_modules/")[2], told["version"], (told["license"],))


def image_packages(dockerfile: Path = ROOT / "Dockerfile") -> list[str]:
    """The Debian packages that the image installs, in the stage that runs."""
    stage = dockerfile.read_text(encoding="utf-8").rpartition("\nFROM ")[2]
    listed = stage.partition("--no-install-recommends")[2].partition("&&")[0]
    return [word for word in listed.split() if word != "\\"]


def debian_packages(names: list[str] | None = None) -> Iterator[Package]:
    """These packages and all that they depend on, as installed here.

    Raises: LookupError: one of them is not installed.
    """
    installed = _installed()
    wanted, seen = list(names if names is not None else image_packages()), set[str]()
    absent = [name for name in wanted if name not in installed]
    if absent:
        raise LookupError(f"not installed: {', '.join(absent)}")
    while wanted:
        name = wanted.pop()
        if name not in seen:
            seen.add(name)
            wanted += [each for each in installed[name][1] if each in installed]
    for name in sorted(seen):
        yield Package(Origin.DEBIAN, name, installed[name][0], _debian_licences(name))


def _installed() -> Mapping[str, tuple[str, list[str]]]:
    """By name: version, and what each depends on; of alternatives, all (those not installed are left out)."""
    fields = "${Package}\t${Version}\t${Depends}, ${Pre-Depends}\t${db:Status-Status}\n"
    told = subprocess.run(
        ["dpkg-query", "--show", f"--showformat={fields}"], capture_output=True, text=True, check=True
    )
    rows = (line.split("\t") for line in told.stdout.splitlines())
    return {
        name: (number, [found[1] for part in re.split(r"[,|]", needs) if (found := _DEPENDENCY.match(part))])
        for name, number, needs, status in rows
        if status == "installed"
    }


def _debian_licences(name: str) -> tuple[str, ...]:
    """The licences that a package's copyright file declares; the file itself when it does so in prose."""
    path = Path("/usr/share/doc") / name / "copyright"
    if not path.exists():
        return ()
    declared = _DECLARED.findall(path.read_text(encoding="utf-8", errors="replace"))
    return tuple(dict.fromkeys(declared)) or (f"see {path}",)
