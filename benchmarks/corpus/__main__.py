"""Make a corpus: `python -m benchmarks.corpus OUT --plis N --seed S [--jobs 2] [--reserved] [--tours N]`."""

import argparse
import sys
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path
from random import Random

from benchmarks.corpus.plis import draw_plan, make_pli
from benchmarks.corpus.tours import make_tour


def make_one(out: Path, seed: int, number: int, reserved: bool) -> Path:
    """Make pli `number` of the corpus of that seed."""
    name = f"pli-{seed}-{number:05d}"
    plan = draw_plan(Random(f"plan {name} {reserved}"), reserved=reserved)
    return make_pli(out / name, plan, f"pli {name}")


def main(arguments: list[str] | None = None) -> int:
    """Parse the command line and make the corpus; plis already made are left alone."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.corpus", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--plis", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument(
        "--reserved", action="store_true", help="only reserved layout families, where there are any"
    )
    parser.add_argument(
        "--tours", type=int, default=0, help="so many tours of every family that may be learned from"
    )
    args = parser.parse_args(arguments)
    todo = [
        n for n in range(args.plis) if not (args.out / f"pli-{args.seed}-{n:05d}" / "truth.json").exists()
    ]
    with ProcessPoolExecutor(max_workers=args.jobs) as pool:
        made = [pool.submit(make_one, args.out, args.seed, n, args.reserved) for n in todo]
        for done, job in enumerate(as_completed(made), 1):
            job.result()
            print(f"\r{done}/{len(todo)} plis", end="", file=sys.stderr, flush=True)
    for tour in range(args.tours):
        for done, total in make_tour(args.out, args.seed + tour):
            print(f"\rtour {tour + 1}/{args.tours}: {done}/{total} plis", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
