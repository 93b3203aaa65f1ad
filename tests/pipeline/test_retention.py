"""What was kept long enough is shown, then erased on request; what is held is not, whoever asks."""

import re
from contextlib import nullcontext
from datetime import timedelta

import pytest
import sqlalchemy as sa

from claims import retention as rules_module
from claims.errors import BadCatalogue
from claims.ledger import PliState
from claims.programs import Event, Scope
from claims.retention import Kept, retention_rules
from claims.review import Edit, EditKind
from claims.work import WorkState
from pipeline import commands, erasing, retention_commands, running_commands, station, wiring
from pipeline.retaining import apply, plan
from pipeline.setting_groups import RetentionSettings
from pipeline.settings import Settings, read_settings
from storage import api_clients, holds, jobs, plis, reviews, tombstone_file, unnamed, webhooks, work
from storage import erasing as rows
from storage.objects import Shelf
from storage.tables import blind_sample, journal, page, seeded_error, webhook_call
from storage.work import Decided
from tests.retained import INVOICE, LEFORT, QUESNEAU, Archive, own_temporary_folder
from tests.servers.private import wait_until
from tests.storage.arrivals import NOON

YEAR = timedelta(days=366)


@pytest.fixture(params=["sqlite", "postgresql"])
def archive(request, tmp_path, monkeypatch):
    url = "" if request.param == "sqlite" else request.getfixturevalue("postgres").new_database()
    own_temporary_folder(monkeypatch, tmp_path / "tmp")
    made = Archive(Settings(home=tmp_path / "var", database_url=url))
    yield made
    made.database.close()


@pytest.fixture
def embedded(tmp_path, monkeypatch):
    own_temporary_folder(monkeypatch, tmp_path / "tmp")
    made = Archive(Settings(home=tmp_path / "var"))
    yield made
    made.database.close()


def decide(archive, pli, state=WorkState.CONFIRMED, moment=NOON):
    with archive.database.begin() as connection:
        work.decide(connection, pli, 1, Decided(state), archive.agent, "A", moment)


def run(archive, monkeypatch, after, *, is_applied=True, listed=False):
    monkeypatch.setattr(wiring, "utc_now", lambda: NOON + after)
    return retention_commands.retention(archive.settings, is_applied=is_applied, listed=listed)


def states(archive, *names):
    with archive.database.reading() as connection:
        return [rows.state_of(connection, name) for name in names]


def number_said(text, label):
    return int(re.search(rf"^{re.escape(label)} .*: (\d+) à effacer", text, re.MULTILINE)[1])


def test_a_dry_run_counts_by_rule_and_erases_nothing(embedded, monkeypatch, capsys):
    closed, open_case = embedded.laid("quesneau.pdf", QUESNEAU), embedded.laid("lefort.pdf", LEFORT)
    decide(embedded, closed)
    before = embedded.keys()
    assert run(embedded, monkeypatch, YEAR, is_applied=False, listed=True) == 0
    said = capsys.readouterr().out
    assert number_said(said, "Dossiers tous décidés") == 1
    assert number_said(said, "Dossiers jamais décidés") == 0
    assert f"  {closed} 02/03/2026" in said
    assert "le plus ancien du 02/03/2026, 0,0 Mo d'originaux" in said
    assert "rien n'a été effacé" in said
    assert open_case not in said
    assert states(embedded, closed, open_case) == [PliState.DRAFTED] * 2
    assert embedded.keys() == before


LENGTHS = [
    (WorkState.CONFIRMED, 364, []),
    (WorkState.CONFIRMED, 366, [Kept.CLOSED]),
    (WorkState.REJECTED, 366, [Kept.CLOSED]),
    (WorkState.SET_ASIDE, 1825, []),
    (WorkState.SECOND_LOOK, 1825, []),
    (WorkState.SET_ASIDE, 1827, [Kept.ABANDONED]),
    (WorkState.TO_REVIEW, 1827, [Kept.ABANDONED]),
]


def test_a_case_goes_when_the_length_of_its_state_is_over(archive, monkeypatch):
    pli = archive.laid("quesneau.pdf", QUESNEAU)
    for state, days, expected in LENGTHS:
        decide(archive, pli, state)
        monkeypatch.setattr(wiring, "utc_now", lambda days=days: NOON + timedelta(days=days))
        planned = plan(erasing.eraser_of(archive.settings, archive.database), retention_rules())
        by_rule = [each.rule.id for each in planned if pli in [one.name for one in each.due]]
        assert [kept for kept in by_rule if kept is not Kept.PICTURES] == expected, (state, days)
    run(archive, monkeypatch, timedelta(days=1827))
    assert states(archive, pli) == [PliState.ERASED]
    assert commands.audit(archive.settings, deep=True) == 0


