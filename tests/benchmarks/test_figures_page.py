"""The page of figures is made of the committed results and of the judgement in use; nobody edits it."""

import json
from dataclasses import replace
from xml.etree import ElementTree

from benchmarks.__main__ import RESULT, figures_files
from benchmarks.evaluation.charts import coverage, reliability
from benchmarks.evaluation.figures_page import figures_page
from claims.loading import load_rulebook
from tests.judgements import by_score

SVG = "{http://www.w3.org/2000/svg}"


def test_the_page_and_its_charts_are_those_of_the_committed_figures():
    for path, text in figures_files().items():
        assert path.read_text(encoding="utf-8") == text, f"run: python -m benchmarks figures ({path.name})"


def test_a_target_that_is_missed_is_said_so():
    told = json.loads(RESULT.read_text(encoding="utf-8"))
    told["fields"]["precision"], told["fields"]["recall"] = 0.9699, 0.9
    made_of = {"learned_from": {"plis": 1, "values": 2}, "proved_on": {"plis": 3, "values": 4}}
    page = figures_page(told, replace(by_score(), made_of=made_of), None, load_rulebook().types)
    assert "| values: precision | 0.970 | 0.97 | **not reached** |" in page
    assert "| values: recall | 0.900 | 0.9 | reached |" in page


def test_a_group_stands_where_its_confidence_and_its_share_meet_the_larger_the_more_values():
    told = [
        {"values": 400, "confidence": 0.5, "right": 0.25},
        {"values": 100, "confidence": 1.0, "right": 1.0},
    ]
    first, second = ElementTree.fromstring(reliability(told)).iter(f"{SVG}circle")
    assert (float(first.get("cx")), float(second.get("cx"))) == (46 + 150, 46 + 300)
    assert (float(first.get("cy")), float(second.get("cy"))) == (34 + 225, 34)
    assert float(first.get("r")) == 2 * float(second.get("r"))


def test_the_curve_of_coverage_never_leaves_its_square():
    told = [{"precision": 0.5, "coverage": 0.9}, {"precision": 1.0, "coverage": 0.1}]
    low, high = ElementTree.fromstring(coverage(told, (0.9, 0.97))).iter(f"{SVG}circle")
    assert (float(low.get("cy")), float(high.get("cy"))) == (34 + 300, 34)
