"""Whole dossiers by other hands: their truth speaks the contract's words, and says where each page stands."""

import json
from email import message_from_bytes, policy
from pathlib import Path

import pikepdf
import pytest

from benchmarks.other_hands import HERE
from benchmarks.other_hands.dossiers import make
from benchmarks.training.__main__ import _is_reserved
from claims.cases import Claimant, Dwelling, Outcome, Procedure, Verdict
from claims.loading import load_rulebook

RULEBOOK = load_rulebook()
TOLD = sorted((HERE / "dossiers").glob("*/*/dossier.json"))
PAPER = "<html><style>@page{size:A4}</style><body><p>Page</p>%s</body></html>"


def read(path: Path):
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("told", TOLD, ids=lambda path: path.parent.name)
def test_a_dossier_names_types_fields_and_pieces_that_there_are(told: Path):
    dossier = read(told)
    for key, paper in dossier["papers"].items():
        kind = RULEBOOK.types[paper["type"]]
        assert paper["fields"].keys() <= {spec.name for spec in kind.fields}
        assert paper["type"] == "photo_prejudice" or (told.parent / f"{key}.html").exists()
    for case in dossier["cases"]:
        Procedure(case["procedure"]), Claimant(case["claimant"]), Verdict(case["verdict"])
        Dwelling(case.get("dwelling", "INCONNU"))
        assert {*case["missing"], *case["insufficient"]} <= RULEBOOK.types.keys()
        assert {Outcome(outcome) for outcome in case["findings"].values()}
        assert set(case["documents"]) <= {*dossier["papers"], "mail"}


def test_no_dossier_is_in_both_sets():
    names = [path.parent.name for path in TOLD]
    writers = {
        part: {path.parent.name[0] for path in TOLD if part in path.parts} for part in ("seen", "unseen")
    }
    assert len(set(names)) == len(names) == 48
    assert writers["seen"].isdisjoint(writers["unseen"])


@pytest.fixture
def written(tmp_path, monkeypatch):
    """Make a corpus of one dossier; the folder of its pli."""

    def make_one(mail, files, part="seen"):
        folder = tmp_path / "dossiers" / part / "z_essai"
        folder.mkdir(parents=True)
        two = "<p style='break-before:page'>Suite</p>"
        (folder / "lettre.html").write_text(PAPER % two, encoding="utf-8")
        (folder / "rib.html").write_text(PAPER % "", encoding="utf-8")
        papers = {
            "lettre": {"type": "lettre_demande", "fields": {"date": "2025-01-02"}},
            "rib": {"type": "rib", "fields": {}},
            "photo": {"type": "photo_prejudice", "fields": {}},
        }
        case = {"procedure": "BRIS_PORTE", "documents": ["rib", "lettre"], "fields": {}}
        told = {"mail": mail, "files": files, "papers": papers, "cases": [case]}
        (folder / "dossier.json").write_text(json.dumps(told), encoding="utf-8")
        monkeypatch.setattr("benchmarks.other_hands.dossiers._FOLDER", tmp_path / "dossiers")
        make(tmp_path / "out", part)
        return tmp_path / "out" / "z_essai"

    return make_one


def test_a_scan_holds_the_papers_in_the_order_of_the_feeder_with_blank_backs(written):
    pli = written(
        None, [{"name": "scan.pdf", "device": "fax", "papers": ["rib", "blank", "lettre", "photo"]}]
    )
    truth = read(pli / "truth.json")
    places = [(each["type"], [page for _, page in each["pages"]]) for each in truth["documents"]]
    assert places == [
        ("rib", [1]), ("lettre_demande", [3, 4]), ("photo_prejudice", [5]), ("page_blanche", [2]),
    ]  # fmt: skip
    assert truth["inputs"] == ["scan.pdf"]
    assert truth["cases"][0]["documents"] == [0, 1]
    with pikepdf.open(pli / "scan.pdf") as pdf:
        assert len(pdf.pages) == 5


def test_a_mail_brings_each_file_and_its_text_is_a_document(written):
    mail = {
        "from_name": "Jean Essai", "from_address": "j@mail.example", "date": "2025-03-04",
        "subject": "Ma porte", "text": "Bonjour", "type": "lettre_demande", "fields": {"objet": "Ma porte"},
    }  # fmt: skip
    files = [
        {"name": "lettre.PDF", "device": "digital", "papers": ["lettre", "rib"]},
        {"name": "porte.jpeg", "device": "photo", "papers": ["photo"]},
    ]
    pli = written(mail, files, "unseen")
    truth = read(pli / "truth.json")
    assert truth["inputs"] == ["message.eml"]
    assert truth["items"] == {"message.eml": "container"}
    assert [each["pages"][0][0].removeprefix("message.eml/") for each in truth["documents"]] == [
        "lettre.PDF", "lettre.PDF", "porte.jpeg", "body",
    ]  # fmt: skip
    assert truth["documents"][-1]["fields"] == {"objet": "Ma porte"}
    kept = message_from_bytes((pli / "message.eml").read_bytes(), policy=policy.default)
    assert [part.get_filename() for part in kept.walk() if part.get_filename()] == [
        "lettre.PDF",
        "porte.jpeg",
    ]


def test_only_what_was_seen_may_be_learned_from(written, tmp_path):
    written(None, [{"name": "scan.pdf", "device": "scan", "papers": ["rib", "lettre", "photo"]}], "unseen")
    assert _is_reserved(tmp_path / "out")


def test_a_picture_is_of_one_page(written):
    with pytest.raises(SystemExit, match=r"porte\.jpg is a picture of 2 pages"):
        written(None, [{"name": "porte.jpg", "device": "photo", "papers": ["lettre"]}])