def test_a_pli_without_any_case_goes_too(archive, monkeypatch):
    empty = archive.unreadable("abime.pdf")
    with archive.database.begin() as connection:
        assert rows.cases_of(connection, empty) == 0
    run(archive, monkeypatch, YEAR)
    assert states(archive, empty) == [PliState.ERASED]


def test_pictures_go_before_what_they_were_made_of_and_come_back_by_a_replay(embedded, monkeypatch):
    pli = embedded.laid("quesneau.pdf", QUESNEAU, INVOICE)
    decide(embedded, pli)
    run(embedded, monkeypatch, timedelta(days=91))
    with embedded.database.reading() as connection:
        pages = plis.pages(connection, pli)
        assert [(page.picture, page.thumbnail) for page in pages] == [(None, None)] * 2
        assert all(page.words for page in pages)
        assert embedded.keys() == {key for _, key in unnamed.named(connection)}
    assert states(embedded, pli) == [PliState.DRAFTED]
    assert commands.audit(embedded.settings, deep=True) == 0


def test_the_pictures_of_pages_that_agents_turned_go_with_the_others(embedded, monkeypatch):
    pli = embedded.laid("quesneau.pdf", QUESNEAU)
    with embedded.database.reading() as connection:
        (page,) = plis.pages(connection, pli)
    picture, thumbnail = (embedded.objects.put(Shelf.DERIVED, each) for each in (b"page", b"vignette"))
    turned = {"words": page.words, "picture": picture, "thumbnail": thumbnail}
    content = {"place": ["quesneau.pdf", 1], "rotation": 90, **turned}
    with embedded.database.begin() as connection:
        reviews.add(connection, pli, Edit(1, EditKind.TURN, 0, "", content, embedded.agent, NOON))
    decide(embedded, pli)
    assert run(embedded, monkeypatch, timedelta(days=91)) == 0
    with embedded.database.reading() as connection:
        left = reviews.page_as_turned(connection, pli, 0)
        assert embedded.keys() == {key for _, key in unnamed.named(connection)}
    assert (left.words, left.picture, left.thumbnail) == (page.words, None, None)
    assert {picture, thumbnail} & embedded.keys() == set()


def test_calls_and_samples_go_by_themselves(archive, monkeypatch, capsys):
    pli = archive.laid("quesneau.pdf", QUESNEAU)
    told = {"pli": pli, "position": 1, "field": "nom", "team": "A"}
    with archive.database.begin() as connection:
        program, _ = api_clients.create(connection, "portail", [Scope.WEBHOOKS], NOON + YEAR, NOON)
        made = webhooks.create(connection, program, "https://exemple.fr/appel", {Event.DRAFTED}, NOON)
        webhooks.tell(connection, Event.DRAFTED, NOON, pli=pli)
        (call,) = webhooks.take_due(connection, NOON, 5)
        webhooks.delivered(connection, call, 200, NOON)
        webhooks.tell(connection, Event.DRAFTED, NOON, pli=pli)
        blind = {"confirmed": "Quesneau", "was_auto": True, "confirmed_by": archive.agent, "drawn_at": NOON}
        connection.execute(sa.insert(blind_sample).values(told | blind | {"typed_at": NOON}))
        connection.execute(sa.insert(blind_sample).values(told | blind))
        seeded = {"shown": "Quesnel", "right": "Quesneau", "planted_at": NOON, "settled_at": NOON}
        connection.execute(sa.insert(seeded_error).values(told | seeded))
    run(archive, monkeypatch, YEAR)
    with archive.database.reading() as connection:
        left = [connection.execute(sa.select(sa.func.count()).select_from(t)).scalar_one()
                for t in (webhook_call, blind_sample, seeded_error)]  # fmt: skip
    assert left == [1, 1, 0], "what is still to be told or typed stays"
    assert made.id


