"""The three plis of `make demo`: a complete door claim, an incomplete one, a detention claim."""

from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from benchmarks.corpus.detention_dossiers import DetentionScenario
from benchmarks.corpus.door_dossiers import Scenario
from benchmarks.corpus.plis import Plan, make_pli

_PLANS = {
    "1-porte-complet": (
        21,
        Plan(Scenario(), "scan", "office_grey_200", envelope=True, stamp=True, strays=0),
    ),
    "2-porte-incomplet": (
        17,
        Plan(
            Scenario(dwelling="PROPRIETAIRE", omitted=frozenset({"rib"}), flaws={"facture": "quote"}),
            "mixed",
            "small_150",
            envelope=False,
            stamp=False,
            strays=1,
        ),
    ),
    "3-detention": (
        7,
        Plan(
            DetentionScenario("RELAXE", custody="billet"),
            "mail",
            "office_grey_200",
            envelope=False,
            stamp=False,
            strays=0,
        ),
    ),
}


def make_demo_plis(out: Path) -> tuple[Path, ...]:
    """Write the three plis under `out`, one folder each, and return the folders; the same each time."""
    import weasyprint  # noqa: F401 - loaded once, before the two processes part

    with ProcessPoolExecutor(max_workers=2) as pool:
        made = [
            pool.submit(make_pli, out / name, plan, f"{name} {seed}") for name, (seed, plan) in _PLANS.items()
        ]
        return tuple(job.result() for job in made)
