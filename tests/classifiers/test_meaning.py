"""Papers that say the same in other words lie near each other."""

from importlib.metadata import version

import numpy as np
import pytest

from classifiers.meaning import meaning
from classifiers.page_model import page_model
from extractors.language_model import MODEL, word_vectors
from tests.sheets import prose

QUOTE = "Remplacement de la serrure et du cadre de porte, fourniture et pose"
SAID_OTHERWISE = "Changement du verrou, menuiserie, huisserie neuve posée par nos ouvriers"
VERDICT = "Le tribunal correctionnel relaxe le prévenu des fins de la poursuite"


def meant(text):
    return meaning(prose(text), word_vectors)


def test_the_same_in_other_words_is_nearer_than_something_else():
    assert meant(QUOTE) @ meant(SAID_OTHERWISE) > meant(QUOTE) @ meant(VERDICT) + 0.1


def test_a_direction_has_length_one_however_long_the_page():
    for text in (QUOTE, QUOTE + "\n" + VERDICT):
        assert np.linalg.norm(meant(text)) == pytest.approx(1.0)


def test_a_page_of_figures_and_of_words_never_met_means_nothing():
    assert not meant("12 345,00 € 75011 xqzwvk").any()


def test_words_that_come_again_and_capitals_change_nothing():
    assert np.allclose(meant(QUOTE), meant(QUOTE.upper() + "\n" + QUOTE))


def test_the_page_model_was_learned_with_the_vectors_that_are_installed():
    assert page_model().made_of["vectors"] == f"{MODEL} {version(MODEL)}"
