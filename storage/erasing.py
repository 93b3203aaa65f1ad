"""Erasing a pli from the tables: its rows go, its numbers stay, and other cases forget that they knew it.

Which tables hold something of a pli is not listed: whatever refers to a pli or to one of its cases is its
own, but for the few tables of `_LEFT`. A table added tomorrow is erased too.
"""

import json
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from claims.ledger import JobState, PliState, Source
from claims.retention import ErasureReason, Tombstone
from claims.review import EditKind
from storage.journal import record
from storage.tables import (
    case,
    case_key,
    draft,
    erasure,
    item,
    job,
    legal_hold,
    metadata,
    original,
    page,
    pli,
    proposal,
    receipt,
    review,
    review_edit,
    webhook_call,
    work,
)

# What refers to a pli and stays: its receipts, emptied, and what says that it was erased or held.
_LEFT = frozenset({receipt, erasure, legal_hold})
FORGOTTEN = "dossier effacé"  # what flags of other cases call a case that is no more


def owned() -> list[tuple[sa.Table, sa.Column[Any], sa.Table]]:
    """(table, column, what it refers to: plis or their cases), what refers first, for all that is a pli's."""
    return [
        (table, column, key.column.table)
        for table in reversed(metadata.sorted_tables)
        if table not in _LEFT
        for column in table.columns
        for key in column.foreign_keys
        if key.column.table in (pli, case)
    ]


def state_of(connection: sa.Connection, pli_id: str) -> PliState | None:
    """How far a pli has come; None when there is none of that id."""
    state = connection.execute(sa.select(pli.c.state).where(pli.c.id == pli_id)).scalar_one_or_none()
    return None if state is None else PliState(state)


def is_at_work(connection: sa.Connection, pli_id: str) -> bool:
    """Whether something of a pli is still to be read, or its sources are still to be moved aside."""
    jobs = sa.select(job.c.id).where(job.c.pli == pli_id, job.c.state != JobState.DEAD)
    unsettled = sa.select(receipt.c.id).where(receipt.c.pli == pli_id, receipt.c.settled_at.is_(None))
    watched = unsettled.where(receipt.c.source != Source.SUBMIT)
    return any(connection.execute(query.limit(1)).first() for query in (jobs, watched))


def cases_of(connection: sa.Connection, pli_id: str) -> int:
    """How many cases a pli made."""
    counted = sa.select(sa.func.count()).select_from(case).where(case.c.pli == pli_id)
    return int(connection.execute(counted).scalar_one())


def joined_to(connection: sa.Connection, pli_id: str) -> list[str]:
    """The other plis whose case an agent joined with one of this pli's, either way."""
    link = (review_edit.c.kind == EditKind.LINK, review_edit.c.undone_at.is_(None))
    ours = sa.select(review_edit.c.target, review_edit.c.content).where(review_edit.c.pli == pli_id, *link)
    theirs = sa.select(review_edit.c.pli, review_edit.c.content).where(
        review_edit.c.target.like(f"{pli_id}-%"), *link
    )
    rows = [*connection.execute(ours), *connection.execute(theirs)]
    accepted = [row[0] for row in rows if json.loads(row.content).get("accepted")]
    return sorted({name[:14] for name in accepted} - {pli_id})


def named_elsewhere(connection: sa.Connection, keys: Collection[str], plis: Collection[str]) -> set[str]:
    """Those of the originals that other plis rest on too."""
    others = sa.select(original.c.sha256).where(original.c.sha256.in_(keys), original.c.pli.not_in(plis))
    return set(connection.execute(others).scalars())


def erase(
    connection: sa.Connection, pli_id: str, reason: ErasureReason, now: datetime, actor: str
) -> Tombstone:
    """Erase the rows of a pli; a pli erased already keeps its first tombstone."""
    connection.execute(sa.select(pli.c.id).where(pli.c.id == pli_id).with_for_update())
    known = tombstone(connection, pli_id)
    if known is not None:
        return known
    made = _tombstone(connection, pli_id, reason, now)
    _forget_elsewhere(connection, pli_id, now)
    _delete(connection, pli_id)
    _empty(connection, pli_id)
    values = {name: getattr(made, name) for name in erasure.columns.keys()}  # noqa: SIM118
    connection.execute(sa.insert(erasure).values(values))
    told = {"code": reason.value, "items": made.items, "pages": made.pages, "cases": made.cases}
    record(connection, now, actor, "erased", pli_id, told)
    return made


def tombstone(connection: sa.Connection, pli_id: str) -> Tombstone | None:
    """What is left of a pli; None when it was not erased."""
    row = connection.execute(sa.select(erasure).where(erasure.c.pli == pli_id)).one_or_none()
    return None if row is None else _of_row(row)


def tombstones(connection: sa.Connection) -> list[Tombstone]:
    """Every pli that was erased, in the order of erasure."""
    query = sa.select(erasure).order_by(erasure.c.erased_at, erasure.c.pli)
    return [_of_row(row) for row in connection.execute(query)]


def _of_row(row: sa.Row[Any]) -> Tombstone:
    return Tombstone(**{**row._asdict(), "reason": ErasureReason(row.reason)})


