"""Erasing a pli leaves nothing of it anywhere, everything of the others, and a ledger that still adds up."""

import json
import shutil
import sqlite3
from dataclasses import replace
from datetime import timedelta

import pytest
import redis
import sqlalchemy as sa

from claims.ledger import PliState
from claims.retention import ErasureReason
from claims.review import EditKind
from pipeline import backup_commands, commands, erasing, proving, retention_commands
from pipeline.reviewing import Change
from pipeline.setting_groups import S3Settings
from pipeline.settings import Settings
from pipeline.worker import QueueWorker, make_broker, queued
from storage import cases, compacting, ledger, object_cache, plis, reviews, search, tables, unnamed
from storage import erasing as rows
from storage.stems import terms
from tests.retained import INVOICE, LEFORT, QUESNEAU, Archive, own_temporary_folder
from tests.storage.arrivals import NOON


@pytest.fixture(params=["sqlite and a folder", "postgresql and s3"])
def archive(request, tmp_path, monkeypatch):
    settings = Settings(home=tmp_path / "var")
    if request.param == "postgresql and s3":
        server = request.getfixturevalue("seaweedfs")
        settings = Settings(
            home=tmp_path / "var",
            database_url=request.getfixturevalue("postgres").new_database(),
            objects=f"s3://{server.new_bucket()}",
            watch=f"s3://{server.new_bucket()}/entrant",
            s3=S3Settings(server.endpoint, server.KEY, server.SECRET),
        )
    own_temporary_folder(monkeypatch, tmp_path / "tmp")
    made = Archive(settings)
    yield made
    made.database.close()


@pytest.fixture
def two(archive):
    """A pli to erase and another, which hold the same invoice."""
    return archive.laid("quesneau-lettre.pdf", QUESNEAU, INVOICE), archive.laid("lefort.pdf", LEFORT, INVOICE)


def erase(archive, name, *, prove=True, reason="demande_personne"):
    return retention_commands.erase(archive.settings, name, reason, prove=prove)


def test_nothing_is_left_of_a_pli_that_is_erased_and_the_other_is_whole(archive, two, capsys):
    gone, left = two
    before = archive.reviewer.opened(left).draft["documents"]
    assert erase(archive, gone) == 0
    assert "preuve faite : plus rien" in capsys.readouterr().out
    with archive.database.reading() as connection:
        assert rows.state_of(connection, gone) is PliState.ERASED
        assert search.find(connection, terms("chrysanthèmes"))[0] == []
        assert [found.pli for found in search.find(connection, terms("serrurerie"))[0]] == [left]
        assert archive.keys() == {key for _, key in unnamed.named(connection)}
    assert archive.reviewer.opened(left).draft["documents"] == before
    assert commands.audit(archive.settings, deep=True) == 0


def test_the_same_bytes_dropped_since_are_mail_to_be_received_and_stay(archive, two):
    gone, _ = two
    archive.bucket.write("quesneau encore.pdf", f"papier : {QUESNEAU}".encode())
    assert erase(archive, gone, prove=False) == 0
    assert [lying.key for lying in archive.bucket.everything() if "quesneau" in lying.key] == [
        "quesneau encore.pdf"
    ]


@pytest.mark.parametrize("archive", ["sqlite and a folder"], indirect=True)
def test_what_is_left_answers_for_the_pli_and_says_nothing_of_it(archive, two):
    gone, _ = two
    erase(archive, gone)
    with archive.database.reading() as connection:
        stone = rows.tombstone(connection, gone)
        counts = ledger.count(connection)
        receipt = connection.execute(sa.select(tables.receipt).where(tables.receipt.c.pli == gone)).one()
    assert (stone.reason, stone.items, stone.pages, stone.cases) == (ErasureReason.REQUEST, 2, 2, 1)
    assert (receipt.name, receipt.source_key) == ("", f"erased/{receipt.id}")
    assert counts.plis == {PliState.DRAFTED: 1, PliState.ERASED: 1}
    assert sum(counts.items.values()) == 4, "what was received stays counted"
    assert counts.in_flight == 0


