"""Whoever is given a code can look it up."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from claims.active_content import NOTES
from claims.reasons import MESSAGES

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "errors.md"
_DEFINING = ("errors.py", "encryption.py")
PACKAGES = ("claims", "extractors", "classifiers", "storage", "pipeline", "review_ui")


def raised() -> Iterator[str]:
    """The codes that errors of the source are given, and those that their classes have."""
    for package in PACKAGES:
        for path in (ROOT / package).rglob("*.py"):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            for node in ast.walk(tree):
                is_code = isinstance(node, ast.keyword) and node.arg == "code"
                is_of_class = isinstance(node, ast.Assign) and path.name in _DEFINING
                if (is_code or is_of_class) and isinstance(node.value, ast.Constant):
                    yield str(node.value.value)


CODES = {code for code in raised() if code.replace("_", "").isalpha() and code.islower()}


def test_the_codes_of_the_source_are_found():
    assert {"cle_des_objets", "objet_altere", "base_occupee", "conservation_imposee", "pli_partage"} <= CODES
    assert {"reglage_invalide", "indisponible", "tenu_par_un_autre"} <= CODES


@pytest.mark.parametrize("code", sorted(MESSAGES | NOTES | dict.fromkeys(CODES)))
def test_every_code_stands_in_the_page_of_errors(code):
    assert f"`{code}`" in PAGE.read_text(encoding="utf-8")
