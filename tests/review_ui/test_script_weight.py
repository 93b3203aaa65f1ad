"""No page makes its reader fetch more than 100 kB of scripts."""

import re
from pathlib import Path

import pytest

REVIEW_UI = Path(__file__).parents[2] / "review_ui"
STATIC, TEMPLATES = REVIEW_UI / "static", REVIEW_UI / "templates"
MOST = 100_000  # bytes, as they lie on the disk: not compressed
_SCRIPT = re.compile(r'<script src="/static/([^"]+)"')
_IMPORT = re.compile(r'^import .*?"\./([^"]+)";', re.MULTILINE)
_PARENT = re.compile(r'{% (?:extends|include|import|from) "([^"]+)"')


def scripts_of(template: Path) -> set[Path]:
    """The scripts that a template asks for, its parents' and parts' too, and the modules those import."""
    text = template.read_text()
    found = {STATIC / name for name in _SCRIPT.findall(text)}
    for name in _PARENT.findall(text):
        found |= scripts_of(TEMPLATES / name)
    waiting = list(found)
    while waiting:
        imported = {STATIC / name for name in _IMPORT.findall(waiting.pop().read_text())} - found
        found |= imported
        waiting += imported
    return found


def pages() -> list[Path]:
    return sorted(each for each in TEMPLATES.rglob("*.html") if scripts_of(each))


def test_the_station_is_among_the_pages_with_scripts_and_its_modules_are_counted():
    names = {each.name for each in scripts_of(TEMPLATES / "poste" / "poste.html")}
    assert {"htmx.min.js", "page.js", "poste.js", "viewer.js", "shortcuts.js"} <= names


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_all_the_scripts_of_a_page_weigh_a_hundred_kilobytes_at_most(page: Path):
    weights = {script.name: script.stat().st_size for script in scripts_of(page)}
    assert sum(weights.values()) <= MOST, weights