@pytest.mark.parametrize("archive", ["sqlite and a folder"], indirect=True)
def test_the_same_content_that_arrives_again_is_a_new_pli(archive, two):
    gone, _ = two
    erase(archive, gone)
    again = archive.laid("quesneau-lettre.pdf", QUESNEAU, INVOICE)
    assert again != gone
    assert commands.audit(archive.settings, deep=True) == 0


# What is left out, and the store that the proof then names.
LEFT_OUT = {
    "magasin d'objets": (unnamed, "sweep", lambda *_: unnamed.Swept(0, 0)),
    "dépôt surveillé": (erasing.Eraser, "copies", lambda *_: 0),
    "base de données": (rows, "_delete", lambda *_: None),
    "fichiers temporaires": (object_cache, "forget_here", lambda _: 0),
}


@pytest.mark.parametrize("archive", ["sqlite and a folder"], indirect=True)
@pytest.mark.parametrize(("store", "change"), LEFT_OUT.items(), ids=list(LEFT_OUT))
def test_the_proof_names_the_store_that_was_left_out(
    archive, two, store, change, monkeypatch, capsys, tmp_path
):
    gone, _ = two
    cache = tmp_path / "tmp" / f"{object_cache.CACHE_PREFIX}essai"
    cache.mkdir()
    with archive.database.reading() as connection:
        (cache / plis.originals(connection, gone)[0].sha256).write_bytes(QUESNEAU.encode())
    monkeypatch.setattr(*change)
    assert erase(archive, gone) == 1
    said = capsys.readouterr().out
    assert "preuve manquée" in said
    assert any(line.startswith(store) and line.endswith("TROUVÉ") for line in said.splitlines()), said


@pytest.mark.parametrize("archive", ["sqlite and a folder"], indirect=True)
def test_the_file_of_the_database_holds_bytes_of_deleted_rows_until_it_is_written_anew(
    archive, two, monkeypatch, capsys
):
    gone, _ = two
    monkeypatch.setattr(compacting, "compact", lambda _: compacting.Left([]))
    assert erase(archive, gone) == 1
    assert "fichiers de la base (" in capsys.readouterr().out


@pytest.mark.parametrize("archive", ["sqlite and a folder"], indirect=True)
def test_the_index_of_the_search_keeps_words_until_its_segments_are_merged(archive, two, monkeypatch, capsys):
    """VACUUM alone would write the file anew with the deleted words in it."""
    gone, _ = two

    def vacuum(database):
        connection = database.engine.raw_connection()
        connection.cursor().execute("VACUUM")
        connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
        return compacting.Left([])

    monkeypatch.setattr(compacting, "compact", vacuum)
    assert erase(archive, gone) == 1
    assert "search_fts_data" in capsys.readouterr().out


@pytest.mark.parametrize("archive", ["postgresql and s3"], indirect=True)
def test_the_index_of_the_search_forgets_words_on_postgresql_too(archive, two, monkeypatch):
    """GIN keeps a word for ever, whatever VACUUM does: its bytes are looked at, as the server keeps them."""

    def holds_word() -> bool:
        with archive.database.begin() as connection:
            connection.execute(sa.text("CHECKPOINT"))
            query = sa.text("SELECT pg_read_binary_file(pg_relation_filepath('search_fts_stems'))")
            return b"chrysanthem" in connection.execute(query).scalar_one()

    gone, _ = two
    with archive.database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(sa.text("SELECT gin_clean_pending_list('search_fts_stems')"))
    assert holds_word()
    compact = compacting.compact
    monkeypatch.setattr(compacting, "compact", lambda _: compacting.Left([]))
    erase(archive, gone, prove=False)
    with archive.database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(sa.text("VACUUM search_text"))
    assert holds_word(), "VACUUM alone leaves it: else REINDEX is not needed"
    compact(archive.database)
    assert not holds_word()


