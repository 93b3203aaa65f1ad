"""Broken, absurd and booby-trapped files: the command ends well, each has its fate, memory stays bounded.

Memory is the sum over the command and all its processes of their proportional set sizes, taken every
50 ms (`benchmarks.metering`).
"""

import pytest

from tests.commanded import fates, processed
from tests.hostile_files import hostile_files, written_pdf
from tests.invariants import broken_invariants

MOST_MIB = 1536

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """Every hostile file in one pli: the files, the draft, the run."""
    folder = tmp_path_factory.mktemp("hostile") / "pli"
    folder.mkdir()
    files = hostile_files()
    for name, (content, _) in files.items():
        (folder / name).write_bytes(content)
    return files, *processed(folder)


def test_each_hostile_file_has_the_fate_that_is_its_own(hostile):
    files, draft, _ = hostile
    found = fates(draft)
    assert {name: found[f"pli/{name}"] for name in files} == {name: fate for name, (_, fate) in files.items()}


def test_what_is_refused_is_said_in_french_with_the_cap_that_it_is_over(hostile):
    _, draft, _ = hostile
    told = {item["path"]: item["reason"]["message"] for item in draft["items"] if item["reason"]}
    assert "1000, pour 600 permises" in told["pli/09-mille.pdf"]
    assert "1001, pour 600 permises" in told["pli/10-mille-une.pdf"]
    assert "120 millions de points" in told["pli/08-immense.png"]
    assert "200 fois" in told["pli/11-bombe.zip"]


def test_mails_and_archives_are_opened_as_deep_as_allowed_and_no_deeper(hostile):
    _, draft, _ = hostile
    found = fates(draft)
    for doll in ("pli/15-poupées.zip", "pli/16-poupées.eml"):
        inside = [path for path in found if path.startswith(f"{doll}/")]
        (refused,) = [path for path in inside if found[path] == "rejected trop_profond"]
        assert refused.count("/") == doll.count("/") + 6
        assert not any(path.startswith(f"{refused}/") for path in inside)


def test_the_draft_of_hostile_files_keeps_the_contract(hostile):
    _, draft, _ = hostile
    assert broken_invariants(draft) == []


def test_hostile_files_take_bounded_memory_and_leave_no_traceback(hostile):
    *_, run = hostile
    assert 0 < run.peak_mib < MOST_MIB
    assert run.complaints == ""


def test_a_thousand_pages_are_read_in_bounded_memory_where_they_are_allowed(tmp_path):
    long = tmp_path / "long.pdf"
    long.write_bytes(written_pdf(1000, rows=3))
    draft, run = processed(long, environment={"VAGUEMESTRE_MAX_PAGES": "1000"})
    assert [(item["fate"], item["pages"]) for item in draft["items"]] == [("processed", 1000)]
    assert broken_invariants(draft) == []
    assert 0 < run.peak_mib < MOST_MIB
    assert run.complaints == ""
