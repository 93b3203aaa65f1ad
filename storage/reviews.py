"""Edits of drafts by agents: added one after the other, undone but never lost; and the draft they make."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from claims.ledger import PageState
from claims.review import Edit, EditKind
from storage.plis import StoredPage, page_at
from storage.tables import account, draft, letter, review, review_edit


@dataclass(frozen=True, slots=True)
class PastEdit:
    """An edit with who made it, and who undid it."""

    edit: Edit
    by: str
    undone_at: datetime | None
    undone_by: str


@dataclass(frozen=True, slots=True)
class StoredReview:
    """The reviewed draft of a pli, made from the machine's draft of that run.

    `revision` grows with every edit, undoing and redoing.
    """

    revision: int
    run: int
    content: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Version:
    """What the draft of a pli, its pages and its edits are known by: another version, something changed."""

    pli: str
    run: int
    made_at: datetime
    revision: int


_VERSIONS = sa.select(
    draft.c.pli, draft.c.run, draft.c.made_at, sa.func.coalesce(review.c.revision, 0)
).select_from(draft.outerjoin(review, review.c.pli == draft.c.pli))


def edits(connection: sa.Connection, pli_id: str) -> list[Edit]:
    """The edits that stand, in order."""
    query = sa.select(review_edit).where(review_edit.c.pli == pli_id, review_edit.c.undone_at.is_(None))
    return [_edit(row) for row in connection.execute(query.order_by(review_edit.c.number))]


def edits_of_kind(connection: sa.Connection, plis: Collection[str], kind: EditKind) -> dict[str, list[Edit]]:
    """The edits of one kind that stand in several plis, in order, by pli."""
    standing = sa.select(review_edit).where(review_edit.c.pli.in_(plis), review_edit.c.undone_at.is_(None))
    rows = connection.execute(standing.where(review_edit.c.kind == kind).order_by(review_edit.c.number))
    found: dict[str, list[Edit]] = {}
    for row in rows:
        found.setdefault(row.pli, []).append(_edit(row))
    return found


def history(connection: sa.Connection, pli_id: str) -> list[PastEdit]:
    """Every edit, those undone too, in order."""
    made, undid = account.alias("made"), account.alias("undid")
    query = (
        sa.select(review_edit, made.c.name.label("by"), undid.c.name.label("undid"))
        .join(made, made.c.id == review_edit.c.actor)
        .outerjoin(undid, undid.c.id == review_edit.c.undone_by)
        .where(review_edit.c.pli == pli_id)
        .order_by(review_edit.c.number)
    )
    return [PastEdit(_edit(r), r.by, r.undone_at, r.undid or "") for r in connection.execute(query)]


def next_number(connection: sa.Connection, pli_id: str) -> int:
    """The number that the next edit of a pli takes."""
    query = sa.select(sa.func.coalesce(sa.func.max(review_edit.c.number), 0)).where(
        review_edit.c.pli == pli_id
    )
    return int(connection.execute(query).scalar_one()) + 1


def add(connection: sa.Connection, pli_id: str, edit: Edit) -> None:
    """Write an edit down."""
    values = {
        "pli": pli_id,
        "number": edit.number,
        "kind": edit.kind,
        "case_number": edit.case,
        "target": edit.target,
        "content": json.dumps(dict(edit.content), ensure_ascii=False),
        "how": edit.how,
        "actor": edit.actor,
        "at": edit.at,
    }
    connection.execute(sa.insert(review_edit).values(values))


def redoable(connection: sa.Connection, pli_id: str) -> Edit | None:
    """The edit that redoing brings back: the first undone after the last that stands.

    What was undone before another edit was made is not brought back, even once that one is undone too.
    """
    own = review_edit.c.pli == pli_id
    last = sa.select(sa.func.max(review_edit.c.number)).where(own, review_edit.c.undone_at.is_(None))
    latest = sa.select(sa.func.max(review_edit.c.at)).where(own)
    query = (
        sa.select(review_edit)
        .where(own, review_edit.c.undone_at >= latest.scalar_subquery())
        .where(review_edit.c.number > sa.func.coalesce(last.scalar_subquery(), 0))
        .order_by(review_edit.c.number)
        .limit(1)
    )
    row = connection.execute(query).one_or_none()
    return None if row is None else _edit(row)


def set_undone(connection: sa.Connection, pli_id: str, number: int, by: int | None, at: datetime) -> None:
    """Take an edit back, or bring it back when `by` is None."""
    chosen = sa.update(review_edit).where(review_edit.c.pli == pli_id, review_edit.c.number == number)
    connection.execute(chosen.values(undone_at=None if by is None else at, undone_by=by))


def find(connection: sa.Connection, pli_id: str) -> StoredReview | None:
    """The reviewed draft of a pli; None while nobody has edited it."""
    row = connection.execute(sa.select(review).where(review.c.pli == pli_id)).one_or_none()
    return None if row is None else StoredReview(row.revision, row.run, json.loads(row.content))


def version(connection: sa.Connection, pli_id: str) -> Version | None:
    """Which draft, and which revision of it, stands for a pli; None when it has no draft."""
    newest = _VERSIONS.where(draft.c.pli == pli_id).order_by(draft.c.run.desc()).limit(1)
    row = connection.execute(newest).one_or_none()
    return None if row is None else Version(*row)


def versions(connection: sa.Connection, pli_ids: Collection[str]) -> dict[str, Version]:
    """`version` of each of those plis that has a draft."""
    if not pli_ids:
        return {}
    query = _VERSIONS.where(draft.c.pli.in_(pli_ids)).order_by(draft.c.run)
    return {row.pli: Version(*row) for row in connection.execute(query)}


def as_turned(pages: Sequence[StoredPage], standing: Iterable[Edit]) -> list[StoredPage]:
    """The pages as agents turned them: read anew, with other words and pictures."""
    turns = {edit.place: edit.content for edit in standing if edit.kind is EditKind.TURN}
    return [_as_turned(page, turns.get((page.source.item, page.source.number))) for page in pages]


def _as_turned(page: StoredPage, turn: Mapping[str, Any] | None) -> StoredPage:
    if turn is None:
        return page
    return replace(
        page,
        state=PageState.READ,
        failure=None,
        words=turn["words"],
        picture=turn["picture"],
        thumbnail=turn["thumbnail"],
    )


def page_as_turned(connection: sa.Connection, pli_id: str, position: int) -> StoredPage | None:
    """One page as agents turned it; None when the pli has no page at that place."""
    found = page_at(connection, pli_id, position)
    return None if found is None else as_turned([found], edits(connection, pli_id))[0]


def current_draft(connection: sa.Connection, pli_id: str) -> dict[str, Any] | None:
    """The draft of a pli as agents left it, else as the machine made it; None when there is none."""
    return current_drafts(connection, [pli_id]).get(pli_id)


def current_drafts(connection: sa.Connection, plis: Collection[str]) -> dict[str, dict[str, Any]]:
    """`current_draft` of each of those plis that has a draft."""
    if not plis:
        return {}
    newest = sa.select(draft.c.pli, sa.func.max(draft.c.run).label("run")).where(draft.c.pli.in_(plis))
    last = newest.group_by(draft.c.pli).subquery()
    query = (
        sa.select(draft.c.pli, sa.func.coalesce(review.c.content, draft.c.content).label("content"))
        .join(last, sa.and_(last.c.pli == draft.c.pli, last.c.run == draft.c.run))
        .outerjoin(review, sa.and_(review.c.pli == draft.c.pli, review.c.run == draft.c.run))
    )
    return {row.pli: json.loads(row.content) for row in connection.execute(query)}


def write(connection: sa.Connection, pli_id: str, made: StoredReview, now: datetime) -> None:
    """Write down what the edits make of a draft."""
    values = {
        "run": made.run,
        "revision": made.revision,
        "content": json.dumps(made.content, ensure_ascii=False, separators=(",", ":")),
        "edited_at": now,
    }
    if connection.execute(sa.update(review).where(review.c.pli == pli_id).values(values)).rowcount == 0:
        connection.execute(sa.insert(review).values(pli=pli_id, **values))


def letters(connection: sa.Connection, pli_id: str, number: int) -> dict[str, str]:
    """The letters that agents edited for a case, by kind: their text in the markup of letters."""
    query = sa.select(letter.c.kind, letter.c.text).where(letter.c.pli == pli_id, letter.c.position == number)
    return {row.kind: row.text for row in connection.execute(query)}


def write_letter(
    connection: sa.Connection, pli_id: str, number: int, kind: str, text: str, editor: int, now: datetime
) -> None:
    """Keep an edited letter; an empty text brings the program's own back."""
    key = (letter.c.pli == pli_id, letter.c.position == number, letter.c.kind == kind)
    connection.execute(sa.delete(letter).where(*key))
    if text:
        values = {"pli": pli_id, "position": number, "kind": kind}
        kept = {"text": text, "editor": editor, "edited_at": now}
        connection.execute(sa.insert(letter).values(values | kept))


def _edit(row: sa.Row[Any]) -> Edit:
    content: Mapping[str, Any] = json.loads(row.content)
    return Edit(
        row.number, EditKind(row.kind), row.case_number, row.target, content, row.actor, row.at, row.how
    )