@pytest.mark.parametrize("archive", ["sqlite and a folder"], indirect=True)
def test_the_queue_is_searched_where_it_can_be_read(archive, two, redis_server):
    gone, _ = two
    url = f"redis://127.0.0.1:{redis_server.port}/15"
    queue = redis.Redis.from_url(url)
    queue.flushdb()
    looked_for = proving.sought(archive.database, [gone])
    settings = replace(archive.settings, queue_url=url)
    for kept in (
        lambda text: queue.set("un", text),
        lambda text: queue.rpush("deux", text),
        lambda text: queue.hset("trois", "message", text),
        lambda text: queue.sadd("quatre", text),
        lambda text: queue.zadd("cinq", {text: 1}),
    ):
        kept(QUESNEAU)
        assert proving._queue(settings, looked_for.needles).found, "a text of the pli in the queue is found"
        queue.flushdb()
        kept(LEFORT)
        assert not proving._queue(settings, looked_for.needles).found
        queue.flushdb()


@pytest.mark.parametrize("archive", ["sqlite and a folder"], indirect=True)
def test_the_queue_only_ever_carries_numbers(archive, redis_server):
    pli = archive.laid("quesneau-lettre.pdf", QUESNEAU)
    commands.replay(archive.settings, pli)
    url = f"redis://127.0.0.1:{redis_server.port}/14"
    redis.Redis.from_url(url).flushdb()
    QueueWorker(make_broker(url), archive.steps(NOON), 1)._send_due()
    messages = [json.loads(text) for text in queued(url) if text.startswith(b"{")]
    assert [(each["actor_name"], each["kwargs"]) for each in messages] == [("receive", {})]
    assert all(isinstance(value, int) for each in messages for value in each["args"])


@pytest.mark.parametrize("archive", ["sqlite and a folder"], indirect=True)
def test_every_table_that_refers_to_a_pli_or_a_case_is_emptied_of_it(archive, two):
    gone, _ = two
    erase(archive, gone, prove=False)
    left = {"receipt", "erasure", "legal_hold", "journal", "pli"}
    with sqlite3.connect(archive.settings.home / "vaguemestre.db") as connection:
        for table in tables.metadata.sorted_tables:
            if table.name in left or "pli" not in table.c:
                continue
            query = f'SELECT count(*) FROM "{table.name}" WHERE pli = ?'
            assert connection.execute(query, (gone,)).fetchone() == (0,), table.name


def test_other_drafts_forget_the_links_to_a_pli_that_is_erased(archive):
    first = archive.laid("premier.pdf", QUESNEAU, INVOICE)
    again = archive.laid(
        "second.pdf", QUESNEAU + "Je vous relance.", INVOICE, moment=NOON + timedelta(days=1)
    )
    linked = archive.reviewer.opened(again).draft["cases"][0]["proposals"]
    assert [link["pli"] for link in linked] == [first]
    erase(archive, first, prove=False)
    draft = archive.reviewer.opened(again).draft
    assert draft["cases"][0]["proposals"] == []
    assert first not in str(draft)
    with archive.database.reading() as connection:
        assert cases.proposals(connection, again, 1) == []
        shown = connection.execute(sa.select(tables.work.c.proposals).where(tables.work.c.pli == again))
        assert shown.scalar_one() == 0


def test_a_case_is_erased_with_what_agents_joined_to_it(archive):
    first = archive.laid("premier.pdf", QUESNEAU)
    later = archive.laid(
        "suite.pdf", QUESNEAU + "Voici la facture.", INVOICE, moment=NOON + timedelta(days=1)
    )
    for pli, other in ((first, later), (later, first)):
        opened = archive.reviewer.opened(pli)
        link = Change(EditKind.LINK, 1, f"{other}-1", {"accepted": True})
        archive.reviewer.edit(pli, opened.revision, [link], archive.agent)
    assert erase(archive, f"{first}-1") == 0
    with archive.database.reading() as connection:
        assert {rows.state_of(connection, pli) for pli in (first, later)} == {PliState.ERASED}


