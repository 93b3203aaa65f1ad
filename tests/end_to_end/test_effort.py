"""What two dossiers cost an agent who makes no mistake: within what is promised, and no key too many."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from benchmarks.effort import MOST_CLEAN, measured

pytestmark = pytest.mark.slow

CLEAN, TWO_ERRORS = "files 3", "det 1"


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory, browser: Browser):
    """By machine and dossier, what it took to confirm both, all values right in the end."""
    folder: Path = tmp_path_factory.mktemp("effort")
    return measured(folder, browser, (CLEAN, TWO_ERRORS))


def test_a_clean_dossier_of_a_calibrated_machine_takes_three_acts_at_most(found):
    clean = found["calibrated"]["files-3"]
    assert clean["doubts"] == 0
    assert clean["corrected"] == {}
    assert 2 <= clean["acts"] <= MOST_CLEAN, clean


def test_a_wrong_day_is_corrected_and_the_duration_that_follows_from_it_is_right_again(found):
    dossier = found["calibrated"]["det-1"]
    assert dossier["errors"] == 2
    assert set(dossier["corrected"]) == {"date_debut_detention"}


def test_the_machine_as_it_is_takes_a_key_for_each_doubtful_value_that_is_right(found):
    clean = found["as_it_is"]["files-3"]
    assert clean["keys"] == clean["doubts"] + 2, clean  # one takes the case, one confirms it
