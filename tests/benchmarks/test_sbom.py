"""The bill of materials names all that runs; no licence of it forbids what is done with it."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.sbom.__main__ import bill, refused, table
from benchmarks.sbom.licences import is_allowed, rules, spdx_of
from benchmarks.sbom.packages import (
    Origin,
    Package,
    debian_packages,
    image_packages,
    npm_packages,
    python_packages,
)

ROOT = Path(__file__).parents[2]
PYTHON = list(python_packages())
NPM = list(npm_packages())


def test_every_package_of_the_lock_that_belongs_here_is_in_it_as_installed_and_licensed():
    lock = (ROOT / "requirements-run.lock").read_text(encoding="utf-8")
    elsewhere = {"brotlicffi", "colorama", "tzdata"}  # of another Python, of another system
    named = set(re.findall(r"^([\w.-]+)==", lock, re.MULTILINE)) - elsewhere
    assert {package.name for package in PYTHON} == named
    for package in PYTHON:
        assert f"\n{package.name}=={package.version} " in f"\n{lock}"
        assert package.sha256
        assert spdx_of(package, rules()), f"{package.name} says {package.said}"


def test_what_browsers_are_served_is_in_it_and_what_tests_use_is_not():
    project = json.loads((ROOT / "review_ui/npm/package.json").read_text(encoding="utf-8"))
    assert {package.name: package.version for package in NPM} == project["dependencies"]


def test_the_debian_packages_of_the_image_and_of_setup_are_in_it_with_what_they_need():
    found = {package.name: package for package in debian_packages()}
    assert set(image_packages()) <= set(found)
    assert {"libleptonica-dev", "npm"}.isdisjoint(found)
    assert {"libc6", "liblept5", "libtesseract5"} <= set(found), "also what these depend on"
    assert all(package.version for package in found.values())
    setup = (ROOT / "setup.sh").read_text(encoding="utf-8").partition("SERVERS=")[0]
    to_run = set(re.findall(r':([a-z0-9.+-]+)"$', setup, re.MULTILINE))
    only_for_the_corpus_and_to_build = {"npm", "python3-venv", "fonts-breip", "fonts-dancingscript"}
    assert to_run - only_for_the_corpus_and_to_build <= set(image_packages()), (
        "the image lacks what setup installs"
    )


def test_a_package_that_is_not_installed_is_told():
    with pytest.raises(LookupError, match="pas-un-paquet"):
        list(debian_packages(["pas-un-paquet"]))


def test_all_licences_let_the_program_do_what_it_does():
    assert refused([*PYTHON, *NPM], rules()) == []


def test_no_wheel_carries_a_library_under_the_gpl():
    """That of pillow-heif does, and is for the tests only (docs/operations.md)."""
    under_gpl = {
        name for name, what in rules().carries.items() if re.search(r"(?<!L)GPL-[23]\.0-or-later\)", what)
    }
    assert under_gpl == set()
    assert "pillow-heif" not in {each.name for each in PYTHON}


@pytest.mark.parametrize(
    ("said", "allowed"),
    [
        ("MIT", True),
        ("MIT License", True),
        ("LGPL-3.0-only", True),
        ("GPL-3.0-only", False),
        ("AGPL-3.0-or-later", False),
        ("GPL-2.0-or-later OR MPL-1.1", True),
        ("MIT AND GPL-2.0-only", False),
        ("Proprietary, all rights reserved", False),
    ],
)
def test_a_licence_is_allowed_or_told(said, allowed):
    package = Package(Origin.PYTHON, "essai", "1.0", (said,))
    assert (refused([package], rules()) == []) is allowed
    spdx = spdx_of(package, rules())
    assert (spdx is not None and is_allowed(spdx, rules())) is allowed


def test_the_bill_is_cyclonedx_and_names_each_package_once():
    made = json.loads(bill([*PYTHON, *NPM], rules()))
    assert made["bomFormat"] == "CycloneDX"
    assert made["metadata"]["component"]["name"] == "vaguemestre"
    names = [component["purl"] for component in made["components"]]
    assert len(names) == len(set(names)) == len(PYTHON) + len(NPM)
    assert f"pkg:pypi/{PYTHON[0].name}@{PYTHON[0].version}" in names
    assert "pkg:npm/%40picocss/pico@2.1.1" in names
    assert all(component["licenses"] for component in made["components"])


def test_a_bill_that_the_schema_refuses_is_not_written():
    broken = replace(PYTHON[0], sha256=("pas une empreinte",))
    with pytest.raises(ValueError, match="CycloneDX"):
        bill([broken], rules())


def test_the_list_says_what_a_licence_asks_and_what_a_wheel_carries():
    text = table([*PYTHON, *NPM], rules())
    (dramatiq,) = [line for line in text.splitlines() if line.startswith("| dramatiq ")]
    assert "replaceable" in dramatiq
    (heif,) = [line for line in text.splitlines() if line.startswith("| pi-heif ")]
    assert "libde265" in heif