def test_a_length_that_is_set_takes_the_place_of_the_shipped_one_and_0_keeps_for_ever(embedded, monkeypatch):
    pli = embedded.laid("quesneau.pdf", QUESNEAU)
    decide(embedded, pli)
    embedded.settings = Settings(home=embedded.settings.home, retention=RetentionSettings(closed_days=0))
    run(embedded, monkeypatch, 10 * YEAR)
    assert states(embedded, pli) == [PliState.DRAFTED]
    embedded.settings = Settings(home=embedded.settings.home, retention=RetentionSettings(closed_days=7))
    run(embedded, monkeypatch, timedelta(days=8))
    assert states(embedded, pli) == [PliState.ERASED]


def test_a_run_that_is_cut_short_goes_on_the_next_time(embedded, monkeypatch):
    names = [embedded.laid(f"lettre-{n}.pdf", QUESNEAU.replace("47", str(n))) for n in range(3)]
    for name in names:
        decide(embedded, name)
    erase, seen = rows.erase, []

    def cut_short(*given):
        if len(seen) == 1:
            raise KeyboardInterrupt
        seen.append(given)
        return erase(*given)

    monkeypatch.setattr(rows, "erase", cut_short)
    with pytest.raises(KeyboardInterrupt):
        run(embedded, monkeypatch, YEAR)
    monkeypatch.setattr(rows, "erase", erase)
    assert states(embedded, *names).count(PliState.ERASED) == 1
    assert commands.audit(embedded.settings, deep=True) == 0
    run(embedded, monkeypatch, YEAR)
    assert states(embedded, *names) == [PliState.ERASED] * 3
    assert embedded.keys() == set()


def test_what_is_held_is_refused_by_both_ways_of_erasing_until_it_is_lifted(embedded, monkeypatch, capsys):
    pli = embedded.laid("quesneau.pdf", QUESNEAU)
    decide(embedded, pli)
    settings = embedded.settings
    assert retention_commands.hold_add(settings, f"{pli}-1", "contentieux") == 0
    assert retention_commands.hold_list(settings) == 0
    assert f"{pli}-1 contentieux en cours depuis le" in capsys.readouterr().out
    assert retention_commands.erase(settings, pli, "demande_personne", prove=False) == 2
    assert f"« hold lift {pli}-1 » d'abord" in capsys.readouterr().err
    run(embedded, monkeypatch, YEAR)
    assert "0 à effacer ; 1 à conserver" in capsys.readouterr().out
    assert states(embedded, pli) == [PliState.DRAFTED]
    assert retention_commands.hold_lift(settings, f"{pli}-1") == 0
    run(embedded, monkeypatch, YEAR)
    assert states(embedded, pli) == [PliState.ERASED]


@pytest.mark.parametrize("name", ["P260302-ZZZZZZ", "{}-9", "nulle part"])
def test_a_hold_on_what_is_not_there_is_refused(embedded, name, capsys):
    pli = embedded.laid("quesneau.pdf", QUESNEAU)
    asked = name.format(pli)
    assert retention_commands.hold_add(embedded.settings, asked, "enquete") == 2
    assert retention_commands.hold_lift(embedded.settings, asked) == 2
    with embedded.database.reading() as connection:
        assert holds.standing(connection) == []


def test_a_hold_placed_between_the_plan_and_the_erasure_is_kept(embedded, monkeypatch):
    pli = embedded.laid("quesneau.pdf", QUESNEAU)
    decide(embedded, pli)
    copies = erasing.Eraser.copies

    def then_it_is_held(self, names):
        retention_commands.hold_add(embedded.settings, pli, "enquete")
        return copies(self, [])

    monkeypatch.setattr(erasing.Eraser, "copies", then_it_is_held)
    run(embedded, monkeypatch, YEAR)
    assert states(embedded, pli) == [PliState.DRAFTED]
    with embedded.database.reading() as connection:
        assert embedded.objects.read(Shelf.ORIGINALS, plis.originals(connection, pli)[0].sha256)


def test_the_copies_of_what_is_held_since_the_plan_stay_in_the_bucket(embedded, monkeypatch):
    pli = embedded.laid("quesneau.pdf", QUESNEAU)
    decide(embedded, pli)
    monkeypatch.setattr(wiring, "utc_now", lambda: NOON + YEAR)
    eraser = erasing.eraser_of(embedded.settings, embedded.database)
    planned = plan(eraser, retention_rules(embedded.settings.retention.days))
    assert retention_commands.hold_add(embedded.settings, pli, "enquete") == 0
    before = list(embedded.bucket.everything())
    apply(eraser, planned, lambda _done, _total: None)
    assert before
    assert list(embedded.bucket.everything()) == before


