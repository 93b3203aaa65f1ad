"""The page of figures in the docs: made of committed results and of the judgement, never written by hand."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from benchmarks.evaluation.charts import coverage, reliability
from claims.agreement import Agreement
from claims.rulebook import DocumentType
from extractors.fields.judgement import VOUCHED, Judgement, Proof

Json = dict[str, Any]

# What the evaluation aims at: recall and precision of values come with each other.
PRECISION, RECALL = 0.97, 0.90
_TARGETS: tuple[tuple[str, tuple[str, ...], float], ...] = (
    ("types of pages: macro F1", ("pages", "macro_f1"), 0.97),
    ("decoys said to be none of the catalogue's", ("pages", "decoys_called_so"), 0.95),
    ("documents cut exactly: recall", ("documents", "recall"), 0.95),
    ("plis whose every page is right", ("streams_clean",), 0.85),
    ("values: precision", ("fields", "precision"), PRECISION),
    ("values: recall", ("fields", "recall"), RECALL),
    ("`auto`: precision, at least (95 %)", ("fields", "auto_precision_lower_95"), 0.995),
    ("`auto`: share of printed values", ("fields", "automation_of_printed"), 0.75),
    ("missing pieces: recall", ("pieces", "missing", "recall"), 0.99),
    ("missing pieces: precision", ("pieces", "missing", "precision"), 0.97),
)
_POOLS = {VOUCHED: "all that something vouches for"}
_WORST = 25
CHARTS = {"reliability.svg": "Confidence against accuracy", "coverage.svg": "Precision against coverage"}


def figures_page(
    told: Json, judgement: Judgement, agreement: Agreement | None, types: Mapping[str, DocumentType]
) -> str:
    """The page as Markdown; `told` is what `python -m benchmarks evaluate` wrote."""
    return "\n".join(_page(told, judgement, agreement, types)) + "\n"


def charts(told: Json) -> dict[str, str]:
    """The charts of the page by file name."""
    drawn = (
        reliability(told["fields"]["reliability"]),
        coverage(told["fields"]["curve"], (RECALL, PRECISION)),
    )
    return dict(zip(CHARTS, drawn, strict=True))


def _page(
    told: Json, judgement: Judgement, agreement: Agreement | None, types: Mapping[str, DocumentType]
) -> Iterator[str]:
    learned, proved = judgement.made_of["learned_from"], judgement.made_of["proved_on"]
    yield from (
        "# Figures of comprehension",
        "",
        "Made by `python -m benchmarks figures`; what each figure means: [evaluation](evaluation.md).",
        "",
        f"Measured on {told['plis']} made plis, {told['pages']['pages']} pages, all of layouts that nothing",
        f"was learned from. The judgement was learned from {learned['plis']} plis ({learned['values']}",
        f"values) and its thresholds proved on {proved['plis']} ({proved['values']} values). Handwriting",
        "counts everywhere but in the share of printed values.",
        "",
        "## Against the targets",
        "",
    )
    yield from _table(("figure", "measured", "target", ""), _against_targets(told))
    yield from ("", *(f"![{words}](images/{name})" for name, words in CHARTS.items()), "")
    yield from ("## By the way pages were spoiled", "")
    yield from _by_degradation(told)
    yield from ("", "## Types taken for others", "")
    yield from _table(("type", "said", "pages"), told["pages"]["confusions"][:_WORST])
    yield from ("", f"## The {_WORST} values that are missed most", "")
    yield from _table(("value", "there", "right", "wrong", "`auto`", "`auto` and wrong"), _worst(told))
    yield from ("", "## Thresholds of `auto`, with their proofs", "")
    yield from _thresholds(judgement, agreement, types)


def _against_targets(told: Json) -> Iterator[tuple[str, str, str, str]]:
    for name, path, target in _TARGETS:
        value: Any = told
        for key in path:
            value = value[key]
        reached = "reached" if value is not None and value >= target else "**not reached**"
        yield name, _share(value), f"{target}", reached


def _by_degradation(told: Json) -> list[str]:
    heads = ("pages", "plis", *(name for name, _, _ in _TARGETS))
    rows = []
    for name, group in {"all": told, **told["by_degradation"]}.items():
        values = []
        for _, path, _ in _TARGETS:
            value: Any = group
            for key in path:
                value = value[key]
            values.append(_share(value))
        rows.append((name, group["plis"], *values))
    return list(_table(heads, rows))


def _worst(told: Json) -> list[tuple[Any, ...]]:
    names = told["fields"]["by_name"].items()
    missed = sorted(names, key=lambda each: each[1]["right"] - each[1]["truth"])[:_WORST]
    return [(name, f["truth"], f["right"], f["wrong"], f["auto"], f["auto_wrong"]) for name, f in missed]


def _thresholds(
    judgement: Judgement, agreement: Agreement | None, types: Mapping[str, DocumentType]
) -> Iterator[str]:
    yield from (
        f"Below {judgement.silent_below} a value is not said. At or above its threshold, printed and without",
        "a rival, it is `auto`. «Counted on» says which values the proof counted: the field's own, those of",
        "its kind, or more.",
        "",
    )
    rows = [
        (
            _named(name, types),
            proof.threshold,
            _pool(name, proof),
            proof.seen,
            proof.seen - proof.right,
            proof.lower,
        )
        for name, proof in judgement.proofs.items()
    ]
    if agreement is not None:
        seen, right = agreement.seen, agreement.right
        rows.append(
            (
                "two documents state it alike",
                agreement.least_confidence,
                "cases",
                seen,
                seen - right,
                agreement.lower,
            )
        )
    heads = ("value", "threshold", "counted on", "values", "wrong", "right at least (95 %)")
    yield from _table(heads, sorted(rows, key=lambda row: str(row[0])))


def _named(name: str, types: Mapping[str, DocumentType]) -> str:
    if name == VOUCHED:
        return "vouched for by check digits, a sum or a structured source"
    kind, _, field = name.partition(".")
    spec = types[kind].spec(field) if kind in types else None
    return f"`{name}` ({spec.label if spec else field})"


def _pool(name: str, proof: Proof) -> str:
    if proof.of == name and name != VOUCHED:
        return "its own"
    return _POOLS.get(proof.of, proof.of.partition("=")[2] or proof.of)


def _share(value: float | None) -> str:
    return "none" if value is None else f"{value:.3f}"


def _table(heads: Sequence[str], rows: "Iterator[Sequence[Any]] | Sequence[Sequence[Any]]") -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' * len(heads)}"
    for row in rows:
        yield f"| {' | '.join(str(cell) for cell in row)} |"
