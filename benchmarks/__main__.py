"""`python -m benchmarks evaluate CORPUS`: the line over plis whose truth is known, scored.

Pages are read once and kept beside the corpus (`CORPUS/readings`); figures go to `--result`, a page for
people with the pixels of what went wrong to `--report`. `python -m benchmarks figures` makes docs/figures.md
of the committed figures.
"""

import argparse
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import claims.agreement
from benchmarks.evaluation.figures import by_degradation, figures
from benchmarks.evaluation.figures_page import charts, figures_page
from benchmarks.evaluation.freezing import freeze
from benchmarks.evaluation.outcomes import Outcomes
from benchmarks.evaluation.readings import plis_of, read_corpus
from benchmarks.evaluation.report import write_report
from benchmarks.evaluation.understanding import each_of, rulebook, understood
from extractors.fields.judgement import judgement

_ROOT = Path(__file__).parents[1]
RESULT = _ROOT / "benchmarks" / "results" / "evaluation.json"
DOCS = _ROOT / "docs"


def main(arguments: Sequence[str] | None = None) -> int:
    """Parse the command line and do what it asks for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(dest="command", required=True)
    evaluating = commands.add_parser("evaluate", help="score the line on a corpus")
    evaluating.add_argument("corpus", type=Path)
    evaluating.add_argument("--result", type=Path, help="where the figures go, as JSON; printed without")
    evaluating.add_argument("--report", type=Path, help="where a page for people goes, as HTML")
    reading = commands.add_parser("read", help="read a corpus, and nothing more")
    reading.add_argument("corpus", type=Path)
    commands.add_parser("figures", help="make docs/figures.md and its charts of the committed figures")
    freezing = commands.add_parser("freeze", help="keep plis of a corpus that was read as the frozen set")
    freezing.add_argument("corpus", type=Path)
    freezing.add_argument("names", nargs="+")
    asked = parser.parse_args(arguments)
    if asked.command == "freeze":
        freeze(asked.corpus, asked.names)
        return 0
    if asked.command == "figures":
        for path, text in figures_files().items():
            path.write_text(text, encoding="utf-8")
        return 0
    _read(asked.corpus)
    if asked.command == "evaluate":
        _evaluate(asked.corpus, asked.result, asked.report)
    return 0


def figures_files() -> dict[Path, str]:
    """What docs/figures.md and its charts must be, by the committed figures and the judgement in use."""
    told = json.loads(RESULT.read_text(encoding="utf-8"))
    page = figures_page(told, judgement(), claims.agreement.proof(), rulebook().types)
    drawn = {DOCS / "images" / name: svg for name, svg in charts(told).items()}
    return {DOCS / "figures.md": page, **drawn}


def _read(corpus: Path) -> None:
    if not plis_of(corpus):
        sys.exit(f"no */truth.json under {corpus}")
    for done, total in read_corpus(corpus):
        _progress("read", done, total)


def _evaluate(corpus: Path, result: Path | None, report: Path | None) -> None:
    names = [folder.name for folder in plis_of(corpus)]
    started = time.monotonic()
    plis: list[Outcomes] = []
    for outcome in each_of(corpus, names, understood):
        plis.append(outcome)
        _progress("understood", len(plis), len(names))
    pages = sum(len(pli.pages) for pli in plis)
    told = {
        **figures(plis),
        "seconds_a_page": round((time.monotonic() - started) / max(pages, 1), 4),
        "by_degradation": by_degradation(plis),
    }
    text = json.dumps(told, indent=1, ensure_ascii=False) + "\n"
    if result is None:
        print(text, end="")
    else:
        result.write_text(text, encoding="utf-8")
    if report is not None:
        write_report(report, corpus, told, plis)


def _progress(what: str, done: int, total: int) -> None:
    if sys.stderr.isatty() or done == total:
        print(f"\r{what} {done}/{total}", end="\n" if done == total else "", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
