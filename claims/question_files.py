"""The questions left to humans, read strictly: each one's rules, pieces and choices are there."""

from collections.abc import Iterable, Mapping

from claims.cases import Procedure
from claims.rulebook import AnswerKind, ProcedureSpec, Question
from claims.toml_tables import Table, TomlFile

_CLOSED = (AnswerKind.CHOICE, AnswerKind.CHOICES)
_WITH_WORDS = (*_CLOSED, AnswerKind.PERIODS)


def read_questions(file: TomlFile, specs: Mapping[Procedure, ProcedureSpec]) -> tuple[Question, ...]:
    """Every question of the file, checked against the procedures that ask it.

    Raises: BadCatalogue: one breaks the rules of the catalogue; file, line and key are named.
    """
    root = file.root()
    found: list[Question] = []
    for table in root.tables("question"):
        question = _question(table, specs)
        if any(question.id == other.id for other in found):
            raise table.refuse("id", f"'{question.id}' stands there twice", question.id)
        found.append(question)
    root.close()
    return tuple(found)


def _question(table: Table, specs: Mapping[Procedure, ProcedureSpec]) -> Question:
    procedures = table.members("procedures", Procedure)
    asking = tuple(specs[each] for each in procedures if each in specs)
    kind = table.member("kind", AnswerKind)
    question = Question(
        id=table.name("id"),
        procedures=procedures,
        label=table.text("label"),
        help=table.text("help"),
        kind=kind,
        source=table.text("source"),
        choices=_choices(table, kind),
        rules=_known(table, "rules", {rule.id for spec in asking for rule in spec.rules}),
        pieces=_known(table, "pieces", {each.piece for spec in asking for each in spec.requirements}),
        messages=_messages(table, asking),
        is_offered=table.flag("offered", default=False),
    )
    _check_compared(table, asking, question)
    if not question.rules and not question.is_offered:
        raise table.refuse("rules", "no rule reads it and it is not offered: it would never be asked")
    table.close()
    return question


def _choices(table: Table, kind: AnswerKind) -> dict[str, str]:
    """Choices stand under [question.choices], VALUE = "label"."""
    if kind in _CLOSED and not table.has("choices"):
        raise table.refuse("choices", f"a question of kind {kind} must have some")
    if kind not in _WITH_WORDS and table.has("choices"):
        raise table.refuse("choices", f"a question of kind {kind} has none")
    choices = table.table("choices")
    return {value: choices.text(value) for value in tuple(choices.entries)}


def _known(table: Table, key: str, known: Iterable[str]) -> tuple[str, ...]:
    """A list of ids that the procedures of the question have."""
    ids = table.texts(key, ())
    unknown = next((each for each in ids if each not in known), None)
    if unknown is not None:
        raise table.refuse(key, f"'{unknown}' is in none of its procedures", unknown)
    return ids


def _messages(table: Table, asking: Iterable[ProcedureSpec]) -> tuple[str, ...]:
    return _known(table, "messages", {key for spec in asking for rule in spec.rules for key in rule.messages})


def _check_compared(table: Table, asking: tuple[ProcedureSpec, ...], question: Question) -> None:
    """Every value of a constant that the answer is compared with must be among the choices."""
    rules = {rule.id: rule for spec in asking for rule in spec.rules}
    for place in table.texts("compared", ()):
        rule, _, constant = place.partition(".")
        values = rules[rule].constants.get(constant) if rule in question.rules else None
        if not isinstance(values, list):
            raise table.refuse("compared", f"'{place}' is no list of a rule that reads the answer", place)
        lacking = next((value for value in values if value not in question.choices), None)
        if lacking is not None:
            raise table.refuse("compared", f"{place} holds '{lacking}', which is not a choice", place)
