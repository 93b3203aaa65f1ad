"""Plis on their way through the line: their originals, items, pages and drafts."""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from claims.items import Fate, Item, MailHeaders, Reason
from claims.ledger import Job, JobKind, Original, PageState, PliState
from claims.programs import Event
from storage import webhooks
from storage.jobs import REPLAY, add_jobs, drop_others, priority_of, void
from storage.journal import record
from storage.objects import Shelf
from storage.page_codec import mail_from_text, mail_text
from storage.tables import draft, item, original, page, pli


@dataclass(frozen=True, slots=True)
class StoredSource:
    """A page to read whose file is in the object store, under the key `content` of `shelf`."""

    position: int
    item: str
    number: int
    shelf: Shelf
    content: str
    media_type: str
    mail: MailHeaders | None
    invoice_xml: str | None


@dataclass(frozen=True, slots=True)
class StoredPage:
    """A page that was read, or could not be; keys are of the derived shelf."""

    source: StoredSource
    state: PageState
    words: str | None
    picture: str | None
    thumbnail: str | None
    failure: str | None
    likeness: int | None = None


@dataclass(frozen=True, slots=True)
class PageResult:
    """What reading a page left in the object store."""

    words: str | None
    picture: str | None
    thumbnail: str | None
    failure: str | None
    read_ms: int
    likeness: int | None = None


def is_current(connection: sa.Connection, job: Job) -> bool:
    """Whether the pli is still in the run that this job is part of."""
    run = connection.execute(sa.select(pli.c.run).where(pli.c.id == job.pli)).scalar_one_or_none()
    return run == job.run


def originals(connection: sa.Connection, pli_id: str) -> list[Original]:
    """The files of a pli as they arrived, in order."""
    rows = connection.execute(
        sa.select(original).where(original.c.pli == pli_id).order_by(original.c.position)
    )
    return [Original(row.name, row.sha256, row.size) for row in rows]


def is_known(connection: sa.Connection, pli_id: str) -> bool:
    """Whether there is such a pli."""
    return connection.execute(sa.select(sa.exists().where(pli.c.id == pli_id))).scalar_one()


def received_at(connection: sa.Connection, pli_id: str) -> datetime:
    """When the pli came in."""
    moment: datetime = connection.execute(sa.select(pli.c.received_at).where(pli.c.id == pli_id)).scalar_one()
    return moment


def write_unpacked(
    connection: sa.Connection,
    job: Job,
    items: Sequence[Item],
    sources: Sequence[StoredSource],
    now: datetime,
) -> None:
    """Write down what a pli holds, in place of what an earlier run found, and the work it makes."""
    connection.execute(sa.delete(item).where(item.c.pli == job.pli))
    connection.execute(sa.delete(page).where(page.c.pli == job.pli))
    if items:
        connection.execute(sa.insert(item), [_item_row(job.pli, n, i) for n, i in enumerate(items)])
    if sources:
        connection.execute(sa.insert(page), [_page_row(job.pli, source) for source in sources])
    connection.execute(sa.update(pli).where(pli.c.id == job.pli).values(state=PliState.READING))
    priority = priority_of(connection, job.pli)
    if sources:
        positions = [source.position for source in sources]
        add_jobs(connection, JobKind.READ_PAGE, job.pli, job.run, positions, priority, now)
    else:
        add_jobs(connection, JobKind.ASSEMBLE, job.pli, job.run, [0], priority, now)
    counts = {"items": len(items), "pages": len(sources)}
    record(connection, now, "worker", "unpacked", job.pli, counts)


def _item_row(pli_id: str, position: int, found: Item) -> dict[str, Any]:
    return {
        "pli": pli_id,
        "position": position,
        "path": found.path,
        "sha256": found.sha256,
        "media_type": found.media_type,
        "size": found.size,
        "fate": found.fate,
        "reason_code": found.reason.code if found.reason else None,
        "reason_message": found.reason.message if found.reason else None,
        "pages": found.pages,
        "notes": " ".join(found.notes),
    }


def _page_row(pli_id: str, source: StoredSource) -> dict[str, Any]:
    return {
        "pli": pli_id,
        "position": source.position,
        "item": source.item,
        "number": source.number,
        "shelf": source.shelf,
        "content": source.content,
        "media_type": source.media_type,
        "mail": mail_text(source.mail),
        "invoice_xml": source.invoice_xml,
        "state": PageState.WAITING,
    }


