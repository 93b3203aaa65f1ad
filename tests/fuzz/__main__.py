"""Fuzzing by coverage: `python -m tests.fuzz [SECONDS] [TARGET…]`, an hour over all of them by default.

Each target runs in a process of its own under libFuzzer, from the seeds that `tests.fuzz.targets` makes and
what earlier runs found (`var/fuzz/TARGET`, not committed). A find stops its target: its input is minimised
and printed in hexadecimal, to be committed in `tests/fuzz/regressions.py` with the fix.
"""

import re
import subprocess
import sys
from pathlib import Path

_KEPT = Path("var/fuzz")
_AN_HOUR = 3600
_MINIMISE_S = 60
_STARTING_S = 600  # loading what is instrumented, on a busy machine
_SLOW_S = 10  # one input
_MEMORY_MB = 2000
_LONGEST = 4096  # bytes of one input
_EXECUTED = re.compile(r"number_of_executed_units:\s*(\d+)")
_COVERED = re.compile(r"cov: (\d+) ft: (\d+)")


def main(arguments: list[str]) -> int:
    """Fuzz each target for its share of the time; the number of targets that broke."""
    from tests.fuzz.targets import BY_NAME

    seconds = int(arguments[0]) if arguments else _AN_HOUR
    names = arguments[1:] or list(BY_NAME)
    return sum(_fuzz(name, max(1, seconds // len(names))) for name in names)


def _fuzz(name: str, seconds: int) -> bool:
    """One target; whether it broke."""
    from tests.fuzz.regressions import REGRESSIONS
    from tests.fuzz.targets import BY_NAME

    corpus = _KEPT / name.replace(" ", "-")
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate([*BY_NAME[name].seeds(), *REGRESSIONS.get(name, ())]):
        (corpus / f"seed-{number}").write_bytes(seed)
    finds = _KEPT / "finds" / corpus.name
    finds.mkdir(parents=True, exist_ok=True)
    options = [f"-max_total_time={seconds}", f"-artifact_prefix={finds}/", "-print_final_stats=1"]
    run = _run(name, [str(corpus), *options], 4 * seconds + _STARTING_S)
    covered = _COVERED.findall(run.stderr)
    executed = _EXECUTED.findall(run.stderr)
    edges, features = covered[-1] if covered else ("?", "?")
    ended = "BROKEN" if run.returncode else "sound"
    print(
        f"{name}: {''.join(executed[-1:])} executions, {edges} edges, {features} features, {ended}",
        flush=True,
    )
    if run.returncode:
        _tell(name, finds, run.stderr)
    return bool(run.returncode)


def _tell(name: str, finds: Path, said: str) -> None:
    print(said[-3000:])
    for find in sorted(finds.glob("*-*")):
        small = find.with_suffix(".small")
        options = ["-minimize_crash=1", f"-max_total_time={_MINIMISE_S}", f"-exact_artifact_path={small}"]
        _run(name, [*options, str(find)], _MINIMISE_S + _STARTING_S)
        print(f"{name}: {(small if small.exists() else find).read_bytes().hex()}", flush=True)


def _run(name: str, options: list[str], timeout_s: int) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.fuzz.harness", name, *options, f"-timeout={_SLOW_S}"]
    command += [f"-rss_limit_mb={_MEMORY_MB}", f"-max_len={_LONGEST}"]
    return subprocess.run(
        command, capture_output=True, text=True, errors="replace", timeout=timeout_s, check=False
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
