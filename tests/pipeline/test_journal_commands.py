"""The commands of the journal; and what every other command leaves in it."""

import argparse
import io
import json
import sys
from datetime import timedelta

import pytest
import sqlalchemy as sa

from claims.journal import Chain
from claims.work import WorkState
from pipeline import cli, wiring
from pipeline.commands import BROKEN
from pipeline.deciding import decide
from pipeline.sealing import Sealer
from pipeline.settings import Settings
from storage import accounts, jobs, journal, schema, sealing
from storage.journal import Sought
from storage.objects import DirectoryObjects, Shelf
from storage.work import Decided
from tests.reviewed import Office
from tests.storage.arrivals import NOON, at, received, taken


@pytest.fixture
def office(tmp_path, monkeypatch):
    """An installation with a rédacteur, as the command finds it."""
    home = tmp_path / "var"
    monkeypatch.setenv("VAGUEMESTRE_HOME", str(home))
    database = wiring.database(Settings(home=home))
    schema.migrate(database)
    yield Office(database, DirectoryObjects(home / "objects"))
    database.close()


def events(office):
    with office.database.snapshot() as connection:
        return [entry.event for entry in journal.every(connection, Sought())]


def test_a_journal_that_holds_says_so_and_how_many_lines(office, capsys):
    office.drafted()
    assert cli.main(["journal", "head"]) == cli.OK
    head = json.loads(capsys.readouterr().out)
    assert head["provenance"]["number"] == len(events(office))
    assert cli.main(["journal", "verify"]) == cli.OK
    assert f"journal provenance : tenu, {len(events(office))} ligne(s)" in capsys.readouterr().out


def test_a_changed_line_and_a_cut_end_are_told_with_their_places(office, capsys, tmp_path):
    office.drafted()
    cli.main(["journal", "head"])
    heads = tmp_path / "heads.jsonl"
    heads.write_text(capsys.readouterr().out)
    office.drafted(content="bb", name="deux.pdf", moment=at(60))
    cli.main(["journal", "head"])
    with heads.open("a") as file:
        file.write(capsys.readouterr().out)
    assert cli.main(["journal", "verify", "--head", str(heads)]) == cli.OK
    assert "2 tête(s) connue(s)" in capsys.readouterr().out
    last = len(events(office))
    with office.database.begin() as connection:
        connection.execute(sa.text("DROP TRIGGER journal_no_delete"))
        connection.execute(sa.text(f"DELETE FROM journal WHERE number = {last}"))
    assert cli.main(["journal", "verify"]) == cli.OK
    assert cli.main(["journal", "verify", "--head", str(heads)]) == 1
    assert f"rompu, ligne n° {last} : la fin a été coupée" in capsys.readouterr().out
    with office.database.begin() as connection:
        connection.execute(sa.text("DROP TRIGGER journal_no_update"))
        connection.execute(sa.text("UPDATE journal SET actor = 'account:9' WHERE number = 2"))
    assert cli.main(["journal", "verify"]) == 1
    assert "rompu, ligne n° 2 (id 2) : la ligne n'est pas celle" in capsys.readouterr().out


def test_a_file_of_heads_that_is_none_is_bad_usage(office, capsys, tmp_path):
    heads = tmp_path / "heads"
    for text in ("bonjour", "[]", '{"security": 3}', '{"security": {"number": 1}}'):
        heads.write_text(text)
        assert cli.main(["journal", "verify", "--head", str(heads)]) == cli.BAD_USAGE
        assert "journal head" in capsys.readouterr().err


def test_lines_that_nobody_sealed_for_long_are_told(office, capsys):
    with office.database.begin() as connection:
        journal.record(connection, NOON, "web", "sign_in_refused")
    assert cli.main(["journal", "verify"]) == 1
    assert "1 ligne(s) attendent d'être scellées depuis le 02/03/2026" in capsys.readouterr().out
    cli.main(["journal", "head"])
    assert cli.main(["journal", "verify"]) == cli.OK