def page_source(connection: sa.Connection, pli_id: str, position: int) -> StoredSource:
    """The page to read at that place."""
    row = connection.execute(sa.select(page).where(page.c.pli == pli_id, page.c.position == position)).one()
    return _source(row)


def write_page(connection: sa.Connection, job: Job, result: PageResult, now: datetime) -> None:
    """Write down what reading a page gave; the last page of a pli makes the work of assembling it."""
    lock(connection, job.pli)
    connection.execute(
        sa.update(page)
        .where(page.c.pli == job.pli, page.c.position == job.position)
        .values(
            state=PageState.FAILED if result.failure else PageState.READ,
            words=result.words,
            picture=result.picture,
            thumbnail=result.thumbnail,
            failure=result.failure,
            read_ms=result.read_ms,
            likeness=result.likeness,
        )
    )
    waiting = sa.select(sa.literal(1)).where(page.c.pli == job.pli, page.c.state == PageState.WAITING)
    if connection.execute(waiting.limit(1)).one_or_none() is None:
        add_jobs(connection, JobKind.ASSEMBLE, job.pli, job.run, [0], priority_of(connection, job.pli), now)


def lock(connection: sa.Connection, pli_id: str) -> None:
    """Hold a pli until the end of the transaction: two last pages must not each see the other unread."""
    connection.execute(sa.select(pli.c.id).where(pli.c.id == pli_id).with_for_update())


def items(connection: sa.Connection, pli_id: str) -> list[Item]:
    """Every file seen in a pli, with its fate, in the order seen."""
    rows = connection.execute(sa.select(item).where(item.c.pli == pli_id).order_by(item.c.position))
    return [_item(row) for row in rows]


def pages(connection: sa.Connection, pli_id: str) -> list[StoredPage]:
    """The pages of a pli in reading order."""
    rows = connection.execute(sa.select(page).where(page.c.pli == pli_id).order_by(page.c.position))
    return [_stored_page(row) for row in rows]


def places(connection: sa.Connection, plis: Collection[str]) -> dict[tuple[str, int], tuple[str, int]]:
    """(item, number in it) of every page of several plis, by pli and place."""
    query = sa.select(page.c.pli, page.c.position, page.c.item, page.c.number).where(page.c.pli.in_(plis))
    return {(row.pli, row.position): (row.item, row.number) for row in connection.execute(query)}


def names(connection: sa.Connection, plis: Collection[str]) -> dict[str, str]:
    """What several plis are called, by pli."""
    query = sa.select(pli.c.id, pli.c.name).where(pli.c.id.in_(plis))
    return {row.id: row.name for row in connection.execute(query)}


def page_at(connection: sa.Connection, pli_id: str, position: int) -> StoredPage | None:
    """One page of a pli, by its place in reading order from 0; None when there is none."""
    query = sa.select(page).where(page.c.pli == pli_id, page.c.position == position)
    row = connection.execute(query).one_or_none()
    return None if row is None else _stored_page(row)


def write_draft(connection: sa.Connection, job: Job, content: dict[str, Any], now: datetime) -> None:
    """Write down the draft of a pli, and count what it rests on."""
    connection.execute(sa.delete(draft).where(draft.c.pli == job.pli, draft.c.run == job.run))
    text = json.dumps(content, separators=(",", ":"))
    connection.execute(sa.insert(draft).values(pli=job.pli, run=job.run, made_at=now, content=text))
    counts = {f"items_{fate}": _count(connection, item, item.c.fate, job.pli, fate) for fate in Fate}
    for state in (PageState.READ, PageState.FAILED):
        counts[f"pages_{state}"] = _count(connection, page, page.c.state, job.pli, state)
    connection.execute(
        sa.update(pli).where(pli.c.id == job.pli).values(state=PliState.DRAFTED, drafted_at=now, **counts)
    )
    shown = {"run": job.run, "documents": len(content["documents"]), "cases": len(content["cases"])}
    record(connection, now, "worker", "drafted", job.pli, shown)
    webhooks.tell(connection, Event.DRAFTED, now, pli=job.pli)


def _count(
    connection: sa.Connection, table: sa.Table, column: sa.Column[str], pli_id: str, value: str
) -> int:
    query = sa.select(sa.func.count()).select_from(table).where(table.c.pli == pli_id, column == value)
    return connection.execute(query).scalar_one()


