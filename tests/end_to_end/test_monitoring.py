"""What a running installation tells Prometheus: the rules and the dashboard we ship rest on nothing else."""

import json
import re
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from prometheus_client.metrics_core import Metric
from prometheus_client.parser import text_string_to_metric_families

from tests.running import Site

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("read_site")]

MONITORING = Path(__file__).parents[2] / "docs" / "monitoring"
RULES = yaml.safe_load((MONITORING / "alerts.yml").read_text(encoding="utf-8"))["groups"][0]["rules"]
BOARD = json.loads((MONITORING / "dashboard.json").read_text(encoding="utf-8"))
# Of a counter or a histogram, one family has several series.
_SERIES = re.compile(r"_(bucket|count|sum|total)$")
_USED = re.compile(r"\b((?:vaguemestre|process)_\w+)(?:\{([^}]*)\})?")
# Given by Prometheus itself, or by histograms.
_GIVEN = {"instance", "job", "le"}


@pytest.fixture(scope="module")
def scraped(read_site: Site) -> dict[str, Metric]:
    """Every family by name, as a Prometheus reads it from an installation that has read four plis."""
    origin = f"http://127.0.0.1:{read_site.settings['VAGUEMESTRE_WEB_PORT']}"
    urllib.request.urlopen(f"{origin}/connexion", timeout=20).close()
    with urllib.request.urlopen(f"{_metrics(read_site)}/metrics", timeout=20) as answer:
        assert answer.headers["Content-Type"].startswith("text/plain")
        families = text_string_to_metric_families(answer.read().decode())
        return {_SERIES.sub("", family.name): family for family in families}


def _metrics(site: Site) -> str:
    return f"http://127.0.0.1:{site.settings['VAGUEMESTRE_METRICS_PORT']}"


def expressions() -> Iterator[tuple[str, str]]:
    """Everything that the rules and the panels ask, with the title of what asks it."""
    yield from ((rule["alert"], rule["expr"]) for rule in RULES)
    for panel in BOARD["panels"]:
        yield from ((panel["title"], target["expr"]) for target in panel["targets"])


@pytest.mark.parametrize(("asker", "expression"), list(expressions()))
def test_what_is_asked_is_told_under_that_name_and_those_labels(scraped, asker, expression):
    asked = _USED.findall(expression)
    assert asked, "it asks something of this program"
    for name, matchers in asked:
        family = scraped[_SERIES.sub("", name)]
        told = {label for sample in family.samples for label in sample.labels}
        # Of what never happened here (a page that failed, a call to a program) there is no sample yet.
        if family.samples:
            assert set(re.findall(r"(\w+)=", matchers)) <= told, (asker, name)
            by = {label for each in re.findall(r"by \(([^)]*)\)", expression) for label in each.split(", ")}
            assert by <= told | _GIVEN | _labels_of_others(scraped, asked, name), (asker, name)


def _labels_of_others(scraped: dict[str, Metric], asked: list[tuple[str, str]], name: str) -> set[str]:
    others = [scraped[_SERIES.sub("", other)] for other, _ in asked if other != name]
    return {label for family in others for sample in family.samples for label in sample.labels}


def test_all_that_this_program_tells_is_looked_at_by_somebody(scraped):
    asked = {
        _SERIES.sub("", name) for _, expression in expressions() for name, _ in _USED.findall(expression)
    }
    ours = {name for name in scraped if name.startswith("vaguemestre_") and not name.endswith("_created")}
    assert ours - asked == set()


def test_figures_agree_with_the_ledger(scraped, read_site):
    def value(family: str, **labels: str) -> float:
        (found,) = [
            sample.value
            for sample in scraped[f"vaguemestre_{family}"].samples
            if sample.labels == labels and not sample.name.endswith(("_created", "_sum", "_bucket"))
        ]
        return found

    assert value("ledger_up") == 1
    assert value("ledger_breaches") == 0
    assert value("plis", state="drafted") >= 4
    layers = value("page_seconds", source="ocr")
    assert 0 < layers <= value("pages", state="read")
    assert value("step_seconds", kind="assemble", outcome="done") >= 4
    assert 0 <= value("heartbeat_age_seconds", part="worker") < 60
    assert 0 <= value("heartbeat_age_seconds", part="web") < 60
    assert value("request_seconds", method="GET", route="/connexion", status="200") >= 1


def test_no_label_holds_more_than_a_word_of_the_program(scraped):
    shapes = re.compile(r"[a-z_0-9.]*|/[a-z0-9_.:{}/-]*|[A-Z]+|\+Inf|\d+(\.\d+)*(e[+-]\d+)?")
    found = {
        value
        for family in scraped.values()
        for sample in family.samples
        for value in sample.labels.values()
        if not shapes.fullmatch(value)
    }
    assert found == set()


def test_the_port_of_figures_says_that_all_parts_are_at_work_and_nothing_else(read_site):
    with urllib.request.urlopen(f"{_metrics(read_site)}/healthz", timeout=10) as answer:
        assert answer.read() == b"ok\n"
    with pytest.raises(urllib.error.HTTPError, match="404"):
        urllib.request.urlopen(f"{_metrics(read_site)}/reglages", timeout=10)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule["alert"])
def test_every_rule_says_in_french_what_is_wrong_and_what_to_do(rule):
    told = rule["annotations"]
    assert rule["labels"]["severity"] in ("warning", "critical")
    assert len(told["summary"]) > 20
    assert len(told["description"]) > 20


def test_the_dashboard_has_no_panel_over_another_and_no_source_of_one_installation():
    places = {(p["gridPos"]["x"], p["gridPos"]["y"]) for p in BOARD["panels"]}
    assert len(places) == len(BOARD["panels"]) == len({p["id"] for p in BOARD["panels"]})
    assert {p["datasource"]["uid"] for p in BOARD["panels"]} == {"${source}"}
