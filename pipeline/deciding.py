"""What happens when somebody decides on a case, from a page or from a program."""

from collections.abc import Callable
from dataclasses import replace
from random import SystemRandom
from typing import Any

from claims.people import Account
from claims.review import EditKind, Mark
from claims.work import WorkState
from pipeline.drifting import count_review
from pipeline.reviewing import Change, Reviewed, Reviewer
from storage import journal, plis, quality, work
from storage.database import Connection
from storage.work import Decided

BULK = "bulk"  # how a value is confirmed that the machine was sure of and nobody touched
_CHANGED = {Mark.CORRECTED, Mark.ADDED, Mark.ABSENT}

Json = dict[str, Any]


def decide(
    reviewer: Reviewer,
    reviewed: Reviewed,
    number: int,
    decided: Decided,
    account: Account,
    teller: str,
    blind_percent: int,
    check: Callable[[Connection], None] = lambda _connection: None,
) -> None:
    """Write down a decision on case `number`, in the name of an account.

    A confirmed case has every value confirmed by somebody: those that the machine was sure of are confirmed
    with it, all at once. `teller` is who the journal names. `check` looks once more, in the transaction
    of the decision, whether it may still be taken.

    Raises: AgentMustAct: somebody else changed the pli meanwhile; whatever `check` raises; Unavailable.
    """
    if decided.state is WorkState.CONFIRMED:
        reviewed = _with_sure_values(reviewer, reviewed, number, account.id)
    corrected, wrong = changed(reviewed, number)
    now = reviewer.clock()
    with reviewer.database.begin() as connection:
        plis.lock(connection, reviewed.pli)
        check(connection)
        counted = replace(decided, corrected=corrected, wrong_auto=wrong)
        work.decide(connection, reviewed.pli, number, counted, account.id, account.team, now)
        if decided.state is WorkState.CONFIRMED:
            fields = _as_the_machine_was_sure(reviewed, number)
            quality.draw(
                connection,
                reviewed.pli,
                number,
                fields,
                account.id,
                account.team,
                now,
                SystemRandom(),
                percent=blind_percent,
            )
        details: dict[str, str | int] = {"case": number, "state": decided.state.value, "account": account.id}
        journal.record(connection, now, teller, "decided", reviewed.pli, details)
        if decided.state is WorkState.CONFIRMED:
            count_review(connection, reviewed, number, reviewer.rulebook, now)


def changed(reviewed: Reviewed, number: int) -> tuple[int, int]:
    """How many of the machine's values agents changed, and how many of those it was sure of."""
    marks = [mark for mark in reviewed.marks.get(number, {}).values() if mark["mark"] in _CHANGED]
    sure = [mark for mark in marks if mark["machine"] and mark["machine"]["decision"] == "auto"]
    return len(marks), len(sure)


def _with_sure_values(reviewer: Reviewer, reviewed: Reviewed, number: int, actor: int) -> Reviewed:
    touched = reviewed.marks.get(number, {})
    changes = [
        Change(EditKind.CONFIRM, number, field["name"], {"value": field["value"]}, BULK)
        for field in reviewed.draft["cases"][number - 1]["fields"]
        if field["name"] not in touched and field["decision"] == "auto"
    ]
    return reviewer.edit(reviewed.pli, reviewed.revision, changes, actor) if changes else reviewed


def _as_the_machine_was_sure(reviewed: Reviewed, number: int) -> list[Json]:
    """The values of the case; sure are those that the machine was sure of and nobody looked at one by one."""
    touched = {name for name, mark in reviewed.marks.get(number, {}).items() if mark["how"] != BULK}
    return [
        {**field, "decision": "check" if field["name"] in touched else field["decision"]}
        for field in reviewed.draft["cases"][number - 1]["fields"]
    ]
