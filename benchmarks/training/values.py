"""The judgement of values: what weighs evidence, its recalibration, and the proofs of `auto`.

Trained on plis of families that may be learned from; proofs are counted on plis of reserved families only.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

import numpy as np
import numpy.typing as npt
from sklearn.isotonic import IsotonicRegression
from sklearn.model_selection import GroupKFold

from benchmarks.evaluation.figures import lower_bound
from benchmarks.training.around import affinities, affinities_apart, log_odds_around, told_around
from benchmarks.training.fitting import fitted
from benchmarks.training.samples import Sample
from claims.agreement import PROVED
from claims.rulebook import Kind
from extractors.fields.judgement import VOUCHED, Judgement, Node, Proof, Tree

Json = dict[str, Any]
Vector = npt.NDArray[np.float64]
_Shown = tuple[float, Sample]

_FOLDS = 5
_LADDER = (0.5, 0.8, 0.9, 0.95, 0.97, 0.98, 0.985, 0.99, 0.993, 0.995, 0.997, 0.998)  # thresholds tried
# Kinds whose values are read and go wrong alike.
_READ_ALIKE = {
    "codes": {
        Kind.IBAN,
        Kind.BIC,
        Kind.SIREN,
        Kind.SIRET,
        Kind.NIR,
        Kind.PHONE,
        Kind.EMAIL,
        Kind.TRACKING,
        Kind.REFERENCE,
    },
    "days": {Kind.DATE, Kind.MONTH},
    "amounts": {Kind.AMOUNT},
    "names": {Kind.PERSON, Kind.SURNAME, Kind.FORENAMES, Kind.ORGANISATION, Kind.PARTY},
    "offices": {Kind.COURT, Kind.PRISON, Kind.POLICE_UNIT},
    "places": {Kind.ADDRESS, Kind.PLACE},
    "answers": {Kind.BOOLEAN, Kind.CHOICE, Kind.SEX},
}
_MOST_SURE = 0.999
_BEYOND = 4.0  # log-odds from the outermost steps to those at which nothing, and everything, is believed
_SILENT_BELOW = 0.5  # a value less likely than this is more often wrong than right


def trained(
    samples: Sequence[Sample], made_of: Mapping[str, Any]
) -> tuple[Judgement, list[tuple[float, Sample]]]:
    """Learn from samples; the recalibration is learned from families, and writers, left out of each fold.

    How sure a value may be on a paper of a known layout says little of papers that nobody here has made. Also
    each sample of a paper by another hand, with how sure what learned nothing from its writer is of it.
    """
    right = np.array([sample.is_right for sample in samples])
    folds = list(GroupKFold(_FOLDS).split(right, right, [sample.family for sample in samples]))
    # Weights and trees meet what surroundings say as they will on papers that nothing was learned from.
    given = told_around(samples, affinities_apart(samples, folds))
    apart = np.zeros(len(samples))
    for kept, left_out in folds:
        fold = _uncalibrated(*fitted([given[n] for n in kept], right[kept]), {})
        apart[left_out] = [fold.log_odds(given[n]) for n in left_out]
    steps, shares = _recalibration(samples, apart, right)
    judgement = replace(
        _uncalibrated(*fitted(given, right), made_of),
        steps=steps,
        shares=shares,
        affinities=affinities(samples),
    )
    unmet = zip(apart, samples, strict=True)
    return judgement, [(judgement.calibrated(float(odds)), each) for odds, each in unmet if each.other_hand]


def _uncalibrated(
    weights: Mapping[str, float], trees: Sequence[Tree], made_of: Mapping[str, Any]
) -> Judgement:
    return Judgement(weights, (), (), _SILENT_BELOW, {}, made_of, trees)


def _recalibration(samples: Sequence[Sample], odds: Vector, right: Vector) -> tuple[list[float], list[float]]:
    """How often the likeliest value of a field is right, by its log-odds (isotonic regression)."""
    first = np.array(sorted(_first_of_each(samples, odds).values()))
    order = np.argsort(odds[first], kind="stable")
    at, seen = odds[first][order], right[first][order].astype(float)
    rising = IsotonicRegression().fit_transform(np.arange(len(at)), seen)
    found: dict[float, float] = {}
    for share in np.unique(rising):
        block = rising == share
        # Half a success and half a failure more in each block: no few hundred values prove certainty.
        told = (float(seen[block].sum()) + 0.5) / (float(block.sum()) + 1.0)
        found[round(float(at[block].mean()), 4)] = round(min(max(told, *found.values(), 0.0), _MOST_SURE), 5)
    # Most other values of a field are less likely than any that came first: they must fall off too.
    lowest, highest = min(found), max(found)
    found = {round(lowest - _BEYOND, 4): min(found[lowest], 1.0 - _MOST_SURE)} | found
    found[round(highest + _BEYOND, 4)] = max(found[highest], _MOST_SURE)
    return list(found), list(found.values())


def _first_of_each(samples: Sequence[Sample], odds: Sequence[float] | Vector) -> dict[str, int]:
    """The index of the likeliest sample of each question; what is vouched for comes first."""
    first: dict[str, int] = {}
    for n, sample in enumerate(samples):
        known = first.get(sample.question)
        if known is None or (sample.proved, odds[n]) > (samples[known].proved, odds[known]):
            first[sample.question] = n
    return first


def proofs(
    judgement: Judgement,
    samples: Sequence[Sample],
    rival: float,
    unmet: Sequence[tuple[float, Sample]] = (),
) -> dict[str, Proof]:
    """The proofs of `auto`, by field, counted on samples that nothing was learned from.

    `unmet`: samples of papers by other hands, and how sure what did not know their writers is of them. Too
    few to prove, enough to disprove: where a field's are wrong more often than allowed, or those of its pool
    surely so (at 95 %), nothing is `auto`.

    A field of too few samples is proved with those of its kind, or else of the kinds read alike, as long as
    its own are not wrong more often than allowed. Values with a rival, or handwritten, never count: they are
    never `auto`.
    """
    given = told_around(samples, log_odds_around(judgement.affinities, samples))
    sure = [judgement.probability(evidence) for evidence in given]
    shown = _shown(list(zip(sure, samples, strict=True)), judgement.silent_below, rival)
    fields = _by_field(shown)
    elsewhere = _by_field(_shown(unmet, judgement.silent_below, rival))
    found = {}
    for field, own in sorted(fields.items()):
        tried = (
            proof
            for pool in _pools(own[0][1])
            for threshold in _LADDER
            if _agrees(threshold, own)
            and _agrees(threshold, elsewhere.get(field, ()))
            and not _is_surely_worse(threshold, _in_pool(pool, threshold, elsewhere, fields))
            and (proof := _counted(pool, threshold, _in_pool(pool, threshold, fields, fields))).lower
            >= PROVED
        )
        first = next(tried, None)
        if first is not None:
            found[field] = first
    vouched = _counted(VOUCHED, 0.0, [each for each in shown if each[1].proved])
    return found | ({VOUCHED: vouched} if vouched.lower >= PROVED else {})


def _pools(sample: Sample) -> tuple[str, str, str]:
    """Where a sample is counted: with its field, its kind, the kinds that are read alike."""
    alike = next((name for name, kinds in _READ_ALIKE.items() if sample.kind in kinds), "others")
    return sample.field, f"kind={sample.kind}", f"kinds={alike}"


def _by_field(shown: Iterable[_Shown]) -> dict[str, list[_Shown]]:
    fields: dict[str, list[_Shown]] = defaultdict(list)
    for each in shown:
        fields[each[1].field].append(each)
    return fields


def _in_pool(
    pool: str, threshold: float, shown: Mapping[str, Sequence[_Shown]], known: Mapping[str, Sequence[_Shown]]
) -> list[_Shown]:
    """All values shown of a pool, but those of fields that are `known` to be surely worse than `auto` may be.

    Such a field is never `auto` over that threshold: it says nothing of the others.
    """
    return [
        each
        for field, own in shown.items()
        if pool in _pools(own[0][1]) and not _is_surely_worse(threshold, known.get(field, ()))
        for each in own
    ]


def _is_surely_worse(threshold: float, own: Sequence[_Shown]) -> bool:
    """Whether, at 95 %, values over a threshold are wrong more often than `auto` may be."""
    counted = _counted("", threshold, own)
    return lower_bound(counted.seen - counted.right, counted.seen) > 1.0 - PROVED


def _agrees(threshold: float, own: Sequence[_Shown]) -> bool:
    """Whether a field's own values over a threshold are not wrong more often than `auto` may be."""
    counted = _counted("", threshold, own)
    return counted.seen - counted.right <= (1.0 - PROVED) * counted.seen


