"""Objects go when no row names them any more, and never while one does, whatever happens at once."""

from datetime import UTC, datetime, timedelta

import pytest

from claims.ledger import Arrival, Original, Source
from pipeline.intake.reception import Reception
from storage import receipts, unnamed
from storage.objects import Shelf, digest
from tests.storage.arrivals import NOON

BYTES = b"un papier que deux personnes ont envoye"
LATER = datetime.now(UTC) + timedelta(hours=2)


def arrived(connection, name, *contents):
    originals = tuple(Original(name, digest(content), len(content)) for content in contents)
    arrival = Arrival(Source.SUBMIT, f"submit/{name}", name, digest(name.encode()), originals)
    return receipts.receive(connection, arrival, NOON).pli


def test_an_object_that_some_row_names_stays_though_it_is_doomed(database, objects):
    shared, own = (objects.put(Shelf.ORIGINALS, content) for content in (BYTES, b"un autre"))
    with database.begin() as connection:
        arrived(connection, "premier", BYTES)
    doomed = {(Shelf.ORIGINALS, shared), (Shelf.ORIGINALS, own)}
    assert unnamed.sweep(database, objects, datetime.now(UTC), doomed) == unnamed.Swept(1, len(b"un autre"))
    assert list(objects.keys(Shelf.ORIGINALS)) == [shared]


@pytest.mark.parametrize(("now", "left"), [(datetime.now(UTC), 1), (LATER, 0)])
def test_what_was_put_a_moment_ago_is_left_to_the_row_that_is_still_to_come(database, objects, now, left):
    objects.put(Shelf.DERIVED, BYTES)
    unnamed.sweep(database, objects, now)
    assert len(list(objects.keys(Shelf.DERIVED))) == left


def test_an_object_named_while_others_are_removed_stays(database, objects, monkeypatch):
    """Between the look at the rows and the removal, a pli arrives that rests on the same bytes."""
    key = objects.put(Shelf.ORIGINALS, BYTES)
    first = unnamed.named

    def then_one_arrives(connection, pli_id=None):
        found = first(connection, pli_id)
        connection.rollback()
        with database.begin() as other:
            arrived(other, "juste a temps", BYTES)
        return found

    monkeypatch.setattr(unnamed, "named", then_one_arrives)
    assert unnamed.sweep(database, objects, NOON, {(Shelf.ORIGINALS, key)}) == unnamed.Swept(0, 0)
    assert objects.read(Shelf.ORIGINALS, key) == BYTES


def test_whoever_receives_bytes_that_go_meanwhile_puts_them_again(database, objects, tmp_path, monkeypatch):
    path = tmp_path / "scan.pdf"
    path.write_bytes(BYTES)
    key = objects.put(Shelf.ORIGINALS, BYTES)
    written = Reception._written

    def after_they_went(self, arrival):
        objects.erase(Shelf.ORIGINALS, key)
        return written(self, arrival)

    monkeypatch.setattr(Reception, "_written", after_they_went)
    Reception(database, objects).receive(Source.SUBMIT, "submit/1", "scan.pdf", [("scan.pdf", path)])
    assert objects.read(Shelf.ORIGINALS, key) == BYTES
