"""The journal of an installation that read real mail: it holds to its end, and names nobody."""

import json

import pytest

from tests.review_ui.browsing import person
from tests.running import Site

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("read_site")]

_LEAST = 4  # letters: a shorter value, "oui" or "75", stands in any line of ids


def private_words(site: Site) -> set[str]:
    """Every value of every case and the name of every file, as mail holds them."""
    drafts = site.drafts()
    values = {f["value"] for draft in drafts for case in draft["cases"] for f in case["fields"]}
    paths = {item["path"] for draft in drafts for item in draft["items"]}
    words = {part for text in values | paths for part in text.replace("/", " ").split()}
    return {word.casefold() for word in words | values | paths if len(word) >= _LEAST}


def test_no_line_holds_a_value_of_the_mail_or_the_name_of_a_file_and_the_chains_hold(read_site):
    private = private_words(read_site)
    agent = person(read_site, "redacteur", "journal.agent")
    drafted = [line.split() for line in read_site.run("journal", "show").splitlines() if " drafted " in line]
    for pli in {parts[6] for parts in drafted}:
        assert agent.get(f"/travail/{pli}/1").status == 200
        assert agent.get(f"/travail/{pli}/1/feuille").status == 200
        assert agent.get(f"/plis/{pli}/pages/0/image").status == 200
    agent.get("/recherche?q=porte")
    head = read_site.folder / "heads.jsonl"
    head.write_text(read_site.run("journal", "head"))
    assert read_site.run("journal", "verify", "--head", head).count(": tenu, ") == 2
    lines = read_site.run("journal", "show").splitlines()
    told = {line.split()[5] for line in lines}
    assert {"accepted", "unpacked", "drafted", "case_opened"} <= told
    assert {"sheet_opened", "pages_sent", "searched", "exported"} <= told
    kept = json.dumps([line.split(maxsplit=6) for line in lines], ensure_ascii=False).casefold()
    own = set(kept.replace('"', " ").replace("=", " ").replace(",", " ").split())
    assert private & own == set()
    assert len(private) > 10
    assert "journal.agent" not in kept
