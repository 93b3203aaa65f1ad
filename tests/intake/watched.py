"""What the tests of the watchers ask of the ledger."""

from claims.items import Fate, Item, Reason
from claims.ledger import Receipt
from pipeline.intake.reception import Reception
from storage import jobs, mailroom, plis
from storage.mailroom import Wanted
from storage.objects import Shelf


def answered(reception: Reception) -> list[Receipt]:
    """Every receipt, oldest first."""
    with reception.database.begin() as connection:
        return [line.arrived.receipt for line in mailroom.lines(connection, Wanted(), 10_000)[::-1]]


def plis_of(reception: Reception) -> list[str]:
    with reception.database.begin() as connection:
        return plis.all_ids(connection)


def contents(reception: Reception, pli: str) -> dict[str, bytes]:
    """By name: the originals of a pli, as the object store has them."""
    with reception.database.begin() as connection:
        originals = plis.originals(connection, pli)
    return {o.name: reception.objects.read(Shelf.ORIGINALS, o.sha256) for o in originals}


def taken_apart(reception: Reception, *codes: str | None) -> None:
    """Take every waiting pli apart: one item for each original, refused with a code or read."""
    now = reception.clock()
    with reception.database.begin() as connection:
        for job_id, _, _ in jobs.due(connection, now, 1000):
            job = jobs.claim(connection, job_id, "test", now)
            assert job is not None
            jobs.finish(connection, job)
            originals = plis.originals(connection, job.pli)
            asked = [*codes, *[None] * len(originals)]
            items = [_item(o, code) for o, code in zip(originals, asked, strict=False)]
            plis.write_unpacked(connection, job, items, [], now)


def _item(original, code: str | None) -> Item:
    if code is None:
        return Item(original.name, original.sha256, "application/pdf", original.size, Fate.PROCESSED)
    why = Reason(code, "Le fichier est vide : demander à l'expéditeur de le renvoyer.")
    return Item(original.name, original.sha256, "application/pdf", original.size, Fate.REJECTED, why)
