"""What programs ask through the API, and what they are told, with real processes on both sides."""

import json
import re

import pytest

from tests.claim_letters import as_pdf, letter
from tests.review_ui.browsing import PASSWORD, Person, confirm_all, person
from tests.review_ui.programs import Program, Receiver, program
from tests.servers.private import wait_until


def test_a_pli_is_submitted_once_and_followed(site):
    site.start("web")
    client = program(site)
    files = [("a.pdf", as_pdf(1)), ("b.pdf", as_pdf(2))]
    answer = client.submit(files, Idempotency_Key="envoi-1")
    assert answer.status == 201
    (receipt,) = answer.json
    assert receipt["fate"] == "accepted"
    assert answer.headers["location"] == f"/api/v1/plis/{receipt['pli']}"
    assert client.submit(files, Idempotency_Key="envoi-1").json == [receipt]
    (again,) = client.submit(files).json
    assert (again["fate"], again["pli"]) == ("duplicate", receipt["pli"])
    followed = client.ask("GET", f"/plis/{receipt['pli']}").json
    assert (followed["state"], followed["cases"]) == ("received", [])
    assert client.ask("GET", f"/plis/{receipt['pli']}/draft").json["code"] == "sans_brouillon"
    site.assert_conserved()


def test_a_file_over_the_cap_has_a_receipt_that_says_what_to_do(site):
    site.settings["VAGUEMESTRE_MAX_FILE_MB"] = "1"
    site.start("web")
    (receipt,) = program(site).submit([("gros.pdf", b"x" * 1_000_001)]).json
    assert (receipt["fate"], receipt["reason"]["code"]) == ("rejected", "fichier_trop_gros")


def test_a_token_opens_its_scopes_until_it_is_revoked(site):
    site.start("web")
    reader = program(site, "read")
    refused = reader.submit([("a.pdf", as_pdf(1))])
    assert (refused.status, refused.json["code"]) == (403, "droit_absent")
    assert refused.headers["content-type"] == "application/problem+json"
    assert reader.ask("GET", "/cases").json == {"cases": [], "next": None}
    for token in ("", "vgm_faux"):
        answer = Program(reader.origin, token).ask("GET", "/cases")
        assert (answer.status, answer.json["code"]) == (401, "jeton_refuse")
        assert answer.headers["www-authenticate"] == "Bearer"
    listed = site.run("api-client", "list")
    assert "1 portail read jusqu'au" in listed
    assert "dernier usage le" in listed
    site.run("api-client", "revoke", "1")
    assert reader.ask("GET", "/cases").status == 401
    assert reader.token not in site.run("api-client", "list")
    assert "droits inconnus" in site.failure("api-client", "add", "x", "--scopes", "tout", code=2)


def test_the_cookie_of_a_person_opens_nothing_there(site):
    site.start("web")
    assert person(site, "validateur").get("/api/v1/cases").status == 401


def test_every_error_is_a_problem_in_french(site):
    site.start("web")
    client = program(site)
    for method, path, body, status in (
        ("GET", "/plis/P000000-AAAAAA", None, 404),
        ("GET", "/nulle-part", None, 404),
        ("PATCH", "/cases", None, 405),
        ("GET", "/cases?limit=0", None, 422),
        ("GET", "/cases?cursor=%C3%A9", None, 422),
        ("GET", "/cases/P000000-AAAAAA/99999999999999999999", None, 422),
        ("POST", "/webhooks", {"url": "https://a.example", "events": ["tout"]}, 422),
        ("POST", "/webhooks", {"url": "http://a.example", "events": ["pli.drafted"]}, 422),
        ("POST", "/webhooks", {"url": "https://x:y@a.example", "events": ["pli.drafted"]}, 422),
        ("POST", "/webhooks", {"url": "file:///etc/passwd", "events": ["pli.drafted"]}, 422),
        ("POST", "/webhooks", {"url": "https://169.254.169.254/", "events": ["pli.drafted"]}, 422),
        ("POST", "/webhooks", {"url": "https://127.0.0.1/", "events": ["pli.drafted"]}, 422),
        ("DELETE", "/webhooks/7", None, 404),
    ):
        answer = client.ask(method, path, body)
        assert answer.status == status, (path, answer.json)
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.json["status"] == status
        assert answer.json["title"][0].isupper()
    assert client.submit([]).json["code"] == "depot_vide"


def test_the_schema_says_what_each_call_needs(site):
    site.start("web")
    schema = Program(program(site).origin, "").ask("GET", "/openapi.json").json
    assert schema["openapi"].startswith("3.")
    assert schema["servers"] == [{"url": "/api/v1"}]
    calls = [(path, method) for path, each in schema["paths"].items() for method in each]
    assert len(calls) == 10
    for path, each in schema["paths"].items():
        for method, call in each.items():
            assert call["security"], (path, method)
            assert call["description"], (path, method)
            assert "401" in call["responses"], (path, method)
    assert "example" in json.dumps(schema["components"]["schemas"]["DecisionIn"])