def test_what_a_joined_pli_brought_leaves_the_case_when_it_is_erased(archive):
    first = archive.laid("premier.pdf", LEFORT)
    later = archive.laid("suite.pdf", QUESNEAU, INVOICE, moment=NOON + timedelta(days=1))
    opened = archive.reviewer.opened(first)
    link = Change(EditKind.LINK, 1, f"{later}-1", {"accepted": True})
    joined = archive.reviewer.edit(first, opened.revision, [link], archive.agent)
    assert "facture" in str(joined.draft["cases"][0]["checklist"])
    assert erase(archive, later) == 0, "the review that it was joined to was computed anew"
    with archive.database.reading() as connection:
        assert later not in str(reviews.find(connection, first).content)


@pytest.mark.parametrize("archive", ["sqlite and a folder"], indirect=True)
def test_a_pli_erased_twice_keeps_its_first_tombstone(archive, two, capsys):
    gone, _ = two
    erase(archive, gone)
    assert erase(archive, gone, reason="recu_par_erreur") == 0
    assert "déjà effacé" in capsys.readouterr().out
    with archive.database.reading() as connection:
        assert rows.tombstone(connection, gone).reason is ErasureReason.REQUEST


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("P260302-ZZZZZZ", "pli inconnu"),
        ("dossier 12", "ni un pli ni un dossier"),
        ("{}-2", "dossier inconnu"),
    ],
)
@pytest.mark.parametrize("archive", ["sqlite and a folder"], indirect=True)
def test_what_is_not_there_is_refused(archive, name, said, capsys):
    pli = archive.laid("lefort.pdf", LEFORT)
    assert erase(archive, name.format(pli)) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("archive", ["sqlite and a folder"], indirect=True)
def test_a_pli_that_is_being_read_is_refused(archive, capsys):
    pli = archive.laid("lefort.pdf", LEFORT)
    commands.replay(archive.settings, pli)
    assert erase(archive, pli) == 2
    assert "encore en lecture" in capsys.readouterr().err


@pytest.mark.parametrize("archive", ["sqlite and a folder"], indirect=True)
def test_a_restored_backup_is_rid_again_of_what_was_erased_since(archive, two, tmp_path, capsys):
    gone, left = two
    home = archive.settings.home
    archive.database.close()
    shutil.copytree(home, tmp_path / "sauvegarde")
    erase(archive, gone, prove=False)
    for log in ("-wal", "-shm"):
        (home / f"vaguemestre.db{log}").unlink(missing_ok=True)
    for name in ("vaguemestre.db", "objects"):
        target, kept = home / name, tmp_path / "sauvegarde" / name
        shutil.rmtree(target) if target.is_dir() else target.unlink()
        shutil.move(kept, target)
    with archive.database.reading() as connection:
        assert rows.state_of(connection, gone) is PliState.DRAFTED
    assert retention_commands.retention(archive.settings, is_applied=True, listed=False) == 0
    assert "1 pli(s) effacé(s) de nouveau" in capsys.readouterr().out
    with archive.database.reading() as connection:
        assert rows.state_of(connection, gone) is PliState.ERASED
        assert archive.keys() == {key for _, key in unnamed.named(connection, left)}
    assert commands.audit(archive.settings, deep=True) == 0


@pytest.mark.parametrize("archive", ["sqlite and a folder"], indirect=True)
def test_restoring_a_backup_erases_at_once_what_was_erased_since(archive, two, tmp_path, capsys):
    gone, left = two
    home, kept = archive.settings.home, tmp_path / "sauvegarde"
    archive.database.close()
    assert backup_commands.backup(archive.settings, kept, [], None, 9, verify=False) == 0
    erase(archive, gone, prove=False)
    for path in home.glob("vaguemestre.db*"):
        path.unlink()
    shutil.rmtree(home / "objects")
    assert backup_commands.restore(archive.settings, kept, "", None) == 0
    assert "effacé de nouveau" in capsys.readouterr().out
    with archive.database.reading() as connection:
        assert rows.state_of(connection, gone) is PliState.ERASED
        assert rows.state_of(connection, left) is PliState.DRAFTED
        assert archive.keys() == {key for _, key in unnamed.named(connection, left)}
