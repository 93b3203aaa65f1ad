"""A pli of the corpus is what the contract calls one, and the same each time."""

import io
import json
import zipfile
from email import message_from_bytes, policy
from random import Random

import numpy as np
import pypdfium2
import pytest
from PIL import Image, ImageSequence

from benchmarks.corpus.degrade import PRESETS, blank_back, degrade, turned
from benchmarks.corpus.door_dossiers import Scenario
from benchmarks.corpus.layouts import FAMILIES
from benchmarks.corpus.packing import PACKINGS
from benchmarks.corpus.plis import Plan, draw_plan, make_pli


def page_counts(folder, inputs):
    """Pages of every file of a pli, at any depth, by the contract's path."""
    counts = {}
    for name in inputs:
        _count(name, (folder / name).read_bytes(), counts)
    return counts


def _count(path, content, counts):
    if path.endswith(".eml"):
        message = message_from_bytes(content, policy=policy.default)
        counts[f"{path}/body"] = 1
        for part in message.iter_attachments():
            _count(f"{path}/{part.get_filename()}", part.get_payload(decode=True), counts)
    elif path.endswith(".zip"):
        archive = zipfile.ZipFile(io.BytesIO(content))
        for name in archive.namelist():
            _count(f"{path}/{name}", archive.read(name), counts)
    elif path.endswith(".pdf"):
        counts[path] = len(pypdfium2.PdfDocument(content))
    else:
        counts[path] = sum(1 for _ in ImageSequence.Iterator(Image.open(io.BytesIO(content))))


def assert_well_formed(folder):
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    expected = {
        (path, n + 1) for path, count in page_counts(folder, truth["inputs"]).items() for n in range(count)
    }
    twice = {path for path, fate in truth.get("items", {}).items() if fate == "duplicate"}
    expected = {(path, page) for path, page in expected if path not in twice}
    told = [tuple(page) for document in truth["documents"] for page in document["pages"]]
    assert len(told) == len(set(told))
    assert set(told) == expected
    known = set(FAMILIES) | {"page_blanche", "courriel"}
    assert {document["type"] for document in truth["documents"]} <= known
    assert {tuple(key.rsplit("#", 1)) for key in truth["text"]} <= {(p, str(n)) for p, n in expected}
    for case in truth["cases"]:
        assert not set(case.get("missing", ())) & set(case.get("insufficient", ()))


@pytest.mark.slow
@pytest.mark.parametrize("packing", sorted(PACKINGS))
def test_every_page_of_a_pli_is_in_exactly_one_document(tmp_path, packing):
    plan = Plan(Scenario(), packing, "small_150", envelope=True, stamp=True, strays=1)
    assert_well_formed(make_pli(tmp_path / packing, plan, f"pages {packing}"))


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
def test_drawn_plis_are_well_formed(tmp_path, seed):
    plan = draw_plan(Random(seed), reserved=seed % 2 == 0)
    assert_well_formed(make_pli(tmp_path / "pli", plan, f"drawn {seed}"))


@pytest.mark.slow
def test_the_same_seed_gives_the_same_pixels(tmp_path):
    plan = Plan(Scenario(), "scan", "tired_copier_200", envelope=False, stamp=True, strays=0)
    first, second = (make_pli(tmp_path / name, plan, "same") for name in ("a", "b"))
    assert (first / "truth.json").read_bytes() == (second / "truth.json").read_bytes()
    (name,) = json.loads((first / "truth.json").read_text(encoding="utf-8"))["inputs"]
    for page, again in zip(
        pypdfium2.PdfDocument(first / name), pypdfium2.PdfDocument(second / name), strict=True
    ):
        assert np.array_equal(page.render(scale=1).to_numpy(), again.render(scale=1).to_numpy())


@pytest.mark.parametrize("preset", sorted(PRESETS))
def test_degraded_pages_keep_their_ink_and_follow_from_the_seed(preset):
    page = np.full((600, 420, 3), 255, np.uint8)
    page[100:140, 60:360] = 0
    once, again, other = degrade(page, preset, 1), degrade(page, preset, 1), degrade(page, preset, 2)
    assert np.array_equal(once, again)
    assert not np.array_equal(once, other)
    assert once.min() < 110 < once.max()


def test_a_turned_page_is_turned_clockwise():
    page = np.zeros((2, 3), np.uint8)
    page[0, 0] = 9
    assert turned(page, 90)[0, -1] == 9
    assert turned(page, 180)[-1, -1] == 9
    assert turned(page, 270)[-1, 0] == 9


@pytest.mark.parametrize("preset", sorted(set(PRESETS) - {"telephone"}))
def test_a_blank_back_is_nearly_white(preset):
    front = np.zeros((600, 420, 3), np.uint8)
    back = blank_back(front, preset, 5)
    assert np.median(back) > 200


def test_a_case_is_not_held_to_what_its_letter_leaves_out(tmp_path, monkeypatch):
    letters = [family for family in FAMILIES["lettre_demande"] if family.name == "note"]  # it tells no e-mail
    monkeypatch.setitem(FAMILIES, "lettre_demande", tuple(letters))
    plan = Plan(Scenario(), "files", "office_grey_200", envelope=False, stamp=False, strays=0)
    make_pli(tmp_path / "pli", plan, "no e-mail")
    truth = json.loads((tmp_path / "pli" / "truth.json").read_text(encoding="utf-8"))
    assert truth["documents"][0]["fields"]["expediteur_courriel"] is None
    assert "courriel" not in truth["cases"][0]["fields"]
    assert truth["cases"][0]["fields"]["telephone"]