def drafts(connection: sa.Connection, after: str = "", most: int = 200) -> list[tuple[str, str, str]]:
    """(pli, name of its first file, latest draft as JSON text), by pli from the one after `after` on."""
    latest = sa.select(draft.c.pli, sa.func.max(draft.c.run).label("run")).group_by(draft.c.pli).subquery()
    query = (
        sa.select(draft.c.pli, original.c.name, draft.c.content)
        .join(latest, sa.and_(latest.c.pli == draft.c.pli, latest.c.run == draft.c.run))
        .join(original, sa.and_(original.c.pli == draft.c.pli, original.c.position == 0))
        .where(draft.c.pli > after)
        .order_by(draft.c.pli)
        .limit(most)
    )
    return [(row.pli, row.name, row.content) for row in connection.execute(query)]


def latest_draft(connection: sa.Connection, pli_id: str) -> tuple[int, dict[str, Any]] | None:
    """(run, draft) of the last run that made one; None when there is none."""
    query = sa.select(draft.c.run, draft.c.content).where(draft.c.pli == pli_id)
    row = connection.execute(query.order_by(draft.c.run.desc()).limit(1)).one_or_none()
    return None if row is None else (row.run, json.loads(row.content))


def restart(connection: sa.Connection, pli_id: str, now: datetime, actor: str) -> bool:
    """Read a pli anew from its originals; its draft stays until then. False when there is no such pli."""
    lock(connection, pli_id)
    there = sa.select(pli.c.run).where(pli.c.id == pli_id, pli.c.state != PliState.ERASED)
    run = connection.execute(there).scalar_one_or_none()
    if run is None:
        return False
    void(connection, pli_id)
    connection.execute(sa.update(pli).where(pli.c.id == pli_id).values(run=run + 1, state=PliState.RECEIVED))
    add_jobs(connection, JobKind.RECEIVE, pli_id, run + 1, [0], REPLAY, now)
    record(connection, now, actor, "replayed", pli_id, {"run": run + 1})
    return True


def reopen(connection: sa.Connection, job: Job) -> None:
    """Undo what a dead letter left: the page waits again, or the pli is back before the step that died."""
    lock(connection, job.pli)
    if job.kind is JobKind.READ_PAGE:
        connection.execute(
            sa.update(page)
            .where(page.c.pli == job.pli, page.c.position == job.position)
            .values(state=PageState.WAITING, failure=None)
        )
    if job.kind is JobKind.RECEIVE:  # what was made of it unopened is void
        drop_others(connection, job)
    state = PliState.RECEIVED if job.kind is JobKind.RECEIVE else PliState.READING
    connection.execute(sa.update(pli).where(pli.c.id == job.pli).values(state=state))


def all_ids(connection: sa.Connection) -> list[str]:
    """Every pli that was not erased, in the order of arrival."""
    there = sa.select(pli.c.id).where(pli.c.state != PliState.ERASED)
    return list(connection.execute(there.order_by(pli.c.received_at, pli.c.id)).scalars())


def original_sizes(connection: sa.Connection) -> list[tuple[str, str, int]]:
    """(a pli, key, bytes) of every original that some pli rests on."""
    query = (
        sa.select(sa.func.min(original.c.pli), original.c.sha256, original.c.size)
        .group_by(original.c.sha256, original.c.size)
        .order_by(sa.func.min(original.c.pli))
    )
    return [(row[0], row[1], row[2]) for row in connection.execute(query)]


def _stored_page(row: sa.Row[Any]) -> StoredPage:
    state = PageState(row.state)
    return StoredPage(_source(row), state, row.words, row.picture, row.thumbnail, row.failure, row.likeness)


def _source(row: sa.Row[Any]) -> StoredSource:
    return StoredSource(
        row.position,
        row.item,
        row.number,
        Shelf(row.shelf),
        row.content,
        row.media_type,
        mail_from_text(row.mail),
        row.invoice_xml,
    )


def _item(row: sa.Row[Any]) -> Item:
    reason = Reason(row.reason_code, row.reason_message) if row.reason_code else None
    notes = tuple(row.notes.split())
    return Item(row.path, row.sha256, row.media_type, row.size, Fate(row.fate), reason, row.pages, notes)


def all_rejected(found: Iterable[Item]) -> bool:
    """Whether nothing of a pli could be read."""
    fates = {i.fate for i in found}
    return bool(fates) and Fate.PROCESSED not in fates and Fate.REJECTED in fates
