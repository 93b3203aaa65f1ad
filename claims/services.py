"""What police and gendarmerie units were asked, how long ago, and when to ask again."""

from dataclasses import dataclass
from datetime import date, timedelta

# Thirty days are what the letter gives; three reminders, then a person must telephone.
_EVERY = timedelta(days=30)
MOST_REMINDERS = 3


@dataclass(frozen=True, slots=True)
class ServiceRequest:
    """One request about one case (from 1 within its pli). `reminded_on` is the day of the last reminder.

    `answers` are plis that seem to hold the answer: proposed, until an agent says that it is one.
    """

    id: int
    pli: str
    case: int
    service: str
    asked_on: date
    reminders: int = 0
    reminded_on: date | None = None
    answered_on: date | None = None
    answers: tuple[str, ...] = ()


def age_days(request: ServiceRequest, today: date) -> int:
    """How long the unit took to answer, or has been silent so far."""
    return ((request.answered_on or today) - request.asked_on).days


def next_reminder(request: ServiceRequest) -> date | None:
    """The day from which to write again; None once answered, or when reminders are used up."""
    if request.answered_on is not None or request.reminders >= MOST_REMINDERS:
        return None
    return (request.reminded_on or request.asked_on) + _EVERY


def is_due(request: ServiceRequest, today: date) -> bool:
    """Whether to write again today; not while what came in seems to be the answer."""
    day = next_reminder(request)
    return day is not None and day <= today and not request.answers
