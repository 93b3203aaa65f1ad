"""The dossiers on which effort is measured have the errors that they are said to have."""

from collections import Counter

import pytest

from benchmarks.dossiers import PLANS, dossiers, errors_of

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return {dossier.name: dossier for dossier in dossiers(tmp_path_factory.mktemp("dossiers"))}


def test_there_are_ten_of_which_four_are_clean(made):
    assert Counter(len(dossier.errors) for dossier in made.values()) == {0: 4, 1: 4, 2: 1, 3: 1}
    assert all(dossier.path.exists() and dossier.path.name != "truth.json" for dossier in made.values())


@pytest.mark.parametrize("name", [seed.replace(" ", "-") for seed in PLANS])
def test_the_machine_makes_exactly_the_known_errors(name, made):
    assert errors_of(made[name]) == made[name].errors
