"""What every answer says to the browser, whatever it answers."""

import pytest
from fastapi.testclient import TestClient

from review_ui.app import HEADERS, make_app


@pytest.fixture
def browser(tmp_path, monkeypatch):
    monkeypatch.setenv("VAGUEMESTRE_HOME", str(tmp_path / "var"))
    with TestClient(make_app()) as client:
        yield client


@pytest.mark.parametrize(
    "path", ["/connexion", "/courrier", "/healthz", "/n-existe-pas", "/api/v1/plis", "/static/x"]
)
def test_every_answer_shuts_in_what_it_shows(browser, path):
    headers = browser.get(path).headers
    assert {name: headers[name] for name in HEADERS} == HEADERS


def test_what_a_page_loads_is_its_own_and_nothing_runs_inline():
    policy = dict(part.strip().partition(" ")[::2] for part in HEADERS["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == policy["base-uri"] == policy["frame-ancestors"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == "'self'"


def test_pages_are_kept_nowhere(browser):
    assert browser.get("/connexion").headers["Cache-Control"] == "no-store"