def test_each_thing_erased_or_held_has_its_line_in_the_journal(embedded, monkeypatch):
    pli = embedded.laid("quesneau.pdf", QUESNEAU)
    decide(embedded, pli)
    retention_commands.hold_add(embedded.settings, pli, "enquete")
    retention_commands.hold_lift(embedded.settings, pli)
    run(embedded, monkeypatch, YEAR)
    with embedded.database.reading() as connection:
        lines = connection.execute(sa.select(journal.c.event, journal.c.actor, journal.c.details)).all()
    assert {(line.event, line.actor) for line in lines} >= {
        ("held", "operator"),
        ("hold_lifted", "operator"),
        ("erased", "retention"),
        ("objects_erased", "retention"),
    }
    assert all("uesneau" not in line.details for line in lines)


def test_the_shipped_rules_each_name_their_source_and_who_validates_them():
    rules = retention_rules()
    assert [rule.id for rule in rules] == list(Kept)
    assert all("À valider par le délégué à la protection des données" in rule.source for rule in rules)


def test_a_rule_without_its_source_does_not_load(tmp_path, monkeypatch):
    (tmp_path / "retention.toml").write_text(
        '[[rule]]\nid = "closed"\nlabel = "x"\ncounts_from = "y"\ndays = 3\nsource = ""\n'
    )
    monkeypatch.setattr(rules_module, "files", lambda _: tmp_path)
    with pytest.raises(BadCatalogue, match=r"retention\.toml:6: .*source"):
        retention_rules()


def test_lengths_are_settings():
    settings = read_settings(
        {"VAGUEMESTRE_RETENTION_CLOSED_DAYS": "30", "VAGUEMESTRE_RETENTION_CALLS_DAYS": "0"}
    )
    assert settings.retention.days == {Kept.CLOSED: 30, Kept.CALLS: 0}
    assert not settings.retention.auto


def test_nothing_is_erased_of_a_pli_whose_work_came_back(embedded, monkeypatch):
    pli = embedded.laid("quesneau.pdf", QUESNEAU)
    decide(embedded, pli)
    with embedded.database.begin() as connection:
        plis.restart(connection, pli, NOON, "operator")
    run(embedded, monkeypatch, YEAR)
    assert states(embedded, pli) == [PliState.RECEIVED]
    with embedded.database.begin() as connection:
        assert jobs.due(connection, NOON + YEAR, 5)
        assert connection.execute(sa.select(sa.func.count()).select_from(page)).scalar_one() == 1


@pytest.mark.parametrize(("mode", "is_told"), [(0o700, False), (0o755, True), (0o770, True)])
def test_a_folder_that_is_open_to_others_is_told_to_the_operator(tmp_path, capsys, mode, is_told):
    home = tmp_path / "var"
    home.mkdir()
    home.chmod(mode)
    commands.opened(Settings(home=home)).close()
    assert ("chmod 700" in capsys.readouterr().err) == is_told


def test_the_watcher_alone_lets_go_too(embedded, monkeypatch):
    begun: list[str] = []

    def noting(name):
        return lambda *_: nullcontext(begun.append(name))

    monkeypatch.setattr(station, "watching", noting("watching"))
    monkeypatch.setattr(station, "letting_go", noting("letting_go"))
    monkeypatch.setattr(station.Stop, "wait", lambda *_: True)
    assert running_commands.watch(embedded.settings) == 0
    assert begun == ["watching", "letting_go"]


def test_a_program_that_runs_all_day_erases_by_itself_only_when_told_to(embedded, monkeypatch):
    pli = embedded.laid("quesneau.pdf", QUESNEAU)
    decide(embedded, pli)
    monkeypatch.setattr(wiring, "utc_now", lambda: NOON + YEAR)
    settings = embedded.settings
    for auto, expected in ((False, PliState.DRAFTED), (True, PliState.ERASED)):
        changed = Settings(home=settings.home, retention=RetentionSettings(auto=auto))
        with station.letting_go(changed, embedded.database, station.Stop()):
            wait_until(lambda want=expected: states(embedded, pli) == [want], 20, f"{auto}: {expected}")
    assert tombstone_file.read(settings.home / tombstone_file.NAME)[0].pli == pli
