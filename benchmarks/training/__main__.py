"""`python -m benchmarks.training LEARN PROVE`: learn from one corpus, prove on another, write the judgement.

LEARN is a corpus of families that may be learned from, PROVE one of reserved families (`python -m
benchmarks.corpus --reserved`). Both are read first where they are not yet; broken off, that goes on where it
was. The results go to `extractors/fields/judgement.json` and `claims/agreement.toml`.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import claims.agreement
from benchmarks.evaluation.figures import field_figures
from benchmarks.evaluation.freezing import frozen, loses, values_by
from benchmarks.evaluation.readings import plis_of, read_corpus
from benchmarks.evaluation.understanding import each_of
from benchmarks.training.agreement import agreement, agreement_toml, stated_values
from benchmarks.training.samples import Sample, samples_of
from benchmarks.training.values import proofs, trained, written
from extractors.fields import judgement as runtime
from extractors.fields.choosing import RIVAL
from extractors.fields.judgement import Judgement

_AGREEMENT = Path(claims.agreement.__file__).with_suffix(".toml")


def main(arguments: Sequence[str] | None = None) -> int:
    """Parse the command line, learn, prove, write."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.training", description=__doc__.splitlines()[0]
    )
    parser.add_argument("learn", type=Path)
    parser.add_argument("prove", type=Path)
    parser.add_argument("--also", type=Path, action="append", default=[], help="more plis to learn from")
    parser.add_argument("--out", type=Path, help="another folder for what is written")
    parser.add_argument("--whatever", action="store_true", help="write even what loses on the frozen set")
    asked = parser.parse_args(arguments)
    learned = [sample for corpus in (asked.learn, *asked.also) for sample in _samples(corpus)]
    proving = _samples(asked.prove)
    judgement = trained(learned, {"learned_from": _told(learned), "proved_on": _told(proving)})
    judgement = replace(judgement, proofs=proofs(judgement, proving, RIVAL))
    why = _compared(judgement)
    if why and not asked.whatever:
        print(f"not written, it loses on the frozen set: {why}", file=sys.stderr)
        return 1
    judged, agreed = _out(asked.out)
    judged.write_text(written(judgement), encoding="utf-8")
    stated = [value for pli in each_of(asked.prove, _names(asked.prove), stated_values) for value in pli]
    agreed.write_text(agreement_toml(agreement(stated)), encoding="utf-8")
    print(
        f"{len(judgement.proofs)} proofs of {len({s.field for s in proving})} fields, written to {judged}",
        file=sys.stderr,
    )
    return 0


def _out(folder: Path | None) -> tuple[Path, Path]:
    """Where the judgement and the agreement go: in place of the program's own, or into a folder."""
    if folder is None:
        return Path(runtime.__file__).with_suffix(".json"), _AGREEMENT
    return folder / "judgement.json", folder / "agreement.toml"


def _names(corpus: Path) -> list[str]:
    return [folder.name for folder in plis_of(corpus)]


def _samples(corpus: Path) -> list[Sample]:
    for done, total in read_corpus(corpus):
        _progress(f"{corpus.name} read", done, total)
    names = _names(corpus)
    found: list[Sample] = []
    for done, samples in enumerate(each_of(corpus, names, samples_of), 1):
        found += samples
        _progress(f"{corpus.name} weighed", done, len(names))
    return found


def _compared(judgement: Judgement) -> str:
    """Print what the judgement in use and the new one make of the frozen set; why the new one loses."""
    plis = list(frozen())
    before, after = (
        field_figures([value for read in plis for value in values_by(each, read)])
        for each in (runtime.judgement(), judgement)
    )
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