def test_lines_are_shown_by_pli_account_and_day(office, capsys):
    with office.database.begin() as connection:
        journal.record(connection, NOON, "account:3", "case_opened", "P260302-AAAAAA", {"case": 1})
        journal.record(connection, at(86_400), "worker", "drafted", "P260303-BBBBBB")
    for options, shown in (
        ([], ["case_opened", "drafted"]),
        (["--pli", "P260302-AAAAAA"], ["case_opened"]),
        (["--account", "3"], ["case_opened"]),
        (["--account", "4"], []),
        (["--since", "2026-03-03"], ["drafted"]),
    ):
        assert cli.main(["journal", "show", *options]) == cli.OK
        lines = capsys.readouterr().out.splitlines()
        assert [line.split()[5] for line in lines] == shown
    assert cli.main(["journal", "show", "--since", "hier"]) == cli.BAD_USAGE


def test_what_is_kept_long_enough_is_purged_each_chain_by_its_own_time(office, capsys, monkeypatch):
    monkeypatch.setenv("VAGUEMESTRE_SECURITY_LOG_DAYS", "180")
    now = wiring.clock()()
    with office.database.begin() as connection:
        for event in ("signed_in", "decided"):
            journal.record(connection, now - timedelta(days=200), "account:1", event)
    cli.main(["journal", "head"])
    capsys.readouterr()
    assert cli.main(["journal", "purge", "--dry-run"]) == cli.OK
    assert "journal security : 1 ligne(s) de plus de 180 jours à purger" in capsys.readouterr().out
    assert cli.main(["journal", "purge"]) == cli.OK
    assert "journal provenance : 0 ligne(s) de plus de 3650 jours purgée(s)" in capsys.readouterr().out
    assert events(office) == ["decided", "journal_purged"]
    assert cli.main(["journal", "verify"]) == cli.OK
    assert "journal security : tenu, 0 ligne(s), 1 purgée(s) avant" in capsys.readouterr().out


def test_the_program_purges_once_a_day_and_tells_the_heads_once_an_hour(office, caplog):
    caplog.set_level("INFO")
    moments = [NOON]
    sealer = Sealer(office.database, {Chain.SECURITY: timedelta(days=1)}, lambda: moments[-1])
    with office.database.begin() as connection:
        journal.record(connection, NOON, "account:1", "signed_in")
    told = []
    for hours in (0, 0.5, 1, 30, 54):
        moments.append(at(3600 * hours))
        sealer.pass_once()
        told.append(sum("journal head" in each.message for each in caplog.records))
    assert told == [2, 2, 4, 6, 8]
    assert events(office) == ["journal_purged"] * 1
    with office.database.snapshot() as connection:
        assert sealing.verify(connection, Chain.SECURITY, {}).broken is None


# What each command leaves; None: it changes nothing that is kept, or starts what tells for itself.
LEFT = {
    "process": None,
    "explain": None,
    "letter": None,
    "up": None,
    "web": None,
    "watch": None,
    "worker": None,
    "status": None,
    "audit": None,
    "deadlines": None,
    "dead list": None,
    "service list": None,
    "api-client list": None,
    "pdf": None,
    "doctor": None,
    "hold list": None,
    "keys new": None,
    "keys rotate": None,  # what objects say stays the same
    "retention": None,  # with --apply, "erased" for each pli
    "journal verify": None,
    "journal head": None,
    "journal show": None,
    "journal purge": "journal_purged",
    "submit": "accepted",
    "drafts": "exported",
    "export": "exported",
    "corrections": "exported",
    "replay": "replayed",
    "dead replay": "revived",
    "close": "case_closed",
    "reopen": "case_reopened",
    "migrate": "migrated",
    "hold add": "held",
    "hold lift": "hold_lifted",
    "erase": "erased",
    "backup": "backed_up",
    "restore": "restored",
    "service ask": "service_asked",
    "service reminded": "service_reminded",
    "service answered": "service_answered",
    "account add": "account_added",
    "account password": "password_set",
    "api-client add": "api_client_added",
    "api-client revoke": "api_client_revoked",
}

# Told in tests of their own: they need an installation that is empty or older, or a pli that is at rest.
TOLD_ELSEWHERE = {"erase", "restore", "migrate"}