def _shown(known: Sequence[_Shown], silent_below: float, rival: float) -> list[_Shown]:
    """The likeliest value of each field that may go unseen."""
    sure, samples = [each for each, _ in known], [sample for _, sample in known]
    questions: dict[str, list[int]] = defaultdict(list)
    for n, sample in enumerate(samples):
        questions[sample.question].append(n)
    shown = []
    for question, best in _first_of_each(samples, sure).items():
        rivals = [n for n in questions[question] if n != best and sure[n] >= rival]
        if not rivals and samples[best].printed and sure[best] >= silent_below:
            shown.append((sure[best], samples[best]))
    return shown


def _counted(name: str, threshold: float, group: Iterable[tuple[float, Sample]]) -> Proof:
    over = [sample.is_right for probability, sample in group if probability >= threshold]
    return Proof(threshold, name, len(over), sum(over), round(lower_bound(sum(over), len(over)), 5))


def judgement_json(judgement: Judgement) -> Json:
    """The judgement as `extractors/fields/judgement.json` states it."""
    names = sorted({node.evidence for tree in judgement.trees for node in tree if node.evidence})
    place = {name: n for n, name in enumerate(names)}
    return {
        "made_of": dict(judgement.made_of),
        "silent_below": judgement.silent_below,
        "calibration": {"log_odds": list(judgement.steps), "right": list(judgement.shares)},
        "proofs": {name: asdict(proof) for name, proof in sorted(judgement.proofs.items())},
        "weights": dict(sorted(judgement.weights.items())),
        "around": {name: own.tolist() for name, own in sorted(judgement.affinities.weights.items())},
        "names": names,
        "trees": [[_node_json(node, place) for node in tree] for tree in judgement.trees],
    }


def _node_json(node: Node, place: Mapping[str, int]) -> list[float]:
    """[value] for an answer, [index of its name, threshold, low, high] for a question."""
    if not node.evidence:
        return [node.value]
    return [place[node.evidence], node.threshold, node.low, node.high]


def written(judgement: Judgement) -> str:
    """The judgement as text, a tree or a block of weights a line: what two trainings changed can be seen."""
    told = judgement_json(judgement)
    trees = ",\n".join(_on_a_line(tree) for tree in told.pop("trees"))
    around = ",\n".join(f'"{name}": {_on_a_line(own)}' for name, own in told.pop("around").items())
    head = json.dumps(told, indent=1, ensure_ascii=False)
    return f'{head[:-2]},\n "around": {{\n{around}\n}},\n "trees": [\n{trees}\n]\n}}\n'


def _on_a_line(numbers: object) -> str:
    return json.dumps(numbers, separators=(",", ":"))
