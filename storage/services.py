"""Requests to police and gendarmerie units: asked, reminded, answered."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa

from claims.proposals import ProposalKind
from claims.services import ServiceRequest
from storage.tables import case, proposal, service_request


def ask(connection: sa.Connection, pli_id: str, number: int, service: str, on: date) -> int:
    """Write down a request; returns its number."""
    made = sa.insert(service_request).values(
        pli=pli_id, position=number, service=service, asked_on=on, reminders=0
    )
    return int(connection.execute(made.returning(service_request.c.id)).scalar_one())


def remind(connection: sa.Connection, request_id: int, on: date) -> bool:
    """Write down a reminder; false when there is no such request waiting."""
    values = {"reminded_on": on, "reminders": service_request.c.reminders + 1}
    return _change(connection, request_id, **values)


def answer(connection: sa.Connection, request_id: int, on: date) -> bool:
    """Write down that the answer is there; false when there is no such request waiting."""
    return _change(connection, request_id, answered_on=on)


def _change(connection: sa.Connection, request_id: int, **values: object) -> bool:
    waiting = sa.and_(service_request.c.id == request_id, service_request.c.answered_on.is_(None))
    return connection.execute(sa.update(service_request).where(waiting).values(**values)).rowcount == 1


def requests(connection: sa.Connection) -> list[ServiceRequest]:
    """The requests that wait, the oldest first, each with the plis that seem to answer it."""
    waiting = service_request.c.answered_on.is_(None)
    rows = connection.execute(
        sa.select(service_request).where(waiting).order_by(service_request.c.asked_on, service_request.c.id)
    ).all()
    return [_request(row, _answers(connection, row.pli, row.position)) for row in rows]


def _answers(connection: sa.Connection, pli_id: str, number: int) -> Sequence[str]:
    """The plis proposed as answers of a service for that case, from whichever side the link was found."""
    own = sa.select(case.c.id).where(case.c.pli == pli_id, case.c.position == number).scalar_subquery()
    far = sa.case((proposal.c.case == own, proposal.c.other), else_=proposal.c.case)
    query = (
        sa.select(case.c.pli)
        .distinct()
        .select_from(proposal)
        .join(case, case.c.id == far)
        .where(sa.or_(proposal.c.case == own, proposal.c.other == own))
        .where(proposal.c.kind == ProposalKind.SERVICE_ANSWER)
        .order_by(case.c.pli)
    )
    return connection.execute(query).scalars().all()


def _request(row: sa.Row[Any], answers: Sequence[str]) -> ServiceRequest:
    return ServiceRequest(
        id=row.id,
        pli=row.pli,
        case=row.position,
        service=row.service,
        asked_on=row.asked_on,
        reminders=row.reminders,
        reminded_on=row.reminded_on,
        answered_on=row.answered_on,
        answers=tuple(answers),
    )
