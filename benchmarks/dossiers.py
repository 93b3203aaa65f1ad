"""Ten made-up dossiers of which the machine's errors are known: what an agent's effort is measured on.

The errors move with every change of a reader. `python -m benchmarks.dossiers 1 20` tries those seeds of every
plan and prints what the machine gets wrong: ten are picked from it by hand.
"""

import argparse
import json
from collections.abc import Collection, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.corpus.detention_dossiers import DetentionScenario
from benchmarks.corpus.door_dossiers import Scenario
from benchmarks.corpus.plis import Plan, make_pli
from claims.comparing import same_value
from claims.loading import load_rulebook
from claims.rulebook import Kind
from extractors.limits import Limits
from pipeline.flow import draft_pli


@dataclass(frozen=True, slots=True)
class Dossier:
    """One pli and what is right about its case. `path` is what is dropped: a file, or a folder of several.

    `truth` gives by field its right value, None when nothing in the pli says it. `errors` are the fields that
    the machine reads wrongly or not at all; all its other values are right, sure or not.
    """

    name: str
    path: Path
    truth: Mapping[str, str | None]
    errors: frozenset[str]

    @property
    def corrections(self) -> dict[str, str | None]:
        """What an agent who makes no mistake corrects, by field."""
        return {name: self.truth[name] for name in sorted(self.errors)}


def _files(dwelling: str) -> Plan:
    return Plan(Scenario(dwelling=dwelling), "files", "office_200", envelope=False, stamp=False, strays=0)


def _tired(dwelling: str) -> Plan:
    scenario = Scenario(dwelling=dwelling, omitted=frozenset({"photo_prejudice"}))
    return Plan(scenario, "mixed", "tired_copier_200", envelope=False, stamp=False, strays=0)


def _detention() -> Plan:
    scenario = DetentionScenario("RELAXE", custody="fiche")
    return Plan(scenario, "files", "office_200", envelope=False, stamp=False, strays=0)


_KINDS = {
    "files owner": _files("PROPRIETAIRE"),
    "files tenant": _files("LOCATAIRE"),
    "tired owner": _tired("PROPRIETAIRE"),
    "tired tenant": _tired("LOCATAIRE"),
    "det": _detention(),
}
_DRAFTED_ON = date(2026, 3, 10)
_AT_ONCE = 2

# By seed, found by trial: the errors are those of tesseract 5.3 and of the readers as they are.
PLANS: Mapping[str, tuple[Plan, frozenset[str]]] = {
    "files 3": (_files("LOCATAIRE"), frozenset()),
    "files 6": (_files("PROPRIETAIRE"), frozenset()),
    "tired 2": (_tired("LOCATAIRE"), frozenset()),
    "tired 3": (_tired("PROPRIETAIRE"), frozenset()),
    "files 1": (_files("PROPRIETAIRE"), frozenset({"iban"})),
    "files 2": (_files("LOCATAIRE"), frozenset({"telephone"})),
    "tired 6": (_tired("LOCATAIRE"), frozenset({"nom"})),
    "det 2": (_detention(), frozenset({"date_definitive"})),
    "det 1": (_detention(), frozenset({"date_debut_detention", "duree_detention"})),
    "det 10": (_detention(), frozenset({"avis_149_present", "date_fin_detention", "duree_detention"})),
}


def dossiers(folder: Path, seeds: Collection[str] = PLANS.keys()) -> list[Dossier]:
    """The ten, made under that folder: four without an error, four with one, one with two, one with three.

    `seeds` names those of them that are wanted.
    """
    return [_made(folder, seed, *planned) for seed, planned in PLANS.items() if seed in seeds]


def _made(folder: Path, seed: str, plan: Plan, errors: frozenset[str]) -> Dossier:
    name = seed.replace(" ", "-")
    made = make_pli(folder / name, plan, seed)
    truth = json.loads((made / "truth.json").read_text(encoding="utf-8"))["cases"][0]["fields"]
    (made / "truth.json").unlink()
    files = list(made.iterdir())
    return Dossier(name, made if len(files) > 1 else files[0], truth, errors)


def errors_of(dossier: Dossier) -> frozenset[str]:
    """The fields that the machine as it is gets wrong; "?" when it makes no case of it, or several."""
    paths = [dossier.path] if dossier.path.is_file() else sorted(dossier.path.iterdir())
    draft = draft_pli(paths, load_rulebook(), Limits(), _DRAFTED_ON)
    if len(draft.cases) != 1:
        return frozenset({"?"})
    return wrong_values(dossier, {field.field.name: field.field.value for field in draft.cases[0].fields})


def wrong_values(dossier: Dossier, values: Mapping[str, str]) -> frozenset[str]:
    """The fields of which those values of a case are not right, names and addresses compared as people do."""
    wrong = (name for name, right in dossier.truth.items() if not agree(name, right, values.get(name)))
    return frozenset(wrong)


def agree(name: str, right: str | None, value: str | None) -> bool:
    """Whether a value of that field of a case is the right one; None is no value."""
    if right is None or value is None:
        return right == value
    return same_value(kinds()[name], right, value)


@cache
def kinds() -> dict[str, Kind]:
    """The kind of each field of a case, by its name."""
    specs = load_rulebook().procedures.values()
    return {field.name: field.kind for spec in specs for field in spec.case_fields}


def main() -> None:
    """Try seeds of every plan, and print what is wrong in each."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.dossiers", description=__doc__.splitlines()[0]
    )
    parser.add_argument("first", type=int)
    parser.add_argument("last", type=int)
    asked = parser.parse_args()
    tried = [(kind, number) for number in range(asked.first, asked.last + 1) for kind in _KINDS]
    with (
        TemporaryDirectory(prefix="vaguemestre-dossiers-") as folder,
        ProcessPoolExecutor(_AT_ONCE, mp_context=get_context("spawn")) as pool,
    ):
        for (kind, number), errors in zip(tried, pool.map(partial(_tried, Path(folder)), tried), strict=True):
            print(f"{kind} {number}: {', '.join(sorted(errors)) or '-'}", flush=True)


def _tried(folder: Path, plan: tuple[str, int]) -> frozenset[str]:
    kind, number = plan
    seed = f"{kind.partition(' ')[0]} {number}"
    return errors_of(_made(folder / kind.replace(" ", "-"), seed, _KINDS[kind], frozenset()))


if __name__ == "__main__":
    main()
