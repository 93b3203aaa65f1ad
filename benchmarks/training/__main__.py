"""`python -m benchmarks.training LEARN PROVE`: learn from one corpus, prove on another, write the judgement.

LEARN is a corpus of families that may be learned from, PROVE one of reserved families (`python -m
benchmarks.corpus --reserved`). Both are read first where they are not yet; broken off, that goes on where it
was. The result goes to `extractors/fields/judgement.json`.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.evaluation.readings import plis_of, read_corpus
from benchmarks.evaluation.understanding import each_of
from benchmarks.training.samples import Sample, samples_of
from benchmarks.training.values import proofs, trained, written
from extractors.fields import judgement as runtime
from extractors.fields.choosing import RIVAL

_OUT = Path(runtime.__file__).with_suffix(".json")


def main(arguments: Sequence[str] | None = None) -> int:
    """Parse the command line, learn, prove, write."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.training", description=__doc__.splitlines()[0]
    )
    parser.add_argument("learn", type=Path)
    parser.add_argument("prove", type=Path)
    parser.add_argument("--out", type=Path, default=_OUT)
    asked = parser.parse_args(arguments)
    learned, proving = _samples(asked.learn), _samples(asked.prove)
    made_of = {
        "learned_from": _told(asked.learn, learned),
        "proved_on": _told(asked.prove, proving),
    }
    judgement = trained(learned, made_of)
    judgement = replace(judgement, proofs=proofs(judgement, proving, RIVAL))
    asked.out.write_text(written(judgement), encoding="utf-8")
    print(
        f"{len(judgement.proofs)} proofs of {len({s.field for s in proving})} fields, written to {asked.out}",
        file=sys.stderr,
    )
    return 0


def _samples(corpus: Path) -> list[Sample]:
    for done, total in read_corpus(corpus):
        _progress(f"{corpus.name} read", done, total)
    names = [folder.name for folder in plis_of(corpus)]
    found: list[Sample] = []
    for done, samples in enumerate(each_of(corpus, names, samples_of), 1):
        found += samples
        _progress(f"{corpus.name} weighed", done, len(names))
    return found


def _told(corpus: Path, samples: Sequence[Sample]) -> dict[str, int]:
    return {
        "plis": len(plis_of(corpus)),
        "values": len(samples),
        "fields": len({sample.question for sample in samples}),
    }


def _progress(what: str, done: int, total: int) -> None:
    if sys.stderr.isatty() or done == total:
        print(f"\r{what} {done}/{total}", end="\n" if done == total else "", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
