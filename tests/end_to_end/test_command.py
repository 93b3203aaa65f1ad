"""The command run whole on plis as they arrive: what it writes keeps the contract and holds what was sent."""

import json

import pytest

from benchmarks.corpus.detention_dossiers import DetentionScenario
from benchmarks.corpus.door_dossiers import Scenario
from benchmarks.corpus.plis import Plan, make_pli
from tests.commanded import command, processed
from tests.invariants import broken_invariants

MOST_MIB = 1536

pytestmark = pytest.mark.slow

PLANS = {
    "door claim, one scan": Plan(Scenario(), "scan", "office_grey_200", envelope=True, stamp=True, strays=0),
    "detention, separate files": Plan(
        DetentionScenario("RELAXE", custody="billet"),
        "files",
        "office_200",
        envelope=False,
        stamp=False,
        strays=0,
    ),
    "door claim, mail with an archive": Plan(
        Scenario(dwelling="PROPRIETAIRE", omitted=frozenset({"rib"})),
        "mail_archive",
        "office_200",
        envelope=False,
        stamp=False,
        strays=1,
    ),
}


@pytest.fixture(scope="module", params=list(PLANS), ids=list(PLANS))
def pli(request, tmp_path_factory):
    """One pli: its truth, the draft of the command, the run."""
    folder = make_pli(tmp_path_factory.mktemp("plis") / "pli", PLANS[request.param], request.param)
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    return truth, *processed(*(folder / name for name in truth["inputs"]), text=True)


def test_the_draft_keeps_the_contract(pli):
    _, draft, _ = pli
    assert broken_invariants(draft) == []


def test_every_page_that_was_sent_is_in_the_draft(pli):
    truth, draft, _ = pli
    sent = {(item, page) for document in truth["documents"] for item, page in document["pages"]}
    read = {(page["item"], page["page"]) for document in draft["documents"] for page in document["pages"]}
    assert sent <= read
    fates = {item["path"]: item["fate"] for item in draft["items"]}
    assert truth.get("items", {}).items() <= fates.items()


def test_the_claim_is_of_its_procedure_and_words_were_read(pli):
    truth, draft, _ = pli
    assert [case["procedure"] for case in draft["cases"]] == [case["procedure"] for case in truth["cases"]]
    for document in draft["documents"]:
        for page in document["pages"]:
            assert bool(page["text"].strip()) == (page["text_source"] != "none")


def test_memory_is_bounded_and_nothing_is_complained_of(pli):
    *_, run = pli
    assert 0 < run.peak_mib < MOST_MIB
    assert run.complaints == ""


def test_nothing_is_left_behind(tmp_path):
    pli, scratch = tmp_path / "note.txt", tmp_path / "scratch"
    scratch.mkdir()
    pli.write_text("Je demande réparation du préjudice causé par ma détention.", encoding="utf-8")
    run = command("process", pli, environment={"TMPDIR": str(scratch)})
    assert run.code == 0
    assert list(scratch.iterdir()) == []
    assert [path.name for path in tmp_path.iterdir() if path != scratch] == ["note.txt"]
