"""A point of the ledger: whole, of one moment, restored on any kind of installation, or refused in words."""

import stat
from datetime import timedelta

import pytest
import sqlalchemy as sa

from claims.errors import OperatorMustAct
from storage import heartbeats, jobs, schema
from storage.backups.folder import BackupFolder, read_part
from storage.backups.sealing import Plain, Sealed
from storage.backups.verifying import faults
from storage.database import Database
from storage.objects import Shelf
from storage.tables import (
    account,
    heartbeat,
    job,
    original,
    pace,
    page,
    receipt,
    sign_in_request,
    web_session,
)
from tests.storage.arrivals import NOON, received, taken
from tests.storage.backups.points import PUBLIC, Dying, every_row, point_of, put_back
from tests.storage.filled import DERIVED, ORIGINALS


def test_every_row_of_every_table_and_every_object_comes_back_anywhere(here, folder, elsewhere):
    before = every_row(here.database)
    assert all(len(lines) == 2 for lines in before.values()), "the filler knows every table"

    restored = put_back(point_of(here, folder), folder, elsewhere)

    after = every_row(elsewhere.database)
    assert after.pop("journal")[:2] == before.pop("journal")
    assert after.pop("job") != before.pop("job"), "work in hand is let go"
    assert after == before
    schema.check(elsewhere.database)
    for shelf, contents in ((Shelf.ORIGINALS, ORIGINALS), (Shelf.DERIVED, DERIVED)):
        kept = {elsewhere.objects.read(shelf, key) for key in elsewhere.objects.keys(shelf)}
        assert kept == set(contents), "also what only an agent's turning of a page names"
    assert restored.objects == len(ORIGINALS) + len(DERIVED)
    assert list(faults(folder, lambda _: Plain())) == []


def test_what_is_added_after_a_restore_takes_numbers_of_its_own(laptop, folder, elsewhere):
    put_back(point_of(laptop, folder), folder, elsewhere)
    with elsewhere.database.begin() as connection:
        received(connection, "apres.pdf", "cc")
        numbers = connection.execute(sa.select(receipt.c.id).order_by(receipt.c.id)).scalars().all()
    assert numbers == [41, 42, 43]


class Busy(Plain):
    """Files as they are; while the first is written, mail comes in and an account is renamed."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._is_over = False

    def shut(self, source, into):
        super().shut(source, into)
        if not self._is_over:
            self._is_over = True
            with self._database.begin() as connection:
                received(connection, "pendant.pdf", "cc")
                connection.execute(sa.update(account).values(name="autre"))


def test_a_point_is_of_one_moment_while_others_write(here, folder):
    point = point_of(here, folder, Busy(here.database))
    with here.database.reading() as connection:
        assert len(connection.execute(sa.select(original)).all()) == 3
    assert {name: part.rows for name, part in point.manifest.tables.items() if part.rows != 2} == {}
    accounts = b"".join(read_part(point.folder, point.manifest.tables["account"], Plain()))
    assert b"autre" not in accounts


def test_work_in_hand_is_taken_up_again_and_dead_letters_stay_dead(laptop, folder, elsewhere):
    with laptop.database.begin() as connection:
        received(connection, "un.pdf", "cc")
        assert len(taken(connection)) == 1
        received(connection, "deux.pdf", "dd")
    restored = put_back(point_of(laptop, folder), folder, elsewhere)
    assert restored.jobs == 3
    with elsewhere.database.begin() as connection:
        held = connection.execute(sa.select(job).order_by(job.c.id)).all()
        assert [(j.state, j.attempts) for j in held] == [
            ("waiting", 2),  # it had been tried a third time, which nobody could end
            ("dead", 4),
            ("waiting", 0),
            ("waiting", 0),
        ]
        assert {(j.leased_until, j.worker) for j in held if j.state == "waiting"} == {(None, None)}
        assert len(jobs.due(connection, NOON + timedelta(seconds=1), 10)) == 3


def test_whoever_was_signed_in_signs_in_again(laptop, folder, new_laptop):
    with laptop.database.begin() as connection:
        heartbeats.beat(connection, "serveur:1", {"web": NOON}, NOON)
        connection.execute(
            sa.insert(sign_in_request).values(
                token="a", state="b", nonce="c", verifier="d", wanted="/", expires_at=NOON
            )
        )
        connection.execute(sa.insert(pace).values(key="a", until=NOON))
    put_back(point_of(laptop, folder), folder, new_laptop)
    with new_laptop.database.reading() as connection:
        for table in (web_session, sign_in_request, pace, heartbeat):
            assert connection.execute(sa.select(table)).all() == []
        assert len(connection.execute(sa.select(account)).all()) == 2


@pytest.mark.parametrize("seal", [Plain(), Sealed([PUBLIC])], ids=["plain", "sealed"])
def test_an_interrupted_backup_is_refused_and_goes_on_where_it_stopped(laptop, folder, seal):
    with pytest.raises(KeyboardInterrupt):
        point_of(laptop, folder, seal, Dying(laptop.objects, after=3))
    with pytest.raises(OperatorMustAct, match="no complete backup"):
        folder.point()
    again = Dying(laptop.objects)
    point = point_of(laptop, folder, seal, again)
    assert len(again.fetched) == len(ORIGINALS) + len(DERIVED) - 3
    assert folder.point() == point
    assert [path.name for path in (folder.root / "points").iterdir()] == [point.name]


def test_the_next_backup_copies_only_what_is_new_and_mends_what_was_damaged(laptop, folder):
    point_of(laptop, folder)
    damaged = next((folder.root / "objects" / "originals").glob("*/*"))
    damaged.write_bytes(b"autre chose")
    assert len(list(faults(folder, lambda _: Plain()))) == 1
    again = Dying(laptop.objects)
    point_of(laptop, folder, objects=again)
    assert again.fetched == [damaged.name]
    assert list(faults(folder, lambda _: Plain())) == []


def test_two_programs_do_not_write_to_a_folder_at_once(laptop, folder):
    with folder.locked(), pytest.raises(OperatorMustAct, match="another backup"):
        point_of(laptop, BackupFolder(folder.root))


def test_old_points_go_and_objects_that_none_refers_to(laptop, folder):
    first = point_of(laptop, folder)
    with laptop.database.begin() as connection:
        connection.execute(sa.update(page).values(words=None, picture=None, thumbnail=None))
    second = point_of(laptop, folder)
    assert folder.prune(2) == (0, 0)
    assert folder.prune(1) == (1, 2), "the picture and the thumbnail: the words are the page's content too"
    assert folder.points() == [second]
    assert not first.folder.exists()
    assert list(faults(folder, lambda _: Plain())) == []


def test_plain_copies_go_once_all_points_are_sealed(laptop, folder):
    point_of(laptop, folder)
    point_of(laptop, folder, Sealed([PUBLIC]))
    folder.prune(1)
    assert {path.suffix for path in (folder.root / "objects").glob("*/*/*")} == {".age"}


def test_files_of_a_backup_are_their_owners_alone(laptop, folder):
    point_of(laptop, folder)
    assert stat.S_IMODE(folder.root.stat().st_mode) == 0o700
    assert {stat.S_IMODE(p.stat().st_mode) for p in folder.root.rglob("*") if p.is_file()} == {0o600}
