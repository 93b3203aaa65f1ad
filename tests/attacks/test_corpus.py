"""Hundreds of hostile files through the line: each has a fate, nothing acts, nothing outlives its limits, and
the clean mail among them is read as it is when alone.

`ATTACKS=all` (`make attack`) adds those that hold a reading process until it is killed.
"""

import json
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from benchmarks.metering import Metered, run_metered
from claims.active_content import HARMLESS
from tests.attacks.canary import Canary
from tests.attacks.corpus import FAMILIES
from tests.attacks.registry import Attack
from tests.claim_letters import as_mail
from tests.commanded import fates
from tests.invariants import broken_invariants

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("attacks")]

MOST_MIB = 4000  # two reading processes of 1,500 MB each, and the line itself
CAPS = {
    "MAX_FILE_MB": "15",
    "MAX_UNPACKED_MB": "100",
    "MAX_PAGES": "60",
    "MAX_PAGE_SECONDS": "60",
    "MAX_MEGAPIXELS": "20",
    "WORKER_MEMORY_MB": "1500",
}
CLEAN = "mairie.eml"
# Those that hold a reading process until it is killed, or take seconds of one: run by `make attack` alone.
LONG = frozenset(
    {
        *("form-doubled.pdf", "pattern-self.pdf", "strokes.pdf", "dashes.pdf", "jbig2-large.pdf"),
        *("mail-50.eml", "many-parts.eml", "addresses.eml", "words.eml"),
    }
)
# What cannot be taken for harmless though it is read: each must carry such a note.
ACTING = frozenset({"pdf live", "office"})
QUIET = frozenset(
    {
        "xmp.pdf",
        "facturx.pdf",
        "hidden.pdf",
        "basic.odt",
        "bomb.docx",
        "entities.docx",
        "macro.doc",
        "loop.doc",
    }
)
EVERYTHING = os.environ.get("ATTACKS") == "all"


@dataclass
class Ran:
    """What came of the corpus: a draft a family, the run itself, and who was reached."""

    drafts: dict[str, dict[str, Any]]
    run: Metered
    canary: Canary
    folder: Path
    outside_before: set[str]


def chosen(family: str) -> list[Attack]:
    """The attacks of a family that are run: all of them, or those that end soon."""
    return [attack for attack in FAMILIES[family] if EVERYTHING or attack.name not in LONG]


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ran]:
    """Every family a pli, the clean mail among the files of each, and alone before and after them."""
    folder = tmp_path_factory.mktemp("attaques")
    canary = Canary()
    for name in ("plis", "drafts", "tmp", "home", "cwd"):
        (folder / name).mkdir()
    for number, family in enumerate(FAMILIES, 10):
        pli = folder / "plis" / f"{number} {family}"
        pli.mkdir()
        for attack in chosen(family):
            (pli / attack.name).write_bytes(attack.build(canary.port))
        (pli / CLEAN).write_bytes(as_mail(1))
    for alone in ("00 alone", "99 alone"):
        (folder / "plis" / alone).mkdir()
        (folder / "plis" / alone / CLEAN).write_bytes(as_mail(1))
    environment = {f"VAGUEMESTRE_{name}": value for name, value in CAPS.items()}
    environment |= {"TMPDIR": str(folder / "tmp"), "HOME": str(folder / "home")}
    before = _outside()
    run = run_metered(
        [sys.executable, "-m", "tests.attacks.line", str(folder / "plis"), str(folder / "drafts")],
        environment=environment,
        memory=True,
        timeout_s=1500,
    )
    drafts = {
        path.stem[3:]: json.loads(path.read_text("utf-8")) for path in (folder / "drafts").glob("*.json")
    }
    drafts |= {
        path.stem: json.loads(path.read_text("utf-8")) for path in (folder / "drafts").glob("*alone.json")
    }
    yield Ran(drafts, run, canary, folder, before)
    canary.close()


def test_there_are_hundreds_of_distinct_files_and_each_says_what_it_tries():
    attacks = [attack for family in FAMILIES.values() for attack in family]
    assert len(attacks) >= 380
    assert len({attack.name for attack in attacks}) == len(attacks)
    assert all(attack.tries for attack in attacks)


def test_the_line_ends_well_without_a_traceback(ran):
    assert ran.run.code == 0, ran.run.complaints
    assert "Traceback" not in ran.run.complaints


