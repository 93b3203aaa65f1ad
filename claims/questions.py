"""What only a human can say of a case, the most decisive first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter

from claims.cases import Bearing, Case, ChecklistLine, DeadlineState, Finding, Outcome, PieceStatus
from claims.review import Answers
from claims.rulebook import ProcedureSpec, Question, Rulebook
from claims.sufficiency import CHECKS

UNSAID = "unknown"  # what a finding shows for an input that nothing says
_OPEN = (Outcome.UNKNOWN, Outcome.PROBLEM)  # what an answer can still change
_OPEN_DEADLINES = (DeadlineState.UNKNOWN, DeadlineState.OVERDUE, DeadlineState.MISSED)
_LACKING = (PieceStatus.MISSING, PieceStatus.INSUFFICIENT)
_OFFERED = (PieceStatus.PRESENT, *_LACKING)
_WEIGHTS = tuple(Bearing)


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question to put to an agent: what hangs on it, and the answer given so far, None without one.

    `bears_on` is AUCUNE for what would only tell more. `is_awaited`: a rule, a deadline or a piece waits for
    the answer; the others are offered to whoever knows.
    """

    question: Question
    bears_on: Bearing
    is_awaited: bool
    answer: str | None = None

    @property
    def rank(self) -> tuple[int, bool, int]:
        """Its place: the most decisive first, then what is awaited, then what more rules read."""
        return _WEIGHTS.index(self.bears_on), not self.is_awaited, -len(self.question.rules)


def open_questions(case: Case, said: Answers, rulebook: Rulebook) -> tuple[OpenQuestion, ...]:
    """The questions that an answer may settle, those answered already among them, most decisive first.

    A question that waits for another one (gross negligence, while it is not known who was wanted) is left
    out until that one is answered.
    """
    spec = rulebook.procedures.get(case.procedure)
    if spec is None:
        return ()
    asked = [each for each in rulebook.questions if case.procedure in each.procedures]
    names = frozenset(each.id for each in asked)
    found = (_opened(each, case, said, spec, names) for each in asked)
    return tuple(sorted((each for each in found if each is not None), key=attrgetter("rank")))


def _opened(
    question: Question, case: Case, said: Answers, spec: ProcedureSpec, names: frozenset[str]
) -> OpenQuestion | None:
    weights = [
        *_in_findings(question, case.findings, names),
        *_in_deadlines(question, case, spec),
        *_in_checklist(question, case.checklists.get("metier", ()), spec),
    ]
    answer = said.statements.get(question.id)
    if answer is None and not weights and not question.is_offered:
        return None
    bears_on = min(weights, key=_WEIGHTS.index, default=Bearing.AUCUNE)
    return OpenQuestion(question, bears_on, bool(weights), answer)


def _in_findings(question: Question, findings: Iterable[Finding], names: frozenset[str]) -> Iterator[Bearing]:
    """What hangs on it in each finding that names it, or that could be otherwise with it."""
    for finding in findings:
        if finding.rule not in question.rules:
            continue
        is_open = finding.outcome in _OPEN
        value = finding.inputs.get(question.id)
        if value is not None and (is_open or value == UNSAID):
            yield finding.bearing if is_open else Bearing.AUCUNE
        elif value is None and is_open and not _waits_for(finding, names):
            yield finding.bearing


def _waits_for(finding: Finding, names: frozenset[str]) -> bool:
    """Whether the finding says itself which other question it lacks."""
    return any(value == UNSAID and name in names for name, value in finding.inputs.items())


def _in_deadlines(question: Question, case: Case, spec: ProcedureSpec) -> Iterator[Bearing]:
    for deadline in case.deadlines:
        if deadline.rule in question.rules and deadline.state in _OPEN_DEADLINES:
            yield spec.rule(deadline.rule).bears_on


def _in_checklist(
    question: Question, lines: Iterable[ChecklistLine], spec: ProcedureSpec
) -> Iterator[Bearing]:
    """A piece that lacks, or the reserve of a check: neither decides, both are looked at."""
    sentences = tuple(_sentences(question, spec))
    for line in lines:
        lacks = line.piece in question.pieces and line.status in _LACKING
        doubted = line.status in _OFFERED and any(sentence in line.why for sentence in sentences)
        if lacks or doubted:
            yield Bearing.EXAMEN


def _sentences(question: Question, spec: ProcedureSpec) -> Iterator[str]:
    """What the checks that read the answer say while it is not there, or is «no»."""
    for rule in spec.rules:
        if rule.id in question.rules and rule.id in CHECKS:
            yield from (
                text
                for key, text in rule.messages.items()
                if not question.messages or key in question.messages
            )
