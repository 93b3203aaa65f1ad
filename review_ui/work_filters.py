"""What the work list asks and shows: its filters, in the URL and in words."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from urllib.parse import urlencode

from claims.cases import Procedure, Verdict
from claims.work import WorkItem, WorkState
from review_ui import words
from storage.worklist import NO_DEPARTMENT, Filter, Order, Whose

_SOON_DAYS = 7
_ALL = "all"
_IN_THE_URL = {
    "etat": "state",
    "procedure": "procedure",
    "verdict": "verdict",
    "departement": "department",
    "qui": "whose",
    "doutes": "doubts",
    "q": "text",
    "tri": "order",
}
_ALLOWED: Mapping[str, frozenset[str]] = {
    "state": frozenset({_ALL, *WorkState}),
    "procedure": frozenset(Procedure),
    "verdict": frozenset(Verdict),
    "whose": frozenset(Whose),
    "doubts": frozenset({"some", "none"}),
    "order": frozenset(Order),
}
STATES: dict[str, str] = {"": "à faire"} | {str(s): told for s, told in words.STATES.items()} | {_ALL: "tous"}
WHOSE = {Whose.MINE: "à moi", Whose.NOBODY: "à personne", Whose.OTHERS: "à d'autres"}
DOUBTS = {"some": "avec des valeurs à regarder", "none": "sans valeur à regarder"}
_EVERY = {"procedure": "toutes", "doutes": "avec ou sans", "qui": "à tous"}
ORDERS = {
    Order.DUE: "échéance, puis ancienneté",
    Order.AGE: "ancienneté",
    Order.NAME: "nom",
    Order.DOUBTS: "valeurs à regarder",
}


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter: what the URL holds, what it is called, how many cases it would show."""

    value: str
    label: str
    number: int


@dataclass(frozen=True, slots=True)
class Choices:
    """A filter: its name in the URL and what it is called."""

    name: str
    label: str
    chosen: str
    choices: Sequence[Choice]


@dataclass(frozen=True, slots=True)
class Urgency:
    """How near a last day is, in words, with a mark that does not rest on colour."""

    words: str
    mark: str
    kind: str


@dataclass(frozen=True, slots=True)
class Group:
    """Lines that follow one another and came in one pli, which makes `total` cases."""

    pli: str
    batch: str
    total: int
    items: Sequence[WorkItem]


def asked_of(parameters: Mapping[str, str]) -> Filter:
    """The filter that a URL or a form holds; what means nothing is left out."""
    given = {field: parameters.get(name, "").strip() for name, field in _IN_THE_URL.items()}
    kept = {
        field: value
        for field, value in given.items()
        if value and (field not in _ALLOWED or value in _ALLOWED[field])
    }
    made = Filter(
        state=kept.get("state", ""),
        procedure=kept.get("procedure", ""),
        verdict=kept.get("verdict", ""),
        department=kept.get("department", "")[:4],
        doubts=kept.get("doubts", ""),
        text=kept.get("text", "")[:100],
    )
    return replace(made, whose=Whose(kept.get("whose", "")), order=Order(kept.get("order", "due")))


def address(asked: Filter, after: str = "") -> str:
    """The page that shows that filter."""
    values = parameters(asked) | ({"apres": after} if after else {})
    return f"/travail?{urlencode(values)}" if values else "/travail"


def parameters(asked: Filter) -> dict[str, str]:
    """What the URL of a filter holds: nothing for what asks nothing."""
    usual = Filter()
    return {
        name: str(getattr(asked, field))
        for name, field in _IN_THE_URL.items()
        if getattr(asked, field) != getattr(usual, field)
    }


def state_choices(asked: Filter, numbers: Counter[str]) -> list[tuple[str, Choice]]:
    """The states, each with the address of its list."""
    numbers = numbers + Counter({_ALL: sum(numbers[state] for state in WorkState)})
    return [
        (address(replace(asked, state=state)), Choice(state, label, numbers[state]))
        for state, label in STATES.items()
    ]


def filter_choices(asked: Filter, counts: Mapping[str, Counter[str]]) -> list[Choices]:
    """The filters, with how many cases each choice would show."""
    return [
        _choices("procedure", "Procédure", asked.procedure, words.PROCEDURES, counts["procedure"]),
        _choices("verdict", "Verdict", asked.verdict, words.VERDICTS, counts["verdict"]),
        _departments(asked, counts["department"]),
        _choices("qui", "Attribué", asked.whose, WHOSE, counts["whose"]),
        _choices("doutes", "Valeurs", asked.doubts, DOUBTS, counts["doubts"]),
    ]


def _choices(
    name: str,
    label: str,
    chosen: str,
    named: Mapping[Any, str],
    numbers: Counter[str],
) -> Choices:
    every = Choice("", _EVERY.get(name, "tous"), numbers[""])
    return Choices(
        name,
        label,
        str(chosen),
        [every, *(Choice(str(v), told, numbers[str(v)]) for v, told in named.items())],
    )


def _departments(asked: Filter, numbers: Counter[str]) -> Choices:
    """Those that have cases, and the one that is chosen even when it has none."""
    found = sorted({value for value in (*numbers, asked.department) if value and value != NO_DEPARTMENT})
    named = {value: value for value in found} | {NO_DEPARTMENT: "adresse inconnue"}
    return _choices("departement", "Département", asked.department, named, numbers)


def grouped(items: Sequence[WorkItem], totals: Mapping[str, int]) -> list[Group]:
    """Cases of one pli that follow one another stand together."""
    groups: list[Group] = []
    for item in items:
        if groups and groups[-1].pli == item.pli:
            groups[-1] = replace(groups[-1], items=[*groups[-1].items, item])
        else:
            groups.append(Group(item.pli, item.batch, totals.get(item.pli, 1), [item]))
    return groups


def age_on(today: date) -> Callable[[datetime], int]:
    """Days since a moment."""
    return lambda moment: (today - moment.astimezone().date()).days


def urgency_on(today: date) -> Callable[[date], Urgency]:
    """How near a last day is on that day."""

    def urgency(due: date) -> Urgency:
        days = (due - today).days
        if days < 0:
            return Urgency(f"dépassé de {_days(-days)}", words.MARKS["bad"], "bad")
        if days <= _SOON_DAYS:
            return Urgency(
                "aujourd'hui" if days == 0 else f"dans {_days(days)}", words.MARKS["doubt"], "doubt"
            )
        return Urgency(f"dans {_days(days)}", "", "")

    return urgency


def _days(number: int) -> str:
    return f"{number} jour{'s' if number > 1 else ''}"