def commands(parser: argparse.ArgumentParser, name: str = "") -> list[str]:
    """The names of all commands, "dead list"."""
    below = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    if not below:
        return [name]
    return [
        found for part, sub in below[0].choices.items() for found in commands(sub, f"{name} {part}".strip())
    ]


def test_every_command_declares_what_it_leaves():
    assert set(commands(cli._parser())) == set(LEFT)


@pytest.mark.slow
def test_every_command_that_changes_something_leaves_a_line(office, tmp_path, monkeypatch):
    pli = office.drafted()
    _confirm(office, pli)
    _bury_one(office)
    (tmp_path / "lettre.txt").write_text("Bonjour")
    with office.database.begin() as connection:
        journal.record(connection, at(-86_400 * 4000), "account:1", "signed_in")
    out = str(tmp_path / "sortie")
    given = {
        "submit": [str(tmp_path / "lettre.txt")],
        "drafts": ["--output", out],
        "export": [pli, "--output", out],
        "corrections": ["--output", out],
        "hold add": [pli, "--reason", "contentieux"],
        "hold lift": [pli],
        "backup": [str(tmp_path / "sauvegarde")],
        "close": [pli],
        "reopen": [pli],
        "service ask": [pli, "--output", f"{out}.pdf"],
        "service reminded": ["1"],
        "service answered": ["1"],
        "account add": ["jean.lefort", "--role", "courrier", "--password-stdin"],
        "account password": ["jean.lefort", "--password-stdin"],
        "api-client add": ["portail", "--scopes", "read"],
        "api-client revoke": ["1"],
        "dead replay": [],
        "replay": [pli],
        "journal purge": [],
    }
    assert set(given) | TOLD_ELSEWHERE == {name for name, event in LEFT.items() if event}
    for name, options in given.items():
        monkeypatch.setattr(sys, "stdin", io.StringIO("porte-courrier-2026\n"))
        cli.main(["journal", "head"])
        before = len(events(office))
        # No file was kept of that pli: what leaves is told before.
        ends = {"backup": BROKEN, "corrections": BROKEN, "export": cli.UNFORESEEN}
        assert cli.main([*name.split(), *options]) == ends.get(name, cli.OK)
        now = events(office)
        assert LEFT[name] in now[before - (name == "journal purge") :], name


def test_a_migration_that_changes_something_leaves_a_line(tmp_path, monkeypatch):
    monkeypatch.setenv("VAGUEMESTRE_HOME", str(tmp_path / "var"))
    older = Office(wiring.database(Settings(home=tmp_path / "var")), DirectoryObjects(tmp_path / "objects"))
    with older.database.begin() as connection:
        schema.upgrade(connection, "0009")
    for _ in range(2):
        assert cli.main(["migrate"]) == cli.OK
        assert events(older) == ["migrated"]
    older.database.close()


def test_objects_that_are_put_back_are_told_by_their_number(office, tmp_path):
    office.drafted()
    page, *_ = office.objects.keys(Shelf.DERIVED)
    content = office.objects.read(Shelf.DERIVED, page)
    backups = str(tmp_path / "sauvegarde")
    cli.main(["backup", backups])
    office.objects.erase(Shelf.DERIVED, page)
    assert cli.main(["restore", backups, "--objects"]) == BROKEN, "no original was ever kept of that pli"
    assert office.objects.read(Shelf.DERIVED, page) == content
    with office.database.snapshot() as connection:
        (told,) = (e for e in journal.every(connection, Sought()) if e.event == "objects_mended")
    assert told.details["objects"] == 1


def _confirm(office, pli):
    actor = office.agent()
    with office.database.snapshot() as connection:
        account = accounts.find(connection, actor)
    confirmed, teller = Decided(WorkState.CONFIRMED), f"account:{actor}"
    decide(office.reviewer, office.reviewer.opened(pli), 1, confirmed, account, teller, 0)


def _bury_one(office):
    with office.database.begin() as connection:
        received(connection, "mort.pdf", "dd")
        (job,) = taken(connection)
        assert jobs.bury(connection, job, "erreur_interne", NOON)
