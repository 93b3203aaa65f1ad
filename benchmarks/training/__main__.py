"""`python -m benchmarks.training LEARN PROVE`: learn from one corpus, prove on another, write the judgement.

LEARN is a corpus of families that may be learned from, PROVE one of reserved families (`python -m
benchmarks.corpus --reserved`). Both are read first where they are not yet; broken off, that goes on where it
was. The results go to `classifiers/pages.json`, `extractors/fields/judgement.json` and
`claims/agreement.toml`; nothing changes when they lose on the frozen set.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import claims.agreement
from benchmarks.evaluation.figures import field_figures
from benchmarks.evaluation.freezing import frozen, loses, values_by
from benchmarks.evaluation.readings import Reading, plis_of, read_corpus
from benchmarks.evaluation.understanding import each_of
from benchmarks.training.agreement import agreement, agreement_toml, stated_values
from benchmarks.training.page_samples import page_samples
from benchmarks.training.pages import page_model_json
from benchmarks.training.pages import trained as pages_trained
from benchmarks.training.samples import Sample, samples_of
from benchmarks.training.values import proofs, trained, written
from classifiers import page_model
from extractors.fields import judgement as runtime
from extractors.fields.choosing import RIVAL
from extractors.fields.judgement import Judgement

T = TypeVar("T")
Json = dict[str, Any]

_PAGES = Path(page_model.__file__).with_name("pages.json")
_JUDGEMENT = Path(runtime.__file__).with_suffix(".json")
_AGREEMENT = Path(claims.agreement.__file__).with_suffix(".toml")


def main(arguments: Sequence[str] | None = None) -> int:
    """Parse the command line, learn, prove, write."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.training", description=__doc__.splitlines()[0]
    )
    parser.add_argument("learn", type=Path)
    parser.add_argument("prove", type=Path)
    parser.add_argument("--also", type=Path, action="append", default=[], help="more plis to learn from")
    parser.add_argument("--whatever", action="store_true", help="write even what loses on the frozen set")
    asked = parser.parse_args(arguments)
    learn = (asked.learn, *asked.also)
    if not _is_reserved(asked.prove):
        sys.exit(
            f"{asked.prove} has families that may be learned from: they prove nothing; make it --reserved"
        )
    for corpus in (*learn, asked.prove):
        _read(corpus)
    before, kept = _on_the_frozen_set(runtime.judgement()), _PAGES.read_text(encoding="utf-8")
    # First: which values a document may have depends on where it is cut and what it is called.
    pages = [page for corpus in learn for page in _each(corpus, page_samples, "pages")]
    _PAGES.write_text(page_model_json(pages_trained(pages)), encoding="utf-8")
    page_model.page_model.cache_clear()
    learned = [sample for corpus in learn for sample in _samples(corpus)]
    proving = list(_samples(asked.prove))
    judgement, unmet = trained(learned, {"learned_from": _told(learned), "proved_on": _told(proving)})
    judgement = replace(judgement, proofs=proofs(judgement, proving, RIVAL, unmet))
    why = _compared(before, _on_the_frozen_set(judgement))
    if why and not asked.whatever:
        _PAGES.write_text(kept, encoding="utf-8")
        print(f"nothing written, it loses on the frozen set: {why}", file=sys.stderr)
        return 1
    _JUDGEMENT.write_text(written(judgement), encoding="utf-8")
    stated = list(_each(asked.prove, stated_values, "cases"))
    _AGREEMENT.write_text(agreement_toml(agreement(stated)), encoding="utf-8")
    fields = {sample.field for sample in proving}
    print(f"{len(judgement.proofs)} proofs of {len(fields)} fields", file=sys.stderr)
    return 0


def _is_reserved(corpus: Path) -> bool:
    """Whether every pli of a corpus is of reserved families."""
    truths = (json.loads((pli / "truth.json").read_text(encoding="utf-8")) for pli in plis_of(corpus))
    return all(truth.get("made", {}).get("reserved", False) for truth in truths)


def _read(corpus: Path) -> None:
    for done, total in read_corpus(corpus):
        _progress(f"{corpus.name} read", done, total)


def _each(corpus: Path, work: Callable[[Reading], list[T]], what: str) -> Iterator[T]:
    """What `work` finds in each pli of a corpus."""
    names = [folder.name for folder in plis_of(corpus)]
    for done, found in enumerate(each_of(corpus, names, work), 1):
        yield from found
        _progress(f"{what} of {corpus.name}", done, len(names))


def _samples(corpus: Path) -> Iterator[Sample]:
    """The samples of a corpus; a paper and its scan, each in a corpus, have one name and are two."""
    for each in _each(corpus, samples_of, "values"):
        yield replace(each, question=f"{corpus.name}/{each.question}")


def _on_the_frozen_set(judgement: Judgement) -> Json:
    return field_figures([value for read in frozen() for value in values_by(judgement, read)])


def _compared(before: Json, after: Json) -> str:
    """Print what the program in use and the new one make of the frozen set; why the new one loses."""
    for name in ("recall", "precision", "auto_right", "auto_wrong", "calibration_error"):
        print(f"{name:20} {before[name]!s:>8} {after[name]!s:>8}", file=sys.stderr)
    return loses(before, after)


def _told(samples: Sequence[Sample]) -> dict[str, int]:
    return {
        "plis": len({sample.pli for sample in samples}),
        "values": len(samples),
        "fields": len({sample.question for sample in samples}),
    }


def _progress(what: str, done: int, total: int) -> None:
    if sys.stderr.isatty() or done == total:
        print(f"\r{what} {done}/{total}", end="\n" if done == total else "", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
