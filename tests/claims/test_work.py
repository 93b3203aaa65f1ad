"""What the work list says of a drafted case."""

from dataclasses import replace
from datetime import date

import pytest

from claims.cases import Deadline, DeadlineState
from claims.places import department
from claims.work import called, work_line
from tests.drafts import DRAFT

CASE = DRAFT.cases[0]


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("12 rue des Lilas, 33000 Bordeaux", "33"),
        ("5 cours Napoléon, 20000 Ajaccio", "2A"),
        ("8 rue Impériale, 20137 Porto-Vecchio", "2A"),
        ("2 boulevard Paoli, 20200 Bastia", "2B"),
        ("1 rue du Port, 97110 Pointe-à-Pitre", "971"),
        ("3 rue Haute, 98800 Nouméa", "988"),
        ("chez M. Durand, 69003 Lyon puis 75011 Paris", "75"),
        ("lieu-dit Les Tilleuls", ""),
        ("", ""),
    ],
)
def test_the_department_is_that_of_the_last_postcode(address, code):
    assert department(address) == code


def test_the_nearest_day_by_which_something_must_be_done_is_shown():
    def deadline(rule, state, due):
        return Deadline(rule, f"délai {rule}", state, "", date(2026, 1, due) if due else None)

    case = replace(
        CASE,
        deadlines=(
            deadline("A", DeadlineState.MET, 1),
            deadline("B", DeadlineState.RUNNING, 9),
            deadline("C", DeadlineState.OVERDUE, 4),
            deadline("D", DeadlineState.UNKNOWN, None),
        ),
    )
    line = work_line(1, case, 3)
    assert (line.due, line.due_label) == (date(2026, 1, 4), "délai C")
    assert work_line(1, replace(CASE, deadlines=()), 3).due is None


def test_values_to_look_at_are_those_that_are_doubtful_or_disputed():
    line = work_line(2, CASE, 3)
    doubtful = [f for f in CASE.fields if f.field.decision == "check" or f.conflicts]
    assert (line.number, line.fields, line.doubts) == (2, len(CASE.fields), len(doubtful))
    assert 0 < line.doubts <= line.fields


def test_a_case_is_called_by_its_organisation_else_by_its_person():
    named = {"nom": "LEFORT", "prenom": "Marie"}
    one = CASE.fields[0]
    fields = tuple(replace(one, field=replace(one.field, name=n, value=v)) for n, v in named.items())
    assert called(replace(CASE, fields=fields)) == "LEFORT Marie"
    firm = replace(one, field=replace(one.field, name="raison_sociale", value="SCI Exemple"))
    assert called(replace(CASE, fields=(*fields, firm))) == "SCI Exemple"
    assert called(replace(CASE, fields=())) == ""
