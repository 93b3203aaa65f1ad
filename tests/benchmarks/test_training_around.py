"""What surroundings say is learned by their meaning, and apart from the family that it is asked of."""

from random import Random

import numpy as np
import pytest

from benchmarks.training.around import affinities, affinities_apart, log_odds_around, told_around
from benchmarks.training.samples import Sample
from claims.rulebook import Kind
from extractors.fields.affinities import SIZE
from extractors.language_model import word_vectors

RIGHT, WRONG = ("facture", "facturation", "devis", "acquittée"), ("naissance", "âge", "enfance", "bébé")


def sample(word, *, is_right=False, family="facture/1", question="pli-1.date"):
    """A date with that word in front of it."""
    around = np.zeros(SIZE, np.float16)
    around[:300] = word_vectors([word])[0]
    return Sample(
        pli=question.partition(".")[0],
        family=family,
        question=question,
        field="facture.date",
        kind=Kind.DATE,
        evidence={"bias": 1.0},
        around=around,
        proved=False,
        printed=True,
        is_right=is_right,
    )


@pytest.fixture(scope="module")
def samples():
    rng, found = Random(5), []
    for n in range(200):
        for words, is_right in ((RIGHT, True), (WRONG, False)):
            found.append(
                sample(rng.choice(words), is_right=is_right, family=f"f/{n % 8}", question=f"pli-{n}.date")
            )
    return found


def test_words_that_were_never_met_speak_as_those_that_mean_the_like(samples):
    learned = affinities(samples)
    bill, birth = log_odds_around(learned, [sample("factures"), sample("nourrisson", question="pli-2.date")])
    assert bill > 1.0 > -1.0 > birth


def test_the_same_samples_teach_the_same(samples):
    one, other = affinities(samples).weights, affinities(samples).weights
    assert one.keys() == other.keys() == {"kind=date", "name=date", "field=facture.date"}
    assert all(np.array_equal(one[block], other[block]) for block in one)


def test_what_a_family_alone_teaches_is_not_asked_of_it(samples):
    """Its dates are right after a word that means birth: no other family would say so."""
    odd = [sample("naissance", is_right=True, family="odd", question=f"odd-{n}.date") for n in range(100)]
    mixed = [*samples, *odd]
    inside = [n for n, each in enumerate(mixed) if each.family == "odd"]
    others = [n for n, each in enumerate(mixed) if each.family != "odd"]
    folds = [(np.array(others), np.array(inside)), (np.array(inside + others), np.array(others))]
    apart = affinities_apart(mixed, folds)
    together = log_odds_around(affinities(mixed), mixed)
    assert apart[inside].max() < -1.0 < together[inside].min()


def test_a_sample_is_told_how_far_it_is_ahead_of_its_own_rivals_alone():
    asked = [sample("devis"), sample("naissance"), sample("devis", question="pli-2.date")]
    first, second, alone = told_around(asked, np.array([2.0, -1.0, 5.0]))
    assert (first["around"], first["around_ahead"], first["bias"]) == (2.0, 3.0, 1.0)
    assert second["around_ahead"] == -3.0
    assert alone["around_ahead"] > 5.0


def test_as_many_are_said_to_be_right_as_are(samples):
    """The bias, and where the directions have their middle, are folded in with the rest."""
    few = [each for n, each in enumerate(samples) if not each.is_right or n % 4 == 0]
    odds = log_odds_around(affinities(few), few)
    told_right = np.mean(1.0 / (1.0 + np.exp(-odds)))
    assert told_right == pytest.approx(np.mean([each.is_right for each in few]), abs=0.01)
