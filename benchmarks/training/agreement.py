"""The proof of values that several documents of a case state alike, counted on plis of reserved families."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from benchmarks.evaluation.figures import lower_bound
from benchmarks.evaluation.outcomes import outcomes
from benchmarks.evaluation.readings import MADE_ON, Reading
from benchmarks.evaluation.understanding import rulebook
from claims.agreement import PROVED, Agreement
from claims.assembly import assemble_cases
from pipeline.flow import understand

_LADDER = (0.9, 0.95, 0.97, 0.98, 0.985, 0.99)  # thresholds tried


@dataclass(frozen=True, slots=True)
class Stated:
    """A value of a case that documents state alike: how sure it is, and whether it is right."""

    name: str
    confidence: float
    is_right: bool


def stated_values(read: Reading) -> list[Stated]:
    """The values of the cases of a pli that two documents or more state alike, and none otherwise."""
    documents, cases = assemble_cases(understand(read.pages, rulebook()), rulebook(), MADE_ON)
    alike = {found.field.name for case in cases for found in case.fields if found.stated_alike}
    compared = outcomes(read.name, read.truth, read.pages, documents, cases)
    return [
        Stated(value.name, value.said.confidence, value.is_right)
        for value in compared.fields
        if value.where == "case" and value.said is not None and value.name in alike
    ]


def agreement(values: Sequence[Stated]) -> Agreement:
    """The lowest threshold over which the bound is reached; the highest, proving nothing, when none is."""
    tried = [_counted(threshold, values) for threshold in _LADDER]
    return next((each for each in tried if each.lower >= PROVED), tried[-1])


def _counted(threshold: float, values: Iterable[Stated]) -> Agreement:
    over = [value.is_right for value in values if value.confidence >= threshold]
    return Agreement(threshold, len(over), sum(over), round(lower_bound(sum(over), len(over)), 5))


def agreement_toml(proof: Agreement) -> str:
    """The proof as `claims/agreement.toml` states it."""
    return (
        "# Written by `python -m benchmarks.training`: values that two documents or more state alike,\n"
        "# counted on plis of reserved families that nothing was learned from.\n"
        'source = "docs/decisions/0014-confidence-is-learned-and-proved.md"\n'
        f"least_confidence = {proof.least_confidence}\n"
        f"seen = {proof.seen}\n"
        f"right = {proof.right}\n"
        f"lower_bound = {proof.lower}\n"
    )
