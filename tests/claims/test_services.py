"""When a silent unit is written to again."""

from dataclasses import replace
from datetime import date

import pytest

from claims.services import MOST_REMINDERS, ServiceRequest, age_days, is_due, next_reminder

ASKED = ServiceRequest(1, "P1", 1, "Commissariat", date(2026, 1, 5))


@pytest.mark.parametrize(
    ("changed", "day"),
    [
        ({}, date(2026, 2, 4)),
        ({"reminders": 1, "reminded_on": date(2026, 2, 10)}, date(2026, 3, 12)),
        ({"reminders": MOST_REMINDERS, "reminded_on": date(2026, 4, 10)}, None),
        ({"answered_on": date(2026, 1, 9)}, None),
    ],
)
def test_a_reminder_comes_thirty_days_after_the_last_letter(changed, day):
    assert next_reminder(replace(ASKED, **changed)) == day


def test_a_reminder_is_due_from_its_day_on():
    assert not is_due(ASKED, date(2026, 2, 3))
    assert is_due(ASKED, date(2026, 2, 4))


def test_no_reminder_while_something_that_came_in_seems_to_be_the_answer():
    assert not is_due(replace(ASKED, answers=("P2",)), date(2026, 6, 1))


def test_age_runs_until_the_answer():
    assert age_days(ASKED, date(2026, 1, 25)) == 20
    assert age_days(replace(ASKED, answered_on=date(2026, 1, 9)), date(2026, 1, 25)) == 4
