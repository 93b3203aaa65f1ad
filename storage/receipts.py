"""Arrivals and the plis they make: each is received once, whatever is asked twice."""

import secrets
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from claims.items import Reason
from claims.ledger import Arrival, JobKind, PliState, Receipt, ReceiptFate, Source
from claims.programs import Event
from storage import webhooks
from storage.jobs import FRESH, add_jobs
from storage.journal import record
from storage.tables import original, pli, receipt

# Letters and digits that are not taken for one another when read aloud or copied by hand.
_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
_FIRST_RETRY = timedelta(seconds=5)
_LONGEST_RETRY = timedelta(minutes=30)
_KEYS_A_QUERY = 500
# What could not be fetched is tried for ever, in sight once it has failed often.
_TRIED_AGAIN = (ReceiptFate.FAILING, ReceiptFate.PARKED)


def new_pli_id(on: datetime) -> str:
    """A name that a person can say: "P261126-4F7K2M"."""
    return f"P{on:%y%m%d}-{''.join(secrets.choice(_ALPHABET) for _ in range(6))}"


def receive(connection: sa.Connection, arrival: Arrival, now: datetime) -> Receipt:
    """Write down an arrival whose bytes are safe: a new pli with its first job, or a duplicate.

    Asked again for the same `source_key`, answers what was answered first. Of two processes that receive the
    same at once, one is refused its transaction, and gets the answer when it asks again.
    """
    known = find(connection, arrival.source_key)
    if known is not None and known.fate not in _TRIED_AGAIN:
        return known
    first = connection.execute(
        sa.select(pli.c.id).where(pli.c.fingerprint == arrival.fingerprint)
    ).scalar_one_or_none()
    fate = ReceiptFate.ACCEPTED if first is None else ReceiptFate.DUPLICATE
    pli_id = first or _new_pli(connection, arrival, now)
    record(connection, now, arrival.source, fate, pli_id, {"files": len(arrival.originals)})
    size = sum(file.size for file in arrival.originals)
    row = _row(arrival.source, arrival.source_key, arrival.name, fate, now)
    return _write(connection, row | {"batch": arrival.batch, "size": size, "pli": pli_id})


def _new_pli(connection: sa.Connection, arrival: Arrival, now: datetime) -> str:
    pli_id = new_pli_id(now)
    connection.execute(
        sa.insert(pli).values(
            id=pli_id,
            fingerprint=arrival.fingerprint,
            source=arrival.source,
            name=arrival.name,
            batch=arrival.batch,
            received_at=now,
            state=PliState.RECEIVED,
            run=1,
        )
    )
    connection.execute(
        sa.insert(original),
        [
            {"pli": pli_id, "position": n, "name": f.name, "sha256": f.sha256, "size": f.size}
            for n, f in enumerate(arrival.originals)
        ],
    )
    add_jobs(connection, JobKind.RECEIVE, pli_id, 1, [0], FRESH, now)
    webhooks.tell(connection, Event.RECEIVED, now, pli=pli_id)
    return pli_id


def refuse(
    connection: sa.Connection,
    source: Source,
    source_key: str,
    name: str,
    size: int,
    reason: Reason,
    now: datetime,
    batch: str = "",
) -> Receipt:
    """Write down an arrival that cannot be kept; it stays where it lies."""
    known = find(connection, source_key)
    if known is not None and known.fate not in _TRIED_AGAIN:
        return known
    record(connection, now, source, ReceiptFate.REJECTED, None, {"code": reason.code})
    row = _row(source, source_key, name, ReceiptFate.REJECTED, now)
    return _write(connection, row | {"size": size, "batch": batch} | _said(reason))


def fail(
    connection: sa.Connection,
    source: Source,
    source_key: str,
    name: str,
    reason: Reason,
    now: datetime,
    tries: int,
) -> Receipt:
    """Write down a failed try: the next comes later and later, and after `tries` it is parked in sight."""
    known = find(connection, source_key)
    attempts = (known.attempts if known else 0) + 1
    parked = attempts >= tries
    wait = min(_FIRST_RETRY * 2 ** min(attempts - 1, 20), _LONGEST_RETRY)
    fate = ReceiptFate.PARKED if parked else ReceiptFate.FAILING
    if parked:
        record(connection, now, source, fate, None, {"code": reason.code, "attempts": attempts})
    row = _row(source, source_key, name, fate, now)
    return _write(connection, row | {"attempts": attempts, "retry_at": now + wait} | _said(reason))


