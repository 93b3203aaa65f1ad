"""What there is to say against a piece that is there."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from claims.periods import duration_of
from claims.rulebook import Rule
from claims.situation import Folder, day_of

IDENTITY = ("carte_identite", "piece_identite_signataire")


class Grade(StrEnum):
    """How a remark weighs on the piece."""

    INSUFFICIENT = "insufficient"  # it will not do
    NOT_IT = "not_it"  # it does not count as this piece at all
    UNVERIFIED = "unverified"  # it counts; the agent is told what could not be verified


@dataclass(frozen=True, slots=True)
class Remark:
    """What a check has to say against a document; `why` is a French sentence."""

    grade: Grade
    why: str


def remark(folder: Folder, check: str, grade: Grade, key: str = "", **told: str) -> Remark:
    """The remark with the sentence that the rule named `check` has for it."""
    return Remark(grade, folder.spec.rule(check).messages[key or grade.value].format(**told))


def french(day: date) -> str:
    """A date as French letters write it, "09/03/2024"."""
    return f"{day:%d/%m/%Y}"


def sentence(rule: Rule, key: str, inputs: dict[str, str]) -> str:
    """The rule's sentence of that key about those values; ISO dates and durations are told in French."""
    return rule.messages[key].format(**{name: _told(value) for name, value in inputs.items()})


def _told(value: str) -> str:
    if day := day_of(value):
        return french(day)
    return length.french() if (length := duration_of(value)) else value
