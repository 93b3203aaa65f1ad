"""The dossiers on which effort is measured have the errors that they are said to have."""

from collections import Counter
from datetime import date

import pytest

from benchmarks.dossiers import PLANS, dossiers, wrong_values
from claims.loading import load_rulebook
from extractors.limits import Limits
from pipeline.flow import draft_pli

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return {dossier.name: dossier for dossier in dossiers(tmp_path_factory.mktemp("dossiers"))}


def test_there_are_ten_of_which_four_are_clean(made):
    assert Counter(len(dossier.errors) for dossier in made.values()) == {0: 4, 1: 4, 2: 1, 4: 1}
    assert all(dossier.path.exists() and dossier.path.name != "truth.json" for dossier in made.values())


@pytest.mark.parametrize("name", [seed.replace(" ", "-") for seed in PLANS])
def test_the_machine_makes_exactly_the_known_errors(name, made):
    dossier = made[name]
    paths = [dossier.path] if dossier.path.is_file() else sorted(dossier.path.iterdir())
    draft = draft_pli(paths, load_rulebook(), Limits(), date(2026, 3, 10))
    (case,) = draft.cases
    assert (
        wrong_values(dossier, {field.field.name: field.field.value for field in case.fields})
        == dossier.errors
    )
