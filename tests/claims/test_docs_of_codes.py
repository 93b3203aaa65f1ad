"""Whoever is given a code can look it up."""

from pathlib import Path

import pytest

from claims.reasons import MESSAGES

PAGE = Path(__file__).parents[2] / "docs" / "errors.md"


@pytest.mark.parametrize("code", sorted(MESSAGES))
def test_every_code_stands_in_the_page_of_errors(code):
    assert f"`{code}`" in PAGE.read_text(encoding="utf-8")
