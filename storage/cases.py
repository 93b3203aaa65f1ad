"""Drafted cases with what they are known again by: looked up by key, never by going through them all."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from claims.blocking import LookupKeys, lookup_keys
from claims.case_keys import CaseKeys
from claims.matching import KnownCase
from claims.proposals import Proposal, ProposalKind
from storage.tables import asked_piece, case, case_key, pli, proposal, work

# Any number, the same for all: drafts are written one after the other, or two plis about one claim,
# drafted at the same moment, would not see each other. It is held for some tens of milliseconds.
_LOCK = 727_002
_COMPARED = 60  # candidates, those that share most; measured: benchmarks/results/matching.json
_STRONG_WEIGHT = 10
_KEYS_A_QUERY = 900  # SQLite takes 32,766 variables, but a pli of a hundred claims need not try


def lock(connection: sa.Connection) -> None:
    """Let no other draft be written until the end of the transaction; SQLite lets none anyway."""
    if connection.dialect.name == "postgresql":
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCK)))


def are_written(connection: sa.Connection, pli_id: str, keys: Sequence[CaseKeys]) -> bool:
    """Whether the cases of a pli are known by those very keys already: other drafts see them as they are."""
    query = sa.select(case.c["keys"]).where(case.c.pli == pli_id).order_by(case.c.position)
    return list(connection.execute(query).scalars()) == [keys_text(each) for each in keys]


def candidates(connection: sa.Connection, pli_id: str, keys: CaseKeys) -> list[KnownCase]:
    """The cases of other plis that share most keys with that one, open or closed."""
    shared = _sharing(pli_id, lookup_keys(keys)).subquery()
    own = sa.select(pli.c.received_at).where(pli.c.id == pli_id).scalar_subquery()
    query = (
        sa.select(case, (pli.c.received_at > own).label("came_later"))
        .join(shared, shared.c.case == case.c.id)
        .join(pli, pli.c.id == case.c.pli)
        .order_by(shared.c.weight.desc(), case.c.id.desc())
    )
    return [_known(row) for row in connection.execute(query)]


def _sharing(pli_id: str, looked_up: LookupKeys) -> sa.Select[Any]:
    weight = sa.func.sum(sa.case((case_key.c.key.in_(looked_up.strong), _STRONG_WEIGHT), else_=1))
    every = sorted(looked_up.strong) + sorted(looked_up.weak)
    return (
        sa.select(case_key.c.case, weight.label("weight"))
        .where(case_key.c.key.in_(every[:_KEYS_A_QUERY]))
        .where(case_key.c.case.not_in(sa.select(case.c.id).where(case.c.pli == pli_id)))
        .group_by(case_key.c.case)
        .order_by(weight.desc(), case_key.c.case.desc())
        .limit(_COMPARED)
    )


def write(
    connection: sa.Connection,
    pli_id: str,
    drafted: Sequence[tuple[CaseKeys, Sequence[Proposal]]],
    now: datetime,
) -> dict[int, int]:
    """Write down the cases of a pli in place of those of an earlier run; each keeps its id and its state.

    Cases that are no more are dropped first, with their lines of work and their links.
    """
    query = sa.select(case.c.position, case.c.id, case.c["keys"]).where(case.c.pli == pli_id)
    known = {row.position: row for row in connection.execute(query)}
    for number in [n for n in known if n > len(drafted)]:
        _forget(connection, known.pop(number).id)
    ids: dict[int, int] = {}
    for number, (keys, _) in enumerate(drafted, 1):
        before = known.get(number)
        ids[number] = _write_case(connection, pli_id, number, keys, before.id if before else None, now)
        if before is None or before.keys != keys_text(keys):
            _write_keys(connection, ids[number], keys)
    for number, (_, proposals) in enumerate(drafted, 1):
        _write_proposals(connection, ids[number], proposals, now)
    return ids


def _forget(connection: sa.Connection, case_id: int) -> None:
    connection.execute(sa.delete(asked_piece).where(asked_piece.c.case == case_id))
    connection.execute(sa.delete(work).where(work.c.case == case_id))
    either = sa.or_(proposal.c.case == case_id, proposal.c.other == case_id)
    connection.execute(sa.delete(proposal).where(either))
    connection.execute(sa.delete(case_key).where(case_key.c.case == case_id))
    connection.execute(sa.delete(case).where(case.c.id == case_id))


def _write_case(
    connection: sa.Connection, pli_id: str, number: int, keys: CaseKeys, known: int | None, now: datetime
) -> int:
    values = {"procedure": keys.procedure, "keys": keys_text(keys), "drafted_at": now}
    if known is None:
        made = sa.insert(case).values(pli=pli_id, position=number, is_open=True, **values)
        known = connection.execute(made.returning(case.c.id)).scalar_one()
    else:
        connection.execute(sa.update(case).where(case.c.id == known).values(**values))
    return known


def _write_keys(connection: sa.Connection, case_id: int, keys: CaseKeys) -> None:
    connection.execute(sa.delete(case_key).where(case_key.c.case == case_id))
    looked_up = lookup_keys(keys)
    rows = [{"key": key, "case": case_id} for key in looked_up.strong | looked_up.weak]
    if rows:
        connection.execute(sa.insert(case_key), rows)


def _write_proposals(
    connection: sa.Connection, case_id: int, proposals: Sequence[Proposal], now: datetime
) -> None:
    """Write down what a case is linked to, unless it is what stands there: most edits change no link."""
    standing = (
        sa.select(proposal, case.c.pli.label("far_pli"), case.c.position)
        .join(case, case.c.id == proposal.c.other)
        .where(proposal.c.case == case_id)
        .order_by(proposal.c.id)
    )
    if [_proposal(row) for row in connection.execute(standing)] == list(proposals):
        return
    connection.execute(sa.delete(proposal).where(proposal.c.case == case_id))
    plis = {each.pli for each in proposals}
    query = sa.select(case.c.pli, case.c.position, case.c.id).where(case.c.pli.in_(plis))
    ids = {(row.pli, row.position): row.id for row in connection.execute(query)} if plis else {}
    rows = [
        {
            "case": case_id,
            "other": ids[each.pli, each.case],
            "kind": each.kind,
            "score": each.score,
            "reasons": json.dumps(each.reasons, ensure_ascii=False),
            "made_at": now,
        }
        for each in proposals
    ]
    if rows:
        connection.execute(sa.insert(proposal), rows)


def proposals(connection: sa.Connection, pli_id: str, number: int) -> list[tuple[Proposal, bool]]:
    """What links a case to others, whichever was drafted last; true: the link was found from its side."""
    own = sa.select(case.c.id).where(case.c.pli == pli_id, case.c.position == number).scalar_subquery()
    far = sa.case((proposal.c.case == own, proposal.c.other), else_=proposal.c.case)
    query = (
        sa.select(
            proposal, case.c.pli.label("far_pli"), case.c.position, (proposal.c.case == own).label("ours")
        )
        .join(case, case.c.id == far)
        .where(sa.or_(proposal.c.case == own, proposal.c.other == own))
        .order_by(proposal.c.score.desc(), proposal.c.id)
    )
    return [(_proposal(row), bool(row.ours)) for row in connection.execute(query)]


def set_open(connection: sa.Connection, pli_id: str, number: int, *, is_open: bool) -> bool:
    """Close a case or open it again; false when there is no such case."""
    query = sa.update(case).where(case.c.pli == pli_id, case.c.position == number).values(is_open=is_open)
    return connection.execute(query).rowcount == 1


def open_numbers(connection: sa.Connection) -> set[tuple[str, int]]:
    """(pli, number) of every case that is open."""
    query = sa.select(case.c.pli, case.c.position).where(case.c.is_open)
    return {(row.pli, row.position) for row in connection.execute(query)}


def _proposal(row: sa.Row[Any]) -> Proposal:
    return Proposal(
        ProposalKind(row.kind), row.far_pli, row.position, row.score, tuple(json.loads(row.reasons))
    )


def _known(row: sa.Row[Any]) -> KnownCase:
    return KnownCase(row.pli, row.position, _keys(row.keys), row.is_open, bool(row.came_later))


def keys_text(keys: CaseKeys) -> str:
    """Keys as they are kept: JSON, without those that are empty."""
    return json.dumps({k: v for k, v in asdict(keys).items() if v}, ensure_ascii=False, separators=(",", ":"))


def _keys(text: str) -> CaseKeys:
    kept = json.loads(text).items()
    return CaseKeys(**{name: _frozen(value) for name, value in kept})


def _frozen(value: Any) -> Any:
    return tuple(map(_frozen, value)) if isinstance(value, list) else value
