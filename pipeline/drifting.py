"""What agents make of values that the machine was sure of, counted by field; too many wrong ones demote it.

A value counts once, when its case is first confirmed: right as it was, or changed. It may count again when
somebody types it without seeing it. Errors shown on purpose are of no field's making, and count for nothing.
"""

from datetime import datetime

from claims.assembly import case_field_specs
from claims.cases import Procedure
from claims.fields import Decision
from claims.quality import agree
from claims.review import Mark
from claims.rulebook import Kind, Rulebook
from pipeline.reviewing import Json, Reviewed
from storage import drift, quality, work
from storage.database import Connection
from storage.drift import Source
from storage.quality import Sample


def count_review(
    connection: Connection, reviewed: Reviewed, number: int, rulebook: Rulebook, now: datetime
) -> None:
    """Count the sure values of a case that is being confirmed, and demote the fields that drift."""
    judgement = reviewed.machine.get("judgement")
    if judgement is None or not work.count_once(connection, reviewed.pli, number):
        return  # drafted by a program that did not say what was sure, or counted already
    procedure = Procedure(reviewed.draft["cases"][number - 1]["procedure"])
    kinds = {spec.name: spec.kind for spec in case_field_specs(procedure, rulebook)}
    said = reviewed.said[number].values if number in reviewed.said else {}
    left_out = quality.seeded(connection, reviewed.pli, number)
    wrong = {
        name: _is_wrong(mark, said[name].value, kinds.get(name, Kind.TEXT))
        for name, mark in reviewed.marks.get(number, {}).items()
        if _was_sure(mark) and name not in left_out
    }
    _count(connection, judgement, Source.REVIEW, wrong, now)


def count_blind(
    connection: Connection, reviewed: Reviewed | None, sample: Sample, *, agrees: bool, now: datetime
) -> None:
    """Count a sure value that was typed again without being seen."""
    judgement = reviewed.machine.get("judgement") if reviewed else None
    if judgement is not None and sample.was_auto:
        _count(connection, judgement, Source.BLIND, {sample.field: not agrees}, now)


def _was_sure(mark: Json) -> bool:
    return mark["machine"] is not None and mark["machine"]["decision"] == Decision.AUTO


def _is_wrong(mark: Json, value: str | None, kind: Kind) -> bool:
    """Whether the agent changed more than the way it is written."""
    if mark["mark"] == Mark.CONFIRMED:
        return False
    return value is None or not agree(kind, value, mark["machine"]["value"])


def _count(
    connection: Connection, judgement: str, source: Source, wrong: dict[str, bool], now: datetime
) -> None:
    drift.count(connection, judgement, source, wrong, now.date())
    # A right value is no evidence against its field.
    drift.demote_drifting(connection, judgement, [field for field in wrong if wrong[field]], now)
