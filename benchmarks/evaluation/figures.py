"""Figures of outcomes: how many are right, how sure the program was, and what is proved by that."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

from benchmarks.evaluation.outcomes import FieldOutcome, Outcomes, PageOutcome
from claims.sampling import upper_bound

Json = dict[str, Any]

DECOY = "autre"
_BINS = 10
_LONG = {"by_name", "reliability", "curve", "confusions"}
_CURVE = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995)


def figures(plis: Sequence[Outcomes]) -> Json:
    """Everything that is measured of some plis."""
    fields = [field for pli in plis for field in pli.fields]
    return {
        "plis": len(plis),
        "streams_clean": _share(sum(pli.is_clean for pli in plis), len(plis)),
        "pages": page_figures([page for pli in plis for page in pli.pages]),
        "documents": {
            "truth": sum(pli.documents_truth for pli in plis),
            "recall": _share(
                sum(pli.documents_exact for pli in plis), sum(pli.documents_truth for pli in plis)
            ),
            "precision": _share(
                sum(pli.documents_exact for pli in plis), sum(pli.documents_said for pli in plis)
            ),
        },
        "fields": field_figures([field for field in fields if field.where != "case"]),
        "case_fields": field_figures([field for field in fields if field.where == "case"]),
        "pieces": {status: _set_figures(plis, status) for status in ("missing", "insufficient")},
        "questions": _choice_figures(plis),
    }


def by_degradation(plis: Sequence[Outcomes]) -> dict[str, Json]:
    """`figures` of the plis of each degradation, without those of each name."""
    groups: dict[str, list[Outcomes]] = defaultdict(list)
    for pli in plis:
        groups[pli.setting.degradation].append(pli)
    return {name: _brief(figures(groups[name])) for name in sorted(groups)}


def _brief(told: Json) -> Json:
    return {
        name: {k: v for k, v in value.items() if k not in _LONG} if isinstance(value, dict) else value
        for name, value in told.items()
    }


def page_figures(pages: Sequence[PageOutcome]) -> Json:
    """Types of pages: accuracy, mean F1 over types, decoys called none of the catalogue's, confusions."""
    types = sorted({page.truth for page in pages})
    wrong = Counter((page.truth, page.said) for page in pages if page.truth != page.said)
    decoys = [page for page in pages if page.truth == DECOY]
    scores = [_f1(kind, pages) for kind in types]
    return {
        "pages": len(pages),
        "accuracy": _share(sum(page.truth == page.said for page in pages), len(pages)),
        "macro_f1": round(sum(scores) / len(scores), 4) if scores else None,
        "decoys": len(decoys),
        "decoys_called_so": _share(sum(page.said == DECOY for page in decoys), len(decoys)),
        "confusions": [[truth, said, count] for (truth, said), count in wrong.most_common(25)],
    }


def _f1(kind: str, pages: Sequence[PageOutcome]) -> float:
    right = sum(page.truth == kind == page.said for page in pages)
    return 2 * right / (sum(page.truth == kind for page in pages) + sum(page.said == kind for page in pages))


def field_figures(fields: Sequence[FieldOutcome]) -> Json:
    """Values: recall, precision, what is `auto` and how often that is right, calibration, worst names."""
    there = [field for field in fields if field.expected is not None]
    said = [field for field in fields if field.said is not None]
    auto = [field for field in said if field.is_auto]
    printed = [field for field in there if field.printed]
    right = sum(field.is_right for field in said)
    return {
        "truth": len(there),
        "recall": _share(right, len(there)),
        "precision": _share(right, len(said)),
        "invented": sum(field.expected is None for field in said),
        "auto": _share(len(auto), len(said)),
        "auto_right": sum(field.is_right for field in auto),
        "auto_wrong": sum(not field.is_right for field in auto),
        "auto_precision_lower_95": round(lower_bound(sum(field.is_right for field in auto), len(auto)), 4),
        "automation_of_printed": _share(
            sum(field.is_right and field.is_auto for field in printed), len(printed)
        ),
        "calibration_error": calibration_error(said),
        "reliability": reliability(said),
        "curve": curve(said, len(there)),
        "by_name": _by_name(fields),
    }


def lower_bound(right: int, seen: int) -> float:
    """One-sided 95 % lower bound of a proportion (Clopper and Pearson, 1934); 0 when nothing was seen."""
    return 1.0 - upper_bound(seen - right, seen) if seen else 0.0


def reliability(said: Iterable[FieldOutcome]) -> list[Json]:
    """By tenth of confidence: how many values, their mean confidence, the share of them that is right."""
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(_BINS)]
    for field in said:
        if field.said is not None:
            confidence = field.said.confidence
            bins[min(int(confidence * _BINS), _BINS - 1)].append((confidence, field.is_right))
    return [
        {
            "from": n / _BINS,
            "values": len(found),
            "confidence": round(sum(c for c, _ in found) / len(found), 4),
            "right": _share(sum(r for _, r in found), len(found)),
        }
        for n, found in enumerate(bins)
        if found
    ]


def calibration_error(said: Sequence[FieldOutcome]) -> float | None:
    """Expected calibration error: mean distance of confidence and accuracy over tenths, by their counts."""
    bins = reliability(said)
    total = sum(each["values"] for each in bins)
    return (
        round(sum(each["values"] * abs(each["confidence"] - each["right"]) for each in bins) / total, 4)
        if total
        else None
    )


def curve(said: Sequence[FieldOutcome], truth: int) -> list[Json]:
    """Precision and coverage of the values at least so sure."""
    made = []
    for least in _CURVE:
        kept = [field for field in said if field.said is not None and field.said.confidence >= least]
        right = sum(field.is_right for field in kept)
        made.append({"from": least, "precision": _share(right, len(kept)), "coverage": _share(right, truth)})
    return made


def _by_name(fields: Iterable[FieldOutcome]) -> dict[str, Json]:
    groups: dict[str, list[FieldOutcome]] = defaultdict(list)
    for field in fields:
        groups[f"{field.where}.{field.name}"].append(field)
    return {
        name: {
            "truth": sum(f.expected is not None for f in found),
            "right": sum(f.is_right for f in found),
            "wrong": sum(f.said is not None and not f.is_right for f in found),
            "auto": sum(f.is_auto for f in found),
            "auto_wrong": sum(f.is_auto and not f.is_right for f in found),
        }
        for name, found in sorted(groups.items())
    }


def _set_figures(plis: Iterable[Outcomes], status: str) -> Json:
    found = [each for pli in plis for each in pli.sets if each.status == status]
    right = sum(len(each.truth & each.said) for each in found)
    return {
        "recall": _share(right, sum(len(each.truth) for each in found)),
        "precision": _share(right, sum(len(each.said) for each in found)),
        "not_said": _most(each.truth - each.said for each in found),
        "wrongly_said": _most(each.said - each.truth for each in found),
    }


def _most(sets: Iterable[Iterable[str]]) -> dict[str, int]:
    return dict(Counter(chain.from_iterable(sets)).most_common(8))


def _choice_figures(plis: Iterable[Outcomes]) -> Json:
    groups: dict[str, list[bool]] = defaultdict(list)
    for pli in plis:
        for each in pli.choices:
            groups[each.question].append(each.truth == each.said)
    return {
        name: {"asked": len(found), "right": _share(sum(found), len(found))}
        for name, found in sorted(groups.items())
    }


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None