def _tombstone(connection: sa.Connection, pli_id: str, reason: ErasureReason, now: datetime) -> Tombstone:
    def number(what: sa.ColumnElement[Any], table: sa.Table) -> int:
        return int(connection.execute(sa.select(what).where(table.c.pli == pli_id)).scalar_one() or 0)

    return Tombstone(
        pli=pli_id,
        received_at=connection.execute(sa.select(pli.c.received_at).where(pli.c.id == pli_id)).scalar_one(),
        erased_at=now,
        reason=reason,
        items=number(sa.func.count(item.c.position), item),
        pages=number(sa.func.count(page.c.position), page),
        cases=number(sa.func.count(case.c.position), case),
        size=number(sa.func.sum(original.c.size), original),
    )


def _delete(connection: sa.Connection, pli_id: str) -> None:
    cases = sa.select(case.c.id).where(case.c.pli == pli_id)
    for table, column, parent in owned():
        chosen = column == pli_id if parent is pli else column.in_(cases)
        connection.execute(sa.delete(table).where(chosen))
    named = f'"pli": "{pli_id}"'
    connection.execute(sa.delete(webhook_call).where(webhook_call.c.body.contains(named, autoescape=True)))


def _empty(connection: sa.Connection, pli_id: str) -> None:
    """Names, keys and fingerprints say who wrote, and what; what is counted stays counted.

    Without its fingerprint, the same content that arrives again is a new pli, as it must be.
    """
    told = {"name": "", "batch": "", "reason_message": None, "reason_code": None}
    key = sa.literal("erased/") + sa.cast(receipt.c.id, sa.String)
    connection.execute(sa.update(receipt).where(receipt.c.pli == pli_id).values(source_key=key, **told))
    kept = {"name": "", "batch": "", "fingerprint": f"erased/{pli_id}", "state": PliState.ERASED}
    connection.execute(sa.update(pli).where(pli.c.id == pli_id).values(kept))


def _forget_elsewhere(connection: sa.Connection, pli_id: str, now: datetime) -> None:
    """Take out of other drafts the links to the cases of a pli, and its references from their flags.

    These drafts are made anew as of now: programs that keep what they read of them read it again.
    """
    rows = connection.execute(
        sa.select(case.c.id, case.c.position, case.c["keys"]).where(case.c.pli == pli_id)
    )
    ours = rows.all()
    names = [f"{pli_id}-{row.position}" for row in ours]
    names += [reference for row in ours for reference in json.loads(row.keys).get("references", [])[:1]]
    for other in _neighbours(connection, [row.id for row in ours]):
        changed = [_clean(connection, table, other, pli_id, names) for table in (draft, review)]
        if any(changed):
            connection.execute(sa.update(draft).where(draft.c.pli == other).values(made_at=now))
            _count_links(connection, other)


def _neighbours(connection: sa.Connection, cases: Sequence[int]) -> list[str]:
    """The other plis that were compared with these cases: linked to them, or sharing a key with them."""
    own_keys = sa.select(case_key.c.key).where(case_key.c.case.in_(cases))
    near = sa.union(
        sa.select(proposal.c.case).where(proposal.c.other.in_(cases)),
        sa.select(proposal.c.other).where(proposal.c.case.in_(cases)),
        sa.select(case_key.c.case).where(case_key.c.key.in_(own_keys)),
    )
    query = sa.select(case.c.pli).where(case.c.id.in_(near), case.c.id.not_in(cases)).distinct()
    return list(connection.execute(query).scalars())


def _clean(
    connection: sa.Connection, table: sa.Table, other: str, pli_id: str, names: Collection[str]
) -> bool:
    """Whether something was taken out."""
    changed = False
    for row in connection.execute(sa.select(table.c.run, table.c.content).where(table.c.pli == other)).all():
        content = json.loads(row.content)
        if _without(content["cases"], pli_id, names):
            text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
            chosen = sa.update(table).where(table.c.pli == other, table.c.run == row.run)
            connection.execute(chosen.values(content=text))
            changed = True
    return changed


def _without(cases: Sequence[dict[str, Any]], pli_id: str, names: Collection[str]) -> bool:
    """Whether cases of a draft spoke of the pli; they no longer do."""
    changed = False
    for each in cases:
        left = [link for link in each.get("proposals", ()) if link["pli"] != pli_id]
        if len(left) < len(each.get("proposals", ())):
            each["proposals"], changed = left, True
        for flag in each["flags"]:
            for name in names:
                if name in flag["message"]:
                    flag["message"], changed = flag["message"].replace(name, FORGOTTEN), True
    return changed


def without_links(content: str) -> str:
    """The text of a draft without what it tells of other cases."""
    said = json.loads(content)
    for each in said["cases"]:
        each.pop("proposals", None)
        each.pop("flags", None)
    return json.dumps(said, ensure_ascii=False)


def _count_links(connection: sa.Connection, other: str) -> None:
    """The work list counts the links of each case: its latest draft has them."""
    for table in (review, draft):
        query = sa.select(table.c.content).where(table.c.pli == other).order_by(table.c.run.desc()).limit(1)
        text = connection.execute(query).scalar_one_or_none()
        if text is not None:
            break
    else:
        return
    for number, each in enumerate(json.loads(text)["cases"], 1):
        chosen = sa.update(work).where(work.c.pli == other, work.c.position == number)
        connection.execute(chosen.values(proposals=len(each.get("proposals", ()))))