def _row(source: Source, source_key: str, name: str, fate: ReceiptFate, now: datetime) -> dict[str, Any]:
    return {
        "source": source,
        "source_key": source_key,
        "name": name,
        "batch": "",
        "size": 0,
        "received_at": now,
        "fate": fate,
    }


def _said(reason: Reason) -> dict[str, str]:
    return {"reason_code": reason.code, "reason_message": reason.message}


def _write(connection: sa.Connection, row: dict[str, Any]) -> Receipt:
    """One row a source key: the last word on it."""
    connection.execute(sa.delete(receipt).where(receipt.c.source_key == row["source_key"]))
    written = connection.execute(sa.insert(receipt).values(row).returning(receipt)).one()
    return _receipt(written)


def source_keys(connection: sa.Connection, plis: Collection[str]) -> list[str]:
    """What the sources of some plis call what made them, duplicates too."""
    query = sa.select(receipt.c.source_key).where(receipt.c.pli.in_(plis))
    return list(connection.execute(query).scalars())


def find(connection: sa.Connection, source_key: str) -> Receipt | None:
    """What was answered for that source key, None when it never came."""
    row = connection.execute(sa.select(receipt).where(receipt.c.source_key == source_key)).one_or_none()
    return None if row is None else _receipt(row)


def known_keys(connection: sa.Connection, keys: Sequence[str], now: datetime) -> set[str]:
    """Those of the keys that need nothing now: dealt with, or not to be tried again yet."""
    known: set[str] = set()
    for start in range(0, len(keys), _KEYS_A_QUERY):
        some = keys[start : start + _KEYS_A_QUERY]
        due = sa.and_(
            receipt.c.fate.in_(_TRIED_AGAIN),
            # a try set further ahead than any wait was set by a clock that has been put back since
            sa.or_(receipt.c.retry_at <= now, receipt.c.retry_at > now + 2 * _LONGEST_RETRY),
        )
        query = sa.select(receipt.c.source_key).where(receipt.c.source_key.in_(some), sa.not_(due))
        known.update(connection.execute(query).scalars())
    return known


def unsettled(connection: sa.Connection, source: Source) -> list[tuple[Receipt, PliState | None]]:
    """Arrivals whose source was not touched yet, with the state of their pli."""
    query = (
        sa.select(receipt, pli.c.state)
        .join(pli, pli.c.id == receipt.c.pli, isouter=True)
        .where(receipt.c.source == source, receipt.c.settled_at.is_(None))
        .where(receipt.c.fate.not_in(_TRIED_AGAIN))
        .order_by(receipt.c.id)
    )
    rows = connection.execute(query).all()
    return [(_receipt(row), PliState(row.state) if row.state else None) for row in rows]


def settle(connection: sa.Connection, ids: Iterable[int], now: datetime) -> None:
    """Write down that the sources of these arrivals were moved or marked."""
    query = sa.update(receipt).where(receipt.c.id.in_(list(ids))).values(settled_at=now)
    connection.execute(query)


@dataclass(frozen=True, slots=True)
class Arrived:
    """A receipt with how far its pli has come; `refused` is why a file of it could not be read, or None.

    `is_unreadable`: nothing of the pli could be read.
    """

    receipt: Receipt
    state: PliState | None
    refused: str | None
    is_unreadable: bool


def arrived_of(row: sa.Row[Any]) -> Arrived:
    """A row that holds a receipt, the `state` of its pli, `refused` and `is_read`."""
    return Arrived(
        _receipt(row),
        PliState(row.state) if row.state else None,
        row.refused,
        is_unreadable=row.refused is not None and not row.is_read,
    )


def numbered(connection: sa.Connection, number: int) -> Receipt | None:
    """The receipt of that number; None when there is none."""
    row = connection.execute(sa.select(receipt).where(receipt.c.id == number)).one_or_none()
    return None if row is None else _receipt(row)


def stuck(connection: sa.Connection) -> Iterator[Receipt]:
    """Arrivals that could not be fetched, still tried or parked."""
    query = sa.select(receipt).where(receipt.c.fate.in_(_TRIED_AGAIN)).order_by(receipt.c.id)
    return (_receipt(row) for row in connection.execute(query).all())


def _receipt(row: sa.Row[Any]) -> Receipt:
    reason = Reason(row.reason_code, row.reason_message) if row.reason_code else None
    return Receipt(
        id=row.id,
        source=Source(row.source),
        source_key=row.source_key,
        name=row.name,
        batch=row.batch,
        size=row.size,
        received_at=row.received_at,
        fate=ReceiptFate(row.fate),
        pli=row.pli,
        reason=reason,
        attempts=row.attempts,
        is_settled=row.settled_at is not None,
    )
