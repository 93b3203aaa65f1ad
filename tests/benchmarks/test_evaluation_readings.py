"""Pages of a corpus are read once, and anew only when what reads them has changed."""

import json
from pathlib import Path

import pytest

from benchmarks.evaluation import readings
from benchmarks.evaluation.readings import FOLDER, plis_of, read_corpus, reading
from claims.items import Fate

MAIL = """From: jeanne@exemple.fr
Subject: Ma porte, {name}
Content-Type: text/plain; charset=utf-8

Madame, Monsieur,

Je demande l'indemnisation de ma porte.

Jeanne ROUSSEAU
"""


@pytest.fixture
def corpus(tmp_path):
    """Three plis of one mail each: reading them takes no picture."""
    for name in ("pli-a", "pli-b", "pli-c"):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "mail.eml").write_text(MAIL.format(name=name), encoding="utf-8")
        truth = {"inputs": ["mail.eml"], "documents": [], "cases": []}
        (folder / "truth.json").write_text(json.dumps(truth), encoding="utf-8")
    return tmp_path


@pytest.fixture
def read_plis(monkeypatch):
    """The names of the plis that are really read."""
    done = []
    really = readings._read_pli

    def remembered(folder, *rest):
        done.append(folder.name)
        really(folder, *rest)

    monkeypatch.setattr(readings, "_read_pli", remembered)
    return done


def test_a_pli_is_read_once(corpus, read_plis):
    assert list(read_corpus(corpus)) == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert list(read_corpus(corpus)) == [(3, 3)]
    assert read_plis == ["pli-a", "pli-b", "pli-c"]


def test_what_was_read_comes_back_with_the_truth(corpus):
    list(read_corpus(corpus))
    back = reading(corpus, "pli-b")
    assert back.truth["inputs"] == ["mail.eml"]
    assert [(item.path, item.fate) for item in back.items] == [
        ("mail.eml", Fate.CONTAINER),
        ("mail.eml/body", Fate.PROCESSED),
    ]
    (page,) = back.pages
    assert "Je demande l'indemnisation de ma porte." in page.text
    assert page.mail.subject == "Ma porte, pli-b"


def test_a_pli_that_was_not_read_is_not_there(corpus):
    with pytest.raises(FileNotFoundError):
        reading(corpus, "pli-a")


def test_plis_are_read_anew_when_the_code_that_reads_has_changed(corpus, read_plis, monkeypatch):
    list(read_corpus(corpus))
    monkeypatch.setattr(readings, "_reader", lambda: "another reader")
    list(read_corpus(corpus))
    list(read_corpus(corpus))
    assert read_plis == ["pli-a", "pli-b", "pli-c"] * 2


def test_the_reader_is_known_by_its_code(tmp_path, monkeypatch):
    (tmp_path / "scans.py").write_text("LEAST = 1\n")
    monkeypatch.setattr(readings, "_READS", tmp_path)
    before = readings._reader()
    assert readings._reader() == before
    (tmp_path / "scans.py").write_text("LEAST = 2\n")
    assert readings._reader() != before


def test_reading_goes_on_where_it_broke_off(corpus, read_plis):
    reads = read_corpus(corpus)
    assert [next(reads), next(reads)] == [(0, 3), (1, 3)]
    reads.close()
    assert list(read_corpus(corpus)) == [(1, 3), (2, 3), (3, 3)]
    assert read_plis == ["pli-a", "pli-b", "pli-c"]


def test_a_pli_broken_off_in_the_middle_is_not_taken_for_read(corpus, read_plis, monkeypatch):
    def breaks(page):
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr(readings, "page_bytes", breaks)
        with pytest.raises(KeyboardInterrupt):
            list(read_corpus(corpus))
    assert list(read_corpus(corpus)) == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert reading(corpus, "pli-a").pages


def test_readings_are_no_plis(corpus):
    list(read_corpus(corpus))
    assert (corpus / FOLDER).is_dir()
    assert [folder.name for folder in plis_of(corpus)] == ["pli-a", "pli-b", "pli-c"]


def test_a_pli_whose_files_are_not_there_stays_as_it_was_read(tmp_path):
    corpus = tmp_path / "frozen"
    (corpus / "pli").mkdir(parents=True)
    (corpus / "readings").mkdir()
    (corpus / "pli" / "truth.json").write_text('{"inputs": ["scan.pdf"], "documents": []}', encoding="utf-8")
    kept = corpus / "readings" / "pli.zip"
    kept.write_bytes(Path("benchmarks/frozen/readings/pli-3-00000.zip").read_bytes())
    before = kept.read_bytes()
    assert list(read_corpus(corpus)) == [(1, 1)]
    assert kept.read_bytes() == before