@pytest.mark.slow
def test_a_program_reads_decides_and_exports_and_another_is_told(site):
    for login, role in (("c.martin", "redacteur"), ("courrier", "courrier")):
        site.feed(PASSWORD, "account", "add", login, "--role", role, "--team", "A", "--password-stdin")
    site.settings["VAGUEMESTRE_WEBHOOK_NETWORKS"] = "127.0.0.0/8"
    site.start("up")
    client = program(site)
    with Receiver(failures=2) as receiver:
        events = ["pli.received", "pli.drafted", "case.decided"]
        made = client.ask("POST", "/webhooks", {"url": receiver.url, "events": events})
        assert made.status == 201
        receiver.secret = made.json["secret"]
        assert "secret" not in client.ask("GET", "/webhooks").json[0]

        plis = [client.submit([(f"{n}.pdf", as_pdf(n))]).json[0]["pli"] for n in (1, 2, 3)]
        site.wait_drained(3, 60)
        _reads(client, plis[0])
        _lists(client, plis)
        _decides(client, plis, person(site, "redacteur"))
        wait_until(lambda: len(receiver.accepted) >= 9, 60, "every event is told")

        assert receiver.wrong == []
        assert receiver.tries >= 11
        told = {(each["event"], each["pli"]) for each in receiver.accepted}
        assert told == {(event, pli) for event in events for pli in plis}
        assert len({each["id"] for each in receiver.accepted}) == 9
        said = json.dumps(receiver.accepted)
        assert not any(letter(n).name.lower() in said.lower() for n in (1, 2, 3))

        assert client.ask("DELETE", f"/webhooks/{made.json['id']}").status == 204
        assert client.ask("GET", "/webhooks").json == []


def _reads(client: Program, pli: str) -> None:
    assert client.ask("GET", f"/plis/{pli}").json["cases"] == [{"number": 1, "state": "to_review"}]
    assert client.ask("GET", f"/plis/{pli}/draft").json["contract"] == "vaguemestre.draft/1"
    case = client.ask("GET", f"/cases/{pli}/1").json
    amounts = [f["value"] for f in case["content"]["fields"] if f["name"] == "montant_demande"]
    assert amounts == [letter(1).expected["montant_demande"]]
    assert client.ask("GET", f"/cases/{pli}/2").status == 404
    exported = client.ask("GET", f"/cases/{pli}/1/export").json
    assert exported["type"] == "BRIS_PORTE"


def _lists(client: Program, plis: list[str]) -> None:
    """Page by page, each case once."""
    seen, cursor = [], ""
    while cursor is not None:
        answer = client.ask("GET", f"/cases?limit=2&state=to_review&cursor={cursor}").json
        seen += [each["pli"] for each in answer["cases"]]
        cursor = answer["next"]
    assert sorted(seen) == sorted(plis)
    assert client.ask("GET", "/cases?procedure=DETENTION_PROVISOIRE").json["cases"] == []
    assert client.ask("GET", "/cases?drafted_since=2000-01-01T00:00:00Z&limit=1").json["next"]


def _decides(client: Program, plis: list[str], agent: Person) -> None:
    first, second, third = (f"/cases/{pli}/1/decision" for pli in plis)
    confirm = {"decision": "confirm", "agent": "c.martin"}
    for body, status, code in (
        (confirm | {"agent": "courrier"}, 422, "agent_inconnu"),
        (confirm | {"revision": 4}, 409, "modifie_entre_temps"),
        ({"decision": "reject", "agent": "c.martin"}, 422, "motif_absent"),
        ({"decision": "set_aside", "agent": "c.martin"}, 422, "date_absente"),
        ({"decision": "burn", "agent": "c.martin"}, 422, "demande_invalide"),
    ):
        answer = client.ask("POST", first, body)
        assert (answer.status, answer.json["code"]) == (status, code)
    assert client.ask("POST", first, confirm).json["code"] == "reste_a_verifier"
    confirm_all(agent, plis[0])
    agent.post(f"/travail/{plis[0]}/1/liberer")
    assert client.ask("POST", first, confirm).json["state"] == "confirmed"
    assert client.ask("POST", first, confirm).json["code"] == "deja_decide"
    aside = {"decision": "set_aside", "agent": "c.martin", "until": "2030-01-01"}
    assert client.ask("POST", second, aside).json["state"] == "set_aside"
    reject = {"decision": "reject", "agent": "c.martin", "reason": "hors_champ"}
    assert client.ask("POST", third, reject).json["reason"] == "hors_champ"
    decided = client.ask("GET", "/cases?decided_since=2000-01-01T00:00:00Z").json["cases"]
    assert sorted(each["pli"] for each in decided) == sorted([plis[0], plis[2]])


def test_what_a_program_did_is_in_the_history_of_the_pli(site):
    site.start("web")
    pli = program(site).submit([("a.pdf", as_pdf(1))]).json[0]["pli"]
    shown = person(site, "courrier").get(f"/courrier/plis/{pli}").shown
    assert re.search(r"déposé par un programme \(reçu n° \d+\)", shown)