@pytest.mark.parametrize("family", FAMILIES)
def test_each_file_has_a_fate_and_a_french_sentence_where_it_was_not_read(ran, family):
    draft = ran.drafts[family]
    found = fates(draft)
    given = [attack.name for attack in chosen(family)]
    assert [name for name in given if name not in found] == []
    expected = {attack.name: attack.fate for attack in chosen(family) if attack.fate}
    assert {name: found[name] for name in expected} == expected
    for item in draft["items"]:
        assert item["fate"] in {"processed", "container"} or item["reason"]["message"].endswith(".")


@pytest.mark.parametrize("family", FAMILIES)
def test_each_draft_keeps_the_contract(ran, family):
    assert broken_invariants(ran.drafts[family]) == []


@pytest.mark.parametrize("family", FAMILIES)
def test_no_path_of_an_item_leads_out_or_holds_what_cannot_be_seen(ran, family):
    for item in ran.drafts[family]["items"]:
        steps = item["path"].split("/")
        assert not {"", ".", ".."} & set(steps), item["path"]
        assert item["path"].isprintable(), item["path"]
        assert max(map(len, steps)) <= 140, item["path"]


@pytest.mark.parametrize("family", FAMILIES)
def test_clean_mail_among_hostile_files_is_read_as_it_is_alone(ran, family):
    assert _own(ran.drafts[family]) == _own(ran.drafts["00 alone"])


def test_clean_mail_after_all_of_them_makes_the_same_draft_as_before(ran):
    before, after = ran.drafts["00 alone"], ran.drafts["99 alone"]
    assert {**before, "made_by": ""} == {**after, "made_by": ""}


def _outside() -> set[str]:
    """What lies where hostile names and programs would write."""
    return {path.name for path in Path("/tmp").iterdir()}


def _own(draft: dict[str, Any]) -> list[Any]:
    """What a draft says of the clean mail: its items, its pages with their text, its documents' values."""
    items = [item for item in draft["items"] if item["path"].split("/")[0] == CLEAN]
    documents = [
        (document["type"], document["confidence"], document["pages"], document["fields"])
        for document in draft["documents"]
        if document["pages"][0]["item"].split("/")[0] == CLEAN
    ]
    return [items, documents]


def test_nothing_reaches_out(ran):
    assert ran.canary.reached == []


def test_nothing_is_written_outside_and_nothing_is_left_behind(ran):
    assert list((ran.folder / "tmp").iterdir()) == []
    assert list((ran.folder / "home").iterdir()) == []
    assert [name for name in _outside() - ran.outside_before if "piege" in name] == []


def test_memory_stays_bounded_and_no_process_outlives_the_line(ran):
    assert 0 < ran.run.peak_mib < MOST_MIB
    end = time.monotonic() + 5
    while left := _processes_of(ran.folder):
        assert time.monotonic() < end, left
        time.sleep(0.1)


def _processes_of(folder: Path) -> list[str]:
    """Processes whose temporary folder is this one."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if f"TMPDIR={folder}/tmp".encode() in (process / "environ").read_bytes():
                found.append((process / "cmdline").read_text().replace("\0", " "))
        except OSError:
            continue
    return found


@pytest.mark.parametrize("family", sorted(ACTING))
def test_what_would_act_carries_a_note_that_says_not_to_open_it(ran, family):
    noted = {
        item["path"]: {note["code"] for note in item.get("notes", ())} - HARMLESS
        for item in ran.drafts[family]["items"]
    }
    acting = [attack.name for attack in chosen(family) if attack.name not in QUIET]
    assert [name for name in acting if not noted[name]] == []


def test_words_that_nobody_sees_are_no_values(ran):
    text = json.dumps(ran.drafts["pdf live"], ensure_ascii=False)
    assert "99 999,00" not in text
    assert "3000 6000 0112" not in text
    hiding = next(item for item in ran.drafts["pdf live"]["items"] if item["path"] == "hidden.pdf")
    assert [note["code"] for note in hiding["notes"]] == ["texte_invisible"]


def test_words_that_instruct_the_program_change_nothing(ran):
    draft = ran.drafts["instructions"]
    assert {case["verdict"] for case in draft["cases"]} <= {"incomplete", "to_check", "likely_ineligible"}
