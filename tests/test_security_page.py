"""docs/security.md names nothing that is not there."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
CLAIMS = PAGE.partition("## What is claimed of OWASP ASVS")[2].partition("\n## ")[0]


def test_every_test_and_file_that_it_names_exists():
    named = set(re.findall(r"`((?:tests/|\.|setup|Docker)[\w/.]*)`", PAGE))
    assert len(named) > 20
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []


def test_each_claim_is_made_once_and_says_what_shows_it():
    rows = [line.strip("|").split("|") for line in CLAIMS.splitlines() if line.startswith("| V")]
    numbers = [number for items, _, _ in rows for number in re.findall(r"V\d+\.\d+\.\d+", items)]
    assert len(rows) > 30
    assert sorted(numbers) == sorted(set(numbers))
    assert all(shown.strip() for _, _, shown in rows)


def test_every_threat_says_what_answers_and_what_shows_it():
    table = PAGE.partition("## Threats and answers")[2].partition("\n## ")[0]
    rows = [line.strip("|").split("|") for line in table.splitlines() if re.match(r"\| [A-Z]\d", line)]
    assert len({row[0] for row in rows}) == len(rows) >= 20
    assert all(row[2].strip() and row[3].strip() for row in rows)
